// What the commands of the lab of three scopes print, where they prove and where they don't.
import type { LabSamples } from '../../labs.ts';

const modules = 'https://github.com/Azure/azure-cli/blob/dev/src/azure-cli/azure/cli/command_modules';

const refused = (action: string, nsg = 'one'): string => {
	const message = `The client 'resit-second@contoso.onmicrosoft.com' with object id '00000000-0000-0000-0000-000000000000' does not have authorization to perform action '${action}' over scope '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-resit-scope/providers/Microsoft.Network/networkSecurityGroups/nsg-${nsg}' or the scope is invalid. If access was recently granted, please refresh your credentials.`;
	return `(AuthorizationFailed) ${message}\nCode: AuthorizationFailed\nMessage: ${message}`;
};
const tagged = (name: string, by: string | null): string => JSON.stringify({ by, name }, null, 2);
const left = (onResource: string[], onGroup: string[], onSubscription: string[]): string =>
	JSON.stringify({ onGroup, onResource, onSubscription }, null, 2);

export const samples: LabSamples = {
	lab: 'access/three-scopes',
	checks: {
		sideways: {
			source: `${modules}/network/tests/latest/recordings/test_network_nsg.yaml`,
			proves: '{"one":"nsg-one","two":null}',
			undone: '{"one":null,"two":null}',
			wrong: { why: 'Reader was assigned on the group', output: '{"one":"nsg-one","two":"nsg-two"}' },
			fails: [{ why: 'Reader was assigned on the neighbor', output: '{"one":null,"two":"nsg-two"}' }]
		},
		'reader-cannot': {
			source: 'https://learn.microsoft.com/en-us/azure/role-based-access-control/troubleshooting',
			proves: refused('Microsoft.Network/networkSecurityGroups/write'),
			undone: refused('Microsoft.Network/networkSecurityGroups/read'),
			wrong: {
				why: 'nsg-two was tried before its role worked',
				output: refused('Microsoft.Network/networkSecurityGroups/write', 'two')
			},
			fails: [
				{
					why: 'the second profile sees no subscription',
					output: "Please run 'az login' to setup account."
				},
				{
					why: 'the group is gone',
					output:
						"(ResourceGroupNotFound) Resource group 'rg-resit-scope' could not be found.\nCode: ResourceGroupNotFound"
				}
			]
		},
		sum: {
			source: `${modules}/network/tests/latest/recordings/test_network_nsg.yaml`,
			proves: tagged('nsg-two', 'second'),
			undone: tagged('nsg-two', null),
			wrong: { why: 'the other network security group was changed', output: tagged('nsg-one', 'second') }
		},
		left: {
			source: `${modules}/role/tests/latest/recordings/test_role_assignment_e2e.yaml`,
			proves: left([], ['Reader'], ['Reader']),
			undone: left([], [], []),
			wrong: {
				why: 'the one on the group was removed instead',
				output: left(['Reader'], [], ['Reader'])
			},
			fails: [
				{
					why: 'the assignment on the resource is still there',
					output: left(['Reader'], ['Reader'], ['Reader'])
				},
				{
					why: 'Network Contributor was given on the group',
					output: left([], ['Reader', 'Network Contributor'], ['Reader'])
				},
				{ why: 'nothing was assigned on the subscription', output: left([], ['Reader'], []) }
			]
		},
		gone: {
			source: `${modules}/role/custom.py`,
			proves: '{"group":false,"roles":0}',
			undone: '{"group":true,"roles":4}',
			wrong: { why: 'only the group was deleted', output: '{"group":false,"roles":1}' },
			fails: [{ why: 'the group is still being deleted', output: '{"group":true,"roles":0}' }]
		}
	}
};
