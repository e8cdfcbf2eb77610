// Cards on Azure DNS and load balancers. Each asks for one decision and gives the fact behind it.
import { sources } from '#lib/azure/sources.ts';
import type { Prompt } from '#lib/domain/practice/prompt.ts';

export const prompts: readonly Omit<Prompt, 'group'>[] = [
	{
		id: 'dns-load-balancing/zone-link',
		ask: 'A private zone is linked only to network A. A VM in peered network B, on Azure DNS, cannot resolve its names. What is missing?',
		answer: 'A virtual network link from the zone to B.',
		fact: 'Which networks can resolve a private zone depends on its links. Peering doesn’t count.',
		source: sources.privateDnsLinks
	},
	{
		id: 'dns-load-balancing/one-registration-zone',
		ask: 'A virtual network registers its VMs in private DNS zone A. Can it register them in zone B too?',
		answer: 'No. You can link it to B for resolution only.',
		fact: 'A virtual network has at most one registration zone. It can be linked to many zones for resolution.',
		source: sources.privateDnsLinks
	},
	{
		id: 'dns-load-balancing/endpoint-name',
		ask: 'Blob storage has a private endpoint. VMs in its virtual network use Azure DNS, and still get a public address. What is missing?',
		answer: 'The zone privatelink.blob.core.windows.net with the endpoint’s record, linked to that network.',
		fact: 'Clients still use the account’s own name. Only the linked privatelink zone leads it to the private address.',
		source: sources.privateEndpointDns
	},
	{
		id: 'dns-load-balancing/on-premises-forward',
		ask: 'An on-premises DNS server must resolve the names of private endpoints. Can it forward the queries directly to 168.63.129.16?',
		answer:
			'No. It must forward to a DNS forwarder or a DNS Private Resolver in a network linked to the zone.',
		fact: 'Azure DNS answers at 168.63.129.16 only from inside a virtual network.',
		source: sources.privateEndpointDns
	},
	{
		id: 'dns-load-balancing/delegation',
		ask: 'Your public zone in Azure DNS has the right records, but no one on the internet can resolve them. What should you do?',
		answer: 'Enter the zone’s Azure name servers as NS records at the registrar.',
		fact: 'A zone answers the internet only after its parent domain delegates to its name servers.',
		source: sources.dnsHostDomain
	},
	{
		id: 'dns-load-balancing/apex-alias',
		ask: 'example.com itself must follow a public IP resource, even when its address changes. Which record should you create?',
		answer: 'An alias A record set that points to the public IP resource.',
		fact: 'A CNAME isn’t allowed at the zone apex. An alias record follows the Azure resource, not an address.',
		source: sources.dnsAlias
	},
	{
		id: 'dns-load-balancing/probe-source',
		ask: 'All backends are down, but the app answers locally. Your NSG allows clients at 100 and denies all inbound at 200. What is missing?',
		answer: 'A rule with a priority below 200 that allows the tag AzureLoadBalancer.',
		fact: 'Probes come from 168.63.129.16. Your deny rule is read before the default rule that allows them.',
		source: sources.healthProbes
	},
	{
		id: 'dns-load-balancing/standard-closed',
		ask: 'The VMs behind a public Standard load balancer have no NSG. Can clients on the internet reach them?',
		answer: 'No. An NSG on the subnet or the network interface must allow the traffic.',
		fact: 'Standard load balancers and public IP addresses are closed to inbound traffic until an NSG allows it.',
		source: sources.loadBalancer
	},
	{
		id: 'dns-load-balancing/client-ip',
		ask: 'Each client must stay on one backend instance, whatever port or protocol it uses. Which session persistence should you choose?',
		answer: 'Client IP.',
		fact: 'The default hashes five values, with both ports. Client IP hashes only the source and destination address.',
		source: sources.loadBalancerDistribution
	}
];
