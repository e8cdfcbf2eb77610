// Where a form does not read yet, each with what was expected and what was found.
import type { Fields } from '#lib/domain/attempt-form/fields.ts';
import type { Exam } from '#lib/domain/exam.ts';
import { isDay } from '#lib/domain/time/day.ts';
import { isTime, isZone } from '#lib/domain/time/zone.ts';

/** Where a form does not read, with what was expected and what was found. */
export interface FieldFaults {
	readonly day?: string;
	readonly startTime?: string;
	readonly endTime?: string;
	readonly zone?: string;
	readonly score?: string;
	readonly expires?: string;
}

/** What does not read yet. Empty where the form can be saved. */
export function faultsOf(fields: Fields, exam: Exam): FieldFaults {
	const { score } = exam;
	const number = Number(fields.score);
	const scored = /^\d+$/.test(fields.score.trim()) && number >= score.from && number <= score.to;
	const time = 'Expected a time like 14:20.';
	return {
		...(isDay(fields.day)
			? {}
			: { day: `Expected a day, found ${fields.day ? `“${fields.day}”` : 'nothing'}.` }),
		...(fields.startTime === '' || isTime(fields.startTime) ? {} : { startTime: time }),
		...(fields.endTime === '' || isTime(fields.endTime) ? {} : { endTime: time }),
		...(fields.endTime !== '' && fields.startTime === ''
			? { endTime: 'An end alone says little: enter the start too.' }
			: {}),
		...(isZone(fields.zone) ? {} : { zone: 'Expected a time zone like Europe/Paris.' }),
		...(fields.score.trim() === '' || scored
			? {}
			: { score: `Expected a whole number from ${score.from} to ${score.to}, found “${fields.score}”.` }),
		...(fields.expires === '' || isDay(fields.expires) ? {} : { expires: 'Expected a day.' })
	};
}
