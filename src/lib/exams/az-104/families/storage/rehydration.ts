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
	rehydration as documented,
	rehydrationEvent,
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
	'flood.mp4',
	'lynx.bam',
	'owl.flac',
	'pier-b.dwg',
	'act-3.pdf',
	'orbit-90.dat',
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
	choose: 'For which blob{s} should you {}?'
};

const { standardHours } = documented.value;
const isUrgent = ({ hours }: Row): boolean => Number(hours) < standardHours;
/** What a requirement is about. It has a number of days where it’s about the early deletion fee. */
const needOf = ({ need }: Row): string =>
	Number(need) ? (chargedDays('archive', Number(need), 'move') > 0 ? 'early' : 'late') : need!;
/** Why to copy or not, and why to change the tier or not. */
const ways: Readonly<Record<string, readonly [copy: string, tier: string]>> = {
	keep: ['a copy leaves its source in Archive', 'a tier change takes the blob out of Archive'],
	version: [
		'a previous version must be copied to a new blob',
		'a previous version can’t be rehydrated in place'
	],
	path: ['a copy needs another path', 'a tier change keeps the path'],
	early: ['a copy costs no early deletion fee', 'a tier change before 180 days costs an early deletion fee'],
	place: ['only a copy can be in another account', 'a tier change leaves the blob in its account'],
	late: [
		'no requirement calls for a second blob',
		'after 180 days, a tier change costs no early deletion fee'
	]
};
const wayTopic: Said = {
	...eachBlob,
	sides: {
		need: side(
			'goal',
			'Requirement',
			{
				keep: 'leave the archived blob in place',
				version: 'bring back only an archived previous version',
				path: 'keep the path that applications use',
				place: 'bring the data to another account in its region',
				...periods('avoid an early deletion fee (archived # days ago)', 60, 110, 150, 175, 185, 210, 300)
			},
			'the requirement for {name} were to {}',
			'For {name}, you must {}'
		),
		hours: side(
			'setup',
			'Needed within',
			periods('# hours', 4, 6, 8, 10, 12, 16, 18, 20, 24, 36),
			'{name} were needed within {}',
			'It is needed within {}'
		)
	},
	decide: (row) =>
		`${/keep|vers|early|place/.test(needOf(row)) ? 'copy' : 'tier'} ${isUrgent(row) ? 'high' : 'standard'}`,
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
					? `standard priority, at up to ${standardHours} hours, is too slow`
					: 'high priority isn’t required'
				: `standard priority can take up to ${standardHours} hours, which is ${isUrgent(row) ? 'too long' : 'soon enough'}`
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
/** The days after modification that a rule waits where tier changes don’t count. */
const ruleDays = [30, 60, 90, 150, 365];
const stayTopic: Said = {
	...eachBlob,
	sides: {
		by: side(
			'way',
			'Origin',
			{ tier: 'rehydrated by a tier change', copy: 'created as a copy from Archive' },
			'{name} had been {}',
			{ tier: 'a tier change rehydrated {name}', copy: 'a copy from Archive created {name}' }
		),
		age: side(
			'setup',
			'Content',
			periods('# days old', 50, 110, 200, 400),
			'the content of {name} were {}',
			'Its content is {}'
		),
		rule: side(
			'setup',
			'Rule waits',
			{
				...periods('# days after modification', ...ruleDays),
				'30 7': '30 days after modification and 7 after tier changes',
				'90 8': '90 days after modification and 8 after tier changes',
				'60 30': '60 days after modification and 30 after tier changes',
				'150 45': '150 days after modification and 45 after tier changes'
			},
			{
				'': 'the rule for {name} waited {}',
				...periods('the rule for {name} waited # days after modification alone', ...ruleDays)
			},
			'Its rule waits {}'
		)
	},
	decide: stayOf,
	asks: {
		soon: 'be archived again within four days',
		later: 'be archived again after 5 to 20 days',
		stay: 'remain online for all 20 days'
	},
	choose: 'Which blob{s} will {}?',
	why(row, found) {
		const { by, age, rule } = row;
		// Blobs are chosen, so an answer is always what is decided.
		const [days, condition] = rule!.split(' ').map(Number) as [number, number?];
		const left = days - Number(age);
		if (by === 'copy') return 'a copy is a new blob, so its last modified time is today';
		if (condition && condition > left)
			return found === 'later'
				? `the rule waits only for ${condition} days after the tier change`
				: `the rule waits for ${condition} days after the tier change, which is more than 20`;
		return `a tier change keeps the last modified time, ${
			{
				soon: 'which is past the rule’s limit already',
				later: `so the rule applies after ${left} days`,
				stay: 'but the rule’s limit isn’t reached in 20 days'
			}[found]!
		}`;
	}
};

const copyOf = ({ to, tier }: Row): string | undefined =>
	only(copyLacks(to!.split(' ')[0] as 'same-blob', tier!.toLowerCase() as Tier));
const copyTopic: Said = {
	noun: 'copy command',
	names: ['Copy-Maps', 'Copy-Trials', 'Copy-Scores', 'Copy-Logs'],
	sides: {
		to: side(
			'way',
			'Destination',
			{
				'same-blob': 'the path of the source',
				'same-account name': 'a new name in {container}',
				'same-account': 'the same name in another container',
				'same-region': 'the same path in another account in {region}',
				'other-region': 'the same path in an account in {far}'
			},
			'{name} copied its blob to {}',
			'{name} copies its blob to {}'
		),
		tier: side('goal', 'Tier', 'Hot|Cool|Cold|Archive', '{name} specified {}', 'It specifies the {} tier')
	},
	decide: copyOf,
	asks: {
		run: 'make no change',
		tier: 'specify an online tier',
		path: 'specify another destination path',
		region: 'choose a destination account in {region}'
	},
	choose: 'For which command{s} should you {}?',
	table: 'What should you do for each command?',
	why(row, answer) {
		const { to } = row;
		const found = copyOf(row);
		const right = found === answer;
		return {
			run: right
				? `the copy stays in {region}, ${to!.startsWith('same-r') ? 'in another account' : 'at another path'}, and {tier} is an online tier`
				: {
						tier: 'Archive isn’t an online tier',
						path: 'the source and the destination are the same blob',
						region: 'the destination is in another region'
					}[found as 'path'],
			tier: right ? 'a copy from Archive must be in an online tier' : '{tier} is an online tier already',
			path: right ? 'a copy from Archive can’t overwrite its source' : 'the destination isn’t the source',
			region: right
				? 'an LRS account’s archived blobs can be copied only within the region'
				: 'the destination is in {region} already'
		}[answer]!;
	}
};

const pendingSteps: Row = {
	'standard fast': 'raise',
	'high fast': 'wait',
	'high cheap': 'wait',
	'standard back': 'again',
	'high back': 'again',
	'copy back': 'wait',
	'copy space': 'remove'
};
const pendingOf = ({ by, wish }: Row): string | undefined => pendingSteps[`${by!} ${wish!}`];
const pendingTopic: Said = {
	...eachBlob,
	sides: {
		by: side(
			'way',
			'In progress',
			{
				standard: 'a standard-priority tier change',
				high: 'a high-priority tier change',
				copy: 'a copy from it to a new blob'
			},
			{ '': '{} were in progress for {name}', copy: '{name} were being copied to a new blob' },
			{ '': '{} is in progress for {name}', copy: '{name} is being copied to a new blob' }
		),
		wish: side(
			'goal',
			'New requirement',
			{
				fast: 'make the data readable sooner',
				cheap: 'lower the cost of the operation',
				back: 'have {name} in Archive from next month on',
				space: 'stop storing {name} in Archive'
			},
			'the requirement for {name} were to {}',
			'Now you must {}'
		)
	},
	decide: pendingOf,
	asks: {
		raise: 'set the priority to High now',
		wait: 'wait, and change nothing',
		again: 'archive the data again after completion',
		remove: 'delete the archived source after completion'
	},
	table: 'What should you do for each blob?',
	single: 'You need to meet the new requirement, if possible. What should you do?',
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
				? 'a tier change takes the blob out of Archive, and the change can’t be canceled'
				: copy
					? 'the source never leaves Archive'
					: 'the requirement isn’t about storage',
			remove: right
				? 'a copy leaves its source in Archive, so delete it, but only after the copy is complete'
				: copy
					? 'the archived blob is still required'
					: 'a tier change makes no second blob'
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
				rest: 'in Archive, with no operation in progress',
				pending: 'in Archive, with a tier change to Hot in progress',
				source: 'in Archive, with a finished copy in Hot',
				target: 'the new blob of an unfinished copy',
				'on tier': 'in Cold after a tier change from Archive',
				'on copy': 'the new blob of a finished copy'
			},
			'{name} were {}',
			'today, {name} is {}'
		),
		operation: side(
			'goal',
			'Request',
			{
				read: 'download the content',
				snapshot: 'take a snapshot of {name} itself',
				'set-metadata': 'change the metadata of {name} itself',
				'get-metadata': 'read the metadata of {name} itself',
				'get-properties': 'read the properties of {name} itself',
				'get-tags': 'read the index tags of {name} itself'
			},
			'the request for {name} were to {}',
			'You must {}'
		)
	},
	suits: (row, difficulty) => difficulty < 3 || row['state'] !== 'rest',
	decide: requestOf,
	asks: {
		now: 'send the request at once',
		wait: 'wait for the operation in progress',
		start: 'start a rehydration first',
		copy: 'send the request to a copy of that blob'
	},
	table: 'How should you handle the request for each blob?',
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
				? `${isOnline(row) ? 'in an online tier' : 'even in Archive'}, a request can {operation}`
				: denied,
			wait: right
				? `until the ${state === 'target' ? 'copy' : 'tier change'} is complete, the blob is in Archive, and ${denied}`
				: found === 'now'
					? 'the request can succeed now'
					: 'no operation is in progress',
			start: right
				? `the blob is${state === 'source' ? ' still' : ''} in Archive, and ${denied}`
				: found === 'now'
					? 'the request doesn’t need one'
					: found === 'wait'
						? 'a rehydration is in progress already'
						: 'the Hot copy is online already',
			copy: right
				? 'the Hot copy has the same content'
				: state === 'source'
					? 'the request is for this blob, not its copy'
					: 'there’s no finished copy of this blob'
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
			'way',
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
		redundancy: 'first convert the account to LRS, GRS, or RA-GRS',
		type: 'first upload the data again as a block blob',
		scope: 'first upload the data again without an encryption scope'
	},
	table: 'What should you do to archive each blob?',
	single: 'You need to move the data to the Archive tier. What should you do?',
	why(row, answer) {
		const found = archiveOf(row);
		const right = found === answer;
		return {
			run: right
				? 'block blobs without an encryption scope can be archived with {redundancy}'
				: {
						redundancy: 'no blob can be archived with {redundancy}',
						type: 'in standard storage, no tier can be set for {type}',
						scope: 'the encryption scope keeps the blob online'
					}[found as 'type'],
			redundancy: `{redundancy} ${right ? 'doesn’t support' : 'supports'} the Archive tier`,
			type: right ? 'only block blobs can be archived' : 'the data is in a block blob already',
			scope: right ? 'a blob with an encryption scope can’t be archived' : 'the blob has no encryption scope'
		}[answer]!;
	}
};

const eventWhen = ({ by }: Row) => (by!.startsWith('end') ? 'end' : 'start');
const rightEvent = (row: Row) => rehydrationEvent(eventWhen(row));
const isRaised = (row: Row): boolean => row['event'] === rightEvent(row);
/** Whether the filter selects what the function must run for, and nothing else. */
const isSelected = ({ by, filter }: Row): boolean => by!.endsWith(filter!);
const eventOf = (row: Row): string =>
	isSelected(row) ? (isRaised(row) ? 'keep' : 'event') : isRaised(row) ? 'filter' : 'both';
const eventTopic: Said = {
	noun: 'function',
	names: ['ScoreTrial', 'RenderMap', 'IndexCase', 'CropScan'],
	sides: {
		by: side(
			'way',
			'Must run when',
			{
				'end in': 'any rehydration in {container} ends',
				'start in': 'any rehydration in {container} starts',
				'end csv': 'any .csv blob’s rehydration ends',
				'start csv': 'any .csv blob’s rehydration starts'
			},
			'{name} had to run when {}',
			'{name} must run when {}'
		),
		event: side(
			'setup',
			'Event type',
			'BlobCreated|BlobTierChanged|AsyncOperationInitiated',
			undefined,
			'It receives {} events'
		),
		filter: side(
			'setup',
			'Filter',
			{
				in: 'subject prefix /blobServices/default/containers/{container}/',
				csv: 'subject suffix .csv',
				all: 'subject prefix /blobServices/default/containers/',
				bare: 'subject prefix /{container}/'
			},
			'the filter of {name} were the {}',
			'It filters by {}'
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
		const found = eventOf(row);
		const selected = {
			in: 'the blobs in {container}',
			csv: 'the .csv blobs of all containers',
			all: 'all blobs of the account',
			bare: 'nothing, as subjects begin with /blobServices/'
		}[row['filter'] as 'in'];
		const [raising, also] = [
			eventWhen(row) === 'end' ? 'a completed tier change' : 'the start of a rehydration',
			found === 'filter' ? 'but' : 'and'
		];
		return answer === found
			? `${raising} raises ${rightEvent(row)}${isRaised(row) ? '' : ', not {event}'}, ${also} the filter selects ${selected}`
			: {
					keep: 'the function wouldn’t run as required',
					event: found === 'both' ? 'the filter is wrong, too' : 'the event type is right already',
					filter: found === 'both' ? 'the event type is wrong, too' : 'the filter is right already',
					both: found === 'keep' ? 'neither has to change' : 'only one of them is wrong'
				}[answer]!;
	}
};

const chargeOf = ({ now, to }: Row): string | undefined => {
	const [tier, set] = now!.split(' ');
	return tier === to ? undefined : defaultTierCharge(set !== undefined, tier as Tier, to as Tier);
};
const defaultTopic: Said = {
	noun: 'storage account',
	names: ['stclaims', 'stsongs', 'stbrew', 'stzoo', 'stferry'],
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
		nothing: 'leave all blobs in their tier',
		write: 'cause charges for write operations',
		read: 'cause charges for data retrieval'
	},
	choose: 'For which storage account{s} will the change {}?',
	table: 'What will the change do for each storage account?',
	why(row, answer) {
		const found = chargeOf(row);
		if (answer === 'nothing')
			return found === answer
				? `a tier set ${row['now']!.endsWith('back') ? 'by rehydration' : 'on a blob'} doesn’t follow the default`
				: 'an inferred tier follows the default';
		const [warmth, bill] = answer === 'write' ? ['cooler', 'writes'] : ['warmer', 'reads and data retrieval'];
		return found === answer
			? `blobs with an inferred tier move to a ${warmth} tier, which is billed as ${bill!}`
			: found === 'nothing'
				? `no blob moves to a ${warmth!} tier`
				: `{to} isn’t ${warmth!} than the current tier`;
	}
};

const topics: Readonly<Record<string, Topic>> = {
	...told(
		'way',
		[
			'Auditors need {count} of 1 GB from the Archive tier of {account}, without lifecycle rules. Use high priority or a second blob only if a requirement calls for it.',
			'A project needs {count} of 1 GB from the Archive tier of {account}, without lifecycle rules. Use high priority or a second blob only if a requirement calls for it.'
		],
		wayTopic
	),
	...told(
		'stay',
		[
			'Today, you brought data online from Archive as {count}. You need them for 20 days. No one modifies them. Each has one lifecycle rule, which archives it.',
			'For a 20-day project, you brought data online from Archive today, as {count}. No one modifies them. Each has one lifecycle rule, which archives it.'
		],
		stayTopic
	),
	...told(
		'copy',
		[
			'You have archived blobs in the container {container} of {account}, an LRS account in {region}. A script contains {count}. You must change as little as possible.'
		],
		copyTopic
	),
	...told(
		'pending',
		[
			'An hour ago, you started rehydrating data from {count} to Hot. The requirements change, but the data must still become readable.',
			'Your team is rehydrating data from {count} to Hot. The requirements change, but the data must still become readable.'
		],
		pendingTopic
	),
	...told(
		'request',
		[
			'An application plans requests for {count} in {account}. You must avoid waiting and rehydration unless required.',
			'A catalog plans requests for {count} in {account}. You must avoid waiting and rehydration unless required.'
		],
		requestTopic
	),
	...told(
		'archive',
		['To cut costs, you plan to archive {count} in standard general-purpose v2 storage.'],
		archiveTopic
	),
	...told(
		'event',
		[
			'You use Event Grid to run {count} only as required. In {account}, which has no hierarchical namespace, containers have blobs of many types. All rehydrations and tier changes use Set Blob Tier, from Archive to Hot.'
		],
		eventTopic
	),
	...told(
		'default',
		['You will change the default access tier of {count}, all general-purpose v2.'],
		defaultTopic
	)
};

const beliefs: Readonly<Record<string, Belief>> = {
	'no-fee': [
		'A tier change from Archive before 180 days costs an early deletion fee. It’s easy to expect it only for deleting.',
		taking('need', /\d/, { need: '300' })
	],
	'half-a-day': [
		`Standard priority can take up to ${standardHours} hours. It’s easy to expect less.`,
		taking('hours', /^(8|1[02])/, { hours: '24' })
	],
	'change-modifies': [
		'A tier change keeps the last modified time. It’s easy to think that the rule counts from the change.',
		taking('age', /./, { age: '0' })
	],
	'copy-anywhere': [
		'An LRS account’s archived blobs can be copied only within the region. It’s easy to expect that any account works.',
		taking('to', /other-region/, { to: 'same-region' })
	],
	'pending-reads': [
		'Until a rehydration is complete, the blob is in Archive. It’s easy to take what’s in progress for done.',
		taking('state', /pending|target/, { state: 'on tier' })
	],
	'key-is-scope': [
		'A customer-managed key doesn’t keep blobs out of Archive. It’s easy to take it for an encryption scope.',
		taking('key', /customer/, { key: 'scope' })
	],
	'start-is-end': [
		'AsyncOperationInitiated only signals the start. It’s easy to take it for the end.',
		(row) => (row['event']?.startsWith('A') ? { ...row, event: rightEvent(row) } : row)
	],
	'default-for-all': [
		'A new default access tier moves only blobs with an inferred tier. It’s easy to expect that it moves all.',
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
				'A copy leaves its source in Archive, without an early deletion fee. A tier change keeps the path. Standard priority can take up to 15 hours.',
			'^stay':
				'A tier change keeps the last modified time, so a lifecycle rule can archive the blob again. daysAfterLastTierChangeGreaterThan delays that. A copy is a new blob.',
			'^copy':
				'An archived blob can be copied to another path in an online tier, in its account or another one in the region.',
			'^pending':
				'A tier change in progress can’t be canceled. Its priority can be raised, but not lowered. A copy needs its source until it’s complete.',
			'^request':
				'In Archive, properties, metadata, and index tags can be read. Content can’t be read, metadata is read-only, and snapshots aren’t supported.',
			'^archive': 'Only block blobs without an encryption scope can be archived, with LRS, GRS, or RA-GRS.',
			'^event':
				'A completed tier change raises BlobTierChanged. AsyncOperationInitiated only signals the start. A subject begins with /blobServices/default/containers/ and the container.',
			'^default':
				'A new default access tier moves only blobs with an inferred tier. A cooler tier is billed as writes, a warmer tier as reads and data retrieval.'
		},
		lab: 'files-blobs/tiers-and-rules',
		sources: [
			sources.rehydration,
			sources.rehydrateToOnline,
			sources.blobEvents,
			sources.blobEventTypes,
			sources.accessTiers,
			sources.lifecyclePolicy,
			sources.encryptionScopes
		],
		axes: {
			goal: 'Requirements and requests',
			way: 'Blobs and operations',
			setup: 'Times and settings'
		}
	},
	{
		topics,
		beliefs,
		prose: true,
		forms: ['table', 'choose', 'single'],
		telling: ['table', 'export', 'email', 'ticket', 'list'],
		words: ['account', 'container', 'region', 'far'],
		themes: [
			['stcourt12', 'hearings', 'East US', 'West US 3'],
			['stwind07', 'turbines', 'North Europe', 'West Europe'],
			['stvaccine', 'trials', 'Canada Central', 'Canada East'],
			['stnews24', 'footage', 'UK South', 'UK West'],
			['stopera9', 'scores', 'Sweden Central', 'Norway East']
		]
	}
);
