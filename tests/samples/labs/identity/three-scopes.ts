// What the commands of the lab of three scopes print, where they prove and where they do not.
import type { LabSamples } from '../../labs.ts';

const refused = (action: string, nsg = 'one'): string => {
	const message = `The client 'resit-second@contoso.onmicrosoft.com' with object id '00000000-0000-0000-0000-000000000000' does not have authorization to perform action '${action}' over scope '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-resit-scope/providers/Microsoft.Network/networkSecurityGroups/nsg-${nsg}' or the scope is invalid. If access was recently granted, please refresh your credentials.`;
	return `ERROR: (AuthorizationFailed) ${message}\nCode: AuthorizationFailed\nMessage: ${message}`;
};
const left = (onResource: string[], onGroup: string[], onSubscription: string[]): string =>
	JSON.stringify({ onGroup, onResource, onSubscription }, null, 2);

export const samples: LabSamples = {
	lab: 'access/three-scopes',
	checks: {
		'reader-cannot': {
			source: 'https://learn.microsoft.com/en-us/azure/role-based-access-control/troubleshooting',
			proves: refused('Microsoft.Network/networkSecurityGroups/write'),
			fails: [
				{
					why: 'Reader has not taken effect yet',
					output: refused('Microsoft.Network/networkSecurityGroups/read')
				},
				{
					why: 'the role on nsg-two has not taken effect, and nsg-two was tried',
					output: refused('Microsoft.Network/networkSecurityGroups/write', 'two')
				},
				{
					why: 'the second profile knows no subscription',
					output:
						"ERROR: (SubscriptionNotFound) The subscription '00000000-0000-0000-0000-000000000000' could not be found.\nCode: SubscriptionNotFound"
				}
			]
		},
		sum: {
			source: 'https://learn.microsoft.com/en-us/cli/azure/network/nsg#az-network-nsg-show',
			proves: `{
  "by": "second",
  "name": "nsg-two"
}`,
			fails: [
				{
					why: 'the tag was never written',
					output: `{
  "by": null,
  "name": "nsg-two"
}`
				},
				{
					why: 'the other network security group was shown',
					output: `{
  "by": "second",
  "name": "nsg-one"
}`
				}
			]
		},
		left: {
			source: 'https://learn.microsoft.com/en-us/azure/role-based-access-control/role-assignments-list-cli',
			proves: left([], ['Reader'], ['Reader']),
			fails: [
				{
					why: 'the assignment at the resource is still there',
					output: left(['Reader'], ['Reader'], ['Reader'])
				},
				{
					why: 'the one at the group was removed instead',
					output: left(['Reader'], [], ['Reader'])
				},
				{
					why: 'Network Contributor was given on the group',
					output: left([], ['Reader', 'Network Contributor'], ['Reader'])
				},
				{
					why: 'nothing stands at the subscription',
					output: left([], ['Reader'], [])
				}
			]
		},
		gone: {
			source: 'https://learn.microsoft.com/en-us/cli/azure/group#az-group-exists',
			proves: 'false',
			fails: [
				{ why: 'the group is still being deleted', output: 'true' },
				{ why: 'the answer is empty', output: 'null' }
			]
		}
	}
};
