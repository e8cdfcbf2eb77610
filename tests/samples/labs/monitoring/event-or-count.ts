// Sample outputs of the lab monitor/event-or-count.
import type { LabSamples } from '../../labs.ts';

export const samples: LabSamples = {
	lab: 'monitor/event-or-count',
	checks: {
		'event-rule': {
			source:
				'https://github.com/Azure/azure-cli/blob/dev/src/azure-cli/azure/cli/command_modules/monitor/tests/latest/recordings/test_monitor_create_full_fledged_activity_log_alert.yaml',
			proves: `{
  "enabled": true,
  "rule": "nsg-event",
  "watches": [
    "Microsoft.Network/networkSecurityGroups/securityRules/write"
  ]
}`,
			undone: `(ResourceNotFound) The Resource 'Microsoft.Insights/activityLogAlerts/nsg-event' under resource group 'rg-resit-logalert' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix
Code: ResourceNotFound`,
			wrong: {
				why: 'the rule watches the default category only, no operation',
				output: `{
  "enabled": true,
  "rule": "nsg-event",
  "watches": []
}`
			},
			fails: [
				{
					why: 'the rule was created disabled',
					output: `{
  "enabled": false,
  "rule": "nsg-event",
  "watches": [
    "Microsoft.Network/networkSecurityGroups/securityRules/write"
  ]
}`
				}
			]
		},
		'count-rule': {
			source:
				'https://github.com/Azure/azure-cli-extensions/blob/main/src/scheduled-query/azext_scheduled_query/tests/latest/test_scheduled_query_scenario.py',
			proves: `{
  "by": "Count",
  "over": 2.0,
  "rule": "nsg-count",
  "window": "1:00:00"
}`,
			alsoProves: [
				{
					why: 'a later extension prints durations as the service does',
					output: `{
  "by": "Count",
  "over": 2.0,
  "rule": "nsg-count",
  "window": "PT1H"
}`
				}
			],
			undone: `(ResourceNotFound) The Resource 'Microsoft.Insights/scheduledQueryRules/nsg-count' under resource group 'rg-resit-logalert' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix
Code: ResourceNotFound`,
			wrong: {
				why: 'the window is left at five minutes',
				output: `{
  "by": "Count",
  "over": 2.0,
  "rule": "nsg-count",
  "window": "0:05:00"
}`
			},
			fails: [
				{
					why: 'the threshold is another',
					output: `{
  "by": "Count",
  "over": 20.0,
  "rule": "nsg-count",
  "window": "1:00:00"
}`
				}
			]
		},
		rows: {
			source:
				'https://github.com/Azure/azure-cli-extensions/blob/main/src/log-analytics/azext_loganalytics/_format.py',
			proves: `[
  {
    "Hour": "2026-11-25T10:00:00Z",
    "Writes": "3"
  }
]`,
			alsoProves: [
				{
					why: 'an hour ended between the writes',
					output: `[
  {
    "Hour": "2026-11-25T10:00:00Z",
    "Writes": "2"
  },
  {
    "Hour": "2026-11-25T11:00:00Z",
    "Writes": "1"
  }
]`
				}
			],
			undone: '[]',
			wrong: {
				why: 'only one write came after the diagnostic setting',
				output: `[
  {
    "Hour": "2026-11-25T10:00:00Z",
    "Writes": "1"
  }
]`
			},
			fails: [
				{
					why: 'the table is not there before its first row',
					output: `(BadArgumentError) The request had some invalid properties
Code: BadArgumentError
Message: The request had some invalid properties
Inner error: {
    "code": "SemanticError",
    "message": "A semantic error occurred.",
    "innererror": {
        "code": "SEM0100",
        "message": "'where' operator: Failed to resolve table or column expression named 'AzureActivity'"
    }
}`
				}
			]
		},
		fired: {
			source: 'https://learn.microsoft.com/en-us/rest/api/monitor/alertsmanagement/alerts/get-all',
			proves: `[
  {
    "alert": "nsg-count",
    "service": "Log Alerts V2"
  },
  {
    "alert": "nsg-event",
    "service": "Activity Log Administrative"
  },
  {
    "alert": "nsg-event",
    "service": "Activity Log Administrative"
  },
  {
    "alert": "nsg-event",
    "service": "Activity Log Administrative"
  }
]`,
			undone: '[]',
			wrong: {
				why: 'the event rule was created after the writes',
				output: `[
  {
    "alert": "nsg-count",
    "service": "Log Alerts V2"
  }
]`
			},
			fails: [
				{
					why: 'the count is not there yet',
					output: `[
  {
    "alert": "nsg-event",
    "service": "Activity Log Administrative"
  }
]`
				}
			]
		},
		gone: {
			source:
				'https://github.com/Azure/azure-cli/blob/dev/src/azure-cli/azure/cli/command_modules/monitor/tests/latest/recordings/test_monitor_diagnostic_settings_subscription.yaml',
			proves: '{"group":false,"settings":0}',
			undone: '{"group":true,"settings":1}',
			wrong: {
				why: 'the setting of the subscription was forgotten',
				output: '{"group":false,"settings":1}'
			},
			fails: [{ why: 'the group is still being deleted', output: '{"group":true,"settings":0}' }]
		}
	}
};
