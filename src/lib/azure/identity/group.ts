// Groups and users in the directory: what a group can contain, what can be done with it, what its name becomes, when it expires, and who restores what was deleted.
export type GroupType = 'security' | 'Microsoft 365';

/**
 * Returns whether an administrator can add a member to a group in Microsoft Entra ID. Doesn't cover groups for roles, service principals,
 * and groups whose source of authority was moved to the cloud. Sources: sources.manageGroups, sources.groupTypes.
 */
export const canAdd = (
	member: 'user' | 'device' | GroupType,
	group: { readonly type: GroupType; readonly dynamic?: boolean; readonly synced?: boolean }
): boolean =>
	!group.dynamic &&
	!group.synced &&
	(group.type === 'security' ? member !== 'Microsoft 365' : member === 'user');

/**
 * Returns what happens to a group that no one renews when its lifetime ends. `covered`: whether the policy is for all Microsoft 365 groups,
 * or this one is selected. Source: sources.groupExpiration.
 */
export const atExpiration = (group: {
	readonly type: GroupType;
	readonly covered: boolean;
	readonly active: boolean;
}): 'kept' | 'renewed' | 'deleted' =>
	group.type === 'security' || !group.covered ? 'kept' : group.active ? 'renewed' : 'deleted';

/**
 * Returns whether someone can restore a deleted user or Microsoft 365 group without a role. `days` since it was deleted,
 * undefined if permanently. Doesn't cover security groups, of which pages contradict each other. Sources:
 * sources.restoreUser, sources.restoreGroup.
 */
export const canRestore = (
	what: 'user' | 'group',
	days: number | undefined,
	by: 'User Administrator' | 'Groups Administrator' | 'owner'
): boolean => days !== undefined && days < 30 && (by === 'User Administrator' || what === 'group');

/** What Microsoft Graph returns of a group. */
export interface GroupProperties {
	readonly groupTypes: readonly ('Unified' | 'DynamicMembership')[];
	readonly isAssignableToRole: true | null;
	readonly mailEnabled: boolean;
	readonly onPremisesSyncEnabled: true | null;
	readonly securityEnabled: boolean;
}
/**
 * Returns whether an administrator can do something with a group: add a user or a security group as a member, change the membership type
 * from Assigned to Dynamic User, edit its rule, assign a Microsoft Entra role or a license to it, or have it expire. Doesn't cover
 * mail-enabled security groups, distribution lists, and groups whose source of authority was moved to the cloud. Sources:
 * sources.groupsInGraph, sources.groupTypes, sources.manageGroups, sources.entraRolesOfGroups, sources.groupLicensing,
 * sources.groupExpiration.
 */
export function allows(
	task: 'user' | 'group' | 'convert' | 'rule' | 'role' | 'license' | 'expire',
	{ groupTypes, isAssignableToRole, onPremisesSyncEnabled, securityEnabled }: GroupProperties
): boolean {
	const isUnified = groupTypes.includes('Unified');
	const isDynamic = groupTypes.includes('DynamicMembership');
	if (task === 'expire') return isUnified;
	if (task === 'rule') return isDynamic;
	if (task === 'role') return isAssignableToRole === true;
	if (task === 'license') return securityEnabled;
	if (isDynamic || onPremisesSyncEnabled) return false;
	return task === 'user' || (!isAssignableToRole && (task === 'convert' || !isUnified));
}

/**
 * Returns what a naming policy does with the name that someone enters for a new group: nothing, add to it, or reject it. `by`: a role, none
 * or Groups Administrator included. Doesn't cover a blocked word among others, nor the prefixes themselves. Source: sources.groupNaming.
 */
export function nameAfter(group: {
	readonly type: GroupType;
	readonly by: string;
	readonly name: string;
	readonly blocked: readonly string[];
}): 'kept' | 'extended' | 'rejected' {
	if (group.type === 'security' || /^(Global|User) /.test(group.by)) return 'kept';
	return group.blocked.some((word) => word.toLowerCase() === group.name.toLowerCase())
		? 'rejected'
		: 'extended';
}
