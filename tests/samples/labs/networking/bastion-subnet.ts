// Sample outputs of the lab “Bastion before you pay for it”.
import type { LabSamples } from '../../labs.ts';

const modules = 'https://github.com/Azure/azure-cli/blob/dev/src/azure-cli/azure/cli/command_modules';
const formatter = `${modules}/resource/_formatters.py`;
const noFile = "[Errno 2] No such file or directory: 'bastion.bicep'";
const address = 'Microsoft.Network/publicIPAddresses/pip-bastion';
const host = (sku: string): string => `Microsoft.Network/bastionHosts/bas-${sku}`;

const allow = (from: string, priority: number) => ({
	access: 'Allow',
	direction: 'Inbound',
	from,
	port: '22',
	priority,
	rule: 'allow-bastion'
});
const deny = (priority: number) => ({
	access: 'Deny',
	direction: 'Inbound',
	from: '*',
	port: '22',
	priority,
	rule: 'deny-ssh'
});
const vms = [
	'/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-resit-bastion/providers/Microsoft.Network/virtualNetworks/vnet-bastion/subnets/vms'
];
const group = (rules: readonly object[], on: readonly string[] | null = vms): string =>
	JSON.stringify({ name: 'nsg-vms', on, rules }, null, 2);

const forecast = (
	lines: string,
	sum: string
) => `Note: The result may contain false positive predictions (noise).
You can help us improve the accuracy of the result by opening an issue here: https://aka.ms/WhatIfIssues

Resource and property changes are indicated with this symbol:
  + Create

The deployment will update the following scope:

Scope: /subscriptions/0000…/resourceGroups/rg-resit-bastion

${lines}


Resource changes: ${sum}.`;

export const samples: LabSamples = {
	lab: 'secure-access/bastion-subnet',
	checks: {
		developer: {
			source: formatter,
			proves: forecast(`  + ${host('developer')}`, '1 to create'),
			undone: noFile,
			wrong: {
				why: 'the parameter says Basic',
				output: forecast(`  + ${host('basic')}\n  + ${address}`, '2 to create')
			},
			fails: [
				{
					why: 'the address is created for Developer too',
					output: forecast(`  + ${host('developer')}\n  + ${address}`, '2 to create')
				}
			]
		},
		basic: {
			source: formatter,
			proves: forecast(`  + ${host('basic')}\n  + ${address}`, '2 to create'),
			undone: noFile,
			wrong: {
				why: 'the parameter says Developer',
				output: forecast(`  + ${host('developer')}`, '1 to create')
			},
			fails: [{ why: 'the address is left out', output: forecast(`  + ${host('basic')}`, '1 to create') }]
		},
		target: {
			source: `${modules}/network/tests/latest/recordings/test_network_nsg.yaml`,
			proves: group([allow('10.74.0.64/26', 100), deny(110)]),
			undone: `(ResourceNotFound) The Resource 'Microsoft.Network/networkSecurityGroups/nsg-vms' under resource group 'rg-resit-bastion' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix
Code: ResourceNotFound
Message: The Resource 'Microsoft.Network/networkSecurityGroups/nsg-vms' under resource group 'rg-resit-bastion' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix`,
			wrong: {
				why: 'the rule that denies comes first',
				output: group([allow('10.74.0.64/26', 110), deny(100)])
			},
			fails: [
				{ why: 'SSH is open to the internet', output: group([allow('Internet', 100), deny(110)]) },
				{ why: 'nothing is denied', output: group([allow('10.74.0.64/26', 100)]) },
				{
					why: 'the group is on no subnet',
					output: group([allow('10.74.0.64/26', 100), deny(110)], null)
				}
			]
		},
		refused: {
			// The text of the troubleshooting page, with the code as azure-cli prints it before the message.
			source: 'https://learn.microsoft.com/en-us/azure/bastion/troubleshoot',
			proves: `(NetworkSecurityGroupNotCompliantForAzureBastionSubnet) Network security group /subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-resit-bastion/providers/Microsoft.Network/networkSecurityGroups/nsg-empty does not have necessary rules for Azure Bastion Subnet AzureBastionSubnet.
Code: NetworkSecurityGroupNotCompliantForAzureBastionSubnet
Message: Network security group /subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-resit-bastion/providers/Microsoft.Network/networkSecurityGroups/nsg-empty does not have necessary rules for Azure Bastion Subnet AzureBastionSubnet.`,
			alsoProves: [
				{
					why: 'the message names only the group',
					output: `(NetworkSecurityGroupNotCompliantForAzureBastionSubnet) Network security group nsg-empty does not have necessary rules for Azure Bastion Subnet AzureBastionSubnet.
Code: NetworkSecurityGroupNotCompliantForAzureBastionSubnet
Message: Network security group nsg-empty does not have necessary rules for Azure Bastion Subnet AzureBastionSubnet.`
				}
			],
			undone: `(ResourceGroupNotFound) Resource group 'rg-resit-bastion' could not be found.
Code: ResourceGroupNotFound
Message: Resource group 'rg-resit-bastion' could not be found.`,
			wrong: {
				why: 'tried on another subnet, which takes it',
				output: '{\n  "name": "vms"\n}'
			},
			fails: [
				{
					why: 'another group was refused',
					output: `(NetworkSecurityGroupNotCompliantForAzureBastionSubnet) Network security group nsg-hub does not have necessary rules for Azure Bastion Subnet AzureBastionSubnet.
Code: NetworkSecurityGroupNotCompliantForAzureBastionSubnet
Message: Network security group nsg-hub does not have necessary rules for Azure Bastion Subnet AzureBastionSubnet.`
				},
				{
					why: 'the subnet has another name',
					output: `(NotFound) Resource /subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-resit-bastion/providers/Microsoft.Network/virtualNetworks/vnet-bastion/subnets/AzureBastionSubnet not found.
Code: NotFound
Message: Resource /subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-resit-bastion/providers/Microsoft.Network/virtualNetworks/vnet-bastion/subnets/AzureBastionSubnet not found.`
				}
			]
		},
		gone: {
			source: `${modules}/resource/custom.py`,
			proves: 'false',
			undone: 'true',
			wrong: { why: 'Cloud Shell has lost its sign-in', output: "Please run 'az login' to setup account." }
		}
	}
};
