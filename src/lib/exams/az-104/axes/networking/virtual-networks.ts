// What can be varied in questions on routes, peerings, addresses and ways out: one deciding constraint each, with the fact by which it can turn the answer.
import { sources } from '#lib/azure/sources.ts';
import type { Axis } from '#lib/domain/practice/axis.ts';

export const axes: readonly Omit<Axis, 'group'>[] = [
	{
		id: 'virtual-networks/prefix',
		title: 'Prefix of the user-defined route',
		from: '0.0.0.0/0',
		to: 'The peered network’s prefix',
		why: 'A shorter user route loses to the peering; with the same prefix the user route comes first.',
		varied: 'virtual-networks/next-hop/prefix',
		source: sources.trafficRouting
	},
	{
		id: 'virtual-networks/route-source',
		title: 'Source of the longer prefix',
		from: 'User-defined route',
		to: 'BGP route',
		why: 'A longer user route wins; for a peered network the system route is preferred even to a more specific BGP route.',
		source: sources.trafficRouting
	},
	{
		id: 'virtual-networks/in-between',
		title: 'Connection between VNet1 and VNet3',
		from: 'Through VNet2',
		to: 'Direct peering',
		why: 'Peering isn’t transitive: through VNet2 it takes an appliance or a gateway, and routes to it.',
		source: sources.managePeering
	},
	{
		id: 'virtual-networks/addresses',
		title: 'Address spaces of both networks',
		from: '10.0.0.0/16 and 10.1.0.0/16',
		to: '10.0.0.0/16 and 10.0.128.0/17',
		why: 'Networks whose ranges overlap cannot be peered.',
		source: sources.managePeering
	},
	{
		id: 'virtual-networks/own-gateway',
		title: 'Gateway in the spoke network',
		from: 'None',
		to: 'Its own gateway',
		why: 'A spoke that uses the hub’s gateway can’t have its own.',
		varied: 'virtual-networks/peering-reach/gateway',
		source: sources.gatewayTransit
	},
	{
		id: 'virtual-networks/next-hop',
		title: 'Next hop of the route',
		from: 'A VM with IP forwarding',
		to: 'A VM without IP forwarding',
		why: 'Without IP forwarding on the interface Azure drops what is not addressed to it.',
		varied: 'virtual-networks/next-hop/forwarding',
		source: sources.trafficRouting
	},
	{
		id: 'virtual-networks/way-out',
		title: 'Private subnet’s outbound access',
		from: 'A NAT gateway',
		to: 'No outbound method',
		why: 'A private subnet has no default outbound access: without an explicit outbound method nothing leaves.',
		source: sources.defaultOutboundAccess
	}
];
