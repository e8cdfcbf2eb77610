// Recall prompts on security groups, Bastion, service endpoints and private endpoints. Each asks for one decision and names the fact that decides it.
import type { Prompt } from '#lib/domain/practice/prompt.ts';
import { day } from '#lib/domain/time/day.ts';

export const prompts = [
	{
		id: 'secure-access/nsg-both',
		group: 'secure-access',
		ask: 'The subnet’s NSG allows 443 from the internet; the interface’s NSG has only default rules. Does a request get in?',
		answer: 'No. The interface’s NSG drops it with its default deny rule.',
		fact: 'Inbound traffic passes the subnet’s NSG first and then the interface’s, and both must allow it.',
		source: {
			title: 'How network security groups filter network traffic',
			url: 'https://learn.microsoft.com/en-us/azure/virtual-network/network-security-group-how-it-works',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'secure-access/nsg-priority',
		group: 'secure-access',
		ask: 'Rule 200 allows TCP 443 from the internet; rule 300 denies everything from the internet. Does 443 get in?',
		answer: 'Yes. Rule 200 is read first and ends the search.',
		fact: 'Lower numbers are read first, and the first match decides.',
		source: {
			title: 'Network security groups overview',
			url: 'https://learn.microsoft.com/en-us/azure/virtual-network/network-security-groups-overview',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'secure-access/nsg-peered-default',
		group: 'secure-access',
		ask: 'An NSG has only default rules. Does SSH get in from a VM in a network peered with default settings?',
		answer: 'Yes, until you add a rule that denies it.',
		fact: 'AllowVNetInBound lets in the tag VirtualNetwork, which includes the peered networks.',
		source: {
			title: 'Virtual network service tags',
			url: 'https://learn.microsoft.com/en-us/azure/virtual-network/service-tags-overview',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'secure-access/nsg-reply',
		group: 'secure-access',
		ask: 'An inbound rule allows 443; your own outbound rule denies everything. Do the replies get back to the client?',
		answer: 'Yes. The replies need no outbound rule.',
		fact: 'NSGs are stateful: a flow that was let in may answer.',
		source: {
			title: 'Network security groups overview',
			url: 'https://learn.microsoft.com/en-us/azure/virtual-network/network-security-groups-overview',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'secure-access/asg-one-network',
		group: 'secure-access',
		ask: 'Web VMs are in two peered networks. Can their interfaces share one application security group?',
		answer: 'No. Each network needs a group of its own.',
		fact: 'All interfaces in a group must be in the same virtual network as its first.',
		source: {
			title: 'Application security groups',
			url: 'https://learn.microsoft.com/en-us/azure/virtual-network/application-security-groups',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'secure-access/bastion-subnet',
		group: 'secure-access',
		ask: 'Which subnet do you make before you deploy Bastion in the Basic or Standard tier?',
		answer: 'One called exactly AzureBastionSubnet, /26 or larger, with nothing else in it.',
		fact: 'Every Bastion tier but Developer is deployed into a subnet of that fixed name and smallest size.',
		source: {
			title: 'Bastion configuration settings',
			url: 'https://learn.microsoft.com/en-us/azure/bastion/configuration-settings',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'secure-access/service-endpoint-reach',
		group: 'secure-access',
		ask: 'A storage account admits one subnet by service endpoint. Can servers on-premises use it over the VPN?',
		answer:
			'No. Over the VPN they need a private endpoint; from the internet, their public address in the account’s firewall.',
		fact: 'A service endpoint belongs to its subnet and cannot be used for traffic from on-premises.',
		source: {
			title: 'Virtual network service endpoints',
			url: 'https://learn.microsoft.com/en-us/azure/virtual-network/virtual-network-service-endpoints-overview',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'secure-access/private-endpoint-public',
		group: 'secure-access',
		ask: 'You give a storage account a private endpoint and change nothing else. Is its public endpoint closed now?',
		answer: 'No. You close it in the account’s network settings.',
		fact: 'A private endpoint adds a way in; the firewall of the service decides on the public one.',
		source: {
			title: 'Use private endpoints for Azure Storage',
			url: 'https://learn.microsoft.com/en-us/azure/storage/common/storage-private-endpoints',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'secure-access/private-endpoint-nsg',
		group: 'secure-access',
		ask: 'You deny traffic to a private endpoint with an NSG on its subnet, and it still gets through. What is missing?',
		answer: 'Network policies for private endpoints, enabled on that subnet.',
		fact: 'By default these policies are disabled, and then NSGs do not act on private endpoints in the subnet.',
		source: {
			title: 'Manage network policies for private endpoints',
			url: 'https://learn.microsoft.com/en-us/azure/private-link/disable-private-endpoint-network-policy',
			checked: day('2026-11-25')
		}
	}
] as const satisfies readonly Prompt[];
