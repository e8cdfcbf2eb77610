// Microsoft Entra roles: what they reach in the directory, and that they reach no Azure resource.
// Documentation: groups-concept of 2026-03-16, elevate-access of 2025-03-10, manage-roles-portal in a copy without a date.
import { builtIn } from '#lib/azure/identity/built-in-roles.ts';
import type { RoleAssignment, Verdict } from '#lib/azure/identity/access.ts';
import { root } from '#lib/azure/identity/scope.ts';

export type DirectoryRole =
	| 'Global Administrator'
	| 'User Administrator'
	| 'Helpdesk Administrator'
	| 'Groups Administrator'
	| 'License Administrator'
	| 'Guest Inviter';

export type DirectoryTask = 'create a user' | 'reset a password' | 'create a group' | 'assign a licence';

const tasks: Readonly<Record<DirectoryRole, readonly DirectoryTask[]>> = {
	'Global Administrator': ['create a user', 'reset a password', 'create a group', 'assign a licence'],
	'User Administrator': ['create a user', 'reset a password', 'create a group', 'assign a licence'],
	'Helpdesk Administrator': ['reset a password'],
	'Groups Administrator': ['create a group'],
	'License Administrator': ['assign a licence'],
	'Guest Inviter': []
};

/**
 * Whether an Entra role includes a task at all, for users without an administrator's role in the whole tenant.
 * Source: https://learn.microsoft.com/en-us/entra/identity/role-based-access-control/permissions-reference
 */
export const includesTask = (role: DirectoryRole, task: DirectoryTask): boolean => tasks[role].includes(task);

/**
 * Whose passwords a role may reset, besides those of people without an administrator's role. Source:
 * https://learn.microsoft.com/en-us/entra/identity/role-based-access-control/privileged-roles-permissions
 */
const resets: Partial<Record<DirectoryRole, readonly DirectoryRole[]>> = {
	'Helpdesk Administrator': ['Helpdesk Administrator', 'Guest Inviter'],
	'User Administrator': [
		'Helpdesk Administrator',
		'User Administrator',
		'Groups Administrator',
		'Guest Inviter'
	]
};

/** Those of them that can be limited to an administrative unit. */
export type UnitRole = Exclude<DirectoryRole, 'Global Administrator' | 'Guest Inviter'>;

interface Unit {
	readonly name: string;
	readonly users: readonly string[];
	readonly groups: readonly string[];
}

/** A role in the whole tenant, or limited to an administrative unit. */
export type DirectoryAssignment =
	| { readonly role: DirectoryRole; readonly unit?: undefined }
	| { readonly role: UnitRole; readonly unit: Unit };

export interface Target {
	readonly user: string;
	readonly role?: DirectoryRole;
	readonly groups: readonly string[];
}

/**
 * Whether an Entra role lets its holder do something to a user. A role limited to an administrative unit reaches users who
 * are members of the unit themselves, not the members of a group in it, and a Helpdesk Administrator of a unit resets no
 * administrator's password. Nothing for a User Administrator of a unit and the password of an administrator in it: the page
 * says both. Left out: roles and tasks not named here, custom Entra roles, restricted units, and, for creating users and
 * groups, units.
 * Sources: https://learn.microsoft.com/en-us/entra/identity/role-based-access-control/permissions-reference,
 * https://learn.microsoft.com/en-us/entra/identity/role-based-access-control/administrative-units,
 * https://learn.microsoft.com/en-us/entra/identity/role-based-access-control/manage-roles-portal
 */
export function manages(
	{ role, unit }: DirectoryAssignment,
	task: DirectoryTask,
	target: Target
): Verdict | undefined {
	if (!includesTask(role, task)) return { allowed: false, trace: [`${role} does not ${task}.`] };
	if (unit && !unit.users.includes(target.user)) {
		const by = unit.groups.find((group) => target.groups.includes(group));
		return {
			allowed: false,
			trace: [
				by === undefined
					? `The role is limited to ${unit.name}, and ${target.user} is not in it.`
					: `${by} is in ${unit.name}, but a unit that holds a group does not hold its members.`
			]
		};
	}
	if (task === 'reset a password' && target.role && role !== 'Global Administrator') {
		if (unit && role === 'Helpdesk Administrator')
			return {
				allowed: false,
				trace: [`Within ${unit.name} it resets passwords of non-administrators only.`]
			};
		if (!resets[role]?.includes(target.role))
			return { allowed: false, trace: [`${role} does not reset the password of a ${target.role}.`] };
		if (unit) return undefined;
	}
	return { allowed: true, trace: [`${role} may ${task}${unit ? ` of members of ${unit.name}` : ''}.`] };
}

/**
 * The Azure roles that somebody holds through Entra roles: none, but for a Global Administrator who turned on elevated
 * access, which makes them User Access Administrator at the root scope. It is theirs alone, not the role's.
 * Source: https://learn.microsoft.com/en-us/azure/role-based-access-control/elevate-access-global-admin
 */
export const azureRolesFrom = (
	who: string,
	role: DirectoryRole | undefined,
	elevated: boolean
): readonly RoleAssignment[] =>
	role === 'Global Administrator' && elevated ? [{ who, role: builtIn.accessAdministrator, at: root }] : [];

/**
 * Whether a group may be given an Entra role: it was created for that, takes its members by hand, and no group is in it.
 * An Azure role asks for none of this.
 * Source: https://learn.microsoft.com/en-us/entra/identity/role-based-access-control/groups-concept
 */
export function roleAssignable(group: {
	readonly createdForRoles: boolean;
	readonly membership: 'assigned' | 'dynamic';
	readonly holdsGroups: boolean;
}): Verdict {
	const faults = [
		!group.createdForRoles && 'That it can hold Entra roles is settled when a group is created, never later.',
		group.membership === 'dynamic' && 'Its members must be assigned, not taken by a rule.',
		group.holdsGroups && 'No group may be a member of it.'
	].filter((fault) => fault !== false);
	return { allowed: faults.length === 0, trace: faults.length ? faults : ['It was created for roles.'] };
}
