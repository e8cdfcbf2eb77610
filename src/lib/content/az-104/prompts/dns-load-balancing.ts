// Recall prompts on Azure DNS and load balancers. Each asks for one decision and names the fact that decides it.
import type { Prompt } from '#lib/domain/practice/prompt.ts';
import { day } from '#lib/domain/time/day.ts';

export const prompts = [
	{
		id: 'dns-load-balancing/zone-link',
		group: 'dns-load-balancing',
		ask: 'A private zone is linked to network A only. A VM in peered network B, on Azure DNS, cannot resolve its names. What is missing?',
		answer: 'A virtual network link from the zone to B.',
		fact: 'Who may resolve a private zone follows its links; peering does not count.',
		source: {
			title: 'Virtual network links of private DNS zones',
			url: 'https://learn.microsoft.com/en-us/azure/dns/private-dns-virtual-network-links',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'dns-load-balancing/one-registration-zone',
		group: 'dns-load-balancing',
		ask: 'A network registers its VMs in private zone A. Can it register them in zone B as well?',
		answer: 'No. Link it to B for resolution only.',
		fact: 'A network has at most one registration zone, but may be linked to many for resolution.',
		source: {
			title: 'Virtual network links of private DNS zones',
			url: 'https://learn.microsoft.com/en-us/azure/dns/private-dns-virtual-network-links',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'dns-load-balancing/endpoint-name',
		group: 'dns-load-balancing',
		ask: 'Blob storage has a private endpoint, but VMs on Azure DNS in its network still get a public address. What is missing?',
		answer: 'The zone privatelink.blob.core.windows.net with the endpoint’s record, linked to that network.',
		fact: 'The account’s own name stays in use; only the linked privatelink zone leads it to the private address.',
		source: {
			title: 'Private endpoint DNS integration',
			url: 'https://learn.microsoft.com/en-us/azure/private-link/private-endpoint-dns-integration',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'dns-load-balancing/on-premises-forward',
		group: 'dns-load-balancing',
		ask: 'An on-premises DNS server should resolve names of private endpoints. Can it forward them straight to 168.63.129.16?',
		answer: 'No. It forwards to a DNS forwarder or Private Resolver in a network linked to the zone.',
		fact: 'The query to Azure DNS must come from inside a virtual network.',
		source: {
			title: 'Private endpoint DNS integration',
			url: 'https://learn.microsoft.com/en-us/azure/private-link/private-endpoint-dns-integration',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'dns-load-balancing/delegation',
		group: 'dns-load-balancing',
		ask: 'Your public zone in Azure DNS holds the right records, but the internet does not see them. What is left to do?',
		answer: 'Enter the zone’s Azure name servers as NS records at the registrar.',
		fact: 'A zone answers the internet only after its parent domain delegates to its name servers.',
		source: {
			title: 'Tutorial: Host your domain in Azure DNS',
			url: 'https://learn.microsoft.com/en-us/azure/dns/dns-delegate-domain-azure-dns',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'dns-load-balancing/apex-alias',
		group: 'dns-load-balancing',
		ask: 'example.com itself must follow a public IP resource, even when its address changes. Which record do you make?',
		answer: 'An A record set that is an alias of the public IP resource.',
		fact: 'CNAME is not allowed at the apex, and an alias record follows the Azure resource and not an address.',
		source: {
			title: 'Azure DNS alias records overview',
			url: 'https://learn.microsoft.com/en-us/azure/dns/dns-alias',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'dns-load-balancing/probe-source',
		group: 'dns-load-balancing',
		ask: 'All backends show as down, yet the app answers locally. Your NSG denies all inbound at 200 and allows clients at 100. What is missing?',
		answer: 'A rule with a number below 200 that allows the tag AzureLoadBalancer.',
		fact: 'Probes come from 168.63.129.16, and your deny rule is read before the default rule that lets them in.',
		source: {
			title: 'Azure Load Balancer health probes',
			url: 'https://learn.microsoft.com/en-us/azure/load-balancer/load-balancer-custom-probe-overview',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'dns-load-balancing/standard-closed',
		group: 'dns-load-balancing',
		ask: 'VMs behind a public Standard load balancer have no NSG at all. Do clients on the internet reach them?',
		answer: 'No. An NSG on the subnet or the interface must allow the traffic.',
		fact: 'Standard load balancers and public IPs are closed to inbound traffic until an NSG opens them.',
		source: {
			title: 'What is Azure Load Balancer?',
			url: 'https://learn.microsoft.com/en-us/azure/load-balancer/load-balancer-overview',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'dns-load-balancing/client-ip',
		group: 'dns-load-balancing',
		ask: 'Each client must stay on one backend, whatever port or protocol it uses. Which session persistence do you choose?',
		answer: 'Client IP.',
		fact: 'The default hashes five values with both ports; Client IP hashes only the source and destination address.',
		source: {
			title: 'Azure Load Balancer distribution modes',
			url: 'https://learn.microsoft.com/en-us/azure/load-balancer/distribution-mode-concepts',
			checked: day('2026-11-25')
		}
	}
] as const satisfies readonly Prompt[];
