// Custom roles: where they can be assigned, who can create, change and delete them, and when they keep a subscription from being moved.
import { check, type Rbac } from '#lib/azure/identity/access.ts';
import { operations } from '#lib/azure/identity/operations.ts';
import type { Role } from '#lib/azure/identity/role.ts';
import { reaches, root, type Tree } from '#lib/azure/identity/scope.ts';
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

/**
 * Returns whether a principal may delete a custom role: they need rights on every assignable scope, and no assignment may use
 * the role. Source: sources.customRoles.
 */
export const mayDelete = (rbac: Rbac, who: string, role: Role, used: boolean): boolean =>
	!used && mayDefine(rbac, who, role);

/**
 * Returns whether a subscription or a management group can be moved to another parent: an assignment on it can’t be separated
 * from its role, which must be assignable there after the move too. Doesn’t cover rights. Source: sources.managementGroups.
 */
export const canLeave = (
	tree: Tree,
	moved: string,
	to: string,
	{ assignableScopes }: Pick<Role, 'assignableScopes'>,
	at: string
): boolean =>
	assignableScopes === undefined ||
	!reaches(tree, moved, at) ||
	assignableScopes.some((scope) => reaches({ ...tree, [moved]: { ...tree[moved]!, parent: to } }, scope, at));
