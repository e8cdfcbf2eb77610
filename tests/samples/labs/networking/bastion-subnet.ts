// Sample outputs of the lab “Bastion before you pay for it”.
import type { LabSamples } from '../../labs.ts';

const whatIf = 'https://learn.microsoft.com/en-us/azure/azure-resource-manager/bicep/deploy-what-if';
const forecast = (
	lines: string,
	sum: string
) => `Note: The result may contain false positive predictions (noise).
You can help us improve the accuracy of the result by opening an issue here: https://aka.ms/WhatIfIssues

Resource changes are indicated with this symbol:
  + Create

The deployment will update the following scope:

Scope: /subscriptions/0000…/resourceGroups/rg-resit-bastion

${lines}

Resource changes: ${sum}.`;

export const samples: LabSamples = {
	lab: 'secure-access/bastion-subnet',
	checks: {
		developer: {
			source: whatIf,
			proves: forecast('  + Microsoft.Network/bastionHosts/bas-developer', '1 to create'),
			fails: [
				{
					why: 'the parameter says Basic',
					output: forecast(
						'  + Microsoft.Network/bastionHosts/bas-basic\n  + Microsoft.Network/publicIPAddresses/pip-bastion',
						'2 to create'
					)
				},
				{
					why: 'the address is made for Developer too',
					output: forecast(
						'  + Microsoft.Network/bastionHosts/bas-developer\n  + Microsoft.Network/publicIPAddresses/pip-bastion',
						'2 to create'
					)
				}
			]
		},
		basic: {
			source: whatIf,
			proves: forecast(
				'  + Microsoft.Network/bastionHosts/bas-basic\n  + Microsoft.Network/publicIPAddresses/pip-bastion',
				'2 to create'
			),
			fails: [
				{
					why: 'the parameter says Developer',
					output: forecast('  + Microsoft.Network/bastionHosts/bas-developer', '1 to create')
				},
				{
					why: 'the address is left out',
					output: forecast('  + Microsoft.Network/bastionHosts/bas-basic', '1 to create')
				}
			]
		},
		target: {
			source: 'https://learn.microsoft.com/en-us/rest/api/virtualnetwork/security-rules/list',
			proves: `[
  {
    "access": "Allow",
    "from": "10.74.0.64/26",
    "port": "22",
    "priority": 100,
    "rule": "allow-bastion"
  },
  {
    "access": "Deny",
    "from": "*",
    "port": "22",
    "priority": 110,
    "rule": "deny-ssh"
  }
]`,
			fails: [
				{
					why: 'the rule that denies is read first',
					output: `[
  {
    "access": "Deny",
    "from": "*",
    "port": "22",
    "priority": 100,
    "rule": "deny-ssh"
  },
  {
    "access": "Allow",
    "from": "10.74.0.64/26",
    "port": "22",
    "priority": 110,
    "rule": "allow-bastion"
  }
]`
				},
				{
					why: 'SSH is open to the internet',
					output: `[
  {
    "access": "Allow",
    "from": "Internet",
    "port": "22",
    "priority": 100,
    "rule": "allow-bastion"
  },
  {
    "access": "Deny",
    "from": "*",
    "port": "22",
    "priority": 110,
    "rule": "deny-ssh"
  }
]`
				},
				{
					why: 'nothing is denied',
					output: `[
  {
    "access": "Allow",
    "from": "10.74.0.64/26",
    "port": "22",
    "priority": 100,
    "rule": "allow-bastion"
  }
]`
				}
			]
		},
		refused: {
			source: 'https://learn.microsoft.com/en-us/azure/bastion/bastion-nsg',
			proves: `ERROR: (NetworkSecurityGroupNotCompliantForAzureBastionSubnet) Network security group /subscriptions/0000…/resourceGroups/rg-resit-bastion/providers/Microsoft.Network/networkSecurityGroups/nsg-empty does not have necessary rules for Azure Bastion Subnet AzureBastionSubnet.
Code: NetworkSecurityGroupNotCompliantForAzureBastionSubnet
Message: Network security group /subscriptions/0000…/resourceGroups/rg-resit-bastion/providers/Microsoft.Network/networkSecurityGroups/nsg-empty does not have necessary rules for Azure Bastion Subnet AzureBastionSubnet.`,
			fails: [
				{
					why: 'the subnet has another name',
					output: `ERROR: (NotFound) Resource /subscriptions/0000…/resourceGroups/rg-resit-bastion/providers/Microsoft.Network/virtualNetworks/vnet-bastion/subnets/AzureBastionSubnet not found.
Code: NotFound
Message: Resource /subscriptions/0000…/resourceGroups/rg-resit-bastion/providers/Microsoft.Network/virtualNetworks/vnet-bastion/subnets/AzureBastionSubnet not found.`
				},
				{
					why: 'the group does not exist',
					output: `ERROR: (ResourceGroupNotFound) Resource group 'rg-resit-bastion' could not be found.
Code: ResourceGroupNotFound
Message: Resource group 'rg-resit-bastion' could not be found.`
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
