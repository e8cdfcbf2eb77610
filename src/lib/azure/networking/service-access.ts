// Access to services: what a service endpoint changes, and what its policy and an NSG allow.

/** A client in one of two subnets, of which `web` gets a service endpoint. */
export interface ServiceClient {
	readonly from: 'web' | 'jobs';
	/** The service that it uses, and that of the service endpoint. */
	readonly to: string;
	readonly service: string;
	/** What is to let it in: a rule for its public address or its subnet, a private endpoint, or access from all networks. */
	readonly by: 'ip' | 'subnet' | 'private' | 'all';
}
/** Returns what happens to its access. The service sees its private address from then on. Source: sources.serviceEndpoints. */
export const endpointEffect = ({ from, to, service, by }: ServiceClient) =>
	from !== 'web' || to !== service ? 'same' : by === 'ip' ? 'lose' : by === 'subnet' ? 'gain' : 'same';

/**
 * Returns whether the service endpoint policy of a subnet lets a request through. `from`: over the service endpoint of that subnet, or
 * another way. `scope` and `account`: paths. Source: sources.endpointPolicies.
 */
export const policyAllows = (scope: string, from: 'own' | 'private' | 'other' | 'site', account: string) =>
	from !== 'own' || account.startsWith(scope);

/**
 * Returns whether an NSG allows a connection out by two rules: one allows a tag, and the next denies one or everything. `to`: the
 * tag of the service with its region, `Storage.there`. A service endpoint keeps its public addresses. Sources: sources.serviceTags,
 * sources.serviceEndpoints.
 */
export function allowsOut(
	allowed: string,
	denied: 'Internet' | '*',
	to: string,
	isPrivate: boolean
): boolean {
	const tags = isPrivate ? ['VirtualNetwork'] : [to, to.split('.')[0]];
	// Without a match, a default rule allows the virtual network.
	return tags.includes(allowed) || (denied === 'Internet' && isPrivate);
}
