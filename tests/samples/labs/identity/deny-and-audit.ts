// What the commands of the policy lab print, where they prove and where they don't.
import type { LabSamples } from '../../labs.ts';

const modules = 'https://github.com/Azure/azure-cli/blob/dev/src/azure-cli/azure/cli/command_modules';

const spare = (team: string | null, cost: string | null): string =>
	JSON.stringify({ cost, name: 'nsg-spare', team }, null, 2);
const states = (deny: string[], audit: string[], exempt: string[]): string =>
	JSON.stringify({ audit, deny, spare: exempt }, null, 2);
const disallowed = (name: string): string =>
	`ERROR: (RequestDisallowedByPolicy) Resource '${name}' was disallowed by policy. Policy identifiers: '[{"policyAssignment":{"name":"resit-deny","id":"/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-resit-policy/providers/Microsoft.Authorization/policyAssignments/resit-deny"},"policyDefinition":{"name":"Require a tag on resources","id":"/providers/Microsoft.Autho
Code: RequestDisallowedByPolicy`;
const noRole = `ERROR: (AuthorizationFailed) The client 'resit-second@contoso.onmicrosoft.com' with object id '00000000-0000-0000-0000-000000000000' does not have authorization to perform action 'Microsoft.Network/networkSecurityGroups/write' over scope '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-resit-policy/providers/Microsoft.Network/networkSecurityGroups/nsg-bare2'
Code: AuthorizationFailed`;
const policyError =
	'https://learn.microsoft.com/en-us/azure/azure-resource-manager/troubleshooting/error-policy-requestdisallowedbypolicy';

export const samples: LabSamples = {
	lab: 'governance/deny-and-audit',
	checks: {
		refused: {
			source: policyError,
			proves: disallowed('nsg-bare2'),
			undone: '{\n  "NewNSG": {',
			wrong: { why: 'another resource was refused', output: disallowed('nsg-old') },
			fails: [{ why: 'the account has no role on the group', output: noRole }]
		},
		update: {
			source: policyError,
			proves: disallowed('nsg-old'),
			undone: '{\n  "defaultSecurityRules": [',
			wrong: { why: 'another resource was refused', output: disallowed('nsg-bare2') },
			fails: [{ why: 'the account has no role on the group', output: noRole }]
		},
		exempt: {
			source: `${modules}/network/tests/latest/recordings/test_network_nsg.yaml`,
			proves: spare('net', null),
			undone: spare(null, null),
			wrong: { why: 'the tag cost was set as well', output: spare('net', 'lab') }
		},
		compliance: {
			source:
				'https://learn.microsoft.com/en-us/rest/api/policyinsights/policy-states/list-query-results-for-resource-group',
			proves: states(['NonCompliant'], ['NonCompliant'], ['Exempt']),
			alsoProves: [
				{
					why: 'the same policy is assigned on the subscription too',
					output: states(['NonCompliant', 'NonCompliant'], ['NonCompliant'], ['NonCompliant', 'Exempt'])
				}
			],
			undone: states([], [], []),
			wrong: {
				why: 'nsg-spare was changed without an exemption',
				output: states(['NonCompliant'], ['NonCompliant'], ['NonCompliant'])
			},
			fails: [
				{
					why: 'the tag cost was added to nsg-old',
					output: states(['Compliant'], ['NonCompliant'], ['Exempt'])
				},
				{
					why: 'the tag owner was added to nsg-old',
					output: states(['NonCompliant'], ['Compliant'], ['Exempt'])
				}
			]
		},
		gone: {
			source: `${modules}/resource/tests/latest/recordings/test_resource_group.yaml`,
			proves: '{"group":false,"definitions":0}',
			undone: '{"group":true,"definitions":1}',
			wrong: { why: 'only the group was deleted', output: '{"group":false,"definitions":1}' },
			fails: [{ why: 'the group is still being deleted', output: '{"group":true,"definitions":0}' }]
		}
	}
};
