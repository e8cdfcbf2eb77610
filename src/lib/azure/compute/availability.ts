// Availability sets, zones and scale sets: how many VMs are certain to keep running in a failure, and which VMs can become members.

/** Where the VMs of an app are, spread as evenly as possible. */
export type Placement =
	| { readonly kind: 'none' }
	| { readonly kind: 'set'; readonly faultDomains: number; readonly updateDomains: number }
	/** In so many availability zones. */
	| { readonly kind: 'zones'; readonly zones: number }
	/** Regional, with Flexible orchestration. */
	| { readonly kind: 'scale set'; readonly faultDomains: number }
	/** Half of them in each of two regions, without zones or sets. */
	| { readonly kind: 'regions' };
export const failures = ['maintenance', 'rack', 'datacenter', 'region'] as const;
/** `maintenance`: planned, with restarts. `datacenter`: it, or its whole zone. */
export type Failure = (typeof failures)[number];

/** Returns into how many parts VMs are kept apart, of which a failure takes one. 1: it can take all. */
export function partsOf(at: Placement, failure: Failure): number {
	if (at.kind === 'set')
		return failure === 'maintenance' ? at.updateDomains : failure === 'rack' ? at.faultDomains : 1;
	if (failure === 'maintenance' || at.kind === 'none') return 1;
	if (at.kind === 'regions') return 2;
	if (at.kind === 'zones') return failure === 'region' ? 1 : at.zones;
	return failure === 'rack' ? at.faultDomains : 1;
}

/**
 * Returns how many VMs are certain to keep running in a failure: all but those of the fullest domain, zone or region. Maintenance
 * is covered for sets only, because pages promise no order for zones and regions. Sources: sources.availabilitySets,
 * sources.diskAvailability, sources.vmAvailability.
 */
export const certain = (vms: number, at: Placement, failure: Failure): number =>
	vms - Math.ceil(vms / partsOf(at, failure));

export interface Vm {
	/** It isn't only planned. */
	readonly exists: boolean;
	/** 0: none. */
	readonly zone: number;
	readonly group: string;
	/** What an existing VM is bound to. */
	readonly tie: 'none' | 'set' | 'proximity' | 'host';
}
export interface ScaleSet {
	readonly kind: 'scale set';
	readonly mode: 'Flexible' | 'Uniform';
	/** None: regional. */
	readonly zones: readonly number[];
	readonly faultDomains: number;
	readonly singlePlacementGroup: boolean;
	readonly group: string;
}
export type Target = ScaleSet | { readonly kind: 'set' };

/** What keeps a VM out. */
export type Obstacle =
	'exists' | 'zone of a set' | 'mode' | 'placement group' | 'group' | 'tie' | 'domains' | 'no zone' | 'zone';

/**
 * Returns what keeps a VM out of an availability set or a scale set; nothing where it can become a member without being recreated.
 * For a set, the VM is of its region and resource group. Doesn't cover unmanaged disks and sizes. Sources: sources.availabilitySetApi,
 * sources.diskAvailability, sources.attachToScaleSet, sources.orchestrationModes.
 */
export function obstacle(vm: Vm, to: Target): Obstacle | undefined {
	if (to.kind === 'set') return vm.exists ? 'exists' : vm.zone > 0 ? 'zone of a set' : undefined;
	if (to.mode === 'Uniform') return 'mode';
	if (to.singlePlacementGroup) return 'placement group';
	if (vm.group !== to.group) return 'group';
	if (vm.exists && vm.tie !== 'none') return 'tie';
	if (vm.exists && to.faultDomains > 1) return 'domains';
	if (vm.zone === 0) return to.zones.length > 0 ? 'no zone' : undefined;
	return to.zones.includes(vm.zone) ? undefined : 'zone';
}
