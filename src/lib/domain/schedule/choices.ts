// Too little time: the two or three things a person can do, each tried by making the plan anew.
import type { Availability, Week } from '#lib/domain/availability.ts';
import { layout, type Layout } from '#lib/domain/schedule/layout.ts';
import type { Choice, LeftOut, PlanMap, ScheduleInput } from '#lib/domain/schedule/types.ts';
import type { Place } from '#lib/domain/task.ts';
import type { Day } from '#lib/domain/time/day.ts';

/** Minutes more a day that are worth offering. */
export const steps: readonly number[] = [5, 10, 15, 20, 30, 45, 60, 90];
/** Leaving out more than so many is no choice but another plan. */
const mostDropped = 6;

/** Core work that has no day although the person did not leave it out. */
export const undone = ({ leftOut }: Pick<Layout, 'leftOut'>): readonly LeftOut[] =>
	leftOut.filter(({ need, reason }) => need === 'core' && reason !== 'yours');

/** So many minutes more on every day that has some, or on every day where none has; off days stay off. */
export function withMore(availability: Availability, add: number, places: readonly Place[]): Availability {
	const more = (week: Week): Week => {
		const all = week.every((minutes) => minutes === 0);
		return week.map((minutes) => (minutes > 0 || all ? minutes + add : 0)) as unknown as Week;
	};
	return {
		...availability,
		...(places.includes('desk') ? { desk: more(availability.desk) } : {}),
		...(places.includes('anywhere') ? { anywhere: more(availability.anywhere) } : {})
	};
}

/** What would keep the exam on `target`, or bring it to the sensible day. Nothing where the plan fits as it is. */
export function choicesFor(input: ScheduleInput, map: PlanMap, plan: Layout, target: Day): readonly Choice[] {
	const booked = plan.exam.booked;
	const missing = undone(plan);
	const late = !booked && plan.exam.day > target;
	const early = booked && plan.exam.day < plan.sensible;
	if (!late && !early && missing.length === 0) return [];
	const keeps = (next: Layout) => undone(next).length === 0 && (!late || next.exam.day <= target);
	return [
		...sitLater(input, map, plan, late || early),
		...moreMinutes(input, map, { missing, late, keeps }),
		...lessWork(input, map, plan, { missing, late, keeps })
	];
}

interface Trial {
	readonly missing: readonly LeftOut[];
	readonly late: boolean;
	/** A plan that holds everything by the day aimed at. */
	readonly keeps: (next: Layout) => boolean;
}

function sitLater(input: ScheduleInput, map: PlanMap, plan: Layout, applies: boolean): readonly Choice[] {
	if (!applies) return [];
	const next = layout({ ...input, booking: { day: plan.sensible } }, map);
	return [{ kind: 'exam', exam: plan.sensible, undone: undone(next).length }];
}

function moreMinutes(input: ScheduleInput, map: PlanMap, { missing, late, keeps }: Trial): readonly Choice[] {
	if (!late && missing.length === 0) return [];
	const places: readonly Place[] =
		missing.length === 0 ? ['desk'] : [...new Set(missing.map(({ place }) => place))];
	for (const add of steps) {
		const availability = withMore(input.availability, add, places);
		const next = layout({ ...input, availability }, map);
		if (keeps(next)) return [{ kind: 'minutes', add, availability, exam: next.exam.day, undone: 0 }];
	}
	return [];
}

function lessWork(input: ScheduleInput, map: PlanMap, plan: Layout, trial: Trial): readonly Choice[] {
	const { missing, late, keeps } = trial;
	const order = late && missing.length === 0 ? plan.leastFirst : missing.map(({ id }) => id);
	const most = late ? Math.min(order.length, mostDropped) : order.length;
	for (let count = late ? 1 : order.length; count > 0 && count <= most; count++) {
		const sessions = order.slice(0, count);
		const next = layout({ ...input, dropped: [...(input.dropped ?? []), ...sessions] }, map);
		if (!keeps(next)) continue;
		const tasks = sessions.map((id) => id.slice(0, id.lastIndexOf('#')));
		return [{ kind: 'drop', sessions, tasks, exam: next.exam.day, undone: 0 }];
	}
	return [];
}
