// What can be varied in questions on NSGs, application security groups, endpoints and Bastion: one deciding constraint each, with the fact by which it can turn the answer.
import { sources } from '#lib/azure/sources.ts';
import type { Axis } from '#lib/domain/practice/axis.ts';

export const axes: readonly Omit<Axis, 'group'>[] = [
	{
		id: 'secure-access/second-nsg',
		title: 'NSG on the network interface',
		from: 'No NSG',
		to: 'An NSG with default rules',
		why: 'Inbound traffic passes the subnet’s NSG and the interface’s, and both must allow it.',
		varied: 'secure-access/nsg-verdict/nic',
		source: sources.nsgFiltering
	},
	{
		id: 'secure-access/priority',
		title: 'Priority of the two rules',
		from: 'Allow at 200, deny at 300',
		to: 'Deny at 200, allow at 300',
		why: 'Lower numbers are read first, and the first match decides.',
		varied: 'secure-access/nsg-verdict/priority',
		source: sources.nsgs
	},
	{
		id: 'secure-access/route-table',
		title: 'Route table of the subnet',
		from: 'None',
		to: 'A route with next hop None',
		why: 'An NSG that allows is not enough: a packet whose route has the next hop None is dropped.',
		source: sources.trafficRouting
	},
	{
		id: 'secure-access/one-network',
		title: 'Application security group members',
		from: 'In one virtual network',
		to: 'In two peered networks',
		why: 'All interfaces of an application security group must be in the same virtual network.',
		varied: 'secure-access/group-rules/together',
		source: sources.applicationSecurityGroups
	},
	{
		id: 'secure-access/tag',
		title: 'Source service tag',
		from: 'Internet',
		to: 'VirtualNetwork',
		why: 'VirtualNetwork also covers peered networks; Internet covers what’s outside.',
		varied: 'secure-access/nsg-verdict/tag',
		source: sources.serviceTags
	},
	{
		id: 'secure-access/endpoint',
		title: 'Endpoint type',
		from: 'Service endpoint',
		to: 'Private endpoint',
		why: 'A service endpoint keeps the public address and serves its subnet; a private endpoint is an address in your network.',
		source: sources.serviceEndpoints
	},
	{
		id: 'secure-access/policies',
		title: 'Network policies for private endpoints',
		from: 'Disabled',
		to: 'Enabled on the subnet',
		why: 'While they are disabled, an NSG on the subnet does not act on its private endpoints.',
		source: sources.privateEndpointNetworkPolicy
	}
];
