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
const accounts = [
	'stboarding',
	'stcrops',
	'stfines',
	'stlessons',
	'stmenus',
	'stparcels',
	'strecipes',
	'stscans'
];
const skuOf = (one: string): string => `Standard_${one.replace('-', '')}`;
const skus = (some: readonly string[], text: (sku: string) => string): Row =>
	Object.fromEntries(some.map((one) => [one, text(skuOf(one))]));
const uses = side('read', 'Redundancy', redundancies.join('|'), '{name} used {}', '{name} uses {}');

const needsOf = ({ zone, region, data }: Row): Needs => ({ zone: zone === 'up', region, data }) as Needs;
/** The least expensive redundancy. */
const leastTopic: Said = {
	noun: 'app',
	names: ['Boarding', 'Catering', 'Claims', 'Dispatch', 'Grading', 'Payroll', 'Survey', 'Ticketing'],
	sides: {
		data: side(
			'data',
			'Data',
			{ blobs: 'Cool block blobs', archive: 'archived block blobs', files: 'SMB file shares' },
			'{name} stored {}',
			'{name} stores {}'
		),
		zone: side(
			'zone',
			'While a zone is down',
			{ up: 'writes continue', down: 'the app may stop' },
			'the requirement for {name} while a zone is down were “{}”',
			{ up: 'It must write even while a zone is down', down: 'It may stop while a zone is down' }
		),
		region: side(
			'region',
			'If the region is lost',
			{
				lost: 'the data may be lost',
				copy: 'a failover restores the data',
				read: 'the data can be read before a failover'
			},
			'the requirement for {name} if the region is lost were “{}”',
			{
				lost: 'If the region is lost, the data can be created again',
				copy: 'If the region is lost, a failover must restore the data',
				read: 'If the region is lost, users must read the data before a failover'
			}
		)
	},
	suits: ({ zone, region }, difficulty) => difficulty < 3 || zone === 'up' || region !== 'lost',
	decide: (row) => leastExpensive(needsOf(row)) ?? 'none',
	asks: { ...skus(redundancies, (sku) => `create a ${sku} account`), none: 'ask for other requirements' },
	choose: 'For which app{s} should you {}?',
	table: 'What should you do for each app?',
	why(row, answer) {
		const found = leastExpensive(needsOf(row));
		const { zone, region, data } = row;
		if (answer === 'none')
			return found
				? `${found} meets all requirements`
				: data === 'archive'
					? 'no redundancy supports both the Archive tier and writes while a zone is down'
					: 'a file share can’t be read in the second region before a failover';
		if (answer === found)
			return `${zone === 'up' ? 'writes while a zone is down require zone redundancy' : 'zone redundancy isn’t required'}, ${
				{
					lost: 'and a second region isn’t',
					copy: 'and a failover requires geo-redundancy',
					read: 'and reads before a failover require read access'
				}[region as 'lost']
			}`;
		return {
			tier: `${answer} doesn’t support the Archive tier`,
			zone: `${answer} doesn’t allow writes while the zone with its copies is down`,
			region: `${answer} has no copy in a second region`,
			read: `${answer} doesn’t let users read {data} in the second region before a failover`,
			'': `${answer} costs more than ${found!}, which is enough`
		}[lacking(answer as Redundancy, needsOf(row)) ?? ''];
	}
};

const callOf = ({ call }: Row) => {
	const [verb, at] = call!.split(' ') as [string, string];
	return {
		write: verb === 'write',
		secondary: at.includes('-'),
		service: /file/.test(at) ? 'file' : 'blob'
	} as const;
};
const outcome = (row: Row): string =>
	succeeds(row['redundancy'] as Redundancy, row['outage'] as 'region', callOf(row));
const host = (of: string): string => `https://{a}${of}.core.windows.net`;
/** Which requests succeed in an outage. */
const outageTopic: Said = {
	noun: 'storage account',
	names: accounts.map((one) => `${one}|${one}`),
	again: true,
	common: {
		outage: side(
			'region',
			'',
			{
				datacentre:
					'one zone of the primary region is down, with all local copies that are not zone-redundant',
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
					'write .blob',
					'read .blob',
					'read -secondary.blob',
					'write -secondary.blob',
					'write .file',
					'read -secondary.file'
				].map((id) => {
					const [verb, of] = id.split(' ') as [string, string];
					return [id, `${verb === 'read' ? 'reads' : 'writes to'} ${host(of)}`];
				})
			),
			'the app {}',
			'Its app {}'
		)
	},
	suits: (row, difficulty) =>
		difficulty < 3 || callOf(row).secondary || isGeo(row['redundancy'] as Redundancy),
	decide: outcome,
	asks: {
		now: 'succeed without a failover',
		failover: 'succeed only after a failover',
		never: 'fail, with or without a failover'
	},
	choose: 'For which storage account{s} will the request {}?',
	table: 'What will the request do?',
	why(row) {
		const { secondary, write, service } = callOf(row);
		const found = outcome(row);
		if (secondary)
			return found === 'now'
				? 'with {redundancy}, blobs can be read in the secondary region at any time'
				: !readsSecondary(row['redundancy'] as Redundancy)
					? '{redundancy} has no read access to the secondary region'
					: write
						? 'a secondary endpoint never accepts writes'
						: 'Azure Files has no read access to the secondary region';
		return {
			now: '{redundancy} has copies in other zones',
			failover: `{redundancy} has a copy for a failover, which moves {a}.${service}.core.windows.net to the second region`,
			never: `{redundancy} has no copy elsewhere that could ${write ? 'accept writes' : 'be read'}`
		}[found]!;
	}
};

const stepOf = ({ redundancy, need, primary, holds }: Row): string | undefined =>
	firstStep(redundancy as Redundancy, need as 'read', primary === 'available', holds as 'none');
/** The first step toward data in the second region. */
const startTopic: Said = {
	noun: 'storage account',
	names: accounts,
	sides: {
		redundancy: uses,
		primary: side(
			'region',
			'Primary region',
			'available|unavailable',
			'the primary region of {name} were {}',
			'Its primary region is {}'
		),
		need: side(
			'data',
			'Paired region must',
			{ write: 'accept writes', read: 'allow reads, without a failover' },
			'the paired region of {name} had to {}',
			'Its paired region must {}'
		),
		holds: side(
			'event',
			'Issue',
			{
				none: 'none',
				policy: 'destination of object replication',
				sync: 'first synchronization not complete'
			},
			{
				none: '{name} had no issue',
				policy: '{name} were a destination of object replication',
				sync: 'the first synchronization of {name} were not complete'
			},
			{
				none: 'No other issue is known',
				policy: 'It is the destination of an object replication policy',
				sync: 'Its first synchronization is not complete'
			}
		)
	},
	suits: ({ holds, redundancy }, difficulty) =>
		difficulty < 3 || holds !== 'none' || isGeo(redundancy as Redundancy),
	decide: stepOf,
	asks: {
		planned: 'run az storage account failover --failover-type Planned',
		unplanned: 'run az storage account failover without a failover type',
		secondary: 'connect apps to the secondary endpoint',
		change: 'change the redundancy of the account',
		policy: 'delete the object replication policy',
		wait: 'wait before you take any action'
	},
	choose: 'For which storage account{s} should you first {}?',
	single: 'You need to take the first step for the account. What should you do?',
	why(row, answer) {
		const { redundancy, need, primary, holds } = row;
		const found = stepOf(row)!;
		const right = answer === found;
		const up = primary === 'available';
		const geo = isGeo(redundancy as Redundancy);
		if (answer.endsWith('planned')) {
			if (right)
				return up
					? 'while both regions are available, a planned failover loses no data'
					: 'while the primary region is down, only an unplanned failover is possible';
			if (need === 'read') return 'a failover isn’t allowed here';
			if (!geo) return '{redundancy} has no second region to fail over to';
			if (holds !== 'none')
				return holds === 'sync' ? 'a failover can’t start yet' : 'object replication blocks a failover';
			return up
				? 'an unplanned failover might lose recent writes'
				: 'a planned failover requires an available primary region';
		}
		if (answer === 'secondary')
			return right
				? 'with {redundancy}, apps can read the secondary endpoint at any time'
				: need === 'write'
					? 'a secondary endpoint is never written to'
					: '{redundancy} has no secondary endpoint that can be read';
		if (answer === 'change')
			return right
				? need === 'read'
					? 'reads without a failover require RA-GRS or RA-GZRS'
					: '{redundancy} has no second region, so you must add geo-redundancy'
				: up || geo
					? '{redundancy} is sufficient'
					: 'while the primary region is down, you can’t add a second one';
		if (answer === 'policy')
			return right
				? 'an account in an object replication policy can’t be failed over'
				: holds === 'policy'
					? 'the policy doesn’t block reads'
					: 'no such policy is known';
		return right
			? holds === 'sync'
				? 'a failover can’t start before the first synchronization is complete'
				: geo
					? 'without read access, no one can read {redundancy} data before the primary region is back'
					: '{redundancy} data is only in the primary region'
			: 'you can take a step now';
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
	again: true,
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
			'Next',
			{ planned: 'planned failover', unplanned: 'unplanned failover', back: 'unplanned failback' },
			'you started {} for {name}',
			'You then start the {}'
		)
	},
	suits: ({ written }, difficulty) => difficulty < 3 || !/GMT/.test(written!),
	decide: (row) => (isKept(row) ? 'kept' : 'lost'),
	asks: { kept: 'certainly keep', lost: 'possibly lose' },
	choose: 'Which storage account{s} will {} the last write?',
	table: 'Will the account keep the last write?',
	why(row) {
		if (row['how'] === 'planned') return 'a planned failover waits until replication is complete';
		const written = minutesOf(row['written']!);
		const time = `0${Math.floor(written / 60)}:${written % 60}`;
		return `${/GMT/.test(row['written']!) ? 'it' : `{written} is ${time} GMT, and it`} ${isKept(row) ? 'was replicated before' : 'might not be replicated yet at'} {synced} GMT`;
	}
};

const afterOf = ({ was, how, then }: Row): string | undefined =>
	redundancyAfter(was as 'GRS', how === 'planned', then as 'geo');
/** What redundancy failovers leave. */
const afterTopic: Said = {
	noun: 'environment',
	names: ['Demo', 'Pilot', 'Sandbox', 'Staging', 'Test', 'Training'],
	sides: {
		was: side('read', 'At first', 'GRS|GZRS', '{name} had used {} at first', 'The account of {name} used {}'),
		how: side(
			'event',
			'Type of failovers',
			'planned|unplanned',
			'failovers of {name} were {}',
			'Then it had a failover ({})'
		),
		then: side(
			'event',
			'After the failover',
			{
				nothing: 'nothing',
				geo: 'geo-redundancy configured again',
				back: 'failback',
				'back-geo': 'failback, then geo-redundancy configured again'
			},
			'the entry after the failover of {name} were “{}”',
			'After that: {}'
		)
	},
	decide: afterOf,
	asks: skus(['LRS', 'ZRS', 'GRS', 'GZRS'], (sku) => sku),
	choose: 'For which environment{s} does az storage account show return {}?',
	table: 'Which SKU does az storage account show return?',
	why(row, answer) {
		const { was, how, then } = row;
		const found = afterOf(row)!;
		if (answer !== found)
			return {
				LRS:
					how === 'planned'
						? 'a planned failover keeps geo-redundancy'
						: then === 'back'
							? 'the failback restores zone redundancy in the first region'
							: 'geo-redundancy was configured again',
				ZRS: isGeo(found as Redundancy)
					? 'the account is geo-redundant now'
					: was === 'GRS'
						? 'the account never had zone redundancy'
						: 'the new primary region has no zone redundancy',
				GRS: isZonal(found as Redundancy)
					? 'the first region has zone redundancy again'
					: 'no one has configured geo-redundancy since',
				GZRS:
					was === 'GRS'
						? 'no failover adds zone redundancy to GRS'
						: then === 'back'
							? 'no one has configured geo-redundancy since the failback'
							: 'in the second region, data isn’t zone-redundant'
			}[answer]!;
		if (how === 'planned')
			return then === 'back'
				? 'a planned failback restores {was}'
				: 'a planned failover keeps geo-redundancy, but the new primary region has only LRS copies';
		return {
			nothing: 'an unplanned failover leaves LRS',
			geo: 'an unplanned failover leaves LRS, and geo-redundancy makes it GRS',
			back: `an unplanned failback leaves the first region as it was in {was}, with ${found}`,
			'back-geo': `the failback restores ${was === 'GRS' ? 'LRS' : 'ZRS'} in the first region, and geo-redundancy makes it {was}`
		}[then as 'geo'];
	}
};

const nextOf = ({ need, how, blobs }: Row): string | undefined =>
	stepAfter(need as 'copy', how === 'planned', blobs === 'archived');
/** What to do after a failover. */
const nextTopic: Said = {
	noun: 'ticket',
	sides: {
		how: side(
			'event',
			'Failover',
			'planned|unplanned',
			'the failover in {name} were {}',
			'{name} is about an account after a failover ({})'
		),
		blobs: side(
			'data',
			'Blobs',
			{ hot: 'all Hot', archived: 'some archived' },
			'the blobs in {name} were {}',
			'Its blobs are {}'
		),
		need: side(
			'region',
			'Requirement',
			{
				copy: 'data must be in two regions',
				zones: 'data must be in the zones of the first region again',
				share: 'clients with a mounted file share must use it again',
				urls: 'apps must open blobs by the same URLs'
			},
			'the requirement in {name} were “{}”',
			'The requirement: {}'
		)
	},
	decide: nextOf,
	asks: {
		none: 'close the ticket without a change',
		geo: 'set the redundancy to GRS',
		rehydrate: 'rehydrate the archived blobs',
		remount: 'unmount the file share and mount it again',
		back: 'start another planned failover'
	},
	choose: 'For which ticket{s} should you first {}?',
	table: 'What should you do first for each ticket?',
	why(row, answer) {
		const { need, how, blobs } = row;
		const found = nextOf(row)!;
		const planned = how === 'planned';
		if (answer === found)
			return {
				none:
					need === 'urls'
						? 'a failover doesn’t change endpoint names'
						: 'a planned failover keeps geo-redundancy',
				geo:
					need === 'zones'
						? 'the account is LRS now, and a failback requires geo-redundancy'
						: 'an unplanned failover leaves LRS, in one region',
				rehydrate: 'the account is LRS now, and archived blobs block geo-redundancy',
				remount: 'file handles don’t survive a failover',
				back: 'a planned failover back restores the zones of the first region'
			}[found]!;
		return {
			none: {
				copy: 'the data is in one region only',
				zones: 'data isn’t zone-redundant in the second region',
				share: 'a failover ended the connections to the share'
			}[need as 'copy'],
			geo: planned
				? 'the account is geo-redundant already'
				: need === 'copy'
					? 'this isn’t possible while blobs are archived'
					: 'a second region doesn’t help these users',
			rehydrate: blobs === 'hot' ? 'no blobs are archived' : 'archived blobs aren’t in the way',
			remount: 'the requirement isn’t about a mounted share',
			back: planned ? 'the first region isn’t required' : 'without geo-redundancy, no failover is possible'
		}[answer]!;
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
const neededFor = ({ data, survives }: Row) => createdAs(data as 'blobs', survives as 'zone');
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
				blobs: 'block blobs with low latency',
				files: 'SMB file shares on SSDs',
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
		none: 'run it as it is',
		kind: 'change only --kind',
		sku: 'change only --sku',
		both: 'change --kind and --sku',
		other: 'ask for another requirement'
	},
	choose: 'For which command{s} should you {}?',
	table: 'What should you do with each command?',
	why(row, answer) {
		const [kind, sku] = neededFor(row) ?? [];
		const found = correction(row);
		if (!kind)
			return {
				none: 'the account wouldn’t survive {survives}',
				kind: 'no other kind does that for {data}',
				sku: 'no SKU for {data} survives {survives}',
				both: 'no kind and SKU do that together',
				other:
					row['data'] === 'pages'
						? 'premium page blobs have no other redundancy than LRS'
						: '{data} require a premium account, which has no second region'
			}[answer]!;
		const kindFits = found === 'none' || found === 'sku';
		const skuFits = found === 'none' || found === 'kind';
		return {
			none: !kindFits
				? `{data} require ${kind}`
				: skuFits
					? `${kind} with ${sku!} is the least expensive way to survive {survives}`
					: `the SKU must be ${sku!}`,
			kind: kindFits
				? `${kind} is right for {data}`
				: skuFits
					? `{data} require ${kind}, and ${sku!} is right`
					: `the SKU must also be ${sku!}`,
			sku: skuFits
				? `${sku!} is right`
				: kindFits
					? `the least expensive SKU that survives {survives} is ${sku!}`
					: `{data} also require ${kind}`,
			both:
				found === 'both'
					? `{data} require ${kind}, and ${sku!} survives {survives}`
					: `--${kindFits ? 'kind' : 'sku'} is right already`,
			other: `${kind} with ${sku!} meets the requirement`
		}[answer]!;
	}
};

const billOf = ({ from, to }: Row): string | undefined => billed(from as Redundancy, to as Redundancy);
/** What a change costs. */
const billTopic: Said = {
	noun: 'change',
	sides: {
		from: side('read', 'From', redundancies.join('|'), '{name} were from {}', '{name} is from {}'),
		to: side('read', 'To', redundancies.join('|'), '{name} were to {}', 'The new redundancy is {}')
	},
	decide: billOf,
	asks: {
		egress: 'cause a one-time charge for data transfer',
		days: 'leave the price unchanged for 30 more days',
		up: 'only raise the price of stored data',
		down: 'lower the price without a delay'
	},
	choose: 'Which change{s} will {}?',
	single: 'What will the change do?',
	why({ from, to }, answer) {
		const found = billed(from as Redundancy, to as Redundancy)!;
		const right = answer === found;
		return {
			egress: right
				? 'from {from} to {to}, all data must be copied to a second region'
				: 'no data must be copied to a second region',
			days: right
				? 'an account without read access is billed as RA-GRS for 30 more days'
				: '{from} {to} doesn’t remove read access',
			up: right
				? 'from {from} to {to}, zone redundancy is added, which has no initial cost'
				: found === 'egress'
					? 'there’s also a charge for the first copy'
					: '{to} isn’t more expensive',
			down: right
				? 'removing the second region costs nothing'
				: found === 'days'
					? 'the price stays at first'
					: '{to} is more expensive'
		}[answer]!;
	}
};

const topics: Readonly<Record<string, Topic>> = {
	...told(
		'least',
		[
			'You plan standard storage accounts for {count}, one for each, in a region that has zones and a paired region. You must minimize costs.',
			'Your company moves {count} to Azure. Each one needs a general-purpose v2 account, in a region that has zones and a paired region. You must minimize costs.'
		],
		leastTopic
	),
	...told(
		'outage',
		[
			'Apps send one request to each of {count}. All accounts are general-purpose v2, and no one has started a failover.',
			'For a recovery plan, you describe an outage that affects {count}. Accounts are general-purpose v2, and no failover has been started.'
		],
		outageTopic
	),
	...told(
		'start',
		[
			'You are on call for {count}. Accounts are general-purpose v2. You must lose no data where you can avoid it, and change as little as possible.',
			'Your recovery plan includes {count}. Accounts are general-purpose v2. You must avoid losing data, and keep the number of changes to a minimum.'
		],
		startTopic
	),
	...told(
		'loss',
		[
			'Apps stop writing to {count} with GRS, which you then fail over or fail back. All times are on the same day.',
			'You move {count} with RA-GZRS from one region to the other. Before that, apps stop writing. All times are on the same day.'
		],
		lossTopic
	),
	...told(
		'after',
		[
			'You test recovery in {count}, each with one storage account. A failback is of the same type as the failover and starts from a geo-redundant account.',
			'An auditor asks about {count}, each with one storage account. Failbacks were of the same type as failovers, and began while accounts were geo-redundant.'
		],
		afterTopic
	),
	...told(
		'next',
		[
			'After failovers to the paired region, users send you {count}, each about another storage account. You have not changed these accounts since.',
			'You work on {count}. Each is about a general-purpose v2 account that failed over to the paired region and has not been changed since.'
		],
		nextTopic
	),
	...told(
		'command',
		[
			'A colleague prepared {count} that run az storage account create. Each must create the least expensive account that meets its requirement.',
			'A script will contain {count} with az storage account create. You must make them correct, at the lowest possible cost.'
		],
		commandTopic
	),
	...told(
		'bill',
		[
			'For a budget, you review {count} to the redundancy of standard storage accounts. Each account contains data.',
			'Your manager asks what {count} to redundancy will cost. Each is for another general-purpose v2 account that contains data.'
		],
		billTopic
	)
};

const beliefs: Readonly<Record<string, Belief>> = {
	'zones-for-regions': [
		'All zones are in one region. It’s easy to think that ZRS is enough for the loss of a region.',
		(row) => (row['zone'] === 'up' && row['region'] === 'copy' ? { ...row, region: 'lost' } : row)
	],
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
		'Object replication, or a first synchronization that isn’t complete, stops a failover. It’s easy to overlook that.',
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
	'archived-fine': [
		'Archived blobs block geo-redundancy for an LRS account. It’s easy to overlook them.',
		taking('blobs', /./, { blobs: 'hot' })
	],
	'premium-survives': [
		'Premium accounts have no geo-redundancy, and premium page blobs have no zone redundancy. It’s easy to expect every SKU.',
		taking('survives', /zone|region/, { survives: 'disk' })
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
				'Zone redundancy is for writes while a zone is down, geo-redundancy for a failover, and RA for reads before it. Archive doesn’t go with zones, nor file shares with RA.',
			'^outage':
				'Zone redundancy is enough while one zone is down. Otherwise, a primary endpoint needs a failover. With RA, the secondary endpoint can be read, except for file shares.',
			'^start':
				'A planned failover requires that both regions are available. Any failover requires a completed first synchronization, and no object replication policy.',
			'^loss':
				'Writes before the Last Sync Time, in GMT, are in the second region. Only a planned failover waits for later ones.',
			'^after':
				'A planned failover leaves GRS, and an unplanned one leaves LRS. A failback restores what the first region had, and a planned one also GZRS.',
			'^next':
				'Endpoint names stay, but file shares must be mounted again. After an unplanned failover, geo-redundancy must be configured, which archived blobs block.',
			'^command':
				'Premium block blobs and file shares have LRS or ZRS, and premium page blobs only LRS. Geo-redundancy requires a standard account.',
			'^bill':
				'A first copy in a second region is charged as a data transfer. After read access is removed, the account is billed as RA-GRS for 30 more days.'
		},
		lab: 'storage-accounts/second-region',
		sources: [
			sources.storageRedundancy,
			sources.redundancyMigration,
			sources.storageDisasterRecovery,
			sources.lastSyncTime,
			sources.filesRedundancy,
			sources.accessTiers
		],
		axes: {
			read: 'Redundancy of an account',
			region: 'What fails or must survive',
			zone: 'What may stop while a zone is down',
			data: 'What is stored, read or written',
			event: 'Failover, and what was done'
		}
	},
	{
		topics,
		beliefs,
		prose: true,
		forms: ['choose', 'table', 'single', 'choose'],
		telling: ['table', 'table', 'email', 'export', 'ticket', 'list'],
		spare: (asked, random) => (/planned/.test(asked) ? 'wait' : random.pick(['planned', 'unplanned']))
	}
);
