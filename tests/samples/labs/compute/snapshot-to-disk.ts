// Sample outputs of the lab on a snapshot and a new disk.
import type { LabSamples } from '../../labs.ts';

const modules = 'https://github.com/Azure/azure-cli/blob/dev/src/azure-cli/azure/cli/command_modules';
const vmId =
	'/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-resit-snap/providers/Microsoft.Compute/virtualMachines/vm-src';
const attached = (disk: string): string => `(OperationNotAllowed) Disk ${disk} is attached to VM ${vmId}.
Code: OperationNotAllowed
Message: Disk ${disk} is attached to VM ${vmId}.`;

export const samples: LabSamples = {
	lab: 'virtual-machines/snapshot-to-disk',
	checks: {
		snapshot: {
			source: `${modules}/vm/aaz/latest/snapshot/_show.py`,
			proves: `{
  "gib": 30,
  "incremental": true,
  "name": "snap-os",
  "storage": "Standard_LRS"
}`,
			alsoProves: [
				{
					why: 'zone-redundant, as the portal may choose',
					output: `{
  "gib": 30,
  "incremental": true,
  "name": "snap-os",
  "storage": "Standard_ZRS"
}`
				}
			],
			undone: `(ResourceNotFound) The Resource 'Microsoft.Compute/snapshots/snap-os' under resource group 'rg-resit-snap' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix
Code: ResourceNotFound
Message: The Resource 'Microsoft.Compute/snapshots/snap-os' under resource group 'rg-resit-snap' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix`,
			wrong: {
				why: 'a full snapshot',
				output: `{
  "gib": 30,
  "incremental": false,
  "name": "snap-os",
  "storage": "Standard_LRS"
}`
			},
			fails: [
				{
					why: 'a full snapshot on premium storage',
					output: `{
  "gib": 30,
  "incremental": false,
  "name": "snap-os",
  "storage": "Premium_LRS"
}`
				}
			]
		},
		copy: {
			source: `${modules}/vm/aaz/latest/disk/_show.py`,
			proves: `{
  "fromSnapshot": true,
  "made": "Copy",
  "name": "disk-copy",
  "state": "Reserved",
  "type": "StandardSSD_LRS"
}`,
			undone: `(ResourceNotFound) The Resource 'Microsoft.Compute/disks/disk-copy' under resource group 'rg-resit-snap' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix
Code: ResourceNotFound
Message: The Resource 'Microsoft.Compute/disks/disk-copy' under resource group 'rg-resit-snap' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix`,
			wrong: {
				why: 'an empty disk of the CLI’s default type',
				output: `{
  "fromSnapshot": false,
  "made": "Empty",
  "name": "disk-copy",
  "state": "Reserved",
  "type": "Premium_LRS"
}`
			},
			fails: [
				{
					why: 'not attached yet',
					output: `{
  "fromSnapshot": true,
  "made": "Copy",
  "name": "disk-copy",
  "state": "Unattached",
  "type": "StandardSSD_LRS"
}`
				}
			]
		},
		vm: {
			source: `${modules}/vm/custom.py`,
			proves: `{
  "disks": [
    "disk-copy"
  ],
  "name": "vm-src",
  "power": "VM deallocated",
  "publicIps": ""
}`,
			undone: `{
  "disks": [],
  "name": "vm-src",
  "power": "VM running",
  "publicIps": ""
}`,
			wrong: {
				why: 'still running, and reachable',
				output: `{
  "disks": [
    "disk-copy"
  ],
  "name": "vm-src",
  "power": "VM running",
  "publicIps": "20.0.0.4"
}`
			},
			fails: [
				{
					why: 'the copy is not attached',
					output: `{
  "disks": [],
  "name": "vm-src",
  "power": "VM deallocated",
  "publicIps": ""
}`
				}
			]
		},
		attached: {
			// The service's own words, quoted in the troubleshooting of Kubernetes volumes.
			source:
				'https://github.com/MicrosoftDocs/azure-docs/blob/b7d298b77e579c6d13b42a5d5850ff19fe0b2a2f/articles/aks/troubleshooting.md',
			proves: attached('disk-copy'),
			undone: `(ResourceGroupNotFound) Resource group 'rg-resit-snap' could not be found.
Code: ResourceGroupNotFound
Message: Resource group 'rg-resit-snap' could not be found.`,
			wrong: { why: 'the OS disk was tried instead', output: attached('vm-src_OsDisk_1_0a1b') },
			fails: [
				{
					why: 'a lock refuses, not the VM',
					output: `(ScopeLocked) The scope '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-resit-snap/providers/Microsoft.Compute/disks/disk-copy' cannot perform delete operation because following scope(s) are locked: '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-resit-snap'. Please remove the lock and try again.
Code: ScopeLocked
Message: The scope cannot perform delete operation because following scope(s) are locked.`
				}
			]
		},
		gone: {
			source: `${modules}/resource/custom.py`,
			proves: 'false',
			undone: 'true',
			wrong: { why: 'the group’s details were asked for', output: '{\n  "name": "rg-resit-snap"\n}' }
		}
	}
};
