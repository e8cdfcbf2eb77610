// Sample outputs of the lab “Eight addresses, three for you”.
import type { LabSamples } from '../../labs.ts';

export const samples: LabSamples = {
	lab: 'virtual-networks/address-plan',
	checks: {
		addresses: {
			source: 'https://learn.microsoft.com/en-us/cli/azure/network/nic#az-network-nic-list',
			proves: `[
  {
    "ip": "10.67.0.68",
    "nic": "nic-1"
  },
  {
    "ip": "10.67.0.69",
    "nic": "nic-2"
  },
  {
    "ip": "10.67.0.70",
    "nic": "nic-3"
  }
]`,
			fails: [
				{
					why: 'one interface is missing',
					output: `[
  {
    "ip": "10.67.0.68",
    "nic": "nic-1"
  },
  {
    "ip": "10.67.0.69",
    "nic": "nic-2"
  }
]`
				},
				{
					why: 'the interfaces are in the other subnet',
					output: `[
  {
    "ip": "10.67.0.4",
    "nic": "nic-1"
  },
  {
    "ip": "10.67.0.5",
    "nic": "nic-2"
  },
  {
    "ip": "10.67.0.6",
    "nic": "nic-3"
  }
]`
				}
			]
		},
		'in-use': {
			source: 'https://learn.microsoft.com/en-us/rest/api/virtualnetwork/subnets/create-or-update',
			proves: `ERROR: (InUsePrefixCannotBeDeleted) IpPrefix 10.67.0.64/29 on Subnet small has active allocations and cannot be deleted.
Code: InUsePrefixCannotBeDeleted
Message: IpPrefix 10.67.0.64/29 on Subnet small has active allocations and cannot be deleted.`,
			fails: [
				{
					why: 'the new range meets another subnet',
					output: `ERROR: (NetcfgSubnetRangesOverlap) Subnet 'small' is not valid because its IP address range overlaps with that of an existing subnet in virtual network 'vnet-plan'.
Code: NetcfgSubnetRangesOverlap
Message: Subnet 'small' is not valid because its IP address range overlaps with that of an existing subnet in virtual network 'vnet-plan'.`
				},
				{
					why: 'the group does not exist',
					output: `ERROR: (ResourceGroupNotFound) Resource group 'rg-resit-addr' could not be found.
Code: ResourceGroupNotFound
Message: Resource group 'rg-resit-addr' could not be found.`
				}
			]
		},
		public: {
			source: 'https://learn.microsoft.com/en-us/rest/api/virtualnetwork/public-ip-addresses/get',
			proves: `{
  "method": "Static",
  "name": "pip-plan",
  "sku": "Standard"
}`,
			fails: [
				{
					why: 'an old Basic address, still static',
					output: `{
  "method": "Static",
  "name": "pip-plan",
  "sku": "Basic"
}`
				},
				{
					why: 'a dynamic address',
					output: `{
  "method": "Dynamic",
  "name": "pip-plan",
  "sku": "Standard"
}`
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
