// What the commands of the lab of locks print, where they prove and where they do not.
import type { LabSamples } from '../../labs.ts';

const account =
	'/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-resit-lock/providers/Microsoft.Storage/storageAccounts/stlockk7q3f';
const locked = (operation: string): string => {
	const message = `The scope '${account}' cannot perform ${operation} operation because following scope(s) are locked: '${account}'. Please remove the lock and try again.`;
	return `ERROR: (ScopeLocked) ${message}\nCode: ScopeLocked\nMessage: ${message}`;
};
const rows = (list: readonly object[]): string => JSON.stringify(list, null, 2);

export const samples: LabSamples = {
	lab: 'governance/locks',
	checks: {
		locks: {
			source:
				'https://learn.microsoft.com/en-us/rest/api/resources/management-locks/list-at-resource-group-level',
			proves: rows([
				{ level: 'CanNotDelete', name: 'stay' },
				{ level: 'ReadOnly', name: 'read-only' }
			]),
			fails: [
				{ why: 'no lock was made', output: '[]' },
				{
					why: 'the lock on the account is missing',
					output: rows([{ level: 'CanNotDelete', name: 'stay' }])
				},
				{
					why: 'the lock on the group is ReadOnly',
					output: rows([
						{ level: 'ReadOnly', name: 'stay' },
						{ level: 'ReadOnly', name: 'read-only' }
					])
				}
			]
		},
		delete: {
			source: 'https://learn.microsoft.com/en-us/azure/azure-resource-manager/management/lock-resources',
			proves: locked('delete'),
			fails: [
				{ why: 'it was an update that was refused', output: locked('write') },
				{
					why: 'it was done as the second person',
					output: `ERROR: (AuthorizationFailed) The client 'resit-second@contoso.onmicrosoft.com' with object id '00000000-0000-0000-0000-000000000000' does not have authorization to perform action 'Microsoft.Storage/storageAccounts/delete' over scope '${account}'\nCode: AuthorizationFailed`
				}
			]
		},
		keys: {
			source: 'https://learn.microsoft.com/en-us/azure/azure-resource-manager/management/lock-resources',
			proves: locked('write'),
			fails: [
				{
					why: 'only CanNotDelete is there, so the keys are listed',
					output: rows([{ key: 'key1' }, { key: 'key2' }])
				},
				{
					why: 'the name of the account is wrong',
					output:
						"ERROR: (ResourceNotFound) The Resource 'Microsoft.Storage/storageAccounts/stlock' under resource group 'rg-resit-lock' was not found.\nCode: ResourceNotFound"
				}
			]
		},
		data: {
			source: 'https://learn.microsoft.com/en-us/cli/azure/storage/blob#az-storage-blob-list',
			proves: rows([{ name: 'keep.txt' }]),
			fails: [
				{ why: 'nothing was deleted', output: rows([{ name: 'drop.txt' }, { name: 'keep.txt' }]) },
				{ why: 'both blobs are gone', output: '[]' }
			]
		},
		gone: {
			source: 'https://learn.microsoft.com/en-us/cli/azure/group#az-group-exists',
			proves: 'false',
			fails: [
				{ why: 'a lock is still there, or deleting goes on', output: 'true' },
				{ why: 'the answer is empty', output: 'null' }
			]
		}
	}
};
