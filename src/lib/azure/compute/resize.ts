// Sizes and power states of a VM: what has to stop for another size, and what stopping leaves.

export type PowerState = 'running' | 'stopped' | 'deallocated';
export interface Size {
	/** Whether the size has a local temporary disk. */
	readonly temporaryDisk: boolean;
	/** Whether the size supports Premium SSDs. */
	readonly premium: boolean;
}
export interface Vm {
	readonly state: PowerState;
	readonly size: Size;
	/** Power states of the other VMs in its availability set. Undefined outside a set. */
	readonly set?: readonly PowerState[] | undefined;
}
export type ResizeMethod =
	'not possible' | 'as it is' | 'with a restart' | 'deallocate the VM' | 'deallocate the set';

/**
 * Returns a size by its name. Doesn't cover versions but 3 and 5, and families but D and E: on v5, a d in the name stands for a
 * temporary disk, while all of v3 have one. An s stands for Premium SSDs. Source: sources.vmSizeNames.
 */
export const sizeOf = (name: string): Size => ({
	temporaryDisk: /d.*_v5|_v3/.test(name),
	premium: name.includes('s_')
});

/**
 * Returns how a VM gets another size: `not possible` takes a new VM from snapshots. `offered`: the current hardware cluster has
 * that size, as the size list of an allocated VM shows. Doesn't cover disk types, quotas, disk controllers (SCSI or NVMe), VM
 * generations and disk counts. Sources: sources.resizeVm, sources.vmStates (a VM stopped from inside keeps its host).
 */
export function resize(vm: Vm, to: Size, offered: boolean): ResizeMethod {
	if (vm.size.temporaryDisk !== to.temporaryDisk) return 'not possible';
	const allocated = [vm.state, ...(vm.set ?? [])].some((state) => state !== 'deallocated');
	// What isn't allocated can be placed where the size is available.
	if (offered || !allocated) return vm.state === 'running' ? 'with a restart' : 'as it is';
	return vm.set === undefined ? 'deallocate the VM' : 'deallocate the set';
}

export type PowerAction = 'shut down' | 'deallocate' | 'restart' | 'redeploy';
/**
 * Returns whether a VM that ran is billed for compute after an action, and whether data on its temporary disk is safe. The pages
 * don't say that of a VM that is stopped and still allocated. Sources: sources.vmStates, sources.managedDisks.
 */
export const afterAction = (
	action: PowerAction
): { readonly billed: boolean; readonly temporarySafe?: boolean } => ({
	billed: action !== 'deallocate',
	...(action === 'shut down' ? {} : { temporarySafe: action === 'restart' })
});
