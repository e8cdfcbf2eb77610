// Recall prompts on virtual machines, disks and scale sets. Each asks for one decision and names the fact that decides it.
import { sources } from '#lib/azure/sources.ts';
import type { Prompt } from '#lib/domain/practice/prompt.ts';

export const prompts: readonly Omit<Prompt, 'group'>[] = [
	{
		id: 'virtual-machines/resize-missing-size',
		ask: 'The size you want is missing from a running VM’s list. What do you do before you look again?',
		answer: 'Deallocate it; in an availability set, all its VMs. Then choose the size and start.',
		fact: 'A running VM is offered only what its present hardware cluster has; a deallocated one can be placed elsewhere.',
		source: sources.resizeVm
	},
	{
		id: 'virtual-machines/premium-size',
		ask: 'You plan to resize a VM with Premium SSDs to Standard_E4_v5. What is wrong with that size?',
		answer: 'It has no premium storage. Choose the size with s in its name, Standard_E4s_v5.',
		fact: 'Premium SSDs attach only to sizes that support premium storage, which an s in the size’s name marks.',
		source: sources.resizeVm
	},
	{
		id: 'virtual-machines/join-availability-set',
		ask: 'Can a VM that already runs join an availability set?',
		answer: 'No. You recreate the VM in the set, for example from its disks.',
		fact: 'Membership of an availability set is fixed when the VM is created.',
		source: sources.orchestrationModes
	},
	{
		id: 'virtual-machines/datacentre-loss',
		ask: 'An app must survive the loss of a whole datacenter in its region. Availability set or availability zones?',
		answer: 'Zones: spread at least two VMs over different zones.',
		fact: 'An availability set spreads VMs over separate power and network but fails with its datacenter; zones are separate groups of datacenters.',
		source: sources.diskAvailability
	},
	{
		id: 'virtual-machines/scale-set-mode',
		ask: 'A Uniform scale set should become Flexible. Can you switch it?',
		answer: 'No. You make a new scale set with Flexible orchestration and move the work over.',
		fact: 'The orchestration mode is set when the scale set is created and cannot be changed later.',
		source: sources.orchestrationModes
	},
	{
		id: 'virtual-machines/host-encryption',
		ask: 'Disk caches on the host must be encrypted too, with no load on the VM’s CPU. Which setting does that?',
		answer: 'Encryption at host. An existing VM must be deallocated and started again.',
		fact: 'Server-side encryption starts in the storage service. Encryption at host starts on the server that has the caches.',
		source: sources.diskEncryption
	},
	{
		id: 'virtual-machines/disk-grown',
		ask: 'You grew a data disk in Azure, yet its file system in the guest is as small as before. What is left to do?',
		answer: 'Extend the partition and the file system inside the operating system.',
		fact: 'Azure changes the size of the disk; the volume on it belongs to the operating system.',
		source: sources.expandDisks
	},
	{
		id: 'virtual-machines/move-region',
		ask: 'You move a VM into a resource group in another region. Where does the VM run afterward?',
		answer:
			'Where it ran before. For another region you need another tool, for example Azure Resource Mover or Site Recovery.',
		fact: 'A move to another group or subscription never changes a resource’s location.',
		source: sources.moveResources
	},
	{
		id: 'virtual-machines/zone-down-disk',
		ask: 'A zone fails together with your VM. Which data disk can you attach to a VM in another zone: LRS or ZRS?',
		answer: 'The ZRS disk, detached from the failed VM by force.',
		fact: 'ZRS writes to three zones at once; LRS keeps all three copies in one datacenter.',
		source: sources.diskRedundancy
	}
];
