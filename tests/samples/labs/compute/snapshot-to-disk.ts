// Sample outputs of the lab on a snapshot and a new disk.
import type { LabSamples } from '../../labs.ts';

export const samples: LabSamples = {
	lab: 'virtual-machines/snapshot-to-disk',
	checks: {
		snapshot: {
			source: 'https://learn.microsoft.com/en-us/rest/api/compute/snapshots/get',
			proves: `{
  "gib": 30,
  "incremental": true,
  "name": "snap-os",
  "storage": "Standard_LRS"
}`,
			fails: [
				{
					why: 'a full snapshot',
					output: `{
  "gib": 30,
  "incremental": false,
  "name": "snap-os",
  "storage": "Standard_LRS"
}`
				},
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
			source: 'https://learn.microsoft.com/en-us/rest/api/compute/disks/get',
			proves: `{
  "fromSnapshot": true,
  "made": "Copy",
  "name": "disk-copy",
  "state": "Reserved",
  "type": "StandardSSD_LRS"
}`,
			fails: [
				{
					why: 'an empty disk of the CLI’s default type',
					output: `{
  "fromSnapshot": false,
  "made": "Empty",
  "name": "disk-copy",
  "state": "Reserved",
  "type": "Premium_LRS"
}`
				},
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
			source: 'https://learn.microsoft.com/en-us/rest/api/compute/virtual-machines/get',
			proves: `{
  "disks": [
    "disk-copy"
  ],
  "name": "vm-src",
  "power": "VM deallocated",
  "publicIps": ""
}`,
			fails: [
				{
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
			source: 'https://learn.microsoft.com/en-us/cli/azure/disk#az-disk-delete',
			proves: `(OperationNotAllowed) Disk disk-copy is attached to VM /subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/resit-snap/providers/Microsoft.Compute/virtualMachines/vm-src.
Code: OperationNotAllowed
Message: Disk disk-copy is attached to VM /subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/resit-snap/providers/Microsoft.Compute/virtualMachines/vm-src.`,
			fails: [
				{
					why: 'a lock stands in the way, not the VM',
					output: `(ScopeLocked) The scope '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/resit-snap/providers/Microsoft.Compute/disks/disk-copy' cannot perform delete operation because following scope(s) are locked: '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/resit-snap'. Please remove the lock and try again.
Code: ScopeLocked
Message: The scope cannot perform delete operation because following scope(s) are locked.`
				},
				{
					why: 'the person may not delete',
					output: `(AuthorizationFailed) The client 'ann@example.com' with object id '00000000-0000-0000-0000-000000000000' does not have authorization to perform action 'Microsoft.Compute/disks/delete' over scope '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/resit-snap/providers/Microsoft.Compute/disks/disk-copy'.
Code: AuthorizationFailed
Message: The client 'ann@example.com' does not have authorization to perform action 'Microsoft.Compute/disks/delete'.`
				}
			]
		},
		gone: {
			source: 'https://learn.microsoft.com/en-us/cli/azure/group#az-group-exists',
			proves: 'false',
			fails: [
				{ why: 'the group is still being deleted', output: 'true' },
				{ why: 'the group’s details were asked for instead', output: '{\n  "name": "resit-snap"\n}' }
			]
		}
	}
};
