// Where VMs run: availability sets, zones and Spot capacity, and what of them is lost.

/** Where VMs are, spread as evenly as possible. One zone is as good as none. */
export type Placement =
	| { readonly kind: 'set'; readonly faultDomains: number; readonly updateDomains: number }
	| { readonly kind: 'zones'; readonly zones: number };
/** `maintenance`: planned, with restarts. `datacenter`: it, or its whole zone. */
export type Failure = 'maintenance' | 'rack' | 'datacenter';

/** Returns into how many parts VMs are kept apart, of which a failure takes one. 1: it can take all. */
export const partsOf = (at: Placement, failure: Failure): number =>
	at.kind === 'zones'
		? at.zones
		: { maintenance: at.updateDomains, rack: at.faultDomains, datacenter: 1 }[failure];

/**
 * Returns how many VMs are certain to keep running: all but those of the fullest part. Doesn’t cover maintenance of several zones, because pages
 * promise no order there. Sources: sources.availabilitySets, sources.diskAvailability.
 */
export const certain = (vms: number, at: Placement, failure: Failure): number =>
	vms - Math.ceil(vms / partsOf(at, failure));

export type Need = 'fixed' | 'load' | 'near';
/**
 * Returns where VMs go, with zones, scale sets and proximity placement groups only as needed; nothing where the goals exclude each other, or take
 * another region and a scale set. `wide`: they must survive a datacenter, or have the SLA of zones. `zones`: whether the region has any. `near`: with
 * the lowest latency. `region`: in zones of another one. Sources: sources.availabilitySets, sources.orchestrationModes, sources.proximityGroups.
 */
export function placementFor(wide: boolean, zones: boolean, need: Need) {
	if (!wide) return ({ fixed: 'set', load: 'scale', near: 'ppg' } as const)[need];
	if (!zones) return need === 'fixed' ? 'region' : undefined;
	return ({ fixed: 'zones', load: 'span', near: undefined } as const)[need];
}

/**
 * Returns the parts that fail with a zone. Of each part, the zones that it’s in; a zone-redundant part is in all of them. Sources:
 * sources.reliabilityLoadBalancer, sources.diskRedundancy.
 */
export const lostWith = (zone: string, parts: Readonly<Record<string, string>>): readonly string[] =>
	Object.keys(parts).filter((part) => parts[part] === zone);

/**
 * Returns the state of a Spot VM after Azure needed its capacity, or else after its price rose to `peak`, whether or not it fell again. Without
 * `limit`, the maximum price is -1. Source: sources.spotVms.
 */
export const spotState = (policy: 'Deallocate' | 'Delete', limit?: number, peak?: number) =>
	peak !== undefined && (limit === undefined || peak <= limit)
		? 'running'
		: policy === 'Delete'
			? 'deleted'
			: 'deallocated';
