// Sample outputs of the lab monitor/fired-but-quiet.
import type { LabSamples } from '../../labs.ts';

export const samples: LabSamples = {
	lab: 'monitor/fired-but-quiet',
	checks: {
		rules: {
			source:
				'https://github.com/Azure/azure-cli/blob/dev/src/azure-cli/azure/cli/command_modules/monitor/tests/latest/recordings/test_metric_alert_v2_scenario.yaml',
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
			undone: '[]',
			wrong: {
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
			fails: [
				{
					why: 'the second rule was not created',
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
				'https://learn.microsoft.com/en-us/rest/api/alerts-management/processing-rules/alert-processing-rules/list-by-resource-group',
			proves: `[
  {
    "does": "AddActionGroups",
    "enabled": true,
    "names": [
      "busy-quiet"
    ],
    "rule": "add-one"
  },
  {
    "does": "RemoveAllActionGroups",
    "enabled": true,
    "names": [
      "busy-quiet"
    ],
    "rule": "quiet-one"
  }
]`,
			alsoProves: [
				{
					why: 'created in the portal with other names, filtered by the id of the alert rule',
					output: `[
  {
    "does": "RemoveAllActionGroups",
    "enabled": true,
    "names": [
      "/subscriptions/0000/resourceGroups/rg-resit-alert/providers/microsoft.insights/metricalerts/busy-quiet"
    ],
    "rule": "be quiet"
  },
  {
    "does": "AddActionGroups",
    "enabled": true,
    "names": [
      "busy-quiet"
    ],
    "rule": "add"
  }
]`
				}
			],
			undone: '[]',
			wrong: {
				why: 'the rule has no filter, so it suppresses both',
				output: `[
  {
    "does": "AddActionGroups",
    "enabled": true,
    "names": [
      "busy-quiet"
    ],
    "rule": "add-one"
  },
  {
    "does": "RemoveAllActionGroups",
    "enabled": true,
    "names": null,
    "rule": "quiet-one"
  }
]`
			},
			fails: [
				{
					why: 'the rule that suppresses is disabled',
					output: `[
  {
    "does": "AddActionGroups",
    "enabled": true,
    "names": [
      "busy-quiet"
    ],
    "rule": "add-one"
  },
  {
    "does": "RemoveAllActionGroups",
    "enabled": false,
    "names": [
      "busy-quiet"
    ],
    "rule": "quiet-one"
  }
]`
				},
				{
					why: 'the rule that adds is missing',
					output: `[
  {
    "does": "RemoveAllActionGroups",
    "enabled": true,
    "names": [
      "busy-quiet"
    ],
    "rule": "quiet-one"
  }
]`
				}
			]
		},
		fired: {
			source: 'https://learn.microsoft.com/en-us/rest/api/monitor/alertsmanagement/alerts/get-history',
			proves: `[
  {
    "fired": 1,
    "ran": 1,
    "rule": "busy-loud",
    "suppressed": 0
  },
  {
    "fired": 1,
    "ran": 0,
    "rule": "busy-quiet",
    "suppressed": 1
  }
]`,
			alsoProves: [
				{
					why: 'both are resolved already, and the history has no word about suppression',
					output: `[
  {
    "fired": 1,
    "ran": 2,
    "rule": "busy-loud",
    "suppressed": 0
  },
  {
    "fired": 1,
    "ran": 0,
    "rule": "busy-quiet",
    "suppressed": 0
  }
]`
				}
			],
			undone: '[]',
			wrong: {
				why: 'the processing rule came after the alert',
				output: `[
  {
    "fired": 1,
    "ran": 1,
    "rule": "busy-loud",
    "suppressed": 0
  },
  {
    "fired": 1,
    "ran": 1,
    "rule": "busy-quiet",
    "suppressed": 0
  }
]`
			},
			fails: [
				{
					why: 'both are suppressed',
					output: `[
  {
    "fired": 1,
    "ran": 0,
    "rule": "busy-loud",
    "suppressed": 1
  },
  {
    "fired": 1,
    "ran": 0,
    "rule": "busy-quiet",
    "suppressed": 1
  }
]`
				},
				{
					why: 'only one has fired yet',
					output: `[
  {
    "fired": 1,
    "ran": 1,
    "rule": "busy-loud",
    "suppressed": 0
  }
]`
				}
			]
		},
		'no-metric': {
			source:
				'https://github.com/Azure/azure-cli/blob/dev/src/azure-cli/azure/cli/command_modules/monitor/tests/latest/recordings/test_metric_alert_skip_metric_validation.yaml',
			proves: `(BadRequest) Couldn't find a metric named DeletedByCaller. Make sure the name is correct. Activity ID: 0000.
Code: BadRequest
Message: Couldn't find a metric named DeletedByCaller. Make sure the name is correct. Activity ID: 0000.`,
			undone: `(ResourceNotFound) The Resource 'Microsoft.Storage/storageAccounts/stalertk7q3f' under resource group 'rg-resit-alert' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix
Code: ResourceNotFound
Message: The Resource 'Microsoft.Storage/storageAccounts/stalertk7q3f' under resource group 'rg-resit-alert' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix`,
			wrong: {
				why: 'another metric was asked for',
				output: `(BadRequest) Couldn't find a metric named Percentage CPU. Make sure the name is correct. Activity ID: 0000.
Code: BadRequest
Message: Couldn't find a metric named Percentage CPU. Make sure the name is correct. Activity ID: 0000.`
			}
		},
		gone: {
			source:
				'https://github.com/Azure/azure-cli/blob/dev/src/azure-cli/azure/cli/command_modules/resource/tests/latest/test_resource.py',
			proves: 'false',
			undone: 'true',
			wrong: {
				why: 'the group itself was shown',
				output: `{
  "name": "rg-resit-alert",
  "properties": { "provisioningState": "Deleting" }
}`
			}
		}
	}
};
