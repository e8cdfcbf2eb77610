// Point-in-time restore of block blobs: what it can undo. Read 2026-12-01.

/** What happened to all data of a container after the restore point. */
export type Event =
	'deleted' | 'overwritten' | 'cooled' | 'archived' | 'appended' | 'container' | 'held' | 'leased';

/**
 * Returns whether a restore to a point `ago` days ago undoes that. `period`: its retention in days. `since`: days since it was enabled, or since
 * the last customer-managed failover if that was later. Source: sources.pointInTimeRestore.
 */
export const undoes = (event: Event, ago: number, period: number, since: number): boolean =>
	['deleted', 'overwritten', 'cooled'].includes(event) && ago < Math.min(period, since);
