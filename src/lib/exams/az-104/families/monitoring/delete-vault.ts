// Managing vaults: what blocks their deletion or move, what a move leaves to do, how backups are stopped, what stopped ones still allow, what alerts and reports take, and what makes backups fail.
// Over 200 lines: eight topics with words for what can differ in each.
import {
	alertStep,
	backupFails,
	canDeleteVault,
	moveBars,
	reportGaps,
	stoppedStep,
	stopStep,
	vaultMoveStep,
	type Holder
} from '#lib/azure/monitoring/vault.ts';
import { sources } from '#lib/azure/sources.ts';
import { people } from '#lib/exams/az-104/families/names.ts';
import {
	side,
	told,
	topicFamily,
	type Belief,
	type Row,
	type Topic
} from '#lib/exams/az-104/families/topics.ts';

/** Regions and their names in Azure, and a resource group. */
const themes = [
	['West Europe', 'westeurope', 'rg-erp'],
	['East US', 'eastus', 'rg-web'],
	['UK South', 'uksouth', 'rg-sales'],
	['Japan East', 'japaneast', 'rg-core']
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
	'registered unregister': '',
	'endpoint disconnect': ''
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
	registered: 'registered servers',
	endpoint: 'private endpoint connections'
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
/** Why there’s that one bar or gap, or, for another answer, why it isn’t that. */
const whyOnly = (found: string, answer: string, is: Row, isNot: Row): string =>
	(found !== answer && isNot[answer]) || is[found]!;
function whyMove(row: Row, answer: string): string {
	const bar = barOf(row)!;
	const backups = `backups of ${kinds[row['items']!]!}`;
	const isAway = bar === 'region';
	const away = 'the vault can’t be moved to another region';
	return whyOnly(
		bar,
		answer,
		{
			none: `${backups} don’t block a move within the region`,
			items: `${backups} block a move until they’re purged`,
			replication: 'Site Recovery blocks a move until you disable it',
			region: away
		},
		{
			none: 'the vault can’t be moved as it is',
			items: isAway ? `even without these backups, ${away}` : `${backups} don’t block a move`,
			replication: isAway ? `even without Site Recovery, ${away}` : 'the vault isn’t used for Site Recovery',
			region: 'the region stays the same'
		}
	);
}

/** What is left to do after a move. Nothing where it’s more than one thing. */
const taskOf = ({ need, place }: Row) =>
	need === 'reports' && place !== 'same' ? undefined : vaultMoveStep(need as 'backup', place === 'same');
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
				: 'backups continue only in a resource group with the old name',
		setting: 'a vault loses its monitoring configuration when it’s moved'
	}[taskOf(row)!];
}

/** What is done first to stop a backup. */
const stopOf = ({ state, points }: Row) => stopStep(state as 'Locked', points!.split(' ')[0] as 'keep');
const whyStop = (row: Row): string =>
	({
		forever:
			row['points'] !== 'keep all'
				? 'any vault can retain data forever, immutable or not'
				: 'retained data doesn’t expire before backups resume',
		policy: 'in an immutable vault, a stopped backup can still follow its policy',
		erase: 'immutability would block the deletion, but it’s disabled',
		on: 'data can be retained as per policy only in an immutable vault',
		off: 'immutability blocks the deletion, but it isn’t locked, so you can disable it'
	})[stopOf(row)!];

/** What a request on a stopped backup takes. Nothing where it’s to resume, but its data is gone. */
const requestOf = ({ need, days, since }: Row) =>
	stoppedStep(need as 'resume', Number(days), Number(since) || 0);
const whyRequest = (row: Row): string =>
	({
		now: `${row['since']!} data stays available until you delete it`,
		undelete: `deleted data must be undeleted first, which is possible for ${row['days']!} days`,
		close:
			row['need'] === 'erase'
				? 'the data is already deleted'
				: `deleted data was purged after ${row['days']!} days`
	})[requestOf(row)!];
/** A setting of a vault as code, by its value. */
const shown = (values: readonly (number | string)[], text: (value: string) => string): Row =>
	Object.fromEntries(values.map((one) => [one, text(String(one))]));

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

const gapOf = ({ data, role, range, keep }: Row) =>
	only(reportGaps(data !== 'storage', role === 'workspace', Number(range) > Number(keep)));
const whyReport = (row: Row, answer: string): string =>
	whyOnly(
		gapOf(row)!,
		answer,
		{
			none: 'nothing is missing for the reports',
			setting: 'reports read logs only from a workspace',
			role: 'access to the vault isn’t enough for reports',
			retention: 'the workspace keeps logs for only {keep}'
		},
		{
			none: {
				setting: 'the workspace gets no logs',
				role: '{name} can’t read the workspace',
				retention: 'the workspace doesn’t keep logs for {range}'
			}[gapOf(row)!]!,
			setting: 'the workspace already gets the logs',
			role: '{name} can already read the workspace',
			retention: 'the workspace keeps logs for {keep}'
		}
	);

const topics: Readonly<Record<string, Topic>> = {
	...told(
		'delete',
		[
			'To close a project, you must delete {count} in the Azure portal today. Soft deletion is acceptable.',
			'A colleague asks you to delete {count} in the Azure portal. Soft deletion is acceptable.'
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
						endpoint: 'a private endpoint connection',
						'active endpoint': 'an active backup of a VM and a private endpoint connection',
						'retained endpoint': 'a stopped backup with retained data and a private endpoint connection',
						'softDeleted replicated': 'a soft-deleted backup and a VM replicated by Site Recovery',
						'softDeleted registered': 'a soft-deleted backup and a registered server without backups'
					},
					'last week, {name} had contained only {}',
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
						unregister: 'server unregistered',
						disconnect: 'private endpoint connection removed'
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
				registered: 'unregister the server',
				endpoint: 'remove the private endpoint connection'
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
			'After a reorganization, you must relocate {count} within your tenant. New vaults are a last resort. Backups and replication that block moves are not required. Keys are platform-managed.',
			'You plan the move of {count} within your tenant. New vaults are a last resort. Backups and replication that block moves are not required. Keys are platform-managed.'
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
			'Yesterday, you moved a Recovery Services vault from Sub1 to Sub2. Until then, it backed up {count} in {group} in Sub1.',
			'A department has a new subscription, Sub2. You moved its Recovery Services vault there from Sub1, where {group} contained {count} with backups.'
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
					'{name} is now in {}'
				),
				need: side(
					'need',
					'Plan',
					{
						backup: 'back it up daily',
						restore: 'restore an unexpired recovery point',
						reports: 'view its new jobs in Backup reports'
					},
					'the plan for {name} were to {}',
					'you plan to {}'
				)
			},
			decide: taskOf,
			asks: {
				nothing: 'work without another change',
				vm: 'fail until you move the VM',
				setting: 'fail until you configure monitoring again'
			},
			choose: 'The plan for which VM{s} will {}?',
			judge: 'The plan for {name} will {}.',
			why: whyTask
		}
	),
	...told(
		'stop',
		[
			'For a migration, you must stop the backups of {count}, each in a different Recovery Services vault with the setting in the exhibit.',
			'The owners of {count} ask you to stop the backups, each in a different Recovery Services vault with the setting in the exhibit.'
		],
		{
			noun: 'SQL Server database',
			names: things.map((one) => `${one}DB`),
			common: {
				state: side(
					'setup',
					'immutabilitySettings',
					shown(
						['Disabled', 'Unlocked', 'Locked'],
						(one) => `"immutabilitySettings": {\n  "state": "${one}"\n}`
					),
					shown(['Disabled', 'Unlocked', 'Locked'], (one) => `the immutability state were ${one}`)
				)
			},
			sides: {
				points: side(
					'need',
					'Recovery points must',
					{
						keep: 'stay until you delete them',
						'keep long': 'stay longer than their retention',
						'keep all': 'all be available when backups resume next year',
						expire: 'expire after their retention, except for the latest one',
						'expire soon': 'be removed after their retention, and only the latest must stay',
						erase: 'be soft-deleted today',
						'erase soon': 'be purged after the soft-delete period'
					},
					'the recovery points of {name} had to {}',
					'the recovery points of {name} must {}'
				)
			},
			decide: stopOf,
			// What keeps all data depends on no setting, so it’s not asked for.
			asks: {
				policy: 'stop the backup and retain the data as per policy',
				erase: 'stop the backup and delete the data',
				on: 'enable immutability',
				off: 'disable immutability'
			},
			choose: 'For which database{s} is the next step to {}?',
			why: whyStop
		}
	),
	...told(
		'request',
		[
			'The backups of {count} were stopped, and the owners send you requests. All VMs still exist. Their Recovery Services vault has always had the setting in the exhibit.',
			'A former colleague stopped the backups of {count}. You ask the owners what to do. All VMs still exist. Their Recovery Services vault has always had the setting in the exhibit.'
		],
		{
			...machines,
			common: {
				days: side(
					'setup',
					'softDeleteSettings',
					shown(
						[14, 30, 60, 90, 180],
						(one) => `"softDeleteSettings": {\n  "softDeleteRetentionPeriodInDays": ${one}\n}`
					),
					shown([14, 30, 60, 90, 180], (one) => `the soft-delete retention were ${one} days`)
				)
			},
			sides: {
				since: side(
					'event',
					'Backup data',
					{
						retained: 'retained',
						undeleted: 'deleted 90 days ago, but undeleted a day later',
						...shown([5, 10, 20, 40, 50, 80], (one) => `deleted ${one} days ago`)
					},
					{
						'': 'the backup data of {name} had been {} and not undeleted',
						retained: 'the backup data of {name} had been {}',
						undeleted: 'the backup data of {name} had been {}'
					},
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
			choose: 'For which VM{s} is the next step to {}?',
			judge: 'The next step for {name} is to {}.',
			why: whyRequest
		}
	),
	...told(
		'alert',
		[
			'You often miss events in {count} with backups of Azure VMs. You must use built-in alerts whenever possible, and logs only if nothing else is enough.',
			'You plan alerts for {count} with backups of Azure VMs. You must use built-in alerts whenever possible, and logs only if nothing else is enough.'
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
		'report',
		[
			'In one year, {count} must start to use Backup reports. Vaults and workspaces are not shared.',
			'For an audit in one year, you prepare Backup reports for {count}. Vaults and workspaces are not shared.'
		],
		{
			names: people,
			noun: 'user',
			edge: true,
			common: {
				range: side(
					'need',
					'',
					{ 7: 'one week', 90: 'one quarter', 180: 'six months' },
					'reports covered {}',
					'Each report covers {}'
				)
			},
			sides: {
				data: side(
					'setup',
					'Logs are sent to',
					{
						workspace: 'the workspace',
						storage: 'a storage account'
					},
					'{name}’s vault sent logs only to {}',
					'{name}’s vault sends logs only to {}'
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
					'{name}’s workspace kept logs for {}',
					'{name}’s workspace keeps logs for {}'
				)
			},
			decide: gapOf,
			asks: {
				none: 'keep the current configuration',
				setting: 'add a diagnostic setting that sends logs to the workspace',
				role: 'assign a role on the workspace',
				retention: 'increase the retention of the workspace'
			},
			table: 'What should you do for each user?',
			single: 'You need to prepare the reports. What should you do?',
			why: whyReport
		}
	),
	...told(
		'next',
		[
			'After maintenance in {region}, you check the daily backups of {count}, each in a different subscription.',
			'Last night, operators worked on {count} with daily backups in {region}. Each VM is in a different subscription.'
		],
		{
			...machines,
			sides: {
				vm: side(
					'event',
					'Change',
					{
						off: 'deallocated',
						disk: 'given a Standard SSD data disk',
						size: 'resized',
						moved: 'moved to another resource group',
						deleted: 'deleted'
					},
					'{name} had only been {}',
					'{name} was {}'
				),
				lock: side(
					'setup',
					'New delete lock on',
					{ none: '-', own: 'the resource group of the VM', service: 'AzureBackupRG_{id}_1' },
					{
						'': 'the new lock for {name} were on {}',
						none: 'there were no new locks for {name}'
					},
					'there is a new delete lock on {}'
				)
			},
			decide: ({ vm, lock }) => {
				const gone = /ed$/.test(vm!);
				return gone && lock !== 'none' ? undefined : backupFails(gone, lock === 'service') ? 'fail' : 'work';
			},
			asks: { fail: 'be failing', work: 'succeed' },
			choose: 'For which VM{s} will daily backups {} one month from now?',
			judge: 'One month from now, daily backups of {name} will {}.',
			why: ({ vm, lock }) =>
				lock === 'service'
					? 'with this lock, Azure Backup can’t delete old restore points, and backups fail at the limit of 18'
					: `${
							{
								off: 'a deallocated VM is backed up, too',
								disk: 'a new disk is included from the next backup on',
								size: 'a resized VM is still the same VM',
								moved: 'after the move, it’s a new VM for Azure Backup and must be protected again',
								deleted: 'there’s no VM left to back up'
							}[vm as 'off']
						}${lock === 'own' ? ', and a lock on its resource group doesn’t affect backups' : ''}`
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
	]
};

export const deleteVault = topicFamily(
	{
		id: 'backup-recovery/delete-vault',
		edition: 7,
		group: 'backup-recovery',
		title: 'Managing vaults',
		rule: {
			'^delete':
				'Soft-deleted backups don’t block the deletion of a vault. Active backups, retained data, servers, replication, and private endpoint connections do.',
			'^move':
				'Site Recovery and backups of file shares or SQL Server block a move. A vault can’t be moved to another region.',
			'^after':
				'After a move, backups continue only in the new subscription and a resource group with the old name. A vault loses its monitoring configuration.',
			'^stop':
				'A stopped backup can follow its policy only in an immutable vault. Immutability blocks the deletion of data.',
			'^request':
				'Retained data stays available until you delete it. Deleted data must be undeleted before it’s purged.',
			'^alert':
				'Built-in alerts send emails only with an alert processing rule. Successful jobs have a metric, and percentages take a log search.',
			'^report':
				'Backup reports need logs in a workspace, read access to it, and retention for the whole period.',
			'^next':
				'Backups fail once a VM is deleted or moved. With a delete lock on the resource group of Azure Backup, they fail at the limit of 18 restore points.'
		},
		lab: 'backup-recovery/vault-that-stays',
		sources: [
			sources.backupSoftDelete,
			sources.moveVault,
			sources.immutableVault,
			sources.manageSqlBackup,
			sources.backupAlerts,
			sources.backupReports,
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
		words: ['region', 'id', 'group'],
		prose: true,
		forms: ['choose', 'table', 'single', 'single', 'judge', 'judge', 'choose'],
		telling: ['table', 'table', 'email', 'ticket', 'list', 'note']
	}
);
