// Private endpoints: which one is missing, and what a rule or route needs to affect its traffic.

/** The sub-resource for each use of a storage account. Source: sources.storagePrivateEndpoints. */
export const subresources = {
	blobs: 'blob',
	/** After a failover, the endpoint of the primary connects to the new one. */
	failover: 'blob',
	secondary: 'blob_secondary',
	messages: 'queue'
} as const;
export type StorageUse = keyof typeof subresources;
export type Subresource = (typeof subresources)[StorageUse];
/**
 * Returns the sub-resource that lacks a private endpoint, `nothing` if none does. Undefined where blobs lack one besides, because
 * that of the secondary region comes in addition to it.
 */
export function missingFor(
	use: StorageUse,
	existing: readonly Subresource[]
): Subresource | 'nothing' | undefined {
	const needed = subresources[use];
	if (existing.includes(needed)) return 'nothing';
	return needed !== 'blob_secondary' || existing.includes('blob') ? needed : undefined;
}

/** A connection that a client opens to an endpoint or a VM in another subnet of the same virtual network. */
interface Connection {
	/** Whether the rule or route is of the client's subnet. */
	readonly ofClient: boolean;
	/** Whether the target is a VM, or network policies of its subnet include NSGs or route tables. */
	readonly applies: boolean;
}
/**
 * Returns what a deny rule in an NSG needs to affect the connection. Undefined where it needs two changes. Source:
 * sources.privateEndpointNetworkPolicy.
 */
export function ruleNeeds(isInbound: boolean, { ofClient, applies }: Connection) {
	if (ofClient) return isInbound ? 'outbound' : 'nothing';
	return isInbound ? (applies ? 'nothing' : 'nsgs') : applies ? 'inbound' : undefined;
}
/**
 * Returns what a user-defined route needs to affect the connection. Undefined where it needs several changes. `isWider`: than
 * the address space of the virtual network. Source: sources.privateEndpointNetworkPolicy.
 */
export function routeNeeds(isWider: boolean, { ofClient, applies }: Connection) {
	const needs = [
		...(ofClient ? [] : ['subnet' as const]),
		...(isWider ? ['narrow' as const] : []),
		...(applies ? [] : ['routes' as const])
	];
	return needs[1] ? undefined : (needs[0] ?? 'nothing');
}
