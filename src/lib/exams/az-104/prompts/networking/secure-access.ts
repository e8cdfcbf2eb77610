// Cards on network security groups, Bastion, service endpoints and private endpoints. Each asks for one decision and gives the fact behind it.
import { sources } from '#lib/azure/sources.ts';
import type { Prompt } from '#lib/domain/practice/prompt.ts';

export const prompts: readonly Omit<Prompt, 'group'>[] = [
	{
		id: 'secure-access/nsg-both',
		ask: 'A subnet’s NSG allows 443 from the internet. The network interface’s NSG has only default rules. Does 443 reach the VM?',
		answer: 'No. The default deny rule of the network interface’s NSG drops it.',
		fact: 'Inbound traffic passes the NSG of the subnet, then that of the network interface. Both must allow it.',
		source: sources.nsgFiltering
	},
	{
		id: 'secure-access/nsg-priority',
		ask: 'In an NSG, rule 200 allows TCP 443 from the internet. Rule 300 denies everything from the internet. Is 443 allowed?',
		answer: 'Yes. Rule 200 is read first, and it decides.',
		fact: 'Rules with lower numbers are read first, and the first match decides.',
		source: sources.nsgs
	},
	{
		id: 'secure-access/nsg-peered-default',
		ask: 'An NSG has only default rules. Is SSH allowed from a VM in a virtual network that is peered with default settings?',
		answer: 'Yes, unless you add a rule that denies it.',
		fact: 'AllowVNetInBound allows the tag VirtualNetwork, which includes the peered networks.',
		source: sources.serviceTags
	},
	{
		id: 'secure-access/nsg-reply',
		ask: 'An inbound rule allows 443. Your own outbound rule denies everything. Do the replies reach the client?',
		answer: 'Yes. The replies need no outbound rule.',
		fact: 'NSGs are stateful: the replies to an allowed flow are allowed too.',
		source: sources.nsgs
	},
	{
		id: 'secure-access/asg-one-network',
		ask: 'Your web VMs are in two peered virtual networks. Can their network interfaces share one application security group?',
		answer: 'No. Each virtual network needs its own group.',
		fact: 'All network interfaces in the group must be in the virtual network of the first one.',
		source: sources.applicationSecurityGroups
	},
	{
		id: 'secure-access/bastion-subnet',
		ask: 'You plan to deploy Azure Bastion in the Basic or Standard tier. Which subnet should you create first?',
		answer: 'A subnet named exactly AzureBastionSubnet, /26 or larger, with nothing else in it.',
		fact: 'Every Bastion tier except Developer needs a subnet of that fixed name and smallest size.',
		source: sources.bastionSettings
	},
	{
		id: 'secure-access/service-endpoint-reach',
		ask: 'A storage account allows one subnet by service endpoint. Can on-premises servers use the account over a VPN?',
		answer:
			'No. Over the VPN they need a private endpoint. From the internet, their public address must be in the account’s firewall.',
		fact: 'A service endpoint belongs to its subnet, and doesn’t work for traffic from on-premises.',
		source: sources.serviceEndpoints
	},
	{
		id: 'secure-access/private-endpoint-public',
		ask: 'You create a private endpoint for a storage account and change nothing else. Is its public endpoint closed?',
		answer: 'No. You must close it in the network settings of the account.',
		fact: 'A private endpoint adds a way in. The firewall of the service decides about the public one.',
		source: sources.storagePrivateEndpoints
	},
	{
		id: 'secure-access/private-endpoint-nsg',
		ask: 'An NSG on the subnet denies traffic to a private endpoint, but the traffic still reaches it. What is missing?',
		answer: 'Network policies for private endpoints must be enabled on that subnet.',
		fact: 'By default these policies are disabled, and then NSGs don’t apply to private endpoints in the subnet.',
		source: sources.privateEndpointNetworkPolicy
	}
];
