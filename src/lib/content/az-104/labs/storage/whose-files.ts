// Lab: who may read an Azure file share: key, privileged data role over REST, identity source and share-level permission.
import type { Lab } from '#lib/domain/lab/lab.ts';
import { day } from '#lib/domain/time/day.ts';

export const lab = {
	id: 'storage-access/whose-files',
	number: 22,
	edition: 0,
	domain: 'storage',
	group: 'storage-access',
	title: 'Whose files: key, role, and identity source',
	mends:
		'Azure Files: identity source, share-level permission and NTFS, and what a privileged role passes by.',
	minutes: 35,
	cost: 'One tiny file in a standard share, billed by what it holds. Enabling an identity source costs nothing.',
	needs: [
		'A subscription in which you are Owner, in a tenant in which you may delete app registrations',
		'The second sign-in of the set-up lab (resit-second), signed in under ~/.azure-second',
		'One Cloud Shell session: later commands use variables of earlier ones'
	],
	predict: [
		{
			id: 'both-gates',
			ask: 'A user mounts a share with their identity. The share role says change, NTFS says read. May they write?',
			options: ['Yes, the role decides', 'No, both must allow it', 'Yes, NTFS is not asked'],
			right: 1,
			because: 'Share-level permission and NTFS permissions are both asked, and the stricter one wins.'
		},
		{
			id: 'key-mount',
			ask: 'The share is mounted with the account key. Whose NTFS permissions count?',
			options: ['Those of the signed-in user', 'Nobody’s, the key is above them', 'Those of the Owner'],
			right: 1,
			because: 'The account key acts as a superuser: it passes share-level and NTFS permissions by.'
		},
		{
			id: 'two-sources',
			ask: 'AD DS is the identity source of an account. One more share in it needs Entra Kerberos. What do you do?',
			options: ['Set it on that share', 'Enable both on the account', 'Use another account'],
			right: 2,
			because: 'A storage account has one identity source, and it holds for all of its shares.'
		}
	],
	steps: [
		{
			goal: 'Make an account with a share and one file, using the account key.',
			portal: 'Storage account > Data storage > File shares > File share',
			az: [
				`az group create -n {group}-fid -l {location}
az storage account create -n stfid{suffix} -g {group}-fid -l {location} --sku Standard_LRS \\
  --kind StorageV2 --allow-shared-key-access true --default-action Allow
ID=$(az storage account show -n stfid{suffix} -g {group}-fid --query id -o tsv)`,
				`az storage share-rm create -n docs --storage-account stfid{suffix} -g {group}-fid --quota 1
KEY=$(az storage account keys list -n stfid{suffix} -g {group}-fid --query "[0].value" -o tsv)
echo "plan" > plan.txt
az storage file upload -s docs --source plan.txt --account-name stfid{suffix} --account-key "$KEY"`
			],
			see: 'With the key nobody asked who you are.'
		},
		{
			goal: 'Ask for the file as the second person, without any role, and see the answer.',
			az: [
				`FILE=https://stfid{suffix}.file.core.windows.net/docs/plan.txt
TOKEN=$(AZURE_CONFIG_DIR=~/.azure-second az account get-access-token \\
  --resource https://storage.azure.com/ --query accessToken -o tsv)`,
				`curl -sS -i -H "Authorization: Bearer $TOKEN" -H "x-ms-version: 2023-11-03" \\
  -H "x-ms-file-request-intent: backup" "$FILE"`
			],
			see: '403. The header says that you mean to use the privileged right; without it Azure Files takes no token over REST.'
		},
		{
			goal: 'Give the second person Storage File Data Privileged Reader on the account, and read again.',
			portal: 'Storage account > Access control (IAM) > Add > Add role assignment',
			az: [
				`SECOND=$(az ad user list --filter "startswith(userPrincipalName,'resit-second')" --query "[0].id" -o tsv)
az role assignment create --assignee-object-id "$SECOND" --assignee-principal-type User \\
  --role "Storage File Data Privileged Reader" --scope "$ID"`,
				`AZURE_CONFIG_DIR=~/.azure-second az storage file list -s docs --account-name stfid{suffix} \\
  --auth-mode login --enable-file-backup-request-intent --query "[].name" -o json`
			],
			see: 'plan.txt, once the role is known (up to ten minutes). It reads every file of every share, whatever NTFS says.'
		},
		{
			goal: 'Give the second person a share-level role for SMB on this one share.',
			portal: 'Storage account > File shares > docs > Access Control (IAM) > Add role assignment',
			az: [
				`SHARE="$ID/fileServices/default/fileshares/docs"
az role assignment create --assignee-object-id "$SECOND" --assignee-principal-type User \\
  --role "Storage File Data SMB Share Reader" --scope "$SHARE"`
			],
			see: 'The first of two gates for a mount; NTFS is the second. On a mount such a role counts for hybrid identities; cloud-only ones need the default of the next step.'
		},
		{
			goal: 'Enable Entra Kerberos as the identity source, and give everybody it knows the role of a reader.',
			portal: 'Storage account > File shares > Identity-based access > Microsoft Entra Kerberos > Set up',
			az: [
				`az storage account update -n stfid{suffix} -g {group}-fid --enable-files-aadkerb true \\
  --query azureFilesIdentityBasedAuthentication.directoryServiceOptions -o json`,
				`az storage account update -n stfid{suffix} -g {group}-fid \\
  --default-share-permission StorageFileDataSmbShareReader \\
  --query azureFilesIdentityBasedAuthentication.defaultSharePermission -o json`
			],
			see: 'A default permission needs an identity source. Azure also made an app registration for the account.'
		}
	],
	negative: {
		goal: 'Write as the second person, who is a privileged reader, and see it refused.',
		az: [
			`curl -sS -i -X PUT -H "Authorization: Bearer $TOKEN" -H "x-ms-version: 2023-11-03" \\
  -H "x-ms-file-request-intent: backup" -H "x-ms-type: file" -H "x-ms-content-length: 4" \\
  -H "Content-Length: 0" "https://stfid{suffix}.file.core.windows.net/docs/new.txt"`
		],
		see: 'Passing NTFS by is not the same as being allowed everything: the data actions of the role still count.',
		fails: 'AuthorizationPermissionMismatch with status 403: the role has no write action.'
	},
	checks: [
		{
			id: 'reads',
			title: 'The second person reads without a key',
			command: `AZURE_CONFIG_DIR=~/.azure-second az storage file list -s docs --account-name stfid{suffix} --auth-mode login --enable-file-backup-request-intent --query "[].{name:name}" -o json`,
			kind: 'json',
			prints: 'list',
			keys: ['name'],
			empty: 'The share is empty. Upload plan.txt with the key first.',
			conditions: [
				{
					when: "length([?name == 'plan.txt']) == `1`",
					yes: 'They see plan.txt.',
					no: 'They see {{[].name}}, and plan.txt is not among it. Look at the name of the share and of the account.'
				}
			]
		},
		{
			id: 'refused',
			title: 'A privileged reader cannot write',
			command: `curl -sS -i -X PUT -H "Authorization: Bearer $TOKEN" -H "x-ms-version: 2023-11-03" -H "x-ms-file-request-intent: backup" -H "x-ms-type: file" -H "x-ms-content-length: 4" -H "Content-Length: 0" "https://stfid{suffix}.file.core.windows.net/docs/new.txt"`,
			kind: 'curl',
			conditions: [
				{
					when: 'status == `403`',
					yes: 'The write was refused with {{status}}.',
					no: 'The answer is {{status}}. 201: look which roles the person has. 401: fetch a new TOKEN.'
				},
				{
					when: "code == 'AuthorizationPermissionMismatch'",
					yes: 'It was the role: {{code}}.',
					no: 'The code is {{code}}, so something else stopped it. AuthorizationFailure would be the firewall.'
				}
			]
		},
		{
			id: 'share-role',
			title: 'The share-level role stands on the share itself',
			command: `az role assignment list --scope "$SHARE" --query "[].{role:roleDefinitionName,kind:principalType}" -o json`,
			kind: 'json',
			prints: 'list',
			keys: ['role', 'kind'],
			empty: 'There is no role on this share. Roles on the account do not show here.',
			conditions: [
				{
					when: "length([?role == 'Storage File Data SMB Share Reader' && kind == 'User']) == `1`",
					yes: 'One user is reader of this share, and of no other.',
					no: 'On the share stand: {{[].role}}. Expected is Storage File Data SMB Share Reader for one user.'
				}
			]
		},
		{
			id: 'source',
			title: 'The account has an identity source and a default',
			command: `az storage account show -n stfid{suffix} -g {group}-fid --query "{name:name,source:azureFilesIdentityBasedAuthentication.directoryServiceOptions,usual:azureFilesIdentityBasedAuthentication.defaultSharePermission}" -o json`,
			kind: 'json',
			prints: 'object',
			keys: ['name', 'source', 'usual'],
			shown: ['name'],
			own: { is: "starts_with(name, 'stfid')", named: 'stfid' },
			conditions: [
				{
					when: "source == 'AADKERB'",
					yes: 'The identity source is Entra Kerberos.',
					no: 'The identity source is {{source}}. None means that a mount knows only the account key.'
				},
				{
					when: "usual == 'StorageFileDataSmbShareReader'",
					yes: 'Everybody it authenticates may read, as far as NTFS lets them.',
					no: 'The default share-level permission is {{usual}}. None means: only who has a role.'
				}
			]
		}
	],
	tearDown: {
		steps: [
			{
				goal: 'Take the identity source off and delete the app registration it left in the tenant.',
				portal:
					'Microsoft Entra ID > App registrations > All applications > [Storage Account] stfid… > Delete',
				az: [
					`az storage account update -n stfid{suffix} -g {group}-fid --enable-files-aadkerb false \\
  --default-share-permission None --query name -o json`,
					`az ad app list --display-name "[Storage Account] stfid{suffix}" --query "[].id" -o tsv \\
  | xargs -r -n1 az ad app delete --id`
				],
				deletes:
					'The app registration “[Storage Account] stfid….file.core.windows.net”, which only this account used.'
			},
			{
				goal: 'Delete the resource group with the account, the share and the roles.',
				portal: 'Resource groups > {group}-fid > Delete resource group',
				az: ['az group delete -n {group}-fid --yes --no-wait; rm -f plan.txt; unset KEY TOKEN'],
				deletes: 'The resource group {group}-fid: account, share, file, roles on them.'
			}
		],
		check: {
			id: 'gone',
			title: 'Nothing is left to pay',
			command: 'az group exists -n {group}-fid -o json',
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
	why: 'A mount with an identity passes two gates: the share-level permission, an Azure role or the account’s default, and then the NTFS permissions of the file. The identity source says who can pass at all, and an account has one. The account key and the privileged roles go past NTFS, so they are for administrators.',
	given: [
		{
			id: 'icacls',
			command: 'icacls Z:\\plans',
			output: `Z:\\plans BUILTIN\\Administrators:(OI)(CI)(F)
         CONTOSO\\Planners:(OI)(CI)(RX)

Successfully processed 1 files; Failed processing 0 files`,
			ask: 'Ana is in Planners and has Storage File Data SMB Share Contributor. She mounts with her identity. What may she do in plans?',
			options: ['Read', 'Read and write', 'Nothing at all'],
			right: 0,
			because:
				'The role would let her change files, NTFS gives her group read and execute, and both must allow it.'
		},
		{
			id: 'mounted',
			command: 'mount -t cifs',
			output: `//stdemo.file.core.windows.net/docs on /mnt/docs type cifs (rw,relatime,vers=3.1.1,username=stdemo,uid=1000,gid=1000,addr=203.0.113.24)`,
			ask: 'Which right does this mount use?',
			options: [
				'That of the user with uid 1000',
				'The account key of stdemo',
				'The default share permission'
			],
			right: 1,
			because: 'The user name is the name of the storage account, and its password is the account key.'
		},
		{
			id: 'auth-settings',
			command:
				'az storage account show -n stdemo -g rg-demo --query azureFilesIdentityBasedAuthentication -o json',
			output: `{
  "activeDirectoryProperties": null,
  "defaultSharePermission": "None",
  "directoryServiceOptions": "AADDS"
}`,
			ask: 'Which identity source has this account, and who may enter its shares?',
			options: [
				'Entra Domain Services; who has a share-level role',
				'AD DS; everybody in the domain',
				'Entra Kerberos; nobody'
			],
			right: 0,
			because:
				'AADDS is Entra Domain Services. With the default None only a role on the share or above opens it.'
		}
	],
	variations: [
		{
			change: 'Computers and service accounts that are not synchronised to Entra ID must reach the share.',
			answer: 'Set a default share-level permission. A role cannot be given to what Entra ID does not know.'
		},
		{
			change: 'One of the synchronised users must also change NTFS permissions over SMB.',
			answer:
				'Storage File Data SMB Share Elevated Contributor on the share: it adds changing ACLs to reading and writing.'
		},
		{
			change: 'A backup tool must read all files over REST, whatever their permissions, without a key.',
			answer:
				'A managed identity with Storage File Data Privileged Reader, and requests that state the backup intent.'
		}
	],
	sources: [
		{
			title: 'Azure Files OAuth over REST',
			url: 'https://learn.microsoft.com/en-us/azure/storage/files/authorize-oauth-rest',
			checked: day('2026-11-25')
		},
		{
			title: 'Assign share-level permissions',
			url: 'https://learn.microsoft.com/en-us/azure/storage/files/storage-files-identity-assign-share-level-permissions',
			checked: day('2026-11-25')
		},
		{
			title: 'Overview of identity-based authentication for SMB',
			url: 'https://learn.microsoft.com/en-us/azure/storage/files/storage-files-active-directory-overview',
			checked: day('2026-11-25')
		},
		{
			title: 'Enable Entra Kerberos for Azure Files',
			url: 'https://learn.microsoft.com/en-us/azure/storage/files/storage-files-identity-auth-hybrid-identities-enable',
			checked: day('2026-11-25')
		},
		{
			title: 'Directory and file permissions for Azure Files',
			url: 'https://learn.microsoft.com/en-us/azure/storage/files/storage-files-identity-configure-file-level-permissions',
			checked: day('2026-11-25')
		}
	],
	checked: day('2026-11-25')
} as const satisfies Lab;
