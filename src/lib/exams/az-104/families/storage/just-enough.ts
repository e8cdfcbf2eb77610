// Redundancy of storage accounts: which is enough, what works in an outage, how to fail over, what that leaves, and what changes cost.
// Over 200 lines: eight topics with words for what can differ in each.
import { createdAs } from '#lib/azure/storage/account.ts';
import {
	billed,
	firstStep,
	isGeo,
	isZonal,
	lacking,
	leastExpensive,
	readsSecondary,
	redundancies,
	redundancyAfter,
	stepAfter,
	succeeds,
	type Needs,
	type Redundancy
} from '#lib/azure/storage/redundancy.ts';
import { sources } from '#lib/azure/sources.ts';
import { listed } from '#lib/exams/az-104/families/kit.ts';
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
const accounts = ['stboarding', 'stcrops', 'stfines', 'stlessons', 'stmenus', 'stparcels', 'stscans'].map(
	(one) => `${one}|${one}`
);
const skus = (some: readonly string[], text: (sku: string) => string): Row =>
	Object.fromEntries(some.map((one) => [one, text(`Standard_${one.replace('-', '')}`)]));
const uses = side(
	'read',
	'Redundancy',
	redundancies.join('|'),
	'{name} used {}',
	'The redundancy of {name} is {}'
);
const failovers = { planned: 'a planned failover', unplanned: 'an unplanned failover' };
const kind = side('event', 'Event', failovers, '{name} had {}', 'It had {}');

const needsOf = ({ zone, region, data }: Row): Needs => ({ zone: zone === 'up', region, data }) as Needs;
/** The least expensive redundancy. */
const leastTopic: Said = {
	noun: 'web app',
	names: ['Boarding', 'Catering', 'Claims', 'Dispatch', 'Grading', 'Payroll', 'Survey', 'Ticketing'],
	sides: {
		data: side(
			'data',
			'Data',
			{
				blobs: 'Cool block blobs',
				queues: 'queue messages',
				archive: 'archived block blobs',
				files: 'SMB file shares'
			},
			'{name} stored {}',
			'{name} stores {}'
		),
		zone: side(
			'region',
			'If a zone fails',
			{ up: 'writes must continue', down: 'writes may stop' },
			{
				up: 'writes had to continue if a zone failed',
				down: 'writes could stop if a zone failed'
			},
			'If a zone fails, {}'
		),
		region: side(
			'region',
			'In a regional outage',
			{
				lost: 'data loss is acceptable',
				copy: 'a failover must restore data',
				read: 'users must read data before a failover'
			},
			{
				lost: 'data loss were acceptable in a regional outage',
				copy: 'data had to survive a regional outage without reads before a failover',
				read: 'users had to read data before a failover in a regional outage'
			},
			'In a regional outage, {}'
		)
	},
	suits: ({ zone, region }, difficulty) => difficulty < 3 || zone === 'up' || region === 'read',
	// Archived blobs can't be read at all.
	decide: (row) =>
		row['data'] === 'archive' && row['region'] === 'read'
			? undefined
			: (leastExpensive(needsOf(row)) ?? 'none'),
	asks: { ...skus(redundancies, (sku) => `use ${sku}`), none: 'ask to change the requirements' },
	choose: 'For which app{s} should you {}?',
	table: 'What should you do for each app?',
	single: 'You need to store the data of the app. What should you do?',
	why(row, answer) {
		const needs = needsOf(row);
		const found = leastExpensive(needs);
		if (answer === 'none')
			return found
				? `${found} meets all requirements`
				: needs.data === 'archive'
					? 'no redundancy allows both archived blobs and writes while a zone is down'
					: 'file shares can’t be read in a second region before a failover';
		const one = answer as Redundancy;
		const adds = [
			isZonal(one) ? 'zones' : [],
			isGeo(one) ? 'a second region' : [],
			readsSecondary(one) ? 'read access to it' : []
		].flat();
		return `${adds.length > 0 ? `${one} adds ${listed(adds)}` : 'LRS is the least expensive'}, ${
			one === found
				? 'and no more is required'
				: {
						tier: 'but archived blobs aren’t supported',
						zone: 'but writes can stop if a zone fails',
						region: 'but there’s no copy in a second region',
						read: 'but users can’t read {data} there before a failover',
						'': `but ${found!} costs less and is enough`
					}[lacking(one, needs) ?? '']
		}`;
	}
};

const callOf = ({ call }: Row) => {
	return {
		write: call!.startsWith('update'),
		secondary: call!.includes('-'),
		service: call!.endsWith('file') ? 'file' : 'blob'
	} as const;
};
const outcome = (row: Row): string =>
	succeeds(row['redundancy'] as Redundancy, row['outage'] as 'region', callOf(row));
/** Which requests succeed in an outage. */
const outageTopic: Said = {
	noun: 'general-purpose v2 account',
	names: accounts,
	common: {
		outage: side(
			'region',
			'',
			{
				datacentre: 'only the zone with all primary copies of the accounts without zone redundancy is down',
				region: 'the whole primary region is down'
			},
			{ datacentre: 'only one zone were down', region: 'the whole primary region were down' },
			'{}'
		)
	},
	sides: {
		redundancy: uses,
		call: side(
			'data',
			'Request',
			Object.fromEntries(
				[
					'read .blob',
					'read .file',
					'update .blob',
					'update .file',
					'read -secondary.blob',
					'update -secondary.blob',
					'read -secondary.file'
				].map((id) => [
					id,
					`${id.replace(/ (.*)(blob|file)/, ' a $2 in https://{a}$1$2')}.core.windows.net/data`
				])
			),
			'the app of {name} tried to {}',
			'Its app tries to {}'
		)
	},
	decide: outcome,
	asks: {
		now: 'succeed without a failover',
		failover: 'succeed only after a failover',
		never: 'fail, with or without a failover'
	},
	choose: 'For which storage account{s} will the request {}?',
	why(row) {
		const { secondary, write, service } = callOf(row);
		const found = outcome(row);
		if (secondary && isGeo(row['redundancy'] as Redundancy))
			return found === 'now'
				? 'with {redundancy}, blobs can be read in the secondary region at any time'
				: write
					? 'a secondary endpoint never accepts writes'
					: `${service === 'file' ? 'Azure Files' : '{redundancy}'} has no read access to the secondary region`;
		return {
			now: '{redundancy} has copies in other zones',
			failover: `${row['outage'] === 'region' ? 'the primary region' : 'the zone with all primary copies'} is down, so the ${service} endpoint needs a failover`,
			never: `{redundancy} has no ${secondary ? 'secondary region' : 'copy elsewhere'}`
		}[found]!;
	}
};

const stepOf = ({ redundancy, need, primary, holds }: Row): string | undefined =>
	firstStep(redundancy as Redundancy, need as 'read', primary === 'available', holds as 'none');
/** The first step toward data in the second region. */
const startTopic: Said = {
	noun: 'general-purpose v2 account',
	names: accounts,
	sides: {
		redundancy: uses,
		primary: side('region', 'Primary region', 'available|unavailable', undefined, 'Its primary region is {}'),
		need: side(
			'data',
			'Paired region must',
			{ write: 'accept writes', read: 'allow reads without a failover' },
			'the paired region of {name} had to {}',
			'Its paired region must {}'
		),
		holds: side(
			'event',
			'Issue',
			{
				none: 'no issue',
				policy: 'an object replication policy',
				sync: 'an incomplete first synchronization'
			},
			'{name} had {}',
			'It has {}'
		)
	},
	// So that a policy alone doesn't tell where to delete it.
	drawn: ({ holds, need, redundancy }) =>
		need === 'write' || holds === 'policy' || !readsSecondary(redundancy as Redundancy),
	suits: ({ holds, redundancy }, difficulty) =>
		difficulty < 3 || holds !== 'none' || isGeo(redundancy as Redundancy),
	decide: stepOf,
	asks: {
		planned: 'run az storage account failover --failover-type Planned',
		unplanned: 'run az storage account failover without a failover type',
		secondary: 'connect apps to the secondary endpoint',
		change: 'change the redundancy of the account',
		policy: 'delete the object replication policy',
		wait: 'wait until the first step is possible'
	},
	choose: 'For which storage account{s} should you now {}?',
	single: 'You need to take the first step toward the requirement. What should you do?',
	why(row, answer) {
		const { redundancy, need, primary, holds } = row;
		const right = answer === stepOf(row);
		const up = primary === 'available';
		const geo = isGeo(redundancy as Redundancy);
		const reads = need === 'read';
		if (answer.endsWith('planned')) {
			if (right)
				return up
					? 'while both regions are available, a planned failover loses no data'
					: 'while the primary region is down, only an unplanned failover is possible';
			return reads
				? 'the requirement rules out a failover'
				: !geo
					? '{redundancy} has no second region to fail over to'
					: holds !== 'none'
						? 'the account can’t be failed over yet'
						: up
							? 'an unplanned failover might lose recent writes'
							: 'a planned failover requires an available primary region';
		}
		return {
			secondary: right
				? 'with {redundancy}, apps can read the secondary endpoint at any time'
				: reads
					? '{redundancy} has no secondary endpoint that can be read'
					: 'a secondary endpoint is never written to',
			change: right
				? reads
					? 'reads without a failover require RA-GRS or RA-GZRS'
					: '{redundancy} has no second region, so you must add geo-redundancy'
				: up || (geo && !reads) || readsSecondary(redundancy as Redundancy)
					? '{redundancy} is sufficient'
					: 'it’s too late for this while the primary region is down',
			policy: right
				? 'an account in an object replication policy can’t be failed over'
				: holds === 'policy'
					? 'the policy doesn’t block reads'
					: 'the account has no such policy',
			wait: !right
				? 'you can take a step now'
				: geo && !reads
					? 'a failover can’t start before the first synchronization is complete'
					: 'without a failover, {redundancy} data stays unavailable'
		}[answer]!;
	}
};

/** The minutes of a time of day, in GMT. */
function minutesOf(time: string): number {
	const [hour, minute] = time.split(/\D/).map(Number) as [number, number];
	return hour * 60 + minute - 60 * Number(/UTC(...)/.exec(time)?.[1] ?? 0);
}
const isKept = ({ how, written, synced }: Row): boolean =>
	how === 'planned' || minutesOf(written!) < minutesOf(synced!);
/** What a failover might lose. */
const lossTopic: Said = {
	noun: 'storage account',
	names: accounts,
	sides: {
		written: side(
			'data',
			'Last write',
			'09:10 GMT|09:40 GMT|18:10 in Tokyo (UTC+09:00)|18:40 in Tokyo (UTC+09:00)|02:10 in Denver (UTC-07:00)|02:40 in Denver (UTC-07:00)',
			'the last write to {name} were at {}',
			'The last write to {name} was at {}'
		),
		synced: side(
			'data',
			'Last Sync Time',
			'09:05|09:25|09:55',
			'the Last Sync Time of {name} were {}',
			'Its Last Sync Time is {}'
		),
		how: side(
			'event',
			'You start',
			{ ...failovers, back: 'an unplanned failback' },
			'you started {} of {name}',
			'Then you start {}'
		)
	},
	suits: ({ how }, difficulty) => difficulty !== 2 || how !== 'planned',
	decide: (row) => (isKept(row) ? 'kept' : 'lost'),
	asks: { kept: 'will certainly keep the last write', lost: 'might lose the last write' },
	choose: 'Which storage account{s} {}?',
	why(row) {
		if (row['how'] === 'planned') return 'a planned failover waits until replication is complete';
		const is = isKept(row)
			? 'before {synced} GMT, so the write was replicated'
			: 'after {synced} GMT, so the write might not be replicated';
		// In GMT, all are in the same hour.
		return `{written} is ${row['written']!.endsWith('T') ? is : `09${row['written']!.slice(2, 5)} GMT, which is ${is}`}`;
	}
};

const afterOf = ({ was, kind, then }: Row): string | undefined =>
	redundancyAfter(was as 'GRS', kind === 'planned', then as 'geo');
/** What redundancy failovers leave. */
const afterTopic: Said = {
	noun: 'environment',
	names: ['Demo', 'Pilot', 'Staging', 'Test', 'Training'],
	sides: {
		was: side('read', 'At first', 'GRS|GZRS', '{name} had used {} at first', 'The account of {name} used {}'),
		kind,
		then: side(
			'event',
			'Afterward',
			{
				nothing: 'nothing changed',
				geo: 'you added only geo-redundancy',
				back: 'you failed back',
				'back-geo': 'you failed back and then added only geo-redundancy'
			},
			{ geo: '{} after the failover and didn’t fail back', '': '{} after the failover' },
			'Afterward, {}'
		)
	},
	suits: ({ then }, difficulty) => difficulty < 3 || then !== 'nothing',
	decide: afterOf,
	asks: skus(['LRS', 'ZRS', 'GRS', 'GZRS'], (sku) => sku),
	choose: 'For which environment{s} does az storage account show return {}?',
	table: 'Which SKU does az storage account show return?',
	why(row, answer) {
		const { was, kind, then } = row;
		const found = afterOf(row)!;
		if (answer !== found) {
			const [now, not] = [found, answer] as [Redundancy, Redundancy];
			return [
				isZonal(now) !== isZonal(not) &&
					(isZonal(now) ? 'data is in the zones of the first region again' : 'data isn’t zone-redundant now'),
				isGeo(now) !== isGeo(not) &&
					(isGeo(now) ? 'the account is geo-redundant' : 'geo-redundancy isn’t configured')
			]
				.filter(Boolean)
				.join(', and ');
		}
		if (kind === 'planned')
			return then === 'back'
				? 'a planned failback restores {was}'
				: 'a planned failover keeps geo-redundancy, but the new primary region has only LRS copies';
		return (
			{
				nothing: 'an unplanned failover leaves the account with LRS',
				geo: 'an unplanned failover leaves the account with LRS, and geo-redundancy makes it GRS'
			}[then as 'geo'] ??
			`an unplanned failback leaves ${was === 'GRS' ? 'LRS in' : 'ZRS in the zones of'} the first region${then === 'back' ? '' : '. Geo-redundancy was then added'}`
		);
	}
};

const nextOf = ({ need, kind, blobs }: Row): string | undefined =>
	stepAfter(need as 'copy', kind === 'planned', blobs === 'archived');
/** What to do after a failover. */
const nextTopic: Said = {
	noun: 'ticket',
	sides: {
		kind: { ...kind, were: '{name} were about {}', line: '{name} is about {}' },
		blobs: side(
			'data',
			'Blobs',
			{ hot: 'all Hot', archived: 'some archived' },
			{
				hot: 'all blobs of {name} were Hot',
				archived: 'some blobs of {name} were archived'
			},
			{
				hot: 'All blobs are Hot',
				archived: 'Some blobs are archived'
			}
		),
		need: side(
			'region',
			'Requirement',
			{
				copy: 'store data in two regions',
				zones: 'restore GZRS in the first region',
				share: 'bring back a file share for clients that had it mounted',
				urls: 'keep the URLs of the blobs'
			},
			'{name} only required you to {}',
			'You must {}'
		)
	},
	decide: nextOf,
	asks: {
		none: 'take no action on accounts or clients',
		geo: 'first set the redundancy to GRS',
		rehydrate: 'first rehydrate the archived blobs',
		remount: 'have the file share unmounted and mounted again',
		back: 'start another planned failover'
	},
	choose: 'For which ticket{s} should you {}?',
	why(row) {
		const { need } = row;
		return {
			none: need === 'urls' ? 'endpoint names stay' : 'a planned failover keeps geo-redundancy',
			geo:
				need === 'zones'
					? 'the account is LRS now, and a failback requires geo-redundancy'
					: 'an unplanned failover leaves the account with LRS, in one region',
			rehydrate: 'the account is LRS now, and archived blobs block geo-redundancy',
			remount: 'a failover doesn’t keep file handles, so clients must remount the share',
			back: 'another planned failover restores GZRS in the first region'
		}[nextOf(row)!]!;
	}
};

const commands = [
	'StorageV2 Standard_GRS',
	'StorageV2 Premium_LRS',
	'StorageV2 Standard_ZRS',
	'BlockBlobStorage Premium_LRS',
	'BlockBlobStorage Premium_ZRS',
	'FileStorage Premium_LRS',
	'FileStorage Premium_ZRS'
];
const neededFor = ({ data, survives }: Row) => createdAs(data as 'shares', survives as 'zone');
function correction(row: Row): string {
	const found = neededFor(row);
	if (!found) return 'other';
	const [kind, sku] = row['command']!.split(' ');
	const wrong = [kind !== found[0] && 'kind', sku !== found[1] && 'sku'].filter(Boolean);
	return wrong.length > 1 ? 'both' : wrong[0] || 'none';
}
/** What is wrong in a command. */
const commandTopic: Said = {
	noun: 'command',
	sides: {
		data: side(
			'data',
			'Data',
			{
				blobs: 'block blobs on SSDs',
				shares: 'SMB file shares on SSDs',
				pages: 'page blobs on SSDs',
				queues: 'queue messages'
			},
			'{name} were for {}',
			'{name} is for {}'
		),
		survives: side(
			'region',
			'Must survive',
			{ disk: 'the failure of a disk', zone: 'the loss of a zone', region: 'the loss of a region' },
			'its data had to survive {}',
			'The data must survive {}'
		),
		command: side(
			'read',
			'Parameters',
			Object.fromEntries(commands.map((one) => [one, `--kind ${one.replace(' ', ' --sku ')}`])),
			'{name} had {}',
			'It has {}'
		)
	},
	decide: correction,
	asks: {
		none: 'make no change',
		kind: 'change only --kind',
		sku: 'change only --sku',
		both: 'change --kind and --sku',
		other: 'ask to change the requirements'
	},
	choose: 'For which command{s} should you {}?',
	why(row) {
		const [kind, sku] = neededFor(row) ?? [];
		return {
			none: `${kind!} with ${sku!} lets {data} survive {survives} at the lowest cost`,
			kind: `{data} require ${kind!}, and the SKU is right`,
			sku: `${row['command']!.startsWith('StorageV2 P') ? 'with StorageV2, Premium_LRS supports only page blobs. ' : ''}${sku!} lets {data} survive {survives} at the lowest cost`,
			both: `{data} require ${kind!}, and ${sku!} survives {survives}`,
			other:
				row['data'] === 'pages'
					? 'premium page blobs support only LRS'
					: '{data} require a premium account, which has no second region'
		}[correction(row)]!;
	}
};

const billOf = ({ from, to }: Row): string | undefined => billed(from as Redundancy, to as Redundancy);
/** What a change costs. */
const billTopic: Said = {
	noun: 'change',
	sides: {
		from: side('read', 'From', redundancies.join('|'), '{name} replaced {}', '{name} replaces {}'),
		to: side('read', 'To', redundancies.join('|'), 'the new redundancy were {}', 'The new redundancy is {}')
	},
	suits: ({ from }, difficulty) => difficulty < 3 || !/^G?ZRS/.test(from!),
	decide: billOf,
	asks: {
		egress: 'cause a one-time charge for data transfer',
		days: 'leave the price unchanged for 30 more days',
		up: 'only raise the price of stored data',
		down: 'lower the price without a delay'
	},
	choose: 'Which change{s} will {}?',
	table: 'What will each change do?',
	single: 'What will the change do?',
	why({ from, to }, answer) {
		const found = billed(from as Redundancy, to as Redundancy)!;
		const right = answer === found;
		return {
			egress: right
				? '{to} costs more than {from}, and all data must be copied to a second region'
				: 'no data has to be copied to a second region',
			days: right
				? 'after read access is removed, the account is billed as RA-GRS for 30 more days'
				: 'read access isn’t removed',
			up: right
				? '{to} costs more than {from}, but no data has to be copied to a second region'
				: found === 'egress'
					? 'there’s also a charge for the first copy'
					: '{to} isn’t more expensive',
			down: right
				? '{to} costs less than {from}, and no read access is removed'
				: found === 'days'
					? 'the price doesn’t change for 30 days'
					: '{to} is more expensive'
		}[answer]!;
	}
};

const topics: Readonly<Record<string, Topic>> = {
	...told(
		'least',
		[
			'You plan storage for {count} in a region with availability zones and a paired region. You must create one general-purpose v2 account per app and minimize costs.',
			'Your company moves {count} to a region with availability zones and a paired region. You must create one general-purpose v2 account per app and minimize costs.'
		],
		leastTopic
	),
	...told(
		'outage',
		[
			'Apps send a request to each of {count}. You have not started a failover.',
			'Your recovery plan describes an outage that affects {count}. No failover was started.'
		],
		outageTopic
	),
	...told(
		'start',
		[
			'You are on call for {count}. You must avoid needless changes and, where possible, data loss.',
			'Your recovery plan includes {count}. You must avoid needless changes and, where possible, data loss.'
		],
		startTopic
	),
	...told(
		'loss',
		[
			'Apps stop writing to {count} created with GRS, which you then fail over or fail back. All times are on the same day.',
			'You test disaster recovery with {count} created with RA-GZRS. Apps stop writing first. All times are on the same day.'
		],
		lossTopic
	),
	...told(
		'after',
		[
			'You test recovery in {count}, each with one storage account. Each failback has the same type as the failover and starts from a geo-redundant account.',
			'An auditor asks about {count}, each with one storage account. Each failback had the same type as the failover and started from a geo-redundant account.'
		],
		afterTopic
	),
	...told(
		'next',
		[
			'After failovers to the paired region, you receive {count}, each about a different storage account. You have not changed these accounts since.',
			'You work on {count}, each about a different storage account that failed over to the paired region. You have not changed these accounts since.'
		],
		nextTopic
	),
	...told(
		'command',
		[
			'A colleague prepared {count} that run az storage account create. You must minimize costs.',
			'Your script contains {count} with az storage account create. You must minimize costs.'
		],
		commandTopic
	),
	...told(
		'bill',
		[
			'For a budget, you review {count} to the redundancy of standard storage accounts with data.',
			'Your manager asks what {count} to the redundancy of standard storage accounts with data will cost.'
		],
		billTopic
	)
};

const beliefs: Readonly<Record<string, Belief>> = {
	'archive-anywhere': [
		'The Archive tier isn’t supported with zone redundancy. It’s easy to overlook the tier.',
		taking('data', /archive/, { data: 'blobs' })
	],
	'grs-reads': [
		'GRS and GZRS can’t be read in the second region before a failover. It’s easy to think that a copy can always be read.',
		(row) =>
			row['redundancy']?.startsWith('G')
				? { ...row, redundancy: `RA-${row['redundancy']}` }
				: row['region'] === 'read'
					? { ...row, region: 'copy' }
					: row
	],
	'files-read': [
		'Azure Files has no read access to the second region. It’s easy to think that RA-GRS is for all data.',
		(row) =>
			row['call']
				? { ...row, call: row['call'].replace('file', 'blob') }
				: taking('data', /^files/, { data: 'blobs' })(row)
	],
	'always-up': [
		'A planned failover requires both regions. It’s easy to think that it’s also for an outage.',
		taking('primary', /./, { primary: 'available' })
	],
	'no-issue': [
		'Object replication, or a first synchronization that isn’t complete, prevents a failover. It’s easy to overlook that.',
		taking('holds', /./, { holds: 'none' })
	],
	'local-time': [
		'Last Sync Time is in GMT. It’s easy to compare it with a local time.',
		(row) => (row['written'] ? { ...row, written: row['written'].slice(0, 5) } : row)
	],
	'nothing-lost': [
		'An unplanned failover doesn’t wait for replication. It’s easy to think that all data is copied first.',
		taking('how', /./, { how: 'planned' })
	],
	'geo-stays': [
		'An unplanned failover leaves the account with LRS. It’s easy to think that geo-redundancy stays.',
		taking('kind', /./, { kind: 'planned' })
	]
};

export const justEnough = topicFamily(
	{
		id: 'storage-accounts/just-enough',
		edition: 11,
		group: 'storage-accounts',
		title: 'Just enough redundancy',
		rule: {
			'^least':
				'Zone redundancy is for writes while a zone is down, geo-redundancy for a failover, and read access (RA) for reads before it. Zone redundancy doesn’t support the Archive tier, and Azure Files doesn’t support RA.',
			'^outage':
				'Zone redundancy is enough while one zone is down. Otherwise, a primary endpoint needs a failover. With RA, the secondary endpoint can be read, except for file shares.',
			'^start':
				'A planned failover requires both regions. Object replication, or a first synchronization that isn’t complete, prevents any failover.',
			'^loss':
				'Writes before the Last Sync Time, in GMT, are in the second region. Only a planned failover waits for later ones.',
			'^after':
				'A planned failover leaves GRS, and an unplanned one leaves LRS. A failback restores the zones of the first region.',
			'^next':
				'Endpoint names stay, but file shares must be mounted again. An unplanned failover leaves the account with LRS, and archived blobs block geo-redundancy. A planned failback restores GZRS.',
			'^command':
				'Premium block blobs and file shares have LRS or ZRS, and premium page blobs only LRS. Geo-redundancy requires a standard account.',
			'^bill':
				'The first copy to a second region is charged. After read access is removed, the account is billed as RA-GRS for 30 more days.'
		},
		lab: 'storage-accounts/second-region',
		sources: [
			sources.storageRedundancy,
			sources.redundancyMigration,
			sources.storageDisasterRecovery,
			sources.initiateFailover,
			sources.lastSyncTime,
			sources.filesRedundancy,
			sources.accessTiers
		],
		axes: {
			read: 'Redundancy of an account',
			region: 'What fails or must survive',
			data: 'What is stored, read or written',
			event: 'Failover, and what was done'
		}
	},
	{
		topics,
		beliefs,
		prose: true,
		forms: ['choose', 'table', 'single', 'table'],
		telling: ['table', 'table', 'email', 'export', 'ticket', 'list'],
		spare: (asked, random) => (/planned/.test(asked) ? 'wait' : random.pick(['planned', 'unplanned']))
	}
);
