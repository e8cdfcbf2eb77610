// Hands-on rebuild for virtual machines: zone, data disk, and when a resize needs deallocation.
import type { TaskText } from '#lib/domain/task.ts';
import { day } from '#lib/domain/time/day.ts';

export const rebuild = {
	task: 'rebuild/virtual-machines',
	steps: [
		'In rg-resit create a small Linux VM vm1 in a zone, without a public IP.',
		'Attach an empty 4 GiB data disk while it runs.',
		'Note its resize options. Say what deallocation changes, deallocate, and list them again.',
		'Resize it within its family, start it, and read it with the command.',
		'It costs cents an hour: delete rg-resit today.'
	],
	command:
		'az vm show -d -g rg-resit -n vm1 --query "{size:hardwareProfile.vmSize,power:powerState,zone:zones[0],disks:storageProfile.dataDisks[].lun}" -o json',
	observe: 'Running, it offers what its cluster has. Disk and zone stay through the resize.',
	proof: 'Running it had … sizes and deallocated …, because …',
	sources: [
		{
			title: 'Change the size of a virtual machine',
			url: 'https://learn.microsoft.com/en-us/azure/virtual-machines/sizes/resize-vm',
			checked: day('2026-11-25')
		},
		{
			title: 'High availability with VMs and managed disks',
			url: 'https://learn.microsoft.com/en-us/azure/virtual-machines/disks-high-availability',
			checked: day('2026-11-25')
		}
	]
} as const satisfies TaskText;
