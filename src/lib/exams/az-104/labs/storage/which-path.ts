// Lab: the same right reaches a blob or not, by the network path: public, address, subnet, private endpoint.
import { sources } from '#lib/azure/sources.ts';
import {
	defineLab,
	deleteGroup,
	gone,
	leftByVm,
	oneShell,
	ownsSubscription,
	sizeRefused
} from '#lib/exams/az-104/labs/kit.ts';
import type { Check } from '#lib/domain/lab/lab.ts';

const setId = 'ID=$(az storage account show -n stnet{suffix} -g {group}-net --query id -o tsv)';
const setSas = `KEY=$(az storage account keys list -n stnet{suffix} -g {group}-net --query "[0].value" -o tsv)
URL=https://stnet{suffix}.blob.core.windows.net/docs/note.txt
SAS=$(az storage blob generate-sas -c docs -n note.txt --permissions r --https-only -o tsv \\
  --expiry $(date -u -d '+1 day' '+%Y-%m-%dT%H:%MZ') \\
  --account-name stnet{suffix} --account-key "$KEY")`;
const setRead = `READ='M="http://169.254.169.254/metadata/identity/oauth2/token?api-version=2018-02-01&resource=https://storage.azure.com/"
T=$(curl -s -H Metadata:true "$M" | grep -o "eyJ[^\\"]*" | head -1)
curl -sS -i -m 20 -H "Authorization: Bearer $T" -H "x-ms-version: 2023-11-03" \\
  https://stnet{suffix}.blob.core.windows.net/docs/note.txt'`;
const setIp = 'IP=$(az vm show -d -n vm-net -g {group}-net --query publicIps -o tsv)';
const inside = (
	script: string
) => `az vm run-command invoke -g {group}-net -n vm-net --command-id RunShellScript \\
  --scripts ${script} --query "value[0].message" -o tsv | sed '1,/stdout/d;/stderr/,$d'`;

/** The rules, and what Cloud Shell and the VM get: the same two requests after each change of a path. */
const asks = {
	command: `printf '{"rules":%s,"ip":"%s","shell":"%s","vm":"%s"}\\n' "$(az storage account show -n stnet{suffix} -g {group}-net --query "{name:name,others:networkRuleSet.defaultAction,trusted:networkRuleSet.bypass,addresses:networkRuleSet.ipRules[].[ipAddressOrRange||value][],subnets:length(networkRuleSet.virtualNetworkRules),private:privateEndpointConnections[0].privateLinkServiceConnectionState.status}" -o json)" "$IP" "$(curl -s -o /dev/null -w '%{http_code}-%header{x-ms-error-code}' "$URL?$SAS")" "$(az vm run-command invoke -g {group}-net -n vm-net --command-id RunShellScript --scripts "$READ" --query "value[0].message" -o tsv | sed -n 's/^HTTP[^ ]* \\([0-9]*\\).*/\\1/p')"`,
	kind: 'json',
	prints: 'object',
	keys: ['rules', 'ip', 'shell', 'vm'],
	own: { is: "starts_with(rules.name, 'stnet')", named: 'stnet' }
} as const satisfies Partial<Check>;

const denied = {
	when: "rules.others == 'Deny' && starts_with(shell, '403')",
	yes: 'Everything that no rule allows is refused, including Cloud Shell: {{shell}}.',
	no: 'The default action is {{rules.others}}, and Cloud Shell got {{shell}}. Set it to Deny, wait a minute, and remove your own address from the rules.'
} as const;

export const lab = defineLab({
	id: 'storage-access/which-path',
	number: 21,
	title: 'Storage firewall: IP rule, subnet rule, or private endpoint',
	minutes: 45,
	cost: 'About 0.05 USD if you delete it within the hour. A small VM, its disk and public IP address, and a private endpoint are billed.',
	needs: [ownsSubscription, 'Quota for one small VM', oneShell],
	predict: [
		{
			id: 'right-key',
			ask: 'The firewall of a storage account denies all networks. Cloud Shell asks for a blob with a valid SAS. What does it get?',
			options: ['The blob', 'The status 403', 'A timeout'],
			right: 1,
			because:
				'A request must pass both the network rules and authorization. A SAS covers only authorization.'
		},
		{
			id: 'same-region',
			ask: 'A VM in the region of the account has a public IP address. You add an IP rule for that address. Can the VM read the blob?',
			options: ['Yes', 'Only with a /32 range', 'No'],
			right: 2,
			because:
				'IP rules have no effect on requests from the same region, which come from private Azure addresses.'
		},
		{
			id: 'endpoint-rules',
			ask: 'The account has a private endpoint with a DNS zone. You remove the last network rule. A VM in that network asks for the blob. What does it get?',
			options: ['The blob', 'The status 403', 'A timeout'],
			right: 0,
			because: 'Network rules apply to the public endpoint. A private endpoint isn’t subject to them.'
		}
	],
	steps: [
		{
			goal: 'Create the account stnet{suffix}, open to all networks, with docs/note.txt. Read it from Cloud Shell with a service SAS.',
			portal:
				'Storage accounts > Create > Networking > Public network access > Enable > Enable from all networks',
			az: [
				`az group create -n {group}-net -l {location} -o none
az storage account create -n stnet{suffix} -g {group}-net -l {location} --sku Standard_LRS \\
  --kind StorageV2 --public-network-access Enabled --default-action Allow --bypass AzureServices \\
  --allow-shared-key-access true --allow-blob-public-access false -o none
${setId}`,
				`${setSas}
echo "path" > note.txt
az storage container create -n docs --account-name stnet{suffix} --account-key "$KEY"
az storage blob upload -c docs -n note.txt -f note.txt --overwrite -o none \\
  --account-name stnet{suffix} --account-key "$KEY"`,
				`curl -sS -i "$URL?$SAS"`
			],
			see: 'HTTP/1.1 200. With all networks allowed, only authorization counts.'
		},
		{
			goal: 'Create vnet-net with the subnets clients and endpoints. In clients, create vm-net with a managed identity that can read blobs.',
			portal:
				'Virtual networks > Create: 10.21.0.0/16, clients 10.21.1.0/24, endpoints 10.21.2.0/24. Virtual machines > Create > Management > Enable system assigned managed identity',
			az: [
				`az network vnet create -g {group}-net -n vnet-net -l {location} --address-prefixes 10.21.0.0/16 \\
  --subnet-name clients --subnet-prefixes 10.21.1.0/24 -o none
az network vnet subnet create -g {group}-net --vnet-name vnet-net -n endpoints \\
  --address-prefixes 10.21.2.0/24 -o none`,
				`az vm create -g {group}-net -n vm-net -l {location} --image Ubuntu2204 \\
  --size Standard_B2ats_v2 --vnet-name vnet-net --subnet clients --nsg-rule NONE \\
  --public-ip-sku Standard --admin-username resit --generate-ssh-keys \\
  --assign-identity "[system]" --role "Storage Blob Data Reader" --scope "$ID" \\
  --query powerState -o json`
			],
			see: sizeRefused
		},
		{
			goal: 'Read the blob from inside the VM, with a token of its managed identity.',
			portal: 'Virtual machines > vm-net > Operations > Run command > RunShellScript',
			az: [`${setRead}\n${setIp}`, inside('"$READ"')],
			see: 'HTTP/1.1 200, without a key or a SAS. AuthorizationPermissionMismatch means that the role isn’t there yet. Wait up to ten minutes, then repeat.',
			proves: ['open']
		},
		{
			goal: 'Close the account to all networks.',
			portal:
				'Storage account > Security + networking > Networking > Public network access > Manage > Enable > Enable from selected networks',
			az: `az storage account update -n stnet{suffix} -g {group}-net --default-action Deny \\
  --bypass AzureServices --query "networkRuleSet.[defaultAction,bypass]" -o json; sleep 60`,
			see: 'Deny, with no rule yet. AzureServices is the exception for trusted services.'
		},
		{
			goal: 'Add the public IP address of vm-net as an IP rule, and read from inside the VM again.',
			portal:
				'Storage account > Security + networking > Networking > Public network access > Manage > IPv4 addresses',
			az: [
				`az storage account network-rule add -n stnet{suffix} -g {group}-net --ip-address "$IP" \\
  --query "length(networkRuleSet.ipRules)" -o json; sleep 60`,
				inside('"$READ"')
			],
			see: 'Still 403 AuthorizationFailure. The VM is in the region of the account, so the rule has no effect on it.',
			proves: ['ip-rule']
		},
		{
			goal: 'Replace the IP rule with a rule for the subnet clients, and its service endpoint for Microsoft.Storage.',
			portal:
				'Storage account > Security + networking > Networking > Public network access > Manage > Add a virtual network',
			az: [
				`az storage account network-rule remove -n stnet{suffix} -g {group}-net --ip-address "$IP" -o none
az network vnet subnet update -g {group}-net --vnet-name vnet-net -n clients \\
  --service-endpoints Microsoft.Storage --query "serviceEndpoints[].service" -o json
az storage account network-rule add -n stnet{suffix} -g {group}-net --vnet-name vnet-net \\
  --subnet clients --query "length(networkRuleSet.virtualNetworkRules)" -o json; sleep 60`,
				inside('"$READ"')
			],
			see: '200. The VM still calls the public endpoint, and the rule recognizes its subnet.',
			deletes: 'The IP rule with the address of vm-net.',
			proves: ['inside']
		},
		{
			goal: 'Give the account a private endpoint for blob in the subnet endpoints, with the DNS zone that leads to it.',
			portal:
				'Storage account > Security + networking > Networking > Private endpoints > Create private endpoint',
			az: [
				`az network private-endpoint create -g {group}-net -n pe-net -l {location} --vnet-name vnet-net \\
  --subnet endpoints --private-connection-resource-id "$ID" --group-id blob \\
  --connection-name pe-net --query provisioningState -o json`,
				`az network private-dns zone create -g {group}-net -n privatelink.blob.core.windows.net -o none
az network private-dns link vnet create -g {group}-net -n link-net -v vnet-net -e false \\
  -z privatelink.blob.core.windows.net -o none`,
				`az network private-endpoint dns-zone-group create -g {group}-net --endpoint-name pe-net \\
  -n default --private-dns-zone privatelink.blob.core.windows.net --zone-name blob \\
  --query provisioningState -o json`
			],
			see: 'Inside the network, the same name now leads to 10.21.2.x. Everywhere else, it leads to a public address.',
			proves: ['name']
		},
		{
			goal: 'Remove the subnet rule, and read from inside the VM once more.',
			portal:
				'Storage account > Security + networking > Networking > Public network access > Manage > clients > Remove',
			az: [
				`az storage account network-rule remove -n stnet{suffix} -g {group}-net --vnet-name vnet-net \\
  --subnet clients --query "length(networkRuleSet.virtualNetworkRules)" -o json; sleep 60`,
				inside('"$READ"')
			],
			see: '0 rules, and still 200. The VM uses the private endpoint.',
			deletes: 'The rule for the subnet clients.',
			proves: ['private']
		}
	],
	negative: {
		after: 3,
		goal: 'Use the valid SAS from Cloud Shell, which no rule allows.',
		az: `curl -sS -i "$URL?$SAS"`,
		see: 'The SAS is as valid as before, and the answer is 403. If it’s still 200, wait a minute and repeat.',
		fails: 'AuthorizationFailure with status 403: the network path is refused, not the SAS.',
		proves: ['outside']
	},
	variables: `${setId}
${setSas}
${setRead}
${setIp}`,
	checks: [
		{
			...asks,
			id: 'open',
			title: 'Both read while all networks are allowed',
			shown: ['ip'],
			conditions: [
				{
					when: "rules.others == 'Allow'",
					yes: 'All networks are allowed.',
					no: 'The default action is {{rules.others}}. Paste this before you close the account.'
				},
				{
					when: "starts_with(shell, '200')",
					yes: 'Cloud Shell read the blob with the SAS.',
					no: 'Cloud Shell got {{shell}}. In a new shell, set the variables first.'
				},
				{
					when: "vm == '200'",
					yes: 'The VM read it with its managed identity.',
					no: 'The VM got “{{vm}}”. 403: its role can take ten minutes. Nothing: in a new shell, set the variables first.'
				}
			]
		},
		{
			...asks,
			id: 'outside',
			title: 'A valid SAS is refused on the wrong path',
			shown: ['ip'],
			conditions: [
				denied,
				{
					when: "length(rules.addresses) == `0` && rules.subnets == `0` && vm == '403'",
					yes: 'There is no rule yet, and the VM is refused as well.',
					no: 'There are {{length(rules.addresses)}} address rules and {{rules.subnets}} subnet rules, and the VM got “{{vm}}”. Paste this before you add a rule, a minute after you closed the account.'
				}
			]
		},
		{
			...asks,
			id: 'ip-rule',
			title: 'An IP rule doesn’t let the VM in',
			conditions: [
				denied,
				{
					when: 'contains(rules.addresses, ip) && rules.subnets == `0`',
					yes: 'The address of the VM, {{ip}}, is in the rules.',
					no: 'The address rules are {{rules.addresses}}, the VM has {{ip}}. Add that address, and no subnet.'
				},
				{
					when: "vm == '403'",
					yes: 'The VM is still refused.',
					no: 'The VM got “{{vm}}”. Is it in the region of the account, without a subnet rule and without a private endpoint?'
				}
			]
		},
		{
			...asks,
			id: 'inside',
			title: 'A subnet rule lets it in',
			shown: ['ip'],
			conditions: [
				denied,
				{
					when: "length(rules.addresses) == `0` && rules.subnets == `1` && vm == '200'",
					yes: 'One subnet and no address is in the rules, and the VM reads the blob.',
					no: 'There are {{length(rules.addresses)}} address rules and {{rules.subnets}} subnet rules, and the VM got “{{vm}}”. It should be 0, 1 and 200: wait a minute, then check the service endpoint of clients.'
				}
			]
		},
		{
			id: 'name',
			title: 'Inside the network the name is private',
			command: inside(`"nslookup stnet{suffix}.blob.core.windows.net"`).replace(' \\\n ', ''),
			kind: 'nslookup',
			when: "starts_with(name, 'stnet') && length(addresses) == `1` && starts_with(addresses[0], '10.21.2.')",
			yes: 'The name leads to {{addresses[0]}}, in the subnet of the endpoint.',
			no: 'The name leads to {{addresses}}. Check that the zone is linked to the network and has an A record.'
		},
		{
			...asks,
			id: 'private',
			title: 'The private endpoint needs no rule',
			shown: ['ip'],
			conditions: [
				denied,
				{
					when: "length(rules.addresses) == `0` && rules.subnets == `0` && vm == '200'",
					yes: 'No rule is left, and the VM reads the blob.',
					no: 'There are {{length(rules.addresses)}} address rules and {{rules.subnets}} subnet rules, and the VM got “{{vm}}”. It should be 0, 0 and 200: wait a minute, then check the name inside the network.'
				},
				{
					when: "rules.private == 'Approved'",
					yes: 'The private endpoint is approved.',
					no: 'The private endpoint says {{rules.private}}. Check Private endpoints under Networking.'
				},
				{
					when: "rules.trusted == 'AzureServices'",
					yes: 'Trusted services such as Azure Monitor and Azure Backup can still get in.',
					no: 'The exception is {{rules.trusted}}. Set --bypass AzureServices.'
				}
			]
		}
	],
	tearDown: {
		steps: [
			{
				goal: 'Remove the file and the secrets from this shell.',
				az: 'rm -f note.txt; unset KEY SAS'
			},
			deleteGroup(
				'net',
				'the VM, its disk and addresses, the network, the private endpoint, the DNS zone and the storage account',
				leftByVm
			)
		],
		check: gone('net')
	},
	why: 'A storage request is checked twice: which path it took, and what it’s allowed to do. IP and subnet rules apply to the public endpoint. A private endpoint isn’t subject to them, but is used only where DNS returns its address. Requests of trusted services come from none of your networks, so they need their own exception.',
	given: [
		{
			id: 'public-name',
			command: 'nslookup stnetq7x2m.blob.core.windows.net',
			output: `Server:		127.0.0.53
Address:	127.0.0.53#53

Non-authoritative answer:
stnetq7x2m.blob.core.windows.net	canonical name = stnetq7x2m.privatelink.blob.core.windows.net.
stnetq7x2m.privatelink.blob.core.windows.net	canonical name = blob.ams07prdstr02a.store.core.windows.net.
Name:	blob.ams07prdstr02a.store.core.windows.net
Address: 203.0.113.20`,
			ask: 'A VM in the network of the private endpoint prints this. What is missing?',
			options: ['The approval of the endpoint', 'The private DNS zone or its link', 'A rule for the subnet'],
			right: 1,
			because: 'The privatelink name exists, but nothing in this network resolves it to a private address.'
		},
		{
			id: 'rule-set',
			command: 'az storage account show -n stdemo -g rg-demo --query networkRuleSet -o json',
			output: {
				bypass: 'None',
				defaultAction: 'Deny',
				ipRules: [],
				resourceAccessRules: [],
				virtualNetworkRules: [
					{
						action: 'Allow',
						state: 'Succeeded',
						virtualNetworkResourceId: '/subscriptions/0000…/virtualNetworks/vnet-a/subnets/apps'
					}
				]
			},
			ask: 'A diagnostic setting must write logs to this account. What happens?',
			options: ['It works', 'It is refused', 'It works through the subnet apps'],
			right: 1,
			because:
				'Requests of Azure Monitor come from none of your networks, and the exception for trusted services is off.'
		}
	],
	variations: [
		{
			change: 'On-premises clients connect over a VPN and must use a private address.',
			answer:
				'Use a private endpoint, and a DNS server that returns its address. A service endpoint works only for Azure subnets.'
		},
		{
			change: 'Public network access is set to Disabled.',
			answer:
				'Subnet and IP rules no longer count, and the private endpoint keeps working. The exception for trusted services also stays, if it was set before.'
		},
		{
			change: 'The VMs must also reach file shares of the account privately.',
			answer:
				'Create a second private endpoint for file, with the zone privatelink.file.core.windows.net. Each service needs its own.'
		}
	],
	sources: [
		sources.storageFirewall,
		sources.storageFirewallLimits,
		sources.trustedServices,
		sources.storagePrivateEndpoints
	],
	checked: '2026-11-25'
});
