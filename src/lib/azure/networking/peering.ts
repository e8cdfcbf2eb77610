// Virtual network peering: two links, their status, and what passes through a hub.
// virtual-network-manage-peering was read in a copy from 2025-05-08.
import { overlaps } from '#lib/azure/networking/address.ts';
import { decided, type Decision } from '#lib/azure/decision.ts';

/** One direction of a peering, as set on the network `from`. */
export interface PeeringLink {
	readonly from: string;
	readonly to: string;
	/** Accepts traffic that `to` only forwards. */
	readonly allowForwarded?: boolean;
	/** Lets `to` use the gateway of `from`. */
	readonly gatewayTransit?: boolean;
	/** It existed and was deleted. */
	readonly deleted?: boolean;
}

export interface Network {
	readonly name: string;
	readonly space: readonly string[];
	readonly gateway?: boolean;
	/** The network whose gateway it uses. Only one of its peerings can have that setting. */
	readonly remoteGateway?: string;
	/** Whether it has an appliance with IP forwarding. */
	readonly appliance?: boolean;
	/** User-defined routes of its subnets: the network they lead to, through what in which hub. */
	readonly routes?: readonly {
		readonly to: string;
		readonly hub: string;
		readonly by: 'appliance' | 'gateway';
	}[];
}

type Links = readonly PeeringLink[];
const linkOf = (links: Links, from: string, to: string) =>
	links.find((link) => link.from === from && link.to === to && !link.deleted);

/** Returns the status of a link. Traffic needs both links Connected. Source: sources.managePeering. */
export function peeringStatus(
	links: Links,
	from: string,
	to: string
): 'none' | 'Initiated' | 'Connected' | 'Disconnected' {
	if (!linkOf(links, from, to)) return 'none';
	if (linkOf(links, to, from)) return 'Connected';
	return links.some((link) => link.from === to && link.to === from) ? 'Disconnected' : 'Initiated';
}

/** Returns the link that's missing from a peering, undefined if both or none exist. */
function missingLink(links: Links, a: string, b: string): readonly [string, string] | undefined {
	const there = linkOf(links, a, b) !== undefined;
	if (there === (linkOf(links, b, a) !== undefined)) return undefined;
	return there ? [b, a] : [a, b];
}

/** Returns whether two networks can be peered: their ranges must not overlap. Source: sources.managePeering. */
export function mayPeer(a: Network, b: Network): Decision<boolean> {
	for (const one of a.space)
		for (const other of b.space)
			if (overlaps(one, other)) return decided(false, `${one} and ${other} overlap.`);
	return decided(true, 'No range of one overlaps a range of the other.');
}

/**
 * Returns whether a spoke reaches on-premises through the hub's gateway. Doesn't cover gateway SKUs (Basic has no transit).
 * Source: sources.gatewayTransit.
 */
export function usesRemoteGateway(links: Links, spoke: Network, hub: Network): Decision<boolean> {
	const no = (why: string) => decided(false, why);
	if (peeringStatus(links, spoke.name, hub.name) !== 'Connected')
		return no(`${spoke.name} and ${hub.name} are not connected by both links.`);
	if (!hub.gateway) return no(`${hub.name} has no gateway to share.`);
	if (spoke.gateway) return no(`${spoke.name} has its own gateway, so it cannot use a remote one.`);
	if (!linkOf(links, hub.name, spoke.name)?.gatewayTransit)
		return no(`The link from ${hub.name} does not allow gateway transit.`);
	if (spoke.remoteGateway !== hub.name)
		return no(`The link from ${spoke.name} does not use the remote gateway.`);
	return decided(true, `${hub.name} shares its gateway and ${spoke.name} uses it.`);
}

/**
 * Returns whether two networks reach each other both ways: through their own peering, or by user-defined routes on both sides
 * through a hub's appliance (both spokes accept forwarded traffic) or VPN gateway. Doesn't cover NSGs, links without virtual
 * network access, and what the appliance decides. Source: sources.managePeering.
 */
export function reach(links: Links, hubs: readonly Network[], a: Network, b: Network): Decision<boolean> {
	const status = peeringStatus(links, a.name, b.name);
	if (status === 'Connected') return decided(true, `${a.name} and ${b.name} have both links: Connected.`);
	const half = [status, peeringStatus(links, b.name, a.name)].find((shown) => shown !== 'none');
	const trace = [half ? `One link alone shows ${half}: nothing passes.` : 'Peering is not transitive.'];
	for (const hub of hubs.filter(({ name }) => name !== a.name && name !== b.name)) {
		const sides = [
			[a, b],
			[b, a]
		] as const;
		const routed = (by: string) =>
			sides.every(([from, to]) =>
				from.routes?.some((route) => route.to === to.name && route.hub === hub.name && route.by === by)
			);
		const apart = sides.find(([side]) => peeringStatus(links, side.name, hub.name) !== 'Connected')?.[0];
		if (apart) {
			const missing = missingLink(links, apart.name, hub.name);
			if (missing) trace.push(`The link from ${missing[0]} to ${missing[1]} is missing: nothing passes.`);
			continue;
		}
		if (routed('appliance') && hub.appliance) {
			const closed = sides.find(([side]) => !linkOf(links, side.name, hub.name)?.allowForwarded)?.[0];
			if (!closed)
				return decided(true, ...trace, `Routes on both sides lead through ${hub.name}’s appliance.`);
			trace.push(`The link from ${closed.name} to ${hub.name} does not accept forwarded traffic.`);
		} else if (routed('gateway') && sides.every(([side]) => usesRemoteGateway(links, side, hub).answer))
			return decided(true, ...trace, `Routes on both sides lead through ${hub.name}’s gateway.`);
		else trace.push(`Nothing in ${hub.name} is set to pass traffic on, with routes to it from both sides.`);
	}
	return { answer: false, trace };
}

/** What traffic takes from a spoke: to the hub, to a spoke through what is in the hub, or to on-premises through its gateway. */
export const requirements = {
	hub: ['link'],
	appliance: ['link', 'route', 'forwarded', 'forwarding'],
	gateway: ['link', 'route', 'no gateway', 'transit', 'remote gateway'],
	office: ['link', 'no gateway', 'transit', 'remote gateway']
} as const;
export type Requirement = (typeof requirements)[keyof typeof requirements][number];

/**
 * Returns what spokes lack of some requirements: of each spoke in turn, and `forwarding` of the hub's appliance once. Doesn't cover
 * a hub without the appliance or gateway. Sources: sources.managePeering, sources.gatewayTransit.
 */
export function lacking(
	links: Links,
	hub: Network,
	spokes: readonly Network[],
	by: keyof typeof requirements
): readonly { readonly requirement: Requirement; readonly spoke: string }[] {
	const meets = (requirement: Requirement, spoke: Network): boolean | undefined =>
		({
			link: peeringStatus(links, spoke.name, hub.name) === 'Connected',
			route: spokes.every(
				(other) =>
					other === spoke ||
					spoke.routes?.some((route) => route.to === other.name && route.hub === hub.name && route.by === by)
			),
			forwarded: linkOf(links, spoke.name, hub.name)?.allowForwarded,
			forwarding: hub.appliance === true || spoke !== spokes[0],
			'no gateway': !spoke.gateway,
			transit: linkOf(links, hub.name, spoke.name)?.gatewayTransit,
			'remote gateway': spoke.remoteGateway === hub.name
		})[requirement];
	return spokes.flatMap((spoke) =>
		requirements[by].flatMap((requirement) =>
			meets(requirement, spoke) === true ? [] : [{ requirement, spoke: spoke.name }]
		)
	);
}
