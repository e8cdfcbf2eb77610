// Sample outputs of the lab on what a VM's creation settles.
import type { LabSamples } from '../../labs.ts';

const modules = 'https://github.com/Azure/azure-cli/blob/dev/src/azure-cli/azure/cli/command_modules';
const availabilitySet = `${modules}/vm/tests/latest/recordings/test_vm_availset.yaml`;

export const samples: LabSamples = {
	lab: 'virtual-machines/fixed-at-creation',
	checks: {
		sets: {
			source: availabilitySet,
			proves: `[
  {
    "faultDomains": 2,
    "from": null,
    "name": "as-stay",
    "updateDomains": 5
  },
  {
    "faultDomains": 2,
    "from": "rg-resit-avail",
    "name": "as-web",
    "updateDomains": 5
  }
]`,
			undone: '[]',
			wrong: {
				why: 'as-web was made without its tag, and with other domains',
				output: `[
  {
    "faultDomains": 2,
    "from": null,
    "name": "as-stay",
    "updateDomains": 5
  },
  {
    "faultDomains": 3,
    "from": null,
    "name": "as-web",
    "updateDomains": 20
  }
]`
			},
			fails: [
				{
					why: 'as-web moved already',
					output: `[
  {
    "faultDomains": 2,
    "from": null,
    "name": "as-stay",
    "updateDomains": 5
  }
]`
				}
			]
		},
		vm: {
			source: `${modules}/vm/custom.py`,
			proves: `{
  "encrypted": true,
  "name": "vm-alone",
  "power": "VM deallocated",
  "set": null,
  "zones": null
}`,
			undone: `{
  "encrypted": null,
  "name": "vm-alone",
  "power": "VM deallocated",
  "set": null,
  "zones": null
}`,
			wrong: {
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
			},
			fails: [
				{
					why: 'still running',
					output: `{
  "encrypted": true,
  "name": "vm-alone",
  "power": "VM running",
  "set": null,
  "zones": null
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
			undone: `(ResourceNotFound) The Resource 'Microsoft.Compute/virtualMachines/vm-alone' under resource group 'rg-resit-avail' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix
Code: ResourceNotFound
Message: The Resource 'Microsoft.Compute/virtualMachines/vm-alone' under resource group 'rg-resit-avail' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix`,
			wrong: {
				why: 'the CLI itself stops at a property that the VM does not have (azure-cli issue 32671)',
				output: `Couldn't find 'availabilitySet' in ''. Available options: ['hardwareProfile', 'id', 'location', 'name', 'networkProfile', 'osProfile', 'resourceGroup', 'storageProfile']`
			},
			fails: [
				{
					why: 'another property was changed',
					output: `(PropertyChangeNotAllowed) Changing property 'zones' is not allowed.
Code: PropertyChangeNotAllowed
Message: Changing property 'zones' is not allowed.
Target: zones`
				}
			]
		},
		moved: {
			source: availabilitySet,
			proves: `{
  "from": "rg-resit-avail",
  "group": "northeurope",
  "location": "westeurope",
  "name": "as-web"
}`,
			undone: `(ResourceNotFound) The Resource 'Microsoft.Compute/availabilitySets/as-web' under resource group 'rg-resit-avail2' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix
Code: ResourceNotFound
Message: The Resource 'Microsoft.Compute/availabilitySets/as-web' under resource group 'rg-resit-avail2' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix`,
			wrong: {
				why: 'made in the second group instead of moved',
				output: `{
  "from": null,
  "group": "northeurope",
  "location": "northeurope",
  "name": "as-web"
}`
			},
			fails: [
				{
					why: 'both groups are in one region',
					output: `{
  "from": "rg-resit-avail",
  "group": "westeurope",
  "location": "westeurope",
  "name": "as-web"
}`
				}
			]
		},
		gone: {
			source: `${modules}/resource/custom.py`,
			proves: '{"group":false,"second":0}',
			undone: '{"group":true,"second":1}',
			wrong: { why: 'only the first group was deleted', output: '{"group":false,"second":1}' }
		}
	}
};
