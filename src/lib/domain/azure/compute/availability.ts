// Spreading VMs: which failure each way survives, how many are down at once, and what an existing VM can still join.

export const spreads = ['one VM', 'an availability set', 'VMs in one zone', 'VMs in several zones'] as const;
export type Spread = (typeof spreads)[number];
export type Failure = 'a rack' | 'a datacentre' | 'a region';

/**
 * Whether an app with two or more VMs so spread goes on when this fails. “VMs in one zone” counts on nothing but the zone.
 * Leaves out a second region, which only another deployment or replication brings.
 * Source: Availability sets (availability-set-overview), High availability (disks-high-availability).
 */
export function survives(
	spread: Spread,
	failure: Failure
): { readonly survives: boolean; readonly trace: readonly string[] } {
	const zones = spread === 'VMs in several zones';
	return {
		survives:
			failure === 'a rack' ? zones || spread === 'an availability set' : failure === 'a datacentre' && zones,
		trace: [
			spread === 'an availability set'
				? 'An availability set spreads VMs over racks with power and network of their own, in one datacentre.'
				: zones
					? 'Zones are separate groups of datacentres in one region.'
					: 'Nothing promises that these VMs stand apart.',
			...(failure === 'a region' ? ['Sets and zones both lie in one region.'] : [])
		]
	};
}

/**
 * How many of `vms` restart together at most while the platform is maintained: one update domain at a time, filled in turn.
 * Leaves out fault domains, whose filling the documentation does not promise.
 * Source: Availability sets (availability-set-overview), “Update domains”.
 */
export function downTogether(
	vms: number,
	updateDomains: number
): { readonly vms: number; readonly trace: readonly string[] } {
	const most = Math.ceil(vms / updateDomains);
	return {
		vms: most,
		trace: [
			`${vms} VMs fill ${updateDomains} update domains in turn: ${most} in the fullest.`,
			'One update domain restarts at a time.'
		]
	};
}

export interface Joining {
	/** Its zone; absent: regional. */
	readonly zone?: number;
	readonly group: string;
	readonly inSet?: boolean;
}
export type Target =
	| { readonly kind: 'availability set' }
	| {
			readonly kind: 'scale set';
			readonly mode: 'Flexible' | 'Uniform';
			readonly zones: readonly number[];
			readonly faultDomains: number;
			readonly group: string;
	  };

/**
 * Whether an existing VM can join. Leaves out proximity placement groups, dedicated hosts and placement groups.
 * Source: Attach a VM to a scale set (…-attach-detach-vm), Orchestration modes (…-orchestration-modes).
 */
export function join(
	vm: Joining,
	to: Target
): { readonly joins: boolean; readonly trace: readonly string[] } {
	const no = (why: string) => ({
		joins: false,
		trace: [why, 'It stays as it is; a new VM can be made there.']
	});
	if (to.kind === 'availability set') return no('A VM joins an availability set only when it is created.');
	if (to.mode === 'Uniform') return no('A Uniform scale set holds only VMs that it made itself.');
	if (vm.inSet) return no('A VM of an availability set cannot be attached to a scale set.');
	if (vm.group !== to.group) return no('The VM and the scale set are in different resource groups.');
	if (to.faultDomains !== 1)
		return no(`An existing VM needs a scale set with 1 fault domain; this one has ${to.faultDomains}.`);
	if (vm.zone === undefined ? to.zones.length > 0 : !to.zones.includes(vm.zone))
		return no(
			vm.zone === undefined
				? 'The VM is in no zone and the scale set is.'
				: `Zone ${vm.zone} is not one of the scale set’s.`
		);
	return {
		joins: true,
		trace: [
			'The scale set is Flexible, with 1 fault domain, in the VM’s group and zones.',
			'The VM is attached.'
		]
	};
}
