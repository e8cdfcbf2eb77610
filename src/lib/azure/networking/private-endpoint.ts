// Private endpoints: which one is missing, and what filters or routes its traffic.

/** The sub-resource for each use of a storage account. Source: sources.storagePrivateEndpoints. */
export const subresources = {
	blobs: 'blob',
	/** After a failover, the endpoint of the primary connects to the new one. */
	failover: 'blob',
	secondary: 'blob_secondary',
	share: 'file',
	directories: 'dfs'
} as const;
export type StorageUse = keyof typeof subresources;
export type Subresource = (typeof subresources)[StorageUse];
/**
 * Returns the sub-resource that lacks a private endpoint, `nothing` if none does. Undefined where blobs lack one besides, because
 * that of a data lake and that of the secondary region come in addition to it.
 */
export function missingFor(
	use: StorageUse,
	existing: readonly Subresource[]
): Subresource | 'nothing' | undefined {
	const needed = subresources[use];
	if (existing.includes(needed)) return 'nothing';
	return needed === 'file' || needed === 'blob' || existing.includes('blob') ? needed : undefined;
}

/** Network policies for private endpoints of a subnet. */
export interface NetworkPolicies {
	readonly nsgs: boolean;
	readonly routes: boolean;
}
/**
 * Returns whether an NSG or a route applies to traffic to a private endpoint. `inbound`: rules of the endpoint's subnet.
 * `outbound`: rules of the client's subnet. `wider` and `narrow`: a user-defined route of the client's subnet, with a prefix that
 * is wider than the address space of the endpoint's network, or not. Source: sources.privateEndpointNetworkPolicy.
 */
export const affectsEndpoint = (
	what: 'inbound' | 'outbound' | 'wider' | 'narrow',
	{ nsgs, routes }: NetworkPolicies
): boolean => ({ inbound: nsgs, outbound: true, wider: false, narrow: routes })[what];
