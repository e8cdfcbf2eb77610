// Where a route table can be associated, how many it takes, and which public address a VM without one of its own uses.

/** What a subnet needs to have the routes of a table: the table itself, or another table elsewhere. */
export type TablePlace = 'associate' | 'region' | 'subscription' | 'both' | 'never';

/**
 * Returns what gives a subnet the routes of a route table. Its resource group doesn't matter. `everywhere`: whether the table has a
 * route for 0.0.0.0/0, which a gateway subnet doesn't support. Sources: sources.routeTables, sources.trafficRouting.
 */
export function tablePlace(
	subnet: { readonly sameRegion: boolean; readonly sameSubscription: boolean; readonly gateway: boolean },
	everywhere: boolean
): TablePlace {
	if (subnet.gateway && everywhere) return 'never';
	if (subnet.sameRegion) return subnet.sameSubscription ? 'associate' : 'subscription';
	return subnet.sameSubscription ? 'region' : 'both';
}

/** Returns how many route tables subnets need: one for each region, subscription and set of routes. Source: sources.routeTables. */
export const tableCount = (
	subnets: readonly { readonly region: string; readonly subscription: string; readonly routes: string }[]
): number =>
	new Set(subnets.map(({ region, subscription, routes }) => `${region} ${subscription} ${routes}`)).size;

/** In Azure’s order of precedence. */
export const outboundMethods = ['appliance', 'nat', 'ip', 'rule'] as const;
export type OutboundMethod = (typeof outboundMethods)[number];

/**
 * Returns what a VM’s connections to the internet use: a route for 0.0.0.0/0 to an appliance, NAT gateway, its public IP address, or
 * an outbound rule of a load balancer. Source: sources.natGateway.
 */
export const outboundMethod = (has: readonly OutboundMethod[]): OutboundMethod | undefined =>
	outboundMethods.find((one) => has.includes(one));
