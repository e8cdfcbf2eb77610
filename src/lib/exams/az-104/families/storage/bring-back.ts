// Data of a storage account that was lost, or must not be: what to set up, what is kept and until when, and how to get it back.
// Over 200 lines: eight topics with words for what can differ in each.
import { undoes, type Event } from '#lib/azure/storage/point-in-time-restore.ts';
import { wayBack, type Loss } from '#lib/azure/storage/way-back.ts';
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
function shown(
	command: string,
	ids: readonly string[],
	code: (count: number, word: string) => string,
	were: (count: number, word: string) => string
) {
	const told = (text: typeof code): Row => texts(ids, (id) => text(...parts(id)));
	return side('setup', command, told(code), told(were));
}
const files = ['Bid.docx', 'Budget.xlsx', 'Pilot.docx', 'Pump.dwg', 'Hours.xlsx'];
const containers = ['orders', 'invoices', 'scans', 'exports', 'claims'];
const accounts = ['stsales1', 'stclinic1', 'stmedia1', 'stlegal1', 'strail1'];
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
	container: 'container soft delete keeps deleted containers',
	share: 'file share soft delete keeps deleted shares',
	snapshot: 'a share snapshot has all files as they were when it was taken'
};
function featureFor({ loss, keep, has }: Row): string | undefined {
	const feature = features[`${loss!} ${keep!}`];
	// With versioning, what is deleted or overwritten stays for longer than 14 days.
	if (feature === 'soft' && has === 'versions') return undefined;
	return feature === has ? 'nothing' : feature;
}

/** A change of the days of soft delete, which is told for all rows. */
const change = (setting: string, ids: readonly string[]) =>
	side(
		'setup',
		'',
		texts(ids, (id) => `from ${id.replace(' ', ' days to ')} days`),
		`${setting} had been changed {}`,
		`on June 10, ${setting} was changed {}`
	);
/** The retention that applied when something was deleted, and what it was before and after the change. */
function retention({
	containers,
	shares,
	kind,
	deleted
}: Row): readonly [days: string, when: string, all: string] {
	const all = (kind === 'file share' ? shares : containers)!;
	const isBefore = Number(deleted) < 10;
	return [all.split(' ')[isBefore ? 0 : 1]!, isBefore ? 'before' : 'after', all];
}

/** How to get back the earlier state of a blob. */
function stateLeft({ op, ago, props }: Row): string | undefined {
	const [days, versioning] = parts(props);
	const versioned = versioning === 'true';
	const archived = op === 'archive';
	if (versioned ? archived : op === 'version-deleted') return undefined;
	if (op === 'meta') return versioned ? 'version' : 'none';
	return wayBack({
		loss: (archived ? 'blob-overwritten' : op) as Loss,
		ago: Number(ago),
		days: { blob: days, container: 0, share: 0 },
		versioning: versioned,
		archived
	}).way.replace(/^(blob|deleted-version)$/, 'undelete');
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
			? `${way}blob soft delete keeps overwritten content as a snapshot, which you must undelete and copy over the blob`
			: isLate && op === 'blob-overwritten'
				? 'no snapshot is left to undelete'
				: `${way}${what} leaves no snapshot`,
		none: !right
			? 'the account still has the earlier state'
			: op === 'meta'
				? `${way}the old metadata isn’t kept`
				: op === 'archive'
					? 'soft delete doesn’t protect archived blobs from overwrites'
					: over
	}[answer]!;
}

/** How a change is told. */
const changed = (was: string): Row => ({
	'': `{name} ${was} {}`,
	meta: `the metadata of {name} ${was} {}`,
	'version-deleted': `the only previous version of {name} ${was} {}`
});

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
	const stay = stays[row['event']!];
	const isEarly = ago > Math.min(period, from);
	if (stay) return `a restore ${stay}${isEarly ? ', and {point} is too early' : ''}`;
	return `a restore ${
		!isEarly
			? `undoes ${undone[row['event']!]!}, and {point} is within the period`
			: ago > period
				? `can’t go back more than ${period} days`
				: `can’t go back to before ${row['policy'] === '20 new' ? 'it was enabled' : 'the failover'}`
	}`;
}

/** How to get back the right content of a file: days of the week, with half a day for a snapshot at night. Not asked: any way. */
function fileWay({ saved, lost, snap, share }: Row): string | undefined {
	const [from, to, at] = [saved, lost, snap].map((day) => parts(day)[0]) as [number, number, number];
	const isThere = share === 'there';
	if (from > to) return undefined;
	if (to === 9) return isThere ? 'any' : 'share';
	return from < at && at < to ? (isThere ? 'snapshot' : 'both') : 'none';
}
function whyFile(row: Row, answer: string): string {
	const taken = 'the snapshot was taken ';
	const event = row['lost']!.endsWith('write') ? 'overwritten' : 'deleted';
	const found = fileWay(row);
	const isThere = row['share'] === 'there';
	if (answer !== found)
		return {
			snapshot: isThere
				? 'the snapshot doesn’t have this content'
				: found === 'none'
					? 'the share is deleted, and its snapshot doesn’t have this content'
					: 'the share must be undeleted',
			share: isThere ? 'the share still exists' : 'on Friday, the share didn’t have this content',
			both: isThere
				? 'the share wasn’t deleted'
				: found === 'share'
					? 'the undeleted share has this content'
					: 'its snapshot doesn’t have this content',
			none: 'this content is recoverable'
		}[answer as 'share'];
	return {
		any: '{name} is still in the share',
		snapshot: `${taken}before {name} was ${event}`,
		share: 'an undeleted share has its files as they were on Friday',
		both: `${taken}in time, and comes back with the share`,
		none:
			taken + (row['saved']! > row['snap']! ? 'before {name} had this content' : `after {name} was ${event}`)
	}[found as 'share'];
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
function whyRecovery(row: Row, answer: string): string {
	const { used, group, key } = row;
	const found = recoveryOf(row);
	if (answer !== found)
		return {
			now:
				found === 'lost'
					? 'it can’t be restored'
					: `its ${found === 'group' ? 'resource group' : 'key vault'} must exist`,
			group: group === 'gone' ? 'a new resource group isn’t enough' : 'its resource group is in place',
			vault:
				key === 'gone' ? 'its key vault isn’t enough' : 'its encryption keys aren’t in a deleted key vault',
			lost: 'a restore can still be attempted'
		}[answer as 'now'];
	return {
		now: 'nothing else needs to be recovered first',
		group: 'its resource group must be recreated first',
		vault: 'its key vault must be recovered first',
		lost: used === 'yes' ? 'a new account has its name' : 'accounts can be restored for 14 days only'
	}[found as 'now'];
}

/** A statement about what to do. */
const judge = 'For {name}, you should {}.';
const topics: Readonly<Record<string, Topic>> = {
	...told(
		'plan',
		[
			'At the lowest cost, you need to protect {count} with Hot blobs and no hierarchical namespace.',
			'New requirements apply to {count} with Hot blobs and no hierarchical namespace. You need to minimize costs.'
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
						file: 'recover single files of a file share'
					},
					'you had to {} in {name}',
					'you must be able to {} in {name}'
				),
				keep: side(
					'time',
					'Keep copies',
					{ days: 'for 14 days', ever: 'until someone deletes them' },
					'you had to keep copies {}',
					'you must keep copies {}'
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
			single: 'You need to meet the requirements. What should you do?',
			choose: 'For which account{s} should you {}?',
			judge,
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
				const found = featureFor(row);
				if (answer === 'nothing')
					return `{has} ${found === answer ? 'covers this, and it’s already enabled' : 'doesn’t meet the requirement'}`;
				return answer === has ? '{has} is enabled already' : effects[answer]!;
			}
		}
	),
	period: {
		noun: 'item',
		names: containers,
		intro: 'An auditor asks how long you can bring back {count} deleted from a storage account.',
		edge: true,
		again: true,
		common: {
			containers: change('container soft delete', ['7 30', '14 7', '30 14']),
			shares: change('file share soft delete', ['14 30', '30 7', '7 14'])
		},
		sides: {
			deleted: side(
				'time',
				'Deleted on',
				texts(['4', '8', '9', '13', '17'], (day) => `June ${day}`),
				'{name} had been deleted on {}',
				'on {}, {name} was deleted'
			),
			kind: side('loss', 'Type', 'container|file share', '{name} were a {}', 'it is a {}')
		},
		decide: (row) => retention(row)[0],
		asks: { 7: '7 days', 14: '14 days', 30: '30 days' },
		choose: 'Which item{s} can you undelete for exactly {} after deletion?',
		judge: 'You can undelete {name} for exactly {} after its deletion.',
		table: 'For how long after its deletion can you undelete each item?',
		why(row, answer) {
			const [days, when, all] = retention(row);
			return answer === days
				? `a ${row['kind']!} deleted ${when} the change is kept for ${days} days`
				: `${answer} days was ${all.includes(answer) ? 'the setting at another time' : 'never the {kind} setting'}`;
		}
	},
	...told(
		'state',
		[
			'A script changed {count} in a flat namespace by mistake. Users want the earlier state back where possible. All year, the storage account has had the same settings.',
			'Users changed {count} in a flat namespace and want the earlier state back where possible. All year, the storage account has had the same settings.'
		],
		{
			noun: 'block blob',
			names: files,
			common: {
				props: shown(
					'az storage account blob-service-properties show',
					['7 true', '14 true', '0 true', '7 false', '14 false', '30 false'],
					(days, versioning) =>
						`"deleteRetentionPolicy": {\n${days ? `  "days": ${days},\n` : ''}  "enabled": ${String(days > 0)}\n},\n"isVersioningEnabled": ${versioning}`,
					(days, versioning) =>
						`versioning had been ${versioning === 'true' ? 'enabled' : 'disabled'} with ${days || 'no'} days of blob soft delete`
				)
			},
			sides: {
				op: side(
					'loss',
					'Change',
					{
						'blob-deleted': 'deleted',
						'blob-overwritten': 'overwritten in the Hot tier',
						meta: 'overwritten',
						archive: 'overwritten in the Archive tier',
						'version-deleted': 'deleted'
					},
					changed('had been'),
					changed('was')
				),
				ago: side(
					'time',
					'When',
					texts(['3', '10', '20', '40'], (days) => `${days} days ago`),
					'it had happened {}',
					'this was {}'
				)
			},
			single: 'You need to undo the change, if possible. What should you do?',
			judge,
			table: 'What should you do for each blob?',
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
			'Yesterday, a faulty script ran on {count} in a storage account. You restore them one by one.',
			'You restore {count} in a storage account one by one. Yesterday, a faulty script ran on them.'
		],
		{
			noun: 'container',
			names: containers,
			edge: true,
			common: {
				policy: side(
					'setup',
					'',
					{
						'7 old': 'enabled 40 days ago with a period of 7 days',
						'20 old': 'enabled 40 days ago with a period of 20 days',
						'20 new': 'enabled 4 days ago with a period of 20 days',
						'7 failover':
							'enabled 40 days ago with a period of 7 days, and a customer-managed failover took place 4 days ago',
						'20 failover':
							'enabled 40 days ago with a period of 20 days, and a customer-managed failover took place 4 days ago'
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
						deleted: 'Hot block blobs were deleted',
						overwritten: 'Hot block blobs were overwritten',
						cooled: 'block blobs were moved from Hot to Cool',
						archived: 'block blobs were moved from Hot to Archive',
						appended: 'blocks were added to append blobs',
						container: 'the container itself was deleted',
						held: 'Hot block blobs were overwritten, then put under a legal hold',
						leased: 'Hot block blobs were overwritten and now have active leases'
					},
					'{} instead',
					'in {name}, {}'
				),
				point: side(
					'time',
					'Restore point',
					texts(['2', '3', '6', '9'], (days) => `${days} days ago`),
					'the restore point were {}',
					'its restore point is {}'
				)
			},
			decide: (row) => yes(undoes(row['event'] as Event, ...restore(row))),
			asks: { yes: 'possible', no: 'impossible' },
			choose:
				'Which container{s} is it {} to restore to the given restore point by using only az storage blob restore?',
			judge: 'It is {} to restore {name} to its restore point by using only az storage blob restore.',
			why: whyUndone
		}
	),
	...told(
		'files',
		[
			'It is Saturday. Users need {count} from an SMB file share in Azure, with the content that was last saved correctly.',
			'On Saturday, you are asked for {count} from an SMB file share in Azure, with the content that was last saved correctly.'
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
						9: 'left unchanged'
					},
					'{name} had been {} instead',
					'then, it was {}'
				)
			},
			single:
				'You need to get this content back, if possible, without unnecessary steps. What should you do?',
			choose: 'For which file{s} should you {}?',
			judge,
			decide: fileWay,
			drawn: (row) => fileWay(row) !== 'any',
			asks: {
				snapshot: 'use only Previous Versions',
				share: 'only undelete the share',
				both: 'undelete the share, and then use Previous Versions',
				none: 'report that the content is lost'
			},
			why: whyFile
		}
	),
	...told(
		'policy',
		[
			'A container without versioning or legal holds has a retention policy that was never extended. Each of {count} would be run alone.',
			'You compare {count}, each of which would be run alone. A container without versioning or legal holds has a retention policy that was never extended.'
		],
		{
			noun: 'task',
			again: true,
			common: {
				policy: shown(
					'az storage container immutability-policy show',
					['60 Locked', '60 Unlocked', '90 Locked', '90 Unlocked'],
					(days, state) => `{\n  "immutabilityPeriodSinceCreationInDays": ${days},\n  "state": "${state}"\n}`,
					(days, state) => `the policy were ${state.toLowerCase()}, with ${days} days`
				)
			},
			sides: {
				task: side(
					'loss',
					'Task',
					{
						...texts(
							['100 delete', '50 delete', '70 delete', '80 delete'],
							(id) => `delete a blob created ${parts(id)[0]} days ago`
						),
						...texts(
							['30 set', '45 set', '75 set', '120 set'],
							(id) => `set the retention interval to ${parts(id)[0]} days`
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
			choose: 'Which task{s} would {}?',
			judge: '{name} would {}.',
			why: whyTask
		}
	),
	...told(
		'delete',
		[
			'To save space, you write {count} that run az storage blob delete, each for one blob without versions. Blobs and snapshots count as items.'
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
					undefined,
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
				snaps === '0'
					? 'without snapshots, only the blob is deleted'
					: {
							no: 'a blob with snapshots isn’t deleted without --delete-snapshots',
							include: 'the blob and its {snaps} are deleted',
							only: `only its {snaps} ${snaps === '1' ? 'is' : 'are'} deleted`,
							time: 'only the snapshot it names is deleted'
						}[option as 'only']
		}
	),
	...told(
		'account',
		[
			'As a subscription Owner, you need to recover, if possible, {count} that a script deleted.',
			'A colleague deleted {count}. As a subscription Owner, you need to undo this, if possible.'
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
					'Name',
					{ no: 'still free', yes: 'in use again' },
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
						own: 'managed by Microsoft',
						there: 'in an existing key vault',
						gone: 'in a soft-deleted key vault'
					},
					'its encryption keys were {}',
					'its encryption keys are {}'
				)
			},
			decide: recoveryOf,
			asks: {
				now: 'only run a restore',
				group: 'recreate the resource group, and then run a restore',
				vault: 'recover the key vault, and then run a restore',
				lost: 'report that the data is lost'
			},
			single: 'You need to get the account back, if possible, without unnecessary steps. What should you do?',
			table: 'What should you do for each account?',
			choose: 'For which account{s} should you {}?',
			judge,
			why: whyRecovery
		}
	)
};

const beliefs: Readonly<Record<string, Belief>> = {
	'soft-keeps': [
		'Soft delete keeps data for a set number of days, while a version stays until someone deletes it. It’s easy to take one for the other.',
		taking('keep', /^ever$/, { keep: 'days' })
	],
	'period-as-now': [
		'Data keeps the retention that applied when it was deleted. It’s easy to use today’s setting.',
		(row) => texts(Object.keys(row), (id) => row[id]!.replace(/^\d+ (\d+)$/, '$1 $1'))
	],
	'version-ignored': [
		'With versioning, a delete, an overwrite or new metadata leaves a previous version. It’s easy to look for what soft delete keeps.',
		(row) =>
			row['props'] && row['op'] !== 'version-deleted'
				? { ...row, props: row['props'].replace('true', 'false') }
				: row
	],
	'point-by-period': [
		'A restore point must be later than when the feature was enabled and any failover. It’s easy to look only at the period.',
		(row) => (row['point'] ? { ...row, policy: row['policy']!.replace(/new|failover/, 'old') } : row)
	],
	'restores-all': [
		'Point-in-time restore is only for block blobs in the Hot or Cool tier, without a legal hold or lease. It’s easy to think that it takes back everything.',
		taking('event', /./, { event: 'overwritten' })
	],
	'locked-for-good': [
		'A locked policy still lets you extend its interval and delete blobs older than the interval. It’s easy to think that it blocks everything.',
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
			'^period':
				'The retention at the time of deletion applies. Containers and file shares have separate settings.',
			'^state':
				'With versioning, a delete, an overwrite or new metadata leaves a previous version, and blob soft delete keeps deleted versions. Without it, blob soft delete keeps deleted blobs and, except in Archive, overwritten content as a snapshot.',
			'^restore':
				'Point-in-time restore goes back as far as its period, but not to before it was enabled or a failover. It’s only for block blobs in the Hot or Cool tier without legal holds or leases, in containers that still exist.',
			'^files':
				'A file comes back from a share snapshot that was taken in time. A deleted share comes back by soft delete, with its snapshots.',
			'^policy':
				'Without versioning, a retention policy always blocks overwrites, and blocks deletes until the interval ends. If locked, it can only be extended.',
			'^delete': 'To delete a blob and its snapshots together, use --delete-snapshots include.',
			'^account':
				'A deleted account may be recoverable for 14 days if its name is still free, and its resource group and any key vault with its encryption keys exist.'
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
		forms: ['choose', 'judge', 'table', 'choose', 'judge', 'table', 'single', 'series'],
		telling: ['table', 'table', 'list']
	}
);
