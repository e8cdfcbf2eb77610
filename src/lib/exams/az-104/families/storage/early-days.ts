// Blobs and file shares: what tiers cost, what is immutable, kept as a version or public, and what can be changed.
// Over 200 lines: eight topics with words for what can differ in each.
import {
	canChangeShare,
	immutableAllows,
	leavesVersion,
	policyAllows
} from '#lib/azure/storage/protection.ts';
import {
	billedTiers,
	chargedDays,
	minimumDays,
	tierNames,
	tiers,
	type Leaving,
	type Tier
} from '#lib/azure/storage/tier.ts';
import { sources } from '#lib/azure/sources.ts';
import { people } from '#lib/exams/az-104/families/names.ts';
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
const daysOf = (...counts: readonly number[]): Row =>
	Object.fromEntries(counts.map((count) => [count, `${count} days`]));
const result = { yes: 'succeed', no: 'fail' };

const blobs = ['iris-04', 'kiln-11', 'luna-27', 'moss-38', 'oslo-52', 'reef-60', 'sage-73', 'tide-85'];

/** Days of soft delete, which is for all rows. */
const soft = side(
	'setup',
	'',
	{ 0: 'disabled', 7: 'set to 7 days', 14: 'set to 14 days' },
	'blob soft delete were {}',
	'blob soft delete is {}'
);
/** The days charged for leaving a tier. */
const charged = (tier: string, { days, act = 'delete', soft }: Row): number =>
	chargedDays(tier as Tier, Number(days), act as Leaving, Number(soft));
/** The tier with the lowest price of storage of those that cause no charge. */
const cheapest = (row: Row): Tier =>
	tiers.findLast((tier) => charged(tier, row) === 0 && !(tier === 'archive' && row['access'] === 'now'))!;
const least = (tier: string): number => minimumDays.value[tier as Tier];
/** How long a deleted blob stays in its tier. */
const stay = ({ days, soft }: Row): string =>
	soft === '0' ? '{days}' : `${Number(days) + Number(soft)} days ({days} plus ${soft!} of soft delete)`;

/** When a blob has been in its tier for its minimum, in days since 1970, and days around it. */
const endDay = Date.UTC(2026, 6, 22) / 864e5;
const around = [-12, -6, 0, 6, 12].map((days) => endDay + days);
const dateOf = (day: number): string => new Date(day * 864e5).toISOString().slice(0, 10);
const shownOf = (id: string) => {
	const [tier, end] = id.split(' ') as [Tier, string];
	return { tier, changed: Number(end) - least(tier) };
};
/** So many days before its tier changed, the blob was created. */
const before = 12;
const leftOf = ({ show, on, act }: Row): string | undefined => {
	const { tier, changed } = shownOf(show!);
	// An archived blob leaves its tier only hours after a change, and can't be changed before.
	return tier === 'archive' && /^[mo]/.test(act!)
		? undefined
		: String(chargedDays(tier, Number(on) - changed, act as Leaving));
};

const rateOf = ({ how, from, to }: Row): string | undefined => {
	if (how === 'tier' && from === to) return undefined;
	const [rate, other] = billedTiers(how as 'tier', from as Tier, to as Tier);
	return other ? 'two' : rate;
};
const online: Row = { hot: 'Hot', cool: 'Cool', cold: 'Cold' };

/** The retention interval of a container, and what else its policy has. */
const extraOf = ({ policy }: Row) => policy!.split(' ') as [days: string, extra: 'none' | 'hold' | 'append'];
/** Whether the retention interval of a blob is over. */
const expired = (row: Row): boolean => Number(row['age']) > Number(extraOf(row)[0]);
const policies = (text: (days: string, hold: boolean, append: boolean) => string): Row =>
	Object.fromEntries(
		['30', '45', '60', '90'].flatMap((days) =>
			['none', 'hold', 'append'].map((extra) => [
				`${days} ${extra}`,
				text(days, extra === 'hold', extra === 'append')
			])
		)
	);

const topics: Readonly<Record<string, Topic>> = {
	...told(
		'early',
		[
			'Today, a cleanup script can run one operation on each of {count} in {account}. What would cause an early deletion charge must be left for later. The general-purpose v2 account has no versioning, and all tiers were set explicitly.',
			'A colleague wants to change {count} of {files} today. What would cause an early deletion charge must be left for later. The general-purpose v2 account has no versioning, and all tiers were set explicitly.'
		],
		{
			noun: 'blob',
			names: blobs,
			common: { soft },
			sides: {
				tier: side(
					'setup',
					'Access tier',
					{ cool: 'Cool', cold: 'Cold', archive: 'Archive' },
					'{name} were in the {} tier',
					'{name} is in the {} tier'
				),
				days: side(
					'time',
					'In this tier for',
					daysOf(12, 20, 27, 50, 80, 87, 100, 150, 170, 176, 190),
					'{name} had been in its tier for {}',
					'it has been there for {}'
				),
				act: side(
					'event',
					'Operation',
					{
						delete: 'delete {name}',
						move: 'move {name} to the Hot tier',
						overwrite: 'overwrite {name}',
						copy: 'copy {name} to a new Hot blob'
					},
					'the operation were to {}',
					'the operation will {}'
				)
			},
			// A copy avoids a charge only where there would be one.
			drawn: (row) => row['act'] !== 'copy' || Number(row['days']) < least(row['tier']!),
			// What is overwritten is kept by soft delete, and the page says nothing of its charge.
			decide: (row) =>
				row['act'] === 'overwrite' && (row['soft'] !== '0' || row['tier'] === 'archive')
					? undefined
					: yes(charged(row['tier']!, row) > 0),
			asks: { no: 'processed today', yes: 'left for later' },
			choose: 'Which blob{s} should be {}?',
			judge: '{name} should be {}.',
			why(row) {
				const { tier, act, soft } = row;
				if (act === 'copy') return '{name} stays in the {tier} tier when it’s copied';
				return `{tier} has a minimum of ${least(tier!)} days, and {name} ${
					act === 'overwrite' ? 'would be rewritten' : 'would leave it'
				} after ${
					act === 'delete'
						? stay(row)
						: `{days}${charged(tier!, row) > 0 && soft !== '0' ? '. Soft delete doesn’t apply to a move' : ''}`
				}`;
			}
		}
	),
	...told(
		'days',
		[
			'In {account}, {count} have plans for the same block blob. The general-purpose v2 account has no versioning and no soft delete.',
			'Finance asks what it would cost if {count} do as they plan with one blob of {files}. The general-purpose v2 account has no versioning and no soft delete.'
		],
		{
			noun: 'colleague',
			names: people,
			common: {
				show: side(
					'setup',
					'az storage blob show --query properties',
					Object.fromEntries(
						['cool', 'cold', 'archive'].flatMap((one) =>
							[endDay, endDay + before].map((end) => {
								const { tier, changed } = shownOf(`${one} ${end}`);
								return [
									`${one} ${end}`,
									`"blobTier": "${tierNames[tier]}",\n"blobTierChangeTime": "${dateOf(changed)}T00:00:00+00:00",\n"creationTime": "${dateOf(changed - before)}T00:00:00+00:00"`
								];
							})
						)
					),
					'the output were {}'
				)
			},
			sides: {
				act: side(
					'event',
					'Plan',
					{
						delete: 'delete the blob',
						move: 'move the blob to the Hot tier',
						overwrite: 'overwrite the blob',
						copy: 'copy the blob to a new Hot blob'
					},
					'{name} planned to {}',
					'{name} plans to {}'
				),
				on: side(
					'time',
					'Date',
					Object.fromEntries(around.map((day) => [day, dateOf(day)])),
					'the date of {name}’s plan were {}',
					'the date is {}'
				)
			},
			drawn: (row) => row['act'] !== 'copy' || leftOf({ ...row, act: 'delete' }) !== '0',
			decide: leftOf,
			asks: daysOf(0, 6, 12, 18, 24),
			choose: 'Whose plan{s} would cause an early deletion charge for {}?',
			judge: '{name}’s plan would cause an early deletion charge for {}.',
			single: 'For how many days of storage would there be an early deletion charge?',
			why(row, answer) {
				const { tier, changed } = shownOf(row['show']!);
				const left = leftOf(row)!;
				const minimum = `${tierNames[tier]} has a minimum of ${least(tier)} days`;
				const days = Number(row['on']) - changed;
				if (row['act'] === 'copy')
					return answer === left
						? 'a copy leaves the blob in its tier'
						: 'the blob stays in its tier, so no days are charged';
				if (answer === left) return `${minimum}, and {on} is ${days} days after blobTierChangeTime`;
				return Number(answer) === Math.max(0, least(tier) - days - before)
					? 'creationTime doesn’t matter'
					: `${minimum}, and ${days} have passed`;
			}
		}
	),
	...told(
		'tier',
		[
			'You plan to upload {count} of 1 GB blobs, which are rarely read. The general-purpose v2 account uses LRS and has no versioning. You must avoid early deletion charges and minimize the cost of storage.',
			'A research team sends you {count} of 1 GB blobs, which are rarely read. The general-purpose v2 account uses LRS and has no versioning. You must avoid early deletion charges and minimize the cost of storage.'
		],
		{
			noun: 'dataset',
			names: ['Comet', 'Delta', 'Fern', 'Gale', 'Lynx', 'Opal'],
			common: { soft },
			sides: {
				days: side(
					'time',
					'Deleted after',
					daysOf(8, 12, 20, 25, 40, 50, 80, 86, 130, 170, 175, 190),
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
			asks: {
				hot: 'upload with --tier Hot',
				cool: 'upload with --tier Cool',
				cold: 'upload with --tier Cold',
				archive: 'upload with --tier Archive'
			},
			table: 'What should you do for each dataset?',
			single: 'You need to meet the requirements. What should you do?',
			choose: 'For which dataset{s} should you {}?',
			why(row, answer) {
				const name = tierNames[answer as Tier];
				if (answer === 'archive' && row['access'] === 'now')
					return 'Archive is offline, so it can’t be read at once';
				if (charged(answer, row) > 0)
					return `${name} has a minimum of ${least(answer)} days, longer than ${stay(row)}`;
				if (answer === cheapest(row))
					return `${name} is the ${answer === 'hot' ? 'only' : `cheapest${row['access'] === 'now' ? ' online' : ''}`} tier that fits ${stay(row)}`;
				const best = `${tierNames[cheapest(row)]} fits, too, and has `;
				if (answer === 'hot') return `Hot has the highest price of storage. ${best}a lower one`;
				return `${best}${answer === 'cold' ? 'the lowest' : 'a lower'} price of storage`;
			}
		}
	),
	...told(
		'bill',
		[
			'To budget for {files}, you estimate what {count} in {account} will cost. Consider only operations and data retrieval. There are no early deletion charges.',
			'A developer writes {count} for {files} in {account}, and you review the cost. Consider only operations and data retrieval. There are no early deletion charges.'
		],
		{
			noun: 'job',
			names: ['Mirror', 'Publish', 'Rotate', 'Stage', 'Sweep', 'Trim'],
			sides: {
				how: side(
					'event',
					'Command',
					{
						tier: 'az storage blob set-tier',
						same: 'az storage blob copy start to the same account',
						other: 'az storage blob copy start to another account'
					},
					'{name} used {}',
					'{name} uses {}'
				),
				from: side(
					'setup',
					'Current tier',
					online,
					'its blobs were in the {} tier',
					'its blobs are in the {} tier'
				),
				to: side('setup', 'New tier', online, 'the new tier were {}', 'the new tier is {}')
			},
			decide: rateOf,
			asks: {
				hot: 'only Hot rates',
				cool: 'only Cool rates',
				cold: 'only Cold rates',
				two: 'the rates of two tiers'
			},
			choose: 'Which job{s} will be billed at {}?',
			judge: '{name} will be billed at {}.',
			table: 'How will each job be billed?',
			single: 'At which rates will the job be billed?',
			why(row, answer) {
				const { how, from, to } = row;
				const isCooler = tiers.indexOf(to as Tier) > tiers.indexOf(from as Tier);
				const what =
					how === 'other'
						? 'a read from {from} and a write to {to}'
						: how === 'same' || isCooler
							? 'a write to {to}'
							: 'a read from {from}';
				if (answer !== rateOf(row)) return `this job is billed as ${what}`;
				return `${{ tier: `a move to a ${isCooler ? 'cool' : 'warm'}er tier`, same: 'a copy within an account', other: 'a copy to another account' }[how as 'tier']} is billed as ${what}`;
			}
		}
	),
	...told(
		'worm',
		[
			'An auditor asks what can still be done with {count} in a container without versioning. They have not been modified since they were created.',
			'To clean up {account}, you plan one operation on each of {count} in a container without versioning. They have not been modified since they were created.'
		],
		{
			noun: 'blob',
			names: blobs,
			common: {
				policy: side(
					'setup',
					'az storage container-rm show (excerpt)',
					policies(
						(days, hold, append) =>
							`"hasLegalHold": ${String(hold)},\n"immutabilityPolicy": {\n  "allowProtectedAppendWrites": ${String(append)},\n  "immutabilityPeriodSinceCreationInDays": ${days},\n  "state": "Locked"\n}`
					),
					policies(
						(days, hold, append) =>
							`the period were ${days} days, with${hold ? '' : 'out'} a legal hold and with${append ? '' : 'out'} protected append writes`
					)
				)
			},
			sides: {
				age: side('time', 'Age', daysOf(20, 40, 50, 70, 80, 100), '{name} were {} old', '{name} is {} old'),
				op: side(
					'event',
					'Operation',
					{
						delete: 'delete {name}',
						overwrite: 'overwrite {name}',
						metadata: 'change the metadata of {name}',
						append: 'append a block to {name}, an append blob',
						tier: 'move {name} to the Cool tier',
						read: 'read {name}'
					},
					'the plan were to {}',
					'the plan is to {}'
				)
			},
			decide: (row) => yes(immutableAllows(row['op'] as 'read', expired(row), extraOf(row)[1])),
			asks: result,
			choose: 'On which blob{s} will the operation {}?',
			judge: 'The operation on {name} will {}.',
			why(row) {
				const { op } = row;
				const [days, extra] = extraOf(row);
				if (op === 'read' || op === 'tier')
					return `immutability doesn’t block ${op === 'read' ? 'reads' : 'a change of tier'}`;
				if (op === 'append')
					return `the container ${extra === op ? 'allows' : 'doesn’t allow'} protected append writes`;
				const changed = op === 'metadata' ? 'get other metadata' : 'be overwritten or deleted';
				if (!expired(row)) return `within ${days} days, {name} can’t ${changed}`;
				return extra === 'hold'
					? `even after ${days} days, {name} can’t ${changed} under a legal hold`
					: `after ${days} days, {name} can be deleted${op === 'delete' ? '' : ', but still not changed'}`;
			}
		}
	),
	...told(
		'version',
		[
			'After a faulty script ran, you check {count} in different storage accounts without a hierarchical namespace. This morning, none of them had a previous version.',
			'Users want this morning’s {files} back. You check {count} in different storage accounts without a hierarchical namespace. This morning, none of them had a previous version.'
		],
		{
			noun: 'blob',
			names: blobs,
			edge: true,
			sides: {
				versioning: side(
					'setup',
					'Versioning of the account',
					{
						early: 'enabled before the blob was created',
						late: 'enabled after the blob was created',
						never: 'not enabled'
					},
					{ '': 'versioning for {name} had been {}', never: 'versioning for {name} had not been enabled' },
					'for {name}, versioning was {}'
				),
				op: side(
					'event',
					'Operation',
					{
						overwrite: 'overwrite {name} with a new upload',
						metadata: 'change the metadata of {name}',
						delete: 'delete {name}',
						stage: 'upload a block to {name} without committing it',
						append: 'append a block to {name}, an append blob',
						pages: 'write pages of {name}, a page blob'
					},
					'the operation had been to {}',
					'today, the only operation was to {}'
				)
			},
			// The page says nothing of a delete of an older blob.
			decide: ({ versioning, op }) =>
				versioning === 'late' && op === 'delete'
					? undefined
					: yes(versioning !== 'never' && leavesVersion(op as 'stage')),
			asks: { yes: 'can', no: 'cannot' },
			choose: 'Which blob{s} {} be restored from a previous version?',
			judge: '{name} {} be restored from a previous version.',
			why: ({ versioning, op }) =>
				versioning === 'never'
					? 'without versioning, {name} gets no version'
					: leavesVersion(op as 'stage')
						? `${op === 'delete' ? 'a delete' : op === 'metadata' ? 'a change of metadata' : 'an overwrite'} leaves a previous version${versioning === 'late' ? ', even if the blob was created before versioning was enabled' : ''}`
						: `${{ stage: 'an uncommitted block', append: 'an appended block', pages: 'a written page' }[op as 'stage']} leaves no previous version`
		}
	),
	...told(
		'lock',
		[
			'You take over {count} with container-level time-based retention policies. You plan one change to each.',
			'For a new regulation, you plan one change to each of {count} with container-level time-based retention policies.'
		],
		{
			noun: 'container',
			names: ['audits', 'claims', 'minutes', 'scans', 'trades', 'wires'],
			sides: {
				state: side(
					'setup',
					'Policy',
					{
						free: 'unlocked',
						0: 'locked and never extended',
						3: 'locked and then extended three times',
						5: 'locked and then extended five times'
					},
					'the policy of {name} were {}',
					'the policy of {name} is {}'
				),
				change: side(
					'event',
					'Planned change',
					{
						shorten: 'shorten the retention period',
						extend: 'extend the retention period',
						delete: 'delete the policy',
						append: 'allow protected append writes',
						clear: 'clear a legal hold'
					},
					'the plan were to {}',
					'the plan is to {}'
				)
			},
			decide: ({ state, change }) => yes(policyAllows(change as 'clear', Number(state))),
			asks: result,
			choose: 'For which container{s} will the change {}?',
			judge: 'The change to {name} will {}.',
			why: ({ state, change }) =>
				change === 'clear'
					? 'a legal hold can be cleared, whatever the policy'
					: state === 'free'
						? 'an unlocked policy can be changed and deleted'
						: change === 'extend'
							? 'a locked policy can be extended up to five times'
							: 'a locked policy can only be extended'
		}
	),
	...told(
		'share',
		[
			'Departments request a change to each of {count} today. So far, only sizes have changed, and new values are within the limits.',
			'To cut costs, you plan a change to each of {count} today. So far, only sizes have changed, and new values are within the limits.'
		],
		{
			noun: 'classic file share',
			names: ['fs-cad', 'fs-hr', 'fs-legal', 'fs-plans', 'fs-scans', 'fs-video'],
			edge: true,
			sides: {
				model: side(
					'setup',
					'Billing model',
					{ v2: 'provisioned v2', v1: 'provisioned v1', usage: 'pay-as-you-go' },
					undefined,
					'{name} uses {} billing'
				),
				last: side(
					'time',
					'Last increase of its size',
					{ 3: '3 hours ago', 9: '9 hours ago', 20: '20 hours ago', 30: '30 hours ago', 72: '3 days ago' },
					'the size of {name} had last been increased {}',
					'its size was last increased {}'
				),
				change: side(
					'event',
					'Planned change',
					{
						grow: 'increase the size of {name}',
						shrink: 'reduce the size of {name}',
						iops: 'raise only the provisioned IOPS of {name}',
						tier: 'change the access tier of {name}'
					},
					'the plan were to {}',
					'the plan is to {}'
				)
			},
			decide: ({ model, last, change }) =>
				model === 'usage' && change === 'shrink'
					? undefined
					: yes(canChangeShare(change as 'grow', model as 'v1', Number(last))),
			asks: { yes: 'can', no: 'cannot' },
			choose: 'Which share{s} {} be changed as planned?',
			judge: '{name} {} be changed as planned.',
			why: ({ model, change }) =>
				({
					grow: '{name} can be made larger at any time',
					shrink:
						'a provisioned size can be reduced once 24 hours have passed since its last increase, which was {last}',
					iops: {
						v2: 'with provisioned v2, IOPS are provisioned apart from the size and can be raised at any time',
						v1: 'with provisioned v1, the provisioned IOPS follow from the size',
						usage: 'with pay-as-you-go, no IOPS are provisioned'
					}[model as 'v1'],
					tier: `${model === 'usage' ? 'a' : 'only a'} pay-as-you-go share can change between transaction optimized, hot and cool`
				})[change!]!
		}
	)
};

const beliefs: Readonly<Record<string, Belief>> = {
	'soft-delete-aside': [
		'A soft-deleted blob counts as deleted only when its retention ends. It’s easy to stop counting at the delete.',
		(row) => ({ ...row, soft: '0' })
	],
	'soft-delete-always': [
		'Soft delete keeps what is deleted. A change of tier isn’t a delete, though it’s easy to add the days here too.',
		taking('act', /^move$/, { act: 'delete' })
	],
	'since-creation': [
		'The minimum counts from the last change of tier. It’s easy to count from the creation of the blob.',
		(row) => {
			const [tier, end] = row['show']?.split(' ') ?? [];
			return tier ? { ...row, show: `${tier} ${Number(end) - before}` } : row;
		}
	],
	'copy-leaves': [
		'A copy leaves the blob in its tier, so it causes no early deletion charge. It’s easy to think of it as a move.',
		taking('act', /^copy$/, { act: 'delete' })
	],
	'interval-ends-all': [
		'After the retention interval, a blob can be deleted, but not overwritten. It’s easy to think that everything is allowed again.',
		taking('op', /^(over|meta)/, { op: 'delete' })
	],
	'every-write': [
		'Appended blocks, written pages and uncommitted blocks leave no version. It’s easy to think that every write does.',
		taking('op', /^(append|pages|stage)$/, { op: 'overwrite' })
	],
	'shrinks-at-once': [
		'A provisioned size can be reduced only 24 hours after its last increase. It’s easy to think that this works at any time.',
		taking('change', /^shrink$/, { last: '72' })
	]
};

export const earlyDays = topicFamily(
	{
		id: 'files-blobs/early-days',
		edition: 12,
		group: 'files-blobs',
		title: 'Tiers, versions, immutability and shares',
		rule: {
			'^early':
				'Cool, Cold and Archive have a minimum of 30, 90 and 180 days. Leaving earlier or an overwrite is charged, but a copy doesn’t leave. A soft-deleted blob leaves when its retention ends.',
			'^days':
				'An early deletion charge is for the days that are left of the minimum: 30 in Cool, 90 in Cold, and 180 in Archive. They count from blobTierChangeTime.',
			'^bill':
				'A move to a cooler tier is billed as a write to the new tier, and a move to a warmer one as a read from the old tier. A copy is billed as a write, and as a read, too, if it’s to another account.',
			'^tier':
				'The cooler the tier, the cheaper its storage and the longer its minimum. Soft delete adds its days to the stay. Archive is offline.',
			'^worm':
				'Until the retention interval ends, and under a legal hold, a blob can’t be overwritten, deleted or given other metadata, but its tier can change. After the interval, without a hold, it can be deleted, but its data and metadata still can’t change. Protected append writes can be allowed.',
			'^version':
				'With versioning, an overwrite, a delete or changed metadata leaves a previous version. An appended block, a written page or an uncommitted block doesn’t.',
			'^lock':
				'An unlocked policy can be changed and deleted. A locked one can only be extended, up to five times.',
			'^share':
				'Only pay-as-you-go shares can change their access tier, and only provisioned v2 has IOPS apart from the size. What is provisioned can be reduced 24 hours after the last increase.'
		},
		lab: 'files-blobs/tiers-and-rules',
		sources: [
			sources.accessTiers,
			sources.blobCosts,
			sources.immutableStorage,
			sources.containerWorm,
			sources.blobVersioning,
			sources.timeRetention,
			sources.modifyFileShare
		],
		axes: {
			setup: 'How something is set up',
			time: 'Days and retention',
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
			['survey data', 'stglacier']
		],
		words: ['files', 'account'],
		forms: ['single', 'choose', 'judge', 'judge', 'table', 'series'],
		telling: ['table', 'export', 'table', 'email', 'ticket', 'list', 'note']
	}
);
