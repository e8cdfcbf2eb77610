// Data of a storage account that was lost, or must not be: what to set up, what is kept and until when, and how to get it back.
// Over 200 lines: eight topics with words for what can differ in each.
import { undoes, type Event } from '#lib/azure/storage/point-in-time-restore.ts';
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
/** Values with their texts. */
const texts = (ids: readonly string[], text: (id: string) => string): Row =>
	Object.fromEntries(ids.map((id) => [id, text(id)]));
/** The parts of a value, the first of which is a number. */
const parts = (value: string | undefined): readonly [count: number, word: string] => {
	const [count, word] = value!.split(' ');
	return [Number(count), word!];
};
/** The output of a command, by values of a number and a word. */
function shown(command: string, ids: readonly string[], code: (count: number, word: string) => string) {
	const values = texts(ids, (id) => code(...parts(id)));
	return side(
		'setup',
		command,
		values,
		texts(ids, (id) => `the output had been ${values[id]!.replace(/\s+/g, ' ')}`)
	);
}
const files = ['Bid.docx', 'Budget.xlsx', 'Pilot.docx', 'Pump.dwg', 'Hours.xlsx'];
const accounts = ['stsales1', 'stclinic1', 'stmedia1', 'stlegal1', 'strail1'];
/** The way back in the model. `days`: of each soft delete. */
const wayOf = (loss: Loss, ago: number, days: number, more: Partial<Lost> = {}): string =>
	wayBack({
		loss,
		ago,
		days: { blob: days, container: days, share: days },
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
	'file ever': 'snapshot'
};
/** What each of them does. */
const effects: Row = {
	soft: 'blob soft delete keeps deleted and overwritten blobs for a set number of days',
	versions: 'versioning keeps what is deleted or overwritten until someone deletes the version',
	container: 'container soft delete is for whole containers',
	share: 'file share soft delete is for whole shares',
	snapshot: 'a share snapshot has all files as they were when it was taken'
};
function featureFor({ loss, keep, has }: Row): string | undefined {
	const feature = features[`${loss!} ${keep!}`];
	// With versioning, what is deleted or overwritten stays for longer than 14 days.
	if (feature === 'soft' && has === 'versions') return undefined;
	return feature === has ? 'nothing' : feature;
}

/** A date, by days from the end of May. */
const dateOf = (day: string): string => (Number(day) > 30 ? `July ${Number(day) - 30}` : `June ${day}`);
/** Whether what was deleted is still kept on the day when it’s needed. Not asked: whether it is on the last day. */
function periodLeft({ change, deleted, needed }: Row): readonly [days: number, left: number] {
	const [was, now] = change!.split(' ').map(Number) as [number, number];
	const days = Number(deleted) < 10 ? was : now;
	return [days, Number(deleted) + days - Number(needed)];
}
const periodTopic = (noun: string, setting: string, intro: string): Topic => ({
	noun,
	intro,
	edge: true,
	again: true,
	common: {
		change: side(
			'setup',
			'',
			texts(['14 7', '21 7', '21 10', '14 30', '18 21', '14 0', '0 10'], (id) => {
				const [was, now] = id.split(' ').map((days) => (days === '0' ? 'Disabled' : `${days} days`));
				return `from ${was!} to ${now!}`;
			}),
			`${setting} had been changed {}`,
			`on June 10, ${setting} was changed {}`
		)
	},
	sides: {
		deleted: side(
			'time',
			'Deleted on',
			texts(['4', '8', '9', '13', '17'], dateOf),
			'{name} had been deleted on {}',
			'{name} was deleted on {}'
		),
		needed: side(
			'time',
			'Needed on',
			texts(['20', '25', '32'], dateOf),
			'{name} were needed on {}',
			'it is needed on {}'
		)
	},
	decide(row) {
		const [days, left] = periodLeft(row);
		return Math.abs(left) < 2 ? undefined : yes(wayOf('share-deleted', days - left, days) === 'share');
	},
	asks: { yes: 'can', no: 'cannot' },
	choose: `Which ${noun.split(' ').at(-1)!}{s} {} be undeleted when needed?`,
	judge: '{name} {} be undeleted when needed.',
	why(row) {
		const [days, left] = periodLeft(row);
		return `{name} was deleted ${Number(row['deleted']) < 10 ? 'before' : 'after'} the change, ${
			days === 0
				? 'when soft delete was disabled'
				: `so its ${days} days end ${Math.abs(left)} days ${left < 0 ? 'before' : 'after'} {needed}`
		}`;
	}
});

/** How to get back the earlier state of a blob. */
function stateLeft({ op, ago, props }: Row): string | undefined {
	const [days, versioning] = parts(props);
	const versioned = versioning === 'true';
	const archived = op === 'archive';
	if (versioned ? archived : op === 'version-deleted') return undefined;
	if (op === 'meta') return versioned ? 'version' : 'none';
	return wayOf((archived ? 'blob-overwritten' : op) as Loss, Number(ago), days, {
		versioning: versioned,
		archived
	}).replace(/^(blob|deleted-version)$/, 'undelete');
}
function whyState(row: Row, answer: string): string {
	const [days, versioning] = parts(row['props']);
	const found = stateLeft(row);
	const op = row['op']!;
	const way = versioning === 'true' ? 'with versioning, ' : 'without versioning, ';
	const what = {
		'blob-deleted': 'a delete',
		meta: 'a metadata change',
		'blob-overwritten': 'an overwrite',
		archive: 'an overwrite in the Archive tier',
		'version-deleted': 'deleting a version'
	}[op]!;
	const over = days ? `blob soft delete kept it for only ${days} days` : 'blob soft delete is disabled';
	const right = answer === found;
	const isLate = found === 'none';
	return {
		version: right
			? `${way}${what} leaves a previous version`
			: op === 'version-deleted'
				? 'the previous version is what was deleted'
				: `${way}there’s none`,
		undelete: right
			? `${way}blob soft delete keeps a deleted ${op.split('-')[0]!}`
			: !op.endsWith('deleted')
				? '{name} wasn’t deleted'
				: isLate
					? 'nothing is left to undelete'
					: `${way}this doesn’t restore the current version`,
		snapshot: right
			? `${way}blob soft delete keeps overwritten content as a snapshot`
			: isLate && op === 'blob-overwritten'
				? 'no snapshot is left to undelete'
				: `${way}${what} leaves no snapshot`,
		none: !right
			? 'the account still has the earlier state'
			: /meta|archive/.test(op)
				? `${way}nothing is left after ${what}`
				: over
	}[answer]!;
}

const restore = ({ policy, point }: Row): readonly [ago: number, period: number, since: number] => {
	const [period, since] = parts(policy);
	return [Number(point), period, since === 'old' ? 40 : 4];
};
function whyUndone(row: Row): string {
	const [ago, period, from] = restore(row);
	const stays: Row = {
		archived: 'leaves out blobs in the Archive tier',
		appended: 'is for block blobs only',
		container: 'doesn’t bring back a deleted container',
		held: 'doesn’t modify blobs under a legal hold',
		leased: 'fails if a blob has an active lease'
	};
	const undone: Row = { deleted: 'deletes', overwritten: 'overwrites', cooled: 'moves from Hot to Cool' };
	const event = row['event']!;
	return `a restore ${
		stays[event] ??
		(ago > period
			? `can’t go back more than ${period} days`
			: ago > from
				? `can’t go back to before ${row['policy'] === '20 new' ? 'it was enabled' : 'the failover'}`
				: `undoes ${undone[event]!}, and {point} is within the period`)
	}`;
}

/** How to get back the right content of a file: days of the week, with half a day for a snapshot at night. */
function fileWay({ saved, lost, snap, share }: Row): string | undefined {
	const [from, to, at] = [saved, lost, snap].map((day) => parts(day)[0]) as [number, number, number];
	const isThere = share === 'there';
	if (from > to) return undefined;
	if (to === 9) return isThere ? undefined : 'share';
	return from < at && at < to ? (isThere ? 'snapshot' : 'both') : 'none';
}
function whyFile(row: Row): string {
	const taken = 'the snapshot was taken ';
	const event = row['lost']!.endsWith('write') ? 'overwritten' : 'deleted';
	return {
		snapshot: `${taken}before {name} was ${event}`,
		share: 'an undeleted share has its files as they were on Friday',
		both: `${taken}in time, and comes back with the share`,
		none:
			taken + (row['saved']! > row['snap']! ? 'before {name} had this content' : `after {name} was ${event}`)
	}[fileWay(row) as 'share'];
}

/** Whether a task succeeds under a container-level retention policy. Not asked: the same interval, and what else an unlocked policy blocks. */
function taskAllowed({ policy, task }: Row): string | undefined {
	const [days, state] = parts(policy);
	const [count, act] = parts(task);
	const open = state === 'Unlocked';
	const isLonger = count > days;
	if (act === 'set' ? count === days : open && (act === 'container' || (act === 'delete' && !isLonger)))
		return undefined;
	return yes(
		act === 'upload' ||
			(act === 'remove' ? open : act === 'set' ? open || isLonger : act === 'delete' && isLonger)
	);
}
function whyTask(row: Row): string {
	const [days, state] = parts(row['policy']);
	const [count, act] = parts(row['task']);
	const policy = state === 'Locked' ? 'a locked policy' : 'an unlocked policy';
	const can = `can${taskAllowed(row) === 'yes' ? '' : '’t'} be`;
	return {
		set: `the interval of ${policy} ${can} ${count > days ? 'extended' : 'shortened'}`,
		remove: `${policy} ${can} deleted`,
		delete: `a blob ${can} deleted ${count > days ? 'after' : 'within'} the interval`,
		write: 'a blob can’t be overwritten, even after the interval',
		container: 'a container with a locked policy must be empty to be deleted',
		upload: 'a policy doesn’t block new blobs'
	}[act as 'set'];
}

/** How many items a command deletes. Not asked: options that are for snapshots where there are none. */
function deletedBy({ option, snaps }: Row): string | undefined {
	const count = Number(snaps);
	if (!count && /only|time/.test(option!)) return undefined;
	return String({ no: count ? 0 : 1, include: count + 1, only: count, time: 1 }[option as 'no']);
}

/** What a deleted account needs before it can be restored. Several steps aren’t asked. */
function recoveryOf({ ago, used, group, key }: Row): string | undefined {
	if (Number(ago) > 14 || used === 'yes') return 'lost';
	if (group !== 'gone') return key === 'gone' ? 'vault' : 'now';
	return key === 'gone' ? undefined : 'group';
}

const topics: Readonly<Record<string, Topic>> = {
	...told(
		'plan',
		[
			'At the lowest cost, you need to protect {count} with Hot blobs and no hierarchical namespace.',
			'New requirements apply to {count} with Hot blobs and no hierarchical namespace. You choose what costs least.'
		],
		{
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
						file: 'recover single files'
					},
					'you had to {} of {name}',
					'you must be able to {} of {name}'
				),
				keep: side(
					'time',
					'Keep copies',
					{ days: 'for 14 days', ever: 'until someone deletes them' },
					'you had to keep copies {}',
					'keep copies {}'
				),
				has: side(
					'setup',
					'Enabled now',
					{
						soft: 'blob soft delete (14 days)',
						versions: 'versioning',
						container: 'container soft delete (14 days)',
						share: 'file share soft delete (14 days)'
					},
					'only {} were enabled',
					'only {} is enabled'
				)
			},
			single: 'You need to meet the requirement. What should you do?',
			choose: 'For which account{s} should you {}?',
			decide: featureFor,
			asks: {
				nothing: 'make no change',
				soft: 'enable blob soft delete',
				versions: 'enable versioning',
				container: 'enable container soft delete',
				share: 'enable file share soft delete',
				snapshot: 'take share snapshots'
			},
			why(row, answer) {
				const { has } = row;
				if (answer !== 'nothing') return answer === has ? `{has} is enabled already` : effects[answer]!;
				return featureFor(row) === answer
					? `${effects[has!]!}, and it’s enabled`
					: '{has} doesn’t meet the requirement';
			}
		}
	),
	'period containers': periodTopic(
		'deleted container',
		'container soft delete',
		'Users ask for {count} from a storage account.'
	),
	'period shares': periodTopic(
		'deleted file share',
		'file share soft delete',
		'Departments miss their data, and you find {count} in a storage account.'
	),
	...told(
		'state',
		[
			'A script changed {count} in a flat namespace by mistake. All year, the storage account has had the same settings.',
			'Users changed {count} in a flat namespace. You check the storage account, which has had the same settings all year.'
		],
		{
			noun: 'block blob',
			names: files,
			common: {
				props: shown(
					'az storage account blob-service-properties show',
					['7 true', '14 true', '0 true', '7 false', '14 false', '30 false'],
					(days, versioning) =>
						`"deleteRetentionPolicy": {\n${days ? `  "days": ${days},\n` : ''}  "enabled": ${String(days > 0)}\n},\n"isVersioningEnabled": ${versioning}`
				)
			},
			sides: {
				op: side(
					'loss',
					'Change',
					{
						'blob-deleted': 'deleted',
						'blob-overwritten': 'overwritten',
						meta: 'given new metadata',
						archive: 'overwritten while in the Archive tier',
						'version-deleted': 'deleted'
					},
					{ '': '{name} had been {}', 'version-deleted': 'the only previous version of {name} had been {}' },
					{ '': '{name} was {}', 'version-deleted': 'the only previous version of {name} was {}' }
				),
				ago: side(
					'time',
					'When',
					texts(['3', '10', '20'], (days) => `${days} days ago`),
					'it had happened {}',
					'this was {}'
				)
			},
			single: 'You need to undo the change, if possible. What should you do?',
			judge: 'To undo the change to {name}, you should {}.',
			table: 'You need to undo the changes, if possible. What should you do for each blob?',
			decide: stateLeft,
			asks: {
				version: 'copy a previous version over the blob',
				undelete: 'run only az storage blob undelete',
				snapshot: 'run az storage blob undelete, and then copy a snapshot over the blob',
				none: 'report that the earlier state is lost'
			},
			why: whyState
		}
	),
	...told(
		'restore',
		[
			'Yesterday, a faulty script ran on {count} in a storage account. Nothing else has changed this month. You restore them one by one.',
			'You plan to restore {count} in a storage account, one by one. This month, data was changed only yesterday.'
		],
		{
			noun: 'container',
			names: ['orders', 'invoices', 'scans', 'exports', 'claims'],
			edge: true,
			common: {
				policy: side(
					'setup',
					'',
					{
						'7 old': 'enabled 40 days ago with a period of 7 days',
						'20 old': 'enabled 40 days ago with a period of 20 days',
						'20 new': 'enabled 4 days ago with a period of 20 days',
						'20 failover':
							'enabled 40 days ago with a period of 20 days, before a customer-managed failover 4 days ago'
					},
					'point-in-time restore had been {}',
					'point-in-time restore was {}'
				)
			},
			sides: {
				event: side(
					'loss',
					'Yesterday',
					{
						deleted: 'block blobs were deleted',
						overwritten: 'block blobs were overwritten',
						cooled: 'block blobs were moved from Hot to Cool',
						archived: 'block blobs were moved from Hot to Archive',
						appended: 'blocks were added to append blobs',
						container: 'the container itself was deleted',
						held: 'block blobs were overwritten, then put under a legal hold',
						leased: 'block blobs were overwritten and now have active leases'
					},
					'the change in {name} were that {}',
					'in {name}, {}'
				),
				point: side(
					'time',
					'Restore to',
					texts(['2', '3', '6', '9'], (days) => `${days} days ago`),
					'the restore point were {}',
					'you need the state from {}'
				)
			},
			decide: (row) => yes(undoes(row['event'] as Event, ...restore(row))),
			asks: { yes: 'can', no: 'cannot' },
			choose: 'Which container{s} {} be restored to that state with az storage blob restore?',
			judge: 'With az storage blob restore, {name} {} be restored to that state.',
			why: whyUndone
		}
	),
	...told(
		'files',
		[
			'It is Saturday. Users need {count} from an SMB file share in Azure, with the content that was last saved correctly.',
			'On Saturday, an auditor asks for {count} from an SMB file share in Azure. You need to provide the content that was last saved correctly.'
		],
		{
			noun: 'file',
			again: true,
			names: files,
			common: {
				snap: side(
					'time',
					'',
					{ 1.5: 'Monday', 2.5: 'Tuesday', 3.5: 'Wednesday' },
					'the only snapshot were from {} night',
					'the only snapshot of the share is from {} night'
				),
				share: side(
					'loss',
					'',
					{ there: 'still exists', kept: 'was deleted on Friday, with soft delete set to 14 days' },
					{ there: 'the share still existed', kept: 'the share had been deleted on Friday' },
					'the share {}'
				)
			},
			sides: {
				saved: side(
					'time',
					'Saved correctly',
					{ 1: 'Monday morning', 3: 'Wednesday morning' },
					'{name} had last been saved correctly on {}',
					'{name} was last saved correctly on {}'
				),
				lost: side(
					'loss',
					'Then',
					{
						'2 write': 'overwritten on Tuesday morning',
						'2 delete': 'deleted on Tuesday morning',
						'4 write': 'overwritten on Thursday',
						'4 delete': 'deleted on Thursday',
						9: 'not changed again'
					},
					'{name} had then been {}',
					'then, it was {}'
				)
			},
			choose: 'The required content of which file{s} {}?',
			judge: 'The required content of {name} {}.',
			decide: fileWay,
			asks: {
				snapshot: 'can be restored from Previous Versions right away',
				share: 'will be back as soon as you undelete the share',
				both: 'can be restored from Previous Versions after you undelete the share',
				none: 'cannot be restored'
			},
			why: whyFile
		}
	),
	...told(
		'policy',
		[
			'A container without versioning has a container-level retention policy and no legal holds. Before you schedule {count} for it, you check the policy.',
			'You need to know which of {count} are possible in a container without versioning and legal holds, and check its retention policy.'
		],
		{
			noun: 'task',
			again: true,
			common: {
				policy: shown(
					'az storage container immutability-policy show',
					['60 Locked', '60 Unlocked', '90 Locked', '90 Unlocked'],
					(days, state) => `{\n  "immutabilityPeriodSinceCreationInDays": ${days},\n  "state": "${state}"\n}`
				)
			},
			sides: {
				task: side(
					'loss',
					'Task',
					{
						...texts(
							['30 set', '45 set', '75 set', '120 set'],
							(id) => `set the retention interval to ${parts(id)[0]} days`
						),
						...texts(
							['50 delete', '70 delete', '80 delete', '100 delete'],
							(id) => `delete a blob created ${parts(id)[0]} days ago`
						),
						'100 write': 'overwrite a blob created 100 days ago',
						'0 remove': 'delete the policy',
						'0 container': 'delete the container with its blobs',
						'0 upload': 'upload new blobs'
					},
					'{name} were to {}',
					'{name} is to {}'
				)
			},
			decide: taskAllowed,
			asks: { yes: 'succeed', no: 'fail' },
			choose: 'Which task{s} will {}?',
			judge: '{name} will {}.',
			why: whyTask
		}
	),
	...told(
		'delete',
		[
			'To save space, you write {count} that run az storage blob delete, each for one blob without versions. Blobs and snapshots count as items.',
			'You review {count}. Each runs az storage blob delete for one blob without versions. A snapshot counts as an item, too.'
		],
		{
			noun: 'script',
			sides: {
				option: side(
					'setup',
					'Option',
					{
						no: 'neither --delete-snapshots nor --snapshot',
						include: '--delete-snapshots include',
						only: '--delete-snapshots only',
						time: '--snapshot with the time of one snapshot'
					},
					'{name} used {}',
					'{name} uses {}'
				),
				snaps: side(
					'loss',
					'Snapshots',
					{ 0: 'no snapshots', 1: 'one snapshot', 2: 'two snapshots', 3: 'three snapshots' },
					'its blob had {}',
					'its blob has {}'
				)
			},
			decide: deletedBy,
			asks: {
				0: 'delete nothing',
				1: 'delete one item',
				2: 'delete two items',
				3: 'delete three items',
				4: 'delete four items'
			},
			choose: 'Which script{s} will {}?',
			judge: '{name} will {}.',
			why: ({ option, snaps }) =>
				({
					no:
						snaps === '0'
							? 'without snapshots, only the blob is deleted'
							: 'a blob with snapshots isn’t deleted without --delete-snapshots',
					include: 'the blob is deleted with all its snapshots',
					only: 'all snapshots are deleted, but the blob stays',
					time: 'only this snapshot is deleted'
				})[option as 'only']
		}
	),
	...told(
		'account',
		[
			'An automation script deleted {count} in a subscription that you own. Unless noted, their names are still free and their keys managed by Microsoft.',
			'As Owner of a subscription, you look for {count} that were deleted in a cleanup. Unless noted, keys are managed by Microsoft and names still free.'
		],
		{
			noun: 'storage account',
			names: accounts,
			sides: {
				ago: side(
					'time',
					'Deleted',
					texts(['3', '6', '11', '13', '16', '25'], (days) => `${days} days ago`),
					'{name} had been deleted {}',
					'{}, {name} was deleted'
				),
				used: side(
					'setup',
					'Its name',
					{ none: 'still free', yes: 'in use again' },
					'its name were {}',
					'its name is {}'
				),
				group: side(
					'loss',
					'Resource group',
					{ there: 'in place', gone: 'gone' },
					'its resource group were {}',
					'its resource group is {}'
				),
				key: side(
					'loss',
					'Encryption keys',
					{
						none: 'managed by Microsoft',
						there: 'in an existing key vault',
						gone: 'in a deleted key vault'
					},
					'its keys were {}',
					'keys are {}'
				)
			},
			decide: recoveryOf,
			asks: {
				now: 'can be restored right away',
				group: 'can be restored after you recreate its resource group',
				vault: 'can be restored after you recover its key vault',
				lost: 'cannot be restored'
			},
			choose: 'Which account{s} {}?',
			judge: '{name} {}.',
			why: (row) =>
				({
					now: 'nothing else must be restored first',
					group: 'the resource group must exist, and it can’t be restored',
					vault: 'the key vault with its keys must exist',
					lost:
						row['used'] === 'yes' ? 'a new account has its name' : 'accounts can be restored for 14 days only'
				})[recoveryOf(row) as 'now']
		}
	)
};

const beliefs: Readonly<Record<string, Belief>> = {
	'soft-keeps': [
		'Soft delete keeps data for a set number of days, while a version stays until someone deletes it. It’s easy to take one for the other.',
		taking('keep', /^ever$/, { keep: 'days' })
	],
	'period-as-now': [
		'Data keeps the retention that applied when it was deleted. It’s easy to count with the setting of today.',
		(row) => (row['change'] ? { ...row, change: row['change'].replace(/\d+ (\d+)/, '$1 $1') } : row)
	],
	'version-ignored': [
		'With versioning, a delete, an overwrite or new metadata leaves a previous version. It’s easy to look for what soft delete keeps.',
		(row) =>
			row['props'] && row['op'] !== 'version-deleted'
				? { ...row, props: row['props'].replace('true', 'false') }
				: row
	],
	'point-by-period': [
		'Only restore points after enabling and any failover count. It’s easy to look only at the period.',
		taking('policy', /new|fail/, { policy: '20 old' })
	],
	'restores-all': [
		'Point-in-time restore is only for block blobs in online tiers that may be modified. It’s easy to think that it takes back everything.',
		taking('event', /./, { event: 'overwritten' })
	],
	'any-snapshot': [
		'A snapshot has the share as it was at that time. It’s easy to overlook when it was taken.',
		(row) => (row['snap'] && !row['lost']!.startsWith('9') ? { ...row, saved: '1', snap: '1.5' } : row)
	],
	'locked-for-good': [
		'A locked policy still lets you extend its interval and delete blobs that are older. It’s easy to think that it blocks everything.',
		taking('task', /set|delete/, { task: '0 remove' })
	],
	'snapshots-go': [
		'A blob isn’t deleted while it has snapshots, unless the command includes them. It’s easy to think that they go with it.',
		taking('option', /no/, { option: 'include' })
	]
};

export const bringBack = topicFamily(
	{
		id: 'files-blobs/bring-back',
		edition: 10,
		group: 'files-blobs',
		title: 'Bringing back what was lost',
		rule: {
			'^plan':
				'Blob, container and file share soft delete are three settings, each for a number of days. Versions and share snapshots stay until someone deletes them.',
			'^period': 'The retention in effect at the deletion applies. A later change doesn’t affect it.',
			'^state':
				'With versioning, a delete, an overwrite or new metadata leaves a previous version, and blob soft delete keeps deleted versions. Without it, blob soft delete keeps deleted blobs and, except in Archive, overwritten content as a snapshot.',
			'^restore':
				'Point-in-time restore goes back within its period, but not before it was enabled or a failover. It’s only for block blobs in online tiers without legal holds and leases, in containers that still exist.',
			'^files':
				'A file comes back from a share snapshot that was taken in time. A deleted share comes back by soft delete, with its snapshots.',
			'^policy':
				'A retention policy blocks deletes within its interval, and overwrites always. If locked, it can only be extended.',
			'^delete': 'A blob with snapshots is deleted only with them, by --delete-snapshots include.',
			'^account':
				'A deleted account can be restored for 14 days if its name is still free, and its resource group and key vault exist.'
		},
		lab: 'files-blobs/bring-it-back',
		sources: [
			sources.blobSoftDelete,
			sources.containerSoftDelete,
			sources.fileShareSoftDelete,
			sources.blobVersioning,
			sources.fileShareSnapshots,
			sources.pointInTimeRestore,
			sources.immutableStorage,
			sources.containerWorm,
			sources.recoverAccount
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
		forms: ['choose', 'single', 'judge', 'judge', 'table', 'series'],
		telling: ['table', 'table', 'export', 'email', 'ticket', 'list']
	}
);
