// Lab: a file share into a vault by a policy read in Bicep; one file lost and restored; the lock that backup sets.
import { sources } from '#lib/azure/sources.ts';
import { defineLab, deleteGroup, gone, ownsSubscription } from '#lib/exams/az-104/labs/kit.ts';

export const lab = defineLab({
	id: 'backup-recovery/one-file-back',
	number: 85,
	title: 'Azure Files backup: restore one file from a snapshot',
	minutes: 40,
	cost: 'About 0.50 USD if you clean up the same day: a share with one small file, a snapshot and one protected instance.',
	needs: [ownsSubscription],
	variables: `KEY=$(az storage account keys list -n stafs{suffix} -g {group}-afs --query "[0].value" -o tsv)`,
	predict: [
		{
			id: 'where',
			ask: 'A policy takes snapshot backups of a file share. Where is the recovery point stored?',
			options: [
				'In the storage account',
				'In the storage of the vault',
				'In a hidden account in the paired region'
			],
			right: 0,
			because:
				'A snapshot of a share stays in its storage account. The vault has the schedule and the list of points. Vaulted backup is another tier of the policy.'
		},
		{
			id: 'which-restore',
			ask: 'One file of a large share was deleted. The other files change all day. Which restore should you use?',
			options: [
				'Full share, original location',
				'File recovery, original location',
				'Delete the share, then full restore'
			],
			right: 1,
			because:
				'Item-level recovery brings back the one file. A full restore would also overwrite or skip every other file.'
		},
		{
			id: 'old-point',
			ask: 'A daily policy keeps recovery points for 14 days. A user needs a file as it was 20 days ago. Can you restore it?',
			options: ['Yes, after you increase the retention', 'No', 'Yes, after you undelete the point'],
			right: 1,
			because:
				'An expired point is gone, and a longer retention can’t create a point in the past. Decide on retention before the loss.'
		}
	],
	steps: [
		{
			goal: 'Create a storage account with the file share docs, and upload the file plan.txt.',
			portal: 'Storage account > Data storage > File shares > File share > docs > Upload',
			az: [
				`az group create -n {group}-afs -l {location}
az storage account create -n stafs{suffix} -g {group}-afs -l {location} \\
  --sku Standard_LRS --kind StorageV2 --min-tls-version TLS1_2 \\
  --allow-shared-key-access true --public-network-access Enabled
az storage share-rm create -g {group}-afs --storage-account stafs{suffix} -n docs --quota 1`,
				`KEY=$(az storage account keys list -n stafs{suffix} -g {group}-afs --query "[0].value" -o tsv)
echo "the plan" > plan.txt
az storage file upload --share-name docs --source plan.txt --only-show-errors \\
  --account-name stafs{suffix} --account-key "$KEY" -o none`
			]
		},
		{
			goal: 'Create the vault rsv-afs in the same region. Read the policy daily-14 before you deploy it.',
			portal: 'Recovery Services vault > Manage > Backup policies > Add > Azure File Share',
			file: 'policy-afs.bicep',
			bicep: `resource vault 'Microsoft.RecoveryServices/vaults@2024-04-01' existing = { name: 'rsv-afs' }

resource policy 'Microsoft.RecoveryServices/vaults/backupPolicies@2024-04-01' = {
  parent: vault
  name: 'daily-14'
  properties: {
    backupManagementType: 'AzureStorage'
    workLoadType: 'AzureFileShare'
    timeZone: 'UTC'
    schedulePolicy: {
      schedulePolicyType: 'SimpleSchedulePolicy'
      scheduleRunFrequency: 'Daily'
      scheduleRunTimes: [ '2026-01-01T02:00:00Z' ]
    }
    retentionPolicy: {
      retentionPolicyType: 'LongTermRetentionPolicy'
      dailySchedule: {
        retentionTimes: [ '2026-01-01T02:00:00Z' ]
        retentionDuration: { count: 14, durationType: 'Days' }
      }
    }
  }
}`,
			az: `az backup vault create -n rsv-afs -g {group}-afs -l {location} --query name -o tsv
az deployment group create -g {group}-afs -f policy-afs.bicep --query properties.provisioningState -o tsv`,
			see: 'When does it run, and how long does it keep a point? Of the dates only the time counts: 02:00, kept for 14 days.'
		},
		{
			goal: 'Protect the share docs with the policy daily-14.',
			portal: 'Recovery Services vault > Backup > Azure > Azure FileShare > Configure Backup',
			az: [
				`az backup protection enable-for-azurefileshare -g {group}-afs -v rsv-afs --policy-name daily-14 \\
  --storage-account stafs{suffix} --azure-file-share docs --query properties.status -o tsv`,
				`az lock list -g {group}-afs --resource-name stafs{suffix} \\
  --resource-type Microsoft.Storage/storageAccounts --query "[].{name:name,level:level}" -o json`
			],
			see: 'A lock that you didn’t create: AzureBackupProtectionLock, CanNotDelete. If the account isn’t found, wait a few minutes, then run the first command again.'
		},
		{
			goal: 'Run a backup now that is kept for seven days. Then look where the recovery point is.',
			portal:
				'Recovery Services vault > Backup items > Azure Storage (Azure Files) > docs > Backup now; Storage account > File shares > docs > Snapshots',
			az: [
				`az backup protection backup-now -g {group}-afs -v rsv-afs -c stafs{suffix} -i docs \\
  --backup-management-type AzureStorage --workload-type AzureFileShare \\
  --retain-until $(date -u -d '+7 days' +%d-%m-%Y) --query properties.status -o tsv`,
				`az backup job list -g {group}-afs -v rsv-afs --operation Backup \\
  --query "[].{what:properties.operation,state:properties.status}" -o json`,
				`az storage share-rm list -g {group}-afs --storage-account stafs{suffix} --include-snapshot true \\
  --query "[?snapshotTime!=null].{share:name,snapshot:snapshotTime}" -o json`
			],
			see: 'Repeat the second command until the job is Completed. The third one shows a snapshot in the storage account. This point is kept for 7 days, not 14, because you made it on demand.'
		},
		{
			goal: 'Delete the file plan.txt from the share, once the backup job is completed.',
			portal: 'Storage account > File shares > docs > plan.txt > Delete',
			az: `az storage file delete --share-name docs --path plan.txt \\
  --account-name stafs{suffix} --account-key "$KEY" -o none`,
			deletes: 'The file plan.txt in the share docs. You restore it in the next step.',
			proves: ['lost']
		},
		{
			goal: 'Restore the file alone, from the recovery point to where it was.',
			portal: 'Recovery Services vault > Backup items > docs > File Recovery > Original location > Overwrite',
			az: [
				`LIST="-g {group}-afs -v rsv-afs --backup-management-type AzureStorage"
C=$(az backup container list $LIST --query "[0].name" -o tsv)
I=$(az backup item list $LIST --workload-type AzureFileShare --query "[0].name" -o tsv)
RP=$(az backup recoverypoint list $LIST --workload-type AzureFileShare -c "$C" -i "$I" --query "[0].name" -o tsv)`,
				`az backup restore restore-azurefiles -g {group}-afs -v rsv-afs -c "$C" -i "$I" -r "$RP" \\
  --restore-mode OriginalLocation --source-file-type File --source-file-path plan.txt \\
  --resolve-conflict Overwrite --query properties.status -o tsv`
			],
			see: 'InProgress. The restore touches only this file. The vault has one point to choose from, the one of today.'
		},
		{
			goal: 'Wait for the job, then see that the file is back.',
			portal: 'Recovery Services vault > Monitoring > Backup Jobs',
			az: `az storage file exists --share-name docs --path plan.txt \\
  --account-name stafs{suffix} --account-key "$KEY" --query "{back:exists}" -o json`,
			see: 'true. If it’s false, the restore job is still running: repeat the command after a minute.'
		}
	],
	negative: {
		goal: 'Try to delete the whole share as Owner, and see that the lock of the backup refuses it.',
		portal: 'Storage account > File shares > docs > Delete share',
		az: 'az storage share-rm delete -g {group}-afs --storage-account stafs{suffix} -n docs --yes',
		see: 'Run this only if the lock was listed. Backup also turns on soft delete for file shares, so you could still recover the share.',
		deletes: 'Nothing, as long as the lock is there: the command must fail.',
		fails: 'ScopeLocked: backup locked the storage account, and a lock applies to everything in it.'
	},
	checks: [
		{
			id: 'protected',
			title: 'The share follows the policy',
			command:
				'az backup item list -g {group}-afs -v rsv-afs --backup-management-type AzureStorage --workload-type AzureFileShare --query "[].{share:properties.friendlyName,policy:properties.policyName,state:properties.protectionState}" -o json',
			own: { is: "share == 'docs'", named: 'docs' },
			shown: ['share'],
			empty: 'Nothing is protected in this vault. Protect the share docs with the policy daily-14.',
			conditions: [
				{
					when: "length([?policy == 'daily-14']) == `1`",
					yes: 'The share {{[0].share}} follows {{[0].policy}}.',
					no: 'The share {{[0].share}} follows {{[0].policy}}. It should be daily-14.'
				},
				{
					when: "length([?state == 'Protected' || state == 'IRPending']) == `1`",
					yes: 'Its state is {{[0].state}}.',
					no: 'Its state is {{[0].state}}. It should be Protected. Was its backup stopped?'
				}
			]
		},
		{
			id: 'lost',
			title: 'The file is deleted',
			command:
				'az storage file exists --share-name docs --path plan.txt --account-name stafs{suffix} --account-key "$(az storage account keys list -n stafs{suffix} -g {group}-afs --query "[0].value" -o tsv)" --query "{there:exists}" -o json',
			when: 'there == `false`',
			yes: 'plan.txt isn’t in the share.',
			no: 'plan.txt is still in the share. Delete it, then run this again.'
		},
		{
			id: 'jobs',
			title: 'A backup and a restore are completed',
			command:
				"az backup job list -g {group}-afs -v rsv-afs --query \"[?properties.operation=='Backup' || properties.operation=='Restore'].{what:properties.operation,state:properties.status}\" -o json",
			empty: 'This vault has run no backup and no restore. Run the backup first.',
			conditions: [
				{
					when: "length([?what == 'Backup' && state == 'Completed']) >= `1`",
					yes: 'A backup is completed.',
					no: 'No backup is completed. Found {{[].what}}, in the states {{[].state}}.'
				},
				{
					when: "length([?what == 'Restore' && state == 'Completed']) >= `1`",
					yes: 'A restore is completed.',
					no: 'No restore is completed. Found {{[].what}}, in the states {{[].state}}. Wait a few minutes, or look at the job.'
				}
			]
		},
		{
			id: 'back',
			title: 'The file is back',
			command:
				'az storage file exists --share-name docs --path plan.txt --account-name stafs{suffix} --account-key "$(az storage account keys list -n stafs{suffix} -g {group}-afs --query "[0].value" -o tsv)" --query "{back:exists}" -o json',
			when: 'back == `true`',
			yes: 'plan.txt is in the share again.',
			no: 'plan.txt isn’t in the share. Is the restore job completed, and did it name the path plan.txt?'
		},
		{
			id: 'held',
			title: 'The lock protects the share',
			kind: 'error',
			conditions: [
				{
					when: "contains(codes, 'ScopeLocked')",
					yes: 'Azure refused: {{what}}.',
					no: 'The error is {{what}}. It should be ScopeLocked.'
				},
				{
					when: "contains(message, '/shares/docs') && contains(message, 'delete operation')",
					yes: 'The lock forbids to delete the share docs.',
					no: 'The message isn’t about deleting the share docs: {{what}}'
				}
			]
		}
	],
	tearDown: {
		steps: [
			{
				goal: 'Stop the backup, delete its recovery points, and unregister the storage account.',
				portal:
					'Recovery Services vault > Backup items > docs > Stop backup; Manage > Backup Infrastructure > Storage Accounts > Unregister',
				az: [
					`az backup protection disable -g {group}-afs -v rsv-afs -c stafs{suffix} -i docs \\
  --backup-management-type AzureStorage --workload-type AzureFileShare \\
  --delete-backup-data true --yes --query properties.status -o tsv`,
					`az backup container unregister -g {group}-afs -v rsv-afs -c stafs{suffix} \\
  --backup-management-type AzureStorage --yes`,
					`az lock list -g {group}-afs --resource-name stafs{suffix} \\
  --resource-type Microsoft.Storage/storageAccounts --query "[].{name:name,level:level}" -o json`
				],
				see: 'If the second command is refused, the job of the first one is still running: repeat it after a minute. Continue when the list of locks is empty.',
				deletes: 'The recovery points of the share docs, and the registration of stafs{suffix} in the vault.'
			},
			{
				goal: 'Delete the vault.',
				portal: 'Recovery Services vault > Overview > Delete',
				az: 'az backup vault delete -n rsv-afs -g {group}-afs --yes',
				see: 'The vault becomes soft-deleted: Azure keeps it for 14 days at no cost.',
				deletes: 'The vault rsv-afs.'
			},
			deleteGroup('afs', 'the storage account and its share')
		],
		check: gone('afs')
	},
	why: 'A restore starts from what was lost: a file, a share, a disk or a VM. The recovery point must exist, so decide on retention before the loss. On-demand points are kept until the date that you name, scheduled ones as the policy says.',
	given: [
		{
			id: 'points',
			command:
				'az backup recoverypoint list -g ops -v rsv-files -c stfiles -i docs --backup-management-type AzureStorage --workload-type AzureFileShare --query "[].{made:properties.recoveryPointTime,kind:properties.recoveryPointType}" -o json',
			output: `[
  { "kind": "FileSystemConsistent", "made": "2026-11-25T02:00:12+00:00" },
  { "kind": "FileSystemConsistent", "made": "2026-11-24T02:00:09+00:00" },
  { "kind": "FileSystemConsistent", "made": "2026-11-23T02:00:15+00:00" }
]`,
			ask: 'A file was created on 24 November at 09:00 and deleted at 17:00 on the same day. From which recovery point can you restore it?',
			options: ['25 November', '24 November', 'None of them'],
			right: 2,
			because:
				'On 24 November at 02:00 it didn’t exist yet, and on 25 November it was gone. Only a backup between 09:00 and 17:00 would have it.'
		},
		{
			id: 'conflict',
			command:
				'az backup job list -g ops -v rsv-files --operation Restore --query "[0].{state:properties.status,share:properties.entityFriendlyName}" -o json',
			output: { share: 'docs', state: 'Completed' },
			ask: 'You ran a full restore to the original location, with conflicts set to Skip. The share still contains the damaged files of this morning. Why?',
			options: [
				'The job did not finish.',
				'The existing files were kept.',
				'The recovery point was older than the damage.'
			],
			right: 1,
			because:
				'With Skip, the restore doesn’t replace a file that exists. Use Overwrite, or restore to another location.'
		}
	],
	variations: [
		{
			change: 'The storage account itself was deleted, with all its snapshots.',
			answer:
				'Snapshot backups were in the account and are gone with it, unless you can still recover the account. Vaulted backup of Azure Files keeps a copy in the vault.'
		},
		{
			change: 'You must restore the file to another account, without touching this share.',
			answer:
				'Use an alternate location, with account, share and folder as the target. The target account must be in the region of the vault.'
		}
	],
	sources: [
		sources.fileShareBackup,
		sources.restoreFileShare,
		sources.manageFileShareBackup,
		sources.manageRecoveryPoints,
		sources.vmRestore,
		sources.backupPolicyTemplate
	],
	checked: '2026-11-25'
});
