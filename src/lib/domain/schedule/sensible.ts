// The day on which a retake is wise: from Safe on, when the days of the pattern are over and all core work fits before it.
import type { Availability, Week } from '#lib/domain/availability.ts';
import { isRunUp } from '#lib/domain/diagnosis/run-up.ts';
import { longestDay } from '#lib/domain/schedule/day-slots.ts';
import { frameOf, isAfresh, isUnable, type Frame } from '#lib/domain/schedule/frame.ts';
import { isMissed, type Item } from '#lib/domain/schedule/items.ts';
import { sureDay } from '#lib/domain/schedule/exam-standing.ts';
import { layOut, missingCore } from '#lib/domain/schedule/layout.ts';
import { rules } from '#lib/domain/schedule/rules.ts';
import type { SensibleReason } from '#lib/domain/schedule/reasons.ts';
import type { PlanEligibility, ScheduleInput } from '#lib/domain/schedule/types.ts';
import type { Place } from '#lib/domain/task.ts';
import { addDays, daysBetween, laterDay, type Day } from '#lib/domain/time/day.ts';

/** So far ahead a day is looked for: more than the longest wait of a policy. */
const horizon = 400;
/** Minutes more a day that are worth offering. */
export const steps: readonly number[] = [15, 30, 45, 60, 90];

/** Returns the index of the first day, from `from` on and not a day off, before which all core work fits that some day could hold. */
function firstFit(frame: Frame, from: number): number {
	const core = frame.items.filter((item) => item.level === 'core' && !isUnable(frame, item));
	const desk = core.reduce((sum, item) => sum + (item.place === 'desk' ? item.minutes : 0), 0);
	const total = core.reduce((sum, { minutes }) => sum + minutes, 0);
	const had = { desk: 0, total: 0 };
	for (let index = 0; index < horizon; index++) {
		const date = frame.calendar.at(index);
		if (index >= from && !date.off && had.desk >= desk && had.total >= total) {
			const { left } = layOut(frame, index, { keep: 'none', coreOnly: true });
			if (left.every((item) => item.level === 'more' || isUnable(frame, item))) return thorough(frame, index);
		}
		had.desk += date.desk;
		had.total += date.total;
	}
	return from;
}

/** Where labs have few days a week, and there's much to fix: the first day, a little later, before which most of the other labs fit too. */
function thorough(frame: Frame, fits: number): number {
	if (!frame.fewDeskDays || !frame.much) return fits;
	for (let index = fits; index <= fits + rules.thoroughWithin; index++) {
		if (frame.calendar.at(index).off) continue;
		const { left } = layOut(frame, index, { keep: 'none' });
		const labs = left.filter((item) => item.kind === 'check' && isMissed(item));
		if (labs.length <= rules.thoroughLeft) return index;
	}
	return fits;
}

export interface Sensible {
	readonly day: Day;
	/** The first day before which the work fits, whatever the policy says. */
	readonly fits: Day;
	/** The policy's wait decides, not the work. */
	readonly waits: boolean;
	/** Whether the day may be a little later, so that what was shown stays where it is. */
	readonly stays: boolean;
}

/** This many missed study days don't lengthen the work. More do, day by day. */
const freelyMissed = 2;

/** A last attempt for months is worth a week more, unless it's near the pass mark. */
const lastAttemptDays = 7;

/** Returns the days of work that the report asks for, with what was missed of them. */
const daysOfWork = ({ map, missedDays, isLastAttempt }: Frame): number =>
	map.days.from +
	Math.max(0, missedDays - freelyMissed) +
	(isLastAttempt && !map.close ? lastAttemptDays : 0);

/** Days later that a plan without a booking may run, so that what was shown can stay where it is. Our judgment. */
const laterBy = [0, 1, 2];

/** Returns the day, or one a little later where what was shown then stays and on the day itself would not. */
function settled(frame: Frame, day: Day): Day {
	if (frame.kept.length === 0 || isAfresh(frame)) return day;
	const at = frame.calendar.indexOf(day);
	const later = laterBy.find(
		(days) =>
			!frame.calendar.at(at + days).off && missingCore(layOut(frame, at + days, { keep: 'all' })) === 0
	);
	return addDays(day, later ?? 0);
}

/** Returns the sensible day, never today, and the day before which the work fits. `stays`: what was shown stays where it can. */
export function sensibleDay(
	{ eligibility, zone, today }: ScheduleInput,
	frame: Frame,
	{ stays }: { readonly stays: boolean }
): Sensible {
	const sure = sureDay(eligibility, zone);
	const earliest = [addDays(today, 1), ...(sure === undefined ? [] : [sure])].reduce(laterDay);
	const pattern = addDays(frame.first, daysOfWork(frame));
	const from = Math.max(0, frame.calendar.indexOf(laterDay(pattern, addDays(today, 1))));
	const fits = addDays(frame.start, frame.longest.total < rules.leastMinutes ? from : firstFit(frame, from));
	const waits = fits < earliest;
	// A wait that ends on a bad day: the work must fit before that one too.
	const at =
		waits && frame.longest.total >= rules.leastMinutes
			? firstFit(frame, frame.calendar.indexOf(earliest))
			: 0;
	const day = waits ? laterDay(earliest, addDays(frame.start, at)) : fits;
	return { day: stays ? settled(frame, day) : day, fits, waits, stays };
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
	sensible: Sensible,
	{ unable, open }: { unable: readonly Item[]; open: boolean }
): SensibleReason {
	const { pattern, gaps, vague } = frame.map;
	const base = {
		pattern,
		short: gaps.filter(({ standing }) => standing === 'short').length,
		vague,
		...(isRunUp(frame.map) ? { first: true as const } : {})
	};
	if (longestDay(input.availability).total === 0) return { ...base, kind: 'no minutes' };
	if (unable.length > 0)
		return { ...base, kind: 'never', minutes: Math.min(...unable.map(({ minutes }) => minutes)) };
	if (!open) return { ...base, kind: 'done' };
	const { fits, waits } = sensible;
	if (waits) return { ...base, kind: 'wait', ...waitOf(input.eligibility) };
	// Days that went by are no part of what the work takes: they are over, used or not.
	const begun = frame.start > frame.first;
	const took = daysBetween(frame.start, fits);
	if (daysBetween(frame.first, fits) <= daysOfWork(frame))
		return { ...base, kind: 'days', days: took, begun };
	const nearer = nearerBy(input, frame, sensible);
	return { ...base, kind: 'work', days: took, begun, ...(nearer === undefined ? {} : { nearer }) };
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

/** The fewest minutes more that bring the day as near as the pattern allows; else the fewest that bring it nearer at all. */
function nearerBy(
	input: ScheduleInput,
	frame: Frame,
	{ day, stays }: Sensible
): Extract<SensibleReason, { kind: 'work' }>['nearer'] {
	const best = addDays(frame.first, frame.map.days.from);
	const tried: { add: number; day: Day; days: number }[] = [];
	for (const add of steps) {
		const availability = withMore(input.availability, add, ['desk', 'anywhere']);
		const next = sensibleDay({ ...input, availability }, frameOf({ ...input, availability }, frame.map), {
			stays
		}).day;
		if (next < day) tried.push({ add, day: next, days: daysBetween(frame.start, next) });
		if (next <= best) break;
	}
	const nearest = tried.at(-1);
	return nearest !== undefined && nearest.day <= best ? nearest : tried[0];
}
