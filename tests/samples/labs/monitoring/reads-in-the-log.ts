// Sample outputs of the lab monitor/reads-in-the-log.
import type { LabSamples } from '../../labs.ts';

export const samples: LabSamples = {
	lab: 'monitor/reads-in-the-log',
	checks: {
		metric: {
			source: 'https://learn.microsoft.com/en-us/rest/api/monitor/metrics/list',
			proves: `{
  "metric": "Transactions",
  "totals": [
    7.0
  ]
}`,
			fails: [
				{
					why: 'no request was counted yet',
					output: `{
  "metric": "Transactions",
  "totals": [
    0.0
  ]
}`
				},
				{
					why: 'another metric was asked for',
					output: `{
  "metric": "UsedCapacity",
  "totals": [
    1024.0
  ]
}`
				}
			]
		},
		setting: {
			source: 'https://learn.microsoft.com/en-us/rest/api/monitor/diagnostic-settings/get',
			proves: `{
  "logs": [
    "StorageRead"
  ],
  "setting": "to-law"
}`,
			fails: [
				{
					why: 'only writes are collected',
					output: `{
  "logs": [
    "StorageWrite"
  ],
  "setting": "to-law"
}`
				},
				{
					why: 'another setting is shown',
					output: `{
  "logs": [
    "StorageRead"
  ],
  "setting": "service"
}`
				}
			]
		},
		rows: {
			source:
				'https://learn.microsoft.com/en-us/cli/azure/monitor/log-analytics#az-monitor-log-analytics-query',
			proves: `[
  {
    "Blob": "after",
    "Reads": "3"
  }
]`,
			fails: [
				{
					why: 'before.txt was read again after the setting was made',
					output: `[
  {
    "Blob": "after",
    "Reads": "3"
  },
  {
    "Blob": "before",
    "Reads": "1"
  }
]`
				},
				{
					why: 'after.txt was not read under the setting',
					output: `[
  {
    "Blob": "before",
    "Reads": "1"
  }
]`
				},
				{ why: 'no row has arrived yet', output: '[]' }
			]
		},
		'wrong-place': {
			source: 'https://learn.microsoft.com/en-us/rest/api/monitor/diagnostic-settings/create-or-update',
			proves: `(BadRequest) Category 'StorageRead' is not supported.
Code: BadRequest
Message: Category 'StorageRead' is not supported.`,
			fails: [
				{
					why: 'the person may not create settings',
					output: `(AuthorizationFailed) The client 'resit-second@example.com' with object id '0000' does not have authorization to perform action 'microsoft.insights/diagnosticSettings/write' over scope '/subscriptions/0000/resourceGroups/rg-resit-diag/providers/Microsoft.Storage/storageAccounts/stdiagk7q3f/providers/microsoft.insights/diagnosticSettings/wrong-place' or the scope is invalid.
Code: AuthorizationFailed`
				},
				{
					why: 'another category was asked for',
					output: `(BadRequest) Category 'AuditEvent' is not supported.
Code: BadRequest
Message: Category 'AuditEvent' is not supported.`
				}
			]
		},
		gone: {
			source: 'https://learn.microsoft.com/en-us/cli/azure/group#az-group-exists',
			proves: 'false',
			fails: [
				{ why: 'the group is still being deleted', output: 'true' },
				{
					why: 'the group was asked for in another way',
					output: `{
  "name": "rg-resit-diag",
  "properties": { "provisioningState": "Deleting" }
}`
				}
			]
		}
	}
};
