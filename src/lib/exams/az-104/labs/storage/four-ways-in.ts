// Lab: one blob read by account key, two service SAS, user delegation SAS and data role, and each of them ended.
import { sources } from '#lib/azure/sources.ts';
import {
	defineLab,
	deleteGroup,
	findSecond,
	gone,
	oneShell,
	ownsSubscription,
	secondSignsIn,
	secondUser
} from '#lib/exams/az-104/labs/kit.ts';
import type { Check } from '#lib/domain/lab/lab.ts';

const answer = "-w '%{http_code}-%header{x-ms-error-code} '";

/** The same four requests each time: what changes between two of them is what ended. */
const asks = {
	command: `printf '{"name":%s,"bound":"%s","free":"%s","delegated":"%s","second":"%s"}\\n' "$(az storage account show -n stsas{suffix} -g {group}-sas --query name -o json)" $(for Q in "$SAS" "$FREE" "$UDSAS"; do curl -s -o /dev/null ${answer} "$URL?$Q"; done; curl -s -o /dev/null ${answer} -H "Authorization: Bearer $TOKEN" -H "x-ms-version: 2023-11-03" "$URL")`,
	kind: 'json',
	prints: 'object',
	keys: ['name', 'bound', 'free', 'delegated', 'second'],
	own: { is: "starts_with(name, 'stsas')", named: 'stsas' }
} as const satisfies Partial<Check>;

const setKey = `KEY=$(az storage account keys list -n stsas{suffix} -g {group}-sas --query "[0].value" -o tsv)`;
const setUrl = 'URL=https://stsas{suffix}.blob.core.windows.net/docs/note.txt';
const setDocs = `ID=$(az storage account show -n stsas{suffix} -g {group}-sas --query id -o tsv)
DOCS="$ID/blobServices/default/containers/docs"`;
const setService = `SAS=$(az storage blob generate-sas -c docs -n note.txt --policy-name partner --https-only \\
  --account-name stsas{suffix} --account-key "$KEY" -o tsv)
FREE=$(az storage blob generate-sas -c docs -n note.txt --permissions r --https-only \\
  --expiry $(date -u -d '+1 day' '+%Y-%m-%dT%H:%MZ') \\
  --account-name stsas{suffix} --account-key "$KEY" -o tsv)`;
const setDelegated = `UDSAS=$(az storage blob generate-sas -c docs -n note.txt --permissions r --https-only \\
  --expiry $(date -u -d '+1 day' '+%Y-%m-%dT%H:%MZ') --as-user --auth-mode login \\
  --account-name stsas{suffix} -o tsv)`;
const setToken = `TOKEN=$(AZURE_CONFIG_DIR=~/.azure-second az account get-access-token \\
  --resource https://storage.azure.com/ --query accessToken -o tsv)`;

export const lab = defineLab({
	id: 'storage-access/four-ways-in',
	number: 20,
	title: 'Blob access: key, SAS, or role, and how to revoke each',
	minutes: 45,
	cost: 'Under 0.01 USD: one small blob and a few requests on Standard LRS.',
	needs: [ownsSubscription, secondUser, oneShell],
	predict: [
		{
			id: 'owner-reads',
			ask: 'You are an Owner of the subscription and have no data role. You run this command. What happens?',
			command: 'az storage blob list -c docs --account-name stdemo --auth-mode login',
			options: ['It lists the blobs', 'Azure refuses it', 'It returns an empty list'],
			right: 1,
			because: 'Owner has no data actions. It can list the account keys, and a key opens the data.'
		},
		{
			id: 'keys-renewed',
			ask: 'You rotate both account keys. Which SAS still reads the blob?',
			options: ['The service SAS', 'The user delegation SAS', 'Both', 'Neither'],
			right: 1,
			because:
				'A service SAS is signed with an account key. A user delegation SAS is signed with a key from Entra ID.'
		},
		{
			id: 'policy-gone',
			ask: 'You delete a stored access policy. Which SAS does that end?',
			options: ['Every SAS of the container', 'Every SAS of the same key', 'Every SAS that names the policy'],
			right: 2,
			because: 'A SAS that names a policy ends with it. Deleting the policy doesn’t affect any other SAS.'
		}
	],
	steps: [
		secondSignsIn,
		{
			goal: 'Create the account stsas{suffix} with the container docs and the blob note.txt, using the account key.',
			portal: 'Storage accounts > Create > Advanced > Enable storage account key access',
			az: [
				`az group create -n {group}-sas -l {location} -o none
az storage account create -n stsas{suffix} -g {group}-sas -l {location} \\
  --sku Standard_LRS --kind StorageV2 --allow-shared-key-access true \\
  --public-network-access Enabled --default-action Allow \\
  --allow-blob-public-access false --min-tls-version TLS1_2 -o none`,
				`echo "first" > note.txt
${setKey}
az storage container create -n docs --account-name stsas{suffix} --account-key "$KEY"
az storage blob upload -c docs -n note.txt -f note.txt --overwrite -o none \\
  --account-name stsas{suffix} --account-key "$KEY"
${setUrl}`
			],
			see: 'The first way in. Anyone with the key can do everything in the account.'
		},
		{
			goal: 'List the blobs with your own sign-in. You’re an Owner and have no data role.',
			portal: 'Storage account > Data storage > Containers > docs > Switch to Microsoft Entra user account',
			az: `az storage blob list -c docs --account-name stsas{suffix} --auth-mode login \\
  --query "[].name" -o json`,
			see: 'You do not have the required permissions. If it lists note.txt, you inherit a data role from a higher scope.'
		},
		{
			goal: 'Assign Storage Blob Data Reader: to yourself on the account, and to the second user on the container docs only.',
			portal: 'Storage account > Access control (IAM) > Add > Add role assignment',
			az: [
				`${setDocs}
ME=$(az ad signed-in-user show --query id -o tsv)
az role assignment create --assignee-object-id "$ME" --assignee-principal-type User \\
  --role "Storage Blob Data Reader" --scope "$ID" --query scope -o json`,
				`${findSecond}
az role assignment create --assignee "$SECOND" --role "Storage Blob Data Reader" \\
  --scope "$DOCS" --query scope -o json`
			],
			see: 'A new role can take up to ten minutes to work. Meanwhile, continue with the key.'
		},
		{
			goal: 'Make two service SAS for note.txt: one bound to the stored access policy partner, one without a policy.',
			portal: 'Storage account > Data storage > Containers > docs > Settings > Access policy > Add policy',
			az: [
				`az storage container policy create -c docs -n partner --permissions r \\
  --expiry $(date -u -d '+1 day' '+%Y-%m-%dT%H:%MZ') -o none \\
  --account-name stsas{suffix} --account-key "$KEY"`,
				`${setService}`,
				`sleep 30; curl -sS -i "$URL?$SAS"; curl -sS -i "$URL?$FREE"`
			],
			see: 'HTTP/1.1 200, twice. A policy can take 30 seconds to work. Until then, the first SAS gets 403.'
		},
		{
			goal: 'Read the blob with a user delegation SAS, which needs no account key.',
			portal:
				'Storage account > Data storage > Containers > docs > note.txt > Generate SAS > User delegation key',
			az: [`${setDelegated}`, `curl -sS -i "$URL?$UDSAS"`],
			see: 'HTTP/1.1 200. AuthorizationPermissionMismatch means that your data role isn’t there yet. Wait, then repeat the last command.'
		},
		{
			goal: 'Read the blob as the second user, with a data role and without a key or a SAS.',
			az: [
				`${setToken}`,
				`curl -sS -i -H "Authorization: Bearer $TOKEN" -H "x-ms-version: 2023-11-03" "$URL"`
			],
			see: 'HTTP/1.1 200. The token says who asks. The role on the container says what they can read.',
			proves: ['before']
		},
		{
			goal: 'Delete the stored access policy partner, and ask again with both service SAS.',
			portal:
				'Storage account > Data storage > Containers > docs > Settings > Access policy > partner > Delete',
			az: [
				`az storage container policy delete -c docs -n partner -o none \\
  --account-name stsas{suffix} --account-key "$KEY"`,
				`sleep 30; curl -sS -i "$URL?$SAS"; curl -sS -i "$URL?$FREE"`
			],
			see: 'The first SAS gets 403. The second names no policy and still gets 200.',
			deletes: 'The stored access policy partner of the container docs.',
			proves: ['policy-sas']
		},
		{
			goal: 'Rotate both account keys, and ask again with the second service SAS and the user delegation SAS.',
			portal: 'Storage account > Security + networking > Access keys > Rotate key',
			az: [
				`for K in primary secondary; do
  az storage account keys renew -n stsas{suffix} -g {group}-sas --key $K -o none
done
${setKey}`,
				`sleep 30; curl -sS -i "$URL?$FREE"; curl -sS -i "$URL?$UDSAS"`
			],
			see: '403, then 200. The old key signed the first SAS. A key from Entra ID signed the second.',
			deletes: 'Both old account keys. Whatever still uses one is refused.',
			proves: ['keys-renewed']
		},
		{
			goal: 'Revoke the user delegation keys, and remove the second user’s role on docs.',
			portal: 'Storage account > Containers > docs > Access Control (IAM) > Role assignments > Remove',
			az: [
				`az storage account revoke-delegation-keys -n stsas{suffix} -g {group}-sas`,
				`${setDocs}
${findSecond}
az role assignment delete --assignee "\${SECOND:?}" --role "Storage Blob Data Reader" --scope "\${DOCS:?}"`
			],
			see: 'Both are cached, so reading can still work for up to ten minutes.',
			deletes: 'All user delegation keys of the account, and the second user’s role on docs.',
			proves: ['revoked']
		}
	],
	negative: {
		goal: 'Disallow Shared Key, and see the right key refused.',
		portal: 'Storage account > Settings > Configuration > Allow storage account key access > Disabled',
		az: [
			`az storage account update -n stsas{suffix} -g {group}-sas --allow-shared-key-access false \\
  --query "{name:name,keys:allowSharedKeyAccess}" -o json; sleep 60`,
			`az storage blob list -c docs --account-name stsas{suffix} --account-key "$KEY" --query "[].name" -o json`
		],
		see: 'If it still lists the blob, wait a minute and repeat the second command.',
		fails: 'KeyBasedAuthenticationNotPermitted: the key is right, but the account accepts no keys.',
		proves: ['shared-key']
	},
	variables: `${setKey}
${setUrl}
${setService}
${setDelegated}
${setToken}`,
	checks: [
		{
			...asks,
			id: 'before',
			title: 'All four ways are open',
			shown: ['name'],
			conditions: [
				{
					when: "starts_with(bound, '200') && starts_with(free, '200')",
					yes: 'Both service SAS read the blob.',
					no: 'The service SAS got {{bound}} and {{free}}. Wait 30 seconds after you made the policy partner. In a new shell, set the variables first.'
				},
				{
					when: "starts_with(delegated, '200')",
					yes: 'The user delegation SAS reads it.',
					no: 'The user delegation SAS got {{delegated}}. AuthorizationPermissionMismatch: your own role is not there yet, so wait.'
				},
				{
					when: "starts_with(second, '200')",
					yes: 'The second user reads it with a role.',
					no: 'The second user got {{second}}. AuthorizationPermissionMismatch: wait up to ten minutes. 401: set TOKEN again.'
				}
			]
		},
		{
			...asks,
			id: 'policy-sas',
			title: 'One service SAS ended with its policy',
			shown: ['name', 'second'],
			conditions: [
				{
					when: "starts_with(bound, '403')",
					yes: 'The SAS that names the policy is refused: {{bound}}.',
					no: 'The SAS that names the policy got {{bound}}. Wait 30 seconds, then check that partner is gone from Access policy.'
				},
				{
					when: "starts_with(free, '200') && starts_with(delegated, '200')",
					yes: 'The SAS without a policy and the user delegation SAS still read the blob.',
					no: 'The SAS without a policy got {{free}}, the user delegation SAS {{delegated}}. Run this before you rotate the keys. In a new shell, set the variables first.'
				}
			]
		},
		{
			...asks,
			id: 'keys-renewed',
			title: 'The other ended with the key',
			shown: ['name', 'bound'],
			conditions: [
				{
					when: "starts_with(free, '403')",
					yes: 'The service SAS that the old key signed is refused: {{free}}.',
					no: 'The service SAS got {{free}}. If you set the variables again, the new key signed it: rotate the keys once more.'
				},
				{
					when: "starts_with(delegated, '200') && starts_with(second, '200')",
					yes: 'The user delegation SAS and the second user still read the blob.',
					no: 'The user delegation SAS got {{delegated}}, the second user {{second}}. Neither needs an account key. 401: set TOKEN again. Run this before you revoke anything.'
				}
			]
		},
		{
			...asks,
			id: 'revoked',
			title: 'The delegation SAS and the role ended too',
			shown: ['name', 'bound', 'free'],
			conditions: [
				{
					when: "starts_with(delegated, '403')",
					yes: 'The user delegation SAS is refused: {{delegated}}.',
					no: 'The user delegation SAS got {{delegated}}. Wait some minutes. If you set the variables again, it’s a new one: revoke the keys once more.'
				},
				{
					when: "starts_with(second, '403')",
					yes: 'The second user is refused: {{second}}.',
					no: 'The second user got {{second}}. 200: the old role is cached, so wait up to ten minutes. 401: set TOKEN again.'
				}
			]
		},
		{
			id: 'shared-key',
			title: 'The right key is refused',
			command: `az storage account show -n stsas{suffix} -g {group}-sas --query "{name:name,keys:allowSharedKeyAccess}" -o json; az storage blob list -c docs --account-name stsas{suffix} --account-key "$KEY" --query "[].name" -o json`,
			kind: 'error',
			conditions: [
				{
					when: `code == 'KeyBasedAuthenticationNotPermitted' && contains(message, 'stsas')`,
					yes: 'The account refused the key itself: {{code}}.',
					no: 'The error is {{what}}. It should be KeyBasedAuthenticationNotPermitted. Disallow Shared Key, wait a minute, and repeat.'
				},
				{
					when: `contains(message, '"keys": false')`,
					yes: 'The account accepts no keys.',
					no: 'The account still accepts keys: the setting isn’t Disabled.'
				}
			]
		}
	],
	tearDown: {
		steps: [
			{
				goal: 'Remove the file and the secrets from this shell.',
				az: 'rm -f note.txt; unset KEY SAS FREE UDSAS TOKEN'
			},
			deleteGroup('sas', 'the storage account, its blobs and the roles on them')
		],
		check: gone('sas')
	},
	why: 'What signed a request decides: an account key, a key from Entra ID, or a token. To end access, take away that key, its policy, or its role. Disallowing Shared Key ends the account keys, account SAS, and service SAS together. It doesn’t affect Entra ID tokens and user delegation SAS.',
	given: [
		{
			id: 'which-sas',
			command: `curl -sS -i "$URL?$SAS"`,
			output: `HTTP/1.1 403 Key based authentication is not permitted on this storage account.
x-ms-error-code: KeyBasedAuthenticationNotPermitted
…`,
			ask: 'Azure refused a SAS that expires in two hours. Which type of SAS was it?',
			options: ['A service or account SAS', 'A user delegation SAS', 'Either of them'],
			right: 0,
			because: 'The Shared Key setting applies only to a SAS that an account key signed.'
		},
		{
			id: 'who-may',
			command: `az role assignment list --assignee resit-second@example.com --all --query "[].{role:roleDefinitionName,scope:scope}" -o json`,
			output: [
				{ role: 'Contributor', scope: '/subscriptions/0000…/resourceGroups/rg-demo' },
				{
					role: 'Storage Blob Data Reader',
					scope:
						'/subscriptions/0000…/resourceGroups/rg-demo/providers/Microsoft.Storage/storageAccounts/stdemo/blobServices/default/containers/docs'
				}
			],
			ask: 'Shared Key is disallowed. Which blobs of stdemo can this user read with --auth-mode login?',
			options: ['All of them', 'Only those in docs', 'None'],
			right: 1,
			because: 'Contributor has no data actions, and the data role applies only to docs.'
		}
	],
	variations: [
		{
			change: 'You need to end one service SAS that has no stored access policy.',
			answer:
				'It works until it expires, unless you rotate the key that signed it or disallow Shared Key. Both end far more than this SAS.'
		},
		{
			change: 'One user delegation SAS leaked, and others must keep working.',
			answer:
				'Revoking the delegation keys ends all of them. Removing the role of the user who made it ends only theirs: a SAS can’t do more than its maker.'
		},
		{
			change: 'A VM must read the blob, and you must not store a secret.',
			answer:
				'Give it a managed identity with Storage Blob Data Reader on the container. It uses tokens, so Shared Key can stay disallowed.'
		}
	],
	sources: [
		sources.sas,
		sources.storedAccessPolicy,
		sources.userDelegationSas,
		sources.preventSharedKey,
		sources.blobDataRoles
	],
	checked: '2026-11-25'
});
