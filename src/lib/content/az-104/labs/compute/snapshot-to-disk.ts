// A lab on a VM without a public address: reach it by Bastion where offered, and copy its disk by a snapshot.
import type { Lab } from '#lib/domain/lab/lab.ts';
import { day } from '#lib/domain/time/day.ts';

export const lab = {
	id: 'virtual-machines/snapshot-to-disk',
	number: 48,
	edition: 0,
	domain: 'compute',
	group: 'virtual-machines',
	title: 'No public address: Bastion, snapshot, new disk',
	mends: 'Reaching a VM that has no public address, and going from a snapshot to a disk of another type.',
	minutes: 40,
	cost: 'One of the smallest VM sizes bills for the few minutes it runs. Two disks of about 30 GiB and the used part of one snapshot bill until the tear-down. Bastion Developer costs nothing extra.',
	needs: [
		'A subscription in which you are Owner or Contributor.',
		'Two vCPUs of Basv2 quota in your region. Some offers and regions refuse a size: then take another region for this lab.',
		'For the Bastion step, a region in which the portal offers Bastion Developer. Its page has reported it out of service at times: then leave that step out.'
	],
	predict: [
		{
			id: 'reach',
			ask: 'A VM has no public address. You reach it by Bastion, in the portal. What does the VM itself need for that?',
			options: ['An agent of Bastion', 'A second network card', 'Nothing but an open port 22'],
			right: 2,
			because:
				'Bastion talks to the private address over SSH or RDP. Neither agent nor public address nor client is needed, only a security rule that lets the port in.'
		},
		{
			id: 'type',
			ask: 'The source disk is a Premium SSD. Of which type must a disk made from its snapshot be?',
			options: ['Also Premium SSD', 'Another one is possible', 'Only Standard HDD'],
			right: 1,
			because: 'A snapshot is a copy of the data. The new disk’s type is chosen when it is made.'
		},
		{
			id: 'size',
			ask: 'You snapshot a disk of 64 GiB that holds 10 GiB of data. What is billed for the snapshot?',
			options: ['64 GiB', 'The used 10 GiB', 'Nothing at all'],
			right: 1,
			because: 'A snapshot bills by its used size, apart from the disk that it was taken of.'
		}
	],
	steps: [
		{
			goal: 'Make a resource group and a small Linux VM without a public address.',
			portal: 'Virtual machines > Create > Virtual machine > Networking: Public IP None',
			az: [
				'az group create -n {group}-snap -l {location}',
				`az vm create -g {group}-snap -n vm-src --image Ubuntu2204 --size Standard_B2ats_v2 \\
  --public-ip-address "" --nsg-rule NONE --admin-username azureuser --generate-ssh-keys \\
  --query publicIpAddress -o tsv`
			],
			see: 'An empty line: there is no public address.'
		},
		{
			goal: 'Where the portal offers Bastion Developer, sign in to the VM through it; otherwise go on.',
			portal: 'Virtual machine > Connect > Bastion > SSH Private Key from Local File',
			see: 'User azureuser; download ~/.ssh/id_rsa from Cloud Shell (Manage files) as the key and delete it afterwards. A shell opens in the browser.'
		},
		{
			goal: 'See that the shared Developer offering put nothing of its own into the network.',
			az: [
				'az network vnet list -g {group}-snap --query "[].subnets[].name" -o tsv',
				'az network public-ip list -g {group}-snap --query "length(@)" -o tsv'
			],
			see: 'One subnet, no AzureBastionSubnet, and 0 public addresses. The dedicated tiers are different there.'
		},
		{
			goal: 'Shut the VM down and release it, so that the copy is clean.',
			portal: 'Virtual machine > Overview > Stop',
			az: ['az vm deallocate -g {group}-snap -n vm-src'],
			deletes: 'Nothing, but whatever runs on vm-src ends.'
		},
		{
			goal: 'Take an incremental snapshot of the OS disk.',
			portal: 'Disks > the OS disk > Create snapshot',
			az: [
				`OS=$(az vm show -g {group}-snap -n vm-src --query storageProfile.osDisk.managedDisk.id -o tsv)
az snapshot create -g {group}-snap -n snap-os --source $OS --incremental true \\
  --query provisioningState -o tsv`
			],
			see: 'Succeeded. The first incremental snapshot is a full copy; each later one holds only what changed since.'
		},
		{
			goal: 'Make a Standard SSD from the snapshot of the Premium SSD.',
			portal: 'Snapshots > snap-os > Create disk',
			az: [
				`az disk create -g {group}-snap -n disk-copy --source snap-os \\
  --sku StandardSSD_LRS --query diskState -o tsv`
			],
			see: 'Unattached. The disk stands on its own: it would outlive both the snapshot and the VM.'
		},
		{
			goal: 'Attach the copy as a data disk, as for reading files of a VM that no longer starts.',
			portal: 'Virtual machine > Settings > Disks > Attach existing disks',
			az: [
				'az vm disk attach -g {group}-snap --vm-name vm-src -n disk-copy',
				'az disk list -g {group}-snap --query "[].{name: name, type: sku.name, state: diskState}" -o table'
			],
			see: 'Two disks of different types, both Reserved: attached to a VM that is deallocated.'
		}
	],
	negative: {
		goal: 'Try to delete the attached disk and see it refused.',
		az: ['az disk delete -g {group}-snap -n disk-copy --yes'],
		deletes: 'Nothing while the disk is attached. If it were detached, the command would delete disk-copy.',
		fails:
			'OperationNotAllowed: the disk is attached to a VM. It has to be detached first, also from a VM that is deallocated.'
	},
	checks: [
		{
			id: 'snapshot',
			title: 'An incremental snapshot on standard storage',
			command: `az snapshot show -g {group}-snap -n snap-os --query "{name: name, incremental: incremental, storage: sku.name, gib: diskSizeGB || diskSizeGb}" -o json`,
			kind: 'json',
			prints: 'object',
			keys: ['name', 'incremental', 'storage', 'gib'],
			shown: ['name', 'gib'],
			own: { is: "name == 'snap-os'", named: 'snap-os' },
			conditions: [
				{
					when: 'incremental == `true`',
					yes: 'It is incremental; its disk has {{gib}} GiB.',
					no: 'It is a full snapshot. Whether it is incremental is settled when it is made: delete it and make it with --incremental true.'
				},
				{
					when: "storage == 'Standard_LRS' || storage == 'Standard_ZRS'",
					yes: 'It lies on {{storage}}: standard storage, whatever the type of the source.',
					no: 'It lies on {{storage}}. An incremental snapshot always lies on standard storage; make it with --incremental true.'
				}
			]
		},
		{
			id: 'copy',
			title: 'A disk of another type, made from the snapshot',
			command: `az disk show -g {group}-snap -n disk-copy --query "{name: name, made: creationData.createOption, fromSnapshot: ends_with(creationData.sourceResourceId || '', '/snapshots/snap-os'), type: sku.name, state: diskState}" -o json`,
			kind: 'json',
			prints: 'object',
			keys: ['name', 'made', 'fromSnapshot', 'type', 'state'],
			shown: ['name'],
			own: { is: "name == 'disk-copy'", named: 'disk-copy' },
			conditions: [
				{
					when: "made == 'Copy' && fromSnapshot == `true`",
					yes: 'It was copied from snap-os.',
					no: 'It was made by {{made}}, not from snap-os. Make it with --source snap-os.'
				},
				{
					when: "type == 'StandardSSD_LRS'",
					yes: 'It is a Standard SSD.',
					no: 'Its type is {{type}}. Make it with --sku StandardSSD_LRS: without it the CLI takes Premium SSD.'
				},
				{
					when: "state == 'Reserved'",
					yes: 'It is attached to a VM that is deallocated.',
					no: 'Its state is {{state}}. Attach it to vm-src, and deallocate that VM.'
				}
			]
		},
		{
			id: 'vm',
			title: 'No public address, and not running',
			command: `az vm show -d -g {group}-snap -n vm-src --query "{name: name, publicIps: publicIps, power: powerState, disks: storageProfile.dataDisks[].name}" -o json`,
			kind: 'json',
			prints: 'object',
			keys: ['name', 'publicIps', 'power', 'disks'],
			shown: ['name'],
			own: { is: "name == 'vm-src'", named: 'vm-src' },
			conditions: [
				{
					when: "publicIps == ''",
					yes: 'It has no public address.',
					no: 'It has the public address {{publicIps}}. Make the VM with --public-ip-address "".'
				},
				{
					when: "power == 'VM deallocated'",
					yes: 'It is deallocated: only disks and snapshot bill.',
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
			title: 'An attached disk cannot be deleted',
			command: 'az disk delete -g {group}-snap -n disk-copy --yes',
			kind: 'error',
			conditions: [
				{
					when: "code == 'OperationNotAllowed'",
					yes: 'Refused with {{code}}.',
					no: 'Found {{code || message}} instead of OperationNotAllowed. Attach disk-copy before you try to delete it.'
				},
				{
					when: "contains(message || '', 'attached to VM')",
					yes: 'The reason is that it is attached.',
					no: 'Another reason was given: {{message}}'
				}
			]
		}
	],
	tearDown: {
		steps: [
			{
				goal: 'Delete the lab’s resource group.',
				portal: 'Resource groups > the lab’s group > Delete resource group',
				az: ['az group delete -n {group}-snap --yes --no-wait'],
				deletes: 'The VM, both disks, the snapshot, the network, and Bastion Developer if you used it.'
			}
		],
		check: {
			id: 'gone',
			title: 'Nothing is left',
			command: 'az group exists -n {group}-snap -o json',
			kind: 'json',
			prints: 'value',
			conditions: [
				{
					when: '@ == `false`',
					yes: 'The group is gone, and with it disks and snapshot.',
					no: 'The group is still there. A VM takes some minutes to go: ask again.'
				}
			]
		}
	},
	why: 'Bastion stands in for a public address: it reaches the private one and shows the session in the browser. A snapshot is a read-only copy at one moment, apart from its disk; a disk made from it may have another type or zone. Azure does not delete a disk as long as a VM holds it.',
	given: [
		{
			id: 'peer',
			command:
				'az network vnet peering list -g resit-net --vnet-name vnet-hub --query "[].{name: name, state: peeringState}" -o table',
			output: `Name       State
---------  ---------
to-spoke   Connected`,
			ask: 'Bastion Developer was used for a VM in vnet-hub. Can it also reach a VM in the peered vnet-spoke?',
			options: ['Yes, by the peering', 'No, not Developer', 'Only by its public IP'],
			right: 1,
			because:
				'Peering is not supported for Bastion Developer. A dedicated tier in the hub is what reaches peered networks.'
		},
		{
			id: 'zone',
			command:
				'az disk show -g resit-snap -n disk-copy --query "{zone: zones[0], state: diskState}" -o table',
			output: `Zone    State
------  ----------
1       Unattached`,
			ask: 'The VM that needs this disk is in zone 2. What do you do?',
			options: ['Attach it all the same', 'Snapshot it, new disk in 2', 'Change the disk’s zone'],
			right: 1,
			because:
				'A zonal disk serves VMs of its own zone. From a snapshot a new disk can be made in another zone of the region.'
		},
		{
			id: 'left',
			command:
				'az disk list -g resit-old --query "[].{name: name, state: diskState, size: diskSizeGB}" -o table',
			output: `Name        State       Size
----------  ----------  ------
vm-old_os   Unattached  128
vm-old_d1   Unattached  512`,
			ask: 'The VM vm-old was deleted last year. What does this mean for the bill?',
			options: ['Nothing: no VM, no bill', 'Both disks bill since then', 'Only the OS disk bills'],
			right: 1,
			because: 'A disk bills as long as it exists. Deleting a VM does not always delete its disks.'
		}
	],
	variations: [
		{
			change: 'The copy is needed in another region.',
			answer:
				'Copy the incremental snapshot to that region first, then make the disk there. A disk is made in its snapshot’s region.'
		},
		{
			change: 'The copy shall become the OS disk of a new VM.',
			answer:
				'Make the VM from the disk instead of an image. It keeps name, users and settings of the old one: it is specialized.'
		},
		{
			change: 'A team shall reach many VMs in several peered networks.',
			answer:
				'A dedicated Bastion tier in the hub, in a subnet named AzureBastionSubnet and with its price by the hour.'
		},
		{
			change: 'Copies shall be made every night and kept for thirty days.',
			answer: 'Then not by hand: Azure Backup for the VM, or for the disk, with a policy.'
		}
	],
	sources: [
		{
			title: 'Create a snapshot of an Azure managed disk',
			url: 'https://learn.microsoft.com/en-us/azure/virtual-machines/snapshot-copy-managed-disk',
			checked: day('2026-11-25')
		},
		{
			title: 'Create an incremental snapshot for managed disks',
			url: 'https://learn.microsoft.com/en-us/azure/virtual-machines/disks-incremental-snapshots',
			checked: day('2026-11-25')
		},
		{
			title: 'Copy an incremental snapshot to a new region',
			url: 'https://learn.microsoft.com/en-us/azure/virtual-machines/disks-copy-incremental-snapshot-across-regions',
			checked: day('2026-11-25')
		},
		{
			title: 'Quickstart: connect with Azure Bastion Developer',
			url: 'https://learn.microsoft.com/en-us/azure/bastion/quickstart-developer',
			checked: day('2026-11-25')
		},
		{
			title: 'DiskState.Reserved: attached to a stopped-deallocated VM',
			url: 'https://learn.microsoft.com/en-us/dotnet/api/azure.resourcemanager.compute.models.diskstate.reserved',
			checked: day('2026-11-25')
		},
		{
			title: 'Find and delete unattached Azure managed disks',
			url: 'https://learn.microsoft.com/en-us/azure/virtual-machines/disks-find-unattached-portal',
			checked: day('2026-11-25')
		}
	],
	checked: day('2026-11-25')
} as const satisfies Lab;
