// Azure Container Instances or Container Apps, and whether two containers share a group or an app.
import { sources } from '#lib/azure/sources.ts';

export const hosts = ['Container Instances', 'Container Apps'] as const;
export type Host = (typeof hosts)[number];
/** What an application may need that Container Apps add to containers. */
export const appNeeds = ['scale', 'zero', 'split', 'certificate'] as const;
export type AppNeed = (typeof appNeeds)[number];
export interface Workload {
	readonly os: 'Linux' | 'Windows';
	/** Of the port that it listens on. */
	readonly protocol: 'TCP' | 'UDP' | 'none';
	/** The least that all its containers need together. */
	readonly cpus: number;
	readonly gib: number;
	readonly needs: readonly AppNeed[];
	/** Whether it mounts an Azure Files share. */
	readonly mounts: boolean;
}
/** Why a service can’t run a workload. */
export type Obstacle = AppNeed | 'os' | 'protocol' | 'size' | 'mount';

/** The most that all containers of a container app have together on the Consumption profile. */
const most = { value: { cpus: 4, gib: 8 }, source: sources.containersInApps }.value;

/**
 * Returns what keeps a service from running a workload. Container Instances have no scaling, traffic splitting or certificates,
 * and mount shares in Linux containers only. Container Apps run Linux images, take HTTP and TCP, and in the Consumption workload
 * profile have a largest size. Doesn't cover jobs, dedicated workload profiles, environments without profiles, and what a container
 * group can't have (more than 4 vCPU and 16 GiB). Sources: sources.containerOptions, sources.containersInApps,
 * sources.containerAppsIngress, sources.containerFileShare.
 */
export function obstacles(host: Host, workload: Workload): readonly Obstacle[] {
	if (host === 'Container Instances')
		return [...workload.needs, ...(workload.os === 'Windows' && workload.mounts ? (['mount'] as const) : [])];
	return [
		...(workload.os === 'Windows' ? (['os'] as const) : []),
		...(workload.protocol === 'UDP' ? (['protocol'] as const) : []),
		...(workload.cpus > most.cpus || workload.gib > most.gib ? (['size'] as const) : [])
	];
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
