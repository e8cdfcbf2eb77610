// A lab on reading a Bicep file: dependencies, what-if, outputs.
import { sources } from '#lib/azure/sources.ts';
import { defineLab, deleteGroup, gone, mayCreate } from '#lib/exams/az-104/labs/kit.ts';

export const lab = defineLab({
	id: 'templates/bicep-order',
	number: 40,
	title: 'Bicep dependencies: what waits for what, and what doesn’t',
	minutes: 25,
	cost: 'Nothing: virtual networks, network security groups, and route tables are free.',
	needs: [mayCreate],
	predict: [
		{
			id: 'first',
			ask: 'You have a Bicep file that declares a virtual network and a network security group (NSG). A subnet refers to nsg.id. The file does not use dependsOn. In which order does Azure create the two resources?',
			options: [
				'The NSG, then the virtual network',
				'The virtual network, then the NSG',
				'Both at the same time',
				'In the order of the file'
			],
			right: 0,
			because: 'A reference by symbolic name is an implicit dependency: the NSG must exist first.'
		},
		{
			id: 'spare',
			ask: 'In the same file, nothing refers to the route table. When does Azure create the route table?',
			options: [
				'After all other resources',
				'In parallel with other resources',
				'Only if the file uses dependsOn'
			],
			right: 1,
			because: 'Resources without a dependency between them are deployed in parallel.'
		},
		{
			id: 'unnamed',
			ask: 'You deploy a Bicep file to a resource group that contains other resources. You do not specify a mode. What happens to the other resources?',
			options: ['They stay as they are', 'They are deleted', 'The deployment fails'],
			right: 0,
			because:
				'The default mode is incremental. It leaves alone what the file doesn’t name, and what-if calls that Ignore.'
		}
	],
	steps: [
		{
			goal: 'Create a resource group for this lab.',
			portal: 'Resource groups > Create > Resource group {group}-bicep',
			az: 'az group create -n {group}-bicep -l {location}'
		},
		{
			goal: 'Save the Bicep file. Before you go on, point to the resource that refers to another one.',
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
			file: 'order.bicep',
			see: 'The virtual network comes first in the file. Its subnet refers to nsg.id. Nothing refers to the route table.'
		},
		{
			goal: 'Compile the Bicep file to JSON and find the dependency that you didn’t write.',
			az: ['az bicep build --file order.bicep', 'grep -A 2 dependsOn order.json'],
			see: 'One dependsOn, and it points to the network security group. Bicep added it because of nsg.id.'
		},
		{
			goal: 'Preview the deployment before it changes anything.',
			az: 'az deployment group what-if -g {group}-bicep -f order.bicep --result-format ResourceIdOnly',
			see: 'Three lines with a plus: three resources to create. Nothing exists yet.'
		},
		{
			goal: 'Deploy the file to the resource group.',
			portal:
				'Deploy a custom template > Build your own template in the editor > Paste the text of order.json > Save > Resource group {group}-bicep > Review + create',
			az: 'az deployment group create -g {group}-bicep -n first -f order.bicep --query properties.provisioningState -o tsv',
			see: 'Succeeded. The portal lists it under Resource group > Settings > Deployments.'
		},
		{
			goal: 'Read the deployment’s operations in the order in which they ended.',
			portal:
				'Resource groups > {group}-bicep > Settings > Deployments > the deployment > Deployment details',
			az: `az deployment operation group list -g {group}-bicep -n first \\
  --query "sort_by([?properties.targetResource].{at: properties.timestamp, name: properties.targetResource.resourceName}, &at)" \\
  -o table`,
			see: 'vnet-web is below nsg-web, perhaps twice: it waited. rt-web ended at about the same time as nsg-web: they ran in parallel.'
		},
		{
			goal: 'Preview the same file with another prefix in the same resource group.',
			az: `az deployment group what-if -g {group}-bicep -f order.bicep \\
  --parameters prefix=next --result-format ResourceIdOnly`,
			see: 'Three Create for the new names. Three Ignore for the resources that the file no longer names: they’d stay as they are.',
			proves: ['preview']
		}
	],
	negative: {
		goal: 'Preview a deployment to a resource group that doesn’t exist.',
		az: 'az deployment group what-if -g {group}-nowhere -f order.bicep',
		fails:
			'ResourceGroupNotFound. A deployment at resource group scope needs the group first. A file that also creates the group is deployed at subscription scope.'
	},
	checks: [
		{
			id: 'order',
			title: 'The virtual network waited for the network security group',
			command: `az deployment group list -g {group}-bicep --query "[?properties.outputs.guard.value=='nsg-web'].{name: name, mode: properties.mode, waiting: properties.dependencies[].resourceType, for: properties.dependencies[].dependsOn[].resourceType}" -o json`,
			shown: ['name'],
			empty:
				'No deployment with the output nsg-web has succeeded in this group. Read the error of the deployment, then deploy order.bicep again without a prefix.',
			conditions: [
				{
					when: "length([?mode == 'Incremental']) >= `1`",
					yes: 'It ran in incremental mode, the default.',
					no: 'It ran in {{[0].mode}} mode. Deploy again without --mode.'
				},
				{
					when: "length([?length(waiting) == `1` && waiting[0] == 'Microsoft.Network/virtualNetworks' && length(for) == `1` && for[0] == 'Microsoft.Network/networkSecurityGroups']) >= `1`",
					yes: 'Only the virtual network waited, and only for the network security group. The route table waited for nothing.',
					no: 'Waiting: {{[0].waiting}}. For: {{[0].for}}. Only the virtual network should wait, and only for the network security group. Compare your file with the one in the lab.'
				}
			]
		},
		{
			id: 'outputs',
			title: 'The outputs came back',
			command: `az deployment group list -g {group}-bicep --query "[?properties.outputs.guard].{guard: properties.outputs.guard.value, subnet: properties.outputs.subnet.value}" -o json`,
			empty: 'No deployment in this group has the output guard. Deploy the file with both outputs.',
			when: "length([?guard == 'nsg-web' && subnet == 'app']) >= `1`",
			yes: 'The outputs are nsg-web and app. Both were read from the finished resources.',
			no: 'The outputs are {{[0].guard}} and {{[0].subnet}}, instead of nsg-web and app. Deploy the lab’s file without a prefix.'
		},
		{
			id: 'preview',
			title: 'What-if tells new resources from ignored ones',
			command:
				'az deployment group what-if -g {group}-bicep -f order.bicep --parameters prefix=next --result-format ResourceIdOnly',
			kind: 'what-if',
			conditions: [
				{
					when: "length(changes) == `6` && length(changes[?change == 'Create']) == `3` && length(changes[?change == 'Ignore']) == `3`",
					yes: 'Three to create, three to ignore, none to delete.',
					no: "Found {{length(changes)}} changes, {{length(changes[?change == 'Create'])}} of them to create. Deploy the file first, then run the preview with prefix=next and without --mode."
				},
				{
					when: "sort(changes[?change == 'Create'].resource)[0] == 'Microsoft.Network/networkSecurityGroups/nsg-next' && sort(changes[?change == 'Create'].resource)[1] == 'Microsoft.Network/routeTables/rt-next' && sort(changes[?change == 'Create'].resource)[2] == 'Microsoft.Network/virtualNetworks/vnet-next'",
					yes: 'The new ones carry the new prefix.',
					no: "To create: {{changes[?change == 'Create'].resource}}. Add --parameters prefix=next."
				},
				{
					when: "sort(changes[?change == 'Ignore'].resource)[0] == 'Microsoft.Network/networkSecurityGroups/nsg-web' && sort(changes[?change == 'Ignore'].resource)[1] == 'Microsoft.Network/routeTables/rt-web' && sort(changes[?change == 'Ignore'].resource)[2] == 'Microsoft.Network/virtualNetworks/vnet-web'",
					yes: 'The existing ones would stay as they are.',
					no: "Ignored: {{changes[?change == 'Ignore'].resource}}. It should be the three resources that end in -web."
				}
			]
		},
		{
			id: 'no-group',
			title: 'Resource group scope doesn’t create the group',
			kind: 'error',
			when: "code == 'ResourceGroupNotFound' && contains(message, '-nowhere')",
			yes: 'Refused with {{code}}: the group must exist first.',
			no: 'This is {{what}}. It should be ResourceGroupNotFound for the group that ends in -nowhere.'
		}
	],
	tearDown: {
		steps: [
			deleteGroup('bicep', 'the virtual network, the network security group, and the route table'),
			{
				goal: 'Delete the lab’s files in Cloud Shell.',
				az: 'rm -f order.bicep order.json',
				deletes: 'The files order.bicep and order.json.'
			}
		],
		check: gone('bicep')
	},
	why: 'Bicep turns a reference by symbolic name into a dependency, so the order in the file doesn’t matter. Resources that no reference connects are created in parallel. A deployment at resource group scope works inside one existing group. By default it leaves alone what the file doesn’t name.',
	given: [
		{
			id: 'operations',
			command: `az deployment operation group list -g resit-bicep -n first --query "sort_by([?properties.targetResource].{at: properties.timestamp, name: properties.targetResource.resourceName}, &at)" -o table`,
			output: `At                                Name
--------------------------------  --------
2026-11-25T10:02:11.483920+00:00  rt-web
2026-11-25T10:02:12.107331+00:00  nsg-web
2026-11-25T10:02:17.912045+00:00  vnet-web`,
			ask: 'Which other order is also possible with the same file?',
			options: ['nsg-web, vnet-web, rt-web', 'vnet-web, nsg-web, rt-web', 'rt-web, vnet-web, nsg-web'],
			right: 0,
			because:
				'The virtual network must come after the NSG. Nothing waits for the route table, so it can be last.'
		},
		{
			id: 'modify',
			command: 'az deployment group what-if -g resit-bicep -f order.bicep',
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
			ask: 'What has happened to the route table at this point?',
			options: ['Nothing', 'The tag owner was added to it', 'It is being recreated'],
			right: 0,
			because:
				'What-if only predicts. The plus says that the tag would be added. Nothing changes until you run the deployment.'
		},
		{
			id: 'moved',
			command: 'az deployment group create -g resit-bicep -f order.bicep --parameters location=northeurope',
			output: `{"code": "InvalidResourceLocation", "message": "The resource 'nsg-web' already exists in location 'westeurope' in resource group 'resit-bicep'. A resource with the same name cannot be created in location 'northeurope'. Please select a new resource name."}`,
			ask: 'The file is correct. You need the NSG in North Europe. What should you do?',
			options: ['Deploy the NSG under a new name', 'Deploy in complete mode', 'Add dependsOn to the NSG'],
			right: 0,
			because:
				'A deployment can’t change the location of an existing resource. You create a new one, under a new name.'
		}
	],
	variations: [
		{
			change: 'The subnet has the NSG’s resource ID as text instead of `nsg.id`.',
			answer:
				'There’s no reference, so there’s no dependency. Use the symbolic name, or add `dependsOn: [nsg]`.'
		},
		{
			change: 'The NSG already exists, and the file declares it with the keyword `existing`.',
			answer:
				'Bicep looks it up and doesn’t deploy it. The virtual network can use its ID, and nothing has to wait.'
		},
		{
			change: 'The file must also create the resource group.',
			answer:
				"Start it with `targetScope = 'subscription'` and deploy it with `az deployment sub create`. Put the rest into a module with `scope`."
		}
	],
	sources: [
		sources.bicepDependencies,
		sources.bicepWhatIf,
		sources.deploymentModes,
		sources.bicepToResourceGroup
	],
	checked: '2026-11-25'
});
