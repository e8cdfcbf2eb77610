// What can be varied in questions on sizes, disks, availability, encryption and moves: one deciding constraint each, with the fact by which it can turn the answer.
import { sources } from '#lib/azure/sources.ts';
import type { Axis } from '#lib/domain/practice/axis.ts';

export const axes: readonly Omit<Axis, 'group'>[] = [
	{
		id: 'virtual-machines/offered',
		title: 'Availability of the new size',
		from: 'Listed for the running VM',
		to: 'Not listed for the running VM',
		why: 'If the current hardware lacks the size, deallocate the VM first; in an availability set, deallocate all its VMs.',
		varied: 'virtual-machines/resize/offered',
		source: sources.resizeVm
	},
	{
		id: 'virtual-machines/what-fails',
		title: 'Failure the app must survive',
		from: 'One rack',
		to: 'A whole datacenter',
		why: 'An availability set spreads over racks of one datacenter; to survive its loss, spread over zones.',
		varied: 'virtual-machines/spread/failure',
		source: sources.diskAvailability
	},
	{
		id: 'virtual-machines/disk-redundancy',
		title: 'Redundancy of the data disk',
		from: 'LRS',
		to: 'ZRS',
		why: 'When its zone fails, an LRS disk is out of reach; a ZRS disk can be attached to a VM in another zone.',
		source: sources.diskRedundancy
	},
	{
		id: 'virtual-machines/moved-to',
		title: 'Destination of the VM move',
		from: 'Another resource group',
		to: 'Another region',
		why: 'Moving to another resource group doesn’t change the region; moving to another region takes another tool.',
		source: sources.moveResources
	},
	{
		id: 'virtual-machines/stopped',
		title: 'Status of the VM',
		from: 'Stopped from the guest OS',
		to: 'Stopped (deallocated)',
		why: 'A VM stopped from inside keeps its host and is billed; deallocated, its compute is not.',
		source: sources.vmStates
	},
	{
		id: 'virtual-machines/encrypted',
		title: 'Data to encrypt',
		from: 'Managed disks',
		to: 'Also temp disks and caches',
		why: 'Storage encryption covers managed disks; encryption at host adds the caches and temporary disks.',
		source: sources.diskEncryption
	},
	{
		id: 'virtual-machines/joins-set',
		title: 'VM for the availability set',
		from: 'A new VM',
		to: 'A running VM',
		why: 'Membership of a set is fixed at creation, so a running VM has to be created again in it.',
		source: sources.orchestrationModes
	}
];
