// Appointments: which one lies ahead, and which one should have been sat by now.
import type { Attempt, Booking } from '#lib/domain/attempt.ts';
import { present } from '#lib/domain/stored.ts';
import { addMinutes, type Instant } from '#lib/domain/time/instant.ts';
import { dayOf, instantAt } from '#lib/domain/time/zone.ts';

/** An appointment without a time is asked about from here on: most are over, and nobody is asked on the way there. */
const evening = '17:00';

/** When to ask how it went: the seat time after the start, or in the evening where no time is known. */
export function asksFrom(booking: Booking, seatMinutes: number): Instant {
	const { day, startTime, zone } = booking;
	return startTime === undefined
		? instantAt(day, evening, zone)
		: addMinutes(instantAt(day, startTime, zone), seatMinutes);
}

/** The nearest appointment that is not over. */
export const nextBooking = (
	bookings: readonly Booking[],
	now: Instant,
	seatMinutes: number
): Booking | undefined =>
	present(bookings)
		.filter((booking) => now < asksFrom(booking, seatMinutes))
		.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))[0];

/** The latest appointment that is over and of which no sitting or miss is logged on its day. */
export const unansweredBooking = (
	bookings: readonly Booking[],
	attempts: readonly Attempt[],
	now: Instant,
	seatMinutes: number
): Booking | undefined =>
	present(bookings)
		.filter((booking) => asksFrom(booking, seatMinutes) <= now)
		.filter(({ day }) => !present(attempts).some((attempt) => attempt.day === day))
		.toSorted((a, b) => (a.day > b.day ? -1 : a.day < b.day ? 1 : 0))[0];

/** Whether the appointment is on the day that its place has now. */
export const isToday = ({ day, zone }: Booking, now: Instant): boolean => dayOf(now, zone) === day;
