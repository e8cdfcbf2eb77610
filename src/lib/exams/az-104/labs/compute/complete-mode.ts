// A lab on incremental and complete mode, and on getting a file out of what already exists.
import { sources } from '#lib/azure/sources.ts';
import { defineLab, deleteGroup, gone, mayCreate } from '#lib/exams/az-104/labs/kit.ts';

const file = `param location string = resourceGroup().location

resource nsg 'Microsoft.Network/networkSecurityGroups@2024-05-01' = {
  name: 'nsg-file'
  location: location
}`;

export const lab = defineLab({
	id: 'templates/complete-mode',
	number: 41,
	title: 'Deployment modes: incremental keeps, complete deletes',
	minutes: 30,
	cost: 'Nothing: route tables and network security groups are free.',
	needs: [
		mayCreate,
		'Put nothing else into this lab’s resource group: complete mode deletes what the file doesn’t name'
	],
	predict: [
		{
			id: 'complete',
			ask: 'A resource group contains a route table. A Bicep file contains only a network security group. You deploy the file to the resource group in complete mode. What happens to the route table?',
			options: ['It stays as it is', 'It is deleted', 'The deployment fails'],
			right: 1,
			because: 'Complete mode deletes what’s in the resource group but not in the file.'
		},
		{
			id: 'default',
			ask: 'You deploy a Bicep file and do not specify a mode. Which mode does the deployment use?',
			options: ['Complete', 'Incremental', 'The mode of the previous deployment'],
			right: 1,
			because: 'Incremental is the default: it doesn’t touch what the file leaves out.'
		},
		{
			id: 'decompile',
			ask: 'You export a resource group to JSON and decompile the JSON to Bicep. What do you get?',
			options: [
				'The file that created the resources',
				'A draft that you must review',
				'A list of the resource names'
			],
			right: 1,
			because:
				'An export describes what exists now. Decompiling is a best effort: review the names and the warnings before you use the file.'
		}
	],
	steps: [
		{
			goal: 'Create a resource group, and in it the route table rt-hand by hand.',
			portal: 'Route tables > Create > Resource group {group}-mode > Name rt-hand',
			az: [
				'az group create -n {group}-mode -l {location}',
				'az network route-table create -g {group}-mode -n rt-hand -l {location} -o none'
			]
		},
		{
			goal: 'Save a Bicep file with only a network security group. Deploy it without a mode, as “careful”.',
			bicep: file,
			file: 'mode.bicep',
			az: [
				'az deployment group create -g {group}-mode -n careful -f mode.bicep --query properties.mode -o tsv',
				'az resource list -g {group}-mode --query "[].name" -o tsv'
			],
			see: 'The mode is Incremental. Both nsg-file and rt-hand are there.',
			proves: ['kept']
		},
		{
			goal: 'Preview what complete mode would do to the same resource group.',
			az: `az deployment group what-if -g {group}-mode -f mode.bicep \\
  --mode Complete --result-format ResourceIdOnly`,
			see: 'A minus before rt-hand: it would be deleted. An exclamation mark before nsg-file: it would be deployed again.'
		},
		{
			goal: 'Export the whole resource group and decompile the JSON to Bicep.',
			portal: 'Resource groups > {group}-mode > Automation > Export template',
			az: [
				'az group export -n {group}-mode --skip-all-params > mode-export.json',
				'az bicep decompile --file mode-export.json --force',
				'grep -n "^resource" mode-export.bicep'
			],
			see: 'Both resources are in mode-export.bicep, also the one you made by hand. The symbolic names need a cleanup.'
		},
		{
			goal: 'Preview complete mode with the exported file.',
			az: `az deployment group what-if -g {group}-mode -f mode-export.bicep \\
  --mode Complete --result-format ResourceIdOnly`,
			see: 'No Delete: this file names both resources.'
		},
		{
			goal: 'Deploy the first file in complete mode, as “strict”, and watch the route table go.',
			az: [
				`az deployment group create -g {group}-mode -n strict -f mode.bicep \\
  --mode Complete --query properties.mode -o tsv`,
				'az resource list -g {group}-mode --query "[].name" -o tsv'
			],
			deletes: 'Everything in {group}-mode that mode.bicep doesn’t name: the route table rt-hand.',
			see: 'Only nsg-file is left. The list can lag by a minute.'
		},
		{
			goal: 'Create another route table by hand, rt-late, so that a preview has something to warn about.',
			portal: 'Route tables > Create > Resource group {group}-mode > Name rt-late',
			az: 'az network route-table create -g {group}-mode -n rt-late -l {location} -o none',
			see: 'Don’t deploy again. The check “What-if warns about the delete” only previews.'
		}
	],
	negative: {
		goal: 'Try to deploy the same file at subscription scope.',
		az: 'az deployment sub create -n wrong -l {location} -f mode.bicep',
		fails:
			'The CLI refuses: the file’s target scope is a resource group, and the command deploys to a subscription. Complete mode isn’t available at subscription scope either.'
	},
	checks: [
		{
			id: 'kept',
			title: 'Incremental mode kept the route table',
			command:
				'az resource list -g {group}-mode --query "sort_by([].{name: name, type: type}, &name)" -o json',
			empty: 'The resource group is empty. Create rt-hand, then deploy mode.bicep as careful.',
			conditions: [
				{
					when: "length([?name == 'nsg-file' && type == 'Microsoft.Network/networkSecurityGroups']) == `1`",
					yes: 'The deployment created nsg-file.',
					no: 'nsg-file is missing from the list: {{[].name}}. Deploy mode.bicep, wait a minute, and run the command again.'
				},
				{
					when: "length([?name == 'rt-hand' && type == 'Microsoft.Network/routeTables']) == `1`",
					yes: 'It left rt-hand alone, although the file doesn’t name it.',
					no: 'rt-hand is missing from the list: {{[].name}}. Create it again, deploy without --mode, and run the command again.'
				}
			]
		},
		{
			id: 'modes',
			title: 'One deployment in each mode',
			command: `az deployment group list -g {group}-mode --query "sort_by([?name=='careful' || name=='strict'].{name: name, mode: properties.mode, state: properties.provisioningState}, &name)" -o json`,
			own: { is: "name == 'careful' || name == 'strict'", named: 'careful or strict' },
			empty: 'No deployment named careful or strict is in this resource group. Run both, under these names.',
			conditions: [
				{
					when: "length(@) == `2` && [0].name == 'careful' && [0].mode == 'Incremental' && [0].state == 'Succeeded'",
					yes: 'The deployment careful ran in incremental mode.',
					no: 'The first row says {{[0].name}}, {{[0].mode}}, {{[0].state}}. Deploy as careful, without --mode.'
				},
				{
					when: "[1].name == 'strict' && [1].mode == 'Complete' && [1].state == 'Succeeded'",
					yes: 'The deployment strict ran in complete mode.',
					no: 'The second row says {{[1].name}}, {{[1].mode}}, {{[1].state}}. Deploy as strict, with --mode Complete.'
				}
			]
		},
		{
			id: 'left',
			title: 'What complete mode left',
			command:
				'az resource list -g {group}-mode --query "sort_by([].{name: name, type: type}, &name)" -o json',
			empty: 'The resource group is empty. Deploy as strict, then create rt-late.',
			conditions: [
				{
					when: "length([?name == 'rt-hand']) == `0`",
					yes: 'The route table rt-hand is gone: the file didn’t name it.',
					no: 'The route table rt-hand is still there. Deploy mode.bicep in complete mode.'
				},
				{
					when: "length(@) == `2` && [0].name == 'nsg-file' && [0].type == 'Microsoft.Network/networkSecurityGroups' && [1].name == 'rt-late' && [1].type == 'Microsoft.Network/routeTables'",
					yes: 'There are nsg-file, from the file, and rt-late, which you created afterward.',
					no: 'The resource group has {{[].name}}. It should have nsg-file and rt-late, and nothing else.'
				}
			]
		},
		{
			id: 'warning',
			title: 'What-if warns about the delete',
			command:
				'az deployment group what-if -g {group}-mode -f mode.bicep --mode Complete --result-format ResourceIdOnly',
			kind: 'what-if',
			conditions: [
				{
					when: "length(changes) == `2` && length(changes[?change == 'Delete' && resource == 'Microsoft.Network/routeTables/rt-late']) == `1`",
					yes: 'Complete mode would delete rt-late, and what-if says so.',
					no: 'The preview shows {{changes[].change}}. It should show one Delete, for rt-late, and one Deploy. Create rt-late, then run the preview with --mode Complete.'
				},
				{
					when: "length(changes[?change == 'Deploy' && resource == 'Microsoft.Network/networkSecurityGroups/nsg-file']) == `1`",
					yes: 'The network security group in the file would be deployed again, not deleted.',
					no: 'The preview doesn’t deploy nsg-file. Run it with the lab’s mode.bicep and --result-format ResourceIdOnly.'
				}
			]
		},
		{
			id: 'scope',
			title: 'The command must match the file’s scope',
			kind: 'error',
			when: 'contains(message, \'target scope "resourceGroup"\') && contains(message, \'deployment scope "subscription"\')',
			yes: 'Refused: a file for a resource group can’t be deployed to a subscription.',
			no: 'This is {{what}}. It should say that the two scopes don’t match. Deploy the lab’s mode.bicep with az deployment sub create.'
		}
	],
	tearDown: {
		steps: [
			deleteGroup('mode', 'the network security group and the route table'),
			{
				goal: 'Delete the lab’s files in Cloud Shell.',
				az: 'rm -f mode.bicep mode-export.json mode-export.bicep',
				deletes: 'The files mode.bicep, mode-export.json, and mode-export.bicep.'
			}
		],
		check: gone('mode')
	},
	why: 'Both modes deploy what the file names. They differ in what the file leaves out: incremental keeps it, complete deletes it. Complete mode will be gradually deprecated. For deleting, Microsoft recommends deployment stacks.',
	given: [
		{
			id: 'two',
			command:
				'az deployment group what-if -g resit-mode -f mode.bicep --mode Complete --result-format ResourceIdOnly',
			output: `Resource and property changes are indicated with these symbols:
  - Delete
  + Create
  ! Deploy

The deployment will update the following scope:

Scope: /subscriptions/0000…/resourceGroups/resit-mode

  - Microsoft.Network/publicIPAddresses/ip-old
  + Microsoft.Network/virtualNetworks/vnet-new
  ! Microsoft.Network/networkSecurityGroups/nsg-file

Resource changes: 1 to delete, 1 to create, 1 to deploy.`,
			ask: 'You deploy the same file in incremental mode instead. How many resources does the resource group contain afterward?',
			options: ['One', 'Two', 'Three'],
			right: 2,
			because: 'Incremental mode creates vnet-new, deploys nsg-file again, and leaves ip-old alone: three.'
		},
		{
			id: 'existing',
			command: 'cat mode.bicep',
			output: `resource nsg 'Microsoft.Network/networkSecurityGroups@2024-05-01' existing = {
  name: 'nsg-file'
}

resource routes 'Microsoft.Network/routeTables@2024-05-01' = {
  name: 'rt-hand'
  location: resourceGroup().location
}`,
			ask: 'A resource group contains nsg-file and rt-hand. You deploy the file in complete mode. What happens to nsg-file?',
			options: ['It stays as it is', 'It is deleted', 'It is deployed again'],
			right: 1,
			because: 'The keyword existing only looks a resource up. It doesn’t protect it from complete mode.'
		}
	],
	variations: [
		{
			change: 'The resource in the file has a condition, and the condition is false.',
			answer: 'Complete mode deletes the resource, with today’s tools. Incremental mode does nothing to it.'
		},
		{
			change:
				'You deploy in incremental mode. The file names an existing resource but leaves out some of its properties.',
			answer:
				'Azure doesn’t keep their values. A property that the file leaves out goes back to its default, so include all properties.'
		},
		{
			change:
				'You need the exact template that an earlier deployment used, not a description of the resource group.',
			answer:
				'Export it from the deployment history: `az deployment group export`, or the deployment’s Template page in the portal.'
		},
		{
			change: 'You want Bicep from the export, without decompiling.',
			answer:
				'The Export template page in the portal has a Bicep tab. In newer versions of the CLI, the export takes --export-format bicep.'
		}
	],
	sources: [
		sources.deploymentModes,
		sources.bicepWhatIf,
		sources.bicepDecompile,
		sources.exportTemplateCli,
		sources.deploymentModesTraining
	],
	checked: '2026-11-25'
});
