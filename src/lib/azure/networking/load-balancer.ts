// Standard Load Balancer: health probes, session persistence, and which backends get new flows.
import type { Ipv4 } from '#lib/azure/networking/address.ts';
import { decided, type Decision } from '#lib/azure/decision.ts';
import { passes, type Nsg } from '#lib/azure/networking/nsg.ts';
import { probeAddress, type Protocol, type Surroundings } from '#lib/azure/networking/security-rule.ts';

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

export interface Backend {
	readonly address: Ipv4;
	readonly subnet?: Nsg;
	readonly nic?: Nsg;
	/** What a probe gets: an HTTP status, or an open or closed TCP port. */
	readonly health: number | 'open' | 'closed';
}

export interface BalancingRule {
	readonly kind: 'public' | 'internal';
	readonly protocol: 'TCP' | 'UDP';
	readonly backendPort: number;
	readonly probePort: number;
}

/**
 * Returns whether a probe marks a backend as up: NSGs must let it in, and it must get status 200 or an open port. Doesn't
 * cover intervals, redirects and certificates. Source: sources.healthProbes.
 */
export function probeUp(rule: BalancingRule, backend: Backend, around: Surroundings): Decision<boolean> {
	const probe = {
		direction: 'Inbound',
		source: probeAddress,
		destination: backend.address,
		port: rule.probePort,
		protocol: 'TCP'
	} as const;
	const filtered = passes(backend, probe, around);
	if (!filtered.answer) return decided(false, ...filtered.trace);
	const answer = backend.health === 200 || backend.health === 'open';
	return decided(answer);
}

/**
 * Returns whether a backend gets a new flow from a client. NSGs see the client's address and the backend port. Doesn't cover
 * existing flows while every backend is down. Sources: sources.loadBalancerSkus, sources.nsgs.
 */
export function getsFlow(
	rule: BalancingRule,
	backend: Backend,
	client: Ipv4,
	around: Surroundings
): Decision<boolean> {
	const probe = probeUp(rule, backend, around);
	if (!probe.answer) return probe;
	if (rule.kind === 'public' && !backend.subnet && !backend.nic) return decided(false, ...probe.trace);
	const packet = {
		direction: 'Inbound',
		source: client,
		destination: backend.address,
		port: rule.backendPort,
		protocol: rule.protocol
	} as const;
	const filtered = passes(backend, packet, around);
	return decided(filtered.answer, ...probe.trace, ...filtered.trace);
}

/**
 * Returns whether a Standard load balancer supports a configuration. Doesn't cover the retired Basic SKU, the Gateway SKU and
 * the global tier. Sources: sources.loadBalancerSkus,
 * https://learn.microsoft.com/en-us/azure/load-balancer/load-balancer-ha-ports-overview
 */
export function mayBalance(plan: {
	readonly kind: BalancingRule['kind'];
	readonly backendNetworks: readonly string[];
	readonly haPorts?: boolean;
}): Decision<boolean> {
	if (new Set(plan.backendNetworks).size > 1) return decided(false);
	if (plan.haPorts && plan.kind === 'public') return decided(false);
	return decided(true);
}
