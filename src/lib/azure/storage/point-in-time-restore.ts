// Point-in-time restore of block blobs: what it requires, and what it can undo. Read 2026-12-01.

interface Account {
	readonly kind: 'standard' | 'premium';
	readonly versioning: boolean;
	readonly changeFeed: boolean;
	/** Days of blob soft delete; 0 where it's disabled. */
	readonly softDays: number;
}

/**
 * Returns what keeps an account from getting point-in-time restore for that number of days. Doesn't cover hierarchical namespaces, the retention
 * of the change feed, version-level immutability and the permitted scope of copies. Source: sources.pointInTimeRestore.
 */
export const missingForRestore = ({ kind, versioning, changeFeed, softDays }: Account, days: number) => [
	...(kind === 'premium' ? (['kind'] as const) : []),
	...(versioning ? [] : (['versioning'] as const)),
	...(changeFeed ? [] : (['feed'] as const)),
	...(days < softDays ? [] : (['days'] as const))
];

/** What happened to all data of a container after the restore point. */
export type Event =
	'deleted' | 'overwritten' | 'cooled' | 'archived' | 'appended' | 'container' | 'held' | 'leased';

/**
 * Returns whether a restore to a point `ago` days ago undoes that. `period`: its retention in days. `since`: days since it was enabled, or since
 * the last customer-managed failover if that was later. Source: sources.pointInTimeRestore.
 */
export const undoes = (event: Event, ago: number, period: number, since: number): boolean =>
	['deleted', 'overwritten', 'cooled'].includes(event) && ago < Math.min(period, since);
