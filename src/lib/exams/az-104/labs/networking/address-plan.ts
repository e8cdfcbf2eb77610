// Lab on subnet sizes: the five reserved addresses, a full subnet, a range in use, and a static public IP address.
import { sources } from '#lib/azure/sources.ts';
import { defineLab, groupTearDown, networkWatcherStays } from '#lib/exams/az-104/labs/kit.ts';

export const lab = defineLab({
	id: 'virtual-networks/address-plan',
	number: 67,
	title: 'Subnet sizes: a /29 has eight addresses, and you get three',
	minutes: 20,
	cost: 'About 0.01 USD if you delete the group within the hour. Only the public address bills, attached or not.',
	needs: ['A subscription where you can create virtual networks'],
	predict: [
		{
			id: 'usable',
			ask: 'You have the empty subnet 10.67.0.64/29. How many network interfaces can you create in it?',
			options: ['Eight', 'Six', 'Five', 'Three'],
			right: 3,
			because: 'A /29 has eight addresses. Azure reserves five of them: the first four and the last one.'
		},
		{
			id: 'first',
			ask: 'Which is the first address that a network interface can get in 10.67.0.64/29?',
			options: ['10.67.0.64', '10.67.0.65', '10.67.0.68'],
			right: 2,
			because:
				'Azure reserves .64 to .67: the network address, the default gateway and two addresses for Azure DNS.'
		},
		{
			id: 'grow',
			ask: 'The subnet is full. Can you expand it to /28 while network interfaces are in it?',
			options: ['Yes', 'Only if the larger range is free', 'No'],
			right: 2,
			because: 'A range with addresses in use can’t be replaced, not even by a larger range that contains it.'
		}
	],
	steps: [
		{
			goal: 'Create a virtual network of 256 addresses with a /28 subnet (web) and a /29 subnet (small).',
			portal: 'Virtual networks > Create > IP addresses > Add a subnet',
			az: [
				`az group create -n {group}-addr -l {location}
az network vnet create -g {group}-addr -n vnet-plan --address-prefixes 10.67.0.0/24 \\
  --subnet-name web --subnet-prefixes 10.67.0.0/28`,
				`az network vnet subnet create -g {group}-addr --vnet-name vnet-plan -n small \\
  --address-prefixes 10.67.0.64/29`
			],
			see: 'Of 16 addresses in a /28, you get 11. Of 8 in a /29, you get 3.'
		},
		{
			goal: 'Try to create a subnet smaller than /29, named tiny.',
			portal: 'Virtual network vnet-plan > Settings > Subnets > Subnet',
			az: `az network vnet subnet create -g {group}-addr --vnet-name vnet-plan -n tiny \\
  --address-prefixes 10.67.0.80/30`,
			see: 'An error, and no subnet tiny. Azure reserves five addresses, and a /30 has only four.'
		},
		{
			goal: 'Create three network interfaces, nic-1 to nic-3, in the subnet small and read their addresses.',
			portal: 'Network interfaces > Create',
			az: [
				`for N in 1 2 3; do
  az network nic create -g {group}-addr -n nic-$N --vnet-name vnet-plan --subnet small -o none
done`,
				`az network nic list -g {group}-addr \\
  --query "[].{nic:name,ip:ipConfigurations[0].privateIPAddress}" -o table`
			],
			see: 'The addresses end in 68, 69 and 70. The last one of the range, 71, is reserved too.'
		},
		{
			goal: 'Try to create a fourth network interface in the subnet small, and read the error code.',
			az: `az network nic create -g {group}-addr -n nic-4 --vnet-name vnet-plan --subnet small \\
  --query "NewNIC.name" -o json`,
			see: 'SubnetIsFull. Eight addresses, five reserved, three in use.',
			proves: ['full']
		},
		{
			goal: 'Create a Standard public IP address named pip-plan, and read its SKU and allocation method.',
			portal: 'Public IP addresses > Create',
			az: [
				`az network public-ip create -g {group}-addr -n pip-plan --sku Standard \\
  --allocation-method Static`,
				`az network public-ip show -g {group}-addr -n pip-plan \\
  --query "{name:name,sku:sku.name,method:publicIPAllocationMethod}" -o json`
			],
			see: 'Standard and Static. A Standard address is always static: it’s yours until you delete it.'
		}
	],
	negative: {
		goal: 'Try to expand the subnet small to /28 while three network interfaces are in it.',
		portal: 'Virtual network vnet-plan > Settings > Subnets > small',
		after: 3,
		proves: ['in-use'],
		az: `az network vnet subnet update -g {group}-addr --vnet-name vnet-plan -n small \\
  --address-prefixes 10.67.0.64/28 --query "{name:name}" -o json`,
		see: 'The larger range is free, and it’s still refused: the old range has addresses in use.',
		fails: 'InUsePrefixCannotBeDeleted: the range has active allocations.'
	},
	checks: [
		{
			id: 'addresses',
			title: 'Three addresses, and which ones',
			command:
				'az network nic list -g {group}-addr --query "[].{nic:name,small:ends_with(ipConfigurations[0].subnet.id,\'/subnets/small\'),ip:ipConfigurations[0].privateIPAddress}" -o json',
			shown: ['nic'],
			empty: 'The resource group has no network interface yet. Create nic-1 to nic-3.',
			conditions: [
				{
					when: 'length([?small]) == `3`',
					yes: 'Three network interfaces are in the subnet small: {{[?small].nic}}.',
					no: 'Found {{length([?small])}} network interfaces in the subnet small. Create nic-1, nic-2 and nic-3 there.'
				},
				{
					when: "join(',', sort([?small].ip)) == '10.67.0.68,10.67.0.69,10.67.0.70'",
					yes: 'They have .68, .69 and .70. Azure reserves the four before them and the one after them.',
					no: 'The addresses are {{[?small].ip}}. Check that the range of the subnet small is 10.67.0.64/29.'
				}
			]
		},
		{
			id: 'full',
			title: 'No fourth address',
			command:
				'az network nic create -g {group}-addr -n nic-4 --vnet-name vnet-plan --subnet small --query "NewNIC.name" -o json',
			kind: 'error',
			when: "code == 'SubnetIsFull' && contains(message, '10.67.0.64/29')",
			yes: 'The /29 subnet is full with three network interfaces.',
			no: 'The error is {{what}}. Expected SubnetIsFull for 10.67.0.64/29: are nic-1 to nic-3 in the subnet small?'
		},
		{
			id: 'in-use',
			title: 'A range in use can’t change',
			kind: 'error',
			when: "code == 'InUsePrefixCannotBeDeleted' && contains(message, '10.67.0.64/29')",
			yes: 'The range of a subnet in use cannot change.',
			no: 'The error is {{what}}. Expected InUsePrefixCannotBeDeleted for 10.67.0.64/29: are the three network interfaces still there?'
		},
		{
			id: 'public',
			title: 'A static public address',
			command:
				'az network public-ip show -g {group}-addr -n pip-plan --query "{name:name,sku:sku.name,method:publicIPAllocationMethod}" -o json',
			ownName: 'pip-plan',
			conditions: [
				{
					when: "sku == 'Standard'",
					yes: 'The SKU is Standard.',
					no: 'The SKU is {{sku}}. Create the address with the SKU Standard.'
				},
				{
					when: "method == 'Static'",
					yes: 'The address is static.',
					no: 'The allocation method is {{method}}. A Standard address is static: check which address this is.'
				}
			]
		}
	],
	tearDown: groupTearDown(
		'addr',
		'the virtual network, its network interfaces and the public IP address',
		networkWatcherStays
	),
	why: 'Azure reserves the first four addresses and the last one of every subnet. So a /29 is the smallest subnet, and you get three addresses. A range in use can’t be expanded: you can only add a second one. A Standard public IP address is always static.',
	given: [
		{
			id: 'reserved',
			command:
				'az network nic create -g rg-resit-addr -n nic-gw --vnet-name vnet-plan --subnet web --private-ip-address 10.67.0.1',
			output:
				'(PrivateIPAddressInReservedRange) Private static IP address 10.67.0.1 falls within reserved IP range of subnet prefix 10.67.0.0/28.\nCode: PrivateIPAddressInReservedRange',
			ask: 'The subnet is 10.67.0.0/28 and is empty. Which address can you assign?',
			options: ['10.67.0.0', '10.67.0.3', '10.67.0.4', '10.67.0.15'],
			right: 2,
			because: 'Azure reserves .0 to .3 and the last one, .15. The first address that you can assign is .4.'
		},
		{
			id: 'plan',
			command:
				'az network vnet subnet list -g rg-resit-addr --vnet-name vnet-plan --query "[].{name:name,prefix:addressPrefix || addressPrefixes[0]}" -o json',
			output: [
				{ name: 'web', prefix: '10.67.0.0/28' },
				{ name: 'small', prefix: '10.67.0.64/29' }
			],
			ask: 'The virtual network is 10.67.0.0/24. Which subnet can you add to these two?',
			options: ['10.67.0.64/26', '10.67.0.0/25', '10.67.0.128/25', '10.67.1.0/28'],
			right: 2,
			because:
				'A subnet must be inside the virtual network and must not overlap another one. Only 10.67.0.128/25 meets both.'
		}
	],
	variations: [
		{
			change: 'The subnet must have room for 12 VMs instead of 11.',
			answer: 'A /28 is too small, because you get 11 addresses. Use a /27: you get 27.'
		},
		{
			change: 'You delete the network interfaces before you change the range.',
			answer: 'Then it works. You can change the range of a subnet while nothing is in it.'
		},
		{
			change: 'The subnet is full of VMs, and they must stay.',
			answer:
				'Keep the range and add a second one: name both in --address-prefixes. It works for VMs and scale sets, by command line or template.'
		},
		{
			change: 'The whole virtual network is full, not one subnet.',
			answer:
				'Add another address range to the virtual network, and create a subnet in it. The range must not overlap a peered network.'
		}
	],
	sources: [
		sources.vnetFaq,
		sources.manageSubnet,
		sources.multiplePrefixes,
		sources.publicIpAddresses,
		sources.subnetIsFull,
		sources.commonDeploymentErrors
	],
	checked: '2026-11-25'
});
