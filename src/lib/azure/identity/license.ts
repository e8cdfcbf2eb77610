// Licenses for users: the usage location, group-based licensing, and which services it turns on.
export interface LicenseCase {
	/** Whether the user is a direct member of a licensed group. Nested groups don't count. */
	readonly member: boolean;
	/** Whether someone tries to assign the license to the user as well. */
	readonly assigned: boolean;
	/** The user's usage location. */
	readonly location?: string | undefined;
	readonly directory: string;
}

/**
 * Returns the location that a user is licensed for, undefined if they get no license. A direct assignment needs the user's usage
 * location; a group falls back on the directory's, and reaches direct members only. Doesn't cover a lack of licenses, conflicting
 * plans, and services that a location doesn't offer. Sources: sources.groupLicensing, licensing-groups-resolve-problems beside it.
 */
export const licensedFor = ({ member, assigned, location, directory }: LicenseCase): string | undefined =>
	member ? (location ?? directory) : assigned ? location : undefined;

/**
 * Returns the services of a product that a user has: all that any of their licenses turns on, direct or through a group.
 * Source: sources.groupLicensing.
 */
export const servicesOn = (services: string, licenses: readonly string[]): string =>
	[...services].filter((one) => licenses.some((license) => license.includes(one))).join('');
