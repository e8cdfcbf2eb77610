// Lab: one blob read by account key, service SAS, user delegation SAS and data role, and each of the four ended.
import type { Lab } from '#lib/domain/lab/lab.ts';
import { day } from '#lib/domain/time/day.ts';

export const lab = {
	id: 'storage-access/four-ways-in',
	number: 20,
	edition: 0,
	domain: 'storage',
	group: 'storage-access',
	title: 'One blob, four ways in',
	mends: 'Which identity reads a blob, and which change ends which of them.',
	minutes: 40,
	cost: 'One small blob and a few requests on standard LRS. It stays near zero, and the tear-down deletes the account.',
	needs: [
		'A subscription in which you are Owner',
		'The second sign-in of the set-up lab (resit-second), signed in under ~/.azure-second',
		'One Cloud Shell session: later commands use variables of earlier ones'
	],
	predict: [
		{
			id: 'owner-reads',
			ask: 'You own the subscription and have no data role. Does reading the blob with --auth-mode login work?',
			options: [
				'Yes, Owner may do everything',
				'No, Owner has no data actions',
				'Yes, but only for the creator'
			],
			right: 1,
			because: 'Owner has no data actions. It may list the account keys, and the keys open the data.'
		},
		{
			id: 'keys-renewed',
			ask: 'Both account keys are renewed. Which SAS still reads the blob?',
			options: ['The service SAS', 'The user delegation SAS', 'Both of them', 'Neither of them'],
			right: 1,
			because:
				'A service SAS is signed with an account key. A user delegation SAS is signed with a key from Entra ID.'
		},
		{
			id: 'policy-gone',
			ask: 'You delete the stored access policy. What ends?',
			options: [
				'Every SAS of the container',
				'Every SAS made with that key',
				'Only SAS that name the policy'
			],
			right: 2,
			because: 'A SAS lives with the policy it names. Others know nothing of it.'
		}
	],
	steps: [
		{
			goal: 'Make an account with a container and one small blob, using the account key.',
			portal: 'Storage accounts > Create > Resource group > Review + create',
			az: [
				`az group create -n {group}-sas -l {location}
az storage account create -n stsas{suffix} -g {group}-sas -l {location} \\
  --sku Standard_LRS --kind StorageV2 --allow-shared-key-access true \\
  --allow-blob-public-access false --min-tls-version TLS1_2`,
				`echo "first" > note.txt
KEY=$(az storage account keys list -n stsas{suffix} -g {group}-sas --query "[0].value" -o tsv)
az storage container create -n docs --account-name stsas{suffix} --account-key "$KEY"
az storage blob upload -c docs -n note.txt -f note.txt --account-name stsas{suffix} --account-key "$KEY"
URL=https://stsas{suffix}.blob.core.windows.net/docs/note.txt`
			],
			see: 'The first way in: whoever has the key has everything in the account.'
		},
		{
			goal: 'Give yourself a data role on the account, and the second person one on the container only.',
			portal: 'Storage account > Access control (IAM) > Add > Add role assignment',
			az: [
				`ID=$(az storage account show -n stsas{suffix} -g {group}-sas --query id -o tsv)
ME=$(az ad signed-in-user show --query id -o tsv)
az role assignment create --assignee-object-id "$ME" --assignee-principal-type User \\
  --role "Storage Blob Data Reader" --scope "$ID"`,
				`DOCS="$ID/blobServices/default/containers/docs"
SECOND=$(az ad user list --filter "startswith(userPrincipalName,'resit-second')" --query "[0].id" -o tsv)
az role assignment create --assignee-object-id "$SECOND" --assignee-principal-type User \\
  --role "Storage Blob Data Reader" --scope "$DOCS"`
			],
			see: 'A new role can take up to ten minutes before the data plane knows it. Go on with the key meanwhile.'
		},
		{
			goal: 'Read the blob with a service SAS that hangs on a stored access policy.',
			portal: 'Storage account > Containers > docs > Settings > Access policy > Add policy',
			az: [
				`az storage container policy create -c docs -n partner --permissions r \\
  --expiry $(date -u -d '+1 day' '+%Y-%m-%dT%H:%MZ') \\
  --account-name stsas{suffix} --account-key "$KEY"`,
				`SAS=$(az storage blob generate-sas -c docs -n note.txt --policy-name partner --https-only \\
  --account-name stsas{suffix} --account-key "$KEY" -o tsv)`,
				`sleep 30; curl -sS -i "$URL?$SAS"`
			],
			see: 'HTTP/1.1 200. A policy can need up to 30 seconds to take effect; until then the SAS gets 403.'
		},
		{
			goal: 'Read the blob with a user delegation SAS, made without the account key.',
			portal: 'Storage account > Containers > docs > note.txt > Generate SAS > User delegation key',
			az: [
				`UDSAS=$(az storage blob generate-sas -c docs -n note.txt --permissions r --https-only \\
  --expiry $(date -u -d '+4 hours' '+%Y-%m-%dT%H:%MZ') --as-user --auth-mode login \\
  --account-name stsas{suffix} -o tsv)`,
				`curl -sS -i "$URL?$UDSAS"`
			],
			see: 'HTTP/1.1 200. If it says AuthorizationPermissionMismatch, your data role is not there yet: wait and repeat both.'
		},
		{
			goal: 'Read the blob as the second person, with a data role and no key and no SAS.',
			az: [
				`TOKEN=$(AZURE_CONFIG_DIR=~/.azure-second az account get-access-token \\
  --resource https://storage.azure.com/ --query accessToken -o tsv)`,
				`curl -sS -i -H "Authorization: Bearer $TOKEN" -H "x-ms-version: 2023-11-03" "$URL"`
			],
			see: 'HTTP/1.1 200. The token says who asks; the role on the container says what they may read.'
		},
		{
			goal: 'End the three ways one by one: the policy, the delegation keys, the role.',
			portal: 'Storage account > Containers > docs > Settings > Access policy',
			az: [
				`az storage container policy delete -c docs -n partner \\
  --account-name stsas{suffix} --account-key "$KEY"`,
				`az storage account revoke-delegation-keys -n stsas{suffix} -g {group}-sas`,
				`az role assignment delete --assignee "\${SECOND:?}" --role "Storage Blob Data Reader" --scope "\${DOCS:?}"`
			],
			see: 'Three changes, three different places. None of them touched an account key.',
			deletes:
				'The policy partner, all user delegation keys of the account, and the second person’s role on docs.'
		}
	],
	negative: {
		goal: 'Disallow Shared Key, see the right key refused, and leave it so for the first proof.',
		portal: 'Storage account > Settings > Configuration > Allow storage account key access > Disabled',
		az: [
			`az storage account update -n stsas{suffix} -g {group}-sas --allow-shared-key-access false \\
  --query "{name:name,keys:allowSharedKeyAccess}" -o json; sleep 60`,
			`az storage blob list -c docs --account-name stsas{suffix} --account-key "$KEY" -o json`
		],
		see: 'Keep this error: the first proof asks for it, and the second one allows the key again. If the list still comes, wait a minute and repeat.',
		fails: 'KeyBasedAuthenticationNotPermitted: the key is right, but the account takes no keys.'
	},
	checks: [
		{
			id: 'shared-key',
			title: 'The right key is refused',
			command: `az storage blob list -c docs --account-name stsas{suffix} --account-key "$KEY" --query "[].{name:name}" -o json`,
			kind: 'error',
			conditions: [
				{
					when: "code == 'KeyBasedAuthenticationNotPermitted'",
					yes: 'The account refused the key itself: {{code}}.',
					no: 'The error is {{code}}. Expected is KeyBasedAuthenticationNotPermitted: disallow Shared Key, wait a minute, repeat.'
				}
			]
		},
		{
			id: 'policy-sas',
			title: 'The service SAS ended with its policy',
			command: `az storage account update -n stsas{suffix} -g {group}-sas --allow-shared-key-access true -o none
sleep 60; curl -sS -i "$URL?$SAS"`,
			kind: 'curl',
			conditions: [
				{
					when: 'status == `403`',
					yes: 'The SAS is refused with {{status}}.',
					no: 'The answer is {{status}}. Wait 30 seconds after deleting the policy, then look at its name in Access policy.'
				},
				{
					when: "code == 'AuthenticationFailed'",
					yes: 'It is the SAS that no longer holds, not the key or the network.',
					no: 'The code is {{code}}. KeyBased… means Shared Key is still disallowed: wait a minute, then repeat.'
				}
			]
		},
		{
			id: 'delegation-sas',
			title: 'The user delegation SAS is revoked',
			command: `curl -sS -i "$URL?$UDSAS"`,
			kind: 'curl',
			conditions: [
				{
					when: 'status == `403`',
					yes: 'The SAS is refused with {{status}}.',
					no: 'The answer is {{status}}. Delegation keys are cached, so a revocation can take a while: repeat later.'
				},
				{
					when: "code && starts_with(code, 'Auth') && code != 'AuthorizationPermissionMismatch'",
					yes: 'It is not your role that is missing ({{code}}): the key behind the SAS is revoked.',
					no: 'The code is {{code}}. AuthorizationPermissionMismatch means that your own role is gone, not the key.'
				}
			]
		},
		{
			id: 'second-person',
			title: 'The second person has no right to the data',
			command: `curl -sS -i -H "Authorization: Bearer $TOKEN" -H "x-ms-version: 2023-11-03" "$URL"`,
			kind: 'curl',
			conditions: [
				{
					when: 'status == `403`',
					yes: 'The request is refused with {{status}}.',
					no: 'The answer is {{status}}. 200: the old role is still known, wait up to ten minutes. 401: fetch a new TOKEN.'
				},
				{
					when: "code == 'AuthorizationPermissionMismatch'",
					yes: 'Azure knows who asks and finds no data role.',
					no: 'The code is {{code}}, so the role was not what stopped it. Look at the token and at the network rules.'
				}
			]
		}
	],
	tearDown: {
		steps: [
			{
				goal: 'Delete the resource group with the account and everything in it.',
				portal: 'Resource groups > {group}-sas > Delete resource group',
				az: [`az group delete -n {group}-sas --yes --no-wait; rm -f note.txt; unset KEY SAS UDSAS TOKEN`],
				deletes: 'The resource group {group}-sas: the storage account, its blobs and the roles on it.'
			}
		],
		check: {
			id: 'gone',
			title: 'Nothing is left to pay',
			command: 'az group exists -n {group}-sas -o json',
			kind: 'json',
			prints: 'value',
			conditions: [
				{
					when: '@ == `false`',
					yes: 'The group is gone.',
					no: 'The group is still there. Deleting takes a few minutes: run the command again.'
				}
			]
		}
	},
	why: 'Every request is judged by what signed it: an account key, a key from Entra ID, or a token. To end access you take away that signature, its policy or its role. Disallowing Shared Key ends the key, account SAS and service SAS at once, and leaves Entra ID and user delegation SAS alone.',
	given: [
		{
			id: 'which-sas',
			command: `curl -sS -i "$URL?$SAS"`,
			output: `HTTP/1.1 403 Key based authentication is not permitted on this storage account.
Content-Type: application/xml
Server: Windows-Azure-Blob/1.0 Microsoft-HTTPAPI/2.0
x-ms-error-code: KeyBasedAuthenticationNotPermitted

<?xml version="1.0" encoding="utf-8"?><Error><Code>KeyBasedAuthenticationNotPermitted</Code><Message>Key based authentication is not permitted on this storage account.</Message></Error>`,
			ask: 'The SAS has two hours left. Which kind of SAS can it be?',
			options: ['A service or account SAS', 'A user delegation SAS', 'Any SAS without a policy'],
			right: 0,
			because: 'Only SAS signed with an account key fall under the Shared Key setting.'
		},
		{
			id: 'who-may',
			command: `az role assignment list --assignee resit-second@example.com --all --query "[].{role:roleDefinitionName,scope:scope}" -o json`,
			output: `[
  {
    "role": "Contributor",
    "scope": "/subscriptions/0000…/resourceGroups/rg-demo"
  },
  {
    "role": "Storage Blob Data Reader",
    "scope": "/subscriptions/0000…/resourceGroups/rg-demo/providers/Microsoft.Storage/storageAccounts/stdemo/blobServices/default/containers/docs"
  }
]`,
			ask: 'Shared Key is disallowed. What can this person read with --auth-mode login?',
			options: ['Every container of stdemo', 'Only the container docs', 'Nothing, a key is needed'],
			right: 1,
			because: 'Contributor has no data actions, and the data role holds at docs and below it only.'
		}
	],
	variations: [
		{
			change: 'The service SAS was made without a stored access policy.',
			answer:
				'It runs until its expiry, unless you renew the key that signed it or disallow Shared Key. Both end far more than this one SAS.'
		},
		{
			change: 'One user delegation SAS leaked, and others must go on working.',
			answer:
				'Revoking the delegation keys ends all of them. Taking away the role of the one who made it ends only theirs, because the SAS can do no more than its maker.'
		},
		{
			change: 'A virtual machine should read the blob, and no secret may be stored.',
			answer:
				'Give it a managed identity and Storage Blob Data Reader on the container. It gets tokens like a person does, so Shared Key can stay disallowed.'
		}
	],
	sources: [
		{
			title: 'Grant limited access with shared access signatures',
			url: 'https://learn.microsoft.com/en-us/azure/storage/common/storage-sas-overview',
			checked: day('2026-11-25')
		},
		{
			title: 'Define a stored access policy',
			url: 'https://learn.microsoft.com/en-us/rest/api/storageservices/define-stored-access-policy',
			checked: day('2026-11-25')
		},
		{
			title: 'Create a user delegation SAS',
			url: 'https://learn.microsoft.com/en-us/rest/api/storageservices/create-user-delegation-sas',
			checked: day('2026-11-25')
		},
		{
			title: 'Prevent Shared Key authorization',
			url: 'https://learn.microsoft.com/en-us/azure/storage/common/shared-key-authorization-prevent',
			checked: day('2026-11-25')
		},
		{
			title: 'Assign an Azure role for access to blob data',
			url: 'https://learn.microsoft.com/en-us/azure/storage/blobs/assign-azure-role-data-access',
			checked: day('2026-11-25')
		}
	],
	checked: day('2026-11-25')
} as const satisfies Lab;
