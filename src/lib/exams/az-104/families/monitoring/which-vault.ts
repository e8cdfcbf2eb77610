// Vaults and backups before they start: which vault to use or create, how to start and with which policy, redundancy, and what restores.
// Over 200 lines: eight topics with words for what can differ in each.
import {
	machineTool,
	newVault,
	nextStep,
	policyFor,
	switchStep,
	type Machine,
	type Progress,
	type Since
} from '#lib/azure/monitoring/backup.ts';
import { restoreFor, restoreNames } from '#lib/azure/monitoring/restore.ts';
import {
	obstacles,
	redundancyStep,
	vaultNames,
	workloads,
	type VaultKind,
	type Workload
} from '#lib/azure/monitoring/vault.ts';
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

/** Two regions and how the vaults are called. */
const themes = [
	['East US', 'West US', 'Vault'],
	['North Europe', 'UK South', 'EuVault'],
	['Sweden Central', 'West Europe', 'CoreVault']
];
/** Names that don’t say what they’re for. */
const things = ['Ledger', 'Orders', 'Payroll', 'Tickets', 'Maps', 'Scans', 'Archive'];
const region = side('region', 'Region', { near: '{near}', far: '{far}' }, '{name} were in {}', 'it is in {}');

/** Workloads as they're told. */
const kinds: Row = Object.fromEntries(
	Object.keys(workloads).map((one) => [one, (/^S/.test(one) ? '' : /^A/.test(one) ? 'an ' : 'a ') + one])
);
/** What keeps a resource out of the first, second or third vault. */
const barsOf = ({ what, at, third }: Row, vault: string): readonly string[] =>
	obstacles(
		{
			kind: ({ 1: 'recovery-services', 2: 'backup' }[vault] ?? third) as VaultKind,
			region: vault === '3' ? 'far' : 'near'
		},
		{ workload: what as Workload, region: at! }
	);
const vaultFor = (row: Row): string =>
	['1', '2', '3'].find((vault) => barsOf(row, vault).length === 0) ?? 'new';
function whyVault(row: Row, answer: string): string {
	const found = vaultFor(row);
	const what = row['what'] as Workload;
	const need = `${kinds[what]} needs a ${vaultNames[workloads[what]]} in its region`;
	const name = `{v}${answer}`;
	if (found === answer)
		return answer === 'new' ? `${need}. None of the three vaults fits` : `${need}. ${name} is one`;
	if (answer === 'new') return `{v}${found} can protect it`;
	return barsOf(row, answer)[0] === 'kind'
		? `${name}${answer === '3' ? ', in {far},' : ''} is the wrong kind of vault for {name}`
		: `${name} isn’t in the region of {name}`;
}

/** What is created, or that and its region. */
const newOf = ({ what, at }: Row): string => {
	const kind = newVault(what as Workload);
	return kind === 'account' ? kind : `${kind} ${(what === 'replica') === (at === 'near') ? 'far' : 'near'}`;
};
function whyNew(row: Row, answer: string): string {
	const { what } = row;
	const found = newOf(row);
	const [kind, region] = found.split(' ');
	const isReplica = what === 'replica';
	if (answer === found)
		return kind === 'account'
			? 'custom backups of a web app are stored in a storage account'
			: isReplica
				? 'Site Recovery needs a Recovery Services vault outside the source region'
				: `${kinds[what!]!} needs a ${vaultNames[kind as VaultKind]} in its region`;
	if (kind === 'account')
		return `${answer.startsWith('b') ? 'a Backup vault isn’t used for' : 'Recovery Services vaults don’t support'} a web app${/far/.test(answer) ? ', wherever it is' : ''}`;
	if (answer === 'account')
		return isReplica ? 'Site Recovery needs a vault' : 'backups of {name} are managed in a vault';
	if (!answer.startsWith(kind!))
		return `a ${vaultNames[answer.split(' ')[0] as VaultKind]} can’t be used for ${isReplica ? 'Site Recovery' : kinds[what!]!}${answer.endsWith(region!) ? '' : ', in any region'}`;
	return isReplica ? 'it would be in the source region' : 'it wouldn’t be in the region of {name}';
}

const startOf = ({ what, has }: Row) => nextStep(what as 'vm', has as Progress);
function whyStart(row: Row, answer: string): string {
	const { what, has } = row;
	const right = answer === startOf(row);
	const isDisk = what === 'disk';
	const vault = `a ${isDisk ? 'Backup' : 'Recovery Services'} vault`;
	return {
		'recovery-services': right
			? `${what === 'vm' ? 'a VM' : 'the MARS agent'} needs ${vault}`
			: isDisk
				? 'a managed disk isn’t backed up to a Recovery Services vault'
				: 'a Recovery Services vault exists',
		backup: right
			? 'a managed disk needs a Backup vault'
			: isDisk
				? 'a Backup vault exists'
				: 'a Backup vault can’t be used here',
		roles: right
			? 'the managed identity of the vault must read the disk and create snapshots'
			: isDisk
				? has === 'roles' || has === 'set'
					? 'the vault already has access'
					: 'no suitable vault exists yet'
				: 'only a Backup vault needs roles here',
		install: right
			? 'the server must be registered by the agent, with credentials from the vault'
			: what === 'agent'
				? has === 'agent' || has === 'set'
					? 'the server is already registered'
					: 'the registration needs a Recovery Services vault'
				: 'the MARS agent isn’t needed',
		configure: right
			? 'all prerequisites are met'
			: has === 'set'
				? 'the backup is already configured'
				: has === 'backup' && isDisk
					? 'without roles on the disk and the snapshot resource group, validation fails'
					: has === 'recovery-services' && what === 'agent'
						? 'the server isn’t registered yet'
						: 'a suitable vault is missing',
		now: right ? 'the schedule would come too late' : 'without a configured backup, nothing can run'
	}[answer]!;
}

const stepOf = ({ at, since }: Row) =>
	at === 'near' ? switchStep(since as Since) : /never|replica/.test(since!) ? 'new' : undefined;
function whyStep(row: Row, answer: string): string {
	const { at, since } = row;
	const right = answer === stepOf(row);
	const now = {
		never: 'the VM has no backup in another vault',
		replica: 'the VM has no backup in another vault, and Site Recovery doesn’t matter',
		active: 'the backup in the other vault is still active',
		here: '{v}1 already backs up the VM',
		deleted: 'the backup in the other vault is gone'
	}[since!]!;
	return {
		nothing: right ? now : '{v}1 doesn’t back up the VM yet',
		configure:
			at === 'far' ? '{v}1 isn’t in the region of the VM' : since === 'here' ? 'it’s already enabled' : now,
		stop: right ? `${now}, so it must be stopped` : 'no backup in another vault is active',
		new: right ? '{v}1 can’t protect a VM in {far}' : '{v}1 is in the region of the VM'
	}[answer]!;
}

const settingOf = (row: Row) =>
	redundancyStep(
		{
			kind: 'recovery-services',
			region: '',
			redundancy: row['now']!.slice(0, 3) as 'GRS',
			crossRegionRestore: row['now'] === 'GRS+',
			items: /vm|kept/.test(row['items']!) ? 1 : 0
		},
		row['need'] as 'pair'
	);
function whySetting(row: Row, answer: string): string {
	const { items } = row;
	const found = settingOf(row);
	const right = answer === found;
	const fixed = `The vault ${items === 'kept' ? 'has retained data' : 'already protects a VM'}, so its type can’t change`;
	return {
		nothing: right
			? '{now} meets the requirement'
			: found === 'enable'
				? 'with GRS alone, you can restore from the paired region only in a disaster'
				: '{now} doesn’t meet the requirement',
		enable: right
			? 'Cross Region Restore opens the copy that GRS keeps in the paired region'
			: !row['now']!.startsWith('GRS')
				? 'Cross Region Restore requires GRS, not {now}'
				: found === 'nothing'
					? 'the vault already meets the requirement'
					: `${row['now'] === 'GRS+' ? 'it’s already enabled, and it doesn’t' : 'it wouldn’t'} change the type`,
		change: right
			? `${items === 'empty' ? 'nothing is protected' : 'policies protect nothing'} yet, so the type can change`
			: found === 'new'
				? fixed
				: 'the type is already right',
		new: right ? `{now} doesn’t meet the requirement. ${fixed}` : 'this vault can meet the requirement'
	}[answer]!;
}

const lossOf = ({ what, vm, where }: Row) =>
	(what === 'folder' && where === 'far') ||
	(vm === 'gone' && what === 'copy') ||
	(vm === 'runs' && where === 'near' && /size|set/.test(what!))
		? undefined
		: restoreFor({
				files: what === 'folder',
				// Replace existing isn't offered in the paired region.
				exists: vm === 'runs' && where === 'near',
				sameVm: what !== 'copy',
				otherwise: /size|set/.test(what!)
			}).answer;
function whyRestore(row: Row): string {
	const { what, vm, where } = row;
	const far = where === 'far';
	return {
		files: `files and folders can be restored from a recovery point${vm === 'gone' ? ', even of a deleted VM' : ''}`,
		replace: 'the VM exists in the region, so its disks can be replaced',
		'new-vm':
			what === 'copy'
				? `a copy ${far ? 'in the paired region' : 'beside the VM'} is a new VM`
				: far
					? 'in the paired region, a VM can’t be replaced'
					: 'the VM is gone, so it can’t be replaced',
		disks: `restored disks come with a template, in which you can choose ${what === 'size' ? 'the size' : 'an availability set'}`
	}[lossOf(row)!];
}

const policyOf = ({ disks, hours, at }: Row): string =>
	(at === 'near' ? policyFor(Number(hours), disks !== 'Premium SSD') : undefined) ?? 'none';
function whyPolicy(row: Row): string {
	return {
		standard: 'a Standard policy is enough for daily backups of {disks} disks',
		enhanced: '{disks} disks require an Enhanced policy',
		hourly: 'only Policy3 runs more than once a day',
		none: 'a policy belongs to its vault, and {v}1 can’t back up VMs in {far}'
	}[policyOf(row)]!;
}

const toolOf = (row: Row) => machineTool(row as unknown as Machine);
function whyTool(row: Row, answer: string): string {
	const { on, os, data } = row;
	const found = toolOf(row)!;
	if (answer !== found)
		return {
			extension:
				on === 'azure'
					? 'the required data can be backed up without the rest of the VM'
					: '{name} isn’t an Azure VM',
			agent:
				os === 'Linux'
					? 'the MARS agent doesn’t run on Linux'
					: 'the MARS agent is for folders and system state',
			server: 'a backup server isn’t needed for that'
		}[answer]!;
	return {
		extension:
			data === 'folders'
				? 'the MARS agent doesn’t run on Linux, but folders can be restored from a VM backup'
				: 'Azure VM backup is for whole Azure VMs, with {os} too',
		agent:
			data === 'folders'
				? 'the MARS agent can back up folders on Windows'
				: 'the MARS agent can back up the system state of Windows',
		server: `Azure Backup needs a backup server for ${data === 'sql' ? 'SQL Server on-premises' : `a whole ${on === 'vmware' ? 'VMware VM' : 'physical server'}`}`,
		sql: 'databases in an Azure VM can be backed up alone, without a backup server'
	}[found];
}

const topics: Readonly<Record<string, Topic>> = {
	...told(
		'place',
		[
			'You need to back up {count}. In {near}, you have a Recovery Services vault named {v}1 and a Backup vault named {v}2.',
			'An audit found {count} without backups. In {near}, you have a Recovery Services vault named {v}1 and a Backup vault named {v}2.'
		],
		{
			noun: 'resource',
			names: things,
			common: {
				third: side(
					'setup',
					'',
					{ 'recovery-services': 'a Recovery Services vault', backup: 'a Backup vault' },
					'{v}3 were {}',
					'in {far}, you have {} named {v}3. You must create a vault only if no existing vault can be used'
				)
			},
			sides: {
				what: side('workload', 'Type', kinds, '{name} were {}', '{name} is {}'),
				at: region
			},
			decide: vaultFor,
			asks: { 1: '{v}1', 2: '{v}2', 3: '{v}3', new: 'a new vault' },
			choose: 'Which resource{s} should you back up to {}?',
			table: 'Where should you back up each resource?',
			why: whyVault
		}
	),
	...told(
		'new',
		[
			'You have an Azure subscription that contains resources in {near} and {far}, but no vaults. You need to protect {count}.',
			'Your company uses {near} and {far}. A new team deployed {count} to an Azure subscription without vaults. You need to protect what the team deployed.'
		],
		{
			noun: 'workload',
			names: things,
			sides: {
				what: side(
					'workload',
					'Plan',
					{
						...Object.fromEntries(Object.keys(kinds).map((one) => [one, `backups of ${kinds[one]!}`])),
						replica: 'replication of an Azure VM to the other region',
						web: 'custom backups of an App Service web app'
					},
					'the plan for {name} were {}',
					'for {name}, you plan {}'
				),
				at: region
			},
			decide: newOf,
			asks: {
				'recovery-services near': 'a Recovery Services vault in {near}',
				'recovery-services far': 'a Recovery Services vault in {far}',
				'backup near': 'a Backup vault in {near}',
				'backup far': 'a Backup vault in {far}',
				account: 'a storage account'
			},
			choose: 'For which workload{s} should you create {}?',
			table: 'What should you create for each workload?',
			single: 'What should you create first?',
			why: whyNew
		}
	),
	...told(
		'start',
		[
			'Your company deploys a new hybrid app in {near}. You need to protect one part of it by using Azure Backup. The first recovery point is required today, but backups run at night.',
			'After a migration to {near}, you find {count} without recovery points. You need to use Azure Backup. The first recovery point is required today, but backups run at night.'
		],
		{
			noun: 'workload',
			sides: {
				what: side(
					'workload',
					'To back up',
					{
						vm: 'an Azure VM',
						disk: 'a managed disk without its VM by using Azure CLI',
						agent: 'folders on a Windows server on-premises'
					},
					'you had to back up {}',
					'you must back up {}'
				),
				has: side(
					'setup',
					'Status',
					{
						no: 'no vault',
						'recovery-services': 'a new Recovery Services vault',
						backup: 'a new Backup vault',
						roles: 'a Backup vault with roles for this backup',
						agent: 'a Recovery Services vault in which the server is registered',
						set: 'a configured backup that never ran'
					},
					'you had {}',
					'so far, there is {}'
				)
			},
			decide: startOf,
			asks: {
				'recovery-services': 'create a Recovery Services vault',
				backup: 'create a Backup vault',
				roles: 'assign roles to the managed identity of the vault',
				install: 'install the MARS agent and register the server',
				configure: 'configure the backup with a schedule',
				now: 'run an on-demand backup'
			},
			single: 'You need to create the first recovery point. What should you do next?',
			why: whyStart
		}
	),
	...told(
		'switch',
		[
			'You have a Recovery Services vault named {v}1 in {near}. You need to back up {count} to {v}1 or, only if that is not possible, to a new vault. Existing recovery points are not required.',
			'Your company merges its backups into a Recovery Services vault named {v}1 in {near}. The project includes {count}. A new vault is allowed only where {v}1 cannot be used, and existing recovery points are not required.'
		],
		{
			noun: 'VM',
			sides: {
				since: side(
					'setup',
					'Current protection',
					{
						never: 'no backup yet',
						replica: 'only replication by Site Recovery',
						active: 'an active backup in another vault',
						here: 'an active backup in {v}1',
						deleted: 'no backup after its permanent deletion in another vault'
					},
					'{name} had {}',
					'{name} has {}'
				),
				at: region
			},
			asks: {
				nothing: 'make no change',
				configure: 'enable the backup in {v}1',
				stop: 'stop the current backup',
				new: 'create a Recovery Services vault in {far}'
			},
			decide: stepOf,
			choose: 'For which VM{s} should you {} first?',
			table: 'What should you do first for each VM?',
			single: 'You need to back up the VM. What should you do first?',
			why: whyStep
		}
	),
	...told(
		'redundancy',
		[
			'You have an Azure subscription that contains {count} in North Europe. You must meet new requirements and use existing vaults whenever possible.',
			'For a new standard, you review {count} in North Europe. You must meet new requirements and use existing vaults whenever possible.'
		],
		{
			noun: 'Recovery Services vault',
			sides: {
				now: side(
					'setup',
					'Redundancy',
					{ LRS: 'LRS', ZRS: 'ZRS', GRS: 'GRS', 'GRS+': 'GRS with Cross Region Restore' },
					'{name} had {}',
					'{name} has {}'
				),
				items: side(
					'workload',
					'Backups so far',
					{
						empty: 'no backup yet',
						rules: 'three policies but no backup yet',
						vm: 'an active VM backup',
						kept: 'a stopped VM backup with retained data'
					},
					'{name} had {}',
					'it has {}'
				),
				need: side(
					'need',
					'Requirement',
					{
						LRS: 'the lowest storage cost',
						ZRS: 'copies in several zones',
						GRS: 'a copy in the paired region for a disaster',
						pair: 'restore drills in the paired region'
					},
					undefined,
					'it needs {}'
				)
			},
			decide: settingOf,
			asks: {
				nothing: 'make no change',
				enable: 'only enable Cross Region Restore',
				change: 'change the storage replication type',
				new: 'create another vault instead'
			},
			choose: 'For which vault{s} should you {}?',
			table: 'What should you do first for each vault?',
			single: 'You need to meet the requirement. What should you do first?',
			why: whySetting
		}
	),
	...told(
		'restore',
		[
			'You back up {count} in {near} every day. Cross Region Restore is enabled. You need to restore data from last week. Existing VMs must be reused where possible, with their network interfaces.',
			'A faulty script ran on {count} in {near}. You have daily backups, and Cross Region Restore is enabled. You need to restore data from last week. Existing VMs must be reused where possible, with their network interfaces.'
		],
		{
			noun: 'VM',
			sides: {
				what: side(
					'need',
					'Must be restored',
					{
						folder: 'one folder',
						same: 'the whole VM',
						copy: 'a copy for tests, without changing the VM',
						size: 'the VM with another size',
						set: 'the VM in an availability set'
					},
					'the task for {name} were to restore {}',
					'for {name}, restore {}'
				),
				vm: side(
					'setup',
					'The VM',
					{ runs: 'exists', gone: 'was deleted' },
					{ runs: '{name} still existed', gone: '{name} had been deleted' },
					'the VM {}'
				),
				where: side(
					'region',
					'Target region',
					{ near: '{near}', far: 'the paired region' },
					undefined,
					'the target is {}'
				)
			},
			decide: lossOf,
			asks: restoreNames,
			choose: 'For which VM{s} should you use {}?',
			judge: 'For {name}, you should use {}.',
			why: whyRestore
		}
	),
	...told(
		'policy',
		[
			'You have a Recovery Services vault named {v}1 in {near}. It has Policy1 (Standard, daily), Policy2 (Enhanced, daily), and Policy3 (Enhanced, every four hours). You need to back up {count}, none of which uses Trusted launch. Each VM must use the first policy that meets its requirements.',
			'You add {count} of an app to your backups. None of them uses Trusted launch. {v}1, a Recovery Services vault in {near}, has Policy1 (Standard, daily), Policy2 (Enhanced, daily), and Policy3 (Enhanced, every four hours). Each VM must use the first policy that meets its requirements.'
		],
		{
			noun: 'VM',
			sides: {
				disks: side(
					'setup',
					'Data disks',
					'Premium SSD|Premium SSD v2|Ultra',
					'{name} had {} data disks',
					'{name} has {} data disks'
				),
				hours: side(
					'need',
					'Backup',
					{ 24: 'once a day', 12: 'every 12 hours', 4: 'every four hours' },
					'{name} needed a backup {}',
					'it needs a backup {}'
				),
				at: region
			},
			decide: policyOf,
			asks: { standard: 'Policy1', enhanced: 'Policy2', hourly: 'Policy3', none: 'none of these policies' },
			choose: 'Which VM{s} should use {}?',
			why: whyPolicy
		}
	),
	...told(
		'tool',
		[
			'You plan to use Azure Backup for {count}. You must back up only what is required. Where there is a choice, deploy as little software as possible.',
			'Your company replaces its tape backups with Azure Backup. You are responsible for {count}. You must back up only what is required. Where there is a choice, deploy as little software as possible.'
		],
		{
			noun: 'machine',
			names: things,
			sides: {
				on: side(
					'region',
					'Runs as',
					{
						azure: 'an Azure VM',
						server: 'a physical server on-premises',
						vmware: 'a VMware VM on-premises'
					},
					'{name} were {}',
					'{name} is {}'
				),
				os: side('setup', 'OS', 'Windows|Linux', '{name} ran {}', 'it runs {}'),
				data: side(
					'need',
					'Must be restorable',
					{
						all: 'the whole machine',
						folders: 'single folders',
						state: 'the system state',
						sql: 'SQL Server databases'
					},
					'the task for {name} were to restore {}',
					'you must be able to restore {}'
				)
			},
			decide: toolOf,
			asks: {
				extension: 'enable Azure VM backup',
				agent: 'install the MARS agent',
				server: 'deploy Azure Backup Server (MABS)'
			},
			choose: 'For which machine{s} should you {}?',
			judge: 'For {name}, you should {}.',
			single: 'You need to prepare the machine for backups. What should you do?',
			why: whyTool
		}
	)
};

const beliefs: Readonly<Record<string, Belief>> = {
	'one-kind-for-all': [
		'Disks, blobs and AKS clusters need a Backup vault. It’s easy to think that any vault will do.',
		(row) =>
			row['at'] === 'far' && row['third'] === 'backup'
				? row
				: taking('what', /^(man|blob|AKS)/, { what: 'Azure file share' })(row)
	],
	'any-region': [
		'A vault, with its policies, is for its region. It’s easy to look at types only.',
		(row) => (row['at'] === 'far' && row['what'] !== 'replica' ? { ...row, at: 'near' } : row)
	],
	'in-two-vaults': [
		'A VM can have an active backup in only one vault. It’s easy to think that another can be added.',
		taking('since', /active/, { since: 'never' })
	],
	'beside-the-source': [
		'Site Recovery needs a vault outside the source region. It’s easy to create it beside the VM.',
		taking('what', /^replica/, { what: 'Azure VM' })
	],
	'change-anytime': [
		'The storage replication type is fixed once something is protected. It’s easy to think that it isn’t.',
		taking('items', /vm|kept/, { items: 'empty' })
	],
	'replace-anywhere': [
		'Replace existing needs the VM in its region. It’s easy to overlook that.',
		(row) => (row['what'] === 'same' ? { ...row, vm: 'runs', where: 'near' } : row)
	],
	'agent-on-linux': [
		'The MARS agent doesn’t run on Linux. It’s easy to think that it does.',
		taking('os', /Linux/, { os: 'Windows' })
	]
};

export const whichVault = topicFamily(
	{
		id: 'backup-recovery/which-vault',
		edition: 6,
		group: 'backup-recovery',
		title: 'Vaults, and what they can protect',
		rule: {
			'^place':
				'VMs, databases in VMs and file shares need a Recovery Services vault in their region. Disks, blobs and AKS clusters need a Backup vault in their region.',
			'^new':
				'A vault for backups is in the region of the data. A vault for Site Recovery is outside the source region. Custom backups of web apps use a storage account.',
			'^start':
				'Azure Backup needs the right vault first. Disks need roles for the vault, and on-premises folders the MARS agent. Then configure the schedule.',
			'^switch':
				'A VM can have an active backup in only one vault. To use another vault, stop the backup first.',
			'^redundancy':
				'The storage redundancy of a vault is fixed once something is protected. Cross Region Restore requires GRS.',
			'^restore':
				'Replace existing requires the VM in its region. Restore disks is for another configuration, and File Recovery for single files.',
			'^policy':
				'A backup policy belongs to its vault. Premium SSD v2 and Ultra disks require an Enhanced policy. So does more than one VM backup a day.',
			'^tool':
				'Azure VM backup is for whole Azure VMs. The MARS agent is for folders and system state on Windows. Other on-premises data needs a backup server.'
		},
		lab: 'backup-recovery/the-other-vault',
		sources: [
			sources.backupFaq,
			sources.createVault,
			sources.reconfigureBackup,
			sources.fileShareBackupFaq,
			sources.diskBackupMatrix,
			sources.aksBackupMatrix,
			sources.vmBackupMatrix,
			sources.backupMatrix,
			sources.restoreVms,
			sources.sqlVmBackup,
			sources.enableVmReplication,
			sources.appServiceBackup,
			sources.diskBackup,
			sources.backUpWindows
		],
		axes: {
			workload: 'What is backed up',
			region: 'Where it is',
			setup: 'How it’s set up',
			need: 'What is needed'
		}
	},
	{
		topics,
		beliefs,
		themes,
		words: ['near', 'far', 'v'],
		prose: true,
		forms: ['choose', 'single', 'table', 'judge', 'series'],
		telling: ['table', 'table', 'email', 'list', 'ticket', 'note']
	}
);
