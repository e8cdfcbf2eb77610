// What the commands of the nesting lab print, where they prove and where they don't.
import type { LabSamples } from '../../labs.ts';

const recordings =
	'https://github.com/Azure/azure-cli/blob/dev/src/azure-cli/azure/cli/command_modules/role/tests/latest/recordings';

const list = (rows: readonly object[]): string => JSON.stringify(rows, null, 2);
const throughOuter = { role: 'Reader', through: 'resit-outer-k7q3f', type: 'Group' };

export const samples: LabSamples = {
	lab: 'users-groups/nesting',
	checks: {
		direct: {
			source: `${recordings}/test_graph_group_scenario.yaml`,
			proves: list([{ name: 'resit-inner-k7q3f' }]),
			undone: 'Group  is not found in Graph ',
			wrong: {
				why: 'the user was added to outer directly as well',
				output: list([{ name: 'resit-inner-k7q3f' }, { name: 'resit-second' }])
			},
			fails: [{ why: 'inner was not added', output: '[]' }]
		},
		transitive: {
			source: `${recordings}/test_graph_group_scenario.yaml`,
			proves: `{
  "member": true
}`,
			undone: 'Group  is not found in Graph ',
			wrong: {
				why: 'the user is not in inner',
				output: `{
  "member": false
}`
			}
		},
		role: {
			source: `${recordings}/test_role_assignment_e2e.yaml`,
			proves: list([throughOuter]),
			undone: '[]',
			wrong: {
				why: 'the role was given to the user',
				output: list([{ role: 'Reader', through: 'resit-second@contoso.onmicrosoft.com', type: 'User' }])
			},
			fails: [
				{ why: 'outer has another role', output: list([{ ...throughOuter, role: 'Contributor' }]) },
				{
					why: 'an earlier lab left a role on the subscription',
					output: list([
						throughOuter,
						{ role: 'Reader', through: 'resit-second@contoso.onmicrosoft.com', type: 'User' }
					])
				}
			]
		},
		opens: {
			source:
				'https://github.com/Azure/azure-cli/blob/dev/src/azure-cli/azure/cli/command_modules/resource/tests/latest/recordings/test_resource_group.yaml',
			proves: `{
  "group": "rg-resit-nest",
  "state": "Succeeded"
}`,
			undone: `(AuthorizationFailed) The client 'resit-second@contoso.onmicrosoft.com' with object id '00000000-0000-0000-0000-000000000000' does not have authorization to perform action 'Microsoft.Resources/subscriptions/resourcegroups/read' over scope '/subscriptions/00000000-0000-0000-0000-000000000000/resourcegroups/rg-resit-nest' or the scope is invalid. If access was recently granted, please refresh your credentials.
Code: AuthorizationFailed`,
			wrong: {
				why: 'another group was read',
				output: `{
  "group": "rg-resit",
  "state": "Succeeded"
}`
			},
			fails: [{ why: 'the second user is signed out', output: "Please run 'az login' to setup account." }]
		},
		'not-yours': {
			source:
				'https://github.com/Azure/azure-cli/blob/dev/src/azure-cli/azure/cli/command_modules/role/_msgrpah/_graph_client.py',
			proves: 'Insufficient privileges to complete the operation.',
			undone: 'Group  is not found in Graph ',
			wrong: {
				why: 'your own profile was used, and the member was there already',
				output:
					"One or more added object references already exist for the following modified properties: 'members'."
			},
			fails: [{ why: 'the second user is signed out', output: "Please run 'az login' to setup account." }]
		},
		gone: {
			source: `${recordings}/test_graph_group_scenario.yaml`,
			proves: '{"group":false,"groups":0}',
			undone: '{"group":true,"groups":2}',
			wrong: { why: 'only the resource group was deleted', output: '{"group":false,"groups":2}' },
			fails: [{ why: 'the resource group is still being deleted', output: '{"group":true,"groups":0}' }]
		}
	}
};
