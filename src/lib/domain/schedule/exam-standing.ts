// How an exam day compares with the policy and with the plan.
import type { Plan, PlanEligibility } from '#lib/domain/schedule/types.ts';
import { addDays, type Day } from '#lib/domain/time/day.ts';
import type { Window } from '#lib/domain/time/window.ts';
import { dayOf, endOfDay, instantAt, startOfDay, type Time, type Zone } from '#lib/domain/time/zone.ts';

/** Returns the first day that lies wholly after Safe; `undefined` where the policy asks for no wait now. */
export const sureDay = ({ until }: PlanEligibility, zone: Zone): Day | undefined =>
	until === undefined ? undefined : sureDayOf(until, zone);

function sureDayOf({ safe }: Window, zone: Zone): Day {
	const day = dayOf(safe, zone);
	return startOfDay(day, zone) >= safe ? day : addDays(day, 1);
}

/** A booked day, with its start where that is known: it tells more than the day alone. */
export interface Booked {
	readonly day: Day;
	readonly startTime?: Time;
	readonly zone?: Zone;
}

const startOf = ({ day, startTime, zone: there }: Booked, zone: Zone) =>
	startTime === undefined ? undefined : instantAt(day, startTime, there ?? zone);

/** Whether the policy rules out an exam then, whatever the reading. */
export function isForbidden(booked: Booked, { until }: PlanEligibility, zone: Zone): boolean {
	if (until === undefined) return false;
	const start = startOf(booked, zone);
	return start === undefined ? endOfDay(booked.day, zone) <= until.earliest : start < until.earliest;
}

/** Returns how an exam day that the policy doesn't forbid compares with the policy and the plan. */
export function standingOf(
	exam: Booked,
	{ sensible, complete }: { sensible: Day; complete: boolean },
	{ until }: PlanEligibility,
	zone: Zone
): Plan['exam']['standing'] {
	const start = startOf(exam, zone) ?? startOfDay(exam.day, zone);
	if (until !== undefined && start < until.safe) return 'before sure';
	if (!complete) return 'incomplete';
	return exam.day < sensible ? 'early' : 'fits';
}
