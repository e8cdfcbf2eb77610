// Hands-on rebuild for DNS and load balancing: links of a private zone, and what a probe needs.
import type { TaskText } from '#lib/domain/task.ts';
import { day } from '#lib/domain/time/day.ts';

export const rebuild = {
	task: 'rebuild/dns-load-balancing',
	steps: [
		'In rg-resit create networks hub and spoke, and private zone resit.internal.',
		'Link hub with registration, spoke without it.',
		'Say whether hub may register in a second zone, lab.internal. Try it and keep the error.',
		'In hub make an internal Standard load balancer with a TCP probe. Say which NSG tag lets it in.',
		'It costs cents an hour: delete rg-resit today.'
	],
	command:
		'az network private-dns link vnet list -g rg-resit -z resit.internal --query "[].{link:name,registers:registrationEnabled,state:virtualNetworkLinkState}" -o json',
	observe: 'Both links resolve, only one registers.',
	proof: 'hub could not register twice, because …; the probe needs …',
	sources: [
		{
			title: 'Virtual network links of private DNS zones',
			url: 'https://learn.microsoft.com/en-us/azure/dns/private-dns-virtual-network-links',
			checked: day('2026-11-25')
		},
		{
			title: 'Azure Load Balancer health probes',
			url: 'https://learn.microsoft.com/en-us/azure/load-balancer/load-balancer-custom-probe-overview',
			checked: day('2026-11-25')
		}
	]
} as const satisfies TaskText;
