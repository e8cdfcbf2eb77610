// Azure Container Instances or Container Apps, and what two containers share in one group or app.
import { changeGroup, type GroupProperty } from '#lib/azure/compute/container-group.ts';
import { sources } from '#lib/azure/sources.ts';

export const hosts = ['Container Instances', 'Container Apps'] as const;
export type Host = (typeof hosts)[number];
/** What an application may need that Container Apps add to containers. */
export const appNeeds = ['scale', 'zero', 'split', 'certificate'] as const;
export type AppNeed = (typeof appNeeds)[number];
export interface Workload {
	readonly os: 'Linux' | 'Windows';
	/** Of the port that it listens on. */
	readonly protocol: 'TCP' | 'UDP';
	/** The least memory that all its containers need together. */
	readonly gib: number;
	readonly need?: AppNeed | undefined;
	readonly containers: 1 | 2;
}
/** What of a workload a service can’t run. */
export type Obstacle = 'os' | 'protocol' | 'gib' | 'need';

/** The most that all containers of a container app have together on the Consumption profile. */
export const most = { value: { gib: 8 }, source: sources.containersInApps }.value;

/**
 * Returns what keeps a service from running a workload. Container Instances have no scaling, traffic splitting or certificates,
 * and a Windows group has one container. Container Apps run Linux images, take HTTP and TCP, and in the Consumption workload
 * profile have a largest size. Doesn't cover jobs, dedicated workload profiles, environments without profiles, and what a container
 * group can't have (more than 16 GiB). Sources: sources.containerOptions, sources.containersInApps, sources.containerAppsIngress,
 * sources.containerGroups.
 */
export function obstacles(
	host: Host,
	{ os, protocol, gib, need, containers }: Workload
): readonly Obstacle[] {
	const apps = host === 'Container Apps';
	const lacks = {
		os: os === 'Windows' && (apps || containers > 1),
		protocol: apps && protocol === 'UDP',
		gib: apps && gib > most.gib,
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
export const belongTogether = (bond: Bond): boolean => bond === 'localhost' || bond === 'lifecycle';

/** Changes of a container that make a revision of its app. */
export type Update = GroupProperty & ('image' | 'environment variables' | 'CPU' | 'memory');
export type Outcome = 'restarted' | 'replaced' | 'kept' | 'redeployed';
/**
 * Returns what an update of one container does to the other: both restart in their group, or have to be deployed again, or a revision
 * replaces both. Covers single revision mode. Sources: sources.containerGroupUpdate, sources.containerAppsRevisions.
 */
export function afterUpdate(host: Host, together: boolean, update: Update): Outcome {
	if (!together) return 'kept';
	if (host === 'Container Apps') return 'replaced';
	return changeGroup([update]).inPlace ? 'restarted' : 'redeployed';
}
