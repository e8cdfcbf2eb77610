// Lab: one role on a resource, its group and the subscription. Then a second role, and one assignment removed.
import { sources } from '#lib/azure/sources.ts';
import {
	defineLab,
	deleteGroup,
	findSecond,
	gone,
	oneShell,
	ownsSubscription,
	secondSignsIn,
	secondUser,
	seeSubscription
} from '#lib/exams/az-104/labs/kit.ts';

export const lab = defineLab({
	id: 'access/three-scopes',
	number: 4,
	title: 'Azure RBAC scopes: one role assigned at three levels',
	minutes: 40,
	cost: 'Nothing: network security groups, resource groups and role assignments are free.',
	needs: [
		ownsSubscription,
		secondUser,
		'The group {group} from the set-up lab',
		'No role yet for the second user',
		oneShell
	],
	predict: [
		{
			id: 'sibling',
			ask: 'You assign Reader on one network security group to a user. What can the user see of another one in the same resource group?',
			options: ['All of it', 'Nothing', 'Its name only'],
			right: 1,
			because: 'A role applies to its scope and everything below, never to siblings or parents.'
		},
		{
			id: 'sum',
			ask: 'A user has Reader on the subscription and Network Contributor on one network security group. What can the user do with that group?',
			options: ['Only read it', 'Read and change it', 'Nothing'],
			right: 1,
			because:
				'Azure adds up the assignments of all scopes. A smaller role takes nothing away from a larger one.'
		},
		{
			id: 'one-removed',
			ask: 'A user has Reader on a resource and on its resource group. You remove the one on the resource. What can the user still read?',
			options: ['Only the resource group', 'The resource group and the resource', 'Neither of them'],
			right: 1,
			because: 'Each assignment is separate. The one from the resource group still applies to the resource.'
		}
	],
	steps: [
		secondSignsIn,
		{
			goal: 'Create the resource group {group}-scope with two network security groups, nsg-one and nsg-two.',
			portal: 'Network security groups > Create',
			az: [
				`SUB=/subscriptions/$(az account show --query id -o tsv)
RG=$(az group create -n {group}-scope -l {location} --query id -o tsv)
ONE=$RG/providers/Microsoft.Network/networkSecurityGroups/nsg-one
TWO=$RG/providers/Microsoft.Network/networkSecurityGroups/nsg-two
az network nsg create -g {group}-scope -n nsg-one -o none
az network nsg create -g {group}-scope -n nsg-two -o none`,
				`${findSecond}
az role assignment list --assignee "$SECOND" --all --query "[].{role:roleDefinitionName,at:scope}" -o json`
			],
			see: 'The list is empty: no role yet. If it isn’t, remove those roles first, or the later steps show nothing.'
		},
		{
			goal: 'Assign Reader on nsg-one only, and look at both as the second user.',
			portal: 'Network security groups > nsg-one > Access control (IAM) > Add > Add role assignment',
			az: [
				`az role assignment create --assignee "$SECOND" --role Reader --scope "$ONE" -o none`,
				`${seeSubscription}
AZURE_CONFIG_DIR=~/.azure-second az network nsg show -g {group}-scope -n nsg-one --query name -o json`,
				`AZURE_CONFIG_DIR=~/.azure-second az network nsg show -g {group}-scope -n nsg-two --query name -o json`
			],
			see: 'nsg-one opens, and nsg-two ends in AuthorizationFailed. A role can take ten minutes to work: until then, run the last two again.',
			proves: ['sideways']
		},
		{
			goal: 'Assign Reader on the resource group, and read nsg-two.',
			portal: 'Resource groups > {group}-scope > Access control (IAM) > Add > Add role assignment',
			az: [
				`az role assignment create --assignee "$SECOND" --role Reader --scope "$RG" -o none`,
				`AZURE_CONFIG_DIR=~/.azure-second az network nsg show -g {group}-scope -n nsg-two --query name -o json`,
				`AZURE_CONFIG_DIR=~/.azure-second az group show -n {group} --query name -o json`
			],
			see: 'Now nsg-two opens as well. The other resource group, {group}, is still refused.'
		},
		{
			goal: 'Assign Reader on the subscription, and read the other resource group.',
			portal: 'Subscriptions > your subscription > Access control (IAM) > Add > Add role assignment',
			az: [
				`az role assignment create --assignee "$SECOND" --role Reader --scope "$SUB" -o none`,
				`AZURE_CONFIG_DIR=~/.azure-second az group show -n {group} --query name -o json`
			],
			see: 'One role, three scopes. Each higher scope opened more, and nothing below it closed.'
		},
		{
			goal: 'Assign Network Contributor on nsg-two only. As the second user, set the tag by=second on nsg-two.',
			portal: 'Network security groups > nsg-two > Access control (IAM) > Add > Add role assignment',
			az: [
				`az role assignment create --assignee "$SECOND" --role "Network Contributor" --scope "$TWO" -o none`,
				`AZURE_CONFIG_DIR=~/.azure-second az network nsg update -g {group}-scope -n nsg-two \\
  --tags by=second --query tags -o json`
			],
			see: 'Refused? Wait up to ten minutes and run it again. If Azure asks for MFA, run the az login that it prints, with AZURE_CONFIG_DIR=~/.azure-second in front.'
		},
		{
			goal: 'Remove Reader from nsg-one, and see that the second user can still read it.',
			portal: 'Network security groups > nsg-one > Access control (IAM) > Role assignments > Remove',
			az: [
				`az role assignment delete --assignee "\${SECOND:?}" --role Reader --scope "\${ONE:?}"`,
				`az role assignment list --assignee "$SECOND" --scope "$ONE" --include-inherited \\
  --query "[].{role:roleDefinitionName,at:scope}" -o table`,
				`AZURE_CONFIG_DIR=~/.azure-second az network nsg show -g {group}-scope -n nsg-one --query name -o json`
			],
			see: 'Two assignments are left, from the resource group and from the subscription. The one on nsg-two isn’t among them.',
			deletes: 'Only the assignment of Reader on nsg-one.'
		}
	],
	negative: {
		goal: 'As the second user, with Reader from two scopes, try to change nsg-one.',
		az: `AZURE_CONFIG_DIR=~/.azure-second az network nsg update -g {group}-scope -n nsg-one --tags by=second`,
		see: 'On nsg-two the same command worked: a role applies only where it’s assigned and below.',
		fails: 'AuthorizationFailed on networkSecurityGroups/write. Reader twice is still Reader.'
	},
	variables: `SUB=/subscriptions/$(az account show --query id -o tsv)
RG=$SUB/resourceGroups/{group}-scope
ONE=$RG/providers/Microsoft.Network/networkSecurityGroups/nsg-one
TWO=$RG/providers/Microsoft.Network/networkSecurityGroups/nsg-two
${findSecond}`,
	checks: [
		{
			id: 'sideways',
			title: 'Reader on nsg-one opens nsg-one only',
			command: `printf '{"one":%s,"two":%s}\\n' "$(AZURE_CONFIG_DIR=~/.azure-second az network nsg show -g {group}-scope -n nsg-one --query name -o json 2>/dev/null || echo null)" "$(AZURE_CONFIG_DIR=~/.azure-second az network nsg show -g {group}-scope -n nsg-two --query name -o json 2>/dev/null || echo null)"`,
			conditions: [
				{
					when: "one == 'nsg-one'",
					yes: 'The second user can read {{one}}.',
					no: 'The second user can’t read nsg-one. Wait until the role works, or sign in again, and run the command again.'
				},
				{
					when: 'two == `null`',
					yes: 'Nothing comes back for nsg-two next to it.',
					no: 'The second user can read {{two}} too. Another role reaches it: run az role assignment list --all.'
				}
			]
		},
		{
			id: 'reader-cannot',
			title: 'Reader from two scopes cannot write',
			kind: 'error',
			conditions: [
				{
					when: "code == 'AuthorizationFailed'",
					yes: 'Azure refused: {{code}}.',
					no: 'The answer is {{what}}. Check that the second user is signed in, sees the subscription and has fresh MFA.'
				},
				{
					when: "contains(message, 'Microsoft.Network/networkSecurityGroups/write')",
					yes: 'Writing lacks a role, not reading.',
					no: 'Another action was refused. Wait until Reader works, then run the command again.'
				},
				{
					when: "contains(message, '/nsg-one')",
					yes: 'It was nsg-one, where the user has Reader only.',
					no: 'Another resource was refused. Run the command with nsg-one.'
				}
			]
		},
		{
			id: 'sum',
			title: 'With Network Contributor as well, it can',
			command: `AZURE_CONFIG_DIR=~/.azure-second az network nsg show -g {group}-scope -n nsg-two --query "{name:name,by:tags.by}" -o json`,
			ownName: 'nsg-two',
			when: "by == 'second'",
			yes: 'nsg-two has the tag by={{by}}.',
			no: 'The tag by is {{by}}. Wait ten minutes, then update nsg-two as the second user again.'
		},
		{
			id: 'left',
			title: 'Which roles still reach nsg-one',
			command: `az role assignment list --assignee "$SECOND" --scope "$ONE" --include-inherited --query "{onResource:[?ends_with(scope,'/nsg-one')].roleDefinitionName,onGroup:[?ends_with(scope,'-scope')].roleDefinitionName,onSubscription:[?scope=='$SUB'].roleDefinitionName}" -o json`,
			conditions: [
				{
					when: 'length(onResource) == `0`',
					yes: 'Nothing is assigned on nsg-one itself.',
					no: 'On nsg-one there is still {{onResource}}. Remove it there, and only there.'
				},
				{
					when: 'onGroup == `["Reader"]`',
					yes: 'From the resource group comes {{onGroup}}.',
					no: 'From the resource group comes {{onGroup}}. It must be Reader alone: Network Contributor belongs on nsg-two.'
				},
				{
					when: 'onSubscription == `["Reader"]`',
					yes: 'From the subscription comes {{onSubscription}}.',
					no: 'From the subscription comes {{onSubscription}}. It must be Reader alone.'
				}
			]
		}
	],
	tearDown: {
		steps: [
			{
				goal: 'Remove the roles of the second user, first of all the one on the subscription.',
				portal: 'Subscriptions > your subscription > Access control (IAM) > Role assignments > Remove',
				az: [
					`SUB=/subscriptions/$(az account show --query id -o tsv); RG=$SUB/resourceGroups/{group}-scope
${findSecond}`,
					`az role assignment delete --assignee "\${SECOND:?}" --role Reader --scope "\${SUB:?}"
az role assignment delete --assignee "\${SECOND:?}" --role Reader --scope "\${RG:?}"
az role assignment delete --assignee "\${SECOND:?}" --role "Network Contributor" \\
  --scope "\${RG:?}/providers/Microsoft.Network/networkSecurityGroups/nsg-two"`
				],
				see: 'Deleting the resource group alone would leave the role on the subscription.',
				deletes:
					'Reader of the second user on the subscription and on the resource group, and Network Contributor on nsg-two.'
			},
			deleteGroup('scope', 'both network security groups')
		],
		check: gone('scope', {
			key: 'roles',
			what: 'Roles of the second user, in the whole subscription',
			count: `az role assignment list --assignee "\${SECOND:?}" --all --query "length(@)" -o json`
		})
	},
	why: 'A role assignment joins a security principal, a role and a scope. It applies to the scope and everything below. Azure adds up every assignment that reaches a resource, so access ends only when the last one is removed.',
	given: [
		{
			id: 'where-from',
			command: `az role assignment list --assignee ann@contoso.com --scope "$VM" --include-inherited --query "[].{role:roleDefinitionName,at:scope}" -o json`,
			output: [
				{ at: '/subscriptions/0000…', role: 'Reader' },
				{ at: '/subscriptions/0000…/resourceGroups/rg-app', role: 'Virtual Machine Contributor' }
			],
			ask: 'Ann must still be able to read the virtual machine, but not to restart it. What should you remove?',
			options: ['Reader on the subscription', 'The role on the resource group', 'Both of them'],
			right: 1,
			because:
				'Only the role on the resource group lets Ann restart the VM. Reader on the subscription still reaches it.'
		},
		{
			id: 'refused-read',
			command: `AZURE_CONFIG_DIR=~/.azure-second az network nsg show -g rg-app -n nsg-two`,
			output: `(AuthorizationFailed) The client 'bob@contoso.com' with object id '0000…' does not have authorization to perform action 'Microsoft.Network/networkSecurityGroups/read' over scope '/subscriptions/0000…/resourceGroups/rg-app/providers/Microsoft.Network/networkSecurityGroups/nsg-two' or the scope is invalid. If access was recently granted, please refresh your credentials.
Code: AuthorizationFailed`,
			ask: 'Bob has Reader on nsg-one in the same resource group. He must read nsg-two. You need to use the principle of least privilege. What should you assign?',
			options: ['Reader on nsg-two', 'Reader on the subscription', 'Contributor on rg-app'],
			right: 0,
			because: 'Reader on the resource itself is the least role at the least scope.'
		},
		{
			id: 'no-list',
			command: `az role assignment list --assignee carl@contoso.com -o json`,
			output: `[]`,
			ask: 'Carl manages virtual machines in one resource group. Why does the list not show his role?',
			options: [
				'It shows the subscription scope only',
				'It shows roles of groups only',
				'It shows privileged roles only'
			],
			right: 0,
			because:
				'Without --all, the list omits resource groups and resources. Without --include-inherited, it omits parent scopes.'
		}
	],
	variations: [
		{
			change: 'The role is assigned on a management group instead.',
			answer:
				'It applies to every subscription below, and to each resource group and resource in them. It can take longer to work.'
		},
		{
			change:
				'The user is Contributor on the subscription, and you add Reader on the resource group as a limit.',
			answer: 'Nothing changes, because roles add up. Remove Contributor, and assign it at a lower scope.'
		},
		{
			change: 'The resource moves to another resource group.',
			answer:
				'It loses the roles of the old group and gets those of the new one. An assignment on the resource itself doesn’t move: create it again.'
		},
		{
			change: 'The user must assign roles as well.',
			answer:
				'That needs roleAssignments/write. Assign Role Based Access Control Administrator at the least scope. User Access Administrator and Owner also have it.'
		}
	],
	sources: [
		sources.rbacScope,
		sources.rbac,
		sources.roleAssignmentsListCli,
		sources.rbacTroubleshooting,
		sources.networkingRoles,
		sources.moveResources
	],
	checked: '2026-11-25'
});
