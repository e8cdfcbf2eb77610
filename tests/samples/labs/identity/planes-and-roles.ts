// What the commands of the lab of planes and roles print, where they prove and where they do not.
import type { LabSamples } from '../../labs.ts';

const role = (but: readonly string[], data: readonly string[]): string =>
	JSON.stringify({ but, data, name: 'resit-nokeys-k7q3f' }, null, 2);
const refused = (action: string): string => {
	const message = `The client 'resit-second@contoso.onmicrosoft.com' with object id '00000000-0000-0000-0000-000000000000' does not have authorization to perform action '${action}' over scope '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-resit-plane/providers/Microsoft.Storage/storageAccounts/stplanek7q3f' or the scope is invalid. If access was recently granted, please refresh your credentials.`;
	return `ERROR: (AuthorizationFailed) ${message}\nCode: AuthorizationFailed\nMessage: ${message}`;
};

export const samples: LabSamples = {
	lab: 'access/planes-and-roles',
	checks: {
		role: {
			source: 'https://learn.microsoft.com/en-us/azure/role-based-access-control/custom-roles',
			proves: role(['Microsoft.Storage/storageAccounts/listKeys/action'], []),
			fails: [
				{ why: 'the role leaves nothing out', output: role([], []) },
				{
					why: 'the role was given data actions',
					output: role(
						['Microsoft.Storage/storageAccounts/listKeys/action'],
						['Microsoft.Storage/storageAccounts/blobServices/containers/blobs/read']
					)
				}
			]
		},
		keys: {
			source: 'https://learn.microsoft.com/en-us/rest/api/storagerp/storage-accounts/list-keys',
			proves: JSON.stringify([{ key: 'key1' }, { key: 'key2' }], null, 2),
			fails: [
				{
					why: 'the second role has not taken effect',
					output: refused('Microsoft.Storage/storageAccounts/listKeys/action')
				},
				{ why: 'nothing came back', output: '[]' }
			]
		},
		data: {
			source: 'https://learn.microsoft.com/en-us/cli/azure/storage/blob#az-storage-blob-list',
			proves: JSON.stringify([{ name: 'note.txt' }], null, 2),
			fails: [
				{ why: 'the blob was never uploaded', output: '[]' },
				{
					why: 'the data role has not taken effect',
					output:
						'ERROR: \nYou do not have the required permissions needed to perform this operation.\nDepending on your operation, you may need to be assigned one of the following roles:\n    "Storage Blob Data Owner"\n    "Storage Blob Data Contributor"\n    "Storage Blob Data Reader"'
				}
			]
		},
		'may-not-assign': {
			source: 'https://learn.microsoft.com/en-us/azure/role-based-access-control/troubleshooting',
			proves: refused('Microsoft.Authorization/roleAssignments/write'),
			fails: [
				{
					why: 'the role cannot even be looked up',
					output: refused('Microsoft.Authorization/roleDefinitions/read')
				},
				{
					why: 'the own profile was used, and the assignment exists',
					output:
						'ERROR: (RoleAssignmentExists) The role assignment already exists.\nCode: RoleAssignmentExists\nMessage: The role assignment already exists.'
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
