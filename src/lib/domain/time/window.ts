// When something begins that is known only roughly.
import { addDays, type Day } from '#lib/domain/time/day.ts';
import { laterInstant, type Instant } from '#lib/domain/time/instant.ts';
import { dayOf, startOfDay, type Zone } from '#lib/domain/time/zone.ts';

/** `earliest`: allowed from, by the lenient reading. `safe`: sure from, by the strict one; never before `earliest`. */
export interface Window {
	readonly earliest: Instant;
	readonly safe: Instant;
}

/** Both windows hold: the later in each component. */
export const bothHold = (a: Window, b: Window): Window => ({
	earliest: laterInstant(a.earliest, b.earliest),
	safe: laterInstant(a.safe, b.safe)
});

/** Returns the first day that lies wholly after Safe; `undefined` where the policy asks for no wait now. */
export const sureDay = (
	{ until }: { readonly status: string; readonly until?: Window },
	zone: Zone
): Day | undefined => (until === undefined ? undefined : sureDayOf(until, zone));

function sureDayOf({ safe }: Window, zone: Zone): Day {
	const day = dayOf(safe, zone);
	return startOfDay(day, zone) >= safe ? day : addDays(day, 1);
}
