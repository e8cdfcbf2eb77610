// Whether a retake is wise on a day, from what is stored: for the screens that ask. Today does not, so it loads none of it.
import { whatIf, type Appointment } from '#lib/domain/what-if.ts';
import { blindSpots, type BlindSpots } from '#lib/domain/readiness/blind-spots.ts';
import type { Condition } from '#lib/domain/readiness/types.ts';
import { readiness } from '#lib/domain/readiness.ts';
import { schedule } from '#lib/domain/schedule/schedule.ts';
import type { Plan } from '#lib/domain/schedule/types.ts';
import { present } from '#lib/domain/stored.ts';
import type { Day } from '#lib/domain/time/day.ts';
import { canAsk } from '#lib/state/can-ask.ts';
import { repository } from '#lib/state/repository.svelte.ts';
import { clock } from '#lib/state/clock.svelte.ts';
import { pack } from '#lib/state/exam.ts';
import { derivedData } from '#lib/state/derived-data.svelte.ts';

/** The appointment on that day: the booked one where it is its day, else one whose hour is not known. */
export const appointmentOn = (day: Day): Appointment =>
	derivedData.booking?.day === day
		? derivedData.booking
		: { day, zone: derivedData.booking?.zone ?? clock.zone };

/** The conditions, held against an exam on that day. None where nothing was sat. */
export function conditionsOn(day: Day): readonly Condition[] {
	const { diagnosis } = derivedData;
	if (diagnosis === undefined) return [];
	const attempts = present(repository.record.attempts);
	return readiness({
		exam: pack.exam,
		tasks: pack.tasks,
		allowed: whatIf(pack.policies, repository.record.attempts, appointmentOn(day)).allowed,
		booked: derivedData.booking !== undefined,
		diagnosis,
		debrief: attempts.find(({ id }) => id === diagnosis.attempt)?.debrief,
		proofs: repository.proofs,
		progress: repository.progress,
		groupOfKey: derivedData.groupOfKey,
		canAsk,
		sets: repository.record.sets ?? [],
		states: derivedData.done
	}).conditions;
}

/** Where report and practice disagree. */
export const blindSpotsNow = (): BlindSpots =>
	derivedData.diagnosis === undefined
		? { spots: [], agree: [], dark: [], darkBefore: [] }
		: blindSpots({
				exam: pack.exam,
				diagnosis: derivedData.diagnosis,
				progress: [...repository.progress.values()],
				groupOfKey: derivedData.groupOfKey
			});

/** The plan as it would be with the exam on that day. Nothing is stored. */
export function planOn(day: Day): Plan | undefined {
	const plan = schedule({ ...derivedData.planInput, booking: appointmentOn(day) });
	return plan.kind === 'plan' ? plan : undefined;
}
