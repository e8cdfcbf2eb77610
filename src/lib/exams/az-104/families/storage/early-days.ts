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

const yes = (is: boolean): string => (is ? 'yes' : 'no');
/** A text for each id. */
const each = (ids: readonly (string | number)[], text: (id: string) => string): Row =>
	Object.fromEntries(ids.map((id) => [id, text(String(id))]));
const daysOf = (...counts: readonly number[]): Row => each(counts, (count) => `${count} days`);
const blobs = ['Iris-04', 'Kiln-11', 'Luna-27', 'Moss-38', 'Oslo-52', 'Reef-60', 'Sage-73', 'Tide-85'];
const shares = ['Share-CAD', 'Share-HR', 'Share-Law', 'Share-Ops', 'Share-Tax', 'Share-Web'];

const least = (tier: string): number => minimumDays.value[tier as Tier];
const isCharged = (tier: string, { days }: Row): boolean =>
	chargedDays(tier as Tier, Number(days), 'delete') > 0;
/** What a tier lacks. */
function lack(tier: string, row: Row): string {
	if (isCharged(tier, row)) return `has a minimum of ${least(tier)} days, longer than {days}`;
	if (tier !== 'archive') return '';
	return row['access'] === 'now'
		? 'is offline, so the data can’t be read at once'
		: isZonal(row['copies'] as Redundancy)
			? 'isn’t supported with {copies}'
			: '';
}
/** The tier with the lowest price of storage of those that meet the requirements. */
const cheapest = (row: Row): Tier => tiers.findLast((tier) => lack(tier, row) === '')!;

/** What to do about an operation that may cause an early deletion charge. */
function feeOf(row: Row): string | undefined {
	const { tier, act } = row;
	if (tier === 'archive' && /read|archive/.test(act!)) return undefined;
	if (act === 'read' || !isCharged(tier!, row)) return 'now';
	return act === 'any' ? 'copy' : 'wait';
}
function whyFee(row: Row, answer: string): string {
	const { tier, act } = row;
	const found = feeOf(row);
	const minimum = `{tier} has a minimum of ${least(tier!)} days`;
	if (answer === found)
		return {
			now: act === 'read' ? 'a download leaves the blob in its tier' : `${minimum}, which is over`,
			copy: `${minimum}, but a copy leaves the original in its tier`,
			wait: `${minimum}, which isn’t over yet`
		}[found as 'now'];
	if (answer === 'now') return `${minimum}, so {name} would leave it too early`;
	if (answer === 'copy')
		return found === 'now'
			? 'no charge calls for a second blob'
			: act === 'same'
				? 'a copy must have another name'
				: 'a copy doesn’t take {name} out of its tier';
	return found === 'copy'
		? 'a copy avoids both the charge and the wait'
		: act === 'read'
			? 'a download causes no early deletion charge'
			: 'the minimum is over already';
}

/** What to do with a blob and the snapshot of it. */
function snapOf({ goal, lease }: Row): string {
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
		over: goal === 'back' ? 'the active lease blocks overwriting' : 'this changes the content of the blob',
		both: goal === 'gone' ? 'the active lease blocks deleting' : 'this deletes the snapshot, too',
		break: `{name} has {lease}${lease === 'held' ? ', but that doesn’t block reading or copying a snapshot' : ''}`
	}[answer]!;
}

const shareTiers: Row = { app: 'busy', team: 'hot', old: 'cool', fast: 'ssd' };
const shareTierOf = ({ use, protocol }: Row): string => (protocol === 'NFS' ? 'ssd' : shareTiers[use!]!);
function whyShareTier(row: Row, answer: string): string {
	const { use, protocol } = row;
	const lacking = protocol === 'NFS' ? 'doesn’t support NFS' : use === 'fast' ? 'isn’t fast enough' : '';
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
			ssd: 'SSD costs more than this use calls for'
		}[answer]!;
	return {
		busy: 'transaction optimized has the lowest prices for transactions',
		hot: 'hot is for general-purpose sharing',
		cool: 'cool has the lowest price of storage',
		ssd: protocol === 'NFS' ? 'NFS requires an SSD share' : 'only SSD shares have such a low latency'
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
				? 'access tiers are all on HDD, and decide neither the size nor the protocol'
				: 'only pay-as-you-go shares have access tiers',
		size: right ? 'the size of a share can be changed in place' : 'the size doesn’t decide that',
		share: right
			? 'a share keeps its protocol, but its account can have shares of both protocols'
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
		open: need === 'court' ? 'a retention policy needs a known time' : 'an unlocked policy doesn’t do that',
		lock: `a locked policy ${need === 'court' ? 'doesn’t end with the case' : need === 'test' ? 'can’t be canceled' : 'still has its interval'}`,
		interval: !/open|locked/.test(has!)
			? 'there’s no interval to change'
			: need === 'court'
				? 'no interval fits an unknown time'
				: has === 'open'
					? 'another interval doesn’t do that'
					: 'a locked policy can only be extended',
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
			names: ['Comet', 'Delta', 'Fern', 'Gale', 'Lynx', 'Opal'],
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
					daysOf(20, 25, 45, 75, 120, 160, 365, 730),
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
		'fee',
		[
			'Finance reviews the next operations on {count} in {account}, a general-purpose v2 account without versioning or soft delete. You must avoid early deletion charges. Only for that, you may create a second blob or, if this does not help, wait.',
			'A cleanup of {files} covers {count} in a general-purpose v2 account without versioning or soft delete. You must avoid early deletion charges. Only for that, you may create a second blob or, if this does not help, wait.'
		],
		{
			noun: 'block blob',
			names: blobs,
			sides: {
				tier: side(
					'setup',
					'Tier set on upload',
					{ cool: 'Cool', cold: 'Cold', archive: 'Archive' },
					'{name} had been uploaded to {}',
					'{name} was uploaded to {}'
				),
				days: side('time', 'Age', daysOf(10, 40, 100, 200), '{name} were {} old', 'it is {} old'),
				act: side(
					'event',
					'Operation',
					{
						delete: 'delete it',
						archive: 'move it to Archive',
						any: 'have it in Hot, under any name',
						same: 'have it in Hot, under this name',
						read: 'download it'
					},
					'you had to {}',
					'you must {}'
				)
			},
			decide: feeOf,
			asks: {
				now: 'go ahead today',
				copy: 'copy the blob to a second blob',
				wait: 'wait until the minimum is over'
			},
			choose: 'For which blob{s} should you {}?',
			table: 'What should you do for each blob?',
			single: 'You need to meet the requirements. What should you do?',
			why: whyFee
		}
	),
	...told(
		'snap',
		[
			'In {account}, a snapshot of each blob was taken on Monday, and the blobs were changed later. Versioning is disabled. You receive requirements for {count}. You must not create blobs unnecessarily.',
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
				open: 'open the snapshot by its own URL',
				new: 'copy the snapshot to a new blob',
				over: 'copy the snapshot over the blob',
				both: 'delete the blob together with its snapshots',
				break: 'break the lease'
			},
			single: 'What should you do first to meet the requirement?',
			choose: 'For which blob{s} should you first {}?',
			table: 'What should you do first for each blob?',
			why: whySnap
		}
	),
	...told(
		'share',
		[
			'You plan to create {count} in Azure Files. HDD shares will use the pay-as-you-go model. You must minimize costs.',
			'A company moves a file server to {count} in Azure Files, and HDD shares will be pay-as-you-go. The costs must be as low as the use of each share allows.'
		],
		{
			noun: 'file share',
			names: shares,
			sides: {
				use: side(
					'event',
					'Use',
					{
						app: 'an application with a high number of transactions',
						team: 'everyday sharing in a department',
						old: 'an online archive that is hardly ever read',
						fast: 'a database that needs a latency below 10 milliseconds'
					},
					'{name} were for {}',
					'{name} is for {}'
				),
				protocol: side('setup', 'Protocol', 'SMB|NFS', '{name} used {}', 'it will use {}')
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
					'it required {}',
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
			names: ['audits', 'claims', 'minutes', 'scans', 'trades', 'wires'],
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
						shorter: 'protect the blobs for a year less, with an automatic end',
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
			single: 'You need to meet the requirement, if possible. What should you do?',
			why: whyWorm
		}
	),
	...told(
		'version',
		[
			'After a faulty script ran today, you check {count} in different storage accounts with flat namespaces. This morning, there were no previous versions.',
			'A developer changes {count} in different storage accounts with flat namespaces. This morning, there were no previous versions.'
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
					'versioning for {name} were {}',
					'for {name}, versioning is {}'
				),
				did: side(
					'event',
					'Today',
					{
						overwrite: 'overwritten',
						metadata: 'given new metadata',
						delete: 'deleted',
						stage: 'left with an uncommitted block',
						append: 'extended with Append Block'
					},
					'{name} had been {}',
					'today, it was {}'
				)
			},
			decide: ({ versioning, did }) => yes(versioning === 'enabled' && leavesVersion(did as 'stage')),
			asks: { yes: 'a', no: 'no' },
			choose: 'Which blob{s} will have {} previous version?',
			judge: '{name} will have {} previous version.',
			why: ({ versioning, did }) =>
				versioning === 'disabled'
					? 'without versioning, {name} gets no version'
					: leavesVersion(did as 'stage')
						? `${did === 'delete' ? 'a delete' : did === 'metadata' ? 'a change of metadata' : 'an overwrite'} leaves a previous version`
						: `an ${did === 'stage' ? 'uncommitted' : 'appended'} block leaves no previous version`
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
		'A locked policy can be extended, but not shortened or deleted. It’s easy to expect that an administrator can.',
		taking('has', /locked/, { has: 'open' })
	],
	'every-write': [
		'An appended or uncommitted block leaves no version. It’s easy to think that every write does.',
		taking('did', /^(append|stage)$/, { did: 'overwrite' })
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
				'The cooler the tier, the cheaper its storage and the longer its minimum. Archive is offline, and it isn’t supported with zone redundancy.',
			'^fee':
				'Leaving Cool within 30 days, Cold within 90 or Archive within 180 is charged. A copy leaves the original there.',
			'^snap':
				'A snapshot is read-only, and it’s deleted with its blob. Copied over the blob, it restores the content. A lease protects the blob, not the snapshot.',
			'^share':
				'Transaction optimized is for many transactions, hot for general sharing, and cool for archives. NFS and low latency take SSD.',
			'^change':
				'Pay-as-you-go shares can change their access tier. A share can’t change its protocol, or between HDD and SSD.',
			'^worm':
				'A legal hold is for an unknown time. An unlocked policy can be changed or deleted, and a locked one can only be extended.',
			'^version':
				'With versioning, an overwrite, a delete or changed metadata leaves a previous version. An appended or uncommitted block doesn’t.'
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
			['exports', 'stfleet3'],
			['survey data', 'stglacier'],
			['contracts', 'stcourt']
		],
		words: ['files', 'account'],
		forms: ['choose', 'single', 'table', 'judge', 'series', 'single'],
		telling: ['table', 'email', 'table', 'ticket', 'list', 'note']
	}
);
