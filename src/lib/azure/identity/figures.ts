// Figures of the platform that may change, each with its source and the day it was checked.
import type { Source } from '#lib/domain/source.ts';
import { day } from '#lib/domain/time/day.ts';

interface Figure {
	readonly value: number;
	readonly source: Source;
}

const figure = (value: number, title: string, page: string): Figure => ({
	value,
	source: { title, url: `https://learn.microsoft.com/en-us/${page}`, checked: day('2026-11-26') }
});

/** Methods that an administrator's password reset takes, whatever users need. */
export const administratorMethods = figure(
	2,
	'Password policies and restrictions',
	'entra/identity/authentication/concept-sspr-policy'
);
/** Management groups that a custom role may name in its assignable scopes. */
export const managementGroupsOfRole = figure(
	1,
	'Azure custom roles',
	'azure/role-based-access-control/custom-roles'
);
