// What an operation on a blob leaves of its earlier state.

/**
 * Returns whether an operation leaves a previous version of a blob while versioning is enabled. Doesn't cover snapshots, changes of tier, and
 * what versioning left before it was disabled. Source: sources.blobVersioning.
 */
export const leavesVersion = (operation: 'overwrite' | 'metadata' | 'delete' | 'stage' | 'append'): boolean =>
	operation !== 'stage' && operation !== 'append';
