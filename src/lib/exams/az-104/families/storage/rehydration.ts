// Blobs and the Archive tier: how to bring data back, what a rule or a request does to it, what can be archived, and what a default tier costs.
// Over 200 lines: eight topics with words for what can differ in each.
import type { Redundancy } from '#lib/azure/storage/redundancy.ts';
import {
	archiveLacks,
	chargedDays,
	copyLacks,
	defaultTierCharge,
	isPossible,
	rehydrate,
	rehydratedEvent,
	rehydration as documented,
	type BlobOperation,
	type Tier
} from '#lib/azure/storage/tier.ts';
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
const blobs = [
	'appeal.zip',
	'tower-18.las',
	'vespers.wav',
	'phase-2.csv',
	'flood.mp4',
	'closing.bak',
	'lynx.bam',
	'owl.flac',
	'pier-b.dwg',
	'core-17.nc',
	'act-3.pdf',
	'orbit-90.dat',
	'valley.tif',
	'radar-04.bin'
];
/** Returns the only thing that stands in the way, or `run`. Nothing where there are more. */
const only = (found: readonly string[]): string | undefined =>
	found.length > 1 ? undefined : (found[0] ?? 'run');
/** A text for each period. */
const periods = (text: string, ...counts: readonly number[]): Row =>
	Object.fromEntries(counts.map((count) => [count, text.replace('#', String(count))]));
const eachBlob = {
	noun: 'blob',
	names: blobs,
	choose: 'For which blob{s} should you {}?',
	table: 'What should you do for each blob?'
};

const { standardHours } = documented.value;
const isUrgent = ({ hours }: Row): boolean => Number(hours) < standardHours;
/** What a requirement is about. It has a number of days where it’s about the early deletion fee. */
const needOf = ({ need }: Row): string =>
	Number(need) ? (chargedDays('archive', Number(need), 'move') > 0 ? 'early' : 'late') : need!;
/** Why to copy or not, and why to change the tier or not. */
const ways: Readonly<Record<string, readonly [copy: string, tier: string]>> = {
	keep: ['a copy leaves its source in Archive', 'a tier change takes the blob itself out of Archive'],
	version: [
		'a previous version must be copied to a new blob',
		'a previous version can’t be rehydrated in place'
	],
	path: ['a copy needs another path', 'a tier change keeps the path'],
	early: ['a copy costs no early deletion fee', 'a tier change before 180 days costs a fee'],
	late: ['no fee calls for a second blob', 'after 180 days, a tier change costs no fee']
};
const wayTopic: Said = {
	...eachBlob,
	sides: {
		need: side(
			'goal',
			'Requirement',
			{
				keep: 'leave the archived blob in place',
				version: 'bring back only a previous version',
				path: 'keep the path that applications use',
				...periods('avoid an early deletion fee after # days in Archive', 60, 110, 150, 175, 185, 210, 300)
			},
			'you had to {} for {name}',
			'For {name}, you must {}'
		),
		hours: side(
			'time',
			'Needed within',
			periods('# hours', 2, 4, 6, 9, 12, 16, 18, 20, 24, 36),
			'the data of {name} were needed within {}',
			'The data is needed within {}'
		)
	},
	suits: ({ need }, difficulty) => difficulty < 3 || Number(need) > 0 || need === 'version',
	decide: (row) =>
		`${/keep|vers|early/.test(needOf(row)) ? 'copy' : 'tier'} ${isUrgent(row) ? 'high' : 'standard'}`,
	asks: {
		'copy standard': 'run az storage blob copy start with standard priority',
		'copy high': 'run az storage blob copy start with high priority',
		'tier standard': 'run az storage blob set-tier with standard priority',
		'tier high': 'run az storage blob set-tier with high priority'
	},
	single: 'You need to bring the data back to Hot. What should you do?',
	why: (row, answer) =>
		`${ways[needOf(row)]![answer.startsWith('copy') ? 0 : 1]}, and ${
			answer.endsWith('high')
				? isUrgent(row)
					? 'high priority is faster than standard priority'
					: 'high priority isn’t required'
				: `standard priority may take up to ${standardHours} hours${isUrgent(row) ? '' : ' only'}`
		}`
};

const againIn = ({ by, age, rule }: Row, online: number): boolean => {
	const [days, condition] = rule!.split(' ');
	return rehydrate({
		by: by === 'copy' ? 'copy' : 'set-tier',
		priority: 'standard',
		gb: 1,
		daysSinceChange: Number(age),
		online,
		rule: Number(days),
		...(condition ? { condition: Number(condition) } : {})
	}).archivedAgain;
};
const stayOf = (row: Row): string => (againIn(row, 4) ? 'soon' : againIn(row, 20) ? 'later' : 'stay');
const stayTopic: Said = {
	noun: 'online blob',
	names: blobs,
	sides: {
		by: side(
			'way',
			'Brought back by',
			{ tier: 'a tier change', copy: 'a copy to a new path' },
			'{} had brought back {name}',
			'{} brought back {name}'
		),
		age: side(
			'time',
			'Content written',
			periods('# days ago', 50, 110, 200, 400),
			'the content of {name} had been written {}',
			'Its content was written {}'
		),
		rule: side(
			'rule',
			'Rule archives blobs',
			{
				...periods('modified over # days ago', 30, 60, 90, 150, 365),
				...Object.fromEntries(
					['30 7', '90 8', '60 30', '150 45'].map((one) => {
						const [days, condition] = one.split(' ');
						return [
							one,
							`modified over ${days!} days ago, if their tier changed over ${condition!} days ago`
						];
					})
				)
			},
			'the rule for {name} archived blobs {}',
			'Its rule archives blobs {}'
		)
	},
	suits: ({ by, rule }, difficulty) => difficulty < 3 || by === 'copy' || /[ 6]/.test(rule!),
	decide: stayOf,
	asks: {
		soon: 'be archived again within four days',
		later: 'be archived again, but not within four days',
		stay: 'remain online for all 20 days'
	},
	choose: 'Which online blob{s} will {}?',
	table: 'What will happen to each online blob?',
	why(row, answer) {
		const { by, age, rule } = row;
		const found = stayOf(row);
		const [days, condition = 0] = rule!.split(' ');
		const left = Number(days) - Number(age);
		if (answer !== found)
			return {
				soon: 'the rule doesn’t apply that early',
				later:
					found === 'soon'
						? 'the rule applies as soon as the blob is back'
						: 'the rule doesn’t apply in the 20 days',
				stay: 'the rule applies before the 20 days are over'
			}[answer]!;
		if (by === 'copy') return 'a copy is a new blob, so its last modified time is today';
		if (Number(condition) > left)
			return `the rule waits for ${condition} days after the tier change, ${found === 'later' ? 'but no longer' : 'longer than the project'}`;
		return `a tier change keeps the last modified time${
			{
				soon: ', which is too old for the rule',
				later: `, so the rule applies after ${left} days`,
				stay: ', but the rule requires an older one'
			}[found]!
		}`;
	}
};

const copyOf = ({ to, tier }: Row): string | undefined =>
	only(copyLacks(to!.split(' ')[0] as 'same-blob', tier!.toLowerCase() as Tier));
const copyTopic: Said = {
	noun: 'copy command',
	names: ['Copy-Claims', 'Copy-Maps', 'Copy-Trials', 'Copy-Scores', 'Copy-Scans', 'Copy-Logs'],
	sides: {
		to: side(
			'way',
			'Destination',
			{
				'same-blob': 'the path of the source',
				'same-account name': 'a new name in {container}',
				'same-account': 'the same name in another container',
				'same-region': 'the same path in another account in {region}',
				'same-region new': 'a new path in another account in {region}',
				'other-region': 'the same path in an account in {far}',
				'other-region new': 'a new path in an account in {far}'
			},
			'{name} copied its blob to {}',
			'{name} copies its blob to {}'
		),
		tier: side('goal', 'Tier', 'Hot|Cool|Cold|Archive', '{name} specified {}', 'It specifies the {} tier')
	},
	suits: ({ to, tier }, difficulty) => difficulty < 3 || tier !== 'Hot' || / /.test(to!),
	decide: copyOf,
	asks: {
		run: 'make no change',
		tier: 'specify an online tier',
		path: 'specify another destination path',
		region: 'choose a destination account in {region}'
	},
	choose: 'For which command{s} should you {}?',
	table: 'What should you do for each command?',
	single: 'You need the copy to succeed. What should you do?',
	why(row, answer) {
		const { to } = row;
		const found = copyOf(row);
		const right = found === answer;
		return {
			run: right
				? `the copy stays in ${to!.startsWith('same-r') ? '{region}, in another account,' : 'the account, at another path,'} and {tier} is an online tier`
				: `the command would fail as planned`,
			tier: right
				? 'the destination of a copy from Archive must be in an online tier'
				: '{tier} is an online tier already',
			path: right ? 'a copy can’t overwrite its source' : 'the destination isn’t the source',
			region: right
				? 'an archived blob can be copied only within its region'
				: 'the destination is in {region} already'
		}[answer]!;
	}
};

const pendingOf = ({ by, wish }: Row): string | undefined =>
	({
		'standard fast': 'raise',
		'high fast': 'wait',
		'high cheap': 'wait',
		'standard back': 'again',
		'high back': 'again',
		'copy back': 'wait',
		'copy space': 'remove'
	})[`${by!} ${wish!}`];
const pendingTopic: Said = {
	...eachBlob,
	sides: {
		by: side(
			'way',
			'In progress',
			{
				standard: 'a tier change with standard priority',
				high: 'a tier change with high priority',
				copy: 'a copy to a new path'
			},
			'{} were in progress for {name}',
			'{} is in progress for {name}'
		),
		wish: side(
			'goal',
			'New requirement',
			{
				fast: 'make the data readable sooner',
				cheap: 'lower the cost of the operation',
				back: 'store this blob in Archive next month',
				space: 'stop storing this blob in Archive'
			},
			'you had to {} for {name}',
			'Now you must {}'
		)
	},
	decide: pendingOf,
	asks: {
		raise: 'set the rehydration priority to High now',
		wait: 'let the operation complete, without any change',
		again: 'let the operation complete, and then archive the blob',
		remove: 'let the operation complete, and then delete the blob'
	},
	single: 'You need to act on the new requirement, if possible. What should you do?',
	why(row, answer) {
		const { by, wish } = row;
		const found = pendingOf(row);
		const right = found === answer;
		const copy = by === 'copy';
		return {
			raise: right
				? 'standard priority can be raised while a tier change is in progress'
				: by === 'high'
					? 'the priority is High already'
					: 'the requirement isn’t about speed',
			wait: right
				? {
						fast: 'no priority is higher than High',
						cheap: 'High can’t be lowered to standard priority',
						back: 'a copy leaves its source in Archive'
					}[wish as 'fast']
				: `that doesn’t meet the requirement to {wish}`,
			again: right
				? 'a tier change can’t be canceled, and it takes the blob out of Archive'
				: copy
					? 'the source never leaves Archive'
					: 'the requirement isn’t about storage',
			remove: right
				? 'a copy may not finish if its source is deleted too early'
				: copy
					? 'the archived blob is still required'
					: 'the data would be gone, as a tier change makes no second blob'
		}[answer]!;
	}
};

const isOnline = ({ state }: Row): boolean => state!.startsWith('on');
function requestOf(row: Row): string {
	const { state, operation } = row;
	if (isPossible(operation as BlobOperation, !isOnline(row))) return 'now';
	if (/ing|target/.test(state!)) return 'wait';
	return state === 'source' && operation === 'read' ? 'copy' : 'start';
}
const requestTopic: Said = {
	...eachBlob,
	sides: {
		state: side(
			'way',
			'State',
			{
				rest: 'archived, with no operation in progress',
				pending: 'archived, with a tier change to Hot in progress',
				source: 'archived, and was copied to a Hot blob yesterday',
				target: 'the destination of a copy from Archive in progress',
				'on tier': 'in Cold since a tier change from Archive',
				'on copy': 'the destination of a completed copy from Archive'
			},
			'{name} were {}',
			'Today, {name} is {}'
		),
		operation: side(
			'goal',
			'Request',
			{
				read: 'download the content',
				snapshot: 'take a snapshot',
				'set-metadata': 'change the metadata',
				'get-metadata': 'read the metadata',
				'get-properties': 'read the properties',
				'get-tags': 'read the index tags'
			},
			'the request for {name} were to {}',
			'The request is to {}'
		)
	},
	suits: (row, difficulty) => difficulty < 3 || row['state'] !== 'rest',
	decide: requestOf,
	asks: {
		now: 'send the request at once',
		wait: 'wait for the operation in progress',
		start: 'start a rehydration first',
		copy: 'send the request to the copy instead'
	},
	single: 'You need the request to succeed. What should you do?',
	why(row, answer) {
		const { state, operation } = row;
		const found = requestOf(row);
		const right = found === answer;
		const denied = {
			read: 'content can’t be read in Archive',
			snapshot: 'Archive doesn’t support snapshots',
			'set-metadata': 'metadata is read-only in Archive'
		}[operation as 'read'];
		return {
			now: right
				? isOnline(row)
					? 'the blob is in an online tier, where requests can {operation}'
					: 'in Archive too, a request can {operation}'
				: denied,
			wait: right
				? `until the ${state === 'target' ? 'copy' : 'tier change'} is complete, the blob is in Archive, and ${denied}`
				: found === 'now'
					? 'the request can succeed now'
					: 'no operation is in progress',
			start: right
				? `${state === 'source' ? 'a copy leaves its source in Archive' : 'the blob is in Archive'}, and ${denied}`
				: found === 'now'
					? 'the request doesn’t need one'
					: found === 'wait'
						? 'a rehydration is in progress already'
						: 'the content is online already, in the Hot copy',
			copy: right
				? 'the Hot copy has the same content'
				: state === 'source'
					? 'the request is for this blob, not for its copy'
					: 'there’s no completed copy of this blob'
		}[answer]!;
	}
};

const archiveOf = ({ redundancy, type, key }: Row): string | undefined =>
	only(archiveLacks(redundancy as Redundancy, type as 'block', key === 'scope'));
const archiveTopic: Said = {
	...eachBlob,
	sides: {
		redundancy: side(
			'setup',
			'Redundancy',
			'LRS|GRS|RA-GRS|ZRS|GZRS|RA-GZRS',
			'the account of {name} used {}',
			'The account of {name} uses {}'
		),
		type: side(
			'setup',
			'Type',
			{ block: 'a block blob', append: 'an append blob', page: 'a page blob' },
			'{name} were {}',
			'The data is in {}'
		),
		key: side(
			'setup',
			'Encryption',
			{
				microsoft: 'the account’s Microsoft-managed key',
				customer: 'the account’s customer-managed key',
				scope: 'an encryption scope'
			},
			'{name} used {}',
			'It uses {}'
		)
	},
	decide: archiveOf,
	asks: {
		run: 'set the tier to Archive at once',
		redundancy: 'first convert the account to LRS or GRS',
		type: 'first upload the data again as a block blob',
		scope: 'first upload the data again without an encryption scope'
	},
	single: 'You need to move the data to the Archive tier. What should you do?',
	why(row, answer) {
		const right = archiveOf(row) === answer;
		return {
			run: right
				? `a block blob with ${row['key'] === 'customer' ? 'a customer-managed key' : 'the default key'} can be archived with {redundancy}`
				: 'that would fail as things are',
			redundancy: `{redundancy} ${right ? 'doesn’t support' : 'supports'} the Archive tier`,
			type: right
				? 'only block blobs can be archived, and this is {type}'
				: 'the data is in a block blob already',
			scope: right
				? 'a blob with an encryption scope can’t be moved to Archive'
				: 'the blob has no encryption scope'
		}[answer]!;
	}
};

/** Whether the event type and the container in the filter fit. */
const eventFits = ({ by, event, filter }: Row): readonly [type: boolean, place: boolean] => [
	event === rehydratedEvent(by === 'copy' ? by : 'set-tier'),
	filter === by
];
function eventOf(row: Row): string {
	const [type, place] = eventFits(row);
	return type ? (place ? 'keep' : 'filter') : place ? 'event' : 'both';
}
const eventTopic: Said = {
	noun: 'function',
	names: ['Transcribe', 'ScoreTrial', 'RenderMap', 'AuditLedger', 'IndexCase', 'CropScan'],
	sides: {
		by: side(
			'way',
			'Rehydration',
			{ copy: 'a copy from {container} to restored', tier: 'a tier change in {container}' },
			'{name} followed {}',
			'{name} must run after {}'
		),
		event: side(
			'setup',
			'Event type',
			'BlobCreated|BlobTierChanged|AsyncOperationInitiated',
			undefined,
			'Its event type is {}'
		),
		filter: side(
			'setup',
			'Filter',
			{ copy: 'restored', tier: '{container}' },
			undefined,
			'Its filter selects the container {}'
		)
	},
	decide: eventOf,
	asks: {
		keep: 'leave the subscription unchanged',
		event: 'change only the event type',
		filter: 'change only the filter',
		both: 'change the event type and the filter'
	},
	choose: 'For which function{s} should you {}?',
	single: 'You need the function to run as required. What should you do?',
	why(row, answer) {
		const copy = row['by'] === 'copy';
		const [type, place] = eventFits(row);
		const found = eventOf(row);
		if (answer === found)
			return `a completed ${copy ? 'copy raises BlobCreated' : 'tier change raises BlobTierChanged'}${type ? '' : ', not {event}'}, for a blob in ${copy ? 'restored' : '{container}'}${place ? '' : ', not in {filter}'}`;
		return {
			keep: 'the function would miss the event',
			event: type ? 'the event type is right already' : 'the filter is wrong, too',
			filter: place ? 'the filter is right already' : 'the event type is wrong, too',
			both: found === 'keep' ? 'neither has to change' : 'only one of them is wrong'
		}[answer]!;
	}
};

const chargeOf = ({ now, to }: Row): string | undefined => {
	const [tier, set] = now!.split(' ');
	return tier === to && !set ? undefined : defaultTierCharge(set !== undefined, tier as Tier, to as Tier);
};
const defaultTopic: Said = {
	noun: 'storage account',
	names: ['stclaims', 'stsongs', 'stbrew', 'stzoo', 'stferry', 'stpolar'],
	edge: true,
	sides: {
		now: side(
			'setup',
			'Tier of its blobs',
			{
				hot: 'Hot (inferred)',
				cool: 'Cool (inferred)',
				cold: 'Cold (inferred)',
				'hot set': 'Hot (set on upload)',
				'cool set': 'Cool (set by a lifecycle rule)',
				'hot back': 'Hot (set by rehydration)',
				'archive set': 'Archive'
			},
			'the tier of the blobs in {name} were {}',
			'The tier of the blobs in {name} is {}'
		),
		to: side(
			'goal',
			'New default tier',
			{ hot: 'Hot', cool: 'Cool', cold: 'Cold' },
			undefined,
			'Its new default tier will be {}'
		)
	},
	decide: chargeOf,
	asks: {
		nothing: 'leave its blobs as they are',
		write: 'cause charges for write operations',
		read: 'cause charges for data retrieval'
	},
	choose: 'For which storage account{s} will the change {}?',
	table: 'What will the change do for each storage account?',
	why(row, answer) {
		const found = chargeOf(row);
		if (answer === 'nothing')
			return found === answer
				? `a tier that was set ${row['now']!.endsWith('back') ? 'by rehydration' : 'on a blob'} doesn’t follow the default`
				: 'an inferred tier follows the default';
		const [warmth, bill] = answer === 'write' ? ['cooler', 'writes'] : ['warmer', 'reads and data retrieval'];
		return found === answer
			? `inferred blobs move to a ${warmth} tier, which is billed as ${bill!}`
			: found === 'nothing'
				? `no blob moves to a ${warmth!} tier`
				: `{to} isn’t ${warmth!} than the current tier`;
	}
};

const topics: Readonly<Record<string, Topic>> = {
	...told(
		'way',
		[
			'Auditors request data from {count} in the Archive tier of {account}, which has no lifecycle rules and no blobs over 5 GB. You may use a second blob or high priority only where a requirement calls for it.',
			'A project needs {count} of 4 GB from the Archive tier of {account}, without lifecycle rules. You must avoid high priority and second blobs where they are not required.'
		],
		wayTopic
	),
	...told(
		'stay',
		[
			'A 20-day project starts today, with {count} that came back from Archive this morning. Each is under one lifecycle rule, which runs every day. No one modifies the blobs.',
			'This morning, you brought back {count} from Archive. Analysts will read them for 20 days, without changes. Each is under one lifecycle rule, which runs every day.'
		],
		stayTopic
	),
	...told(
		'copy',
		[
			'You have archived blobs in the container {container} of {account}, in {region}. A script contains {count}. You must change as little as possible.',
			'To bring data back from Archive, a colleague prepared {count} for blobs of {account} in {region}, in the container {container}. You must correct as little as possible.'
		],
		copyTopic
	),
	...told(
		'pending',
		[
			'An hour ago, you started to bring data from {count} in {account} to Hot. Before this is complete, new requirements arrive. The data must become readable in any case.',
			'Your team is rehydrating data from {count} in {account} to Hot. While this is in progress, the requirements change. The data must still become readable.'
		],
		pendingTopic
	),
	...told(
		'request',
		[
			'An application plans requests for {count} in {account}. You must avoid waiting and rehydration where they are not required.',
			'You configure how a catalog handles {count} in {account}. Nothing may be rehydrated or delayed without need.'
		],
		requestTopic
	),
	...told(
		'archive',
		[
			'To cut costs, you plan to archive {count} in standard general-purpose v2 storage.',
			'The data of {count} must be in the Archive tier next week. You use only standard general-purpose v2 accounts.'
		],
		archiveTopic
	),
	...told(
		'event',
		[
			'When data from Archive becomes readable, {count} must run. You check the Event Grid settings in {account}, which has no hierarchical namespace.',
			'You use Event Grid to run {count} when rehydrated data of {account} can be read. The account has a flat namespace.'
		],
		eventTopic
	),
	...told(
		'default',
		[
			'You will change the default access tier of {count}, all general-purpose v2.',
			'To plan costs, you check {count} (general-purpose v2) whose default access tier will change tomorrow.'
		],
		defaultTopic
	)
};

const having =
	(id: string, then: Row): Belief[1] =>
	(row) =>
		row[id] ? { ...row, ...then } : row;
const beliefs: Readonly<Record<string, Belief>> = {
	'copy-first': [
		'Microsoft recommends a copy in most cases, but it stores the data twice. It’s easy to copy where nothing calls for it.',
		having('need', { need: 'keep' })
	],
	'no-fee': [
		'A tier change takes a blob out of Archive, and before 180 days that costs a fee. It’s easy to think only of deleting it.',
		taking('need', /\d/, { need: '300' })
	],
	'half-a-day': [
		`Standard priority may take up to ${standardHours} hours. It’s easy to count on less.`,
		taking('hours', /9|12/, { hours: '24' })
	],
	'change-modifies': [
		'A tier change doesn’t change when a blob was last modified. It’s easy to think that the rule counts from it.',
		having('age', { age: '0' })
	],
	'condition-exempts': [
		'A condition on the last tier change delays the rule. It’s easy to take it for an exception.',
		taking('rule', / /, { rule: '365 60' })
	],
	'copy-anywhere': [
		'An archived blob can be copied only within its region. It’s easy to expect any account to do.',
		taking('to', /other-region/, { to: 'same-region' })
	],
	'copy-at-home': [
		'An archived blob can be copied to another account in its region. It’s easy to think that the copy has to stay in the account.',
		taking('to', /same-region/, { to: 'other-region' })
	],
	'priority-fixed': [
		'Standard priority can be raised while a tier change is in progress. It’s easy to take it as fixed.',
		taking('by', /standard/, { by: 'high' })
	],
	'pending-reads': [
		'Until a rehydration is complete, the blob remains in Archive. It’s easy to take what’s in progress for done.',
		taking('state', /pending|target/, { state: 'on tier' })
	],
	'metadata-open': [
		'Metadata of an archived blob is read-only. It’s easy to think that only its content is closed.',
		taking('operation', /set/, { operation: 'get-metadata' })
	],
	'archive-with-zones': [
		'Archive is supported with LRS, GRS, and RA-GRS only. It’s easy to overlook zone redundancy.',
		taking('redundancy', /Z/, { redundancy: 'LRS' })
	],
	'key-is-scope': [
		'A customer-managed key for the account doesn’t keep blobs out of Archive. It’s easy to take it for an encryption scope.',
		taking('key', /customer/, { key: 'scope' })
	],
	'start-is-end': [
		'AsyncOperationInitiated is raised when a rehydration starts. It’s easy to take it for the end.',
		(row) =>
			row['event']?.startsWith('A')
				? { ...row, event: rehydratedEvent(row['by'] === 'copy' ? 'copy' : 'set-tier') }
				: row
	],
	'default-for-all': [
		'The default access tier applies only to blobs without a tier that was set. It’s easy to expect it to move all blobs.',
		(row) => (row['now'] ? { ...row, now: row['now'].split(' ')[0]! } : row)
	]
};

export const rehydration = topicFamily(
	{
		id: 'files-blobs/rehydration',
		edition: 6,
		group: 'files-blobs',
		title: 'Into Archive and back',
		rule: {
			'^way':
				'A copy leaves the archived blob in place and costs no early deletion fee. A tier change keeps the path. Standard priority may take up to 15 hours.',
			'^stay':
				'A tier change keeps the last modified time, so a lifecycle rule may archive the blob again. daysAfterLastTierChangeGreaterThan delays that. A copy is a new blob.',
			'^copy':
				'An archived blob can be copied to another path in an online tier, in its account or another one in the same region.',
			'^pending':
				'A tier change in progress can’t be canceled. Its priority can be raised, but not lowered. A copy needs its source until it’s complete.',
			'^request':
				'Properties, metadata, and index tags of an archived blob can be read. Its content can’t be read, its metadata can’t be changed, and snapshots aren’t supported.',
			'^archive':
				'Only block blobs without an encryption scope can be archived, in accounts with LRS, GRS, or RA-GRS.',
			'^event':
				'A completed copy raises BlobCreated for the new blob. A completed tier change raises BlobTierChanged. AsyncOperationInitiated is raised at the start.',
			'^default':
				'A new default access tier moves only blobs with an inferred tier. A move to a cooler tier is billed as writes, and a move to a warmer one as reads and data retrieval.'
		},
		lab: 'files-blobs/tiers-and-rules',
		sources: [
			sources.rehydration,
			sources.rehydrateToOnline,
			sources.accessTiers,
			sources.lifecyclePolicy,
			sources.encryptionScopes
		],
		axes: {
			goal: 'What is required',
			way: 'How data is brought back',
			time: 'Times',
			rule: 'The lifecycle rule',
			setup: 'How blobs and accounts are set up'
		}
	},
	{
		topics,
		beliefs,
		prose: true,
		forms: ['choose', 'single', 'table'],
		telling: ['table', 'export', 'email', 'ticket', 'list'],
		words: ['account', 'container', 'region', 'far'],
		themes: [
			['stcourt12', 'hearings', 'East US', 'West US 3'],
			['stwind07', 'turbines', 'North Europe', 'West Europe'],
			['stvaccine', 'trials', 'Canada Central', 'Canada East'],
			['stnews24', 'footage', 'UK South', 'UK West'],
			['stquake', 'seismics', 'Japan East', 'Japan West'],
			['stopera9', 'scores', 'Sweden Central', 'Norway East']
		]
	}
);
