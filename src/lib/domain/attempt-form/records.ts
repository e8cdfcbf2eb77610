// From a form to the record it makes, and back for an edit.
import type { Attempt, Booking, Debrief } from '#lib/domain/attempt.ts';
import type { Entry } from '#lib/domain/edits.ts';
import { compact } from '#lib/domain/compact.ts';
import { emptyFields, type Fields } from '#lib/domain/attempt-form/fields.ts';
import type { Exam } from '#lib/domain/exam.ts';
import type { ExamRecord } from '#lib/domain/record.ts';
import { present } from '#lib/domain/stored.ts';
import { isDay, type Day } from '#lib/domain/time/day.ts';
import { isTime, type Zone } from '#lib/domain/time/zone.ts';

/** Returns a form with what a sitting or a missed booking has. */
export function fieldsOfAttempt(attempt: Attempt, pass: number): Fields {
	const { debrief, score } = attempt;
	const passed = attempt.result === 'pass' || (attempt.result === undefined && (score ?? 0) >= pass);
	const kind = attempt.kind === 'missed' ? 'missed' : passed ? 'pass' : 'fail';
	return {
		...emptyFields(kind, attempt.day, attempt.zone),
		id: attempt.id,
		startTime: attempt.startTime ?? '',
		endTime: attempt.endTime ?? '',
		score: score === undefined ? '' : String(score),
		expires: attempt.certificationExpires ?? '',
		bars: Object.fromEntries(attempt.sections.map(({ domain, bar }) => [domain, bar])),
		prioritise: attempt.prioritise,
		main: debrief?.main,
		domains: debrief?.domains ?? [],
		groups: debrief?.groups ?? [],
		items: debrief?.items ?? [],
		misread: debrief?.misread ?? [],
		time: debrief?.time ?? false
	};
}

/** Returns a form with what a booking has. */
export const fieldsOfBooking = (booking: Booking): Fields => ({
	...emptyFields('booking', booking.day, booking.zone),
	id: booking.id,
	startTime: booking.startTime ?? ''
});

/** Returns a form with the attempt or booking of this id; undefined where there is none. `pass`: the score that passes. */
export function fieldsOfRecord(
	id: string,
	{ attempts, bookings }: Pick<ExamRecord, 'attempts' | 'bookings'>,
	pass: number
): Fields | undefined {
	const attempt = present(attempts).find((one) => one.id === id);
	if (attempt) return fieldsOfAttempt(attempt, pass);
	const booking = present(bookings).find((one) => one.id === id);
	return booking && fieldsOfBooking(booking);
}

function debriefOf({ main, domains, groups, items, misread, time }: Fields): Debrief | undefined {
	const said =
		main !== undefined || time || [domains, groups, items, misread].some((list) => list.length > 0);
	return said
		? compact({ main, domains, groups, items, misread, time: time ? (true as const) : undefined })
		: undefined;
}

/**
 * Returns the sitting or missed booking in a form without faults. `kept`: the debrief of the attempt that is edited, which has a screen
 * of its own; the form leaves it as it is.
 */
export function attemptOf(fields: Fields, exam: Exam, kept?: Debrief): Entry<Attempt> {
	const { kind, id, startTime, endTime, expires } = fields;
	const sat = kind === 'fail' || kind === 'pass';
	const bars = sat ? Object.entries(fields.bars) : [];
	return compact({
		id,
		exam: exam.id,
		kind: kind === 'missed' ? 'missed' : 'sat',
		day: fields.day as Day,
		zone: fields.zone as Zone,
		startTime: isTime(startTime) ? startTime : undefined,
		endTime: sat && isTime(startTime) && isTime(endTime) ? endTime : undefined,
		result: sat ? kind : undefined,
		score: sat && fields.score.trim() !== '' ? Number(fields.score) : undefined,
		sections: bars.map(([domain, bar]) => ({ domain, bar })),
		prioritise: kind === 'fail' ? fields.prioritise : [],
		debrief: kind === 'fail' ? (kept ?? debriefOf(fields)) : undefined,
		certificationExpires: kind === 'pass' && isDay(expires) ? expires : undefined
	});
}

/** Returns the booking in a form without faults. */
export const bookingOf = ({ id, day, startTime, zone }: Fields, exam: Exam): Entry<Booking> =>
	compact({
		id,
		exam: exam.id,
		day: day as Day,
		startTime: isTime(startTime) ? startTime : undefined,
		zone: zone as Zone
	});
