// Licenses for users: the usage location, and group-based licensing.
import type { Traced } from '#lib/azure/decision.ts';

export interface LicenseCase {
	readonly way: 'straight to the user' | 'through a group';
	/** The user's usage location. */
	readonly location?: string;
	readonly directory: string;
	/** Through a group: whether the user is in it, or in a group that is in it. */
	readonly membership?: 'direct' | 'nested';
	/** Available licenses. */
	readonly seats: number;
}

/**
 * Returns the location that a user is licensed for, undefined if they get no license. A direct license needs the user's usage
 * location; a group falls back on the directory's. Doesn't cover conflicting plans, and services that a location doesn't
 * offer. Sources: sources.groupLicensing, licensing-groups-resolve-problems beside it.
 */
export function license({
	way,
	location,
	directory,
	membership,
	seats
}: LicenseCase): Traced & { readonly location: string | undefined } {
	const no = (why: string) => ({ location: undefined, trace: [why] });
	const group = way === 'through a group';
	if (group && membership === 'nested')
		return no('A licensed group reaches its direct members, not nested groups.');
	if (!group && location === undefined) return no('A direct license needs the user’s usage location first.');
	if (seats < 1) return no('No license is available.');
	return {
		location: location ?? directory,
		trace: [
			location === undefined
				? 'Through a group, a user without a usage location gets the directory’s.'
				: `The user’s own usage location, ${location}, counts.`
		]
	};
}
