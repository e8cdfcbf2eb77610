// A lab on a small VM: resize it, stop it in both ways, give it a disk and let the disk grow.
import type { Lab } from '#lib/domain/lab/lab.ts';
import { day } from '#lib/domain/time/day.ts';

export const lab = {
	id: 'virtual-machines/resize-and-grow',
	number: 42,
	edition: 0,
	domain: 'compute',
	group: 'virtual-machines',
	title: 'Resize a VM, stop it truly, and let a disk grow',
	mends: 'When a resize needs deallocation, which stop ends the bill, and what a disk can and cannot do.',
	minutes: 35,
	cost: 'One of the smallest VM sizes bills while it is allocated, which is a few minutes here; its OS disk and a 4 to 8 GiB data disk bill until the tear-down. No public IP is made.',
	needs: [
		'A subscription in which you are Owner or Contributor.',
		'Two vCPUs of Basv2 quota in your region. Some offers and regions refuse a size: then take another region for this lab.'
	],
	predict: [
		{
			id: 'running',
			ask: 'You resize a running VM to a size that its list offers. What happens to what runs on it?',
			options: ['It goes on running', 'The VM restarts', 'The VM is deallocated for good'],
			right: 1,
			because: 'A resize of a running VM restarts it, even where no deallocation is needed.'
		},
		{
			id: 'stopped',
			ask: 'You shut the VM down from inside its operating system. Does its compute still bill?',
			options: ['Yes', 'No', 'Only its memory'],
			right: 0,
			because:
				'Stopped still holds the host. Only deallocated releases it and ends the compute charge; disks bill on.'
		},
		{
			id: 'shrink',
			ask: 'A data disk has 8 GiB and shall have 4 GiB again. What do you do?',
			options: ['Set the size to 4 GiB', 'Deallocate, then set 4 GiB', 'Make a new disk of 4 GiB'],
			right: 2,
			because:
				'A managed disk can grow but never shrink. A smaller one is a new disk, and the data is copied.'
		}
	],
	steps: [
		{
			goal: 'Make a resource group and see whether your subscription may use both sizes.',
			az: [
				'az group create -n {group}-size -l {location}',
				`az vm list-skus -l {location} --size Standard_B2a --resource-type virtualMachines --all \\
  --query "[?name=='Standard_B2ats_v2' || name=='Standard_B2als_v2'].{name: name, blocked: restrictions[?type=='Location'].reasonCode | [0]}" -o table`
			],
			see: 'Both names, and no column Blocked. If there is one with NotAvailableForSubscription, use another region.'
		},
		{
			goal: 'Make a small Linux VM that nobody can reach from the internet.',
			portal: 'Virtual machines > Create > Virtual machine > Networking: Public IP None',
			az: [
				`az vm create -g {group}-size -n vm-small --image Ubuntu2204 --size Standard_B2ats_v2 \\
  --public-ip-address "" --nsg-rule NONE --admin-username azureuser --generate-ssh-keys \\
  --query powerState -o tsv`
			],
			see: 'VM running. Without --public-ip-address "" the command would have made a public IP address.'
		},
		{
			goal: 'List the sizes that the running VM is offered.',
			portal: 'Virtual machine > Availability + scale > Size',
			az: [
				`az vm list-vm-resize-options -g {group}-size -n vm-small \\
  --query "[?starts_with(name, 'Standard_B')].name" -o tsv`
			],
			see: 'Standard_B2als_v2 should be there. If a size is missing here, deallocate and look again.'
		},
		{
			goal: 'Resize the VM while it runs.',
			portal: 'Virtual machine > Availability + scale > Size > Resize',
			az: [
				'az vm resize -g {group}-size -n vm-small --size Standard_B2als_v2 --query hardwareProfile.vmSize -o tsv'
			],
			see: 'The new size. Anything that ran on the VM was interrupted: it restarted.'
		},
		{
			goal: 'Stop the VM without deallocating, read its power state, then deallocate and read again.',
			portal: 'Virtual machine > Overview > Stop (the portal’s Stop deallocates)',
			az: [
				'az vm stop -g {group}-size -n vm-small\naz vm show -d -g {group}-size -n vm-small --query powerState -o tsv',
				'az vm deallocate -g {group}-size -n vm-small\naz vm show -d -g {group}-size -n vm-small --query powerState -o tsv'
			],
			deletes: 'Nothing, but whatever runs on vm-small ends.',
			see: 'First “VM stopped”: still billed. Then “VM deallocated”: only the disks bill.'
		},
		{
			goal: 'Attach a new data disk of 4 GiB.',
			portal: 'Virtual machine > Settings > Disks > Create and attach a new disk',
			az: [
				`az vm disk attach -g {group}-size --vm-name vm-small -n disk-data \\
  --new --size-gb 4 --sku StandardSSD_LRS`
			],
			see: 'No output means success. The VM may also run while a data disk is attached.'
		},
		{
			goal: 'Let the data disk grow to 8 GiB.',
			portal: 'Disks > disk-data > Settings > Size + performance',
			az: [
				'az disk update -g {group}-size -n disk-data --size-gb 8 --query "diskSizeGB || diskSizeGb" -o tsv'
			],
			see: '8. In the operating system the partition and the file system would still have to be extended.'
		}
	],
	negative: {
		goal: 'Try to make the disk smaller again and see that it keeps its 8 GiB.',
		az: ['az disk update -g {group}-size -n disk-data --size-gb 4'],
		fails:
			'An error: reducing the size of a disk is not supported, to prevent data loss. The disk keeps its 8 GiB.'
	},
	checks: [
		{
			id: 'vm',
			title: 'Resized, deallocated and not reachable from outside',
			command: `az vm show -d -g {group}-size -n vm-small --query "{name: name, size: hardwareProfile.vmSize, power: powerState, publicIps: publicIps, disks: storageProfile.dataDisks[].name}" -o json`,
			kind: 'json',
			prints: 'object',
			keys: ['name', 'size', 'power', 'publicIps', 'disks'],
			shown: ['name'],
			own: { is: "name == 'vm-small'", named: 'vm-small' },
			conditions: [
				{
					when: "size == 'Standard_B2als_v2'",
					yes: 'The VM has the new size, {{size}}.',
					no: 'The VM’s size is {{size}}. Resize it to Standard_B2als_v2; if that is not offered, deallocate first.'
				},
				{
					when: "power == 'VM deallocated'",
					yes: 'It is deallocated: its compute does not bill.',
					no: 'Its power state is “{{power}}”. Only “VM deallocated” ends the compute charge: run az vm deallocate.'
				},
				{
					when: "publicIps == ''",
					yes: 'It has no public IP address.',
					no: 'It has the public address {{publicIps}}. Make the VM with --public-ip-address "".'
				},
				{
					when: "length(disks) == `1` && disks[0] == 'disk-data'",
					yes: 'One data disk is attached: disk-data.',
					no: 'Data disks: {{disks}}. Attach disk-data, and only that.'
				}
			]
		},
		{
			id: 'disk',
			title: 'The disk grew and did not shrink',
			command: `az disk show -g {group}-size -n disk-data --query "{name: name, gib: diskSizeGB || diskSizeGb, sku: sku.name, state: diskState}" -o json`,
			kind: 'json',
			prints: 'object',
			keys: ['name', 'gib', 'sku', 'state'],
			shown: ['name'],
			own: { is: "name == 'disk-data'", named: 'disk-data' },
			conditions: [
				{
					when: 'gib == `8`',
					yes: 'The disk has 8 GiB, also after the attempt to shrink it.',
					no: 'The disk has {{gib}} GiB. Set --size-gb 8.'
				},
				{
					when: "sku == 'StandardSSD_LRS'",
					yes: 'It is a Standard SSD.',
					no: 'Its type is {{sku}}. Attach it with --sku StandardSSD_LRS.'
				},
				{
					when: "state == 'Reserved'",
					yes: 'Its state is Reserved: attached to a VM that is deallocated.',
					no: 'Its state is {{state}}. Attached means that the VM is not deallocated; Unattached, that no VM has the disk.'
				}
			]
		}
	],
	tearDown: {
		steps: [
			{
				goal: 'Delete the lab’s resource group.',
				portal: 'Resource groups > the lab’s group > Delete resource group',
				az: ['az group delete -n {group}-size --yes --no-wait'],
				deletes: 'The VM, both disks, its network interface, its security group and its virtual network.'
			}
		],
		check: {
			id: 'gone',
			title: 'Nothing is left',
			command: 'az group exists -n {group}-size -o json',
			kind: 'json',
			prints: 'value',
			conditions: [
				{
					when: '@ == `false`',
					yes: 'The group is gone, and the disks with it.',
					no: 'The group is still there. A VM takes some minutes to go: ask again.'
				}
			]
		}
	},
	why: 'A running VM is offered the sizes of the hardware cluster it runs on, and a deallocated one may be placed elsewhere. Stopped keeps its place on the host and so its price; deallocated gives it back. Disks exist without the VM, bill on their own, and only grow.',
	given: [
		{
			id: 'options',
			command:
				'az vm list-vm-resize-options -g resit-size -n vm-small --query "[?starts_with(name, \'Standard_D\')].name"',
			output: `[
  "Standard_D2as_v5",
  "Standard_D4as_v5"
]`,
			ask: 'The VM runs. You need Standard_D2s_v5, which your region has. What is the next step?',
			options: ['Deallocate and look again', 'Ask for more quota', 'Make a new availability set'],
			right: 0,
			because:
				'The list of a running VM is that of its hardware cluster. Once deallocated, it may be placed elsewhere and may be offered more sizes.'
		},
		{
			id: 'states',
			command: 'az vm list -d --query "[].{name: name, power: powerState}" -o table',
			output: `Name    Power
------  --------------
vm-a    VM running
vm-b    VM stopped
vm-c    VM deallocated`,
			ask: 'For which of them does compute bill right now?',
			options: ['vm-a', 'vm-a and vm-b', 'All three'],
			right: 1,
			because: 'Stopped is still allocated and bills like running. Deallocated does not; its disks do.'
		},
		{
			id: 'reserved',
			command: 'az disk list -g resit-size --query "[].{name: name, state: diskState}" -o table',
			output: `Name         State
-----------  ----------
vm-small_os  Reserved
disk-data    Reserved
disk-old     Unattached`,
			ask: 'Which disks bill?',
			options: ['None of them', 'Only disk-old', 'All three of them'],
			right: 2,
			because: 'A managed disk bills for as long as it exists, attached or not.'
		}
	],
	variations: [
		{
			change: 'The VM is one of three in an availability set, and the new size is not on its cluster.',
			answer: 'All three VMs of the set have to be deallocated before the one can get the new size.'
		},
		{
			change: 'The new size has a local temporary disk, the present one has none.',
			answer:
				'The VM cannot be resized to it. Make a snapshot of the OS disk, a disk from it, and a new VM of that size.'
		},
		{
			change: 'The data disk shall grow from 3 TiB to 6 TiB without downtime. It is a Premium SSD.',
			answer:
				'Not possible: to cross 4 TiB, deallocate the VM and detach the disk first. Below that, a data disk can grow online.'
		},
		{
			change: 'The OS disk shall grow.',
			answer: 'Deallocate the VM first. Growing without downtime is for data disks only.'
		}
	],
	sources: [
		{
			title: 'Change the size of a virtual machine',
			url: 'https://learn.microsoft.com/en-us/azure/virtual-machines/sizes/resize-vm',
			checked: day('2026-11-25')
		},
		{
			title: 'States and billing status of Azure Virtual Machines',
			url: 'https://learn.microsoft.com/en-us/azure/virtual-machines/states-billing',
			checked: day('2026-11-25')
		},
		{
			title: 'Expand virtual hard disks on a Linux VM',
			url: 'https://learn.microsoft.com/en-us/azure/virtual-machines/linux/expand-disks',
			checked: day('2026-11-25')
		},
		{
			title: 'Add a disk to a Linux VM',
			url: 'https://learn.microsoft.com/en-us/azure/virtual-machines/linux/add-disk',
			checked: day('2026-11-25')
		},
		{
			title: 'Basv2 sizes series',
			url: 'https://learn.microsoft.com/en-us/azure/virtual-machines/sizes/general-purpose/basv2-series',
			checked: day('2026-11-25')
		}
	],
	checked: day('2026-11-25')
} as const satisfies Lab;
