// Requests that the models are asked about, with the action string that Azure checks.
import type { Operation } from '#lib/azure/identity/role.ts';

const vm = 'Microsoft.Compute/virtualMachines/';
const account = 'Microsoft.Storage/storageAccounts/';
const container = `${account}blobServices/containers/`;
const rights = 'Microsoft.Authorization/';

/** Source: https://learn.microsoft.com/en-us/azure/role-based-access-control/resource-provider-operations */
export const operations = {
	readVm: { action: `${vm}read`, words: 'see a VM' },
	startVm: { action: `${vm}start/action`, words: 'start a VM' },
	resizeVm: { action: `${vm}write`, words: 'resize a VM' },
	deleteVm: { action: `${vm}delete`, words: 'delete a VM' },
	changeNetwork: {
		action: 'Microsoft.Network/virtualNetworks/write',
		words: 'change a virtual network'
	},
	readAccount: { action: `${account}read`, words: 'see a storage account' },
	changeAccount: { action: `${account}write`, words: 'change a storage account' },
	deleteAccount: { action: `${account}delete`, words: 'delete a storage account' },
	listKeys: { action: `${account}listKeys/action`, words: 'list the account keys' },
	createContainer: { action: `${container}write`, words: 'create a container through Resource Manager' },
	readBlob: { action: `${container}blobs/read`, data: true, words: 'read a blob' },
	deleteBlob: { action: `${container}blobs/delete`, data: true, words: 'delete a blob' },
	deleteGroup: {
		action: 'Microsoft.Resources/subscriptions/resourceGroups/delete',
		words: 'delete the resource group'
	},
	/** Needs no access to the resource. Write access to a resource is enough to tag that one. */
	tagAny: { action: 'Microsoft.Resources/tags/write', words: 'change the tags of any resource' },
	cancelSubscription: { action: 'Microsoft.Subscription/cancel/action', words: 'cancel the subscription' },
	assignRole: { action: `${rights}roleAssignments/write`, words: 'assign an Azure role' },
	removeRole: { action: `${rights}roleAssignments/delete`, words: 'remove a role assignment' },
	defineRole: { action: `${rights}roleDefinitions/write`, words: 'create a custom role' },
	assignPolicy: { action: `${rights}policyAssignments/write`, words: 'assign a policy' },
	createLock: { action: `${rights}locks/write`, words: 'create a lock' },
	removeLock: { action: `${rights}locks/delete`, words: 'remove a lock' }
} as const satisfies Record<string, Operation>;
