// Redundancy of a storage account: what it costs and allows, what works during an outage, and what comes before and after a failover.
import type { Traced } from '#lib/azure/decision.ts';

/** From the least to the most expensive. Source: sources.redundancyMigration. */
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

export interface Needs {
	/** Writes go on while a zone is down. */
	readonly zone: boolean;
	/** What must be left without the region: nothing, a copy, or one that is read before a failover. */
	readonly region: 'lost' | 'copy' | 'read';
	readonly data: 'blobs' | 'archive' | 'files';
}
/** Returns what a redundancy lacks first. Sources: sources.storageRedundancy, sources.accessTiers. */
export function lacking(
	one: Redundancy,
	{ zone, region, data }: Needs
): 'tier' | 'zone' | 'region' | 'read' | undefined {
	if (data === 'archive' && isZonal(one)) return 'tier';
	if (zone && !isZonal(one)) return 'zone';
	if (region === 'lost') return undefined;
	if (!isGeo(one)) return 'region';
	return region === 'read' && (data === 'files' || !readsSecondary(one)) ? 'read' : undefined;
}
/** Returns the least expensive redundancy of a standard account that lacks nothing. Doesn't cover archived blobs that must be read. */
export const leastExpensive = (needs: Needs): Redundancy | undefined =>
	redundancies.find((one) => lacking(one, needs) === undefined);

export interface Request {
	readonly service: 'blob' | 'file';
	readonly secondary: boolean;
	readonly write: boolean;
}
/** Returns when a request during an outage succeeds: now, after a failover, or not even then. Source: sources.storageRedundancy. */
export function succeeds(
	redundancy: Redundancy,
	outage: Outage,
	{ service, secondary, write }: Request
): 'now' | 'failover' | 'never' {
	if (secondary) return readsSecondary(redundancy) && !write && service === 'blob' ? 'now' : 'never';
	if (during(redundancy, outage).write) return 'now';
	return isGeo(redundancy) ? 'failover' : 'never';
}

/**
 * Returns the first step to write or read in the second region, where reads must not take a failover. `blocked`: by an object replication policy,
 * or by a first synchronization that isn't complete. Nothing where the pages don't say. Sources: sources.storageDisasterRecovery,
 * sources.initiateFailover, sources.redundancyMigration.
 */
export function firstStep(
	redundancy: Redundancy,
	need: 'write' | 'read',
	up: boolean,
	blocked: 'none' | 'policy' | 'sync'
): 'planned' | 'unplanned' | 'secondary' | 'change' | 'policy' | 'wait' | undefined {
	const open = need === 'read' ? readsSecondary(redundancy) : isGeo(redundancy);
	if (blocked !== 'none' && !(open && (need === 'write' ? up : blocked === 'policy'))) return undefined;
	if (!open) return up ? 'change' : 'wait';
	if (need === 'read') return 'secondary';
	if (blocked !== 'none') return blocked === 'policy' ? 'policy' : 'wait';
	return up ? 'planned' : 'unplanned';
}

/**
 * Returns the first step after a failover of an account that used GZRS: for a copy in another region, one that users can read, the zones of the first
 * region, clients of a file share, or apps that use blobs. Sources: sources.storageDisasterRecovery, sources.filesRedundancy.
 */
export function stepAfter(
	need: 'copy' | 'read' | 'zones' | 'share' | 'urls',
	planned: boolean
): 'none' | 'geo' | 'ra' | 'remount' | 'back' {
	if (need === 'zones') return planned ? 'back' : 'geo';
	if (need === 'copy') return planned ? 'none' : 'geo';
	return ({ read: 'ra', share: 'remount', urls: 'none' } as const)[need];
}
