// Microsoft Entra roles: what they allow in the directory. They give no access to Azure resources.
export type DirectoryRole =
	| 'Global Administrator'
	| 'User Administrator'
	| 'Helpdesk Administrator'
	| 'Groups Administrator'
	| 'License Administrator'
	| 'Guest Inviter';

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

/** A role in the whole tenant or, with `unit`, for the users who are direct members of an administrative unit. */
export type DirectoryAssignment =
	| { readonly role: DirectoryRole; readonly unit?: undefined }
	| { readonly role: UnitRole; readonly unit: readonly string[] };

/**
 * Returns whether an Entra role may reset someone’s password. An administrative unit contains its user members, not the members
 * of its groups. Undefined for a User Administrator of a unit who resets an administrator's password: the page contradicts
 * itself. Doesn't cover other roles, custom roles and restricted units. Sources: permissions-reference and
 * privileged-roles-permissions, administrative-units and manage-roles-portal beside it.
 */
export function resetsPassword(
	{ role, unit }: DirectoryAssignment,
	target: { readonly user: string; readonly role?: DirectoryRole }
): boolean | undefined {
	if (role !== 'Global Administrator' && !resets[role]) return false;
	if (unit && !unit.includes(target.user)) return false;
	if (target.role === undefined || role === 'Global Administrator') return true;
	if ((unit && role === 'Helpdesk Administrator') || !resets[role]!.includes(target.role)) return false;
	return unit ? undefined : true;
}

/**
 * Returns whether a step ends someone’s elevated access. The setting is for the person who is signed in, and an assignment at the root is
 * deleted by someone with a role there, but not on the page Access control (IAM). Doesn’t cover the portal’s list of users with elevated
 * access. Source: sources.elevateAccessGlobalAdmin.
 */
export const endsElevation = (
	by: 'self' | 'elevated' | 'global' | 'owner',
	step: 'toggle' | 'cli' | 'iam' | 'pim'
): boolean => (step === 'toggle' ? by === 'self' : step === 'cli' && (by === 'self' || by === 'elevated'));

/** What a role lets anyone do, whatever the policy for users. */
const despitePolicy: Readonly<Record<string, string>> = {
	'Application Developer': 'register',
	'User Administrator': 'create'
};
/**
 * Returns whether someone can register an application, create a security group or list all users: members by the policy, and guests with
 * the default access only by a role. Doesn’t cover guests with a role who list users. Source: sources.defaultPermissions.
 */
export const hasByDefault = (
	isGuest: boolean,
	role: string | undefined,
	task: 'register' | 'create' | 'list',
	policy: { readonly register: boolean; readonly create: boolean }
): boolean =>
	(!isGuest && (task === 'list' || policy[task])) || (role !== undefined && despitePolicy[role] === task);

/**
 * Returns whether a group can be assigned Entra roles. Azure roles have none of these conditions. Source:
 * https://learn.microsoft.com/en-us/entra/identity/role-based-access-control/groups-concept
 */
export const roleAssignable = (group: {
	readonly createdForRoles: boolean;
	readonly membership?: 'assigned' | 'dynamic';
	readonly holdsGroups?: boolean;
}): boolean => group.createdForRoles && group.membership !== 'dynamic' && group.holdsGroups !== true;

/**
 * Returns whether a role that can change users reaches one of them. `at`: the administrative unit that it's for, undefined for the whole
 * tenant. A restricted management unit leaves its members to roles for such a unit. Doesn't cover reading, and adding its
 * members to groups, which stay allowed. Source: sources.restrictedUnits.
 */
export const changesMember = (
	at: string | undefined,
	units: readonly string[],
	isRestricted: (unit: string) => boolean
): boolean =>
	at === undefined
		? !units.some(isRestricted)
		: units.includes(at) && (isRestricted(at) || !units.some(isRestricted));
