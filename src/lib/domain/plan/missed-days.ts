// Study days missed in a row, and where the pace of the last week would lead.
import type { Availability, Week } from '#lib/domain/availability.ts';
import type { PlanMap, ScheduleInput } from '#lib/domain/needs/schedule-input.ts';
import { frameOf } from '#lib/domain/schedule/frame.ts';
import type { Made } from '#lib/domain/schedule/make-plan.ts';
import { sensibleDay } from '#lib/domain/schedule/sensible.ts';
import type { Lost, Missed } from '#lib/domain/schedule/types.ts';
import { addDays, laterDay, type Day } from '#lib/domain/time/day.ts';

/** From this many missed study days on, the person is asked once whether the exam day still stands. */
const askFrom = 3;
/** Days that a pace is read from. */
const week = 7;
/** A pace is only told where it's clearly below the plan's. */
const clearlySlower = 0.8;

/** Returns how many study days up to yesterday were missed without one worked in between; nothing below three. */
export function missedOf(
	input: ScheduleInput,
	map: PlanMap,
	plan: Pick<Made, 'days' | 'exam'>,
	lost: readonly Lost[]
): Missed | undefined {
	const worked = [
		...input.practice.days,
		...plan.days.flatMap(({ day, sessions }) => (sessions.some(({ done }) => done === true) ? [day] : []))
	].filter((day) => day < input.today);
	const since = worked.reduce<Day | undefined>((last, day) => laterDay(last ?? day, day), undefined);
	const missed = lost.filter(({ day }) => since === undefined || day > since);
	if (missed.length < askFrom || worked.includes(input.today)) return undefined;
	const pace = paceDay(input, map, plan, lost);
	return { days: missed.length, ...(pace === undefined ? {} : { pace }) };
}

/** Returns the sensible day at the pace of the last week, where that is later than the exam day. */
function paceDay(
	input: ScheduleInput,
	map: PlanMap,
	{ days, exam }: Pick<Made, 'days' | 'exam'>,
	lost: readonly Lost[]
): Day | undefined {
	const isRecent = ({ day }: { readonly day: Day }) =>
		day >= addDays(input.today, -week) && day < input.today;
	const sum = (minutes: readonly number[]) => minutes.reduce((total, each) => total + each, 0);
	const done = sum(
		days
			.filter(isRecent)
			.flatMap(({ sessions }) => sessions.flatMap(({ done, minutes }) => (done === true ? [minutes] : [])))
	);
	const share = done / (done + sum(lost.filter(isRecent).map(({ minutes }) => minutes)));
	if (!(share > 0) || share >= clearlySlower) return undefined;
	const slower = { ...input, availability: scaled(input.availability, share) };
	const { day } = sensibleDay(slower, frameOf({ ...slower, previous: undefined }, map));
	return day > exam.day ? day : undefined;
}

const scaled = (availability: Availability, share: number): Availability => {
	const less = (minutes: Week) => minutes.map((each) => Math.floor(each * share)) as unknown as Week;
	return { ...availability, desk: less(availability.desk), anywhere: less(availability.anywhere) };
};
