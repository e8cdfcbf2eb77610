// Paths to a storage account with a firewall: private endpoint, service endpoint or public address.
import { contains } from '#lib/azure/networking/address.ts';
import { decided, type Decision } from '#lib/azure/decision.ts';

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
 * the public address, so IP rules no longer match. Doesn't cover trusted services, routes, NSGs, and permissions on the data.
 * Sources: sources.serviceEndpoints, sources.storagePrivateEndpoints, sources.storageFirewall.
 */
export function pathTo(client: ServiceClient, firewall: ServiceFirewall): Decision<ServicePath> {
	const say = decided<ServicePath>;
	if (client.resolvesPrivate)
		return say(
			'private endpoint',
			'The name leads to the private address; the firewall rules do not apply there.'
		);
	if (firewall.publicAccess === 'disabled')
		return say('refused', 'The name leads to the public address, and public access is disabled.');
	const known = client.subnet !== undefined && client.serviceEndpoint;
	const path = known ? 'service endpoint' : 'public';
	if (firewall.publicAccess === 'all') return say(path, 'The firewall allows all networks.');
	if (known)
		return firewall.subnets?.includes(client.subnet)
			? say(path, `A rule allows ${client.subnet}, which the service endpoint makes known.`)
			: say(
					'refused',
					`No rule allows ${client.subnet}; with a service endpoint its public address is not seen, so IP rules do not match.`
				);
	const named = firewall.ranges?.some((range) => contains(range, client.publicAddress));
	if (named && client.inRegion)
		return say('refused', 'IP rules have no effect on requests from the region of the storage account.');
	return named
		? say(path, `An IP rule allows ${client.publicAddress}.`)
		: say(
				'refused',
				`${client.subnet === undefined ? 'No' : 'No service endpoint makes the subnet known, and no'} IP rule allows its public address.`
			);
}
