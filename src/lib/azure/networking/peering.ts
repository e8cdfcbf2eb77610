// Peering of virtual networks: two links, their status, and what passes through a third network.
// Documentation: virtual-network-manage-peering of 2018-02-09 (the newest stored copy).
import { overlaps } from '#lib/azure/networking/address.ts';
import type { Decision } from '#lib/azure/decision.ts';

/** One direction of a peering, as set on the network `from`. */
export interface PeeringLink {
	readonly from: string;
	readonly to: string;
	/** Lets in what `to` only passes on. */
	readonly allowForwarded?: boolean;
	/** Lends the gateway of `from` to `to`. */
	readonly gatewayTransit?: boolean;
	/** Once there, since deleted. */
	readonly deleted?: boolean;
}

export interface Network {
	readonly name: string;
	readonly space: readonly string[];
	readonly gateway?: boolean;
	/** The network whose gateway it uses: one of its peerings at most may have that setting. */
	readonly remoteGateway?: string;
	/** An appliance whose interface has IP forwarding. */
	readonly appliance?: boolean;
	/** User routes of its subnets: which network is reached by what in which hub. */
	readonly routes?: readonly {
		readonly to: string;
		readonly hub: string;
		readonly by: 'appliance' | 'gateway';
	}[];
}

type Links = readonly PeeringLink[];
const linkOf = (links: Links, from: string, to: string) =>
	links.find((link) => link.from === from && link.to === to && !link.deleted);

/**
 * What the link from one network to another shows. Both must show Connected before anything passes.
 * Source: https://learn.microsoft.com/en-us/azure/virtual-network/virtual-network-manage-peering
 */
export function peeringStatus(
	links: Links,
	from: string,
	to: string
): 'none' | 'Initiated' | 'Connected' | 'Disconnected' {
	if (!linkOf(links, from, to)) return 'none';
	if (linkOf(links, to, from)) return 'Connected';
	return links.some((link) => link.from === to && link.to === from) ? 'Disconnected' : 'Initiated';
}

/** The link that a half peering lacks, undefined where there is none at all or both. */
function missingLink(links: Links, a: string, b: string): readonly [string, string] | undefined {
	const there = linkOf(links, a, b) !== undefined;
	if (there === (linkOf(links, b, a) !== undefined)) return undefined;
	return there ? [b, a] : [a, b];
}

/**
 * Whether two networks can be peered: their ranges may not overlap.
 * Source: https://learn.microsoft.com/en-us/azure/virtual-network/virtual-network-manage-peering
 */
export function mayPeer(a: Network, b: Network): Decision<boolean> {
	for (const one of a.space)
		for (const other of b.space)
			if (overlaps(one, other)) return { answer: false, trace: [`${one} and ${other} overlap.`] };
	return { answer: true, trace: ['No range of one overlaps a range of the other.'] };
}

/**
 * Whether a spoke goes on-premises through the hub's gateway.
 * Leaves out the gateway's SKU (Basic has no transit).
 * Source: https://learn.microsoft.com/en-us/azure/vpn-gateway/vpn-gateway-peering-gateway-transit
 */
export function borrowsGateway(links: Links, spoke: Network, hub: Network): Decision<boolean> {
	const no = (why: string) => ({ answer: false, trace: [why] });
	if (peeringStatus(links, spoke.name, hub.name) !== 'Connected')
		return no(`${spoke.name} and ${hub.name} are not connected by both links.`);
	if (!hub.gateway) return no(`${hub.name} has no gateway to lend.`);
	if (spoke.gateway) return no(`${spoke.name} has a gateway of its own, so it can use no remote one.`);
	if (!linkOf(links, hub.name, spoke.name)?.gatewayTransit)
		return no(`The link from ${hub.name} does not allow gateway transit.`);
	if (spoke.remoteGateway !== hub.name)
		return no(`The link from ${spoke.name} does not use the remote gateway.`);
	return { answer: true, trace: [`${hub.name} lends its gateway and ${spoke.name} uses it.`] };
}

/**
 * Whether two networks reach each other both ways: by their own peering, or by user routes on both sides through one
 * hub's forwarding appliance (each spoke lets forwarded traffic in) or lent VPN gateway.
 * Leaves out NSGs, links with virtual network access off, and what the appliance decides.
 * Source: https://learn.microsoft.com/en-us/azure/virtual-network/virtual-network-manage-peering
 */
export function reach(links: Links, hubs: readonly Network[], a: Network, b: Network): Decision<boolean> {
	const status = peeringStatus(links, a.name, b.name);
	if (status === 'Connected')
		return { answer: true, trace: [`${a.name} and ${b.name} have both links: Connected.`] };
	const half = [status, peeringStatus(links, b.name, a.name)].find((shown) => shown !== 'none');
	const trace = [half ? `One link alone shows ${half}: nothing passes.` : 'Peering is not transitive.'];
	for (const hub of hubs.filter(({ name }) => name !== a.name && name !== b.name)) {
		const sides = [
			[a, b],
			[b, a]
		] as const;
		const by = (way: string) =>
			sides.every(([from, to]) =>
				from.routes?.some((route) => route.to === to.name && route.hub === hub.name && route.by === way)
			);
		const apart = sides.find(([side]) => peeringStatus(links, side.name, hub.name) !== 'Connected')?.[0];
		if (apart) {
			const missing = missingLink(links, apart.name, hub.name);
			if (missing) trace.push(`The link from ${missing[0]} to ${missing[1]} is missing: nothing passes.`);
			continue;
		}
		if (by('appliance') && hub.appliance) {
			const closed = sides.find(([side]) => !linkOf(links, side.name, hub.name)?.allowForwarded)?.[0];
			if (!closed)
				return {
					answer: true,
					trace: [...trace, `Routes on both sides lead through ${hub.name}’s appliance.`]
				};
			trace.push(`The link from ${closed.name} to ${hub.name} lets no forwarded traffic in.`);
		} else if (by('gateway') && sides.every(([side]) => borrowsGateway(links, side, hub).answer))
			return { answer: true, trace: [...trace, `Routes on both sides lead through ${hub.name}’s gateway.`] };
		else trace.push(`Nothing in ${hub.name} is set to pass traffic on, with routes to it from both sides.`);
	}
	return { answer: false, trace };
}
