// Sample outputs of the lab “A reaches B, B reaches C, A does not reach C”.
import type { LabSamples } from '../../labs.ts';

const links = 'https://learn.microsoft.com/en-us/rest/api/virtualnetwork/virtual-network-peerings/list';
const routes = 'https://learn.microsoft.com/en-us/azure/virtual-network/diagnose-network-routing-problem';

export const samples: LabSamples = {
	lab: 'virtual-networks/peering-chain',
	checks: {
		links: {
			source: links,
			proves: `[
  {
    "access": true,
    "link": "b-to-a",
    "state": "Connected"
  },
  {
    "access": true,
    "link": "b-to-c",
    "state": "Connected"
  }
]`,
			fails: [
				{
					why: 'the link back from C is missing',
					output: `[
  {
    "access": true,
    "link": "b-to-a",
    "state": "Connected"
  },
  {
    "access": true,
    "link": "b-to-c",
    "state": "Initiated"
  }
]`
				},
				{
					why: 'only one link was made',
					output: `[
  {
    "access": true,
    "link": "b-to-a",
    "state": "Connected"
  }
]`
				},
				{
					why: 'a link does not let the networks reach each other',
					output: `[
  {
    "access": true,
    "link": "b-to-a",
    "state": "Connected"
  },
  {
    "access": false,
    "link": "b-to-c",
    "state": "Connected"
  }
]`
				}
			]
		},
		routes: {
			source: routes,
			proves: `[
  {
    "hop": "VnetLocal",
    "prefix": "10.60.0.0/24",
    "state": "Active"
  },
  {
    "hop": "VNetPeering",
    "prefix": "10.61.0.0/24",
    "state": "Active"
  }
]`,
			fails: [
				{
					why: 'A and C were peered too',
					output: `[
  {
    "hop": "VnetLocal",
    "prefix": "10.60.0.0/24",
    "state": "Active"
  },
  {
    "hop": "VNetPeering",
    "prefix": "10.61.0.0/24",
    "state": "Active"
  },
  {
    "hop": "VNetPeering",
    "prefix": "10.62.0.0/24",
    "state": "Active"
  }
]`
				},
				{
					why: 'the link back from B is missing',
					output: `[
  {
    "hop": "VnetLocal",
    "prefix": "10.60.0.0/24",
    "state": "Active"
  }
]`
				}
			]
		},
		overlap: {
			source: 'https://learn.microsoft.com/en-us/azure/virtual-network/virtual-network-manage-peering',
			proves: `ERROR: (VnetAddressSpacesOverlap) Cannot create or update peering /subscriptions/0000…/resourceGroups/rg-resit-peer/providers/Microsoft.Network/virtualNetworks/vnet-a/virtualNetworkPeerings/a-to-d. Virtual networks /subscriptions/0000…/resourceGroups/rg-resit-peer/providers/Microsoft.Network/virtualNetworks/vnet-a and /subscriptions/0000…/resourceGroups/rg-resit-peer/providers/Microsoft.Network/virtualNetworks/vnet-d cannot be peered because their address spaces overlap. Overlapping address prefixes: 10.60.0.0/24, 10.60.0.128/25.
Code: VnetAddressSpacesOverlap`,
			fails: [
				{
					why: 'vnet-d was never made',
					output: `ERROR: (InvalidResourceReference) Resource /subscriptions/0000…/resourceGroups/rg-resit-peer/providers/Microsoft.Network/virtualNetworks/vnet-d referenced by resource /subscriptions/0000…/resourceGroups/rg-resit-peer/providers/Microsoft.Network/virtualNetworks/vnet-a/virtualNetworkPeerings/a-to-d was not found. Please make sure that the referenced resource exists, and that both resources are in the same region.
Code: InvalidResourceReference`
				},
				{
					why: 'the group does not exist',
					output: `ERROR: (ResourceGroupNotFound) Resource group 'rg-resit-peer' could not be found.
Code: ResourceGroupNotFound
Message: Resource group 'rg-resit-peer' could not be found.`
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
