// Lab on user-defined routes: longest prefix first, then the source; next hops None and VirtualAppliance.
import { sources } from '#lib/azure/sources.ts';
import { defineLab, groupTearDown, leftByVm, sizeRefused } from '#lib/exams/az-104/labs/kit.ts';

export const lab = defineLab({
	id: 'virtual-networks/user-routes',
	number: 61,
	title: 'User-defined routes: longest prefix first, then the source',
	minutes: 40,
	cost: 'About 0.05 USD if you delete it within the hour: one small VM and its disk. Route tables are free.',
	needs: ['Quota for one small VM: Standard_B2ats_v2 or Standard_B1s'],
	predict: [
		{
			id: 'longest',
			ask: 'A user-defined route sends 0.0.0.0/0 to None. Can the VM still reach another subnet of its virtual network?',
			options: ['No', 'Yes', 'Only with IP forwarding'],
			right: 1,
			because:
				'The range of the virtual network is the longer prefix, so its system route is used. The user-defined route takes only what no longer prefix matches.'
		},
		{
			id: 'same-prefix',
			ask: 'A user-defined route and a system route both have the prefix 0.0.0.0/0. What do the effective routes show?',
			options: [
				'Both as Active',
				'Only the user-defined route',
				'The user-defined route as Active, the system route as Invalid',
				'The system route as Active, the user-defined route as Invalid'
			],
			right: 2,
			because:
				'Between equal prefixes the source decides: user-defined, then BGP, then system. The system route stays in the list as Invalid.'
		},
		{
			id: 'no-forwarding',
			ask: 'A user-defined route sends packets to a virtual appliance at 10.71.2.4. IP forwarding is disabled on its network interface. What does next hop show?',
			options: ['None', 'VirtualAppliance', 'VnetLocal'],
			right: 1,
			because:
				'Next hop shows which route is chosen. IP forwarding matters only when a packet arrives: without it, Azure drops the packet.'
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
			goal: 'Before you add a route, ask for the next hop to the internet and to data.',
			portal: 'Network Watcher > Network diagnostic tools > Next hop',
			az: `for D in 8.8.8.8 10.71.3.10; do
  az network watcher show-next-hop -g {group}-udr --vm vm-app \\
    --source-ip 10.71.1.4 --dest-ip $D --query "{hop:nextHopType,table:routeTableId}" -o json
done`,
			see: 'Internet and VnetLocal (in the portal: Virtual network), both from the System Route.'
		},
		{
			goal: 'Make the table rt-app with one route, 0.0.0.0/0 to None. Associate it with the subnet app.',
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
			see: 'None and VnetLocal: only the way to the internet changed. A table applies only to the subnets it’s associated with.'
		},
		{
			goal: 'Add a route that sends packets for data to the appliance, and ask for the next hop again.',
			portal: 'Route table rt-app > Settings > Routes > Add > Next hop type: Virtual appliance',
			az: [
				`az network route-table route create -g {group}-udr --route-table-name rt-app -n data-by-nva \\
  --address-prefix 10.71.3.0/24 --next-hop-type VirtualAppliance \\
  --next-hop-ip-address 10.71.2.4 -o none`,
				`az network watcher show-next-hop -g {group}-udr --vm vm-app \\
  --source-ip 10.71.1.4 --dest-ip 10.71.3.10 -o json`
			],
			see: 'VirtualAppliance, 10.71.2.4: /24 is longer than the /16 of the network. IP forwarding is still off.'
		},
		{
			goal: 'Turn on IP forwarding for the interface nic-nva.',
			portal: 'Network interface nic-nva > Settings > IP configurations > Enable IP forwarding',
			az: `az network nic update -g {group}-udr -n nic-nva --ip-forwarding true -o none`,
			see: 'No output. Without it, Azure drops every packet that this interface must forward.'
		},
		{
			goal: 'Read the effective routes. Which route for 0.0.0.0/0 is Active?',
			portal:
				'Virtual machine vm-app > Networking > Network settings > its network interface > Help > Effective routes',
			az: `NIC=$(az vm show -g {group}-udr -n vm-app --query "networkProfile.networkInterfaces[0].id" -o tsv)
az network nic show-effective-route-table --ids "$NIC" \\
  --query "value[].{prefix:addressPrefix[0],from:source,hop:nextHopType,state:state}" -o table`,
			see: '0.0.0.0/0 appears twice: the user route is Active, the default one is Invalid.'
		}
	],
	negative: {
		goal: 'Try to delete the route table while the subnet uses it, and keep the error.',
		portal: 'Route table rt-app > Overview > Delete',
		az: `az network route-table delete -g {group}-udr -n rt-app`,
		see: 'Nothing is deleted. You’d have to dissociate the table from all of its subnets first.',
		fails: 'InUseRouteTableCannotBeDeleted: a subnet is associated with the table.',
		deletes: 'Nothing, because it fails. Without the association it would delete rt-app and its routes.'
	},
	checks: [
		{
			id: 'default',
			title: 'Equal prefixes: the user-defined route is used',
			command:
				'NIC=$(az vm show -g {group}-udr -n vm-app --query "networkProfile.networkInterfaces[0].id" -o tsv)\naz network nic show-effective-route-table --ids "$NIC" --query "value[?addressPrefix[0]==\'0.0.0.0/0\'].{from:source,hop:nextHopType,state:state}" -o json',
			empty: 'There’s no default route. Effective routes need a running VM: start vm-app.',
			conditions: [
				{
					when: "length([?from == 'User' && hop == 'None' && state == 'Active']) == `1`",
					yes: 'The user route 0.0.0.0/0 to None is active.',
					no: 'There’s no active user route to None. Is rt-app associated with the subnet app?'
				},
				{
					when: "length([?from == 'Default' && state == 'Invalid']) == `1`",
					yes: 'The system route with the same prefix is Invalid: it lost.',
					no: 'The system route isn’t Invalid, so no user route on this subnet has its prefix.'
				}
			]
		},
		{
			id: 'appliance',
			title: 'The longer prefix leads to the appliance',
			command:
				'az network watcher show-next-hop -g {group}-udr --vm vm-app --source-ip 10.71.1.4 --dest-ip 10.71.3.10 --query "{hop:nextHopType,ip:nextHopIpAddress,system:routeTableId==\'System Route\'}" -o json',
			conditions: [
				{
					when: "hop == 'VirtualAppliance'",
					yes: 'Packets for data go to an appliance.',
					no: 'The next hop is {{hop}}. Look at the route data-by-nva and its prefix 10.71.3.0/24.'
				},
				{
					when: "ip == '10.71.2.4'",
					yes: 'Its address is 10.71.2.4.',
					no: 'The address is {{ip}}, not 10.71.2.4. Look at the next hop address of the route.'
				},
				{
					when: 'system == `false`',
					yes: 'It comes from a route table, not from the system.',
					no: 'A system route was used. Is rt-app associated with the subnet app?'
				}
			]
		},
		{
			id: 'forwarding',
			title: 'The interface can forward',
			command:
				'az network nic show -g {group}-udr -n nic-nva --query "{name:name,forwards:enableIPForwarding,ip:ipConfigurations[0].privateIPAddress}" -o json',
			ownName: 'nic-nva',
			conditions: [
				{
					when: 'forwards == `true`',
					yes: 'IP forwarding is on.',
					no: 'IP forwarding is off: Azure drops what isn’t addressed to this interface.'
				},
				{
					when: "ip == '10.71.2.4'",
					yes: 'It has the address in the route.',
					no: 'It has the address {{ip}}, and the route has 10.71.2.4. Make them equal.'
				}
			]
		},
		{
			id: 'in-use',
			title: 'A route table in use can’t be deleted',
			command: 'az network route-table delete -g {group}-udr -n rt-app -o json',
			kind: 'error',
			when: "code == 'InUseRouteTableCannotBeDeleted' && contains(message, 'rt-app')",
			yes: 'rt-app is in use and wasn’t deleted: {{code}}.',
			no: 'Found {{what}}. Look for InUseRouteTableCannotBeDeleted and rt-app. Is the subnet app still associated with the table?'
		}
	],
	tearDown: groupTearDown(
		'udr',
		'the VM, its disk, both interfaces, the route table and the network',
		leftByVm
	),
	why: 'Azure uses the route with the longest matching prefix. Between equal prefixes the source decides: user-defined, then BGP, then system. One exception: system routes for the network, its peerings and its service endpoints come before a more specific BGP route. Nothing was forwarded here: you saw only the choice. A real appliance must forward, in Azure and in its own operating system.',
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
			ask: 'Where does a packet for 10.80.0.5 go?',
			options: ['To the appliance', 'Across the peering', 'It is dropped'],
			right: 1,
			because:
				'/16 is longer than /8, so the source doesn’t matter. The appliance gets only what no longer prefix matches.'
		},
		{
			id: 'next-hop',
			command:
				'az network watcher show-next-hop -g rg-resit-udr --vm vm-app --source-ip 10.71.1.4 --dest-ip 8.8.8.8 -o json',
			output: {
				nextHopType: 'None',
				routeTableId:
					'/subscriptions/0000…/resourceGroups/rg-resit-udr/providers/Microsoft.Network/routeTables/rt-app'
			},
			ask: 'The VM must reach the internet again. What should you change?',
			options: [
				'A rule of the NSG',
				'The route 0.0.0.0/0 in rt-app',
				'IP forwarding of the network interface',
				'The public IP address of the VM'
			],
			right: 1,
			because:
				'The next hop None comes from the table rt-app. While that route drops the packets, no rule and no address helps.'
		}
	],
	variations: [
		{
			change: 'A VPN gateway learns 10.71.3.0/24 by BGP, the same prefix as the user route.',
			answer: 'The user route is still used: with equal prefixes, user-defined comes before BGP.'
		},
		{
			change: 'The route table is also associated with nva, the subnet of the appliance.',
			answer:
				'The appliance then sends packets for data to itself. Keep it in its own subnet, without that route.'
		},
		{
			change: 'The route to the appliance has the prefix 10.71.0.0/16.',
			answer:
				'That equals the system route of the network, so the user route is used. All packets go to the appliance, even between two VMs in app.'
		},
		{
			change: 'IP forwarding of the appliance’s interface is off.',
			answer: 'Next hop looks the same, but Azure drops the packets at that interface.'
		}
	],
	sources: [sources.trafficRouting, sources.routeTables, sources.nextHop, sources.diagnoseRouting],
	checked: '2026-11-26'
});
