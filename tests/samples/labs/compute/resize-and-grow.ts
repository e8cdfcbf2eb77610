// Sample outputs of the lab on resizing a VM and growing a disk.
import type { LabSamples } from '../../labs.ts';

const modules = 'https://github.com/Azure/azure-cli/blob/dev/src/azure-cli/azure/cli/command_modules';
/** `get_vm_details`. */
const vmShow = `${modules}/vm/custom.py`;
const diskShow = `${modules}/vm/aaz/latest/disk/_show.py`;
const groupExists = `${modules}/resource/custom.py`;

export const samples: LabSamples = {
	lab: 'virtual-machines/resize-and-grow',
	checks: {
		small: {
			source: diskShow,
			proves: `{
  "attached": true,
  "gib": 4,
  "name": "disk-data"
}`,
			undone: `(ResourceNotFound) The Resource 'Microsoft.Compute/disks/disk-data' under resource group 'rg-resit-size' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix
Code: ResourceNotFound
Message: The Resource 'Microsoft.Compute/disks/disk-data' under resource group 'rg-resit-size' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix`,
			wrong: {
				why: 'made with 8 GiB at once',
				output: `{
  "attached": true,
  "gib": 8,
  "name": "disk-data"
}`
			},
			fails: [
				{
					why: 'made, but not attached',
					output: `{
  "attached": null,
  "gib": 4,
  "name": "disk-data"
}`
				}
			]
		},
		vm: {
			source: vmShow,
			proves: `{
  "disks": [
    "disk-data"
  ],
  "name": "vm-small",
  "power": "VM deallocated",
  "publicIps": "",
  "size": "Standard_B2als_v2"
}`,
			alsoProves: [
				{
					why: 'made as Standard_B1s, since the region refused the first size',
					output: `{
  "disks": [
    "disk-data"
  ],
  "name": "vm-small",
  "power": "VM deallocated",
  "publicIps": "",
  "size": "Standard_B1ms"
}`
				}
			],
			undone: `{
  "disks": [],
  "name": "vm-small",
  "power": "VM running",
  "publicIps": "",
  "size": "Standard_B2ats_v2"
}`,
			wrong: {
				why: 'stopped, but not deallocated',
				output: `{
  "disks": [
    "disk-data"
  ],
  "name": "vm-small",
  "power": "VM stopped",
  "publicIps": "",
  "size": "Standard_B2als_v2"
}`
			},
			fails: [
				{
					why: 'with a public address',
					output: `{
  "disks": [
    "disk-data"
  ],
  "name": "vm-small",
  "power": "VM deallocated",
  "publicIps": "20.0.0.4",
  "size": "Standard_B2als_v2"
}`
				}
			]
		},
		disk: {
			source: diskShow,
			proves: `{
  "gib": 8,
  "name": "disk-data",
  "sku": "StandardSSD_LRS",
  "state": "Reserved"
}`,
			undone: `{
  "gib": 4,
  "name": "disk-data",
  "sku": "StandardSSD_LRS",
  "state": "Reserved"
}`,
			wrong: {
				why: 'of another type, and detached',
				output: `{
  "gib": 8,
  "name": "disk-data",
  "sku": "Premium_LRS",
  "state": "Unattached"
}`
			}
		},
		shrink: {
			source: 'https://github.com/MicrosoftDocs/azure-docs/pull/57951',
			proves: `(BadRequest) The disk/snapshot resource with id /subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-resit-size/providers/Microsoft.Compute/disks/disk-data cannot be resized down. Reducing disk/snapshot size is not supported in Azure to prevent data loss. If you do need to reduce the size of the disk, please create new snapshot/disks with the appropriate size. More information is available at https://aka.ms/AzureDisksFAQ.
Code: BadRequest
Message: The disk/snapshot resource with id /subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-resit-size/providers/Microsoft.Compute/disks/disk-data cannot be resized down. Reducing disk/snapshot size is not supported in Azure to prevent data loss. If you do need to reduce the size of the disk, please create new snapshot/disks with the appropriate size. More information is available at https://aka.ms/AzureDisksFAQ.`,
			alsoProves: [
				{
					why: 'refused by the VM that has the disk',
					output: `(ResizeDiskError) Disk size reduction is not supported. Current size is 8589934592 bytes, requested size is 4294967296 bytes.
Code: ResizeDiskError
Message: Disk size reduction is not supported. Current size is 8589934592 bytes, requested size is 4294967296 bytes.`
				}
			],
			undone: `(ResourceNotFound) The Resource 'Microsoft.Compute/disks/disk-data' under resource group 'rg-resit-size' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix
Code: ResourceNotFound
Message: The Resource 'Microsoft.Compute/disks/disk-data' under resource group 'rg-resit-size' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix`,
			wrong: {
				why: 'the OS disk was tried instead',
				output: `(BadRequest) The disk/snapshot resource with id /subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-resit-size/providers/Microsoft.Compute/disks/vm-small_disk1_0a1b cannot be resized down. Reducing disk/snapshot size is not supported in Azure to prevent data loss.
Code: BadRequest
Message: The disk/snapshot resource with id /subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-resit-size/providers/Microsoft.Compute/disks/vm-small_disk1_0a1b cannot be resized down.`
			}
		},
		gone: {
			source: groupExists,
			proves: 'false',
			undone: 'true',
			wrong: { why: 'the group’s details were asked for', output: '{\n  "name": "rg-resit-size"\n}' }
		}
	}
};
