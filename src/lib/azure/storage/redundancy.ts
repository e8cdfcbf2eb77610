// Redundancy of a storage account: what works during an outage, and what a failover does.
import type { Traced } from '#lib/azure/decision.ts';

export const redundancies = ['LRS', 'ZRS', 'GRS', 'RA-GRS', 'GZRS', 'RA-GZRS'] as const;
export type Redundancy = (typeof redundancies)[number];

/** Returns whether there is a copy in a second region. */
export const isGeo = (one: Redundancy): boolean => one.includes('G');
/** Returns whether the primary copies are in three zones. */
export const isZonal = (one: Redundancy): boolean => one.includes('Z');
/** Returns whether the secondary can be read before a failover. */
export const readsSecondary = (one: Redundancy): boolean => one.startsWith('RA-');

/** A rack, a datacenter with its zone, or the primary region. */
export type Outage = 'rack' | 'datacentre' | 'region';

export interface Availability {
	/** Where data can be read before a failover. */
	readonly read: 'primary' | 'secondary' | 'nowhere';
	readonly write: boolean;
	/** Whether a copy exists outside what failed. */
	readonly copy: boolean;
}

/**
 * Returns what works for blobs while the primary has an outage, before a failover. Doesn't cover Azure Files, which has no
 * read access to the secondary. Source: sources.storageRedundancy.
 */
export function during(redundancy: Redundancy, outage: Outage): Availability {
	if (outage === 'rack' || (outage === 'datacentre' && isZonal(redundancy)))
		return { read: 'primary', write: true, copy: true };
	return {
		read: readsSecondary(redundancy) ? 'secondary' : 'nowhere',
		write: false,
		copy: isGeo(redundancy)
	};
}

export interface Failover extends Traced {
	readonly possible: boolean;
	/** Redundancy right afterward. */
	readonly after: 'local' | 'geo' | 'unchanged';
	/** Whether writes that hadn't reached the secondary are lost. */
	readonly loses: boolean;
}

/**
 * Returns what a customer-managed failover does. Doesn't cover hierarchical namespaces and failover by Microsoft. Sources:
 * sources.plannedFailover, sources.objectReplication,
 * https://learn.microsoft.com/en-us/azure/storage/common/storage-failover-customer-managed-unplanned
 */
export function failover(
	redundancy: Redundancy,
	kind: 'planned' | 'unplanned',
	state: { readonly primaryUp: boolean; readonly objectReplication?: boolean }
): Failover {
	const no = (why: string): Failover => ({ possible: false, after: 'unchanged', loses: false, trace: [why] });
	if (!isGeo(redundancy)) return no(`${redundancy} has no second region to fail over to.`);
	if (state.objectReplication === true)
		return no('An account in an object replication policy cannot be failed over by the customer.');
	if (kind === 'planned')
		return state.primaryUp
			? {
					possible: true,
					after: 'geo',
					loses: false,
					trace: [
						'Replication ends first, then the regions change places: nothing is lost, and it stays geo-redundant.'
					]
				}
			: no('A planned failover needs both regions up.');
	return {
		possible: true,
		after: 'local',
		loses: true,
		trace: [
			'The secondary becomes the primary as it is: what had not arrived is lost.',
			'The account is LRS until geo-redundancy is set up again.'
		]
	};
}
