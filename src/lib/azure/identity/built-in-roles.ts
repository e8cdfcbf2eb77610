// Built-in roles of Azure, with only the permission strings that decide the operations of operations.ts.
import type { Role } from '#lib/azure/identity/role.ts';

const read = '*/read';
const account = 'Microsoft.Storage/storageAccounts/';
const container = `${account}blobServices/containers/`;
const blob = `${container}blobs/`;
const rights = 'Microsoft.Authorization/';
const readGroups = 'Microsoft.Resources/subscriptions/resourceGroups/read';
const base = [`${rights}*/read`, readGroups];

const role = (name: string, actions: readonly string[], more: Partial<Role> = {}): Role => ({
	name,
	actions,
	...more
});

/**
 * Sources: sources.privilegedRoles (the first four), sources.computeRoles, sources.networkingRoles, sources.storageRoles, and
 * the pages general and management-and-governance beside them.
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
	tagContributor: role('Tag Contributor', ['Microsoft.Resources/tags/*', readGroups])
} as const satisfies Record<string, Role>;
