// Sample outputs of the lab virtual-networks/address-plan.
import type { LabSamples } from '../../labs.ts';

const cli = 'https://github.com/Azure/azure-cli/blob/dev/src/azure-cli/azure/cli/command_modules';
const error = (code: string, message: string) => `(${code}) ${message}\nCode: ${code}\nMessage: ${message}`;
const id = '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-resit-addr/providers';
const nics = (...addresses: readonly string[]) =>
	JSON.stringify(
		addresses.map((ip, at) => ({ ip, nic: `nic-${at + 1}`, small: ip.length > 9 })),
		null,
		2
	);
const full = (subnet: string, prefix: string) =>
	error(
		'SubnetIsFull',
		`Subnet ${subnet} with address prefix ${prefix} does not have enough capacity for 1 IP addresses.`
	);
const inUse = (subnet: string, prefix: string) =>
	error(
		'InUsePrefixCannotBeDeleted',
		`IpPrefix ${prefix} on Subnet ${subnet} has active allocations and cannot be deleted.`
	);
const noGroup = error('ResourceGroupNotFound', "Resource group 'rg-resit-addr' could not be found.");

export const samples: LabSamples = {
	lab: 'virtual-networks/address-plan',
	checks: {
		addresses: {
			source: `${cli}/network/aaz/latest/network/nic/_list.py`,
			proves: nics('10.67.0.68', '10.67.0.69', '10.67.0.70'),
			alsoProves: [
				{
					why: 'other names, and one more interface in the other subnet',
					output: `[
  {
    "ip": "10.67.0.68",
    "nic": "first",
    "small": true
  },
  {
    "ip": "10.67.0.4",
    "nic": "in-web",
    "small": false
  },
  {
    "ip": "10.67.0.70",
    "nic": "third",
    "small": true
  },
  {
    "ip": "10.67.0.69",
    "nic": "second",
    "small": true
  }
]`
				}
			],
			undone: '[]',
			wrong: {
				why: 'the interfaces are in the other subnet',
				output: nics('10.67.0.4', '10.67.0.5', '10.67.0.7')
			},
			fails: [{ why: 'one interface is missing', output: nics('10.67.0.68', '10.67.0.69') }]
		},
		full: {
			source: 'https://github.com/MicrosoftDocs/azure-docs/issues/88211',
			proves: full('small', '10.67.0.64/29'),
			alsoProves: [
				{
					why: 'the message names the subnet by its id',
					output: `ERROR: ${full(`${id}/Microsoft.Network/virtualNetworks/vnet-plan/subnets/small`, '10.67.0.64/29')}`
				}
			],
			undone: '"nic-4"',
			wrong: { why: 'the subnet has another range', output: full('small', '10.67.0.16/29') },
			fails: [{ why: 'the group does not exist', output: noGroup }]
		},
		'in-use': {
			source: 'https://learn.microsoft.com/en-us/azure/virtual-network/virtual-network-manage-subnet',
			proves: inUse('small', '10.67.0.64/29'),
			undone: '{\n  "name": "small"\n}',
			wrong: { why: 'another subnet was changed', output: inUse('web', '10.67.0.0/28') },
			fails: [
				{
					why: 'the new range overlaps another subnet',
					output: error(
						'NetcfgSubnetRangesOverlap',
						"Subnet 'small' is not valid because its IP address range overlaps with that of an existing subnet in virtual network 'vnet-plan'."
					)
				},
				{ why: 'the group does not exist', output: noGroup }
			]
		},
		public: {
			source: `${cli}/network/aaz/latest/network/public_ip/_show.py`,
			proves: `{
  "method": "Static",
  "name": "pip-plan",
  "sku": "Standard"
}`,
			undone: error(
				'ResourceNotFound',
				"The Resource 'Microsoft.Network/publicIPAddresses/pip-plan' under resource group 'rg-resit-addr' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix"
			),
			wrong: {
				why: 'a dynamic address of an old Basic SKU',
				output: `{
  "method": "Dynamic",
  "name": "pip-plan",
  "sku": "Basic"
}`
			},
			fails: [
				{
					why: 'an old Basic address, still static',
					output: `{
  "method": "Static",
  "name": "pip-plan",
  "sku": "Basic"
}`
				}
			]
		},
		gone: {
			source: `${cli}/resource/custom.py`,
			proves: 'false',
			undone: 'true',
			wrong: { why: 'Cloud Shell is not signed in', output: "Please run 'az login' to setup account." }
		}
	}
};
