// Availability sets and zones: how many VMs are certain to keep running, and how data gets from one zone to another.

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

export interface DataDisk {
	readonly redundancy: 'LRS' | 'ZRS';
	/** Whether the zone of the disk and of its VM is available. */
	readonly available: boolean;
	/** Whether there is a zone-redundant snapshot. */
	readonly snapshot: boolean;
	/** Whether the data of the snapshot is recent enough. */
	readonly enough: boolean;
}

/**
 * Returns how a VM in another zone gets the data with the fewest steps. `copy`: from a new snapshot. Doesn’t cover LRS snapshots, backups and
 * shared disks. Sources: sources.diskRedundancy, sources.incrementalSnapshots.
 */
export function wayToZone({ redundancy, available, snapshot, enough }: DataDisk) {
	if (redundancy === 'ZRS') return available ? 'detach' : 'force';
	if (snapshot && enough) return 'restore';
	return available ? 'copy' : 'wait';
}
