// Custom roles: where they can be assigned, and who can create them and assign roles.
import { verdict, type Verdict } from '#lib/azure/decision.ts';
import { check, type Rbac } from '#lib/azure/identity/access.ts';
import { operations } from '#lib/azure/identity/operations.ts';
import type { Role } from '#lib/azure/identity/role.ts';
import { reaches, root } from '#lib/azure/identity/scope.ts';
import { sources } from '#lib/azure/sources.ts';

/** Management groups that the assignable scopes of a custom role may include. */
const managementGroupsOfRole = { value: 1, source: sources.customRoles };

const no = (...trace: string[]): Verdict => verdict(false, ...trace);

/**
 * Returns whether a principal may assign a role at a scope: they need roleAssignments/write there, and the role must be
 * assignable there. Doesn't cover conditions that narrow which roles they may assign. Sources: sources.customRoles,
 * https://learn.microsoft.com/en-us/azure/role-based-access-control/role-assignments-steps
 */
export function mayAssign(rbac: Rbac, who: string, role: Role, at: string): Verdict {
	if (role.assignableScopes) {
		if (!role.assignableScopes.some((scope) => reaches(rbac.tree, scope, at)))
			return no(`${at} is outside the assignable scopes of ${role.name}.`);
		if (role.dataActions?.length && rbac.tree[at]?.level === 'managementGroup')
			return no('A custom role with DataActions cannot be assigned at a management group.');
	}
	const { allowed, trace } = check(rbac, who, operations.assignRole, at);
	return verdict(allowed, `Assigning a role needs roleAssignments/write on ${at}.`, ...trace);
}

/**
 * Returns whether a principal may create a custom role: it must be valid, and they need roleDefinitions/write on every
 * assignable scope. Doesn't cover the number of custom roles and the name. Source: sources.customRoles.
 */
export function mayDefine(rbac: Rbac, who: string, role: Role): Verdict {
	const scopes = role.assignableScopes ?? [];
	if (scopes.length === 0) return no('A custom role must have at least one assignable scope.');
	if (scopes.includes(root)) return no('A custom role cannot have the root scope as an assignable scope.');
	if (scopes.some((scope) => scope.includes('*'))) return no('Assignable scopes cannot contain a wildcard.');
	if (
		scopes.filter((scope) => rbac.tree[scope]?.level === 'managementGroup').length >
		managementGroupsOfRole.value
	)
		return no(`At most ${managementGroupsOfRole.value} management group may be an assignable scope.`);
	const strings = [role.actions, role.notActions, role.dataActions, role.notDataActions].flatMap(
		(list) => list ?? []
	);
	if (strings.some((text) => text.split('*').length > 2))
		return no('An action string can contain only one wildcard.');
	for (const scope of scopes) {
		const { allowed, trace } = check(rbac, who, operations.defineRole, scope);
		if (!allowed) return no(`Creating it needs roleDefinitions/write on ${scope}.`, ...trace);
	}
	return verdict(true, 'They have roleDefinitions/write on every assignable scope.');
}
