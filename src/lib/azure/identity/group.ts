// Groups in the directory, and who restores deleted users and groups.
export type GroupType = 'security' | 'Microsoft 365';

/**
 * Returns whether someone can restore a deleted user or Microsoft 365 group without a role. `days` since it was deleted. `role`:
 * what comes before “Administrator”. Doesn't cover security groups, of which pages contradict each other. Sources:
 * sources.restoreUser, sources.restoreGroup.
 */
export const canRestore = (what: 'user' | 'group', days: number, role: string, owns: boolean): boolean =>
	days < 30 && (role === 'User' || (what === 'group' && (role === 'Groups' || owns)));
