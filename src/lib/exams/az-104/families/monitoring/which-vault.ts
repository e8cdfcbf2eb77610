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
	['Japan East', 'Southeast Asia', 'AsiaVault'],
	['Canada Central', 'East US', 'RsvBackup'],
	['Sweden Central', 'West Europe', 'CoreVault'],
	['Brazil South', 'Central US', 'DataVault']
];
/** Names that don’t say what they’re for. */
const things = ['Ledger', 'Orders', 'Payroll', 'Tickets', 'Maps', 'Scans', 'Invoices', 'Archive', 'Quotes'];
const place = { near: '{near}', far: '{far}' };

/** Why a workload needs the vault that it does. */
const needs: Readonly<Record<Workload, string>> = {
	'Azure VM': 'a VM takes a Recovery Services vault in its region and subscription',
	'SQL Server in an Azure VM': 'SQL Server in a VM takes a Recovery Services vault in its region',
	'SAP HANA in an Azure VM': 'SAP HANA in a VM takes a Recovery Services vault in its region',
	'Azure file share': 'a file share takes a Recovery Services vault in the region of its account',
	'managed disk': 'a disk takes a Backup vault in its region, in any subscription of the tenant',
	'blob container': 'blobs take a Backup vault in the region of their account',
	'AKS cluster': 'an AKS cluster takes a Backup vault in its region, in any subscription of the tenant'
};
const all = Object.keys(workloads) as Workload[];
const withArticle = (what: string, verb: string): Row =>
	Object.fromEntries(
		all.map((one) => [
			one,
			`{name} ${verb} ${/^S/.test(one) ? '' : /^A/.test(one) ? 'an ' : 'a '}${one}${what}`
		])
	);
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
	row['sub'] === '2' && !/VM$|^man|^AKS/.test(row['what']!)
		? undefined
		: row['sub'] === '2' && row['what']!.startsWith('S')
			? undefined
			: (['1', '2', '3'].find((vault) => barsOf(row, vault).length === 0) ?? 'new');
function whyVault(row: Row, answer: string): string {
	const found = vaultFor(row)!;
	const need = needs[row['what'] as Workload];
	const name = `{v}${answer}`;
	if (found === answer)
		return answer === 'new'
			? `${need}, and ${row['sub'] === '2' ? 'all three vaults are in Sub1' : 'none of the three vaults is one'}`
			: `${need}, which ${name} is`;
	if (answer === 'new') return `{v}${found} can protect it`;
	return {
		kind: `${name} is of the wrong kind for {what}`,
		region: `${name} is in another region than {name}`,
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
	],
	blob: [
		'Azure file shares and blob containers',
		['Azure file share', 'blob container'],
		0,
		'file shares take a Recovery Services vault, and blobs a Backup vault'
	]
};
const counts = ['1', '2', '3', '4', '6'];
function vaultCount({ items, regions, copies }: Row): string | undefined {
	// Where snapshots aren't stored in the vault, its redundancy doesn't matter. How VMs would be split isn't told.
	if (copies === '2' && !/^(sql|aks)$/.test(items!)) return undefined;
	const [, some, vms] = sets[items!]!;
	const count = String(vaultsNeeded(some, Number(regions), Number(copies), vms));
	return counts.includes(count) ? count : undefined;
}

const stepOf = ({ what, keep, since }: Row) => switchStep(what as 'vm', keep === 'yes', since as Since);
function whyStep(row: Row, answer: string): string {
	const { what, keep, since } = row;
	const found = stepOf(row)!;
	const vm = what === 'vm';
	const right = answer === found;
	return {
		retain: right
			? `the recovery points of the ${vm ? 'VM' : 'server'} stay in {v}1 if the data is retained`
			: since === 'deleted'
				? 'no data is left to retain'
				: keep === 'yes'
					? 'the backup was stopped, and its data is retained'
					: 'old recovery points aren’t needed, and retained data keeps it in {v}1',
		delete: right
			? `{v}1 still ${since === 'active' ? 'backs up' : 'has data of'} the ${{ vm: 'VM', share: 'share', sql: 'databases' }[what as 'vm']}`
			: since === 'deleted'
				? 'its data was deleted'
				: 'its recovery points must be kept',
		move: right
			? 'a VM can be in only one vault at a time, but in another resource group it counts as another VM'
			: !vm
				? 'a move to another resource group is a way for VMs'
				: keep === 'no'
					? 'nothing must be kept, so the VM can stay where it is'
					: since === 'active'
						? 'the backup must be stopped before the move'
						: 'the VM was moved',
		unregister: right
			? what === 'sql'
				? 'SQL Server belongs to {v}1 until it’s unregistered'
				: 'a storage account belongs to {v}1 until it’s unregistered'
			: vm
				? 'a VM isn’t unregistered like a storage account or SQL Server'
				: keep === 'yes'
					? '{v}1 must keep its recovery points'
					: 'its backup data must be deleted before that',
		configure: right
			? since === 'moved'
				? 'in the new resource group, it counts as another VM'
				: vm
					? 'nothing of the VM is left in {v}1'
					: 'a server can be registered with {v}2 while {v}1 retains its data'
			: since === 'active'
				? '{v}1 still backs it up'
				: since === 'deleted'
					? 'it’s still registered with {v}1'
					: 'because of its data, it’s still in {v}1'
	}[answer]!;
}

const itemsIn = ({ items }: Row): number => (/^(none|rules)$/.test(items!) ? 0 : 1);
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
	const { now, need, items } = row;
	const found = settingOf(row);
	const right = answer === found;
	const fixed = `the type can’t be changed with ${items === 'kept' ? 'retained data of a stopped backup' : 'a protected VM'} in the vault`;
	return {
		nothing: right
			? `{now} is what the requirement takes${now === 'GRS+' && need === 'GRS' ? ', though GRS alone would do' : ''}`
			: found === 'enable'
				? 'without Cross Region Restore, the copy opens only in a disaster'
				: '{now} doesn’t meet the requirement',
		enable: right
			? 'GRS keeps a copy in the paired region, and Cross Region Restore opens it on any day'
			: now === 'GRS+'
				? 'Cross Region Restore is on'
				: now === 'GRS'
					? 'the requirement isn’t about restores in the paired region'
					: `Cross Region Restore takes GRS, not {now}`,
		change: right
			? `the type can be changed ${items === 'rules' ? 'while there are only policies' : 'as long as nothing is protected'}`
			: found === 'new'
				? fixed
				: 'its storage replication type is the right one',
		new: right ? fixed : 'this vault can meet the requirement'
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
const whyRestore = (row: Row, answer: string): string => {
	const { what, vm, where } = row;
	const right = answer === lossOf(row);
	return {
		files: right
			? `single files can be restored from a recovery point${vm === 'gone' ? ', even of a deleted VM' : ''}`
			: 'more than some files must be restored',
		replace: right
			? 'the VM exists in the region, so its disks can be replaced'
			: what === 'folder'
				? 'it would replace whole disks'
				: where === 'far'
					? 'Replace existing isn’t available in the paired region'
					: vm === 'gone'
						? 'Replace existing needs the VM'
						: 'it would overwrite the VM, not copy it',
		'new-vm': right
			? what === 'copy'
				? `a copy ${where === 'far' ? 'in the paired region' : 'beside the VM'} is a new VM`
				: where === 'far'
					? 'in the paired region, a VM can be created, but not replaced'
					: 'the VM is gone, so there’s nothing to replace'
			: what === 'folder'
				? 'a whole VM isn’t required'
				: vm === 'runs'
					? 'the existing VM can be used'
					: 'a new VM would have the old configuration',
		disks: right
			? `with restored disks, you ${what === 'size' ? 'choose the size' : 'choose an availability set'} in a template`
			: 'nothing about the configuration has to change'
	}[answer]!;
};

const policyOf = ({ disks, hours, at }: Row): string =>
	(at === 'near' ? policyFor(Number(hours), disks !== 'Premium SSD') : undefined) ?? 'none';
function whyPolicy(row: Row, answer: string): string {
	const { at } = row;
	const found = policyOf(row);
	const none = at === 'far' ? 'belongs to {v}1, which can’t back up VMs in {far}' : 'doesn’t run every hour';
	if (found === 'none')
		return answer === 'none'
			? `each policy ${none}`
			: `{policy} ${none}`.replace('{policy}', policies[answer]!);
	if (answer === 'none') return `${policies[found]!} meets its requirements`;
	if (answer === found)
		return {
			standard: 'a Standard policy is enough for daily backups of Premium SSD disks',
			enhanced: 'VMs with {disks} disks take an Enhanced policy',
			hourly: `for backups {hours}, an Enhanced policy must run several times a day`
		}[answer]!;
	return {
		standard:
			found === 'hourly' ? 'Policy1 runs once a day' : 'a Standard policy can’t back up {disks} disks',
		enhanced: found === 'hourly' ? 'Policy2 runs once a day' : 'Policy1 meets its requirements',
		hourly: 'it doesn’t have to run several times a day'
	}[answer]!;
}
const policies: Row = {
	standard: 'Policy1',
	enhanced: 'Policy2',
	hourly: 'Policy3',
	none: 'none of these policies'
};

const toolOf = (row: Row) => machineTool(row as unknown as Machine);
function whyTool(row: Row, answer: string): string {
	const { on, os, data } = row;
	const right = answer === toolOf(row);
	const azure = on === 'azure';
	return {
		extension: right
			? data === 'folders'
				? 'the MARS agent doesn’t run on Linux, but folders can be restored from a VM backup'
				: 'Azure VM backup is for whole Azure VMs, with {os} too'
			: azure
				? 'it backs up more than required'
				: 'Azure VM backup is for Azure VMs only',
		agent: right
			? data === 'folders'
				? `the MARS agent backs up folders ${azure ? 'of an Azure VM' : 'of Windows machines without a backup server'}`
				: 'the MARS agent can back up the system state of Windows Server'
			: os === 'Linux'
				? 'the MARS agent doesn’t run on Linux'
				: 'the MARS agent is for files, folders, and system state',
		server: right
			? data === 'sql'
				? 'databases on-premises take a backup server'
				: on === 'vmware'
					? 'VMware VMs take a backup server'
					: 'a whole physical server takes a backup server'
			: 'it works without a backup server',
		sql: right
			? 'databases in an Azure VM have a backup that needs no other server'
			: data === 'sql'
				? 'this kind of backup is for Azure VMs only'
				: 'databases aren’t what must be backed up'
	}[answer]!;
}

const topics: Readonly<Record<string, Topic>> = {
	...told(
		'place',
		[
			'Sub1 and Sub2 are in one tenant. In {near}, Sub1 has {v}1, a Recovery Services vault, and {v}2, a Backup vault. You must back up {count}, none of which has a backup.',
			'An audit found {count} without backups in Sub1 and Sub2, which share a tenant. You want to use {v}1 and {v}2 in {near}, which belong to Sub1: a Recovery Services vault and a Backup vault.'
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
					Object.fromEntries(all.map((one) => [one, one])),
					withArticle('', 'were'),
					withArticle('', 'is')
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
			judge: '{name} must be backed up to {}.',
			table: 'Where should you back up each resource?',
			why: whyVault
		}
	),
	...told(
		'count',
		[
			'Each department has one subscription and shares no vault. You plan vaults for {count}. All listed types are in each of its regions, for production and for tests.',
			'You must back up {count}, whose subscriptions and vaults are separate. Each has all of its listed types in each of its regions, both in production and in tests.'
		],
		{
			noun: 'department',
			names: ['Sales', 'Finance', 'Legal', 'Research', 'Logistics', 'Marketing', 'Support'],
			sides: {
				items: side(
					'workload',
					'Items',
					Object.fromEntries(Object.entries(sets).map(([id, [text]]) => [id, text])),
					'{name} had {}',
					'{name} has {}'
				),
				regions: side(
					'region',
					'Regions',
					{ 1: 'one', 2: 'two', 3: 'three' },
					{ '': '{name} used {} regions', 1: '{name} used one region' },
					{ '': 'it uses {} regions', 1: 'it uses one region' }
				),
				copies: side(
					'need',
					'Required redundancy',
					{ 1: 'GRS', 2: 'GRS in production, LRS in tests' },
					'the required redundancy for {name} were {}',
					'its backups must have {}'
				)
			},
			decide: vaultCount,
			asks: Object.fromEntries(counts.map((one) => [one, one])),
			choose: 'For which department{s} is {} the minimum number of vaults?',
			judge: 'The minimum number of vaults for {name} is {}.',
			single: 'What is the minimum number of vaults?',
			why(row, answer) {
				const { items, regions, copies } = row;
				const found = Number(vaultCount(row));
				if (found !== Number(answer))
					return `${found > Number(answer) ? 'more' : 'fewer'} than ${answer} are needed, because ${regions === '1' ? 'the region' : 'each region'} takes ${found / Number(regions)}`;
				const apart = [regions === '1' ? [] : 'regions', copies === '1' ? [] : 'redundancies'].flat();
				return `${sets[items!]![3]}${apart.length > 0 ? `, and no vault covers two ${apart.join(' or ')}` : ', and there’s one region'}`;
			}
		}
	),
	...told(
		'switch',
		[
			'You back up {count} to {v}1, a Recovery Services vault. For new backups, they must use {v}2, which is another one in the same region.',
			'{v}1 and {v}2 are Recovery Services vaults in {near}. A colleague left you a plan by which {count} must change from {v}1 to {v}2, and started to carry it out.'
		],
		{
			noun: 'item',
			names: things,
			sides: {
				what: side(
					'workload',
					'Type',
					{
						vm: 'Azure VM',
						share: 'Azure file share, the only one of its account',
						sql: 'SQL Server in an Azure VM',
						agent: 'server with the MARS agent'
					},
					{ '': '{name} were an {}', sql: '{name} were {}', agent: '{name} were a {}' },
					{ '': '{name} is an {}', sql: '{name} is {}', agent: '{name} is a {}' }
				),
				since: side(
					'setup',
					'Backup in {v}1',
					{
						active: 'active',
						retained: 'stopped, with its data retained',
						deleted: 'stopped, with its data deleted permanently',
						moved: 'stopped, with its data retained, before a move to another resource group'
					},
					'its backup in {v}1 were {}',
					'its backup in {v}1 is {}'
				),
				keep: side(
					'need',
					'Old recovery points',
					{ yes: 'must be kept', no: 'are not needed' },
					{ yes: 'its old recovery points had to be kept', no: 'its old recovery points were not needed' },
					'old recovery points {}'
				)
			},
			decide: stepOf,
			asks: {
				retain: 'stop the backup and retain the data',
				delete: 'delete the backup data',
				move: 'move the VM to another resource group',
				unregister: 'unregister it or its account from {v}1',
				configure: 'configure the backup in {v}2'
			},
			choose: 'For which item{s} should you {} next?',
			judge: 'The next step for {name} is to {}.',
			single: 'You need to change the vault. What should you do next?',
			why: whyStep
		}
	),
	...told(
		'redundancy',
		[
			'You check {count} against new requirements. You must keep using existing vaults whenever possible.',
			'After a change of the backup standard, {count} must meet requirements that may be new. Another vault must be created only if nothing else is enough.'
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
						none: 'nothing',
						rules: 'three backup policies',
						vm: 'an active backup of a VM',
						kept: 'the retained data of a stopped VM backup'
					},
					'{name} only contained {}',
					'it only contains {}'
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
				change: 'change its storage replication type',
				new: 'create another vault'
			},
			choose: 'For which vault{s} should you first {}?',
			table: 'What should you do first for each vault?',
			single: 'You need to meet the requirement. What should you do first?',
			why: whySetting
		}
	),
	...told(
		'restore',
		[
			'Daily backups of {count} in {near} are in a vault with Cross Region Restore. You must restore last week’s data. Where possible, you must use existing VMs, with their network interfaces.',
			'A faulty script ran on {count} in {near}. Their daily backups are also available in the paired region, by Cross Region Restore. Requests are for last week’s data. You must replace nothing that can be used.'
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
			table: 'Which restore option should you use for each VM?',
			why: whyRestore
		}
	),
	...told(
		'policy',
		[
			'{v}1, in {near}, has three VM policies: Policy1 (Standard, daily), Policy2 (Enhanced, daily), and Policy3 (Enhanced, every four hours). To save costs, {count} must use the first of them that is enough.',
			'You start to back up {count}. The policies for VMs in {v}1, a vault in {near}, are Policy1 (Standard, daily), Policy2 (Enhanced, daily), and Policy3 (Enhanced, every four hours). A later policy costs more.'
		],
		{
			noun: 'VM',
			sides: {
				disks: side(
					'setup',
					'Data disks',
					'Premium SSD|Premium SSD v2|Ultra Disk',
					'the data disks of {name} were of the type {}',
					'{name} has {} data disks'
				),
				hours: side(
					'need',
					'Backups at least',
					{ 24: 'once a day', 12: 'every 12 hours', 4: 'every four hours', 1: 'every hour' },
					'{name} had to be backed up {}',
					'it must be backed up at least {}'
				),
				at: side('region', 'Region', place, '{name} were in {}', 'it is in {}')
			},
			drawn: ({ at, hours }) => at === 'near' || hours !== '1',
			decide: policyOf,
			asks: policies,
			choose: 'Which VM{s} should use {}?',
			judge: '{name} should use {}.',
			table: 'Which policy should each VM use?',
			why: whyPolicy
		}
	),
	...told(
		'tool',
		[
			'You prepare {count} for Azure Backup. You must deploy as little as possible, and back up no more than that takes.',
			'{count} must be backed up to a Recovery Services vault. You must not deploy a backup server where something simpler is enough, or back up more than needed.'
		],
		{
			noun: 'machine',
			names: ['Apollo', 'Vesta', 'Ceres', 'Hera', 'Leto', 'Atlas', 'Rhea'],
			sides: {
				on: side(
					'region',
					'Runs as',
					{ azure: 'Azure VM', server: 'physical server on-premises', vmware: 'VMware VM on-premises' },
					{ '': '{name} were a {}', azure: '{name} were an {}' },
					{ '': '{name} is a {}', azure: '{name} is an {}' }
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
				server: 'deploy Azure Backup Server',
				sql: 'configure SQL Server in Azure VM backup'
			},
			choose: 'For which machine{s} should you {}?',
			judge: 'For {name}, you should {}.',
			table: 'What should you do for each machine?',
			why: whyTool
		}
	),
	...told(
		'guard',
		[
			'A Recovery Services vault uses multiuser authorization with a Resource Guard. {count} are Owners of the vault, and have at most one role on the Resource Guard.',
			'To protect a Recovery Services vault, a security team linked it to a Resource Guard for multiuser authorization. {count} who own the vault each try something.'
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
					'it protects all possible operations except “{}”'
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
						Reader: 'Reader',
						'Backup MUA Operator': 'Backup MUA Operator',
						Contributor: 'Contributor'
					},
					'the role of {name} on the Resource Guard were {}',
					{ '': 'the role on the Resource Guard is {}', no: 'there is no role on the Resource Guard' }
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
						: `to ${act === 'run' ? 'run a backup' : 'keep backups longer'} isn’t a critical operation`;
				const what =
					act === 'remove' ? 'the removal is always protected' : 'the Resource Guard protects this operation';
				return /no|Reader/.test(role!)
					? `${what}, and ${role === 'no' ? 'without a role there, no one can do it' : 'a Reader there can’t do it'}`
					: `${what}, but the role {role} there allows it`;
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
	'own-subscription': [
		'A Backup vault can protect disks and AKS clusters of another subscription. It’s easy to apply the rule for VMs to all.',
		(row) => (row['sub'] === '2' ? { ...row, what: 'Azure VM' } : row)
	],
	'no-limit': [
		'A vault takes up to 1,000 VMs. It’s easy to think that it has no limit.',
		taking('items', /many/, { items: 'vm' })
	],
	'vault-for-regions': [
		'Each region needs a vault. It’s easy to count only kinds.',
		taking('regions', /./, { regions: '1' })
	],
	'stopped-is-free': [
		'Retained data still ties a VM to its vault. It’s easy to think that a stopped backup doesn’t.',
		(row) =>
			row['since'] === 'retained' ? { ...row, since: row['keep'] === 'yes' ? 'moved' : 'deleted' } : row
	],
	'like-a-vm': [
		'A storage account or SQL Server must be unregistered as well. It’s easy to stop after the deletion.',
		(row) => (row['since'] === 'deleted' ? { ...row, what: 'vm' } : row)
	],
	'change-anytime': [
		'The storage replication type can’t be changed once something is protected. It’s easy to expect that it can.',
		taking('items', /vm|kept/, { items: 'none' })
	],
	'policies-count': [
		'Only protected items fix the storage replication type. It’s easy to think that policies do.',
		taking('items', /rules/, { items: 'vm' })
	],
	'geo-opens': [
		'Without Cross Region Restore, GRS opens the copy only in a disaster. It’s easy to think that GRS is enough.',
		(row) => (row['now'] === 'GRS' && row['need'] === 'pair' ? { ...row, need: 'GRS' } : row)
	],
	'replace-anywhere': [
		'Replace existing needs the VM, and isn’t available in the paired region. It’s easy to overlook that.',
		(row) => (row['what'] === 'same' ? { ...row, vm: 'runs', where: 'near' } : row)
	],
	'disks-dont-matter': [
		'Premium SSD v2 and Ultra Disk take an Enhanced policy. It’s easy to look at the schedule only.',
		taking('disks', /v2|Ultra/, { disks: 'Premium SSD' })
	],
	'agent-on-linux': [
		'The MARS agent runs on Windows only. It’s easy to think that it has a version for Linux.',
		taking('os', /Linux/, { os: 'Windows' })
	],
	'owner-is-enough': [
		'Protected operations take a role on the Resource Guard, too. It’s easy to think that an Owner of the vault can do anything.',
		taking('role', /^no$|Reader/, { role: 'Contributor' })
	],
	'all-is-protected': [
		'A Resource Guard protects only critical operations that weren’t excluded. It’s easy to think that it protects all.',
		taking('act', /extend|run|delete|retain|shorten/, { act: 'remove' })
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
				'VMs, databases in them and file shares take a Recovery Services vault, and disks, blobs and AKS clusters a Backup vault, in the same region. A VM and its vault must be in one subscription.',
			'^count': 'Each vault is of one kind, in one region, with one redundancy, and takes up to 1,000 VMs.',
			'^switch':
				'A VM, or a storage account with shares, can be in only one vault at a time. Retained data ties it to the vault, unless the VM is moved to another resource group. Storage accounts and SQL Server must be unregistered after their data is deleted.',
			'^redundancy':
				'The storage replication type can be changed until something is protected. Cross Region Restore takes GRS.',
			'^restore':
				'File Recovery restores files, Replace existing needs the VM in its region, and Restore disks is for another configuration. In the paired region, VMs can be created and disks restored.',
			'^policy':
				'A policy belongs to its vault. Several backups a day, Premium SSD v2 and Ultra Disk take an Enhanced policy, which runs every four hours at most.',
			'^tool':
				'Azure VM backup is for whole Azure VMs, the MARS agent for folders and system state on Windows, and a backup server for VMs, servers and databases on-premises.',
			'^guard':
				'A Resource Guard protects critical operations that weren’t excluded, and always its own removal. They take a role such as Backup MUA Operator on the Resource Guard.'
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
