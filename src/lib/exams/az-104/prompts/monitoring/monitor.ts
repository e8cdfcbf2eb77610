// Recall prompts on signals, logs, alerts, queries and Network Watcher. Each asks for one decision and names the fact that decides it.
import { sources } from '#lib/azure/sources.ts';
import type { Prompt } from '#lib/domain/practice/prompt.ts';

export const prompts: readonly Omit<Prompt, 'group'>[] = [
	{
		id: 'monitor/activity-alert',
		ask: 'You need to be notified each time someone deletes a VM. Which kind of alert rule should you use?',
		answer: 'An activity log alert.',
		fact: 'Creating, changing and deleting a resource are control-plane operations. The activity log records each one.',
		source: sources.alertTypes
	},
	{
		id: 'monitor/metric-or-log',
		ask: 'You need an alert when a host metric passes a fixed threshold, quickly and at the lowest cost. Metric alert or log search alert?',
		answer: 'A metric alert.',
		fact: 'Azure collects the metric already. A log search alert is for conditions that need a query.',
		source: sources.alertTypes
	},
	{
		id: 'monitor/resource-logs',
		ask: 'You configured no monitoring. Is there a record of who read a secret in a key vault last week?',
		answer: 'No. The vault’s resource log wasn’t collected.',
		fact: 'Azure collects platform metrics and the activity log automatically. Resource logs need a diagnostic setting.',
		source: sources.diagnosticSettings
	},
	{
		id: 'monitor/guest-events',
		ask: 'You need a VM’s Windows event log in a workspace. Diagnostic setting on the VM, or agent?',
		answer: 'The Azure Monitor Agent with a data collection rule.',
		fact: 'Azure collects host metrics from outside the VM. Data from inside the guest needs the agent and a rule.',
		source: sources.vmDataCollection
	},
	{
		id: 'monitor/processing-rule',
		ask: 'On Sunday nights, no notifications must be sent for the alerts of one resource group. The alerts must stay listed. What should you create?',
		answer: 'An alert processing rule that suppresses notifications, on a schedule.',
		fact: 'It removes the action groups from fired alerts. The alert rules and the alerts stay as they are.',
		source: sources.alertProcessingRules
	},
	{
		id: 'monitor/activity-90',
		ask: 'The activity log was never exported. Can you find out who changed a network security group 100 days ago?',
		answer: 'No.',
		fact: 'Azure keeps the activity log for 90 days. For longer, send it elsewhere with a diagnostic setting.',
		source: sources.activityLog
	},
	{
		id: 'monitor/kql-order',
		ask: 'A query counts errors per computer. You need only the counts above five. Does where go before or after summarize?',
		answer: 'After summarize.',
		fact: 'Each step sees only the output of the step before it. The count exists only after summarize.',
		source: sources.kqlSummarize
	},
	{
		id: 'monitor/kql-bin',
		ask: 'summarize count() by TimeGenerated returns one row for almost every record. How do you get one row per hour?',
		answer: 'Use by bin(TimeGenerated, 1h).',
		fact: 'bin rounds each time down to the start of its interval, so records of the same hour are counted together.',
		source: sources.kqlBin
	},
	{
		id: 'monitor/which-rule',
		ask: 'One TCP packet to a VM is dropped. Which Network Watcher tool names the security rule that did it?',
		answer: 'IP flow verify; NSG diagnostics names it as well.',
		fact: 'Both test a flow against the security rules. Next hop is for routes, and Connection Monitor measures over time.',
		source: sources.networkWatcher
	},
	{
		id: 'monitor/confirm-address',
		ask: 'A week-old action group with a new email address runs when alerts fire, but no email comes. What was probably missed?',
		answer:
			'Confirming the address with the one-time passcode within 30 minutes. Create the action group again.',
		fact: 'Azure sends a one-time passcode to each new address. One confirmation is valid for all action groups of the tenant.',
		source: sources.actionGroups
	},
	{
		id: 'monitor/metric-max',
		ask: 'A metrics chart shows the hourly average CPU of a VM. You must see a peak that lasted one minute. What should you change?',
		answer: 'The aggregation to Max, or a finer time granularity.',
		fact: 'Metrics explorer draws one aggregated point per time grain, so an average over an hour hides short peaks.',
		source: sources.metricsExplorer
	}
];
