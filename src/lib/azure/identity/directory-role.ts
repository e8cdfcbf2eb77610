// Microsoft Entra roles: what they allow in the directory. They give no access to Azure resources.
import { verdict, type Verdict } from '#lib/azure/decision.ts';
import { builtIn } from '#lib/azure/identity/built-in-roles.ts';
import type { RoleAssignment } from '#lib/azure/identity/access.ts';
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
 * Returns whether an Entra role includes a task, for users without an administrator role in the whole tenant. Source:
 * https://learn.microsoft.com/en-us/entra/identity/role-based-access-control/permissions-reference
 */
const includesTask = (role: DirectoryRole, task: DirectoryTask): boolean => tasks[role].includes(task);

/**
 * Administrators whose passwords a role may reset. Source:
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

/** Roles that can be limited to an administrative unit. */
export type UnitRole = Exclude<DirectoryRole, 'Global Administrator' | 'Guest Inviter'>;

interface Unit {
	readonly name: string;
	readonly users: readonly string[];
	readonly groups: readonly string[];
}

/** A role in the whole tenant or, with `unit`, in an administrative unit. */
export type DirectoryAssignment =
	| { readonly role: DirectoryRole; readonly unit?: undefined }
	| { readonly role: UnitRole; readonly unit: Unit };

export interface Target {
	readonly user: string;
	readonly role?: DirectoryRole;
	readonly groups: readonly string[];
}

/**
 * Returns whether an Entra role may do a task for a user. An administrative unit contains its user members, not the members
 * of its groups. Undefined for a User Administrator of a unit who resets an administrator's password: the page contradicts
 * itself. Doesn't cover other roles and tasks, custom roles, restricted units, and units for creating users and groups.
 * Sources: permissions-reference, as above, administrative-units and manage-roles-portal beside it.
 */
export function manages(
	{ role, unit }: DirectoryAssignment,
	task: DirectoryTask,
	target: Target
): Verdict | undefined {
	if (!includesTask(role, task)) return verdict(false);
	if (unit && !unit.users.includes(target.user)) {
		const by = unit.groups.find((group) => target.groups.includes(group));
		return verdict(
			false,
			by === undefined
				? `The role is limited to ${unit.name}, and ${target.user} is not in it.`
				: `${by} is in ${unit.name}, but a unit that contains a group does not contain its members.`
		);
	}
	if (task === 'reset a password' && target.role && role !== 'Global Administrator') {
		if (unit && role === 'Helpdesk Administrator') return verdict(false);
		if (!resets[role]?.includes(target.role)) return verdict(false);
		if (unit) return undefined;
	}
	return verdict(true);
}

/**
 * Returns the Azure roles that come with an Entra role: with elevated access only. Source: sources.elevateAccessGlobalAdmin.
 */
export const azureRolesFrom = (
	who: string,
	role: DirectoryRole | undefined,
	elevated: boolean
): readonly RoleAssignment[] =>
	role === 'Global Administrator' && elevated ? [{ who, role: builtIn.accessAdministrator, at: root }] : [];

/**
 * Returns whether a group can be assigned Entra roles. Azure roles have none of these conditions. Source:
 * https://learn.microsoft.com/en-us/entra/identity/role-based-access-control/groups-concept
 */
export function roleAssignable(group: {
	readonly createdForRoles: boolean;
	readonly membership: 'assigned' | 'dynamic';
	readonly holdsGroups: boolean;
}): Verdict {
	const faults = [
		!group.createdForRoles &&
			'Whether a group can have Entra roles is set when it is created, and never changes.',
		group.membership === 'dynamic' && 'Its members must be assigned, not selected by a rule.',
		group.holdsGroups && 'No group may be a member of it.'
	].filter((fault) => fault !== false);
	return verdict(faults.length === 0, ...(faults.length ? faults : ['It was created for roles.']));
}
