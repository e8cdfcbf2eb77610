// Bookings: which one is next, and which one is over without a word on how it went.
import type { Attempt, Booking } from '#lib/domain/attempt.ts';
import { compareText, present } from '#lib/domain/stored.ts';
import { addMinutes, type Instant } from '#lib/domain/time/instant.ts';
import { dayOf, instantAt } from '#lib/domain/time/zone.ts';

/** When a booking without a time is asked about: most exams are over by then, and no one is asked on the way there. */
const evening = '17:00';

/** Returns when to ask how it went: the seat time after the start, or in the evening where no time is known. */
export const asksFrom = ({ day, startTime, zone }: Booking, seatMinutes: number): Instant =>
	startTime === undefined
		? instantAt(day, evening, zone)
		: addMinutes(instantAt(day, startTime, zone), seatMinutes);

/** Returns the nearest booking that isn't over. */
export const nextBooking = (
	bookings: readonly Booking[],
	now: Instant,
	seatMinutes: number
): Booking | undefined =>
	present(bookings)
		.filter((booking) => now < asksFrom(booking, seatMinutes))
		.toSorted((a, b) => compareText(a.day, b.day))[0];

/** Returns the latest booking that is over, with no sitting or miss logged on its day. */
export const unansweredBooking = (
	bookings: readonly Booking[],
	attempts: readonly Attempt[],
	now: Instant,
	seatMinutes: number
): Booking | undefined =>
	present(bookings)
		.filter((booking) => asksFrom(booking, seatMinutes) <= now)
		.filter(({ day }) => !present(attempts).some((attempt) => attempt.day === day))
		.toSorted((a, b) => compareText(b.day, a.day))[0];

/** Returns whether the booking is on the day that its place has now. */
export const isToday = ({ day, zone }: Booking, now: Instant): boolean => dayOf(now, zone) === day;
