// A lab on what Bastion needs by SKU, previewed by what-if instead of a paid host, and on the NSG that its subnet refuses.
import { sources } from '#lib/azure/sources.ts';
import { defineLab, deleteGroup, gone, mayCreate, networkWatcherStays } from '#lib/exams/az-104/labs/kit.ts';

const file = `@allowed(['Developer', 'Basic', 'Standard', 'Premium'])
param sku string
param location string = resourceGroup().location
var dedicated = sku != 'Developer'

resource network 'Microsoft.Network/virtualNetworks@2024-05-01' existing = {
  name: 'vnet-bastion'
}

resource address 'Microsoft.Network/publicIPAddresses@2024-05-01' = if (dedicated) {
  name: 'pip-bastion'
  location: location
  sku: { name: 'Standard' }
  properties: { publicIPAllocationMethod: 'Static' }
}

resource bastion 'Microsoft.Network/bastionHosts@2024-05-01' = {
  name: 'bas-\${toLower(sku)}'
  location: location
  sku: { name: sku }
  properties: dedicated ? {
    ipConfigurations: [{
      name: 'host'
      properties: {
        subnet: { id: '\${network.id}/subnets/AzureBastionSubnet' }
        publicIPAddress: { id: address.id }
      }
    }]
  } : { virtualNetwork: { id: network.id } }
}`;

export const lab = defineLab({
	id: 'secure-access/bastion-subnet',
	number: 64,
	title: 'Azure Bastion SKUs: what each one needs, previewed for free',
	minutes: 30,
	cost: 'Nothing: a preview creates no host, and networks and network security groups are free. A real Basic host costs 0.19 USD for each hour that it exists.',
	needs: [mayCreate],
	predict: [
		{
			id: 'developer',
			ask: 'You plan to deploy Azure Bastion with the Developer SKU. What does Bastion Developer need in the virtual network?',
			options: [
				'AzureBastionSubnet, but no public IP address',
				'A public IP address, but no AzureBastionSubnet',
				'Neither AzureBastionSubnet nor a public IP address'
			],
			right: 2,
			because: 'Bastion Developer isn’t a host in your network. It only refers to the virtual network.'
		},
		{
			id: 'basic',
			ask: 'You plan to deploy Azure Bastion with the Basic SKU. What does the host need?',
			options: [
				'Any subnet of /26 or larger, and no public IP address',
				'AzureBastionSubnet of /27 or larger, and a public IP address',
				'AzureBastionSubnet of /26 or larger, and a public IP address'
			],
			right: 2,
			because:
				'The subnet’s name is fixed, and /26 is the smallest size today. The public IP address must be Standard and static.'
		},
		{
			id: 'group',
			ask: 'A network security group has only its default rules. You associate it with AzureBastionSubnet. What happens?',
			options: [
				'Azure accepts it, and Bastion works',
				'Azure accepts it, and Bastion stops working',
				'Azure refuses the association'
			],
			right: 2,
			because: 'AzureBastionSubnet takes only a group that has all the rules that Bastion needs.'
		}
	],
	steps: [
		{
			goal: 'Create the virtual network vnet-bastion, with a subnet vms for the VMs and AzureBastionSubnet of /26.',
			portal:
				'Virtual networks > Create > vnet-bastion, 10.74.0.0/24 > vnet-bastion > Settings > Subnets > + Subnet > Subnet purpose: Azure Bastion',
			az: `az group create -n {group}-bastion -l {location} -o none
az network vnet create -g {group}-bastion -n vnet-bastion --address-prefixes 10.74.0.0/24 \\
  --subnet-name vms --subnet-prefixes 10.74.0.0/26 -o none
az network vnet subnet create -g {group}-bastion --vnet-name vnet-bastion \\
  -n AzureBastionSubnet --address-prefixes 10.74.0.64/26 -o none`,
			see: 'The name must match exactly. In the portal, the purpose Azure Bastion fills it in.'
		},
		{
			goal: 'Save a Bicep file that deploys Bastion with the SKU that you pass to it.',
			bicep: file,
			file: 'bastion.bicep',
			see: 'With Developer, the file refers only to the network. The other SKUs get the subnet and a Standard static public IP address.'
		},
		{
			goal: 'Preview Bastion Developer: what would be created?',
			az: `az deployment group what-if -g {group}-bastion -f bastion.bicep -p sku=Developer \\
  --result-format ResourceIdOnly --exclude-change-types Ignore`,
			see: 'One resource: the Bastion. A preview creates nothing. If Azure says that your region doesn’t offer Developer, add location=westus after sku=Developer.',
			proves: ['developer']
		},
		{
			goal: 'Preview Bastion Basic, and compare.',
			az: `az deployment group what-if -g {group}-bastion -f bastion.bicep -p sku=Basic \\
  --result-format ResourceIdOnly --exclude-change-types Ignore`,
			see: 'Two resources: the host and its public IP address. Standard needs the same. Premium can do without the address.',
			proves: ['basic']
		},
		{
			goal: 'Allow SSH to the VMs from Bastion only: create nsg-vms with two rules, and associate it with the subnet vms.',
			portal:
				'Network security groups > Create > nsg-vms > Settings > Inbound security rules > Add > then Settings > Subnets > Associate',
			az: [
				`az network nsg create -g {group}-bastion -n nsg-vms -o none
az network nsg rule create -g {group}-bastion --nsg-name nsg-vms -n allow-bastion \\
  --priority 100 --direction Inbound --access Allow --protocol Tcp \\
  --source-address-prefixes 10.74.0.64/26 --destination-port-ranges 22 -o none`,
				`az network nsg rule create -g {group}-bastion --nsg-name nsg-vms -n deny-ssh \\
  --priority 110 --direction Inbound --access Deny --protocol Tcp \\
  --destination-port-ranges 22 -o none
az network vnet subnet update -g {group}-bastion --vnet-name vnet-bastion -n vms \\
  --network-security-group nsg-vms -o none`
			],
			see: 'The source is the range of AzureBastionSubnet. For Developer, which has no subnet, it’s 168.63.129.16. For Windows, the port is 3389.'
		}
	],
	negative: {
		goal: 'Create nsg-empty, with only its default rules, and try to associate it with AzureBastionSubnet.',
		portal: 'nsg-empty > Settings > Subnets > Associate',
		az: [
			`az network nsg create -g {group}-bastion -n nsg-empty -o none`,
			`az network vnet subnet update -g {group}-bastion --vnet-name vnet-bastion \\
  -n AzureBastionSubnet --network-security-group nsg-empty --query "{name: name}" -o json`
		],
		see: 'Copy the whole error. The subnet works without a network security group. If it has one, that needs all the rules for Bastion.',
		fails: 'NetworkSecurityGroupNotCompliantForAzureBastionSubnet: nsg-empty lacks the rules for Bastion.'
	},
	checks: [
		{
			id: 'developer',
			title: 'Developer needs nothing else',
			command:
				'az deployment group what-if -g {group}-bastion -f bastion.bicep -p sku=Developer --result-format ResourceIdOnly --exclude-change-types Ignore',
			kind: 'what-if',
			conditions: [
				{
					when: "length(changes[?change == 'Create' && resource == 'Microsoft.Network/bastionHosts/bas-developer']) == `1`",
					yes: 'The preview creates bas-developer.',
					no: 'The preview doesn’t create bas-developer. Pass sku=Developer.'
				},
				{
					when: 'length(changes) == `1`',
					yes: 'It creates nothing else: no public IP address, no subnet.',
					no: 'The preview lists {{length(changes)}} changes, not one. Compare the condition of the public IP address with the lab’s file.'
				}
			]
		},
		{
			id: 'basic',
			title: 'Basic needs a public IP address',
			command:
				'az deployment group what-if -g {group}-bastion -f bastion.bicep -p sku=Basic --result-format ResourceIdOnly --exclude-change-types Ignore',
			kind: 'what-if',
			conditions: [
				{
					when: "length(changes[?change == 'Create' && resource == 'Microsoft.Network/bastionHosts/bas-basic']) == `1`",
					yes: 'The preview creates bas-basic.',
					no: 'The preview doesn’t create bas-basic. Pass sku=Basic.'
				},
				{
					when: "length(changes[?change == 'Create' && resource == 'Microsoft.Network/publicIPAddresses/pip-bastion']) == `1`",
					yes: 'It creates a public IP address too.',
					no: 'The public IP address is missing from the preview. Compare its condition with the lab’s file.'
				}
			]
		},
		{
			id: 'target',
			title: 'The VMs’ subnet takes SSH from Bastion only',
			command: `az network nsg show -g {group}-bastion -n nsg-vms --query "{name: name, on: subnets[?ends_with(id, '/vnet-bastion/subnets/vms')].id, rules: securityRules[].{rule: name, priority: priority, direction: direction, access: access, from: sourceAddressPrefix, port: destinationPortRange}}" -o json`,
			ownName: 'nsg-vms',
			conditions: [
				{
					when: 'length(on) == `1`',
					yes: 'nsg-vms is associated with the subnet vms.',
					no: 'nsg-vms isn’t associated with the subnet vms of vnet-bastion. Associate it.'
				},
				{
					when: "length(rules[?rule == 'allow-bastion' && direction == 'Inbound' && access == 'Allow' && from == '10.74.0.64/26' && port == '22']) == `1`",
					yes: 'SSH is allowed from the range of AzureBastionSubnet.',
					no: 'allow-bastion doesn’t allow port 22 from 10.74.0.64/26. Look at its source and its port.'
				},
				{
					when: "length(rules[?rule == 'deny-ssh' && direction == 'Inbound' && access == 'Deny' && from == '*' && port == '22']) == `1`",
					yes: 'It’s denied from everywhere else.',
					no: 'deny-ssh doesn’t deny port 22 from every source, so other VMs in the network still reach SSH.'
				},
				{
					when: "join(',', sort_by(rules, &priority)[].rule) == 'allow-bastion,deny-ssh'",
					yes: 'The rule that allows comes first.',
					no: 'The rules apply in this order: {{sort_by(rules, &priority)[].rule}}. allow-bastion needs the lower number, and there should be no others.'
				}
			]
		},
		{
			id: 'refused',
			title: 'The subnet refuses a group without the rules',
			kind: 'error',
			when: "code == 'NetworkSecurityGroupNotCompliantForAzureBastionSubnet' && contains(message, 'nsg-empty')",
			yes: 'nsg-empty was refused: it lacks the rules for Bastion.',
			no: 'This is {{what}}. It should be NetworkSecurityGroupNotCompliantForAzureBastionSubnet for nsg-empty. Check that the subnet’s name is AzureBastionSubnet and that nsg-empty has no rules.'
		}
	],
	tearDown: {
		steps: [
			deleteGroup(
				'bastion',
				'the virtual network, its subnets, and both network security groups',
				networkWatcherStays
			),
			{
				goal: 'Delete the lab’s file in Cloud Shell.',
				az: 'rm -f bastion.bicep',
				deletes: 'The file bastion.bicep.'
			}
		],
		check: gone('bastion')
	},
	why: 'A dedicated host is deployed into AzureBastionSubnet, /26 or larger, with a Standard static public IP address. It reaches VMs by their private addresses, so only 22 or 3389 from that subnet must be open. Developer has no host in your network and needs neither the subnet nor the address.',
	given: [
		{
			id: 'size',
			command:
				'az network vnet subnet list -g rg-resit-bastion --vnet-name vnet-hub --query "[].{name:name,prefix:addressPrefix}" -o json',
			output: [
				{ name: 'vms', prefix: '10.74.0.0/25' },
				{ name: 'AzureBastionSubnet', prefix: '10.74.0.128/27' }
			],
			ask: 'You plan to deploy a Standard host to vnet-hub. What should you change?',
			options: [
				'The name of AzureBastionSubnet',
				'The size of AzureBastionSubnet',
				'The size of the subnet vms',
				'Nothing'
			],
			right: 1,
			because: '/27 is too small for a new host: AzureBastionSubnet must be /26 or larger.'
		},
		{
			id: 'closed',
			command:
				'az network nsg rule list -g rg-resit-bastion --nsg-name nsg-vms --query "[].{rule:name,priority:priority,access:access,from:sourceAddressPrefix,port:destinationPortRange}" -o json',
			output: [
				{ access: 'Deny', from: '*', port: '22', priority: 100, rule: 'deny-ssh' },
				{ access: 'Allow', from: '10.74.0.64/26', port: '22', priority: 110, rule: 'allow-bastion' }
			],
			ask: 'A Bastion host in 10.74.0.64/26 cannot reach the VM by SSH. What is the reason?',
			options: [
				'The VM has no public IP address',
				'The rule that denies SSH applies first',
				'Port 443 is not open to the VM'
			],
			right: 1,
			because:
				'Priority 100 matches SSH from every source, and processing stops there. Bastion doesn’t need a public IP address on the VM.'
		}
	],
	variations: [
		{
			change: 'You want to connect from the SSH client on your computer.',
			answer: 'That’s the native client. It needs the Standard SKU or higher. Basic connects in the browser.'
		},
		{
			change: 'The VM is in a peered network.',
			answer:
				'Basic and higher reach it through the peering. Developer doesn’t: it serves only its own network.'
		},
		{
			change: 'AzureBastionSubnet must have a network security group.',
			answer:
				'Inbound: 443 from Internet, GatewayManager, and AzureLoadBalancer. Outbound: 22 and 3389 to VirtualNetwork, 443 to AzureCloud, 80 to Internet. Both ways within VirtualNetwork: 8080 and 5701.'
		},
		{
			change: 'The host is Basic, and you need Standard.',
			answer:
				'Upgrade it in place. It can’t be downgraded: to go back, delete the host and create it again with the lower SKU.'
		}
	],
	sources: [
		sources.bastionSettings,
		sources.bastionDeveloper,
		sources.deployBastion,
		sources.bastionNsg,
		sources.bastionSkus,
		sources.bicepWhatIf
	],
	checked: '2026-11-25'
});
