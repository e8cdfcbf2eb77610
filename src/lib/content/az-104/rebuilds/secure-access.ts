// Hands-on rebuild for secure access: two security groups, one verdict, and the rule that gives it.
import type { TaskText } from '#lib/domain/task.ts';
import { day } from '#lib/domain/time/day.ts';

export const rebuild = {
	task: 'rebuild/secure-access',
	steps: [
		'In rg-resit create a small VM vm1 with no public IP; one NSG on its subnet, one on its NIC.',
		'On the subnet’s NSG allow TCP 443 from the internet. Say whether 443 gets in.',
		'Put the VM’s private address into the command and ask.',
		'Allow 443 on the interface’s NSG too, and ask again.',
		'It costs cents an hour: delete rg-resit today.'
	],
	command:
		'az network watcher test-ip-flow -g rg-resit --vm vm1 --direction Inbound --protocol TCP --local 10.0.0.4:443 --remote 8.8.8.8:50000 -o json',
	observe: 'The answer names the rule that decided, first a default one, then yours. No packet is sent.',
	proof: 'First the rule … decided, then …, because …',
	sources: [
		{
			title: 'IP flow verify overview',
			url: 'https://learn.microsoft.com/en-us/azure/network-watcher/ip-flow-verify-overview',
			checked: day('2026-11-25')
		},
		{
			title: 'How network security groups filter network traffic',
			url: 'https://learn.microsoft.com/en-us/azure/virtual-network/network-security-group-how-it-works',
			checked: day('2026-11-25')
		}
	]
} as const satisfies TaskText;
