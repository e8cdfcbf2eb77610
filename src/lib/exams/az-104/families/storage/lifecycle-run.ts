// Lifecycle management: what a policy covers, counts and does, what it can do in which account, and tiers by default.
// Over 200 lines: six topics with words for what can differ in each.
import {
	accessedDays,
	covers,
	deletes,
	misses,
	obstacles,
	run,
	type Action,
	type Blob,
	type LifecycleRule
} from '#lib/azure/storage/lifecycle.ts';
import { sources } from '#lib/azure/sources.ts';
import {
	side,
	taking,
	told,
	topicFamily,
	type Belief,
	type Row,
	type Topic
} from '#lib/exams/az-104/families/topics.ts';

const yes = (is: boolean): string => (is ? 'yes' : 'no');
const ago = (...counts: readonly number[]): Row =>
	Object.fromEntries(counts.map((count) => [count, `${count} days ago`]));

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
						? `{"blobTypes":["${type}Blob"]} and {"${elements[action]}":{"${conditions[since]}":${days}}}`
						: `${elements[action]} for ${type} blobs ${dates[since]} more than ${days} days ago`
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
			tier: `Rule${at + 1} can’t ${rule.action === 'cool' ? 'move' : 'archive'} a blob that is in the Archive tier`
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
	if (one || two)
		return `Rule${at + 1} applies, because {name} was ${dates[since]} more than ${days} days ago`;
	// The second rule has the less expensive action.
	return `both rules apply, ${at ? 'and' : 'but'} ${elements[rules[1]!.action]} is less expensive`;
}
const runSides = {
	kind: side(
		'data',
		'Type and tier',
		{
			block: 'block blob (Hot)',
			archive: 'block blob (Archive)',
			append: 'append blob'
		},
		{ '': '{name} were a {}', append: '{name} were an {}' },
		{ '': '{name} is a {}', append: '{name} is an {}' }
	),
	created: side('time', 'Created', ago(50, 100, 300), '{name} had been created {}', 'created {}'),
	modified: side(
		'time',
		'Last modified',
		ago(20, 45, 75, 200),
		'{name} had last been modified {}',
		'last modified {}'
	)
};
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
	sides: runSides,
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

/** The prefix, and the tag if there's one. */
const filtersOf = ({ filters }: Row) => filters!.split(' ') as [prefix: string, tag?: string];
function isCovered(row: Row): boolean {
	const [prefix, tag] = filtersOf(row);
	return covers({ prefix, ...(tag ? { tag } : {}) }, { path: row['path']!, tag: row['tag']! });
}
function filterReason(row: Row): string {
	const [prefix, filter] = filtersOf(row);
	const { path, tag } = row;
	const missing = filter && tag !== filter;
	if (path!.startsWith(prefix)) {
		if (missing) return `the prefix matches, but ${tag === 'bare' ? '{name} has no tag' : 'the tag doesn’t'}`;
		return `${path!.startsWith('{box}-') ? `without a slash, ${prefix} is also the beginning of {box}-old` : `the path matches ${prefix}`}${filter ? ', and the tag matches' : tag === 'bare' ? '' : ', and the rule asks for no tag'}`;
	}
	return `${
		path === '{box}/Final-'
			? `prefixes are case-sensitive, so ${prefix} doesn’t match Final`
			: path!.startsWith('{box}/old')
				? 'in this path, final comes only after old/, and a prefix must match from the container on'
				: path!.startsWith('{box}/')
					? 'the name of the blob doesn’t begin with final'
					: 'this path is in another container'
	}${missing ? '. {name} doesn’t have the tag either' : ''}`;
}

const accessOf = ({ read, written, enabled }: Row): number =>
	accessedDays(Number(read), Number(written), Number(enabled));

/** Kinds of data: what a rule calls it, and what is left of it. */
const kindOf = (kind: string) => ({
	kind: (kind.startsWith('base') ? 'base' : kind.split(' ')[0]!) as 'base' | 'version' | 'snapshot',
	kept: kind === 'base kept'
});
const isDeleted = ({ kind, age, of }: Row): boolean =>
	deletes({ of: of!, days: 60 }, { ...kindOf(kind!), age: Number(age) });

const tierOf = ({ upload, later, now }: Row): string =>
	later !== 'none' ? later! : upload === 'unset' ? now! : upload!;

const blocked = (row: Row) => obstacles(row as unknown as Parameters<typeof obstacles>[0]);

const topics: Readonly<Record<string, Topic>> = {
	'run words': runTopic(
		false,
		'A lifecycle management policy for {files} has two rules without prefixes. The account uses LRS, without versions and snapshots. Today, the policy runs on {count}.'
	),
	'run json': runTopic(
		true,
		'You read the JSON of a lifecycle management policy, with two rules for baseBlob. The account uses LRS, without versions and snapshots. You predict the next run for {count}.'
	),
	...told(
		'filter',
		[
			'A lifecycle rule must move only some blobs of an account with the containers {box}, {box}-old and final. You compare its filters with {count}. All are in the Hot tier and old enough.',
			'After a run, some {files} were still in the Hot tier. You check the filters of the only lifecycle rule for block blobs against {count} that are old enough. The containers are {box}, {box}-old and final.'
		],
		{
			noun: 'block blob',
			common: {
				filters: side(
					'setup',
					'',
					Object.fromEntries(
						['{box}/', '{box}', '{box}/final'].flatMap((prefix) => [
							[prefix, `${prefix}, without a blob index filter`],
							[`${prefix} done`, `${prefix}, together with a blob index filter for state == done`]
						])
					),
					'the only prefix were {}',
					'the only prefix is {}'
				)
			},
			sides: {
				path: side(
					'data',
					'Start of the path',
					'{box}/final-|{box}/Final-|{box}/old/final-|{box}-old/final-|final/{box}-|{box}/draft-',
					'the path of {name} began with {}',
					'the path of {name} begins with {}'
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
			'A rule uses daysAfterLastAccessTimeGreaterThan. It applies to {count}, uploaded a year ago to an account for {files}. The last operations are stated.',
			'You plan to move {files} to the Cool tier by their last access time. The lifecycle rule applies to {count}, created more than a year ago. The last operations are stated.'
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
					'Get Blob of {name}: {}'
				),
				written: side(
					'event',
					'Put Blob',
					ago(30, 110),
					'{name} had last been overwritten (Put Blob) {}',
					'Put Blob: {}'
				),
				listed: side('event', 'Get Blob Properties', ago(10, 30, 50), '', 'Get Blob Properties: {}')
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
							? 'an overwrite is an access, too, and it was the last one'
							: '{name} wasn’t accessed since tracking was enabled';
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
					60: 'tracking was enabled earlier than that',
					90: 'tracking was enabled later than that'
				}[answer as '10']!;
			}
		}
	),
	...told(
		'versions',
		[
			'A new lifecycle rule deletes what is over 60 days old. Soft delete and versioning are now disabled. Current versions count from the last modification, other data from its creation. You check {count} of different block blobs.',
			'Old {files} take too much space. A new rule deletes what was modified (current versions) or created (other data) more than 60 days ago. Soft delete and versioning are now disabled. You check {count} of different block blobs.'
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
						'base version snapshot': 'current and previous versions and snapshots'
					},
					'the rule were for {}',
					'the rule is for {}'
				)
			},
			sides: {
				kind: side(
					'data',
					'Data',
					{
						base: 'a current version without snapshots or previous versions',
						'base kept': 'a current version with a week-old snapshot',
						'version 10': 'the first version of a blob, replaced 10 days ago',
						'version 30': 'the first version of a blob, replaced 30 days ago',
						snapshot: 'a snapshot of a year-old blob'
					},
					'{name} were {}',
					'{name} is {}'
				),
				age: side(
					'time',
					'Written or taken',
					ago(40, 75, 120),
					'{name} had been written or taken {}',
					'written or taken {}'
				)
			},
			decide: (row) => yes(isDeleted(row)),
			asks: { yes: 'delete', no: 'not delete' },
			choose: 'Which object{s} will the first run {}?',
			judge: 'The first run will {} {name}.',
			why(row) {
				const { kind, kept } = kindOf(row['kind']!);
				const [what, age] = {
					base: ['current', 'it was last modified'],
					version: ['previous', 'this version was created'],
					snapshot: ['snapshot', 'this snapshot was created']
				}[kind] as [string, string];
				if (!row['of']!.includes(kind))
					return `{name} is a ${what}${kind === 'snapshot' ? '' : ' version'}, and the rule is for {of}`;
				if (row['age'] === '40') return `${age} {age}, which isn’t more than 60 days`;
				if (kept)
					return `a current version isn’t deleted before its snapshots, and this snapshot ${row['of'] === 'base' ? 'isn’t covered by the rule' : 'is too new to be deleted first'}`;
				return `${age} {age}, which is more than 60 days${kind === 'version' ? '. When it was replaced doesn’t matter' : kind === 'snapshot' ? '. The age of the blob doesn’t matter' : ''}`;
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
						hot: 'set to Hot by Set Blob Tier',
						archive: 'moved to Archive by a lifecycle rule'
					},
					{
						none: '{name} had not been moved after the upload',
						'': '{name} had later only been {later}'
					},
					{ none: '', '': 'later, it was {later}' }
				)
			},
			decide: tierOf,
			asks: { hot: 'Hot', cool: 'Cool', archive: 'Archive' },
			choose: 'For which blob{s} is {} the current tier?',
			judge: '{name} is now in the {} tier.',
			table: 'In which tier is each blob now?',
			why(row, answer) {
				const { upload, later, now, when } = row;
				const isRight = answer === tierOf(row);
				if (isRight && later !== 'none')
					return `its tier was set by ${later === 'hot' ? 'Set Blob Tier' : 'the lifecycle rule'}, so the default doesn’t matter`;
				if (isRight && upload !== 'unset')
					return 'its tier was set by the upload, so the default doesn’t matter';
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
			'You review {count} of lifecycle policies for new storage accounts. Unless stated, containers are not immutable and blobs have no encryption scope. Each rule must take effect.',
			'Before new storage accounts are created, you must ensure that lifecycle rules will work. The plans include {count}. A legal hold or an encryption scope is used only where it is stated.'
		],
		{
			noun: 'rule',
			sides: {
				action: side('event', 'Action', elements, 'the action of {name} were {}', '{name} uses {}'),
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
					{ none: '-', hold: 'a legal hold', scope: 'an encryption scope' },
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
				hold: 'remove the legal hold from the plan',
				scope: 'remove the encryption scope from the plan'
			},
			choose: 'For which rule{s} should you {}?',
			table: 'What should you do for each rule?',
			single: 'The rule must work without unnecessary changes. What should you do?',
			why(row, answer) {
				const { action, account, special } = row;
				const found = blocked(row);
				const act = action === 'delete' ? 'deletion' : 'move';
				if (answer === 'nothing' && found.length > 0)
					return `this ${act} isn’t possible because of the ${{ account: 'account', type: 'type of blob', hold: 'legal hold', scope: 'encryption scope' }[found[0]!]}`;
				const is = answer === 'nothing' ? '' : answer;
				if (found.includes(is as 'hold'))
					return {
						account:
							account === 'premium'
								? 'a policy can’t move premium block blobs between tiers'
								: 'an account with ZRS doesn’t support the Archive tier',
						type: 'a policy can delete append blobs, but not move them between tiers',
						hold: 'a policy can’t delete blobs in a container that a legal hold makes immutable',
						scope: 'a policy can’t archive blobs with an encryption scope'
					}[is as 'hold'];
				const absent = (id: string) =>
					special === id
						? '{special} doesn’t block the action'
						: `there is no ${id === 'hold' ? 'legal hold' : 'encryption scope'} to remove${found.length > 0 ? '' : ', and the rule works as planned'}`;
				return {
					account: '{action} is supported in an account of this type and redundancy',
					type: '{type} aren’t an obstacle',
					hold: absent('hold'),
					scope: absent('scope'),
					'': `nothing prevents this ${act} of {type}${special === 'none' ? '' : ', not even {special}'}`
				}[is]!;
			}
		}
	)
};

const beliefs: Readonly<Record<string, Belief>> = {
	'gentlest-first': [
		'Of the actions that apply, a run takes the least expensive. It’s easy to think that a run moves a blob one tier at a time.',
		(row) => {
			const { first, second } = row;
			if (!first || !second || missed(row, 0) || missed(row, 1)) return row;
			return { ...row, second: 'delete append modified 999' };
		}
	],
	'container-only': [
		'A prefix without a slash also matches longer names of containers. It’s easy to read it as one container.',
		taking('path', /}-/, { path: 'final/' })
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
	'since-replaced': [
		'A previous version is as old as its creation. It’s easy to count from when it was replaced.',
		(row) => (row['kind']?.startsWith('version') ? { ...row, age: row['kind'].split(' ')[1]! } : row)
	],
	'snapshots-too': [
		'A current version stays as long as it has snapshots. It’s easy to think that they’re deleted with it.',
		taking('kind', /kept/, { kind: 'base' })
	],
	'default-for-all': [
		'The default access tier is for blobs without an explicit tier. It’s easy to think that it’s for all.',
		taking('upload', /./, { upload: 'unset', later: 'none' })
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
				'A rule acts on a blob of its type that is older than it says. Of several actions, the least expensive is taken. No rule moves a blob out of Archive.',
			'^filter':
				'All filters must match. A prefix is case-sensitive and starts with the container. Without a slash, it also matches longer names of containers.',
			'^access':
				'The last access is a read or a write of the data since access time tracking was enabled. Without one, the day that it was enabled counts.',
			'^versions':
				'A rule deletes only the data that it’s for. Previous versions and snapshots are as old as their creation. A current version isn’t deleted before them.',
			'^default': 'A blob without an explicit tier follows the default access tier, even when that changes.',
			'^plan':
				'A policy moves only block blobs of standard accounts, and to Archive only without zone redundancy and encryption scopes. It deletes nothing under a legal hold.'
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
			['radio shows', 'jingles']
		],
		forms: ['choose', 'table', 'judge', 'single', 'series', 'series', 'series'],
		telling: ['table', 'table', 'email', 'ticket', 'list', 'note', 'change request']
	}
);
