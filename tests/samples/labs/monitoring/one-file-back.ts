// Sample outputs of the lab backup-recovery/one-file-back.
import type { LabSamples } from '../../labs.ts';

export const samples: LabSamples = {
	lab: 'backup-recovery/one-file-back',
	checks: {
		protected: {
			source: 'https://learn.microsoft.com/en-us/rest/api/backup/backup-protected-items/list',
			proves: `[
  {
    "policy": "daily-14",
    "share": "docs",
    "state": "Protected"
  }
]`,
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
				},
				{ why: 'nothing is protected', output: '[]' }
			]
		},
		jobs: {
			source: 'https://learn.microsoft.com/en-us/azure/backup/manage-afs-backup-cli',
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
				},
				{ why: 'no job ran', output: '[]' }
			]
		},
		back: {
			source: 'https://learn.microsoft.com/en-us/cli/azure/storage/file#az-storage-file-exists',
			proves: `{
  "back": true
}`,
			fails: [
				{
					why: 'the restore has not ended',
					output: `{
  "back": false
}`
				},
				{
					why: 'the command was run without its query',
					output: `{
  "exists": true
}`
				}
			]
		},
		held: {
			source: 'https://learn.microsoft.com/en-us/azure/azure-resource-manager/management/lock-resources',
			proves: `(ScopeLocked) The scope '/subscriptions/0000/resourceGroups/rg-resit-afs/providers/Microsoft.Storage/storageAccounts/stafsk7q3f/fileServices/default/shares/docs' cannot perform delete operation because following scope(s) are locked: '/subscriptions/0000/resourceGroups/rg-resit-afs/providers/Microsoft.Storage/storageAccounts/stafsk7q3f'. Please remove the lock and try again.
Code: ScopeLocked`,
			fails: [
				{
					why: 'the person may not delete shares at all',
					output: `(AuthorizationFailed) The client 'resit-second@example.com' with object id '0000' does not have authorization to perform action 'Microsoft.Storage/storageAccounts/fileServices/shares/delete' over scope '/subscriptions/0000/resourceGroups/rg-resit-afs/providers/Microsoft.Storage/storageAccounts/stafsk7q3f/fileServices/default/shares/docs' or the scope is invalid.
Code: AuthorizationFailed`
				},
				{
					why: 'the share holds snapshots, but no lock was met',
					output: `(ShareHasSnapshots) The share has snapshots and the operation requires no snapshots.
Code: ShareHasSnapshots`
				}
			]
		},
		gone: {
			source: 'https://learn.microsoft.com/en-us/cli/azure/group#az-group-exists',
			proves: 'false',
			fails: [
				{ why: 'the group is still there', output: 'true' },
				{
					why: 'the group itself was shown',
					output: `{
  "name": "rg-resit-afs",
  "properties": { "provisioningState": "Succeeded" }
}`
				}
			]
		}
	}
};
