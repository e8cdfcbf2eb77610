// Custom roles: where they may be assigned, and who may write them and assign roles at all.
// Documentation: custom-roles of 2023-11-15.
import { check, type Rbac, type Verdict } from '#lib/azure/identity/access.ts';
import { operations } from '#lib/azure/identity/operations.ts';
import type { Role } from '#lib/azure/identity/role.ts';
import { reaches, root } from '#lib/azure/identity/scope.ts';
import { sources } from '#lib/azure/sources.ts';

/** Management groups that a custom role may name in its assignable scopes. */
const managementGroupsOfRole = { value: 1, source: sources.customRoles };

const no = (...trace: string[]): Verdict => ({ allowed: false, trace });

/**
 * Whether somebody may assign a role at a scope: they need roleAssignments/write there, and the role must be assignable
 * there. A custom role with DataActions cannot be assigned at a management group. Left out: conditions that narrow which
 * roles somebody may assign.
 * Sources: https://learn.microsoft.com/en-us/azure/role-based-access-control/role-assignments-steps,
 * https://learn.microsoft.com/en-us/azure/role-based-access-control/custom-roles#custom-role-limits
 */
export function mayAssign(rbac: Rbac, who: string, role: Role, at: string): Verdict {
	if (role.assignableScopes) {
		if (!role.assignableScopes.some((scope) => reaches(rbac.tree, scope, at)))
			return no(`${at} lies outside the assignable scopes of ${role.name}.`);
		if (role.dataActions?.length && rbac.tree[at]?.level === 'managementGroup')
			return no('A custom role with DataActions cannot be assigned at a management group.');
	}
	const { allowed, trace } = check(rbac, who, operations.assignRole, at);
	return { allowed, trace: [`Assigning takes roleAssignments/write on ${at}.`, ...trace] };
}

/**
 * Whether somebody may create a custom role: it must be well formed, and they need roleDefinitions/write on every
 * assignable scope. Left out: the number of custom roles, the name.
 * Source: https://learn.microsoft.com/en-us/azure/role-based-access-control/custom-roles
 */
export function mayDefine(rbac: Rbac, who: string, role: Role): Verdict {
	const scopes = role.assignableScopes ?? [];
	if (scopes.length === 0) return no('A custom role must have at least one assignable scope.');
	if (scopes.includes(root)) return no('A custom role cannot have the root scope as an assignable scope.');
	if (scopes.some((scope) => scope.includes('*'))) return no('Assignable scopes take no wildcard.');
	if (
		scopes.filter((scope) => rbac.tree[scope]?.level === 'managementGroup').length >
		managementGroupsOfRole.value
	)
		return no(`At most ${managementGroupsOfRole.value} management group may be an assignable scope.`);
	const strings = [role.actions, role.notActions, role.dataActions, role.notDataActions].flatMap(
		(list) => list ?? []
	);
	if (strings.some((text) => text.split('*').length > 2)) return no('An action string takes one wildcard.');
	for (const scope of scopes) {
		const { allowed, trace } = check(rbac, who, operations.defineRole, scope);
		if (!allowed) return no(`Creating it takes roleDefinitions/write on ${scope}.`, ...trace);
	}
	return { allowed: true, trace: ['roleDefinitions/write is held on every assignable scope.'] };
}
