// Lab: user-defined routes beside the system's own: longest prefix, then source, next hops None and VirtualAppliance.
import {
	deleteGroup,
	gone,
	networkWatcherStays,
	sizeRefused,
	sshKeyStays
} from '#lib/content/az-104/labs/kit.ts';
import type { Lab } from '#lib/domain/lab/lab.ts';
import { day } from '#lib/domain/time/day.ts';

export const lab = {
	id: 'virtual-networks/user-routes',
	number: 61,
	edition: 1,
	domain: 'networking',
	group: 'virtual-networks',
	title: 'Which route takes the packet',
	mends: 'Which of several routes is used, and what a route to an appliance still needs.',
	minutes: 40,
	cost: 'About 0.05 USD if you delete it within the hour: one small VM and its disk. Route tables are free.',
	needs: [
		'A subscription with quota for one small VM: Standard_B2ats_v2, or else Standard_B1s',
		'The VM must run while routes and next hops are read',
		'Network Watcher in the region: Azure turns it on with the first virtual network there'
	],
	predict: [
		{
			id: 'longest',
			ask: 'A user route sends 0.0.0.0/0 to None. Does the VM still reach another subnet of its network?',
			options: [
				'No, a user route comes first',
				'Yes, the longer prefix comes first',
				'Only within its own subnet'
			],
			right: 1,
			because:
				'The network’s own range is the longer prefix, so its system route is used. The user route only takes what no longer prefix matches.'
		},
		{
			id: 'same-prefix',
			ask: 'A user route and a system route both have the prefix 0.0.0.0/0. What do the effective routes show?',
			options: [
				'Both as Active',
				'Only the user route',
				'The user route as Active, the system route as Invalid',
				'The system route as Active, the user route as Invalid'
			],
			right: 2,
			because:
				'Between equal prefixes the source decides: user-defined, then BGP, then system. The route that lost stays in the list as Invalid.'
		},
		{
			id: 'no-forwarding',
			ask: 'A route sends packets to 10.71.2.4. IP forwarding is off for that network interface. What does next hop show?',
			options: ['None', 'VirtualAppliance', 'VnetLocal'],
			right: 1,
			because:
				'Next hop shows only which route is chosen. Whether the interface forwards counts when a packet arrives: Azure then drops it.'
		}
	],
	steps: [
		{
			goal: 'Make the network vnet-udr with the subnets app, nva and data.',
			portal: 'Virtual networks > Create > IP addresses; clear “Enable private subnet” for each subnet',
			az: [
				`az group create -n {group}-udr -l {location}
az network vnet create -g {group}-udr -n vnet-udr --address-prefixes 10.71.0.0/16 -o none`,
				`for S in app:1 nva:2 data:3; do
  az network vnet subnet create -g {group}-udr --vnet-name vnet-udr -n \${S%:*} \\
    --address-prefixes 10.71.\${S#*:}.0/24 --default-outbound-access true -o none
done`
			],
			see: 'app is 10.71.1.0/24, nva 10.71.2.0/24, data 10.71.3.0/24.'
		},
		{
			goal: 'Put a small VM, vm-app at 10.71.1.4, into app. Make the interface nic-nva at 10.71.2.4 in nva: it plays the appliance.',
			az: [
				`az vm create -g {group}-udr -n vm-app --image Ubuntu2204 --size Standard_B2ats_v2 \\
  --vnet-name vnet-udr --subnet app --private-ip-address 10.71.1.4 \\
  --public-ip-address "" --nsg "" --storage-sku StandardSSD_LRS \\
  --admin-username azureuser --generate-ssh-keys -o none`,
				`az network nic create -g {group}-udr -n nic-nva --vnet-name vnet-udr --subnet nva \\
  --private-ip-address 10.71.2.4 -o none`
			],
			see: `Azure chooses routes without a real appliance. ${sizeRefused}`
		},
		{
			goal: 'Before any user route: ask where packets for the internet and for data go.',
			portal: 'Network Watcher > Network diagnostic tools > Next hop',
			az: [
				`for D in 8.8.8.8 10.71.3.10; do
  az network watcher show-next-hop -g {group}-udr --vm vm-app \\
    --source-ip 10.71.1.4 --dest-ip $D --query "{hop:nextHopType,table:routeTableId}" -o json
done`
			],
			see: 'Internet and VnetLocal (the portal says Virtual network), both by System Route.'
		},
		{
			goal: 'Send everything to None with one user route in the table rt-app, on the subnet app.',
			portal: 'Route tables > Create rt-app; then Settings > Routes > Add and Settings > Subnets > Associate',
			az: [
				`az network route-table create -g {group}-udr -n rt-app -o none
az network route-table route create -g {group}-udr --route-table-name rt-app -n all-to-none \\
  --address-prefix 0.0.0.0/0 --next-hop-type None -o none`,
				`az network vnet subnet update -g {group}-udr --vnet-name vnet-udr -n app --route-table rt-app -o none`,
				`for D in 8.8.8.8 10.71.3.10; do
  az network watcher show-next-hop -g {group}-udr --vm vm-app \\
    --source-ip 10.71.1.4 --dest-ip $D --query "{hop:nextHopType}" -o json
done`
			],
			see: 'None and VnetLocal: only the way to the internet changed. A table counts only for the subnets that it is associated with.'
		},
		{
			goal: 'Send packets for data through the appliance, and ask the next hop again.',
			portal: 'Route table rt-app > Settings > Routes > Add > Next hop type: Virtual appliance',
			az: [
				`az network route-table route create -g {group}-udr --route-table-name rt-app -n data-by-nva \\
  --address-prefix 10.71.3.0/24 --next-hop-type VirtualAppliance \\
  --next-hop-ip-address 10.71.2.4 -o none`,
				`az network watcher show-next-hop -g {group}-udr --vm vm-app \\
  --source-ip 10.71.1.4 --dest-ip 10.71.3.10 -o json`
			],
			see: 'VirtualAppliance, 10.71.2.4: /24 is longer than the /16 of the network. IP forwarding is still off, and next hop does not care.'
		},
		{
			goal: 'Turn on IP forwarding for the interface nic-nva.',
			portal: 'Network interface nic-nva > Settings > IP configurations > Enable IP forwarding',
			az: [`az network nic update -g {group}-udr -n nic-nva --ip-forwarding true -o none`],
			see: 'No output. Without it, Azure would drop every packet that this interface should pass on.'
		},
		{
			goal: 'Read the effective routes: who won 0.0.0.0/0?',
			portal:
				'Virtual machine vm-app > Networking > Network settings > its network interface > Help > Effective routes',
			az: [
				`NIC=$(az vm show -g {group}-udr -n vm-app --query "networkProfile.networkInterfaces[0].id" -o tsv)
az network nic show-effective-route-table --ids "$NIC" \\
  --query "value[].{prefix:addressPrefix[0],from:source,hop:nextHopType,state:state}" -o table`
			],
			see: '0.0.0.0/0 appears twice: the user route is Active, the default one Invalid.'
		}
	],
	negative: {
		goal: 'Delete the route table while the subnet uses it, and keep the error.',
		portal: 'Route table rt-app > Overview > Delete',
		az: [`az network route-table delete -g {group}-udr -n rt-app`],
		see: 'Nothing is deleted. A table is taken off all its subnets first.',
		fails: 'InUseRouteTableCannotBeDeleted: a subnet is associated with it.',
		deletes: 'Nothing: it must fail. Without an association it would delete the table rt-app and its routes.'
	},
	checks: [
		{
			id: 'default',
			title: 'Equal prefixes: the user route wins',
			command:
				'NIC=$(az vm show -g {group}-udr -n vm-app --query "networkProfile.networkInterfaces[0].id" -o tsv)\naz network nic show-effective-route-table --ids "$NIC" --query "value[?addressPrefix[0]==\'0.0.0.0/0\'].{from:source,hop:nextHopType,state:state}" -o json',
			kind: 'json',
			prints: 'list',
			keys: ['from', 'hop', 'state'],
			empty: 'No default route is shown. Effective routes need a VM that runs: look at its state.',
			conditions: [
				{
					when: "length([?from == 'User' && hop == 'None' && state == 'Active']) == `1`",
					yes: 'The user route 0.0.0.0/0 to None is active.',
					no: 'No active user route to None. Look whether rt-app is associated with the subnet app.'
				},
				{
					when: "length([?from == 'Default' && state == 'Invalid']) == `1`",
					yes: 'The system route with the same prefix is Invalid: it lost.',
					no: 'The system route is not Invalid. Then no user route has its prefix on this subnet.'
				}
			]
		},
		{
			id: 'appliance',
			title: 'The longer prefix leads to the appliance',
			command:
				'az network watcher show-next-hop -g {group}-udr --vm vm-app --source-ip 10.71.1.4 --dest-ip 10.71.3.10 --query "{hop:nextHopType,ip:nextHopIpAddress,system:routeTableId==\'System Route\'}" -o json',
			kind: 'json',
			prints: 'object',
			keys: ['hop', 'ip', 'system'],
			conditions: [
				{
					when: "hop == 'VirtualAppliance'",
					yes: 'Packets for data go to an appliance.',
					no: 'The next hop is {{hop}}. Look at the route data-by-nva and its prefix 10.71.3.0/24.'
				},
				{
					when: "ip == '10.71.2.4'",
					yes: 'Its address is 10.71.2.4.',
					no: 'The address is {{ip}}, not 10.71.2.4. Look at the next hop of the route.'
				},
				{
					when: 'system == `false`',
					yes: 'A user route decided, not the system.',
					no: 'A system route decided. Look whether rt-app is associated with the subnet app.'
				}
			]
		},
		{
			id: 'forwarding',
			title: 'The interface may forward',
			command:
				'az network nic show -g {group}-udr -n nic-nva --query "{name:name,forwards:enableIPForwarding,ip:ipConfigurations[0].privateIPAddress}" -o json',
			kind: 'json',
			prints: 'object',
			keys: ['name', 'forwards', 'ip'],
			shown: ['name'],
			own: { is: "name == 'nic-nva'", named: 'nic-nva' },
			conditions: [
				{
					when: 'forwards == `true`',
					yes: 'IP forwarding is on.',
					no: 'IP forwarding is off: Azure drops what is not addressed to this interface.'
				},
				{
					when: "ip == '10.71.2.4'",
					yes: 'It has the address that the route names.',
					no: 'It has {{ip}}, and the route names 10.71.2.4. One of the two is wrong.'
				}
			]
		},
		{
			id: 'in-use',
			title: 'A table in use stays',
			command: 'az network route-table delete -g {group}-udr -n rt-app -o json',
			kind: 'error',
			conditions: [
				{
					when: "code == 'InUseRouteTableCannotBeDeleted' && contains(message, 'rt-app')",
					yes: 'rt-app is in use and was not deleted: {{code}}.',
					no: 'Found {{what}}. Look for InUseRouteTableCannotBeDeleted and rt-app. Is the subnet app still associated with the table?'
				}
			]
		}
	],
	tearDown: {
		steps: [
			deleteGroup(
				'udr',
				'the VM, its disk, both interfaces, the route table and the network',
				`${networkWatcherStays} ${sshKeyStays}`
			)
		],
		check: gone('udr')
	},
	why: 'Azure takes the route with the longest matching prefix. Between equal prefixes the source decides: user-defined, then BGP, then system. One exception: system routes for the network, its peerings and its service endpoints beat even a more specific BGP route. Nothing was forwarded here: you saw only the choice. An appliance must be allowed to forward, in Azure and in its own system.',
	given: [
		{
			id: 'three',
			command:
				'az network nic show-effective-route-table -g rg-resit-udr -n vm-appVMNic --query "value[].{from:source,hop:nextHopType,prefix:addressPrefix[0],state:state}" -o table',
			output: `From     Hop               Prefix        State
-------  ----------------  ------------  -------
Default  VnetLocal         10.71.0.0/16  Active
Default  VNetPeering       10.80.0.0/16  Active
User     VirtualAppliance  10.0.0.0/8    Active`,
			ask: 'Which way goes a packet for 10.80.0.5?',
			options: ['To the appliance', 'By the peering', 'It is dropped'],
			right: 1,
			because:
				'/16 is longer than /8, and so the source does not matter. The appliance sees only what no longer prefix takes.'
		},
		{
			id: 'next-hop',
			command:
				'az network watcher show-next-hop -g rg-resit-udr --vm vm-app --source-ip 10.71.1.4 --dest-ip 8.8.8.8 -o json',
			output:
				'{\n  "nextHopType": "None",\n  "routeTableId": "/subscriptions/0000…/resourceGroups/rg-resit-udr/providers/Microsoft.Network/routeTables/rt-app"\n}',
			ask: 'The VM shall reach the internet again. What do you change?',
			options: [
				'An NSG rule that allows it',
				'The route 0.0.0.0/0 in rt-app',
				'IP forwarding at the VM',
				'A public address for the VM'
			],
			right: 1,
			because:
				'The next hop None comes from the table rt-app. No rule and no address helps while the route drops it.'
		}
	],
	variations: [
		{
			change: 'A VPN gateway learns 10.71.3.0/24 by BGP, the same prefix as the user route.',
			answer: 'The user route stays in front: user-defined comes before BGP when the prefixes are equal.'
		},
		{
			change: 'The route table is associated with nva as well, where the appliance is.',
			answer:
				'Then the appliance sends packets for data to itself. Put it in a subnet of its own without that route.'
		},
		{
			change: 'The route to data has no more specific prefix: it is 10.71.0.0/16.',
			answer:
				'It equals the system route of the network, and the user route wins. All packets go to the appliance, even between two VMs of the subnet app.'
		},
		{
			change: 'The appliance’s interface has no IP forwarding.',
			answer: 'Next hop looks the same. The packets arrive at the interface and are dropped there.'
		}
	],
	sources: [
		{
			title: 'Virtual network traffic routing',
			url: 'https://learn.microsoft.com/en-us/azure/virtual-network/virtual-networks-udr-overview',
			checked: day('2026-11-25')
		},
		{
			title: 'Create, change, or delete a route table',
			url: 'https://learn.microsoft.com/en-us/azure/virtual-network/manage-route-table',
			checked: day('2026-11-25')
		},
		{
			title: 'Next hop overview',
			url: 'https://learn.microsoft.com/en-us/azure/network-watcher/next-hop-overview',
			checked: day('2026-11-25')
		},
		{
			title: 'Diagnose a virtual machine routing problem',
			url: 'https://learn.microsoft.com/en-us/azure/virtual-network/diagnose-network-routing-problem',
			checked: day('2026-11-25')
		}
	],
	checked: day('2026-11-26')
} as const satisfies Lab;
