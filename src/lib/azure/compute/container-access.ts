// What containers in Azure Container Instances use and who uses them: how a group gets its image, which volume it mounts, which clients reach it.

/** How a container group signs in to its registry, and what it needs for that. */
export interface Pull {
	readonly signIn: 'system-assigned' | 'user-assigned' | 'admin';
	/** Of the identity, on the registry. */
	readonly role?: 'AcrPull' | 'AcrPush' | 'AcrDelete' | undefined;
	readonly adminEnabled: boolean;
}
/**
 * Returns what keeps a group from pulling its image, if anything does: its kind of identity, a role, or the admin user. Covers registries
 * in the mode RBAC Registry Permissions that the network lets through. Sources: sources.containerInstanceFromRegistry,
 * sources.registryRoles, sources.registryAuthentication.
 */
export function pullLacks({ signIn, role, adminEnabled }: Pull): 'identity' | 'role' | 'admin' | undefined {
	if (signIn === 'admin') return adminEnabled ? undefined : 'admin';
	if (signIn === 'system-assigned') return 'identity';
	return role === 'AcrPull' || role === 'AcrPush' ? undefined : 'role';
}

/** A client of an app, and the ports on which the group and the app take requests. */
export interface Connection {
	readonly from: 'internet' | 'vm' | 'office' | 'sidecar';
	readonly address: 'public' | 'private';
	readonly to: number;
	readonly exposed: number;
	readonly listens: number;
}
/**
 * Returns what keeps a client from connecting: the IP address of the group, the port that it exposes, or the one on which its app listens. There's no
 * port mapping, and containers of a group reach each other at localhost whatever its IP address exposes. A VM in the virtual network and an office connected
 * to it are taken to have internet access. Sources: sources.containerGroups, sources.containerGroupNetworks, sources.containerGroupProblems.
 */
export function connectionLacks({
	from,
	address,
	to,
	exposed,
	listens
}: Connection): readonly ('address' | 'exposed' | 'listens')[] {
	const outside = from !== 'sidecar';
	return [
		...(from === 'internet' && address === 'private' ? (['address'] as const) : []),
		...(outside && exposed !== to ? (['exposed'] as const) : []),
		...(listens === to ? [] : (['listens'] as const))
	];
}

/** What a container group must have as files. */
export interface Files {
	readonly os: 'Linux' | 'Windows';
	readonly content: 'output' | 'credentials';
	/** Whether another container group uses them too. */
	readonly shared: boolean;
	/** Whether they must outlast the group. */
	readonly kept: boolean;
}
export type Volume = 'azureFile' | 'emptyDir' | 'secret' | 'none';
/**
 * Returns the volume for files, a file share only where it must be one. Not for credentials that are shared or kept. Sources:
 * sources.containerOverview, sources.containerGroups, sources.containerFileShare, sources.containerEmptyDir.
 */
export function volumeFor({ os, content, shared, kept }: Files): Volume | undefined {
	const outside = shared || kept;
	const secret = content === 'credentials';
	if (secret && outside) return undefined;
	if (os === 'Windows') return 'none';
	return outside ? 'azureFile' : secret ? 'secret' : 'emptyDir';
}
