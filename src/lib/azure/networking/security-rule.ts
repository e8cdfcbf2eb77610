// One security rule and one packet: addresses, service tags, application security groups, ports, protocol.
import { contains, type Ipv4 } from '#lib/azure/networking/address.ts';

export type Protocol = 'TCP' | 'UDP' | 'ICMP';
export type Direction = 'Inbound' | 'Outbound';

/** The first packet of a new connection. Replies need no rule, because NSGs are stateful. */
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
	/** 100 to 4096 for custom rules. Lower numbers are evaluated first. */
	readonly priority: number;
	readonly direction: Direction;
	readonly access: 'Allow' | 'Deny';
	readonly protocol: Protocol | 'Any';
	/** `*`, an address, a prefix, a service tag or an application security group. */
	readonly source: string;
	readonly destination: string;
	/** `*`, one port, or the first and last of a range. */
	readonly ports: '*' | number | readonly [number, number];
}

/** What the names in rules mean. */
export interface Surroundings {
	/** Ranges of VirtualNetwork without the host: own, peered, behind a gateway, and of user-defined routes. */
	readonly virtualNetwork: readonly string[];
	/** Prefixes of other service tags, such as Storage. */
	readonly tags?: Readonly<Record<string, readonly string[]>>;
	/** Addresses of the members of application security groups. */
	readonly groups?: Readonly<Record<string, readonly string[]>>;
}

/** Where health probes come from: the tag AzureLoadBalancer. */
export const probeAddress = '168.63.129.16';
/** An address or a prefix, IPv4 or IPv6. The name of a group can start with a digit too. */
const isRange = (named: string): boolean => /^[\d.]+(\/\d+)?$|:/.test(named);
const notPublic = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10', probeAddress];
const inAny = (prefixes: readonly string[], address: string) =>
	prefixes.some((prefix) => contains(prefix, address));

/**
 * Returns whether a source or destination covers an address. Sources: sources.serviceTags, sources.applicationSecurityGroups.
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

/** Returns whether a rule matches a packet. */
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
