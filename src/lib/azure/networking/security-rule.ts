// One security rule against one packet: addresses, service tags, application security groups, ports, protocol.
import { contains, type Ipv4 } from '#lib/azure/networking/address.ts';

export type Protocol = 'TCP' | 'UDP' | 'ICMP';
export type Direction = 'Inbound' | 'Outbound';

/** The first packet of a new connection, by IPv4. The reply needs no rule: an NSG is stateful. */
export interface Packet {
	readonly direction: Direction;
	readonly source: Ipv4;
	readonly destination: Ipv4;
	/** Destination port. */
	readonly port: number;
	readonly protocol: Protocol;
}

export interface SecurityRule {
	readonly name: string;
	/** 100 to 4096 for own rules; the lower number is read first. */
	readonly priority: number;
	readonly direction: Direction;
	readonly access: 'Allow' | 'Deny';
	readonly protocol: Protocol | 'Any';
	/** `*`, an address, a prefix, a service tag or the name of an application security group. */
	readonly source: string;
	readonly destination: string;
	/** `*`, one port, or first and last. */
	readonly ports: '*' | number | readonly [number, number];
}

/** What names in rules stand for. */
export interface Surroundings {
	/** What VirtualNetwork covers beside the host: own ranges, peered ones, those behind a gateway and of user routes. */
	readonly virtualNetwork: readonly string[];
	/** Prefixes of a service's tag, such as Storage. */
	readonly tags?: Readonly<Record<string, readonly string[]>>;
	/** Members of an application security group, by address. */
	readonly groups?: Readonly<Record<string, readonly string[]>>;
}

/** Where probes come from; the tag AzureLoadBalancer. */
export const probeAddress = '168.63.129.16';
/** What a rule names as an address or a prefix, of IPv4 or IPv6: a group may begin with a digit too. */
const isRange = (named: string): boolean => /^[\d.]+(\/\d+)?$|:/.test(named);
const notPublic = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10', probeAddress];
const inAny = (prefixes: readonly string[], address: string) =>
	prefixes.some((prefix) => contains(prefix, address));

/**
 * Whether a rule's source or destination covers an IPv4 address; one that names an IPv6 range covers none.
 * Sources: https://learn.microsoft.com/en-us/azure/virtual-network/service-tags-overview and
 * https://learn.microsoft.com/en-us/azure/virtual-network/application-security-groups
 */
export function covers(named: string, address: Ipv4, around: Surroundings): boolean {
	if (named === '*') return true;
	if (isRange(named)) return !named.includes(':') && contains(named, address);
	const near = () => address === probeAddress || inAny(around.virtualNetwork, address);
	if (named === 'VirtualNetwork') return near();
	if (named === 'Internet') return !inAny(notPublic, address) && !near();
	if (named === 'AzureLoadBalancer') return address === probeAddress;
	return inAny(around.tags?.[named] ?? around.groups?.[named] ?? [], address);
}

/** Whether a rule speaks of this packet. */
export function matches(rule: SecurityRule, packet: Packet, around: Surroundings): boolean {
	const [first, last] =
		rule.ports === '*' ? [0, 65535] : typeof rule.ports === 'number' ? [rule.ports, rule.ports] : rule.ports;
	return (
		rule.direction === packet.direction &&
		(rule.protocol === 'Any' || rule.protocol === packet.protocol) &&
		first <= packet.port &&
		packet.port <= last &&
		covers(rule.source, packet.source, around) &&
		covers(rule.destination, packet.destination, around)
	);
}
