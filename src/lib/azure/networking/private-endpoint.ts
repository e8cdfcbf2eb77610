// Private endpoints: what keeps a client from using one, and what a rule or route needs to affect its traffic.

/** A private endpoint of a storage account as a client of its blobs finds it. */
export interface EndpointFound {
	readonly sub: 'blob' | 'file';
	readonly state: 'Approved' | 'Pending';
	/** What the name resolves to: the public address, that of the endpoint, another private one, or nothing in a linked zone. */
	readonly dns: 'public' | 'own' | 'other' | 'none';
}
/**
 * Returns the one step that is missing. Undefined where none is or several are, or where facts rule each other out. Leaves out
 * other DNS servers and fallback to the internet. Sources: sources.storagePrivateEndpoints, sources.privateEndpoints,
 * sources.privateEndpointDns.
 */
export function endpointLacks({ sub, state, dns }: EndpointFound) {
	if (sub === 'file') return dns === 'public' && state === 'Approved' ? 'create' : undefined;
	if (state !== 'Approved') return dns === 'own' ? ('approve' as const) : undefined;
	return { public: 'link' as const, own: undefined, other: 'change' as const, none: 'add' as const }[dns];
}

/** A rule or route for connections from a client to a private endpoint or a VM in another subnet of the same virtual network. */
export interface TrafficPlan {
	/** `rule` is one of the target's NSG, `client rule` of the client's. `wide`: for more than the network. `elsewhere`: of the target's subnet. */
	readonly plan: 'rule' | 'client rule' | 'route' | 'wide' | 'elsewhere';
	readonly to: 'endpoint' | 'vm';
	/** What network policies of the target's subnet are for. */
	readonly policies: 'none' | 'nsgs' | 'routes' | 'both';
}
/**
 * Returns what it needs to affect them, or `nothing`. Undefined where it needs several changes. Source:
 * sources.privateEndpointNetworkPolicy.
 */
export function planNeeds({ plan, to, policies }: TrafficPlan) {
	const kind = plan === 'rule' ? 'nsgs' : plan === 'client rule' ? undefined : 'routes';
	const needs = [
		...(plan === 'wide' ? ['narrow' as const] : []),
		...(plan === 'elsewhere' ? ['subnet' as const] : []),
		...(kind && to === 'endpoint' && ![kind, 'both'].includes(policies) ? [kind] : [])
	];
	return needs[1] ? undefined : (needs[0] ?? 'nothing');
}
