// What an operation on a blob or file share comes to: immutability, versions and settings of file shares.

/**
 * Returns whether an operation succeeds on a block blob in a container with a locked retention policy. `expired`: the interval is over. `hold`: there's a
 * legal hold. Doesn't cover version-level policies and protected append writes. Sources: sources.immutableStorage, sources.containerWorm.
 */
export const immutableAllows = (
	operation: 'copy' | 'move' | 'overwrite' | 'metadata' | 'delete',
	expired: boolean,
	hold: boolean
): boolean => operation === 'copy' || operation === 'move' || (operation === 'delete' && expired && !hold);

/**
 * Returns whether an operation leaves a previous version of a blob while versioning is enabled. Doesn't cover snapshots, changes of tier, and
 * what versioning left before it was disabled. Source: sources.blobVersioning.
 */
export const leavesVersion = (operation: 'overwrite' | 'metadata' | 'delete' | 'stage' | 'append'): boolean =>
	operation !== 'stage' && operation !== 'append';

/**
 * Returns whether a change to a container-level retention policy, or to a legal hold beside it, succeeds. `extended`: how often the policy was
 * extended since it was locked, NaN where it isn't locked. Sources: sources.immutableStorage, sources.containerWorm.
 */
export const policyAllows = (
	change: 'shorten' | 'extend' | 'delete' | 'append' | 'clear',
	extended: number
): boolean => change === 'clear' || Number.isNaN(extended) || (change === 'extend' && extended < 5);

/**
 * Returns whether a classic file share can be changed. `hours` since its last increase. Doesn't cover a lower quota of a pay-as-you-go share,
 * and paid bursting. Source: sources.modifyFileShare.
 */
export const canChangeShare = (
	change: 'grow' | 'shrink' | 'iops' | 'tier',
	model: 'v1' | 'v2' | 'usage',
	hours: number
): boolean => ({ grow: true, shrink: hours >= 24, iops: model === 'v2', tier: model === 'usage' })[change];
