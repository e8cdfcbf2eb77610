// Groups in the directory, and who restores deleted users and groups.
export type GroupType = 'security' | 'Microsoft 365';

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
