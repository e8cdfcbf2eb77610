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

/** What a health probe or a stop takes down: one VM of several, all, or one that is stopped. */
export type Outage = 'one' | 'all' | 'stopped';
/**
 * Returns what happens to a flow: it stays on its VM, is on another one, or fails. `before`: it was open on the VM that goes down.
 * Undefined for an open UDP flow to a stopped VM, which the page doesn't cover. Source: sources.healthProbes.
 */
export function fateOf(
	tcp: boolean,
	before: boolean,
	outage: Outage
): 'stays' | 'moves' | 'fails' | undefined {
	if (before && outage === 'stopped') return tcp ? 'fails' : undefined;
	if (before && tcp) return 'stays';
	return outage === 'all' ? 'fails' : 'moves';
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
 * Sources: sources.loadBalancerComponents, sources.inboundNatRules, sources.haPorts, sources.outboundRules.
 */
export function ruleFor(
	to: 'any VM' | 'one VM' | 'each VM' | 'internet',
	allPorts: boolean,
	kind: BalancingRule['kind']
): 'balancing' | 'NAT' | 'pool NAT' | 'HA ports' | 'outbound' | 'none' | undefined {
	if (to === 'internet') return kind === 'public' ? 'outbound' : 'none';
	if (to === 'any VM')
		return !allPorts
			? 'balancing'
			: mayBalance({ kind, backendNetworks: [], haPorts: true }).answer
				? 'HA ports'
				: 'none';
	return allPorts ? undefined : to === 'one VM' ? 'NAT' : 'pool NAT';
}

/** A TCP or UDP rule, with the address and port of its frontend. */
export interface MappingRule {
	readonly address: string;
	readonly port: number;
	readonly protocol: 'TCP' | 'UDP';
	readonly backendPort: number;
	readonly floating: boolean;
}
/**
 * Returns whether two rules can be for the same pool: their frontends differ, and so does where their flows go. With floating IP
 * that's the frontend's address, else the VM's. Doesn't cover one rule with floating IP beside one without. Source: sources.multipleFrontends.
 */
export function mayCoexist(one: MappingRule, other: MappingRule): boolean {
	if (one.protocol !== other.protocol) return true;
	const to = ({ address, floating }: MappingRule): string => (floating ? address : 'VM');
	return (
		!(one.address === other.address && one.port === other.port) &&
		!(to(one) === to(other) && one.backendPort === other.backendPort)
	);
}

/** What may be added to a backend pool. `pool`: of which kind of load balancer it’s in a pool already. */
export interface Candidate {
	readonly where: 'same network' | 'peered network' | 'on-premises';
	/** Whether its network interface exists. */
	readonly exists: boolean;
	readonly pool?: BalancingRule['kind'];
}
/**
 * Returns what must be done before something can be in a pool: a pool by NIC takes existing VMs of the network that aren't behind
 * another load balancer of that kind, and one by IP address takes free addresses too. Doesn't cover pools by IP address beside
 * others. Sources: sources.backendPools, sources.loadBalancerSkus, sources.loadBalancerErrors.
 */
export function beforeJoining(
	{ where, exists, pool }: Candidate,
	by: 'NIC' | 'IP',
	kind: BalancingRule['kind']
): 'nothing' | 'leave' | 'replace' | 'create' {
	if (where !== 'same network') return 'replace';
	if (by === 'NIC' && !exists) return 'create';
	return pool === kind ? 'leave' : 'nothing';
}
