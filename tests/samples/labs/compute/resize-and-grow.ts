// Sample outputs of the lab on resizing a VM and growing a disk.
import type { LabSamples } from '../../labs.ts';

export const samples: LabSamples = {
	lab: 'virtual-machines/resize-and-grow',
	checks: {
		vm: {
			source: 'https://learn.microsoft.com/en-us/rest/api/compute/virtual-machines/get',
			proves: `{
  "disks": [
    "disk-data"
  ],
  "name": "vm-small",
  "power": "VM deallocated",
  "publicIps": "",
  "size": "Standard_B2als_v2"
}`,
			fails: [
				{
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
				{
					why: 'not resized, with a public address and no disk',
					output: `{
  "disks": [],
  "name": "vm-small",
  "power": "VM running",
  "publicIps": "20.0.0.4",
  "size": "Standard_B2ats_v2"
}`
				}
			]
		},
		disk: {
			source: 'https://learn.microsoft.com/en-us/rest/api/compute/disks/get',
			proves: `{
  "gib": 8,
  "name": "disk-data",
  "sku": "StandardSSD_LRS",
  "state": "Reserved"
}`,
			fails: [
				{
					why: 'not expanded, and the VM runs',
					output: `{
  "gib": 4,
  "name": "disk-data",
  "sku": "StandardSSD_LRS",
  "state": "Attached"
}`
				},
				{
					why: 'detached, and of another type',
					output: `{
  "gib": 8,
  "name": "disk-data",
  "sku": "Premium_LRS",
  "state": "Unattached"
}`
				}
			]
		},
		gone: {
			source: 'https://learn.microsoft.com/en-us/cli/azure/group#az-group-exists',
			proves: 'false',
			fails: [
				{ why: 'the group is still being deleted', output: 'true' },
				{ why: 'the group’s details were asked for instead', output: '{\n  "name": "resit-size"\n}' }
			]
		}
	}
};
