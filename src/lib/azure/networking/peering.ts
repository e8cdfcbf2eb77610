// Virtual network peering: two links, their status, who may create them, and what passes through a hub.
// Over 200 lines: one rule of peering per function, each with what it leaves out.
// virtual-network-manage-peering was read in a copy from 2025-05-08.
import { decided, type Decision } from '#lib/azure/decision.ts';
import { coverageOf, type Operation, type Permissions } from '#lib/azure/identity/role.ts';

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

/** One of the two networks of a peering, each of which has a link to the other. */
export type End = 'hub' | 'spoke';
type Status = ReturnType<typeof peeringStatus>;

/**
 * Returns what connects two networks whose links have these statuses: whose link must be created, if not both, or that
 * both must be created after the disconnected one was deleted. Source: sources.troubleshootPeering.
 */
export function repairOf({ hub, spoke }: Readonly<Record<End, Status>>): 'nothing' | 'again' | 'both' | End {
	if (hub === 'Connected') return 'nothing';
	if (hub === 'Disconnected' || spoke === 'Disconnected') return 'again';
	return hub === spoke ? 'both' : hub === 'none' ? 'hub' : 'spoke';
}

/**
 * Returns the one thing that’s missing for a peer of a hub to reach another one, which is ready for a way through the hub’s
 * appliance and through its VPN gateway. Nothing where it’s two things, or a route replaces that of a peering between the two.
 * Source: sources.managePeering.
 */
export function missingBetween(spoke: {
	readonly peered: boolean;
	readonly route: 'appliance' | 'gateway' | undefined;
	readonly forwarded: boolean;
	readonly remote: boolean;
}): 'nothing' | 'route' | 'forwarded' | 'remote' | undefined {
	const { peered, route, forwarded, remote } = spoke;
	if (peered) return route ? undefined : 'nothing';
	if (!route) return forwarded || remote ? 'route' : undefined;
	if (route === 'appliance') return forwarded ? 'nothing' : 'forwarded';
	return remote ? 'nothing' : 'remote';
}

/**
 * Returns what a spoke needs at least to use the gateway of a hub, of which hubs allow gateway transit to it and whose gateway
 * it uses, `own` for one in it. Nothing where a hub must allow transit while another one's gateway is in use. Source: sources.managePeering.
 */
export function gatewayStep(
	offers: readonly string[],
	uses: string | undefined,
	wanted: string
): 'nothing' | 'allow' | 'use' | 'release' | 'delete' | undefined {
	if (uses === 'own') return 'delete';
	if (!offers.includes(wanted)) return uses === undefined ? 'allow' : undefined;
	if (uses === undefined) return 'use';
	return uses === wanted ? 'nothing' : 'release';
}

/**
 * Returns what lets point-to-site clients of a hub reach another network, of when it was peered with the hub, if it was, when
 * it began to use the hub’s gateway, and when the clients were set up. Sources: sources.managePeering, sources.gatewayTransit,
 * sources.troubleshootPeering.
 */
export function clientStep(
	peered: number | undefined,
	used: number | undefined,
	installed: number
): 'nothing' | 'install' | 'use' | 'peer' {
	if (peered === undefined) return 'peer';
	if (used === undefined) return 'use';
	return Math.max(peered, used) > installed ? 'install' : 'nothing';
}

const network = 'Microsoft.Network/virtualNetworks/';
/** What creating a link requires: one action on the network that gets it, and one on the network that it leads to. Source: sources.managePeering. */
export const linkActions = {
	from: { action: `${network}virtualNetworkPeerings/write`, words: 'create a peering' },
	to: { action: `${network}peer/action`, words: 'peer another network with this one' }
} as const satisfies Record<string, Operation>;

/** Returns the networks on which roles lack an action to create links, by whose links. Source: sources.managePeering. */
export function lackingRights(
	roles: Readonly<Record<End, Permissions>>,
	links: readonly End[]
): readonly End[] {
	return (['hub', 'spoke'] as const).filter((end) =>
		links.some((from) => coverageOf(roles[end], linkActions[from === end ? 'from' : 'to']) !== 'includes')
	);
}
