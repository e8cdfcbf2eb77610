// Lab: a data role against Owner, a custom role whose NotActions deny nothing, and who may assign roles.
import type { Lab } from '#lib/domain/lab/lab.ts';
import { day } from '#lib/domain/time/day.ts';

export const lab = {
	id: 'access/planes-and-roles',
	number: 5,
	edition: 0,
	domain: 'identity',
	group: 'access',
	title: 'Two planes, and a role that does not deny',
	mends: 'Taking Owner for access to data, and NotActions for a deny.',
	minutes: 45,
	cost: 'A standard LRS account with one tiny blob: near zero. Custom roles are free, and the tear-down deletes both.',
	needs: [
		'A subscription in which you are Owner',
		'The second sign-in of the set-up lab (resit-second), signed in under ~/.azure-second',
		'No role yet for the second person',
		'One Cloud Shell session: later commands use variables of earlier ones'
	],
	predict: [
		{
			id: 'data-role',
			ask: 'A person has only Storage Blob Data Reader on an account. What works?',
			options: [
				'Listing blobs, not showing the account',
				'Showing the account, not listing blobs',
				'Both listing blobs and the account'
			],
			right: 0,
			because:
				'The role has the data action to read blobs. It has no action to read the storage account itself.'
		},
		{
			id: 'notactions',
			ask: 'Role A lists listKeys under NotActions. Role B grants it. A person holds both. May they list keys?',
			options: ['No, NotActions denies it', 'Yes, role B grants it', 'Only after role A ends'],
			right: 1,
			because: 'NotActions only trims the role it stands in. What another role grants stays granted.'
		},
		{
			id: 'may-assign',
			ask: 'A person may do everything to a storage account. Can they give a colleague a role on it?',
			options: ['Yes, they manage the account', 'Only roles that they hold', 'No, that is another action'],
			right: 2,
			because:
				'Assigning takes Microsoft.Authorization/roleAssignments/write, which belongs to no storage action.'
		}
	],
	steps: [
		{
			goal: 'Make an account with a container and a blob, as Owner with the account key.',
			portal: 'Storage accounts > Create',
			az: [
				`RG=$(az group create -n {group}-plane -l {location} --query id -o tsv)
ST=$(az storage account create -n stplane{suffix} -g {group}-plane -l {location} --sku Standard_LRS \\
  --allow-blob-public-access false --min-tls-version TLS1_2 --query id -o tsv)
az storage container-rm create -n papers --storage-account stplane{suffix} -g {group}-plane -o none
SECOND=$(az ad user list --display-name resit-second --query "[0].id" -o tsv)`,
				`echo note > note.txt
az storage blob upload --account-name stplane{suffix} -c papers -n note.txt -f note.txt \\
  --auth-mode key --only-show-errors -o none`
			],
			see: 'The container was made on the control plane, the blob on the data plane, with a key that Owner may fetch.'
		},
		{
			goal: 'As Owner without a data role, try to list the blobs by your sign-in.',
			portal: 'Storage account > Containers > papers > Switch to Microsoft Entra user account',
			az: [
				`az storage blob list --account-name stplane{suffix} -c papers --auth-mode login \\
  --query "[].{name:name}" -o json`
			],
			see: 'Refused: required permissions are missing. Owner has every action and no data action. If it works, you hold a data role already.'
		},
		{
			goal: 'Give the second person a data role, and see the two planes apart.',
			portal: 'Storage account > Access control (IAM) > Add > Add role assignment',
			az: [
				`az role assignment create --assignee-object-id "$SECOND" --assignee-principal-type User \\
  --role "Storage Blob Data Reader" --scope "$ST" -o none`,
				`AZURE_CONFIG_DIR=~/.azure-second az account list --refresh --query "[].name" -o json
AZURE_CONFIG_DIR=~/.azure-second az storage blob list --account-name stplane{suffix} -c papers \\
  --auth-mode login --query "[].{name:name}" -o json`,
				`AZURE_CONFIG_DIR=~/.azure-second az storage account show -n stplane{suffix} -g {group}-plane`
			],
			see: 'After up to ten minutes the blob is listed. The account itself stays closed: AuthorizationFailed.'
		},
		{
			goal: 'Make a custom role: everything about storage accounts except listing keys.',
			portal: 'Resource groups > {group}-plane > Access control (IAM) > Add > Add custom role',
			az: [
				`cat > role.json <<END
{"Name": "resit-nokeys-{suffix}", "Description": "Storage accounts without their keys",
 "Actions": ["Microsoft.Storage/storageAccounts/*", "Microsoft.Authorization/*/read"],
 "NotActions": ["Microsoft.Storage/storageAccounts/listKeys/action"], "AssignableScopes": ["$RG"]}
END
az role definition create --role-definition @role.json --query roleName -o json; rm role.json`,
				`sleep 60; az role assignment create --assignee-object-id "$SECOND" --assignee-principal-type User \\
  --role "resit-nokeys-{suffix}" --scope "$RG" -o none`
			],
			see: 'A new role can take some minutes to be found. Then repeat the second command.'
		},
		{
			goal: 'As the second person, show the account, and try to list its keys.',
			az: [
				`AZURE_CONFIG_DIR=~/.azure-second az storage account show -n stplane{suffix} -g {group}-plane --query name -o json`,
				`AZURE_CONFIG_DIR=~/.azure-second az storage account keys list -n stplane{suffix} -g {group}-plane \\
  --query "[].{key:keyName}" -o json`
			],
			see: 'The account shows, the keys are refused: listKeys is not in the sum of the roles. Only names of keys would be printed.'
		},
		{
			goal: 'Add a role that may list keys, and list them again.',
			portal: 'Storage account > Access control (IAM) > Add > Add role assignment',
			az: [
				`az role assignment create --assignee-object-id "$SECOND" --assignee-principal-type User \\
  --role "Storage Account Key Operator Service Role" --scope "$ST" -o none`,
				`AZURE_CONFIG_DIR=~/.azure-second az storage account keys list -n stplane{suffix} -g {group}-plane \\
  --query "[].{key:keyName}" -o json`
			],
			see: 'After some minutes key1 and key2 appear, although the custom role still lists listKeys under NotActions.'
		}
	],
	negative: {
		goal: 'As the second person, try to give somebody a role on the account.',
		az: [
			`AZURE_CONFIG_DIR=~/.azure-second az role assignment create --assignee-object-id "$SECOND" \\
  --assignee-principal-type User --role Reader --scope "$ST"`
		],
		see: 'If Azure asks for MFA instead, run the az login that it prints, with AZURE_CONFIG_DIR=~/.azure-second before it, and repeat.',
		fails: 'AuthorizationFailed on roleAssignments/write: no role of this person may assign.'
	},
	checks: [
		{
			id: 'role',
			title: 'The custom role excludes listing keys',
			command: `az role definition list --custom-role-only true --name resit-nokeys-{suffix} --scope "$RG" --query "[0].{name:roleName,but:permissions[0].notActions,data:permissions[0].dataActions}" -o json`,
			kind: 'json',
			prints: 'object',
			keys: ['name', 'but', 'data'],
			shown: ['name'],
			own: { is: "starts_with(name, 'resit-nokeys-')", named: 'resit-nokeys-' },
			conditions: [
				{
					when: 'but == `["Microsoft.Storage/storageAccounts/listKeys/action"]`',
					yes: 'The custom role leaves out {{but}}.',
					no: 'NotActions hold {{but}}. Expected listKeys alone; look at the file the role was made from.'
				},
				{
					when: 'length(data) == `0`',
					yes: 'It has no data actions.',
					no: 'It has data actions: {{data}}. Make the role again without them.'
				}
			]
		},
		{
			id: 'keys',
			title: 'The second person lists the keys all the same',
			command: `AZURE_CONFIG_DIR=~/.azure-second az storage account keys list -n stplane{suffix} -g {group}-plane --query "[].{key:keyName}" -o json`,
			kind: 'json',
			prints: 'list',
			keys: ['key'],
			empty: 'No key was listed, though an account has two. Look at the name of the account.',
			conditions: [
				{
					when: 'sort([].key) == `["key1","key2"]`',
					yes: 'The names {{[].key}} are listed: another role granted what NotActions left out.',
					no: 'Listed were {{[].key}}. Expected key1 and key2.'
				}
			]
		},
		{
			id: 'data',
			title: 'The data role opens the blobs',
			command: `AZURE_CONFIG_DIR=~/.azure-second az storage blob list --account-name stplane{suffix} -c papers --auth-mode login --query "[].{name:name}" -o json`,
			kind: 'json',
			prints: 'list',
			keys: ['name'],
			empty: 'The container is empty. Upload note.txt as Owner, then list again.',
			conditions: [
				{
					when: "length(@) == `1` && [0].name == 'note.txt'",
					yes: 'The second person sees {{[0].name}} by sign-in, without a key.',
					no: 'Found {{[].name}}. Expected note.txt alone, in the container papers.'
				}
			]
		},
		{
			id: 'may-not-assign',
			title: 'Managing is not assigning',
			command: `AZURE_CONFIG_DIR=~/.azure-second az role assignment create --assignee-object-id "$SECOND" --assignee-principal-type User --role Reader --scope "$ST"`,
			kind: 'error',
			conditions: [
				{
					when: "code == 'AuthorizationFailed' && contains(message, 'Microsoft.Authorization/roleAssignments/write')",
					yes: 'Azure refused the assignment itself.',
					no: 'The error is {{code}}: {{message}} Expected roleAssignments/write; look at the roles of the second person.'
				}
			]
		}
	],
	tearDown: {
		steps: [
			{
				goal: 'Take the roles away, so that the custom role is free to be deleted.',
				portal: 'Resource groups > {group}-plane > Access control (IAM) > Role assignments > Remove',
				az: [
					`RG=$(az group show -n {group}-plane --query id -o tsv)
SECOND=\${SECOND:-$(az ad user list --display-name resit-second --query "[0].id" -o tsv)}
az role assignment delete --assignee "\${SECOND:?}" \\
  --scope "\${RG:?}/providers/Microsoft.Storage/storageAccounts/stplane{suffix}"
az role assignment delete --assignee "\${SECOND:?}" --scope "\${RG:?}"`,
					`az role definition delete --name resit-nokeys-{suffix} --custom-role-only true --scope "\${RG:?}"`
				],
				see: 'A role that is still assigned cannot be deleted: RoleDefinitionHasAssignments. If it says so, wait a minute and repeat the second command.',
				deletes:
					'The three role assignments of the second person here, and the custom role resit-nokeys-{suffix}.'
			},
			{
				goal: 'Delete the resource group.',
				portal: 'Resource groups > {group}-plane > Delete resource group',
				az: [`az group delete -n {group}-plane --yes --no-wait; rm -f note.txt`],
				deletes: 'The resource group {group}-plane with the storage account and its blob.'
			}
		],
		check: {
			id: 'gone',
			title: 'Nothing is left to pay',
			command: `az group exists -n {group}-plane -o json`,
			kind: 'json',
			prints: 'value',
			conditions: [
				{
					when: '@ == `false`',
					yes: 'The resource group and the account are gone.',
					no: 'Whether it exists: {{@}}. Deleting takes some minutes; run the command again.'
				}
			]
		}
	},
	why: 'Actions hold for management requests, DataActions for the data behind them, and one never implies the other. What a person may do is the sum over all roles, each reduced by its own NotActions. Only a deny assignment takes away what a role grants.',
	given: [
		{
			id: 'which-plane',
			command: `az role definition list --name "Storage Blob Data Reader" --query "[0].permissions[0].{actions:actions,data:dataActions}" -o json`,
			output: `{
  "actions": [
    "Microsoft.Storage/storageAccounts/blobServices/containers/read",
    "Microsoft.Storage/storageAccounts/blobServices/generateUserDelegationKey/action"
  ],
  "data": [
    "Microsoft.Storage/storageAccounts/blobServices/containers/blobs/read"
  ]
}`,
			ask: 'What can a person with this role alone not do?',
			options: [
				'Download a blob by sign-in',
				'List the keys of the account',
				'Ask for a user delegation key'
			],
			right: 1,
			because: 'listKeys is an action of the account. It is not among the actions of this role.'
		},
		{
			id: 'contributor',
			command: `az role definition list --name Contributor --query "[0].permissions[0].notActions[:3]" -o json`,
			output: `[
  "Microsoft.Authorization/*/Delete",
  "Microsoft.Authorization/*/Write",
  "Microsoft.Authorization/elevateAccess/Action"
]`,
			ask: 'A Contributor also gets User Access Administrator on one group. May they assign roles there?',
			options: ['No, Contributor forbids it', 'Yes, the second role grants it', 'Only to other Contributors'],
			right: 1,
			because:
				'NotActions of Contributor trim Contributor only. The other role grants Microsoft.Authorization/*.'
		},
		{
			id: 'still-assigned',
			command: `az role definition delete --name vm-operator --custom-role-only true`,
			output: `ERROR: (RoleDefinitionHasAssignments) There are existing role assignments referencing role.
Code: RoleDefinitionHasAssignments`,
			ask: 'What has to happen first?',
			options: [
				'Remove the assignments of the role',
				'Empty the actions of the role',
				'Ask a Global Administrator'
			],
			right: 0,
			because: 'A custom role can be deleted only when no assignment uses it any more.'
		}
	],
	variations: [
		{
			change: 'Nobody may use account keys at all, whatever the role.',
			answer:
				'Disallow Shared Key on the account. Listing the keys may still work, but a request signed with one is refused.'
		},
		{
			change: 'The person should give out one role, and only that one.',
			answer: 'Role Based Access Control Administrator with a condition on the role that may be assigned.'
		},
		{
			change: 'The custom role should be assignable in two subscriptions.',
			answer:
				'List both under AssignableScopes. Whoever creates it needs roleDefinitions/write on all of them.'
		},
		{
			change: 'The custom role gets a data action and should be assigned on a management group.',
			answer: 'A custom role with DataActions cannot be assigned there. Assign it on the subscriptions below.'
		}
	],
	sources: [
		{
			title: 'Understand Azure role definitions',
			url: 'https://learn.microsoft.com/en-us/azure/role-based-access-control/role-definitions',
			checked: day('2026-11-25')
		},
		{
			title: 'Azure custom roles',
			url: 'https://learn.microsoft.com/en-us/azure/role-based-access-control/custom-roles',
			checked: day('2026-11-25')
		},
		{
			title: 'Storage built-in roles',
			url: 'https://learn.microsoft.com/en-us/azure/role-based-access-control/built-in-roles/storage',
			checked: day('2026-11-25')
		},
		{
			title: 'Privileged built-in roles',
			url: 'https://learn.microsoft.com/en-us/azure/role-based-access-control/built-in-roles/privileged',
			checked: day('2026-11-25')
		},
		{
			title: 'Delegate role assignments with conditions',
			url: 'https://learn.microsoft.com/en-us/azure/role-based-access-control/delegate-role-assignments-overview',
			checked: day('2026-11-25')
		},
		{
			title: 'Prevent Shared Key authorisation',
			url: 'https://learn.microsoft.com/en-us/azure/storage/common/shared-key-authorization-prevent',
			checked: day('2026-11-25')
		}
	],
	checked: day('2026-11-25')
} as const satisfies Lab;
