// Lab: a person in a group in a group: what the member list shows, what the role reaches, what a licence would not.
import type { Lab } from '#lib/domain/lab/lab.ts';
import { day } from '#lib/domain/time/day.ts';

export const lab = {
	id: 'users-groups/nesting',
	number: 2,
	edition: 0,
	domain: 'identity',
	group: 'users-groups',
	title: 'A group inside a group, and the role it gives',
	mends: 'Mixing up direct members, nested members, and who gets a group’s role or licence.',
	minutes: 30,
	cost: 'Assigned groups, memberships, a role and an empty resource group are free. Dynamic groups need Entra ID P1, so they are only read here.',
	needs: [
		'A subscription in which you are Owner',
		'The right to create groups, such as Groups Administrator',
		'The second sign-in of the set-up lab (resit-second), signed in under ~/.azure-second',
		'One Cloud Shell session: later commands use variables of earlier ones'
	],
	predict: [
		{
			id: 'member-list',
			ask: 'The person is in inner, and inner is in outer. Whom does the member list of outer name?',
			options: ['The person only', 'The group inner only', 'The group inner and the person'],
			right: 1,
			because: 'The list shows direct members. Nested ones appear only when you ask for transitive members.'
		},
		{
			id: 'role-through',
			ask: 'Outer holds Reader on a resource group. Does the person in inner get it?',
			options: ['Yes, roles are transitive', 'No, only direct members', 'Only with Entra ID P1'],
			right: 0,
			because: 'Azure role assignments to groups reach members of nested groups.'
		},
		{
			id: 'licence-through',
			ask: 'Outer is given a licence instead. Does the person in inner get it?',
			options: ['Yes, as with the role', 'No, only direct users', 'Yes, after 24 hours'],
			right: 1,
			because: 'Group-based licensing does not follow nested groups: only users directly in the group.'
		}
	],
	steps: [
		{
			goal: 'Create a resource group and two assigned security groups.',
			portal: 'Microsoft Entra ID > Groups > New group > Group type Security, Membership type Assigned',
			az: [
				`az group create -n {group}-nest -l {location} --query name -o json
INNER=$(az ad group create --display-name resit-inner-{suffix} \\
  --mail-nickname resit-inner-{suffix} --query id -o tsv)
OUTER=$(az ad group create --display-name resit-outer-{suffix} \\
  --mail-nickname resit-outer-{suffix} --query id -o tsv)`
			]
		},
		{
			goal: 'Put the second person into inner, and inner into outer.',
			portal: 'Microsoft Entra ID > Groups > resit-inner… > Members > Add members',
			az: [
				`SECOND=$(az ad user list --display-name resit-second --query "[0].id" -o tsv)
az ad group member add -g "$INNER" --member-id "$SECOND"
az ad group member add -g "$OUTER" --member-id "$INNER"`
			],
			see: 'A security group takes another security group as a member. A Microsoft 365 group would not.'
		},
		{
			goal: 'Ask outer twice who its members are: directly, and at any depth.',
			portal: 'Microsoft Entra ID > Groups > resit-outer… > Members > All members',
			az: [
				`az ad group member list -g "$OUTER" --query "[].{name:displayName}" -o json`,
				`az ad group member check -g "$OUTER" --member-id "$SECOND" --query "{member:value}" -o json`
			],
			see: 'The list names only the inner group. The check is transitive and says true.'
		},
		{
			goal: 'Give outer, and nobody else, Reader on the resource group.',
			portal: 'Resource groups > {group}-nest > Access control (IAM) > Add > Add role assignment',
			az: [
				`RG=$(az group show -n {group}-nest --query id -o tsv)
az role assignment create --assignee-object-id "$OUTER" --assignee-principal-type Group \\
  --role Reader --scope "$RG" --query roleDefinitionId -o none`
			]
		},
		{
			goal: 'Read the person’s roles with and without their groups.',
			portal: 'Resource groups > {group}-nest > Access control (IAM) > Check access',
			az: [
				`az role assignment list --assignee "$SECOND" --scope "$RG" -o json`,
				`az role assignment list --assignee "$SECOND" --scope "$RG" --include-groups \\
  --query "[].{role:roleDefinitionName,through:principalName,type:principalType}" -o json`
			],
			see: 'Without --include-groups the list is empty, although the person has access.'
		},
		{
			goal: 'As the second person, read the resource group through two groups.',
			az: [
				`AZURE_CONFIG_DIR=~/.azure-second az account list --refresh --query "[].name" -o json`,
				`AZURE_CONFIG_DIR=~/.azure-second az group show -n {group}-nest --query name -o json`
			],
			see: 'Still refused, or no subscription listed? Wait ten minutes, sign the second profile in again, and repeat.'
		}
	],
	negative: {
		goal: 'As the second person, try to become a direct member of outer.',
		az: [`AZURE_CONFIG_DIR=~/.azure-second az ad group member add -g "$OUTER" --member-id "$SECOND"`],
		fails:
			'Insufficient privileges: a member changes only groups that they own. Owner on Azure would not help either.'
	},
	checks: [
		{
			id: 'direct',
			title: 'Outer has one direct member, a group',
			command: `az ad group member list -g "$OUTER" --query "[].{name:displayName}" -o json`,
			kind: 'json',
			prints: 'list',
			keys: ['name'],
			empty: 'Outer has no member at all. Add inner to it.',
			conditions: [
				{
					when: "length(@) == `1` && starts_with([0].name, 'resit-inner-')",
					yes: 'The only direct member is {{[0].name}}.',
					no: 'Direct members are {{[].name}}. Outer should hold the inner group and nobody else.'
				}
			]
		},
		{
			id: 'transitive',
			title: 'The person belongs to outer all the same',
			command: `az ad group member check -g "$OUTER" --member-id "$SECOND" --query "{member:value}" -o json`,
			kind: 'json',
			prints: 'object',
			keys: ['member'],
			conditions: [
				{
					when: 'member == `true`',
					yes: 'The transitive check finds the person.',
					no: 'The check says {{member}}. Look whether the person is in inner and inner is in outer.'
				}
			]
		},
		{
			id: 'role',
			title: 'The role comes through the group',
			command: `az role assignment list --assignee "$SECOND" --scope "$RG" --include-groups --query "[].{role:roleDefinitionName,through:principalName,type:principalType}" -o json`,
			kind: 'json',
			prints: 'list',
			keys: ['role', 'through', 'type'],
			empty: 'No role reaches the person here. Look whether outer has Reader on this resource group.',
			conditions: [
				{
					when: "length([?type == 'Group' && role == 'Reader' && starts_with(through, 'resit-outer-')]) == `1`",
					yes: 'Reader reaches the person through {{[0].through}}.',
					no: 'Found {{[].role}} through {{[].through}}. Expected Reader through the outer group.'
				},
				{
					when: "length([?type != 'Group']) == `0`",
					yes: 'No role is assigned to the person directly.',
					no: 'A role is also assigned to the person directly, so this proves nothing about the group. Remove it.'
				}
			]
		},
		{
			id: 'not-yours',
			title: 'A member cannot change the group',
			command: `AZURE_CONFIG_DIR=~/.azure-second az ad group member add -g "$OUTER" --member-id "$SECOND"`,
			kind: 'error',
			conditions: [
				{
					when: "contains(message, 'Insufficient privileges')",
					yes: 'Entra ID refused: no Entra role, and not an owner of the group.',
					no: 'Another error: {{message}} Look whether the second profile is still signed in.'
				}
			]
		}
	],
	tearDown: {
		steps: [
			{
				goal: 'Delete the role, the two groups and the resource group.',
				portal: 'Microsoft Entra ID > Groups > All groups > Delete',
				az: [
					`RG=$(az group show -n {group}-nest --query id -o tsv)
OUTER=$(az ad group list --display-name resit-outer-{suffix} --query "[0].id" -o tsv)
INNER=$(az ad group list --display-name resit-inner-{suffix} --query "[0].id" -o tsv)
az role assignment delete --assignee "\${OUTER:?}" --role Reader --scope "\${RG:?}"
az ad group delete -g "\${OUTER:?}"; az ad group delete -g "\${INNER:?}"`,
					`az group delete -n {group}-nest --yes --no-wait`
				],
				see: 'The ids are asked for anew. “parameter null or not set” means that one was not found: nothing is deleted then.',
				deletes:
					'The role of outer, the groups resit-outer-{suffix} and resit-inner-{suffix}, and the resource group {group}-nest.'
			}
		],
		check: {
			id: 'gone',
			title: 'Nothing is left',
			command: `az group exists -n {group}-nest -o json`,
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
	why: 'A role on a group counts for everybody who is in it at any depth, so Azure asks for transitive membership. Member lists, app assignment and group licences look only at direct members. That is why one person can hold the role and lack the licence.',
	given: [
		{
			id: 'dynamic',
			command: `az rest --url "https://graph.microsoft.com/v1.0/groups/$G" --query "{name:displayName,types:groupTypes,rule:membershipRule,state:membershipRuleProcessingState}" -o json`,
			output: `{
  "name": "sales-all",
  "rule": "(user.department -eq \\"Sales\\")",
  "state": "On",
  "types": [
    "DynamicMembership"
  ]
}`,
			ask: 'Somebody in another department must get into this group by hand. What is possible?',
			options: [
				'An owner of the group adds the person',
				'Only the rule or the attribute can do it',
				'A User Administrator adds the person'
			],
			right: 1,
			because: 'The rule alone adds and removes members of a dynamic group. Its use needs Entra ID P1.'
		},
		{
			id: 'empty-list',
			command: `az role assignment list --assignee ann@contoso.com --scope "$RG" -o json`,
			output: `[]`,
			ask: 'Ann reads every resource of this group. How can the list be empty?',
			options: [
				'It leaves out groups and parent scopes',
				'It shows only roles of the last hour',
				'Reader is not counted as an assignment'
			],
			right: 0,
			because: 'Add --include-groups and --include-inherited to see what reaches a person from elsewhere.'
		},
		{
			id: 'licence-count',
			command: `az rest --url "https://graph.microsoft.com/v1.0/groups/$A/members" --query "value[].{name:displayName,kind:\\"@odata.type\\"}" -o json`,
			output: `[
  {
    "kind": "#microsoft.graph.user",
    "name": "Ann"
  },
  {
    "kind": "#microsoft.graph.group",
    "name": "team-b"
  }
]`,
			ask: 'Group A gets a licence. Team-b has eight users. How many users get it from A?',
			options: ['Nine', 'Eight', 'One'],
			right: 2,
			because: 'Only users who are direct members of the licensed group get the licence: Ann.'
		}
	],
	variations: [
		{
			change: 'Inner is taken out of outer.',
			answer:
				'The person loses the role, because nothing else carried it. The change can take minutes to be seen.'
		},
		{
			change: 'Both groups are Microsoft 365 groups.',
			answer:
				'They cannot be nested in each other. Put the people themselves into the group, or use security groups.'
		},
		{
			change: 'Outer must give an Entra role such as User Administrator.',
			answer:
				'Then it must be made role-assignable when it is created, which needs Entra ID P1, and it takes no groups as members.'
		},
		{
			change: 'The person needs the licence as well.',
			answer: 'License inner, where the person is a direct member, or put the person into outer directly.'
		}
	],
	sources: [
		{
			title: 'Manage groups and group membership',
			url: 'https://learn.microsoft.com/en-us/entra/fundamentals/how-to-manage-groups',
			checked: day('2026-11-25')
		},
		{
			title: 'What is Azure RBAC: groups',
			url: 'https://learn.microsoft.com/en-us/azure/role-based-access-control/overview',
			checked: day('2026-11-25')
		},
		{
			title: 'List role assignments with Azure CLI',
			url: 'https://learn.microsoft.com/en-us/azure/role-based-access-control/role-assignments-list-cli',
			checked: day('2026-11-25')
		},
		{
			title: 'Limits of group-based licensing',
			url: 'https://learn.microsoft.com/en-us/entra/identity/users/licensing-group-advanced',
			checked: day('2026-11-25')
		},
		{
			title: 'Rules for dynamic membership groups',
			url: 'https://learn.microsoft.com/en-us/entra/identity/users/groups-dynamic-membership',
			checked: day('2026-11-25')
		},
		{
			title: 'Default user permissions',
			url: 'https://learn.microsoft.com/en-us/entra/fundamentals/users-default-permissions',
			checked: day('2026-11-25')
		}
	],
	checked: day('2026-11-25')
} as const satisfies Lab;
