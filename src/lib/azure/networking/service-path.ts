// Paths to a storage account with a firewall: private endpoint, service endpoint or public address.

export type ServicePath = 'private endpoint' | 'service endpoint' | 'public' | 'refused';

export interface StorageClient {
	/** Whether the account's name resolves to its private endpoint, and a route leads there. */
	readonly resolvesPrivate: boolean;
	/** Whether it's in a subnet that has a service endpoint for storage. */
	readonly hasEndpoint: boolean;
	/** Whether it runs in the region of the account. */
	readonly inRegion: boolean;
}

/** Public network access, and the rule that the firewall has for the client: for its subnet, its public address, or none. */
export interface StorageFirewall {
	readonly access: 'selected' | 'disabled';
	readonly rule: 'subnet' | 'ip' | 'none';
}

/**
 * Returns how a client reaches a storage account. The firewall doesn't apply to a private endpoint. A service endpoint hides
 * the public address, so IP rules no longer match, and they have no effect on requests from the region of the account. Doesn't
 * cover trusted services, routes, NSGs, and permissions on the data.
 * Sources: sources.serviceEndpoints, sources.storagePrivateEndpoints, sources.storageFirewall.
 */
export function pathTo(
	{ resolvesPrivate, hasEndpoint, inRegion }: StorageClient,
	{ access, rule }: StorageFirewall
): ServicePath {
	if (resolvesPrivate) return 'private endpoint';
	const isAllowed = hasEndpoint ? rule === 'subnet' : rule === 'ip' && !inRegion;
	if (access === 'disabled' || !isAllowed) return 'refused';
	return hasEndpoint ? 'service endpoint' : 'public';
}
