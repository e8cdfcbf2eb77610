// Blobs and file shares: what tiers cost, what is immutable or kept as a version, and what can be changed.
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
import { addDays, day } from '#lib/domain/time/day.ts';
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
/** A text for each id. */
const each = (ids: readonly (string | number)[], text: (id: string) => string): Row =>
	Object.fromEntries(ids.map((id) => [id, text(String(id))]));
const daysOf = (...counts: readonly number[]): Row => each(counts, (count) => `${count} days`);
/** What is planned for a row. */
const planned = (title: string, values: Row) =>
	side('event', title, values, 'the plan were to {}', 'the plan is to {}');
const result = { yes: 'succeed', no: 'fail' };

const blobs = ['Iris-04', 'Kiln-11', 'Luna-27', 'Moss-38', 'Oslo-52', 'Reef-60', 'Sage-73', 'Tide-85'];

const acts: Row = {
	delete: 'delete it',
	move: 'move it to Hot',
	overwrite: 'overwrite it',
	copy: 'copy it to a Hot blob'
};
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

/** Days before and after the day on which a blob was in its tier for its minimum. */
const around = [-14, -7, 0, 7, 14];
const dateOf = (days: number): string => addDays(day('2026-07-22'), days);
const shownOf = (id: string) => {
	const [tier, end] = id.split(' ') as [Tier, string];
	return { tier, changed: Number(end) - least(tier) };
};
/** So many days before its tier changed, the blob was created. */
const before = 14;
const said = (text: (tier: string, changed: string, created: string) => string): Row =>
	each(
		['cool', 'cold', 'archive'].flatMap((tier) => [`${tier} 0`, `${tier} ${before}`]),
		(id) => {
			const { tier, changed } = shownOf(id);
			return text(tierNames[tier], dateOf(changed), dateOf(changed - before));
		}
	);
/** The days that an early deletion charge is for. */
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
const { archive: _, ...online } = tierNames;

/** The retention interval of a container, and what else its policy has. */
const extraOf = ({ policy }: Row) => policy!.split(' ') as [days: string, extra: 'none' | 'hold' | 'append'];
/** Whether the retention interval of a blob is over. */
const expired = (row: Row): boolean => Number(row['age']) > Number(extraOf(row)[0]);
const policies = (text: (days: string, extra: 'none' | 'hold' | 'append') => string): Row =>
	each(
		[30, 45, 60, 90].flatMap((days) => ['none', 'hold', 'append'].map((extra) => `${days} ${extra}`)),
		(id) => text(...extraOf({ policy: id }))
	);

const topics: Readonly<Record<string, Topic>> = {
	...told(
		'early',
		[
			'You check which of {count} a script can process today without early deletion charges. The general-purpose v2 account has no versioning.',
			'A colleague wants to process {count} of {files} today, without early deletion charges. The general-purpose v2 account has no versioning.'
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
					'it moved there {} ago'
				),
				act: planned('Operation', acts)
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
				const isCharged = charged(tier!, row) > 0;
				const then =
					act === 'delete'
						? stay(row)
						: `{days}${isCharged && soft !== '0' ? '. Soft delete doesn’t apply to a move' : ''}`;
				return `${tierNames[tier as Tier]} has a minimum of ${least(tier!)} days, ${isCharged ? 'but {name} would be there only' : 'and {name} would be there'} for ${then}`;
			}
		}
	),
	...told(
		'days',
		[
			'In {account}, a general-purpose v2 account without versioning or soft delete, you compare the plans of {count} for one block blob.',
			'Finance asks about early deletion charges in a general-purpose v2 account without versioning or soft delete. You compare the plans of {count} for one block blob of {files}.'
		],
		{
			noun: 'colleague',
			names: people,
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
			},
			sides: {
				act: side('event', 'Plan', acts, '{name} planned to {}', '{name} plans to {}'),
				on: side(
					'time',
					'Date',
					each(around, (days) => dateOf(Number(days))),
					'the planned date were {}',
					'the planned date is {}'
				)
			},
			drawn: (row) => row['act'] !== 'copy' || leftOf({ ...row, act: 'delete' }) !== '0',
			decide: leftOf,
			asks: daysOf(0, 7, 14, 21, 28),
			choose: 'Whose plan{s} would cause an early deletion charge for {}?',
			judge: '{name}’s plan would cause an early deletion charge for {}.',
			why(row) {
				const { tier } = shownOf(row['show']!);
				const left = ['no days are', 'one week is', 'two weeks are', 'three weeks are', 'four weeks are'];
				return row['act'] === 'copy'
					? 'a copy leaves the blob in its tier'
					: `${tierNames[tier]} has a minimum of ${least(tier)} days, of which ${left[Number(leftOf(row)) / 7]!} left on {on}`;
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
					? `${name} is the cheapest possible tier for ${stay(row)}`
					: `${name} costs more to store than ${found}, which fits, too`;
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
					undefined,
					'{name} uses {}'
				),
				from: side('setup', 'Current tier', online, undefined, 'its blobs are in the {} tier'),
				to: side('setup', 'New tier', online, undefined, 'the new tier is {}')
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
				if (answer !== right)
					return answer === 'two'
						? `the job is billed only as ${what}`
						: right === 'two' && answer === from
							? 'the write to {to} is billed, too'
							: right === 'two' && answer === to
								? 'the read from {from} is billed, too'
								: `${tierNames[answer as Tier]} rates don’t apply to ${what}`;
				return `${{ tier: `a move to a ${isCooler ? 'cool' : 'warm'}er tier`, same: 'a copy within an account', other: 'a copy to another account' }[how as 'tier']} is billed as ${what}`;
			}
		}
	),
	...told(
		'worm',
		[
			'An auditor asks what can still be done with {count} in a container. They have not been modified since their creation, and versioning is disabled.',
			'To clean up {account}, you plan one operation on each of {count} in a container. They have not been modified since their creation, and versioning is disabled.'
		],
		{
			noun: 'blob',
			names: blobs,
			common: {
				policy: side(
					'setup',
					'az storage container-rm show (excerpt)',
					policies(
						(days, extra) =>
							`"hasLegalHold": ${String(extra === 'hold')},\n"immutabilityPolicy": {\n  "allowProtectedAppendWrites": ${String(extra === 'append')},\n  "immutabilityPeriodSinceCreationInDays": ${days},\n  "state": "Locked"\n}`
					),
					policies(
						(days, extra) =>
							`the period were ${days} days, with ${{ none: 'nothing else', hold: 'a legal hold', append: 'protected append writes' }[extra]}`
					)
				)
			},
			sides: {
				age: side('time', 'Age', daysOf(20, 40, 50, 70, 80, 100), '{name} were {} old', '{name} is {} old'),
				op: planned('Operation', {
					delete: 'delete it',
					overwrite: 'overwrite it',
					metadata: 'change its metadata',
					append: 'append a block to this append blob',
					tier: 'move it to Cool',
					read: 'read it'
				})
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
				if (op === 'append') return `protected append writes are${extra === op ? '' : 'n’t'} allowed`;
				if (!expired(row)) return `within ${days} days, {name} can’t be changed or deleted`;
				return extra === 'hold'
					? `a legal hold blocks changes and deletes, even after ${days} days`
					: `after ${days} days, {name} can be deleted${op === 'delete' ? '' : ', but still not changed'}`;
			}
		}
	),
	...told(
		'version',
		[
			'After a faulty script ran, you check {count} in different storage accounts without a hierarchical namespace. This morning, none had a previous version.',
			'Users want this morning’s {files} back. You check {count} in different storage accounts without a hierarchical namespace. This morning, none had a previous version.'
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
						never: 'disabled'
					},
					'versioning for {name} had been {}',
					'for {name}, versioning was {}'
				),
				did: side(
					'event',
					'Operation',
					{
						overwrite: 'overwrite it',
						metadata: 'change its metadata',
						delete: 'delete it',
						stage: 'upload a block without committing it',
						append: 'append a block to this append blob'
					},
					'the operation had been to {}',
					'today, the only operation was to {}'
				)
			},
			// The page says nothing of a delete of an older blob.
			decide: ({ versioning, did }) =>
				versioning === 'late' && did === 'delete'
					? undefined
					: yes(versioning !== 'never' && leavesVersion(did as 'stage')),
			asks: { yes: 'can', no: 'cannot' },
			choose: 'Which blob{s} {} be restored from a previous version?',
			judge: '{name} {} be restored from a previous version.',
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
				change: planned('Planned change', {
					shorten: 'shorten the retention period',
					extend: 'extend the retention period',
					delete: 'delete the policy',
					append: 'allow protected append writes',
					clear: 'clear its legal hold'
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
						? 'an unlocked policy can be changed and deleted'
						: change === 'extend'
							? `a locked policy can${state === '5' ? '’t be extended more than' : ' be extended up to'} five times`
							: 'a locked policy can only be extended'
		}
	),
	...told(
		'share',
		[
			'Departments ask you to change {count} now. So far, only sizes have changed. New values are within limits.',
			'You now want to change {count}. So far, only sizes have changed. New values are within limits.'
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
					iops: 'raise only its provisioned IOPS',
					tier: 'change its access tier'
				})
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
					grow: 'a share can be made larger at any time',
					shrink: 'a provisioned size can be reduced 24 hours after its last increase, which was {last}',
					iops: `with {model} billing, IOPS are${model === 'v2' ? '' : 'n’t'} provisioned apart from the size`,
					tier: `with {model} billing, the access tier can${model === 'usage' ? '' : '’t'} change`
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
	'copy-leaves': [
		'A copy leaves the blob in its tier, so it causes no early deletion charge. It’s easy to think of it as a move.',
		taking('act', /^copy$/, { act: 'delete' })
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
			'^early':
				'Cool, Cold and Archive have a minimum of 30, 90 and 180 days. Leaving or overwriting earlier is charged, but a copy doesn’t leave. A soft-deleted blob leaves when its retention ends.',
			'^days':
				'An early deletion charge is for the days that are left of the minimum. They count from blobTierChangeTime.',
			'^bill':
				'A tier change is billed at the rates of the cooler of both tiers, and a copy at those of the new tier. A copy to another account is also billed as a read.',
			'^tier':
				'The cooler the tier, the cheaper its storage and the longer its minimum. Soft delete adds its days to the stay. Archive is offline.',
			'^worm':
				'Until the retention period ends, and under a legal hold, a blob can’t be changed or deleted. After that, it can only be deleted. Its tier can always change, and protected append writes can be allowed.',
			'^version':
				'With versioning, an overwrite, a delete or changed metadata leaves a previous version. An appended or uncommitted block doesn’t.',
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
		forms: ['choose', 'judge', 'table', 'single', 'series', 'judge'],
		telling: ['table', 'export', 'table', 'email', 'ticket', 'list', 'note']
	}
);
