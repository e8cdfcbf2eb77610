// Lab: the same right reaches a blob or not, by the network path: public, address, subnet, private endpoint.
import type { Lab } from '#lib/domain/lab/lab.ts';
import { day } from '#lib/domain/time/day.ts';

export const lab = {
	id: 'storage-access/which-path',
	number: 21,
	edition: 0,
	domain: 'storage',
	group: 'storage-access',
	title: 'The right key on the wrong path',
	mends: 'Firewall, service endpoint, private endpoint and trusted services, told apart.',
	minutes: 45,
	cost: 'A small virtual machine, its disk and public address, and a private endpoint bill by the hour. Delete the group the same hour and it stays small.',
	needs: [
		'A subscription in which you are Owner',
		'Quota for one small virtual machine. If Standard_B1s is not offered in your region, take another small size',
		'One Cloud Shell session: later commands use variables of earlier ones'
	],
	predict: [
		{
			id: 'right-key',
			ask: 'The firewall allows no network. What does the right account key get from Cloud Shell?',
			options: [
				'The blob: a key goes before network rules',
				'A 403: the path is judged too',
				'A time-out: the address is closed'
			],
			right: 1,
			because: 'A request must pass the network rules and the authorisation. A key opens only one of the two.'
		},
		{
			id: 'same-region',
			ask: 'A virtual machine in the account’s region has a public address. Does an IP rule let it in?',
			options: ['Yes, after a minute', 'Yes, with a /32 range', 'No, it takes a subnet rule'],
			right: 2,
			because:
				'Requests from the same region come by private Azure addresses, so IP rules have no effect on them.'
		},
		{
			id: 'endpoint-closes',
			ask: 'You add a private endpoint and nothing else. Is the public endpoint closed now?',
			options: ['Yes, at once', 'No, the firewall does that', 'Only for other networks'],
			right: 1,
			because: 'A private endpoint is one more way in. The storage firewall governs the public one.'
		}
	],
	steps: [
		{
			goal: 'Make an open account with one blob, and read it from Cloud Shell with a SAS of its key.',
			portal: 'Storage accounts > Create > Networking',
			az: [
				`az group create -n {group}-net -l {location}
az storage account create -n stnet{suffix} -g {group}-net -l {location} --sku Standard_LRS \\
  --kind StorageV2 --public-network-access Enabled --default-action Allow \\
  --allow-shared-key-access true --allow-blob-public-access false
ID=$(az storage account show -n stnet{suffix} -g {group}-net --query id -o tsv)`,
				`KEY=$(az storage account keys list -n stnet{suffix} -g {group}-net --query "[0].value" -o tsv)
echo "path" > note.txt
az storage container create -n docs --account-name stnet{suffix} --account-key "$KEY"
az storage blob upload -c docs -n note.txt -f note.txt --account-name stnet{suffix} --account-key "$KEY"`,
				`URL=https://stnet{suffix}.blob.core.windows.net/docs/note.txt
SAS=$(az storage blob generate-sas -c docs -n note.txt --permissions r --https-only -o tsv \\
  --expiry $(date -u -d '+4 hours' '+%Y-%m-%dT%H:%MZ') \\
  --account-name stnet{suffix} --account-key "$KEY")
curl -sS -i "$URL?$SAS"`
			],
			see: 'HTTP/1.1 200: with all networks allowed, the right is all that counts.'
		},
		{
			goal: 'Make a network with a small virtual machine whose managed identity may read blobs.',
			portal: 'Virtual machines > Create > Management > Enable system assigned managed identity',
			az: [
				`az network vnet create -g {group}-net -n vnet-net -l {location} --address-prefixes 10.21.0.0/16 \\
  --subnet-name clients --subnet-prefixes 10.21.1.0/24
az network vnet subnet create -g {group}-net --vnet-name vnet-net -n endpoints \\
  --address-prefixes 10.21.2.0/24`,
				`az vm create -g {group}-net -n vm-net -l {location} --image Ubuntu2204 --size Standard_B1s \\
  --vnet-name vnet-net --subnet clients --nsg-rule NONE --public-ip-sku Standard \\
  --admin-username resit --generate-ssh-keys --assign-identity "[system]" \\
  --role "Storage Blob Data Reader" --scope "$ID"`
			],
			see: 'The machine has no key and no SAS. Its role can take up to ten minutes to be known.'
		},
		{
			goal: 'Read the blob from inside the machine, with a token of its managed identity.',
			portal: 'Virtual machines > vm-net > Operations > Run command > RunShellScript',
			az: [
				`cat > read.sh <<'END'
M="http://169.254.169.254/metadata/identity/oauth2/token?api-version=2018-02-01&resource=https://storage.azure.com/"
T=$(curl -s -H Metadata:true "$M" | python3 -c 'import json,sys;print(json.load(sys.stdin)["access_token"])')
curl -sS -i -m 20 -H "Authorization: Bearer $T" -H "x-ms-version: 2023-11-03" \\
  https://stnet{suffix}.blob.core.windows.net/docs/note.txt
END`,
				`az vm run-command invoke -g {group}-net -n vm-net --command-id RunShellScript \\
  --scripts @read.sh --query "value[0].message" -o tsv | sed '1,/stdout/d;/stderr/,$d'`
			],
			see: 'HTTP/1.1 200. AuthorizationPermissionMismatch means that the role is not there yet: wait and repeat.'
		},
		{
			goal: 'Close the account to all networks, then add your own public address as an IP rule.',
			portal:
				'Storage account > Security + networking > Networking > Enabled from selected virtual networks and IP addresses',
			az: [
				`az storage account update -n stnet{suffix} -g {group}-net --default-action Deny \\
  --bypass AzureServices --query networkRuleSet -o json`,
				`MYIP=$(curl -4 -sS https://ifconfig.me)
az storage account network-rule add -n stnet{suffix} -g {group}-net --ip-address "$MYIP" \\
  --query "length(networkRuleSet.ipRules)" -o json`,
				`sleep 60; curl -sS -i "$URL?$SAS"`
			],
			see: '200 if Cloud Shell runs in another region. A 403 most often means that it runs in the account’s own, where IP rules have no effect. Go on either way.'
		},
		{
			goal: 'Let the machine’s subnet in by a service endpoint and a virtual network rule.',
			portal:
				'Storage account > Security + networking > Networking > Virtual networks > Add existing virtual network',
			az: [
				`az network vnet subnet update -g {group}-net --vnet-name vnet-net -n clients \\
  --service-endpoints Microsoft.Storage --query "serviceEndpoints[].service" -o json
az storage account network-rule add -n stnet{suffix} -g {group}-net --vnet-name vnet-net \\
  --subnet clients --query "length(networkRuleSet.virtualNetworkRules)" -o json`,
				`sleep 60; az vm run-command invoke -g {group}-net -n vm-net --command-id RunShellScript \\
  --scripts @read.sh --query "value[0].message" -o tsv | sed '1,/stdout/d;/stderr/,$d'`
			],
			see: '200. The machine still calls the public address; the rule knows it by its subnet.'
		},
		{
			goal: 'Give the account a private endpoint in the network, with the DNS zone that makes it used.',
			portal:
				'Storage account > Security + networking > Networking > Private endpoints > Create private endpoint',
			az: [
				`az network private-endpoint create -g {group}-net -n pe-net -l {location} --vnet-name vnet-net \\
  --subnet endpoints --private-connection-resource-id "$ID" --group-id blob \\
  --connection-name pe-net --query provisioningState -o json`,
				`az network private-dns zone create -g {group}-net -n privatelink.blob.core.windows.net
az network private-dns link vnet create -g {group}-net -n link-net -v vnet-net -e false \\
  -z privatelink.blob.core.windows.net`,
				`az network private-endpoint dns-zone-group create -g {group}-net --endpoint-name pe-net \\
  -n default --private-dns-zone privatelink.blob.core.windows.net --zone-name blob`
			],
			see: 'The same name now leads to 10.21.2.x inside the network, and to a public address everywhere else.'
		}
	],
	negative: {
		goal: 'Take your address out of the rules and see the right SAS refused from Cloud Shell.',
		portal: 'Storage account > Security + networking > Networking > Firewall',
		az: [
			`az storage account network-rule remove -n stnet{suffix} -g {group}-net --ip-address "$MYIP" \\
  --query "length(networkRuleSet.ipRules)" -o json`,
			`sleep 60; curl -sS -i "$URL?$SAS"`
		],
		see: 'The SAS is valid, and the answer is still 403.',
		fails: 'AuthorizationFailure with status 403: the path is refused, not the right.',
		deletes: 'The IP rule with your address.'
	},
	checks: [
		{
			id: 'rules',
			title: 'Who may come, and by which path',
			command: `az storage account show -n stnet{suffix} -g {group}-net --query "{name:name,public:publicNetworkAccess,rest:networkRuleSet.defaultAction,trusted:networkRuleSet.bypass,addresses:length(networkRuleSet.ipRules),subnets:length(networkRuleSet.virtualNetworkRules),private:privateEndpointConnections[0].privateLinkServiceConnectionState.status}" -o json`,
			kind: 'json',
			prints: 'object',
			keys: ['name', 'public', 'rest', 'trusted', 'addresses', 'subnets', 'private'],
			shown: ['name', 'public'],
			own: { is: "starts_with(name, 'stnet')", named: 'stnet' },
			conditions: [
				{
					when: "rest == 'Deny'",
					yes: 'Who is in no rule is refused.',
					no: 'The default action is {{rest}}: the rules have no effect until it is Deny.'
				},
				{
					when: 'addresses == `0` && subnets == `1`',
					yes: 'One subnet may use the public endpoint, and no address.',
					no: 'There are {{addresses}} address rules and {{subnets}} subnet rules. Expected are 0 and 1.'
				},
				{
					when: "trusted == 'AzureServices'",
					yes: 'Trusted services still pass, Azure Monitor and Azure Backup among them.',
					no: 'The exception is {{trusted}}. Set --bypass AzureServices.'
				},
				{
					when: "private == 'Approved'",
					yes: 'The private endpoint is approved.',
					no: 'The private endpoint says {{private}}. Look at Private endpoints under Networking.'
				}
			]
		},
		{
			id: 'outside',
			title: 'From Cloud Shell the right SAS is refused',
			command: `curl -sS -i "$URL?$SAS"`,
			kind: 'curl',
			conditions: [
				{
					when: 'status == `403`',
					yes: 'The request is refused with {{status}}.',
					no: 'The answer is {{status}}. New rules need up to a minute; then look for your address in the rules.'
				},
				{
					when: "code == 'AuthorizationFailure'",
					yes: 'The network rules stopped it: {{code}}.',
					no: 'The code is {{code}}. AuthenticationFailed means the SAS has run out or is not in the variable.'
				}
			]
		},
		{
			id: 'inside',
			title: 'From the machine the blob is read',
			command: `az vm run-command invoke -g {group}-net -n vm-net --command-id RunShellScript --scripts @read.sh --query "value[0].message" -o tsv | sed '1,/stdout/d;/stderr/,$d'`,
			kind: 'curl',
			conditions: [
				{
					when: 'status == `200`',
					yes: 'The managed identity read the blob.',
					no: 'The answer is {{status}} {{code}}. AuthorizationFailure: look at the rules. AuthorizationPermissionMismatch: at the role.'
				}
			]
		},
		{
			id: 'name',
			title: 'Inside the network the name is private',
			command: `az vm run-command invoke -g {group}-net -n vm-net --command-id RunShellScript --scripts "nslookup stnet{suffix}.blob.core.windows.net" --query "value[0].message" -o tsv | sed '1,/stdout/d;/stderr/,$d'`,
			kind: 'nslookup',
			conditions: [
				{
					when: "length(addresses) == `1` && starts_with(addresses[0], '10.21.2.')",
					yes: 'The name leads to {{addresses[0]}}, in the subnet of the endpoint.',
					no: 'The name leads to {{addresses}}. Look whether the zone is linked to the network and has an A record.'
				}
			]
		}
	],
	tearDown: {
		steps: [
			{
				goal: 'Delete the resource group with the machine, the endpoint, the zone and the account.',
				portal: 'Resource groups > {group}-net > Delete resource group',
				az: ['az group delete -n {group}-net --yes --no-wait; rm -f note.txt read.sh; unset KEY SAS'],
				deletes:
					'The resource group {group}-net: machine, disk, addresses, network, private endpoint, DNS zone and storage account.'
			}
		],
		check: {
			id: 'gone',
			title: 'Nothing is left to pay',
			command: 'az group exists -n {group}-net -o json',
			kind: 'json',
			prints: 'value',
			conditions: [
				{
					when: '@ == `false`',
					yes: 'The group is gone, and the machine with it.',
					no: 'The group is still there. Deleting it takes some minutes: run the command again, since the machine bills until then.'
				}
			]
		}
	},
	why: 'A storage request is asked twice: which way did you come, and what may you do. Rules by address and by subnet govern the public endpoint; a private endpoint passes them by, and only where DNS gives its address. Trusted services come from none of your networks, so they have an exception of their own.',
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
			ask: 'A machine in the network of the private endpoint prints this. What is missing?',
			options: ['The approval of the endpoint', 'The zone or its link', 'A rule for the subnet'],
			right: 1,
			because: 'The privatelink name exists, but nothing in this network answers it with a private address.'
		},
		{
			id: 'rule-set',
			command: 'az storage account show -n stdemo -g rg-demo --query networkRuleSet -o json',
			output: `{
  "bypass": "None",
  "defaultAction": "Deny",
  "ipRules": [],
  "resourceAccessRules": [],
  "virtualNetworkRules": [
    {
      "action": "Allow",
      "state": "Succeeded",
      "virtualNetworkResourceId": "/subscriptions/0000…/virtualNetworks/vnet-a/subnets/apps"
    }
  ]
}`,
			ask: 'A diagnostic setting should write logs into this account. What happens?',
			options: [
				'It writes, Azure is always allowed',
				'It is refused, no exception holds',
				'It writes through the subnet apps'
			],
			right: 1,
			because:
				'Azure Monitor comes from none of your networks, and the exception for trusted services is off.'
		}
	],
	variations: [
		{
			change: 'Clients in your own building reach Azure over a VPN and must use a private address.',
			answer:
				'A private endpoint, and a DNS server that answers with its address. A service endpoint serves Azure subnets only.'
		},
		{
			change: 'Public network access is set to Disabled.',
			answer:
				'The subnet rule and the address rules count no more; the private endpoint goes on. Exceptions for trusted services set before stay in force.'
		},
		{
			change: 'The machines should also reach file shares of the account privately.',
			answer:
				'A second private endpoint with the target file, and the zone privatelink.file.core.windows.net. Each service needs its own.'
		}
	],
	sources: [
		{
			title: 'Azure Storage firewall and network rules',
			url: 'https://learn.microsoft.com/en-us/azure/storage/common/storage-network-security',
			checked: day('2026-11-25')
		},
		{
			title: 'Guidelines and limitations for the Azure Storage firewall',
			url: 'https://learn.microsoft.com/en-us/azure/storage/common/storage-network-security-limitations',
			checked: day('2026-11-25')
		},
		{
			title: 'Trusted Azure services',
			url: 'https://learn.microsoft.com/en-us/azure/storage/common/storage-network-security-trusted-azure-services',
			checked: day('2026-11-25')
		},
		{
			title: 'Use private endpoints for Azure Storage',
			url: 'https://learn.microsoft.com/en-us/azure/storage/common/storage-private-endpoints',
			checked: day('2026-11-25')
		}
	],
	checked: day('2026-11-25')
} as const satisfies Lab;
