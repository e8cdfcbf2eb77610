// Sample outputs of the lab on deployment modes.
import type { LabSamples } from '../../labs.ts';

const resourceModule =
	'https://github.com/Azure/azure-cli/blob/dev/src/azure-cli/azure/cli/command_modules/resource';
const deploymentList = `${resourceModule}/tests/latest/recordings/test_group_deployment.yaml`;
const resourceList = `${resourceModule}/custom.py`;
const formatter = `${resourceModule}/_formatters.py`;
const groupExists = `${resourceModule}/custom.py`;

const resources = (...all: readonly (readonly [string, string])[]): string =>
	JSON.stringify(
		all.map(([name, type]) => ({ name, type: `Microsoft.Network/${type}` })),
		null,
		2
	);

const preview = (
	legend: string,
	changes: string,
	counts: string
): string => `Note: The result may contain false positive predictions (noise).
You can help us improve the accuracy of the result by opening an issue here: https://aka.ms/WhatIfIssues

Resource and property changes are indicated with these symbols:
${legend}

The deployment will update the following scope:

Scope: /subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-resit-mode

${changes}

Resource changes: ${counts}.`;

export const samples: LabSamples = {
	lab: 'templates/complete-mode',
	checks: {
		kept: {
			source: resourceList,
			proves: resources(['nsg-file', 'networkSecurityGroups'], ['rt-hand', 'routeTables']),
			undone: resources(['rt-hand', 'routeTables']),
			wrong: {
				why: 'deployed in complete mode at once',
				output: resources(['nsg-file', 'networkSecurityGroups'])
			},
			fails: [
				{
					why: 'the state after complete mode',
					output: resources(['nsg-file', 'networkSecurityGroups'], ['rt-late', 'routeTables'])
				}
			]
		},
		modes: {
			source: deploymentList,
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
			undone: '[]',
			wrong: {
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
			fails: [
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
			source: resourceList,
			proves: resources(['nsg-file', 'networkSecurityGroups'], ['rt-late', 'routeTables']),
			undone: resources(['nsg-file', 'networkSecurityGroups'], ['rt-hand', 'routeTables']),
			wrong: {
				why: 'complete mode has not run',
				output: resources(
					['nsg-file', 'networkSecurityGroups'],
					['rt-hand', 'routeTables'],
					['rt-late', 'routeTables']
				)
			},
			fails: [
				{
					why: 'the second route table is missing',
					output: resources(['nsg-file', 'networkSecurityGroups'])
				}
			]
		},
		warning: {
			source: formatter,
			proves: preview(
				`  - Delete
  ! Deploy`,
				`  - Microsoft.Network/routeTables/rt-late
  ! Microsoft.Network/networkSecurityGroups/nsg-file`,
				'1 to delete, 1 to deploy'
			),
			undone: `(ResourceGroupNotFound) Resource group 'rg-resit-mode' could not be found.
Code: ResourceGroupNotFound
Message: Resource group 'rg-resit-mode' could not be found.`,
			wrong: {
				why: 'run without the mode: the route table is ignored',
				output: preview(
					`  ! Deploy
  * Ignore`,
					`  ! Microsoft.Network/networkSecurityGroups/nsg-file
  * Microsoft.Network/routeTables/rt-late`,
					'1 to deploy, 1 to ignore'
				)
			},
			fails: [
				{
					why: 'the second route table was not made',
					output: preview('  ! Deploy', '  ! Microsoft.Network/networkSecurityGroups/nsg-file', '1 to deploy')
				}
			]
		},
		scope: {
			source: `${resourceModule}/_bicep.py`,
			proves: 'The target scope "resourceGroup" does not match the deployment scope "subscription".',
			undone: "[Errno 2] No such file or directory: 'mode.bicep'",
			wrong: {
				why: 'a file with another scope was deployed',
				output: 'The target scope "managementGroup" does not match the deployment scope "subscription".'
			},
			fails: [
				{
					why: 'a mode was added, which the command does not know',
					output: 'unrecognized arguments: --mode Complete'
				},
				{
					why: 'the location was left out',
					output: 'the following arguments are required: --location/-l'
				}
			]
		},
		gone: {
			source: groupExists,
			proves: 'false',
			undone: 'true',
			wrong: { why: 'the group’s details were asked for', output: '{\n  "name": "rg-resit-mode"\n}' }
		}
	}
};
