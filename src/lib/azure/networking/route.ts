// Routing from a subnet: system, BGP and user-defined routes.
import { contains, rangeOf } from '#lib/azure/networking/address.ts';

/** Where a route comes from, in Azure's order for routes with the same prefix. */
export const routeSources = ['User', 'BGP', 'System'] as const;
export type NextHop =
	| 'Virtual network'
	| 'VNet peering'
	| 'Virtual network gateway'
	| 'Virtual appliance'
	| 'Internet'
	| 'Service endpoint'
	| 'None';

export interface Route {
	readonly prefix: string;
	readonly source: (typeof routeSources)[number];
	readonly nextHop: NextHop;
	/** The appliance's address. */
	readonly via?: string;
}

/** What determines the routes of a subnet. */
export interface RoutedSubnet {
	/** Ranges of its network. */
	readonly space: readonly string[];
	/** Ranges of connected peered networks. */
	readonly peered?: readonly string[];
	/** Prefixes of services with a service endpoint on this subnet. */
	readonly serviceEndpoints?: readonly string[];
	/** Prefixes that a gateway learned through BGP. */
	readonly bgp?: readonly string[];
	/** Whether the route table propagates gateway routes. Defaults to true. */
	readonly propagation?: boolean;
	readonly user?: readonly Omit<Route, 'source'>[];
}

const reserved = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10'];
const everywhere = '0.0.0.0/0';
const rankOf = ({ source }: Route) => routeSources.indexOf(source);
/** System routes that win even over a more specific BGP route. */
const preferred: readonly NextHop[] = ['Virtual network', 'VNet peering', 'Service endpoint'];

/**
 * Returns all routes of a subnet, overridden ones included. A reserved range has no route to None where the network's space
 * covers it, or with a user-defined route for 0.0.0.0/0. Doesn't cover private endpoints, service tags and IPv6. Source:
 * sources.trafficRouting.
 */
export function routesOf(subnet: RoutedSubnet): readonly Route[] {
	const { space, peered = [], serviceEndpoints = [], bgp = [], user = [] } = subnet;
	const system =
		(nextHop: NextHop) =>
		(prefix: string): Route => ({ prefix, source: 'System', nextHop });
	const idle = user.some(({ prefix }) => prefix === everywhere)
		? []
		: reserved.filter((range) => !space.some((own) => contains(own, range)));
	return [
		...user.map((route): Route => ({ source: 'User', ...route })),
		...(subnet.propagation === false ? [] : bgp).map((prefix): Route => ({
			prefix,
			source: 'BGP',
			nextHop: 'Virtual network gateway'
		})),
		...space.map(system('Virtual network')),
		...peered.map(system('VNet peering')),
		...serviceEndpoints.map(system('Service endpoint')),
		...idle.map(system('None')),
		system('Internet')(everywhere)
	];
}

/**
 * Returns the route that Azure takes to an address: the longest prefix, then user, BGP, system. A system route for the
 * network, a peering or a service endpoint wins over any BGP route, unless a user-defined route with the same prefix
 * overrides it. That exception is our reading, and no question asks it. Source: sources.trafficRouting.
 * @throws {RangeError} if no route covers the address
 */
export function selectRoute(routes: readonly Route[], destination: string): Route {
	const hits = routes.filter(({ prefix }) => contains(prefix, destination));
	const isPreferred = hits.some(
		({ prefix, source, nextHop }) =>
			source === 'System' &&
			preferred.includes(nextHop) &&
			!hits.some((other) => other.source === 'User' && other.prefix === prefix)
	);
	const [best] = hits
		.filter(({ source }) => !isPreferred || source !== 'BGP')
		.sort((a, b) => rangeOf(b.prefix).length - rangeOf(a.prefix).length || rankOf(a) - rankOf(b));
	if (!best) throw new RangeError(`No route covers ${destination}.`);
	return best;
}
