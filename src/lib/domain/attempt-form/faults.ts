// What is wrong in a form that can't be saved yet.
import type { Fields } from '#lib/domain/attempt-form/fields.ts';
import { compact } from '#lib/domain/compact.ts';
import type { Exam } from '#lib/domain/exam.ts';
import { isDay } from '#lib/domain/time/day.ts';
import { isTime, isZone } from '#lib/domain/time/zone.ts';

/** What is wrong with each field that does not read. `no start`: an end without one. */
export interface FieldFaults {
	readonly day?: 'day';
	readonly startTime?: 'time';
	readonly endTime?: 'time' | 'no start';
	readonly zone?: 'zone';
	readonly score?: 'score';
	readonly expires?: 'day';
}

/** Returns what does not read yet. Empty where the form can be saved. */
export function faultsOf(fields: Fields, exam: Exam): FieldFaults {
	const { score } = exam;
	const number = Number(fields.score);
	const scored = /^\d+$/.test(fields.score.trim()) && number >= score.from && number <= score.to;
	const timed = (time: string) => time === '' || isTime(time);
	return compact({
		day: isDay(fields.day) ? undefined : 'day',
		startTime: timed(fields.startTime) ? undefined : 'time',
		endTime:
			fields.endTime !== '' && fields.startTime === ''
				? 'no start'
				: timed(fields.endTime)
					? undefined
					: 'time',
		zone: isZone(fields.zone) ? undefined : 'zone',
		score: fields.score.trim() === '' || scored ? undefined : 'score',
		expires: fields.expires === '' || isDay(fields.expires) ? undefined : 'day'
	} as const);
}
