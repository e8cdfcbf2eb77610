// Network security groups: one by priority with its default rules, then subnet and interface together.
// Documentation: network-security-group-how-it-works of 2025-07-28.
import type { Decision } from '#lib/azure/decision.ts';
import {
	covers,
	matches,
	probeAddress,
	type Direction,
	type Packet,
	type SecurityRule,
	type Surroundings
} from '#lib/azure/networking/security-rule.ts';

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
 * The service tag by which a rule can stop what a VM asks of its host, and nothing else in a group can; empty where no tag
 * can, undefined for all other packets.
 */
function platformTag({ direction, destination, port }: Packet): string | undefined {
	if (direction === 'Inbound') return undefined;
	if (destination === '169.254.169.254') return 'AzurePlatformIMDS';
	if (destination !== probeAddress) return undefined;
	return port === 53 ? 'AzurePlatformDNS' : '';
}

/**
 * Whether a new connection passes the groups on the subnet and on the interface. Inbound the subnet's is read first,
 * outbound the interface's; each group there is must allow. Where there is none, all passes but what comes from the
 * internet: every public address is a Standard one, closed until a group allows the traffic. DNS and metadata of the host
 * pass unless a rule names their tag. Leaves out admin rules of Virtual Network Manager and DHCP.
 * Sources: https://learn.microsoft.com/en-us/azure/virtual-network/network-security-group-how-it-works,
 * https://learn.microsoft.com/en-us/azure/virtual-network/network-security-groups-overview and
 * https://learn.microsoft.com/en-us/azure/virtual-network/ip-services/public-ip-addresses
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
		return {
			answer: !stops,
			trace: [
				stops
					? `A rule denies ${tag}, the tag of this service of the host.`
					: 'NSGs do not filter what a VM asks of its host unless a rule names the service tag.'
			]
		};
	}
	if (packet.direction === 'Inbound' && !on.subnet && !on.nic && covers('Internet', packet.source, around))
		return {
			answer: false,
			trace: ['A Standard public IP address is closed until an NSG allows the traffic.']
		};
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
