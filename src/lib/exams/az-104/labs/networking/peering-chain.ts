// Lab on virtual network peering: two links, their state, the routes they add, and no route to the peer of a peer.
import { sources } from '#lib/azure/sources.ts';
import { defineLab, groupTearDown, leftByVm, sizeRefused } from '#lib/exams/az-104/labs/kit.ts';

export const lab = defineLab({
	id: 'virtual-networks/peering-chain',
	number: 60,
	title: 'Virtual network peering: two links, not transitive',
	minutes: 35,
	cost: 'About 0.05 USD if you delete it within the hour: one small VM and its disk. Peering bills by traffic, and you send none.',
	needs: ['Quota for one small VM: Standard_B2ats_v2 or Standard_B1s'],
	predict: [
		{
			id: 'one-link',
			ask: 'Virtual networks A and B have one peering link, from A to B. What is its state, and does traffic flow?',
			options: [
				'Connected, one way',
				'Initiated, no traffic',
				'Connected, both ways',
				'Disconnected, no traffic'
			],
			right: 1,
			because:
				'A peering is two links. Until the second one exists, the first is Initiated and carries no traffic.'
		},
		{
			id: 'chain',
			ask: 'A is peered with B, and B is peered with C. Which networks are in the effective routes of a VM in A, besides A?',
			options: ['B and C', 'Only B', 'Only C', 'None'],
			right: 1,
			because: 'A peering adds a route to the peer, and none to the peers of that peer.'
		},
		{
			id: 'drop',
			ask: 'What happens to a packet from A to an address in C?',
			options: ['It goes to the internet', 'It goes through B to C', 'It is dropped'],
			right: 2,
			because:
				'A has no route to C. The system route for 10.0.0.0/8 has the next hop None and drops the packet.'
		}
	],
	steps: [
		{
			goal: 'Make the networks vnet-a, vnet-b and vnet-c. Their address ranges don’t overlap.',
			portal: 'Virtual networks > Create',
			az: `az group create -n {group}-peer -l {location}
for V in a:60 b:61 c:62; do
  az network vnet create -g {group}-peer -n vnet-\${V%:*} -o none \\
    --address-prefixes 10.\${V#*:}.0.0/24 \\
    --subnet-name default --subnet-prefixes 10.\${V#*:}.0.0/25
done`,
			see: 'vnet-a is 10.60.0.0/24, vnet-b 10.61.0.0/24, vnet-c 10.62.0.0/24.'
		},
		{
			goal: 'Put one small VM, vm-a, without a public address into vnet-a.',
			portal: 'Virtual machines > Create > Networking > Virtual network: vnet-a; Public IP: None',
			az: `az vm create -g {group}-peer -n vm-a --image Ubuntu2204 --size Standard_B2ats_v2 \\
  --vnet-name vnet-a --subnet default --private-ip-address 10.60.0.4 \\
  --public-ip-address "" --nsg "" --storage-sku StandardSSD_LRS \\
  --admin-username azureuser --generate-ssh-keys`,
			see: `VM running, with the private address 10.60.0.4. ${sizeRefused}`
		},
		{
			goal: 'Make only the link from A to B, with the command, and read its state.',
			az: [
				`az network vnet peering create -g {group}-peer -n a-to-b --vnet-name vnet-a \\
  --remote-vnet vnet-b --allow-vnet-access -o none`,
				`az network vnet peering list -g {group}-peer --vnet-name vnet-a \\
  --query "[].{link:name,state:peeringState}" -o table`
			],
			see: 'Initiated. You don’t see this state in the portal: its form makes both links at once.'
		},
		{
			goal: 'Make the link from B to A, and both links between B and C.',
			portal: 'Virtual network vnet-b > Settings > Peerings > Add',
			az: [
				`az network vnet peering create -g {group}-peer -n b-to-a --vnet-name vnet-b \\
  --remote-vnet vnet-a --allow-vnet-access -o none
az network vnet peering create -g {group}-peer -n b-to-c --vnet-name vnet-b \\
  --remote-vnet vnet-c --allow-vnet-access -o none
az network vnet peering create -g {group}-peer -n c-to-b --vnet-name vnet-c \\
  --remote-vnet vnet-b --allow-vnet-access -o none`,
				`for V in a b c; do
  az network vnet peering list -g {group}-peer --vnet-name vnet-$V \\
    --query "[].{link:name,state:peeringState}" -o tsv
done`
			],
			see: 'All four links are Connected. In the portal, delete a-to-b first: its form makes both links.'
		},
		{
			goal: 'Read the effective routes of vm-a. Which networks are in the list?',
			portal:
				'Virtual machine vm-a > Networking > Network settings > its network interface > Help > Effective routes',
			az: `NIC=$(az vm show -g {group}-peer -n vm-a --query "networkProfile.networkInterfaces[0].id" -o tsv)
az network nic show-effective-route-table --ids "$NIC" \\
  --query "value[].{prefix:addressPrefix[0],hop:nextHopType,from:source}" -o table`,
			see: '10.61.0.0/24 has the next hop VNetPeering. 10.62.0.0/24 isn’t in the list.'
		},
		{
			goal: 'Ask Network Watcher for the next hop of a packet from vm-a to 10.62.0.4 in C.',
			portal: 'Network Watcher > Network diagnostic tools > Next hop',
			az: `az network watcher show-next-hop -g {group}-peer --vm vm-a \\
  --source-ip 10.60.0.4 --dest-ip 10.62.0.4 -o json`,
			see: 'The next hop is None, from a system route: the packet is dropped.'
		}
	],
	negative: {
		goal: 'Make the network vnet-d, which overlaps A. Try to peer them, and keep the error.',
		az: [
			`az network vnet create -g {group}-peer -n vnet-d --address-prefixes 10.60.0.128/25 -o none`,
			`az network vnet peering create -g {group}-peer -n a-to-d --vnet-name vnet-a \\
  --remote-vnet vnet-d --allow-vnet-access`
		],
		see: 'No subnet of A uses those addresses. It’s enough that the ranges of the networks overlap.',
		fails: 'VnetAddressSpacesOverlap: networks that share an address can’t be peered.'
	},
	checks: [
		{
			id: 'links',
			title: 'B is connected with A and with C',
			command:
				'az network vnet peering list -g {group}-peer --vnet-name vnet-b --query "[].{to:remoteVirtualNetwork.id,state:peeringState,access:allowVirtualNetworkAccess}" -o json',
			empty: 'vnet-b has no peering. Make the link to vnet-a and the link to vnet-c.',
			conditions: [
				{
					when: "length([?ends_with(to, '/vnet-a')]) == `1` && length([?ends_with(to, '/vnet-c')]) == `1` && length(@) == `2`",
					yes: 'B has one link to A and one to C.',
					no: 'Found {{length(@)}} links of vnet-b. It needs one to vnet-a and one to vnet-c.'
				},
				{
					when: "length([?state == 'Connected']) == `2`",
					yes: 'Both are Connected, so the links back exist too.',
					no: 'The states are {{[].state}}. Initiated means that the link from the other network is missing.'
				},
				{
					when: 'length([?access]) == `2`',
					yes: 'Both allow access between the networks.',
					no: 'One link doesn’t allow access. Look at “Allow … to access …” on its page.'
				}
			]
		},
		{
			id: 'routes',
			title: 'A has a route to B and none to C',
			command:
				'NIC=$(az vm show -g {group}-peer -n vm-a --query "networkProfile.networkInterfaces[0].id" -o tsv)\naz network nic show-effective-route-table --ids "$NIC" --query "value[?starts_with(addressPrefix[0],\'10.6\')].{prefix:addressPrefix[0],hop:nextHopType,state:state}" -o json',
			empty: 'There’s no such route. Effective routes need a running VM: start vm-a.',
			conditions: [
				{
					when: "length([?prefix == '10.60.0.0/24' && hop == 'VnetLocal' && state == 'Active']) == `1`",
					yes: 'Its own network is local.',
					no: 'The route for 10.60.0.0/24 is missing. Is vm-a in vnet-a?'
				},
				{
					when: "length([?prefix == '10.61.0.0/24' && (hop == 'VNetPeering' || hop == 'VnetPeering') && state == 'Active']) == `1`",
					yes: 'The peering leads to B.',
					no: 'There’s no active peering route for 10.61.0.0/24. Both links between A and B must be Connected.'
				},
				{
					when: "length([?starts_with(prefix, '10.62.')]) == `0` && length(@) == `2`",
					yes: 'There’s no route to C: peering isn’t transitive.',
					no: 'Found {{length(@)}} routes, not two: {{[].prefix}}. If A and C are peered, delete those links.'
				}
			]
		},
		{
			id: 'overlap',
			title: 'Overlapping networks are refused',
			command:
				'az network vnet peering create -g {group}-peer -n a-to-d --vnet-name vnet-a --remote-vnet vnet-d --allow-vnet-access --query "{name:name}" -o json',
			kind: 'error',
			when: "code == 'VnetAddressSpacesOverlap' && contains(message, '/vnet-a ') && contains(message, '/vnet-d ')",
			yes: 'The peering of vnet-a with vnet-d was refused: {{code}}.',
			no: 'Found {{what}}. Look for VnetAddressSpacesOverlap, with vnet-a and vnet-d. Does vnet-d exist, with the range 10.60.0.128/25?'
		}
	],
	tearDown: groupTearDown(
		'peer',
		'the VM, its disk and interface, and every virtual network with its peerings',
		leftByVm
	),
	why: 'A peering is two links, and each adds a route to the peer. Peering isn’t transitive: B doesn’t pass packets on. To get from A to C, peer them too, or route through an appliance or gateway in B that forwards.',
	given: [
		{
			id: 'half',
			command:
				'az network vnet peering list -g rg-resit-peer --vnet-name vnet-a --query "[].{link:name,state:peeringState}" -o json',
			output: [{ link: 'a-to-b', state: 'Disconnected' }],
			ask: 'The state was Connected yesterday. What happened?',
			options: [
				'The VMs in the other network were stopped',
				'The link of the other network was deleted',
				'The address ranges began to overlap'
			],
			right: 1,
			because:
				'When one link is deleted, the other one stays and is Disconnected. Delete it and make both again.'
		},
		{
			id: 'transit',
			command:
				'az network vnet peering show -g rg-resit-hub -n spoke-to-hub --vnet-name vnet-spoke --query "{transit:allowGatewayTransit,remote:useRemoteGateways,state:peeringState}" -o json',
			output: { remote: false, state: 'Connected', transit: true },
			ask: 'The spoke must use the VPN gateway of the hub. What should you change on this link of the spoke?',
			options: ['Use remote gateways', 'Disable access to the hub', 'Nothing'],
			right: 0,
			because:
				'The link of the hub must allow gateway transit, and the link of the spoke must use remote gateways. Gateway transit on the spoke’s link does nothing here.'
		}
	],
	variations: [
		{
			change: 'A and C are peered as well.',
			answer: 'A gets a route to 10.62.0.0/24 with VNetPeering. The two reach each other without B.'
		},
		{
			change: 'B has a firewall VM, and A and C have routes to each other through it.',
			answer:
				'It works if the links allow forwarded traffic. IP forwarding must be on for the network interface and inside the VM.'
		},
		{
			change: 'A uses the VPN gateway in B.',
			answer:
				'The link of B must allow gateway transit, and the link of A must use remote gateways. That’s refused while B has no gateway, or while A has one.'
		},
		{
			change: 'B gets a second range after the peering.',
			answer:
				'It must not overlap A or C. The peerings stay, but you must sync them before A gets a route to the new range.'
		}
	],
	sources: [
		sources.managePeering,
		sources.peering,
		sources.trafficRouting,
		sources.diagnoseRouting,
		sources.gatewayTransit
	],
	checked: '2026-11-26'
});
