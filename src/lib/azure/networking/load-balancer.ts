// Standard Load Balancer: which backend gets new flows, how clients stick, and what goes together.
// Documentation: load-balancer-custom-probe-overview of 2023-10-10.
import type { Ipv4 } from '#lib/azure/networking/address.ts';
import type { Decision } from '#lib/azure/decision.ts';
import { passes, type Nsg } from '#lib/azure/networking/nsg.ts';
import { probeAddress, type Protocol, type Surroundings } from '#lib/azure/networking/security-rule.ts';

export interface Flow {
	readonly source: string;
	readonly sourcePort: number;
	readonly destination: string;
	readonly destinationPort: number;
	readonly protocol: Protocol;
}

/** Session persistence as the portal names it, with what each hashes. */
export const persistence = {
	None: ['source', 'sourcePort', 'destination', 'destinationPort', 'protocol'],
	'Client IP': ['source', 'destination'],
	'Client IP and protocol': ['source', 'destination', 'protocol']
} as const satisfies Record<string, readonly (keyof Flow)[]>;

/**
 * Whether two flows surely meet the same backend while the pool stays as it is; otherwise they may part.
 * Source: https://learn.microsoft.com/en-us/azure/load-balancer/distribution-mode-concepts
 */
export function staysTogether(mode: keyof typeof persistence, one: Flow, other: Flow): Decision<boolean> {
	const differs: keyof Flow | undefined = persistence[mode].find((field) => one[field] !== other[field]);
	const hashed = `${mode} hashes ${persistence[mode].length} values`;
	const told = differs?.replace('Port', ' port');
	return {
		answer: differs === undefined,
		trace: [`${hashed}; ${told ? `the ${told} differs` : 'all are the same'}.`]
	};
}

export interface Backend {
	readonly address: Ipv4;
	readonly subnet?: Nsg;
	readonly nic?: Nsg;
	/** What a probe meets: an HTTP status, or an open or closed port for a TCP probe. */
	readonly health: number | 'open' | 'closed';
}

export interface BalancingRule {
	readonly kind: 'public' | 'internal';
	readonly protocol: 'TCP' | 'UDP';
	readonly backendPort: number;
	readonly probePort: number;
}

/**
 * Whether a backend counts as up: the probe's source must be let in, and the answer be 200 or an open port.
 * Leaves out intervals, and probes that redirect or need certificates.
 * Source: https://learn.microsoft.com/en-us/azure/load-balancer/load-balancer-custom-probe-overview
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
	if (!filtered.answer)
		return { answer: false, trace: [...filtered.trace, `The probe from ${probeAddress} is kept out.`] };
	const answer = backend.health === 200 || backend.health === 'open';
	return { answer, trace: [`The probe meets ${backend.health}: ${answer ? 'up' : 'down'}.`] };
}

/**
 * Whether a backend gets a new flow from a client. NSGs see the client's address and the backend's port, not the
 * balancer's. Behind a public Standard balancer an NSG must allow; without any it stays closed.
 * Leaves out what happens while every backend is down to flows that already stand.
 * Sources: https://learn.microsoft.com/en-us/azure/load-balancer/skus and
 * https://learn.microsoft.com/en-us/azure/virtual-network/network-security-groups-overview
 */
export function getsFlow(
	rule: BalancingRule,
	backend: Backend,
	client: Ipv4,
	around: Surroundings
): Decision<boolean> {
	const probe = probeUp(rule, backend, around);
	if (!probe.answer) return probe;
	if (rule.kind === 'public' && !backend.subnet && !backend.nic)
		return { answer: false, trace: [...probe.trace, 'Standard is closed until an NSG allows the traffic.'] };
	const packet = {
		direction: 'Inbound',
		source: client,
		destination: backend.address,
		port: rule.backendPort,
		protocol: rule.protocol
	} as const;
	const filtered = passes(backend, packet, around);
	return { answer: filtered.answer, trace: [...probe.trace, ...filtered.trace] };
}

/**
 * Whether parts go together on a Standard balancer.
 * Leaves out the retired Basic SKU, the Gateway SKU and the global tier.
 * Sources: https://learn.microsoft.com/en-us/azure/load-balancer/skus and
 * https://learn.microsoft.com/en-us/azure/load-balancer/load-balancer-ha-ports-overview
 */
export function mayBalance(plan: {
	readonly kind: BalancingRule['kind'];
	readonly backendNetworks: readonly string[];
	readonly haPorts?: boolean;
}): Decision<boolean> {
	if (new Set(plan.backendNetworks).size > 1)
		return {
			answer: false,
			trace: ['All backends must be in one virtual network; a peering does not help.']
		};
	if (plan.haPorts && plan.kind === 'public')
		return { answer: false, trace: ['HA ports are for internal balancers only.'] };
	return { answer: true, trace: ['One network, and a rule this kind of balancer knows.'] };
}
