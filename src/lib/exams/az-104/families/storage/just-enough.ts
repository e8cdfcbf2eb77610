// Storage accounts: which redundancy is enough, what works in an outage, failovers, protection of data, and settings that refuse clients.
// Over 200 lines: eight topics with words for what can differ in each.
import { createdAs } from '#lib/azure/storage/account.ts';
import {
	firstStep,
	isGeo,
	isZonal,
	lacking,
	leastExpensive,
	readsSecondary,
	redundancies,
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
const accounts = ['stclaims', 'stcrops', 'stmenus', 'stparcels', 'stscans'].map((one) => `${one}|${one}`);
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
	names: ['Catering', 'Claims', 'Dispatch', 'Payroll', 'Survey'],
	sides: {
		data: side(
			'data',
			'Data',
			{
				blobs: 'block blobs',
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
				lost: 'data can be lost',
				copy: 'data must be available after a failover',
				read: 'users must be able to read data before a failover'
			},
			{
				lost: 'data could be lost in a regional outage',
				copy: 'data only had to be available after a failover in a regional outage',
				read: 'users had to be able to read data before a failover in a regional outage'
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
				datacentre: 'only one zone is down, the one of the accounts without zone redundancy',
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
			'a client of {name} tried to {}',
			'Its client tries to {}'
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
			failover: `${row['outage'] === 'region' ? 'the primary region' : 'the zone of the account'} is down, so the ${service} endpoint needs a failover`,
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
			'Policy',
			{
				none: 'no object replication policy',
				policy: 'an object replication policy'
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
			wait: right
				? '{redundancy} can’t be changed while the primary region is down'
				: 'you can take a step now'
		}[answer]!;
	}
};

const nextOf = ({ need, kind }: Row): string => stepAfter(need as 'copy', kind === 'planned');
/** What to do after a failover. */
const nextTopic: Said = {
	noun: 'ticket',
	sides: {
		kind: { ...kind, were: '{name} were about {}', line: '{name} is about {}' },
		need: side(
			'region',
			'Requirement',
			{
				copy: 'keep a copy of all data in another region',
				read: 'let users read a copy in another region without another failover',
				zones: 'return to the first region and to GZRS',
				share: 'restore access to a mounted SMB file share',
				urls: 'keep the URLs of the blobs'
			},
			'{name} only required you to {}',
			'You must {}'
		)
	},
	decide: nextOf,
	asks: {
		none: 'make no change',
		geo: 'first set the redundancy to GRS',
		ra: 'set the redundancy to RA-GRS',
		remount: 'have the file share unmounted and mounted again',
		back: 'start another planned failover'
	},
	choose: 'For which ticket{s} should you {}?',
	why(row) {
		const { need } = row;
		return {
			none: need === 'urls' ? 'the endpoint names stay' : 'a planned failover keeps geo-redundancy',
			geo:
				need === 'zones'
					? 'the account uses LRS now, and a failback requires geo-redundancy'
					: 'an unplanned failover leaves the account with LRS, in one region',
			ra: 'without read access (RA), users can’t read the copy before a failover',
			remount: 'a failover doesn’t keep file handles, so clients must remount the share',
			back: 'another planned failover restores GZRS in the first region'
		}[nextOf(row)]!;
	}
};

const commands = [
	'StorageV2 Standard_GRS',
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
			none: `${kind!} with ${sku!} is enough for {data} to survive {survives}`,
			kind: `{data} require ${kind!}, and the SKU is right`,
			sku: `${sku!} is enough for {data} to survive {survives}`,
			both: `{data} require ${kind!}, and ${sku!} survives {survives}`,
			other: '{data} require a premium account, which has no second region'
		}[correction(row)]!;
	}
};

const protectionOf = ({ event, redundancy: sku, has }: Row): string =>
	event === 'zone' || event === 'region'
		? (event === 'zone' ? isZonal : isGeo)(sku as Redundancy)
			? 'none'
			: 'sku'
		: event === has
			? 'none'
			: event!;
/** What protects the data of an account. */
const guardTopic: Said = {
	noun: 'general-purpose v2 account',
	names: accounts,
	sides: {
		redundancy: uses,
		has: side(
			'event',
			'Protection',
			{
				none: 'no other protection',
				blob: 'soft delete for blobs',
				container: 'soft delete for containers',
				lock: 'a CanNotDelete lock'
			},
			'{name} had {}',
			'It has {}'
		),
		event: side(
			'region',
			'Requirement',
			{
				zone: 'accept writes if a zone fails',
				region: 'keep a copy of all data in another region',
				blob: 'allow users to restore deleted blobs',
				container: 'allow users to restore deleted containers',
				lock: 'be protected from the accidental deletion of the whole account'
			},
			'{name} had to {}',
			'It must {}'
		)
	},
	suits: ({ has }, difficulty) => difficulty < 3 || has !== 'none',
	decide: protectionOf,
	asks: {
		none: 'make no change',
		sku: 'change the redundancy',
		blob: 'enable soft delete for blobs',
		container: 'enable soft delete for containers',
		lock: 'create a CanNotDelete lock'
	},
	choose: 'For which storage account{s} should you {}?',
	table: 'What should you do for each storage account?',
	single: 'You need to meet the requirement with the fewest changes. What should you do?',
	why(row, answer) {
		const { event, has } = row;
		const found = protectionOf(row);
		const right = answer === found;
		if (answer === has && answer !== 'none') return 'the account has that already';
		if (/b|co/.test(answer))
			return `soft delete for ${answer}s ${right ? `keeps deleted ${answer}s for a time` : `is only for ${answer}s`}`;
		return {
			none: !right
				? 'the account doesn’t meet the requirement yet'
				: event === has
					? 'the account has {has}, which is enough'
					: `{redundancy} has a copy in another ${event!}`,
			sku: right
				? `{redundancy} has no copy in another ${event!}`
				: /zo|re/.test(event!)
					? '{redundancy} is sufficient'
					: 'no redundancy protects from deletion, because all copies are deleted too',
			lock: right
				? 'an account with a CanNotDelete lock can’t be deleted'
				: 'a CanNotDelete lock doesn’t copy or restore data'
		}[answer]!;
	}
};

/** What must be stored: data, what must be left without the region, and whether a zone may fail. */
const stored: Row = {
	'archive lost': 'blobs in the Archive tier',
	'SMB lost up': 'an SMB file share that accepts writes if a zone fails',
	'SMB copy': 'an SMB file share, with a copy in another region',
	'NFS lost up': 'an NFS file share that accepts writes if a zone fails',
	'queues copy': 'queue messages, with a copy in another region',
	'blobs read': 'blobs that users can read in another region before a failover'
};
const partsOf = ({ type, redundancy, need }: Row) => {
	const [data, region, zone] = need!.split(' ') as [string, string, string?];
	const files = /S|M/.test(data);
	const offered = type === 'standard' ? data !== 'NFS' : type === 'files' && files && region === 'lost';
	const needs = { zone: zone === 'up', region, data: files ? 'files' : data } as Needs;
	return { data, offered, lacks: lacking(redundancy as Redundancy, needs) };
};
function fitOf(row: Row): string | undefined {
	if (row['type'] !== 'standard' && isGeo(row['redundancy'] as Redundancy)) return undefined;
	const { offered, lacks } = partsOf(row);
	return offered ? (lacks ? 'sku' : 'now') : 'other';
}
/** Which accounts can store data. */
const suitTopic: Said = {
	noun: 'storage account',
	names: accounts,
	common: { need: side('data', '', stored, 'you had to store {}', 'you need to store {}') },
	sides: {
		type: side(
			'read',
			'Type',
			{
				standard: 'standard general-purpose v2',
				blobs: 'premium block blobs',
				files: 'premium file shares'
			},
			'the type of {name} were {}',
			'The type of {name} is {}'
		),
		redundancy: { ...uses, line: 'Its redundancy is {}' }
	},
	decide: fitOf,
	asks: {
		now: 'can be used without changes',
		sku: 'can be used after a change of redundancy',
		other: 'cannot be used, even after a change of redundancy'
	},
	choose: 'Which storage account{s} {}?',
	judge: '{name} {}.',
	why(row) {
		const { data, offered, lacks } = partsOf(row);
		const type = {
			standard: 'standard general-purpose v2',
			blobs: 'premium block blob',
			files: 'premium file share'
		}[row['type']!]!;
		const what = /S|M/.test(data) ? `${data} file shares` : data === 'archive' ? 'the Archive tier' : data;
		if (!offered)
			return `${type} accounts don’t offer ${/SMB f|blobs b/.test(`${data} ${row['type']!}`) ? 'geo-redundancy' : what}`;
		return lacks
			? `${
					{
						tier: '{redundancy} doesn’t support the Archive tier',
						zone: '{redundancy} has no copies in other zones',
						region: '{redundancy} has no copy in another region',
						read: 'the copy in another region can’t be read before a failover'
					}[lacks]
				}, but this can be changed`
			: `${type} accounts offer ${what}, and {redundancy} is sufficient`;
	}
};

/** A client: its protocol, and how its requests are authorized. */
const clients: Row = {
	'http key': 'apps that use HTTP and an account key',
	'http anon': 'anonymous visitors over HTTP',
	'https key': 'apps that use HTTPS and an account key',
	'https sas': 'apps that use HTTPS and a service SAS',
	'https anon': 'anonymous visitors over HTTPS',
	'https user': 'apps that use HTTPS and a user delegation SAS',
	'https id': 'apps that use HTTPS and a managed identity'
};
const settings: Readonly<Record<string, RegExp>> = { secure: /http /, key: /key|sas/, anon: /anon/ };
const refusing = ({ stop, keep }: Row): string | undefined => {
	const found = Object.keys(settings).filter((id) => settings[id]!.test(stop!) && !settings[id]!.test(keep!));
	// No one refuses HTTPS and accepts HTTP.
	return stop === keep || found.length > 1 || stop!.slice(0, 5) > keep!.slice(0, 5)
		? undefined
		: (found[0] ?? 'none');
};
/** Which setting refuses some clients and not others. */
const settingTopic: Said = {
	noun: 'storage account',
	names: accounts,
	sides: {
		stop: side(
			'data',
			'Must be refused',
			Object.fromEntries(Object.entries(clients).slice(0, 5)),
			'{name} had to refuse {}',
			'{name} must refuse {}'
		),
		keep: side('data', 'Must have access', clients, '{name} had to accept {}', 'It must still accept {}')
	},
	decide: refusing,
	asks: {
		secure: 'require secure transfer',
		key: 'disable storage account key access',
		anon: 'disable anonymous access to blobs',
		none: 'use a separate storage account'
	},
	choose: 'For which storage account{s} should you {}?',
	table: 'What should you do for each storage account?',
	single: 'You need to meet the requirements. What should you do?',
	why({ stop, keep }, answer) {
		const found = refusing({ stop, keep } as Row)!;
		if (answer === 'none')
			return found === answer
				? 'a setting that refuses {stop} also refuses {keep}'
				: 'a single setting of the account is enough';
		const what = {
			secure: 'secure transfer refuses HTTP',
			key: 'disabling key access refuses account keys and service SAS tokens',
			anon: 'disabling anonymous access refuses anonymous requests'
		}[answer]!;
		return `${what}, ${
			!settings[answer]!.test(stop!)
				? 'but not {stop}'
				: settings[answer]!.test(keep!)
					? 'so also {keep}'
					: 'but not {keep}'
		}`;
	}
};

const topics: Readonly<Record<string, Topic>> = {
	...told(
		'least',
		[
			'You plan to deploy {count} to a region with availability zones and a paired region. You must use general-purpose v2 storage accounts and minimize costs.',
			'Your company moves {count} to a region with availability zones and a paired region. You must use general-purpose v2 storage accounts and minimize costs.'
		],
		leastTopic
	),
	...told(
		'outage',
		[
			'You have an Azure subscription that contains {count}. Their region has an outage, but you have not started a failover.',
			'You write a recovery plan for {count}. The plan describes an outage before any failover.'
		],
		outageTopic
	),
	...told(
		'start',
		[
			'You have an Azure subscription that contains {count}. You must prevent data loss where possible, and must not make unnecessary changes.',
			'You test the recovery plan for {count}. You must prevent data loss where possible, and must not make unnecessary changes.'
		],
		startTopic
	),
	...told(
		'guard',
		[
			'You have an Azure subscription that contains {count} for block blobs. An audit sets new requirements.',
			'After an incident, an auditor sends new requirements for {count} with block blobs.'
		],
		guardTopic
	),
	...told(
		'suit',
		[
			'You have an Azure subscription that contains {count} in a region with availability zones and a paired region.',
			'To save money, your company wants to use {count} for new data. Their region has availability zones and a paired region.'
		],
		suitTopic
	),
	...told(
		'next',
		[
			'You have storage accounts that used GZRS. After failovers to the paired region, you receive {count}, each about another account. You must minimize costs.',
			'You work on {count}, each about another storage account that used GZRS and has failed over to the paired region. You must minimize costs.'
		],
		nextTopic
	),
	...told(
		'command',
		[
			'A colleague prepared {count} that run az storage account create. You must minimize costs.',
			'Your script contains {count} that run az storage account create. You must minimize costs.'
		],
		commandTopic
	),
	...told(
		'setting',
		[
			'You have an Azure subscription that contains {count} with public containers. HTTP, account keys, and anonymous access are allowed. You must change as few settings as possible.',
			'A security review sets requirements for {count} with public containers. HTTP, account keys, and anonymous access are allowed. You must change as few settings as possible.'
		],
		settingTopic
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
		'Object replication prevents a failover. It’s easy to overlook that.',
		taking('holds', /./, { holds: 'none' })
	],
	'copy-is-backup': [
		'Geo-redundancy also copies deletions. It’s easy to think of it as a backup.',
		(row) =>
			isGeo((row['redundancy'] ?? 'LRS') as Redundancy)
				? taking('event', /blob|cont/, { event: 'region' })(row)
				: row
	],
	'sas-is-no-key': [
		'A service SAS is signed with an account key. It’s easy to think that it works without one.',
		taking('keep', /sas/, { keep: 'https user' })
	],
	'geo-stays': [
		'An unplanned failover leaves the account with LRS. It’s easy to think that geo-redundancy stays.',
		taking('kind', /./, { kind: 'planned' })
	]
};

export const justEnough = topicFamily(
	{
		id: 'storage-accounts/just-enough',
		edition: 12,
		group: 'storage-accounts',
		title: 'Redundancy and protection',
		rule: {
			'^least':
				'Zone redundancy keeps writes possible while a zone is down. Geo-redundancy allows a failover, and read access (RA) allows reads before it. Zone redundancy doesn’t support the Archive tier, and Azure Files doesn’t support RA.',
			'^outage':
				'Zone-redundant accounts stay available while one zone is down. Otherwise, a primary endpoint needs a failover. With RA-GRS and RA-GZRS, you can read the secondary endpoint, except for file shares.',
			'^start':
				'A planned failover requires that both regions are available. Object replication prevents any failover.',
			'^guard':
				'Redundancy protects from outages, but not from deletion. Soft delete lets you restore blobs or containers, and a lock protects the account.',
			'^suit':
				'The Archive tier requires LRS, GRS, or RA-GRS. Premium accounts have no geo-redundancy, queues, or Archive tier. NFS file shares require a premium account.',
			'^next':
				'A failover keeps endpoint names, but clients must mount file shares again. An unplanned failover leaves the account with LRS, and a planned one leaves a GZRS account with GRS.',
			'^command':
				'Premium accounts for block blobs or file shares support LRS and ZRS. Geo-redundancy requires a standard account.',
			'^setting':
				'Secure transfer refuses HTTP. Disabling key access refuses account keys, and SAS tokens signed with them. Anonymous access has its own setting.'
		},
		lab: 'storage-accounts/second-region',
		sources: [
			sources.storageRedundancy,
			sources.redundancyMigration,
			sources.storageDisasterRecovery,
			sources.initiateFailover,
			sources.dataProtection,
			sources.lockStorageAccount,
			sources.secureTransfer,
			sources.preventSharedKey,
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
		forms: ['choose', 'table', 'single', 'judge', 'series'],
		telling: ['table', 'table', 'email', 'export', 'ticket', 'list'],
		spare: (asked, random) => (/planned/.test(asked) ? 'wait' : random.pick(['planned', 'unplanned']))
	}
);
