// Sample outputs of the lab “Which route takes the packet”.
import type { LabSamples } from '../../labs.ts';

const hop = 'https://learn.microsoft.com/en-us/rest/api/network-watcher/network-watchers/get-next-hop';

export const samples: LabSamples = {
	lab: 'virtual-networks/user-routes',
	checks: {
		default: {
			source: 'https://learn.microsoft.com/en-us/azure/virtual-network/diagnose-network-routing-problem',
			proves: `[
  {
    "from": "Default",
    "hop": "Internet",
    "state": "Invalid"
  },
  {
    "from": "User",
    "hop": "None",
    "state": "Active"
  }
]`,
			fails: [
				{
					why: 'the table is not associated with the subnet',
					output: `[
  {
    "from": "Default",
    "hop": "Internet",
    "state": "Active"
  }
]`
				},
				{
					why: 'the route leads to the appliance, not to None',
					output: `[
  {
    "from": "Default",
    "hop": "Internet",
    "state": "Invalid"
  },
  {
    "from": "User",
    "hop": "VirtualAppliance",
    "state": "Active"
  }
]`
				}
			]
		},
		appliance: {
			source: hop,
			proves: `{
  "hop": "VirtualAppliance",
  "ip": "10.71.2.4",
  "system": false
}`,
			fails: [
				{
					why: 'no user route matches',
					output: `{
  "hop": "VnetLocal",
  "ip": "",
  "system": true
}`
				},
				{
					why: 'the route names another address',
					output: `{
  "hop": "VirtualAppliance",
  "ip": "10.71.2.5",
  "system": false
}`
				}
			]
		},
		forwarding: {
			source: 'https://learn.microsoft.com/en-us/rest/api/virtualnetwork/network-interfaces/get',
			proves: `{
  "forwards": true,
  "ip": "10.71.2.4",
  "name": "nic-nva"
}`,
			fails: [
				{
					why: 'forwarding is off',
					output: `{
  "forwards": false,
  "ip": "10.71.2.4",
  "name": "nic-nva"
}`
				},
				{
					why: 'the interface has another address than the route names',
					output: `{
  "forwards": true,
  "ip": "10.71.2.5",
  "name": "nic-nva"
}`
				},
				{
					why: 'another interface',
					output: `{
  "forwards": true,
  "ip": "10.71.1.4",
  "name": "vm-appVMNic"
}`
				}
			]
		},
		'in-use': {
			source: 'https://learn.microsoft.com/en-us/azure/virtual-network/manage-route-table',
			proves: `ERROR: (InUseRouteTableCannotBeDeleted) Route table rt-app is in use and cannot be deleted.
Code: InUseRouteTableCannotBeDeleted
Message: Route table rt-app is in use and cannot be deleted.`,
			fails: [
				{
					why: 'a lock refused it, not the association',
					output: `ERROR: (ScopeLocked) The scope '/subscriptions/0000…/resourceGroups/rg-resit-udr/providers/Microsoft.Network/routeTables/rt-app' cannot perform delete operation because following scope(s) are locked: '/subscriptions/0000…/resourceGroups/rg-resit-udr'. Please remove the lock and try again.
Code: ScopeLocked`
				},
				{
					why: 'the group does not exist',
					output: `ERROR: (ResourceGroupNotFound) Resource group 'rg-resit-udr' could not be found.
Code: ResourceGroupNotFound
Message: Resource group 'rg-resit-udr' could not be found.`
				}
			]
		},
		gone: {
			source: 'https://learn.microsoft.com/en-us/cli/azure/group#az-group-exists',
			proves: 'false',
			fails: [
				{ why: 'the group is still being deleted', output: 'true' },
				{ why: 'Cloud Shell has lost its sign-in', output: "ERROR: Please run 'az login' to setup account." }
			]
		}
	}
};
