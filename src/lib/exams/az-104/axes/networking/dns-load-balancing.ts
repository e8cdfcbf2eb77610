// What can be varied in questions on Azure DNS and load balancers: one deciding constraint each, with the fact by which it can turn the answer.
import { sources } from '#lib/azure/sources.ts';
import type { Axis } from '#lib/domain/practice/axis.ts';

export const axes: readonly Omit<Axis, 'group'>[] = [
	{
		id: 'dns-load-balancing/linked',
		title: 'How the network knows the private zone',
		from: 'Linked to the zone',
		to: 'Only peered with a linked network',
		why: 'A private zone answers the networks that are linked to it; peering does not pass it on.',
		varied: 'dns-load-balancing/private-names/second',
		source: sources.privateDnsLinks
	},
	{
		id: 'dns-load-balancing/second-zone',
		title: 'The second zone for the same network',
		from: 'Linked for resolution',
		to: 'Linked with auto-registration',
		why: 'A network registers its VMs in one zone only and may resolve from many.',
		source: sources.privateDnsLinks
	},
	{
		id: 'dns-load-balancing/asked-from',
		title: 'Where the name of a private endpoint is asked',
		from: 'From a VM on Azure DNS',
		to: 'From a DNS server on-premises',
		why: '168.63.129.16 answers inside Azure networks only; from outside a forwarder or resolver in a linked network is needed.',
		varied: 'secure-access/service-way/link',
		source: sources.privateEndpointDns
	},
	{
		id: 'dns-load-balancing/record',
		title: 'How the zone apex points to the address',
		from: 'An address typed into an A record',
		to: 'An alias to the public IP resource',
		why: 'An alias follows the resource when its address changes; a typed address does not.',
		source: sources.dnsAlias
	},
	{
		id: 'dns-load-balancing/probe',
		title: 'What the NSG of the backends allows',
		from: 'Clients and the tag AzureLoadBalancer',
		to: 'Clients only, all else denied',
		why: 'Without the probe’s way in every backend counts as down.',
		varied: 'dns-load-balancing/backend-flows/group',
		source: sources.healthProbes
	},
	{
		id: 'dns-load-balancing/persistence',
		title: 'Session persistence',
		from: 'None',
		to: 'Client IP',
		why: 'By default each flow is spread by five values; with Client IP one client stays on one backend.',
		varied: 'dns-load-balancing/shop-case/mode',
		source: sources.loadBalancerDistribution
	},
	{
		id: 'dns-load-balancing/no-nsg',
		title: 'NSG of VMs behind a public Standard balancer',
		from: 'One that allows the traffic',
		to: 'No NSG at all',
		why: 'A Standard balancer is closed until an NSG allows the traffic.',
		varied: 'dns-load-balancing/backend-flows/group',
		source: sources.loadBalancer
	}
];
