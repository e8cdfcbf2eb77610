// Recall prompts on signals, logs, alerts, queries and Network Watcher. Each asks for one decision and names the fact that decides it.
import type { Prompt } from '#lib/domain/practice/prompt.ts';
import { day } from '#lib/domain/time/day.ts';

export const prompts = [
	{
		id: 'monitor/activity-alert',
		group: 'monitor',
		ask: 'You need to be notified each time someone deletes a VM. Which kind of alert rule should you use?',
		answer: 'An activity log alert.',
		fact: 'Creating, changing and deleting a resource are control-plane operations. The activity log records each one.',
		source: {
			title: 'Types of Azure Monitor alerts',
			url: 'https://learn.microsoft.com/en-us/azure/azure-monitor/alerts/alerts-types',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'monitor/metric-or-log',
		group: 'monitor',
		ask: 'You need an alert when a host metric passes a fixed threshold, quickly and at the lowest cost. Metric alert or log search alert?',
		answer: 'A metric alert.',
		fact: 'Azure collects the metric already. A log search alert is for conditions that need a query.',
		source: {
			title: 'Types of Azure Monitor alerts',
			url: 'https://learn.microsoft.com/en-us/azure/azure-monitor/alerts/alerts-types',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'monitor/resource-logs',
		group: 'monitor',
		ask: 'You configured no monitoring. Is there a record of who read a secret in a key vault last week?',
		answer: "No. The vault's resource log wasn't collected.",
		fact: 'Azure collects platform metrics and the activity log automatically. Resource logs need a diagnostic setting.',
		source: {
			title: 'Diagnostic settings in Azure Monitor',
			url: 'https://learn.microsoft.com/en-us/azure/azure-monitor/platform/diagnostic-settings',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'monitor/guest-events',
		group: 'monitor',
		ask: "You need a VM's Windows event log in a workspace. Diagnostic setting on the VM, or agent?",
		answer: 'The Azure Monitor Agent with a data collection rule.',
		fact: 'Azure collects host metrics from outside the VM. Data from inside the guest needs the agent and a rule.',
		source: {
			title: 'Collect data from VM clients',
			url: 'https://learn.microsoft.com/en-us/azure/azure-monitor/vm/data-collection',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'monitor/processing-rule',
		group: 'monitor',
		ask: 'On Sunday nights, no notifications must be sent for the alerts of one resource group. The alerts must stay listed. What should you create?',
		answer: 'An alert processing rule that suppresses notifications, on a schedule.',
		fact: 'It removes the action groups from fired alerts. The alert rules and the alerts stay as they are.',
		source: {
			title: 'Alert processing rules',
			url: 'https://learn.microsoft.com/en-us/azure/azure-monitor/alerts/alerts-processing-rules',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'monitor/activity-90',
		group: 'monitor',
		ask: 'The activity log was never exported. Can you find out who changed a network security group 100 days ago?',
		answer: 'No.',
		fact: 'Azure keeps the activity log for 90 days. For longer, send it elsewhere with a diagnostic setting.',
		source: {
			title: 'Activity log in Azure Monitor',
			url: 'https://learn.microsoft.com/en-us/azure/azure-monitor/platform/activity-log',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'monitor/kql-order',
		group: 'monitor',
		ask: 'A query counts errors per computer. You need only the counts above five. Does where go before or after summarize?',
		answer: 'After summarize.',
		fact: 'Each step sees only the output of the step before it. The count exists only after summarize.',
		source: {
			title: 'summarize operator',
			url: 'https://learn.microsoft.com/en-us/kusto/query/summarize-operator',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'monitor/kql-bin',
		group: 'monitor',
		ask: 'summarize count() by TimeGenerated returns one row for almost every record. How do you get one row per hour?',
		answer: 'Use by bin(TimeGenerated, 1h).',
		fact: 'bin rounds each time down to the start of its interval, so records of the same hour are counted together.',
		source: {
			title: 'bin function',
			url: 'https://learn.microsoft.com/en-us/kusto/query/bin-function',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'monitor/which-rule',
		group: 'monitor',
		ask: 'One TCP packet to a VM is dropped. Which Network Watcher tool names the security rule that did it?',
		answer: 'IP flow verify; NSG diagnostics names it as well.',
		fact: 'Both test a flow against the security rules. Next hop is for routes, and Connection Monitor measures over time.',
		source: {
			title: 'Network Watcher overview',
			url: 'https://learn.microsoft.com/en-us/azure/network-watcher/network-watcher-overview',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'monitor/confirm-address',
		group: 'monitor',
		ask: 'A week-old action group with a new email address runs when alerts fire, but no email comes. What was probably missed?',
		answer:
			'Confirming the address with the one-time passcode within 30 minutes. Create the action group again.',
		fact: 'Azure sends a one-time passcode to each new address. One confirmation is valid for all action groups of the tenant.',
		source: {
			title: 'Action groups',
			url: 'https://learn.microsoft.com/en-us/azure/azure-monitor/alerts/action-groups',
			checked: day('2026-11-26')
		}
	},
	{
		id: 'monitor/metric-max',
		group: 'monitor',
		ask: 'A metrics chart shows the hourly average CPU of a VM. You must see a peak that lasted one minute. What should you change?',
		answer: 'The aggregation to Max, or a finer time granularity.',
		fact: 'Metrics explorer draws one aggregated point per time grain, so an average over an hour hides short peaks.',
		source: {
			title: 'Analyze metrics with metrics explorer',
			url: 'https://learn.microsoft.com/en-us/azure/azure-monitor/metrics/analyze-metrics',
			checked: day('2026-11-26')
		}
	}
] as const satisfies readonly Prompt[];
