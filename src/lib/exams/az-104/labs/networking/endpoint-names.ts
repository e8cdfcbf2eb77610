// Lab: one storage account by service endpoint, then by private endpoint: which name leads to which address, from inside and outside.
import { sources } from '#lib/azure/sources.ts';
import {
	defineLab,
	groupTearDown,
	leftByVm,
	outbound,
	ownsSubscription,
	sizeRefused
} from '#lib/exams/az-104/labs/kit.ts';

export const lab = defineLab({
	id: 'secure-access/endpoint-names',
	number: 63,
	title: 'Service endpoint vs. private endpoint: where the name leads',
	minutes: 45,
	cost: 'About 0.05 USD if you delete the group within the hour: one small VM and a private endpoint.',
	needs: [`${ownsSubscription}, with quota for one small VM`, outbound],
	predict: [
		{
			id: 'service-endpoint',
			ask: 'A VM is in a subnet with a service endpoint for Azure Storage. To which address does the name of the storage account resolve in the VM?',
			options: ['A private address', 'The public address', 'None'],
			right: 1,
			because: 'A service endpoint changes the route and the source address. It doesn’t change DNS.'
		},
		{
			id: 'no-zone',
			ask: 'You create a private endpoint and no private DNS zone. To which address does the name resolve in its virtual network?',
			options: ['The private address', 'The public address', 'Both, in turn'],
			right: 1,
			because:
				'Public DNS only adds an alias in privatelink. Without a linked zone, the alias leads on to the public address.'
		},
		{
			id: 'public-open',
			ask: 'The private endpoint works. Is the public endpoint of the storage account closed now?',
			options: ['Yes', 'For other networks only', 'No'],
			right: 2,
			because:
				'A private endpoint adds a way in. You close the public one in the network settings of the account.'
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
			see: `The VM has no public address: Run Command doesn’t need one. ${sizeRefused}`
		},
		{
			goal: 'Create the storage account stpe{suffix}. Its firewall must allow only the subnet vms, by a service endpoint.',
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
			see: '“The request may be blocked by network rules”: Cloud Shell isn’t in the subnet. The setting has two halves: the endpoint on the subnet, and the subnet in the firewall.'
		},
		{
			goal: 'Look up the name of the storage account in the VM.',
			portal: 'Virtual machine vm-in > Operations > Run command > RunShellScript',
			az: `az vm run-command invoke -g {group}-pe -n vm-in --command-id RunShellScript \\
  --scripts "nslookup stpe{suffix}.blob.core.windows.net" --query "value[0].message" -o tsv`,
			see: 'A public address, and no privatelink. A service endpoint doesn’t change names.'
		},
		{
			goal: 'Create the private endpoint pe-blob for blob. Look up the name in Cloud Shell and in the VM.',
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
			see: 'In both: a new alias with privatelink, and behind it still the public address. If the alias is missing, look again after a minute.',
			proves: ['outside', 'still-open']
		},
		{
			goal: 'Create the zone privatelink.blob.core.windows.net, link vnet-pe, and let the private endpoint write its record.',
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
			see: 'The same name now leads to 10.63.2.… If it’s still public, look again after a minute.',
			proves: ['inside']
		},
		{
			goal: 'Close the public endpoint of the storage account.',
			portal: 'Storage account > Networking > Public network access > Disabled',
			az: `az storage account update -g {group}-pe -n stpe{suffix} --public-network-access Disabled \\
  --query "{name:name,public:publicNetworkAccess}" -o json`,
			see: 'Disabled. The firewall rule for the subnet no longer applies: only the private endpoint is left.'
		}
	],
	negative: {
		goal: 'Delete the A record of the private endpoint from the linked zone, and look up the name in the VM.',
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
		fails:
			'NXDOMAIN: the linked zone answers for every name in privatelink.blob.core.windows.net, and it has none.',
		deletes:
			'The record of the private endpoint in the private DNS zone. You don’t need it again in this lab.'
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
					no: '{{@.name}} leads to {{failed || addresses[0]}}, not to 10.63.2.…. Check the zone, its link to vnet-pe and its record.'
				},
				{
					when: "length(aliases[?ends_with(@, '.privatelink.blob.core.windows.net')]) == `1`",
					yes: 'The name is an alias in privatelink.',
					no: 'There is no alias in privatelink, so the account has no private endpoint for blob.'
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
					yes: 'The name is an alias in privatelink.',
					no: 'There is no alias in privatelink. Check that the private endpoint exists and is approved.'
				},
				{
					when: "length(aliases[?ends_with(@, '.store.core.windows.net')]) == `1`",
					yes: 'The alias leads on to the public address of Azure Storage.',
					no: 'The alias ends in privatelink, as it does in the VM once the zone is linked. Run this command in Cloud Shell.'
				}
			]
		},
		{
			id: 'still-open',
			title: 'A private endpoint closes nothing',
			command:
				"az storage account show -g {group}-pe -n stpe{suffix} --query \"{name:name,public:publicNetworkAccess,subnets:length(networkRuleSet.virtualNetworkRules[?ends_with(virtualNetworkResourceId,'/subnets/vms')]),endpoints:length(privateEndpointConnections[?privateLinkServiceConnectionState.status=='Approved'])}\" -o json",
			ownPrefix: 'stpe',
			conditions: [
				{
					when: 'subnets == `1`',
					yes: 'The firewall allows the subnet vms.',
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
					yes: '{{@.name}} doesn’t exist for the VM: NXDOMAIN.',
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
			title: 'The public endpoint is closed',
			command:
				'az storage account show -g {group}-pe -n stpe{suffix} --query "{name:name,public:publicNetworkAccess,endpoints:length(privateEndpointConnections[?privateLinkServiceConnectionState.status==\'Approved\'])}" -o json',
			ownPrefix: 'stpe',
			conditions: [
				{
					when: "public == 'Disabled'",
					yes: 'Public network access is off.',
					no: 'Public network access is {{public}}. The private endpoint alone doesn’t close it.'
				},
				{
					when: 'endpoints == `1`',
					yes: 'One private endpoint is approved.',
					no: 'Found {{endpoints}} approved private endpoints. There must be one.'
				}
			]
		}
	],
	tearDown: groupTearDown(
		'pe',
		'the VM and its disk, the private endpoint, the zone, the storage account and the virtual network',
		leftByVm
	),
	why: 'A service endpoint gives a subnet a route and an identity at the public address. Names don’t change. A private endpoint gives the service an address in your virtual network. Only the privatelink zone, linked to the network that asks, leads the name there. Closing the public endpoint is a separate decision.',
	given: [
		{
			id: 'spoke',
			command: 'nslookup stpek7q3f.blob.core.windows.net',
			output:
				'Server:\t\t127.0.0.53\nAddress:\t127.0.0.53#53\n\nNon-authoritative answer:\nstpek7q3f.blob.core.windows.net\tcanonical name = stpek7q3f.privatelink.blob.core.windows.net.\nstpek7q3f.privatelink.blob.core.windows.net\tcanonical name = blob.ams09prdstr07a.store.core.windows.net.\nName:\tblob.ams09prdstr07a.store.core.windows.net\nAddress: 20.60.0.10',
			ask: 'This VM is in a spoke that is peered with the hub. The private endpoint is in the hub, where the name resolves to its private address. What is missing?',
			options: [
				'A second private endpoint',
				'A link from the zone to this network',
				'A service endpoint on its subnet',
				'A route to the endpoint'
			],
			right: 1,
			because: 'Peering carries the packets. Which networks can resolve a private zone depends on its links.'
		},
		{
			id: 'rule',
			command:
				'az storage account show -g rg-resit-pe -n stpek7q3f --query "{public:publicNetworkAccess,default:networkRuleSet.defaultAction,subnets:length(networkRuleSet.virtualNetworkRules)}" -o json',
			output: { default: 'Deny', public: 'Enabled', subnets: 1 },
			ask: 'The storage account has no private endpoint. Who can reach it?',
			options: [
				'No one',
				'One subnet, at the public address',
				'One subnet, at a private address',
				'Everyone'
			],
			right: 1,
			because: 'The rule names a subnet with a service endpoint, and that still uses the public address.'
		}
	],
	variations: [
		{
			change: 'On-premises clients must reach the account over a VPN.',
			answer:
				'A service endpoint doesn’t work for them. A private endpoint does, with a DNS forwarder in a network linked to the zone.'
		},
		{
			change: 'The clients use files, not blobs.',
			answer:
				'A private endpoint is for one service of the account. Files need another one, and the zone privatelink.file.core.windows.net.'
		},
		{
			change: 'Fallback to internet is enabled in the virtual network link.',
			answer:
				'Then public DNS is asked for names that the zone doesn’t have. Without the record, the VM gets the public address, not NXDOMAIN.'
		},
		{
			change: 'An NSG must keep some VMs from using the private endpoint.',
			answer:
				'Enable network policies for private endpoints on its subnet first. They’re off by default, and then the NSG doesn’t apply.'
		}
	],
	sources: [
		sources.serviceEndpoints,
		sources.privateEndpointDns,
		sources.privateDnsFallback,
		sources.storagePrivateEndpoints,
		sources.runCommand,
		sources.defaultOutboundAccess,
		sources.privateEndpointNetworkPolicy
	],
	checked: '2026-11-25'
});
