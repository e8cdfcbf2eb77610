// Licences for users: the usage location, and how far a licensed group reaches.
// Documentation: licensing-group-advanced of 2025-01-15.

export interface LicenceCase {
	readonly way: 'straight to the user' | 'through a group';
	/** The user's usage location, where one is set, and the directory's. */
	readonly location?: string;
	readonly directory: string;
	/** Through a group: whether the user is in it, or in a group that is in it. */
	readonly membership?: 'direct' | 'nested';
	/** Seats left. */
	readonly seats: number;
}

/**
 * Whether the user gets the licence, and for which location. Straight to a user it needs their usage location; a group falls
 * back on the directory's and changes nothing on the user. A licensed group reaches its direct user members, not those of
 * groups in it. Left out: plans that exclude each other, locations that a service is not offered in.
 * Sources: https://learn.microsoft.com/en-us/entra/identity/users/licensing-group-advanced,
 * https://learn.microsoft.com/en-us/entra/identity/users/licensing-groups-resolve-problems
 */
export function licence({ way, location, directory, membership, seats }: LicenceCase): {
	readonly location: string | undefined;
	readonly trace: readonly string[];
} {
	const no = (why: string) => ({ location: undefined, trace: [why] });
	const group = way === 'through a group';
	if (group && membership === 'nested')
		return no('A licensed group reaches its direct members, not nested groups.');
	if (!group && location === undefined)
		return no('A direct licence needs a usage location on the user first.');
	if (seats < 1) return no('No seat is left.');
	return {
		location: location ?? directory,
		trace: [
			location === undefined
				? 'Through a group, a user without a usage location takes the directory’s.'
				: `The user’s own usage location, ${location}, counts.`
		]
	};
}
