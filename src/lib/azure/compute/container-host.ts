// Azure Container Instances, Container Apps or AKS, and what another container shares with one that runs there.

export const hosts = ['Container Instances', 'Container Apps', 'AKS'] as const;
export type Host = (typeof hosts)[number];
/** What an application may need: what Container Apps add to containers, or the Kubernetes API. */
export const appNeeds = ['scale', 'zero', 'split', 'kubectl', 'api'] as const;
export type AppNeed = (typeof appNeeds)[number];
export interface Workload {
	readonly os: 'Linux' | 'Windows';
	/** Of the port that it listens on. */
	readonly protocol: 'TCP' | 'UDP';
	readonly need?: AppNeed | undefined;
}
/**
 * Returns what keeps a service from running a workload of one container. Container Instances have no scaling or traffic splitting. Container Apps run
 * Linux images and take HTTP and TCP. Only AKS gives access to the Kubernetes API. Doesn't cover jobs and sizes. Sources: sources.containerOptions,
 * sources.containersInApps, sources.containerAppsIngress.
 */
export function obstacle(
	host: Host,
	{ os, protocol, need }: Workload
): 'os' | 'protocol' | 'need' | undefined {
	if (host === 'AKS') return undefined;
	if (host === 'Container Instances') return need && 'need';
	if (need === 'kubectl' || need === 'api') return 'need';
	return os === 'Windows' ? 'os' : protocol === 'UDP' ? 'protocol' : undefined;
}
/**
 * Returns the service that runs a workload with the least effort: AKS only where neither of the others can. Nothing where both can, or where AKS can't
 * without add-ons.
 */
export function hostFor(workload: Workload): Host | undefined {
	const [group, app] = hosts.map((host) => obstacle(host, workload) === undefined);
	if (group && app) return undefined;
	if (group || app) return group ? 'Container Instances' : 'Container Apps';
	return workload.need === 'zero' || workload.need === 'split' ? undefined : 'AKS';
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

/**
 * Returns what to create first for another container beside a container app. `bond`: of both, to call it while scaling apart, or a run that ends.
 * `same`: in the environment's virtual network and Log Analytics workspace. Nothing where the bond can't be in another environment. Sources:
 * sources.containersInApps, sources.containerAppsEnvironments, sources.containerAppsJobs.
 */
export function createFor(bond: 'localhost' | 'lifecycle' | 'call' | 'scale' | 'run', same: boolean) {
	if (!same) return bond === 'scale' || bond === 'run' ? 'environment' : undefined;
	return bond === 'run' ? 'job' : bond === 'call' || bond === 'scale' ? 'app' : 'container';
}
