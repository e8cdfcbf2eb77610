// Hands-on rebuild for virtual networks: effective routes show that peering is not transitive.
import type { TaskText } from '#lib/domain/task.ts';
import { day } from '#lib/domain/time/day.ts';

export const rebuild = {
	task: 'rebuild/virtual-networks',
	steps: [
		'In rg-resit make networks a, b, c that do not overlap. Peer a–b and b–c, both ways.',
		'Put a small VM without public IP in a. It must run. Use its interface’s name for nic-a.',
		'Say which of b and c its routes will name, then ask.',
		'Give its subnet a user route 0.0.0.0/0 to None. Say what changes, ask again.',
		'It costs cents an hour: delete rg-resit today.'
	],
	command:
		'az network nic show-effective-route-table -g rg-resit -n nic-a --query "value[].{prefix:addressPrefix,hop:nextHopType,from:source,state:state}" -o json',
	observe: 'b has a peering route, c has none; the default internet route turns Invalid.',
	proof: 'a reaches b and not c, because the table shows …',
	sources: [
		{
			title: 'Diagnose a virtual machine routing problem',
			url: 'https://learn.microsoft.com/en-us/azure/virtual-network/diagnose-network-routing-problem',
			checked: day('2026-11-25')
		},
		{
			title: 'Create, change, or delete a virtual network peering',
			url: 'https://learn.microsoft.com/en-us/azure/virtual-network/virtual-network-manage-peering',
			checked: day('2026-11-25')
		}
	]
} as const satisfies TaskText;
