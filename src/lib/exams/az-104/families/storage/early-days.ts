// Blobs and file shares: what tiers cost, what is immutable, kept as a version or public, and what can be changed.
// Over 200 lines: six topics with words for what can differ in each.
import {
	canChangeShare,
	immutableAllows,
	leavesVersion,
	readsAnonymously
} from '#lib/azure/storage/protection.ts';
import {
	chargedDays,
	minimumDays,
	tierNames,
	tiers,
	type Leaving,
	type Tier
} from '#lib/azure/storage/tier.ts';
import { sources } from '#lib/azure/sources.ts';
import {
	side,
	taking,
	topicFamily,
	type Belief,
	type Row,
	type Topic
} from '#lib/exams/az-104/families/topics.ts';

const yes = (is: boolean): string => (is ? 'yes' : 'no');
const daysOf = (...counts: readonly number[]): Row =>
	Object.fromEntries(counts.map((count) => [count, `${count} days`]));
const result = { yes: 'succeed', no: 'fail' };

/** Days of soft delete, which is for all rows. */
const soft = side(
	'setup',
	'',
	{ 0: 'disabled', 14: 'set to 14 days' },
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
/** Whether the retention interval of a blob is over. */
const expired = ({ age, interval }: Row): boolean => Number(age) > Number(interval);

const topics: Readonly<Record<string, Topic>> = {
	early: {
		noun: 'blob',
		intro:
			'You plan one operation each on {count} with explicitly set tiers in a general-purpose v2 account for {files} (LRS, without versioning).',
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
				daysOf(20, 80, 100, 170, 190),
				'{name} had been in its tier for {}',
				'it has been there {}'
			),
			act: side(
				'event',
				'Operation',
				{
					delete: 'delete {name}',
					move: 'move {name} to the Hot tier',
					copy: 'copy {name} to a new Hot blob'
				},
				'you planned to {}',
				'you plan to {}'
			)
		},
		// A copy avoids a charge only where there would be one.
		drawn: (row) => row['act'] !== 'copy' || Number(row['days']) < least(row['tier']!),
		decide: (row) => yes(charged(row['tier']!, row) > 0),
		asks: { yes: 'cause', no: 'not cause' },
		choose: 'For which blob{s} will the operation {} an early deletion charge?',
		judge: 'The operation on {name} will {} an early deletion charge.',
		why(row) {
			const { tier, act, soft } = row;
			if (act === 'copy') return '{name} stays in the {tier} tier when it’s copied';
			return `{tier} has a minimum of ${least(tier!)} days, and {name} leaves it after ${
				act === 'delete'
					? stay(row)
					: `{days}${charged(tier!, row) > 0 && soft !== '0' ? '. Soft delete doesn’t apply to a move' : ''}`
			}`;
		}
	},
	tier: {
		noun: 'dataset',
		intro:
			'You plan to store {count} of {files} in blobs of 1 GB each that are rarely read. The general-purpose v2 storage account uses LRS, without versioning. Each access tier will be set explicitly. You must avoid early deletion charges and minimize the cost of storage.',
		common: { soft },
		sides: {
			days: side(
				'time',
				'Deleted after',
				daysOf(8, 20, 50, 80, 130, 170, 190),
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
			hot: 'use the Hot tier',
			cool: 'use the Cool tier',
			cold: 'use the Cold tier',
			archive: 'use the Archive tier'
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
	},
	worm: {
		noun: 'blob',
		intro:
			'You have a container for {files} with a locked time-based retention policy at the container level. Versioning is disabled. You plan one operation on each of {count}, which have not been modified since they were created.',
		common: {
			interval: side(
				'time',
				'',
				daysOf(30, 60),
				'the retention interval were {}',
				'the retention interval is {}'
			),
			extra: side(
				'setup',
				'',
				{
					none: 'has no legal hold and does not allow protected append writes',
					hold: 'has a legal hold and does not allow protected append writes',
					append: 'has no legal hold and allows protected append writes to append blobs'
				},
				'the container {}',
				'the container {}'
			)
		},
		sides: {
			age: side('time', 'Age', daysOf(20, 50, 80), '{name} were {} old', '{name} is {} old'),
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
				'you planned to {}',
				'you plan to {}'
			)
		},
		decide: (row) => yes(immutableAllows(row['op'] as 'read', expired(row), row['extra'] as 'hold')),
		asks: result,
		choose: 'On which blob{s} will the operation {}?',
		judge: 'The operation on {name} will {}.',
		why(row) {
			const { op, extra } = row;
			if (op === 'read' || op === 'tier')
				return `immutability doesn’t block ${op === 'read' ? 'reads' : 'a change of tier'}`;
			if (op === 'append')
				return `the container ${extra === op ? 'allows' : 'doesn’t allow'} protected append writes`;
			const changed = op === 'metadata' ? 'get other metadata' : 'be overwritten or deleted';
			if (!expired(row)) return `within {interval}, {name} can’t ${changed}`;
			return extra === 'hold'
				? `even after {interval}, {name} can’t ${changed} under a legal hold`
				: `after {interval}, {name} can be deleted${op === 'delete' ? '' : ', but still not changed'}`;
		}
	},
	version: {
		noun: 'blob',
		intro:
			'You have {count} in different storage accounts without a hierarchical namespace. This morning, no blob had a previous version.',
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
				'a script was used to {}'
			)
		},
		// The page says nothing of a delete of an older blob.
		decide: ({ versioning, op }) =>
			versioning === 'late' && op === 'delete'
				? undefined
				: yes(versioning !== 'never' && leavesVersion(op as 'stage')),
		asks: { yes: 'a', no: 'no' },
		choose: 'For which blob{s} did the operation leave {} previous version?',
		judge: 'The operation left {} previous version of {name}.',
		why: ({ versioning, op }) =>
			versioning === 'never'
				? 'without versioning, {name} gets no version'
				: leavesVersion(op as 'stage')
					? `${op === 'delete' ? 'a delete' : op === 'metadata' ? 'a change of metadata' : 'an overwrite'} leaves a previous version${versioning === 'late' ? ', even if the blob was created before versioning was enabled' : ''}`
					: `${{ stage: 'an uncommitted block', append: 'an appended block', pages: 'a written page' }[op as 'stage']} leaves no previous version`
	},
	site: {
		noun: 'anonymous request',
		intro:
			'You review {count} to different storage accounts, each with a static website, no network restrictions and files in the containers $web and docs.',
		sides: {
			allowed: side(
				'setup',
				'Anonymous access for the account',
				{ on: 'allowed', off: 'disallowed' },
				undefined,
				{
					on: 'the account of {name} allows anonymous access',
					off: 'the account of {name} disallows anonymous access'
				}
			),
			level: side(
				'setup',
				'Access level of the container',
				{ private: 'Private', blob: 'Blob', container: 'Container' },
				undefined,
				'the access level is {}'
			),
			request: side(
				'event',
				'Operation',
				{
					site: 'reads a $web file through the website endpoint',
					other: 'reads a docs file through the website endpoint',
					read: 'reads a $web file through the blob endpoint',
					list: 'lists the docs files through the blob endpoint'
				},
				'{name} were one that {}',
				'it {}'
			)
		},
		decide: ({ allowed, level, request }) =>
			yes(readsAnonymously(request as 'site', level as 'blob', allowed === 'on')),
		asks: result,
		choose: 'Which request{s} will {}?',
		judge: '{name} will {}.',
		why: ({ allowed, level, request }) =>
			request === 'other'
				? 'the website endpoint serves only $web'
				: request === 'site'
					? 'the website endpoint serves $web, whatever the account and the container allow'
					: allowed === 'off'
						? `${level === 'private' ? 'neither the account nor the level Private allows anonymous access' : 'the account disallows anonymous access, whatever the level {level} allows'}`
						: {
								private: 'the level Private allows no anonymous access',
								blob: `the level Blob allows reading${request === 'list' ? ', but not listing' : ''}`,
								container: 'the level Container allows reading and listing'
							}[level as 'blob']
	},
	share: {
		noun: 'classic file share',
		intro:
			'You plan one change each to {count}. Only sizes have changed so far. Planned values are within the limits.',
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
				{ 3: '3 hours ago', 20: '20 hours ago', 72: '3 days ago' },
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
				'you planned to {}',
				'you plan to {}'
			)
		},
		decide: ({ model, last, change }) =>
			model === 'usage' && change === 'shrink'
				? undefined
				: yes(canChangeShare(change as 'grow', model as 'v1', Number(last))),
		asks: { yes: 'possible', no: 'not possible' },
		choose: 'For which share{s} is the change {} now?',
		judge: 'The change to {name} is {} now.',
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
	'interval-ends-all': [
		'After the retention interval, a blob can be deleted, but not overwritten. It’s easy to think that everything is allowed again.',
		(row) => (expired(row) ? taking('op', /^(over|meta)/, { op: 'delete' })(row) : row)
	],
	'every-write': [
		'Appended blocks, written pages and uncommitted blocks leave no version. It’s easy to think that every write does.',
		taking('op', /^(append|pages|stage)$/, { op: 'overwrite' })
	],
	'public-by-level': [
		'The website endpoint serves $web, whatever the account and the container allow. It’s easy to think that these settings decide.',
		taking('request', /^site$/, { request: 'read' })
	],
	'shrinks-at-once': [
		'A provisioned size can be reduced only 24 hours after its last increase. It’s easy to think that this works at any time.',
		taking('change', /^shrink$/, { last: '72' })
	]
};

export const earlyDays = topicFamily(
	{
		id: 'files-blobs/early-days',
		edition: 11,
		group: 'files-blobs',
		title: 'Tiers, versions, immutability and shares',
		rule: {
			'^early':
				'Cool, Cold and Archive have a minimum of 30, 90 and 180 days. Leaving earlier is charged, but a copy doesn’t leave. A soft-deleted blob leaves when its retention ends.',
			'^tier':
				'The cooler the tier, the cheaper its storage and the longer its minimum. Soft delete adds its days to the stay. Archive is offline.',
			'^worm':
				'Until the retention interval ends, and under a legal hold, a blob can’t be overwritten, deleted or given other metadata, but its tier can change. After the interval, without a hold, it can be deleted, but its data and metadata still can’t change. Protected append writes can be allowed.',
			'^version':
				'With versioning, an overwrite, a delete or changed metadata leaves a previous version. An appended block, a written page or an uncommitted block doesn’t.',
			'^site':
				'The website endpoint serves $web to anyone. Anonymous access through the blob endpoint must be allowed for the account, and for the container by the level Blob (read) or Container (read and list).',
			'^share':
				'Only pay-as-you-go shares can change their access tier, and only provisioned v2 has IOPS apart from the size. What is provisioned can be reduced 24 hours after the last increase.'
		},
		lab: 'files-blobs/tiers-and-rules',
		sources: [
			sources.accessTiers,
			sources.immutableStorage,
			sources.containerWorm,
			sources.blobVersioning,
			sources.anonymousRead,
			sources.staticWebsite,
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
		themes: [['videos'], ['images'], ['recordings'], ['exports'], ['backups']],
		words: ['files'],
		forms: ['single', 'choose', 'judge', 'judge', 'table', 'series'],
		telling: ['table', 'table', 'email', 'ticket', 'list', 'note']
	}
);
