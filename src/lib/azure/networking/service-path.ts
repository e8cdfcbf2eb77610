// Paths to a storage account with a firewall: private endpoint, service endpoint or public address.
import { contains } from '#lib/azure/networking/address.ts';

export type ServicePath = 'private endpoint' | 'service endpoint' | 'public' | 'refused';

export interface ServiceClient {
	/** Undefined on-premises. */
	readonly subnet?: string;
	/** Whether that subnet has a service endpoint for storage. */
	readonly serviceEndpoint?: boolean;
	/** Whether it runs in the region of the account. */
	readonly inRegion: boolean;
	/** The address that the internet sees. */
	readonly publicAddress: string;
	/** Whether the account's name resolves to its private endpoint, and a route leads there. */
	readonly resolvesPrivate?: boolean;
}

export interface ServiceFirewall {
	readonly publicAccess: 'all' | 'selected' | 'disabled';
	/** Subnets with a virtual network rule. */
	readonly subnets?: readonly string[];
	/** Public ranges with an IP rule. */
	readonly ranges?: readonly string[];
}

/**
 * Returns how a client reaches a storage account. The firewall doesn't apply to a private endpoint. A service endpoint hides
 * the public address, so IP rules no longer match, and they have no effect on requests from the region of the account. Doesn't
 * cover trusted services, routes, NSGs, and permissions on the data.
 * Sources: sources.serviceEndpoints, sources.storagePrivateEndpoints, sources.storageFirewall.
 */
export function pathTo(
	client: ServiceClient,
	{ publicAccess, subnets, ranges }: ServiceFirewall
): ServicePath {
	if (client.resolvesPrivate) return 'private endpoint';
	if (publicAccess === 'disabled') return 'refused';
	const known = client.subnet !== undefined && client.serviceEndpoint;
	const allowed =
		publicAccess === 'all' ||
		(known
			? subnets?.includes(client.subnet)
			: !client.inRegion && ranges?.some((range) => contains(range, client.publicAddress)));
	return !allowed ? 'refused' : known ? 'service endpoint' : 'public';
}
