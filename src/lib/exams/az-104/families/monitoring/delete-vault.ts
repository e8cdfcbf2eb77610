// Managing vaults: what blocks their deletion or move, what a move leaves to do, who may do what, what stopped backups still allow, what alerts and logs take, and how backups continue.
// Over 200 lines: eight topics with words for what can differ in each.
import {
	alertStep,
	backupRole,
	canDeleteVault,
	continueStep,
	logStep,
	moveBars,
	stoppedStep,
	vaultMoveStep,
	type Change,
	type Holder,
	type LogUse
} from '#lib/azure/monitoring/vault.ts';
import { sources } from '#lib/azure/sources.ts';
import { people } from '#lib/exams/az-104/families/names.ts';
import {
	side,
	taking,
	told,
	topicFamily,
	type Belief,
	type Row,
	type Topic
} from '#lib/exams/az-104/families/topics.ts';

/** Two regions, and a resource group. */
const themes = [
	['West Europe', 'Sweden Central', 'rg-erp'],
	['East US', 'Central US', 'rg-web'],
	['UK South', 'North Europe', 'rg-sales'],
	['Japan East', 'Southeast Asia', 'rg-core']
];
const things = ['Web', 'Lab', 'Ops', 'Mail', 'Sales', 'Wiki'];
/** What rows are, and how they're called. */
const vaults = { noun: 'Recovery Services vault', names: things.map((one) => `${one}Vault`) };
const machines = { noun: 'VM', names: things.map((one) => `${one}VM`) };

/** What is left of content after what was done about it, where that is something. */
const left: Row = {
	'active retain': 'retained',
	'active remove': 'softDeleted',
	'retained purge': 'softDeleted',
	'softDeleted undelete': 'retained',
	'replicated disable': '',
	'registered unregister': ''
};
/** What is in a vault now. Nothing where what was done doesn’t apply. */
function contentOf({ content, done }: Row): readonly string[] | undefined {
	const now = content?.split(' ').flatMap((one) => (left[`${one} ${done}`] ?? one) || []);
	return done !== 'no' && now?.join(' ') === content ? undefined : now;
}
/** What has to go before the vault can be deleted. Nothing where it’s more than one thing. */
function blockerOf(row: Row): string | undefined {
	const blockers = contentOf(row)?.filter((one) => !canDeleteVault([one as Holder]));
	return blockers && only(blockers);
}
/** What is said of what blocks a deletion. */
const blocking: Row = {
	active: 'active backups',
	retained: 'retained data',
	replicated: 'replicated VMs',
	registered: 'registered servers'
};
/** How what isn’t removed itself is ended. */
const ending: Row = {
	replicated: 'replication must be disabled',
	registered: 'the server must be unregistered'
};
function whyBlocked(row: Row, answer: string): string {
	const blocker = blockerOf(row)!;
	if (answer !== 'none')
		return blocker === answer
			? row['done'] === 'undelete'
				? 'undeleted data is retained data and must be removed first'
				: `${ending[answer] ?? `${blocking[answer]!} must be removed`} first`
			: `the vault has no ${blocking[answer]!}`;
	return blocker !== answer
		? `the vault still has ${blocking[blocker]!}`
		: contentOf(row)!.length === 0
			? 'nothing is left that blocks the deletion'
			: 'soft-deleted backups don’t block the deletion';
}

/** The one bar, or that there’s none. Nothing where there are more. */
const only = (bars: readonly string[]): string | undefined =>
	bars.length > 1 ? undefined : (bars[0] ?? 'none');
const barOf = ({ items, replication, target }: Row) =>
	target === 'region' ? target : only(moveBars(items as 'VMs', replication === 'yes', false));
/** What there are backups of. Named in reasons, so that two kinds are two grounds. */
const kinds: Row = {
	VMs: 'Azure VMs',
	MARS: 'folders by the MARS agent',
	files: 'Azure Files shares',
	SQL: 'SQL Server in Azure VMs'
};
function whyMove(row: Row, answer: string): string {
	const bar = barOf(row)!;
	const backups = `backups of ${kinds[row['items']!]!}`;
	const isAway = bar === 'region';
	const away = 'the vault can’t be moved to another region';
	return (
		bar === answer
			? {
					none: `${backups} don’t block a move within the region`,
					items: `${backups} block a move until they’re purged`,
					replication: 'Site Recovery blocks a move until you disable it',
					region: away
				}
			: {
					none: 'the vault can’t be moved as it is',
					items: isAway ? `even without backups, ${away}` : `${backups} don’t block a move`,
					replication: isAway
						? `even without Site Recovery, ${away}`
						: 'the vault isn’t used for Site Recovery',
					region: 'the region stays the same'
				}
	)[answer]!;
}

/** What is left to do after a move. */
const taskOf = ({ need, place }: Row) => vaultMoveStep(need as 'backup', place === 'same');
function whyTask(row: Row): string {
	const { need, place } = row;
	return {
		nothing:
			need === 'restore'
				? 'recovery points move with the vault, not with the VM'
				: '{name} is in a resource group with the old name in Sub2',
		vm:
			place === 'stays'
				? 'a vault can’t back up VMs in another subscription'
				: 'a backup continues only in a resource group with the old name'
	}[taskOf(row)!];
}

/** What a request on a stopped backup takes. Nothing where it’s to resume, but its data is gone. */
const requestOf = ({ need, days, since }: Row) =>
	stoppedStep(need as 'resume', Number(days), Number(since) || 0);
const whyRequest = (row: Row): string =>
	({
		now: 'the data stays available until you delete it',
		undelete: `deleted data must be undeleted first, which is possible for ${row['days']!} days`,
		close:
			row['need'] === 'erase'
				? 'the data is already deleted'
				: `deleted data was purged after ${row['days']!} days`
	})[requestOf(row)!];
const stepOf = ({ event, notice }: Row) => alertStep(event as 'success', notice === 'mail');
function whyAlert(row: Row): string {
	const event = /failure|restore/.test(row['event']!)
		? 'for failed jobs'
		: /deletion/.test(row['event']!)
			? 'for deleted data'
			: 'for upcoming purges';
	return {
		nothing: `the portal shows a built-in alert ${event}`,
		processing: `the built-in alert ${event} sends emails only with an alert processing rule`,
		metric: 'for successful jobs, there’s a metric, but no built-in alert',
		log: 'no built-in alert or metric covers a percentage of jobs, so it takes a log search'
	}[stepOf(row)];
}

/** The role that is missing. Nothing where the current one allows more than the task: least privilege could replace it. */
const roleOf = ({ task, has }: Row) =>
	Number(has) > Number(task![0]) ? undefined : backupRole(Number(task![0]), Number(has));
function whyRole(row: Row, answer: string): string {
	const right = answer === roleOf(row);
	const task = Number(row['task']![0]);
	return {
		none: right ? 'the current role already allows this task' : 'the current role isn’t enough',
		'0': right
			? 'a Backup Reader can view this'
			: task > 0
				? 'a Backup Reader can only view'
				: 'the user is a reader already',
		'1': right
			? 'a Backup Operator can do this, but a Backup Reader can’t'
			: task > 1
				? 'a Backup Operator can’t do this'
				: task < 1
					? 'viewing needs no operator'
					: 'the user is an operator already',
		'2': right
			? 'of these roles, only Backup Contributor allows this'
			: 'a Backup Contributor can do more than required'
	}[answer]!;
}

const logOf = ({ need, now }: Row) => logStep(need!.split(' ')[0] as LogUse, now!);
const destinations: Row = {
	workspace: 'a Log Analytics workspace',
	storage: 'a storage account',
	hub: 'an event hub'
};
function whyLog(row: Row, answer: string): string {
	const use = row['need']!.split(' ')[0]!;
	const found = logOf(row);
	if (use === 'portal')
		return answer === found
			? 'the vault shows this in the portal without a diagnostic setting'
			: `the team needs no logs in ${destinations[answer]!}`;
	if (answer === found)
		return found === 'none'
			? `the logs are already in ${destinations[use]!}`
			: {
					workspace:
						row['need'] === 'workspace'
							? 'Backup reports read from a workspace'
							: 'KQL queries read logs from a workspace',
					storage: 'a storage account keeps logs at the lowest cost',
					hub: 'a SIEM outside Azure reads logs from an event hub'
				}[found];
	return answer === 'none'
		? 'the logs aren’t sent where they’re required'
		: answer === use
			? 'the logs are already sent there'
			: `${destinations[answer]!} isn’t needed, because ${whyLog(row, found)}`;
}

/** What makes backups go on. Nothing for a VM moved to another group while its backup was stopped: pages disagree on it. */
const nextOf = ({ event, backup }: Row) =>
	event === 'group' && backup !== 'active' ? undefined : continueStep(event as Change, backup === 'active');
function whyNext(row: Row, answer: string): string {
	const { event, backup } = row;
	const found = nextOf(row)!;
	const same = {
		off: 'a deallocated VM is backed up, too',
		disk: 'a new disk is backed up, too',
		size: 'a resized VM is still the same VM'
	}[event!];
	if (answer === found)
		return {
			nothing: same!,
			resume: 'the VM is still the same, but its backup was stopped',
			again: 'after the move, it’s a new VM for Azure Backup',
			new: 'a vault can back up only VMs in its region'
		}[found];
	return {
		nothing:
			backup === 'active'
				? 'the backup doesn’t follow a VM that was moved'
				: 'a stopped backup doesn’t continue',
		resume:
			backup === 'active' ? 'the backup wasn’t stopped' : 'the stopped backup is of the VM before its move',
		again: event === 'region' ? 'the vault isn’t in the new region' : 'the vault already knows this VM',
		new: 'the VM is still in the region of the vault'
	}[answer]!;
}

const topics: Readonly<Record<string, Topic>> = {
	...told(
		'delete',
		[
			'A project has ended, and you need to delete {count}. Backup data can remain soft-deleted.',
			'A cost review lists {count} that you need to delete. Backup data can remain soft-deleted.'
		],
		{
			...vaults,
			sides: {
				content: side(
					'retained',
					'Content last week',
					{
						active: 'an active backup of a VM',
						retained: 'a stopped backup with retained data',
						softDeleted: 'a soft-deleted backup',
						replicated: 'a VM replicated by Site Recovery',
						registered: 'a registered server without backups',
						'active replicated': 'an active backup of a VM and a VM replicated by Site Recovery',
						'retained registered':
							'a stopped backup with retained data and a registered server without backups',
						'softDeleted replicated': 'a soft-deleted backup and a VM replicated by Site Recovery',
						'softDeleted registered': 'a soft-deleted backup and a registered server without backups'
					},
					'{name} had contained only {} last week',
					'last week, {name} contained {}'
				),
				done: side(
					'event',
					'Only change since then',
					{
						no: '-',
						retain: 'backup stopped and data retained',
						remove: 'backup stopped and data deleted',
						purge: 'retained data deleted',
						undelete: 'backup undeleted',
						disable: 'replication disabled, dependencies cleaned up',
						unregister: 'server unregistered'
					},
					{ '': 'the only change to {name} had been “{}”', no: 'nothing had changed in {name}' },
					{ '': 'since then, the only change was “{}”', no: 'nothing has changed since then' }
				)
			},
			// What a vault contains alone would name what has to go.
			drawn: ({ content, done }) => done !== 'no' || content!.includes(' '),
			decide: blockerOf,
			asks: {
				none: 'delete the vault itself',
				active: 'stop the backup and delete its data',
				retained: 'delete the retained data',
				replicated: 'disable the replication and clean up its dependencies',
				registered: 'unregister the server'
			},
			table: 'What should you do first with each vault?',
			single: 'You need to delete the vault. What should you do first?',
			judge: 'The next step for {name} is to {}.',
			why: whyBlocked
		}
	),
	...told(
		'move',
		[
			'Your company is reorganized, and you need to move {count} within your tenant. You can delete backups and disable replication that block a move. Another vault is the last resort.',
			'You have an Azure subscription that contains {count}. A new standard requires a move within your tenant. You can delete backups and disable replication that block a move. Another vault is the last resort.'
		],
		{
			...vaults,
			sides: {
				items: side(
					'retained',
					'All backups are of',
					kinds,
					'all backups in {name} were of {}',
					'all backups in {name} are of {}'
				),
				replication: side(
					'setup',
					'Site Recovery',
					{ no: 'not used', yes: 'used' },
					'{name} were {} for Site Recovery',
					'{name} is {} for Site Recovery'
				),
				target: side(
					'need',
					'Target',
					{
						group: 'another resource group',
						subscription: 'another subscription',
						region: 'another region'
					},
					undefined,
					'it must move to {}'
				)
			},
			decide: barOf,
			single: 'You need a vault at the target. What should you do?',
			judge: 'For {name}, you should {}.',
			asks: {
				none: 'move the vault without other changes',
				items: 'delete the backups, wait for the purge, and move the vault',
				replication: 'disable the replication and move the vault',
				region: 'use another vault instead'
			},
			why: whyMove
		}
	),
	...told(
		'after',
		[
			'You have two Azure subscriptions, Sub1 and Sub2. You moved a Recovery Services vault from Sub1 to Sub2. Until then, it backed up {count} in a resource group named {group} in Sub1.',
			'A department gets its own subscription, Sub2. You moved its Recovery Services vault there from Sub1, where {group} contained {count} with backups.'
		],
		{
			...machines,
			sides: {
				place: side(
					'event',
					'Now in',
					{
						stays: '{group} in Sub1',
						same: '{group} in Sub2',
						other: 'another resource group in Sub2'
					},
					'{name} were now in {}',
					'today, {name} is in {}'
				),
				need: side(
					'need',
					'Plan',
					{
						backup: 'continue its daily backups',
						restore: 'restore an existing recovery point'
					},
					'the plan for {name} were to {}',
					'you plan to {}'
				)
			},
			decide: taskOf,
			asks: {
				nothing: 'work without another change',
				vm: 'fail without another change'
			},
			choose: 'The plan for which VM{s} will {}?',
			judge: 'The plan for {name} will {}.',
			why: whyTask
		}
	),
	...told(
		'role',
		[
			'You have a Recovery Services vault that protects Azure VMs. You review the access of {count} to the vault. You must follow the principle of least privilege.',
			'A new team takes over the backups of Azure VMs in a Recovery Services vault. You check the roles of {count} on the vault. You must follow the principle of least privilege.'
		],
		{
			noun: 'user',
			names: people,
			sides: {
				task: side(
					'need',
					'Task',
					{
						'0': 'view backup jobs',
						'0 more': 'view backup policies',
						'1': 'run on-demand backups',
						'1 more': 'register on-premises servers',
						'2': 'change backup policies',
						'2 more': 'stop backups and delete their data'
					},
					'the task of {name} were to {}',
					'{name} must be able to {}'
				),
				has: side(
					'setup',
					'Current role',
					{ '-1': 'no role', '0': 'Backup Reader', '1': 'Backup Operator' },
					{ '': 'the current role of {name} were {}', '-1': '{name} had no role' },
					{ '': 'the current role is {}', '-1': 'no role is assigned' }
				)
			},
			decide: roleOf,
			asks: {
				none: 'no other role',
				'0': 'the Backup Reader role',
				'1': 'the Backup Operator role',
				'2': 'the Backup Contributor role'
			},
			choose: 'To which user{s} should you assign {}?',
			table: 'Which role should you assign to each user?',
			single: 'Which role should you assign to the user?',
			why: whyRole
		}
	),
	...told(
		'request',
		[
			'You have a Recovery Services vault in which the backups of {count} were stopped. The VMs are still in use. You collect requests from their owners.',
			'Before leaving your company, an administrator stopped the backups of {count}. The VMs are still in use. You collect requests from their owners.'
		],
		{
			...machines,
			common: {
				days: side(
					'setup',
					'',
					'14|30|60',
					'the soft-delete retention were {} days',
					'the soft-delete retention of the vault has always been {} days'
				)
			},
			sides: {
				since: side(
					'event',
					'Backup data',
					{
						retained: 'retained without an end date',
						5: 'deleted 5 days ago',
						10: 'deleted 10 days ago',
						20: 'deleted 20 days ago',
						40: 'deleted 40 days ago'
					},
					'the backup data of {name} had been {}',
					'the backup data of {name} was {}'
				),
				need: side(
					'need',
					'Request',
					{
						restore: 'restore the VM',
						resume: 'resume daily backups',
						erase: 'delete the data'
					},
					'the owner of {name} wanted to {}',
					'the owner wants to {}'
				)
			},
			decide: requestOf,
			asks: {
				now: 'carry out the request',
				undelete: 'undelete the backup',
				close: 'close the request without action'
			},
			choose: 'For which VM{s} should you {} next?',
			judge: 'The next step for {name} is to {}.',
			why: whyRequest
		}
	),
	...told(
		'alert',
		[
			'You have an Azure subscription that contains {count} with backups of Azure VMs. You need to be informed of events. You must use built-in alerts whenever possible, and logs only as a last resort.',
			'An administrator noticed a problem with the backups of Azure VMs too late. You plan alerts for {count}. You must use built-in alerts whenever possible, and logs only as a last resort.'
		],
		{
			...vaults,
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
					'the requirement for {name} were {}',
					{ portal: '{} is enough', mail: 'you must get {}' }
				)
			},
			// How an alert is shown decides for built-in ones alone, so no two needs would differ in that only.
			drawn: ({ event, notice }) => event !== (notice === 'mail' ? 'share' : 'success'),
			decide: stepOf,
			asks: {
				nothing: 'only the default configuration',
				processing: 'an alert processing rule with an action group',
				metric: 'a metric alert rule',
				log: 'a log search alert rule'
			},
			choose: 'For which vault{s} do you need {}?',
			judge: 'For {name}, you need {}.',
			why: whyAlert
		}
	),
	...told(
		'log',
		[
			'You have an Azure subscription that contains {count}. You need to provide information on backups with as few changes as possible.',
			'After an audit, information on the backups in {count} is required. You must provide it with as few changes as possible.'
		],
		{
			...vaults,
			sides: {
				need: side(
					'need',
					'Requirement',
					{
						portal: 'list the backup jobs of this week',
						'portal more': 'list the protected VMs',
						workspace: 'analyze trends in Backup reports',
						'workspace more': 'query the jobs of the last year with KQL',
						storage: 'archive logs for seven years at the lowest cost',
						hub: 'stream logs to a SIEM outside Azure'
					},
					'the requirement for {name} were to {}',
					'for {name}, a team must {}'
				),
				now: side(
					'setup',
					'Logs are sent to',
					{ no: 'no destination', ...destinations },
					'the logs of {name} were sent to {}',
					'its logs are sent to {}'
				)
			},
			decide: logOf,
			asks: {
				none: 'leave the configuration as it is',
				workspace: 'send logs to a Log Analytics workspace',
				storage: 'send logs to a storage account',
				hub: 'send logs to an event hub'
			},
			choose: 'For which vault{s} should you {}?',
			table: 'What should you do for each vault?',
			single: 'You need to meet the requirement. What should you do?',
			why: whyLog
		}
	),
	...told(
		'next',
		[
			'You have a Recovery Services vault in {region} and use it for all disks of {count} in that region. After maintenance, backups must run every day.',
			'A colleague changed {count} in {region}. You protect all disks by using a Recovery Services vault there. Backups must run every day.'
		],
		{
			...machines,
			sides: {
				event: side(
					'event',
					'Last change',
					{
						off: 'deallocated',
						disk: 'given another data disk',
						size: 'resized',
						group: 'moved to another resource group',
						region: 'moved to {other}'
					},
					'{name} had been {}',
					'{name} was {}'
				),
				backup: side(
					'setup',
					'Backup before the change',
					{ active: 'active', stopped: 'stopped, with its data retained' },
					'the backup of {name} had been {}',
					'before that, its backup was {}'
				)
			},
			decide: nextOf,
			asks: {
				nothing: 'make no change',
				resume: 'resume the backup',
				again: 'enable the backup again in the same vault',
				new: 'enable the backup in a vault in {other}'
			},
			choose: 'For which VM{s} should you {}?',
			table: 'What should you do for each VM?',
			single: 'You need to meet the requirement for backups. What should you do?',
			why: whyNext
		}
	)
};

const beliefs: Readonly<Record<string, Belief>> = {
	'soft-deleted-blocks': [
		'Soft-deleted backups don’t block the deletion. It’s easy to think that all data must be gone.',
		(row) => (contentOf(row)?.join() === 'softDeleted' ? { content: 'retained', done: 'no' } : row)
	],
	'stopped-is-enough': [
		'Retained data of a stopped backup blocks the deletion. It’s easy to think that a stop is enough.',
		(row) => (blockerOf(row) === 'retained' ? { content: 'softDeleted', done: 'no' } : row)
	],
	'gone-at-once': [
		'Deleted data can be undeleted until it’s purged. It’s easy to think that it’s gone at once.',
		(row) => (Number(row['since']) ? { ...row, days: '0' } : row)
	],
	'operator-is-enough': [
		'Backup Operators can’t change policies or stop backups. It’s easy to think that they can.',
		(row) => (row['task']?.startsWith('2') ? { ...row, task: '1' } : row)
	],
	'follows-the-vm': [
		'A VM in another resource group is a new VM for Azure Backup. It’s easy to think that its backup continues.',
		taking('event', /group/, { event: 'size' })
	]
};

export const deleteVault = topicFamily(
	{
		id: 'backup-recovery/delete-vault',
		edition: 8,
		group: 'backup-recovery',
		title: 'Managing vaults',
		rule: {
			'^delete':
				'Active backups, retained data, registered servers and replicated VMs block the deletion of a vault. Soft-deleted backups don’t.',
			'^move':
				'Site Recovery and backups of file shares or SQL Server block the move of a vault. No vault can be moved to another region.',
			'^after':
				'After a vault is moved to another subscription, backups continue only if the VMs follow, in a resource group with the old name. Recovery points move with the vault.',
			'^role':
				'A Backup Reader only views backups. A Backup Operator also runs backups and registers servers. A Backup Contributor also changes policies and stops backups.',
			'^request':
				'Retained backup data stays available until you delete it. Deleted backup data must be undeleted before it’s purged.',
			'^alert':
				'Built-in backup alerts send emails only with an alert processing rule. Successful backup jobs have a metric. A percentage of jobs takes a log search rule.',
			'^log':
				'Backup reports and queries need logs in a Log Analytics workspace. Storage accounts are for archives, and event hubs for other tools.',
			'^next':
				'Resized or deallocated VMs are backed up as before. A VM moved to another resource group must be protected again. In another region, it needs another vault.'
		},
		lab: 'backup-recovery/vault-that-stays',
		sources: [
			sources.backupSoftDelete,
			sources.moveVault,
			sources.backupRoles,
			sources.backupAlerts,
			sources.backupReports,
			sources.diagnosticSettings,
			sources.createVault,
			sources.vmBackupFaq,
			sources.manageVmBackup
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
		themes,
		words: ['region', 'other', 'group'],
		prose: true,
		forms: ['choose', 'table', 'single', 'series', 'judge', 'judge'],
		telling: ['table', 'table', 'email', 'ticket', 'list', 'note']
	}
);
