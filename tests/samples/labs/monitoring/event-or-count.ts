// Sample outputs of the lab monitor/event-or-count.
import type { LabSamples } from '../../labs.ts';

export const samples: LabSamples = {
	lab: 'monitor/event-or-count',
	checks: {
		'event-rule': {
			source: 'https://learn.microsoft.com/en-us/rest/api/monitor/activity-log-alerts/get',
			proves: `{
  "enabled": true,
  "rule": "nsg-event",
  "watches": [
    "Microsoft.Network/networkSecurityGroups/securityRules/write"
  ]
}`,
			fails: [
				{
					why: 'the rule was made disabled',
					output: `{
  "enabled": false,
  "rule": "nsg-event",
  "watches": [
    "Microsoft.Network/networkSecurityGroups/securityRules/write"
  ]
}`
				},
				{
					why: 'the rule watches the default category only, no operation',
					output: `{
  "enabled": true,
  "rule": "nsg-event",
  "watches": []
}`
				}
			]
		},
		'count-rule': {
			source: 'https://learn.microsoft.com/en-us/rest/api/monitor/scheduled-query-rules/get',
			proves: `{
  "by": "Count",
  "over": 2.0,
  "rule": "nsg-count",
  "window": "PT1H"
}`,
			fails: [
				{
					why: 'the window is left at five minutes',
					output: `{
  "by": "Count",
  "over": 2.0,
  "rule": "nsg-count",
  "window": "PT5M"
}`
				},
				{
					why: 'the threshold is another',
					output: `{
  "by": "Count",
  "over": 20.0,
  "rule": "nsg-count",
  "window": "PT1H"
}`
				}
			]
		},
		rows: {
			source:
				'https://learn.microsoft.com/en-us/cli/azure/monitor/log-analytics#az-monitor-log-analytics-query',
			proves: `[
  {
    "Hour": "2026-11-25T10:00:00Z",
    "Writes": "3"
  }
]`,
			fails: [
				{
					why: 'only one write came after the setting',
					output: `[
  {
    "Hour": "2026-11-25T10:00:00Z",
    "Writes": "1"
  }
]`
				},
				{ why: 'no row has arrived yet', output: '[]' }
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
			fails: [
				{
					why: 'the count is not there yet',
					output: `[
  {
    "alert": "nsg-event",
    "service": "Activity Log Administrative"
  }
]`
				},
				{
					why: 'the event rule was made too late',
					output: `[
  {
    "alert": "nsg-count",
    "service": "Log Alerts V2"
  }
]`
				},
				{ why: 'nothing has fired yet', output: '[]' }
			]
		},
		gone: {
			source: 'https://learn.microsoft.com/en-us/cli/azure/group#az-group-exists',
			proves: 'false',
			fails: [
				{ why: 'the group is still being deleted', output: 'true' },
				{
					why: 'the group itself was shown',
					output: `{
  "name": "rg-resit-logalert",
  "properties": { "provisioningState": "Deleting" }
}`
				}
			]
		}
	}
};
