// Vaults and backups before they start: which vault, how many, with which redundancy and policy, how to change it, and what restores.
// Over 200 lines: eight topics with words for what can differ in each.
import {
	guardAllows,
	isGuarded,
	machineTool,
	policyFor,
	switchStep,
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
	type Vault,
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
	['Canada Central', 'East US', 'RsvBackup'],
	['Sweden Central', 'West Europe', 'CoreVault']
];
/** Names that don’t say what they’re for. */
const things = ['Ledger', 'Orders', 'Payroll', 'Tickets', 'Maps', 'Scans', 'Archive'];
const place = { near: '{near}', far: '{far}' };

/** Why a workload needs the vault that it does. */
const needs: Readonly<Record<Workload, string>> = {
	'Azure VM': 'a VM takes a Recovery Services vault in its region and subscription',
	'SQL Server in an Azure VM': 'SQL Server in a VM takes a Recovery Services vault in its region',
	'Azure file share': 'a file share takes a Recovery Services vault in the region of its account',
	'managed disk': 'a disk takes a Backup vault in its region, in any subscription of the tenant',
	'blob container': 'blobs take a Backup vault in the region of their account',
	'AKS cluster': 'an AKS cluster takes a Backup vault in its region, in any subscription of the tenant'
};
/** What keeps a resource out of the first, second or third vault. */
const barsOf = ({ what, at, sub, third }: Row, vault: string): readonly string[] =>
	obstacles(
		{
			kind: ({ 1: 'recovery-services', 2: 'backup' }[vault] ?? third) as VaultKind,
			region: vault === '3' ? 'far' : 'near'
		},
		{ workload: what as Workload, region: at!, away: sub === '2' }
	);
const vaultFor = (row: Row): string | undefined =>
	row['sub'] === '2' && !/^(Azure VM|man|AKS)/.test(row['what']!)
		? undefined
		: (['1', '2', '3'].find((vault) => barsOf(row, vault).length === 0) ?? 'new');
function whyVault(row: Row, answer: string): string {
	const found = vaultFor(row)!;
	const need = needs[row['what'] as Workload];
	const name = `{v}${answer}`;
	if (found === answer)
		return answer === 'new'
			? `${need}, and ${row['sub'] === '2' && row['what'] === 'Azure VM' ? 'all three vaults are in Sub1' : 'none of the three vaults is one'}`
			: `${need}, which ${name} is`;
	if (answer === 'new') return `{v}${found} can protect it`;
	return {
		kind: `${name}${answer === '3' ? ', in {far},' : ''} is of the wrong kind for {name}`,
		region: `${name} isn’t in the region of {name}`,
		subscription: `${name} is in another subscription than the VM`
	}[barsOf(row, answer)[0] as 'kind'];
}

/** Items: how they’re told, what they are, how many VMs, and why that takes these vaults. */
const sets: Readonly<Record<string, readonly [string, readonly Workload[], number, string]>> = {
	vm: ['600 VMs in each region', ['Azure VM'], 600, 'a vault takes up to 1,000 VMs'],
	many: ['1,400 VMs in each region', ['Azure VM'], 1400, 'a vault doesn’t take more than 1,000 VMs'],
	share: [
		'VMs and Azure file shares',
		['Azure VM', 'Azure file share'],
		0,
		'VMs and file shares take the same kind of vault'
	],
	sql: [
		'VMs and SQL Server in VMs',
		['Azure VM', 'SQL Server in an Azure VM'],
		0,
		'VMs and SQL Server in VMs take the same kind of vault'
	],
	aks: [
		'VMs and AKS clusters',
		['Azure VM', 'AKS cluster'],
		0,
		'VMs take a Recovery Services vault, and AKS clusters a Backup vault'
	],
	disk: [
		'managed disks and blob containers',
		['managed disk', 'blob container'],
		0,
		'disks and blobs both take a Backup vault'
	]
};
const counts = ['1', '2', '3', '4', '6'];
function vaultCount({ set, regions, copies }: Row): string | undefined {
	// Where snapshots aren't stored in the vault, its redundancy doesn't matter. How VMs would be split isn't told.
	if (copies === '2' && !/^(sql|aks)$/.test(set!)) return undefined;
	const [, some, vms] = sets[set!]!;
	const count = String(vaultsNeeded(some, Number(regions), Number(copies), vms));
	return counts.includes(count) ? count : undefined;
}

const stepOf = ({ what, keep, since }: Row) => switchStep(what as 'vm', keep === 'yes', since as Since);
function whyStep(row: Row): string {
	const { what, since } = row;
	const vm = what === 'vm';
	const of = { vm: 'the VM', share: 'the share', sql: 'the databases', agent: 'the server' }[what as 'vm'];
	return {
		retain: `recovery points of ${of} stay in {v}1 if its data is retained`,
		delete: `{v}1 still ${since === 'active' ? 'backs up' : 'has data of'} ${of}`,
		move: 'a VM can be in only one vault at a time, but in another resource group it counts as another VM',
		unregister: `${what === 'sql' ? 'SQL Server' : 'a storage account'} belongs to {v}1 until it’s unregistered`,
		configure:
			since === 'moved'
				? 'in the new resource group, it counts as another VM'
				: vm
					? 'nothing of the VM is left in {v}1'
					: 'a server can be registered with {v}2 while {v}1 retains its data'
	}[stepOf(row)!];
}

const itemsIn = ({ items }: Row): number => (/^(empty|rules)$/.test(items!) ? 0 : 1);
const redundancyOf = ({ now }: Row): Vault['redundancy'] => now!.slice(0, 3) as 'GRS';
const settingOf = (row: Row) =>
	redundancyStep(
		{
			kind: 'recovery-services',
			region: '',
			redundancy: redundancyOf(row),
			crossRegionRestore: row['now'] === 'GRS+',
			items: itemsIn(row)
		},
		row['need'] as 'pair'
	);
function whySetting(row: Row, answer: string): string {
	const { items } = row;
	const found = settingOf(row);
	const right = answer === found;
	const fixed = `the type is fixed by ${items === 'kept' ? 'the retained data' : 'the protected VM'} in the vault`;
	return {
		nothing: right
			? '{now} meets the requirement'
			: found === 'enable'
				? 'GRS alone opens the copy only in a disaster'
				: '{now} doesn’t meet the requirement',
		enable: right
			? 'Cross Region Restore opens the copy that GRS keeps in the paired region'
			: redundancyOf(row) === 'GRS'
				? 'it wouldn’t change {now} as required'
				: 'Cross Region Restore takes GRS, not {now}',
		change: right
			? `${items === 'empty' ? 'an empty vault' : 'a vault with only policies'} can have another type`
			: found === 'new'
				? fixed
				: 'its type is the right one',
		new: right ? `{now} doesn’t meet the requirement, and ${fixed}` : 'this vault can meet the requirement'
	}[answer]!;
}

const lossOf = ({ what, vm, where }: Row) =>
	(what === 'folder' && where === 'far') ||
	(vm === 'gone' && what === 'copy') ||
	(vm === 'runs' && /size|set/.test(what!))
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
		files: `single files can be restored from a recovery point${vm === 'gone' ? ', even of a deleted VM' : ''}`,
		replace: 'the VM exists in the region, so its disks can be replaced',
		'new-vm':
			what === 'copy'
				? `a copy ${far ? 'in the paired region' : 'beside the VM'} is a new VM`
				: far
					? vm === 'gone'
						? 'the VM is gone, so a new one is created in the paired region'
						: 'in the paired region, a VM can be created, but the existing one can’t be replaced'
					: 'the VM is gone, so there’s nothing to replace',
		disks: `restored disks come with a template, in which you can choose ${what === 'size' ? 'the size' : 'an availability set'}`
	}[lossOf(row)!];
}

const policyOf = ({ disks, hours, at }: Row): string =>
	(at === 'near' ? policyFor(Number(hours), disks !== 'Premium SSD') : undefined) ?? 'none';
function whyPolicy(row: Row): string {
	return {
		standard: 'a Standard policy is enough for daily backups of Premium SSD disks',
		enhanced: '{disks} disks take an Enhanced policy',
		hourly: 'only Policy3 runs more than once a day',
		none:
			row['at'] === 'far'
				? 'all of them belong to {v}1, which can’t back up VMs in {far}'
				: 'an Enhanced policy runs every four hours at most'
	}[policyOf(row)]!;
}
const policies: Row = {
	standard: 'Policy1',
	enhanced: 'Policy2',
	hourly: 'Policy3',
	none: 'none of these policies'
};

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
				? `the MARS agent backs up folders of a Windows ${on === 'azure' ? 'VM in Azure' : 'machine'} without a backup server`
				: 'the MARS agent can back up the system state of Windows Server',
		server:
			data === 'sql'
				? 'databases on-premises take a backup server'
				: `a whole ${on === 'vmware' ? 'VMware VM' : 'physical server'} takes a backup server`,
		sql: 'databases in an Azure VM can be backed up without another server'
	}[toolOf(row)!];
}

const topics: Readonly<Record<string, Topic>> = {
	...told(
		'place',
		[
			'Sub1 and Sub2 are in one tenant. In {near}, Sub1 has {v}1, a Recovery Services vault, and {v}2, a Backup vault. You must back up {count}, and create a vault only where no other can be used.',
			'An audit found {count} without backups in Sub1 and Sub2, which share a tenant. In {near}, Sub1 has {v}1, a Recovery Services vault, and {v}2, a Backup vault. You must create a vault only where no other can be used.'
		],
		{
			noun: 'resource',
			names: things,
			common: {
				third: side(
					'setup',
					'',
					{ 'recovery-services': `a ${vaultNames['recovery-services']}`, backup: `a ${vaultNames.backup}` },
					'{v}3 were {}',
					'Sub1 also has {v}3, which is {} in {far}'
				)
			},
			sides: {
				what: side(
					'workload',
					'Type',
					Object.fromEntries(
						Object.keys(workloads).map((one) => [
							one,
							(/^S/.test(one) ? '' : /^A/.test(one) ? 'an ' : 'a ') + one
						])
					),
					'{name} were {}',
					'{name} is {}'
				),
				at: side('region', 'Region', place, '{name} were in {}', 'it is in {}'),
				sub: side(
					'setup',
					'Subscription',
					{ 1: 'Sub1', 2: 'Sub2' },
					'{name} belonged to {}',
					'it belongs to {}'
				)
			},
			suits: ({ at, sub }, difficulty) => difficulty < 3 || at === 'far' || sub === '2',
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
			'You plan vaults for {count}, each with a separate subscription. All listed types are in each of its regions, for production and tests. Unless noted, there are fewer than 100 VMs.',
			'An auditor asks how many vaults are needed for {count}, each with a separate subscription. All listed types are in each of its regions, for production and tests. Unless noted, there are fewer than 100 VMs.'
		],
		{
			noun: 'department',
			names: ['Sales', 'Finance', 'Legal', 'Research', 'Logistics', 'Marketing', 'Support'],
			sides: {
				set: side(
					'workload',
					'Items',
					Object.fromEntries(Object.entries(sets).map(([id, [text]]) => [id, text])),
					'{name} had {}',
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
					{ 1: 'GRS', 2: 'GRS in production, LRS in tests' },
					'the vault redundancy for {name} were {}',
					'its vaults must have {}'
				)
			},
			decide: vaultCount,
			asks: Object.fromEntries(counts.map((one) => [one, one])),
			choose: 'For which department{s} is {} the minimum number of vaults?',
			judge: 'The minimum number of vaults for {name} is {}.',
			why({ set, regions, copies }) {
				const apart = [regions === '1' ? [] : 'regions', copies === '1' ? [] : 'redundancies'].flat();
				return `${sets[set!]![3]}${apart.length > 0 ? `, and no vault covers two ${apart.join(' or ')}` : ', and there’s one region'}`;
			}
		}
	),
	...told(
		'switch',
		[
			'You back up {count} to {v}1, a Recovery Services vault. New backups must go to {v}2, another one in the same region.',
			'A colleague started to change the Recovery Services vault of {count} from {v}1 to {v}2, which are both in {near}. You continue.'
		],
		{
			noun: 'item',
			names: things,
			sides: {
				what: side(
					'workload',
					'Type',
					{
						vm: 'an Azure VM',
						share: 'the only Azure file share of an account',
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
						moved: 'stopped with retained data, before a change of its resource group'
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
			decide: stepOf,
			asks: {
				retain: 'stop the backup and retain the data',
				delete: 'delete the backup data',
				move: 'change the resource group',
				unregister: 'select Unregister in {v}1',
				configure: 'configure the backup in {v}2'
			},
			choose: 'For which item{s} should you {} next?',
			judge: 'The next step for {name} is to {}.',
			why: whyStep
		}
	),
	...told(
		'redundancy',
		[
			'You check {count} against new requirements. You must keep using existing vaults whenever possible.',
			'A new backup standard applies to {count}. Another vault must be created only if nothing else is enough.'
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
					'Content',
					{
						empty: 'nothing',
						rules: 'only three backup policies',
						vm: 'only an active backup of a VM',
						kept: 'only the retained data of a stopped VM backup'
					},
					'{name} contained {}',
					'it contains {}'
				),
				need: side(
					'need',
					'Requirement',
					{
						LRS: 'the lowest storage cost',
						ZRS: 'copies in several zones of its region',
						GRS: 'a copy in the paired region in case of a disaster',
						pair: 'restore drills in the paired region'
					},
					'the requirement for {name} were {}',
					'the requirement is {}'
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
			'Daily backups of {count} in {near} are in a vault with Cross Region Restore. You must restore last week’s data. Existing VMs and network interfaces must be used again where possible.',
			'A faulty script ran on {count} in {near}, whose daily backups are in a vault with Cross Region Restore. Users need last week’s data. Existing VMs and network interfaces must be used again where possible.'
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
						copy: 'a copy for tests, without changes to the VM',
						size: 'the VM, but with another size',
						set: 'the VM, but in an availability set'
					},
					'you had to restore {} for {name}',
					'for {name}, you must restore {}'
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
					'the target region for {name} were {}',
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
			'{v}1 in {near} has three VM policies: Policy1 (Standard, daily), Policy2 (Enhanced, daily), and Policy3 (Enhanced, every four hours). You must use the first that is enough for {count}.',
			'You start to back up {count}. The policies in {v}1, a vault in {near}, are Policy1 (Standard, daily), Policy2 (Enhanced, daily), and Policy3 (Enhanced, every four hours). You must use the first that is enough.'
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
				at: side('region', 'Region', place, '{name} were in {}', 'it is in {}')
			},
			drawn: ({ at, hours }) => at === 'near' || hours !== '1',
			decide: policyOf,
			asks: policies,
			choose: 'Which VM{s} should use {}?',
			judge: '{name} should use {}.',
			why: whyPolicy
		}
	),
	...told(
		'tool',
		[
			'You prepare {count} for Azure Backup. You must back up no more than required and, after that, deploy as little as possible.',
			'A company wants to use Azure Backup for {count}. As little as possible must be backed up and, after that, deployed.'
		],
		{
			noun: 'machine',
			names: ['Apollo', 'Vesta', 'Ceres', 'Hera', 'Leto', 'Atlas', 'Rhea'],
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
			'A Resource Guard protects a Recovery Services vault by multiuser authorization. You review what {count}, all of them Owners of the vault, will try.',
			'For multiuser authorization, a security team linked a Recovery Services vault to a Resource Guard. As a test, {count} who own the vault each try something.'
		],
		{
			noun: 'administrator',
			names: people,
			common: {
				excluded: side(
					'setup',
					'',
					{ delete: 'Delete protection', retain: 'Stop backup and retain data', shorten: 'Modify policy' },
					'the Resource Guard did not protect the operation “{}”',
					'the Resource Guard protects all possible operations except “{}”'
				)
			},
			sides: {
				act: side(
					'need',
					'Operation',
					{
						remove: 'remove the MUA protection of the vault',
						delete: 'stop a backup and delete its data',
						retain: 'stop a backup and retain its data',
						shorten: 'reduce the retention in a backup policy',
						extend: 'extend the retention in a backup policy',
						run: 'run an on-demand backup'
					},
					'{name} tried to {}',
					'{name} tries to {}'
				),
				role: side(
					'setup',
					'Role on the Resource Guard',
					{
						no: 'no role',
						Reader: 'the role Reader',
						Operator: 'the role Backup MUA Operator',
						Contributor: 'the role Contributor'
					},
					'{name} had {} on the Resource Guard',
					'on the Resource Guard, {name} has {}'
				)
			},
			decide: ({ act, excluded, role }) =>
				guardAllows(act as Operation, excluded as Operation, role!) ? 'yes' : 'no',
			asks: { yes: 'succeed', no: 'fail' },
			choose: 'Which administrator{s} will {}?',
			judge: 'The attempt of {name} will {}.',
			why({ act, excluded, role }) {
				if (!isGuarded(act as Operation, excluded as Operation))
					return act === excluded
						? 'the Resource Guard was set not to protect this operation'
						: `${act === 'run' ? 'running a backup' : 'keeping backups longer'} isn’t a critical operation`;
				const what =
					act === 'remove' ? 'the removal is always protected' : 'the Resource Guard protects this operation';
				return /no|Reader/.test(role!)
					? `${what}, and ${role === 'no' ? 'without a role there, no one can do it' : 'a Reader there can’t do it'}`
					: `${what}, but {role} there allows it`;
			}
		}
	)
};

const beliefs: Readonly<Record<string, Belief>> = {
	'one-kind-for-all': [
		'A Recovery Services vault doesn’t take disks, blobs or AKS clusters. It’s easy to see it as the general one.',
		taking('what', /^(man|blob|AKS)/, { what: 'Azure file share' })
	],
	'any-region': [
		'A vault, with its policies, is for the resources of its region. It’s easy to look at types only.',
		taking('at', /far/, { at: 'near' })
	],
	'any-subscription': [
		'A VM and its vault must be in one subscription. It’s easy to look at the region only.',
		(row) => (row['what'] === 'Azure VM' ? { ...row, sub: '1' } : row)
	],
	'stopped-is-free': [
		'Retained data still ties an item to its vault. It’s easy to think that a stopped backup doesn’t.',
		(row) =>
			row['since'] === 'retained' ? { ...row, since: row['keep'] === 'yes' ? 'moved' : 'deleted' } : row
	],
	'change-anytime': [
		'The storage replication type can’t be changed once something is protected. It’s easy to expect that it can.',
		taking('items', /vm|kept/, { items: 'empty' })
	],
	'replace-anywhere': [
		'Replace existing needs the VM, and isn’t available in the paired region. It’s easy to overlook that.',
		(row) => (row['what'] === 'same' ? { ...row, vm: 'runs', where: 'near' } : row)
	],
	'agent-on-linux': [
		'The MARS agent runs on Windows only. It’s easy to think that it has a version for Linux.',
		taking('os', /Linux/, { os: 'Windows' })
	],
	'owner-is-enough': [
		'Protected operations take a role on the Resource Guard, too. It’s easy to think that an Owner of the vault can do anything.',
		taking('role', /^no$|Reader/, { role: 'Contributor' })
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
				'VMs, databases in VMs and file shares take a Recovery Services vault, and disks, blobs and AKS clusters a Backup vault. It must be in their region, and for VMs also in their subscription.',
			'^count': 'A vault has one kind, region and redundancy, and takes up to 1,000 VMs.',
			'^switch':
				'Retained data ties a VM to its vault until the VM is in another resource group. Storage accounts and SQL Server must be unregistered.',
			'^redundancy':
				'The storage replication type is fixed once something is protected. Cross Region Restore takes GRS.',
			'^restore':
				'Replace existing needs the VM in its region. Restore disks is for another configuration, and File Recovery for single files.',
			'^policy':
				'A policy belongs to its vault. Several backups a day, Premium SSD v2 and Ultra Disk take an Enhanced policy.',
			'^tool':
				'Azure VM backup is for whole Azure VMs, the MARS agent for folders and system state on Windows, and a backup server for more than that on-premises.',
			'^guard':
				'A Resource Guard always protects its removal, and other critical operations unless they’re excluded. They take a role on it, and Reader isn’t enough.'
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
