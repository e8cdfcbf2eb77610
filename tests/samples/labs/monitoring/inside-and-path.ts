// Sample outputs of the lab monitor/inside-and-path.
import type { LabSamples } from '../../labs.ts';

export const samples: LabSamples = {
	lab: 'monitor/inside-and-path',
	checks: {
		inside: {
			source:
				'https://github.com/Azure/azure-cli-extensions/blob/main/src/log-analytics/azext_loganalytics/_format.py',
			proves: `[
  {
    "Computer": "vm-in",
    "Rows": "14"
  }
]`,
			undone: '[]',
			wrong: {
				why: 'another VM sends to this workspace',
				output: `[
  {
    "Computer": "vm-web",
    "Rows": "14"
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
        "message": "'where' operator: Failed to resolve table or column expression named 'InsightsMetrics'"
    }
}`
				}
			]
		},
		flow: {
			source:
				'https://github.com/Azure/azure-cli/blob/dev/src/azure-cli/azure/cli/command_modules/network/aaz/latest/network/watcher/_test_ip_flow.py',
			proves: `{
  "access": "Deny",
  "rule": "defaultSecurityRules/DenyAllInBound"
}`,
			alsoProves: [
				{
					why: 'as other versions of the service name the rule',
					output: `{
  "access": "Deny",
  "rule": "DefaultRule_DenyAllInBound"
}`
				}
			],
			undone: `(ResourceNotFound) The Resource 'Microsoft.Compute/virtualMachines/vm-in' under resource group 'rg-resit-vmin' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix
Code: ResourceNotFound`,
			wrong: {
				why: 'a rule opens port 22',
				output: `{
  "access": "Allow",
  "rule": "securityRules/default-allow-ssh"
}`
			},
			fails: [
				{
					why: 'a rule of one’s own denies, not the default',
					output: `{
  "access": "Deny",
  "rule": "securityRules/no-ssh"
}`
				}
			]
		},
		hop: {
			source:
				'https://github.com/Azure/azure-cli/blob/dev/src/azure-cli/azure/cli/command_modules/network/aaz/latest/network/watcher/_show_next_hop.py',
			proves: `{
  "hop": "Internet"
}`,
			undone: `(ResourceNotFound) The Resource 'Microsoft.Compute/virtualMachines/vm-in' under resource group 'rg-resit-vmin' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix
Code: ResourceNotFound`,
			wrong: {
				why: 'a route sends the traffic to an appliance',
				output: `{
  "hop": "VirtualAppliance"
}`
			}
		},
		connect: {
			source:
				'https://github.com/Azure/azure-cli/blob/dev/src/azure-cli/azure/cli/command_modules/network/aaz/latest/network/watcher/_test_connectivity.py',
			proves: `{
  "failed": 0,
  "status": "Reachable"
}`,
			undone: `(ResourceNotFound) The Resource 'Microsoft.Compute/virtualMachines/vm-in' under resource group 'rg-resit-vmin' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix
Code: ResourceNotFound`,
			wrong: {
				why: 'the VM has no way out',
				output: `{
  "failed": 30,
  "status": "Unreachable"
}`
			},
			fails: [
				{
					why: 'the test gave no answer',
					output: `{
  "failed": null,
  "status": "Unknown"
}`
				}
			]
		},
		monitor: {
			source:
				'https://github.com/Azure/azure-cli/blob/dev/src/azure-cli/azure/cli/command_modules/network/tests/latest/recordings/test_nw_connection_monitor_v2_creation.yaml',
			proves: `[
  {
    "monitor": "cm-vmin",
    "sites": [
      "learn.microsoft.com"
    ],
    "state": "Succeeded",
    "vms": [
      "vm-in"
    ]
  }
]`,
			alsoProves: [
				{
					why: 'created in the portal under another name, beside a monitor of someone else',
					output: `[
  {
    "monitor": "others",
    "sites": [
      "contoso.com"
    ],
    "state": "Succeeded",
    "vms": []
  },
  {
    "monitor": "mine",
    "sites": [
      "learn.microsoft.com"
    ],
    "state": "Succeeded",
    "vms": [
      "vm-in"
    ]
  }
]`
				}
			],
			undone: '[]',
			wrong: {
				why: 'the monitor tests from another VM',
				output: `[
  {
    "monitor": "cm-vmin",
    "sites": [
      "learn.microsoft.com"
    ],
    "state": "Succeeded",
    "vms": []
  }
]`
			},
			fails: [
				{
					why: 'the monitor tests another site',
					output: `[
  {
    "monitor": "cm-vmin",
    "sites": [
      "contoso.com"
    ],
    "state": "Succeeded",
    "vms": [
      "vm-in"
    ]
  }
]`
				},
				{
					why: 'creating it failed',
					output: `[
  {
    "monitor": "cm-vmin",
    "sites": [
      "learn.microsoft.com"
    ],
    "state": "Failed",
    "vms": [
      "vm-in"
    ]
  }
]`
				}
			]
		},
		'guest-log': {
			source: 'https://learn.microsoft.com/en-us/rest/api/monitor/diagnostic-settings/create-or-update',
			proves: `(BadRequest) Category 'Syslog' is not supported.
Code: BadRequest
Message: Category 'Syslog' is not supported.`,
			undone: `(ResourceNotFound) The Resource 'Microsoft.Compute/virtualMachines/vm-in' under resource group 'rg-resit-vmin' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix
Code: ResourceNotFound`,
			wrong: {
				why: 'another category was asked for',
				output: `(BadRequest) Category 'AuditEvent' is not supported.
Code: BadRequest
Message: Category 'AuditEvent' is not supported.`
			}
		},
		gone: {
			source:
				'https://github.com/Azure/azure-cli/blob/dev/src/azure-cli/azure/cli/command_modules/network/tests/latest/recordings/test_nw_connection_monitor_v2_creation.yaml',
			proves: '{"group":false,"monitors":0}',
			undone: '{"group":true,"monitors":1}',
			wrong: {
				why: 'the Connection Monitor was forgotten',
				output: '{"group":false,"monitors":1}'
			},
			fails: [{ why: 'the group is still being deleted', output: '{"group":true,"monitors":0}' }]
		}
	}
};
