// Blobs and file shares: access tiers and what they cost, snapshots, versions, immutability, and what a file share needs.
// Over 200 lines: seven topics with words for what can differ in each.
import { leavesVersion } from '#lib/azure/storage/protection.ts';
import { isZonal, type Redundancy } from '#lib/azure/storage/redundancy.ts';
import { chargedDays, minimumDays, tierNames, tiers, type Tier } from '#lib/azure/storage/tier.ts';
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

/** A text for each id. */
const each = (ids: readonly (string | number)[], text: (id: string) => string): Row =>
	Object.fromEntries(ids.map((id) => [id, text(String(id))]));
const blobs = ['Iris-04', 'Kiln-11', 'Luna-27', 'Moss-38', 'Tide-85'];
const shares = ['Share-HR', 'Share-Lab', 'Share-Law', 'Share-Ops', 'Share-Tax', 'Share-Web'];

const least = (tier: string): number => minimumDays.value[tier as Tier];
const isCharged = (tier: string, { days }: Row): boolean =>
	chargedDays(tier as Tier, Number(days), 'delete') > 0;
/** What a tier lacks: at most two things. */
function lack(tier: string, row: Row): string {
	const isArchive = tier === 'archive';
	return [
		isCharged(tier, row) && `has a minimum of ${least(tier)} days, longer than {days}`,
		isArchive && isZonal(row['copies'] as Redundancy) && 'isn’t supported with {copies}',
		isArchive && row['access'] === 'now' && 'is offline, so it can’t be read at once'
	]
		.filter(Boolean)
		.slice(0, 2)
		.join(', and it ');
}
/** The tier with the lowest price of storage of those that meet the requirements. */
const cheapest = (row: Row): Tier => tiers.findLast((tier) => lack(tier, row) === '')!;

/** The tier of a blob after the default was changed. To leave Archive takes a rehydration, which isn’t asked here. */
const tierOf = ({ up, set, to }: Row): string | undefined =>
	set === 'none' ? (up === 'no' ? to!.split(' ')[1] : up) : up === set || up === 'archive' ? undefined : set;
function whyTier(row: Row, answer: string): string {
	const { up, set, to } = row;
	const name = tierNames[answer as Tier];
	const follows = up === 'no' && set === 'none';
	if (answer === tierOf(row))
		return follows
			? `no tier is set on {name}, so it follows the default to ${name}`
			: `{name} was ${set === 'none' ? 'uploaded {up}' : '{set} last week'}, and keeps that tier whatever the default`;
	if (answer === up) return `${name} was replaced last week`;
	if (!to!.includes(answer))
		return answer === 'archive'
			? 'the default can’t be Archive'
			: `${name} is neither the default nor set on {name}`;
	const was = `${name} ${to!.startsWith(answer) ? 'was' : 'is'} the default`;
	return follows ? `${was} only before the change` : `${was}, but {name} has its own tier`;
}

/** What to do with a blob and the snapshot of it. */
function snapOf({ goal, lease }: Row): string | undefined {
	// The copy or the lease could come first.
	if (goal === 'keep' && lease === 'held') return undefined;
	if (goal === 'read') return 'open';
	if (/edit|keep/.test(goal!)) return 'new';
	return lease === 'held' ? 'break' : goal === 'back' ? 'over' : 'both';
}
function whySnap(row: Row, answer: string): string {
	const { goal, lease } = row;
	if (answer === snapOf(row))
		return {
			open: 'a snapshot can be read even if its blob is changed or leased',
			new:
				goal === 'edit'
					? 'a snapshot is read-only, but a copy of it isn’t'
					: 'a blob can’t be deleted without its snapshots, but a copy is independent',
			over: 'copying a snapshot over its blob restores the content',
			both: 'a blob with snapshots can’t be deleted alone',
			break: 'an active lease blocks changing or deleting the blob without the lease ID'
		}[answer]!;
	return {
		open: 'a snapshot is read-only, and reading it changes nothing',
		new: 'a new blob isn’t needed for that',
		over: goal === 'back' ? 'the active lease blocks overwriting' : 'nothing has to be overwritten',
		both:
			{
				gone: 'the active lease blocks deleting',
				keep: 'this deletes the snapshot, too'
			}[goal!] ?? 'the blob must be kept',
		break: {
			free: '{name} has no lease',
			over: 'an expired lease doesn’t block writes or deletes',
			held: 'a lease doesn’t block reading or copying a snapshot'
		}[lease as 'free']
	}[answer]!;
}

const shareTiers: Row = { app: 'busy', team: 'hot', old: 'cool', fast: 'ssd' };
const shareTierOf = ({ use, protocol }: Row): string => (protocol === 'NFS' ? 'ssd' : shareTiers[use!]!);
function whyShareTier(row: Row, answer: string): string {
	const { use, protocol } = row;
	const lacking =
		protocol === 'NFS' ? 'doesn’t support NFS' : use === 'fast' ? 'has a higher read latency' : '';
	if (answer !== shareTierOf(row))
		return {
			busy: lacking
				? `it’s on HDD, which ${lacking}`
				: 'its storage costs more, which pays only with many transactions',
			hot: lacking
				? `HDD ${lacking}`
				: use === 'app'
					? 'transactions cost more than in transaction optimized'
					: 'its storage costs more than in cool',
			cool: lacking ? `storage on HDD ${lacking}` : 'it has the highest prices for transactions',
			ssd: 'this use doesn’t need the latency of SSD'
		}[answer]!;
	return {
		busy: 'transaction optimized has the lowest prices for transactions',
		hot: 'hot is for general-purpose sharing',
		cool: 'cool has the lowest price of storage',
		ssd: protocol === 'NFS' ? 'NFS requires an SSD share' : 'only SSD shares have single-digit read latency'
	}[answer]!;
}

/** What it takes to change a share. Nothing where it’s so already. */
function changeOf({ now, want }: Row): string | undefined {
	if (want === 'size') return 'size';
	const isTier = want!.endsWith('tier');
	if (now === 'hdd') return want === 'SMB' ? undefined : isTier ? 'tier' : 'account';
	if (isTier) return now === 'smb' ? 'account' : undefined;
	return want === 'SSD' || want!.toLowerCase() === now ? undefined : 'share';
}
function whyChange(row: Row, answer: string): string {
	const { now } = row;
	const found = changeOf(row);
	const right = found === answer;
	return {
		tier: right
			? 'a pay-as-you-go share can change its access tier'
			: now === 'hdd'
				? 'a different access tier doesn’t provide {want}'
				: 'only pay-as-you-go shares have access tiers',
		size: right
			? 'the size of a share can be changed in place'
			: 'a different size or quota doesn’t provide {want}',
		share: right
			? 'a share keeps its protocol, but its account can have both protocols'
			: found === 'account'
				? 'a share in this account wouldn’t offer {want}'
				: 'this share can be changed in place',
		account: right
			? now === 'hdd'
				? '{want} requires an SSD share, which this account can’t have'
				: 'an account for SSD shares doesn’t offer {want}'
			: found === 'share'
				? 'this account can have a share of the other protocol'
				: 'no other account is needed'
	}[answer]!;
}

const wormSteps: Row = {
	'court none': 'hold',
	'court open': 'hold',
	'court locked': 'hold',
	'test none': 'open',
	'test hold': 'open',
	'strict none': 'lock',
	'strict open': 'lock',
	'strict hold': 'lock',
	'longer open': 'interval',
	'longer locked': 'interval',
	'shorter open': 'interval',
	'shorter locked': 'never',
	'end open': 'remove',
	'end hold': 'remove',
	'end locked': 'never'
};
const wormOf = ({ need, has }: Row): string | undefined => wormSteps[`${need!} ${has!}`];
function whyWorm(row: Row, answer: string): string {
	const { need, has } = row;
	if (answer === wormOf(row))
		return {
			hold: 'a legal hold is for an unknown time, until someone clears it',
			open: 'an unlocked policy protects the blobs, but it can still be shortened or deleted',
			lock: 'a locked policy can’t be shortened or deleted by anyone',
			interval: `the interval of ${has === 'open' ? 'an unlocked policy can be changed' : 'a locked policy can be extended'}`,
			remove:
				has === 'hold' ? 'a legal hold applies until it’s cleared' : 'an unlocked policy can be deleted',
			never: `a locked policy can’t be ${need === 'end' ? 'deleted' : 'shortened'}`
		}[answer]!;
	return {
		hold: 'a legal hold has no interval and stays until someone clears it',
		open:
			need === 'court'
				? 'a retention policy needs a known time'
				: need === 'strict'
					? 'an administrator can delete an unlocked policy'
					: has === 'hold'
						? 'the blobs must not be protected'
						: `the container has a time-based policy already${has === 'locked' ? ', and it can’t be unlocked' : ''}`,
		lock:
			has === 'locked'
				? 'the policy is locked already, and locking doesn’t change its interval'
				: need === 'court'
					? 'a locked policy doesn’t end with the case'
					: /test|end/.test(need!)
						? 'a locked policy can’t be deleted'
						: 'locking doesn’t change the interval',
		interval: !/open|locked/.test(has!)
			? 'there’s no interval to change'
			: need === 'court'
				? 'no interval fits an unknown time'
				: has === 'locked'
					? 'a locked policy can only be extended'
					: need === 'end'
						? 'an interval is at least one day'
						: 'administrators could still shorten the interval',
		remove: has === 'locked' ? 'no one can delete a locked policy' : 'the blobs must be protected',
		never: 'it’s possible to meet the requirement'
	}[answer]!;
}

const topics: Readonly<Record<string, Topic>> = {
	...told(
		'tier',
		[
			'You plan to upload {count} to {account}, a general-purpose v2 storage account. The data will rarely be read. You must avoid early deletion charges and minimize the cost of storage.',
			'In a cost review, you find {count} in the Hot tier of {account}, a general-purpose v2 storage account. The data is rarely read. You must avoid early deletion charges and minimize the cost of storage.'
		],
		{
			noun: 'dataset',
			names: ['Comet', 'Delta', 'Fern', 'Lynx', 'Opal'],
			common: {
				copies: side(
					'setup',
					'',
					'LRS|GRS|ZRS|RA-GZRS',
					'the account used {}',
					'the account uses {} and has soft delete and versioning disabled'
				)
			},
			sides: {
				days: side(
					'time',
					'Will be deleted after',
					each([20, 25, 45, 75, 120, 160, 365, 730], (days) => `${days} days`),
					'{name} were deleted after {}',
					'{name} will be deleted after {}'
				),
				access: side(
					'event',
					'Must be readable',
					{ now: 'at once', later: 'within 24 hours' },
					'{name} had to be readable {}',
					'it must be readable {}'
				)
			},
			decide: cheapest,
			asks: each(tiers, (tier) => `use the ${tierNames[tier as Tier]} tier`),
			table: 'What should you do for each dataset?',
			single: 'You need to meet the requirements. What should you do?',
			choose: 'For which dataset{s} should you {}?',
			why(row, answer) {
				const name = tierNames[answer as Tier];
				const missing = lack(answer, row);
				if (missing) return `${name} ${missing}`;
				const found = tierNames[cheapest(row)];
				return name === found
					? `${name} is the cheapest tier that meets the requirements for {days}`
					: `${name} would work, but ${found} also fits and its storage is cheaper`;
			}
		}
	),
	...told(
		'default',
		[
			'You have an Azure subscription that contains {account}, a general-purpose v2 account with {count}.',
			'You review {account}, a general-purpose v2 account with {files} in {count}.'
		],
		{
			noun: 'block blob',
			names: blobs,
			common: {
				to: side(
					'setup',
					'',
					{ 'hot cool': 'from Hot to Cool', 'cool hot': 'from Cool to Hot' },
					'you changed the default access tier {}',
					'today, you change the default access tier of the account {}'
				)
			},
			sides: {
				up: side(
					'setup',
					'Uploaded',
					{ no: 'without a tier', ...each(tiers, (tier) => `to ${tierNames[tier as Tier]}`) },
					'{name} had been uploaded {}',
					'{name} was uploaded {}'
				),
				set: side(
					'event',
					'Last week',
					{ none: 'not moved', hot: 'moved to Hot', cool: 'moved to Cool', cold: 'moved to Cold' },
					{ '': 'it had been {} last week', none: 'it had not been moved last week' },
					'last week, it was {}'
				)
			},
			decide: tierOf,
			asks: each(tiers, (tier) => tierNames[tier as Tier]),
			choose: 'Which blob{s} will be in the {} tier?',
			judge: '{name} will be in the {} tier.',
			table: 'In which tier will each blob be?',
			why: whyTier
		}
	),
	...told(
		'snap',
		[
			'On Monday, you took a snapshot of each blob in {account}. The blobs were changed later. Versioning is disabled. You receive requirements for {count}. You must not create blobs unnecessarily.',
			'A script changed all {files} after an administrator took snapshots of the blobs on Monday. Versioning is disabled. You must handle {count} without creating blobs unnecessarily.'
		],
		{
			noun: 'block blob',
			names: blobs,
			sides: {
				lease: side(
					'setup',
					'Lease',
					{
						free: 'no lease',
						over: 'an expired lease',
						held: 'an infinite lease'
					},
					'{name} had {}',
					'{name} has {}'
				),
				goal: side(
					'event',
					'Requirement',
					{
						read: 'let an auditor read Monday’s content of {name}',
						edit: 'edit Monday’s content, and keep {name} as it is',
						back: 'return {name} to Monday’s content',
						gone: 'delete {name} and its snapshot',
						keep: 'delete {name}, but keep Monday’s content'
					},
					'you had to {}',
					'you must {}'
				)
			},
			decide: snapOf,
			asks: {
				open: 'use the URL of the snapshot',
				new: 'copy the snapshot to a new blob',
				over: 'copy the snapshot over the blob',
				both: 'delete the blob together with its snapshots',
				break: 'break the lease'
			},
			single: 'What should you do first to meet the requirement?',
			table: 'What should you do first for each blob?',
			why: whySnap
		}
	),
	...told(
		'share',
		[
			'You plan to create {count} in Azure Files. HDD shares will use the pay-as-you-go model. You must minimize costs.',
			'A company moves its data to {count} in Azure Files. HDD shares will be pay-as-you-go. You must minimize costs.'
		],
		{
			noun: 'file share',
			names: shares,
			sides: {
				use: side(
					'event',
					'Use',
					{
						app: 'many transactions that do not need low latency',
						team: 'everyday sharing in a department',
						old: 'an online archive that is hardly ever read',
						fast: 'a database that needs a read latency below 10 milliseconds'
					},
					'{name} were for {}',
					'{name} is for {}'
				),
				protocol: side('setup', 'Protocol', 'SMB|NFS', 'the share used {}', 'it will use {}')
			},
			decide: shareTierOf,
			asks: {
				busy: 'transaction optimized',
				hot: 'hot',
				cool: 'cool',
				ssd: 'premium (SSD)'
			},
			choose: 'For which share{s} should you select {}?',
			table: 'Which tier should you select for each share?',
			single: 'Which tier should you select?',
			why: whyShareTier
		}
	),
	...told(
		'change',
		[
			'Departments ask for changes to {count}. HDD shares are pay-as-you-go. You must not create a share or an account unless the change requires it.',
			'After a migration to Azure Files, there are new requirements for {count}. HDD shares are pay-as-you-go. You must not create a share or an account unless the change requires it.'
		],
		{
			noun: 'classic file share',
			names: shares,
			sides: {
				now: side(
					'setup',
					'Today',
					{
						hdd: 'a hot SMB share in a general-purpose v2 account',
						smb: 'an SMB share in a premium (SSD) account',
						nfs: 'an NFS share in a premium (SSD) account'
					},
					'{name} were {}',
					'{name} is {}'
				),
				want: side(
					'event',
					'Requirement',
					{
						'cool tier': 'the cool access tier',
						'busy tier': 'the transaction optimized tier',
						SSD: 'SSD storage',
						size: 'a larger maximum size',
						NFS: 'access over NFS',
						SMB: 'access over SMB'
					},
					'the share required {}',
					'it requires {}'
				)
			},
			decide: changeOf,
			asks: {
				tier: 'change the access tier',
				size: 'change the size or the quota',
				share: 'copy the files to a new share in this account',
				account: 'copy the files to a share in another account'
			},
			choose: 'For which share{s} should you {}?',
			table: 'What should you do for each share?',
			single: 'You need to make the change. What should you do?',
			why: whyChange
		}
	),
	...told(
		'worm',
		[
			'Before an audit of {account}, you receive requirements for {count}. Immutability is configured for whole containers, and no policy was ever extended.',
			'The legal department of a bank has new rules for {count} with {files}. Immutability is configured for whole containers, and no policy was ever extended.'
		],
		{
			noun: 'container',
			names: ['audits', 'claims', 'scans', 'trades', 'wires'],
			sides: {
				has: side(
					'setup',
					'Protected by',
					{
						none: 'no immutability policy',
						open: 'an unlocked time-based retention policy',
						locked: 'a locked time-based retention policy',
						hold: 'only a legal hold'
					},
					'there were {} on {name}',
					'there is {} on {name}'
				),
				need: side(
					'event',
					'Requirement',
					{
						court: 'prevent changes until a court case ends, at an unknown time',
						test: 'test a one-year retention, and be able to cancel it',
						strict: 'make a seven-year retention binding even for administrators',
						longer: 'protect the blobs for a year longer, with an automatic end',
						shorter: 'shorten the retention by a year, but keep an automatic end',
						end: 'allow all blobs to be deleted again today'
					},
					'you had to {}',
					'you must {}'
				)
			},
			decide: wormOf,
			asks: {
				hold: 'add a legal hold',
				open: 'add a time-based retention policy and leave it unlocked',
				lock: 'use a time-based retention policy and lock it',
				interval: 'change the retention interval',
				remove: 'remove what protects the blobs',
				never: 'leave the container unchanged, as this is not possible'
			},
			choose: 'For which container{s} should you {}?',
			single: 'You need to handle the requirement. What should you do?',
			why: whyWorm
		}
	),
	...told(
		'version',
		[
			'After a script failed today, you check {count} in different storage accounts with flat namespaces. This morning, there were no previous versions.',
			'A developer works on {count} in different storage accounts with flat namespaces. This morning, there were no previous versions.'
		],
		{
			noun: 'blob',
			names: blobs,
			edge: true,
			sides: {
				versioning: side(
					'setup',
					'Versioning',
					'enabled|disabled',
					'the account of {name} had versioning {}',
					'{name} is in an account with versioning {}'
				),
				did: side(
					'event',
					'Today',
					{
						overwrite: 'overwritten',
						metadata: 'given new metadata',
						delete: 'deleted',
						append: 'extended with Append Block'
					},
					'{name} had been {}',
					'today, it was {}'
				)
			},
			decide: ({ versioning, did }) =>
				versioning === 'enabled' && leavesVersion(did as 'append') ? 'yes' : 'no',
			asks: { yes: 'a', no: 'no' },
			choose: 'For which blob{s} is there {} previous version now?',
			judge: 'There is now {} previous version of {name}.',
			why: ({ versioning, did }) =>
				versioning === 'disabled'
					? 'without versioning, {name} gets no version'
					: leavesVersion(did as 'append')
						? `${did === 'delete' ? 'a delete' : did === 'metadata' ? 'a change of metadata' : 'an overwrite'} leaves a previous version`
						: 'an appended block leaves no previous version'
		}
	)
};

const beliefs: Readonly<Record<string, Belief>> = {
	'archive-anywhere': [
		'Archive isn’t supported with zone redundancy. It’s easy to look only at the time.',
		taking('copies', /Z/, { copies: 'LRS' })
	],
	'ssd-in-place': [
		'A share can’t change between HDD and SSD. It’s easy to take SSD for another access tier.',
		taking('want', /SSD/, { want: 'cool tier' })
	],
	'locked-is-open': [
		'A locked policy can be extended, but not shortened or deleted. It’s easy to expect that an administrator can still do that.',
		taking('has', /locked/, { has: 'open' })
	],
	'every-write': [
		'An appended block leaves no version. It’s easy to think that every write does.',
		taking('did', /append/, { did: 'overwrite' })
	]
};

export const earlyDays = topicFamily(
	{
		id: 'files-blobs/early-days',
		edition: 13,
		group: 'files-blobs',
		title: 'Tiers, versions, immutability and shares',
		rule: {
			'^tier':
				'The cooler an access tier, the cheaper its storage and the longer its minimum. Archive is offline, and it isn’t supported with zone redundancy.',
			'^default':
				'A blob without its own access tier follows the default of the account. A blob with its own tier keeps it.',
			'^snap':
				'A blob can be deleted only with its snapshots. Copied over the blob, a snapshot restores the content. A lease protects the blob, not the snapshot.',
			'^share':
				'For file shares, transaction optimized suits many transactions, hot general sharing, and cool archives. NFS and low read latency require SSD.',
			'^change':
				'A file share can change its size and, with pay-as-you-go, its access tier. It can’t change its protocol, or between HDD and SSD.',
			'^worm':
				'A legal hold protects blobs until someone clears it. An unlocked retention policy can be changed or deleted. A locked one can only be extended, at most five times.',
			'^version':
				'With blob versioning, an overwrite, a delete or changed metadata leaves a previous version. An appended block doesn’t.'
		},
		lab: 'files-blobs/tiers-and-rules',
		sources: [
			sources.accessTiers,
			sources.blobSnapshots,
			sources.immutableStorage,
			sources.containerWorm,
			sources.blobVersioning,
			sources.modifyFileShare,
			sources.filesBilling,
			sources.filesNfs
		],
		axes: {
			setup: 'How something is set up',
			time: 'Days in a tier',
			event: 'What is done or needed'
		}
	},
	{
		topics,
		beliefs,
		prose: true,
		themes: [
			['videos', 'stfilm07'],
			['images', 'stmuseum'],
			['recordings', 'stradio24'],
			['survey data', 'stglacier'],
			['contracts', 'stcourt']
		],
		words: ['files', 'account'],
		forms: ['choose', 'single', 'table', 'judge', 'series', 'single'],
		telling: ['table', 'email', 'table', 'ticket', 'list', 'note']
	}
);
