// Sample outputs of the lab backup-recovery/vault-that-stays.
import type { LabSamples } from '../../labs.ts';

export const samples: LabSamples = {
	lab: 'backup-recovery/vault-that-stays',
	checks: {
		item: {
			source:
				'https://github.com/Azure/azure-cli/blob/dev/src/azure-cli/azure/cli/command_modules/backup/tests/latest/recordings/test_backup_item.yaml',
			proves: `[
  {
    "policy": "DefaultPolicy",
    "state": "IRPending",
    "vm": "vm-bkk7q3f"
  }
]`,
			alsoProves: [
				{
					why: 'the first backup is done',
					output: `[
  {
    "policy": "DefaultPolicy",
    "state": "Protected",
    "vm": "vm-bkk7q3f"
  }
]`
				}
			],
			undone: '[]',
			wrong: {
				why: 'another policy was chosen',
				output: `[
  {
    "policy": "EnhancedPolicy",
    "state": "Protected",
    "vm": "vm-bkk7q3f"
  }
]`
			},
			fails: [
				{
					why: 'the backup was stopped',
					output: `[
  {
    "policy": "DefaultPolicy",
    "state": "ProtectionStopped",
    "vm": "vm-bkk7q3f"
  }
]`
				}
			]
		},
		point: {
			source:
				'https://github.com/Azure/azure-cli/blob/dev/src/azure-cli/azure/cli/command_modules/backup/tests/latest/recordings/test_backup_rp.yaml',
			proves: `[
  {
    "made": "2026-11-25T10:21:44.123456+00:00",
    "tiers": [
      "InstantRP"
    ]
  }
]`,
			alsoProves: [
				{
					why: 'the transfer to the vault is done too',
					output: `[
  {
    "made": "2026-11-25T10:21:44.123456+00:00",
    "tiers": [
      "InstantRP",
      "HardenedRP"
    ]
  }
]`
				}
			],
			undone: '[]',
			wrong: {
				why: 'the snapshot is gone, the vault has the point',
				output: `[
  {
    "made": "2026-11-20T02:04:30.123456+00:00",
    "tiers": [
      "HardenedRP"
    ]
  }
]`
			}
		},
		locked: {
			source:
				'https://github.com/Azure/azure-cli/blob/dev/src/azure-cli/azure/cli/command_modules/backup/tests/latest/recordings/test_backup_vault.yaml',
			proves: `{
  "redundancy": "LocallyRedundant",
  "state": "Locked"
}`,
			undone: `{
  "redundancy": "GeoRedundant",
  "state": "Unlocked"
}`,
			wrong: {
				why: 'the vault was left geo-redundant',
				output: `{
  "redundancy": "GeoRedundant",
  "state": "Locked"
}`
			},
			fails: [
				{
					why: 'nothing is protected yet',
					output: `{
  "redundancy": "LocallyRedundant",
  "state": "Unlocked"
}`
				}
			]
		},
		kept: {
			source: 'https://learn.microsoft.com/en-us/azure/backup/backup-azure-delete-vault',
			proves: `(ServiceResourceNotEmptyWithContainerDetails) Vault cannot be deleted as there are existing resources within the vault. Please ensure there are no backup items, protected servers or backup management servers associated with this vault. Unregister the following containers associated with this vault before proceeding for deletion : vm-bkk7q3f. Unregister all containers from the vault and then retry to delete vault. For instructions, see https://aka.ms/AB-AA4ecq5
Code: ServiceResourceNotEmptyWithContainerDetails`,
			alsoProves: [
				{
					why: 'another code, and no name of a VM',
					output: `(BMSUserErrorVaultDeletionNotAllowed) Recovery Services Vault cannot be deleted as there are existing resources within the vault.
Code: BMSUserErrorVaultDeletionNotAllowed`
				}
			],
			undone: `(ResourceGroupNotFound) Resource group 'rg-resit-vmbk' could not be found.
Code: ResourceGroupNotFound
Message: Resource group 'rg-resit-vmbk' could not be found.`,
			wrong: {
				why: 'the item is soft-deleted already',
				output: `(ServiceResourceNotEmptyWithBackendMessage) Recovery Services vault cannot be deleted as there are backup items still present in soft delete state. Visit the following link for the steps to permanently delete soft deleted items: https://aka.ms/undeletesoftdeleteditems.
Code: ServiceResourceNotEmptyWithBackendMessage`
			},
			fails: [
				{
					why: 'a lock keeps the vault, not its content',
					output: `(ScopeLocked) The scope '/subscriptions/0000/resourceGroups/rg-resit-vmbk/providers/Microsoft.RecoveryServices/vaults/rsv-vmbk' cannot perform delete operation because following scope(s) are locked: '/subscriptions/0000/resourceGroups/rg-resit-vmbk'. Please remove the lock and try again.
Code: ScopeLocked`
				}
			]
		},
		gone: {
			source:
				'https://github.com/Azure/azure-cli/blob/dev/src/azure-cli/azure/cli/command_modules/resource/custom.py',
			proves: '{"group":false,"snapshots":0}',
			undone: '{"group":true,"snapshots":1}',
			wrong: {
				why: 'the snapshot was forgotten',
				output: '{"group":false,"snapshots":1}'
			},
			fails: [{ why: 'the group is still being deleted', output: '{"group":true,"snapshots":0}' }]
		}
	}
};
