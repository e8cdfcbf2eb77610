// Lab: what Bastion needs by SKU, proved by a forecast instead of an hourly host, and a security group that its subnet refuses.
import type { Lab } from '#lib/domain/lab/lab.ts';
import { day } from '#lib/domain/time/day.ts';

export const lab = {
	id: 'secure-access/bastion-subnet',
	number: 64,
	edition: 0,
	domain: 'networking',
	group: 'secure-access',
	title: 'Bastion before you pay for it',
	mends: 'Which subnet, size, address and ports Bastion needs, and which SKU needs none of them.',
	minutes: 30,
	cost: 'Nothing runs: a forecast creates no host, and networks and security groups cost nothing. A real Basic host bills by the hour from its creation.',
	needs: [
		'A subscription in which you may create networks',
		'A region that offers Bastion Developer, for the first forecast: the Bastion pages list them, and say when it is not to be had'
	],
	predict: [
		{
			id: 'name',
			ask: 'Which subnet does a Basic Bastion host need?',
			options: [
				'Any subnet of /27 or larger',
				'AzureBastionSubnet, /27 or larger',
				'AzureBastionSubnet, /26 or larger',
				'BastionSubnet, /26 or larger'
			],
			right: 2,
			because: 'The name is fixed, and today the smallest size is /26. Nothing else may be in it.'
		},
		{
			id: 'developer',
			ask: 'What does the Developer SKU need in the network?',
			options: [
				'The subnet, but no public address',
				'A public address, but no subnet',
				'Neither a subnet nor an address'
			],
			right: 2,
			because: 'Developer is no host of your own in the network. It only names the network.'
		},
		{
			id: 'target',
			ask: 'What does the VM need, so that you can connect by Bastion?',
			options: [
				'A public address with 22 open',
				'22 or 3389 open from Bastion, privately',
				'Just-in-time access and an agent'
			],
			right: 1,
			because:
				'Bastion comes from inside, to the private address. No public address, agent or just-in-time access is needed.'
		}
	],
	steps: [
		{
			goal: 'Make a network with a subnet for VMs, and AzureBastionSubnet of /26.',
			portal: 'Virtual network > Settings > Subnets > Add > Subnet purpose: Azure Bastion',
			az: [
				`az group create -n {group}-bastion -l {location}
az network vnet create -g {group}-bastion -n vnet-bastion --address-prefixes 10.74.0.0/24 \\
  --subnet-name vms --subnet-prefixes 10.74.0.0/26 -o none
az network vnet subnet create -g {group}-bastion --vnet-name vnet-bastion \\
  -n AzureBastionSubnet --address-prefixes 10.74.0.64/26 -o none`
			],
			see: 'The name is read letter by letter. Under another name Bastion is not deployed.'
		},
		{
			goal: 'Save a Bicep file that makes Bastion with the SKU it is given.',
			bicep: `@allowed(['Developer', 'Basic', 'Standard', 'Premium'])
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
}`,
			see: 'With Developer there is only the network. With Basic come the subnet and a Standard static address.'
		},
		{
			goal: 'Forecast Bastion Developer: what would be created?',
			az: [
				`az deployment group what-if -g {group}-bastion -f main.bicep -p sku=Developer \\
  --result-format ResourceIdOnly --exclude-change-types Ignore`
			],
			see: 'One resource: the Bastion itself. Nothing is created by a forecast.'
		},
		{
			goal: 'Forecast Bastion Basic, and compare.',
			az: [
				`az deployment group what-if -g {group}-bastion -f main.bicep -p sku=Basic \\
  --result-format ResourceIdOnly --exclude-change-types Ignore`
			],
			see: 'Two resources: the host and its public address. Standard needs the same; Premium can do without the address.'
		},
		{
			goal: 'Let Bastion, and nobody else, reach SSH on the VMs.',
			portal: 'Network security group nsg-vms > Settings > Inbound security rules > Add',
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
			see: 'The source is the range of AzureBastionSubnet; for Developer, which has no subnet, it would be 168.63.129.16. For Windows the port would be 3389.'
		}
	],
	negative: {
		goal: 'Put a security group with only default rules on AzureBastionSubnet, and keep the error.',
		portal: 'Network security group nsg-empty > Settings > Subnets > Associate',
		az: [
			`az network nsg create -g {group}-bastion -n nsg-empty -o none`,
			`az network vnet subnet update -g {group}-bastion --vnet-name vnet-bastion \\
  -n AzureBastionSubnet --network-security-group nsg-empty`
		],
		see: 'Without a group the subnet is accepted. With one, it must hold all the rules that Bastion needs.',
		fails: 'NetworkSecurityGroupNotCompliantForAzureBastionSubnet: the rules for Bastion are missing.'
	},
	checks: [
		{
			id: 'developer',
			title: 'Developer needs nothing else',
			command:
				'az deployment group what-if -g {group}-bastion -f main.bicep -p sku=Developer --result-format ResourceIdOnly --exclude-change-types Ignore',
			kind: 'what-if',
			conditions: [
				{
					when: "length(changes[?change == 'Create' && resource == 'Microsoft.Network/bastionHosts/bas-developer']) == `1`",
					yes: 'The forecast creates bas-developer.',
					no: 'bas-developer is not to be created. Look at the parameter: sku=Developer.'
				},
				{
					when: 'length(changes) == `1`',
					yes: 'And nothing beside it: no address, no subnet.',
					no: 'The forecast lists {{length(changes)}} changes, not one. Look at the condition of the address in the file.'
				}
			]
		},
		{
			id: 'basic',
			title: 'Basic needs a public address',
			command:
				'az deployment group what-if -g {group}-bastion -f main.bicep -p sku=Basic --result-format ResourceIdOnly --exclude-change-types Ignore',
			kind: 'what-if',
			conditions: [
				{
					when: "length(changes[?change == 'Create' && resource == 'Microsoft.Network/bastionHosts/bas-basic']) == `1`",
					yes: 'The forecast creates bas-basic.',
					no: 'bas-basic is not to be created. Look at the parameter: sku=Basic.'
				},
				{
					when: "length(changes[?change == 'Create' && resource == 'Microsoft.Network/publicIPAddresses/pip-bastion']) == `1`",
					yes: 'And a public address for it.',
					no: 'The public address is missing from the forecast. Look at its condition in the file.'
				}
			]
		},
		{
			id: 'target',
			title: 'SSH from Bastion only',
			command:
				'az network nsg rule list -g {group}-bastion --nsg-name nsg-vms --query "[].{rule:name,priority:priority,access:access,from:sourceAddressPrefix,port:destinationPortRange}" -o json',
			kind: 'json',
			prints: 'list',
			keys: ['rule', 'priority', 'access', 'from', 'port'],
			empty: 'nsg-vms has no rules of its own. Add allow-bastion and deny-ssh.',
			conditions: [
				{
					when: "length([?rule == 'allow-bastion' && access == 'Allow' && from == '10.74.0.64/26' && port == '22']) == `1`",
					yes: 'SSH is allowed from the range of AzureBastionSubnet.',
					no: 'allow-bastion does not allow 22 from 10.74.0.64/26. Look at its source.'
				},
				{
					when: "length([?rule == 'deny-ssh' && access == 'Deny' && port == '22']) == `1`",
					yes: 'And denied from everywhere else.',
					no: 'deny-ssh is missing, so other VMs of the network still reach SSH.'
				},
				{
					when: "join(',', sort_by(@, &priority)[].rule) == 'allow-bastion,deny-ssh'",
					yes: 'The one that allows is read first.',
					no: 'The order is wrong: allow-bastion needs the lower number.'
				}
			]
		},
		{
			id: 'refused',
			title: 'The subnet refuses a group without its rules',
			command:
				'az network vnet subnet update -g {group}-bastion --vnet-name vnet-bastion -n AzureBastionSubnet --network-security-group nsg-empty --query "{name:name}" -o json',
			kind: 'error',
			conditions: [
				{
					when: "code == 'NetworkSecurityGroupNotCompliantForAzureBastionSubnet'",
					yes: 'A group without the rules for Bastion was refused.',
					no: 'The code is {{code}}. Look whether the subnet is called AzureBastionSubnet and nsg-empty has no rules.'
				}
			]
		}
	],
	tearDown: {
		steps: [
			{
				goal: 'Delete the group of this lab.',
				portal: 'Resource groups > {group}-bastion > Delete resource group',
				az: ['az group delete -n {group}-bastion --yes --no-wait'],
				deletes: 'The group {group}-bastion: the network, its subnets and both security groups.'
			}
		],
		check: {
			id: 'gone',
			title: 'No host and no group are left',
			command: 'az group exists -n {group}-bastion -o json',
			kind: 'json',
			prints: 'value',
			conditions: [
				{
					when: '@ == `false`',
					yes: 'The group is gone, and no Bastion with it.',
					no: 'The group is still there. Deleting takes some minutes: wait and ask again.'
				}
			]
		}
	},
	why: 'A host of your own is deployed into AzureBastionSubnet, /26 or larger, with a Standard static address. It reaches VMs by their private addresses, so only 22 or 3389 from that subnet has to be open. Developer has no host in your network and needs none of it.',
	given: [
		{
			id: 'size',
			command:
				'az network vnet subnet list -g rg-resit-bastion --vnet-name vnet-hub --query "[].{name:name,prefix:addressPrefix}" -o json',
			output:
				'[\n  {\n    "name": "vms",\n    "prefix": "10.74.0.0/25"\n  },\n  {\n    "name": "AzureBastionSubnet",\n    "prefix": "10.74.0.128/27"\n  }\n]',
			ask: 'A Standard host shall be deployed into it. What is to be changed?',
			options: [
				'The name of the subnet',
				'The size of AzureBastionSubnet',
				'The subnet vms must go',
				'Nothing'
			],
			right: 1,
			because: '/27 is too small for a new host: AzureBastionSubnet is /26 or larger.'
		},
		{
			id: 'closed',
			command:
				'az network nsg rule list -g rg-resit-bastion --nsg-name nsg-vms --query "[].{rule:name,priority:priority,access:access,from:sourceAddressPrefix,port:destinationPortRange}" -o json',
			output:
				'[\n  {\n    "access": "Deny",\n    "from": "*",\n    "port": "22",\n    "priority": 100,\n    "rule": "deny-ssh"\n  },\n  {\n    "access": "Allow",\n    "from": "10.74.0.64/26",\n    "port": "22",\n    "priority": 110,\n    "rule": "allow-bastion"\n  }\n]',
			ask: 'Bastion is there and cannot reach the VM. Why?',
			options: [
				'The VM has no public address',
				'The rule that denies is read first',
				'Port 443 is not open to the VM'
			],
			right: 1,
			because:
				'Number 100 matches SSH from everywhere and ends the search. Bastion needs no public address of the VM.'
		}
	],
	variations: [
		{
			change: 'You want to connect from the SSH client on your own computer.',
			answer: 'That is the native client: it needs the Standard SKU or higher. Basic connects in the browser.'
		},
		{
			change: 'The VM is in a peered network.',
			answer:
				'Basic and higher reach it over the peering. Developer does not: it serves only its own network.'
		},
		{
			change: 'AzureBastionSubnet shall have a security group after all.',
			answer:
				'In: 443 from Internet, GatewayManager and AzureLoadBalancer. Out: 22 and 3389 to VirtualNetwork, 443 to AzureCloud, 80 to Internet. Both ways within VirtualNetwork: 8080 and 5701.'
		},
		{
			change: 'The host is Basic, and next month Standard is needed.',
			answer:
				'It can be upgraded in place. There is no way down: for a lower SKU, delete it and make it anew.'
		}
	],
	sources: [
		{
			title: 'About Bastion configuration settings',
			url: 'https://learn.microsoft.com/en-us/azure/bastion/configuration-settings',
			checked: day('2026-11-25')
		},
		{
			title: 'Connect with Azure Bastion Developer',
			url: 'https://learn.microsoft.com/en-us/azure/bastion/quickstart-developer',
			checked: day('2026-11-25')
		},
		{
			title: 'Deploy Bastion from the Azure portal',
			url: 'https://learn.microsoft.com/en-us/azure/bastion/quickstart-host-portal',
			checked: day('2026-11-25')
		},
		{
			title: 'Working with NSG access and Azure Bastion',
			url: 'https://learn.microsoft.com/en-us/azure/bastion/bastion-nsg',
			checked: day('2026-11-25')
		},
		{
			title: 'Choose the right Azure Bastion SKU',
			url: 'https://learn.microsoft.com/en-us/azure/bastion/bastion-sku-comparison',
			checked: day('2026-11-25')
		},
		{
			title: 'Bicep deployment what-if operation',
			url: 'https://learn.microsoft.com/en-us/azure/azure-resource-manager/bicep/deploy-what-if',
			checked: day('2026-11-25')
		}
	],
	checked: day('2026-11-25')
} as const satisfies Lab;
