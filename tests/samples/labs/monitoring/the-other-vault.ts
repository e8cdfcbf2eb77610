// Sample outputs of the lab backup-recovery/the-other-vault.
import type { LabSamples } from '../../labs.ts';

export const samples: LabSamples = {
	lab: 'backup-recovery/the-other-vault',
	checks: {
		instance: {
			source:
				'https://github.com/Azure/azure-cli-extensions/blob/main/src/dataprotection/azext_dataprotection/tests/latest/recordings/test_dataprotection_backup_instance_create_backup_delete_disk.yaml',
			proves: `[
  {
    "disk": "disk-one",
    "kind": "Microsoft.Compute/disks",
    "state": "ProtectionConfigured"
  }
]`,
			undone: '[]',
			wrong: {
				why: 'the roles were not active yet',
				output: `[
  {
    "disk": "disk-one",
    "kind": "Microsoft.Compute/disks",
    "state": "ProtectionError"
  }
]`
			},
			fails: [
				{
					why: 'blobs are protected, not the disk',
					output: `[
  {
    "disk": "stblobs",
    "kind": "Microsoft.Storage/storageAccounts/blobServices",
    "state": "ProtectionConfigured"
  }
]`
				}
			]
		},
		snapshot: {
			source:
				'https://github.com/Azure/azure-cli/blob/dev/src/azure-cli/azure/cli/command_modules/vm/tests/latest/test_vm_commands.py',
			proves: `[
  {
    "incremental": true,
    "name": "AzureBackup_disk-one_20261125_103212"
  }
]`,
			undone: '[]',
			wrong: {
				why: 'a full snapshot was created by hand',
				output: `[
  {
    "incremental": false,
    "name": "by-hand"
  }
]`
			}
		},
		report: {
			source:
				'https://github.com/Azure/azure-cli/blob/dev/src/azure-cli/azure/cli/command_modules/monitor/tests/latest/recordings/test_monitor_diagnostic_settings_workspace.yaml',
			proves: `{
  "logs": [
    "CoreAzureBackup",
    "AddonAzureBackupJobs"
  ],
  "setting": "report",
  "tables": "Dedicated"
}`,
			alsoProves: [
				{
					why: 'Azure does not store the kind of tables',
					output: `{
  "logs": [
    "CoreAzureBackup",
    "AddonAzureBackupJobs"
  ],
  "setting": "report",
  "tables": null
}`
				}
			],
			undone: `(ResourceNotFound) The resource '/subscriptions/0000/resourcegroups/rg-resit-dvault/providers/microsoft.dataprotection/backupvaults/bv-disk/providers/microsoft.insights/diagnosticSettings/report' was not found.
Code: ResourceNotFound`,
			wrong: {
				why: 'the jobs are not sent',
				output: `{
  "logs": [
    "CoreAzureBackup"
  ],
  "setting": "report",
  "tables": "Dedicated"
}`
			}
		},
		'no-role': {
			source: 'https://learn.microsoft.com/en-us/azure/backup/disk-backup-troubleshoot',
			proves: `(UserErrorDiskBackupDiskOrMSIPermissionsNotPresent) Invalid disk or Azure Backup Service requires additional permissions on the Disk to do this operation
Code: UserErrorDiskBackupDiskOrMSIPermissionsNotPresent
Message: Invalid disk or Azure Backup Service requires additional permissions on the Disk to do this operation`,
			alsoProves: [
				{
					why: 'the other code for the same',
					output: `(UserErrorDiskBackupAuthorizationFailed) Backup Vault managed identity is missing the necessary permissions to do this operation.
Code: UserErrorDiskBackupAuthorizationFailed
Message: Backup Vault managed identity is missing the necessary permissions to do this operation.`
				}
			],
			undone: `Failed to parse file with exception:
[Errno 2] No such file or directory: 'disk-two.json'`,
			wrong: {
				why: 'the disk is protected already: the wrong file was given',
				output: `(UserErrorDppDatasourceAlreadyProtected) The disk you are trying to configure backup is already being protected. Disk is already associated with a backup instance in a Backup vault.
Code: UserErrorDppDatasourceAlreadyProtected`
			},
			fails: [
				{
					why: 'the group of the snapshots is missing in the request',
					output: `(UserErrorOperationalStoreParametersNotProvided) Could not perform the operation as Snapshot Data store Resource Group parameter is not provided
Code: UserErrorOperationalStoreParametersNotProvided`
				}
			]
		},
		gone: {
			source:
				'https://github.com/Azure/azure-cli/blob/dev/src/azure-cli/azure/cli/command_modules/resource/custom.py',
			proves: '[]',
			undone: `[
  {
    "name": "disk-one",
    "type": "Microsoft.Compute/disks"
  },
  {
    "name": "disk-two",
    "type": "Microsoft.Compute/disks"
  }
]`,
			wrong: {
				why: 'a snapshot was forgotten',
				output: `[
  {
    "name": "AzureBackup_disk-one_20261125_103212",
    "type": "Microsoft.Compute/snapshots"
  }
]`
			}
		}
	}
};
