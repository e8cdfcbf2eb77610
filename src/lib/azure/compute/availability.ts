// Spreading VMs: which failure each way survives, how many are down at once, and what an existing VM can still join.
// Documentation: attaching a VM of 2025-04-23.

export const spreads = ['one VM', 'an availability set', 'VMs in one zone', 'VMs in several zones'] as const;
export type Spread = (typeof spreads)[number];
export type Failure = 'a rack' | 'a datacenter' | 'a region';

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
			failure === 'a rack' ? zones || spread === 'an availability set' : failure === 'a datacenter' && zones,
		trace: [
			spread === 'an availability set'
				? 'A set spreads VMs over the racks of one datacenter.'
				: zones
					? 'Zones are separate groups of datacenters.'
					: 'VMs of one zone can fail together.',
			...(failure === 'a region' ? ['Sets and zones both lie in one region.'] : [])
		]
	};
}

/** An availability set has up to 20. */
export type UpdateDomains =
	1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16 | 17 | 18 | 19 | 20;

/**
 * How many of `vms` restart together at most while the platform is maintained: one update domain at a time, filled in turn.
 * Leaves out fault domains, whose filling the documentation does not promise.
 * Source: Availability sets (availability-set-overview), “Update domains”.
 */
export function downTogether(
	vms: number,
	updateDomains: UpdateDomains
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
		trace: [why]
	});
	if (to.kind === 'availability set') return no('A VM joins a set only when it is created.');
	if (to.mode === 'Uniform') return no('A Uniform scale set takes no existing VM.');
	if (vm.inSet) return no('A VM of a set joins no scale set.');
	if (vm.group !== to.group) return no('They are in different groups.');
	if (to.faultDomains !== 1) return no(`An existing VM needs 1 fault domain, not ${to.faultDomains}.`);
	if (vm.zone === undefined ? to.zones.length > 0 : !to.zones.includes(vm.zone))
		return no(
			vm.zone === undefined
				? 'The VM is in no zone, and the scale set is in zones.'
				: `Zone ${vm.zone} is not one of the scale set’s.`
		);
	return {
		joins: true,
		trace: ['Flexible, 1 fault domain, the same group and zones: it can be attached.']
	};
}
