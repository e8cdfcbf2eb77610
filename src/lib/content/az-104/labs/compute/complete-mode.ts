// A lab on incremental and complete mode, and on getting a file out of what already exists.
import type { Lab } from '#lib/domain/lab/lab.ts';
import { day } from '#lib/domain/time/day.ts';

export const lab = {
	id: 'templates/complete-mode',
	number: 41,
	edition: 0,
	domain: 'compute',
	group: 'templates',
	title: 'Incremental or complete: what gets deleted',
	mends: 'Choosing the deployment mode and scope, and turning an existing group into a Bicep file.',
	minutes: 30,
	cost: 'Route tables and network security groups are not billed. The tear-down deletes them all the same.',
	needs: [
		'A subscription in which you are Owner or Contributor. The group of this lab must hold nothing else: complete mode deletes.'
	],
	predict: [
		{
			id: 'complete',
			ask: 'The group holds a route table. The file names only a security group. You deploy in complete mode. What becomes of the route table?',
			options: ['It is left as it is', 'It is deleted', 'The deployment fails'],
			right: 1,
			because: 'Complete mode deletes what is in the resource group and not in the file.'
		},
		{
			id: 'default',
			ask: 'You give no mode at all. Which one runs?',
			options: ['Complete', 'Incremental', 'The mode of last time'],
			right: 1,
			because: 'Incremental is the default: nothing that the file leaves out is touched.'
		},
		{
			id: 'decompile',
			ask: 'You export a group and decompile the JSON to Bicep. What do you get?',
			options: ['The file it was made from', 'A draft that needs a look', 'Only a list of its names'],
			right: 1,
			because:
				'Export describes what exists, and decompiling is a best effort: names and warnings need a look before it is used.'
		}
	],
	steps: [
		{
			goal: 'Make a resource group, and in it a route table by hand.',
			portal: 'Route tables > Create',
			az: [
				'az group create -n {group}-mode -l {location}',
				'az network route-table create -g {group}-mode -n rt-hand -l {location}'
			]
		},
		{
			goal: 'Save a Bicep file that names a security group, and deploy it without a mode.',
			bicep: `param location string = resourceGroup().location

resource nsg 'Microsoft.Network/networkSecurityGroups@2024-05-01' = {
  name: 'nsg-file'
  location: location
}`,
			az: [
				'az deployment group create -g {group}-mode -n careful -f main.bicep --query properties.mode -o tsv',
				'az resource list -g {group}-mode --query "[].name" -o tsv'
			],
			see: 'The mode is Incremental, and both nsg-file and rt-hand are there.'
		},
		{
			goal: 'Ask what complete mode would do to the same group.',
			az: [
				`az deployment group what-if -g {group}-mode -f main.bicep \\
  --mode Complete --result-format ResourceIdOnly`
			],
			see: 'A minus before rt-hand: to be deleted. An exclamation mark before nsg-file: deployed again.'
		},
		{
			goal: 'Export the whole group and turn the JSON into Bicep.',
			portal: 'Resource group > Automation > Export template',
			az: [
				'az group export -n {group}-mode --skip-all-params > exported.json',
				'az bicep decompile --file exported.json --force',
				'grep -n "^resource" exported.bicep'
			],
			see: 'Both resources are in exported.bicep, also the one made by hand. Its symbolic names are not pretty.'
		},
		{
			goal: 'Ask what complete mode would do with the exported file.',
			az: [
				`az deployment group what-if -g {group}-mode -f exported.bicep \\
  --mode Complete --result-format ResourceIdOnly`
			],
			see: 'No Delete: this file names both resources.'
		},
		{
			goal: 'Deploy the first file in complete mode and see the route table go.',
			az: [
				`az deployment group create -g {group}-mode -n strict -f main.bicep \\
  --mode Complete --query properties.mode -o tsv`,
				'az resource list -g {group}-mode --query "[].name" -o tsv'
			],
			deletes:
				'Everything in the lab’s resource group that main.bicep does not name: the route table rt-hand.',
			see: 'Only nsg-file is left.'
		},
		{
			goal: 'Make another route table by hand, so that a preview has something to warn of.',
			az: ['az network route-table create -g {group}-mode -n rt-late -l {location}'],
			see: 'Do not deploy again. The proof below only asks what would happen.'
		}
	],
	negative: {
		goal: 'Deploy the same file at subscription scope and see it refused.',
		az: ['az deployment sub create -n wrong -l {location} -f main.bicep'],
		fails:
			'The target scope "resourceGroup" does not match the deployment scope "subscription". A file says its scope with targetScope, and the command has to fit. Subscription scope knows no complete mode either.'
	},
	checks: [
		{
			id: 'modes',
			title: 'One deployment in each mode',
			command: `az deployment group list -g {group}-mode --query "sort_by([?name=='careful' || name=='strict'].{name: name, mode: properties.mode, state: properties.provisioningState}, &name)" -o json`,
			kind: 'json',
			prints: 'list',
			keys: ['name', 'mode', 'state'],
			own: { is: "name == 'careful' || name == 'strict'", named: 'careful or strict' },
			empty: 'No deployment named careful or strict is in this group. Run both, under these names.',
			conditions: [
				{
					when: "length(@) == `2` && [0].name == 'careful' && [0].mode == 'Incremental' && [0].state == 'Succeeded'",
					yes: 'The deployment careful ran in incremental mode.',
					no: 'First row: {{[0].name}}, {{[0].mode}}, {{[0].state}}. The deployment careful takes no --mode.'
				},
				{
					when: "[1].name == 'strict' && [1].mode == 'Complete' && [1].state == 'Succeeded'",
					yes: 'The deployment strict ran in complete mode.',
					no: 'Second row: {{[1].name}}, {{[1].mode}}, {{[1].state}}. Deploy again as strict, with --mode Complete.'
				}
			]
		},
		{
			id: 'left',
			title: 'What complete mode left',
			command:
				'az resource list -g {group}-mode --query "sort_by([].{name: name, type: type}, &name)" -o json',
			kind: 'json',
			prints: 'list',
			keys: ['name', 'type'],
			empty: 'The group is empty. Run the deployment strict and then make rt-late.',
			conditions: [
				{
					when: "length([?name == 'rt-hand']) == `0`",
					yes: 'The route table rt-hand is gone: the file did not name it.',
					no: 'The route table rt-hand is still there. Deploy main.bicep in complete mode.'
				},
				{
					when: "length(@) == `2` && [0].name == 'nsg-file' && [0].type == 'Microsoft.Network/networkSecurityGroups' && [1].name == 'rt-late' && [1].type == 'Microsoft.Network/routeTables'",
					yes: 'There are nsg-file, from the file, and rt-late, made afterwards.',
					no: 'In the group: {{[].name}}. Expected are nsg-file and rt-late, and nothing else.'
				}
			]
		},
		{
			id: 'warning',
			title: 'What-if warns of the delete',
			command:
				'az deployment group what-if -g {group}-mode -f main.bicep --mode Complete --result-format ResourceIdOnly',
			kind: 'what-if',
			conditions: [
				{
					when: "length(changes) == `2` && length(changes[?change == 'Delete' && resource == 'Microsoft.Network/routeTables/rt-late']) == `1`",
					yes: 'Complete mode would delete rt-late, and what-if says so.',
					no: 'Found: {{changes[].change}}. Expected are one Delete, for rt-late, and one Deploy. Make rt-late by hand and ask with --mode Complete.'
				},
				{
					when: "length(changes[?change == 'Deploy' && resource == 'Microsoft.Network/networkSecurityGroups/nsg-file']) == `1`",
					yes: 'The security group that the file names would be deployed again, not deleted.',
					no: 'The security group nsg-file is not among what is deployed. Ask with the lab’s main.bicep and --result-format ResourceIdOnly.'
				}
			]
		},
		{
			id: 'scope',
			title: 'The scope has to fit the file',
			command: 'az deployment sub create -n wrong -l {location} -f main.bicep',
			kind: 'error',
			conditions: [
				{
					when: "contains(message || '', 'does not match the deployment scope')",
					yes: 'Refused: a file for a resource group cannot be deployed to a subscription.',
					no: 'Found: {{message}} Deploy the lab’s main.bicep, which has no targetScope, with az deployment sub create.'
				}
			]
		}
	],
	tearDown: {
		steps: [
			{
				goal: 'Delete the lab’s resource group.',
				portal: 'Resource groups > the lab’s group > Delete resource group',
				az: ['az group delete -n {group}-mode --yes --no-wait'],
				deletes: 'The resource group with the security group and the route table.'
			},
			{
				goal: 'Delete the files in Cloud Shell.',
				az: ['rm -f exported.json exported.bicep'],
				deletes: 'The two exported files. The lab’s main.bicep stays.'
			}
		],
		check: {
			id: 'gone',
			title: 'Nothing is left',
			command: 'az group exists -n {group}-mode -o json',
			kind: 'json',
			prints: 'value',
			conditions: [
				{
					when: '@ == `false`',
					yes: 'The group is gone, and with it everything in it.',
					no: 'The group is still there. Deleting takes a few minutes: ask again.'
				}
			]
		}
	},
	why: 'Both modes make what the file names. They differ in what the file leaves out: incremental leaves it, complete deletes it. Documentation now points to deployment stacks for deleting, because complete mode will gradually go away.',
	given: [
		{
			id: 'two',
			command:
				'az deployment group what-if -g resit-mode -f main.bicep --mode Complete --result-format ResourceIdOnly',
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
			ask: 'The same file is deployed in incremental mode instead. How many resources does the group hold afterwards?',
			options: ['One', 'Two', 'Three'],
			right: 2,
			because: 'Incremental mode creates vnet-new, deploys nsg-file again and leaves ip-old alone: three.'
		},
		{
			id: 'existing',
			command: 'cat main.bicep',
			output: `resource nsg 'Microsoft.Network/networkSecurityGroups@2024-05-01' existing = {
  name: 'nsg-file'
}

resource routes 'Microsoft.Network/routeTables@2024-05-01' = {
  name: 'rt-hand'
  location: resourceGroup().location
}`,
			ask: 'The group holds nsg-file and rt-hand. The file is deployed in complete mode. What becomes of nsg-file?',
			options: ['It is left as it is', 'It is deleted', 'It is deployed again'],
			right: 1,
			because: 'Declaring a resource as existing only looks it up. It does not protect it from complete mode.'
		}
	],
	variations: [
		{
			change: 'The resource in the file has a condition, and the condition is false.',
			answer:
				'In complete mode the resource is deleted, with today’s tools. In incremental mode nothing happens to it.'
		},
		{
			change:
				'In incremental mode the file names a resource that exists, but leaves out some of its properties.',
			answer:
				'They are not kept as they were: what is left out goes back to its default. Name all properties, not only the changed ones.'
		},
		{
			change: 'You want exactly the template that a past deployment used, not a description of the group.',
			answer:
				'Export it from the deployment history: `az deployment group export`, or the deployment’s Template page in the portal.'
		}
	],
	sources: [
		{
			title: 'Azure Resource Manager deployment modes',
			url: 'https://learn.microsoft.com/en-us/azure/azure-resource-manager/templates/deployment-modes',
			checked: day('2026-11-25')
		},
		{
			title: 'Bicep what-if: preview changes before deployment',
			url: 'https://learn.microsoft.com/en-us/azure/azure-resource-manager/bicep/deploy-what-if',
			checked: day('2026-11-25')
		},
		{
			title: 'Decompile ARM template JSON to Bicep',
			url: 'https://learn.microsoft.com/en-us/azure/azure-resource-manager/bicep/decompile',
			checked: day('2026-11-25')
		},
		{
			title: 'Use Azure CLI to export a template',
			url: 'https://learn.microsoft.com/en-us/azure/azure-resource-manager/templates/export-template-cli',
			checked: day('2026-11-25')
		},
		{
			title: 'Understand deployment modes',
			url: 'https://learn.microsoft.com/en-us/training/modules/arm-template-whatif/2-deployment-modes',
			checked: day('2026-11-25')
		}
	],
	checked: day('2026-11-25')
} as const satisfies Lab;
