// Lab: a user in a group in a group: what the member list shows, and what a role on the outer group reaches.
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
	id: 'users-groups/nesting',
	number: 2,
	title: 'Nested Entra groups: members, roles and licenses',
	minutes: 30,
	cost: 'Nothing: assigned groups, role assignments and an empty resource group are free. Dynamic groups need Entra ID P1, so you only read one.',
	needs: [ownsSubscription, 'The right to create groups, such as Groups Administrator', secondUser, oneShell],
	predict: [
		{
			id: 'member-list',
			ask: 'A user is a member of the group inner. The group inner is a member of the group outer. Who is on the member list of outer?',
			options: ['The user only', 'The group inner only', 'The group inner and the user'],
			right: 1,
			because: 'The list shows direct members. Nested members appear only if you ask for transitive members.'
		},
		{
			id: 'role-through',
			ask: 'You assign Reader on a resource group to outer. Can the user in inner read the resource group?',
			options: ['Yes', 'No', 'Only with Microsoft Entra ID P1'],
			right: 0,
			because: 'Role assignments of a group also apply to members of nested groups.'
		},
		{
			id: 'list-alone',
			ask: 'You list the role assignments of the user. What does the list show?',
			command: 'az role assignment list --assignee ann@contoso.com -g rg-app',
			options: ['Reader, assigned to the user', 'Nothing', 'Reader, assigned to outer'],
			right: 1,
			because:
				'The list shows only roles that are assigned to the user directly. To see roles through groups, add --include-groups.'
		}
	],
	steps: [
		secondSignsIn,
		{
			goal: 'Create a resource group and two assigned security groups, resit-inner-{suffix} and resit-outer-{suffix}.',
			portal: 'Microsoft Entra ID > Groups > New group > Group type Security, Membership type Assigned',
			az: `RG=$(az group create -n {group}-nest -l {location} --query id -o tsv)
INNER=$(az ad group create --display-name resit-inner-{suffix} \\
  --mail-nickname resit-inner-{suffix} --query id -o tsv)
OUTER=$(az ad group create --display-name resit-outer-{suffix} \\
  --mail-nickname resit-outer-{suffix} --query id -o tsv)`
		},
		{
			goal: 'Add the second user to the inner group, and the inner group to the outer group.',
			portal: 'Microsoft Entra ID > Groups > resit-inner-{suffix} > Members > Add members',
			az: `${findSecond}
az ad group member add -g "$INNER" --member-id "$SECOND"
az ad group member add -g "$OUTER" --member-id "$INNER"`,
			see: 'No output means it worked. A security group can contain a security group. A Microsoft 365 group can’t.'
		},
		{
			goal: 'Ask the outer group for its direct members, then whether the second user is a member at any depth.',
			portal: 'Microsoft Entra ID > Groups > resit-outer-{suffix} > Members > All members',
			az: [
				`az ad group member list -g "$OUTER" --query "[].{name:displayName}" -o json`,
				`az ad group member check -g "$OUTER" --member-id "$SECOND" --query "{member:value}" -o json`
			],
			see: 'The list shows only the inner group. The check is transitive and says true.'
		},
		{
			goal: 'Assign Reader on the resource group to the outer group, and to nothing else.',
			portal: 'Resource groups > {group}-nest > Access control (IAM) > Add > Add role assignment',
			az: `az role assignment create --assignee-object-id "$OUTER" --assignee-principal-type Group \\
  --role Reader --scope "$RG" -o none`
		},
		{
			goal: 'List the roles of the second user here, without and with groups.',
			portal: 'Resource groups > {group}-nest > Access control (IAM) > Check access',
			az: [
				`az role assignment list --assignee "$SECOND" --scope "$RG" -o json`,
				`az role assignment list --assignee "$SECOND" --scope "$RG" --include-groups --include-inherited \\
  --query "[].{role:roleDefinitionName,through:principalName,type:principalType}" -o json`
			],
			see: 'Without --include-groups the list is empty, although the user has access.'
		},
		{
			goal: 'As the second user, read the resource group through the two groups.',
			az: [
				seeSubscription,
				`AZURE_CONFIG_DIR=~/.azure-second az group show -n {group}-nest --query name -o json`
			],
			see: 'The first command prints your subscription, the second {group}-nest. If not, wait ten minutes and run both again. If that doesn’t help, sign the second user in again.'
		}
	],
	negative: {
		goal: 'As the second user, try to become a direct member of the outer group.',
		az: `AZURE_CONFIG_DIR=~/.azure-second az ad group member add -g "$OUTER" --member-id "$SECOND"`,
		fails:
			'Insufficient privileges: members can change only groups they own. Owner of the subscription wouldn’t help either.'
	},
	variables: `RG=$(az group show -n {group}-nest --query id -o tsv)
INNER=$(az ad group list --display-name resit-inner-{suffix} --query "[0].id" -o tsv)
OUTER=$(az ad group list --display-name resit-outer-{suffix} --query "[0].id" -o tsv)
${findSecond}`,
	checks: [
		{
			id: 'direct',
			title: 'The outer group has one direct member',
			command: `az ad group member list -g "$OUTER" --query "[].{name:displayName}" -o json`,
			empty: 'The outer group has no members. Add the inner group to it.',
			when: "length(@) == `1` && starts_with([0].name, 'resit-inner-')",
			yes: 'The only direct member is {{[0].name}}.',
			no: 'The direct members are {{[].name}}. The outer group must contain the inner group and nothing else.'
		},
		{
			id: 'transitive',
			title: 'The second user is a transitive member',
			command: `az ad group member check -g "$OUTER" --member-id "$SECOND" --query "{member:value}" -o json`,
			when: 'member == `true`',
			yes: 'The transitive check finds the second user.',
			no: 'The check says {{member}}. Check that the user is in the inner group, and the inner group in the outer one.'
		},
		{
			id: 'role',
			title: 'The role comes through the group',
			command: `az role assignment list --assignee "$SECOND" --scope "$RG" --include-groups --include-inherited --query "[].{role:roleDefinitionName,through:principalName,type:principalType}" -o json`,
			empty:
				'No role reaches the second user here. Check that the outer group has Reader on this resource group.',
			conditions: [
				{
					when: "length([?type == 'Group' && role == 'Reader' && starts_with(through, 'resit-outer-')]) == `1`",
					yes: "Reader comes through {{[?type == 'Group'].through}}.",
					no: 'Found {{[].role}} through {{[].through}}. Assign Reader to the outer group.'
				},
				{
					when: "length([?type != 'Group']) == `0`",
					yes: 'No role is assigned to the user directly.',
					no: 'The user also has a role directly, so this doesn’t prove anything about the group. Remove that role.'
				}
			]
		},
		{
			id: 'opens',
			title: 'The second user reads the resource group',
			command: `AZURE_CONFIG_DIR=~/.azure-second az group show -n {group}-nest --query "{group:name,state:properties.provisioningState}" -o json`,
			shown: ['state'],
			when: "ends_with(group, '-nest')",
			yes: 'The second user can read {{group}}.',
			no: 'This is {{group}}. Run the command as it is.'
		},
		{
			id: 'not-yours',
			title: 'A member can’t change the group',
			kind: 'error',
			when: "starts_with(message, 'Insufficient privileges to complete the operation') && code == `null`",
			yes: 'Entra ID refused: the user has no Entra role and doesn’t own the group.',
			no: 'The answer is {{what}}. Check that the second user is signed in.'
		}
	],
	tearDown: {
		steps: [
			{
				goal: 'Delete the role assignment and the two groups.',
				portal: 'Microsoft Entra ID > Groups > All groups > Delete',
				az: `RG=$(az group show -n {group}-nest --query id -o tsv)
OUTER=$(az ad group list --display-name resit-outer-{suffix} --query "[0].id" -o tsv)
INNER=$(az ad group list --display-name resit-inner-{suffix} --query "[0].id" -o tsv)
az role assignment delete --assignee "\${OUTER:?}" --role Reader --scope "\${RG:?}"
az ad group delete -g "\${OUTER:?}"; az ad group delete -g "\${INNER:?}"`,
				see: 'The IDs are looked up again. “parameter null or not set” means that one wasn’t found, and nothing was deleted.',
				deletes: 'The role of the outer group, and the groups resit-outer-{suffix} and resit-inner-{suffix}.'
			},
			deleteGroup('nest', 'the role assignment on it')
		],
		check: gone('nest', {
			key: 'groups',
			what: 'Groups of this lab',
			count: `az ad group list --filter "displayName eq 'resit-inner-{suffix}' or displayName eq 'resit-outer-{suffix}'" --query "length(@)" -o json`
		})
	},
	why: 'A role of a group applies to every member at any depth, because Azure looks at transitive membership. Member lists, app assignments and group licenses look at direct members only. So a user can have the role and not the license.',
	given: [
		{
			id: 'dynamic',
			command: `az rest --url "https://graph.microsoft.com/v1.0/groups/$G" --query "{name:displayName,types:groupTypes,rule:membershipRule,state:membershipRuleProcessingState}" -o json`,
			output: {
				name: 'sales-all',
				rule: '(user.department -eq "Sales")',
				state: 'On',
				types: ['DynamicMembership']
			},
			ask: 'You need to add a user from another department to this group. What should you do?',
			options: [
				'As group owner, add the user',
				'Change the rule or the attribute of the user',
				'As User Administrator, add the user'
			],
			right: 1,
			because:
				'In a dynamic group, only the rule adds and removes members. Dynamic groups need Microsoft Entra ID P1.'
		},
		{
			id: 'empty-list',
			command: `az role assignment list --assignee ann@contoso.com --scope "$RG" -o json`,
			output: `[]`,
			ask: 'Ann can read every resource in this resource group. Why is the list empty?',
			options: [
				'It omits groups and parent scopes',
				'It shows roles of the last hour only',
				'It omits roles without write actions'
			],
			right: 0,
			because:
				'To see roles through groups and from parent scopes, add --include-groups and --include-inherited.'
		},
		{
			id: 'licence-count',
			command: `az rest --url "https://graph.microsoft.com/v1.0/groups/$A/members" --query "value[].{name:displayName,kind:\\"@odata.type\\"}" -o json`,
			output: [
				{ kind: '#microsoft.graph.user', name: 'Ann' },
				{ kind: '#microsoft.graph.group', name: 'team-b' }
			],
			ask: 'You assign a license to group A. The group team-b has eight users. How many users get the license through group A?',
			options: ['Nine', 'Eight', 'One'],
			right: 2,
			because: 'Only users who are direct members of the licensed group get the license. That is Ann.'
		}
	],
	variations: [
		{
			change: 'You remove inner from outer.',
			answer:
				'The user loses the role, because it came through that membership only. The change can take minutes to show.'
		},
		{
			change: 'Both groups are Microsoft 365 groups.',
			answer: 'You can’t nest them. Add the users themselves to the group, or use security groups.'
		},
		{
			change: 'The outer group must give an Entra role, such as User Administrator.',
			answer:
				'Create it as a role-assignable group, which needs Entra ID P1. You can’t change that later, and such a group can’t contain groups.'
		},
		{
			change: 'The user needs the license as well.',
			answer:
				'Assign the license to inner, where the user is a direct member. Or add the user to outer directly.'
		}
	],
	sources: [
		sources.manageGroups,
		sources.rbac,
		sources.roleAssignmentsListCli,
		sources.groupLicensing,
		sources.dynamicGroups,
		sources.defaultPermissions
	],
	checked: '2026-11-25'
});
