// What the commands of the policy lab print, where they prove and where they do not.
import type { LabSamples } from '../../labs.ts';

const spare = (team: string | null, cost: string | null): string =>
	JSON.stringify({ cost, name: 'nsg-spare', team }, null, 2);
const states = (deny: string, audit: string): string =>
	JSON.stringify(
		[
			{ assignment: 'resit-deny', effect: 'deny', state: deny },
			{ assignment: 'resit-audit', effect: 'audit', state: audit }
		],
		null,
		2
	);

export const samples: LabSamples = {
	lab: 'governance/deny-and-audit',
	checks: {
		refused: {
			source:
				'https://learn.microsoft.com/en-us/azure/azure-resource-manager/troubleshooting/error-policy-requestdisallowedbypolicy',
			proves: `ERROR: (RequestDisallowedByPolicy) Resource 'nsg-bare2' was disallowed by policy. Policy identifiers: '[{"policyAssignment":{"name":"resit-deny","id":"/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-resit-policy/providers/Microsoft.Authorization/policyAssignments/resit-deny"},"policyDefinition":{"name":"Require a tag on resources","id":"/providers/Microsoft.Autho
Code: RequestDisallowedByPolicy`,
			fails: [
				{
					why: 'the account has no role on the group',
					output:
						"ERROR: (AuthorizationFailed) The client 'resit-second@contoso.onmicrosoft.com' with object id '00000000-0000-0000-0000-000000000000' does not have authorization to perform action 'Microsoft.Network/networkSecurityGroups/write' over scope '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-resit-policy/providers/Microsoft.Network/networkSecurityGroups/nsg-bare2'\nCode: AuthorizationFailed"
				},
				{
					why: 'the policy does not act yet',
					output: '{\n  "NewNSG": {'
				}
			]
		},
		exempt: {
			source: 'https://learn.microsoft.com/en-us/cli/azure/network/nsg#az-network-nsg-show',
			proves: spare('net', null),
			fails: [
				{ why: 'the change was still refused', output: spare(null, null) },
				{ why: 'the tag cost was set as well', output: spare('net', 'lab') }
			]
		},
		compliance: {
			source:
				'https://learn.microsoft.com/en-us/rest/api/policyinsights/policy-states/list-query-results-for-resource-group',
			proves: states('NonCompliant', 'NonCompliant'),
			fails: [
				{ why: 'no evaluation has finished', output: '[]' },
				{ why: 'the tag cost was added to nsg-old', output: states('Compliant', 'NonCompliant') },
				{ why: 'the tag owner was added to nsg-old', output: states('NonCompliant', 'Compliant') }
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
