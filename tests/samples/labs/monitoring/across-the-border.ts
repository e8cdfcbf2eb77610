// Sample outputs of the lab backup-recovery/across-the-border.
import type { LabSamples } from '../../labs.ts';

export const samples: LabSamples = {
	lab: 'backup-recovery/across-the-border',
	checks: {
		places: {
			source:
				'https://github.com/Azure/azure-cli/blob/dev/src/azure-cli/azure/cli/command_modules/backup/tests/latest/recordings/test_backup_vault.yaml',
			proves: `[
  {
    "atSource": true,
    "vault": "rsv-backup"
  },
  {
    "atSource": false,
    "vault": "rsv-recovery"
  }
]`,
			alsoProves: [
				{
					why: 'created in the portal under other names',
					output: `[
  {
    "atSource": false,
    "vault": "far"
  },
  {
    "atSource": true,
    "vault": "near"
  }
]`
				}
			],
			undone: '[]',
			wrong: {
				why: 'both vaults are in the source region',
				output: `[
  {
    "atSource": true,
    "vault": "rsv-backup"
  },
  {
    "atSource": true,
    "vault": "rsv-recovery"
  }
]`
			},
			fails: [
				{
					why: 'the vault for backup was not created',
					output: `[
  {
    "atSource": false,
    "vault": "rsv-recovery"
  }
]`
				}
			]
		},
		'drill-net': {
			source:
				'https://github.com/Azure/azure-cli/blob/dev/src/azure-cli/azure/cli/command_modules/network/aaz/latest/network/vnet/_show.py',
			proves: `{
  "atSource": false,
  "net": "vnet-drill",
  "peerings": 0
}`,
			undone: `(ResourceNotFound) The Resource 'Microsoft.Network/virtualNetworks/vnet-drill' under resource group 'rg-resit-asr' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix
Code: ResourceNotFound`,
			wrong: {
				why: 'the network is in the source region',
				output: `{
  "atSource": true,
  "net": "vnet-drill",
  "peerings": 0
}`
			},
			fails: [
				{
					why: 'the network is peered',
					output: `{
  "atSource": false,
  "net": "vnet-drill",
  "peerings": 1
}`
				}
			]
		},
		refused: {
			source:
				'https://github.com/Azure/azure-cli/blob/dev/src/azure-cli/azure/cli/command_modules/backup/custom.py',
			proves: `Starting in May 2025, Trusted Launch virtual machines can be protected with both standard and enhanced policies via PS and CLI

            The VM should be in the same location as that of the Recovery Services vault to enable protection.`,
			alsoProves: [
				{
					why: 'without the warning',
					output: `ERROR: 
            The VM should be in the same location as that of the Recovery Services vault to enable protection.`
				}
			],
			undone: `(ResourceNotFound) The Resource 'Microsoft.RecoveryServices/vaults/rsv-recovery' under resource group 'rg-resit-asr' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix
Code: ResourceNotFound`,
			wrong: {
				why: 'the vault is in the region of the VM, and the VM is protected elsewhere already',
				output: `
            The specified Azure Virtual Machine Not Found. Possible causes are
               1. VM does not exist
               2. The VM name or the Service name needs to be case sensitive
               3. VM is already Protected with same or other Vault.`
			}
		},
		gone: {
			source:
				'https://github.com/Azure/azure-cli/blob/dev/src/azure-cli/azure/cli/command_modules/resource/tests/latest/test_resource.py',
			proves: 'false',
			undone: 'true',
			wrong: {
				why: 'the group itself was shown',
				output: `{
  "name": "rg-resit-asr",
  "properties": { "provisioningState": "Deleting" }
}`
			}
		}
	}
};
