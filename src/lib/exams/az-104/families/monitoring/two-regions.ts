// A case study on two regions: what is protected and by whom, how data comes back, and how Site Recovery moves VMs.
// Over 200 lines: twelve topics, of which a case has three.
import { sources } from '#lib/azure/sources.ts';
import { caseFamily } from '#lib/exams/az-104/families/cases.ts';
import { people } from '#lib/exams/az-104/families/names.ts';
import { side, taking, type Belief, type Row, type Topic } from '#lib/exams/az-104/families/topics.ts';

type Topics = Readonly<Record<string, Topic>>;
/** What something must do: a requirement of a single row. */
const must = (what: string, values: Row, axis = 'need') =>
	side(axis, 'Requirement', values, `${what} had to {}`, `${what} must {}`);
/** A sentence about a single row. `were`: how it begins after “Right if”. */
const fact = (axis: string, values: Row | string, were: string, line: string) =>
	side(axis, 'Fact', values, `${were} {}`, `${line} {}`);
/** Joins what is wrong with an answer, or where nothing is, all that makes it right. */
function joined(...aspects: readonly (readonly [fits: boolean, why: string])[]): string {
	const wrong = aspects.filter(([fits]) => !fits);
	return (wrong[0] ? wrong : aspects).map(([, why]) => why).join(', and ');
}

/** Tasks by the service and the level of the role that they take. */
const tasks: Row = {
	b0: 'view backup jobs',
	'b0 more': 'view backup policies',
	b1: 'run on-demand backups',
	'b1 more': 'start extra backups before updates',
	b2: 'change backup policies',
	'b2 more': 'stop backups and delete their data',
	r0: 'view the replication health',
	'r0 more': 'view replication policies',
	r1: 'run test failovers',
	'r1 more': 'fail over VMs and fail them back',
	r2: 'create recovery plans',
	'r2 more': 'change replication policies'
};
/** Returns the roles of a service with that level and less. */
const rolesFor = ({ task }: Row): readonly string[] =>
	['Reader', 'Operator', 'Contributor']
		.slice(0, Number(task![1]) + 1)
		.map((level) => `${task!.startsWith('b') ? 'Backup' : 'Site Recovery'} ${level}`);

function safeguardOf({ now, aim }: Row): string | undefined {
	const on = now === 'enabled without a lock';
	if (aim === 'trial') return on ? 'none' : 'on';
	if (aim === 'ever') return on ? 'lock' : 'both';
	return aim === 'ask' ? 'mua' : on ? undefined : 'soft';
}

/** What protects a workload at the lowest cost. Nothing where it could be disputed. */
function protectionOf({ what, from, loss }: Row): string | undefined {
	if (from === 'mistake')
		return /^a .*day|SQL.*min|(SQL|disk).*hour/.test(`${what!} ${loss!}`) ? what : undefined;
	return loss === 'two days'
		? what!.startsWith('a ')
			? 'pair'
			: undefined
		: loss === 'one day'
			? undefined
			: 'site';
}

const protect: Topics = {
	auto: {
		noun: 'VM',
		intro:
			'{near} and {far} each have a Recovery Services vault, in which all VM backups must be. Two built-in Azure policies are planned: one audits VM backup, and the other configures it to an existing vault in the same location. Sales VMs have a subscription of their own, with both vaults.',
		sides: {
			where: fact(
				'setup',
				{ one: '{near} only', two: '{near} and {far}' },
				'the sales VMs were in',
				'the sales VMs are in'
			),
			which: must('sales VMs', {
				list: 'be listed if they have no backup, without being backed up yet',
				new: 'be backed up automatically if they are new, because the existing ones already are',
				all: 'be backed up automatically, the new ones and the existing ones, which have no backup'
			})
		},
		needs: ['which'],
		single: 'You need to meet the requirement for the sales VMs with the least effort. What should you do?',
		decide: ({ where, which }) => (which === 'list' ? which : where! + which!),
		asks: {
			list: 'assign the audit policy',
			onenew: 'assign the configuration policy once',
			oneall: 'assign the configuration policy once, and create a remediation task',
			twonew: 'assign the configuration policy for each region',
			twoall: 'assign the configuration policy for each region, and create remediation tasks'
		},
		why({ where, which }, answer) {
			const two = answer.startsWith('two');
			const all = answer.endsWith('all');
			return answer === 'list'
				? 'the audit policy finds VMs without a backup, but changes nothing'
				: which === 'list'
					? `this would back up ${all ? 'existing' : 'new'} VMs${two ? ' in both regions' : ''}`
					: joined(
							[
								answer.startsWith(where!),
								two
									? where === 'two'
										? 'each region needs its own assignment'
										: '{far} has no sales VMs'
									: `one assignment covers ${where === 'one' ? '{near}' : 'only one region'}`
							],
							[
								answer.endsWith(which!),
								all
									? `existing VMs ${which === 'all' ? 'need remediation' : 'are already backed up'}`
									: which === 'new'
										? 'new VMs need no remediation'
										: 'existing VMs would stay without a backup'
							]
						);
		}
	},
	role: {
		noun: 'user',
		names: people,
		intro:
			'You assign roles on a Recovery Services vault in {far} that is used for backups and replication. Users must get as little access as possible.',
		sides: { task: side('need', 'Must be able to', tasks, '{name} had to {}') },
		decide: (row) => rolesFor(row).at(-1),
		asks: Object.fromEntries(
			['b2', 'r2'].flatMap((task) => rolesFor({ task }).map((role) => [role, `the ${role} role`]))
		),
		choose: 'To which user{s} should you assign {}?',
		why(row) {
			const [role, less] = rolesFor(row).toReversed();
			const task = tasks[row['task']!]!;
			return less
				? `to ${task} takes ${role!}, because ${less} isn’t enough`
				: `to ${task}, ${role!} is enough`;
		}
	},
	shield: {
		noun: 'vault',
		intro:
			'A Recovery Services vault in {near} has the finance backups. It keeps soft-deleted data for 14 days.',
		sides: {
			now: fact('setup', 'disabled|enabled without a lock', 'immutability were', 'immutability is'),
			aim: must('finance backups', {
				trial: 'be safe from early deletion for a trial that you can end',
				ever: 'be safe from early deletion forever, even by an Owner',
				ask: 'keep running unless the security team approves a stop',
				soft: 'be deletable by an Owner, and recoverable for 60 days after that'
			})
		},
		needs: ['aim'],
		single:
			'You need to meet the security requirement for the finance backups with the fewest changes. What should you do?',
		decide: safeguardOf,
		asks: {
			on: 'enable immutability',
			lock: 'lock immutability',
			both: 'enable and lock immutability',
			none: 'make no change to the vault',
			mua: 'enable multiuser authorization',
			soft: 'extend the soft-delete retention'
		},
		why(row, answer) {
			const on = row['now'] !== 'disabled';
			return {
				on: on
					? 'immutability is already enabled'
					: 'immutability blocks early deletion, but an Owner can disable it again',
				lock: on
					? 'once it’s locked, no one can disable immutability'
					: `only enabled immutability can be locked${row['aim'] === 'trial' ? ', and a lock couldn’t be removed' : ''}`,
				both: on
					? `it’s already enabled, ${row['aim'] === 'ever' ? 'so only the lock is missing' : 'and a lock couldn’t be removed'}`
					: 'immutability blocks early deletion, and once it’s locked, no one can disable it',
				none:
					safeguardOf(row) === 'none'
						? 'immutability blocks early deletion, and you can still disable it'
						: 'the current settings don’t meet the requirement',
				mua: 'a Resource Guard lets a security team approve critical operations',
				soft: 'soft delete blocks nothing, and only keeps deleted data for a while, at most 180 days'
			}[answer]!;
		}
	},
	solution: {
		noun: 'workload',
		names: ['Pricing', 'Surveys', 'Catalog', 'Intranet', 'Tickets', 'Reports'],
		intro:
			'You plan to protect {count} in {near} at the lowest cost. Users can notice mistakes up to three weeks later.',
		sides: {
			what: side('setup', 'Type', 'a VM|SQL Server in a VM|a data disk of a VM', '{name} were {}'),
			from: side(
				'event',
				'Protection from',
				{ outage: 'an outage of {near}', mistake: 'mistakes of users' },
				'{name} needed protection from {}'
			),
			loss: side('need', 'Maximum loss', '15 minutes|two hours|one day|two days', '{name} could lose {}')
		},
		decide: protectionOf,
		asks: {
			site: 'Site Recovery',
			'a VM': 'Azure VM backup without Cross Region Restore',
			pair: 'Azure VM backup with Cross Region Restore',
			'SQL Server in a VM': 'SQL Server backup',
			'a data disk of a VM': 'Azure Disk Backup'
		},
		choose: 'For which workload{s} should you use {}?',
		why(row, answer) {
			const { what, loss } = row;
			return `if ${what!} may lose ${loss!}, ${
				{
					site: 'only replication is enough in an outage, because backups can reach {far} hours later',
					'a VM': 'a daily backup is enough for mistakes',
					pair: 'recovery points in {far}, which are up to 36 hours old, are enough in an outage',
					'SQL Server in a VM': 'log backups are enough for mistakes',
					'a data disk of a VM': 'Disk Backup is enough for mistakes, and costs less than a VM backup'
				}[answer]!
			}`;
		}
	}
};

/** What a restore leaves to do, by the requirement. */
const gaps: Row = {
	protect: 'under another name, the VM isn’t backed up yet',
	reset: 'on Ubuntu, a restore blocks passwords',
	fix: 'a restored VM has a dynamic address',
	reinstall: 'restored extensions aren’t enabled'
};
/** What isn’t left to do, and why. */
const gapless = ({ os, as }: Row): Row => ({
	...(as === 'another name'
		? {}
		: { protect: 'with its former name and resource group, its backup continues' }),
	...(os === 'Ubuntu' ? {} : { reset: 'a restore doesn’t block passwords on Windows VMs' })
});
/** What a Backup vault uses, by the role that it needs on it. */
const uses: Row = {
	0: 'OS disk to protect',
	'0 more': 'data disk to protect',
	'0 last': 'unattached disk to protect',
	1: 'resource group where disk backups are stored',
	'1 more': 'resource group with disk backups to restore from',
	'1 last': 'resource group where on-demand disk backups are stored',
	2: 'resource group for restored disks',
	'2 more': 'resource group for disks of a restore test',
	'2 last': 'resource group in another subscription for restored disks',
	3: 'storage account with blobs to protect',
	'3 more': 'storage account to restore blobs to',
	'3 last': 'storage account with containers to protect'
};
const identityRoles = [
	'Disk Backup Reader',
	'Disk Snapshot Contributor',
	'Disk Restore Operator',
	'Storage Account Backup Contributor'
];
const places: Row = {
	over: 'Overwrite DB replaces the damaged database',
	beside: 'an alternate location is another database on a registered server',
	files: 'files can be used on any server but must then be restored by hand'
};

const restore: Topics = {
	identity: {
		noun: 'resource',
		intro:
			'A Backup vault in {near} must back up and restore disks and blobs. You assign roles to its managed identity.',
		sides: { use: side('setup', 'Use', uses, '{name} were the {}') },
		decide: ({ use }) => use![0],
		asks: Object.fromEntries(identityRoles.entries()),
		table: 'Which role should you assign to the managed identity on each resource?',
		why: (_, answer) =>
			[
				'Disk Backup Reader is needed on a disk to back up',
				'Disk Snapshot Contributor is needed on the resource group for snapshots',
				'Disk Restore Operator is needed on the resource group of restored disks',
				'Storage Account Backup Contributor is needed on the account of a blob backup or restore'
			][Number(answer)]!
	},
	after: {
		noun: 'VM',
		intro:
			'Last night, someone deleted a VM that had daily backups, a static private IP address, an extension for monitoring, and users who sign in with passwords. You have restored it.',
		sides: {
			os: fact('setup', 'Ubuntu|Windows', 'the VM ran', 'it runs'),
			as: fact('event', 'another name|its former name and resource group', 'the VM now had', 'it now has'),
			wish: must('the restored VM', {
				protect: 'have a new backup by tomorrow',
				reset: 'accept the passwords of its users',
				fix: 'have its former private IP address at all times',
				reinstall: 'send monitoring data again, as before its deletion'
			})
		},
		needs: ['wish'],
		single: 'You need to meet the requirement for the restored VM. What should you do?',
		decide: (row) => (row['wish']! in gapless(row) ? 'none' : row['wish']),
		asks: {
			protect: 'enable backup for the VM',
			none: 'make no change to the VM',
			reset: 'reset the passwords with the VMAccess extension',
			fix: 'assign a static private IP address',
			reinstall: 'reinstall the extension'
		},
		why(row, answer) {
			const wish = row['wish']!;
			const fine = gapless(row);
			if (answer === 'none')
				return fine[wish] ? `${fine[wish]}, so nothing is missing` : 'the requirement isn’t met yet';
			return fine[answer] ?? gaps[answer]! + (answer === wish ? '' : ', but that’s not the requirement');
		}
	},
	share: {
		noun: 'share',
		intro:
			'The design team has a file share in {near} with soft delete for 14 days. Azure Backup takes a snapshot of it every night.',
		sides: {
			event: fact(
				'event',
				{
					item: 'emptied one folder of the share',
					full: 'encrypted all files in the share',
					gone: 'deleted the share'
				},
				'someone had',
				'yesterday, someone'
			),
			to: must('the design data', {
				orig: 'come back to its former path',
				alt: 'go to another storage account, because an investigator needs the share as it is'
			})
		},
		needs: ['to'],
		single: 'You need to recover the design data, and no more than necessary. What should you do?',
		decide: ({ event, to }) => (event !== 'gone' ? event! + to! : to === 'orig' ? event : undefined),
		asks: {
			gone: 'undelete the share',
			itemorig: 'use File Recovery to the original location',
			itemalt: 'use File Recovery to an alternate location',
			fullorig: 'use Restore Share to the original location',
			fullalt: 'use Restore Share to an alternate location'
		},
		why({ event, to }, answer) {
			const gone = event === 'gone';
			const item = answer.startsWith('item');
			return answer === 'gone'
				? gone
					? 'an undeleted share has its files and snapshots again'
					: 'the share isn’t deleted'
				: joined(
						[
							answer.startsWith(event!),
							gone
								? `the snapshots ${item ? 'for File Recovery ' : ''}are soft-deleted with the share`
								: item
									? 'File Recovery is for single files and folders'
									: 'Restore Share restores all files'
						],
						[
							answer.endsWith(to!),
							to === 'orig' ? 'the data must be at its former path' : 'the share must stay as it is'
						]
					);
		}
	},
	sql: {
		noun: 'database',
		intro:
			'The orders database on a SQL Server VM in {near} has a policy with nightly full backups and log backups every 15 minutes. Another SQL Server VM is registered with the same vault. Today, a faulty import damaged the database.',
		sides: {
			model: fact(
				'setup',
				{ logs: 'full', simple: 'simple' },
				'the recovery model were',
				'the recovery model of the database is'
			),
			goal: must('the recovered orders', {
				over: 'be where the damaged database is now',
				beside: 'be on the other SQL Server VM, while the damaged database stays',
				files: 'go to auditors, who use their own server outside Azure'
			})
		},
		needs: ['goal'],
		single: 'You need to recover the orders with the least data loss and effort. What should you select?',
		decide: ({ model, goal }) => `${goal!} ${model!}`,
		asks: Object.fromEntries(
			['over|Overwrite DB', 'beside|Alternate Location', 'files|Restore as files'].flatMap((one) => {
				const [goal, place] = one.split('|') as [string, string];
				return [
					[`${goal} logs`, `${place}, Logs (Point in Time)`],
					[`${goal} simple`, `${place}, Full & Differential`]
				];
			})
		),
		why({ model, goal }, answer) {
			const [place, point] = answer.split(' ') as [string, string];
			return joined(
				[place === goal, places[place]!],
				[
					point === model,
					model === 'logs'
						? 'restoring log backups loses the least data'
						: 'the simple recovery model has no log backups'
				]
			);
		}
	}
};

/** The action that a failover takes: Azure VMs have no planned failover. */
const actionFor = ({ runs, aim }: Row): string => (aim === 'planned' && runs === 'azure' ? 'now' : aim!);
const diskStep = ({ change, holds }: Row): string =>
	change === 'added' ? (holds === 'orders' ? 'enable' : 'dismiss') : change === 'grown' ? 'none' : 'again';

const recover: Topics = {
	kind: {
		noun: 'app',
		intro:
			'Site Recovery replicates Azure VMs from {near} to {far}, and VMs of a Hyper-V host in {city} to {near}.',
		sides: {
			runs: fact(
				'drill',
				{ azure: 'Azure VMs', host: 'Hyper-V VMs' },
				'the payroll app ran on',
				'the payroll app runs on the'
			),
			aim: must(
				'the payroll app',
				{
					test: 'be shown to auditors as a running copy, while employees use the original',
					planned: 'run at the target before maintenance on Sunday, without data loss',
					now: 'run at the target as soon as possible, because it has been down since last night',
					clean: 'have no copies left from yesterday’s drill',
					off: 'cause no more charges for Site Recovery, because it will be retired'
				},
				'drill'
			)
		},
		needs: ['aim'],
		single:
			'You need to meet the requirement for the payroll app. Which action should you select in Site Recovery?',
		suits: ({ aim, runs }, difficulty) => aim !== (difficulty < 2 ? 'planned' : 'now') || runs === 'host',
		decide: actionFor,
		asks: {
			test: 'Test failover',
			planned: 'Planned failover',
			now: 'Failover',
			clean: 'Cleanup test failover',
			off: 'Disable replication'
		},
		why(row, answer) {
			const { runs, aim } = row;
			const right = actionFor(row) === answer;
			return {
				test: right ? 'a test failover starts copies and affects nothing else' : 'no copy is required',
				planned:
					runs === 'azure'
						? 'Azure VMs have no planned failover'
						: right
							? 'a planned failover shuts down Hyper-V VMs and replicates all changes first'
							: `a planned failover ${aim === 'now' ? 'needs the source' : 'would shut down the VMs'}`,
				now: right
					? aim === 'now'
						? 'a failover needs only what has been replicated'
						: 'for Azure VMs, only a failover is possible, which can shut them down first'
					: aim === 'planned'
						? 'a failover can lose changes, and Hyper-V VMs have a planned one'
						: 'the app doesn’t have to move',
				clean: right ? 'cleanup deletes the copies' : 'no drill has left copies',
				off: right
					? 'this ends the replication and its charges in Site Recovery'
					: 'the replication is still needed'
			}[answer]!;
		}
	},
	plan: {
		noun: 'plan',
		intro:
			'The web shop runs on two database VMs and two web VMs, which fail over with a recovery plan, RP1.',
		sides: {
			groups: fact(
				'setup',
				{ one: 'all VMs in Group 1', two: 'the database VMs in Group 1 and the web VMs in Group 2' },
				'RP1 had',
				'RP1 has'
			),
			step: must('RP1', {
				'': 'start the web VMs after the database VMs',
				run: 'start the database VMs, change a connection string automatically, and then start the web VMs',
				ask: 'start the database VMs, wait until an employee has checked the data, and then start the web VMs'
			})
		},
		needs: ['step'],
		single:
			'You need to meet the requirement for the web shop with the fewest changes. What should you do in RP1?',
		decide: ({ groups, step }) => groups! + step!,
		asks: {
			two: 'make no change.',
			one: 'move the web VMs to a new group.',
			tworun: 'add a runbook before Group 2.',
			onerun: 'move the web VMs to a new group, and add a runbook before it.',
			twoask: 'add a manual action before Group 2.',
			oneask: 'move the web VMs to a new group, and add a manual action before it.'
		},
		why({ groups, step }, answer) {
			const added = answer.slice(3);
			return joined(
				[
					answer.startsWith(groups!),
					groups === 'one' ? 'VMs of one group start in parallel' : 'the web VMs are already in a later group'
				],
				[
					added === step,
					!step
						? `no ${{ run: 'runbook', ask: 'manual action' }[added] ?? 'step between the VMs'} is required`
						: added
							? `a ${added === 'run' ? 'runbook runs without anyone’s help' : 'manual action waits for someone'}`
							: 'a step between the VMs is required'
				]
			);
		}
	},
	disks: {
		noun: 'VM',
		intro: 'Last month, you enabled replication of the warehouse VM and all its disks from {near} to {far}.',
		sides: {
			change: fact(
				'event',
				{
					added: 'added disk E to the VM',
					grown: 'increased the size of disk E',
					gone: 'permanently removed a data disk other than disk E',
					swapped: 'swapped the OS disk of the VM'
				},
				'a colleague had',
				'this morning, a colleague'
			),
			holds: fact(
				'setup',
				{ orders: 'orders', temp: 'only temporary files' },
				'disk E had',
				'the VM’s data disk E has'
			)
		},
		single:
			'You need to replicate all that the warehouse VM needs after a failover, with no warning left and no unnecessary change. What should you do?',
		decide: diskStep,
		asks: {
			enable: 'enable replication of disk E',
			dismiss: 'dismiss the warning about disk E',
			again: 'disable replication of the VM, and enable it again',
			none: 'make no change to the replication'
		},
		why(row, answer) {
			const { change } = row;
			const added = change === 'added';
			const right = diskStep(row) === answer;
			return {
				enable: added
					? `a new disk isn’t replicated${right ? ' until you enable that' : ', and temporary files need no replication'}`
					: 'disk E is already replicated',
				dismiss: added
					? `${right ? 'nothing' : 'data'} on disk E is needed after a failover`
					: 'there’s no warning about a new disk',
				again: right
					? `Site Recovery doesn’t support ${change === 'gone' ? 'the removal of a disk' : 'a swap of the OS disk'} during replication`
					: 'the replication of the VM can continue',
				none: right
					? 'a larger disk needs no change to the replication'
					: added
						? 'the warning would stay'
						: 'the replication can’t continue after this change'
			}[answer]!;
		}
	},
	network: {
		noun: 'app',
		intro:
			'VNet1 in {near} and VNet2 in {far} are connected to the office. VNet3 in {near} and VNet4 in {far} are empty and unconnected.',
		sides: {
			way: fact(
				'event',
				{ 2: 'from {near} to {far}', 1: 'from {far} to {near}, since they failed over last month' },
				'the booking VMs were replicated',
				'Site Recovery replicates the booking VMs'
			),
			run: must('the booking app', {
				0: 'be reachable from the office after the next failover',
				2: 'be tested in a drill whose VMs cannot reach other servers'
			})
		},
		needs: ['run'],
		single:
			'You need to meet the requirement for the booking app. Which virtual network should you select in Site Recovery?',
		decide: ({ way, run }) => String(Number(way) + Number(run)),
		asks: { 1: 'VNet1', 2: 'VNet2', 3: 'VNet3', 4: 'VNet4' },
		why({ way, run }, answer) {
			const vnet = Number(answer);
			const fits = vnet % 2 === Number(way) % 2;
			return joined(
				[fits, `the VMs ${fits ? '' : 'don’t '}start in ${vnet % 2 ? '{near}' : '{far}'}`],
				[
					vnet > 2 === (run === '2'),
					vnet > 2 ? 'the network is isolated' : 'the network is connected to the office'
				]
			);
		}
	}
};

const beliefs: Readonly<Record<string, Belief>> = {
	'one-for-all': [
		'An assignment is for the vault of one region. It’s easy to assign a backup policy once.',
		taking('where', /two/, { where: 'one' })
	],
	'operators-change': [
		'Operators don’t change policies or plans, and don’t stop backups. It’s easy to think that they do.',
		({ task = '', ...row }) => ({ ...row, task: task.replace('2', '1') })
	],
	'enabled-is-final': [
		'Immutability can be disabled until it’s locked. It’s easy to overlook that.',
		taking('aim', /ever/, { aim: 'trial' })
	],
	'copies-mistakes': [
		'Replication copies mistakes, too. It’s easy to see it as a backup.',
		taking('from', /mistake/, { from: 'outage' })
	],
	'goes-on': [
		'With another name or resource group, a restored VM isn’t backed up until you enable that. It’s easy to think that it is.',
		taking('as', /other/, { as: '' })
	],
	'password-works': [
		'On Ubuntu and other Linux with cloud-init, a restore blocks passwords. It’s easy to overlook that.',
		taking('os', /U/, { os: '' })
	],
	'logs-always': [
		'The simple recovery model has no log backups. It’s easy to overlook that.',
		taking('model', /simple/, { model: 'logs' })
	],
	'planned-anywhere': [
		'Azure VMs have no planned failover. It’s easy to think that they do.',
		taking('runs', /azure/, { runs: 'host' })
	],
	'group-in-order': [
		'VMs of one group start in parallel. It’s easy to overlook that.',
		taking('groups', /one/, { groups: 'two' })
	],
	'new-disk': [
		'A new disk isn’t replicated automatically. It’s easy to think that it is.',
		taking('change', /added/, { change: 'grown' })
	]
};

export const twoRegions = caseFamily(
	{
		id: 'backup-recovery/two-regions',
		edition: 7,
		group: 'backup-recovery',
		title: 'Case study: backup and recovery in two regions',
		rule: {
			'^auto':
				'A policy that configures backups to an existing vault is assigned for one location. Existing VMs need a remediation task.',
			'^role':
				'Backup Readers view, Operators start jobs, and Contributors change settings and stop backups.',
			'^shield':
				'Immutability blocks early deletion, for good once it’s locked. Multiuser authorization lets a security team approve critical operations, such as a stop.',
			'^solution':
				'Replication is for outages with little data loss. Backup is for mistakes, and with Cross Region Restore for outages where two days may be lost.',
			'^after':
				'A VM created by a restore lacks a static address and enabled extensions, and with another name or resource group its backup. On Ubuntu and other Linux with cloud-init, a restore blocks passwords.',
			'^share': 'Undelete a deleted file share. Otherwise, restore only what you need, where you need it.',
			'^sql':
				'For a SQL database, only log backups allow a point in time. An alternate location must be a registered server.',
			'^identity': 'A Backup vault needs a role on every resource that it uses.',
			'^kind':
				'A drill needs a test failover, and then a cleanup. Disable replication of what you give up. Only Hyper-V VMs have a planned failover to Azure.',
			'^plan': 'A recovery plan starts its groups in order, and their VMs in parallel.',
			'^disks':
				'A new disk isn’t replicated until you enable that. After you remove a disk or swap the OS disk, disable and enable replication. A larger disk needs no change.',
			'^network':
				'Both a failover and a drill use a network in the target region, and a drill best an isolated one.'
		},
		lab: 'backup-recovery/one-file-back',
		sources: [
			sources.autoEnableBackup,
			sources.backupRoles,
			sources.builtInRoles,
			sources.backupSoftDelete,
			sources.immutableVault,
			sources.resourceGuard,
			sources.diskBackup,
			sources.restoreVms,
			sources.restoreFileShare,
			sources.restoreSql,
			sources.siteRecoveryFaq,
			sources.siteRecoveryMatrix,
			sources.recoveryPlans,
			sources.failoverTypes,
			sources.disasterRecoveryDrill
		],
		axes: {
			setup: 'How it’s set up',
			event: 'What happened',
			need: 'What is required',
			drill: 'What fails over, and why'
		}
	},
	{
		strands: [protect, restore, recover],
		beliefs,
		themes: [
			'Heron Shipping|Rotterdam|West Europe|North Europe',
			'Juniper Foods|Chicago|East US 2|Central US',
			'Slate Insurance|Leeds|UK South|UK West',
			'Meadow Health|Toronto|Canada Central|Canada East',
			'Lantern Media|Singapore|Southeast Asia|East Asia'
		].map((names) => names.split('|')),
		words: ['company', 'city', 'near', 'far'],
		overview: [
			'{company} has its office in {city} and runs its apps on Azure VMs in {near} and {far}, a region pair. Older apps are still on a Hyper-V host in the office.\nLast spring, an outage stopped the apps for two days, and some data was lost. You must close the gaps before the next audit.',
			'Two years ago, {company} moved most apps from its office in {city} to Azure VMs in {near} and the paired region, {far}. One Hyper-V host has stayed in the office.\nThe administrator of backup and replication has left. You take over, and several departments have sent you requests.',
			'{company} grew by acquisitions and now runs its apps on Azure VMs in {near} and {far}, a region pair. The {city} office still has a Hyper-V host.\nAn insurer asks for proof that the company can recover from mistakes, attacks, and outages. A consultant has listed gaps, which you must close in Azure.'
		]
	}
);
