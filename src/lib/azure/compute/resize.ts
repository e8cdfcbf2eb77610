// Resizing a VM: whether it's possible, and what has to stop.
import type { Traced } from '#lib/azure/decision.ts';

export type PowerState = 'running' | 'stopped' | 'deallocated';
export interface Size {
	readonly name: string;
	/** Whether the size has a local temporary disk. */
	readonly temporaryDisk: boolean;
	/** Whether the size supports Premium SSDs, shown by an s in its name. */
	readonly premium: boolean;
}
export interface Vm {
	readonly state: PowerState;
	readonly size: Size;
	/** Whether a Premium SSD is attached. */
	readonly premiumDisk: boolean;
	/** Power states of the other VMs in its availability set. Undefined outside a set. */
	readonly set?: readonly PowerState[];
}
export type ResizeMethod =
	| 'not possible'
	| 'change the disks'
	| 'as it is'
	| 'with a restart'
	| 'deallocate the VM'
	| 'deallocate the set';

/**
 * Returns how a VM gets another size: `not possible` takes a new VM from snapshots, `change the disks` another type of disks first. `offered`: the current hardware cluster has that size, as the size list of an allocated
 * VM shows. Doesn't cover quotas, disk controllers (SCSI or NVMe), VM generations and disk counts. Sources: sources.resizeVm,
 * sources.vmStates (a VM stopped from inside keeps its host), sources.convertDisks.
 */
export function resize(vm: Vm, to: Size, offered: boolean): Traced & { readonly way: ResizeMethod } {
	const by = (way: ResizeMethod, ...trace: string[]) => ({ way, trace });
	if (vm.size.temporaryDisk !== to.temporaryDisk)
		return by(
			'not possible',
			`Only ${to.temporaryDisk ? to.name : vm.size.name} has a temporary disk: on v5 and later, only sizes with a d in the name have one.`,
			'To switch between the two, you create a VM from snapshots of the disks.'
		);
	if (vm.premiumDisk && !to.premium)
		return by(
			'change the disks',
			`${to.name} has no s in its name: it does not support Premium SSDs.`,
			'The disks become Standard SSDs first, while the VM is deallocated.'
		);
	const allocated = [vm.state, ...(vm.set ?? [])].some((state) => state !== 'deallocated');
	if (offered || !allocated)
		return by(
			vm.state === 'running' ? 'with a restart' : 'as it is',
			offered
				? `The cluster offers ${to.name}.`
				: 'Nothing is allocated, so it can be placed where the size is available.',
			vm.state === 'running' ? 'A running VM restarts with its new size.' : 'Nothing has to be stopped.'
		);
	return by(
		vm.set === undefined ? 'deallocate the VM' : 'deallocate the set',
		`The cluster does not offer ${to.name}.`,
		vm.set === undefined
			? `A ${vm.state} VM keeps its place; deallocated, it can be placed elsewhere.`
			: 'A set stays on one cluster: all its VMs are deallocated.'
	);
}
