// A lab on reading a Bicep file: what waits for what, what-if before the deployment, and what comes out.
import type { Lab } from '#lib/domain/lab/lab.ts';
import { day } from '#lib/domain/time/day.ts';

export const lab = {
	id: 'templates/bicep-order',
	number: 40,
	edition: 0,
	domain: 'compute',
	group: 'templates',
	title: 'Read a Bicep file and see its order',
	mends: 'Reading a Bicep file: what waits for what, what a deployment would change, and what it hands back.',
	minutes: 25,
	cost: 'Network security groups, route tables and virtual networks without traffic are not billed. The tear-down deletes them all the same.',
	needs: ['A subscription in which you are Owner or Contributor.'],
	predict: [
		{
			id: 'first',
			ask: 'The virtual network’s subnet names `nsg.id`. Nothing says `dependsOn`. In which order are the two made?',
			options: [
				'Security group, then network',
				'Network, then security group',
				'Both at the same time',
				'As they stand in the file'
			],
			right: 0,
			because:
				'A reference by symbolic name is an implicit dependency: the security group has to exist first.'
		},
		{
			id: 'spare',
			ask: 'The route table is named by nothing else in the file. When is it made?',
			options: ['After everything else', 'At the same time as others', 'Only with dependsOn'],
			right: 1,
			because: 'Resources without a dependency between them are deployed in parallel.'
		},
		{
			id: 'unnamed',
			ask: 'You deploy a file to a group that already holds other resources. No mode is given. What becomes of those?',
			options: ['They stay as they are', 'They are all deleted', 'The deployment fails'],
			right: 0,
			because:
				'The default mode is incremental: what the file does not name is left alone, and what-if calls it Ignore.'
		}
	],
	steps: [
		{
			goal: 'Make a resource group for this lab.',
			portal: 'Resource groups > Create',
			az: ['az group create -n {group}-bicep -l {location}']
		},
		{
			goal: 'Save the Bicep file, and mark with a finger which resource names another one.',
			bicep: `param prefix string = 'web'
param location string = resourceGroup().location

resource vnet 'Microsoft.Network/virtualNetworks@2024-05-01' = {
  name: 'vnet-\${prefix}'
  location: location
  properties: {
    addressSpace: { addressPrefixes: ['10.40.0.0/16'] }
    subnets: [
      {
        name: 'app'
        properties: {
          addressPrefix: '10.40.1.0/24'
          networkSecurityGroup: { id: nsg.id }
        }
      }
    ]
  }
}
resource nsg 'Microsoft.Network/networkSecurityGroups@2024-05-01' = {
  name: 'nsg-\${prefix}'
  location: location
}
resource routes 'Microsoft.Network/routeTables@2024-05-01' = {
  name: 'rt-\${prefix}'
  location: location
}
output guard string = nsg.name
output subnet string = vnet.properties.subnets[0].name`,
			see: 'The network stands first in the file. Its subnet names nsg.id. The route table is named by nobody.'
		},
		{
			goal: 'Turn the Bicep file into JSON and find the dependency that nobody wrote.',
			az: ['az bicep build --file main.bicep --stdout | grep -A 2 dependsOn'],
			see: 'One dependsOn, and it points to the security group. It came from nsg.id.'
		},
		{
			goal: 'Ask what a deployment would change, before it changes anything.',
			az: ['az deployment group what-if -g {group}-bicep -f main.bicep --result-format ResourceIdOnly'],
			see: 'Three lines with a plus: three resources to create. Nothing has been made yet.'
		},
		{
			goal: 'Deploy the file to the resource group under the name “first”.',
			portal: 'Deploy a custom template > Build your own template in the editor',
			az: [
				'az deployment group create -g {group}-bicep -n first -f main.bicep --query properties.provisioningState -o tsv'
			],
			see: 'Succeeded. The portal keeps the same record under Resource group > Settings > Deployments.'
		},
		{
			goal: 'Read the deployment’s operations in the order in which they ended.',
			portal: 'Resource group > Settings > Deployments > first > Operation details',
			az: [
				`az deployment operation group list -g {group}-bicep -n first \\
  --query "sort_by([?properties.targetResource].{at: properties.timestamp, name: properties.targetResource.resourceName}, &at)" \\
  -o table`
			],
			see: 'nsg-web is above vnet-web. rt-web may stand anywhere: nothing waits for it.'
		},
		{
			goal: 'Ask what the same file would do with another prefix in the same group.',
			az: [
				`az deployment group what-if -g {group}-bicep -f main.bicep \\
  --parameters prefix=next --result-format ResourceIdOnly`
			],
			see: 'Three Create for the new names, and three Ignore for the resources that the file no longer names.'
		}
	],
	negative: {
		goal: 'Ask for a deployment to a resource group that does not exist, and see it refused.',
		az: ['az deployment group what-if -g {group}-nowhere -f main.bicep'],
		fails:
			'ResourceGroupNotFound. A deployment at group scope needs the group first. A file that also makes the group is deployed at subscription scope.'
	},
	checks: [
		{
			id: 'order',
			title: 'The network waited for the security group',
			command: `az deployment group show -g {group}-bicep -n first --query "{name: name, state: properties.provisioningState, mode: properties.mode, waiting: properties.dependencies[].resourceType, for: properties.dependencies[].dependsOn[].resourceType}" -o json`,
			kind: 'json',
			prints: 'object',
			keys: ['name', 'state', 'mode', 'waiting', 'for'],
			shown: ['name'],
			own: { is: "name == 'first'", named: 'first' },
			conditions: [
				{
					when: "state == 'Succeeded'",
					yes: 'The deployment succeeded.',
					no: 'The deployment’s state is {{state}}. Look at its operations, mend the file and deploy again under the same name.'
				},
				{
					when: "mode == 'Incremental'",
					yes: 'It ran in incremental mode, the default.',
					no: 'It ran in mode {{mode}}. Deploy again without --mode.'
				},
				{
					when: "length(waiting) == `1` && waiting[0] == 'Microsoft.Network/virtualNetworks' && length(for) == `1` && for[0] == 'Microsoft.Network/networkSecurityGroups'",
					yes: 'One resource waited: the virtual network, for the security group. The route table waited for nothing.',
					no: 'Waiting: {{waiting}}, for: {{for}}. Only the network should wait, and only for the security group. Compare your file with the one in the lab.'
				}
			]
		},
		{
			id: 'outputs',
			title: 'The outputs came back',
			command: `az deployment group show -g {group}-bicep -n first --query "{guard: properties.outputs.guard.value, subnet: properties.outputs.subnet.value}" -o json`,
			kind: 'json',
			prints: 'object',
			keys: ['guard', 'subnet'],
			conditions: [
				{
					when: "guard == 'nsg-web'",
					yes: 'The output guard holds nsg-web.',
					no: 'The output guard holds {{guard}}. Deploy without a prefix, so that the default web is used.'
				},
				{
					when: "subnet == 'app'",
					yes: 'The output subnet was read from the finished network: app.',
					no: 'The output subnet holds {{subnet}}. Compare the subnet’s name with the lab’s file.'
				}
			]
		},
		{
			id: 'preview',
			title: 'What-if tells new from left alone',
			command:
				'az deployment group what-if -g {group}-bicep -f main.bicep --parameters prefix=next --result-format ResourceIdOnly',
			kind: 'what-if',
			conditions: [
				{
					when: "length(changes) == `6` && length(changes[?change == 'Create']) == `3` && length(changes[?change == 'Ignore']) == `3`",
					yes: 'Three to create, three to ignore, none to delete.',
					no: "Found {{length(changes)}} changes, of them {{length(changes[?change == 'Create'])}} to create. Deploy “first” before you ask, and keep the mode incremental."
				},
				{
					when: "sort(changes[?change == 'Create'].resource)[0] == 'Microsoft.Network/networkSecurityGroups/nsg-next' && sort(changes[?change == 'Create'].resource)[1] == 'Microsoft.Network/routeTables/rt-next' && sort(changes[?change == 'Create'].resource)[2] == 'Microsoft.Network/virtualNetworks/vnet-next'",
					yes: 'The new ones carry the new prefix.',
					no: "To create: {{changes[?change == 'Create'].resource}}. Give --parameters prefix=next."
				},
				{
					when: "sort(changes[?change == 'Ignore'].resource)[0] == 'Microsoft.Network/networkSecurityGroups/nsg-web' && sort(changes[?change == 'Ignore'].resource)[1] == 'Microsoft.Network/routeTables/rt-web' && sort(changes[?change == 'Ignore'].resource)[2] == 'Microsoft.Network/virtualNetworks/vnet-web'",
					yes: 'The ones that are there already are left alone.',
					no: "Ignored: {{changes[?change == 'Ignore'].resource}}. The three resources with -web should stand here."
				}
			]
		},
		{
			id: 'no-group',
			title: 'Group scope does not make the group',
			command: 'az deployment group what-if -g {group}-nowhere -f main.bicep',
			kind: 'error',
			conditions: [
				{
					when: "code == 'ResourceGroupNotFound'",
					yes: 'Refused with {{code}}: the group has to exist first.',
					no: 'Found {{code || message}} instead of ResourceGroupNotFound. Use the group name that ends in -nowhere.'
				}
			]
		}
	],
	tearDown: {
		steps: [
			{
				goal: 'Delete the lab’s resource group.',
				portal: 'Resource groups > the lab’s group > Delete resource group',
				az: ['az group delete -n {group}-bicep --yes --no-wait'],
				deletes: 'The resource group and in it the virtual network, the security group and the route table.'
			}
		],
		check: {
			id: 'gone',
			title: 'Nothing is left',
			command: 'az group exists -n {group}-bicep -o json',
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
	why: 'Bicep turns a reference by symbolic name into a dependency, so the order in the file does not matter. What no reference ties together is made in parallel. A deployment at group scope works inside one existing group, and by default it leaves alone what the file does not name.',
	given: [
		{
			id: 'operations',
			command: `az deployment operation group list -g resit-bicep -n first --query "sort_by([?properties.targetResource].{at: properties.timestamp, name: properties.targetResource.resourceName}, &at)" -o table`,
			output: `At                                Name
--------------------------------  --------
2026-11-25T10:02:11.483920+00:00  rt-web
2026-11-25T10:02:12.107331+00:00  nsg-web
2026-11-25T10:02:17.912045+00:00  vnet-web`,
			ask: 'Which order would also have been possible with the same file?',
			options: ['nsg-web, vnet-web, rt-web', 'vnet-web, nsg-web, rt-web', 'rt-web, vnet-web, nsg-web'],
			right: 0,
			because: 'The network has to come after the security group. The route table is free, so it may be last.'
		},
		{
			id: 'modify',
			command: 'az deployment group what-if -g resit-bicep -f main.bicep',
			output: `Resource and property changes are indicated with these symbols:
  + Create
  ~ Modify
  = Nochange

The deployment will update the following scope:

Scope: /subscriptions/0000…/resourceGroups/resit-bicep

  ~ Microsoft.Network/routeTables/rt-web [2024-05-01]
    + tags:

        owner: "ann"

  = Microsoft.Network/networkSecurityGroups/nsg-web [2024-05-01]
  = Microsoft.Network/virtualNetworks/vnet-web [2024-05-01]

Resource changes: 1 to modify, 2 no change.`,
			ask: 'What has happened to the route table at this moment?',
			options: ['Nothing: it is a preview', 'It has the tag owner', 'It is being made anew'],
			right: 0,
			because:
				'What-if predicts: the plus says that the tag would be added. Nothing changes until the deployment itself is run.'
		},
		{
			id: 'moved',
			command: 'az deployment group create -g resit-bicep -f main.bicep --parameters location=northeurope',
			output: `ERROR: {"code": "InvalidResourceLocation", "message": "The resource 'nsg-web' already exists in location 'westeurope' in resource group 'resit-bicep'. A resource with the same name cannot be created in location 'northeurope'. Please select a new resource name."}`,
			ask: 'The file is right. What do you change to have the security group in North Europe?',
			options: ['Deploy it under a new name', 'Run it in complete mode', 'Add a dependsOn to it'],
			right: 0,
			because:
				'The location of an existing resource cannot be changed by a deployment: a new resource has to be made.'
		}
	],
	variations: [
		{
			change: 'The subnet names the security group by an id typed as text, not by `nsg.id`.',
			answer:
				'There is no reference, so there is no dependency. You write `dependsOn: [nsg]` yourself, or better, use the symbolic name.'
		},
		{
			change: 'The security group already exists and is declared with the keyword `existing`.',
			answer:
				'It is not deployed, only looked up. The network can use its id, and nothing has to wait for it.'
		},
		{
			change: 'The file shall also make the resource group.',
			answer:
				"Then it starts with `targetScope = 'subscription'`, is deployed with `az deployment sub create`, and puts the rest into a module with `scope`."
		}
	],
	sources: [
		{
			title: 'Resource dependencies in Bicep',
			url: 'https://learn.microsoft.com/en-us/azure/azure-resource-manager/bicep/resource-dependencies',
			checked: day('2026-11-25')
		},
		{
			title: 'Bicep what-if: preview changes before deployment',
			url: 'https://learn.microsoft.com/en-us/azure/azure-resource-manager/bicep/deploy-what-if',
			checked: day('2026-11-25')
		},
		{
			title: 'Azure Resource Manager deployment modes',
			url: 'https://learn.microsoft.com/en-us/azure/azure-resource-manager/templates/deployment-modes',
			checked: day('2026-11-25')
		},
		{
			title: 'Resource group deployments with Bicep files',
			url: 'https://learn.microsoft.com/en-us/azure/azure-resource-manager/bicep/deploy-to-resource-group',
			checked: day('2026-11-25')
		}
	],
	checked: day('2026-11-25')
} as const satisfies Lab;
