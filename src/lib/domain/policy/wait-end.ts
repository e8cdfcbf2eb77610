// When a span that is counted from a sitting is over.
import type { Span, Wait } from '#lib/domain/policy/policy.ts';
import type { Sitting } from '#lib/domain/policy/sitting.ts';
import { addDays, addMonths, type Day } from '#lib/domain/time/day.ts';
import { addHours, addMinutes, laterInstant, type Instant } from '#lib/domain/time/instant.ts';
import type { Window } from '#lib/domain/time/window.ts';
import { dayOf, instantAt, startOfDay, timeOf, type Zone } from '#lib/domain/time/zone.ts';

const dayLater = (day: Day, { count, unit }: Span, short: 'clamp' | 'spill'): Day =>
	unit === 'month' ? addMonths(day, count, short) : addDays(day, count);

const sameTimeLater = (at: Instant, span: Span, zone: Zone): Instant =>
	instantAt(dayLater(dayOf(at, zone), span, 'spill'), timeOf(at, zone), zone, 'last');

/**
 * Returns the same wall clock time, days or months later. An end is the first instant that no longer belongs to the sitting, so
 * its last minute counts too: the end of 29 February is 1 March, but a year later the whole of 1 March is still in doubt.
 */
const wallClockLater = (end: Instant, span: Span, zone: Zone): Instant =>
	laterInstant(sameTimeLater(end, span, zone), addMinutes(sameTimeLater(addMinutes(end, -1), span, zone), 1));

/**
 * Returns when a wait after `sitting` is over. Hours elapse. Days and months: `earliest` is 00:00 of the day that many later,
 * `safe` the same wall clock time that many later than the end, in the zone of the sitting.
 */
export function windowAfter(sitting: Sitting, wait: Wait): Window {
	const { zone } = sitting;
	const until = wait.counts === 'start' ? sitting.lastStart : sitting.end;
	if (wait.unit === 'h')
		return {
			earliest: addHours(wait.counts === 'end' ? sitting.firstEnd : sitting.start, wait.count),
			safe: addHours(until, wait.count)
		};
	if (wait.counts === 'day after')
		return {
			earliest: startOfDay(dayLater(addDays(sitting.day, 1), wait, 'clamp'), zone),
			safe: startOfDay(dayLater(addDays(sitting.day, 1), wait, 'spill'), zone)
		};
	const from = wait.counts === 'end' ? dayOf(sitting.firstEnd, zone) : sitting.day;
	return {
		earliest: startOfDay(dayLater(from, wait, 'clamp'), zone),
		safe: wallClockLater(until, wait, zone)
	};
}

/** Returns the day on which a sitting was `months` ago: the month's last day where that month has no such day. */
export const anniversaryOf = (sitting: Sitting, months: number): Day =>
	addMonths(sitting.day, months, 'clamp');

/** Returns when a sitting was `months` ago: from 00:00 of the anniversary by the lenient reading. */
export const windowOfAnniversary = (sitting: Sitting, months: number): Window =>
	windowAfter(sitting, { count: months, unit: 'month', counts: 'open' });
