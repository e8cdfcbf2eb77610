// Data of a storage account that was lost: what to set up before, what is kept and until when, and how to get it back.
// Over 200 lines: six topics with words for what can differ in each.
import { missingForRestore, undoes, type Event } from '#lib/azure/storage/point-in-time-restore.ts';
import { wayBack, type Loss, type Lost } from '#lib/azure/storage/way-back.ts';
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

/** Periods; 0 is soft delete that's off. */
const daysOf = (counts: readonly number[], after = ''): Row =>
	Object.fromEntries(counts.map((count) => [count, count === 0 ? 'disabled' : `${count} days${after}`]));
/** A text about soft delete, which is set to a period or disabled. */
const setTo = (before: string, after = ''): Row => ({
	'': `${before} set to {}${after}`,
	0: `${before} {}${after}`
});
const accounts = ['stsales01', 'stclinic7', 'stmedia22', 'stplantx', 'stlegal5', 'strail09'];
/** The way back in the model. `days`: of each soft delete. */
const wayOf = (loss: Loss, ago: number, days: string, more: Partial<Lost> = {}): string =>
	wayBack({
		loss,
		ago,
		days: { blob: Number(days), container: Number(days), share: Number(days) },
		versioning: false,
		archived: false,
		...more
	}).way;

/** What each requirement takes, by how long copies must be kept. */
const features: Row = {
	'blob days': 'soft',
	'write days': 'soft',
	'blob ever': 'versions',
	'write ever': 'versions',
	'container days': 'container',
	'share days': 'share',
	'file ever': 'snapshot',
	'account none': 'lock'
};
function featureFor({ loss, keep, has }: Row): string | undefined {
	const feature = features[`${loss!} ${keep!}`];
	// With versioning, what is deleted or overwritten stays for longer than 14 days.
	if (feature === 'soft' && has === 'versions') return undefined;
	return feature === has ? 'nothing' : feature;
}
const featureNames: Row = {
	soft: 'blob soft delete|single blobs',
	versions: 'versioning|single blobs',
	container: 'container soft delete|whole containers',
	share: 'soft delete for file shares|whole file shares',
	snapshot: 'a share snapshot|files of its share'
};
function whyFeature(row: Row, answer: string): string {
	const { loss, keep, has } = row;
	const found = featureFor(row);
	if (answer === 'lock')
		return found === answer
			? 'a Delete lock keeps the account from being deleted'
			: 'a Delete lock on the account doesn’t bring back any data';
	const [name, scope] = featureNames[answer === 'nothing' ? has! : answer]!.split('|');
	if (answer === found)
		return answer === 'nothing'
			? `${name!} is enabled, so you can {loss}`
			: `${name!} lets you {loss}, and it keeps copies ${keep === 'days' ? 'for a set number of days' : 'until someone deletes them'}`;
	if (answer === has) return `${name!} is enabled already`;
	if (loss === 'account') return `${name!} doesn’t keep the account from being deleted`;
	if (scope === 'single blobs' && (loss === 'blob' || loss === 'write'))
		return `${name!} keeps copies ${keep === 'days' ? 'for longer than 14 days' : 'only for a set number of days'}`;
	return loss === 'share' && answer === 'snapshot'
		? 'share snapshots are deleted with their share'
		: `${name!} only brings back ${scope!}`;
}

/** Whether soft delete was changed only after the delete. */
const isBefore = ({ deleted }: Row): boolean => Number(deleted) < 10;
const daysFor = (row: Row): string => row[isBefore(row) ? 'was' : 'now']!;
/** What is so on June 20 and on July 6. */
function periodEnd(row: Row): string {
	const [today, later] = [20, 36].map(
		(day) => wayOf('share-deleted', day - Number(row['deleted']), daysFor(row)) === 'share'
	);
	return today ? (later ? 'long' : 'soon') : 'gone';
}
function whyPeriod(row: Row): string {
	const days = daysFor(row);
	const left = Number(row['deleted']) + Number(days) - 20;
	return `{name} was deleted ${isBefore(row) ? 'before' : 'after'} the change, ${
		days === '0'
			? 'while soft delete was disabled'
			: `so its ${days} days ${left < 0 ? `ended ${-left} days ago` : `end ${left < 16 ? '' : 'only '}in ${left} days`}`
	}`;
}
const periodDays = [0, 5, 14, 30];
const periodTopic = (noun: string, intro: string): Topic => ({
	noun,
	intro: `${intro} Today is June 20.`,
	edge: true,
	sides: {
		deleted: side(
			'time',
			'Deleted on',
			{ 4: 'June 4', 8: 'June 8', 13: 'June 13', 17: 'June 17' },
			'{name} had been deleted on {}',
			'{name} was deleted on {}'
		),
		was: side(
			'setup',
			'Soft delete until June 10',
			daysOf(periodDays),
			setTo('soft delete for {name}’s account had been', ' until June 10'),
			setTo('until June 10, soft delete was')
		),
		now: side(
			'setup',
			'Soft delete since June 10',
			daysOf(periodDays),
			setTo('soft delete for {name}’s account had been', ' since June 10'),
			'since then: {}'
		)
	},
	drawn: ({ was, now }) => was !== now,
	// The other retention would give another answer.
	suits: (row, difficulty) =>
		difficulty < 3 || periodEnd(row) !== periodEnd({ ...row, was: row['now']!, now: row['was']! }),
	decide: periodEnd,
	asks: {
		gone: 'cannot be restored today',
		soon: 'can be restored today, but not on July 6',
		long: 'can be restored today and also on July 6'
	},
	choose: 'Which {noun}{s} {}?'.replace('{noun}', noun.split(' ').at(-1)!),
	judge: '{name} {}.',
	why: whyPeriod
});

const stateLosses: Readonly<Record<string, Loss>> = {
	delete: 'blob-deleted',
	write: 'blob-overwritten',
	old: 'version-deleted'
};
/** What is left of the earlier state of a blob. */
function stateLeft({ op, tier, soft, versioning }: Row): string | undefined {
	const versioned = versioning === 'on';
	const archived = tier === 'archive';
	if ((op === 'old' && !versioned) || (archived && (versioned || op === 'meta'))) return undefined;
	if (op === 'meta') return versioned ? 'version' : 'none';
	return wayOf(stateLosses[op!]!, 2, soft!, { versioning: versioned, archived });
}
function whyState(row: Row, answer: string): string {
	const { op, tier, soft } = row;
	const found = stateLeft(row);
	const what = {
		delete: 'a delete',
		meta: 'new metadata',
		write: 'an overwrite',
		old: 'deleting a version'
	}[op as 'old'];
	if (answer === found)
		return {
			version: `with versioning, ${what} leaves a previous version`,
			blob: 'without versioning, blob soft delete keeps a deleted blob',
			snapshot: 'without versioning, blob soft delete keeps what is overwritten as a snapshot',
			'deleted-version': 'blob soft delete keeps a deleted version',
			none:
				soft === '0'
					? op === 'old'
						? 'without blob soft delete, a deleted version is gone'
						: 'both blob soft delete and versioning are disabled'
					: op === 'meta'
						? 'blob soft delete doesn’t keep earlier metadata'
						: 'blob soft delete doesn’t keep what’s overwritten in the Archive tier'
		}[answer]!;
	const none =
		found === 'version'
			? `with versioning, ${what} leaves no soft-deleted ${op === 'write' ? 'snapshot' : 'blob'}`
			: 'blob soft delete is disabled';
	return {
		version:
			op === 'old'
				? 'the only previous version is the one that was deleted'
				: 'without versioning, {name} has no previous version',
		blob: op === 'delete' ? none : '{name} itself wasn’t deleted',
		snapshot:
			op !== 'write'
				? `${what} leaves no snapshot`
				: tier === 'archive' && soft !== '0'
					? 'an overwrite in the Archive tier leaves no snapshot'
					: none,
		'deleted-version': op === 'old' ? none : 'no version was deleted',
		none: 'the account still has the earlier state'
	}[answer]!;
}

const missing = ({ kind, on, soft, days }: Row) =>
	missingForRestore(
		{
			kind: kind as 'standard',
			versioning: on !== 'feed',
			changeFeed: on !== 'versions',
			softDays: Number(soft)
		},
		Number(days)
	);
function firstStep(row: Row): string | undefined {
	const [first, more] = missing(row);
	return more ? undefined : (first ?? 'nothing');
}
function whyStep(row: Row, answer: string): string {
	const step = firstStep(row)!;
	const right = step === answer;
	return {
		kind: right
			? 'premium accounts don’t support point-in-time restore'
			: '{name} is a standard general-purpose v2 account already',
		versioning: right ? 'versioning is required, but not enabled' : 'versioning is already enabled',
		feed: right ? 'the change feed is required, but not enabled' : 'the change feed is already enabled',
		days: right
			? `blob soft delete must last at least ${Number(row['days']) + 1} days, but it’s ${row['soft'] === '0' ? 'disabled' : `set to ${row['soft']!}`}`
			: 'blob soft delete is already longer than {days}',
		nothing: right
			? 'versioning and the change feed are enabled, and blob soft delete is longer than {days}'
			: {
					kind: 'no premium account can have point-in-time restore',
					versioning: 'without versioning, it fails',
					feed: 'without the change feed, it fails',
					days: 'blob soft delete must be set to more than {days}'
				}[step]!
	}[answer]!;
}

const restore = ({ point, days, since }: Row): readonly [ago: number, period: number, since: number] => [
	Number(point),
	Number(days),
	since === 'old' ? 40 : 4
];
function whyUndone(row: Row): string {
	const [ago, period, from] = restore(row);
	const { event, since } = row;
	if (!undoes(event as Event, 0, 1, 1))
		return {
			archived: 'point-in-time restore doesn’t work for blobs in the Archive tier',
			appended: 'point-in-time restore is for block blobs, not for append blobs',
			container: 'point-in-time restore doesn’t bring back a deleted container',
			held: 'point-in-time restore doesn’t modify blobs under a legal hold',
			leased: 'a restore fails if a blob has an active lease'
		}[event as 'held'];
	if (ago > period) return 'the restore point is {point}, but the restore period is {days}';
	if (ago > from)
		return since === 'failover'
			? 'no point before the failover can be used'
			: 'no point before point-in-time restore was enabled can be used';
	return `the restore point is within the restore period${
		since === 'old'
			? ''
			: ` and after ${since === 'new' ? 'point-in-time restore was enabled' : 'the failover'}`
	}, and ${
		{ deleted: 'deletes', overwritten: 'overwrites', cooled: 'moves from Hot to Cool' }[event as 'cooled']
	} are undone`;
}

/** How to get back the content of a file. */
function fileWay({ file, snap, share, soft }: Row): string | undefined {
	const isThere = share === 'exists';
	if (!isThere && wayOf('share-deleted', 1, soft!) === 'none') return 'none';
	// A snapshot would have what wasn’t changed, too.
	if (file === 'same') return isThere || snap !== 'no' ? undefined : 'share';
	const way = wayOf('file-deleted', 3, soft!, snap === 'no' ? {} : { snapshot: Number(snap) });
	return way === 'none' ? way : isThere ? 'snapshot' : 'both';
}
function whyFile(row: Row, answer: string): string {
	const { file, snap, share, soft } = row;
	const right = answer === fileWay(row);
	const isThere = share === 'exists';
	const isGone = !isThere && soft === '0';
	const noSnapshot =
		snap === 'no'
			? 'no snapshot was taken'
			: `the only snapshot was taken after {name} was ${file === 'write' ? 'overwritten' : 'deleted'}`;
	return {
		snapshot: right
			? 'the snapshot was taken while {name} still had the content'
			: isThere
				? noSnapshot
				: snap === 'no'
					? 'the deleted share had no snapshot'
					: 'the snapshot was deleted with the share',
		share: right
			? 'soft delete keeps the share, with {name} as it was on Thursday'
			: isThere
				? 'the share wasn’t deleted'
				: isGone
					? 'with soft delete disabled, a deleted share isn’t kept'
					: 'an undeleted share has its files as of Thursday, after the loss',
		both: right
			? 'undeleting the share brings back its snapshot, which was taken in time'
			: isThere
				? 'there’s no deleted share to undelete'
				: isGone
					? 'neither the share nor its snapshots can be undeleted'
					: noSnapshot,
		none: right
			? isGone
				? 'without soft delete, the share is gone for good'
				: `${isThere ? 'soft delete doesn’t keep single files' : 'the share comes back as it was on Thursday'}, and ${noSnapshot}`
			: `the ${file === 'same' ? 'deleted share' : 'snapshot'} has the content`
	}[answer]!;
}

/** Soft delete as a setting. */
const softSide = (title: string, days: readonly number[]) => {
	const name = title.toLowerCase();
	return side('setup', title, daysOf(days), setTo(`${name} were`));
};
const planTopic = {
	names: accounts,
	noun: 'storage account',
	sides: {
		loss: side(
			'loss',
			'Requirement',
			{
				blob: 'recover deleted blobs',
				write: 'recover overwritten blobs',
				container: 'recover deleted containers',
				share: 'recover deleted file shares',
				file: 'recover single files from file shares',
				account: 'prevent the deletion of the account'
			},
			{ '': 'you had to {} for {name}', account: 'you had to {}' },
			'requirement for {name}: {}'
		),
		keep: side(
			'time',
			'Keep copies',
			{ days: 'for 14 days only', ever: 'until someone deletes them', none: 'not required' },
			{ '': 'you had to keep copies {}', none: '' },
			{ '': 'keep copies {}', none: 'no copies are required' }
		),
		has: side(
			'setup',
			'Enabled now',
			{
				soft: 'blob soft delete (14 days)',
				versions: 'versioning',
				container: 'container soft delete (14 days)',
				share: 'soft delete for file shares (14 days)'
			},
			'only {} were enabled',
			'{} is enabled'
		)
	},
	single: 'You need to meet the requirement. What should you do?',
	choose: 'For which account{s} should you {}?',
	suits: ({ loss }: Row, difficulty: number) => difficulty < 3 || loss !== 'account',
	decide: featureFor,
	asks: {
		nothing: 'make no change',
		soft: 'enable blob soft delete',
		versions: 'enable versioning',
		container: 'enable container soft delete',
		share: 'enable soft delete for file shares',
		snapshot: 'take share snapshots',
		lock: 'create a Delete lock'
	},
	why: whyFeature
} satisfies Omit<Topic, 'intro'>;

const stateTopic = {
	noun: 'blob',
	sides: {
		op: side(
			'loss',
			'Change',
			{
				delete: 'deleted',
				write: 'overwritten',
				meta: 'given new metadata',
				old: 'its only previous version deleted'
			},
			{ '': '{name} had been {}', old: 'the only previous version of {name} had been deleted' },
			{ '': '{name} was {}', old: 'the only previous version of {name} was deleted' }
		),
		tier: side(
			'setup',
			'Tier at the time',
			{ hot: 'Hot', archive: 'Archive' },
			'{name} had been in the {} tier',
			'its tier was {}'
		),
		soft: softSide('Blob soft delete', [0, 14]),
		versioning: side(
			'setup',
			'Versioning',
			{ on: 'enabled', off: 'disabled' },
			'versioning were {}',
			'versioning is {}'
		)
	},
	single: 'You need to undo the change, if possible. What should you do for the blob?',
	choose: 'For which blob{s} should you {}?',
	table: 'You need to undo the changes, if possible. What should you do for each blob?',
	suits: ({ op, soft }: Row, difficulty: number) => difficulty < 3 || soft !== '0' || op === 'old',
	decide: stateLeft,
	asks: {
		version: 'promote a previous version',
		blob: 'undelete the blob itself',
		snapshot: 'undelete a snapshot, and then copy it to the blob',
		'deleted-version': 'undelete the version',
		none: 'report that the earlier state is lost'
	},
	why: whyState
} satisfies Omit<Topic, 'intro'>;

const enableTopic = {
	names: accounts,
	noun: 'storage account',
	edge: true,
	sides: {
		kind: side(
			'setup',
			'Kind',
			{ standard: 'standard general-purpose v2', premium: 'premium block blob' },
			'{name} were a {} account',
			'for {name}: {}'
		),
		on: side(
			'setup',
			'Enabled',
			{
				both: 'versioning and the change feed',
				versions: 'versioning but no change feed',
				feed: 'the change feed but no versioning'
			},
			'{name} had {}',
			'it has {}'
		),
		soft: softSide('Blob soft delete', [0, 7, 14]),
		days: side('time', 'Restore period', daysOf([6, 7, 13, 14]), 'the restore period had to be {}')
	},
	single: 'You need to enable point-in-time restore. What should you do first?',
	choose: 'For which account{s} should your first step be to {}?',
	decide: firstStep,
	asks: {
		nothing: 'enable point-in-time restore',
		versioning: 'enable versioning',
		feed: 'enable the change feed',
		days: 'enable or extend blob soft delete',
		kind: 'move the blobs to a standard general-purpose v2 account'
	},
	why: whyStep
} satisfies Omit<Topic, 'intro'>;

const restoreTopic = {
	noun: 'restore request',
	edge: true,
	sides: {
		event: side(
			'loss',
			'Change yesterday',
			{
				deleted: 'block blobs deleted',
				overwritten: 'block blobs overwritten',
				cooled: 'block blobs moved from Hot to Cool',
				archived: 'block blobs moved from Hot to Archive',
				appended: 'blocks added to append blobs',
				container: 'container deleted',
				held: 'block blobs overwritten, then put under a legal hold',
				leased: 'block blobs overwritten, now with active leases'
			},
			'the change had been “{}”',
			'{name}: {}'
		),
		point: side('time', 'Restore point', daysOf([2, 6, 9], ' ago'), 'the restore point were {}'),
		days: side('setup', 'Restore period', daysOf([7, 20]), undefined, 'period: {}'),
		since: side(
			'time',
			'Point-in-time restore',
			{
				old: 'enabled 40 days ago',
				new: 'enabled 4 days ago',
				failover: 'enabled 40 days ago, customer-managed failover 4 days ago'
			},
			'point-in-time restore had been {}',
			'{}'
		)
	},
	// At most one thing is in the way.
	drawn(row: Row) {
		const [ago, period, since] = restore(row);
		return undoes(row['event'] as Event, 0, 1, 1)
			? ago < Math.max(period, since)
			: undoes('deleted', ago, period, since);
	},
	// The restore point matters where nothing else is in the way.
	suits: ({ event, point }: Row, difficulty: number) =>
		difficulty < 3 || point !== '2' || !undoes(event as Event, 0, 1, 1),
	decide: (row: Row) => (undoes(row['event'] as Event, ...restore(row)) ? 'yes' : 'no'),
	asks: { yes: 'undo the change', no: 'leave the change in place' },
	choose: 'Which request{s} will {}?',
	judge: '{name} will {}.',
	why: whyUndone
} satisfies Omit<Topic, 'intro'>;

const fileTopic = {
	names: ['offer.docx', 'week-40.xlsx', 'pilot.docx', 'pump-a.dwg', 'plan.xlsx', 'appeal.docx'],
	noun: 'file',
	sides: {
		file: side(
			'loss',
			'On Tuesday',
			{ write: 'overwritten', delete: 'deleted', same: 'unchanged' },
			'{name} had been {} on Tuesday',
			{ '': 'on Tuesday, {name} was {}', same: 'all week, {name} remained {}' }
		),
		snap: side(
			'time',
			'Only snapshot',
			{ 4: 'Monday night', 2: 'Wednesday night', no: 'none' },
			{ '': 'the only snapshot of its share were from {}', no: 'its share had no snapshot' }
		),
		share: side(
			'loss',
			'File share',
			{ exists: 'still there', deleted: 'deleted on Thursday' },
			'its share were {}',
			{ exists: 'the share is {}', deleted: 'the share was {}' }
		),
		soft: softSide('Soft delete', [0, 14])
	},
	single: 'What should you do for the file?',
	choose: 'For which file{s} should you {}?',
	table: 'What should you do for each file?',
	suits: ({ share, snap, soft }: Row, difficulty: number) =>
		difficulty < 3 || share === 'exists' || snap === '4' || soft !== '0',
	decide: fileWay,
	asks: {
		snapshot: 'copy the file from a share snapshot',
		share: 'undelete the share',
		both: 'undelete the share, and then copy the file from a snapshot',
		none: 'report that the content is lost'
	},
	why: whyFile
} satisfies Omit<Topic, 'intro'>;

const topics: Readonly<Record<string, Topic>> = {
	...told(
		'plan',
		[
			'You have {count} with file shares and blobs in the Hot tier, without a hierarchical namespace. You must not enable anything that is not required. Nothing else is enabled.',
			'New requirements apply to {count} with file shares and blobs in the Hot tier, without a hierarchical namespace. You must make as few changes as possible. Nothing else is enabled.'
		],
		planTopic
	),
	'period containers': periodTopic(
		'deleted container',
		'Users ask for {count} from different storage accounts. On June 10, container soft delete was changed in each account.'
	),
	'period shares': periodTopic(
		'file share',
		'Users report that {count} in different storage accounts were deleted. On June 10, soft delete for file shares was changed in each account.'
	),
	...told(
		'state',
		[
			'Two days ago, a script changed {count} by mistake. No two blobs share a storage account, and no account has a hierarchical namespace or backups. Nothing else has changed this year.',
			'A faulty application changed {count} two days ago. No two blobs share a storage account, and no account has a hierarchical namespace or backups. Nothing else has changed this year.'
		],
		stateTopic
	),
	...told(
		'enable',
		[
			'A script enables point-in-time restore, but no other feature, for {count} without a hierarchical namespace. Change feeds keep all events.',
			'Your company requires point-in-time restore for {count} without a hierarchical namespace. You enable one feature at a time. Change feeds keep all events.'
		],
		enableTopic
	),
	...told(
		'restore',
		[
			'You get {count}, each for a point-in-time restore of a container in another storage account. In the last 30 days, containers changed only yesterday.',
			'In the last 30 days, containers in different storage accounts were changed only yesterday. You check {count}, each for a point-in-time restore of one.'
		],
		restoreTopic
	),
	...told(
		'files',
		[
			'Today is Friday. Users need the content that {count} had on Monday at noon. Each SMB file share has its own storage account, without backups. Nothing else has happened.',
			'It is Friday, and an auditor requests the content of {count} as of Monday at noon. Each SMB file share has its own storage account, without backups. Nothing else has happened.'
		],
		fileTopic
	)
};

const beliefs: Readonly<Record<string, Belief>> = {
	'blob-covers-container': [
		'Soft delete for blobs and for containers are two settings. It’s easy to trust the one for blobs with a whole container.',
		taking('loss', /^container$/, { loss: 'blob' })
	],
	'share-covers-files': [
		'Soft delete for file shares works on whole shares. It’s easy to expect single files back from it.',
		(row) => (row['loss'] === 'file' ? { ...row, loss: 'share', keep: 'days' } : row)
	],
	'soft-keeps': [
		'Soft delete keeps data for a set number of days, while a version stays until someone deletes it. It’s easy to take one for the other.',
		taking('keep', /^ever$/, { keep: 'days' })
	],
	'period-as-now': [
		'Data keeps the retention that applied when it was deleted. It’s easy to count with the setting of today.',
		(row) => (row['was'] ? { ...row, was: row['now']! } : row)
	],
	'overwrite-is-delete': [
		'An overwrite isn’t a delete: what the blob had becomes a snapshot or a version. It’s easy to look for a deleted blob.',
		// In Archive, nothing is left of what was overwritten.
		(row) =>
			row['op'] === 'write' && row['tier'] !== 'archive' ? { ...row, op: 'delete', versioning: 'off' } : row
	],
	'archive-too': [
		'Blob soft delete leaves out overwrites in the Archive tier. It’s easy to treat all tiers alike.',
		taking('tier', /archive/, { tier: 'hot' })
	],
	'version-ignored': [
		'With versioning, a delete, an overwrite, or new metadata leaves a previous version. It’s easy to look for what soft delete keeps.',
		(row) => (row['op'] && row['op'] !== 'old' ? { ...row, versioning: 'off' } : row)
	],
	'same-days': [
		'Blob soft delete must be at least one day longer than the restore period. It’s easy to think that the same number is enough.',
		(row) => (row['soft'] === row['days'] ? { ...row, soft: '30' } : row)
	],
	'point-by-period': [
		'Only restore points after enabling and any failover count. It’s easy to look only at the period.',
		taking('since', /./, { since: 'old' })
	],
	'restores-all': [
		'Point-in-time restore only undoes changes to block blobs in online tiers that may be modified. It’s easy to think that it takes back everything.',
		taking('event', /./, { event: 'overwritten' })
	],
	'any-snapshot': [
		'A snapshot shows the share as it was at that time. It’s easy to overlook that it came after the loss.',
		taking('snap', /2/, { snap: '4' })
	],
	'snapshot-outlives': [
		'The snapshots of a share are deleted with it. It’s easy to count on one that was taken in time.',
		(row) => (row['snap'] && row['file'] !== 'same' ? { ...row, share: 'exists' } : row)
	]
};

export const bringBack = topicFamily(
	{
		id: 'files-blobs/bring-back',
		edition: 9,
		group: 'files-blobs',
		title: 'Bringing back what was lost',
		rule: {
			'^plan':
				'Each protection works on its own level: blob, container, share, file or account. Soft delete keeps data for a set number of days. Versions and share snapshots stay until someone deletes them.',
			'^period':
				'Retention starts at deletion and uses the setting in effect then. A later change doesn’t affect it.',
			'^state':
				'With versioning, a delete, an overwrite, or new metadata leaves a previous version. Blob soft delete keeps deleted versions. Without versioning, it keeps deleted blobs and, except in Archive, overwritten content as a snapshot.',
			'^enable':
				'Point-in-time restore requires a standard general-purpose v2 account with versioning, the change feed, and blob soft delete for at least one day longer.',
			'^restore':
				'Point-in-time restore goes back within its period, but not before it was enabled or a failover. It doesn’t restore deleted containers, append or archived blobs, or those under a legal hold, and fails on active leases.',
			'^files':
				'A single file comes back from a share snapshot taken in time. A deleted share comes back by soft delete, with its snapshots.'
		},
		lab: 'files-blobs/bring-it-back',
		sources: [
			sources.blobSoftDelete,
			sources.containerSoftDelete,
			sources.fileShareSoftDelete,
			sources.blobVersioning,
			sources.fileShareSnapshots,
			sources.pointInTimeRestore
		],
		axes: {
			loss: 'What was lost',
			setup: 'How it was protected',
			time: 'When, and for how long'
		}
	},
	{
		topics,
		beliefs,
		prose: true,
		forms: ['choose', 'choose', 'single', 'judge', 'judge', 'table', 'series'],
		telling: ['table', 'table', 'export', 'email', 'ticket', 'list'],
		// Of two answers with the same first step, only one is offered.
		spare: (asked) => (asked === 'deleted-version' || asked === 'snapshot' ? 'blob' : '')
	}
);
