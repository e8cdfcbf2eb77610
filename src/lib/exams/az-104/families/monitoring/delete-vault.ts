// Managing vaults: what blocks their deletion or move, what alerts and reports take, and what makes backups fail.
// Over 200 lines: six topics with words for what can differ in each.
import {
	alertStep,
	backupFails,
	canDeleteVault,
	moveBars,
	reportGaps,
	type Holder
} from '#lib/azure/monitoring/vault.ts';
import { sources } from '#lib/azure/sources.ts';
import { people } from '#lib/exams/az-104/families/names.ts';
import {
	side,
	taking,
	topicFamily,
	type Belief,
	type Row,
	type Topic
} from '#lib/exams/az-104/families/topics.ts';

/** What is left of content after what was done about it, where that is something. */
const left: Row = {
	'active retain': 'retained',
	'active remove': 'softDeleted',
	'retained purge': 'softDeleted',
	'softDeleted undelete': 'retained',
	'replicated disable': '',
	'registered unregister': '',
	'endpoint disconnect': ''
};
/** What is in a vault now. Nothing where what was done doesn’t apply. */
function contentOf({ content, done }: Row): readonly string[] | undefined {
	const now = content?.split(' ').flatMap((one) => (left[`${one} ${done}`] ?? one) || []);
	return done !== 'none' && now?.join(' ') === content ? undefined : now;
}
/** What has to go before the vault can be deleted. Nothing where it’s more than one thing. */
function blockerOf(row: Row): string | undefined {
	const blockers = contentOf(row)?.filter((one) => !canDeleteVault([one as Holder]));
	return blockers && only(blockers);
}
/** The one bar, or that there’s none. Nothing where there are more. */
const only = (bars: readonly string[]): string | undefined =>
	bars.length > 1 ? undefined : (bars[0] ?? 'none');
const barOf = ({ items, replication, target }: Row) =>
	target === 'region' ? target : only(moveBars(items as 'VMs', replication === 'yes', false));
const stepOf = ({ event, notice }: Row) => alertStep(event as 'success', notice === 'mail');
const gapOf = ({ data, role, range, keep }: Row) =>
	only(reportGaps(data !== 'storage', role === 'workspace', Number(range) > Number(keep)));

const noun = 'Recovery Services vault';
const topics: Readonly<Record<string, Topic>> = {
	delete: {
		noun,
		intro:
			'You plan to delete {count} in the Azure portal. Soft deletion of vaults is acceptable. Since last week, you have made only the stated changes.',
		sides: {
			content: side(
				'retained',
				'Last week, the vault contained',
				{
					active: 'an active backup of a VM',
					retained: 'a stopped backup with retained data',
					softDeleted: 'a soft-deleted backup',
					replicated: 'a VM replicated by Site Recovery',
					registered: 'a registered server without backups',
					endpoint: 'a private endpoint connection',
					'active endpoint': 'an active backup of a VM and a private endpoint connection',
					'softDeleted registered': 'a soft-deleted backup and a registered server without backups'
				},
				'{name} had contained {} instead of what it contained',
				'last week, {name} contained {}'
			),
			done: side(
				'event',
				'Since then, you',
				{
					none: 'made no change',
					retain: 'stopped the backup and retained its data',
					remove: 'stopped the backup and deleted its data',
					purge: 'deleted the retained data',
					undelete: 'undeleted the backup',
					disable: 'disabled the replication and cleaned up its dependencies',
					unregister: 'unregistered the server',
					disconnect: 'removed the connection'
				},
				{ '': 'you had only {} in {name}', none: 'you had {} in {name}' },
				'since then, you {}'
			)
		},
		table: 'What should you do first with each vault?',
		single: 'What should you do first with the vault?',
		decide: blockerOf,
		asks: {
			none: 'delete it',
			active: 'stop the backup and delete its data',
			retained: 'delete the retained data',
			replicated: 'disable the replication and clean up its dependencies',
			registered: 'unregister the server',
			endpoint: 'remove the private endpoint connection'
		},
		choose: 'With which vault{s} should you first {}?',
		judge: 'The first thing to do with {name} is to {}.',
		why(row, answer) {
			const blocker = blockerOf(row)!;
			const texts: Readonly<Record<string, readonly string[]>> = {
				active: ['an active backup blocks', 'active backup'],
				retained: [
					{
						retain: 'the backup is stopped, and its retained data blocks',
						undelete: 'the undeleted backup is stopped, and its retained data blocks'
					}[row['done']!] ?? 'retained data blocks',
					'stopped backup with retained data'
				],
				replicated: ['replication by Site Recovery blocks', 'replicated VM'],
				registered: ['a registered server blocks', 'registered server'],
				endpoint: ['a private endpoint connection blocks', 'private endpoint connection']
			};
			if (answer === 'none' && blocker !== answer)
				return `the vault still has ${blocker === 'active' ? 'an' : 'a'} ${texts[blocker]![1]!}`;
			if (answer === blocker && answer !== 'none') return `${texts[blocker]![0]!} the deletion`;
			if (answer !== 'none') return `the vault has no ${texts[answer]![1]!}`;
			return contentOf(row)!.length === 0
				? 'nothing is left that blocks the deletion'
				: 'soft-deleted backups don’t block the deletion of their vault';
		}
	},
	move: {
		noun,
		intro:
			'You plan to relocate {count}. You must move vaults whenever possible. Only platform-managed keys are used. Backups that block a move are no longer required.',
		sides: {
			items: side(
				'retained',
				'Only backups of',
				{
					VMs: 'Azure VMs',
					MARS: 'folders by the MARS agent',
					MABS: 'servers by Azure Backup Server',
					files: 'Azure Files shares',
					SQL: 'SQL Server in Azure VMs'
				},
				'{name} had only backups of {}',
				'{name} has only backups of {}'
			),
			replication: side(
				'setup',
				'Site Recovery',
				{ none: 'not used', yes: 'used' },
				'{name} were {} for Site Recovery',
				{ '': 'it is {} for Site Recovery', yes: 'it is also used for Site Recovery' }
			),
			target: side(
				'need',
				'Target',
				{
					group: 'another resource group',
					subscription: 'another subscription of the same tenant',
					region: 'another region'
				},
				undefined,
				'the target is {}'
			)
		},
		decide: barOf,
		table: 'What should you do first for each vault?',
		single: 'You need a vault at the target. What should you do first?',
		asks: {
			none: 'start the move',
			items: 'stop the backups and permanently delete their data',
			replication: 'disable the replication',
			region: 'create another vault in the target region'
		},
		choose: 'For which vault{s} should you first {}?',
		why(row, answer) {
			const bar = barOf(row)!;
			const stays = 'a vault can’t be moved to another region';
			if (bar === 'region')
				return {
					none: stays,
					items: `${stays}, even without these backups`,
					replication: `${stays}, even if it isn’t used for Site Recovery`,
					region: `${row['replication'] === 'yes' ? 'even without Site Recovery, ' : ''}${stays}, so another one is needed there`
				}[answer]!;
			const [is, isNot] = {
				none: [
					'a vault with backups of {items} can be moved to another resource group or subscription of the tenant',
					bar === 'items'
						? 'a vault with backups of {items} can’t be moved'
						: 'a vault that’s used for Site Recovery can’t be moved'
				],
				items: ['backups of {items} block a move', 'backups of {items} don’t block a move'],
				replication: ['Site Recovery blocks a move', 'the vault isn’t used for Site Recovery'],
				region: ['', 'the region stays the same']
			}[answer as 'none'];
			return (bar === answer ? is : isNot)!;
		}
	},
	alert: {
		noun,
		intro:
			'You plan alerts for {count} with backups of Azure VMs. You must use built-in alerts whenever possible, and logs only if nothing else is enough.',
		sides: {
			event: side(
				'setup',
				'Event',
				{
					failure: 'a backup job fails',
					restore: 'a restore job fails',
					deletion: 'backup data is deleted',
					purge: 'soft-deleted data is about to be purged',
					success: 'a backup job succeeds',
					share: 'fewer than 90 percent of the jobs of a day succeed'
				},
				'you had to know when {} in {name}',
				'you must know when {} in {name}'
			),
			notice: side(
				'need',
				'Requirement',
				{ portal: 'an alert in the Azure portal', mail: 'an email' },
				{ portal: '{} were enough for {name}', mail: '{} were required for {name}' },
				{ portal: '{} is enough', mail: 'you must get {}' }
			)
		},
		table: 'What should you use for each vault?',
		// How an alert is shown decides for built-in ones alone, so no two needs would differ in that only.
		drawn: ({ event, notice }) => event !== (notice === 'mail' ? 'share' : 'success'),
		single: 'You need to meet the requirement for the event. What should you use?',
		decide: stepOf,
		asks: {
			nothing: 'the default configuration',
			processing: 'an alert processing rule with an action group',
			metric: 'an alert rule on a metric, with an action group',
			log: 'a log search alert rule, with an action group'
		},
		choose: 'For which vault{s} should you use {}?',
		judge: 'For {name}, you should use {}.',
		why(row, answer) {
			const step = stepOf(row);
			const builtIn = step === 'nothing' || step === 'processing';
			const [is, withBuiltIn, without] = {
				nothing: [
					/failure|restore/.test(row['event']!)
						? 'failed jobs have a built-in alert, which is shown by default'
						: 'this alert is built in, and shown by default',
					'a built-in alert sends no email by default',
					'no built-in alert is for this event'
				],
				processing: [
					'an alert processing rule adds emails to the built-in alert',
					'the alert is enough, without a notification',
					'there’s no built-in alert to process'
				],
				metric: [
					'for successful jobs there’s a metric, and no built-in alert',
					'the built-in alert needs no rule on a metric',
					'a metric alert rule can’t calculate a percentage of jobs'
				],
				log: [
					'a percentage of jobs takes a log search alert rule',
					'no query is needed for what has a built-in alert',
					'a metric takes less effort than logs'
				]
			}[answer as 'log'];
			return (step === answer ? is : builtIn ? withBuiltIn : without)!;
		}
	},
	report: {
		names: people,
		noun: 'user',
		intro: 'You must give {count} Backup reports from next quarter. Every user has a vault and workspace.',
		edge: true,
		common: {
			range: side(
				'need',
				'',
				{ 7: 'one week', 90: 'one quarter', 180: 'six months' },
				'reports covered {}',
				'Reports cover {}'
			)
		},
		sides: {
			data: side(
				'setup',
				'Logs are sent to',
				{
					workspace: 'the workspace',
					both: 'the workspace and a storage account',
					storage: 'a storage account'
				},
				'{name}’s vault sent logs to {}',
				'{name}’s vault sends logs to {}'
			),
			role: side(
				'setup',
				'Only role',
				{ workspace: 'Reader on the workspace', vault: 'Backup Reader on the vault' },
				'{name}’s only role were {}',
				'{name}’s only role is {}'
			),
			keep: side(
				'setup',
				'Workspace retention',
				{ 30: 'one month', 60: 'two months', 180: 'six months', 365: 'one year' },
				'the workspace for {name} kept logs for {}',
				'workspace retention is {}'
			)
		},
		table: 'What should you do for each user?',
		single: 'You need to prepare the reports. What should you do?',
		decide: gapOf,
		asks: {
			none: 'keep the current configuration',
			setting: 'add a diagnostic setting that sends logs to the workspace',
			role: 'assign a role on the workspace',
			retention: 'increase the retention of the workspace'
		},
		choose: 'For which user{s} should you {}?',
		why(row, answer) {
			const [is, isNot] = {
				none: [
					'nothing is missing for these reports',
					{
						setting: 'the logs aren’t in the workspace',
						role: '{name} can’t read the workspace',
						retention: 'the workspace doesn’t keep logs for {range}'
					}[gapOf(row)!]
				],
				setting: ['reports read logs from a workspace only', 'the vault sends its logs there already'],
				role: [
					'reports need read access to the workspace, and access to the vault isn’t enough',
					'{name} can read the workspace already'
				],
				retention: [
					'the workspace keeps logs for {keep}, and reports cover {range}',
					'the workspace keeps logs for longer than {range}'
				]
			}[answer as 'none'];
			return (gapOf(row) === answer ? is : isNot)!;
		}
	},
	next: {
		noun: 'VM',
		intro:
			'You back up {count} in West Europe every day. Each VM is in its own subscription. Since the last backup, the following has changed.',
		sides: {
			vm: side(
				'event',
				'Change',
				{
					off: 'deallocated',
					disk: 'given a Standard SSD data disk',
					size: 'resized',
					deleted: 'deleted'
				},
				{ '': '{name} had only been {}', deleted: '{name} had been {}' },
				'{name} was {}'
			),
			lock: side(
				'setup',
				'New delete lock on',
				{ none: '-', own: 'the resource group of the VM', service: 'AzureBackupRG_westeurope_1' },
				{
					'': 'the new lock for {name} were on {}',
					none: 'there were no new lock for {name}'
				},
				'there is a new delete lock on {}'
			)
		},
		decide: ({ vm, lock }) =>
			vm === 'deleted' && lock !== 'none'
				? undefined
				: backupFails(vm === 'deleted', lock === 'service')
					? 'fail'
					: 'work',
		asks: { fail: 'no longer', work: 'still' },
		choose: 'For which VM{s} will daily backups {} succeed one month from now?',
		judge: 'One month from now, daily backups of {name} will {} succeed.',
		why: ({ vm, lock }) =>
			vm === 'deleted'
				? 'there’s no VM left to back up'
				: lock === 'service'
					? 'the lock keeps Azure Backup from deleting old restore points, and at the limit of 18, backups start to fail'
					: `${
							{
								off: 'a deallocated VM is backed up, too',
								disk: 'a new disk is included from the next backup on',
								size: 'a resized VM is still the same VM'
							}[vm as 'off']
						}${lock === 'own' ? ', and a delete lock on its own resource group is no problem' : ''}`
	}
};

const beliefs: Readonly<Record<string, Belief>> = {
	'soft-deleted-blocks': [
		'Soft-deleted backups don’t block the deletion of a vault in the portal. It’s easy to think that all data must be gone.',
		(row) => (contentOf(row)?.join() === 'softDeleted' ? { content: 'retained', done: 'none' } : row)
	],
	'stopped-is-enough': [
		'Retained data of a stopped backup blocks the deletion. It’s easy to think that a stop is enough.',
		(row) => (blockerOf(row) === 'retained' ? { content: 'softDeleted', done: 'none' } : row)
	],
	'any-region': [
		'A vault can be moved within its region only. It’s easy to think that it can go anywhere.',
		taking('target', /region/, { target: 'group' })
	],
	'any-backups-move': [
		'A vault with backups of file shares or SQL Server can’t be moved. It’s easy to look only at the target.',
		taking('items', /files|SQL/, { items: 'VMs' })
	],
	'alerts-send-mail': [
		'Built-in alerts are shown, and nothing is sent. It’s easy to expect an email.',
		taking('notice', /mail/, { notice: 'portal' })
	],
	'vault-role': [
		'Backup reports read the workspace, not the vault. It’s easy to look for a role in the vault.',
		taking('role', /vault/, { role: 'workspace' })
	],
	'any-lock-blocks': [
		'A delete lock on the resource group of a VM doesn’t stop backups. It’s easy to think that every lock does.',
		taking('lock', /own/, { lock: 'service' })
	]
};

export const deleteVault = topicFamily(
	{
		id: 'backup-recovery/delete-vault',
		edition: 6,
		group: 'backup-recovery',
		title: 'Managing vaults',
		rule: {
			'^delete':
				'A vault can be deleted when it has no active or retained backups, replicated items, registered servers or storage accounts, or private endpoint connections. Soft-deleted backups don’t block it.',
			'^move':
				'A vault can be moved to another resource group, or to another subscription of the same tenant, if it has only backups of Azure VMs, the MARS agent, Azure Backup Server or DPM, and Site Recovery isn’t used. Its region stays the same.',
			'^alert':
				'Failed jobs, deleted data and upcoming purges have built-in alerts, and an alert processing rule sends emails for them. Successful jobs take an alert rule on a metric, and a percentage of jobs takes a log search alert rule.',
			'^report':
				'Backup reports need logs in a workspace, read access to it, and retention at least as long as the period.',
			'^next':
				'Backups go on while a VM is deallocated, and after it’s resized or gets new disks. They fail once it’s deleted. A delete lock on the resource group of a VM is no problem. With one on that of Azure Backup, backups fail at 18 restore points.'
		},
		lab: 'backup-recovery/vault-that-stays',
		sources: [
			sources.backupSoftDelete,
			sources.moveVault,
			sources.backupAlerts,
			sources.backupReports,
			sources.vmBackupFaq
		],
		axes: {
			retained: 'What the vault contains',
			setup: 'What there is',
			event: 'What was done before',
			need: 'What is needed'
		}
	},
	{
		topics,
		beliefs,
		prose: true,
		forms: ['choose', 'table', 'single', 'single', 'judge', 'judge', 'choose'],
		telling: [
			'table',
			'table',
			'email',
			'ticket',
			'list',
			'handover notes',
			'change request',
			'audit finding'
		]
	}
);
