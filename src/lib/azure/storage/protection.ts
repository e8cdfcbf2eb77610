// What an operation on a blob or file share comes to: immutability, versions, anonymous reads and settings of file shares.

/**
 * Returns whether an operation succeeds on a blob in a container with a locked retention policy. `expired`: the interval is over.
 * `append`: protected append writes are allowed. Doesn't cover version-level policies. Sources: sources.immutableStorage, sources.containerWorm.
 */
export const immutableAllows = (
	operation: 'read' | 'tier' | 'overwrite' | 'metadata' | 'delete' | 'append',
	expired: boolean,
	extra: 'none' | 'hold' | 'append'
): boolean =>
	operation === 'read' ||
	operation === 'tier' ||
	(operation === 'append' ? extra === 'append' : operation === 'delete' && expired && extra !== 'hold');

/**
 * Returns whether an operation leaves a previous version of a blob while versioning is enabled. Doesn't cover snapshots, changes of tier, and
 * what versioning left before it was disabled. Source: sources.blobVersioning.
 */
export const leavesVersion = (
	operation: 'overwrite' | 'metadata' | 'delete' | 'stage' | 'append' | 'pages'
): boolean => !['stage', 'append', 'pages'].includes(operation);

/**
 * Returns whether a request without authorization succeeds. `site`: for a file in `$web` by the website endpoint, `other`: in another container.
 * `allowed`: anonymous access for the account. Doesn't cover the firewall. Sources: sources.anonymousRead, sources.staticWebsite.
 */
export const readsAnonymously = (
	request: 'site' | 'other' | 'read' | 'list',
	level: 'private' | 'blob' | 'container',
	allowed: boolean
): boolean =>
	request === 'site' ||
	(request !== 'other' && allowed && (level === 'container' || (level === 'blob' && request === 'read')));

/**
 * Returns whether a classic file share can be changed. `hours` since its last increase. Doesn't cover a lower quota of a pay-as-you-go share,
 * and paid bursting. Source: sources.modifyFileShare.
 */
export const canChangeShare = (
	change: 'grow' | 'shrink' | 'iops' | 'tier',
	model: 'v1' | 'v2' | 'usage',
	hours: number
): boolean => ({ grow: true, shrink: hours >= 24, iops: model === 'v2', tier: model === 'usage' })[change];
