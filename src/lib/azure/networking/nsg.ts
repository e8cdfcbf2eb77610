// Network security groups (NSGs): the rules of one, and the groups of subnet and interface together.
import { decided, type Decision } from '#lib/azure/decision.ts';
import {
	covers,
	matches,
	probeAddress,
	type Direction,
	type Packet,
	type SecurityRule,
	type Surroundings
} from '#lib/azure/networking/security-rule.ts';

/** An NSG with its own rules, without the default rules. */
export interface Nsg {
	readonly name: string;
	readonly rules: readonly SecurityRule[];
}

const preset = (
	name: string,
	priority: number,
	direction: Direction,
	access: 'Allow' | 'Deny',
	source = '*',
	destination = '*'
): SecurityRule => ({ name, priority, direction, access, protocol: 'Any', source, destination, ports: '*' });

/** Source: sources.nsgs. */
export const defaultRules: readonly SecurityRule[] = [
	preset('AllowVnetInBound', 65000, 'Inbound', 'Allow', 'VirtualNetwork', 'VirtualNetwork'),
	preset('AllowAzureLoadBalancerInBound', 65001, 'Inbound', 'Allow', 'AzureLoadBalancer'),
	preset('DenyAllInBound', 65500, 'Inbound', 'Deny'),
	preset('AllowVnetOutBound', 65000, 'Outbound', 'Allow', 'VirtualNetwork', 'VirtualNetwork'),
	preset('AllowInternetOutBound', 65001, 'Outbound', 'Allow', '*', 'Internet'),
	preset('DenyAllOutBound', 65500, 'Outbound', 'Deny')
];

/** Returns the rule of an NSG that decides: of those that match, the one with the lowest number. Source: sources.nsgs. */
export function decidingRule(nsg: Nsg, packet: Packet, around: Surroundings): SecurityRule {
	let best: SecurityRule | undefined;
	for (const rules of [nsg.rules, defaultRules])
		for (const rule of rules)
			if ((best === undefined || rule.priority < best.priority) && matches(rule, packet, around)) best = rule;
	return best!;
}

/** Returns the service tag that can block a request to the host: empty if none can, undefined for other packets. */
function platformTag({ direction, destination, port }: Packet): string | undefined {
	if (direction === 'Inbound') return undefined;
	if (destination === '169.254.169.254') return 'AzurePlatformIMDS';
	if (destination !== probeAddress) return undefined;
	return port === 53 ? 'AzurePlatformDNS' : '';
}

/**
 * Returns whether a new connection passes the NSGs of subnet and interface. Inbound, the subnet's comes first, outbound the
 * interface's, and each must allow. With no NSG, everything passes but traffic from the internet, because public IP addresses
 * are Standard. DNS and metadata of the host pass unless a rule names their tag. Doesn't cover security admin rules and DHCP.
 * Sources: sources.nsgFiltering, sources.nsgs, sources.publicIpAddresses.
 */
export function passes(
	on: { readonly subnet?: Nsg; readonly nic?: Nsg },
	packet: Packet,
	around: Surroundings
): Decision<boolean> {
	const trace: string[] = [];
	const tag = platformTag(packet);
	if (tag !== undefined) {
		const named = (nsg: Nsg | undefined) =>
			nsg?.rules.filter(
				(rule) => rule.destination === tag && matches({ ...rule, destination: '*' }, packet, around)
			);
		const stops = [on.subnet, on.nic].some(
			(nsg) => named(nsg)?.toSorted((a, b) => a.priority - b.priority)[0]?.access === 'Deny'
		);
		return decided(
			!stops,
			stops
				? `A rule denies ${tag}, the tag of this service of the host.`
				: 'NSGs do not filter what a VM asks of its host unless a rule names the service tag.'
		);
	}
	if (packet.direction === 'Inbound' && !on.subnet && !on.nic && covers('Internet', packet.source, around))
		return decided(false, 'A Standard public IP address is closed until an NSG allows the traffic.');
	const order = packet.direction === 'Inbound' ? (['subnet', 'nic'] as const) : (['nic', 'subnet'] as const);
	for (const place of order) {
		const where = place === 'nic' ? 'interface' : 'subnet';
		const nsg = on[place];
		if (!nsg) {
			trace.push(`No NSG on the ${where}: nothing is filtered there.`);
			continue;
		}
		const { name, priority, access } = decidingRule(nsg, packet, around);
		const rule = priority < 65000 ? `rule ${priority}` : name;
		trace.push(`${nsg.name} on the ${where}: ${rule} decides: ${access}.`);
		if (access === 'Deny') return { answer: false, trace };
	}
	return { answer: true, trace };
}
