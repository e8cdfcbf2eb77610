// Azure Container Instances or Container Apps, and what another container in a group shares.

export const hosts = ['Container Instances', 'Container Apps'] as const;
export type Host = (typeof hosts)[number];
/** What an application may need that Container Apps add to containers. */
export const appNeeds = ['scale', 'zero', 'split', 'certificate'] as const;
export type AppNeed = (typeof appNeeds)[number];
export interface Workload {
	readonly os: 'Linux' | 'Windows';
	/** Of the port that it listens on. */
	readonly protocol: 'TCP' | 'UDP';
	readonly need?: AppNeed | undefined;
}
/** What of a workload a service can’t run. */
export type Obstacle = 'os' | 'protocol' | 'need';

/**
 * Returns what keeps a service from running a workload of one container. Container Instances have no scaling, traffic splitting or certificates.
 * Container Apps run Linux images and take HTTP and TCP. Doesn't cover jobs and sizes. Sources: sources.containerOptions,
 * sources.containersInApps, sources.containerAppsIngress.
 */
export function obstacles(host: Host, { os, protocol, need }: Workload): readonly Obstacle[] {
	const apps = host === 'Container Apps';
	const lacks = {
		os: apps && os === 'Windows',
		protocol: apps && protocol === 'UDP',
		need: !apps && need !== undefined
	};
	return (Object.keys(lacks) as Obstacle[]).filter((one) => lacks[one]);
}

/** What connects two containers, or keeps them apart. */
export const bonds = ['localhost', 'lifecycle', 'update', 'name'] as const;
export type Bond = (typeof bonds)[number];
/**
 * Returns whether two containers belong in one group or app: there they share localhost, their lifecycle and a DNS name, and a
 * change to one restarts or replaces both. Sources: sources.containerGroups, sources.containerGroupUpdate,
 * sources.containersInApps.
 */
const belongTogether = (bond: Bond): boolean => bond === 'localhost' || bond === 'lifecycle';

/**
 * Returns what to do with another container beside the one of a Linux group: add it or create a group for it, and what to change of it first. Nothing
 * where that's both its port and its operating system. Sources: sources.containerGroups.
 */
export function placeBeside(bond: Bond, os: Workload['os'], portTaken: boolean) {
	if (!belongTogether(bond)) return 'create';
	if (os === 'Windows') return portTaken ? undefined : 'linux';
	return portTaken ? 'port' : 'add';
}
