// From a form to the record it makes, and back for an edit.
import type { Attempt, Booking, Debrief } from '#lib/domain/attempt.ts';
import type { Entry } from '#lib/domain/edits.ts';
import { emptyFields, type Fields } from '#lib/domain/attempt-form/fields.ts';
import type { Exam } from '#lib/domain/exam.ts';
import type { ExamRecord } from '#lib/domain/record.ts';
import { present } from '#lib/domain/stored.ts';
import { isDay, type Day } from '#lib/domain/time/day.ts';
import { isTime, type Zone } from '#lib/domain/time/zone.ts';

/** A form with what a sitting or a missed appointment holds. */
export function fieldsOfAttempt(attempt: Attempt, pass: number): Fields {
	const { debrief, score } = attempt;
	const passed = attempt.result === 'pass' || (attempt.result === undefined && (score ?? 0) >= pass);
	return {
		...emptyFields(
			attempt.kind === 'missed' ? 'missed' : passed ? 'pass' : 'fail',
			attempt.day,
			attempt.zone
		),
		id: attempt.id,
		startTime: attempt.startTime ?? '',
		endTime: attempt.endTime ?? '',
		score: score === undefined ? '' : String(score),
		expires: attempt.certificationExpires ?? '',
		bars: Object.fromEntries(attempt.sections.map(({ domain, bar }) => [domain, bar])),
		prioritise: attempt.prioritise,
		...(debrief?.main === undefined ? {} : { main: debrief.main }),
		domains: debrief?.domains ?? [],
		groups: debrief?.groups ?? [],
		items: debrief?.items ?? [],
		misread: debrief?.misread ?? [],
		time: debrief?.time ?? false
	};
}

/** A form with what an appointment holds. */
export const fieldsOfBooking = (booking: Booking): Fields => ({
	...emptyFields('booking', booking.day, booking.zone),
	id: booking.id,
	startTime: booking.startTime ?? ''
});

/** A form with the record of this id, whichever it is; nothing where there is none. `pass`: the score that passes. */
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
	if (!said) return undefined;
	return {
		...(main === undefined ? {} : { main }),
		domains,
		groups,
		items,
		misread,
		...(time ? { time: true } : {})
	};
}

/**
 * The sitting or missed appointment that a form without faults holds. `kept`: the look back of the attempt that is
 * edited, which has a screen of its own; the form then leaves it as it is.
 */
export function attemptOf(fields: Fields, exam: Exam, kept?: Debrief): Entry<Attempt> {
	const { kind, id, startTime, endTime, expires } = fields;
	const sat = kind === 'fail' || kind === 'pass';
	const score = sat && fields.score.trim() !== '' ? Number(fields.score) : undefined;
	const debrief = kind === 'fail' ? (kept ?? debriefOf(fields)) : undefined;
	const bars = sat ? Object.entries(fields.bars) : [];
	return {
		...(id === undefined ? {} : { id }),
		exam: exam.id,
		kind: kind === 'missed' ? 'missed' : 'sat',
		day: fields.day as Day,
		zone: fields.zone as Zone,
		...(isTime(startTime) ? { startTime } : {}),
		...(sat && isTime(startTime) && isTime(endTime) ? { endTime } : {}),
		...(sat ? { result: kind } : {}),
		...(score === undefined ? {} : { score }),
		sections: bars.map(([domain, bar]) => ({ domain, bar })),
		prioritise: kind === 'fail' ? fields.prioritise : [],
		...(debrief === undefined ? {} : { debrief }),
		...(kind === 'pass' && isDay(expires) ? { certificationExpires: expires } : {})
	};
}

/** The appointment that a form without faults holds. */
export const bookingOf = ({ id, day, startTime, zone }: Fields, exam: Exam): Entry<Booking> => ({
	...(id === undefined ? {} : { id }),
	exam: exam.id,
	day: day as Day,
	...(isTime(startTime) ? { startTime } : {}),
	zone: zone as Zone
});
