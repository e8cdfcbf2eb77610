// Vaults and backups before they start: which vault, how many, with which redundancy and policy, how to change it, and what restores.
// Over 200 lines: eight topics with words for what can differ in each, one of them asked in two ways.
import {
	guardAllows,
	guardRoleFor,
	isGuarded,
	machineTool,
	policyFor,
	switchStep,
	type GuardRole,
	type Machine,
	type Operation,
	type Since
} from '#lib/azure/monitoring/backup.ts';
import { restoreFor, restoreNames } from '#lib/azure/monitoring/restore.ts';
import {
	obstacles,
	redundancyStep,
	vaultNames,
	vaultsNeeded,
	workloads,
	type VaultKind,
	type Workload
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
/** What the second subscription has: only where it surely makes no difference. */
const elsewhere = /^(man|AKS)/;
function whyVault(row: Row, answer: string): string {
	const found = vaultFor(row);
	const what = row['what'] as Workload;
	const need = `${kinds[what]} needs a ${vaultNames[workloads[what]]} in its region${elsewhere.test(what) ? ', in any subscription of the tenant' : ''}`;
	const name = `{v}${answer}`;
	if (found === answer)
		return answer === 'new' ? `${need}. None of the three vaults fits` : `${need}. ${name} is one`;
	if (answer === 'new') return `{v}${found} can protect it`;
	return barsOf(row, answer)[0] === 'kind'
		? `${name}${answer === '3' ? ', in {far},' : ''} is the wrong kind of vault for {name}`
		: `${name} isn’t in the region of {name}`;
}

function vaultCount({ set, regions, copies }: Row): string | undefined {
	// Where snapshots aren't stored in the vault, its redundancy doesn't matter. How VMs would be split isn't told.
	if (copies === '2' && !/SQL|AKS/.test(set!)) return undefined;
	// What else there is takes the same kind of vault.
	const items: readonly Workload[] = /AKS/.test(set!)
		? ['Azure VM', 'AKS cluster']
		: [/disk/.test(set!) ? 'managed disk' : 'Azure VM'];
	const vms = Number(/^[\d,]+/.exec(set!)?.[0].replace(',', '') ?? 0);
	const count = String(vaultsNeeded(items, Number(regions), Number(copies), vms));
	return /^[12346]$/.test(count) ? count : undefined;
}
function whyCount(row: Row): string {
	const { set, regions, copies } = row;
	const count = vaultCount(row);
	const apart = [regions === '1' ? [] : 'regions', copies === '1' ? [] : 'redundancy types'].flat();
	const kinds = /^\d/.test(set!)
		? 'a vault takes up to 1,000 VMs'
		: /AKS/.test(set!)
			? 'VMs use a Recovery Services vault, and AKS clusters a Backup vault'
			: `${set} use the same kind of vault`;
	return `${kinds}${apart.length > 0 ? `, and no vault covers two ${apart.join(' or two ')}` : ''}, so ${count === '1' ? 'one vault is enough' : `${count} vaults are needed`}`;
}

const stepOf = ({ what, keep, since }: Row) => switchStep(what as 'vm', keep === 'yes', since as Since);
function whyStep(row: Row): string {
	const { what, since } = row;
	return {
		retain: 'the backup is still active, so stop it and retain the data first',
		delete:
			since === 'active'
				? 'the backup is still active, so stop it and delete the data first'
				: '{v}1 still has data of {name}, and the old recovery points aren’t needed',
		move: 'the backup is already stopped, and in another resource group, the VM counts as another VM',
		unregister: `the ${what === 'sql' ? 'SQL Server VM' : 'storage account'} stays registered with {v}1 until you unregister it`,
		configure:
			since === 'moved'
				? 'in the new resource group, it counts as another VM'
				: what === 'vm'
					? '{v}1 has no data left for the VM'
					: 'a server can be registered with {v}2 while {v}1 retains its data'
	}[stepOf(row)!];
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
		none:
			row['at'] === 'far'
				? 'a policy belongs to its vault, and {v}1 can’t back up VMs in {far}'
				: 'no policy can run more often than every four hours'
	}[policyOf(row)]!;
}

const toolOf = (row: Row) => machineTool(row as unknown as Machine);
function whyTool(row: Row): string {
	const { on, data } = row;
	return {
		extension:
			data === 'folders'
				? 'the MARS agent doesn’t run on Linux, but folders can be restored from a VM backup'
				: 'Azure VM backup is for whole Azure VMs, with {os} too',
		agent:
			data === 'folders'
				? 'the MARS agent can back up folders on Windows'
				: 'the MARS agent can back up the system state of Windows',
		server: `${data === 'sql' ? 'SQL Server on-premises' : `a whole ${on === 'vmware' ? 'VMware VM' : 'physical server'}`} requires a backup server`,
		sql: 'databases in an Azure VM can be backed up without a backup server'
	}[toolOf(row)!];
}

/** What a Resource Guard is asked about. */
const guarding = {
	noun: 'administrator',
	names: people,
	common: {
		excluded: side(
			'setup',
			'',
			{ delete: 'Delete protection', retain: 'Stop backup and retain data', shorten: 'Modify policy' },
			'the only exception were “{}”',
			'the guard protects every operation it can except “{}”'
		)
	},
	sides: {
		act: side(
			'need',
			'Operation',
			{
				remove: 'disable MUA',
				delete: 'stop a backup and delete its data',
				retain: 'stop a backup and retain its data',
				shorten: 'reduce the retention in a policy',
				extend: 'extend the retention in a policy',
				run: 'run an on-demand backup',
				link: 'enable MUA on another vault in the region'
			},
			'{name} wanted to {}',
			'{name} wants to {}'
		)
	}
};
/** The least roles that an operation can require. */
const guardRoles: Row = {
	no: 'no role',
	Reader: 'the Reader role',
	Operator: 'the Backup MUA Operator role'
};
const roleFor = ({ act, excluded }: Row) => guardRoleFor(act as Operation, excluded as Operation);
function whyGuarded({ act, excluded }: Row): string {
	if (act === 'link') return 'enabling MUA takes at least the Reader role on the Resource Guard';
	if (isGuarded(act as Operation, excluded as Operation))
		return act === 'remove'
			? 'disabling MUA is always protected'
			: 'the Resource Guard protects this operation';
	return act === excluded
		? 'the Resource Guard doesn’t protect this operation'
		: `${act === 'run' ? 'running a backup' : 'keeping backups longer'} isn’t a critical operation`;
}

const topics: Readonly<Record<string, Topic>> = {
	...told(
		'place',
		[
			'Sub1 and Sub2 are in one tenant. In {near}, Sub1 has {v}1, a Recovery Services vault, and {v}2, a Backup vault. Sub2 has all managed disks and AKS clusters, and Sub1 everything else. You back up {count}. You must create a new vault only if no existing vault fits.',
			'An audit found {count} without backups. Sub1 and Sub2 are in one tenant. In {near}, Sub1 has {v}1, a Recovery Services vault, and {v}2, a Backup vault. Sub2 has all managed disks and AKS clusters, and Sub1 everything else. You must create a new vault only if no existing vault fits.'
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
					'Sub1 also has {v}3, {} in {far}'
				)
			},
			sides: {
				what: side('workload', 'Type', kinds, '{name} were {}', '{name} is {}'),
				at: region
			},
			suits: ({ at, what }, difficulty) => difficulty < 3 || at === 'far' || elsewhere.test(what!),
			decide: vaultFor,
			asks: { 1: '{v}1', 2: '{v}2', 3: '{v}3', new: 'a new vault' },
			choose: 'Which resource{s} should you back up to {}?',
			table: 'Where should you back up each resource?',
			why: whyVault
		}
	),
	...told(
		'count',
		[
			'You plan vaults for {count}, which cannot share any. Every region has all listed types, in production and test. Unless noted, there are fewer than 100 VMs.',
			'You count vaults for {count}, which cannot share any. Every region has all listed types, in production and test. Unless noted, there are fewer than 100 VMs.'
		],
		{
			noun: 'department',
			names: ['Sales', 'Finance', 'Legal', 'Research', 'Logistics', 'Marketing', 'Support'],
			sides: {
				set: side(
					'workload',
					'Items',
					'600 VMs in each region|1,400 VMs in each region|VMs and Azure file shares|VMs and SQL Server in VMs|VMs and AKS clusters|managed disks and blob containers',
					'{name} had only {}',
					'{name} has {}'
				),
				regions: side(
					'region',
					'Regions',
					{ 1: 'one region', 2: 'two regions', 3: 'three regions' },
					'{name} used {}',
					'it uses {}'
				),
				copies: side(
					'need',
					'Vault redundancy',
					{ 1: 'GRS', 2: 'GRS in production and LRS in tests' },
					undefined,
					'its vaults must have {}'
				)
			},
			decide: vaultCount,
			asks: { 1: '1', 2: '2', 3: '3', 4: '4', 6: '6' },
			choose: 'For which department{s} is {} the minimum number of vaults?',
			judge: 'The minimum number of vaults for {name} is {}.',
			why: whyCount
		}
	),
	...told(
		'switch',
		[
			'You back up {count} to {v}1. New backups must go to {v}2. Both are Recovery Services vaults in {near}.',
			'A colleague backed up {count} to {v}1. New backups must go to {v}2. Both are Recovery Services vaults in {near}.'
		],
		{
			noun: 'workload',
			names: things,
			sides: {
				what: side(
					'workload',
					'Type',
					{
						vm: 'an Azure VM',
						share: 'an account’s only Azure file share',
						sql: 'SQL Server in an Azure VM',
						agent: 'a server with the MARS agent'
					},
					'{name} were {}',
					'{name} is {}'
				),
				since: side(
					'setup',
					'Its backup',
					{
						active: 'active',
						retained: 'stopped with retained data',
						deleted: 'permanently deleted',
						moved: 'stopped with retained data, and the VM is now in another resource group'
					},
					'its backup were {}',
					'its backup is {}'
				),
				keep: side(
					'need',
					'Old recovery points',
					{ yes: 'needed', no: 'not needed' },
					'its old recovery points were {}',
					'old recovery points are {}'
				)
			},
			asks: {
				retain: 'stop the backup and retain the data',
				delete: 'delete the backup data',
				move: 'change the resource group',
				unregister: 'select Unregister in {v}1',
				configure: 'configure the backup in {v}2'
			},
			decide: stepOf,
			choose: 'For which workload{s} should you {} next?',
			judge: 'The next step for {name} is to {}.',
			why: whyStep
		}
	),
	...told(
		'redundancy',
		[
			'You check {count} against new requirements. You must keep using an existing vault whenever possible.',
			'A new standard applies to {count}. You must keep using an existing vault whenever possible.'
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
				new: 'create another vault'
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
			'Daily backups of {count} in {near} are in a vault with Cross Region Restore. You must restore last week’s data. Existing VMs and network interfaces must be reused where possible.',
			'A faulty script ran on {count} in {near}. Daily backups are in a vault with Cross Region Restore. You must restore last week’s data. Existing VMs and network interfaces must be reused where possible.'
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
			'You back up {count}, all with the Standard security type. {v}1 in {near} has Policy1 (Standard, daily), Policy2 (Enhanced, daily), and Policy3 (Enhanced, every four hours). Each VM must use the first policy that meets its needs.'
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
					{ 24: 'once a day', 12: 'every 12 hours', 4: 'every four hours', 1: 'every hour' },
					'{name} needed a backup {}',
					'it needs a backup {}'
				),
				at: region
			},
			drawn: ({ at, hours }) => at === 'near' || hours !== '1',
			decide: policyOf,
			asks: { standard: 'Policy1', enhanced: 'Policy2', hourly: 'Policy3', none: 'none of these policies' },
			choose: 'Which VM{s} should use {}?',
			why: whyPolicy
		}
	),
	...told(
		'tool',
		[
			'You prepare {count} for Azure Backup. You must back up no more than required, and deploy as little as possible for that.'
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
					'you had to be able to restore {} of {name}',
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
			why: whyTool
		}
	),
	...told(
		'guard',
		[
			'A Resource Guard provides multiuser authorization (MUA) for a Recovery Services vault. You review what {count}, Owners of all vaults, will try, each from the same settings.',
			'A Resource Guard provides multiuser authorization (MUA) for a Recovery Services vault. You know what {count}, Owners of all vaults, will try, each from the same settings.'
		],
		{
			...guarding,
			sides: {
				...guarding.sides,
				role: side(
					'setup',
					'Role on the Resource Guard',
					{ ...guardRoles, Contributor: 'the Contributor role' },
					'{name} had {} on the Resource Guard',
					'on the guard, {name} has {}'
				)
			},
			decide: ({ act, excluded, role }) =>
				guardAllows(act as Operation, excluded as Operation, role as GuardRole) ? 'yes' : 'no',
			asks: { yes: 'succeed', no: 'fail' },
			choose: 'Which administrator{s} will {}?',
			judge: '{name}’s attempt will {}.',
			why: (row) =>
				whyGuarded(row) +
				(roleFor(row) !== 'Operator'
					? ''
					: /no|Reader/.test(row['role']!)
						? ', and {name} has no role there that allows it'
						: ', but {role} there allows it')
		}
	),
	'guard 2': {
		...guarding,
		intro:
			'A Resource Guard provides multiuser authorization (MUA) for a Recovery Services vault. You must give {count}, Owners of all vaults, as little access to the guard as possible.',
		decide: roleFor,
		asks: guardRoles,
		table: 'Which role on the Resource Guard does each administrator need?',
		why(row, answer) {
			const found = roleFor(row);
			if (answer === found) return whyGuarded(row);
			return {
				no: 'an Owner of the vault also needs a role on the Resource Guard',
				Reader: found === 'no' ? 'no role is needed' : 'a Reader there can’t do it',
				Operator: 'this role allows more than is needed'
			}[answer]!;
		}
	}
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
		taking('at', /far/, { at: 'near' })
	],
	'stopped-is-free': [
		'Retained data ties an item to its vault. It’s easy to think that a stopped backup doesn’t.',
		(row) =>
			row['since'] === 'retained' ? { ...row, since: row['keep'] === 'yes' ? 'moved' : 'deleted' } : row
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
	],
	'owner-is-enough': [
		'Protected operations require a role on the Resource Guard. It’s easy to think that an Owner of the vault can do anything.',
		taking('act', /./, { act: 'run' })
	]
};

export const whichVault = topicFamily(
	{
		id: 'backup-recovery/which-vault',
		edition: 5,
		group: 'backup-recovery',
		title: 'Vaults, and what they can protect',
		rule: {
			'^place':
				'VMs, databases in VMs and file shares need a Recovery Services vault, and disks, blobs and AKS clusters a Backup vault, in their region. For disks and AKS clusters, it can be in another subscription of the tenant.',
			'^count': 'A vault has one kind, region and redundancy, and takes up to 1,000 VMs.',
			'^switch':
				'Retained data ties a VM to its vault until the data is permanently deleted or the VM is in another resource group. Storage accounts and SQL Server must be unregistered.',
			'^redundancy':
				'The storage replication type is fixed once something is protected. Cross Region Restore requires GRS.',
			'^restore':
				'Replace existing needs the VM in its region. Restore disks is for another configuration, and File Recovery for single files.',
			'^policy':
				'A policy belongs to its vault. Premium SSD v2, Ultra Disk and more than one backup a day require an Enhanced policy.',
			'^tool':
				'Azure VM backup is for whole Azure VMs, the MARS agent for folders and system state on Windows, and a backup server for more on-premises.',
			'^guard':
				'Disabling MUA is always protected. Other critical operations can be excluded. What a Resource Guard protects requires more than the Reader role on it.'
		},
		lab: 'backup-recovery/the-other-vault',
		sources: [
			sources.backupFaq,
			sources.createVault,
			sources.fileShareBackupFaq,
			sources.diskBackupMatrix,
			sources.aksBackupMatrix,
			sources.vmBackupMatrix,
			sources.backupMatrix,
			sources.restoreVms,
			sources.sqlVmBackup,
			sources.resourceGuard
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
		forms: ['choose', 'judge', 'table', 'single'],
		telling: ['table', 'table', 'email', 'list', 'ticket', 'note']
	}
);
