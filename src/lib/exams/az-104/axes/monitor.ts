// What can be varied in questions on metrics, logs, alerts and network tools: one deciding constraint each, with the fact by which it can turn the answer.
import type { Axis } from '#lib/domain/practice/axis.ts';
import { day } from '#lib/domain/time/day.ts';

export const axes = [
	{
		id: 'monitor/signal',
		group: 'monitor',
		title: 'What the alert is for',
		from: 'CPU of a VM',
		to: 'Somebody deletes a VM',
		why: 'A deletion is a control-plane event: the activity log has it, and no metric does.',
		source: {
			title: 'Types of alerts',
			url: 'https://learn.microsoft.com/en-us/azure/azure-monitor/alerts/alerts-types',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'monitor/needs-query',
		group: 'monitor',
		title: 'What the condition needs',
		from: 'A threshold on one host metric',
		to: 'Rows counted by a query',
		why: 'A metric alert reads a value that is there; a condition that needs a query takes a log search alert.',
		varied: 'monitor/right-rule/first',
		source: {
			title: 'Types of alerts',
			url: 'https://learn.microsoft.com/en-us/azure/azure-monitor/alerts/alerts-types',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'monitor/inside',
		group: 'monitor',
		title: 'Where the data comes from',
		from: 'The host',
		to: 'Inside the guest',
		why: 'Host metrics come by themselves; what is inside the guest needs the agent and a data collection rule.',
		source: {
			title: 'Collect data from VMs',
			url: 'https://learn.microsoft.com/en-us/azure/azure-monitor/vm/data-collection',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'monitor/quiet',
		group: 'monitor',
		title: 'When messages must stop',
		from: 'Always',
		to: 'On Sunday nights only',
		why: 'An alert processing rule suppresses notifications on a schedule and leaves the alert rules as they are.',
		varied: 'monitor/quiet-night/day',
		source: {
			title: 'Alert processing rules',
			url: 'https://learn.microsoft.com/en-us/azure/azure-monitor/alerts/alerts-processing-rules',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'monitor/how-old',
		group: 'monitor',
		title: 'How long ago it happened',
		from: '30 days',
		to: '100 days',
		why: 'The activity log keeps 90 days; older events are there only if they were sent elsewhere.',
		source: {
			title: 'Activity log',
			url: 'https://learn.microsoft.com/en-us/azure/azure-monitor/platform/activity-log',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'monitor/collected',
		group: 'monitor',
		title: 'Which record is asked for',
		from: 'Who changed the vault’s settings',
		to: 'Who read a secret in it',
		why: 'The activity log comes by itself; resource logs only once a diagnostic setting collects them.',
		source: {
			title: 'Diagnostic settings in Azure Monitor',
			url: 'https://learn.microsoft.com/en-us/azure/azure-monitor/platform/diagnostic-settings',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'monitor/tool',
		group: 'monitor',
		title: 'What stops the packet',
		from: 'A security rule',
		to: 'A route',
		why: 'IP flow verify names the rule; next hop shows where the packet is sent.',
		varied: 'monitor/network-tool/asked',
		source: {
			title: 'Network Watcher overview',
			url: 'https://learn.microsoft.com/en-us/azure/network-watcher/network-watcher-overview',
			checked: day('2026-11-25')
		}
	}
] as const satisfies readonly Axis[];
