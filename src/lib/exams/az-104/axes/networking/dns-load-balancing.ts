// What can be varied in questions on Azure DNS and load balancers: one deciding constraint each, with the fact by which it can turn the answer.
import { sources } from '#lib/azure/sources.ts';
import type { Axis } from '#lib/domain/practice/axis.ts';

export const axes: readonly Omit<Axis, 'group'>[] = [
	{
		id: 'dns-load-balancing/linked',
		title: 'Network using the private zone',
		from: 'Linked to the zone',
		to: 'Peered with a linked network',
		why: 'A private zone answers the networks that are linked to it; peering does not pass it on.',
		varied: 'dns-load-balancing/private-names/link',
		source: sources.privateDnsLinks
	},
	{
		id: 'dns-load-balancing/second-zone',
		title: 'Link to a second zone',
		from: 'Without auto-registration',
		to: 'With auto-registration',
		why: 'A network registers its VMs in one zone only and may resolve from many.',
		source: sources.privateDnsLinks
	},
	{
		id: 'dns-load-balancing/asked-from',
		title: 'Source of the DNS query',
		from: 'A VM using Azure DNS',
		to: 'An on-premises DNS server',
		why: '168.63.129.16 answers inside Azure networks only; from outside a forwarder or resolver in a linked network is needed.',
		varied: 'secure-access/service-way/link',
		source: sources.privateEndpointDns
	},
	{
		id: 'dns-load-balancing/record',
		title: 'Record at the zone apex',
		from: 'IP address in an A record',
		to: 'Alias to the public IP',
		why: 'An alias follows the resource when its address changes; a typed address does not.',
		source: sources.dnsAlias
	},
	{
		id: 'dns-load-balancing/probe',
		title: 'Traffic the backend NSG allows',
		from: 'Clients and AzureLoadBalancer',
		to: 'Only clients, all else denied',
		why: 'If the NSG blocks the health probe, every backend counts as down.',
		varied: 'dns-load-balancing/backend-flows/group',
		source: sources.healthProbes
	},
	{
		id: 'dns-load-balancing/persistence',
		title: 'Session persistence',
		from: 'None',
		to: 'Client IP',
		why: 'By default each flow is spread by five values; with Client IP one client stays on one backend.',
		varied: 'dns-load-balancing/backend-flows/need',
		source: sources.loadBalancerDistribution
	},
	{
		id: 'dns-load-balancing/no-nsg',
		title: 'NSG behind the load balancer',
		from: 'An NSG that allows the traffic',
		to: 'No NSG',
		why: 'A public Standard load balancer is closed until an NSG allows the traffic.',
		varied: 'dns-load-balancing/backend-flows/group',
		source: sources.loadBalancer
	}
];
