// Backup policies and recovery points: how long points and snapshots are kept, how to get deleted ones back, and what backs up what.
// Over 200 lines: eight topics with words for what can differ in each.
import {
	afterDeletion,
	backupRoleFor,
	backupRoles,
	blobBackupFor,
	changeAllowed,
	recoverySteps,
	toolFor,
	type Task,
	type Workload
} from '#lib/azure/monitoring/backup.ts';
import {
	expiresAfter,
	ruleFor,
	snapshotDays,
	type Policy,
	type PolicyType,
	type Since
} from '#lib/azure/monitoring/retention.ts';
import { sources } from '#lib/azure/sources.ts';
import { day } from '#lib/domain/time/day.ts';
import { people } from '#lib/exams/az-104/families/names.ts';
import {
	side,
	taking,
	topicFamily,
	type Belief,
	type Row,
	type Topic
} from '#lib/exams/az-104/families/topics.ts';

const duties: Readonly<Record<Task, string>> = {
	view: 'view backup jobs',
	list: 'view backup items',
	run: 'run on-demand backups of VMs',
	register: 'register on-premises servers',
	policy: 'change backup policies',
	stop: 'delete backup data',
	assign: 'assign roles on the vault'
};
const tasksIn = (both: string) => both.split(' ') as Task[];
const required = { yes: 'required', none: 'not required' };
const daysOf = (...counts: readonly number[]): Row =>
	Object.fromEntries(counts.map((count) => [count, `${count} days`]));

/** The days that each rule of a policy is for. */
const days: Policy = {
	daily: true,
	weekly: { on: [7] },
	monthly: { on: [7], nth: [1] },
	yearly: { on: [7], nth: [1], in: [1] }
};
const ruleOf = ({ rules, taken, origin }: Row): string =>
	origin === 'demand'
		? origin
		: ruleFor(
				Object.fromEntries(
					Object.entries(days).filter(([rule]) => rule === 'daily' || rules!.includes(rule))
				) as Policy,
				day(taken!)
			)!;
/** How long points are kept, at first and now. */
const retentions = ['30', '60', '90'];
const expiryOf = ({ retention, event }: Row): string =>
	String(
		expiresAfter(
			Number(retention!.slice(-2)),
			event === 'last' ? 'deleted' : (event as Since),
			event === 'last'
		)
	);

/** For how many days soft delete keeps what was deleted before yesterday. */
const softDays = ({ kept }: Row): number => (kept === '30' ? 30 : 14);
const stateOf = (row: Row) =>
	Number(row['state'])
		? afterDeletion(Number(row['state']), softDays(row))
		: (row['state'] as 'active' | 'stopped');

const snapshotsOf = ({ policy, keep }: Row): number | undefined => {
	const [schedule, type] = policy!.split(' ');
	return snapshotDays(
		type as PolicyType,
		schedule === 'weekly',
		keep === 'default' ? undefined : Number(keep)
	);
};

const topics = {
	rule: {
		noun: 'recovery point',
		intro:
			'You have a VM that is backed up every day. Its policy has these retention rules: daily (30 days), weekly (Sunday, 12 weeks), monthly (first Sunday, 12 months) and yearly (first Sunday in January, 5 years). For on-demand backups, you specify a retention of 45 days.',
		common: {
			rules: side(
				'setup',
				'',
				{
					'weekly monthly yearly': 'no rule of the policy',
					'weekly monthly': 'only the yearly rule',
					'monthly yearly': 'only the weekly rule',
					'weekly yearly': 'only the monthly rule'
				},
				'{} were disabled',
				'{} is disabled'
			)
		},
		sides: {
			taken: side(
				'time',
				'Created',
				{
					'2026-05-12': 'Tuesday, 12 May 2026',
					'2026-05-10': 'Sunday, 10 May 2026',
					'2026-05-03': 'Sunday, 3 May 2026',
					'2026-01-04': 'Sunday, 4 January 2026',
					'2026-01-07': 'Wednesday, 7 January 2026',
					'2026-01-11': 'Sunday, 11 January 2026'
				},
				'{name} had been created on {}',
				'{name} was created on {}'
			),
			origin: side(
				'setup',
				'Backup',
				{ schedule: 'scheduled', demand: 'on-demand' },
				'the backup of {name} had been {}',
				'its backup was {}'
			)
		},
		table: 'How long will each recovery point be kept?',
		single: 'How long will the recovery point be kept?',
		decide: ruleOf,
		asks: {
			daily: 'for 30 days',
			demand: 'for 45 days',
			weekly: 'for 12 weeks',
			monthly: 'for 12 months',
			yearly: 'for 5 years'
		},
		choose: 'Which recovery point{s} will be kept {}?',
		why(row, answer) {
			const found = ruleOf(row);
			if (answer === 'demand')
				return found === answer
					? 'an on-demand backup has the retention that you specify for it'
					: 'the backup was scheduled, so the policy decides';
			if (found === answer)
				return answer === 'daily'
					? 'only the daily rule applies to {taken}'
					: `of the rules that apply to {taken}, the ${answer} one takes precedence`;
			if (found === 'demand') return `the ${answer} rule is for scheduled backups`;
			if (answer !== 'daily' && !row['rules']!.includes(answer)) return `the ${answer} rule is disabled`;
			return ruleOf({ ...row, rules: answer }) === answer
				? `the ${found} rule takes precedence over the ${answer} one`
				: `the ${answer} rule doesn’t apply to {taken}`;
		}
	},
	later: {
		noun: 'VM',
		intro:
			'On 1 March, you backed up {count}. On 2 March, you changed daily retention, the only rule. Backups were stopped only where stated.',
		sides: {
			retention: side(
				'time',
				'Daily retention on 2 March',
				Object.fromEntries(
					retentions.flatMap((was) =>
						retentions
							.filter((now) => now !== was)
							.map((now) => [`${was} ${now}`, `changed from ${was} to ${now} days`])
					)
				),
				'the retention of {name} had been {}',
				'the retention of {name} was {}'
			),
			event: side(
				'event',
				'After that',
				{
					active: 'the VM was backed up daily',
					retained: 'its backup was stopped with its data retained forever',
					resumed: 'its backup was stopped for one week',
					deleted: 'the VM was backed up daily until its deletion on 20 March',
					last: 'all backups failed, and the VM was deleted'
				},
				{
					active: '{name} had been backed up daily',
					retained: 'the backup of {name} had been stopped with its data retained forever, and never resumed',
					resumed: 'the backup of {name} had been stopped for one week',
					deleted: '{name} had been deleted after more backups',
					last: '{name} had been deleted without a later backup'
				},
				'then {}'
			)
		},
		table: 'How long will each recovery point of 1 March be kept?',
		single: 'How long will the recovery point of 1 March be kept?',
		decide: expiryOf,
		asks: {
			30: 'until 31 March',
			60: 'until 30 April',
			90: 'until 30 May',
			never: 'until you delete the backup data'
		},
		choose: 'For which VM{s} will the recovery point of 1 March be kept {}?',
		judge: 'The recovery point of {name} will be kept {}.',
		why(row, answer) {
			const { retention, event } = row as Record<string, string>;
			const [was, now] = [retention!.slice(0, 2), retention!.slice(-2)];
			const found = expiryOf(row);
			if (answer === 'never')
				return {
					active: 'the backup is active, so the retention applies',
					retained: 'nothing expires while a backup is stopped with its data retained forever',
					resumed: 'after a resume, the retention applies again',
					deleted: 'it isn’t the latest point of the VM, so the retention applies',
					last: 'the latest point of a deleted VM stays until you delete the backup data'
				}[event as 'active'];
			if (answer === now)
				return {
					active: `the retention of ${now} days applies to existing points, too`,
					retained: 'the retention doesn’t apply while the backup is stopped with its data retained forever',
					resumed: `after a resume, the retention of ${now} days applies to existing points, too`,
					deleted: `after the VM is deleted, the retention of ${now} days still applies to all points but the latest`,
					last: 'the retention never removes the latest point of a deleted VM'
				}[event as 'active'];
			if (answer === was)
				return found === 'never'
					? `the retention was changed from ${was} days`
					: 'the new retention applies to existing points, too';
			return `the retention has never been ${answer} days`;
		}
	},
	recover: {
		noun: 'VM',
		intro: 'You have a Recovery Services vault in which {count} had daily backups.',
		common: {
			kept: side(
				'time',
				'',
				{
					14: 'always been 14 days',
					30: 'always been 30 days',
					raised: 'been 30 days since yesterday, and 14 before'
				},
				'the soft-delete retention had {}',
				'the soft-delete retention of the vault has {}'
			)
		},
		sides: {
			state: side(
				'setup',
				'Backup',
				{
					active: 'active',
					stopped: 'stopped with its data retained',
					...Object.fromEntries(
						[10, 20].map((days) => [days, `stopped, with its data deleted ${days} days ago`])
					)
				},
				{
					active: 'the backup of {name} were active',
					stopped: 'the backup of {name} were stopped with its data retained',
					...Object.fromEntries(
						[10, 20].map((days) => [days, `the backup data of {name} had been deleted ${days} days ago`])
					)
				},
				'the backup of {name} is {}'
			),
			goal: side(
				'event',
				'Requirement',
				{
					restore: 'restore from a recovery point of last month',
					backup: 'back up to the same vault again'
				},
				{
					restore: 'you had to restore {name} from a recovery point of last month',
					backup: 'you had to back up {name} to the same vault again'
				},
				'you must {}'
			)
		},
		table: 'What should you do for each VM?',
		single: 'You need to meet the requirement in as few steps as possible. What should you do?',
		drawn: ({ kept, state }) => kept !== 'raised' || state !== '10',
		decide: (row) => recoverySteps(stateOf(row), row['goal'] as 'restore').join(' ') || undefined,
		asks: {
			restore: 'restore a recovery point',
			'undelete restore': 'undelete the backup, and then restore a recovery point',
			resume: 'resume the backup',
			'undelete resume': 'undelete the backup, and then resume it',
			configure: 'configure a backup from scratch',
			copy: 'restore a copy from outside the vault'
		},
		choose: 'For which VM{s} should you {}?',
		judge: 'For {name}, you should {}.',
		why(row, answer) {
			const state = stateOf(row);
			const restores = row['goal'] === 'restore';
			const deleted = state === 'soft-deleted';
			const kept = softDays(row);
			const purged = `the data was purged after ${kept} days`;
			const possible = `${row['state']!} of the ${kept} days of soft delete have passed, so the data can be undeleted`;
			if (state === 'gone')
				return {
					restore: 'no recovery points are left to restore',
					'undelete restore': purged,
					resume: 'no data is left to resume with',
					'undelete resume': 'nothing is left to undelete',
					configure: restores ? 'a new backup has no old points' : 'the old backup is gone for good',
					copy: restores ? `${purged}, so the vault has no points now` : 'no old data is required'
				}[answer]!;
			return {
				restore: !restores
					? 'a restore doesn’t start backups again'
					: deleted
						? 'soft-deleted data must be undeleted first'
						: state === 'active'
							? 'an active backup can be restored from, without another step'
							: 'retained data can be restored from, without another step',
				'undelete restore': !deleted
					? 'no data was deleted'
					: restores
						? `${possible}. Then you can restore from it, without resuming the backup`
						: 'a restore doesn’t resume the undeleted backup',
				resume: deleted
					? 'a soft-deleted backup can’t be resumed'
					: restores
						? 'a restore needs no resumed backup'
						: 'nothing was deleted, so it’s enough to resume',
				'undelete resume': !deleted
					? 'there’s nothing to undelete'
					: restores
						? 'resuming only starts new backups, which aren’t required'
						: `${possible}. The backup is then stopped with its data retained, so you resume it`,
				configure: deleted
					? 'a soft-deleted item can’t be configured again in the same vault'
					: restores
						? 'a restore needs no new backup'
						: 'the stopped backup is still in the vault, so it’s enough to resume it',
				copy: 'the vault still has the data'
			}[answer]!;
		}
	},
	snapshot: {
		noun: 'VM',
		intro:
			'You plan to restore one recovery point of each of {count}. Each VM has had on-demand backups since.',
		edge: true,
		sides: {
			policy: side(
				'setup',
				'Policy',
				{
					'daily Standard': 'Standard, with daily backups',
					'weekly Standard': 'Standard, with weekly backups',
					'daily Enhanced': 'Enhanced, with daily backups'
				},
				'the policy of {name} were {}',
				'the policy of {name} is {}'
			),
			keep: side(
				'time',
				'Snapshot retention',
				{ default: 'default', ...daysOf(5, 14, 30) },
				{
					'': 'the policy of {name} kept snapshots for {}',
					default: 'the snapshot retention of {name} were the default'
				},
				{ '': 'snapshots are kept for {}', default: 'the snapshot retention is the default' }
			),
			age: side(
				'time',
				'Age of the point',
				daysOf(4, 10, 20),
				'the recovery point of {name} were {} old',
				'its recovery point is {} old'
			)
		},
		decide(row) {
			const [kept = 0, age] = [snapshotsOf(row), Number(row['age'])];
			return kept === 0 || (age >= kept && age < kept + 2) ? undefined : age < kept ? 'snapshot' : 'vault';
		},
		asks: { snapshot: 'from a snapshot', vault: 'only from the vault' },
		choose: 'For which VM{s} can you use the planned recovery point {}?',
		judge: 'You can use the planned recovery point of {name} {}.',
		why(row) {
			const kept = snapshotsOf(row)!;
			const keeps = {
				'weekly Standard': 'with weekly backups, a Standard policy always keeps',
				'daily Standard': 'by default, a Standard policy with daily backups keeps',
				'daily Enhanced': 'by default, an Enhanced policy keeps'
			}[row['policy'] as 'daily Standard'];
			return `${row['keep'] === 'default' ? keeps : 'its policy keeps'} snapshots for ${kept} days, so the snapshot from {age} ago is ${
				Number(row['age']) < kept ? 'still there' : 'gone'
			}`;
		}
	},
	'tool vm': {
		noun: 'Windows VM',
		intro:
			'You plan backups for {count}. You must back up only what is required, and prefer a Standard VM policy.',
		sides: {
			every: side(
				'time',
				'Frequency',
				{
					day: 'once a day',
					'4 hours': 'every 4 hours',
					hour: 'every hour'
				},
				'the data of {name} had to be backed up {}',
				'the data of {name} must be backed up {}'
			),
			what: side(
				'event',
				'Required data',
				{ vm: 'the whole VM', disk: 'one data disk', folder: 'one folder', sql: 'databases of SQL Server' },
				undefined,
				'the required data is {}'
			),
			snapshots: side(
				'time',
				'Restore from snapshots',
				{ none: 'not required', 10: 'required for 10 days' },
				{
					none: 'restores of {name} from snapshots were not required',
					10: 'you had to be able to restore {name} from snapshots for 10 days'
				},
				{
					none: 'restores from snapshots are not required',
					10: 'you must be able to restore from snapshots for 10 days'
				}
			)
		},
		table: 'What should you do to back up each VM?',
		single: 'You need to configure the backup. What should you do?',
		decide: ({ what, every, snapshots }) =>
			// Either reason for an Enhanced policy would do.
			every === '4 hours' && snapshots === '10'
				? undefined
				: toolFor({ what, every, snapshots: Number(snapshots) || 0 } as Workload),
		asks: {
			standard: 'use a Standard VM policy',
			enhanced: 'use an Enhanced VM policy',
			disk: 'use Azure Disk Backup',
			agent: 'use the MARS agent',
			sql: 'use SQL Server in Azure VM backup'
		},
		why({ what, every, snapshots }, answer) {
			if (what !== 'vm' && answer in { standard: 0, enhanced: 0 })
				return `${answer === 'standard' ? 'a Standard' : 'an Enhanced'} policy always includes the OS disk, which isn’t required`;
			return {
				standard:
					every !== 'day'
						? 'a Standard policy backs up once a day at most'
						: snapshots === '10'
							? 'a Standard policy keeps snapshots for at most 5 days'
							: 'the whole VM is required once a day, so a Standard policy is enough',
				enhanced:
					every !== 'day'
						? 'only an Enhanced policy backs up several times a day'
						: snapshots === '10'
							? 'only an Enhanced policy keeps snapshots for longer than 5 days'
							: 'a Standard policy is enough for one backup a day',
				disk: 'Azure Disk Backup is for single disks',
				agent: 'the MARS agent is for files and folders',
				sql: `SQL Server in Azure VM backup is for databases${what === 'sql' ? ', and log backups can run several times an hour' : ''}`
			}[answer]!;
		}
	},
	immutable: {
		noun: 'Recovery Services vault',
		intro: 'You plan one change in each of {count}. All backups are active.',
		sides: {
			vault: side(
				'setup',
				'Immutability',
				{ disabled: 'disabled', enabled: 'enabled but not locked', locked: 'enabled and locked' },
				undefined,
				'in {name}, immutability is {}'
			),
			change: side(
				'event',
				'Planned change',
				{
					'loses a': 'shorten the retention of a policy',
					'loses b': 'replace the policy of a VM by one with a shorter retention',
					'loses c': 'stop a backup and delete its data',
					'keeps a': 'extend the retention of a policy',
					'keeps b': 'change the time of the backups of a policy',
					'keeps c': 'stop a backup and retain its data forever',
					'disables immutability': 'disable immutability'
				},
				'you planned to {} in {name}',
				'you plan to {}'
			)
		},
		decide: ({ vault, change }) =>
			vault === 'disabled' && change!.startsWith('dis')
				? undefined
				: changeAllowed(vault as 'locked', change!.replace(/ .$/, '') as 'keeps'),
		asks: {
			now: 'be made now',
			after: 'be made only after you disable immutability',
			never: 'never be made'
		},
		choose: 'In which vault{s} can the change {}?',
		judge: 'In {name}, the change can {}.',
		why({ vault, change }) {
			if (change!.startsWith('keeps'))
				return vault === 'disabled'
					? 'with immutability disabled, nothing is blocked'
					: 'immutability doesn’t block what loses no recovery points';
			if (change!.startsWith('dis'))
				return vault === 'locked'
					? 'immutability can’t be disabled once it’s locked'
					: 'immutability can be disabled until it’s locked';
			return {
				disabled: 'with immutability disabled, nothing is blocked',
				enabled: 'immutability blocks what could lose recovery points, but it can still be disabled',
				locked:
					'immutability blocks what could lose recovery points, and locked, it can’t be disabled anymore'
			}[vault as 'locked'];
		}
	},
	roles: {
		names: people,
		noun: 'user',
		intro: `You have a Recovery Services vault. You can give a user one role on it: ${backupRoles.slice(0, 3).join(', ')} or Owner. You must use the principle of least privilege.`,
		sides: {
			tasks: side(
				'event',
				'Tasks',
				Object.fromEntries(
					'view list|list run|view register|run register|policy run|policy register|run stop|register stop|assign run|register assign|assign policy'
						.split('|')
						.map((both) => [
							both,
							tasksIn(both)
								.map((task) => duties[task])
								.join(' and ')
						])
				),
				'{name} only had to {}',
				'{name} must {}'
			)
		},
		table: 'Which role should you assign to each user?',
		single: 'Which role should you assign?',
		decide: ({ tasks }) => backupRoleFor(...tasksIn(tasks!)),
		asks: Object.fromEntries(backupRoles.map((role) => [role, role])),
		choose: 'Which user{s} should get the role {}?',
		judge: '{name} should get the role {}.',
		why({ tasks }, answer) {
			const both = tasksIn(tasks!);
			const needed = backupRoleFor(...both);
			const given = backupRoles.indexOf(answer as 'Owner');
			if (needed === answer)
				return `${answer === 'Owner' ? 'an' : 'a'} ${answer} can do both${
					given > 0
						? `, and a ${backupRoles[given - 1]!} can’t ${duties[both.find((task) => backupRoleFor(task) === needed)!]}`
						: ''
				}`;
			return given < backupRoles.indexOf(needed)
				? [
						'a Backup Reader can only view backups',
						'a Backup Operator can’t change policies, delete backups or assign roles',
						'a Backup Contributor can’t assign roles'
					][given]!
				: [
						'',
						'running backups or registering servers isn’t required',
						'changing policies or deleting backups isn’t required',
						'assigning roles isn’t required'
					][given]!;
		}
	},
	'tool blobs': {
		noun: 'storage account',
		intro:
			'You plan to use Azure Backup for the blobs of {count}. You must not configure more than required.',
		sides: {
			point: side(
				'event',
				'Point-in-time restore',
				{ yes: 'last 30 days', none: 'not required' },
				{
					yes: 'the blobs of {name} had to be restorable to any point in the last 30 days',
					none: 'restores of {name} to any point were not required'
				},
				'the blobs of {name} must be restorable to any point in the last 30 days'
			),
			years: side(
				'time',
				'Monthly backups kept for 3 years',
				required,
				{
					yes: 'monthly backups of {name} had to be kept for 3 years',
					none: 'monthly backups of {name} were not required'
				},
				'monthly backups of {name} must be kept for 3 years'
			),
			account: side(
				'setup',
				'Restore after the account is deleted',
				required,
				{
					yes: 'restores after a deletion of {name} were required',
					none: 'restores after a deletion of {name} were not required'
				},
				'the blobs of {name} must be restorable after the account is deleted'
			)
		},
		decide: ({ point, years, account }) =>
			// Either need for vaulted backup would do.
			years === account && years === 'yes'
				? undefined
				: blobBackupFor({
						anyPoint: point === 'yes',
						years: years === 'yes',
						withoutAccount: account === 'yes'
					}),
		asks: {
			operational: 'only operational backup',
			vaulted: 'only vaulted backup',
			both: 'both kinds of backup'
		},
		choose: 'For which account{s} should you configure {}?',
		judge: 'For {name}, you should configure {}.',
		why({ point, years, account }) {
			const vaulted =
				years === 'yes'
					? 'only vaulted backup keeps data longer than 360 days'
					: account === 'yes'
						? 'only vaulted backup survives the deletion of the account'
						: 'no vaulted backup is needed';
			return point === 'yes'
				? `only operational backup restores to any point in time, and ${vaulted}`
				: vaulted;
		}
	}
} satisfies Readonly<Record<string, Topic>>;

const beliefs: Readonly<Record<string, Belief>> = {
	'policy-for-all': [
		'An on-demand backup has its own retention. It’s easy to apply the policy to every recovery point.',
		taking('origin', /^demand$/, { origin: 'schedule' })
	],
	'any-month': [
		'A yearly rule is for the month that it names. It’s easy to look at the weekday only.',
		taking('taken', /^2026-05-03$/, { taken: '2026-01-04' })
	],
	'any-such-weekday': [
		'A monthly rule is for one week of the month. It’s easy to apply it to each of these weekdays.',
		({ taken = '', ...row }) => ({ ...row, taken: taken.replace('-10', '-03').replace('-11', '-04') })
	],
	'old-points-old-end': [
		'A changed retention applies to existing points, too. It’s easy to think that they keep the old one.',
		(row) => (row['retention'] ? { ...row, retention: row['retention'].slice(0, 2) } : row)
	],
	'stopped-expires': [
		'While a backup is stopped with its data retained forever, nothing expires. It’s easy to think that the policy goes on.',
		taking('event', /^retained$/, { event: 'active' })
	],
	'new-soft-delete': [
		'The soft-delete retention at the time of the deletion counts. It’s easy to apply a later one.',
		taking('kept', /^raised$/, { kept: '30' })
	],
	'same-default': [
		'By default, a Standard policy keeps snapshots for 2 days, and an Enhanced one for 7. It’s easy to mix them up.',
		(row) =>
			row['keep'] === 'default'
				? taking('policy', /^daily Standard$/, { policy: 'daily Enhanced' })(row)
				: row
	],
	'lock-can-be-undone': [
		'Locked immutability can’t be disabled. It’s easy to think that a lock can be removed.',
		taking('vault', /^locked$/, { vault: 'enabled' })
	],
	'all-is-blocked': [
		'Immutability blocks only what could lose recovery points. It’s easy to think that it blocks every change.',
		taking('change', /^keeps/, { change: 'loses a' })
	],
	'operator-is-enough': [
		'A Backup Operator can’t change policies. It’s easy to think that operating includes it.',
		taking('tasks', /^policy/, { tasks: 'run register' })
	],
	'local-survives': [
		'Operational backup keeps the data in the storage account itself. It’s easy to expect it to survive the deletion of the account.',
		taking('account', /^yes$/, { account: 'none' })
	]
};

export const keptUntil = topicFamily(
	{
		id: 'backup-recovery/kept-until',
		edition: 4,
		group: 'backup-recovery',
		title: 'Backup policies and recovery points',
		rule: {
			'^rule':
				'Of the rules for its day, one keeps a scheduled point: yearly goes before monthly, then weekly, then daily. An on-demand backup has the retention that you specify.',
			'^later':
				'A changed retention applies to existing points, too. While a backup is stopped with its data retained forever, nothing expires. Of a deleted VM, the latest point stays until you delete the backup data.',
			'^recover':
				'Retained data can be restored from, or its backup resumed, at once. Deleted data must be undeleted first, within the soft-delete retention that applied when it was deleted.',
			'^snapshot':
				'With daily backups, a Standard policy keeps snapshots for 1 to 5 days (2 by default), and with weekly backups always for 5. An Enhanced policy keeps them for 1 to 30 days (7 by default).',
			'^tool vm':
				'A whole VM takes a Standard policy, or an Enhanced one for several backups a day or snapshots of more than 5 days. Azure Disk Backup is for single disks, the MARS agent for folders, and SQL Server in Azure VM backup for databases.',
			'^immutable': 'Immutability blocks what could lose recovery points, and once locked, it stays.',
			'^roles':
				'A Backup Operator can run backups and register servers. Changing policies or deleting backups takes a Backup Contributor. Of these roles, only Owner can give others access.',
			'^tool blobs':
				'Operational backup of blobs stays in the account and restores to any point of up to 360 days. Vaulted backup is a copy outside it, for up to 10 years.'
		},
		lab: 'backup-recovery/vault-that-stays',
		sources: [
			sources.backupPolicyApi,
			sources.manageRecoveryPoints,
			sources.backupArchitecture,
			sources.backupSoftDelete,
			sources.instantRestore,
			sources.enhancedBackupPolicy,
			sources.immutableVault,
			sources.backupRoles,
			sources.blobBackup
		],
		axes: {
			setup: 'How backup is set up',
			time: 'Days and retention',
			event: 'What happens or is needed'
		}
	},
	{
		topics,
		beliefs,
		prose: true,
		forms: ['choose', 'judge', 'judge', 'table', 'single', 'single', 'series'],
		telling: ['table', 'table', 'email', 'ticket', 'list', 'audit finding', 'change request']
	}
);
