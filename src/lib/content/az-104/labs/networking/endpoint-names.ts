// Lab: one storage account by service endpoint, then by private endpoint: which name leads to which address, from inside and outside.
import type { Lab } from '#lib/domain/lab/lab.ts';
import { day } from '#lib/domain/time/day.ts';

export const lab = {
	id: 'secure-access/endpoint-names',
	number: 63,
	edition: 0,
	domain: 'networking',
	group: 'secure-access',
	title: 'One name, two addresses',
	mends: 'What a service endpoint changes, what a private endpoint changes, and why its DNS zone decides.',
	minutes: 45,
	cost: 'One small VM and a private endpoint by the hour; the account is nearly empty. Delete the group within the hour.',
	needs: [
		'A subscription in which you are Owner, with quota for one small VM: Standard_B2ats_v2, or else Standard_B1s',
		'The VM must run, and its subnet must not be private (hence --default-outbound-access true): Run Command sends its answer over the internet',
		'One Cloud Shell session: the last command uses a variable of an earlier one'
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
			goal: 'Make a network with a subnet for a VM and one for the private endpoint, and the VM.',
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
			see: 'The VM has no public address: Run Command needs no open port. If SkuNotAvailable comes back, run it again with Standard_B1s.'
		},
		{
			goal: 'Make a storage account whose firewall lets in only the subnet vms, by a service endpoint.',
			portal: 'Storage account > Security + networking > Networking > Selected networks',
			az: [
				`az storage account create -g {group}-pe -n stpe{suffix} -l {location} --sku Standard_LRS \\
  --default-action Deny --min-tls-version TLS1_2 --allow-blob-public-access false -o none`,
				`az network vnet subnet update -g {group}-pe --vnet-name vnet-pe -n vms \\
  --service-endpoints Microsoft.Storage -o none
az storage account network-rule add -g {group}-pe --account-name stpe{suffix} \\
  --vnet-name vnet-pe --subnet vms -o none`
			],
			see: 'Two halves: the endpoint on the subnet, and the rule on the account that names the subnet.'
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
			goal: 'Give the account a private endpoint for blob, and look the name up from Cloud Shell.',
			portal: 'Storage account > Networking > Private endpoint connections > Private endpoint',
			az: [
				`ID=$(az storage account show -g {group}-pe -n stpe{suffix} --query id -o tsv)
az network private-endpoint create -g {group}-pe -n pe-blob --vnet-name vnet-pe --subnet endpoints \\
  --private-connection-resource-id "$ID" --group-id blob --connection-name pe-blob -o none`,
				`nslookup stpe{suffix}.blob.core.windows.net`
			],
			see: 'A new alias with privatelink (if not yet, wait a minute), and behind it still the public address. So it is inside too.'
		},
		{
			goal: 'Make the zone privatelink.blob.core.windows.net, link the network, and let the endpoint write its record.',
			portal: 'Private endpoint pe-blob > Settings > DNS configuration > Add configuration',
			az: [
				`az network private-dns zone create -g {group}-pe -n privatelink.blob.core.windows.net -o none
az network private-dns link vnet create -g {group}-pe -z privatelink.blob.core.windows.net \\
  -n link-pe -v vnet-pe --registration-enabled false -o none`,
				`az network private-endpoint dns-zone-group create -g {group}-pe --endpoint-name pe-blob \\
  -n zones --private-dns-zone privatelink.blob.core.windows.net --zone-name blob -o none`,
				`az vm run-command invoke -g {group}-pe -n vm-in --command-id RunShellScript \\
  --scripts "nslookup stpe{suffix}.blob.core.windows.net" --query "value[0].message" -o tsv`
			],
			see: 'The same name, now 10.63.2.… If it is still public, wait a minute: the VM keeps the old answer for a while.'
		},
		{
			goal: 'Close the public way, and try it from Cloud Shell.',
			portal: 'Storage account > Networking > Public network access > Disabled',
			az: [
				`az storage account update -g {group}-pe -n stpe{suffix} --public-network-access Disabled \\
  --query "{name:name,public:publicNetworkAccess}" -o json`,
				`az storage container list --account-name stpe{suffix} --auth-mode key -o json`
			],
			see: '“The request may be blocked by network rules”. The name still resolves in Cloud Shell; that alone lets nobody in.'
		}
	],
	negative: {
		goal: 'Take the endpoint’s record out of the linked zone, see the name fail inside, then put it back.',
		az: [
			`RECORD=$(az network private-dns record-set a show -g {group}-pe -n stpe{suffix} \\
  -z privatelink.blob.core.windows.net --query "aRecords[0].ipv4Address" -o tsv)
az network private-dns record-set a delete -g {group}-pe -n stpe{suffix} \\
  -z privatelink.blob.core.windows.net --yes; sleep 60`,
			`az vm run-command invoke -g {group}-pe -n vm-in --command-id RunShellScript \\
  --scripts "nslookup stpe{suffix}.blob.core.windows.net" --query "value[0].message" -o tsv`,
			`az network private-dns record-set a add-record -g {group}-pe -n stpe{suffix} \\
  -z privatelink.blob.core.windows.net -a "$RECORD" -o none`
		],
		see: 'Paste the second answer into its check before the last command. Outside the name still resolves.',
		fails: 'NXDOMAIN: the linked zone answers for all of privatelink.blob…, and it has no such name.',
		deletes: 'The endpoint’s record in the private zone. The last command writes it again.'
	},
	checks: [
		{
			id: 'inside',
			title: 'Inside, the private address',
			command:
				'az vm run-command invoke -g {group}-pe -n vm-in --command-id RunShellScript --scripts "nslookup stpe{suffix}.blob.core.windows.net" --query "value[0].message" -o tsv',
			kind: 'nslookup',
			conditions: [
				{
					when: "length(addresses[?starts_with(@, '10.63.2.')]) == `1` && length(addresses) == `1`",
					yes: 'The name leads to {{addresses[0]}}, the endpoint.',
					no: 'Found {{failed || addresses[0]}}, not 10.63.2.…. Look at the zone, its link to vnet-pe and the record in it.'
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
			title: 'Outside, the public way',
			command: 'nslookup stpe{suffix}.blob.core.windows.net',
			kind: 'nslookup',
			conditions: [
				{
					when: "length(aliases[?ends_with(@, '.privatelink.blob.core.windows.net')]) == `1`",
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
			id: 'missing',
			title: 'A linked zone without the record',
			command:
				'az vm run-command invoke -g {group}-pe -n vm-in --command-id RunShellScript --scripts "nslookup stpe{suffix}.blob.core.windows.net" --query "value[0].message" -o tsv',
			kind: 'nslookup',
			conditions: [
				{
					when: "failed == 'NXDOMAIN'",
					yes: 'Inside, the name does not exist: NXDOMAIN.',
					no: 'Found {{failed || addresses[0]}}, not NXDOMAIN. Give the VM a minute to forget, or look whether the zone is linked to vnet-pe.'
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
			{
				goal: 'Delete the group of this lab.',
				portal: 'Resource groups > {group}-pe > Delete resource group',
				az: ['az group delete -n {group}-pe --yes --no-wait'],
				deletes:
					'The group {group}-pe: the VM and its disk, the private endpoint, the zone, the storage account and the network.'
			}
		],
		check: {
			id: 'gone',
			title: 'Nothing is left to pay',
			command: 'az group exists -n {group}-pe -o json',
			kind: 'json',
			prints: 'value',
			conditions: [
				{
					when: '@ == `false`',
					yes: 'The group is gone: VM, endpoint, zone and account.',
					no: 'The group is still there. Deleting takes some minutes: wait and ask again.'
				}
			]
		}
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
