// Availability sets, zones and scale sets: which failures they survive, and which existing VMs can join.
import type { Traced } from '#lib/azure/decision.ts';

export const spreads = ['one VM', 'an availability set', 'VMs in one zone', 'VMs in several zones'] as const;
export type Spread = (typeof spreads)[number];
export type Failure = 'a rack' | 'a datacenter' | 'a region';

/**
 * Returns whether an app on two or more VMs survives a failure. “VMs in one zone” assumes no protection but the zone. Doesn't
 * cover a second region. Sources: sources.availabilitySets, sources.diskAvailability.
 */
export function survives(spread: Spread, failure: Failure): Traced & { readonly survives: boolean } {
	const zones = spread === 'VMs in several zones';
	const set = spread === 'an availability set';
	return {
		survives: failure === 'a rack' ? zones || set : failure === 'a datacenter' && zones,
		trace: [
			set
				? 'A set spreads VMs over the racks of one datacenter.'
				: zones
					? 'Zones are separate groups of datacenters.'
					: 'VMs of one zone can fail together.',
			...(failure === 'a region' ? ['Sets and zones are both in one region.'] : [])
		]
	};
}

/** An availability set has up to 20. */
export type UpdateDomains =
	1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16 | 17 | 18 | 19 | 20;

/**
 * Returns the most VMs that restart together in planned maintenance: one update domain at a time. Doesn't cover fault
 * domains, because the docs don't promise how they fill. Source: sources.availabilitySets.
 */
export function downTogether(vms: number, updateDomains: UpdateDomains): Traced & { readonly vms: number } {
	const most = Math.ceil(vms / updateDomains);
	return {
		vms: most,
		trace: [
			`${vms} VMs fill ${updateDomains} update domains in turn: ${most} in the fullest.`,
			'One update domain restarts at a time.'
		]
	};
}

export interface ExistingVm {
	/** Undefined: a regional VM. */
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
 * Returns whether an existing VM can join an availability set or a scale set. Doesn't cover proximity placement groups,
 * dedicated hosts and placement groups. Sources: sources.attachToScaleSet, sources.orchestrationModes.
 */
export function join(vm: ExistingVm, to: Target): Traced & { readonly joins: boolean } {
	const no = (why: string) => ({ joins: false, trace: [why] });
	if (to.kind === 'availability set') return no('A VM can join an availability set only when it is created.');
	if (to.mode === 'Uniform') return no('An existing VM cannot join a Uniform scale set.');
	if (vm.inSet) return no('A VM in an availability set cannot join a scale set.');
	if (vm.group !== to.group) return no('They are in different resource groups.');
	if (to.faultDomains !== 1) return no(`An existing VM needs 1 fault domain, not ${to.faultDomains}.`);
	if (vm.zone === undefined ? to.zones.length > 0 : !to.zones.includes(vm.zone))
		return no(
			vm.zone === undefined
				? 'The VM is in no zone, and the scale set is in zones.'
				: `Zone ${vm.zone} is not one of the scale set’s.`
		);
	return {
		joins: true,
		trace: ['Flexible, 1 fault domain, the same resource group and zones: it can be attached.']
	};
}
