// What the commands of the lab of locks print, where they prove and where they do not.
import type { LabSamples } from '../../labs.ts';

const group = '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-resit-lock';
const account = `${group}/providers/Microsoft.Storage/storageAccounts/stlockk7q3f`;
const locked = (operation: string, by = account): string => {
	const message = `The scope '${account}' cannot perform ${operation} operation because following scope(s) are locked: '${by}'. Please remove the lock and try again.`;
	return `(ScopeLocked) ${message}\nCode: ScopeLocked\nMessage: ${message}`;
};
const noAccount = `(ResourceNotFound) The Resource 'Microsoft.Storage/storageAccounts/stlockk7q3f' under resource group 'rg-resit-lock' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix
Code: ResourceNotFound
Message: The Resource 'Microsoft.Storage/storageAccounts/stlockk7q3f' under resource group 'rg-resit-lock' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix`;
const noGroup = `(ResourceGroupNotFound) Resource group 'rg-resit-lock' could not be found.
Code: ResourceGroupNotFound
Message: Resource group 'rg-resit-lock' could not be found.`;

const onGroup = (level: string, name = 'stay') => ({
	level,
	on: `${group}/providers/Microsoft.Authorization/locks/${name}`
});
const onAccount = (level: string, name = 'read-only') => ({
	level,
	on: `${account}/providers/Microsoft.Authorization/locks/${name}`
});
const pretty = (value: unknown): string => JSON.stringify(value, null, 2);
const state = (locks: readonly object[], blobs?: readonly string[]): string =>
	`{"locks":${pretty(locks).replaceAll('\n', '')},"blobs":${blobs ? pretty(blobs) : ''}}`;
const after = (levels: readonly string[], left: readonly string[]): string =>
	`{"levels":${pretty(levels)},"left":${pretty(left)}}`;
const both = ['drop.txt', 'keep.txt'];

export const samples: LabSamples = {
	lab: 'governance/locks',
	checks: {
		locks: {
			source:
				'https://github.com/Azure/azure-cli/blob/dev/src/azure-cli/azure/cli/command_modules/resource/tests/latest/recordings/test_cannotdelete_resource_group_lock.yaml',
			proves: state([onGroup('CanNotDelete'), onAccount('ReadOnly')], both),
			alsoProves: [
				{
					why: 'made in the portal, under other names',
					output: state([onAccount('ReadOnly', 'nochange'), onGroup('CanNotDelete', 'nodelete')], both)
				}
			],
			undone: state([], both),
			wrong: {
				why: 'both locks are on the group',
				output: state([onGroup('CanNotDelete'), onGroup('ReadOnly', 'read-only')], both)
			},
			fails: [
				{ why: 'the lock on the account is missing', output: state([onGroup('CanNotDelete')], both) },
				{
					why: 'the blob is already gone',
					output: state([onGroup('CanNotDelete'), onAccount('ReadOnly')], ['keep.txt'])
				},
				{
					why: 'the data role has not arrived',
					output: `
You do not have the required permissions needed to perform this operation.
Depending on your operation, you may need to be assigned one of the following roles:
    "Storage Blob Data Owner"
${state([onGroup('CanNotDelete'), onAccount('ReadOnly')])}`
				}
			]
		},
		delete: {
			source: 'https://learn.microsoft.com/en-us/azure/azure-resource-manager/management/lock-resources',
			proves: locked('delete', group),
			alsoProves: [{ why: 'both locks are there', output: locked('delete', `${account},${group}`) }],
			undone: noGroup,
			wrong: {
				why: 'done as the second user',
				output: `(AuthorizationFailed) The client 'resit-second@contoso.onmicrosoft.com' with object id '00000000-0000-0000-0000-000000000000' does not have authorization to perform action 'Microsoft.Storage/storageAccounts/delete' over scope '${account}' or the scope is invalid. If access was recently granted, please refresh your credentials.\nCode: AuthorizationFailed`
			},
			fails: [
				{ why: 'it was an update that was refused', output: locked('write') },
				{
					why: 'the group was to be deleted, not the account',
					output: `(ScopeLocked) The scope '${group}' cannot perform delete operation because following scope(s) are locked: '${group}'. Please remove the lock and try again.\nCode: ScopeLocked`
				}
			]
		},
		keys: {
			source: 'https://learn.microsoft.com/en-us/azure/azure-resource-manager/management/lock-resources',
			proves: locked('write'),
			undone: noAccount,
			wrong: {
				why: 'only CanNotDelete is there, so the keys are listed',
				output: pretty([{ key: 'key1' }, { key: 'key2' }])
			},
			fails: [{ why: 'another operation was refused', output: locked('delete') }]
		},
		data: {
			source:
				'https://github.com/Azure/azure-cli/blob/dev/src/azure-cli/azure/cli/command_modules/resource/tests/latest/recordings/test_cannotdelete_resource_group_lock.yaml',
			proves: after(['CanNotDelete', 'ReadOnly'], ['keep.txt']),
			undone: after(['CanNotDelete', 'ReadOnly'], both),
			wrong: {
				why: 'the lock was removed to delete the blob',
				output: after(['CanNotDelete'], ['keep.txt'])
			},
			fails: [{ why: 'both blobs are gone', output: after(['CanNotDelete', 'ReadOnly'], []) }]
		},
		gone: {
			source: 'https://learn.microsoft.com/en-us/cli/azure/group#az-group-exists',
			proves: 'false',
			undone: 'true',
			wrong: { why: 'no longer signed in', output: "Please run 'az login' to setup account." }
		}
	}
};
