// Azure Container Instances or Container Apps, and whether two containers share a group or an app.
import { sources } from '#lib/azure/sources.ts';

export const hosts = ['Container Instances', 'Container Apps'] as const;
export type Host = (typeof hosts)[number];
/** What an application may need that Container Apps add to containers. */
export const appNeeds = ['scale', 'zero', 'split', 'certificate'] as const;
export type AppNeed = (typeof appNeeds)[number];
export interface Workload {
	readonly os: 'Linux' | 'Windows';
	readonly protocol: 'TCP' | 'UDP';
	readonly cpus: number;
	readonly gib: number;
	readonly needs: readonly AppNeed[];
}
/** Why a service can’t run a workload. */
export type Obstacle = AppNeed | 'os' | 'protocol' | 'size';

/** What the Consumption plan gives a container app: memory for each vCPU, in steps of a quarter vCPU, up to `most`. */
const consumption = { value: { gibForCpu: 2, step: 0.25, most: 4 }, source: sources.containersInApps };
const hasSize = ({ cpus, gib }: Workload): boolean =>
	gib === consumption.value.gibForCpu * cpus &&
	cpus <= consumption.value.most &&
	Number.isInteger(cpus / consumption.value.step);

/**
 * Returns what keeps a service from running a workload. Container Instances have no scaling, traffic splitting or certificates.
 * Container Apps run Linux images, take HTTP and TCP, and on the Consumption plan have fixed sizes. Doesn't cover jobs,
 * dedicated workload profiles and the largest sizes. Sources: sources.containerOptions, sources.containersInApps,
 * sources.containerAppsIngress.
 */
export function obstacles(host: Host, workload: Workload): readonly Obstacle[] {
	if (host === 'Container Instances') return workload.needs;
	return [
		...(workload.os === 'Windows' ? (['os'] as const) : []),
		...(workload.protocol === 'UDP' ? (['protocol'] as const) : []),
		...(hasSize(workload) ? [] : (['size'] as const))
	];
}

/** What connects two containers, or keeps them apart. */
export const bonds = ['localhost', 'lifecycle', 'update', 'name'] as const;
export type Bond = (typeof bonds)[number];
/**
 * Returns whether two containers belong in one group or app: there they share localhost, their lifecycle and a DNS name, and a
 * change to one restarts both. Sources: sources.containerGroups, sources.containerGroupUpdate,
 * sources.containersInApps.
 */
export const belongTogether = (bond: Bond): boolean => bond === 'localhost' || bond === 'lifecycle';
/** Returns whether a group or an app takes two containers: a Windows group has one. Source: sources.containerGroups. */
export const takesTwo = (host: Host, { os }: Pick<Workload, 'os'>): boolean =>
	host === 'Container Apps' || os === 'Linux';
