// The day on which a retake is wise: the work fits before it, and the policy allows it without a doubt.
import type { SensibleReason } from '#lib/domain/schedule/reasons.ts';
import type { PlanEligibility, PlanMap } from '#lib/domain/schedule/types.ts';
import { addDays, daysBetween, laterDay, type Day } from '#lib/domain/time/day.ts';
import type { Window } from '#lib/domain/time/window.ts';
import { dayOf, endOfDay, instantAt, startOfDay, type Time, type Zone } from '#lib/domain/time/zone.ts';

/** The first day that lies wholly after “sure from”; `undefined` where the policy asks for no wait now. */
export const sureDay = ({ until }: PlanEligibility, zone: Zone): Day | undefined =>
	until === undefined ? undefined : sureDayOf(until, zone);

function sureDayOf({ safe }: Window, zone: Zone): Day {
	const day = dayOf(safe, zone);
	return startOfDay(day, zone) >= safe ? day : addDays(day, 1);
}

/** `fits`: the first day before which the work fits. Never today. */
export const sensibleDay = (fits: Day, sure: Day | undefined, today: Day): Day =>
	[fits, addDays(today, 1), ...(sure === undefined ? [] : [sure])].reduce(laterDay);

/** Returns why that day. `start`: the first day that is still ahead. `core`: there is core work that some day could hold. */
export function sensibleReason(
	{ pattern, days: span }: PlanMap,
	{
		first,
		start,
		fits,
		sensible,
		core,
		openWeek
	}: { first: Day; start: Day; fits: Day; sensible: Day; core: boolean; openWeek: boolean }
): SensibleReason {
	if (!openWeek) return { pattern, kind: 'no minutes' };
	if (!core) return { pattern, kind: 'done' };
	if (fits < sensible) return { pattern, kind: 'wait' };
	// Days that went by are no part of what the work takes: they are over, used or not.
	const days = daysBetween(start, fits);
	return { pattern, kind: 'work', days, begun: start > first, long: days > span.to };
}

/**
 * How the exam day stands against the policy and against the plan. A booked time tells more than the day alone, so that
 * an afternoon after “sure from” counts as sure.
 */
export function standingOf(
	exam: Day,
	sensible: Day,
	{ until }: PlanEligibility,
	zone: Zone,
	{ startTime, zone: there = zone }: { startTime?: Time; zone?: Zone } = {}
): 'fits' | 'early' | 'before sure' | 'before allowed' {
	const begins = startTime === undefined ? undefined : instantAt(exam, startTime, there);
	if (until !== undefined) {
		const last = begins ?? endOfDay(exam, zone);
		if (begins === undefined ? last <= until.earliest : last < until.earliest) return 'before allowed';
		if ((begins ?? startOfDay(exam, zone)) < until.safe) return 'before sure';
	}
	return exam < sensible ? 'early' : 'fits';
}
