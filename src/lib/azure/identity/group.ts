// Groups and users in the directory: what a group can contain, when it expires, and who restores what was deleted.
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
