// Lab: a data role next to Owner, a custom role whose NotActions deny nothing, and who may assign roles.
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
	id: 'access/planes-and-roles',
	number: 5,
	title: 'Azure RBAC: control plane, data plane and NotActions',
	minutes: 45,
	cost: 'Under 0.01 USD: a standard LRS account with one tiny blob. Custom roles are free.',
	needs: [ownsSubscription, secondUser, 'No role yet for the second user', oneShell],
	predict: [
		{
			id: 'data-role',
			ask: 'A user has only Storage Blob Data Reader on a storage account. What can the user do?',
			options: [
				'List blobs, but not read the account',
				'Read the account, but not list blobs',
				'List blobs and read the account'
			],
			right: 0,
			because: 'The role has the data action to read blobs. It has no action to read the storage account.'
		},
		{
			id: 'notactions',
			ask: 'Role A has listKeys in NotActions. Role B grants listKeys. A user has both roles on an account. Can the user list the keys?',
			options: ['No', 'Yes', 'Only after you remove role A'],
			right: 1,
			because:
				'NotActions only subtracts from the Actions of the same role. It doesn’t affect what another role grants.'
		},
		{
			id: 'may-assign',
			ask: 'A user has all Microsoft.Storage actions on a storage account. Can the user assign a role on it to a colleague?',
			options: ['Yes, any role', 'Yes, but only roles that the user has', 'No'],
			right: 2,
			because:
				'To assign roles, the user needs Microsoft.Authorization/roleAssignments/write. That is not a storage action.'
		}
	],
	steps: [
		secondSignsIn,
		{
			goal: 'Create the storage account stplane{suffix} with a container papers, and upload note.txt with the account key.',
			portal: 'Storage accounts > Create',
			az: [
				`RG=$(az group create -n {group}-plane -l {location} --query id -o tsv)
ST=$RG/providers/Microsoft.Storage/storageAccounts/stplane{suffix}
az storage account create -n stplane{suffix} -g {group}-plane -l {location} --sku Standard_LRS \\
  --kind StorageV2 --allow-shared-key-access true --public-network-access Enabled \\
  --allow-blob-public-access false --min-tls-version TLS1_2 -o none
az storage container-rm create -n papers --storage-account stplane{suffix} -g {group}-plane -o none`,
				`echo note > note.txt
az storage blob upload --account-name stplane{suffix} -c papers -n note.txt -f note.txt \\
  --auth-mode key --only-show-errors -o none; rm note.txt`
			],
			see: 'The container was created on the control plane, the blob on the data plane. An Owner may get the key for that.'
		},
		{
			goal: 'As Owner without a data role, try to list the blobs with your sign-in.',
			portal: 'Storage account > Containers > papers > Switch to Microsoft Entra user account',
			az: `az storage blob list --account-name stplane{suffix} -c papers --auth-mode login \\
  --query "[].{name:name}" -o json`,
			see: 'Refused: you don’t have the required permissions. Owner has every action and no data action. If it works, you already have a data role.'
		},
		{
			goal: 'Assign Storage Blob Data Reader on the account to the second user, and test both planes.',
			portal: 'Storage account > Access control (IAM) > Add > Add role assignment',
			az: [
				`${findSecond}
az role assignment create --assignee "$SECOND" --role "Storage Blob Data Reader" --scope "$ST" -o none`,
				`AZURE_CONFIG_DIR=~/.azure-second az storage blob list --account-name stplane{suffix} -c papers \\
  --auth-mode login --query "[].{name:name}" -o json`,
				`TOKEN=$(AZURE_CONFIG_DIR=~/.azure-second az account get-access-token --query accessToken -o tsv)
curl -sS -H "Authorization: Bearer $TOKEN" "https://management.azure.com$ST?api-version=2023-05-01"; unset TOKEN`
			],
			see: 'After up to ten minutes the blob is listed. The account itself stays closed: AuthorizationFailed on storageAccounts/read.',
			proves: ['data']
		},
		{
			goal: 'Create the custom role resit-nokeys-{suffix}: all actions on storage accounts except listKeys.',
			portal: 'Subscriptions > your subscription > Access control (IAM) > Add > Add custom role',
			az: [
				`cat > role.json <<END
{"Name": "resit-nokeys-{suffix}", "Description": "Storage accounts without their keys",
 "Actions": ["Microsoft.Storage/storageAccounts/*", "Microsoft.Authorization/*/read"],
 "NotActions": ["Microsoft.Storage/storageAccounts/listKeys/action"],
 "AssignableScopes": ["\${RG%/resourceGroups/*}"]}
END
az role definition create --role-definition @role.json --query roleName -o json; rm role.json`,
				`az role assignment create --assignee "$SECOND" --role "resit-nokeys-{suffix}" --scope "$RG" -o none`
			],
			see: 'A new role can take a few minutes to be found. Until then, run the second command again.'
		},
		{
			goal: 'As the second user, read the account, and try to list its keys.',
			az: [
				`${seeSubscription}
AZURE_CONFIG_DIR=~/.azure-second az storage account show -n stplane{suffix} -g {group}-plane --query name -o json`,
				`AZURE_CONFIG_DIR=~/.azure-second az storage account keys list -n stplane{suffix} -g {group}-plane \\
  --query "[].{key:keyName}" -o json`
			],
			see: 'After a few minutes the account opens, and the keys are refused: no role grants listKeys. The command would print only the names of the keys.',
			proves: ['without-keys']
		},
		{
			goal: 'Assign a role that may list keys on the account as well, and list them again.',
			portal: 'Storage account > Access control (IAM) > Add > Add role assignment',
			az: [
				`az role assignment create --assignee "$SECOND" \\
  --role "Storage Account Key Operator Service Role" --scope "$ST" -o none`,
				`AZURE_CONFIG_DIR=~/.azure-second az storage account keys list -n stplane{suffix} -g {group}-plane \\
  --query "[].{key:keyName}" -o json`
			],
			see: 'After a few minutes key1 and key2 appear, although listKeys is still in NotActions of the custom role.'
		}
	],
	negative: {
		goal: 'As the second user, try to assign a role on the account.',
		az: `AZURE_CONFIG_DIR=~/.azure-second az role assignment create --assignee-object-id "$SECOND" \\
  --assignee-principal-type User --role Reader --scope "$ST"`,
		see: 'If Azure asks for MFA instead, run the az login that it prints, with AZURE_CONFIG_DIR=~/.azure-second in front, and try again.',
		fails: 'AuthorizationFailed on roleAssignments/write: no role of this user grants it.'
	},
	variables: `RG=/subscriptions/$(az account show --query id -o tsv)/resourceGroups/{group}-plane
ST=$RG/providers/Microsoft.Storage/storageAccounts/stplane{suffix}
${findSecond}`,
	checks: [
		{
			id: 'data',
			title: 'The data role opens the blobs',
			command: `AZURE_CONFIG_DIR=~/.azure-second az storage blob list --account-name stplane{suffix} -c papers --auth-mode login --query "[].{name:name}" -o json`,
			empty: 'The container is empty. Upload note.txt as Owner, then list again.',
			when: "length(@) == `1` && [0].name == 'note.txt'",
			yes: 'The second user lists {{[0].name}} with a sign-in, without a key.',
			no: 'Found {{[].name}}. The container papers must contain note.txt only.'
		},
		{
			id: 'role',
			title: 'The custom role excludes listing keys',
			command: `az role definition list --custom-role-only true --name resit-nokeys-{suffix} --query "[0].{name:roleName,but:permissions[0].notActions,data:permissions[0].dataActions}" -o json`,
			ownPrefix: 'resit-nokeys-',
			conditions: [
				{
					when: 'but == `["Microsoft.Storage/storageAccounts/listKeys/action"]`',
					yes: 'The custom role excludes {{but}}.',
					no: 'NotActions contains {{but}}. It must contain listKeys only.'
				},
				{
					when: 'length(data) == `0`',
					yes: 'It has no data actions.',
					no: 'It has data actions: {{data}}. Remove them from the role.'
				}
			]
		},
		{
			id: 'without-keys',
			title: 'The custom role opens the account, not its keys',
			command: `printf '{"account":%s,"keys":%s}\\n' "$(AZURE_CONFIG_DIR=~/.azure-second az storage account show -n stplane{suffix} -g {group}-plane --query name -o json 2>/dev/null || echo null)" "$(AZURE_CONFIG_DIR=~/.azure-second az storage account keys list -n stplane{suffix} -g {group}-plane --query "length(@)" -o json 2>/dev/null || echo null)"`,
			conditions: [
				{
					when: "starts_with(account || '', 'stplane')",
					yes: 'The second user can read {{account}}.',
					no: 'The second user can’t read the account. Wait until the custom role works, and run the command again.'
				},
				{
					when: 'keys == `null`',
					yes: 'Its keys are refused.',
					no: '{{keys}} keys are listed, so a role grants listKeys. Is the second profile really the second user?'
				}
			]
		},
		{
			id: 'keys',
			title: 'With another role, the second user lists the keys',
			command: `AZURE_CONFIG_DIR=~/.azure-second az storage account keys list -n stplane{suffix} -g {group}-plane --query "[].{key:keyName}" -o json`,
			empty: 'No keys are listed, but an account has two. Check the name of the account.',
			when: 'sort([].key) == `["key1","key2"]`',
			yes: 'The second user lists {{[].key}}.',
			no: 'The list shows {{[].key}}. It must show key1 and key2.'
		},
		{
			id: 'may-not-assign',
			title: 'Managing is not assigning',
			kind: 'error',
			conditions: [
				{
					when: "code == 'AuthorizationFailed' && contains(message, 'Microsoft.Authorization/roleAssignments/write')",
					yes: 'Azure refused the assignment itself.',
					no: 'The answer is {{what}}. It must refuse roleAssignments/write: check the roles of the second user.'
				},
				{
					when: "contains(message, 'storageAccounts/stplane')",
					yes: 'The scope is the account of this lab.',
					no: 'It was refused on another scope. Run the command as it is.'
				}
			]
		}
	],
	tearDown: {
		steps: [
			{
				goal: 'Remove the roles, then delete the custom role.',
				portal: 'Resource groups > {group}-plane > Access control (IAM) > Role assignments > Remove',
				az: [
					`RG=/subscriptions/$(az account show --query id -o tsv)/resourceGroups/{group}-plane
${findSecond}
az role assignment delete --assignee "\${SECOND:?}" \\
  --scope "$RG/providers/Microsoft.Storage/storageAccounts/stplane{suffix}"
az role assignment delete --assignee "\${SECOND:?}" --scope "$RG"`,
					`az role definition delete --name resit-nokeys-{suffix} --custom-role-only true`
				],
				see: 'RoleDefinitionHasAssignments? The role is still assigned: wait a minute and run the second command again. Go on when it prints nothing.',
				deletes:
					'The three role assignments of the second user here, and the custom role resit-nokeys-{suffix}.'
			},
			deleteGroup('plane', 'the storage account and its blob')
		],
		check: gone('plane', {
			key: 'definitions',
			what: 'The custom role',
			count: `az role definition list --custom-role-only true --name resit-nokeys-{suffix} --query "length(@)" -o json`
		})
	},
	why: 'Actions apply to management requests and DataActions to the data. One never implies the other. A user may do the sum of all roles, each minus its own NotActions. Only a deny assignment takes away what a role grants.',
	given: [
		{
			id: 'which-plane',
			command: `az role definition list --name "Storage Blob Data Reader" --query "[0].permissions[0].{actions:actions,data:dataActions}" -o json`,
			output: {
				actions: [
					'Microsoft.Storage/storageAccounts/blobServices/containers/read',
					'Microsoft.Storage/storageAccounts/blobServices/generateUserDelegationKey/action'
				],
				data: ['Microsoft.Storage/storageAccounts/blobServices/containers/blobs/read']
			},
			ask: 'A user has this role only. What can the user not do?',
			options: [
				'Download a blob with Microsoft Entra ID',
				'List the keys of the account',
				'Request a user delegation key'
			],
			right: 1,
			because: 'listKeys is an action on the account, and this role doesn’t have it.'
		},
		{
			id: 'contributor',
			command: `az role definition list --name Contributor --query "[0].permissions[0].notActions[:3]" -o json`,
			output: [
				'Microsoft.Authorization/*/Delete',
				'Microsoft.Authorization/*/Write',
				'Microsoft.Authorization/elevateAccess/Action'
			],
			ask: 'A Contributor of the subscription also has User Access Administrator on one resource group. Can this user assign roles there?',
			options: ['No', 'Yes', 'Only to other Contributors'],
			right: 1,
			because:
				'The NotActions of Contributor subtract from Contributor only. The other role grants Microsoft.Authorization/*.'
		},
		{
			id: 'still-assigned',
			command: `az role definition delete --name vm-operator --custom-role-only true`,
			output: `(RoleDefinitionHasAssignments) There are existing role assignments referencing role.
Code: RoleDefinitionHasAssignments`,
			ask: 'You need to delete the custom role. What should you do first?',
			options: [
				'Remove the assignments of the role',
				'Remove all actions from the role',
				'Elevate access as a Global Administrator'
			],
			right: 0,
			because: 'You can delete a custom role only when no assignment uses it.'
		}
	],
	variations: [
		{
			change: 'No one may use account keys, whatever the role.',
			answer:
				'Disallow Shared Key access on the account. Listing keys can still work, but a request signed with a key is refused.'
		},
		{
			change: 'The user must be able to assign one role only.',
			answer: 'Assign Role Based Access Control Administrator with a condition that allows that role only.'
		},
		{
			change: 'The custom role must be assignable in two subscriptions.',
			answer: 'List both in AssignableScopes. To create it, you need roleDefinitions/write on both.'
		},
		{
			change: 'The custom role has a data action, and you plan to assign it on a management group.',
			answer: 'You can’t assign a custom role with DataActions there. Assign it on the subscriptions below.'
		}
	],
	sources: [
		sources.roleDefinitions,
		sources.customRoles,
		sources.storageRoles,
		sources.privilegedRoles,
		sources.delegateRoleAssignments,
		sources.preventSharedKey
	],
	checked: '2026-11-25'
});
