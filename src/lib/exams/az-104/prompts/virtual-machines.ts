// Recall prompts on virtual machines, disks and scale sets. Each asks for one decision and names the fact that decides it.
import type { Prompt } from '#lib/domain/practice/prompt.ts';
import { day } from '#lib/domain/time/day.ts';

export const prompts = [
	{
		id: 'virtual-machines/resize-missing-size',
		group: 'virtual-machines',
		ask: 'The size you want is missing from a running VM’s list. What do you do before you look again?',
		answer: 'Deallocate it; in an availability set, all its VMs. Then choose the size and start.',
		fact: 'A running VM is offered only what its present hardware cluster has; a deallocated one can be placed elsewhere.',
		source: {
			title: 'Change the size of a virtual machine',
			url: 'https://learn.microsoft.com/en-us/azure/virtual-machines/sizes/resize-vm',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'virtual-machines/premium-size',
		group: 'virtual-machines',
		ask: 'You plan to resize a VM with Premium SSDs to Standard_E4_v3. What is wrong with that size?',
		answer: 'It has no premium storage. Choose the size with s in its name, Standard_E4s_v3.',
		fact: 'Premium SSDs attach only to sizes that support premium storage, which an s in the size’s name marks.',
		source: {
			title: 'Change the size of a virtual machine',
			url: 'https://learn.microsoft.com/en-us/azure/virtual-machines/sizes/resize-vm',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'virtual-machines/join-availability-set',
		group: 'virtual-machines',
		ask: 'Can a VM that already runs join an availability set?',
		answer: 'No. You recreate the VM in the set, for example from its disks.',
		fact: 'Membership of an availability set is fixed when the VM is created.',
		source: {
			title: 'Orchestration modes for Virtual Machine Scale Sets',
			url: 'https://learn.microsoft.com/en-us/azure/virtual-machine-scale-sets/virtual-machine-scale-sets-orchestration-modes',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'virtual-machines/datacentre-loss',
		group: 'virtual-machines',
		ask: 'An app must survive the loss of a whole datacenter in its region. Availability set or availability zones?',
		answer: 'Zones: spread at least two VMs over different zones.',
		fact: 'An availability set spreads VMs over separate power and network but fails with its datacenter; zones are separate groups of datacenters.',
		source: {
			title: 'High availability with VMs and managed disks',
			url: 'https://learn.microsoft.com/en-us/azure/virtual-machines/disks-high-availability',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'virtual-machines/scale-set-mode',
		group: 'virtual-machines',
		ask: 'A Uniform scale set should become Flexible. Can you switch it?',
		answer: 'No. You make a new scale set with Flexible orchestration and move the work over.',
		fact: 'The orchestration mode is set when the scale set is created and cannot be changed later.',
		source: {
			title: 'Orchestration modes for Virtual Machine Scale Sets',
			url: 'https://learn.microsoft.com/en-us/azure/virtual-machine-scale-sets/virtual-machine-scale-sets-orchestration-modes',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'virtual-machines/host-encryption',
		group: 'virtual-machines',
		ask: 'Disk caches on the host must be encrypted too, with no load on the VM’s CPU. Which setting does that?',
		answer: 'Encryption at host. An existing VM must be deallocated and started again.',
		fact: 'Server-side encryption starts in the storage service. Encryption at host starts on the server that has the caches.',
		source: {
			title: 'Server-side encryption of Azure Disk Storage',
			url: 'https://learn.microsoft.com/en-us/azure/virtual-machines/disk-encryption',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'virtual-machines/disk-grown',
		group: 'virtual-machines',
		ask: 'You grew a data disk in Azure, yet its file system in the guest is as small as before. What is left to do?',
		answer: 'Extend the partition and the file system inside the operating system.',
		fact: 'Azure changes the size of the disk; the volume on it belongs to the operating system.',
		source: {
			title: 'Expand virtual hard disks on a Linux VM',
			url: 'https://learn.microsoft.com/en-us/azure/virtual-machines/linux/expand-disks',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'virtual-machines/move-region',
		group: 'virtual-machines',
		ask: 'You move a VM into a resource group in another region. Where does the VM run afterward?',
		answer:
			'Where it ran before. For another region you need another tool, for example Azure Resource Mover or Site Recovery.',
		fact: 'A move to another group or subscription never changes a resource’s location.',
		source: {
			title: 'Move resources to a new resource group or subscription',
			url: 'https://learn.microsoft.com/en-us/azure/azure-resource-manager/management/move-resource-group-and-subscription',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'virtual-machines/zone-down-disk',
		group: 'virtual-machines',
		ask: 'A zone fails together with your VM. Which data disk can you attach to a VM in another zone: LRS or ZRS?',
		answer: 'The ZRS disk, detached from the failed VM by force.',
		fact: 'ZRS writes to three zones at once; LRS keeps all three copies in one datacenter.',
		source: {
			title: 'Redundancy options for managed disks',
			url: 'https://learn.microsoft.com/en-us/azure/virtual-machines/disks-redundancy',
			checked: day('2026-11-25')
		}
	}
] as const satisfies readonly Prompt[];
