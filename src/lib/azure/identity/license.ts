// Licenses for users: the usage location, group-based licensing, and how licenses are removed.

/**
 * Returns whether a user gets a license. A direct assignment needs the user's usage location; a group falls back on the directory's, and
 * reaches direct members only, so `isMember` is about those. Doesn't cover a lack of licenses, conflicting plans, and services that a
 * location doesn't offer. Sources: sources.groupLicensing, sources.licenseProblems.
 */
export const isLicensed = (isMember: boolean, isAssigned: boolean, hasLocation: boolean): boolean =>
	isMember || (isAssigned && hasLocation);

/**
 * Returns how a license is removed from a user who has it directly, through a group, or both ways, or from all members of the group. A
 * license of a group is removed at the group, or by leaving it. The members of a dynamic group are those whose property matches its rule.
 * Undefined for all members where one has the license directly, and for both ways where the group is dynamic. Source:
 * sources.groupLicensing.
 */
export const removalOf = (
	path: 'direct' | 'group' | 'both',
	isDynamic: boolean,
	from: 'one' | 'all'
): 'cut' | 'leave' | 'change' | 'both' | 'unlicense' | undefined =>
	from === 'all'
		? path === 'group'
			? 'unlicense'
			: undefined
		: path === 'direct'
			? 'cut'
			: isDynamic
				? path === 'group'
					? 'change'
					: undefined
				: path === 'group'
					? 'leave'
					: 'both';
