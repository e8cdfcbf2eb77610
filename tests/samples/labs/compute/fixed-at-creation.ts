// Sample outputs of the lab on what a VM's creation settles.
import type { LabSamples } from '../../labs.ts';

export const samples: LabSamples = {
	lab: 'virtual-machines/fixed-at-creation',
	checks: {
		vm: {
			source: 'https://learn.microsoft.com/en-us/rest/api/compute/virtual-machines/get',
			proves: `{
  "encrypted": true,
  "name": "vm-alone",
  "power": "VM deallocated",
  "set": null,
  "zones": null
}`,
			fails: [
				{
					why: 'not encrypted at host, and running',
					output: `{
  "encrypted": null,
  "name": "vm-alone",
  "power": "VM running",
  "set": null,
  "zones": null
}`
				},
				{
					why: 'made in a zone',
					output: `{
  "encrypted": true,
  "name": "vm-alone",
  "power": "VM deallocated",
  "set": null,
  "zones": [
    "1"
  ]
}`
				}
			]
		},
		refused: {
			source: 'https://github.com/Azure/azure-powershell/issues/1820',
			proves: `(PropertyChangeNotAllowed) Changing property 'availabilitySet.id' is not allowed.
Code: PropertyChangeNotAllowed
Message: Changing property 'availabilitySet.id' is not allowed.
Target: availabilitySet.id`,
			fails: [
				{
					why: 'another property was changed',
					output: `(PropertyChangeNotAllowed) Changing property 'zones' is not allowed.
Code: PropertyChangeNotAllowed
Message: Changing property 'zones' is not allowed.
Target: zones`
				},
				{
					why: 'the VM does not exist',
					output: `(ResourceNotFound) The Resource 'Microsoft.Compute/virtualMachines/vm-alone' under resource group 'resit-avail' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix
Code: ResourceNotFound
Message: The Resource 'Microsoft.Compute/virtualMachines/vm-alone' under resource group 'resit-avail' was not found.`
				}
			]
		},
		moved: {
			source: 'https://learn.microsoft.com/en-us/rest/api/compute/availability-sets/get',
			proves: `{
  "faultDomains": 2,
  "name": "as-web",
  "updateDomains": 5
}`,
			fails: [
				{
					why: 'made with more fault domains',
					output: `{
  "faultDomains": 3,
  "name": "as-web",
  "updateDomains": 5
}`
				},
				{
					why: 'made with more update domains',
					output: `{
  "faultDomains": 2,
  "name": "as-web",
  "updateDomains": 20
}`
				}
			]
		},
		gone: {
			source: 'https://learn.microsoft.com/en-us/rest/api/resources/resource-groups/list',
			proves: '[]',
			fails: [
				{
					why: 'the first group is still being deleted',
					output: `[
  {
    "name": "resit-avail",
    "state": "Deleting"
  }
]`
				},
				{
					why: 'neither was deleted',
					output: `[
  {
    "name": "resit-avail",
    "state": "Succeeded"
  },
  {
    "name": "resit-avail2",
    "state": "Succeeded"
  }
]`
				}
			]
		}
	}
};
