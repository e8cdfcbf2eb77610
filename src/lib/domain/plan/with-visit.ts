// A visit to a computer as a person says yes to it.
import type { Availability } from '#lib/domain/availability.ts';
import type { Pin } from '#lib/domain/needs/schedule-input.ts';
import type { Visit } from '#lib/domain/schedule/types.ts';

/** Minutes at a computer are told in quarters of an hour. */
const quarter = 15;

/** Returns the study time with that date at a computer, and its labs on it. */
export const withVisit = (
	{ availability, pins }: { readonly availability: Availability; readonly pins: readonly Pin[] },
	{ day, minutes, sessions }: Visit
): { readonly availability: Availability; readonly pins: readonly Pin[] } => ({
	availability: {
		...availability,
		longer: [
			...(availability.longer ?? []),
			{ day, minutes: Math.ceil(minutes / quarter) * quarter, desk: true }
		]
	},
	pins: [
		...pins.filter(({ session }) => !sessions.includes(session)),
		...sessions.map((session) => ({ session, day }))
	]
});
