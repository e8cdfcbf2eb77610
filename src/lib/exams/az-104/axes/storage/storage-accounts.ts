// What can be varied in questions on redundancy, replication, kinds of account and encryption: one deciding constraint each, with the fact by which it can turn the answer.
import { sources } from '#lib/azure/sources.ts';
import type { Axis } from '#lib/domain/practice/axis.ts';

export const axes: readonly Omit<Axis, 'group'>[] = [
	{
		id: 'storage-accounts/read-secondary',
		title: 'Redundancy',
		from: 'GRS',
		to: 'RA-GRS',
		why: 'The secondary can be read at any time only with read access; with GRS it opens after a failover.',
		varied: 'storage-accounts/just-enough/read',
		source: sources.storageRedundancy
	},
	{
		id: 'storage-accounts/what-fails',
		title: 'Scope of the outage',
		from: 'One datacenter',
		to: 'The whole region',
		why: 'ZRS survives the loss of a zone; to survive the region a copy must be in another one.',
		varied: 'storage-accounts/just-enough/region',
		source: sources.storageRedundancy
	},
	{
		id: 'storage-accounts/failover',
		title: 'Failover type',
		from: 'Unplanned',
		to: 'Planned',
		why: 'An unplanned failover leaves the account locally redundant; a planned one swaps the regions and keeps geo-redundancy.',
		source: sources.plannedFailover
	},
	{
		id: 'storage-accounts/kind',
		title: 'Storage account type',
		from: 'Standard general-purpose v2',
		to: 'Premium block blob',
		why: 'Tiers exist in standard accounts: a premium block blob account has none to move a blob to.',
		varied: 'storage-accounts/what-it-can/kind',
		source: sources.accessTiers
	},
	{
		id: 'storage-accounts/versioning',
		title: 'Versioning on the source account',
		from: 'On',
		to: 'Off',
		why: 'Object replication needs versioning on both accounts, and the change feed on the source.',
		varied: 'storage-accounts/before-replication/target-versioning',
		source: sources.objectReplication
	},
	{
		id: 'storage-accounts/archive-redundancy',
		title: 'Redundancy for the Archive tier',
		from: 'GRS',
		to: 'ZRS',
		why: 'The Archive tier exists for LRS, GRS and RA-GRS, and not for the zone-redundant kinds.',
		varied: 'storage-accounts/what-it-can/redundancy',
		source: sources.accessTiers
	}
];
