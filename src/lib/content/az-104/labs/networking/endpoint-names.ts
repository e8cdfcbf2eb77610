// Lab: one storage account by service endpoint, then by private endpoint: which name leads to which address, from inside and outside.
import {
	deleteGroup,
	gone,
	networkWatcherStays,
	ownsSubscription,
	sizeRefused,
	sshKeyStays
} from '#lib/content/az-104/labs/kit.ts';
import type { Lab } from '#lib/domain/lab/lab.ts';
import { day } from '#lib/domain/time/day.ts';

export const lab = {
	id: 'secure-access/endpoint-names',
	number: 63,
	edition: 1,
	domain: 'networking',
	group: 'secure-access',
	title: 'One name, two addresses',
	mends: 'What a service endpoint changes, what a private endpoint changes, and why its DNS zone decides.',
	minutes: 45,
	cost: 'About 0.05 USD if you delete the group within the hour: one small VM and a private endpoint.',
	needs: [
		`${ownsSubscription}, with quota for one small VM`,
		'The VM must run, and its subnet must not be private (hence --default-outbound-access true): Run Command sends its answer over the internet'
	],
	predict: [
		{
			id: 'service-endpoint',
			ask: 'The subnet of a VM has a service endpoint for storage. To which address does the account’s name resolve there?',
			options: ['A private one of the subnet', 'The public one, as before', 'None until a zone is linked'],
			right: 1,
			because: 'A service endpoint changes the route and the source address. DNS stays as it is.'
		},
		{
			id: 'no-zone',
			ask: 'A private endpoint exists, and no DNS zone. To which address does the name resolve in its network?',
			options: ['Its private address', 'The public address', 'Both, in turn'],
			right: 1,
			because:
				'Public DNS only adds an alias in privatelink. Without a linked zone the alias goes on to the public address.'
		},
		{
			id: 'public-open',
			ask: 'The private endpoint works. Is the public way into the account closed now?',
			options: ['Yes, the endpoint replaces it', 'Yes, for other networks only', 'No, you close it yourself'],
			right: 2,
			because: 'An endpoint adds a way in. The account’s own network settings close the other.'
		}
	],
	steps: [
		{
			goal: 'Create a virtual network with a subnet vms, a subnet endpoints for the private endpoint, and the VM vm-in.',
			portal:
				'Virtual networks > Create > IP addresses; Virtual machines > Create > Networking > Public IP: None',
			az: [
				`az group create -n {group}-pe -l {location}
az network vnet create -g {group}-pe -n vnet-pe --address-prefixes 10.63.0.0/16 -o none
az network vnet subnet create -g {group}-pe --vnet-name vnet-pe -n vms \\
  --address-prefixes 10.63.1.0/24 --default-outbound-access true -o none
az network vnet subnet create -g {group}-pe --vnet-name vnet-pe -n endpoints \\
  --address-prefixes 10.63.2.0/24 -o none`,
				`az vm create -g {group}-pe -n vm-in --image Ubuntu2204 --size Standard_B2ats_v2 \\
  --vnet-name vnet-pe --subnet vms --public-ip-address "" --nsg "" \\
  --storage-sku StandardSSD_LRS --admin-username azureuser --generate-ssh-keys`
			],
			see: `The VM has no public address: Run Command needs no open port. ${sizeRefused}`
		},
		{
			goal: 'Create the storage account stpe{suffix}. Its firewall must let in only the subnet vms, by a service endpoint.',
			portal:
				'Storage account > Security + networking > Networking > Enabled from selected virtual networks and IP addresses > Add existing virtual network',
			az: [
				`az storage account create -g {group}-pe -n stpe{suffix} -l {location} --sku Standard_LRS \\
  --kind StorageV2 --public-network-access Enabled --default-action Deny \\
  --allow-shared-key-access true --min-tls-version TLS1_2 \\
  --allow-blob-public-access false -o none`,
				`az network vnet subnet update -g {group}-pe --vnet-name vnet-pe -n vms \\
  --service-endpoints Microsoft.Storage -o none
az storage account network-rule add -g {group}-pe --account-name stpe{suffix} \\
  --vnet-name vnet-pe --subnet vms -o none`,
				`az storage container list --account-name stpe{suffix} --auth-mode key -o json`
			],
			see: '“The request may be blocked by network rules”: Cloud Shell is not in the subnet. The rule has two halves, the endpoint on the subnet and the subnet on the account.'
		},
		{
			goal: 'From inside: look the account’s name up.',
			portal: 'Virtual machine vm-in > Operations > Run command > RunShellScript',
			az: [
				`az vm run-command invoke -g {group}-pe -n vm-in --command-id RunShellScript \\
  --scripts "nslookup stpe{suffix}.blob.core.windows.net" --query "value[0].message" -o tsv`
			],
			see: 'A public address, no privatelink. A service endpoint does not touch names.'
		},
		{
			goal: 'Give the account the private endpoint pe-blob for blob. Look the name up in Cloud Shell and in the VM.',
			portal:
				'Storage account > Networking > Private endpoint connections > Private endpoint > DNS > Integrate with private DNS zone: No',
			az: [
				`ID=$(az storage account show -g {group}-pe -n stpe{suffix} --query id -o tsv)
az network private-endpoint create -g {group}-pe -n pe-blob --vnet-name vnet-pe --subnet endpoints \\
  --private-connection-resource-id "$ID" --group-id blob --connection-name pe-blob -o none`,
				`nslookup stpe{suffix}.blob.core.windows.net`,
				`az vm run-command invoke -g {group}-pe -n vm-in --command-id RunShellScript \\
  --scripts "resolvectl flush-caches; nslookup stpe{suffix}.blob.core.windows.net" --query "value[0].message" -o tsv`
			],
			see: 'In both places: a new alias with privatelink, and behind it still the public address. If the alias is missing, look again after a minute.',
			proves: ['outside', 'still-open']
		},
		{
			goal: 'Make the zone privatelink.blob.core.windows.net, link the network, and let the endpoint write its record.',
			portal:
				'Private DNS zones > Create; then Virtual Network Links > Add; then Private endpoint pe-blob > Settings > DNS configuration > Add configuration',
			az: [
				`az network private-dns zone create -g {group}-pe -n privatelink.blob.core.windows.net -o none
az network private-dns link vnet create -g {group}-pe -z privatelink.blob.core.windows.net \\
  -n link-pe -v vnet-pe --registration-enabled false -o none`,
				`az network private-endpoint dns-zone-group create -g {group}-pe --endpoint-name pe-blob \\
  -n zones --private-dns-zone privatelink.blob.core.windows.net --zone-name blob -o none`,
				`az vm run-command invoke -g {group}-pe -n vm-in --command-id RunShellScript \\
  --scripts "resolvectl flush-caches; nslookup stpe{suffix}.blob.core.windows.net" --query "value[0].message" -o tsv`
			],
			see: 'The same name, now 10.63.2.… If it is still public, look again after a minute.',
			proves: ['inside']
		},
		{
			goal: 'Close the public endpoint of the account.',
			portal: 'Storage account > Networking > Public network access > Disabled',
			az: [
				`az storage account update -g {group}-pe -n stpe{suffix} --public-network-access Disabled \\
  --query "{name:name,public:publicNetworkAccess}" -o json`
			],
			see: 'Disabled. The firewall rule for the subnet no longer counts: only the private endpoint is left.'
		}
	],
	negative: {
		goal: 'Delete the endpoint’s A record from the linked zone, and look the name up in the VM.',
		portal:
			'Private DNS zone privatelink.blob.core.windows.net > DNS Management > Recordsets > the A record > Delete',
		az: [
			`az network private-dns record-set a delete -g {group}-pe -n stpe{suffix} \\
  -z privatelink.blob.core.windows.net --yes`,
			`az vm run-command invoke -g {group}-pe -n vm-in --command-id RunShellScript \\
  --scripts "resolvectl flush-caches; nslookup stpe{suffix}.blob.core.windows.net" --query "value[0].message" -o tsv`
		],
		proves: ['missing'],
		see: 'NXDOMAIN in the VM, while Cloud Shell still resolves the name. If the VM still finds it, look again after a minute.',
		fails: 'NXDOMAIN: the linked zone answers for all of privatelink.blob…, and it has no such name.',
		deletes: 'The endpoint’s record in the private DNS zone. You don’t need it again in this lab.'
	},
	checks: [
		{
			id: 'inside',
			title: 'With the record: the private address',
			command:
				'az vm run-command invoke -g {group}-pe -n vm-in --command-id RunShellScript --scripts "resolvectl flush-caches; nslookup stpe{suffix}.blob.core.windows.net" --query "value[0].message" -o tsv',
			kind: 'nslookup',
			conditions: [
				{
					when: "starts_with(name, 'stpe') && length(addresses[?starts_with(@, '10.63.2.')]) == `1` && length(addresses) == `1`",
					yes: '{{@.name}} leads to {{addresses[0]}}, the endpoint.',
					no: '{{@.name}} leads to {{failed || addresses[0]}}, not to 10.63.2.…. Check the zone, its link to vnet-pe and the record in it.'
				},
				{
					when: "length(aliases[?ends_with(@, '.privatelink.blob.core.windows.net')]) == `1`",
					yes: 'The way goes through privatelink.',
					no: 'No alias in privatelink. Then the account has no private endpoint for blob.'
				}
			]
		},
		{
			id: 'outside',
			title: 'Without a zone: the public address',
			command: 'nslookup stpe{suffix}.blob.core.windows.net',
			kind: 'nslookup',
			conditions: [
				{
					when: "starts_with(name, 'stpe') && length(aliases[?ends_with(@, '.privatelink.blob.core.windows.net')]) == `1`",
					yes: 'Outside too, the name is an alias in privatelink.',
					no: 'No alias in privatelink. Look whether the private endpoint is there and approved.'
				},
				{
					when: "length(aliases[?ends_with(@, '.store.core.windows.net')]) == `1`",
					yes: 'And from there it goes on to the public front of storage.',
					no: 'The way ends in privatelink, as it does inside. Run this one in Cloud Shell, not in the VM.'
				}
			]
		},
		{
			id: 'still-open',
			title: 'A private endpoint closes nothing',
			command:
				"az storage account show -g {group}-pe -n stpe{suffix} --query \"{name:name,public:publicNetworkAccess,subnets:length(networkRuleSet.virtualNetworkRules[?ends_with(virtualNetworkResourceId,'/subnets/vms')]),endpoints:length(privateEndpointConnections[?privateLinkServiceConnectionState.status=='Approved'])}\" -o json",
			kind: 'json',
			prints: 'object',
			keys: ['name', 'public', 'subnets', 'endpoints'],
			shown: ['name'],
			own: { is: "starts_with(name, 'stpe')", named: 'stpe' },
			conditions: [
				{
					when: 'subnets == `1`',
					yes: 'The firewall lets in the subnet vms.',
					no: 'The firewall has no rule for the subnet vms. Add one.'
				},
				{
					when: "endpoints == `1` && public == 'Enabled'",
					yes: 'One private endpoint is approved, and the public endpoint is still on.',
					no: 'Found {{endpoints}} approved private endpoints, with public network access {{public}}. This check is for the moment before you close it.'
				}
			]
		},
		{
			id: 'missing',
			title: 'Without the record: no address',
			command:
				'az vm run-command invoke -g {group}-pe -n vm-in --command-id RunShellScript --scripts "resolvectl flush-caches; nslookup stpe{suffix}.blob.core.windows.net" --query "value[0].message" -o tsv',
			kind: 'nslookup',
			conditions: [
				{
					when: "failed == 'NXDOMAIN' && starts_with(name, 'stpe') && ends_with(name, '.blob.core.windows.net')",
					yes: '{{@.name}} does not exist for the VM: NXDOMAIN.',
					no: 'Found {{failed || addresses[0]}} for {{@.name}}. Expected NXDOMAIN for stpe….blob.core.windows.net: run it again after a minute, and check that the zone is linked to vnet-pe.'
				},
				{
					when: "server == '127.0.0.53'",
					yes: 'The VM was asked.',
					no: 'The server asked is {{server}}, so this wasn’t run in the VM. Run the command as it is.'
				}
			]
		},
		{
			id: 'closed',
			title: 'The public way is closed',
			command:
				'az storage account show -g {group}-pe -n stpe{suffix} --query "{name:name,public:publicNetworkAccess,endpoints:length(privateEndpointConnections[?privateLinkServiceConnectionState.status==\'Approved\'])}" -o json',
			kind: 'json',
			prints: 'object',
			keys: ['name', 'public', 'endpoints'],
			shown: ['name'],
			own: { is: "starts_with(name, 'stpe')", named: 'stpe' },
			conditions: [
				{
					when: "public == 'Disabled'",
					yes: 'Public network access is off.',
					no: 'Public network access is {{public}}. The private endpoint alone does not close it.'
				},
				{
					when: 'endpoints == `1`',
					yes: 'One private endpoint is approved.',
					no: 'Found {{endpoints}} approved private endpoints. With none and no public way nobody gets in.'
				}
			]
		}
	],
	tearDown: {
		steps: [
			deleteGroup(
				'pe',
				'the VM and its disk, the private endpoint, the zone, the storage account and the virtual network',
				`${networkWatcherStays} ${sshKeyStays}`
			)
		],
		check: gone('pe')
	},
	why: 'A service endpoint gives a subnet a route and an identity at the public address; names stay. A private endpoint gives the service an address in your network, and only the privatelink zone, linked to the asking network, leads the old name there. Closing the public way is a third, separate decision.',
	given: [
		{
			id: 'spoke',
			command: 'nslookup stpek7q3f.blob.core.windows.net',
			output:
				'Server:\t\t127.0.0.53\nAddress:\t127.0.0.53#53\n\nNon-authoritative answer:\nstpek7q3f.blob.core.windows.net\tcanonical name = stpek7q3f.privatelink.blob.core.windows.net.\nstpek7q3f.privatelink.blob.core.windows.net\tcanonical name = blob.ams09prdstr07a.store.core.windows.net.\nName:\tblob.ams09prdstr07a.store.core.windows.net\nAddress: 20.60.0.10',
			ask: 'This VM is in a network peered with the endpoint’s. The hub resolves privately. What is missing?',
			options: [
				'A second private endpoint',
				'A link of the zone to this network',
				'A service endpoint on its subnet',
				'A route to the endpoint'
			],
			right: 1,
			because: 'Peering carries the packets. Who may use a private zone follows from its links.'
		},
		{
			id: 'rule',
			command:
				'az storage account show -g rg-resit-pe -n stpek7q3f --query "{public:publicNetworkAccess,default:networkRuleSet.defaultAction,subnets:length(networkRuleSet.virtualNetworkRules)}" -o json',
			output: '{\n  "default": "Deny",\n  "public": "Enabled",\n  "subnets": 1\n}',
			ask: 'There is no private endpoint. Who reaches the account?',
			options: [
				'Nobody: the default is Deny',
				'One subnet, at the public address',
				'One subnet, at a private address',
				'Everybody: public is Enabled'
			],
			right: 1,
			because: 'The rule names a subnet with a service endpoint. It still talks to the public address.'
		}
	],
	variations: [
		{
			change: 'Clients on-premises, behind a VPN, shall reach the account.',
			answer:
				'A service endpoint does not serve them. A private endpoint does, with a DNS forwarder in the network that asks the zone.'
		},
		{
			change: 'The clients use files, not blobs.',
			answer:
				'The endpoint is for one part of the account. File needs an endpoint and the zone privatelink.file.core.windows.net.'
		},
		{
			change: 'The link of the zone has the fallback to the internet switched on.',
			answer:
				'Then a name that the zone does not have is asked for in public DNS too. With the record gone, inside sees the public address and not NXDOMAIN.'
		},
		{
			change: 'An NSG shall stop some VMs from using the private endpoint.',
			answer:
				'Enable network policies for private endpoints on its subnet first; by default they are off and the NSG is passed over.'
		}
	],
	sources: [
		{
			title: 'Virtual network service endpoints',
			url: 'https://learn.microsoft.com/en-us/azure/virtual-network/virtual-network-service-endpoints-overview',
			checked: day('2026-11-25')
		},
		{
			title: 'Private endpoint DNS integration',
			url: 'https://learn.microsoft.com/en-us/azure/private-link/private-endpoint-dns-integration',
			checked: day('2026-11-25')
		},
		{
			title: 'Fallback to internet for Azure Private DNS zones',
			url: 'https://learn.microsoft.com/en-us/azure/dns/private-dns-fallback',
			checked: day('2026-11-25')
		},
		{
			title: 'Use private endpoints for Azure Storage',
			url: 'https://learn.microsoft.com/en-us/azure/storage/common/storage-private-endpoints',
			checked: day('2026-11-25')
		},
		{
			title: 'Run scripts in a Linux VM with action Run Commands',
			url: 'https://learn.microsoft.com/en-us/azure/virtual-machines/linux/run-command',
			checked: day('2026-11-25')
		},
		{
			title: 'Default outbound access in Azure',
			url: 'https://learn.microsoft.com/en-us/azure/virtual-network/ip-services/default-outbound-access',
			checked: day('2026-11-25')
		},
		{
			title: 'Manage network policies for private endpoints',
			url: 'https://learn.microsoft.com/en-us/azure/private-link/disable-private-endpoint-network-policy',
			checked: day('2026-11-25')
		}
	],
	checked: day('2026-11-25')
} as const satisfies Lab;
