// Built-in roles of Azure: of each, the permission strings that decide the operations of operations.ts; others are left out.
// Documentation: role-definitions of 2023-04-05 (Contributor and the two blob roles).
import type { Role } from '#lib/azure/identity/role.ts';

const read = '*/read';
const account = 'Microsoft.Storage/storageAccounts/';
const container = `${account}blobServices/containers/`;
const blob = `${container}blobs/`;
const rights = 'Microsoft.Authorization/';
const base = ['Microsoft.Authorization/*/read', 'Microsoft.Resources/subscriptions/resourceGroups/read'];

const role = (
	name: string,
	actions: readonly string[],
	more: Pick<Role, 'notActions' | 'dataActions'> = {}
): Role => ({ name, actions, ...more });

/**
 * Sources: https://learn.microsoft.com/en-us/azure/role-based-access-control/built-in-roles/privileged (the first four) and,
 * under the same address, general, compute, networking, storage, management-and-governance.
 */
export const builtIn = {
	owner: role('Owner', ['*']),
	contributor: role('Contributor', ['*'], {
		notActions: [`${rights}*/Delete`, `${rights}*/Write`, `${rights}elevateAccess/Action`]
	}),
	accessAdministrator: role('User Access Administrator', [read, `${rights}*`]),
	rbacAdministrator: role('Role Based Access Control Administrator', [
		read,
		`${rights}roleAssignments/write`,
		`${rights}roleAssignments/delete`
	]),
	reader: role('Reader', [read]),
	vmContributor: role('Virtual Machine Contributor', [
		...base,
		'Microsoft.Compute/virtualMachines/*',
		'Microsoft.Network/networkInterfaces/*',
		'Microsoft.Network/virtualNetworks/read',
		'Microsoft.Network/virtualNetworks/subnets/join/action',
		`${account}read`,
		`${account}listKeys/action`
	]),
	networkContributor: role('Network Contributor', [...base, 'Microsoft.Network/*']),
	accountContributor: role('Storage Account Contributor', [...base, `${account}*`]),
	blobReader: role('Storage Blob Data Reader', [`${container}read`], { dataActions: [`${blob}read`] }),
	blobContributor: role(
		'Storage Blob Data Contributor',
		[`${container}read`, `${container}write`, `${container}delete`],
		{ dataActions: [`${blob}read`, `${blob}write`, `${blob}delete`] }
	),
	policyContributor: role('Resource Policy Contributor', [
		read,
		`${rights}policyassignments/*`,
		`${rights}policydefinitions/*`
	]),
	tagContributor: role('Tag Contributor', [
		'Microsoft.Resources/tags/*',
		'Microsoft.Resources/subscriptions/resourceGroups/read'
	])
} as const satisfies Record<string, Role>;
