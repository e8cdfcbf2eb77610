// Sample outputs of the lab on reading a Bicep file.
import type { LabSamples } from '../../labs.ts';

const preview = (
	changes: string,
	counts: string
): string => `Note: The result may contain false positive predictions (noise).
You can help us improve the accuracy of the result by opening an issue here: https://aka.ms/WhatIfIssues

Resource and property changes are indicated with these symbols:
  + Create
  * Ignore

The deployment will update the following scope:

Scope: /subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/resit-bicep

${changes}

Resource changes: ${counts}.`;

export const samples: LabSamples = {
	lab: 'templates/bicep-order',
	checks: {
		order: {
			source: 'https://learn.microsoft.com/en-us/rest/api/resources/deployments/get',
			proves: `{
  "for": [
    "Microsoft.Network/networkSecurityGroups"
  ],
  "mode": "Incremental",
  "name": "first",
  "state": "Succeeded",
  "waiting": [
    "Microsoft.Network/virtualNetworks"
  ]
}`,
			fails: [
				{
					why: 'the file was changed: the route table also waits',
					output: `{
  "for": [
    "Microsoft.Network/networkSecurityGroups",
    "Microsoft.Network/virtualNetworks"
  ],
  "mode": "Incremental",
  "name": "first",
  "state": "Succeeded",
  "waiting": [
    "Microsoft.Network/virtualNetworks",
    "Microsoft.Network/routeTables"
  ]
}`
				},
				{
					why: 'the deployment failed',
					output: `{
  "for": [
    "Microsoft.Network/networkSecurityGroups"
  ],
  "mode": "Incremental",
  "name": "first",
  "state": "Failed",
  "waiting": [
    "Microsoft.Network/virtualNetworks"
  ]
}`
				},
				{
					why: 'the security group was named as text, so nothing waits',
					output: `{
  "for": [],
  "mode": "Incremental",
  "name": "first",
  "state": "Succeeded",
  "waiting": []
}`
				}
			]
		},
		outputs: {
			source: 'https://learn.microsoft.com/en-us/rest/api/resources/deployments/get',
			proves: `{
  "guard": "nsg-web",
  "subnet": "app"
}`,
			fails: [
				{
					why: 'another prefix was deployed under the same name',
					output: `{
  "guard": "nsg-next",
  "subnet": "app"
}`
				},
				{
					why: 'the outputs were left out of the file',
					output: `{
  "guard": null,
  "subnet": null
}`
				}
			]
		},
		preview: {
			source: 'https://learn.microsoft.com/en-us/azure/azure-resource-manager/bicep/deploy-what-if',
			proves: preview(
				`  + Microsoft.Network/networkSecurityGroups/nsg-next
  + Microsoft.Network/routeTables/rt-next
  + Microsoft.Network/virtualNetworks/vnet-next
  * Microsoft.Network/networkSecurityGroups/nsg-web
  * Microsoft.Network/routeTables/rt-web
  * Microsoft.Network/virtualNetworks/vnet-web`,
				'3 to create, 3 to ignore'
			),
			fails: [
				{
					why: 'nothing was deployed before',
					output: preview(
						`  + Microsoft.Network/networkSecurityGroups/nsg-next
  + Microsoft.Network/routeTables/rt-next
  + Microsoft.Network/virtualNetworks/vnet-next`,
						'3 to create'
					)
				},
				{
					why: 'asked with the default prefix',
					output: preview(
						`  ! Microsoft.Network/networkSecurityGroups/nsg-web
  ! Microsoft.Network/routeTables/rt-web
  ! Microsoft.Network/virtualNetworks/vnet-web`,
						'3 to deploy'
					)
				}
			]
		},
		'no-group': {
			source:
				'https://learn.microsoft.com/en-us/azure/azure-resource-manager/troubleshooting/error-not-found',
			proves: `ERROR: (ResourceGroupNotFound) Resource group 'resit-nowhere' could not be found.
Code: ResourceGroupNotFound
Message: Resource group 'resit-nowhere' could not be found.`,
			fails: [
				{
					why: 'the person may not deploy',
					output: `ERROR: (AuthorizationFailed) The client 'ann@example.com' with object id '00000000-0000-0000-0000-000000000000' does not have authorization to perform action 'Microsoft.Resources/deployments/whatIf/action' over scope '/subscriptions/00000000-0000-0000-0000-000000000000/resourcegroups/resit-nowhere' or the scope is invalid.
Code: AuthorizationFailed
Message: The client 'ann@example.com' does not have authorization to perform action 'Microsoft.Resources/deployments/whatIf/action'.`
				},
				{
					why: 'the file has a fault',
					output: `ERROR: (InvalidTemplate) Deployment template validation failed: 'The template resource is not valid.'
Code: InvalidTemplate
Message: Deployment template validation failed: 'The template resource is not valid.'`
				}
			]
		},
		gone: {
			source: 'https://learn.microsoft.com/en-us/cli/azure/group#az-group-exists',
			proves: 'false',
			fails: [
				{ why: 'the group is still being deleted', output: 'true' },
				{ why: 'the group’s details were asked for instead', output: '{\n  "name": "resit-bicep"\n}' }
			]
		}
	}
};
