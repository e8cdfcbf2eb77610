// A lab on a small VM: resize it, stop it both ways, attach a data disk and expand it.
import { sources } from '#lib/azure/sources.ts';
import { defineLab, groupTearDown, leftByVm, mayCreate, sizeRefused } from '#lib/exams/az-104/labs/kit.ts';

export const lab = defineLab({
	id: 'virtual-machines/resize-and-grow',
	number: 42,
	title: 'VM resize and deallocation, and disks that only grow',
	minutes: 40,
	cost: 'About 0.05 USD if you delete it within the hour. The VM runs for a few minutes, and its disks bill until you delete them.',
	needs: [mayCreate, 'Quota for two vCPUs of the Basv2 family in your region: the first step shows it'],
	predict: [
		{
			id: 'running',
			ask: 'You have a running VM. You resize the VM to a size that Azure offers for it. What happens to the applications on the VM?',
			options: ['They keep running', 'They are interrupted', 'They move to another VM'],
			right: 1,
			because: 'A resize restarts a running VM, even if it doesn’t need to be deallocated.'
		},
		{
			id: 'stopped',
			ask: 'You shut down a VM from inside its operating system. Do you still pay for its compute?',
			options: ['Yes', 'No', 'Only for its memory'],
			right: 0,
			because:
				'A stopped VM keeps its place on the host. Only deallocating releases it and ends the compute charge. Its disks still bill.'
		},
		{
			id: 'shrink',
			ask: 'You have a managed data disk of 8 GiB. You need a disk of 4 GiB for the data. What should you do?',
			options: [
				'Set the size of the disk to 4 GiB',
				'Deallocate the VM, and then set the size to 4 GiB',
				'Create a new disk of 4 GiB and copy the data'
			],
			right: 2,
			because: 'A managed disk can be expanded but never shrunk. A smaller one is a new disk.'
		}
	],
	steps: [
		{
			goal: 'Create a resource group. Check that your subscription can use both sizes, and your quota for them.',
			az: [
				'az group create -n {group}-size -l {location} -o none',
				`az vm list-skus -l {location} --size Standard_B2a --resource-type virtualMachines --all \\
  --query "[?name=='Standard_B2ats_v2' || name=='Standard_B2als_v2'].{name: name, blocked: restrictions[?type=='Location'].reasonCode | [0]}" -o table`,
				`az vm list-usage -l {location} \\
  --query "[?name.value=='standardBasv2Family'].{used: currentValue, limit: limit}" -o table`
			],
			see: 'Both sizes, no column Blocked, and a limit that leaves two vCPUs. Otherwise the next step says what to do.'
		},
		{
			goal: 'Create a small Linux VM without a public IP address, in a subnet with a way out to the internet.',
			portal:
				'Virtual machines > Create > Virtual machine > Name vm-small > Size Standard_B2ats_v2 > Networking: Public IP None',
			az: [
				`az network vnet create -g {group}-size -n vnet-size --address-prefixes 10.42.0.0/24 -o none
az network vnet subnet create -g {group}-size --vnet-name vnet-size -n vms \\
  --address-prefixes 10.42.0.0/26 --default-outbound-access true -o none`,
				`az vm create -g {group}-size -n vm-small --image Ubuntu2204 --size Standard_B2ats_v2 \\
  --vnet-name vnet-size --subnet vms --public-ip-address "" --nsg-rule NONE \\
  --admin-username azureuser --generate-ssh-keys --query powerState -o tsv`
			],
			see: `VM running. ${sizeRefused}`
		},
		{
			goal: 'List the sizes that Azure offers to the running VM.',
			portal: 'vm-small > Availability + scale > Size',
			az: `az vm list-vm-resize-options -g {group}-size -n vm-small \\
  --query "[?starts_with(name, 'Standard_B')].name" -o tsv`,
			see: 'Standard_B2als_v2 should be in the list. For a VM of Standard_B1s, Standard_B1ms should be. If yours is missing, deallocate the VM first, resize it in the next step, and start it again.'
		},
		{
			goal: 'Resize the VM while it runs: to Standard_B2als_v2, or from Standard_B1s to Standard_B1ms. Then ask when it last started.',
			portal: 'vm-small > Availability + scale > Size > Resize',
			az: [
				'az vm resize -g {group}-size -n vm-small --size Standard_B2als_v2 --query hardwareProfile.vmSize -o tsv',
				`az vm run-command invoke -g {group}-size -n vm-small --command-id RunShellScript \\
  --scripts "last reboot" --query "value[0].message" -o tsv`
			],
			see: 'The new size, then the list of starts. The top line is from a minute ago: the resize restarted the VM.'
		},
		{
			goal: 'Stop the VM without deallocating it and read its power state. Then deallocate it and read again.',
			portal: 'vm-small > Overview > Stop (this deallocates)',
			az: [
				'az vm stop -g {group}-size -n vm-small -o none\naz vm show -d -g {group}-size -n vm-small --query powerState -o tsv',
				'az vm deallocate -g {group}-size -n vm-small -o none\naz vm show -d -g {group}-size -n vm-small --query powerState -o tsv'
			],
			deletes: 'Stops vm-small and whatever runs on it. Nothing is deleted.',
			see: 'First “VM stopped”: compute still bills. Then “VM deallocated”: only the disks bill.'
		},
		{
			goal: 'Attach a new data disk named disk-data: 4 GiB, Standard SSD, locally redundant.',
			portal: 'vm-small > Settings > Disks > Create and attach a new disk > Apply',
			az: `az vm disk attach -g {group}-size --vm-name vm-small -n disk-data \\
  --new --size-gb 4 --sku StandardSSD_LRS -o none`,
			see: 'A VM can also run while you attach a data disk.',
			proves: ['small']
		},
		{
			goal: 'Expand the data disk to 8 GiB.',
			portal: 'Disks > disk-data > Settings > Size + performance',
			az: 'az disk update -g {group}-size -n disk-data --size-gb 8 --query diskSizeGB -o tsv',
			see: '8. In the operating system you’d still extend the partition and the file system.'
		}
	],
	negative: {
		goal: 'Try to shrink the disk back to 4 GiB.',
		az: 'az disk update -g {group}-size -n disk-data --size-gb 4',
		fails: 'Azure refuses, to prevent data loss. The disk keeps its 8 GiB.'
	},
	checks: [
		{
			id: 'small',
			title: 'The data disk starts at 4 GiB',
			command: `az disk show -g {group}-size -n disk-data --query "{name: name, gib: diskSizeGB, attached: managedBy && ends_with(managedBy, '/vm-small')}" -o json`,
			ownName: 'disk-data',
			conditions: [
				{
					when: 'gib == `4`',
					yes: 'The disk has 4 GiB.',
					no: 'The disk has {{gib}} GiB. Delete it and attach a new one with --size-gb 4.'
				},
				{
					when: 'attached == `true`',
					yes: 'It’s attached to vm-small.',
					no: 'It isn’t attached to vm-small. Attach it.'
				}
			]
		},
		{
			id: 'vm',
			title: 'Resized, deallocated, and without a public IP address',
			command: `az vm show -d -g {group}-size -n vm-small --query "{name: name, size: hardwareProfile.vmSize, power: powerState, publicIps: publicIps, disks: storageProfile.dataDisks[].name}" -o json`,
			ownName: 'vm-small',
			conditions: [
				{
					when: "size == 'Standard_B2als_v2' || size == 'Standard_B1ms'",
					yes: 'The VM has the new size, {{size}}.',
					no: 'The VM’s size is {{size}}. Resize it to Standard_B2als_v2, or from Standard_B1s to Standard_B1ms. If that size isn’t offered, deallocate first.'
				},
				{
					when: "power == 'VM deallocated'",
					yes: 'It’s deallocated: its compute doesn’t bill.',
					no: 'Its power state is “{{power}}”. Only “VM deallocated” ends the compute charge: run az vm deallocate.'
				},
				{
					when: "publicIps == ''",
					yes: 'It has no public IP address.',
					no: 'It has the public IP address {{publicIps}}. Dissociate it, or create the VM with --public-ip-address "".'
				},
				{
					when: "length(disks) == `1` && disks[0] == 'disk-data'",
					yes: 'One data disk is attached: disk-data.',
					no: 'Data disks: {{disks}}. Attach disk-data, and only that one.'
				}
			]
		},
		{
			id: 'disk',
			title: 'The data disk has 8 GiB',
			command: `az disk show -g {group}-size -n disk-data --query "{name: name, gib: diskSizeGB, sku: sku.name, state: diskState}" -o json`,
			ownName: 'disk-data',
			conditions: [
				{
					when: 'gib == `8`',
					yes: 'The disk has 8 GiB.',
					no: 'The disk has {{gib}} GiB. Expand it with --size-gb 8.'
				},
				{
					when: "sku == 'StandardSSD_LRS'",
					yes: 'It’s a Standard SSD.',
					no: 'Its type is {{sku}}. Create it with --sku StandardSSD_LRS.'
				},
				{
					when: "state == 'Reserved'",
					yes: 'Its state is Reserved: attached to a deallocated VM.',
					no: 'Its state is {{state}}. Attached means that the VM isn’t deallocated. Unattached means that no VM has the disk.'
				}
			]
		},
		{
			id: 'shrink',
			title: 'The disk can’t shrink',
			kind: 'error',
			conditions: [
				{
					when: "contains(message, 'disk-data') || contains(message, '8589934592')",
					yes: 'It’s about the disk of this lab, with its 8 GiB.',
					no: 'This is {{what}}. It should be about disk-data. Expand the disk to 8 GiB first, then run the command of the negative test.'
				},
				{
					when: "contains(message, 'resized down') || contains(message, 'reduction')",
					yes: 'Azure refused to reduce the size.',
					no: 'The reason should be that a disk’s size can’t be reduced. The message begins with {{what}}.'
				}
			]
		}
	],
	tearDown: groupTearDown('size', 'the VM, both disks, and the network', leftByVm),
	why: 'Azure offers a running VM the sizes of its hardware cluster. A deallocated VM can be placed elsewhere. A stopped VM keeps its place on the host, and so its charge. A deallocated one gives up both. Disks exist without the VM, bill separately, and can only be expanded.',
	given: [
		{
			id: 'options',
			command:
				'az vm list-vm-resize-options -g resit-size -n vm-small --query "[?starts_with(name, \'Standard_D\')].name"',
			output: ['Standard_D2as_v5', 'Standard_D4as_v5'],
			ask: 'The VM is running. You need Standard_D2s_v5, which is available in your region. What should you do first?',
			options: [
				'Deallocate the VM and list the sizes again',
				'Request more quota',
				'Create an availability set'
			],
			right: 0,
			because:
				'A running VM is offered the sizes of its hardware cluster. After you deallocate it, it can be placed elsewhere, and the list can be longer.'
		},
		{
			id: 'states',
			command: 'az vm list -d --query "[].{name: name, power: powerState}" -o table',
			output: `Name    Power
------  --------------
vm-a    VM running
vm-b    VM stopped
vm-c    VM deallocated`,
			ask: 'For which VMs do you pay for compute?',
			options: ['vm-a only', 'vm-a and vm-b only', 'vm-a, vm-b, and vm-c'],
			right: 1,
			because:
				'A stopped VM is still allocated and bills like a running one. For a deallocated VM, only the disks bill.'
		},
		{
			id: 'reserved',
			command: 'az disk list -g resit-size --query "[].{name: name, state: diskState}" -o table',
			output: `Name         State
-----------  ----------
vm-small_os  Reserved
disk-data    Reserved
disk-old     Unattached`,
			ask: 'For which disks do you pay?',
			options: ['None of the disks', 'disk-old only', 'All three disks'],
			right: 2,
			because: 'A managed disk bills for as long as it exists, attached or not.'
		}
	],
	variations: [
		{
			change: 'The VM is one of three in an availability set. The new size isn’t available on its cluster.',
			answer: 'Deallocate all three VMs in the availability set. Then you can resize the one.'
		},
		{
			change: 'The new size has a local temporary disk, and the current one doesn’t.',
			answer:
				'You can’t resize the VM to it. Take a snapshot of the OS disk and create a disk from it. Then create a VM of that size from the disk.'
		},
		{
			change: 'The data disk is a Premium SSD of 3 TiB. You need 6 TiB without downtime.',
			answer:
				'That isn’t possible. To go beyond 4 TiB, deallocate the VM and detach the disk first. Below that, you can expand a data disk online.'
		},
		{
			change: 'You need to expand the OS disk.',
			answer: 'Deallocate the VM first. Only data disks can be expanded without downtime.'
		}
	],
	sources: [
		sources.resizeVm,
		sources.vmStates,
		sources.expandDisks,
		sources.addDisk,
		sources.basv2Sizes,
		sources.runCommand
	],
	checked: '2026-11-25'
});
