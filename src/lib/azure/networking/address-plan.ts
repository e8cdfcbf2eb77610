// Address plans: which subnet size is large enough, and what's wrong with a new subnet.
// The Virtual Network FAQ was read in a copy from after 2023.
import { contains, overlaps, rangeOf, sizeOf, toAddress, toNumber } from '#lib/azure/networking/address.ts';
import { sameName } from '#lib/azure/same-name.ts';
import { sources } from '#lib/azure/sources.ts';

/** Addresses that Azure reserves in each subnet: the first four and the last. */
export const reservedAddresses = { value: 5, source: sources.vnetFaq };
/** Prefix lengths of the smallest and the largest subnet. */
const smallestSubnet = { value: 29, source: sources.vnetFaq };
const largestSubnet = { value: 2, source: sources.vnetFaq };
/** The longest prefixes that these services accept for their subnets. */
export const bastionSubnet = { value: 26, source: sources.bastionSettings };
export const firewallSubnet = { value: 26, source: sources.firewallFaq };
const routeServerSubnet = { value: 26, source: sources.routeServer };

export interface Subnet {
	readonly name: string;
	readonly prefix: string;
}

/** Returns the number of addresses that interfaces can use in a subnet of a prefix length. */
export const usableAddresses = (length: number): number => sizeOf(length) - reservedAddresses.value;

/** Returns the prefix length of the smallest subnet with room for `addresses`, if there is one. Source: sources.vnetFaq. */
export function smallestFor(addresses: number): number | undefined {
	for (let length = smallestSubnet.value; length >= largestSubnet.value; length--)
		if (usableAddresses(length) >= addresses) return length;
	return undefined;
}

/** Returns what Azure reserves an address of a subnet for, undefined if an interface can use it. Source: sources.vnetFaq. */
export function reservedFor(subnet: string, address: string): string | undefined {
	const range = rangeOf(subnet);
	const at = toNumber(address);
	if (at === range.to) return 'broadcast';
	return ['network', 'gateway', 'DNS', 'DNS'][at - range.from];
}

/** Ranges that no network may have. Source: sources.vnetFaq. */
const forbidden = [
	'224.0.0.0/4',
	'255.255.255.255/32',
	'127.0.0.0/8',
	'169.254.0.0/16',
	'168.63.129.16/32'
] as const;
/** Subnets of a service, by name, with the longest prefix. GatewaySubnet accepts any prefix. */
const dedicated: Readonly<Record<string, number>> = {
	AzureBastionSubnet: bastionSubnet.value,
	AzureFirewallSubnet: firewallSubnet.value,
	AzureFirewallManagementSubnet: firewallSubnet.value,
	RouteServerSubnet: routeServerSubnet.value
};

/**
 * Returns whether a subnet can be added to a network and serve the service it's named for. Doesn't cover IPv6 and several
 * prefixes. Sources: sources.manageSubnet, sources.vnetFaq and those of the figures above.
 */
export function mayAddSubnet(space: readonly string[], present: readonly Subnet[], added: Subnet): boolean {
	const { from, length } = rangeOf(added.prefix);
	return (
		// It starts at a multiple of its size.
		added.prefix.startsWith(`${toAddress(from)}/`) &&
		!forbidden.some((range) => overlaps(range, added.prefix)) &&
		space.some((range) => contains(range, added.prefix)) &&
		!present.some(({ name, prefix }) => sameName(name, added.name) || overlaps(prefix, added.prefix)) &&
		length >= largestSubnet.value &&
		length <= (dedicated[added.name] ?? smallestSubnet.value)
	);
}
