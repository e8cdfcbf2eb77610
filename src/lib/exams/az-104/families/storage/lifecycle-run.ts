// Lifecycle management: what a policy covers, counts and does, what it needs, and tiers by default and back to Hot.
// Over 200 lines: eight topics with words for what can differ in each.
import {
	accessedDays,
	actions,
	covers,
	deletes,
	misses,
	obstacles,
	returnsToHot,
	run,
	type Action,
	type Blob,
	type LifecycleRule
} from '#lib/azure/storage/lifecycle.ts';
import { sources } from '#lib/azure/sources.ts';
import {
	side,
	taking,
	topicFamily,
	type Belief,
	type Row,
	type Topic
} from '#lib/exams/az-104/families/topics.ts';

const yes = (is: boolean): string => (is ? 'yes' : 'no');
const ago = (...counts: readonly number[]): Row =>
	Object.fromEntries(counts.map((count) => [count, `${count} days ago`]));
/** Returns a topic with several openings, as topics that take turns. */
const told = (id: string, intros: readonly string[], topic: Omit<Topic, 'intro'>) =>
	Object.fromEntries(intros.map((intro, at) => [`${id} ${at}`, { ...topic, intro }]));

/** A rule by its id: action, type, since and days. */
function ruleOf(id: string): LifecycleRule {
	const [action, type, since, days] = id.split(' ') as [Action, 'block', 'created', string];
	return { action, type, since, days: Number(days) };
}
const elements = { cool: 'tierToCool', archive: 'tierToArchive', delete: 'delete' };
const conditions = { modified: 'daysAfterModificationGreaterThan', created: 'daysAfterCreationGreaterThan' };
const dates = { modified: 'last modified', created: 'created' };
/** A side of a rule: in words, or as the policy has it. */
const ruleSide = (name: string, json: boolean, ...ids: readonly string[]) =>
	side(
		'setup',
		'',
		Object.fromEntries(
			ids.map((id) => {
				const { action, type, since, days } = ruleOf(id);
				return [
					id,
					json
						? `the filters {"blobTypes":["${type}Blob"]} and, for baseBlob, {"${elements[action]}":{"${conditions[since]}":${days}}}`
						: `the action ${elements[action]} for ${type} blobs that were ${dates[since]} more than ${days} days ago`
				];
			})
		),
		`${name} had {}`,
		`${name} has {}`
	);
const blobOf = ({ kind, modified, created }: Row): Blob => ({
	type: kind === 'append' ? 'append' : 'block',
	tier: kind === 'archive' ? 'archive' : 'hot',
	modified: Number(modified),
	created: Number(created)
});
const rulesOf = ({ first, second }: Row): readonly LifecycleRule[] => [ruleOf(first!), ruleOf(second!)];
/** What keeps a rule from acting. */
function missed(row: Row, at: number): string | undefined {
	const rule = rulesOf(row)[at]!;
	const acts = `Rule${at + 1} ${{ cool: 'moves', archive: 'archives', delete: 'deletes' }[rule.action]} only`;
	const cause = misses(rule, blobOf(row));
	return (
		cause &&
		{
			type: `${acts} ${rule.type} blobs`,
			days: `${acts} blobs that were ${dates[rule.since]} more than ${rule.days} days ago, not {${rule.since}}`,
			tier: `Rule${at + 1} can’t ${rule.action === 'cool' ? 'move a blob out of' : 'change a blob that is already in'} the Archive tier`
		}[cause]
	);
}
function runReason(row: Row, answer: string): string {
	const [one, two] = [missed(row, 0), missed(row, 1)];
	const rules = rulesOf(row);
	if (answer === 'none') {
		if (one && two) return `${one}. ${two}`;
		const at = one ? 1 : 0;
		return `Rule${at + 1} applies, so {name} doesn’t stay unchanged`;
	}
	const at = rules.findIndex(({ action }) => action === answer);
	if (at < 0) return 'no rule has this action';
	const miss = missed(row, at);
	if (miss) return miss;
	const { since, days } = rules[at]!;
	const applies = `Rule${at + 1} applies, because {name} was ${dates[since]} more than ${days} days ago`;
	if (one || two) return applies;
	return answer === run(rules, blobOf(row))
		? `both rules apply, and ${elements[answer as Action]} is the less expensive action`
		: `both rules apply, but ${elements[run(rules, blobOf(row)) as Action]} is less expensive`;
}
const runTopic = (json: boolean, intro: string): Topic => ({
	noun: 'blob',
	intro,
	common: {
		first: ruleSide(
			'Rule1',
			json,
			'cool block modified 30',
			'cool block created 60',
			'cool block modified 90'
		),
		second: ruleSide(
			'Rule2',
			json,
			'archive block modified 60',
			'archive block created 180',
			'delete block modified 60',
			'delete block created 180',
			'delete append modified 60'
		)
	},
	sides: {
		kind: side(
			'data',
			'Type and tier',
			{
				block: 'block blob in the Hot tier',
				archive: 'block blob in the Archive tier',
				append: 'append blob'
			},
			{ '': '{name} were a {}', append: '{name} were an {}' },
			{ '': '{name} is a {}', append: '{name} is an {}' }
		),
		created: side('time', 'Created', ago(50, 100, 300), '{name} had been created {}', 'it was created {}'),
		modified: side(
			'time',
			'Last modified',
			ago(20, 45, 75, 200),
			'{name} had last been modified {}',
			'it was last modified {}'
		)
	},
	decide: (row) =>
		Number(row['modified']) > Number(row['created']) ? undefined : run(rulesOf(row), blobOf(row)),
	asks: {
		none: 'no action',
		cool: 'a move to the Cool tier',
		archive: 'a move to the Archive tier',
		delete: 'a deletion'
	},
	choose: 'For which blob{s} will the run result in {}?',
	judge: 'For {name}, the run will result in {}.',
	table: 'What will the run result in for each blob?',
	single: 'What will the run result in?',
	why: runReason
});

/** What the path and the filters are, with `c` for the container. */
const filterOf = ({ prefix, filter }: Row) => ({
	prefix: prefix!,
	...(filter === 'done' ? { tag: 'done' } : {})
});
const isCovered = (row: Row): boolean => covers(filterOf(row), { path: row['path']!, tag: row['tag']! });
const paths = (...some: readonly string[]): Row =>
	Object.fromEntries(
		some.map((path) => [path, path.replace(/^c(?=[/-]|$)/, '{box}').replace('/c-', '/{box}-')])
	);
function filterReason({ prefix, filter, path, tag }: Row): string {
	const missing = filter === 'done' && tag !== 'done';
	if (path!.startsWith(prefix!)) {
		if (missing)
			return `the prefix matches, but the tag must match, too${tag === 'bare' ? '. The blob has none' : ''}`;
		return `${path!.startsWith('c-') ? 'without a slash, {prefix} is also the beginning of {box}-old' : 'the path begins with {prefix}'}${filter === 'done' ? ', and the tag matches' : tag === 'bare' ? '' : ', and the rule asks for no tag'}`;
	}
	return `${
		path === 'c/Final-2.dat'
			? 'prefixes are case-sensitive, so {prefix} doesn’t match Final'
			: path!.startsWith('c/old')
				? 'final comes only after old/, and a prefix must match from the container on'
				: path!.startsWith('c-')
					? 'the prefix with a slash is for the container {box} only'
					: path!.startsWith('c/')
						? 'the name of the blob doesn’t begin with final'
						: 'the path begins with the container final, not with {box}'
	}${missing ? '. The tag doesn’t match either' : ''}`;
}

const accessOf = ({ read, written, enabled }: Row): number =>
	accessedDays(Number(read), Number(written), Number(enabled));

/** Kinds of data: what a rule calls it, and what is left of it. */
const kindOf = (kind: string) => ({
	kind: (kind.startsWith('base') ? 'base' : kind.split(' ')[0]!) as 'base',
	kept: kind === 'base kept'
});
const isDeleted = ({ kind, age, of, days }: Row): boolean =>
	deletes({ of: of!, days: Number(days) }, { ...kindOf(kind!), age: Number(age) });

const returns = ({ read, set, last, now }: Row): boolean =>
	returnsToHot(read as 'current', {
		before: set === 'before',
		ago: last === 'never' ? Infinity : Number(last),
		tracked: now !== 'off'
	});

const tierOf = ({ upload, later, now }: Row): string =>
	later !== 'none' ? later! : upload === 'unset' ? now! : upload!;

const blocked = ({ action, type, account, special }: Row) =>
	obstacles({
		action: action as 'cool',
		type: type as 'block',
		account: account as 'LRS',
		special: special as 'none'
	});

const needOf = ({ what, since, tracking }: Row): string | undefined => {
	if (since === 'created') return what;
	// A version is last modified when it’s created, and only versions are replaced.
	if (since === (what === 'base' ? 'replaced' : 'modified') || (what === 'snapshot' && since === 'replaced'))
		return undefined;
	if (what !== 'base') return 'none';
	return since === 'read' && tracking === 'off' ? 'track' : since;
};

const topics: Readonly<Record<string, Topic>> = {
	'run words': runTopic(
		false,
		'A storage account (general-purpose v2, LRS) for {files} has no snapshots and no versions. Its lifecycle management policy has two rules without prefixes. Today, the policy runs on {count}.'
	),
	'run json': runTopic(
		true,
		'You read the JSON of a lifecycle management policy, which has two rules without prefixes for current versions. The account uses LRS, without versioning and snapshots. You need to predict the next run for {count}.'
	),
	...told(
		'filter',
		[
			'A lifecycle rule must move only some of the blobs of an account with the containers {box}, {box}-old and final. You compare its filters with {count}. All are in the Hot tier and old enough.',
			'After a run, some {files} were still in the Hot tier. You check the filters of the only lifecycle rule, which is for block blobs, against {count} that are old enough. The containers are {box}, {box}-old and final.'
		],
		{
			noun: 'block blob',
			common: {
				prefix: side(
					'setup',
					'',
					paths('c/', 'c', 'c/final'),
					'the only prefix were {}',
					'the only prefix is {}'
				),
				filter: side(
					'setup',
					'',
					{ none: 'is no blob index filter', done: 'is a blob index filter for state == done' },
					{
						none: 'there were no blob index filter',
						done: 'there were a blob index filter for state == done'
					},
					'there {}'
				)
			},
			sides: {
				path: side(
					'data',
					'Path',
					paths(
						'c/final-1.dat',
						'c/Final-2.dat',
						'c/old/final-3.dat',
						'c-old/final-4.dat',
						'final/c-5.dat',
						'c/draft-6.dat'
					),
					'the path of {name} were {}',
					'the path of {name} is {}'
				),
				tag: side(
					'data',
					'Blob index tags',
					{ bare: 'none', done: 'state = done', open: 'state = open' },
					'the blob index tags of {name} were: {}',
					{ '': 'its only index tag is {}', bare: 'it has no index tags' }
				)
			},
			decide: (row) => yes(isCovered(row)),
			asks: { yes: 'applies', no: 'does not apply' },
			choose: 'The rule {} to which blob{s}?',
			judge: 'The rule {} to {name}.',
			why: filterReason
		}
	),
	...told(
		'access',
		[
			'A rule uses daysAfterLastAccessTimeGreaterThan. It applies to {count}, uploaded a year ago to an account for {files}. Each stated operation took place once, on the stated day.',
			'You need to move {files} to the Cool tier by their last access time. The account is more than a year old, as is all its data. From operations on {count}, you need to find out what a lifecycle rule counts. The last operation of each kind is stated.'
		],
		{
			noun: 'blob',
			common: {
				enabled: side(
					'setup',
					'',
					ago(60, 90),
					'access time tracking had been enabled {}',
					'access time tracking was enabled {} and has not been disabled since'
				)
			},
			sides: {
				read: side(
					'event',
					'Get Blob',
					ago(10, 70, 120),
					'{name} had last been downloaded (Get Blob) {}',
					'{name} was last downloaded (Get Blob) {}'
				),
				written: side(
					'event',
					'Put Blob',
					ago(30, 110),
					'{name} had last been overwritten (Put Blob) {}',
					'it was last overwritten (Put Blob) {}'
				),
				listed: side(
					'event',
					'Get Blob Properties',
					ago(10, 30, 50),
					'',
					'its properties were last read (Get Blob Properties) {}'
				)
			},
			decide: (row) => String(accessOf(row)),
			asks: Object.fromEntries([10, 30, 60, 70, 90].map((count) => [count, `${count} days`])),
			choose: 'For which blob{s} does the condition count {}?',
			judge: 'For {name}, the condition counts {}.',
			table: 'How many days does the condition count for each blob?',
			single: 'How many days does the condition count for the blob?',
			why(row, answer) {
				const count = accessOf(row);
				const { read, written, enabled, listed } = row;
				if (Number(answer) === count)
					return answer === read
						? `the download ${read} days ago was the last access${Number(written) > Number(enabled) ? ' and the only one since tracking was enabled' : ', later than the overwrite'}`
						: answer === written
							? 'an overwrite is an access, too, and it came after the last download'
							: `{name} wasn’t accessed since tracking was enabled, so the rule counts from ${enabled} days ago`;
				if (answer === read || answer === written) {
					const what = answer === read ? 'download' : 'overwrite';
					return Number(answer) > Number(enabled)
						? `the ${what} was before tracking was enabled`
						: `the ${what} isn’t the last access`;
				}
				if (answer === enabled) return 'there has been an access since tracking was enabled';
				if (answer === listed) return 'reading properties isn’t an access';
				return {
					10: 'the last download was earlier than that',
					30: 'the last overwrite was earlier than that',
					70: `the last download was ${read === '10' ? 'later' : 'even earlier'}`,
					60: 'tracking had already been enabled',
					90: 'tracking was enabled later than that'
				}[answer as '10']!;
			}
		}
	),
	...told(
		'versions',
		[
			'You add a rule that only deletes data, to an account without blob soft delete. Conditions for current versions use the last modification, others the creation. You predict its first run for {count} of different block blobs.',
			'Old {files} take up too much space, so you create a lifecycle rule with delete actions only. Current versions are checked by their last modification, and other data by its creation. Soft delete is disabled. You check {count} of different block blobs.'
		],
		{
			noun: 'object',
			common: {
				of: side(
					'setup',
					'',
					{
						base: 'current versions only',
						version: 'previous versions only',
						snapshot: 'snapshots only',
						'base version snapshot': 'current versions, previous versions and snapshots'
					},
					'the rule were for {}',
					'the rule is for {}'
				),
				days: side(
					'setup',
					'',
					{ 60: 'more than 60 days', 90: 'more than 90 days' },
					'all conditions asked for {}',
					'all conditions ask for {}'
				)
			},
			sides: {
				kind: side(
					'data',
					'Data',
					{
						base: 'a current version without snapshots or previous versions',
						'base kept': 'a current version with a snapshot from last week',
						'version 10': 'the first version of a blob, replaced 10 days ago',
						'version 30': 'the first version of a blob, replaced 30 days ago',
						snapshot: 'a snapshot of a blob that was created a year ago'
					},
					'{name} were {}',
					'{name} is {}'
				),
				age: side(
					'time',
					'Written or taken',
					ago(40, 75, 120),
					'{name} had been written or taken {}',
					'it was written or taken {}'
				)
			},
			decide: (row) => yes(isDeleted(row)),
			asks: { yes: 'delete', no: 'keep' },
			choose: 'Which object{s} will the first run {}?',
			judge: 'The first run will {} {name}.',
			why(row) {
				const { kind, kept } = kindOf(row['kind']!);
				const what = { base: 'a current version', version: 'a previous version', snapshot: 'a snapshot' }[
					kind
				];
				if (!row['of']!.includes(kind)) return `{name} is ${what}, and the rule is for {of}`;
				const age = {
					base: 'it was last modified',
					version: 'this version was created',
					snapshot: 'this snapshot was created'
				}[kind];
				if (Number(row['age']) <= Number(row['days'])) return `${age} {age}, which isn’t {days}`;
				if (kept)
					return 'a current version isn’t deleted as long as it has snapshots or previous versions, and its snapshot is too new to be deleted first';
				return `${age} {age}, which is {days}${kind === 'version' ? '. When it was replaced doesn’t matter' : kind === 'snapshot' ? '. The age of the blob doesn’t matter' : ''}`;
			}
		}
	),
	...told(
		'return',
		[
			'A lifecycle rule with enableAutoTierToHotFromCool set {count} to the Cool tier. It uses daysAfterLastAccessTimeGreaterThan with a value of 7. Today, an app accesses the data.',
			'Users report that the first download of {files} is expensive. You look at {count} in the Cool tier, set by a rule that moves blobs not accessed for more than 7 days and now has enableAutoTierToHotFromCool.'
		],
		{
			noun: 'block blob',
			edge: true,
			common: {
				now: side(
					'setup',
					'',
					{
						on: 'the rule and access time tracking are enabled',
						rule: 'the rule has been disabled since yesterday, and access time tracking is enabled',
						off: 'the rule is enabled, and access time tracking has been disabled since yesterday'
					},
					{
						on: 'the rule and access time tracking were enabled',
						rule: 'only the rule had been disabled',
						off: 'only access time tracking had been disabled'
					},
					'{}'
				)
			},
			sides: {
				read: side(
					'event',
					'Accessed today',
					{
						current: 'the current version',
						version: 'only a previous version',
						properties: 'only the properties'
					},
					'the app read {} of {name}',
					'the app reads {} of {name}'
				),
				set: side(
					'time',
					'Set to Cool',
					{ after: 'after the action was added', before: 'before the action was added' },
					'{name} had been set to Cool {}',
					'it was set to Cool {}'
				),
				last: side(
					'time',
					'Last move back to Hot',
					{ never: 'never', ...ago(20, 45) },
					'{name} had last been moved back to Hot: {}',
					'last move back to Hot: {}'
				)
			},
			decide: (row) => (row['set'] === 'before' && row['last'] !== 'never' ? undefined : yes(returns(row))),
			asks: { yes: 'move to Hot', no: 'stay in Cool' },
			choose: 'Which blob{s} will {} today?',
			judge: '{name} will {} today.',
			why(row) {
				const { read, set, last, now } = row;
				if (read !== 'current')
					return read === 'version'
						? 'reading a previous version doesn’t move the blob'
						: 'reading properties isn’t an access that moves the blob';
				if (now === 'off') return 'without access time tracking, no access moves the blob';
				if (set === 'before') return 'the action has no effect on blobs that were set to Cool before';
				if (last === '20') return 'the action moves a blob only once in 30 days';
				return `reading the current version moves it${now === 'rule' ? ', even while the rule is disabled' : ''}${last === 'never' ? '' : '. The last time was more than 30 days ago'}`;
			}
		}
	),
	...told(
		'default',
		[
			'Last month, you changed the default access tier of a general-purpose v2 account for {files}. You need to find out the tiers of {count}. Nothing else has affected them than what is stated.',
			'To plan costs, you must know in which tier {count} with {files} are now. In their general-purpose v2 account, the default access tier changed a month ago. All later changes to the blobs are stated.'
		],
		{
			noun: 'block blob',
			common: {
				now: side(
					'setup',
					'',
					{ cool: 'from Hot to Cool', hot: 'from Cool to Hot' },
					'the default access tier had been changed {}',
					'the default access tier was changed {}'
				)
			},
			sides: {
				when: side(
					'time',
					'Uploaded',
					{ early: 'before the change', late: 'after the change' },
					'',
					'{name} was uploaded {}'
				),
				upload: side(
					'setup',
					'Tier in the upload',
					{ unset: 'not specified', hot: 'Hot', cool: 'Cool' },
					{
						'': 'the upload of {name} had specified the {} tier',
						unset: 'the upload of {name} had specified no tier'
					},
					{ '': 'its upload specified the {} tier', unset: 'its upload specified no tier' }
				),
				later: side(
					'event',
					'After the upload',
					{
						none: '-',
						hot: 'Set Blob Tier with Hot',
						cool: 'moved to Cool by a lifecycle rule',
						archive: 'moved to Archive by a lifecycle rule'
					},
					{
						none: 'nothing had set a tier of {name} after the upload',
						hot: 'Set Blob Tier had later set {name} to Hot',
						'': '{name} had later been {later}'
					},
					{
						none: 'nothing set its tier after the upload',
						hot: 'later, Set Blob Tier set it to Hot',
						'': 'later, it was {later}'
					}
				)
			},
			decide(row) {
				const { when, upload, later, now } = row;
				const before = upload !== 'unset' ? upload : when === 'late' ? now : undefined;
				return later === 'cool' && before === 'cool' ? undefined : tierOf(row);
			},
			asks: { hot: 'Hot', cool: 'Cool', archive: 'Archive' },
			choose: 'For which blob{s} is {} the current tier?',
			judge: '{name} is now in the {} tier.',
			table: 'In which tier is each blob now?',
			why(row, answer) {
				const { upload, later, now, when } = row;
				const isRight = answer === tierOf(row);
				if (isRight && later !== 'none')
					return `${later === 'hot' ? 'Set Blob Tier' : 'the lifecycle rule'} set the tier explicitly, so the default doesn’t matter`;
				if (isRight && upload !== 'unset')
					return 'the tier in the upload is explicit, so the default doesn’t matter';
				if (isRight)
					return `without an explicit tier, {name} follows the current default${when === 'early' ? ', even though it was uploaded before the change' : ''}`;
				if (answer === 'archive') return 'nothing moved {name} to Archive';
				if (answer === upload) return 'what happened after the upload replaced this tier';
				return answer === now
					? 'the default is only for blobs without an explicit tier'
					: 'this was the default before, which no longer matters';
			}
		}
	),
	...told(
		'plan',
		[
			'You review {count} of lifecycle policies for new storage accounts. Unless stated otherwise, containers are not immutable and blobs have no encryption scope. Each rule must take effect on the blobs that it is for.',
			'Before new storage accounts are created, you must ensure that their lifecycle rules will work. The plans include {count}. A legal hold or an encryption scope is used only where it is stated.'
		],
		{
			noun: 'rule',
			sides: {
				action: side('event', 'Action', elements, 'the action of {name} were {}', '{name} has the action {}'),
				type: side(
					'data',
					'Blobs',
					{ block: 'block blobs', append: 'append blobs' },
					'{name} were for {}',
					'it is for {}'
				),
				account: side(
					'setup',
					'Storage account',
					{
						LRS: 'general-purpose v2 with LRS',
						ZRS: 'general-purpose v2 with ZRS',
						premium: 'premium block blobs with LRS'
					},
					'the account of {name} were {}',
					'its account is {}'
				),
				special: side(
					'setup',
					'Protection',
					{ none: '-', hold: 'a legal hold on the container', scope: 'an encryption scope for the blobs' },
					{
						'': '{name} were planned with {}',
						none: '{name} were planned without a legal hold and an encryption scope'
					},
					{ '': 'there is {}', none: 'there is no legal hold and no encryption scope' }
				)
			},
			// Pages differ on moves of blobs with an encryption scope to other tiers than Archive.
			decide(row) {
				const [found = 'nothing', ...more] = blocked(row);
				return more.length > 0 || (row['action'] === 'cool' && row['special'] === 'scope')
					? undefined
					: found;
			},
			asks: {
				nothing: 'leave the plan as it is',
				account: 'plan another storage account',
				type: 'plan another type of blob',
				hold: 'plan no legal hold',
				scope: 'plan no encryption scope'
			},
			choose: 'For which rule{s} should you {}?',
			judge: 'For {name}, you should {}.',
			table: 'What should you do for each rule?',
			single: 'The rule must work without unnecessary changes. What should you do?',
			why(row, answer) {
				const { action, type, account, special } = row;
				const found = blocked(row);
				if (answer === 'nothing' && found.length > 0)
					return 'without a change, the rule has no effect on these blobs';
				const is = answer === 'nothing' ? '' : answer;
				if (found.includes(is as 'hold'))
					return {
						account:
							account === 'premium'
								? 'a policy can’t move blobs between tiers in an account for premium block blobs'
								: 'an account with ZRS doesn’t support the Archive tier',
						type: 'a policy can delete append blobs, but not move them between tiers',
						hold: 'a policy can’t delete blobs in an immutable container, and a legal hold makes it immutable',
						scope: 'a policy can’t archive blobs with an encryption scope'
					}[is as 'hold'];
				const isMove = action !== 'delete';
				return {
					account: `${action === 'archive' ? 'the Archive tier is available' : isMove ? 'the Cool tier is available' : 'a policy can delete blobs'} in an account of this type and redundancy`,
					type: isMove
						? 'block blobs are the only type that a policy can move between tiers'
						: `a policy can delete ${type} blobs`,
					hold: special === is ? 'a legal hold doesn’t block a change of tier' : 'there is no legal hold',
					scope:
						special === is ? 'an encryption scope doesn’t block a delete' : 'there is no encryption scope',
					'': `nothing prevents ${isMove ? 'this move' : 'this delete'} of ${type} blobs${special === 'hold' ? ', not even a legal hold' : special === 'scope' ? ', not even an encryption scope' : account === 'LRS' ? '' : account === 'ZRS' ? ' with ZRS' : ' in a premium account'}`
				}[is]!;
			}
		}
	),
	...told(
		'need',
		[
			'The legal team wants you to delete {files} with a lifecycle management policy. You receive {count} and must implement all that a policy can do.',
			'You write a lifecycle management policy with delete actions, without any script or task. The owner of {files} has sent {count}.'
		],
		{
			noun: 'requirement',
			common: {
				tracking: side(
					'setup',
					'',
					{ on: 'enabled', off: 'disabled' },
					'access time tracking were {}',
					'access time tracking is {}'
				)
			},
			sides: {
				what: side(
					'data',
					'Data to delete',
					{ base: 'current versions', version: 'previous versions', snapshot: 'snapshots' },
					'{name} were for {}',
					'{name} is for {}'
				),
				since: side(
					'time',
					'More than 90 days after',
					{
						created: 'creation',
						modified: 'the last modification',
						read: 'the last access',
						replaced: 'being replaced by a newer version'
					},
					'the 90 days of {name} began with {}',
					'the data must be deleted more than 90 days after {}'
				)
			},
			decide: needOf,
			asks: {
				base: 'use daysAfterCreationGreaterThan under baseBlob',
				version: 'use daysAfterCreationGreaterThan under version',
				snapshot: 'use daysAfterCreationGreaterThan under snapshot',
				modified: 'use daysAfterModificationGreaterThan under baseBlob',
				read: 'use daysAfterLastAccessTimeGreaterThan under baseBlob',
				track: 'enable access time tracking',
				none: 'report that no condition fits'
			},
			choose: 'For which requirement{s} should you first {}?',
			judge: 'For {name}, you should first {}.',
			table: 'What should you do first for each requirement?',
			single: 'You need to take the first step for the requirement. What should you do?',
			why(row, answer) {
				const { what, since } = row;
				const found = needOf(row)!;
				if (answer === found)
					return {
						base: 'under baseBlob, current versions have a condition on their creation',
						version: 'previous versions are under version, with their creation as the condition',
						snapshot: 'snapshots have an element of their own, with their creation as the condition',
						modified: 'under baseBlob, current versions have a condition on the last modification',
						read: 'access time tracking is enabled, so a condition can use the last access of current versions',
						track: 'the last access must be tracked before a condition can use it',
						none:
							since === 'read'
								? 'the only condition for {what} is on their creation'
								: 'a previous version is as old as its own creation, whenever it was replaced'
					}[found as 'base'];
				if (answer === 'none')
					return found === 'track' ? 'a condition fits once the last access is tracked' : 'a condition fits';
				if (answer === 'track')
					return since !== 'read'
						? 'only a condition on the last access needs access time tracking'
						: what === 'base'
							? 'access time tracking is already enabled'
							: `the last access of {what} can’t be used${row['tracking'] === 'on' ? '. Tracking is already enabled' : ', even if tracking is enabled'}`;
				if (answer === 'read' && since === 'read')
					return what === 'base'
						? 'access time tracking is still disabled'
						: 'only current versions can have a condition on the last access';
				if (answer === 'read') return 'this counts from the last access, not from {since}';
				const of = answer === 'modified' ? 'base' : answer;
				return of === what
					? `this counts from the ${answer === 'modified' ? 'last modification' : 'creation'}, not from {since}`
					: `this ${answer === 'modified' ? 'condition on modifications ' : ''}is for ${{ base: 'current versions', version: 'previous versions', snapshot: 'snapshots' }[of as 'base']}, not for {what}`;
			}
		}
	)
};

const beliefs: Readonly<Record<string, Belief>> = {
	'gentlest-first': [
		'Of the actions that apply, a run takes the least expensive. It’s easy to think that a blob moves one tier at a time.',
		(row) => {
			const { first, second } = row;
			if (!first || !second || missed(row, 0) || missed(row, 1)) return row;
			return { ...row, second: 'delete append modified 999' };
		}
	],
	'type-aside': [
		'A rule is for the blob types that it names. It’s easy to overlook the type.',
		taking('kind', /^append$/, { kind: 'block' })
	],
	'one-date': [
		'Each rule says what it counts from. It’s easy to count all days from the last change.',
		(row) => (row['first'] ? { ...row, created: row['modified']! } : row)
	],
	'container-only': [
		'A prefix without a slash also matches longer names of containers. It’s easy to read it as one container.',
		taking('path', /^c-/, { path: 'final/' })
	],
	'case-aside': [
		'Prefixes are case-sensitive. It’s easy to overlook a capital letter.',
		taking('path', /Final/, { path: 'c/final' })
	],
	'one-filter': [
		'All filters of a rule must match. It’s easy to stop at the first that does.',
		taking('tag', /./, { tag: 'done' })
	],
	'reads-only': [
		'A write is an access, too. It’s easy to look at reads only.',
		taking('written', /./, { written: '999' })
	],
	'any-request': [
		'Reading properties isn’t an access. It’s easy to count every request.',
		(row) =>
			row['listed'] ? { ...row, read: String(Math.min(Number(row['listed']), Number(row['read']))) } : row
	],
	'tracked-before': [
		'What happened before access time tracking was enabled isn’t known. It’s easy to count it.',
		taking('enabled', /./, { enabled: '999' })
	],
	'since-replaced': [
		'A previous version is as old as its creation. It’s easy to count from when it was replaced.',
		(row) => (row['kind']?.startsWith('version') ? { ...row, age: row['kind'].split(' ')[1]! } : row)
	],
	'snapshots-too': [
		'A current version stays as long as it has snapshots. It’s easy to think that they’re deleted with it.',
		taking('kind', /kept/, { kind: 'base' })
	],
	'rule-moves-back': [
		'A disabled rule still lets an access move a blob back to Hot. It’s easy to think that the rule must run.',
		taking('now', /rule/, { now: 'off' })
	],
	'each-time': [
		'The move back to Hot takes place only once in 30 days. It’s easy to expect it with each access.',
		taking('last', /20/, { last: '45' })
	],
	'default-for-all': [
		'The default access tier is for blobs without an explicit tier. It’s easy to think that it’s for all.',
		taking('upload', /./, { upload: 'unset', later: 'none' })
	],
	'default-at-upload': [
		'An inferred tier follows the default when that changes. It’s easy to think that the default counts only at the upload.',
		(row) =>
			row['when'] === 'early' && row['upload'] === 'unset'
				? { ...row, upload: row['now'] === 'hot' ? 'cool' : 'hot' }
				: row
	],
	'archive-anywhere': [
		'An account with ZRS has no Archive tier. It’s easy to expect it everywhere.',
		taking('account', /ZRS/, { account: 'LRS' })
	],
	'hold-aside': [
		'What is under a legal hold can change its tier, but can’t be deleted. It’s easy to mix up the two.',
		taking('special', /hold/, { special: 'none' })
	],
	'access-for-all': [
		'Only current versions have a condition on the last access. It’s easy to expect it for all data.',
		(row) => (row['since'] === 'read' ? { ...row, what: 'base' } : row)
	],
	'always-tracked': [
		'The last access is known only if it’s tracked. It’s easy to think that it always is.',
		taking('tracking', /off/, { tracking: 'on' })
	]
};

export const lifecycleRun = topicFamily(
	{
		id: 'files-blobs/lifecycle-run',
		edition: 7,
		group: 'files-blobs',
		title: 'Lifecycle management of blobs',
		rule: {
			'^run':
				'A rule acts on a blob of its type that is older than it says. If several actions apply, the policy takes the least expensive one. It moves only block blobs, and none out of Archive.',
			'^filter':
				'A prefix is case-sensitive and starts with the container. Without a slash, it also matches longer names of containers. All filters must match.',
			'^access':
				'The last access is a read or a write of the data since access time tracking was enabled. Without one, the day that it was enabled counts.',
			'^versions':
				'Current versions, previous versions and snapshots each need an action of their own. Previous versions and snapshots are as old as their creation. A current version isn’t deleted before them.',
			'^return':
				'With enableAutoTierToHotFromCool, accessing the current version of a blob that the rule set to Cool moves it back to Hot once in 30 days, even if the rule is disabled later. Access time tracking must be enabled.',
			'^default':
				'A blob without an explicit tier follows the default access tier, also when that changes. An upload, Set Blob Tier or a lifecycle rule can set an explicit tier.',
			'^plan':
				'A policy moves block blobs of standard accounts between tiers, and to Archive only without zone redundancy and encryption scopes. It can also delete append blobs and premium block blobs, but nothing under a legal hold.',
			'^need':
				'Conditions on the last modification and the last access are for current versions, and the latter takes access time tracking. Previous versions and snapshots have conditions on their creation.'
		},
		lab: 'files-blobs/tiers-and-rules',
		sources: [sources.lifecyclePolicy, sources.lifecycleManagement, sources.blobFaq, sources.accessTiers],
		axes: {
			setup: 'How it’s set up',
			data: 'The data',
			time: 'Times and ages',
			event: 'What happens'
		}
	},
	{
		topics,
		beliefs,
		prose: true,
		words: ['files', 'box'],
		themes: [
			['turbine data', 'sensors'],
			['opera recordings', 'rehearsals'],
			['customs papers', 'manifests'],
			['zoo videos', 'cameras'],
			['coin designs', 'audits'],
			['radio shows', 'jingles']
		],
		forms: ['choose', 'judge', 'judge', 'table', 'single', 'single', 'series'],
		telling: ['table', 'table', 'email', 'ticket', 'list', 'note', 'change request']
	}
);
