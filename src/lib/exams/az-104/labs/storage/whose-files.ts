// Lab: who may read an Azure file share: key, privileged data role over REST, identity source and share-level permission.
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

const setId = `ID=$(az storage account show -n stfid{suffix} -g {group}-fid --query id -o tsv)
SHARE="$ID/fileServices/default/fileshares/docs"`;
const setToken = `FILE=https://stfid{suffix}.file.core.windows.net/docs/plan.txt
TOKEN=$(AZURE_CONFIG_DIR=~/.azure-second az account get-access-token \\
  --resource https://storage.azure.com/ --query accessToken -o tsv)`;
const asSecond =
	'-H "Authorization: Bearer $TOKEN" -H "x-ms-version: 2023-11-03" -H "x-ms-file-request-intent: backup"';
const put =
	'-X PUT -H "x-ms-type: file" -H "x-ms-content-length: 4" -H "Content-Length: 0" "${FILE%/*}/new.txt"';
const answer = "-s -o /dev/null -w '%{http_code}-%header{x-ms-error-code}'";

export const lab = defineLab({
	id: 'storage-access/whose-files',
	number: 22,
	title: 'Azure Files access: one identity source per account',
	minutes: 40,
	cost: 'Under 0.01 USD: one tiny file in a standard share. Enabling an identity source costs nothing.',
	needs: [
		ownsSubscription,
		'The right to delete app registrations in the tenant, such as Application Administrator',
		secondUser,
		oneShell
	],
	predict: [
		{
			id: 'privileged-read',
			ask: 'A user has only Storage File Data Privileged Reader on a storage account. The user requests a file over REST with the backup intent. What happens?',
			options: ['It is returned in any case', 'It is returned if NTFS allows it', 'It is refused'],
			right: 0,
			because:
				'The role contains readFileBackupSemantics, so a request with the backup intent bypasses NTFS permissions.'
		},
		{
			id: 'privileged-write',
			ask: 'The same user creates a file over REST with the backup intent. What happens?',
			options: ['It is created', 'It is refused', 'It is created, read-only'],
			right: 1,
			because: 'The intent doesn’t add rights. The role has no write action, so the request is refused.'
		},
		{
			id: 'second-source',
			ask: 'Microsoft Entra Kerberos is the identity source of a storage account. You also enable Microsoft Entra Domain Services for one share. What happens?',
			options: ['That share has both', 'All shares of the account have both', 'It is refused'],
			right: 2,
			because: 'A storage account has one identity source, and it applies to all of its shares.'
		}
	],
	steps: [
		secondSignsIn,
		{
			goal: 'Create the account stfid{suffix} with the share docs and the file plan.txt, using the account key.',
			portal: 'Storage account > Data storage > Classic file shares > File share',
			az: [
				`az group create -n {group}-fid -l {location} -o none
az storage account create -n stfid{suffix} -g {group}-fid -l {location} --sku Standard_LRS \\
  --kind StorageV2 --allow-shared-key-access true --public-network-access Enabled \\
  --default-action Allow -o none
${setId}`,
				`az storage share-rm create -n docs --storage-account stfid{suffix} -g {group}-fid --quota 1 -o none
KEY=$(az storage account keys list -n stfid{suffix} -g {group}-fid --query "[0].value" -o tsv)
echo "plan" > plan.txt
az storage file upload -s docs --source plan.txt --account-name stfid{suffix} --account-key "$KEY" \\
  -o none; unset KEY; rm -f plan.txt`
			],
			see: 'With the key, Azure didn’t ask who you are.'
		},
		{
			goal: 'Ask for the file as the second user, without any role.',
			az: [`${setToken}`, `curl -sS -i ${asSecond} "$FILE"`],
			see: '403. The last header says that you mean to use privileged access. Without it, Azure Files accepts no token over REST.'
		},
		{
			goal: 'Give the second user Storage File Data Privileged Reader on the account, and ask again.',
			portal: 'Storage account > Access control (IAM) > Add > Add role assignment',
			az: [
				`${findSecond}
az role assignment create --assignee "$SECOND" --role "Storage File Data Privileged Reader" \\
  --scope "$ID" --query scope -o json`,
				`AZURE_CONFIG_DIR=~/.azure-second az storage file list -s docs --account-name stfid{suffix} \\
  --auth-mode login --enable-file-backup-request-intent --query "[].name" -o json
curl -sS -i ${asSecond} "$FILE"`
			],
			see: 'plan.txt and HTTP/1.1 200, after up to ten minutes. The role reads every file in every share, whatever NTFS says.'
		},
		{
			goal: 'Give the second user Storage File Data SMB Share Reader on this one share.',
			portal:
				'Storage account > Data storage > Classic file shares > docs > Access Control (IAM) > Add a role assignment',
			az: `${findSecond}
az role assignment create --assignee "$SECOND" --role "Storage File Data SMB Share Reader" \\
  --scope "$SHARE" --query scope -o json`,
			see: 'A mount needs this role and NTFS permissions. The role works for hybrid identities only, so for this cloud-only user it has no effect. You do it to see where it’s assigned.'
		},
		{
			goal: 'Enable Entra Kerberos as the identity source, with Storage File Data SMB Share Reader as the default share-level permission.',
			portal:
				'Storage account > Data storage > Classic file shares > Identity-based access > Microsoft Entra Kerberos > Set up',
			az: [
				`az storage account update -n stfid{suffix} -g {group}-fid --enable-files-aadkerb true \\
  --query azureFilesIdentityBasedAuthentication.directoryServiceOptions -o json`,
				`az storage account update -n stfid{suffix} -g {group}-fid \\
  --default-share-permission StorageFileDataSmbShareReader \\
  --query azureFilesIdentityBasedAuthentication.defaultSharePermission -o json`
			],
			see: 'A default permission needs an identity source. Azure also created an app registration for the account.'
		},
		{
			goal: 'Try to enable a second identity source, Microsoft Entra Domain Services, on the same account.',
			az: `az storage account update -n stfid{suffix} -g {group}-fid --enable-files-aadds true -o none`,
			see: 'It’s refused: Kerberos is already enabled and must be disabled first.'
		}
	],
	negative: {
		after: 3,
		goal: 'Create a file as the second user, who is a privileged reader, and see it refused.',
		az: `curl -sS -i ${asSecond} \\
  ${put}`,
		see: 'Bypassing NTFS doesn’t mean being allowed everything. The data actions of the role still count.',
		fails: 'AuthorizationPermissionMismatch with status 403: the role has no write action.',
		proves: ['refused']
	},
	variables: `${setId}
${setToken}`,
	checks: [
		{
			id: 'refused',
			title: 'A privileged reader reads and can’t write',
			command: `printf '{"name":%s,"read":"%s","write":"%s"}\\n' "$(az storage account show -n stfid{suffix} -g {group}-fid --query name -o json)" "$(curl ${answer} ${asSecond} "$FILE")" "$(curl ${answer} ${asSecond} ${put})"`,
			ownPrefix: 'stfid',
			conditions: [
				{
					when: "starts_with(read, '200')",
					yes: 'The second user reads plan.txt without a key.',
					no: 'Reading got {{read}}. 403: wait up to ten minutes for the role. 401: set TOKEN again. 404: upload plan.txt.'
				},
				{
					when: "starts_with(write, '403')",
					yes: 'Writing with the same token is refused: {{write}}.',
					no: 'Writing got {{write}}. 201: check which roles the second user has. 401: set TOKEN again.'
				}
			]
		},
		{
			id: 'share-role',
			title: 'The share-level role is on the share itself',
			command: `az role assignment list --assignee "$(AZURE_CONFIG_DIR=~/.azure-second az account show --query user.name -o tsv)" --scope "$SHARE" --query "[].{role:roleDefinitionName,on:scope}" -o json`,
			empty: 'The second user has no role on this share. Roles on the account don’t show here.',
			when: "length([?role == 'Storage File Data SMB Share Reader' && contains(on, '/stfid') && ends_with(on, '/docs')]) == `1`",
			yes: 'The second user is a reader of the share docs only.',
			no: 'The roles on the share are {{[].role}}. It should be Storage File Data SMB Share Reader on docs.'
		},
		{
			id: 'source',
			title: 'The account has an identity source and a default',
			command: `az storage account show -n stfid{suffix} -g {group}-fid --query "{name:name,source:azureFilesIdentityBasedAuthentication.directoryServiceOptions,usual:azureFilesIdentityBasedAuthentication.defaultSharePermission}" -o json`,
			ownPrefix: 'stfid',
			conditions: [
				{
					when: "source == 'AADKERB'",
					yes: 'The identity source is Entra Kerberos.',
					no: 'The identity source is {{source}}. With None, only the account key can mount a share.'
				},
				{
					when: "usual == 'StorageFileDataSmbShareReader'",
					yes: 'Everyone it authenticates can read, as far as NTFS allows.',
					no: 'The default share-level permission is {{usual}}. With None, only identities with a role get in.'
				}
			]
		},
		{
			id: 'second-source',
			title: 'A second identity source is refused',
			command: `az storage account update -n stfid{suffix} -g {group}-fid --enable-files-aadds true -o none`,
			kind: 'error',
			conditions: [
				{
					when: "contains(message, 'already enabled AzureActiveDirectoryKerberosForFile')",
					yes: 'Entra Kerberos is already the identity source of this account.',
					no: 'The error is {{what}}. Enable Entra Kerberos first, on stfid{suffix}.'
				},
				{
					when: "contains(message, 'before enable AzureActiveDirectoryDomainServicesForFile')",
					yes: 'To use Domain Services, you would have to disable it first.',
					no: 'It was not Entra Domain Services that was refused: {{what}}.'
				}
			]
		}
	],
	tearDown: {
		steps: [
			{
				goal: 'Disable the identity source, and delete the app registration that Azure created for it.',
				portal:
					'Microsoft Entra ID > App registrations > All applications > [Storage Account] stfid… > Delete',
				az: [
					`az storage account update -n stfid{suffix} -g {group}-fid --enable-files-aadkerb false \\
  --default-share-permission None --query name -o json`,
					`az ad app list --display-name "[Storage Account] stfid{suffix}" --query "[].id" -o tsv \\
  | xargs -r -n1 az ad app delete --id; unset TOKEN`
				],
				see: 'Microsoft Entra ID keeps it under Deleted applications for 30 days.',
				deletes:
					'The app registration “[Storage Account] stfid….file.core.windows.net”, which only this account used.'
			},
			deleteGroup('fid', 'the account, the share, the file and the roles on them')
		],
		check: gone('fid', {
			key: 'apps',
			what: 'The app registration of the account',
			count: `az ad app list --display-name "[Storage Account] stfid{suffix}" --query "length(@)" -o json`
		})
	},
	why: 'Mounting with an identity takes two permissions: share-level, from a role or the account’s default, and NTFS on the file. The identity source decides who can sign in at all, and an account has only one. The account key and the privileged roles bypass NTFS, so they’re for administrators.',
	given: [
		{
			id: 'icacls',
			command: 'icacls Z:\\plans',
			output: `Z:\\plans BUILTIN\\Administrators:(OI)(CI)(F)
         CONTOSO\\Planners:(OI)(CI)(RX)

Successfully processed 1 files; Failed processing 0 files`,
			ask: 'Ana is a member of Planners and has Storage File Data SMB Share Contributor. She mounts the share with her identity. What can she do in plans?',
			options: ['Read', 'Read and write', 'Nothing at all'],
			right: 0,
			because:
				'Her role allows changes, but NTFS gives her group only read and execute. Both must allow an operation.'
		},
		{
			id: 'mounted',
			command: 'mount -t cifs',
			output: `//stdemo.file.core.windows.net/docs on /mnt/docs type cifs (rw,relatime,vers=3.1.1,username=stdemo,uid=1000,gid=1000,addr=203.0.113.24)`,
			ask: 'Which credential does this mount use?',
			options: [
				'The identity of the user with uid 1000',
				'The account key of stdemo',
				'The default share permission'
			],
			right: 1,
			because: 'The user name is the name of the storage account, and the password is the account key.'
		},
		{
			id: 'auth-settings',
			command:
				'az storage account show -n stdemo -g rg-demo --query azureFilesIdentityBasedAuthentication -o json',
			output: {
				activeDirectoryProperties: null,
				defaultSharePermission: 'None',
				directoryServiceOptions: 'AADDS'
			},
			ask: 'Which identity source does this account use, and who can access its shares?',
			options: [
				'Entra Domain Services; users with a share-level role',
				'AD DS; everyone in the domain',
				'Entra Kerberos; no one'
			],
			right: 0,
			because:
				'AADDS is Entra Domain Services. With the default None, only a role on the share or above gives access.'
		}
	],
	variations: [
		{
			change: 'Computer and service accounts that are not synced to Entra ID must access the share.',
			answer:
				'Set a default share-level permission. You can’t assign a role to an account that isn’t in Entra ID.'
		},
		{
			change: 'A synced user must also change NTFS permissions over SMB.',
			answer: 'Assign Storage File Data SMB Share Elevated Contributor on the share. It can also modify ACLs.'
		},
		{
			change: 'A backup tool must read all files over REST, whatever their permissions, without a key.',
			answer:
				'Use a managed identity with Storage File Data Privileged Reader, and send the backup intent with each request.'
		}
	],
	sources: [
		sources.filesOauth,
		sources.sharePermissions,
		sources.filesIdentity,
		sources.filesEntraKerberos,
		sources.filePermissions
	],
	checked: '2026-11-25'
});
