// Lab: one role at a resource, its group and the subscription; a second role added; one scope taken away.
import type { Lab } from '#lib/domain/lab/lab.ts';
import { day } from '#lib/domain/time/day.ts';

export const lab = {
	id: 'access/three-scopes',
	number: 4,
	edition: 0,
	domain: 'identity',
	group: 'access',
	title: 'One role at three scopes',
	mends: 'What a role reaches from where it is assigned, and what stays when one assignment goes.',
	minutes: 40,
	cost: 'Network security groups, resource groups and role assignments are free.',
	needs: [
		'A subscription in which you are Owner',
		'The second sign-in of the set-up lab (resit-second), signed in under ~/.azure-second, and its group {group}',
		'No role yet for the second person',
		'One Cloud Shell session: later commands use variables of earlier ones'
	],
	predict: [
		{
			id: 'sibling',
			ask: 'Reader is assigned on one network security group. What of its neighbour in the same group?',
			options: ['It is readable too', 'It stays invisible', 'Only its name shows'],
			right: 1,
			because: 'A role reaches the scope it is assigned at and what is below it, never sideways or up.'
		},
		{
			id: 'sum',
			ask: 'Reader on the subscription, Network Contributor on one group. What may the person do in that group?',
			options: [
				'Read only: the higher scope decides',
				'Change networks: roles add up',
				'Nothing: the two contradict'
			],
			right: 1,
			because: 'Assignments are added up over all scopes. A smaller role takes nothing from a larger one.'
		},
		{
			id: 'one-removed',
			ask: 'Reader stands at the resource and at its group. The one at the resource is removed. What follows?',
			options: ['Access to the resource ends', 'Reader is left from the group', 'Both assignments disappear'],
			right: 1,
			because:
				'Each assignment stands for itself. The one inherited from the group still reaches the resource.'
		}
	],
	steps: [
		{
			goal: 'Make a group with two network security groups, and keep the ids you need.',
			portal: 'Network security groups > Create',
			az: [
				`RG=$(az group create -n {group}-scope -l {location} --query id -o tsv)
SUB=\${RG%%/resourceGroups/*}
ONE=$(az network nsg create -g {group}-scope -n nsg-one --query NewNSG.id -o tsv)
TWO=$(az network nsg create -g {group}-scope -n nsg-two --query NewNSG.id -o tsv)
SECOND=$(az ad user list --display-name resit-second --query "[0].id" -o tsv)`
			],
			see: 'With a service principal as second sign-in, SECOND comes from az ad sp list, and User below becomes ServicePrincipal.'
		},
		{
			goal: 'Assign Reader on nsg-one only, and see as the second person what opens.',
			portal: 'Network security groups > nsg-one > Access control (IAM) > Add > Add role assignment',
			az: [
				`az role assignment create --assignee-object-id "$SECOND" --assignee-principal-type User \\
  --role Reader --scope "$ONE" -o none`,
				`AZURE_CONFIG_DIR=~/.azure-second az account list --refresh --query "[].name" -o json
AZURE_CONFIG_DIR=~/.azure-second az network nsg show -g {group}-scope -n nsg-one --query name -o json`,
				`AZURE_CONFIG_DIR=~/.azure-second az network nsg show -g {group}-scope -n nsg-two --query name -o json`
			],
			see: 'A change takes up to ten minutes. Then nsg-one can be read and nsg-two ends in AuthorizationFailed.'
		},
		{
			goal: 'Assign the same role on the resource group, and read the neighbour.',
			portal: 'Resource groups > {group}-scope > Access control (IAM) > Add > Add role assignment',
			az: [
				`az role assignment create --assignee-object-id "$SECOND" --assignee-principal-type User \\
  --role Reader --scope "$RG" -o none`,
				`AZURE_CONFIG_DIR=~/.azure-second az network nsg show -g {group}-scope -n nsg-two --query name -o json`
			],
			see: 'Now both can be read. The other group, {group}, is still closed.'
		},
		{
			goal: 'Assign the same role on the subscription, and read another group.',
			portal: 'Subscriptions > your subscription > Access control (IAM) > Add > Add role assignment',
			az: [
				`az role assignment create --assignee-object-id "$SECOND" --assignee-principal-type User \\
  --role Reader --scope "$SUB" -o none`,
				`AZURE_CONFIG_DIR=~/.azure-second az group show -n {group} --query name -o json`
			],
			see: 'One role, three scopes: each level up opened more, and nothing below closed.'
		},
		{
			goal: 'Add Network Contributor on nsg-two only, and change nsg-two as the second person.',
			portal: 'Network security groups > nsg-two > Access control (IAM) > Add > Add role assignment',
			az: [
				`az role assignment create --assignee-object-id "$SECOND" --assignee-principal-type User \\
  --role "Network Contributor" --scope "$TWO" -o none`,
				`AZURE_CONFIG_DIR=~/.azure-second az network nsg update -g {group}-scope -n nsg-two \\
  --tags by=second --query tags -o json`
			],
			see: 'Wait up to ten minutes. If Azure asks for MFA before a change, run the az login that it prints, with AZURE_CONFIG_DIR=~/.azure-second before it.'
		},
		{
			goal: 'Take Reader away at the resource, and see that it can still be read.',
			portal: 'Network security groups > nsg-one > Access control (IAM) > Role assignments > Remove',
			az: [
				`az role assignment delete --assignee "\${SECOND:?}" --role Reader --scope "\${ONE:?}"`,
				`az role assignment list --assignee "$SECOND" --scope "$ONE" --include-inherited \\
  --query "[].{role:roleDefinitionName,at:scope}" -o table`
			],
			see: 'Two assignments are left, and both reach nsg-one from above. The one on its neighbour is not among them.',
			deletes: 'Only the assignment of Reader at nsg-one.'
		}
	],
	negative: {
		goal: 'As the second person, with Reader from the group and from the subscription, try to change nsg-one.',
		az: [
			`AZURE_CONFIG_DIR=~/.azure-second az network nsg update -g {group}-scope -n nsg-one --tags by=second`
		],
		see: 'On nsg-two the same command works: what is given there stays there.',
		fails: 'AuthorizationFailed on networkSecurityGroups/write. Reader twice over is still Reader.'
	},
	checks: [
		{
			id: 'reader-cannot',
			title: 'Reader twice over cannot write',
			command: `AZURE_CONFIG_DIR=~/.azure-second az network nsg update -g {group}-scope -n nsg-one --tags by=second`,
			kind: 'error',
			conditions: [
				{
					when: "code == 'AuthorizationFailed'",
					yes: 'Azure refused: {{code}}.',
					no: 'The error is {{code}}. Look whether the second profile lists the subscription and has fresh MFA.'
				},
				{
					when: "contains(message, 'Microsoft.Network/networkSecurityGroups/write')",
					yes: 'It is writing that lacks a role, not reading.',
					no: 'It was refused for another action: {{message}} Wait until Reader has taken effect, then repeat.'
				},
				{
					when: "contains(message, '/nsg-one')",
					yes: 'It was nsg-one, where Reader is all there is.',
					no: 'Another one was refused. Repeat the command with nsg-one.'
				}
			]
		},
		{
			id: 'sum',
			title: 'With two roles together it can',
			command: `AZURE_CONFIG_DIR=~/.azure-second az network nsg show -g {group}-scope -n nsg-two --query "{name:name,by:tags.by}" -o json`,
			kind: 'json',
			prints: 'object',
			keys: ['name', 'by'],
			shown: ['name'],
			own: { is: "name == 'nsg-two'", named: 'nsg-two' },
			conditions: [
				{
					when: "by == 'second'",
					yes: 'The second person wrote the tag by={{by}} on nsg-two.',
					no: 'The tag by is {{by}}. Repeat the update as the second person after ten minutes.'
				}
			]
		},
		{
			id: 'left',
			title: 'What still reaches nsg-one',
			command: `az role assignment list --assignee "$SECOND" --scope "$ONE" --include-inherited --query "{onResource:[?ends_with(scope,'/nsg-one')].roleDefinitionName,onGroup:[?ends_with(scope,'-scope')].roleDefinitionName,onSubscription:[?scope=='$SUB'].roleDefinitionName}" -o json`,
			kind: 'json',
			prints: 'object',
			keys: ['onResource', 'onGroup', 'onSubscription'],
			conditions: [
				{
					when: 'length(onResource) == `0`',
					yes: 'Nothing is assigned at the resource itself any more.',
					no: 'At the resource there is still {{onResource}}. Remove it there, and only there.'
				},
				{
					when: 'onGroup == `["Reader"]`',
					yes: 'From the group comes {{onGroup}}.',
					no: 'From the group comes {{onGroup}}. Expected Reader alone; Network Contributor belongs on nsg-two.'
				},
				{
					when: 'onSubscription == `["Reader"]`',
					yes: 'From the subscription comes {{onSubscription}}.',
					no: 'From the subscription comes {{onSubscription}}. Expected Reader alone.'
				}
			]
		}
	],
	tearDown: {
		steps: [
			{
				goal: 'Take away the three roles that are left.',
				portal: 'Subscriptions > your subscription > Access control (IAM) > Role assignments > Remove',
				az: [
					`SUB=/subscriptions/$(az account show --query id -o tsv); RG=$SUB/resourceGroups/{group}-scope
SECOND=\${SECOND:-$(az ad user list --display-name resit-second --query "[0].id" -o tsv)}`,
					`az role assignment delete --assignee "\${SECOND:?}" --role Reader --scope "\${SUB:?}"
az role assignment delete --assignee "\${SECOND:?}" --role Reader --scope "\${RG:?}"
az role assignment delete --assignee "\${SECOND:?}" --role "Network Contributor" \\
  --scope "\${RG:?}/providers/Microsoft.Network/networkSecurityGroups/nsg-two"`
				],
				see: 'Deleting the resource group alone would leave the role on the subscription.',
				deletes:
					'Reader of the second person on the subscription and on the resource group, and Network Contributor on nsg-two.'
			},
			{
				goal: 'Delete the resource group.',
				portal: 'Resource groups > {group}-scope > Delete resource group',
				az: [`az group delete -n {group}-scope --yes --no-wait`],
				deletes: 'The resource group {group}-scope, with both network security groups.'
			}
		],
		check: {
			id: 'gone',
			title: 'Nothing is left',
			command: `az group exists -n {group}-scope -o json`,
			kind: 'json',
			prints: 'value',
			conditions: [
				{
					when: '@ == `false`',
					yes: 'The resource group is gone.',
					no: 'Whether it exists: {{@}}. Deleting takes some minutes; run the command again.'
				}
			]
		}
	},
	why: 'A role assignment joins a person, a role and a scope, and it holds for the scope and everything below. Azure adds up every assignment that reaches a resource. So access ends only when the last one that carries it is gone.',
	given: [
		{
			id: 'where-from',
			command: `az role assignment list --assignee ann@contoso.com --scope "$VM" --include-inherited --query "[].{role:roleDefinitionName,at:scope}" -o json`,
			output: `[
  {
    "at": "/subscriptions/0000…",
    "role": "Reader"
  },
  {
    "at": "/subscriptions/0000…/resourceGroups/rg-app",
    "role": "Virtual Machine Contributor"
  }
]`,
			ask: 'Ann must keep reading, but no longer restart the machine. What do you remove?',
			options: [
				'Reader on the subscription',
				'The role on the resource group',
				'Both, then Reader on the machine'
			],
			right: 1,
			because:
				'The right to restart comes from the group alone. Reader stays and goes on reaching the machine.'
		},
		{
			id: 'refused-read',
			command: `AZURE_CONFIG_DIR=~/.azure-second az network nsg show -g rg-app -n nsg-two`,
			output: `ERROR: (AuthorizationFailed) The client 'bob@contoso.com' with object id '0000…' does not have authorization to perform action 'Microsoft.Network/networkSecurityGroups/read' over scope '/subscriptions/0000…/resourceGroups/rg-app/providers/Microsoft.Network/networkSecurityGroups/nsg-two' or the scope is invalid. If access was recently granted, please refresh your credentials.
Code: AuthorizationFailed`,
			ask: 'Bob has Reader on nsg-one in the same group. Which change is the least that lets him read nsg-two?',
			options: ['Reader on nsg-two', 'Reader on the subscription', 'Contributor on the group'],
			right: 0,
			because: 'The least role at the least scope: the resource itself.'
		},
		{
			id: 'no-list',
			command: `az role assignment list --assignee carl@contoso.com -o json`,
			output: `[]`,
			ask: 'Carl manages machines in one resource group. Why does the list not show it?',
			options: [
				'It shows the subscription scope only',
				'It shows only roles given to groups',
				'It shows only the built-in owner roles'
			],
			right: 0,
			because:
				'Without --all the list leaves out resource groups and resources; without --include-inherited the scopes above.'
		}
	],
	variations: [
		{
			change: 'The role is assigned on a management group instead.',
			answer:
				'It reaches every subscription below it, and each group and resource in them. It can take longer to take effect.'
		},
		{
			change: 'The person is Contributor on the subscription and you add Reader on the group to limit them.',
			answer: 'Nothing changes: roles only add. Remove Contributor and assign it lower down.'
		},
		{
			change: 'The resource is moved into another resource group.',
			answer:
				'What it inherited from the old group ends, what the new group gives begins. An assignment on the resource itself is not moved and must be made again.'
		},
		{
			change: 'The person should assign roles as well.',
			answer:
				'That takes roleAssignments/write: Role Based Access Control Administrator, User Access Administrator or Owner, at the least scope.'
		}
	],
	sources: [
		{
			title: 'Understand scope',
			url: 'https://learn.microsoft.com/en-us/azure/role-based-access-control/scope-overview',
			checked: day('2026-11-25')
		},
		{
			title: 'What is Azure RBAC',
			url: 'https://learn.microsoft.com/en-us/azure/role-based-access-control/overview',
			checked: day('2026-11-25')
		},
		{
			title: 'List role assignments with Azure CLI',
			url: 'https://learn.microsoft.com/en-us/azure/role-based-access-control/role-assignments-list-cli',
			checked: day('2026-11-25')
		},
		{
			title: 'Troubleshoot Azure RBAC',
			url: 'https://learn.microsoft.com/en-us/azure/role-based-access-control/troubleshooting',
			checked: day('2026-11-25')
		},
		{
			title: 'Networking built-in roles',
			url: 'https://learn.microsoft.com/en-us/azure/role-based-access-control/built-in-roles/networking',
			checked: day('2026-11-25')
		},
		{
			title: 'Move resources: role assignments',
			url: 'https://learn.microsoft.com/en-us/azure/azure-resource-manager/management/move-resource-group-and-subscription',
			checked: day('2026-11-25')
		}
	],
	checked: day('2026-11-25')
} as const satisfies Lab;
