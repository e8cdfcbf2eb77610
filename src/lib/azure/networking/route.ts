// Which route a packet takes from a subnet: system, BGP and user-defined routes together.
// Documentation: virtual-networks-udr-overview of 2023-05-27.
import { contains, rangeOf } from '#lib/azure/networking/address.ts';
import type { Decision } from '#lib/azure/decision.ts';

/** What brought a route. The order is Azure's own, for routes with the same prefix. */
export const routeSources = ['User', 'BGP', 'System'] as const;
export type NextHop =
	| 'Virtual network'
	| 'VNet peering'
	| 'Virtual network gateway'
	| 'Virtual appliance'
	| 'Internet'
	| 'Service endpoint'
	| 'Private endpoint'
	| 'None';

export interface Route {
	readonly prefix: string;
	readonly source: (typeof routeSources)[number];
	readonly nextHop: NextHop;
	/** The appliance's address. */
	readonly via?: string;
}

/** What a subnet's routes follow from. */
export interface RoutedSubnet {
	/** Ranges of the own network. */
	readonly space: readonly string[];
	/** Ranges of the networks peered with it, both links connected. */
	readonly peered?: readonly string[];
	/** Prefixes of services with a service endpoint on this subnet. */
	readonly serviceEndpoints?: readonly string[];
	/** Prefixes that a gateway learned by BGP. */
	readonly bgp?: readonly string[];
	/** Whether the route table lets gateway routes in; true without a route table. */
	readonly propagation?: boolean;
	readonly user?: readonly Omit<Route, 'source'>[];
	/** Private endpoints in reach. */
	readonly privateEndpoints?: readonly PrivateEndpointRoute[];
}

export interface PrivateEndpointRoute {
	readonly address: string;
	/** The range of the network that holds the endpoint. */
	readonly space: string;
	/** Whether network policies for route tables are on, in the endpoint's subnet. */
	readonly policies: boolean;
}

const reserved = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10'];
const everywhere = '0.0.0.0/0';
const rankOf = ({ source }: Route) => routeSources.indexOf(source);
/** System routes that stand even against a more specific BGP route. */
const preferred: readonly NextHop[] = ['Virtual network', 'VNet peering', 'Service endpoint'];

/**
 * All routes that a subnet has, overridden ones included: a reserved range without its route is dropped from the list
 * where the network's own space covers it, and where a user route takes 0.0.0.0/0.
 * A private endpoint's /32 goes where policies are on and a user route is as long as the endpoint's network or longer.
 * Leaves out service tags in user routes, gateway routes typed in by hand, and IPv6.
 * Sources: https://learn.microsoft.com/en-us/azure/virtual-network/virtual-networks-udr-overview and
 * https://learn.microsoft.com/en-us/azure/private-link/disable-private-endpoint-network-policy
 */
export function routesOf(subnet: RoutedSubnet): readonly Route[] {
	const { space, peered = [], serviceEndpoints = [], bgp = [], user = [], privateEndpoints = [] } = subnet;
	const system =
		(nextHop: NextHop) =>
		(prefix: string): Route => ({ prefix, source: 'System', nextHop });
	const idle = user.some(({ prefix }) => prefix === everywhere)
		? []
		: reserved.filter((range) => !space.some((own) => contains(own, range)));
	const standing = privateEndpoints.filter(
		({ address, space: home, policies }) =>
			!policies ||
			!user.some(({ prefix }) => contains(prefix, address) && rangeOf(prefix).length >= rangeOf(home).length)
	);
	return [
		...user.map((route): Route => ({ ...route, source: 'User' })),
		...(subnet.propagation === false ? [] : bgp).map((prefix): Route => ({
			prefix,
			source: 'BGP',
			nextHop: 'Virtual network gateway'
		})),
		...space.map(system('Virtual network')),
		...peered.map(system('VNet peering')),
		...serviceEndpoints.map(system('Service endpoint')),
		...standing.map(({ address }) => system('Private endpoint')(`${address}/32`)),
		...idle.map(system('None')),
		system('Internet')(everywhere)
	];
}

/**
 * The route that Azure takes to an address: the longest prefix; between equal ones user before BGP before system.
 * A system route for the network, a peering or a service endpoint stands against any BGP route, more specific or not,
 * unless a user route with its prefix overrides it: by our reading, an overridden route protects nothing (not asked).
 * Source: https://learn.microsoft.com/en-us/azure/virtual-network/virtual-networks-udr-overview
 */
export function selectRoute(routes: readonly Route[], destination: string): Decision<Route> {
	const hits = routes.filter(({ prefix }) => contains(prefix, destination));
	const firm = hits.find(
		({ prefix, source, nextHop }) =>
			source === 'System' &&
			preferred.includes(nextHop) &&
			!hits.some((other) => other.source === 'User' && other.prefix === prefix)
	);
	const left = firm ? hits.filter(({ source }) => source !== 'BGP') : hits;
	const ranked = left
		.map((route) => ({ route, length: rangeOf(route.prefix).length }))
		.sort((a, b) => b.length - a.length || rankOf(a.route) - rankOf(b.route));
	const [best, next] = ranked;
	if (!best) throw new RangeError(`No route holds ${destination}.`);
	const answer = best.route;
	const behind = ranked.find(({ length }) => length < best.length)?.route;
	const trace = [`${destination} lies in ${[...new Set(hits.map(({ prefix }) => prefix))].join(', ')}.`];
	if (firm && left.length < hits.length)
		trace.push(`The system route ${firm.prefix} (${firm.nextHop}) stands against any BGP route.`);
	if (behind)
		trace.push(
			`${answer.prefix} is longer than ${behind.prefix}, so it wins before the source is looked at.`
		);
	if (next?.length === best.length)
		trace.push(`For the same prefix the order is user, BGP, system: ${answer.source} wins.`);
	trace.push(`Next hop: ${answer.nextHop}${answer.via ? ` ${answer.via}` : ''}.`);
	return { answer, trace };
}

/**
 * Whether a packet goes on from the next hop of its route: None drops it, and so does an appliance whose interface
 * may not forward. `wayOut`: whether the subnet has an explicit way out, such as a NAT gateway; without one a private
 * subnet, as new ones are, reaches no internet. Leaves out what the appliance itself decides.
 * Sources: https://learn.microsoft.com/en-us/azure/virtual-network/virtual-networks-udr-overview and
 * https://learn.microsoft.com/en-us/azure/virtual-network/ip-services/default-outbound-access
 */
export function goesOn(route: Route, ipForwarding: boolean, wayOut: boolean): Decision<boolean> {
	if (route.nextHop === 'None') return { answer: false, trace: ['Next hop None drops the packet.'] };
	if (route.nextHop === 'Virtual appliance' && !ipForwarding)
		return {
			answer: false,
			trace: ['Without IP forwarding on the interface Azure drops what is not addressed to it.']
		};
	if (route.nextHop === 'Internet' && !wayOut)
		return {
			answer: false,
			trace: ['Without an explicit way out, such as a NAT gateway, a private subnet reaches no internet.']
		};
	return { answer: true, trace: [`${route.nextHop} takes the packet on.`] };
}
