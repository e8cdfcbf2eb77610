// Sample outputs of the lab “Two doors, one verdict”.
import type { LabSamples } from '../../labs.ts';

export const samples: LabSamples = {
	lab: 'secure-access/two-security-groups',
	checks: {
		flow: {
			source: 'https://learn.microsoft.com/en-us/rest/api/network-watcher/network-watchers/verify-ip-flow',
			proves: `{
  "access": "Allow",
  "rule": "securityRules/allow-https-nic"
}`,
			fails: [
				{
					why: 'the interface’s group is still closed',
					output: `{
  "access": "Deny",
  "rule": "defaultSecurityRules/DenyAllInBound"
}`
				},
				{
					why: 'asked from inside the network, where a default rule allows',
					output: `{
  "access": "Allow",
  "rule": "defaultSecurityRules/AllowVnetInBound"
}`
				}
			]
		},
		effective: {
			source: 'https://learn.microsoft.com/en-us/cli/azure/network/nic#az-network-nic-list-effective-nsg',
			proves: `[
  {
    "access": "Allow",
    "priority": 300,
    "rule": "securityRules/allow-https-nic"
  },
  {
    "access": "Allow",
    "priority": 200,
    "rule": "securityRules/allow-https-subnet"
  }
]`,
			fails: [
				{
					why: 'only the subnet’s group is attached',
					output: `[
  {
    "access": "Allow",
    "priority": 200,
    "rule": "securityRules/allow-https-subnet"
  }
]`
				},
				{
					why: 'only the interface’s group is attached',
					output: `[
  {
    "access": "Allow",
    "priority": 300,
    "rule": "securityRules/allow-https-nic"
  }
]`
				},
				{
					why: 'the VM is stopped or no rule was made',
					output: `[]`
				}
			]
		},
		members: {
			source: 'https://learn.microsoft.com/en-us/rest/api/virtualnetwork/network-interfaces/get',
			proves: `{
  "member": true,
  "name": "vm-webVMNic"
}`,
			fails: [
				{
					why: 'the interface is in other groups only',
					output: `{
  "member": false,
  "name": "vm-webVMNic"
}`
				},
				{
					why: 'another interface',
					output: `{
  "member": true,
  "name": "vm-dbVMNic"
}`
				}
			]
		},
		conflict: {
			source: 'https://learn.microsoft.com/en-us/azure/virtual-network/network-security-groups-overview',
			proves: `ERROR: (SecurityRuleConflict) Security rule deny-all-subnet conflicts with rule allow-https-subnet. Rules cannot have the same Priority and Direction. To learn more, see aka.ms/nsgrules.
Code: SecurityRuleConflict
Message: Security rule deny-all-subnet conflicts with rule allow-https-subnet. Rules cannot have the same Priority and Direction. To learn more, see aka.ms/nsgrules.`,
			fails: [
				{
					why: 'there is no such security group',
					output: `ERROR: (ParentResourceNotFound) Failed to perform ‘write’ on resource(s) of type ‘networkSecurityGroups/securityRules’, because the parent resource ‘/subscriptions/0000…/resourceGroups/rg-resit-nsg/providers/Microsoft.Network/networkSecurityGroups/nsg-subnet’ could not be found.
Code: ParentResourceNotFound
Message: Failed to perform ‘write’ on resource(s) of type ‘networkSecurityGroups/securityRules’, because the parent resource ‘/subscriptions/0000…/resourceGroups/rg-resit-nsg/providers/Microsoft.Network/networkSecurityGroups/nsg-subnet’ could not be found.`
				},
				{
					why: 'the group does not exist',
					output: `ERROR: (ResourceGroupNotFound) Resource group 'rg-resit-nsg' could not be found.
Code: ResourceGroupNotFound
Message: Resource group 'rg-resit-nsg' could not be found.`
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
