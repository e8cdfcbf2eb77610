// Sample outputs of the lab backup-recovery/vault-that-stays.
import type { LabSamples } from '../../labs.ts';

export const samples: LabSamples = {
	lab: 'backup-recovery/vault-that-stays',
	checks: {
		item: {
			source: 'https://learn.microsoft.com/en-us/rest/api/backup/backup-protected-items/list',
			proves: `[
  {
    "policy": "DefaultPolicy",
    "state": "IRPending",
    "vm": "vm-bk"
  }
]`,
			fails: [
				{
					why: 'the backup was stopped',
					output: `[
  {
    "policy": "DefaultPolicy",
    "state": "ProtectionStopped",
    "vm": "vm-bk"
  }
]`
				},
				{
					why: 'another policy was taken',
					output: `[
  {
    "policy": "EnhancedPolicy",
    "state": "Protected",
    "vm": "vm-bk"
  }
]`
				},
				{ why: 'nothing is protected', output: '[]' }
			]
		},
		point: {
			source: 'https://learn.microsoft.com/en-us/rest/api/backup/recovery-points/list',
			proves: `[
  {
    "made": "2026-11-25T10:21:44.123456+00:00",
    "tiers": [
      "InstantRP"
    ]
  }
]`,
			fails: [
				{
					why: 'the snapshot is gone, the vault has the point',
					output: `[
  {
    "made": "2026-11-20T02:04:30.123456+00:00",
    "tiers": [
      "HardenedRP"
    ]
  }
]`
				},
				{ why: 'there is no recovery point yet', output: '[]' }
			]
		},
		locked: {
			source: 'https://learn.microsoft.com/en-us/rest/api/backup/backup-resource-storage-configs-non-crr/get',
			proves: `{
  "redundancy": "LocallyRedundant",
  "state": "Locked"
}`,
			fails: [
				{
					why: 'nothing is protected yet',
					output: `{
  "redundancy": "LocallyRedundant",
  "state": "Unlocked"
}`
				},
				{
					why: 'the vault was left geo-redundant',
					output: `{
  "redundancy": "GeoRedundant",
  "state": "Locked"
}`
				}
			]
		},
		kept: {
			source: 'https://learn.microsoft.com/en-us/azure/backup/backup-azure-delete-vault',
			proves: `(ServiceResourceNotEmptyWithContainerDetails) Vault cannot be deleted as there are existing resources within the vault. Please ensure there are no backup items, protected servers or backup management servers associated with this vault. Unregister the following containers associated with this vault before proceeding for deletion : vm-bk. Unregister all containers from the vault and then retry to delete vault. For instructions, see https://aka.ms/AB-AA4ecq5
Code: ServiceResourceNotEmptyWithContainerDetails`,
			fails: [
				{
					why: 'the vault was not found',
					output: `(ResourceNotFound) The Resource 'Microsoft.RecoveryServices/vaults/rsv-vmbk' under resource group 'rg-resit-vmbk' was not found.
Code: ResourceNotFound`
				},
				{
					why: 'a lock holds the vault, not its content',
					output: `(ScopeLocked) The scope '/subscriptions/0000/resourceGroups/rg-resit-vmbk/providers/Microsoft.RecoveryServices/vaults/rsv-vmbk' cannot perform delete operation because following scope(s) are locked: '/subscriptions/0000/resourceGroups/rg-resit-vmbk'. Please remove the lock and try again.
Code: ScopeLocked`
				}
			]
		},
		gone: {
			source: 'https://learn.microsoft.com/en-us/cli/azure/resource#az-resource-list',
			proves: '[]',
			fails: [
				{
					why: 'the snapshot was forgotten',
					output: `[
  {
    "name": "AzureBackup_vm-bk_4803274512",
    "type": "Microsoft.Compute/restorePointCollections"
  }
]`
				},
				{
					why: 'the group is still being deleted',
					output: `[
  {
    "name": "vm-bk",
    "type": "Microsoft.Compute/virtualMachines"
  },
  {
    "name": "vm-bkVNET",
    "type": "Microsoft.Network/virtualNetworks"
  }
]`
				}
			]
		}
	}
};
