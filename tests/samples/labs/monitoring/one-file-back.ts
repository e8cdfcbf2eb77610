// Sample outputs of the lab backup-recovery/one-file-back.
import type { LabSamples } from '../../labs.ts';

export const samples: LabSamples = {
	lab: 'backup-recovery/one-file-back',
	checks: {
		protected: {
			source:
				'https://github.com/Azure/azure-cli/blob/dev/src/azure-cli/azure/cli/command_modules/backup/tests/latest/recordings/test_afs_backup_item.yaml',
			proves: `[
  {
    "policy": "daily-14",
    "share": "docs",
    "state": "Protected"
  }
]`,
			alsoProves: [
				{
					why: 'the first backup has not run',
					output: `[
  {
    "policy": "daily-14",
    "share": "docs",
    "state": "IRPending"
  }
]`
				}
			],
			undone: '[]',
			wrong: {
				why: 'another policy was chosen',
				output: `[
  {
    "policy": "daily-30",
    "share": "docs",
    "state": "Protected"
  }
]`
			},
			fails: [
				{
					why: 'the backup was stopped, the points retained',
					output: `[
  {
    "policy": "daily-14",
    "share": "docs",
    "state": "ProtectionStopped"
  }
]`
				},
				{
					why: 'another share is protected',
					output: `[
  {
    "policy": "daily-14",
    "share": "images",
    "state": "Protected"
  }
]`
				}
			]
		},
		lost: {
			source:
				'https://github.com/Azure/azure-cli/blob/dev/src/azure-cli/azure/cli/command_modules/storage/commands.py',
			proves: `{
  "there": false
}`,
			undone: `{
  "there": true
}`,
			wrong: {
				why: 'the check after the restore was pasted',
				output: `{
  "back": false
}`
			}
		},
		jobs: {
			source:
				'https://github.com/Azure/azure-cli/blob/dev/src/azure-cli/azure/cli/command_modules/backup/tests/latest/recordings/test_afs_backup_restore.yaml',
			proves: `[
  {
    "state": "Completed",
    "what": "Restore"
  },
  {
    "state": "Completed",
    "what": "Backup"
  }
]`,
			undone: '[]',
			wrong: {
				why: 'nothing was restored',
				output: `[
  {
    "state": "Completed",
    "what": "Backup"
  }
]`
			},
			fails: [
				{
					why: 'the restore is still running',
					output: `[
  {
    "state": "InProgress",
    "what": "Restore"
  },
  {
    "state": "Completed",
    "what": "Backup"
  }
]`
				},
				{
					why: 'the backup failed and nothing was restored',
					output: `[
  {
    "state": "Failed",
    "what": "Backup"
  }
]`
				}
			]
		},
		back: {
			source:
				'https://github.com/Azure/azure-cli/blob/dev/src/azure-cli/azure/cli/command_modules/storage/commands.py',
			proves: `{
  "back": true
}`,
			undone: `{
  "back": false
}`,
			wrong: {
				why: 'the command was run without its query',
				output: `{
  "exists": true
}`
			}
		},
		held: {
			source: 'https://learn.microsoft.com/en-us/azure/azure-resource-manager/management/lock-resources',
			proves: `(ScopeLocked) The scope '/subscriptions/0000/resourceGroups/rg-resit-afs/providers/Microsoft.Storage/storageAccounts/stafsk7q3f/fileServices/default/shares/docs' cannot perform delete operation because following scope(s) are locked: '/subscriptions/0000/resourceGroups/rg-resit-afs/providers/Microsoft.Storage/storageAccounts/stafsk7q3f'. Please remove the lock and try again.
Code: ScopeLocked
Message: The scope '/subscriptions/0000/resourceGroups/rg-resit-afs/providers/Microsoft.Storage/storageAccounts/stafsk7q3f/fileServices/default/shares/docs' cannot perform delete operation because following scope(s) are locked: '/subscriptions/0000/resourceGroups/rg-resit-afs/providers/Microsoft.Storage/storageAccounts/stafsk7q3f'. Please remove the lock and try again.`,
			undone: `(ResourceGroupNotFound) Resource group 'rg-resit-afs' could not be found.
Code: ResourceGroupNotFound
Message: Resource group 'rg-resit-afs' could not be found.`,
			wrong: {
				why: 'the person deletes the account, not the share',
				output: `(ScopeLocked) The scope '/subscriptions/0000/resourceGroups/rg-resit-afs/providers/Microsoft.Storage/storageAccounts/stafsk7q3f' cannot perform delete operation because following scope(s) are locked: '/subscriptions/0000/resourceGroups/rg-resit-afs/providers/Microsoft.Storage/storageAccounts/stafsk7q3f'. Please remove the lock and try again.
Code: ScopeLocked`
			},
			fails: [
				{
					why: 'the person may not delete shares at all',
					output: `(AuthorizationFailed) The client 'resit-second@example.com' with object id '0000' does not have authorization to perform action 'Microsoft.Storage/storageAccounts/fileServices/shares/delete' over scope '/subscriptions/0000/resourceGroups/rg-resit-afs/providers/Microsoft.Storage/storageAccounts/stafsk7q3f/fileServices/default/shares/docs' or the scope is invalid.
Code: AuthorizationFailed`
				},
				{
					why: 'the share has snapshots, but no lock was met',
					output: `(ShareHasSnapshots) The share has snapshots and the operation requires no snapshots.
Code: ShareHasSnapshots`
				}
			]
		},
		gone: {
			source:
				'https://github.com/Azure/azure-cli/blob/dev/src/azure-cli/azure/cli/command_modules/resource/tests/latest/test_resource.py',
			proves: 'false',
			undone: 'true',
			wrong: {
				why: 'the group itself was shown',
				output: `{
  "name": "rg-resit-afs",
  "properties": { "provisioningState": "Succeeded" }
}`
			}
		}
	}
};
