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

const yes = (is: boolean): string => (is ? 'yes' : 'no');
const daysOf = (counts: readonly number[], after = ''): Row =>
	Object.fromEntries(counts.map((count) => [count, count === 0 ? 'disabled' : `${count} days${after}`]));
const accounts = ['stsales01', 'stclinic7', 'stmedia22', 'stplantx', 'stlegal5', 'strail09'];
/** The way back in the model. Unless told otherwise, soft delete keeps everything for 14 days, and two have passed. */
const wayOf = (loss: Loss, more: Partial<Lost> = {}): string =>
	wayBack({
		loss,
		ago: 2,
		days: { blob: 14, container: 14, share: 14 },
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
const lossNames: Row = {
	blob: 'a deleted blob',
	write: 'an overwritten blob',
	container: 'a deleted container',
	share: 'a deleted file share',
	file: 'a single file of a share',
	account: 'the account'
};
function whyFeature(row: Row, answer: string): string {
	const { loss, keep, has } = row;
	const found = featureFor(row);
	const ofBlob = loss === 'blob' || loss === 'write';
	if (answer === 'nothing')
		return found === answer
			? `${has === 'soft' && loss === 'write' ? 'without versioning, blob soft delete also keeps what is overwritten, for 14 days' : `{has} is enabled and brings back ${lossNames[loss!]!}`}`
			: loss === 'account'
				? 'no data protection feature keeps the account from being deleted'
				: has === 'none'
					? 'no feature is enabled'
					: has === 'soft' && ofBlob
						? 'blob soft delete removes its copies after 14 days'
						: `{has} doesn’t bring back ${lossNames[loss!]!}`;
	if (answer === has) return `{has} is enabled already`;
	return {
		soft: ofBlob
			? keep === 'days'
				? `blob soft delete keeps ${loss === 'blob' ? 'a deleted blob' : 'what is overwritten, as a snapshot,'} for a set number of days`
				: 'blob soft delete removes its copies after a set number of days'
			: loss === 'container'
				? 'blob soft delete is for single blobs, not for those of a deleted container'
				: loss === 'account'
					? 'soft-deleted blobs are deleted with the account'
					: 'blob soft delete doesn’t cover Azure Files',
		versions: ofBlob
			? keep === 'ever'
				? 'a previous version stays until someone deletes it'
				: 'a previous version would stay for longer than 14 days'
			: loss === 'container' || loss === 'account'
				? `versions are deleted with the ${loss}`
				: 'Azure Files has no blob versions',
		container:
			loss === 'container'
				? 'container soft delete keeps a deleted container with its blobs'
				: ofBlob
					? 'container soft delete brings back whole containers, not single blobs'
					: loss === 'account'
						? 'soft-deleted containers are deleted with the account'
						: 'container soft delete doesn’t cover Azure Files',
		share:
			loss === 'share'
				? 'soft delete for file shares keeps a deleted share with its files'
				: loss === 'file'
					? 'soft delete for file shares brings back whole shares, not single files'
					: loss === 'account'
						? 'soft-deleted file shares are deleted with the account'
						: 'soft delete for file shares doesn’t cover blobs',
		snapshot:
			loss === 'file'
				? 'a share snapshot has the files as they were, and stays until someone deletes it'
				: loss === 'share'
					? 'share snapshots are deleted with their share'
					: loss === 'account'
						? 'share snapshots are deleted with the account'
						: 'share snapshots don’t cover blobs',
		lock:
			loss === 'account'
				? 'a Delete lock keeps the account from being deleted'
				: 'a Delete lock on the account doesn’t bring back any data'
	}[answer]!;
}

/** Days since the change of soft delete, on June 20, and until the second day that is asked about. */
const sinceChange = 10;
const until = 16;
const deletedAgo = ({ deleted }: Row): number => 20 - Number(deleted);
function periodEnd(row: Row): string {
	const ago = deletedAgo(row);
	const now = Number(row['now']);
	const isKept = (later: number): boolean => {
		const days = ago > sinceChange ? Number(row['was']) : now;
		return (
			wayOf('container-deleted', {
				ago: ago + later,
				days: { blob: 0, container: days, share: 0 }
			}) === 'container'
		);
	};
	return !isKept(0) ? 'gone' : isKept(until) ? 'long' : 'soon';
}
function whyPeriod(row: Row): string {
	const early = deletedAgo(row) > sinceChange;
	const days = Number(row[early ? 'was' : 'now']);
	const when = `{name} was deleted ${early ? 'before' : 'after'} the change`;
	if (days === 0) return `${when}, while soft delete was disabled`;
	const end = Number(row['deleted']) + days;
	const date = end > 30 ? `July ${end - 30}` : `June ${end}`;
	return `${when}, so {${early ? 'was' : 'now'}} count from {deleted}, which is until ${date}`;
}
const periodDays = [0, 5, 14, 30];
const periodTopic = (noun: string, service: string, intro: string): Topic => ({
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
			'Retention until June 10',
			daysOf(periodDays),
			{
				'': 'the retention of {name} had been {} until June 10',
				0: `${service} had been disabled for {name} until June 10`
			},
			{ '': 'until June 10, the retention was {}', 0: `until June 10, ${service} was disabled` }
		),
		now: side(
			'setup',
			'Retention since June 10',
			daysOf(periodDays),
			{
				'': 'the retention of {name} had been {} since June 10',
				0: `${service} had been disabled for {name} since June 10`
			},
			{ '': 'since then, it has been {}', 0: `since then, ${service} has been disabled` }
		)
	},
	drawn: ({ was, now }) => was !== now,
	// The other retention would give another answer.
	suits: (row, difficulty) =>
		difficulty < 3 || periodEnd(row) !== periodEnd({ ...row, was: row['now']!, now: row['was']! }),
	decide: periodEnd,
	asks: {
		gone: 'no longer be restored',
		soon: 'be restored today, but not on July 6',
		long: 'be restored today and also on July 6'
	},
	choose: 'Which {noun}{s} can {}?'.replace('{noun}', noun.split(' ').at(-1)!),
	judge: '{name} can {}.',
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
	return wayOf(stateLosses[op!]!, {
		versioning: versioned,
		archived,
		days: { blob: soft === 'on' ? 14 : 0, container: 0, share: 0 }
	});
}
function whyState(row: Row, answer: string): string {
	const { op, tier, soft } = row;
	const found = stateLeft(row);
	const right = answer === found;
	const off = 'blob soft delete is disabled';
	const what = op === 'delete' ? 'the delete' : op === 'meta' ? 'the new metadata' : 'the overwrite';
	return {
		version: right
			? `with versioning, ${what} left a previous version`
			: op === 'old'
				? 'the only previous version is the one that was deleted'
				: 'versioning is disabled, so there is no previous version',
		blob: right
			? 'without versioning, blob soft delete keeps the deleted blob'
			: op !== 'delete'
				? '{name} itself was not deleted'
				: found === 'version'
					? 'with versioning, a delete leaves a previous version, not a soft-deleted blob'
					: off,
		snapshot: right
			? 'without versioning, blob soft delete keeps what was overwritten as a snapshot'
			: op !== 'write'
				? `${op === 'meta' ? 'new metadata leaves' : 'a delete leaves'} no snapshot`
				: found === 'version'
					? 'with versioning, an overwrite leaves no snapshot'
					: tier === 'archive'
						? 'overwriting a blob in the Archive tier leaves no snapshot'
						: off,
		'deleted-version': right
			? 'blob soft delete keeps the deleted version'
			: op === 'old'
				? off
				: 'no version was deleted',
		none: right
			? op === 'meta'
				? 'without versioning, nothing keeps the earlier metadata'
				: tier === 'archive' && op === 'write' && soft === 'on'
					? 'blob soft delete doesn’t protect a blob in the Archive tier from being overwritten'
					: op === 'old'
						? 'without blob soft delete, a deleted version is gone'
						: 'blob soft delete and versioning are disabled'
			: `the account still has ${{ version: 'a previous version', blob: 'the soft-deleted blob', snapshot: 'a soft-deleted snapshot', 'deleted-version': 'the soft-deleted version' }[found!]!}`
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
	return more && first !== 'kind' ? undefined : (first ?? 'nothing');
}
function whyStep(row: Row, answer: string): string {
	const lacks = missing(row);
	const step = firstStep(row)!;
	const premium = 'premium accounts don’t support point-in-time restore';
	if (step === 'kind' && answer !== 'kind') return `whatever its settings are, ${premium}`;
	return {
		kind: step === 'kind' ? premium : 'standard general-purpose v2 is the kind that’s required',
		versioning: lacks.includes('versioning')
			? 'versioning is required, but not enabled'
			: 'versioning is already enabled',
		feed: lacks.includes('feed')
			? 'the change feed is required, but not enabled'
			: 'the change feed is already enabled',
		days: lacks.includes('days')
			? row['soft'] === '0'
				? 'blob soft delete is required, but disabled'
				: 'blob soft delete must be at least one day longer than {days}, but is {soft}'
			: 'blob soft delete ({soft}) is already longer than {days}',
		nothing: {
			nothing:
				'versioning and the change feed are enabled, and {soft} of blob soft delete are more than {days}',
			versioning: 'without versioning, point-in-time restore can’t be enabled',
			feed: 'without the change feed, point-in-time restore can’t be enabled',
			days:
				row['soft'] === '0'
					? 'without blob soft delete, point-in-time restore can’t be enabled'
					: 'with {soft} of blob soft delete, the longest restore period is one day less'
		}[step]!
	}[answer]!;
}

const restore = ({ point, days, since }: Row): readonly [ago: number, period: number, since: number] => [
	Number(point),
	Number(days),
	since === 'old' ? 40 : 4
];
const isUndone = (row: Row): boolean => undoes(row['event'] as Event, ...restore(row));
function whyUndone(row: Row): string {
	const [ago, period, since] = restore(row);
	const { event } = row;
	if (!undoes(event as Event, 0, 1, 1))
		return {
			archived: 'point-in-time restore doesn’t work for blobs in the Archive tier',
			appended: 'point-in-time restore is for block blobs, not for append blobs',
			container: 'point-in-time restore doesn’t bring back a deleted container',
			held: 'point-in-time restore doesn’t modify blobs under a legal hold',
			leased: 'point-in-time restore fails for changed blobs with an active lease'
		}[event as 'held'];
	if (ago > period) return 'the point {point} is before the restore period, {days}';
	if (ago > since)
		return row['since'] === 'failover'
			? 'after a failover, no earlier point can be used'
			: 'no point before point-in-time restore was enabled can be used';
	return `the point is within the restore period, ${
		{ deleted: 'and deletes', overwritten: 'and overwrites', cooled: 'and moves between Hot and Cool' }[
			event as 'cooled'
		]
	} of block blobs are undone`;
}

const fileLosses: Readonly<Record<string, Loss>> = { write: 'file-overwritten', delete: 'file-deleted' };
/** How to get back the content of a file. */
function fileWay({ file, snap, share, soft }: Row): string | undefined {
	const days = { blob: 0, container: 0, share: soft === 'on' ? 14 : 0 };
	const shareWay = share === 'deleted' ? wayOf('share-deleted', { ago: 1, days }) : 'here';
	if (shareWay === 'none') return 'none';
	if (file === 'same') return share === 'deleted' ? 'share' : undefined;
	const fileOnly = wayOf(fileLosses[file!]!, {
		ago: 3,
		days,
		...(snap === 'no' ? {} : { snapshot: snap === 'before' ? 4 : 2 })
	});
	return fileOnly === 'none' ? 'none' : share === 'deleted' ? 'both' : 'snapshot';
}
function whyFile(row: Row, answer: string): string {
	const { file, snap, share, soft } = row;
	const found = fileWay(row);
	const right = answer === found;
	const gone = share === 'deleted' && soft === 'off';
	const noSnapshot =
		snap === 'no'
			? 'its share has no snapshot'
			: `the only snapshot was taken after {name} was ${file === 'write' ? 'overwritten' : 'deleted'}`;
	const lost = gone ? 'with soft delete disabled, the share is gone with its snapshots' : noSnapshot;
	return {
		snapshot: right
			? 'the snapshot was taken while {name} still had the content'
			: share === 'deleted' && !gone
				? 'the share was deleted with its snapshots, so you must undelete it first'
				: lost,
		share: right
			? 'soft delete keeps the share, with {name} as it was'
			: share === 'exists'
				? 'the share was not deleted'
				: gone
					? 'with soft delete disabled, a deleted share is not kept'
					: `an undeleted share has {name} as of Thursday, ${file === 'write' ? 'with other content' : 'so without it'}`,
		both: right
			? 'undeleting the share brings back its snapshots, and the one of Monday has the content'
			: share === 'exists'
				? 'there is no deleted share to undelete'
				: found === 'share'
					? 'after Monday, {name} was not changed, so no snapshot is required'
					: gone
						? 'neither the share nor its snapshots can be undeleted'
						: noSnapshot,
		none: right
			? gone
				? lost
				: `soft delete brings back whole shares, and ${noSnapshot}`
			: found === 'share'
				? 'the deleted share is kept and has the content'
				: 'a snapshot of Monday has the content'
	}[answer]!;
}

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
				file: 'recover single files of file shares',
				account: 'prevent deletion of the account'
			},
			{ '': 'you had to {} in {name}', account: 'you had to prevent the deletion of {name}' },
			{ '': 'in {name}, you must be able to {}', account: 'you must prevent the deletion of {name}' }
		),
		keep: side(
			'time',
			'Keep copies',
			{ days: 'for 14 days only', ever: 'until deleted', none: '-' },
			{
				days: 'copies of {name} had to be kept for 14 days only',
				ever: 'copies of {name} had to be kept until someone deletes them',
				none: ''
			},
			{
				days: 'copies must be kept for 14 days only',
				ever: 'copies must be kept until someone deletes them',
				none: ''
			}
		),
		has: side(
			'setup',
			'Enabled now',
			{
				none: 'none',
				soft: 'blob soft delete (14 days)',
				versions: 'versioning',
				container: 'container soft delete (14 days)',
				share: 'soft delete for file shares (14 days)'
			},
			{ '': 'only {} were enabled for {name}', none: 'no feature were enabled for {name}' },
			{ '': 'only {} is enabled', none: 'no feature is enabled' }
		)
	},
	drawn: (row: Row) => row['has'] !== 'none',
	single: 'You need to meet the requirement. What should you do?',
	choose: 'For which account{s} should you {}?',
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
			{ delete: 'deleted', write: 'overwritten', meta: 'new metadata', old: 'only previous version deleted' },
			{
				delete: '{name} had been deleted',
				write: '{name} had been overwritten',
				meta: '{name} had got new metadata',
				old: 'the only previous version of {name} had been deleted'
			},
			{
				delete: '{name} was deleted',
				write: '{name} was overwritten',
				meta: '{name} got new metadata',
				old: 'the only previous version of {name} was deleted'
			}
		),
		tier: side(
			'setup',
			'Tier',
			{ hot: 'Hot', archive: 'Archive' },
			'{name} were in the {} tier',
			'it was in the {} tier'
		),
		soft: side(
			'setup',
			'Blob soft delete',
			{ on: '14 days', off: 'disabled' },
			{
				on: 'blob soft delete had been set to 14 days for {name}',
				off: 'blob soft delete had been disabled for {name}'
			},
			{ on: 'blob soft delete is set to 14 days', off: 'blob soft delete is disabled' }
		),
		versioning: side(
			'setup',
			'Versioning',
			{ on: 'enabled', off: 'disabled' },
			'versioning had been {} for {name}',
			'versioning is {}'
		)
	},
	single: 'You need to undo the change. What should you do?',
	choose: 'For which blob{s} should you {}?',
	table: 'What should you do to undo each change?',
	decide: stateLeft,
	asks: {
		version: 'promote a previous version',
		blob: 'undelete the blob',
		snapshot: 'undelete a snapshot, and then copy it to the blob',
		'deleted-version': 'undelete the version',
		none: 'find a copy outside the account'
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
			{ standard: 'standard general-purpose v2', premium: 'premium block blobs' },
			'{name} were of the kind {}',
			'{name}: {}'
		),
		on: side(
			'setup',
			'Enabled',
			{ both: 'versioning, change feed', versions: 'versioning only', feed: 'change feed only' },
			{ '': '{} were enabled for {name}', both: 'versioning and the change feed were enabled for {name}' },
			{ '': 'enabled: {}', both: 'enabled: versioning and change feed' }
		),
		soft: side('setup', 'Blob soft delete', daysOf([0, 7, 14, 30]), {
			'': 'blob soft delete of {name} were set to {}',
			0: 'blob soft delete of {name} were disabled'
		}),
		days: side(
			'time',
			'Restore period',
			daysOf([6, 7, 13, 14]),
			'the restore period of {name} had to be {}',
			'planned restore period: {}'
		)
	},
	single: 'You need to ensure that point-in-time restore can be enabled. What should you do?',
	choose: 'For which account{s} should you first {}?',
	suits: ({ soft, days }: Row, difficulty: number) => difficulty < 3 || Number(soft) - Number(days) < 2,
	decide: firstStep,
	asks: {
		nothing: 'change nothing',
		versioning: 'enable versioning',
		feed: 'enable the change feed',
		days: 'set a longer blob soft delete',
		kind: 'move the blobs to another kind of account'
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
				held: 'block blobs overwritten, then a legal hold set',
				leased: 'block blobs overwritten, and now leased'
			},
			'the change of {name} had been “{}”',
			'{name}: {}'
		),
		point: side(
			'time',
			'Restore point',
			daysOf([2, 6, 9], ' ago'),
			'the restore point of {name} were {}',
			'restore point: {}'
		),
		days: side('setup', 'Restore period', daysOf([7, 20]), undefined, 'restore period: {}'),
		since: side(
			'time',
			'Account history',
			{
				old: 'enabled 40 days ago',
				new: 'enabled 4 days ago',
				failover: 'enabled 40 days ago, failover 4 days ago'
			},
			{
				old: 'point-in-time restore had been enabled 40 days ago for {name}, without a failover since',
				new: 'point-in-time restore had been enabled 4 days ago for {name}',
				failover: 'a failover had completed 4 days ago for {name}'
			},
			'{}'
		)
	},
	suits: (row: Row, difficulty: number) =>
		difficulty === 1 || row['point'] !== '2' || !undoes(row['event'] as Event, 0, 1, 1),
	decide: (row: Row) => yes(isUndone(row)),
	asks: { yes: 'return', no: 'not return' },
	choose: 'For which request{s} will the restore {} the data to its state at the restore point?',
	judge: 'For {name}, the restore will {} the data to its state at the restore point.',
	why: whyUndone
} satisfies Omit<Topic, 'intro'>;

const fileTopic = {
	names: ['offer.docx', 'week-40.xlsx', 'pilot.docx', 'pump-a.dwg', 'plan.xlsx', 'appeal.docx'],
	noun: 'file',
	sides: {
		file: side(
			'loss',
			'On Tuesday',
			{ write: 'overwritten', delete: 'deleted', same: 'not changed' },
			'{name} had been {} on Tuesday',
			{ '': '{name} was {} on Tuesday', same: '{name} was not changed on Tuesday' }
		),
		snap: side(
			'time',
			'Only share snapshot',
			{ before: 'Monday at 20:00', after: 'Wednesday at 20:00', no: 'none' },
			{
				'': 'the only snapshot of its share had been taken on {} for {name}',
				no: 'the share of {name} had no snapshot'
			},
			{ '': 'the only snapshot of its share was taken on {}', no: 'its share has no snapshot' }
		),
		share: side(
			'loss',
			'File share',
			{ exists: 'exists', deleted: 'deleted on Thursday' },
			{
				exists: 'the share of {name} still existed',
				deleted: 'the share of {name} had been deleted on Thursday'
			},
			{
				exists: 'the share still exists',
				deleted: 'the share was deleted on Thursday with all that was in it'
			}
		),
		soft: side(
			'setup',
			'Share soft delete',
			{ on: '14 days', off: 'disabled' },
			{
				on: 'soft delete for the share of {name} had been set to 14 days',
				off: 'soft delete for the share of {name} had been disabled'
			},
			{ on: 'soft delete for file shares is set to 14 days', off: 'soft delete for file shares is disabled' }
		)
	},
	single: 'You need to get the content back. What should you do?',
	choose: 'For which file{s} should you {}?',
	table: 'What should you do for each file?',
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
			'You prepare {count} with blobs and file shares for mistakes of users. You must not enable anything else than what a requirement takes.',
			'An audit found gaps in {count}. You must close each gap with one change, or with none if what is enabled is enough.'
		],
		planTopic
	),
	'period containers': periodTopic(
		'deleted container',
		'container soft delete',
		'You are asked for {count}, each from a different storage account. On June 10, a colleague changed container soft delete in all of these accounts.'
	),
	'period shares': periodTopic(
		'deleted file share',
		'soft delete',
		'Users miss {count} of different storage accounts. The soft delete settings for file shares were changed on June 10.'
	),
	...told(
		'state',
		[
			'Two days ago, a script made one change to {count} by mistake. No storage account has a hierarchical namespace. There are no other copies in Azure.',
			'An application with an error changed {count} once, two days ago. All storage accounts have a flat namespace, and no backup or blob snapshot was ever taken.'
		],
		stateTopic
	),
	...told(
		'enable',
		[
			'A script will enable point-in-time restore for {count} and change no other setting. All accounts have a flat namespace, and change feeds keep all events.',
			'Your company requires point-in-time restore for {count} without a hierarchical namespace. Where it is enabled, the change feed has no time limit.'
		],
		enableTopic
	),
	...told(
		'restore',
		[
			'You get {count} for point-in-time restore, each for one container in a different storage account. Only the listed change has happened in that container this month.',
			'Before you run point-in-time restore, you check {count}. Each names one container of a different storage account. Except for the listed change, nothing in it has changed this month.'
		],
		restoreTopic
	),
	...told(
		'files',
		[
			'Today is Friday. Users need the content that {count} had on Monday at 18:00. File shares are in different storage accounts. There is no backup, and nothing but the listed events has happened.',
			'It is Friday. An auditor requests the content of {count} as of Monday at 18:00. Each account has one SMB file share without Azure Backup. Only the listed events have happened since.'
		],
		fileTopic
	)
};

const beliefs: Readonly<Record<string, Belief>> = {
	'blob-covers-container': [
		'Soft delete for blobs and for containers are two settings. It’s easy to trust the one for blobs with a whole container.',
		taking('loss', /^container$/, { loss: 'blob' })
	],
	'container-covers-blob': [
		'Container soft delete brings back whole containers only. It’s easy to expect single blobs from it.',
		(row) => (row['loss'] === 'blob' && row['keep'] === 'days' ? { ...row, loss: 'container' } : row)
	],
	'share-covers-files': [
		'Soft delete for file shares works on whole shares. It’s easy to expect single files back from it.',
		(row) => (row['loss'] === 'file' ? { ...row, loss: 'share', keep: 'days' } : row)
	],
	'soft-keeps': [
		'Soft delete ends after its days, while a version stays. It’s easy to take one for the other.',
		taking('keep', /^ever$/, { keep: 'days' })
	],
	'period-as-now': [
		'Data keeps the retention that applied when it was deleted. It’s easy to count with the setting of today.',
		(row) => (row['was'] ? { ...row, was: row['now']! } : row)
	],
	'period-as-before': [
		'A new retention applies to what is deleted later. It’s easy to count with the old one.',
		(row) => (row['was'] ? { ...row, now: row['was'] } : row)
	],
	'overwrite-is-delete': [
		'An overwrite isn’t a delete: what the blob had becomes a snapshot or a version. It’s easy to look for a deleted blob.',
		taking('op', /^write$/, { op: 'delete', versioning: 'off' })
	],
	'archive-too': [
		'Blob soft delete leaves out overwrites in the Archive tier. It’s easy to treat all tiers alike.',
		taking('tier', /archive/, { tier: 'hot' })
	],
	'metadata-too': [
		'Blob soft delete doesn’t keep earlier metadata. It’s easy to treat it like content.',
		taking('op', /^meta$/, { op: 'write' })
	],
	'version-ignored': [
		'With versioning, a delete or an overwrite leaves a previous version. It’s easy to look for what soft delete keeps.',
		(row) => (row['op'] && row['op'] !== 'old' ? { ...row, versioning: 'off' } : row)
	],
	'same-days': [
		'Blob soft delete must be at least one day longer than the restore period. It’s easy to think that the same number is enough.',
		(row) => (row['soft'] === row['days'] ? { ...row, soft: '30' } : row)
	],
	'premium-too': [
		'Point-in-time restore takes a standard general-purpose v2 account. It’s easy to think that premium has every feature.',
		taking('kind', /premium/, { kind: 'standard' })
	],
	'feed-optional': [
		'Point-in-time restore requires the change feed, too. It’s easy to think of versioning only.',
		taking('on', /^versions$/, { on: 'both' })
	],
	'point-by-period': [
		'No restore point can be before point-in-time restore was enabled, or before a failover. It’s easy to look only at the restore period.',
		taking('since', /./, { since: 'old' })
	],
	'restores-all': [
		'Point-in-time restore only undoes changes to block blobs in online tiers that may be modified. It’s easy to think that it takes back everything.',
		taking('event', /./, { event: 'overwritten' })
	],
	'any-snapshot': [
		'A snapshot has what the share had when it was taken. It’s easy to overlook that it came after the loss.',
		taking('snap', /after/, { snap: 'before' })
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
				'Each protection works on its own level: blob, container, share, file or account. Soft delete ends after its days, while versions and share snapshots stay.',
			'^period':
				'Retention counts from the delete, with the setting of that day. A later change doesn’t matter.',
			'^state':
				'With versioning, any change leaves a previous version. Without it, blob soft delete keeps a deleted blob, and an overwritten one as a snapshot unless that’s in Archive.',
			'^enable':
				'Point-in-time restore takes a standard account with versioning, the change feed and a blob soft delete that’s at least one day longer.',
			'^restore':
				'Point-in-time restore undoes changes to block blobs in online tiers, from any point in its period since it was enabled or since a failover.',
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
		forms: ['single', 'choose', 'choose', 'judge', 'table', 'series'],
		telling: ['table', 'table', 'export', 'email', 'ticket', 'list'],
		// Of two answers with the same first step, only one is offered.
		spare: (asked) => (asked === 'deleted-version' || asked === 'snapshot' ? 'blob' : '')
	}
);
