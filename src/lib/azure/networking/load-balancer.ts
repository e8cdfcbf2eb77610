// Standard Load Balancer: session persistence, NSGs, rules and backend pools.
import { decided, type Decision } from '#lib/azure/decision.ts';
import type { Protocol } from '#lib/azure/networking/security-rule.ts';

export interface Flow {
	readonly source: string;
	readonly sourcePort: number;
	readonly destination: string;
	readonly destinationPort: number;
	readonly protocol: Protocol;
}

/** Session persistence, named as in the portal, with the fields it hashes. */
export const persistence = {
	None: ['source', 'sourcePort', 'destination', 'destinationPort', 'protocol'],
	'Client IP': ['source', 'destination'],
	'Client IP and protocol': ['source', 'destination', 'protocol']
} as const satisfies Record<string, readonly (keyof Flow)[]>;

/** Returns whether two flows are sure to reach the same backend. Source: sources.loadBalancerDistribution. */
export function staysTogether(mode: keyof typeof persistence, one: Flow, other: Flow): Decision<boolean> {
	return decided(persistence[mode].every((field) => one[field] === other[field]));
}

/** A public load balancer has clients on the internet, an internal one here in its virtual network. */
export type Kind = 'public' | 'internal';
/**
 * Custom rules of an NSG: the ports that they open to the addresses of clients, whether they allow the probe, and whether they deny
 * all else. Doesn't cover a rule for VirtualNetwork, which would also allow the probe.
 */
export interface BackendNsg {
	readonly opens: readonly string[];
	readonly probe: boolean;
	readonly denies: boolean;
}
/**
 * Returns whether the health probe and clients reach the backend port. The default rules allow the probe and the virtual network,
 * and a public Standard load balancer is closed without an NSG. No page says whether its probe passes then. Sources: sources.healthProbes, sources.loadBalancer, sources.nsgs.
 */
export function reached(
	nsg: BackendNsg | undefined,
	kind: Kind,
	backendPort: string
): Readonly<Record<'probe' | 'clients', boolean>> {
	return {
		probe: !nsg?.denies || nsg.probe,
		clients: nsg?.opens.includes(backendPort) || (kind === 'internal' && !nsg?.denies)
	};
}

/**
 * Returns the session persistence that keeps together what must be, with the most values hashed. Undefined where clients share
 * an address and must still be spread: no setting does that. Source: sources.loadBalancerDistribution.
 */
export function persistenceFor(need: {
	readonly together: 'nothing' | 'protocol' | 'client';
	/** Whether a client uses both TCP and UDP. */
	readonly bothProtocols: boolean;
	readonly sharedAddress: boolean;
}): keyof typeof persistence | undefined {
	if (need.together === 'nothing') return 'None';
	if (need.sharedAddress) return undefined;
	return need.together === 'client' && need.bothProtocols ? 'Client IP' : 'Client IP and protocol';
}

/**
 * Returns the rule that does something, `none` where the load balancer has none for it. Undefined for all ports to one VM.
 * Sources: sources.loadBalancerComponents, sources.haPorts.
 */
export function ruleFor(
	to: 'any VM' | 'one VM' | 'internet',
	allPorts: boolean,
	kind: Kind
): 'balancing' | 'NAT' | 'HA ports' | 'outbound' | 'none' | undefined {
	if (to === 'internet') return kind === 'public' ? 'outbound' : 'none';
	if (to === 'any VM') return !allPorts ? 'balancing' : kind === 'internal' ? 'HA ports' : 'none';
	return allPorts ? undefined : 'NAT';
}

/** What may be added to a backend pool. `pool`: of which kind of load balancer it’s in a pool already. */
export interface Candidate {
	/** In the virtual network of the pool, in a peered one, or on-premises. */
	readonly where: 'here' | 'peer' | 'office';
	/** Whether its network interface exists. */
	readonly exists: boolean;
	readonly pool?: Kind;
}
/**
 * Returns what must be done before something can be in a pool: a pool by NIC takes existing VMs of the network that aren't behind
 * another load balancer of that kind, and one by IP address takes free addresses too. Doesn't cover pools by IP address beside
 * others. Sources: sources.backendPools, sources.loadBalancerSkus, sources.loadBalancerErrors.
 */
export function beforeJoining(
	{ where, exists, pool }: Candidate,
	by: 'NIC' | 'IP',
	kind: Kind
): 'nothing' | 'leave' | 'replace' | 'create' {
	if (where !== 'here') return 'replace';
	if (by === 'NIC' && !exists) return 'create';
	return pool === kind ? 'leave' : 'nothing';
}
