// What the commands of the lab of planes and roles print, where they prove and where they don't.
import type { LabSamples } from '../../labs.ts';

const modules = 'https://github.com/Azure/azure-cli/blob/dev/src/azure-cli/azure/cli/command_modules';

const noKeys = ['Microsoft.Storage/storageAccounts/listKeys/action'];
const role = (but: readonly string[], data: readonly string[]): string =>
	JSON.stringify({ but, data, name: 'resit-nokeys-k7q3f' }, null, 2);
const refused = (action: string, on = 'Microsoft.Storage/storageAccounts/stplanek7q3f'): string => {
	const message = `The client 'resit-second@contoso.onmicrosoft.com' with object id '00000000-0000-0000-0000-000000000000' does not have authorization to perform action '${action}' over scope '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-resit-plane/providers/${on}' or the scope is invalid. If access was recently granted, please refresh your credentials.`;
	return `(AuthorizationFailed) ${message}\nCode: AuthorizationFailed\nMessage: ${message}`;
};
const noDataRole = `
You do not have the required permissions needed to perform this operation.
Depending on your operation, you may need to be assigned one of the following roles:
    "Storage Blob Data Owner"
    "Storage Blob Data Contributor"
    "Storage Blob Data Reader"`;

export const samples: LabSamples = {
	lab: 'access/planes-and-roles',
	checks: {
		data: {
			source: `${modules}/storage/tests/latest/recordings/test_storage_blob_list_scenarios.yaml`,
			proves: JSON.stringify([{ name: 'note.txt' }], null, 2),
			undone: noDataRole,
			wrong: { why: 'the blob was never uploaded', output: '[]' },
			fails: [{ why: 'another blob is listed', output: JSON.stringify([{ name: 'drop.txt' }], null, 2) }]
		},
		role: {
			source: `${modules}/role/tests/latest/recordings/test_custom_role_definition_scenario.yaml`,
			proves: role(noKeys, []),
			undone: '\n',
			wrong: { why: 'the role excludes nothing', output: role([], []) },
			fails: [
				{
					why: 'the role was given data actions',
					output: role(noKeys, ['Microsoft.Storage/storageAccounts/blobServices/containers/blobs/read'])
				}
			]
		},
		'without-keys': {
			source: `${modules}/storage/tests/latest/recordings/test_create_storage_account.yaml`,
			proves: '{"account":"stplanek7q3f","keys":null}',
			undone: '{"account":null,"keys":null}',
			wrong: {
				why: 'your own profile was asked, or the second role came first',
				output: '{"account":"stplanek7q3f","keys":2}'
			}
		},
		keys: {
			source: `${modules}/storage/tests/latest/recordings/test_renew_account_key.yaml`,
			proves: JSON.stringify([{ key: 'key1' }, { key: 'key2' }], null, 2),
			undone: refused('Microsoft.Storage/storageAccounts/listKeys/action'),
			wrong: { why: 'nothing came back', output: '[]' }
		},
		'may-not-assign': {
			source: 'https://learn.microsoft.com/en-us/azure/role-based-access-control/troubleshooting',
			proves: refused(
				'Microsoft.Authorization/roleAssignments/write',
				'Microsoft.Storage/storageAccounts/stplanek7q3f/providers/Microsoft.Authorization/roleAssignments/00000000-0000-0000-0000-000000000000'
			),
			undone: refused('Microsoft.Authorization/roleDefinitions/read'),
			wrong: {
				why: 'another scope was used',
				output: refused(
					'Microsoft.Authorization/roleAssignments/write',
					'Microsoft.Authorization/roleAssignments/00000000-0000-0000-0000-000000000000'
				)
			},
			fails: [
				{
					why: 'your own profile was used, and the assignment exists',
					output:
						'(RoleAssignmentExists) The role assignment already exists.\nCode: RoleAssignmentExists\nMessage: The role assignment already exists.'
				}
			]
		},
		gone: {
			source: `${modules}/role/tests/latest/recordings/test_custom_role_definition_scenario.yaml`,
			proves: '{"group":false,"definitions":0}',
			undone: '{"group":true,"definitions":1}',
			wrong: {
				why: 'the custom role was still assigned and stayed',
				output: '{"group":false,"definitions":1}'
			},
			fails: [{ why: 'the group is still being deleted', output: '{"group":true,"definitions":0}' }]
		}
	}
};
