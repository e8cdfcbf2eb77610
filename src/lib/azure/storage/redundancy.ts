// Redundancy of a storage account: what an outage leaves, what a failover does, when the secondary can be read.
// Documentation: storage-redundancy of 2023-07-17, unplanned failover of 2024-04-29.

export const redundancies = ['LRS', 'ZRS', 'GRS', 'RA-GRS', 'GZRS', 'RA-GZRS'] as const;
export type Redundancy = (typeof redundancies)[number];

export const isGeo = (one: Redundancy): boolean => one.includes('G');
export const isZonal = (one: Redundancy): boolean => one.includes('Z');
export const readsSecondary = (one: Redundancy): boolean => one.startsWith('RA-');

/** A rack in a datacentre, the whole datacentre with its zone, or the primary region. */
export type Outage = 'rack' | 'datacentre' | 'region';

export interface Standing {
	/** Where it can be read now, before anybody fails over. */
	readonly read: 'primary' | 'secondary' | 'nowhere';
	readonly write: boolean;
	/** Whether a copy exists outside what failed. */
	readonly copy: boolean;
	readonly trace: readonly string[];
}

/**
 * How blobs of an account stand during an outage of the primary, before a failover. Leaves out Azure Files, which has no
 * read access to the secondary.
 * Source: https://learn.microsoft.com/en-us/azure/storage/common/storage-redundancy
 */
export function during(redundancy: Redundancy, outage: Outage): Standing {
	const up = outage === 'rack' || (outage === 'datacentre' && isZonal(redundancy));
	if (up)
		return {
			read: 'primary',
			write: true,
			copy: true,
			trace: [
				outage === 'rack'
					? 'Three copies in the primary region outlive a rack.'
					: 'Copies in three zones: reads and writes go on.'
			]
		};
	const trace = [
		outage === 'region'
			? 'All copies in the primary region are out.'
			: 'All copies in the primary lie in that one datacentre.'
	];
	if (!isGeo(redundancy))
		return { read: 'nowhere', write: false, copy: false, trace: [...trace, 'There is no second region.'] };
	const readable = readsSecondary(redundancy);
	return {
		read: readable ? 'secondary' : 'nowhere',
		write: false,
		copy: true,
		trace: [
			...trace,
			readable
				? 'RA: the secondary can be read at any time; writing needs a failover.'
				: 'The secondary holds a copy, closed until a failover.'
		]
	};
}

export interface Failover {
	readonly possible: boolean;
	/** Redundancy right after: local only, or still a copy in a second region. */
	readonly after: 'local' | 'geo' | 'unchanged';
	/** Writes that had not reached the secondary are lost. */
	readonly loses: boolean;
	readonly trace: readonly string[];
}

/**
 * What a failover by the customer does. Leaves out hierarchical namespaces and failover by Microsoft.
 * Sources: https://learn.microsoft.com/en-us/azure/storage/common/storage-failover-customer-managed-planned,
 * https://learn.microsoft.com/en-us/azure/storage/common/storage-failover-customer-managed-unplanned and
 * https://learn.microsoft.com/en-us/azure/storage/blobs/object-replication-overview
 */
export function failover(
	redundancy: Redundancy,
	kind: 'planned' | 'unplanned',
	state: { readonly primaryUp: boolean; readonly objectReplication?: boolean }
): Failover {
	const no = (sentence: string): Failover => ({
		possible: false,
		after: 'unchanged',
		loses: false,
		trace: [sentence]
	});
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
			'The secondary becomes the primary as it stands: what had not arrived is lost.',
			'The account is LRS until geo-redundancy is set up again.'
		]
	};
}
