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
	temporaryDisk: /\d[a-z]*d[a-z]*_v5|_v3/.test(name),
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

/** Returns the most data disks and network interfaces of a v5 size of family D with 4, 8 or 16 vCPUs. Source: sources.dsv5Sizes. */
export const limitsOf = (name: string): { readonly disks: number; readonly interfaces: number } => {
	const cores = Number(/\d+/.exec(name)![0]);
	return { disks: cores * 2, interfaces: cores / 2 };
};
/**
 * Returns what keeps a VM from a size: whether it has a temporary disk, Premium SSDs, or too many data disks or network interfaces. Doesn't cover
 * what resize() leaves out but counts. Sources: sources.resizeVm, sources.managedDisks (counts and types), sources.vmNetworking.
 */
export function sizeObstacles(
	vm: {
		readonly size: string;
		readonly premium: boolean;
		readonly disks: number;
		readonly interfaces: number;
	},
	to: string
): readonly ('temporary' | 'premium' | 'disks' | 'interfaces')[] {
	const [most, size] = [limitsOf(to), sizeOf(to)];
	return [
		...(sizeOf(vm.size).temporaryDisk === size.temporaryDisk ? [] : ['temporary' as const]),
		...(vm.premium && !size.premium ? ['premium' as const] : []),
		...(vm.disks > most.disks ? ['disks' as const] : []),
		...(vm.interfaces > most.interfaces ? ['interfaces' as const] : [])
	];
}

/** What a VM must do: cost nothing for compute, be off on its host, run on another host, or restart. */
export type PowerGoal = 'free' | 'off' | 'host' | 'restart';
export type PowerStep = 'copy' | 'deallocate' | 'shut down' | 'redeploy' | 'restart';
/**
 * Returns the steps to a goal with no loss of files. `temporary`: files on the temporary disk count. Nothing where pages don't say what is left there,
 * or where it takes a start first. Sources: sources.vmStates, sources.managedDisks, sources.redeployVm.
 */
export function powerSteps(
	goal: PowerGoal,
	state: PowerState,
	temporary: boolean
): readonly PowerStep[] | undefined {
	if (state !== 'running') {
		const isThere = goal === 'free' ? state === 'deallocated' : goal === 'off' && state === 'stopped';
		return temporary ? undefined : isThere ? [] : goal === 'free' ? ['deallocate'] : undefined;
	}
	if (goal === 'restart') return ['restart'];
	if (goal === 'off') return temporary ? undefined : ['shut down'];
	return [...(temporary ? ['copy' as const] : []), goal === 'free' ? 'deallocate' : 'redeploy'];
}

/** Another data disk or network interface, encryption at host, a size that the cluster lacks, another availability set, or another virtual network. */
export type VmChange = 'disk' | 'nic' | 'host' | 'size' | 'set' | 'network';
export type ChangeWay = 'now' | 'vm' | 'all' | 'direct' | 'delete';
/**
 * Returns the way to a change of a VM that must run in the end: `now` while it runs, once it or all in its set are deallocated (`vm`, `all`), `direct`
 * where it’s deallocated already, or by a new VM. `held`: another VM in its set runs. Sources: sources.addDisk, sources.addNetworkInterfaces,
 * sources.encryptionAtHost, sources.resizeVm, sources.vmNetworking.
 */
export function changeWay(change: VmChange, state: PowerState, held: boolean): ChangeWay {
	if (change === 'set' || change === 'network') return 'delete';
	if (change === 'size' && held) return 'all';
	if (state === 'deallocated') return 'direct';
	return change === 'disk' ? 'now' : 'vm';
}
