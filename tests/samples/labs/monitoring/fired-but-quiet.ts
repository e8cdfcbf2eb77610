// Sample outputs of the lab monitor/fired-but-quiet.
import type { LabSamples } from '../../labs.ts';

export const samples: LabSamples = {
	lab: 'monitor/fired-but-quiet',
	checks: {
		rules: {
			source: 'https://learn.microsoft.com/en-us/rest/api/monitor/metric-alerts/list-by-resource-group',
			proves: `[
  {
    "groups": 1,
    "metric": "Transactions",
    "rule": "busy-loud"
  },
  {
    "groups": 1,
    "metric": "Transactions",
    "rule": "busy-quiet"
  }
]`,
			fails: [
				{
					why: 'one rule has no action group',
					output: `[
  {
    "groups": 1,
    "metric": "Transactions",
    "rule": "busy-loud"
  },
  {
    "groups": 0,
    "metric": "Transactions",
    "rule": "busy-quiet"
  }
]`
				},
				{
					why: 'the second rule was not made',
					output: `[
  {
    "groups": 1,
    "metric": "Transactions",
    "rule": "busy-loud"
  }
]`
				}
			]
		},
		processing: {
			source:
				'https://learn.microsoft.com/en-us/rest/api/alerts-management/processing-rules/alert-processing-rules/get-by-name',
			proves: `{
  "does": "RemoveAllActionGroups",
  "enabled": true,
  "names": [
    "busy-quiet"
  ],
  "rule": "quiet-one"
}`,
			fails: [
				{
					why: 'the rule is switched off',
					output: `{
  "does": "RemoveAllActionGroups",
  "enabled": false,
  "names": [
    "busy-quiet"
  ],
  "rule": "quiet-one"
}`
				},
				{
					why: 'the rule has no filter, so it would keep both quiet',
					output: `{
  "does": "RemoveAllActionGroups",
  "enabled": true,
  "names": null,
  "rule": "quiet-one"
}`
				},
				{
					why: 'the rule adds action groups',
					output: `{
  "does": "AddActionGroups",
  "enabled": true,
  "names": [
    "busy-quiet"
  ],
  "rule": "quiet-one"
}`
				}
			]
		},
		fired: {
			source: 'https://learn.microsoft.com/en-us/rest/api/monitor/alertsmanagement/alerts/get-all',
			proves: `[
  {
    "alert": "busy-quiet",
    "state": "Fired",
    "suppressed": true
  },
  {
    "alert": "busy-loud",
    "state": "Fired",
    "suppressed": false
  }
]`,
			fails: [
				{
					why: 'the processing rule came after the alert',
					output: `[
  {
    "alert": "busy-quiet",
    "state": "Fired",
    "suppressed": false
  },
  {
    "alert": "busy-loud",
    "state": "Fired",
    "suppressed": false
  }
]`
				},
				{
					why: 'both are suppressed',
					output: `[
  {
    "alert": "busy-quiet",
    "state": "Resolved",
    "suppressed": true
  },
  {
    "alert": "busy-loud",
    "state": "Resolved",
    "suppressed": true
  }
]`
				},
				{ why: 'nothing has fired yet', output: '[]' }
			]
		},
		'no-metric': {
			source: 'https://learn.microsoft.com/en-us/rest/api/monitor/metric-alerts/create-or-update',
			proves: `(BadRequest) Couldn't find a metric named DeletedByCaller. Make sure the name is correct. Activity ID: 0000.
Code: BadRequest
Message: Couldn't find a metric named DeletedByCaller. Make sure the name is correct. Activity ID: 0000.`,
			fails: [
				{
					why: 'the account was not found',
					output: `(ResourceNotFound) The Resource 'Microsoft.Storage/storageAccounts/stalertk7q3f' under resource group 'rg-resit-alert' was not found.
Code: ResourceNotFound`
				},
				{
					why: 'another metric was asked for',
					output: `(BadRequest) Couldn't find a metric named Percentage CPU. Make sure the name is correct. Activity ID: 0000.
Code: BadRequest`
				}
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
  "name": "rg-resit-alert",
  "properties": { "provisioningState": "Deleting" }
}`
				}
			]
		}
	}
};
