// Changing the size of a VM: whether it can be, and what has to stop for it.
// Documentation: resize-vm of 2025-11-06.

export type PowerState = 'running' | 'stopped' | 'deallocated';
export interface Size {
	readonly name: string;
	/** Whether the size comes with a local temporary disk. */
	readonly temporaryDisk: boolean;
	/** Whether it takes Premium SSDs: an s in its name. */
	readonly premium: boolean;
}
export interface Vm {
	readonly state: PowerState;
	readonly size: Size;
	/** Whether a Premium SSD is attached. */
	readonly premiumDisk: boolean;
	/** Power states of the other VMs of its availability set; absent: in no set. */
	readonly set?: readonly PowerState[];
}
export type Way = 'not possible' | 'as it is' | 'with a restart' | 'deallocate the VM' | 'deallocate the set';

/**
 * How a VM comes to the size `to`. `offered`: whether the hardware cluster that holds it has that size (the list of sizes
 * of an allocated VM). Leaves out quota, disk controllers (SCSI or NVMe), generations, and how many disks a size takes.
 * Source: Change the size of a VM (resize-vm); a VM stopped from inside keeps its host (states-billing).
 */
export function resize(
	vm: Vm,
	to: Size,
	offered: boolean
): { readonly way: Way; readonly trace: readonly string[] } {
	if (vm.size.temporaryDisk !== to.temporaryDisk)
		return {
			way: 'not possible',
			trace: [
				`Only ${to.temporaryDisk ? to.name : vm.size.name} has a temporary disk: on v5 and later, only sizes with a d in the name have one.`,
				'Between the two, you create a VM from the disks.'
			]
		};
	if (vm.premiumDisk && !to.premium)
		return {
			way: 'not possible',
			trace: [`${to.name} has no s in its name: it takes no Premium SSD.`]
		};
	const allocated = [vm.state, ...(vm.set ?? [])].some((state) => state !== 'deallocated');
	if (offered || !allocated)
		return {
			way: vm.state === 'running' ? 'with a restart' : 'as it is',
			trace: [
				offered
					? `The cluster offers ${to.name}.`
					: 'Nothing is allocated, so it can be placed where the size is.',
				vm.state === 'running' ? 'A running VM restarts with its new size.' : 'Nothing has to be stopped.'
			]
		};
	return {
		way: vm.set === undefined ? 'deallocate the VM' : 'deallocate the set',
		trace: [
			`The cluster does not offer ${to.name}.`,
			vm.set === undefined
				? `A ${vm.state} VM keeps its place; deallocated, it can be placed elsewhere.`
				: 'A set stays on one cluster: all its VMs are deallocated.'
		]
	};
}
