// What can be varied in questions on sizes, disks, availability, encryption and moves: one deciding constraint each, with the fact by which it can turn the answer.
import { sources } from '#lib/azure/sources.ts';
import type { Axis } from '#lib/domain/practice/axis.ts';

export const axes: readonly Omit<Axis, 'group'>[] = [
	{
		id: 'virtual-machines/offered',
		title: 'Whether the new size is on the list',
		from: 'Offered for the running VM',
		to: 'Missing from its list',
		why: 'A size that the present hardware lacks asks for deallocation; in an availability set, of all its VMs.',
		varied: 'virtual-machines/resize/offered',
		source: sources.resizeVm
	},
	{
		id: 'virtual-machines/what-fails',
		title: 'What the app must survive',
		from: 'A rack',
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
		title: 'Where the VM is moved',
		from: 'Into another resource group',
		to: 'Into another region',
		why: 'Moving to another group changes nothing about where it runs; another region takes another tool.',
		source: sources.moveResources
	},
	{
		id: 'virtual-machines/stopped',
		title: 'How the VM was stopped',
		from: 'Shut down inside the guest',
		to: 'Deallocated',
		why: 'A VM stopped from inside keeps its host and is billed; deallocated, its compute is not.',
		source: sources.vmStates
	},
	{
		id: 'virtual-machines/encrypted',
		title: 'What must be encrypted',
		from: 'The managed disks',
		to: 'Also temporary disks and host caches',
		why: 'Storage encryption covers managed disks; encryption at host adds the caches and temporary disks.',
		source: sources.diskEncryption
	},
	{
		id: 'virtual-machines/joins-set',
		title: 'When the VM joins the availability set',
		from: 'When it is created',
		to: 'When it is already running',
		why: 'Membership of a set is fixed at creation, so a running VM has to be created again in it.',
		source: sources.orchestrationModes
	}
];
