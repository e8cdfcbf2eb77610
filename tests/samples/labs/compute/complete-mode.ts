// Sample outputs of the lab on deployment modes.
import type { LabSamples } from '../../labs.ts';

const preview = (
	legend: string,
	changes: string,
	counts: string
): string => `Note: The result may contain false positive predictions (noise).
You can help us improve the accuracy of the result by opening an issue here: https://aka.ms/WhatIfIssues

Resource and property changes are indicated with these symbols:
${legend}

The deployment will update the following scope:

Scope: /subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/resit-mode

${changes}

Resource changes: ${counts}.`;

export const samples: LabSamples = {
	lab: 'templates/complete-mode',
	checks: {
		modes: {
			source: 'https://learn.microsoft.com/en-us/rest/api/resources/deployments/list-by-resource-group',
			proves: `[
  {
    "mode": "Incremental",
    "name": "careful",
    "state": "Succeeded"
  },
  {
    "mode": "Complete",
    "name": "strict",
    "state": "Succeeded"
  }
]`,
			fails: [
				{
					why: 'both ran in incremental mode',
					output: `[
  {
    "mode": "Incremental",
    "name": "careful",
    "state": "Succeeded"
  },
  {
    "mode": "Incremental",
    "name": "strict",
    "state": "Succeeded"
  }
]`
				},
				{
					why: 'the second deployment is missing',
					output: `[
  {
    "mode": "Incremental",
    "name": "careful",
    "state": "Succeeded"
  }
]`
				}
			]
		},
		left: {
			source: 'https://learn.microsoft.com/en-us/rest/api/resources/resources/list-by-resource-group',
			proves: `[
  {
    "name": "nsg-file",
    "type": "Microsoft.Network/networkSecurityGroups"
  },
  {
    "name": "rt-late",
    "type": "Microsoft.Network/routeTables"
  }
]`,
			fails: [
				{
					why: 'complete mode has not run yet',
					output: `[
  {
    "name": "nsg-file",
    "type": "Microsoft.Network/networkSecurityGroups"
  },
  {
    "name": "rt-hand",
    "type": "Microsoft.Network/routeTables"
  },
  {
    "name": "rt-late",
    "type": "Microsoft.Network/routeTables"
  }
]`
				},
				{
					why: 'the second route table is missing',
					output: `[
  {
    "name": "nsg-file",
    "type": "Microsoft.Network/networkSecurityGroups"
  }
]`
				}
			]
		},
		warning: {
			source: 'https://learn.microsoft.com/en-us/azure/azure-resource-manager/bicep/deploy-what-if',
			proves: preview(
				`  - Delete
  ! Deploy`,
				`  - Microsoft.Network/routeTables/rt-late
  ! Microsoft.Network/networkSecurityGroups/nsg-file`,
				'1 to delete, 1 to deploy'
			),
			fails: [
				{
					why: 'asked without the mode: the route table is ignored',
					output: preview(
						`  ! Deploy
  * Ignore`,
						`  ! Microsoft.Network/networkSecurityGroups/nsg-file
  * Microsoft.Network/routeTables/rt-late`,
						'1 to deploy, 1 to ignore'
					)
				},
				{
					why: 'the second route table was not made',
					output: preview('  ! Deploy', '  ! Microsoft.Network/networkSecurityGroups/nsg-file', '1 to deploy')
				}
			]
		},
		scope: {
			source: 'https://learn.microsoft.com/en-us/cli/azure/deployment/sub#az-deployment-sub-create',
			proves: 'ERROR: The target scope "resourceGroup" does not match the deployment scope "subscription".',
			fails: [
				{
					why: 'a mode was added, which the command does not know',
					output: 'ERROR: unrecognized arguments: --mode Complete'
				},
				{
					why: 'the location was left out',
					output: 'ERROR: the following arguments are required: --location/-l'
				}
			]
		},
		gone: {
			source: 'https://learn.microsoft.com/en-us/cli/azure/group#az-group-exists',
			proves: 'false',
			fails: [
				{ why: 'the group is still being deleted', output: 'true' },
				{ why: 'the group’s details were asked for instead', output: '{\n  "name": "resit-mode"\n}' }
			]
		}
	}
};
