// Sample outputs of the lab backup-recovery/the-other-vault.
import type { LabSamples } from '../../labs.ts';

export const samples: LabSamples = {
	lab: 'backup-recovery/the-other-vault',
	checks: {
		instance: {
			source: 'https://learn.microsoft.com/en-us/azure/backup/backup-managed-disks-cli',
			proves: `[
  {
    "disk": "disk-one",
    "kind": "Microsoft.Compute/disks",
    "state": "ProtectionConfigured"
  }
]`,
			fails: [
				{
					why: 'the roles were not there yet',
					output: `[
  {
    "disk": "disk-one",
    "kind": "Microsoft.Compute/disks",
    "state": "ProtectionError"
  }
]`
				},
				{
					why: 'blobs are protected, not the disk',
					output: `[
  {
    "disk": "stblobs",
    "kind": "Microsoft.Storage/storageAccounts/blobServices",
    "state": "ProtectionConfigured"
  }
]`
				},
				{ why: 'nothing is protected', output: '[]' }
			]
		},
		snapshot: {
			source: 'https://learn.microsoft.com/en-us/rest/api/compute/snapshots/list-by-resource-group',
			proves: `[
  {
    "incremental": true,
    "name": "AzureBackup_disk-one_20261125_103212"
  }
]`,
			fails: [
				{
					why: 'a full snapshot was made by hand',
					output: `[
  {
    "incremental": false,
    "name": "by-hand"
  }
]`
				},
				{ why: 'the job has not ended', output: '[]' }
			]
		},
		report: {
			source: 'https://learn.microsoft.com/en-us/rest/api/monitor/diagnostic-settings/get',
			proves: `{
  "logs": [
    "CoreAzureBackup",
    "AddonAzureBackupJobs"
  ],
  "setting": "report",
  "tables": "Dedicated"
}`,
			fails: [
				{
					why: 'the jobs are not sent',
					output: `{
  "logs": [
    "CoreAzureBackup"
  ],
  "setting": "report",
  "tables": "Dedicated"
}`
				},
				{
					why: 'the rows go to AzureDiagnostics',
					output: `{
  "logs": [
    "CoreAzureBackup",
    "AddonAzureBackupJobs"
  ],
  "setting": "report",
  "tables": null
}`
				}
			]
		},
		'no-role': {
			source: 'https://learn.microsoft.com/en-us/azure/backup/disk-backup-troubleshoot',
			proves: `(UserErrorDiskBackupDiskOrMSIPermissionsNotPresent) Invalid disk or Azure Backup Service requires additional permissions on the Disk to do this operation
Code: UserErrorDiskBackupDiskOrMSIPermissionsNotPresent
Message: Invalid disk or Azure Backup Service requires additional permissions on the Disk to do this operation`,
			fails: [
				{
					why: 'the group of the snapshots is missing in the request',
					output: `(UserErrorOperationalStoreParametersNotProvided) Could not perform the operation as Snapshot Data store Resource Group parameter is not provided
Code: UserErrorOperationalStoreParametersNotProvided`
				},
				{
					why: 'the disk is protected already: the wrong file was given',
					output: `(UserErrorDppDatasourceAlreadyProtected) The disk you are trying to configure backup is already being protected. Disk is already associated with a backup instance in a Backup vault.
Code: UserErrorDppDatasourceAlreadyProtected`
				}
			]
		},
		gone: {
			source: 'https://learn.microsoft.com/en-us/cli/azure/resource#az-resource-list',
			proves: '[]',
			fails: [
				{
					why: 'a snapshot was forgotten',
					output: `[
  {
    "name": "AzureBackup_disk-one_20261125_103212",
    "type": "Microsoft.Compute/snapshots"
  }
]`
				},
				{
					why: 'the disks are still there',
					output: `[
  {
    "name": "disk-one",
    "type": "Microsoft.Compute/disks"
  },
  {
    "name": "disk-two",
    "type": "Microsoft.Compute/disks"
  }
]`
				}
			]
		}
	}
};
