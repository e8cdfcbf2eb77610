// Backup policies and recovery points: how long points and snapshots are kept, how to get deleted ones back, and what backs up what.
// Over 200 lines: ten topics with words for what can differ in each.
import {
	afterDeletion,
	archiveBars,
	backupRoleFor,
	backupRoles,
	blobBackupFor,
	changeAllowed,
	consistencyOf,
	recoverySteps,
	toolFor,
	type Preparation,
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
import { listed } from '#lib/exams/az-104/families/kit.ts';
import { people } from '#lib/exams/az-104/families/names.ts';
import {
	side,
	taking,
	topicFamily,
	type Belief,
	type Row,
	type Topic
} from '#lib/exams/az-104/families/topics.ts';

const required = { yes: 'required', none: '-' };
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
const expiryOf = ({ now, event, latest }: Row): string =>
	String(expiresAfter(Number(now), event as Since, latest === 'yes'));

/** The state of a backup, with a soft-delete retention that has been raised or not. */
const stateOf = ({ state, kept }: Row) =>
	Number(state) ? afterDeletion(Number(state), kept === '30' ? 30 : 14) : (state as 'active' | 'stopped');

const snapshotsOf = ({ policy, keep }: Row): number | undefined => {
	const [schedule, type] = policy!.split(' ');
	return snapshotDays(
		type as PolicyType,
		schedule === 'weekly',
		keep === 'default' ? undefined : Number(keep)
	);
};
/** Who has each role. */
const backupUsers = ['a reader', 'an operator', 'a contributor', 'an owner'];
const fixes: Row = { 'failed VSS': 'vss', 'no scripts': 'scripts', 'failed scripts': 'correct' };

const topics = {
	rule: {
		noun: 'recovery point',
		intro:
			'You have a VM that is backed up every day. In its backup policy, you can select these retention rules: daily (30 days), weekly (Sunday, 12 weeks), monthly (first Sunday, 12 months) and yearly (first Sunday in January, 5 years). Points from Backup now are kept 45 days.',
		common: {
			rules: side(
				'setup',
				'',
				Object.fromEntries(
					['weekly monthly yearly', 'weekly monthly', 'monthly yearly', 'weekly yearly'].map((rules) => [
						rules,
						listed(['daily', ...rules.split(' ')])
					])
				),
				'the {} rules were selected',
				'the {} rules are selected'
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
				'Created by',
				{ schedule: 'the schedule', demand: 'Backup now' },
				'{name} came from {}',
				'it comes from {}'
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
		judge: '{name} will be kept {}.',
		why(row, answer) {
			const found = ruleOf(row);
			if (answer === 'demand')
				return found === answer
					? 'a point from Backup now has the retention that was chosen for it'
					: 'the point is scheduled, so the policy decides';
			if (found === answer)
				return answer === 'daily'
					? 'only the daily rule is for {taken}'
					: `of the rules for {taken}, the ${answer} one takes precedence`;
			if (found === 'demand') return `the ${answer} rule is for scheduled points`;
			if (answer !== 'daily' && !row['rules']!.includes(answer)) return `the ${answer} rule isn’t selected`;
			return ruleOf({ ...row, rules: answer }) === answer
				? `the ${found} rule takes precedence over the ${answer} one`
				: `the ${answer} rule isn’t for {taken}`;
		}
	},
	later: {
		noun: 'VM',
		intro: 'Ten days ago, you backed up {count}.',
		sides: {
			was: side('time', 'Points kept for', daysOf(30, 60, 90), '', '{name} kept points for {}'),
			now: side(
				'time',
				'Changed to',
				daysOf(30, 60, 90),
				'the retention of {name} were {} now',
				'this was changed to {}'
			),
			event: side(
				'event',
				'Backup after that',
				{
					active: 'active all the time',
					retained: 'stopped with its data retained forever',
					resumed: 'stopped and later resumed',
					deleted: 'active until the VM was deleted'
				},
				'the backup of {name} had been {}',
				'then its backup was {}'
			),
			latest: side(
				'setup',
				'Other points',
				{ yes: 'no later points exist', no: 'later points exist' },
				{ yes: 'no later points of {name} existed', no: 'later points of {name} existed' },
				'{}'
			)
		},
		table: 'When will each recovery point expire?',
		single: 'When will the recovery point of ten days ago expire?',
		// It’s asked of the latest point only where the VM was deleted: other backups have later ones.
		decide: (row) =>
			row['was'] === row['now'] || (row['latest'] === 'yes' && row['event'] !== 'deleted')
				? undefined
				: expiryOf(row),
		asks: {
			30: '30 days after its creation',
			60: '60 days after its creation',
			90: '90 days after its creation',
			never: 'only if you delete it'
		},
		choose: 'For which VM{s} will the recovery point expire {}?',
		judge: 'The recovery point of {name} will expire {}.',
		why(row, answer) {
			const { was, event } = row;
			const found = expiryOf(row);
			if (answer === 'never')
				return {
					active: 'backup is active, so the retention applies',
					retained: 'while backup is stopped and its data retained forever, no point expires',
					resumed: 'after a resume, the retention applies again',
					deleted:
						found === answer
							? 'the latest point of a deleted VM stays until you delete it'
							: 'of a deleted VM, only the latest point stays'
				}[event as Since];
			if (answer === was)
				return found === 'never'
					? '{was} was the first retention'
					: 'the new retention is for existing points too';
			if (answer !== row['now']) return `the retention has never been ${answer} days`;
			return found === 'never'
				? 'the retention doesn’t apply now'
				: {
						active: 'a new retention is for existing points too',
						resumed: 'after a resume, the new retention applies to existing points',
						deleted: 'older points of a deleted VM expire according to the new retention'
					}[event as 'active'];
		}
	},
	recover: {
		noun: 'VM',
		intro: 'You have a Recovery Services vault. You use it for the backups of {count}.',
		common: {
			kept: side(
				'time',
				'',
				{ 14: '14 days', 30: '30 days', raised: '30 days since yesterday. Before, it was 14 days' },
				'the soft-delete retention were {}',
				'Its soft-delete retention is {}'
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
						[10, 20, 40].map((days) => [days, `stopped, and its data was deleted ${days} days ago`])
					)
				},
				{
					active: 'the backup of {name} were active',
					stopped: 'the backup of {name} were stopped with its data retained',
					...Object.fromEntries(
						[10, 20, 40].map((days) => [days, `the backup data of {name} had been deleted ${days} days ago`])
					)
				},
				'the backup of {name} is {}'
			),
			goal: side(
				'event',
				'Requirement',
				{ restore: 'restore last month’s data', backup: 'back up daily to the same vault again' },
				{
					restore: 'you had to restore last month’s data of {name}',
					backup: 'you had to back up {name} daily to the same vault again'
				},
				'you must {}'
			)
		},
		table: 'What should you do for each VM?',
		single: 'You need to meet the requirement in as few steps as possible. What should you do?',
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
			if (state === 'gone')
				return {
					restore: 'no recovery points are left to restore',
					'undelete restore': 'after the soft-delete retention, nothing can be undeleted',
					resume: 'no data is left to resume with',
					'undelete resume': 'the soft-delete retention is over, so nothing can be undeleted',
					configure: restores ? 'a new backup has no old data' : 'the old backup is gone for good',
					copy: restores
						? 'the soft-delete retention is over, so the vault has no data'
						: 'no old data is required'
				}[answer]!;
			return {
				restore: !restores
					? 'a restore takes no new backups'
					: deleted
						? 'soft-deleted data must be undeleted first'
						: state === 'active'
							? 'an active backup can be restored from, without another step'
							: 'retained data can be restored from, without another step',
				'undelete restore': !deleted
					? 'no data was deleted'
					: restores
						? 'undeleted data can be restored from, and no new backups are required'
						: 'after that, no backups are taken yet',
				resume: deleted
					? 'a soft-deleted backup can’t be resumed'
					: restores
						? 'a restore needs no resumed backup'
						: 'nothing was deleted, so it’s enough to resume',
				'undelete resume': !deleted
					? 'there’s nothing to undelete'
					: restores
						? 'no new backups are required'
						: 'an undeleted backup is stopped with its data retained',
				configure: deleted
					? 'a soft-deleted item can’t be configured again in the same vault'
					: 'the backup is configured already',
				copy: 'the vault still has the data'
			}[answer]!;
		}
	},
	snapshot: {
		noun: 'VM',
		intro: 'You plan to restore one recovery point of each of {count}. Each has later points too.',
		edge: true,
		sides: {
			policy: side(
				'setup',
				'Policy',
				'daily Standard|weekly Standard|daily Enhanced',
				'{name} used a {} policy',
				'{name} uses a {} policy'
			),
			keep: side(
				'time',
				'Snapshots kept for',
				{ default: 'the default time', ...daysOf(5, 14, 30) },
				'the policy of {name} kept snapshots for {}',
				'it keeps snapshots for {}'
			),
			age: side(
				'time',
				'Age of the point',
				daysOf(4, 10, 20),
				'the point of {name} were {} old',
				'its recovery point is {} old'
			)
		},
		decide(row) {
			const [kept = 0, age] = [snapshotsOf(row), Number(row['age'])];
			return kept === 0 || (age >= kept && age < kept + 2) ? undefined : age < kept ? 'snapshot' : 'vault';
		},
		asks: { snapshot: 'from a snapshot', vault: 'only from the vault' },
		choose: 'Which VM{s} can you restore {}?',
		judge: 'You can restore {name} {}.',
		why(row) {
			const [schedule, type] = row['policy']!.split(' ');
			const policy = `a${type === 'Enhanced' ? 'n' : ''} ${type!} policy${schedule === 'weekly' ? ' with weekly backups' : ''}`;
			const kept = snapshotsOf(row)!;
			return `${row['keep'] === 'default' ? `by default, ${policy}` : 'its policy'} keeps snapshots ${kept} days, so ${
				Number(row['age']) < kept ? 'this one is still there' : 'this one is gone'
			}`;
		}
	},
	tool: {
		noun: 'Windows VM',
		intro:
			'You plan backups for {count}. You must back up only what is required, and use a Standard VM policy whenever possible.',
		sides: {
			every: side(
				'time',
				'Frequency',
				{
					day: 'once a day',
					'4 hours': 'every 4 hours',
					hour: 'every hour'
				},
				'{name} had to be backed up {}',
				'{name} must be backed up {}'
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
					10: 'restores of {name} from snapshots were required for 10 days'
				},
				'restores from snapshots are {}'
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
		choose: 'For which VM{s} should you {}?',
		judge: 'For {name}, you should {}.',
		why({ what, every, snapshots }, answer) {
			if (answer === 'standard')
				return what !== 'vm'
					? 'a Standard VM policy backs up more than that'
					: every === 'day'
						? snapshots === '10'
							? 'a Standard policy keeps snapshots 5 days at most'
							: 'a Standard policy backs up once a day and keeps snapshots up to 5 days'
						: 'a Standard policy backs up once a day at most';
			return {
				enhanced:
					what !== 'vm'
						? 'every VM policy includes the OS disk'
						: every === 'day'
							? snapshots === '10'
								? 'only an Enhanced policy keeps snapshots longer than 5 days'
								: 'a Standard policy is enough'
							: 'only an Enhanced policy backs up several times a day',
				disk: 'Azure Disk Backup takes snapshots of single disks',
				agent: 'the MARS agent backs up files and folders',
				sql: 'this backs up databases, with their logs every 15 minutes'
			}[answer]!;
		}
	},
	fix: {
		noun: 'VM',
		intro: 'You back up {count}. All recovery points must be application-consistent.',
		sides: {
			by: side(
				'setup',
				'System',
				{
					VSS: 'Windows with working VSS writers',
					'failed VSS': 'Windows with a VSS writer that fails',
					'no scripts': 'Linux without a pre-script and post-script',
					scripts: 'Linux with a working pre-script and post-script',
					'failed scripts': 'Linux with a failing pre-script and a working post-script'
				},
				'{name} ran {}',
				'{name} runs {}'
			),
			state: side(
				'event',
				'State during backups',
				'running|deallocated',
				'{name} were {} during backups',
				'it is {} during backups'
			)
		},
		table: 'What should you do first for each VM?',
		single: 'You need to meet the requirement. What should you do first?',
		decide({ by, state }) {
			const [consistency, fix] = [consistencyOf(by as Preparation, state === 'running'), fixes[by!]];
			return consistency === 'application'
				? 'nothing'
				: consistency !== 'crash'
					? fix
					: fix
						? undefined
						: 'start';
		},
		asks: {
			start: 'start the VM before each backup',
			vss: 'repair the VSS writer',
			scripts: 'configure a pre-script and a post-script',
			correct: 'correct the pre-script',
			nothing: 'keep the configuration'
		},
		choose: 'For which VM{s} should you {}?',
		judge: 'For {name}, you should {}.',
		why(row, answer) {
			const linux = /scripts/.test(row['by']!);
			const found = fixes[row['by']!] ?? (row['state'] === 'running' ? 'nothing' : 'start');
			return {
				start:
					found === answer ? 'points of a deallocated VM are crash-consistent' : 'the VM runs during backups',
				vss:
					found === answer
						? 'a VSS writer fails, so points aren’t application-consistent'
						: `${linux ? 'Linux has no' : 'all'} VSS writers${linux ? '' : ' work'}`,
				scripts:
					found === answer
						? 'without scripts, recovery points of a Linux VM are file-system consistent'
						: linux
							? 'scripts are configured already'
							: 'Windows uses VSS instead',
				correct:
					found === answer
						? 'a script fails, so points aren’t application-consistent'
						: linux
							? found === 'scripts'
								? 'there’s no script to correct'
								: 'the pre-script works'
							: 'scripts are for Linux',
				nothing:
					found === answer
						? `${linux ? 'the scripts' : 'all VSS writers'} work, so points are application-consistent`
						: `points ${row['state'] === 'running' ? 'aren’t application' : 'are only crash'}-consistent now`
			}[answer]!;
		}
	},
	immutable: {
		noun: 'Recovery Services vault',
		intro: 'You plan one change in each of {count}.',
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
					'loses b': 'assign a policy with a shorter retention to a VM',
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
			if (change!.startsWith('keeps')) return 'immutability doesn’t block what loses no recovery points';
			if (change!.startsWith('dis'))
				return vault === 'locked'
					? 'immutability can’t be disabled once it’s locked'
					: 'immutability can be disabled until it’s locked';
			return {
				disabled: 'with immutability disabled, nothing is blocked',
				enabled: 'immutability blocks what could lose recovery points',
				locked: 'immutability is locked, and this could lose recovery points'
			}[vault as 'locked'];
		}
	},
	archive: {
		noun: 'recovery point',
		intro:
			'You must reduce the cost of long-term backups of a VM, so you plan to move recovery points to the Archive tier. None of the points has daily or weekly dependencies.',
		edge: true,
		sides: {
			kind: side(
				'setup',
				'Kind',
				'daily|weekly|monthly|yearly',
				'{name} were a {} point',
				'{name} is a {} point'
			),
			age: side(
				'time',
				'Age',
				{ 1: '1 month', 2: '2 months', 5: '5 months', 8: '8 months' },
				'{name} were {} old',
				'it is {} old'
			),
			left: side(
				'time',
				'Retention left',
				{ 2: '2 months', 4: '4 months', 9: '9 months', 20: '20 months' },
				'{name} had {} of its retention left',
				'it has {} of its retention left'
			)
		},
		decide({ kind, age, left }) {
			const bars = archiveBars(kind!, Number(age), Number(left));
			return bars.length > 1 ? undefined : (bars[0] ?? 'move');
		},
		asks: { move: 'move' },
		choose: 'Which recovery point{s} can you {} to the Archive tier?',
		judge: 'You can {} {name} to the Archive tier.',
		why: (_, answer) =>
			({
				move: 'it’s a {kind} point of at least 3 months, and at least 6 months are left',
				kind: 'only monthly and yearly points can be moved',
				age: 'a point must be 3 months old or more',
				left: 'at least 6 months of its retention must be left'
			})[answer]!
	},
	roles: {
		names: people,
		noun: 'user',
		intro: `You have a Recovery Services vault. You can give a user one role in it: ${backupRoles.slice(0, 3).join(', ')} or Owner. You must use the principle of least privilege.`,
		sides: {
			task: side(
				'event',
				'First task',
				{ view: 'view backup jobs', run: 'run on-demand backups of VMs', policy: 'change backup policies' },
				'{name}’s first task were to {}',
				'{name}’s first task is to {}'
			),
			also: side(
				'event',
				'Second task',
				{
					list: 'view backup items',
					register: 'register on-premises servers',
					stop: 'stop backups and delete their data',
					assign: 'assign roles in the vault'
				},
				'{name}’s second task were to {}',
				'the second is to {}'
			)
		},
		table: 'Which role should you assign to each user?',
		single: 'Which role should you assign?',
		decide: ({ task, also }) => backupRoleFor(task as Task, also as Task),
		asks: Object.fromEntries(backupRoles.map((role) => [role, role])),
		choose: 'Which user{s} should get the role {}?',
		judge: '{name} should get the role {}.',
		why({ task, also }, answer) {
			const [needed, given] = [backupRoleFor(task as Task, also as Task), answer].map((role) =>
				backupRoles.indexOf(role as 'Owner')
			) as [number, number];
			if (needed === given) return `${backupUsers[given]!} can do both, and no lesser role can`;
			return given < needed
				? [
						'a reader can only view backups',
						'an operator can’t change policies, delete backups or assign roles',
						'a contributor can’t assign roles'
					][given]!
				: [
						'',
						'running backups or registering servers isn’t required',
						'changing policies or deleting backups isn’t required',
						'assigning roles isn’t required'
					][given]!;
		}
	},
	blobs: {
		noun: 'storage account',
		intro:
			'You plan to use Azure Backup for the blobs of {count}. You must not configure more than required.',
		sides: {
			point: side(
				'event',
				'Any point in the last',
				{ ...daysOf(7, 30, 90), none: '-' },
				{
					'': '{name} had to be restorable to any point in the last {}',
					none: 'restores of {name} to any point were not required'
				},
				'{name} must be restorable to any point in the last {}'
			),
			years: side(
				'time',
				'Monthly backups kept for 3 years',
				required,
				{
					yes: 'monthly backups of {name} had to be kept 3 years',
					none: 'monthly backups of {name} were not required'
				},
				'monthly backups of {name} must be kept 3 years'
			),
			account: side(
				'setup',
				'Restore after the account is deleted',
				required,
				{
					yes: 'restores after a deletion of {name} were required',
					none: 'restores after a deletion of {name} were not required'
				},
				'{name} must be restorable after its deletion'
			)
		},
		decide: ({ point, years, account }) =>
			blobBackupFor({
				anyPoint: point !== 'none',
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
			const far = [
				...(years === 'yes' ? ['keeps data longer than 360 days'] : []),
				...(account === 'yes' ? ['survives the account'] : [])
			];
			return [
				...(point !== 'none' ? ['only operational backup restores any point in time'] : []),
				...(far.length > 0 ? [`only vaulted backup ${listed(far)}`] : ['no vaulted backup is needed'])
			].join(', and ');
		}
	}
} satisfies Readonly<Record<string, Topic>>;

const beliefs: Readonly<Record<string, Belief>> = {
	'policy-for-all': [
		'A point from Backup now has its own retention. It’s easy to apply the policy to every point.',
		taking('origin', /^demand$/, { origin: 'schedule' })
	],
	'any-month': [
		'A yearly rule is for the month that it names. It’s easy to look at the weekday only.',
		taking('taken', /^2026-05-03$/, { taken: '2026-01-04' })
	],
	'any-such-weekday': [
		'A monthly rule is for one week of the month. It’s easy to apply it to each of these weekdays.',
		taking('taken', /^2026-05-10$/, { taken: '2026-05-03' })
	],
	'old-points-old-end': [
		'A changed retention applies to existing points too. It’s easy to think that they keep the old one.',
		(row) => (row['was'] ? { ...row, was: row['now']!, now: row['was'] } : row)
	],
	'stopped-expires': [
		'While backup is stopped and its data retained forever, nothing expires. It’s easy to think that the policy goes on.',
		taking('event', /^retained$/, { event: 'active' })
	],
	'new-soft-delete': [
		'The soft-delete retention at the time of the deletion counts. It’s easy to apply a later one.',
		taking('kept', /^raised$/, { kept: '30' })
	],
	'same-default': [
		'By default, a Standard policy keeps snapshots 2 days, and an Enhanced one 7. It’s easy to mix them up.',
		(row) =>
			row['keep'] === 'default'
				? taking('policy', /^daily Standard$/, { policy: 'daily Enhanced' })(row)
				: row
	],
	'off-is-consistent': [
		'Backups of a deallocated VM are crash-consistent. It’s easy to think that nothing can be lost while it’s off.',
		taking('state', /^deallocated$/, { state: 'running' })
	],
	'scripts-built-in': [
		'On Linux, only scripts of your own make points application-consistent. It’s easy to expect that of every backup.',
		taking('by', /^no scripts$/, { by: 'scripts' })
	],
	'lock-can-be-undone': [
		'Locked immutability can’t be disabled. It’s easy to think that a lock can be removed.',
		taking('vault', /^locked$/, { vault: 'enabled' })
	],
	'all-is-blocked': [
		'Immutability blocks only what could lose recovery points. It’s easy to think that it blocks every change.',
		taking('change', /^keeps/, { change: 'loses a' })
	],
	'any-point-archives': [
		'Only monthly and yearly points can be moved to the Archive tier. It’s easy to look at age only.',
		taking('kind', /daily|weekly/, { kind: 'monthly' })
	],
	'operator-is-enough': [
		'A Backup Operator can’t change policies. It’s easy to think that operating includes it.',
		taking('task', /^policy$/, { task: 'run' })
	],
	'local-survives': [
		'Operational backup keeps the data in the storage account itself. It’s easy to expect it to survive the account.',
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
				'Of the rules for its day, one keeps a scheduled point: yearly goes before monthly, then weekly, then daily. A point from Backup now has its own retention.',
			'^later':
				'A changed retention is for existing points too. While backup is stopped and its data retained forever, nothing expires. Of a deleted VM, only the latest point stays.',
			'^recover': 'Deleted backup data can be undeleted until the soft-delete retention is over.',
			'^snapshot':
				'For Instant Restore, a Standard policy keeps snapshots 1 to 5 days (2 by default), an Enhanced one 1 to 30 (7 by default).',
			'^tool':
				'A Standard policy backs up a VM once a day. More often, or less than the VM, takes something else.',
			'^fix':
				'VSS on Windows and your own scripts on Linux make points application-consistent, while the VM runs.',
			'^immutable': 'Immutability blocks what could lose recovery points, and once locked, it stays.',
			'^archive':
				'Monthly and yearly points can be archived after 3 months, while 6 months of their retention are left.',
			'^roles':
				'A Backup Operator runs backups and restores. Changing policies or deleting backups takes a Backup Contributor.',
			'^blobs':
				'Operational backup of blobs stays in the account. Vaulted backup is outside it, for up to 10 years.'
		},
		lab: 'backup-recovery/vault-that-stays',
		sources: [
			sources.backupPolicyApi,
			sources.manageRecoveryPoints,
			sources.backupArchitecture,
			sources.backupSoftDelete,
			sources.instantRestore,
			sources.enhancedBackupPolicy,
			sources.vmBackup,
			sources.immutableVault,
			sources.backupArchive,
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
		decided: true,
		forms: ['choose', 'judge', 'judge', 'single', 'single', 'table', 'series'],
		telling: ['table', 'email', 'ticket', 'list', 'export', 'audit finding', 'change request']
	}
);
