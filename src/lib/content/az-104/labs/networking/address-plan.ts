// Lab: an address plan: what a small subnet gives, what cannot change while it is in use, and a public address that stays.
import { deleteGroup, gone, networkWatcherStays } from '#lib/content/az-104/labs/kit.ts';
import type { Lab } from '#lib/domain/lab/lab.ts';
import { day } from '#lib/domain/time/day.ts';

export const lab = {
	id: 'virtual-networks/address-plan',
	number: 67,
	edition: 1,
	domain: 'networking',
	group: 'virtual-networks',
	title: 'Eight addresses, three for you',
	mends: 'How many addresses a subnet gives, and what you can still change once something is in it.',
	minutes: 20,
	cost: 'About 0.01 USD if you delete the group within the hour. Only the public address bills, attached or not.',
	needs: ['A subscription in which you may create networks'],
	predict: [
		{
			id: 'usable',
			ask: 'A subnet is 10.67.0.64/29. How many network interfaces fit in?',
			options: ['Eight', 'Six', 'Five', 'Three'],
			right: 3,
			because: 'A /29 has eight addresses. Azure keeps five of them: the first four and the last.'
		},
		{
			id: 'first',
			ask: 'Which is the first address an interface can get in 10.67.0.64/29?',
			options: ['10.67.0.64', '10.67.0.65', '10.67.0.68'],
			right: 2,
			because: 'The network address, the gateway and two for Azure DNS come first: .64 to .67.'
		},
		{
			id: 'grow',
			ask: 'The subnet is full. May you widen it to /28 while interfaces are in it?',
			options: [
				'Yes, growing is always allowed',
				'Yes, if the new range is free',
				'No, not while it is in use'
			],
			right: 2,
			because: 'A range with addresses in use cannot be replaced, not even by a wider one around it.'
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
			see: 'A /28 has 16 addresses and gives 11. A /29 has 8 and gives 3.'
		},
		{
			goal: 'Ask for a subnet smaller than /29 and see it refused.',
			portal: 'Virtual network > Settings > Subnets > Add',
			az: [
				`az network vnet subnet create -g {group}-addr --vnet-name vnet-plan -n tiny \\
  --address-prefixes 10.67.0.80/30`
			],
			see: 'An error, and no subnet tiny. After the five that Azure keeps, a /30 would have nothing left.'
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
			see: 'The addresses .68, .69 and .70. .71 is the last one of the range and is kept too.'
		},
		{
			goal: 'Ask for a fourth interface in the small subnet and read the error code.',
			az: [
				`az network nic create -g {group}-addr -n nic-4 --vnet-name vnet-plan --subnet small \\
  --query "NewNIC.name" -o json`
			],
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
			see: 'Standard and Static. A Standard address is always static: it stays until you delete it.'
		}
	],
	negative: {
		goal: 'Widen the small subnet while three interfaces are in it, and keep the error.',
		portal: 'Virtual network > Settings > Subnets > small',
		after: 3,
		proves: ['in-use'],
		az: [
			`az network vnet subnet update -g {group}-addr --vnet-name vnet-plan -n small \\
  --address-prefixes 10.67.0.64/28 --query "{name:name}" -o json`
		],
		see: 'The wider range is free, and it is refused all the same: the old one has addresses in use.',
		fails: 'InUsePrefixCannotBeDeleted: the range has active allocations.'
	},
	checks: [
		{
			id: 'addresses',
			title: 'Three addresses, and which',
			command:
				'az network nic list -g {group}-addr --query "[].{nic:name,small:ends_with(ipConfigurations[0].subnet.id,\'/subnets/small\'),ip:ipConfigurations[0].privateIPAddress}" -o json',
			kind: 'json',
			prints: 'list',
			keys: ['nic', 'small', 'ip'],
			shown: ['nic'],
			empty: 'The group has no network interface yet. Create the three of step 3 first.',
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
			conditions: [
				{
					when: "code == 'SubnetIsFull' && contains(message, '10.67.0.64/29')",
					yes: 'The /29 subnet is full with three network interfaces.',
					no: 'The error is {{what}}. Expected SubnetIsFull for 10.67.0.64/29: are nic-1 to nic-3 in the subnet small?'
				}
			]
		},
		{
			id: 'in-use',
			title: 'No new range while in use',
			command:
				'az network vnet subnet update -g {group}-addr --vnet-name vnet-plan -n small --address-prefixes 10.67.0.64/28 --query "{name:name}" -o json',
			kind: 'error',
			conditions: [
				{
					when: "code == 'InUsePrefixCannotBeDeleted' && contains(message, '10.67.0.64/29')",
					yes: 'The range of a subnet in use cannot change.',
					no: 'The error is {{what}}. Expected InUsePrefixCannotBeDeleted for 10.67.0.64/29: are the three network interfaces still there?'
				}
			]
		},
		{
			id: 'public',
			title: 'A public address that stays',
			command:
				'az network public-ip show -g {group}-addr -n pip-plan --query "{name:name,sku:sku.name,method:publicIPAllocationMethod}" -o json',
			kind: 'json',
			prints: 'object',
			keys: ['name', 'sku', 'method'],
			shown: ['name'],
			own: { is: "name == 'pip-plan'", named: 'pip-plan' },
			conditions: [
				{
					when: "sku == 'Standard'",
					yes: 'The SKU is Standard.',
					no: 'The SKU is {{sku}}. Make the address with --sku Standard.'
				},
				{
					when: "method == 'Static'",
					yes: 'The address is static.',
					no: 'The method is {{method}}. A Standard address is static; look at which address you asked for.'
				}
			]
		}
	],
	tearDown: {
		steps: [
			deleteGroup(
				'addr',
				'the virtual network, its network interfaces and the public IP address',
				networkWatcherStays
			)
		],
		check: gone('addr')
	},
	why: 'Azure keeps the first four addresses and the last one of every subnet, so a /29 is the smallest and gives three. A range in use cannot be widened, only joined by a second one, so plan room before the first resource. A Standard public address is static by nature.',
	given: [
		{
			id: 'reserved',
			command:
				'az network nic create -g rg-resit-addr -n nic-gw --vnet-name vnet-plan --subnet web --private-ip-address 10.67.0.1',
			output:
				'(PrivateIPAddressInReservedRange) Private static IP address 10.67.0.1 falls within reserved IP range of subnet prefix 10.67.0.0/28.\nCode: PrivateIPAddressInReservedRange',
			ask: 'The subnet is 10.67.0.0/28 and empty. Which address would be accepted?',
			options: ['10.67.0.0', '10.67.0.3', '10.67.0.4', '10.67.0.15'],
			right: 2,
			because: 'Azure keeps .0 to .3 and the last one, here .15. The first free one is .4.'
		},
		{
			id: 'plan',
			command:
				'az network vnet subnet list -g rg-resit-addr --vnet-name vnet-plan --query "[].{name:name,prefix:addressPrefix || addressPrefixes[0]}" -o json',
			output:
				'[\n  {\n    "name": "web",\n    "prefix": "10.67.0.0/28"\n  },\n  {\n    "name": "small",\n    "prefix": "10.67.0.64/29"\n  }\n]',
			ask: 'The network is 10.67.0.0/24. Which new subnet is possible beside these two?',
			options: ['10.67.0.64/26', '10.67.0.0/25', '10.67.0.128/25', '10.67.1.0/28'],
			right: 2,
			because: 'A subnet lies inside the network and overlaps no other. Only 10.67.0.128/25 does both.'
		}
	],
	variations: [
		{
			change: 'The subnet has to hold 12 machines instead of 11.',
			answer: 'A /28 no longer does: it gives 11. Take a /27, which gives 27.'
		},
		{
			change: 'The interfaces are deleted before the range is changed.',
			answer: 'Then it works. The range of a subnet may change while nothing is in it.'
		},
		{
			change: 'The subnet is full of VMs and must not be emptied.',
			answer:
				'Keep the range and add a second one beside it: name both in --address-prefixes. This is for VMs and scale sets, by command line or template.'
		},
		{
			change: 'The whole network is full, not one subnet.',
			answer:
				'Add another address range to the network and make a subnet in it. Peered networks must not overlap with it.'
		}
	],
	sources: [
		{
			title: 'Virtual Network FAQ',
			url: 'https://learn.microsoft.com/en-us/azure/virtual-network/virtual-networks-faq',
			checked: day('2026-11-25')
		},
		{
			title: 'Add, change, or delete a virtual network subnet',
			url: 'https://learn.microsoft.com/en-us/azure/virtual-network/virtual-network-manage-subnet',
			checked: day('2026-11-25')
		},
		{
			title: 'Create multiple prefixes for a subnet',
			url: 'https://learn.microsoft.com/en-us/azure/virtual-network/how-to-multiple-prefixes-subnet',
			checked: day('2026-11-25')
		},
		{
			title: 'Public IP addresses',
			url: 'https://learn.microsoft.com/en-us/azure/virtual-network/ip-services/public-ip-addresses',
			checked: day('2026-11-25')
		},
		{
			title: 'Troubleshoot the SubnetIsFull error code',
			url: 'https://learn.microsoft.com/en-us/troubleshoot/azure/azure-kubernetes/error-codes/subnetisfull-error',
			checked: day('2026-11-25')
		},
		{
			title: 'Common deployment errors',
			url: 'https://learn.microsoft.com/en-us/azure/azure-resource-manager/troubleshooting/common-deployment-errors',
			checked: day('2026-11-25')
		}
	],
	checked: day('2026-11-25')
} as const satisfies Lab;
