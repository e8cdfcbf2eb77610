// Network security groups: one by priority with its default rules, then subnet and interface together.
import type { Decision } from '#lib/domain/azure/networking/decision.ts';
import {
	matches,
	type Direction,
	type Packet,
	type SecurityRule,
	type Surroundings
} from '#lib/domain/azure/networking/security-rule.ts';

/** A group by name and own rules; the default rules belong to every group. */
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

/** Source: https://learn.microsoft.com/en-us/azure/virtual-network/network-security-groups-overview */
export const defaultRules: readonly SecurityRule[] = [
	preset('AllowVnetInBound', 65000, 'Inbound', 'Allow', 'VirtualNetwork', 'VirtualNetwork'),
	preset('AllowAzureLoadBalancerInBound', 65001, 'Inbound', 'Allow', 'AzureLoadBalancer'),
	preset('DenyAllInBound', 65500, 'Inbound', 'Deny'),
	preset('AllowVnetOutBound', 65000, 'Outbound', 'Allow', 'VirtualNetwork', 'VirtualNetwork'),
	preset('AllowInternetOutBound', 65001, 'Outbound', 'Allow', '*', 'Internet'),
	preset('DenyAllOutBound', 65500, 'Outbound', 'Deny')
];

/**
 * The rule that decides in one group: the matching one with the lowest number; the rest is not read.
 * Source: https://learn.microsoft.com/en-us/azure/virtual-network/network-security-groups-overview
 */
export function decidingRule(nsg: Nsg, packet: Packet, around: Surroundings): SecurityRule {
	const hits = [...nsg.rules, ...defaultRules].filter((rule) => matches(rule, packet, around));
	return hits.reduce((best, rule) => (rule.priority < best.priority ? rule : best));
}

/**
 * Whether a new connection passes the groups on the subnet and on the interface. Inbound the subnet's is read first,
 * outbound the interface's; each group there is must allow; where there is none, all passes.
 * Leaves out admin rules of Virtual Network Manager, platform traffic (DNS, DHCP, metadata), and that a Standard
 * public address is closed without a group.
 * Source: https://learn.microsoft.com/en-us/azure/virtual-network/network-security-group-how-it-works
 */
export function passes(
	on: { readonly subnet?: Nsg; readonly nic?: Nsg },
	packet: Packet,
	around: Surroundings
): Decision<boolean> {
	const trace: string[] = [];
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
