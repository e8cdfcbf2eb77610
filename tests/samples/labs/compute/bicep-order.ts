// Sample outputs of the lab on reading a Bicep file.
import type { LabSamples } from '../../labs.ts';

const resourceModule =
	'https://github.com/Azure/azure-cli/blob/dev/src/azure-cli/azure/cli/command_modules/resource';
const deploymentList = `${resourceModule}/tests/latest/recordings/test_group_deployment.yaml`;
const formatter = `${resourceModule}/_formatters.py`;
const groupExists = `${resourceModule}/custom.py`;

const preview = (
	changes: string,
	counts: string
): string => `Note: The result may contain false positive predictions (noise).
You can help us improve the accuracy of the result by opening an issue here: https://aka.ms/WhatIfIssues

Resource and property changes are indicated with these symbols:
  + Create
  * Ignore

The deployment will update the following scope:

Scope: /subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-resit-bicep

${changes}

Resource changes: ${counts}.`;

export const samples: LabSamples = {
	lab: 'templates/bicep-order',
	checks: {
		order: {
			source: deploymentList,
			proves: `[
  {
    "for": [
      "Microsoft.Network/networkSecurityGroups"
    ],
    "mode": "Incremental",
    "name": "first",
    "waiting": [
      "Microsoft.Network/virtualNetworks"
    ]
  }
]`,
			alsoProves: [
				{
					why: 'deployed in the portal, which picks the name',
					output: `[
  {
    "for": [
      "Microsoft.Network/networkSecurityGroups"
    ],
    "mode": "Incremental",
    "name": "Microsoft.Template-20261126101500",
    "waiting": [
      "Microsoft.Network/virtualNetworks"
    ]
  }
]`
				}
			],
			undone: '[]',
			wrong: {
				why: 'the subnet names the security group by an id typed as text, so nothing waits',
				output: `[
  {
    "for": [],
    "mode": "Incremental",
    "name": "first",
    "waiting": []
  }
]`
			},
			fails: [
				{
					why: 'the file was changed: the route table also waits',
					output: `[
  {
    "for": [
      "Microsoft.Network/networkSecurityGroups",
      "Microsoft.Network/virtualNetworks"
    ],
    "mode": "Incremental",
    "name": "first",
    "waiting": [
      "Microsoft.Network/virtualNetworks",
      "Microsoft.Network/routeTables"
    ]
  }
]`
				},
				{
					why: 'deployed in complete mode',
					output: `[
  {
    "for": [
      "Microsoft.Network/networkSecurityGroups"
    ],
    "mode": "Complete",
    "name": "first",
    "waiting": [
      "Microsoft.Network/virtualNetworks"
    ]
  }
]`
				}
			]
		},
		outputs: {
			source: deploymentList,
			proves: `[
  {
    "guard": "nsg-web",
    "subnet": "app"
  }
]`,
			undone: '[]',
			wrong: {
				why: 'only the other prefix was deployed',
				output: `[
  {
    "guard": "nsg-next",
    "subnet": "app"
  }
]`
			},
			fails: [
				{
					why: 'the second output is missing from the file',
					output: `[
  {
    "guard": "nsg-web",
    "subnet": null
  }
]`
				}
			]
		},
		preview: {
			source: formatter,
			proves: preview(
				`  + Microsoft.Network/networkSecurityGroups/nsg-next
  + Microsoft.Network/routeTables/rt-next
  + Microsoft.Network/virtualNetworks/vnet-next
  * Microsoft.Network/networkSecurityGroups/nsg-web
  * Microsoft.Network/routeTables/rt-web
  * Microsoft.Network/virtualNetworks/vnet-web`,
				'3 to create, 3 to ignore'
			),
			undone: preview(
				`  + Microsoft.Network/networkSecurityGroups/nsg-next
  + Microsoft.Network/routeTables/rt-next
  + Microsoft.Network/virtualNetworks/vnet-next`,
				'3 to create'
			),
			wrong: {
				why: 'run with the default prefix',
				output: preview(
					`  ! Microsoft.Network/networkSecurityGroups/nsg-web
  ! Microsoft.Network/routeTables/rt-web
  ! Microsoft.Network/virtualNetworks/vnet-web`,
					'3 to deploy'
				)
			}
		},
		'no-group': {
			source:
				'https://learn.microsoft.com/en-us/azure/azure-resource-manager/troubleshooting/error-not-found',
			proves: `(ResourceGroupNotFound) Resource group 'rg-resit-nowhere' could not be found.
Code: ResourceGroupNotFound
Message: Resource group 'rg-resit-nowhere' could not be found.`,
			undone: preview(
				`  = Microsoft.Network/networkSecurityGroups/nsg-web
  = Microsoft.Network/routeTables/rt-web
  = Microsoft.Network/virtualNetworks/vnet-web`,
				'3 no change'
			),
			wrong: {
				why: 'the lab’s group was mistyped, or deleted too early',
				output: `(ResourceGroupNotFound) Resource group 'rg-resit-bicep' could not be found.
Code: ResourceGroupNotFound
Message: Resource group 'rg-resit-bicep' could not be found.`
			},
			fails: [
				{
					why: 'the person may not deploy',
					output: `(AuthorizationFailed) The client 'ann@example.com' with object id '00000000-0000-0000-0000-000000000000' does not have authorization to perform action 'Microsoft.Resources/deployments/whatIf/action' over scope '/subscriptions/00000000-0000-0000-0000-000000000000/resourcegroups/rg-resit-nowhere' or the scope is invalid.
Code: AuthorizationFailed
Message: The client 'ann@example.com' does not have authorization to perform action 'Microsoft.Resources/deployments/whatIf/action'.`
				}
			]
		},
		gone: {
			source: groupExists,
			proves: 'false',
			undone: 'true',
			wrong: { why: 'the group’s details were asked for', output: '{\n  "name": "rg-resit-bicep"\n}' }
		}
	}
};
