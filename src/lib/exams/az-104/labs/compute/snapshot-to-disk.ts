// A lab on copying a VM's disk by a snapshot, and on reaching the VM by Bastion where that's free.
import { sources } from '#lib/azure/sources.ts';
import { defineLab, groupTearDown, leftByVm, mayCreate, sizeRefused } from '#lib/exams/az-104/labs/kit.ts';

export const lab = defineLab({
	id: 'virtual-machines/snapshot-to-disk',
	number: 48,
	title: 'Disk snapshots: from a Premium SSD to a Standard SSD',
	minutes: 40,
	cost: 'About 0.05 USD if you delete it within the hour. The VM runs for a few minutes. Two disks of about 30 GiB and one snapshot bill until you delete them.',
	needs: [
		mayCreate,
		'Quota for two vCPUs of the Basv2 family in your region',
		'For the optional Bastion step, a region where the portal offers Bastion Developer. Its page has reported it as unavailable.'
	],
	predict: [
		{
			id: 'type',
			ask: 'You have a snapshot of a Premium SSD. Can you create a Standard SSD from the snapshot?',
			options: ['No', 'Yes', 'Only if the snapshot is full'],
			right: 1,
			because: 'A snapshot is a copy of the data. You choose the type when you create the new disk.'
		},
		{
			id: 'delete',
			ask: 'A data disk is attached to a VM that is deallocated. You delete the disk. What happens?',
			options: ['The disk is deleted', 'The disk is detached and deleted', 'The delete is refused'],
			right: 2,
			because: 'A disk that a VM has can’t be deleted, even if the VM is deallocated. Detach it first.'
		}
	],
	steps: [
		{
			goal: 'Create a resource group, and a small Linux VM with a Premium SSD and without a public IP address.',
			portal:
				'Virtual machines > Create > Name vm-src > Disks: OS disk type Premium SSD > Networking: Public IP None',
			az: [
				'az group create -n {group}-snap -l {location} -o none',
				`az vm create -g {group}-snap -n vm-src --image Ubuntu2204 --size Standard_B2ats_v2 \\
  --storage-sku Premium_LRS --public-ip-address "" --nsg-rule NONE \\
  --admin-username azureuser --generate-ssh-keys --query publicIpAddress -o tsv`
			],
			see: `An empty line: no public IP address. ${sizeRefused}`
		},
		{
			goal: 'Optional: where the portal offers Bastion Developer, sign in to the VM through it.',
			portal: 'vm-src > Connect > Bastion > Authentication type: SSH Private Key from Local File > Connect',
			see: 'If the page offers only Deploy Bastion, leave it: that host bills from 0.19 USD an hour. Otherwise sign in as azureuser with the key ~/.ssh/id_rsa, downloaded from Cloud Shell (Manage files). Delete the copy afterward.'
		},
		{
			goal: 'List the subnets and the public IP addresses in the resource group.',
			az: [
				'az network vnet list -g {group}-snap --query "[].subnets[].name" -o tsv',
				'az network public-ip list -g {group}-snap --query "length(@)" -o tsv'
			],
			see: 'One subnet, no AzureBastionSubnet, and 0 addresses. Bastion Developer changes none of that: it runs outside your network.'
		},
		{
			goal: 'Deallocate the VM, so that the snapshot is consistent.',
			portal: 'vm-src > Overview > Stop',
			az: 'az vm deallocate -g {group}-snap -n vm-src',
			deletes: 'Stops vm-src and whatever runs on it. Nothing is deleted.'
		},
		{
			goal: 'Take an incremental snapshot of the OS disk, snap-os.',
			portal: 'Disks > the OS disk > Create snapshot > Name snap-os > Snapshot type: Incremental',
			az: `OS=$(az vm show -g {group}-snap -n vm-src --query storageProfile.osDisk.managedDisk.id -o tsv)
az snapshot create -g {group}-snap -n snap-os --source $OS --incremental true \\
  --query provisioningState -o tsv`,
			see: 'Succeeded. The first incremental snapshot is a full copy. Each later one has only what changed since.'
		},
		{
			goal: 'Create a Standard SSD, disk-copy, from the snapshot of the Premium SSD.',
			portal: 'Snapshots > snap-os > Create disk > Name disk-copy > Size: Standard SSD, locally redundant',
			az: `az disk create -g {group}-snap -n disk-copy --source snap-os \\
  --sku StandardSSD_LRS --query diskState -o tsv`,
			see: 'Unattached. The disk is independent: you could delete the snapshot and the VM, and keep it.'
		},
		{
			goal: 'Attach the copy as a data disk, as you would to read files of a VM that doesn’t start.',
			portal: 'vm-src > Settings > Disks > Attach existing disks > disk-copy > Apply',
			az: [
				'az vm disk attach -g {group}-snap --vm-name vm-src -n disk-copy -o none',
				'az disk list -g {group}-snap --query "[].{name: name, sku: sku.name, state: diskState}" -o table'
			],
			see: 'Premium_LRS and StandardSSD_LRS, both Reserved: attached to a deallocated VM.'
		}
	],
	negative: {
		goal: 'Try to delete the attached disk.',
		az: 'az disk delete -g {group}-snap -n disk-copy --yes',
		deletes: 'Nothing while the disk is attached. If it were detached, the command would delete disk-copy.',
		fails: 'OperationNotAllowed: a VM has the disk. Detach it first, even from a deallocated VM.'
	},
	checks: [
		{
			id: 'snapshot',
			title: 'An incremental snapshot on standard storage',
			command: `az snapshot show -g {group}-snap -n snap-os --query "{name: name, incremental: incremental, storage: sku.name, gib: diskSizeGB}" -o json`,
			shown: ['gib'],
			ownName: 'snap-os',
			conditions: [
				{
					when: 'incremental == `true`',
					yes: 'It’s incremental, of a disk with {{gib}} GiB.',
					no: 'It’s a full snapshot, and that can’t be changed. Delete it and create it with --incremental true.'
				},
				{
					when: "storage == 'Standard_LRS' || storage == 'Standard_ZRS'",
					yes: 'It’s on {{storage}}: standard storage, although its source is a Premium SSD.',
					no: 'It’s on {{storage}}. An incremental snapshot is always on standard storage: create it with --incremental true.'
				}
			]
		},
		{
			id: 'copy',
			title: 'A disk of another type, created from the snapshot',
			command: `az disk show -g {group}-snap -n disk-copy --query "{name: name, made: creationData.createOption, fromSnapshot: ends_with(creationData.sourceResourceId || '', '/snapshots/snap-os'), type: sku.name, state: diskState}" -o json`,
			ownName: 'disk-copy',
			conditions: [
				{
					when: "made == 'Copy' && fromSnapshot == `true`",
					yes: 'It was copied from snap-os.',
					no: 'Its create option is {{made}}, and its source isn’t snap-os. Create it with --source snap-os.'
				},
				{
					when: "type == 'StandardSSD_LRS'",
					yes: 'It’s a Standard SSD.',
					no: 'Its type is {{type}}. Create it with --sku StandardSSD_LRS: without it, the CLI takes Premium SSD.'
				},
				{
					when: "state == 'Reserved'",
					yes: 'It’s attached to a deallocated VM.',
					no: 'Its state is {{state}}. Attach it to vm-src, and deallocate that VM.'
				}
			]
		},
		{
			id: 'vm',
			title: 'No public IP address, deallocated, with the copy attached',
			command: `az vm show -d -g {group}-snap -n vm-src --query "{name: name, publicIps: publicIps, power: powerState, disks: storageProfile.dataDisks[].name}" -o json`,
			ownName: 'vm-src',
			conditions: [
				{
					when: "publicIps == ''",
					yes: 'It has no public IP address.',
					no: 'It has the public IP address {{publicIps}}. Dissociate it, or create the VM with --public-ip-address "".'
				},
				{
					when: "power == 'VM deallocated'",
					yes: 'It’s deallocated: only disks and snapshot bill.',
					no: 'Its power state is “{{power}}”. Deallocate it.'
				},
				{
					when: "length(disks) == `1` && disks[0] == 'disk-copy'",
					yes: 'The copy is its data disk.',
					no: 'Its data disks: {{disks}}. Attach disk-copy.'
				}
			]
		},
		{
			id: 'attached',
			title: 'An attached disk can’t be deleted',
			kind: 'error',
			conditions: [
				{
					when: "code == 'OperationNotAllowed' && contains(message, 'disk-copy')",
					yes: 'Deleting disk-copy was refused with {{code}}.',
					no: 'This is {{what}}. It should be OperationNotAllowed for disk-copy. Attach the disk, then try to delete it.'
				},
				{
					when: "contains(message, 'attached to VM')",
					yes: 'The reason: a VM has it.',
					no: 'The reason should be that the disk is attached. The message begins with {{what}}.'
				}
			]
		}
	],
	tearDown: groupTearDown(
		'snap',
		'the VM, both disks, the snapshot, the network, and Bastion Developer if you used it',
		leftByVm
	),
	why: 'A snapshot is a read-only copy of a disk at one moment, and independent of that disk. A disk created from it can have another type or zone. Azure doesn’t delete a disk that a VM has. Bastion reaches a VM by its private IP address. The VM needs no public address and no agent, and the default NSG rules are enough.',
	given: [
		{
			id: 'peer',
			command:
				'az network vnet peering list -g resit-net --vnet-name vnet-hub --query "[].{name: name, state: peeringState}" -o table',
			output: `Name       State
---------  ---------
to-spoke   Connected`,
			ask: 'You use Bastion Developer for a VM in vnet-hub. You need to connect to a VM in the peered vnet-spoke. Can you use Bastion Developer in vnet-hub?',
			options: ['Yes', 'No', 'Only if the VM has a public IP address'],
			right: 1,
			because:
				'Bastion Developer doesn’t support peering. A dedicated SKU in the hub reaches peered networks.'
		},
		{
			id: 'zone',
			command:
				'az disk show -g resit-snap -n disk-copy --query "{zone: zones[0], state: diskState}" -o table',
			output: `Zone    State
------  ----------
1       Unattached`,
			ask: 'The VM that needs this disk is in zone 2. What should you do?',
			options: ['Attach the disk', 'Create a disk in zone 2 from a snapshot', 'Change the zone of the disk'],
			right: 1,
			because:
				'A zonal disk serves VMs in its own zone. From a snapshot, you can create a disk in another zone of the region.'
		},
		{
			id: 'used',
			command:
				'az snapshot list -g resit-snap --query "[].{name: name, incremental: incremental, gib: diskSizeGB}" -o table',
			output: `Name     Incremental    Gib
-------  -------------  -----
snap-os  True           64`,
			ask: 'The source disk has 64 GiB and contains 10 GiB of data. Which size is billed for the snapshot?',
			options: ['64 GiB', '10 GiB', '0 GiB'],
			right: 1,
			because: 'A snapshot bills for its used size, separately from the disk that you took it of.'
		},
		{
			id: 'left',
			command:
				'az disk list -g resit-old --query "[].{name: name, state: diskState, size: diskSizeGB}" -o table',
			output: `Name        State       Size
----------  ----------  ------
vm-old_os   Unattached  128
vm-old_d1   Unattached  512`,
			ask: 'The VM vm-old was deleted last year. What does this mean for your bill?',
			options: ['You pay for neither disk', 'You pay for both disks', 'You pay for the OS disk only'],
			right: 1,
			because: 'A disk bills for as long as it exists. Deleting a VM doesn’t always delete its disks.'
		}
	],
	variations: [
		{
			change: 'You need the copy in another region.',
			answer:
				'Copy the incremental snapshot to that region, and create the disk there. A disk is created in the region of its snapshot.'
		},
		{
			change: 'The copy must become the OS disk of a new VM.',
			answer:
				'Create the VM from the disk instead of an image. It keeps the name, users, and settings of the old one: it’s specialized.'
		},
		{
			change: 'A team must reach many VMs in several peered networks.',
			answer: 'Deploy a dedicated Bastion SKU in the hub, in AzureBastionSubnet. It bills by the hour.'
		},
		{
			change: 'You need a copy every night, kept for 30 days.',
			answer: 'Use Azure Backup for the VM, or for the disk, with a backup policy.'
		}
	],
	sources: [
		sources.diskSnapshot,
		sources.incrementalSnapshots,
		sources.copySnapshotToRegion,
		sources.bastionDeveloper,
		sources.diskStateReserved,
		sources.unattachedDisks
	],
	checked: '2026-11-25'
});
