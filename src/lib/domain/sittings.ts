// The sittings of an exam in the order in which they happened.
import { resultOf, type Attempt } from '#lib/domain/attempt.ts';
import type { Exam } from '#lib/domain/exam.ts';
import { compareStamps, compareText, present } from '#lib/domain/stored.ts';
import { addDays, type Day } from '#lib/domain/time/day.ts';
import { laterInstant, type Instant } from '#lib/domain/time/instant.ts';
import { instantAt, zone } from '#lib/domain/time/zone.ts';

const utc = zone('UTC');

/** Returns the order of sittings: oldest first; on one day by start time, then stamp, a pass last. `passOn`: the score that passed on a day. */
export const sittingOrder =
	(passOn: (day: Day) => number) =>
	(a: Attempt, b: Attempt): number =>
		compareText(a.day, b.day) ||
		Number(resultOf(a, passOn(a.day)) === 'pass') - Number(resultOf(b, passOn(b.day)) === 'pass') ||
		compareText(a.startTime ?? '', b.startTime ?? '') ||
		compareStamps(a.stamp, b.stamp) ||
		compareText(a.id, b.id);

/** Zones are at most a day apart from UTC: what is older has begun everywhere, and asking the wall clock would cost. */
const old = (now: Instant): Day => addDays(now.slice(0, 10) as Day, -2);

const startOf = ({ day, startTime = '00:00', zone }: Attempt): Instant => instantAt(day, startTime, zone);

/** Returns whether the sitting has begun, where it was: a traveler's day may still be the one before. */
const hasBegun = (attempt: Attempt, now: Instant): boolean =>
	attempt.day <= old(now) || startOf(attempt) <= now;

/** Returns the last instant up to `now` at which a sitting began: the same until the next one begins, or the day is over. */
export function lastBegun(attempts: readonly Attempt[], now: Instant): Instant {
	const everywhere = instantAt(addDays(old(now), 1), '00:00', utc);
	return attempts
		.filter(({ day }) => day > old(now))
		.map(startOf)
		.filter((start) => start <= now)
		.reduce(laterInstant, everywhere);
}

/**
 * Returns the sittings of this exam, oldest first; on one day by start time, then stamp, a pass last. Leaves out deleted ones, missed
 * bookings, other exams, and what has not begun by `now` where that is given.
 */
export function sittingsOf(exam: Exam, attempts: readonly Attempt[], now?: Instant): readonly Attempt[] {
	return present(attempts)
		.filter(
			(attempt) => attempt.exam === exam.id && attempt.kind === 'sat' && (!now || hasBegun(attempt, now))
		)
		.toSorted(sittingOrder(() => exam.score.pass));
}
