// Blobs and file shares: what tiers cost, what is immutable or kept as a version, and what can be changed.
// Over 200 lines: seven topics with words for what can differ in each.
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
import { addDays, day } from '#lib/domain/time/day.ts';
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
/** What is planned for a row. */
const planned = (title: string, values: Row) =>
	side('event', title, values, 'you planned to {}', 'you plan to {}');
const result = { yes: 'succeed', no: 'fail' };

const blobs = ['Iris-04', 'Kiln-11', 'Luna-27', 'Moss-38', 'Oslo-52', 'Reef-60', 'Sage-73', 'Tide-85'];

const acts: Row = {
	delete: 'delete it',
	move: 'move it to Hot',
	copy: 'copy it to a Hot blob'
};
/** Days of soft delete. */
const soft = side(
	'setup',
	'Blob soft delete',
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

/** Days around the one on which a blob was in its tier for its minimum. */
const around = [-14, -7, 0, 7, 14];
const weeks = [
	'no earlier than',
	'one week before',
	'two weeks before',
	'three weeks before',
	'four weeks before'
];
const dateOf = (days: number): string => addDays(day('2026-07-22'), days);
/** The tier of a blob, and the day that its minimum ends. */
const shownOf = (id: string) => {
	const [tier, end] = id.split(' ') as [Tier, string];
	return { tier, end: Number(end) };
};
/** That many days before its tier changed, the blob was created. */
const before = 14;
const said = (text: (tier: string, changed: string, created: string) => string): Row =>
	each(
		['cool', 'cold', 'archive'].flatMap((tier) => [`${tier} 0`, `${tier} ${before}`]),
		(id) => {
			const { tier, end } = shownOf(id);
			const changed = end - least(tier);
			return text(tierNames[tier], dateOf(changed), dateOf(changed - before));
		}
	);
/** The days that an early deletion charge is for. An archived blob leaves its tier only hours after a move. */
const leftOf = (row: Row, on: number): number | undefined => {
	const { tier, end } = shownOf(row['show']!);
	return tier === 'archive' && row['act'] === 'move'
		? undefined
		: charged(tier, { ...row, days: String(least(tier) - end + on) });
};
/** The first day without an early deletion charge, calculated from one before all of them. */
const firstOf = (row: Row): string | undefined => {
	const left = leftOf(row, -28);
	return row['act'] === 'copy' || left === undefined ? undefined : String(left - 28);
};
/** One blob, and what is planned. */
const shown = {
	noun: 'block blob',
	common: {
		show: side(
			'setup',
			'az storage blob show (excerpt)',
			said(
				(tier, changed, created) =>
					`"blobTier": "${tier}",\n"blobTierChangeTime": "${changed}T00:00:00+00:00",\n"creationTime": "${created}T00:00:00+00:00"`
			),
			said((tier, changed) => `the tier had changed to ${tier} on ${changed}`)
		)
	}
};
const act = planned('Operation', acts);

const rateOf = ({ how, from, to }: Row): string | undefined => {
	if (how === 'tier' && from === to) return undefined;
	const [rate, other] = billedTiers(how as 'tier', from as Tier, to as Tier);
	return other ? 'two' : rate;
};
const { archive: _, ...online } = tierNames;

/** The retention interval of a container, and whether it has a legal hold. */
const policyOf = (id: string) => [Number.parseInt(id), id.endsWith('hold')] as const;
const policies = (text: (days: number, hold: boolean) => string): Row =>
	each(['30', '60', '60 hold'], (id) => text(...policyOf(id)));

/** Whether an operation on a blob fails, or else whether there’s an early deletion charge. */
const wormOf = (row: Row): string => {
	const { op, tier, days, policy } = row;
	const [period, hold] = policyOf(policy!);
	return immutableAllows(op as 'copy', Number(days) > period, hold)
		? yes(charged(tier!, { days: days!, act: op!, soft: '0' }) > 0)
		: 'fail';
};

const topics: Readonly<Record<string, Topic>> = {
	'days 0': {
		...shown,
		intro:
			'Finance asks about a block blob of {files} in {account}, a general-purpose v2 account without versioning.',
		sides: {
			act,
			on: side(
				'time',
				'Date',
				each(around, (days) => dateOf(Number(days))),
				'the planned date were {}',
				'the planned date is {}'
			),
			soft
		},
		decide: (row) => leftOf(row, Number(row['on']))?.toString(),
		asks: daysOf(0, 7, 14, 21, 28),
		single: 'For how many days will you pay an early deletion charge?',
		why(row, answer) {
			const { act, on, soft, show } = row;
			const { tier, end } = shownOf(show!);
			if (Number(answer) !== leftOf(row, Number(on)))
				return `leaving ${tierNames[tier]} ${weeks[Number(answer) / 7]!} ${dateOf(end)} would be charged for ${answer} days`;
			const isKept = act === 'delete' && soft !== '0';
			return act === 'copy'
				? 'copying a blob leaves the original in its tier, so there’s no charge'
				: `${tierNames[tier]} has a minimum of ${least(tier)} days, which ends on ${dateOf(end)}. The blob leaves on ${isKept ? `${dateOf(Number(on) + Number(soft))}, after ${soft} days of soft delete` : '{on}'}`;
		}
	},
	'days 1': {
		...shown,
		intro:
			'You have a block blob of {files} in {account}, a general-purpose v2 account without versioning. You must avoid early deletion charges.',
		sides: { act, soft },
		decide: firstOf,
		asks: each(around, (days) => dateOf(Number(days))),
		single: 'What is the earliest date on which you can do this?',
		why(row, answer) {
			const { tier, end } = shownOf(row['show']!);
			const late = Number(answer) - Number(firstOf(row));
			return late > 0
				? `${weeks[late / 7]!} this day, there’s already no charge`
				: late < 0
					? `it would leave ${weeks[-late / 7]!} its minimum ends`
					: `${tierNames[tier]} has a minimum of ${least(tier)} days, which ends on ${dateOf(end)}${row['soft'] === '0' ? '' : row['act'] === 'delete' ? `. Soft delete covers the last ${row['soft']} days` : '. Soft delete doesn’t apply to a move'}`;
		}
	},
	...told(
		'tier',
		[
			'You plan to upload {count} of 1 GB blobs, which are rarely read. The general-purpose v2 account uses LRS and has no versioning. You must avoid early deletion charges and minimize the cost of storage.',
			'A research team sends you {count} of 1 GB blobs, which are rarely read. The general-purpose v2 account uses LRS and has no versioning. You must avoid early deletion charges and minimize the cost of storage.'
		],
		{
			noun: 'dataset',
			names: ['Comet', 'Delta', 'Fern', 'Gale', 'Lynx', 'Opal'],
			common: { soft: { ...soft, title: '' } },
			sides: {
				days: side(
					'time',
					'Deleted after',
					daysOf(8, 25, 40, 86, 170, 190),
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
			asks: each(tiers, (tier) => `upload with --tier ${tierNames[tier as Tier]}`),
			table: 'What should you do for each dataset?',
			single: 'You need to meet the requirements. What should you do?',
			choose: 'For which dataset{s} should you {}?',
			why(row, answer) {
				const name = tierNames[answer as Tier];
				if (answer === 'archive' && row['access'] === 'now')
					return 'Archive is offline, so it can’t be read at once';
				if (charged(answer, row) > 0)
					return `${name} has a minimum of ${least(answer)} days, longer than ${stay(row)}`;
				const found = tierNames[cheapest(row)];
				return name === found
					? `${name} is the cheapest tier without a charge for ${stay(row)}`
					: `${name} would work, but ${found} also fits and is cheaper`;
			}
		}
	),
	...told(
		'bill',
		[
			'To budget for {files}, you estimate what {count} in {account} will cost. Consider only operations and data retrieval.',
			'A developer writes {count} for {files} in {account}, and you review the cost. Consider only operations and data retrieval.'
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
						same: 'az storage blob copy start to copy within the account',
						other: 'az storage blob copy start to copy to another account'
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
				...each(Object.keys(online), (tier) => `${tierNames[tier as Tier]} rates only`),
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
				const right = rateOf(row);
				const rates = `${tierNames[answer as Tier]} rates`;
				if (answer !== right)
					return answer === 'two'
						? `the job is billed only as ${what}`
						: right !== 'two'
							? `${rates} don’t apply to ${what}`
							: answer === from
								? 'the write to {to} is billed, too'
								: answer === to
									? 'the read from {from} is billed, too'
									: `neither the read from {from} nor the write to {to} is billed at ${rates}`;
				return `${{ tier: `a move to a ${isCooler ? 'cool' : 'warm'}er tier`, same: 'a copy within an account', other: 'a copy to another account' }[how as 'tier']} is billed as ${what}`;
			}
		}
	),
	...told(
		'worm',
		[
			'An auditor asks what can be done with {count} in a container of {account}, a general-purpose v2 account without versioning or soft delete. Nothing has changed since their upload.',
			'To cut costs, you plan operations on {count} in a container of {account}, a general-purpose v2 account without versioning or soft delete. Nothing has changed since their upload.'
		],
		{
			noun: 'block blob',
			names: blobs,
			common: {
				policy: side(
					'setup',
					'az storage container-rm show (excerpt)',
					policies(
						(days, hold) =>
							`"hasLegalHold": ${String(hold)},\n"immutabilityPolicy": {\n  "immutabilityPeriodSinceCreationInDays": ${days},\n  "state": "Locked"\n}`
					),
					policies((days, hold) => `the period were ${days} days, with${hold ? '' : 'out'} a legal hold`)
				)
			},
			sides: {
				tier: side(
					'setup',
					'Uploaded to',
					{ cool: 'Cool', cold: 'Cold' },
					'{name} had been uploaded to {}',
					'{name} was uploaded to {}'
				),
				days: side('time', 'Age', daysOf(20, 50, 80, 100), '{name} were {} old', 'it is {} old'),
				op: planned('Operation', { ...acts, overwrite: 'overwrite it', metadata: 'change its metadata' })
			},
			decide: wormOf,
			asks: {
				fail: 'fail',
				no: 'succeed without an early deletion charge',
				yes: 'succeed with an early deletion charge'
			},
			choose: 'On which blob{s} will the operation {}?',
			judge: 'The operation on {name} will {}.',
			why(row) {
				const { op, tier, days } = row;
				const [period, hold] = policyOf(row['policy']!);
				const found = wormOf(row);
				if (op === 'copy') return 'a copy only reads the original';
				if (found === 'fail')
					return `${hold ? 'under a legal hold' : `${Number(days) > period ? 'even after' : 'within'} ${period} days`}, you can’t {op}`;
				const [but, than] = found === 'yes' ? ['but', 'less than'] : ['and', 'at least'];
				return `${op === 'move' ? 'immutability doesn’t block a change of tier' : `after ${period} days, a blob can be deleted`}, ${but} {name} has been in {tier} for ${than} ${least(tier!)} days`;
			}
		}
	),
	...told(
		'version',
		[
			'After a faulty script ran today, you check {count} in different storage accounts without a hierarchical namespace. This morning, there were no previous versions.',
			'To test versioning, a colleague tries one operation on each of {count} in different storage accounts without a hierarchical namespace. This morning, there were no previous versions.'
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
						never: 'never enabled'
					},
					{ never: 'versioning for {name} had never been enabled', '': 'versioning for {name} had been {}' },
					'for {name}, versioning was {}'
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
			// The page says nothing of a delete of an older blob.
			decide: ({ versioning, did }) =>
				versioning === 'late' && did === 'delete'
					? undefined
					: yes(versioning !== 'never' && leavesVersion(did as 'stage')),
			asks: { yes: 'with', no: 'without' },
			choose: 'Which blob{s} will you find {} a previous version?',
			judge: 'You will find {name} {} a previous version.',
			why: ({ versioning, did }) =>
				versioning === 'never'
					? 'without versioning, {name} gets no version'
					: leavesVersion(did as 'stage')
						? `${did === 'delete' ? 'a delete' : did === 'metadata' ? 'a change of metadata' : 'an overwrite'} leaves a previous version${versioning === 'late' ? ', even of an older blob' : ''}`
						: `an ${did === 'stage' ? 'uncommitted' : 'appended'} block leaves no previous version`
		}
	),
	...told(
		'lock',
		[
			'You take over {count} with container-level time-based retention policies. You plan one change to each.',
			'For an audit, you plan one change to each of {count} with container-level time-based retention policies.'
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
					{ free: 'the policy of {name} is {}', '': 'the policy of {name} was {}' }
				),
				change: planned('Planned change', {
					shorten: 'shorten its retention period',
					extend: 'extend its retention period',
					delete: 'delete it',
					append: 'allow protected append writes',
					clear: 'clear the legal hold on the container'
				})
			},
			decide: ({ state, change }) => yes(policyAllows(change as 'clear', Number(state))),
			asks: result,
			choose: 'The change will {} for which container{s}?',
			judge: 'The change to {name} will {}.',
			why: ({ state, change }) =>
				change === 'clear'
					? 'a legal hold can be cleared, whatever the policy'
					: state === 'free'
						? 'while a policy is unlocked, you can {change}'
						: change === 'extend'
							? `a locked policy can${state === '5' ? '’t be extended more than' : ' be extended up to'} five times`
							: 'a locked policy can only be extended'
		}
	),
	...told(
		'share',
		[
			'Departments ask you to change {count} now. So far, you have changed only their sizes. New values are within limits.',
			'You now want to change {count}. So far, you have changed only their sizes. New values are within limits.'
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
					'{name} used {} billing',
					'billing for {name} is {}'
				),
				last: side(
					'time',
					'Last increase of its size',
					{ 3: '3 hours ago', 9: '9 hours ago', 20: '20 hours ago', 30: '30 hours ago', 72: '3 days ago' },
					'the size of {name} had last been increased {}',
					'its size was last increased {}'
				),
				change: planned('Planned change', {
					grow: 'increase its size',
					shrink: 'reduce its size',
					iops: 'raise its IOPS, but not its size',
					tier: 'change its access tier'
				})
			},
			decide: ({ model, last, change }) =>
				model === 'usage' && /^(shrink|iops)$/.test(change!)
					? undefined
					: yes(canChangeShare(change as 'grow', model as 'v1', Number(last))),
			asks: { yes: 'can', no: 'cannot' },
			choose: 'Which share{s} {} be changed as planned?',
			judge: '{name} {} be changed as planned.',
			why: ({ model, last, change }) =>
				({
					grow: 'a share can be made larger at any time',
					shrink:
						Number(last) < 24
							? 'a provisioned size can’t be reduced until 24 hours after its last increase, and that was only {last}'
							: 'a provisioned size can be reduced 24 hours after its last increase, which was {last}',
					iops: `with {model} billing, IOPS ${model === 'v2' ? 'can be set separately from the size' : 'follow the size and can’t be set separately'}`,
					tier: `you can${model === 'usage' ? '' : '’t'} change the access tier of a {model} share`
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
		'Soft delete keeps what is deleted, not what is moved. It’s easy to add its days here, too.',
		taking('act', /^move$/, { act: 'delete' })
	],
	'since-creation': [
		'The minimum counts from the last change of tier. It’s easy to count from the creation of the blob.',
		(row) => ({
			...row,
			show: row['show']?.replace(/\d+/, (end) => String(Number(end) - before)) ?? ''
		})
	],
	'new-tier-pays': [
		'A move to a warmer tier is billed as a read from the old one. It’s easy to think that the new tier always counts.',
		taking('how', /^tier$/, { how: 'same' })
	],
	'interval-ends-all': [
		'After the retention period, a blob can be deleted, but not overwritten. It’s easy to think that everything is allowed again.',
		taking('op', /^(over|meta)/, { op: 'delete' })
	],
	'every-write': [
		'An appended or uncommitted block leaves no version. It’s easy to think that every write does.',
		taking('did', /^(append|stage)$/, { did: 'overwrite' })
	],
	'shrinks-at-once': [
		'A provisioned size can be reduced 24 hours after its last increase. It’s easy to think that this works at any time.',
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
			'^days':
				'An early deletion charge covers the days left of the tier’s minimum, which starts at blobTierChangeTime. Soft delete adds its days only when the blob is deleted.',
			'^bill':
				'A tier change is billed at the rates of the cooler of the two tiers, and a copy at those of the new tier. A copy to another account is also billed as a read from the old tier.',
			'^tier':
				'The cooler the tier, the cheaper its storage and the longer its minimum. Soft delete adds its days to the stay. Archive is offline.',
			'^worm':
				'With a locked policy, you can’t overwrite a blob or change its metadata. You can delete it only after the retention period and without a legal hold. Its tier can always be changed, but leaving Cool within 30 days or Cold within 90 is charged.',
			'^version':
				'With versioning, an overwrite, a delete or changed metadata leaves a previous version. An appended or uncommitted block doesn’t.',
			'^lock':
				'An unlocked policy can be changed or deleted. A locked one can only be extended, up to five times.',
			'^share':
				'You can change the access tier only of pay-as-you-go shares, and only provisioned v2 shares have IOPS set separately from the size. What is provisioned can be reduced 24 hours after the last increase.'
		},
		lab: 'files-blobs/tiers-and-rules',
		sources: [
			sources.accessTiers,
			sources.blobCosts,
			sources.immutableStorage,
			sources.containerWorm,
			sources.blobVersioning,
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
			['survey data', 'stglacier'],
			['invoices', 'stledger'],
			['blueprints', 'sttower'],
			['contracts', 'stcourt']
		],
		words: ['files', 'account'],
		forms: ['choose', 'judge', 'table', 'single', 'series', 'judge'],
		telling: ['table', 'email', 'table', 'ticket', 'list', 'note']
	}
);
