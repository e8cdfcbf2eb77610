// What reaches containers in Azure Container Instances, which of their files survive, and who sees their environment variables.

/** A client and the port that it connects to, and the ports of a container group. */
export interface Connection {
	readonly from: 'internet' | 'vm' | 'container';
	readonly address: 'Public' | 'Private';
	readonly to: string;
	readonly exposed: readonly string[];
	readonly listens: readonly string[];
}
/**
 * Returns what keeps a client from connecting first: the IP address of the group, the ports that it exposes, or those on which its containers listen.
 * There's no port mapping, and containers of a group reach each other at localhost whatever its IP address exposes. A VM in the virtual network is taken
 * to have internet access. Sources: sources.containerGroups, sources.containerGroupNetworks, sources.containerGroupProblems.
 */
export function connectionLacks({
	from,
	address,
	to,
	exposed,
	listens
}: Connection): 'address' | 'exposed' | 'listens' | undefined {
	if (from === 'internet' && address === 'Private') return 'address';
	if (from !== 'container' && !exposed.includes(to)) return 'exposed';
	return listens.includes(to) ? undefined : 'listens';
}

export type Volume = 'azureFile' | 'emptyDir';
/**
 * Returns whether a file survives what happens to its container group. Without a volume, it's in the container itself. Sources:
 * sources.containerFileShare, sources.containerEmptyDir.
 */
export const survives = (volume: Volume | undefined, event: 'crash' | 'stop' | 'delete'): boolean =>
	volume === 'azureFile' || (volume === 'emptyDir' && event === 'crash');

/**
 * Returns whether someone sees the value of an environment variable: in the properties of the container, which need no more than the role Reader, or
 * with a command in it. Sources: sources.containerVariables, sources.builtInRoles.
 */
export const seesVariable = (
	role: 'Reader' | 'Contributor',
	where: 'properties' | 'command',
	secure: boolean
): boolean => (where === 'command' ? role === 'Contributor' : !secure);
