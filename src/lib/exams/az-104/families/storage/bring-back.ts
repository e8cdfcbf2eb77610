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
/** The parts of a value, the first of which can be a number. */
const parts = (value: string | undefined): readonly [count: number, ...rest: readonly string[]] => {
	const [first, ...rest] = value!.split(' ');
	return [Number(first), ...rest];
};
const accounts = ['stsales01', 'stclinic7', 'stmedia22', 'stplantx', 'stlegal5', 'strail09'];
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
	'file ever': 'snapshot',
	'account none': 'lock'
};
/** What each of them does. */
const effects: Row = {
	soft: 'blob soft delete keeps deleted and overwritten blobs for a set number of days',
	versions: 'versioning keeps what is deleted or overwritten until someone deletes the version',
	container: 'container soft delete is for whole containers',
	share: 'soft delete for file shares is for whole shares',
	snapshot: 'a share snapshot has all files as they were when it was taken',
	lock: 'a Delete lock only prevents the deletion of the account'
};
function featureFor({ loss, keep, has }: Row): string | undefined {
	const feature = features[`${loss!} ${keep!}`];
	// With versioning, what is deleted or overwritten stays for longer than 14 days.
	if (feature === 'soft' && has === 'versions') return undefined;
	return feature === has ? 'nothing' : feature;
}

/** Whether what was deleted is still kept on the day when it’s needed. Not asked: whether it is at the very end. */
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
			texts(['5 21', '21 5', '0 14', '14 0', '7 30', '30 7'], (id) => {
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
			texts(['4', '8', '9', '13', '17'], (day) => `June ${day}`),
			'{name} had been deleted on {}',
			'{name} was deleted on {}'
		),
		needed: side(
			'time',
			'Needed on',
			{ 20: 'June 20', 25: 'June 25', 32: 'July 2' },
			'{name} were needed on {}',
			'it is needed on {}'
		)
	},
	decide(row) {
		const [days, left] = periodLeft(row);
		return left === 0 ? undefined : yes(wayOf('share-deleted', days - left, days) === 'share');
	},
	asks: { yes: 'can', no: 'cannot' },
	choose: `Which ${noun.split(' ').at(-1)!}{s} {} be undeleted on the day required?`,
	judge: '{name} {} be undeleted on the day required.',
	why(row) {
		const [days, left] = periodLeft(row);
		return `{name} was deleted ${Number(row['deleted']) < 10 ? 'before' : 'after'} the change, ${
			days === 0
				? 'when soft delete was disabled'
				: `so its ${days} days end ${Math.abs(left)} days ${left < 0 ? 'before' : 'after'} {needed}`
		}`;
	}
});

const stateLosses: Readonly<Record<string, Loss>> = {
	delete: 'blob-deleted',
	write: 'blob-overwritten',
	archive: 'blob-overwritten',
	old: 'version-deleted'
};
/** How to get back the earlier state of a blob. */
function stateLeft({ op, ago, props }: Row): string | undefined {
	const [days, versioning] = parts(props);
	const versioned = versioning === 'true';
	if (versioned ? op === 'archive' : op === 'old') return undefined;
	if (op === 'meta') return versioned ? 'version' : 'none';
	const archived = op === 'archive';
	return wayOf(stateLosses[op!]!, Number(ago), days, { versioning: versioned, archived }).replace(
		/^(blob|deleted-version)$/,
		'undelete'
	);
}
function whyState(row: Row, answer: string): string {
	const [days, versioning] = parts(row['props']);
	const found = stateLeft(row);
	const { op } = row as { op: 'old' };
	const what = {
		delete: 'a delete',
		meta: 'a metadata change',
		write: 'an overwrite',
		archive: 'an overwrite in the Archive tier',
		old: 'deleting a version'
	}[op];
	const over = days === 0 ? 'blob soft delete is disabled' : `blob soft delete kept it for only ${days} days`;
	if (answer === found)
		return {
			version: `with versioning, ${what} leaves a previous version`,
			undelete: `${versioning === 'true' ? '' : 'without versioning, '}blob soft delete keeps a deleted ${op === 'old' ? 'version' : 'blob'}`,
			snapshot: 'without versioning, blob soft delete keeps what is overwritten as a snapshot',
			none: /meta|archive/.test(op) ? `without versioning, nothing is left after ${what}` : over
		}[answer]!;
	return {
		version: op === 'old' ? 'the previous version is what was deleted' : 'without versioning, there is none',
		undelete: /delete|old/.test(op)
			? found === 'none'
				? over
				: 'with versioning, this doesn’t restore the current version'
			: '{name} wasn’t deleted',
		snapshot:
			op === 'write' && found === 'none'
				? over
				: `${versioning === 'true' ? 'with versioning, ' : ''}${what} leaves no snapshot`,
		none: 'the account still has the earlier state'
	}[answer]!;
}

const restore = ({ policy, point }: Row): readonly [ago: number, period: number, since: number] => {
	const [period, since] = parts(policy);
	return [Number(point), period, since === 'old' ? 40 : 4];
};
function whyUndone(row: Row): string {
	const [ago, period, from] = restore(row);
	const { event, policy } = row;
	if (!undoes(event as Event, 0, 1, 1))
		return {
			archived: 'point-in-time restore doesn’t work for blobs in the Archive tier',
			appended: 'point-in-time restore is for block blobs, not for append blobs',
			container: 'point-in-time restore doesn’t bring back a deleted container',
			held: 'point-in-time restore doesn’t modify blobs under a legal hold',
			leased: 'a restore fails if a blob has an active lease'
		}[event as 'held'];
	if (ago > period) return `a restore can’t go back more than ${period} days`;
	if (ago > from)
		return `no point before ${policy!.endsWith('failover') ? 'the failover' : 'point-in-time restore was enabled'} can be used`;
	return `{point} is within the period, and ${
		{ deleted: 'deletes', overwritten: 'overwrites', cooled: 'moves from Hot to Cool' }[event as 'cooled']
	} are undone`;
}

/** How to get back the right content of a file: days of the week, with half a day for a snapshot at night. */
function fileWay({ saved, lost, snap, share }: Row): string | undefined {
	const [from, to, at] = [saved, lost, snap].map((day) => parts(day)[0]) as [number, number, number];
	const isThere = share === 'there';
	if (from > to) return undefined;
	if (to === 9) return isThere ? undefined : 'share';
	return from < at && at < to ? (isThere ? 'snapshot' : 'both') : 'none';
}
function whyFile(row: Row, answer: string): string {
	const found = fileWay(row);
	const isThere = row['share'] === 'there';
	const late = Number(row['saved']) > Number(row['snap']);
	const noCopy = `the snapshot was taken ${late ? 'before {name} had this content' : 'after the content was gone'}`;
	if (answer === found)
		return {
			snapshot: 'the snapshot was taken while {name} had this content',
			share: 'an undeleted share has {name} as it was on Friday',
			both: 'with the share, its snapshot comes back, and it has this content',
			none: `${isThere ? 'soft delete isn’t for single files' : 'the share comes back as it was on Friday'}, and ${noCopy}`
		}[answer]!;
	return {
		snapshot: isThere ? noCopy : 'the snapshot was deleted with the share',
		share: isThere ? 'the share wasn’t deleted' : 'on Friday, {name} no longer had this content',
		both: isThere
			? 'there is no deleted share'
			: found === 'share'
				? 'the undeleted share already has this content'
				: noCopy,
		none: `the ${found === 'share' ? 'deleted share' : 'snapshot'} has this content`
	}[answer]!;
}

/** Whether a task succeeds under a container-level retention policy. Setting the same interval again isn’t asked. */
function taskAllowed({ policy, task }: Row): string | undefined {
	const [days, state] = parts(policy);
	const [count, act] = parts(task);
	return act === 'set' && count === days
		? undefined
		: yes(
				{
					set: state === 'Unlocked' || count > days,
					remove: state === 'Unlocked',
					delete: count > days,
					write: false,
					container: false,
					upload: true
				}[act as 'set']
			);
}
function whyTask(row: Row): string {
	const state = parts(row['policy'])[1]!.toLowerCase();
	const can = `can${taskAllowed(row) === 'yes' ? '' : '’t'} be`;
	return {
		set: `the interval of ${state === 'locked' ? 'a locked' : 'an unlocked'} policy ${can} ${parts(row['task'])[0] > parts(row['policy'])[0] ? 'extended' : 'shortened'}`,
		remove: `${state === 'locked' ? 'a locked' : 'an unlocked'} policy ${can} deleted`,
		delete: `a blob ${can} deleted ${can === 'can be' ? 'after' : 'within'} the interval`,
		write: 'a blob can’t be overwritten, even after the interval',
		container: 'a container with a policy must be empty before it’s deleted',
		upload: 'a policy doesn’t block new blobs'
	}[parts(row['task'])[1] as 'set'];
}

/** How many items a command deletes. */
function deletedBy({ option, snaps, lease }: Row): string | undefined {
	const count = Number(snaps);
	if (/only|time/.test(option!))
		return count === 0 || lease === 'active' ? undefined : String(option === 'only' ? count : 1);
	return String(lease === 'active' || (option === 'none' && count > 0) ? 0 : count + 1);
}

/** What a deleted account needs before it can be restored. Several steps aren’t asked. */
function recoveryOf({ ago, name, group, key }: Row): string | undefined {
	if (Number(ago) > 14 || name === 'used') return 'lost';
	return group === 'deleted'
		? key === 'deleted'
			? undefined
			: 'group'
		: key === 'deleted'
			? 'vault'
			: 'now';
}

const topics: Readonly<Record<string, Topic>> = {
	...told(
		'plan',
		[
			'You need to prepare {count} for data loss at the lowest cost. All blobs are in the Hot tier.',
			'An auditor set new requirements for {count} with blobs in the Hot tier. You need to meet them with as few changes as possible.'
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
						file: 'recover single files from file shares',
						account: 'prevent the deletion of the account'
					},
					{ '': 'you had to {} of {name}', account: 'you had to {}' },
					'for {name}, you must {}'
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
					'only {} is enabled'
				)
			},
			single: 'You need to meet the requirement. What should you do?',
			choose: 'For which account{s} should you {}?',
			suits: ({ loss }, difficulty) => difficulty < 3 || loss !== 'account',
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
		'Users want to work with {count} of a storage account again.'
	),
	'period shares': periodTopic(
		'deleted file share',
		'soft delete for file shares',
		'Several departments miss file shares. You find {count} in one storage account.'
	),
	...told(
		'state',
		[
			'A script changed {count} by mistake. You check the settings of the storage account, which have been the same all year.',
			'Users report wrong changes to {count} in a storage account. For a year, its settings have been the same.'
		],
		{
			noun: 'blob',
			names: ['offer.pdf', 'plan.csv', 'intro.mp4', 'scan7.png', 'terms.docx', 'rates.json'],
			common: {
				props: side(
					'setup',
					'az storage account blob-service-properties show',
					texts(
						['7 true', '14 true', '0 true', '7 false', '14 false', '30 false'],
						(id) =>
							`"deleteRetentionPolicy": {\n${id.startsWith('0') ? '' : `  "days": ${parts(id)[0]},\n`}  "enabled": ${String(!id.startsWith('0'))}\n},\n"isVersioningEnabled": ${parts(id)[1]!}`
					),
					texts(
						['7 true', '14 true', '0 true', '7 false', '14 false', '30 false'],
						(id) =>
							`versioning were ${id.endsWith('true') ? 'enabled' : 'disabled'} and blob soft delete were ${id.startsWith('0') ? 'disabled' : `set to ${parts(id)[0]} days`}`
					)
				)
			},
			sides: {
				op: side(
					'loss',
					'Change',
					{
						delete: 'deleted',
						write: 'overwritten',
						meta: 'given new metadata',
						archive: 'overwritten while in the Archive tier',
						old: 'deleted'
					},
					{ '': '{name} had been {}', old: 'the only previous version of {name} had been {}' },
					{ '': '{name} was {}', old: 'the only previous version of {name} was {}' }
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
			'Yesterday, a faulty script ran on {count} in a storage account. Nothing else has changed this month. You need to restore them one by one.',
			'You plan one point-in-time restore for each of {count} in a storage account, where yesterday was the only day with changes this month.'
		],
		{
			noun: 'container',
			names: ['orders', 'invoices', 'scans', 'drafts', 'exports', 'claims'],
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
							'enabled 40 days ago with a period of 20 days, and a customer-managed failover was completed 4 days ago'
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
						container: 'the container was deleted',
						held: 'block blobs were overwritten, then put under a legal hold',
						leased: 'block blobs were overwritten, and they now have active leases'
					},
					'this were so for {name}: {}',
					'in {name}, {}'
				),
				point: side(
					'time',
					'Restore to',
					texts(['2', '3', '6', '9', '12'], (days) => `${days} days ago`),
					'the restore point were {}',
					'you need the state from {}'
				)
			},
			decide: (row) => yes(undoes(row['event'] as Event, ...restore(row))),
			asks: { yes: 'can', no: 'cannot' },
			choose: 'Which container{s} {} be brought back to the state required with az storage blob restore?',
			judge: 'With az storage blob restore, {name} {} be brought back to the state required.',
			why: whyUndone
		}
	),
	...told(
		'files',
		[
			'It is Saturday. Users need the content that {count} had after they were last saved correctly. All are in one Azure file share.',
			'On Saturday, an auditor asks for {count} from an Azure file share. Only the content that was last saved correctly will do.'
		],
		{
			noun: 'file',
			names: ['bid.docx', 'week40.xlsx', 'pilot.docx', 'pump.dwg', 'budget.xlsx', 'appeal.docx'],
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
					{ there: 'exists', kept: 'was deleted on Friday, with soft delete set to 14 days' },
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
					'Afterward',
					{
						'2 write': 'overwritten on Tuesday morning',
						'2 delete': 'deleted on Tuesday morning',
						'4 write': 'overwritten on Thursday',
						'4 delete': 'deleted on Thursday',
						9: 'not changed'
					},
					'afterward, it had been {}',
					'afterward, it was {}'
				)
			},
			single: 'You need to provide the content, if possible. What should you do?',
			judge: 'To get the content of {name}, you should {}.',
			table: 'What should you do to get the content of each file?',
			decide: fileWay,
			asks: {
				snapshot: 'restore it from Previous Versions in File Explorer',
				share: 'only undelete the share',
				both: 'undelete the share, and then restore it from Previous Versions',
				none: 'report that the content is lost'
			},
			why: whyFile
		}
	),
	...told(
		'policy',
		[
			'Finance keeps blobs in a container with a container-level retention policy. Versioning is disabled. Before you start {count}, you check the policy.',
			'Before you schedule {count}, you check the container-level retention policy of the container. Versioning is disabled, and it has no legal holds.'
		],
		{
			noun: 'task',
			common: {
				policy: side(
					'setup',
					'az storage container immutability-policy show',
					texts(
						['60 Locked', '60 Unlocked', '90 Locked', '90 Unlocked'],
						(id) =>
							`{\n  "immutabilityPeriodSinceCreationInDays": ${parts(id)[0]},\n  "state": "${parts(id)[1]!}"\n}`
					),
					texts(
						['60 Locked', '60 Unlocked', '90 Locked', '90 Unlocked'],
						(id) => `the policy were ${parts(id)[1]!.toLowerCase()} with ${parts(id)[0]} days`
					)
				)
			},
			sides: {
				task: side(
					'loss',
					'Task',
					{
						...texts(
							['30 set', '45 set', '75 set', '120 set'],
							(id) => `set the interval to ${parts(id)[0]} days`
						),
						...texts(
							['50 delete', '70 delete', '80 delete', '100 delete'],
							(id) => `delete a blob that is ${parts(id)[0]} days old`
						),
						'100 write': 'overwrite a blob that is 100 days old',
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
			'To save space, you run az storage blob delete once for each of {count}. Versioning is disabled.',
			'A cleanup script runs az storage blob delete once for each of {count}. Versioning is disabled.'
		],
		{
			noun: 'blob',
			names: ['app1.log', 'jan.bak', 'old.vhdx', 'web.zip', 'tmp9.csv', 'cam3.avi'],
			sides: {
				option: side(
					'setup',
					'Option',
					{
						none: 'no further option',
						include: '--delete-snapshots include',
						only: '--delete-snapshots only',
						time: '--snapshot with the time of a snapshot'
					},
					'the command for {name} had {}',
					'the command for {name} has {}'
				),
				snaps: side(
					'loss',
					'Snapshots',
					{ 0: 'none', 1: 'one', 2: 'two', 3: 'three' },
					'{name} had this many snapshots: {}',
					'snapshots of the blob: {}'
				),
				lease: side(
					'setup',
					'Lease',
					{ none: 'none', active: 'active' },
					{ none: '{name} had no lease', active: '{name} had an active lease' },
					'it has an {} lease'
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
			choose: 'For which blob{s} will the command {}, counting blobs and snapshots?',
			judge: 'For {name}, the command will {}, counting blobs and snapshots.',
			why: ({ option, snaps, lease }) =>
				lease === 'active'
					? 'without the lease ID, a blob with an active lease isn’t deleted'
					: {
							none:
								snaps === '0'
									? 'the blob has no snapshots, so no option is needed'
									: 'a blob with snapshots isn’t deleted without --delete-snapshots',
							include: 'the blob is deleted with all its snapshots',
							only: 'all snapshots are deleted, but the blob stays',
							time: 'only this snapshot is deleted'
						}[option as 'only']
		}
	),
	...told(
		'account',
		[
			'An automation script deleted {count}. You are Owner of the subscription and need to get them back.',
			'After a cleanup, managers ask for {count} that were deleted. You are Owner of the subscription.'
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
					'{name} was deleted {}'
				),
				name: side(
					'setup',
					'Its name since then',
					{ free: 'not used again', used: 'used for a new account' },
					'its name had been {}',
					'its name was {}'
				),
				group: side(
					'loss',
					'Resource group',
					{ there: 'exists', deleted: 'was deleted, too' },
					{ there: 'its resource group existed', deleted: 'its resource group had been deleted' },
					'its resource group {}'
				),
				key: side(
					'loss',
					'Encryption keys',
					{
						none: 'Microsoft-managed',
						there: 'in a key vault',
						deleted: 'in a key vault that was deleted, too'
					},
					'its encryption keys were {}',
					'its encryption keys were {}'
				)
			},
			decide: recoveryOf,
			asks: {
				now: 'can be restored in the portal right away',
				group: 'can be restored after you recreate the resource group',
				vault: 'can be restored after you recover the key vault',
				lost: 'cannot be restored'
			},
			choose: 'Which account{s} {}?',
			judge: '{name} {}.',
			why: (row) =>
				({
					now: 'it’s within 14 days, and the name, the group and any keys are as needed',
					group: 'a resource group can’t be restored, so you have to recreate it first',
					vault: 'the key vault with the account’s keys must be recovered first',
					lost:
						row['name'] === 'used'
							? 'a new account has had its name since'
							: 'it was deleted more than 14 days ago'
				})[recoveryOf(row) as 'now']
		}
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
		(row) => (row['change'] ? { ...row, change: row['change'].replace(/\d+ (\d+)/, '$1 $1') } : row)
	],
	'overwrite-is-delete': [
		'An overwrite isn’t a delete: what the blob had becomes a snapshot or a version. It’s easy to look for a deleted blob.',
		taking('op', /write/, { op: 'delete' })
	],
	'archive-too': [
		'Blob soft delete leaves out overwrites in the Archive tier. It’s easy to treat all tiers alike.',
		taking('op', /archive/, { op: 'write' })
	],
	'undelete-all': [
		'With versioning, a delete, an overwrite or new metadata leaves a previous version. It’s easy to look for what soft delete keeps.',
		(row) =>
			row['op'] && row['op'] !== 'old' ? { ...row, props: row['props']!.replace('true', 'false') } : row
	],
	'point-by-period': [
		'Only restore points after enabling and any failover count. It’s easy to look only at the period.',
		taking('policy', /new|fail/, { policy: '20 old' })
	],
	'restores-all': [
		'Point-in-time restore only undoes changes to block blobs in online tiers that may be modified. It’s easy to think that it takes back everything.',
		taking('event', /./, { event: 'overwritten' })
	],
	'any-snapshot': [
		'A snapshot has the share as it was at that time. It’s easy to overlook when it was taken.',
		(row) => (row['snap'] && !row['lost']!.startsWith('9') ? { ...row, saved: '1', snap: '1.5' } : row)
	],
	'locked-only': [
		'An unlocked policy blocks deletes and overwrites, too. It’s easy to think that only a locked one does.',
		(row) =>
			row['policy']?.endsWith('Unlocked')
				? { ...row, task: row['task']!.replace(/.*(delete|write)$/, '0 upload') }
				: row
	],
	'snapshots-go': [
		'A blob isn’t deleted while it has snapshots, unless the command includes them. It’s easy to think that they go with it.',
		taking('option', /none/, { option: 'include' })
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
				'Each protection works on its own level: blob, container, share, file or account. Soft delete keeps data for a set number of days. Versions and share snapshots stay until someone deletes them.',
			'^period':
				'Retention starts at deletion and uses the setting in effect then. A later change doesn’t affect it.',
			'^state':
				'With versioning, a delete, an overwrite, or new metadata leaves a previous version. Blob soft delete keeps deleted versions. Without versioning, it keeps deleted blobs and, except in Archive, overwritten content as a snapshot.',
			'^restore':
				'Point-in-time restore goes back within its period, but not before it was enabled or a failover. It doesn’t restore deleted containers, append or archived blobs, or those under a legal hold, and fails on active leases.',
			'^files':
				'A single file comes back from a share snapshot that was taken in time. A deleted share comes back by soft delete, with its snapshots.',
			'^policy':
				'A retention policy blocks deletes within its interval, and overwrites always. If it’s locked, it can only be extended. The container must be empty to be deleted.',
			'^delete': 'A blob with snapshots is deleted only with them (include). With only, the blob stays.',
			'^account':
				'A deleted account can be restored for 14 days, unless its name was used again. Its resource group and key vault must exist.'
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
