// Readiness for a retake on a day, from what is stored. Not needed by Today, so not part of the first load.
import { whatIf, type BookingTime } from '#lib/domain/what-if.ts';
import { blindSpots, type BlindSpot } from '#lib/domain/readiness/blind-spots.ts';
import type { Condition } from '#lib/domain/readiness/types.ts';
import { longestDay } from '#lib/domain/needs/calendar.ts';
import { readiness } from '#lib/domain/readiness.ts';
import { schedule } from '#lib/domain/plan/schedule.ts';
import type { Plan } from '#lib/domain/schedule/types.ts';
import { present } from '#lib/domain/stored.ts';
import type { Day } from '#lib/domain/time/day.ts';
import { repository } from '#lib/state/repository.svelte.ts';
import { clock } from '#lib/state/clock.svelte.ts';
import { pack } from '#lib/state/exam.ts';
import { derivedData } from '#lib/state/derived-data.svelte.ts';

/** Returns the booking on that day, else one without a time. */
export const bookingOn = (day: Day): BookingTime =>
	derivedData.booking?.day === day
		? derivedData.booking
		: { day, zone: derivedData.booking?.zone ?? clock.zone };

/** Returns the conditions for an exam on that day; none where no sitting is logged. */
export function conditionsOn(day: Day): readonly Condition[] {
	const { diagnosis } = derivedData;
	if (diagnosis === undefined) return [];
	const attempts = present(repository.record.attempts);
	return readiness({
		exam: pack.exam,
		tasks: pack.tasks,
		allowed: whatIf(pack.policies, repository.record.attempts, bookingOn(day)).allowed,
		booked: derivedData.booking !== undefined,
		diagnosis,
		debrief: attempts.find(({ id }) => id === diagnosis.attempt)?.debrief,
		proofs: repository.proofs,
		progress: repository.progress,
		groupOfKey: derivedData.groupOfKey,
		canAsk: derivedData.canAsk,
		sets: repository.record.sets ?? [],
		states: derivedData.done,
		longestDay: longestDay(derivedData.planInput.availability).total
	}).conditions;
}

/** Returns where report and practice disagree. */
export const blindSpotsNow = (): readonly BlindSpot[] =>
	derivedData.diagnosis === undefined
		? []
		: blindSpots({
				exam: pack.exam,
				diagnosis: derivedData.diagnosis,
				progress: [...repository.progress.values()],
				groupOfKey: derivedData.groupOfKey
			});

/** Returns the plan for an exam on that day. Nothing is stored. */
export function planOn(day: Day): Plan | undefined {
	const plan = schedule({ ...derivedData.planInput, booking: { ...bookingOn(day), tried: true } });
	return plan.kind === 'plan' ? plan : undefined;
}
