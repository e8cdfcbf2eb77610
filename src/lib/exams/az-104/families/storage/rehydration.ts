// Blobs and the Archive tier: how to bring data back, what a rule or a request does to it, what to archive, and what a default tier costs.
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
/** Returns the only thing that stands in the way, or `run`. Nothing where there are more. */
const only = (found: readonly string[]): string | undefined =>
	found.length > 1 ? undefined : (found[0] ?? 'run');
/** A text for each period. */
const daysOf = (text: string, ...counts: readonly number[]): Row =>
	Object.fromEntries(counts.map((count) => [count, text.replace('#', String(count))]));

const { standardHours } = documented.value;
const isUrgent = ({ hours }: Row): boolean => Number(hours) < standardHours;
/** Whether a requirement calls for a copy: one that isn’t about the early deletion fee has no number of days. */
const needsCopy = ({ need }: Row): boolean =>
	need === 'keep' ||
	need === 'version' ||
	(Number(need) > 0 && chargedDays('archive', Number(need), 'move') > 0);
const wayOf = (row: Row): string =>
	`${needsCopy(row) ? 'copy' : 'tier'} ${isUrgent(row) ? 'high' : 'standard'}`;
const wayTopic: Said = {
	noun: 'blob',
	names: [
		'appeal.zip',
		'tower-18.las',
		'vespers.wav',
		'phase2.csv',
		'flood.mp4',
		'closing.bak',
		'lynx.bam',
		'owl.flac'
	],
	sides: {
		need: side(
			'goal',
			'Requirement',
			{
				keep: 'leave the archived blob in place',
				version: 'read only an archived previous version',
				path: 'keep the path that applications use',
				...daysOf('pay no early deletion fee (archived # days ago)', 60, 110, 150, 175, 185, 210, 300)
			},
			'you had to {} for {name}',
			'For {name}, you must {}'
		),
		hours: side(
			'time',
			'Needed within',
			daysOf('# hours', 2, 4, 6, 9, 12, 16, 18, 20, 24, 36),
			'the data of {name} were needed within {}',
			'The data is needed within {}'
		)
	},
	suits: ({ need }, difficulty) => difficulty < 3 || Number(need) > 0 || need === 'version',
	decide: wayOf,
	asks: {
		'copy standard': 'run az storage blob copy start with standard priority',
		'copy high': 'run az storage blob copy start with high priority',
		'tier standard': 'run az storage blob set-tier with standard priority',
		'tier high': 'run az storage blob set-tier with high priority'
	},
	choose: 'For which blob{s} should you {}?',
	table: 'What should you do for each blob?',
	single: 'You need to bring the data back to Hot. What should you do?',
	why(row, answer) {
		const { need } = row;
		const [way, priority] = answer.split(' ');
		const copy = needsCopy(row);
		const urgent = isUrgent(row);
		const time =
			(priority === 'high') === urgent
				? urgent
					? `standard priority may take up to ${standardHours} hours`
					: `standard priority takes at most ${standardHours} hours`
				: urgent
					? `standard priority may be too slow`
					: `high priority isn’t needed`;
		const method =
			(way === 'copy') === copy
				? ({
						keep: 'a copy leaves its source in Archive',
						version: 'a previous version must be copied to a new blob',
						path: 'a tier change keeps the path'
					}[need!] ??
					(copy ? 'a copy avoids the fee' : 'a tier change costs no fee after 180 days in Archive'))
				: ({
						keep: 'a tier change takes the blob itself out of Archive',
						version: 'a previous version can’t be rehydrated in place',
						path: 'a copy needs another path'
					}[need!] ??
					(copy
						? 'a tier change before 180 days in Archive costs the fee'
						: 'no fee calls for a second blob'));
		return `${method}, and ${time}`;
	}
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
const ruleText = (days: number, condition: number): readonly [string, string] => [
	`${days} ${condition}`,
	`modified over ${days} days and moved over ${condition} days ago`
];
const stayTopic: Said = {
	noun: 'online blob',
	names: [
		'batch-512.csv',
		'pier-b.las',
		'core-17.nc',
		'act-3.pdf',
		'rye-2012.csv',
		'orbit-90.dat',
		'kiln-14.json',
		'plot-31.laz'
	],
	sides: {
		by: side(
			'way',
			'Brought back by',
			{ tier: 'a tier change', copy: 'a copy to a new path' },
			'{name} had been brought back by {}',
			'{name} was brought back by {}'
		),
		age: side(
			'time',
			'Content last modified',
			daysOf('# days before', 50, 110, 200, 400),
			'the content of {name} had been modified {}',
			'Its content was last modified {}'
		),
		rule: side(
			'rule',
			'Rule archives blobs',
			{
				...daysOf('modified over # days ago', 30, 60, 90, 150, 365),
				...Object.fromEntries([ruleText(30, 7), ruleText(90, 8), ruleText(60, 30), ruleText(150, 45)])
			},
			'the rule archived blobs {}',
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
		const [days, condition] = rule!.split(' ');
		if (answer !== found)
			return {
				soon:
					found === 'later'
						? 'the rule has to wait for longer than that'
						: 'nothing makes the rule apply that early',
				later:
					found === 'soon'
						? 'the rule applies as soon as the blob is back'
						: 'the project ends before the rule applies',
				stay: 'the rule applies before the 20 days are over'
			}[answer]!;
		if (by === 'copy') return 'a copy is a new blob, so its last modified time starts over';
		const due = Number(days) - Number(age);
		if (found === 'soon') return 'a tier change keeps the last modified time, which is too old for the rule';
		if (condition && Number(condition) > due)
			return `the rule waits for ${condition} days after the tier change, ${found === 'later' ? 'but no longer' : 'longer than the project'}`;
		return found === 'later'
			? `a tier change keeps the last modified time, so the rule applies after ${due} days`
			: 'even with its old last modified time, the content is too recent for the rule';
	}
};

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
				'same-account container': 'the same name in another container',
				'same-region': 'the same path in another account in {region}',
				'same-region group': 'a new path in another resource group and account in {region}',
				'other-region': 'the same path in an account in {far}',
				'other-region name': 'a new path in an account in {far}'
			},
			'{name} copied the blob to {}',
			'{name} copies its blob to {}'
		),
		tier: side('goal', 'Tier', 'Hot|Cool|Cold|Archive', '{name} specified {}', 'It specifies the {} tier')
	},
	suits: ({ to, tier }, difficulty) => difficulty < 3 || tier !== 'Hot' || / /.test(to!),
	decide: ({ to, tier }) => only(copyLacks(to!.split(' ')[0] as 'same-blob', tier!.toLowerCase() as Tier)),
	asks: {
		run: 'run the command as planned',
		tier: 'specify an online tier',
		path: 'specify another destination path',
		region: 'choose a destination account in {region}'
	},
	choose: 'For which command{s} should you {}?',
	table: 'What should you do for each command?',
	single: 'You need the copy to succeed. What should you do?',
	why(row, answer) {
		const { to, tier } = row;
		const found = copyTopic.decide(row);
		const right = found === answer;
		return {
			run: right
				? /region/.test(to!)
					? 'another account may have the copy, as both are in {region}'
					: 'within an account, a copy to another path in the {tier} tier is possible'
				: {
						tier: 'a copy of an archived blob can’t be archived',
						path: 'a blob can’t be copied to itself',
						region: 'the copy can’t leave {region}'
					}[found!],
			tier: right ? 'the destination must be in an online tier' : `${tier!} is an online tier already`,
			path: right
				? 'a copy can’t overwrite its source'
				: 'the path differs from that of the source, or the account does',
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
	noun: 'archived blob',
	names: [
		'hearing-44.zip',
		'swarm.h5',
		'coat-1968.ai',
		'radar-04.bin',
		'strings.mov',
		'valley.tif',
		'q3-2020.xml',
		'crossing.json'
	],
	sides: {
		by: side(
			'way',
			'Operation in progress',
			{
				standard: 'tier change with standard priority',
				high: 'tier change with high priority',
				copy: 'copy with standard priority'
			},
			'you had started a {} for {name}',
			'For {name}, you started a {}'
		),
		wish: side(
			'goal',
			'New requirement',
			{
				fast: 'make the data readable sooner',
				cheap: 'lower the cost of the operation',
				back: 'have this blob in Archive next month',
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
	choose: 'For which archived blob{s} should you {}?',
	table: 'What should you do for each archived blob?',
	single: 'You need to act on the new requirement as far as possible. What should you do?',
	why(row, answer) {
		const { by, wish } = row;
		const found = pendingOf(row);
		const right = found === answer;
		return {
			raise: right
				? 'a pending tier change can be raised from standard to high priority'
				: by === 'high'
					? 'the priority is High already'
					: 'more speed isn’t required',
			wait: right
				? {
						fast: 'no priority is higher than High',
						cheap: 'High can’t be lowered while the operation is pending',
						back: 'a copy leaves its source in Archive'
					}[wish as 'fast']
				: {
						raise: 'that takes longer than a higher priority',
						again: 'the blob would stay in Hot',
						remove: 'the source would stay in Archive'
					}[found as 'again'],
			again: right
				? 'a tier change can’t be canceled, and it takes this blob out of Archive'
				: by === 'copy'
					? 'the source never leaves Archive'
					: 'the data should remain readable',
			remove: right
				? 'a copy may not finish if its source is deleted before'
				: by === 'copy'
					? 'the archived blob is still required'
					: 'the operation has no second blob, so the data would be gone'
		}[answer]!;
	}
};

const reads = (row: Row): boolean => isPossible(row['operation'] as BlobOperation, true);
const isOnline = ({ state }: Row): boolean => state!.startsWith('online');
function requestOf(row: Row): string {
	const { state, operation } = row;
	if (isPossible(operation as BlobOperation, !isOnline(row))) return 'now';
	if (state === 'pending' || state === 'target') return 'wait';
	return state === 'source' && operation === 'read' ? 'copy' : 'start';
}
const requestTopic: Said = {
	noun: 'blob',
	names: [
		'dunes.tif',
		'vows.mp4',
		'ledger.bak',
		'rings.csv',
		'tides.nc',
		'looms.pdf',
		'comet.fits',
		'amber.las'
	],
	sides: {
		state: side(
			'way',
			'State',
			{
				rest: 'archived, with no operation in progress',
				pending: 'archived, with a tier change to Hot pending',
				source: 'archived, and was copied to a Hot blob yesterday',
				target: 'the destination of a pending copy from Archive',
				'online tier': 'in Cold since a tier change from Archive',
				'online copy': 'the destination of a completed copy from Archive'
			},
			'{name} were {}',
			'{name} is {}'
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
	suits: (row, difficulty) => difficulty < 3 || row['state'] !== 'rest' || reads(row),
	decide: requestOf,
	asks: {
		now: 'send the request at once',
		wait: 'wait for the operation in progress',
		start: 'rehydrate the blob first',
		copy: 'send the request to the copy instead'
	},
	choose: 'For which blob{s} should you {}?',
	table: 'What should you do for each blob?',
	single: 'You need the request to succeed as soon as possible. What should you do?',
	why(row, answer) {
		const { state, operation } = row;
		const found = requestOf(row);
		const right = found === answer;
		const online = isOnline(row);
		const denied = {
			read: 'content can’t be read in Archive',
			snapshot: 'Archive doesn’t support snapshots',
			'set-metadata': 'metadata is read-only in Archive'
		}[operation as 'read'];
		return {
			now: right
				? online
					? '{name} is in an online tier, where it can be read and changed'
					: 'an application can {operation} of an archived blob'
				: denied,
			wait: right
				? state === 'pending'
					? `the blob remains in Archive until the tier change is complete, and ${denied}`
					: `the destination remains in Archive until the copy is complete, and ${denied}`
				: state === 'pending' || state === 'target'
					? 'this request doesn’t require an online tier'
					: 'no operation is in progress',
			start: right
				? state === 'source'
					? `a copy leaves its source in Archive, and ${denied}`
					: `${denied}, and nothing brings the blob back yet`
				: online
					? 'the blob is in an online tier already'
					: {
							now: 'Archive allows this request',
							wait: 'that has been started already',
							copy: 'the content is online already, in the Hot copy'
						}[found as 'now'],
			copy: right
				? 'the Hot copy has the same content, and it can be read'
				: state === 'source'
					? 'the copy is another blob'
					: state === 'rest'
						? 'the blob has no copy'
						: 'no other blob is a completed copy of this one'
		}[answer]!;
	}
};

const archiveOf = ({ redundancy, type, key }: Row): string | undefined =>
	only(archiveLacks(redundancy as Redundancy, type as 'block', key === 'scope'));
const archiveTopic: Said = {
	noun: 'blob',
	names: [
		'owls.bin',
		'wheat.csv',
		'sonata.wav',
		'bridge.dwg',
		'ferry.log',
		'glaze.jpg',
		'census.xml',
		'moss.raw'
	],
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
			'The blob is {}'
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
	choose: 'For which blob{s} should you {}?',
	single: 'You need to move the data to the Archive tier. What should you do?',
	why(row, answer) {
		const found = archiveOf(row);
		const right = found === answer;
		const { key, type } = row;
		return {
			run: right
				? `{redundancy} supports Archive, and so do block blobs with ${key === 'customer' ? 'a customer-managed key' : 'the default encryption'}`
				: {
						redundancy: 'the account can’t have archived blobs',
						type: 'the tier of such a blob can’t be set',
						scope: 'this encryption keeps the blob in online tiers'
					}[found as 'type'],
			redundancy: right ? 'Archive isn’t supported with {redundancy}' : '{redundancy} supports Archive',
			type: right ? `Archive is only for block blobs, not for ${type!} blobs` : 'the data is in a block blob',
			scope: right
				? 'a blob with an encryption scope can’t be moved to Archive'
				: 'the blob has no encryption scope'
		}[answer]!;
	}
};

const eventOf = ({ by, event, filter }: Row) => {
	const type = event === rehydratedEvent(by === 'copy' ? 'copy' : 'set-tier');
	const place = filter === by;
	return type ? (place ? 'keep' : 'filter') : place ? 'event' : 'both';
};
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
			'the event type for {name} were {}',
			'Its event type is {}'
		),
		filter: side(
			'setup',
			'Container in the filter',
			{ copy: 'restored', tier: '{container}' },
			'the filter for {name} selected {}',
			'Its filter selects the container {}'
		)
	},
	decide: eventOf,
	asks: {
		keep: 'leave the subscription unchanged',
		event: 'change only the event type',
		filter: 'change only the container in the filter',
		both: 'change the event type and the filter'
	},
	choose: 'For which function{s} should you {}?',
	single: 'You need the function to run as required. What should you do?',
	why(row, answer) {
		const { by, event } = row;
		const found = eventOf(row);
		const raised =
			by === 'copy'
				? 'a completed copy raises BlobCreated'
				: 'a completed tier change raises BlobTierChanged';
		const place = by === 'copy' ? 'the new blob is in restored' : 'the blob remains in {container}';
		if (answer === found)
			return {
				keep: `${raised}, and ${place}`,
				event:
					event === 'AsyncOperationInitiated'
						? `{event} is raised at the start, while ${raised}`
						: `${raised}, not {event}`,
				filter: `${place}, which the filter leaves out`,
				both: `${raised}, and ${place}`
			}[found];
		return {
			keep: 'the subscription doesn’t get the event that tells of completion',
			event:
				found === 'both' ? 'the filter would still leave the event out' : 'the event type is right already',
			filter:
				found === 'both'
					? 'the event type would still be wrong'
					: 'the filter selects the right container already',
			both:
				found === 'keep'
					? 'neither has to change'
					: `only the ${found === 'event' ? 'event type' : 'filter'} is wrong`
		}[answer]!;
	}
};

const chargeOf = ({ now, to }: Row): string | undefined => {
	const [tier, set] = now!.split(' ') as [Tier, string?];
	return tier === to && !set ? undefined : defaultTierCharge(set !== undefined, tier, to as Tier);
};
const defaultTopic: Said = {
	noun: 'storage account',
	names: ['stcourt', 'stwind', 'stbrew', 'stzoo', 'stferry', 'stnews', 'stopera', 'stpolar'],
	edge: true,
	sides: {
		now: side(
			'setup',
			'Access tier of its blobs',
			{
				hot: 'Hot (inferred)',
				cool: 'Cool (inferred)',
				cold: 'Cold (inferred)',
				'hot set': 'Hot (set by the upload)',
				'cool set': 'Cool (set by a lifecycle rule)',
				'hot back': 'Hot (set by a rehydration)',
				'archive set': 'Archive'
			},
			'the tier of the blobs in {name} were {}',
			'The tier of the blobs in {name} is {}'
		),
		to: side(
			'goal',
			'New default tier',
			{ hot: 'Hot', cool: 'Cool', cold: 'Cold' },
			'the new default tier of {name} were {}',
			'Its new default tier will be {}'
		)
	},
	suits: ({ now }, difficulty) => difficulty < 3 || now !== 'archive set',
	decide: chargeOf,
	asks: {
		nothing: 'leave the tier of its blobs unchanged',
		write: 'cause charges for write operations',
		read: 'cause charges for data retrieval'
	},
	choose: 'For which storage account{s} will the change {}?',
	table: 'What will the change do for each storage account?',
	why(row, answer) {
		const found = chargeOf(row);
		const right = found === answer;
		return {
			nothing: right
				? row['now'] === 'archive set'
					? 'archived blobs have a tier that was set on them'
					: `a tier that was set ${row['now']!.endsWith('back') ? 'by a rehydration' : 'on a blob'} doesn’t follow the default`
				: 'an inferred tier follows the default',
			write: right
				? 'inferred blobs move to a cooler tier, which is billed as writes'
				: found === 'nothing'
					? 'no blob is written to another tier'
					: '{to} is warmer than the current tier',
			read: right
				? 'inferred blobs move to a warmer tier, which is billed as reads and data retrieval'
				: found === 'nothing'
					? 'no data is retrieved from its tier'
					: '{to} is cooler than the current tier'
		}[answer]!;
	}
};

const topics: Readonly<Record<string, Topic>> = {
	...told(
		'way',
		[
			'Auditors request data from {count} (2 GB each) in the Archive tier of {account}, which has no lifecycle rules. You may use a second blob or high priority only where a requirement calls for it.',
			'You have {count} of 4 GB in the Archive tier of {account}, without lifecycle rules. A project needs the data in Hot. You must avoid high priority and second blobs where they are not required.'
		],
		wayTopic
	),
	...told(
		'stay',
		[
			'A 20-day project starts today, and {count} from Archive came online this morning. Each is under one lifecycle rule, which runs every day. No one modifies the blobs.',
			'This morning, rehydration of {count} was completed. Analysts will read them for 20 days, without changes. Each is under one lifecycle rule, which runs every day.'
		],
		stayTopic
	),
	...told(
		'copy',
		[
			'You have archived blobs in the container {container} of {account}, in {region}. A script will run {count}. You must change as little as possible.',
			'The archived blobs of {account} are in {region}, in the container {container}. A colleague prepared {count} to bring data back, and you must correct as little as possible.'
		],
		copyTopic
	),
	...told(
		'pending',
		[
			'An hour ago, operations to bring data from {count} to Hot were started. All are still in progress when new requirements arrive. The data must become readable in any case.',
			'Your team is rehydrating the data of {count} to Hot. While the operations are in progress, the requirements change. The data must still become readable.'
		],
		pendingTopic
	),
	...told(
		'request',
		[
			'An application sends one request for each of {count} in {account}. You must avoid waiting and rehydration where they are not required.',
			'A catalog of {account} has to send a request for {count}. Nothing may be rehydrated or delayed without need.'
		],
		requestTopic
	),
	...told(
		'archive',
		[
			'To cut costs, you plan to archive {count} from standard general-purpose v2 accounts, with az storage blob set-tier.',
			'The data of {count} in standard general-purpose v2 accounts must be in Archive next week. You will use Change tier in the portal.'
		],
		archiveTopic
	),
	...told(
		'event',
		[
			'For {count}, Event Grid subscriptions exist in {account}, which has no hierarchical namespace. Each function must run when rehydrated data can be read.',
			'You must start {count} when data from Archive becomes readable. Each has one Event Grid subscription for {account}, whose namespace is flat.'
		],
		eventTopic
	),
	...told(
		'default',
		[
			'You will change the default access tier of {count}, all general-purpose v2. The portal shows the tier of the blobs today.',
			'To plan costs, you check {count} of the general-purpose v2 kind, whose default access tier will change tomorrow.'
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
	'version-in-place': [
		'An archived previous version can only be copied to a new blob. It’s easy to treat it as the blob itself.',
		taking('need', /version/, { need: 'path' })
	],
	'half-a-day': [
		`Standard priority may take up to ${standardHours} hours. It’s easy to count on less.`,
		taking('hours', /9|12/, { hours: '24' })
	],
	'always-high': [
		'Standard priority may take up to 15 hours, no longer. It’s easy to pay for high priority just to be sure.',
		taking('hours', /16|18|20|24/, { hours: '2' })
	],
	'change-modifies': [
		'A tier change doesn’t change when a blob was last modified. It’s easy to think that the rule counts from it.',
		having('age', { age: '0' })
	],
	'condition-exempts': [
		'A condition on the last tier change delays the rule. It’s easy to take it for an exception.',
		taking('rule', / /, { rule: '365 60' })
	],
	'copy-keeps-time': [
		'A copy is a new blob, last modified now. It’s easy to think that it keeps the time of its source.',
		(row) => (row['age'] ? { ...row, by: 'tier' } : row)
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
		'Standard priority can be raised while a tier change is pending. It’s easy to take it as fixed.',
		taking('by', /standard/, { by: 'high' })
	],
	'copy-moves': [
		'A copy leaves its source in Archive. It’s easy to think of it as a move.',
		(row) =>
			row['wish'] === 'back'
				? { ...row, by: 'high' }
				: row['need'] === 'keep'
					? { ...row, need: 'path' }
					: row
	],
	'pending-reads': [
		'Until a rehydration is complete, the blob remains in Archive. It’s easy to take what’s pending for done.',
		taking('state', /pending|target/, { state: 'online tier' })
	],
	'archive-closed': [
		'Properties, metadata, and index tags of an archived blob can be read. It’s easy to think that nothing can.',
		taking('operation', /get/, { operation: 'snapshot' })
	],
	'metadata-open': [
		'Metadata of an archived blob is read-only. It’s easy to think that only its content is closed.',
		taking('operation', /set/, { operation: 'get-metadata' })
	],
	'archive-with-zones': [
		'Archive is supported with LRS, GRS, and RA-GRS only. It’s easy to overlook zone redundancy.',
		taking('redundancy', /Z/, { redundancy: 'LRS' })
	],
	'archive-locally': [
		'Archive is supported with GRS and RA-GRS, too. It’s easy to think that it requires LRS.',
		taking('redundancy', /G/, { redundancy: 'ZRS' })
	],
	'key-is-scope': [
		'A customer-managed key for the account doesn’t keep blobs out of Archive. It’s easy to take it for an encryption scope.',
		taking('key', /customer/, { key: 'scope' })
	],
	'any-type': [
		'Only block blobs can be archived. It’s easy to overlook the type of a blob.',
		taking('type', /append|page/, { type: 'block' })
	],
	'start-is-end': [
		'AsyncOperationInitiated is raised when a rehydration starts. It’s easy to take it for its end.',
		(row) =>
			row['event']?.startsWith('A')
				? { ...row, event: row['by'] === 'copy' ? 'BlobCreated' : 'BlobTierChanged' }
				: row
	],
	'one-event': [
		'A copy raises BlobCreated when it’s complete. It’s easy to expect BlobTierChanged after any rehydration.',
		(row) =>
			row['event'] && row['by'] === 'copy'
				? { ...row, by: 'tier', filter: row['filter'] === 'copy' ? 'tier' : 'copy' }
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
				'A tier change doesn’t change the last modified time, so a lifecycle rule may archive the blob again. daysAfterLastTierChangeGreaterThan delays that. A copy is a new blob.',
			'^copy':
				'An archived blob can be copied to another path in an online tier, in its account or another one in the same region.',
			'^pending':
				'A pending tier change can’t be canceled. Its priority can be raised, but not lowered. The source of a copy must exist until the copy is complete.',
			'^request':
				'In Archive, properties, metadata, and index tags can be read. Content can’t be read, metadata can’t be changed, and snapshots can’t be taken until the blob is in an online tier.',
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
			['stopera9', 'scores', 'Sweden Central', 'Norway East'],
			['stharbor', 'radar', 'Australia East', 'Australia Southeast'],
			['stmaps44', 'aerials', 'Central US', 'East US 2']
		]
	}
);
