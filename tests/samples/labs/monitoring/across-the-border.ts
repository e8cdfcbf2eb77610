// Sample outputs of the lab backup-recovery/across-the-border.
import type { LabSamples } from '../../labs.ts';

export const samples: LabSamples = {
	lab: 'backup-recovery/across-the-border',
	checks: {
		places: {
			source: 'https://learn.microsoft.com/en-us/rest/api/recoveryservices/vaults/list-by-resource-group',
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
			fails: [
				{
					why: 'both vaults stand in the source region',
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
				{
					why: 'the vault for backup was not made',
					output: `[
  {
    "atSource": false,
    "vault": "rsv-recovery"
  }
]`
				},
				{ why: 'there is no vault', output: '[]' }
			]
		},
		'drill-net': {
			source: 'https://learn.microsoft.com/en-us/rest/api/virtualnetwork/virtual-networks/get',
			proves: `{
  "atSource": false,
  "net": "vnet-drill",
  "peerings": 0
}`,
			fails: [
				{
					why: 'the network is peered',
					output: `{
  "atSource": false,
  "net": "vnet-drill",
  "peerings": 1
}`
				},
				{
					why: 'the network is in the source region',
					output: `{
  "atSource": true,
  "net": "vnet-drill",
  "peerings": 0
}`
				}
			]
		},
		refused: {
			source:
				'https://github.com/Azure/azure-cli/blob/dev/src/azure-cli/azure/cli/command_modules/backup/custom.py',
			proves: `ERROR: 
            The VM should be in the same location as that of the Recovery Services vault to enable protection.`,
			fails: [
				{
					why: 'the vault was not found',
					output: `ERROR: (ResourceNotFound) The Resource 'Microsoft.RecoveryServices/vaults/rsv-recovery' under resource group 'rg-resit-asr' was not found.
Code: ResourceNotFound`
				},
				{
					why: 'the VM is protected elsewhere already',
					output: `ERROR: 
            The specified Azure Virtual Machine Not Found. Possible causes are
               1. VM does not exist
               2. The VM name or the Service name needs to be case sensitive
               3. VM is already Protected with same or other Vault.`
				}
			]
		},
		gone: {
			source: 'https://learn.microsoft.com/en-us/cli/azure/group#az-group-exists',
			proves: 'false',
			fails: [
				{ why: 'the group is still being deleted', output: 'true' },
				{
					why: 'the group itself was shown',
					output: `{
  "name": "rg-resit-asr",
  "properties": { "provisioningState": "Deleting" }
}`
				}
			]
		}
	}
};
