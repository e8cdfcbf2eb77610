// Hands-on rebuild for monitoring: from a signal to a message, and how to silence it.
import type { TaskText } from '#lib/domain/task.ts';
import { day } from '#lib/domain/time/day.ts';

export const rebuild = {
	task: 'rebuild/monitor',
	steps: [
		'In rg-resit create a workspace, a storage account and an action group that mails you.',
		'Send the account’s blob logs to the workspace. Add a metric alert on Transactions above 0 that does not resolve automatically, and an activity log alert on regenerated keys.',
		'Say which message comes first. After ten minutes upload a blob, regenerate key2.',
		'Query StorageBlobLogs: count by OperationName and bin(TimeGenerated, 5m).',
		'Add a processing rule that suppresses; trigger both again, compare alerts with mail.',
		'Delete rg-resit today.'
	],
	command:
		'az monitor activity-log list -g rg-resit --offset 2h --query "[].{what:operationName.localizedValue,how:status.value,at:eventTimestamp}" -o table',
	observe: 'Alerts still fire; mail stops.',
	proof: 'The … alert came first, because …',
	sources: [
		{
			title: 'Azure Monitor alerts overview',
			url: 'https://learn.microsoft.com/en-us/azure/azure-monitor/alerts/alerts-overview',
			checked: day('2026-11-25')
		},
		{
			title: 'Diagnostic settings in Azure Monitor',
			url: 'https://learn.microsoft.com/en-us/azure/azure-monitor/platform/diagnostic-settings',
			checked: day('2026-11-25')
		},
		{
			title: 'Alert processing rules',
			url: 'https://learn.microsoft.com/en-us/azure/azure-monitor/alerts/alerts-processing-rules',
			checked: day('2026-11-25')
		}
	]
} as const satisfies TaskText;
