// Recall prompts on virtual networks, peering, addresses and routes. Each asks for one decision and names the fact that decides it.
import { sources } from '#lib/azure/sources.ts';
import type { Prompt } from '#lib/domain/practice/prompt.ts';

export const prompts: readonly Omit<Prompt, 'group'>[] = [
	{
		id: 'virtual-networks/peering-transitive',
		ask: 'VNet1 is peered with VNet2, and VNet2 with VNet3. Does that let a VM in VNet1 reach a VM in VNet3?',
		answer: 'No. Peer A with C, or route through an appliance or gateway in B.',
		fact: 'A peering is between two networks and is not transitive.',
		source: sources.managePeering
	},
	{
		id: 'virtual-networks/peering-initiated',
		ask: 'A peering shows Initiated. Does traffic flow yet?',
		answer: 'No. The link from the other network is missing; when it is made, both show Connected.',
		fact: 'A peering is two links, one from each network, and both must be there.',
		source: sources.managePeering
	},
	{
		id: 'virtual-networks/peering-overlap',
		ask: 'One network is 10.0.0.0/16, the other 10.0.128.0/17. Can you peer them?',
		answer: 'No. The second lies inside the first; one of them needs another range.',
		fact: 'Peered networks must not share any address.',
		source: sources.managePeering
	},
	{
		id: 'virtual-networks/gateway-transit',
		ask: 'A spoke should use the VPN gateway of its peered hub. What do you set on which side?',
		answer: 'Allow gateway transit on the hub’s link, use remote gateways on the spoke’s.',
		fact: 'Each side sets its own link, and a spoke that uses a remote gateway can’t have one itself.',
		source: sources.gatewayTransit
	},
	{
		id: 'virtual-networks/longest-prefix',
		ask: 'A user route sends 0.0.0.0/0 to a firewall. Which way does a packet for the peered network 10.2.0.0/16 go?',
		answer: 'Straight across the peering, not through the firewall.',
		fact: 'Among user and system routes the longest matching prefix is used, and a user route comes first only when the prefixes are equal.',
		source: sources.trafficRouting
	},
	{
		id: 'virtual-networks/equal-prefix',
		ask: 'A user-defined route and a BGP route have the same prefix. Which one is used?',
		answer: 'The user-defined route.',
		fact: 'Between equal prefixes the order is user-defined, then BGP, then system.',
		source: sources.trafficRouting
	},
	{
		id: 'virtual-networks/bgp-more-specific',
		ask: 'BGP brings 10.1.2.0/24, a peering 10.1.0.0/16; there is no user route. Which one carries 10.1.2.4?',
		answer: 'The peering, although its prefix is shorter.',
		fact: 'System routes for the network, its peerings and service endpoints are preferred even to a more specific BGP route.',
		source: sources.trafficRouting
	},
	{
		id: 'virtual-networks/ip-forwarding',
		ask: 'In one network, a route leads to a firewall VM whose system forwards packets, yet nothing passes. What is off on its interface?',
		answer: 'IP forwarding, the setting of the network interface in Azure.',
		fact: 'Without it Azure drops what is not addressed to or from the interface itself.',
		source: sources.trafficRouting
	},
	{
		id: 'virtual-networks/reserved-addresses',
		ask: 'How many addresses of a /28 subnet can your resources use?',
		answer: 'Eleven of sixteen.',
		fact: 'Azure keeps five addresses in every subnet: the first four and the last.',
		source: sources.vnetFaq
	},
	{
		id: 'virtual-networks/private-subnet',
		ask: 'A VM in a private subnet has no public IP, NAT gateway, load balancer or appliance route. Can it reach a public website?',
		answer: 'No. Add an explicit way out, such as a NAT gateway on the subnet.',
		fact: 'A private subnet gives no default outbound access, and for new networks created with API versions released after 31 March 2026 it is the default.',
		source: sources.defaultOutboundAccess
	}
];
