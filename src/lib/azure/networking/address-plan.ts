// Address plans: what a subnet holds, which size suffices, and what is wrong with a plan.
// Documentation: Virtual network FAQ as stored after 2023, Route Server of 2025-09-17.
import { contains, overlaps, rangeOf, sizeOf, toAddress, toNumber } from '#lib/azure/networking/address.ts';
import type { Decision } from '#lib/azure/decision.ts';
import { sources } from '#lib/azure/sources.ts';

/** Addresses that Azure keeps of each subnet: the first four and the last. */
export const reservedAddresses = { value: 5, source: sources.vnetFaq };
/** Prefix lengths of the smallest and the largest subnet. */
const smallestSubnet = { value: 29, source: sources.vnetFaq };
const largestSubnet = { value: 2, source: sources.vnetFaq };
/** The longest prefixes that the subnets of these services may have. */
export const bastionSubnet = { value: 26, source: sources.bastionSettings };
const firewallSubnet = { value: 26, source: sources.firewallFaq };
const routeServerSubnet = { value: 26, source: sources.routeServer };

/** A subnet by its name and its one IPv4 prefix. */
export interface Subnet {
	readonly name: string;
	readonly prefix: string;
}

/** Addresses that interfaces can take under a prefix length: all but those that Azure reserves. */
export const usableAddresses = (length: number): number => sizeOf(length) - reservedAddresses.value;

/**
 * The length of the smallest subnet with room for so many addresses, undefined where none is large enough.
 * Source: https://learn.microsoft.com/en-us/azure/virtual-network/virtual-networks-faq
 */
export function smallestFor(addresses: number): number | undefined {
	for (let length = smallestSubnet.value; length >= largestSubnet.value; length--)
		if (usableAddresses(length) >= addresses) return length;
	return undefined;
}

/**
 * What Azure keeps an address of a subnet for; undefined where an interface may take it.
 * Source: https://learn.microsoft.com/en-us/azure/virtual-network/virtual-networks-faq
 */
export function reservedFor(subnet: string, address: string): string | undefined {
	const range = rangeOf(subnet);
	const at = toNumber(address);
	if (at === range.to) return 'broadcast';
	return ['network', 'gateway', 'DNS', 'DNS'][at - range.from];
}

/**
 * The first free prefix of that length in an address space, undefined where no aligned block is free.
 * Leaves out several ranges of one space.
 */
export function firstFree(space: string, taken: readonly string[], length: number): string | undefined {
	const { from, to } = rangeOf(space);
	for (let at = from; at + sizeOf(length) - 1 <= to; at += sizeOf(length)) {
		const prefix = `${toAddress(at)}/${length}`;
		if (!taken.some((other) => overlaps(prefix, other))) return prefix;
	}
	return undefined;
}

/** Ranges that no network may have, by the same FAQ. */
const forbidden = [
	'224.0.0.0/4',
	'255.255.255.255/32',
	'127.0.0.0/8',
	'169.254.0.0/16',
	'168.63.129.16/32'
] as const;
/** Subnets of one service, by name, with the longest prefix that the service takes. GatewaySubnet takes any. */
const dedicated: Readonly<Record<string, number>> = {
	AzureBastionSubnet: bastionSubnet.value,
	AzureFirewallSubnet: firewallSubnet.value,
	AzureFirewallManagementSubnet: firewallSubnet.value,
	RouteServerSubnet: routeServerSubnet.value
};
const isName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/**
 * Whether a new subnet can be added to a network and serve what its name is for. Leaves out IPv6 and subnets with several
 * prefixes. Sources: https://learn.microsoft.com/en-us/azure/virtual-network/virtual-network-manage-subnet, the FAQ above,
 * https://learn.microsoft.com/en-us/azure/bastion/configuration-settings, https://learn.microsoft.com/en-us/azure/firewall/firewall-faq
 * and https://learn.microsoft.com/en-us/azure/route-server/quickstart-create-route-server-portal
 */
export function mayAddSubnet(
	space: readonly string[],
	present: readonly Subnet[],
	added: Subnet
): Decision<boolean> {
	const no = (why: string) => ({ answer: false, trace: [why] });
	const { from, length } = rangeOf(added.prefix);
	if (!added.prefix.startsWith(`${toAddress(from)}/`))
		return no(`A /${length} starts at a multiple of its size, and ${added.prefix} does not.`);
	const never = forbidden.find((range) => overlaps(range, added.prefix));
	if (never) return no(`${added.prefix} shares addresses with ${never}, which no network may have.`);
	if (!space.some((range) => contains(range, added.prefix)))
		return no(`${added.prefix} is not wholly inside the address space.`);
	if (present.some(({ name }) => isName(name, added.name)))
		return no(`The network has a subnet named ${added.name} already.`);
	const clash = present.find(({ prefix }) => overlaps(prefix, added.prefix));
	if (clash) return no(`${added.prefix} shares addresses with ${clash.name}, ${clash.prefix}.`);
	if (length < largestSubnet.value)
		return no(`A subnet takes a /${largestSubnet.value} at most; /${length} is larger.`);
	const least = dedicated[added.name] ?? smallestSubnet.value;
	if (length > least) return no(`${added.name} takes a /${least} or larger; /${length} is smaller.`);
	return { answer: true, trace: [`${added.prefix} is inside the space, free and large enough.`] };
}
