// Custom roles: where they can be assigned, and who can create them and assign roles.
import { check, type Rbac } from '#lib/azure/identity/access.ts';
import { operations } from '#lib/azure/identity/operations.ts';
import type { Role } from '#lib/azure/identity/role.ts';
import { reaches, root } from '#lib/azure/identity/scope.ts';
import { sources } from '#lib/azure/sources.ts';

/** Management groups that the assignable scopes of a custom role may include. */
const managementGroupsOfRole = { value: 1, source: sources.customRoles };

/**
 * Returns whether a principal may assign a role at a scope: they need roleAssignments/write there, and the role must be
 * assignable there. Doesn't cover conditions that narrow which roles they may assign. Sources: sources.customRoles,
 * https://learn.microsoft.com/en-us/azure/role-based-access-control/role-assignments-steps
 */
export const mayAssign = (
	rbac: Rbac,
	who: string,
	{ assignableScopes, dataActions }: Role,
	at: string
): boolean =>
	(assignableScopes === undefined ||
		(assignableScopes.some((scope) => reaches(rbac.tree, scope, at)) &&
			!(dataActions?.length && rbac.tree[at]?.level === 'managementGroup'))) &&
	check(rbac, who, operations.assignRole, at);

/**
 * Returns whether a principal may create a custom role: it must be valid, and they need roleDefinitions/write on every
 * assignable scope. Doesn't cover the number of custom roles and the name. Source: sources.customRoles.
 */
export function mayDefine(rbac: Rbac, who: string, role: Role): boolean {
	const scopes = role.assignableScopes ?? [];
	const strings = [role.actions, role.notActions, role.dataActions, role.notDataActions].flatMap(
		(list) => list ?? []
	);
	return (
		scopes.length > 0 &&
		!scopes.includes(root) &&
		!scopes.some((scope) => scope.includes('*')) &&
		scopes.filter((scope) => rbac.tree[scope]?.level === 'managementGroup').length <=
			managementGroupsOfRole.value &&
		// An action string can contain only one wildcard.
		!strings.some((text) => text.split('*').length > 2) &&
		scopes.every((scope) => check(rbac, who, operations.defineRole, scope))
	);
}
