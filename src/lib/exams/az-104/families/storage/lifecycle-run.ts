// Lifecycle management: what a rule does, why it does nothing, what to change, filter or stop, what it deletes, where it works.
// Over 200 lines: eight topics with words for what can differ in each.
import {
	deletes,
	filtersFor,
	hindrances,
	lacks,
	misses,
	onlyObstacle,
	policyStep,
	run,
	type Action,
	type Blob,
	type LifecycleAction
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

type Said = Omit<Topic, 'intro'>;
/** A text for each id. */
const texts = (ids: readonly (string | number)[], text: (id: string) => string): Row =>
	Object.fromEntries(ids.map((id) => [id, text(String(id))]));
/** A side with one text, which has a verb as it follows “Right if”, and as it’s told: `<were|is>`. */
const said = (axis: string, title: string, values: Row | string, text: string) =>
	side(axis, title, values, ...([1, 2] as const).map((at) => text.replace(/<(.*)\|(.*)>/, `$${at}`)));
/** An object of a rule in JSON. */
const block = (name: string, ...inside: readonly string[]): string =>
	`"${name}": {\n${inside.join(',\n').replace(/^/gm, '  ')}\n}`;
const elements: Row = { cool: 'tierToCool', archive: 'tierToArchive', delete: 'delete' };
const conditions: Row = {
	modified: 'daysAfterModificationGreaterThan',
	created: 'daysAfterCreationGreaterThan',
	accessed: 'daysAfterLastAccessTimeGreaterThan'
};
const act = (action: string, since: string, days = 30): string =>
	block(elements[action]!, `"${conditions[since]!}": ${days}`);
const filters = (...more: readonly string[]): string =>
	block('filters', '"blobTypes": ["blockBlob"]', ...more);
const prefixed = (prefix: string): string => `"prefixMatch": ["${prefix}"]`;
const base = (...acts: readonly string[]): string => block('actions', block('baseBlob', ...acts));
/** A rule that all rows have in common. */
const ruleSide = (
	ids: readonly string[],
	json: (id: string) => string,
	were = (_: string) => 'the rule had other actions'
) => side('setup', 'Lifecycle rule (excerpt)', texts(ids, json), texts(ids, were));

/** The actions of a rule by its id. */
const actionsOf = ({ rule }: Row) =>
	rule!.split(',').map((one) => {
		const [action, since, days] = one.split(' ') as [Action, 'created', string];
		return { action, since, days: Number(days) } satisfies LifecycleAction;
	});
/** A side with all that is so of a blob, so that one sentence can tell what would have to be. */
const whole = (values: Row) => ({ data: said('data', 'Data', values, '{name} <were|is> {}') });
const blobOf = ({ data }: Row): Blob => {
	const [kind, modified, created] = data!.split(' ');
	return {
		type: kind === 'append' ? kind : 'block',
		tier: kind === 'archive' ? kind : 'hot',
		modified: Number(modified),
		created: Number(created)
	};
};
const resultOf = (row: Row) => run(actionsOf(row), blobOf(row));
const ago = ({ since, days }: LifecycleAction): string =>
	`${since.replace('mod', 'last mod')} more than ${days} days ago`;
/** Why a run takes an action on a blob, or none. */
function runReason(row: Row, answer: string): string {
	const all = actionsOf(row);
	const blob = blobOf(row);
	if (blob.type === 'append') return 'the filter is only for block blobs';
	const missed = all.map((one) => {
		const cause = misses(one, blob);
		return (
			cause &&
			`the action ${elements[one.action]!} ${cause === 'tier' ? 'doesn’t apply to blobs in Archive' : `is only for blobs ${ago(one)}`}`
		);
	});
	const at = all.findIndex(({ action }) => action === answer);
	if (at < 0) return missed.join(', and ');
	return missed[1 - at]
		? `only ${elements[answer]!} applies, as {name} was ${ago(all[at]!)}`
		: `both actions apply, and ${elements[answer]!} is less expensive`;
}
const runs: Said = {
	noun: 'blob',
	common: {
		rule: ruleSide(
			[
				'cool modified 30,delete created 180',
				'cool created 60,archive modified 60',
				'archive modified 60,delete created 180',
				'archive created 60,delete modified 60'
			],
			(rule) =>
				`${filters()},\n${base(...actionsOf({ rule }).map((one) => act(one.action, one.since, one.days)))}`
		)
	},
	sides: whole(
		Object.fromEntries(
			Object.entries({
				block: 'a block blob in Hot',
				archive: 'a block blob in Archive',
				append: 'an append blob'
			}).flatMap(([kind, text]) =>
				['20 50', '45 50', '20 100', '75 100', '45 300', '200 300'].map((days) => [
					`${kind} ${days}`,
					days.replace(/(.+) (.+)/, `${text}, created $2 days ago and last modified $1 days ago`)
				])
			)
		)
	),
	decide: resultOf,
	asks: {
		none: 'stay unchanged',
		cool: 'move to Cool',
		archive: 'move to Archive',
		delete: 'be deleted'
	},
	choose: 'Which blob{s} will {} in the next run?',
	judge: '{name} will {} in the next run.',
	why: runReason
};

const ticketOf = ({ rule, tag, modified, saved }: Row): string | undefined => {
	const [first = saved === '6' ? 'wait' : undefined, ...more] = hindrances(
		{ prefix: rule!, days: 30 },
		{ path: '{box}/final-07', tagged: tag === 'done', modified: Number(modified) }
	);
	return more.length > 0 ? undefined : (first ?? 'none');
};
const ticket: Said = {
	noun: 'block blob',
	common: {
		rule: ruleSide(
			['{box}', '{box}/', '{box}/final', '{box}/Final', '{box}/*', 'final'],
			(prefix) =>
				`${filters(
					prefixed(prefix),
					'"blobIndexMatch": [\n  { "name": "state", "op": "==", "value": "done" }\n]'
				)},\n${base(act('cool', 'modified'))}`,
			(prefix) => `the prefix were ${prefix}`
		)
	},
	sides: {
		saved: said(
			'event',
			'Rule created',
			{ 6: '6 hours ago', 300: 'two weeks ago' },
			'the rule <had been|was> created {}'
		),
		tag: said(
			'data',
			'Tags and metadata',
			{ done: 'index tag state = done', open: 'index tag state = open', meta: 'metadata state = done' },
			'{name} <had|has> only the {}'
		),
		modified: said(
			'data',
			'Last modified',
			texts([12, 45, 100], (days) => `${days} days ago`),
			'the blob <had last been|was last> modified {}'
		)
	},
	decide: ticketOf,
	asks: {
		wait: 'wait for the next run',
		prefix: 'correct prefixMatch',
		tag: 'set the index tag state = done on the blob',
		condition: 'use only daysAfterCreationGreaterThan in the rule'
	},
	single:
		'The blob must be in Cool within three days. You must not make unnecessary changes. What should you do?',
	why(row, answer) {
		const right = ticketOf(row) === answer;
		const { rule, tag } = row;
		return {
			wait: right
				? 'the rule applies, but a new rule can take up to 24 hours to go into effect'
				: `in three days, the rule still won’t apply, as ${ticket.why(row, ticketOf(row)!)}`,
			prefix: right
				? rule!.endsWith('*')
					? 'an asterisk in a prefix isn’t a wildcard'
					: rule!.includes('F')
						? 'prefixes are case-sensitive'
						: 'a prefix must start with the container'
				: 'the prefix matches the path',
			tag: right
				? tag === 'meta'
					? 'the filter blobIndexMatch matches index tags, not metadata'
					: 'the tag has another value'
				: '{name} has this index tag',
			condition: right
				? 'the rule counts from the last modification {modified}, not from the creation 200 days ago'
				: 'the last modification was more than 30 days ago',
			none: ''
		}[answer]!;
	}
};

const conditionOf = ({ rule, tracked }: Row) => ({
	since: rule as 'created',
	tracked: tracked === 'enabled'
});
const lacking = (row: Row) => lacks(row['goal'] as 'read', conditionOf(row));
const change: Said = {
	noun: 'rule',
	common: {
		rule: ruleSide(
			Object.keys(conditions),
			(since) => `${filters(prefixed('{box}'))},\n${base(act('cool', since), act('archive', since, 180))}`,
			(since) => `the rule used ${conditions[since]!}`
		)
	},
	sides: {
		goal: said(
			'event',
			'Requirement',
			{
				read: 'blobs read in the last 30 days must not move',
				back: 'blobs that move to Cool from now on must return to Hot when they are read',
				created: 'blobs must move 30 and 180 days after creation, even if they still change',
				version: 'previous versions must also move',
				other: 'blobs in the container {box}-old must not move'
			},
			'<the requirement were “{}”|{}>'
		),
		tracked: said('setup', 'Access time tracking', 'enabled|disabled', 'access time tracking <were|is> {}')
	},
	decide: lacking,
	asks: {
		created: 'use only daysAfterCreationGreaterThan in the rule',
		accessed: 'use only daysAfterLastAccessTimeGreaterThan in the rule',
		tracked: 'enable access time tracking',
		back: 'add enableAutoTierToHotFromCool to the rule',
		version: 'add actions under version to the rule',
		other: 'end the prefix of the rule with a slash'
	},
	single: 'You must meet the requirement without unnecessary changes. Which change should you make?',
	why(row, answer) {
		const { since, tracked } = conditionOf(row);
		const [reason, use] = {
			created: ['this counts from creation', 'counting from creation'],
			accessed: ['this counts from the last access', 'counting from the last access'],
			tracked: ['without access time tracking, reads aren’t recorded', 'recording reads'],
			back: ['this returns a blob in Cool to Hot when it’s read', 'returning blobs from Cool'],
			version: ['the part baseBlob covers only current versions', 'moving previous versions'],
			other: ['without a slash, the prefix also matches {box}-old', 'keeping {box}-old out']
		}[answer] as [string, string];
		return lacking(row) === answer
			? reason
			: since === answer || (answer === 'tracked' && tracked)
				? `the ${answer === since ? 'rule already counts from this date' : 'account already tracks access times'}`
				: `this is only for ${use}, which isn’t required`;
	}
};

/** A kind of data, as a rule calls it. */
const kindOf = ({ data }: Row) => data!.split(' ')[0] as 'base';
const ageOf = ({ data }: Row) => Number(data!.split(' ')[2]);
const sectionOf = (kind: string): string => kind.replace('base', 'baseBlob');
const versions: Said = {
	noun: 'object',
	common: {
		of: ruleSide(['base', 'version', 'base snapshot', 'base version snapshot'], (of) =>
			block(
				'actions',
				...of
					.split(' ')
					.map((one) => block(sectionOf(one), act('delete', one === 'base' ? 'modified' : 'created', 60)))
			)
		)
	},
	sides: whole(
		Object.fromEntries(
			Object.entries({
				'base alone': 'a current version without snapshots or previous versions, last modified',
				'base kept': 'a current version with a week-old snapshot, last modified',
				'version -': 'the first version of a blob, replaced 10 days ago and created',
				'snapshot -': 'a snapshot of a year-old blob, taken'
			}).flatMap(([kind, text]) => [40, 75, 120].map((age) => [`${kind} ${age}`, `${text} ${age} days ago`]))
		)
	),
	decide: (row) =>
		deletes(
			{ of: row['of']!, days: 60 },
			{ kind: kindOf(row), kept: /kept/.test(row['data']!), age: ageOf(row) }
		)
			? 'yes'
			: 'no',
	asks: { yes: 'delete', no: 'keep' },
	choose: 'Which object{s} will the first run {}?',
	judge: 'The first run will {} {name}.',
	why(row) {
		const kind = kindOf(row);
		return !row['of']!.includes(kind)
			? `the rule has no action under ${sectionOf(kind)}`
			: ageOf(row) < 60
				? '40 days are fewer than 60'
				: {
						'base alone':
							'it was last modified more than 60 days ago, and has no snapshots or previous versions',
						'base kept':
							'a current version isn’t deleted before its snapshots, and this week-old snapshot stays',
						'version -': 'it was created more than 60 days ago. When it was replaced doesn’t matter',
						'snapshot -': 'it was taken more than 60 days ago. The age of the blob doesn’t matter'
					}[row['data']!.replace(/ \d+/, '') as 'base kept'];
	}
};

const found = ({ paths, tags }: Row) => filtersFor(Number(paths), tags as 'one');
const scope: Said = {
	noun: 'requirement',
	sides: {
		paths: said(
			'data',
			'Where',
			{
				0: 'in all 40 containers',
				1: 'in the container {box}',
				9: 'in 9 of the 16 folders of {box}',
				15: 'in 15 of the 16 folders of {box}'
			},
			'{name} <were|is> for blobs {}'
		),
		tags: said(
			'data',
			'Index tags',
			{
				none: 'none',
				one: 'state = done',
				both: 'state = done and owner = lab',
				either: 'state = done or state = void'
			},
			'the required index tags <were|are>: {}'
		)
	},
	decide: found,
	asks: Object.fromEntries(
		Object.entries({
			prefix: 'only prefixMatch',
			tags: 'only blobIndexMatch',
			prefixtags: 'prefixMatch and blobIndexMatch'
		}).flatMap(([id, text]) => [
			[`1 ${id}`, `create one rule with ${text}`],
			[`2 ${id}`, `create two rules with ${text}`]
		])
	),
	table: 'You must use as few rules as possible. What should you do for each requirement?',
	single: 'You must use as few rules as possible. What should you do?',
	why(row, answer) {
		const { paths, tags } = row;
		const right = found(row)!;
		const one = answer.startsWith('1');
		const these = one ? 'this rule' : 'these rules';
		const [prefix, tag] = ['prefix', 'tags'].map(
			(id) => Number(answer.includes(id)) - Number(right.includes(id))
		);
		return prefix! < 0
			? `${these} would ignore the path`
			: tag
				? `${these} would ${tag < 0 ? 'ignore' : 'require'} tags`
				: prefix
					? one
						? 'each of the 40 containers would need its own prefix, and a rule has up to 10'
						: 'two rules have up to 20 prefixes, and each of the 40 containers would need its own'
					: one && tags === 'either'
						? 'one rule would require both tags, and a blob has only one value of state'
						: answer !== right
							? one
								? 'one rule can’t have 15 prefixes'
								: 'one rule is enough'
							: tags === 'either'
								? 'a rule requires all its tags, so alternatives take two rules'
								: paths === '0'
									? 'without a prefix, a rule covers all containers'
									: paths === '1'
										? 'the prefix {box}/ covers the container'
										: 'no filter excludes a folder, so each needs a prefix, and a rule has up to 10';
	}
};

const stepOf = ({ need }: Row) => policyStep(need as 'halt');
const file = 'run az storage account management-policy create with a file of';
const stop: Said = {
	noun: 'rule',
	sides: {
		need: said(
			'event',
			'Requirement',
			{
				halt: 'stop the run in progress within 24 hours and start no other',
				finish: 'let the run in progress complete and start no other',
				pause: 'keep Tidy from deleting blobs and moving them to Cool for a month, and then use it again',
				reads: 'keep reads from moving blobs to Hot, even if Tidy then moves blobs that are in use',
				add: 'add a rule by using the Azure CLI',
				replace: 'use a new rule instead of Tidy'
			},
			'you <had to|must> {}'
		)
	},
	decide: stepOf,
	asks: {
		disable: 'disable Tidy',
		delete: 'delete the policy',
		reads: 'disable access time tracking',
		add: `${file} Tidy, unchanged, and a new rule`,
		replace: `${file} only a new rule`
	},
	single: 'You must meet the requirement without unnecessary changes. Which change should you make?',
	why(row, answer) {
		const { need } = row;
		const right = stepOf(row) === answer;
		return {
			disable:
				need === 'halt' || need === 'finish'
					? 'a run in progress stops within 24 hours'
					: right
						? 'a disabled rule stays in the policy'
						: 'this only stops Tidy',
			delete: right
				? 'a run in progress completes, and no other starts'
				: need === 'halt'
					? 'a run in progress completes'
					: need === 'pause'
						? 'you would have to create Tidy again'
						: need === 'reads'
							? 'reads would still move blobs to Hot'
							: 'no rule would be left',
			reads: right ? 'moves on reads need access time tracking' : 'this only stops moves on reads',
			add: right ? 'a policy can only be written in full' : 'Tidy would stay active',
			replace:
				need === 'halt' || need === 'finish'
					? 'the policy would start other runs for the new rule'
					: 'the file replaces the whole policy, so Tidy is removed'
		}[answer]!;
	}
};

const blocked = (row: Row) => onlyObstacle(row as unknown as Parameters<typeof onlyObstacle>[0]);
const action = said('event', 'Action', elements, 'the rule’s action <were|is> {}');
const places = {
	account: said(
		'setup',
		'Storage account',
		{
			LRS: 'general-purpose v2 LRS',
			ZRS: 'general-purpose v2 ZRS',
			premium: 'premium block blob'
		},
		'{name} <were|is> in a {} account'
	),
	type: said(
		'data',
		'Blobs',
		texts(['block', 'append'], (type) => `${type} blobs`),
		'<{name} contained|it contains> {}'
	),
	special: said(
		'setup',
		'Protection',
		{ neither: 'no legal hold or encryption scope', hold: 'a legal hold', scope: 'an encryption scope' },
		'<{name} had|it has> {}'
	)
};
const plan: Said = {
	noun: 'container',
	sides: {
		action,
		...places
	},
	decide: blocked,
	asks: {
		account: 'use a different storage account',
		type: 'use a different type of blob',
		hold: 'create the container without a legal hold',
		scope: 'create the container without an encryption scope'
	},
	single: 'The rule must work without unnecessary changes. What should you do?',
	why(row, answer) {
		const cause = blocked(row)!;
		const part = { account: 'account', type: 'type of blob', hold: 'legal hold', scope: 'encryption scope' }[
			(answer === 'nothing' ? cause : answer) as 'hold'
		];
		const act = row['action'] === 'delete' ? 'deletion' : 'move';
		return answer === 'nothing'
			? part
				? `the ${part} prevents this ${act}`
				: `nothing prevents this ${act}${row['special'] === 'hold' ? ', as a legal hold allows it' : ''}`
			: answer !== cause
				? /^[at]/.test(part!)
					? `the ${part!} doesn’t prevent this ${act}`
					: `no ${part!} prevents this ${act}`
				: {
						account:
							row['account'] === 'ZRS'
								? 'an account with ZRS doesn’t support the Archive tier'
								: 'a policy can’t move block blobs in a premium account to Cool or Archive',
						type: 'a policy can’t move append blobs',
						hold: 'a policy can’t delete blobs under a legal hold',
						scope: 'a policy can’t archive blobs with an encryption scope'
					}[cause as 'hold'];
	}
};

const cover: Said = {
	noun: 'container',
	common: { action },
	sides: places,
	decide(row) {
		const cause = blocked(row);
		return cause && (cause === 'nothing' ? 'yes' : 'no');
	},
	asks: { yes: 'work', no: 'not work' },
	choose: 'In which container{s} will a rule with this action {}?',
	judge: 'A rule with this action will {} in {name}.',
	why: (row) => plan.why(row, blocked(row)!)
};

const topics: Readonly<Record<string, Topic>> = {
	...told(
		'run',
		[
			'You take over an LRS account without versions or snapshots, and check what its only lifecycle rule does to {count} with {files}.',
			'Two days ago, a colleague changed the only lifecycle rule of an LRS account without versions or snapshots. You check {count} with {files}.'
		],
		runs
	),
	...told(
		'ticket',
		[
			'An operator reports that {box}/final-07, {count} created 200 days ago, is still in Hot. The account has one lifecycle rule, and a run takes an hour at most.',
			'A script created the only lifecycle rule of an account. You test it with {box}/final-07, {count} created 200 days ago in Hot. A run takes an hour at most.'
		],
		ticket
	),
	...told(
		'change',
		[
			'A lifecycle rule moves {files} to Cool and Archive. The data owner has a new requirement.',
			'During a migration, you review a lifecycle rule for {files}.'
		],
		change
	),
	...told(
		'versions',
		[
			'To delete old {files}, you add a lifecycle rule. You check {count} of different block blobs. Soft delete and versioning are now disabled.',
			'Before a new lifecycle rule runs, an auditor asks about {count} of different block blobs. Soft delete and versioning are now disabled.'
		],
		versions
	),
	...told(
		'scope',
		[
			'You replace a cleanup script for {files} with lifecycle rules that must meet {count}. No prefix covers more than one container or folder.',
			'Teams that share an account for {files} have {count} for lifecycle rules. No prefix covers more than one container or folder.'
		],
		scope
	),
	...told(
		'stop',
		[
			'An app owner sends a request about the lifecycle rule Tidy, which deletes old {files}, moves unread data to Cool, and uses enableAutoTierToHotFromCool. The policy has no other rule.',
			'You get a change request about the lifecycle rule Tidy, which deletes old {files}, moves unread data to Cool, and uses enableAutoTierToHotFromCool. The policy has no other rule.'
		],
		stop
	),
	...told(
		'plan',
		[
			'After a failed pilot, you design {count} for {files} with a lifecycle rule.',
			'For a migration, you design {count} for {files} with a lifecycle rule.'
		],
		plan
	),
	...told(
		'cover',
		[
			'You plan a lifecycle rule for each of {count} with {files}. All use the same action.',
			'A cost review suggests a lifecycle rule for each of {count} with {files}. All use the same action.'
		],
		cover
	)
};

const beliefs: Readonly<Record<string, Belief>> = {
	'gentlest-first': [
		'Of the actions that apply, a run takes the least expensive. It’s easy to think that a blob goes through all of them in turn.',
		(row) => {
			const rule = row['rule']?.split(',')[0];
			return rule && row['data'] && resultOf({ ...row, rule }) !== 'none' ? { ...row, rule } : row;
		}
	],
	'metadata-counts': [
		'A rule matches index tags, not metadata. It’s easy to think that metadata counts.',
		taking('tag', /meta/, { tag: 'done' })
	],
	'snapshots-too': [
		'A current version stays as long as it has snapshots. It’s easy to think that they’re deleted with it.',
		({ data = '', ...row }) => ({ ...row, data: data.replace('kept', 'alone') })
	]
};

export const lifecycleRun = topicFamily(
	{
		id: 'files-blobs/lifecycle-run',
		edition: 8,
		group: 'files-blobs',
		title: 'Lifecycle management of blobs',
		rule: {
			'^run':
				'A lifecycle action applies to blobs of its type that meet its condition. If several apply, the least expensive runs. No rule moves a blob out of Archive.',
			'^ticket':
				'A blob must match all filters of a lifecycle rule and meet its condition. A new or changed rule can take up to 24 hours to go into effect.',
			'^change':
				'Each lifecycle condition counts from its own date, and reads only with access time tracking. The part baseBlob covers only current versions.',
			'^versions':
				'The age of a previous version or a snapshot counts from its creation. A current version isn’t deleted before its previous versions and snapshots.',
			'^scope':
				'A lifecycle rule can’t exclude a path. It has up to 10 prefixes, and requires all its index tags.',
			'^stop':
				'If you disable all lifecycle rules, a run in progress stops within 24 hours. If you delete the policy, it completes. A policy is always written in full. Moves on reads need access time tracking.',
			'^(plan|cov)':
				'Only block blobs outside premium accounts move to Cool or Archive, and to Archive only without zone redundancy or an encryption scope. Nothing is deleted under a legal hold.'
		},
		lab: 'files-blobs/tiers-and-rules',
		sources: [
			sources.lifecyclePolicy,
			sources.lifecycleManagement,
			sources.blobFaq,
			sources.immutableStorage
		],
		axes: {
			setup: 'How it’s set up',
			data: 'The data',
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
			['zoo videos', 'cameras'],
			['radio shows', 'jingles']
		],
		forms: ['choose', 'table', 'judge', 'single', 'series', 'series', 'series'],
		telling: ['table', 'email', 'ticket', 'list']
	}
);
