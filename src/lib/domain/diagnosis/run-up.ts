// The map of a person who has booked a first attempt: nothing is known yet, so it's read like a report without bars.
import type { Attempt } from '#lib/domain/attempt.ts';
import { diagnose } from '#lib/domain/diagnosis/diagnose.ts';
import type { Diagnosis } from '#lib/domain/diagnosis/types.ts';
import type { Exam } from '#lib/domain/exam.ts';
import type { PlanStart } from '#lib/domain/done-tasks.ts';
import { day } from '#lib/domain/time/day.ts';
import { zone } from '#lib/domain/time/zone.ts';

/** The plan before the first attempt, to which its work belongs. It's older than every attempt. */
export const runUpPlan: PlanStart = { attempt: 'run-up', day: day('2000-01-01') };

/** Whether a map is that of a first attempt ahead. */
export const isRunUp = ({ attempt }: Pick<Diagnosis, 'attempt'>): boolean => attempt === runUpPlan.attempt;

/** Returns the map of an exam before the first attempt: every area unknown, the larger ones first. */
export function runUpDiagnosis(exam: Exam): Diagnosis {
	const unknown: Attempt = {
		id: runUpPlan.attempt,
		stamp: { counter: 0, device: '' },
		exam: exam.id,
		kind: 'sat',
		day: runUpPlan.day,
		zone: zone('UTC'),
		sections: [],
		prioritise: []
	};
	return diagnose({ exam, attempts: [unknown] })!;
}
