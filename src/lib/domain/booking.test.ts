import { describe, expect, it } from 'vitest';
import { isToday, nextBooking, unansweredBooking } from '#lib/domain/booking.ts';
import type { Attempt, Booking } from '#lib/domain/attempt.ts';
import { day } from '#lib/domain/time/day.ts';
import { instant } from '#lib/domain/time/instant.ts';
import { zone, type Time } from '#lib/domain/time/zone.ts';

const paris = zone('Europe/Paris');
const stamp = { counter: 1, device: 'a' };
const booking = (on: string, startTime?: Time): Booking => ({
	id: on,
	stamp,
	exam: 'sail-1',
	day: day(on),
	zone: paris,
	...(startTime === undefined ? {} : { startTime })
});
const timed = booking('2026-12-08', '09:00');
const dayOnly = booking('2026-12-08');
const missed: Attempt = {
	id: 'm',
	stamp,
	exam: 'sail-1',
	kind: 'missed',
	day: day('2026-12-08'),
	zone: paris,
	sections: [],
	prioritise: []
};

describe('an appointment', () => {
	it.each([
		['with a time, a minute before its seat time is over', timed, '2026-12-08T09:59:00Z', false],
		['with a time, when its seat time is over', timed, '2026-12-08T10:00:00Z', true],
		['without a time, before the evening', dayOnly, '2026-12-08T15:59:00Z', false],
		['without a time, in the evening', dayOnly, '2026-12-08T16:00:00Z', true],
		['days later', timed, '2026-12-11T10:00:00Z', true]
	])('%s: asked how it went: %s', (_name, one, now, asked) => {
		expect(unansweredBooking([one], [], instant(now), 120)).toBe(asked ? one : undefined);
		expect(nextBooking([one], instant(now), 120)).toBe(asked ? undefined : one);
	});

	it('is not asked about once something is logged for its day, a miss too', () => {
		expect(unansweredBooking([timed], [missed], instant('2026-12-09T10:00:00Z'), 120)).toBeUndefined();
		const gone: Attempt = { ...missed, deleted: true };
		expect(unansweredBooking([timed], [gone], instant('2026-12-09T10:00:00Z'), 120)).toBe(timed);
	});

	it('ahead is the nearest, and a deleted one is none', () => {
		const later = booking('2026-12-20');
		const deleted: Booking = { ...booking('2026-12-01'), deleted: true };
		expect(nextBooking([later, deleted, timed], instant('2026-11-25T10:00:00Z'), 120)).toBe(timed);
	});

	it('is today by the clock of its place', () => {
		expect(isToday(timed, instant('2026-12-07T22:59:00Z'))).toBe(false);
		expect(isToday(timed, instant('2026-12-07T23:00:00Z'))).toBe(true);
	});
});
