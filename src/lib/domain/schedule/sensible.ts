// The day on which a retake is wise: from Safe on, when the days of the pattern are over and all core work fits before it.
import type { Availability, Week } from '#lib/domain/availability.ts';
import { longestDay } from '#lib/domain/schedule/day-slots.ts';
import { frameOf, type Frame } from '#lib/domain/schedule/frame.ts';
import type { Item } from '#lib/domain/schedule/items.ts';
import { layOut, rules } from '#lib/domain/schedule/layout.ts';
import type { SensibleReason } from '#lib/domain/schedule/reasons.ts';
import type { Plan, PlanEligibility, ScheduleInput } from '#lib/domain/schedule/types.ts';
import type { Place } from '#lib/domain/task.ts';
import { addDays, daysBetween, laterDay, type Day } from '#lib/domain/time/day.ts';
import type { Window } from '#lib/domain/time/window.ts';
import { dayOf, endOfDay, instantAt, startOfDay, type Time, type Zone } from '#lib/domain/time/zone.ts';

/** So far ahead a day is looked for: more than the longest wait of a policy. */
const horizon = 400;
/** Minutes more a day that are worth offering. */
export const steps: readonly number[] = [15, 30, 45, 60, 90];

/** Returns the first day that lies wholly after Safe; `undefined` where the policy asks for no wait now. */
export const sureDay = ({ until }: PlanEligibility, zone: Zone): Day | undefined =>
	until === undefined ? undefined : sureDayOf(until, zone);

function sureDayOf({ safe }: Window, zone: Zone): Day {
	const day = dayOf(safe, zone);
	return startOfDay(day, zone) >= safe ? day : addDays(day, 1);
}

/** Whether no weekday could ever hold an item. */
export const isUnable = ({ longest }: Frame, { minutes, place }: Pick<Item, 'minutes' | 'place'>): boolean =>
	minutes > (place === 'desk' ? longest.desk : longest.total);

/** Returns the index of the first day, from `from` on, before which all core work fits that some day could hold. */
function firstFit(frame: Frame, from: number): number {
	const core = frame.items.filter((item) => item.level === 'core' && !isUnable(frame, item));
	const desk = core.reduce((sum, item) => sum + (item.place === 'desk' ? item.minutes : 0), 0);
	const total = core.reduce((sum, { minutes }) => sum + minutes, 0);
	const had = { desk: 0, total: 0 };
	for (let index = 0; index < horizon; index++) {
		if (index >= from && had.desk >= desk && had.total >= total) {
			const { left } = layOut(frame, index, { keep: 'none', coreOnly: true });
			if (left.every((item) => item.level === 'more' || isUnable(frame, item))) return index;
		}
		const date = frame.calendar.at(index);
		had.desk += date.desk;
		had.total += date.total;
	}
	return from;
}

export interface Sensible {
	readonly day: Day;
	/** The first day before which the work fits, whatever the policy says. */
	readonly fits: Day;
}

/** Returns the sensible day, never today, and the day before which the work fits. */
export function sensibleDay({ eligibility, zone, today }: ScheduleInput, frame: Frame): Sensible {
	const sure = sureDay(eligibility, zone);
	const earliest = [addDays(today, 1), ...(sure === undefined ? [] : [sure])].reduce(laterDay);
	const pattern = addDays(frame.first, frame.map.days.from);
	const from = Math.max(0, frame.calendar.indexOf(laterDay(pattern, addDays(today, 1))));
	const fits = addDays(frame.start, frame.longest.total < rules.leastMinutes ? from : firstFit(frame, from));
	if (fits >= earliest) return { day: fits, fits };
	// A wait that ends on a bad day: the work must fit before that one too.
	const at = frame.longest.total < rules.leastMinutes ? 0 : firstFit(frame, frame.calendar.indexOf(earliest));
	return { day: laterDay(earliest, addDays(frame.start, at)), fits };
}

/** Returns so many minutes more on every day that has some; days set to 0 stay as they are. */
export function withMore(availability: Availability, add: number, places: readonly Place[]): Availability {
	const more = (week: Week): Week =>
		week.map((minutes) => (minutes > 0 ? minutes + add : 0)) as unknown as Week;
	return {
		...availability,
		...(places.includes('desk') ? { desk: more(availability.desk) } : {}),
		...(places.includes('anywhere') ? { anywhere: more(availability.anywhere) } : {})
	};
}

/** Returns why that day. `unable`: core work that no weekday could hold. `open`: core work is still to do, the light day apart. */
export function sensibleReason(
	input: ScheduleInput,
	frame: Frame,
	{ day, fits }: Sensible,
	{ unable, open }: { unable: readonly Item[]; open: boolean }
): SensibleReason {
	const { pattern, days } = frame.map;
	if (longestDay(input.availability).total === 0) return { pattern, kind: 'no minutes' };
	if (unable.length > 0)
		return { pattern, kind: 'never', minutes: Math.min(...unable.map(({ minutes }) => minutes)) };
	if (!open) return { pattern, kind: 'done' };
	if (fits < day) return { pattern, kind: 'wait' };
	// Days that went by are no part of what the work takes: they are over, used or not.
	const begun = frame.start > frame.first;
	const took = daysBetween(frame.start, fits);
	if (daysBetween(frame.first, fits) <= days.from) return { pattern, kind: 'days', days: took, begun };
	const nearer = nearerBy(input, frame, day);
	return { pattern, kind: 'work', days: took, begun, ...(nearer === undefined ? {} : { nearer }) };
}

/** The fewest minutes more that bring the day as near as the pattern allows; else the fewest that bring it nearer at all. */
function nearerBy(
	input: ScheduleInput,
	frame: Frame,
	day: Day
): Extract<SensibleReason, { kind: 'work' }>['nearer'] {
	const best = addDays(frame.first, frame.map.days.from);
	const tried: { add: number; day: Day; days: number }[] = [];
	for (const add of steps) {
		const availability = withMore(input.availability, add, ['desk', 'anywhere']);
		const next = sensibleDay({ ...input, availability }, frameOf({ ...input, availability }, frame.map)).day;
		if (next < day) tried.push({ add, day: next, days: daysBetween(frame.start, next) });
		if (next <= best) break;
	}
	const nearest = tried.at(-1);
	return nearest !== undefined && nearest.day <= best ? nearest : tried[0];
}

/**
 * Returns how the exam day compares with the policy and the plan. A booked time tells more than the day alone, so that an afternoon after
 * Safe counts as safe.
 */
export function standingOf(
	exam: Day,
	{ sensible, complete }: { sensible: Day; complete: boolean },
	{ until }: PlanEligibility,
	zone: Zone,
	{ startTime, zone: there = zone }: { startTime?: Time; zone?: Zone } = {}
): Plan['exam']['standing'] {
	const begins = startTime === undefined ? undefined : instantAt(exam, startTime, there);
	if (until !== undefined) {
		const last = begins ?? endOfDay(exam, zone);
		if (begins === undefined ? last <= until.earliest : last < until.earliest) return 'before allowed';
		if ((begins ?? startOfDay(exam, zone)) < until.safe) return 'before sure';
	}
	if (!complete) return 'incomplete';
	return exam < sensible ? 'early' : 'fits';
}
