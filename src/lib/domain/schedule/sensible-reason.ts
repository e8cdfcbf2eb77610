// Why the sensible day is the one it is, and what would bring it nearer.
import { isRunUp } from '#lib/domain/diagnosis/run-up.ts';
import { longestDay } from '#lib/domain/schedule/day-slots.ts';
import { frameOf, type Frame } from '#lib/domain/schedule/frame.ts';
import type { Item } from '#lib/domain/schedule/items.ts';
import { steps, withMore } from '#lib/domain/schedule/more-minutes.ts';
import type { SensibleReason } from '#lib/domain/schedule/reasons.ts';
import {
	daysOfWork,
	earliestOf,
	isSpared,
	sensibleDay,
	type Sensible
} from '#lib/domain/schedule/sensible.ts';
import type { PlanEligibility, ScheduleInput } from '#lib/domain/schedule/types.ts';
import { addDays, daysBetween, laterDay, type Day } from '#lib/domain/time/day.ts';

/** Fewer days than this aren't worth another study day a week. */
const worthNearer = 4;

/** Returns why that day. `unable`: core work that no weekday could hold. `open`: core work is still to do, the light day apart. */
export function sensibleReason(
	input: ScheduleInput,
	frame: Frame,
	sensible: Sensible,
	{ unable, open }: { unable: readonly Item[]; open: boolean }
): SensibleReason {
	const { pattern, gaps, vague } = frame.map;
	const base = {
		pattern,
		short: gaps.filter(({ standing }) => standing === 'short').length,
		unknown: gaps.filter(({ standing }) => standing === 'unknown').length,
		vague,
		...(isRunUp(frame.map) ? { first: true as const } : {})
	};
	if (longestDay(input.availability).total === 0) return { ...base, kind: 'no minutes' };
	if (unable.length > 0)
		return { ...base, kind: 'never', minutes: Math.min(...unable.map(({ minutes }) => minutes)) };
	if (!open) return { ...base, kind: 'done' };
	const { fits, waits } = sensible;
	if (waits)
		return {
			...base,
			kind: 'wait',
			...(isSpared(frame) ? { last: true as const } : {}),
			...waitOf(input.eligibility)
		};
	// Days that went by are no part of what the work takes: they are over, used or not.
	const begun = frame.start > frame.first;
	const took = daysBetween(frame.start, fits);
	if (daysBetween(frame.first, fits) <= daysOfWork(frame))
		return { ...base, kind: 'days', days: took, begun };
	const { nearer, helps } = nearerBy(input, frame, sensible);
	const { desk, anywhere } = input.availability;
	const hasEmptyDay = desk.some((minutes, at) => minutes + anywhere[at]! === 0);
	const couldBeNearer =
		!helps && hasEmptyDay && daysBetween(laterDay(earliestOf(input), frame.start), fits) >= worthNearer;
	return {
		...base,
		kind: 'work',
		days: took,
		begun,
		couldBeNearer,
		...(nearer === undefined ? {} : { nearer })
	};
}

/** Returns what the wait rests on: the number of attempts that a cap allows, or the attempt after which it runs. */
function waitOf({
	until,
	clauses = []
}: PlanEligibility): Pick<Extract<SensibleReason, { kind: 'wait' }>, 'by'> {
	const clause = clauses.find((one) => one.until?.safe === until?.safe);
	if (clause?.rule === 'cap')
		return { by: { rule: 'cap', count: clause.cap.count, months: clause.cap.months } };
	if (clause?.rule !== 'wait') return {};
	const { count, unit } = clause.wait;
	return { by: { rule: 'wait', count, unit, after: clause.ran?.number ?? clause.after } };
}

/** More minutes a day than this are no advice, and one day nearer isn't worth them. Of a near pass three days are named, whatever they ask. */
const mostMore = 60;
const worthMore = 2;

/** The fewest minutes more that bring the day as near as the pattern allows; else the fewest that bring it nearer. */
function nearerBy(
	input: ScheduleInput,
	frame: Frame,
	{ day, stays }: Sensible
): { readonly nearer?: Extract<SensibleReason, { kind: 'work' }>['nearer']; readonly helps: boolean } {
	const best = addDays(frame.first, frame.map.days.from);
	const isNear = frame.map.pattern === 'near';
	let helps = false;
	const tried: { add: number; day: Day; days: number }[] = [];
	for (const add of steps.filter((more) => isNear || more <= mostMore)) {
		const availability = withMore(input.availability, add, ['desk', 'anywhere']);
		const next = sensibleDay({ ...input, availability }, frameOf({ ...input, availability }, frame.map), {
			stays
		}).day;
		helps ||= next < day;
		if (daysBetween(next, day) >= (isNear ? 1 : worthMore))
			tried.push({ add, day: next, days: daysBetween(frame.start, next) });
		if (next <= best) break;
	}
	const nearest = tried.at(-1);
	return { nearer: nearest !== undefined && nearest.day <= best ? nearest : tried[0], helps };
}
