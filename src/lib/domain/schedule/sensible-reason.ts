// Why the sensible day is the one it is, and what would bring it nearer.
import type { Availability, Week } from '#lib/domain/availability.ts';
import { isRunUp } from '#lib/domain/diagnosis/run-up.ts';
import { longestDay } from '#lib/domain/needs/calendar.ts';
import type { Item } from '#lib/domain/needs/items.ts';
import type { Nearer, SensibleReason, WaitReason } from '#lib/domain/needs/reasons.ts';
import type { PlanEligibility, ScheduleInput } from '#lib/domain/needs/schedule-input.ts';
import type { Clause } from '#lib/domain/policy/clause.ts';
import * as rules from '#lib/domain/needs/rules.ts';
import type { Frame } from '#lib/domain/schedule/frame.ts';
import { daysOfWork, earliestOf, lastAttemptDays, type Sensible } from '#lib/domain/schedule/sensible.ts';
import type { Place } from '#lib/domain/task.ts';
import { addDays, daysBetween, laterDay, type Day } from '#lib/domain/time/day.ts';
import { sureDay } from '#lib/domain/time/window.ts';

/** Minutes more a day that are worth offering. */
export const steps: readonly number[] = [15, 30, 45, 60, 90];

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

/** Fewer days than this aren't worth another study day a week. */
const worthNearer = 4;

interface Made {
	/** Core work that no weekday could hold. */
	readonly unable: readonly Item[];
	/** Core work is still to do, the light day apart. */
	readonly open: boolean;
	/** The plan is tight: see `saysOf`. */
	readonly leaves: boolean;
	/** Returns the sensible day of another input, and how to get the one that its plan names, which may be a little later. */
	readonly dayOf: (input: ScheduleInput) => { readonly day: Day; readonly asPlanned: () => Day };
}

/** Returns why that day. */
export function sensibleReason(
	input: ScheduleInput,
	frame: Frame,
	sensible: Sensible,
	{ unable, open, leaves, dayOf }: Made
): SensibleReason {
	const { pattern, gaps, vague, low, close } = frame.map;
	const cap = capOf(input);
	const base = {
		pattern,
		short: gaps.filter(({ standing }) => standing === 'short').length,
		unknown: gaps.filter(({ standing }) => standing === 'unknown').length,
		vague,
		...(low ? { far: true as const } : {}),
		...(close && pattern !== 'near' ? { close: true as const } : {}),
		...(leaves ? { leaves: true as const } : {}),
		...(isRunUp(frame.map) ? { first: true as const } : {}),
		...(cap === undefined ? {} : { cap })
	};
	const wait = sensible.waits ? waitOf(input.eligibility, frame, sensible) : undefined;
	if (longestDay(input.availability).total === 0) return { ...base, kind: 'no minutes' };
	if (unable.length > 0) {
		const minutes = Math.min(...unable.map((item) => item.minutes));
		if (wait !== undefined) return { ...base, kind: 'never', minutes, wait };
		const { nearer } = nearerBy(input, frame, sensible, dayOf);
		return { ...base, kind: 'never', minutes, ...(nearer === undefined ? {} : { nearer }) };
	}
	if (!open) return { ...base, kind: 'done' };
	if (wait !== undefined) return { ...base, kind: 'wait', ...wait };
	// Days that went by are no part of what the work takes: they are over, used or not.
	const begun = frame.start > frame.first;
	const took = daysBetween(frame.start, sensible.day);
	if (daysBetween(frame.first, sensible.fits) <= daysOfWork(frame)) {
		const days = took - (frame.isLastAttempt ? lastAttemptDays : 0);
		return frame.isLastAttempt && days > 0
			? { ...base, kind: 'days', days, begun, last: true }
			: { ...base, kind: 'days', days: took, begun, ...studyOf(frame, took) };
	}
	const { nearer, helps } = nearerBy(input, frame, sensible, dayOf);
	const { desk, anywhere } = input.availability;
	const hasEmptyDay = desk.some((minutes, at) => minutes + anywhere[at]! === 0);
	const couldBeNearer =
		!helps &&
		hasEmptyDay &&
		daysBetween(laterDay(earliestOf(input), frame.start), sensible.fits) >= worthNearer;
	return {
		...base,
		kind: 'work',
		days: took,
		begun,
		...studyOf(frame, took),
		couldBeNearer,
		...(nearer === undefined ? {} : { nearer })
	};
}

/** Fewer study days than this share of the days are told. */
const fewStudyDays = 0.7;

/** Returns how many of those days have study time, where they are clearly fewer. */
function studyOf({ calendar }: Frame, days: number): { readonly study?: number } {
	const study = Array.from({ length: days }, (_, index) => calendar.at(index).total).filter(
		(minutes) => minutes >= rules.leastMinutes
	).length;
	return study < fewStudyDays * days ? { study } : {};
}

/** Returns the clause that the wait ends by. */
const bindingClause = ({ until, clauses = [] }: PlanEligibility): Clause | undefined =>
	until === undefined ? undefined : clauses.find((one) => one.until?.safe === until.safe);

/** Returns the cap that rules out an exam before a day ahead. */
function capOf({ eligibility, zone, today }: ScheduleInput): SensibleReason['cap'] {
	const clause = bindingClause(eligibility);
	const until = sureDay(eligibility, zone);
	return clause?.rule === 'cap' && until !== undefined && until > today
		? { count: clause.cap.count, months: clause.cap.months, until }
		: undefined;
}

/** Returns the attempt after which the wait runs, and what comes on top of it. */
function waitOf(eligibility: PlanEligibility, frame: Frame, { later }: Sensible): WaitReason {
	const clause = bindingClause(eligibility);
	return {
		...(frame.isLastAttempt ? { last: true } : {}),
		...(later === undefined ? {} : { later }),
		...(clause?.rule === 'wait'
			? {
					by: { count: clause.wait.count, unit: clause.wait.unit, after: clause.ran?.number ?? clause.after }
				}
			: {})
	};
}

/** More minutes a day than this are no advice, and one day nearer isn't worth them. Of a near pass three days are named, whatever they ask. */
const mostMore = 60;
const worthMore = 2;
const worthShare = 8;

/** Minutes more a day, with the sensible day that they lead to. */
interface Tried extends ReturnType<Made['dayOf']> {
	readonly add: number;
}

/** Returns a function that asks once. */
function once<T>(ask: () => T): () => T {
	let known: { readonly value: T } | undefined;
	return () => (known ??= { value: ask() }).value;
}

/** Returns the fewest minutes whose plan names a day as near as the found ones do, with that day. */
function leastAsGood(tried: readonly Tried[], found: Tried) {
	const wish = found.asPlanned();
	for (const { add, day, asPlanned } of tried) {
		if (add === found.add) break;
		// No plan names a day before its sensible one.
		const then = day > wish ? day : asPlanned();
		if (then <= wish) return { add, then };
	}
	return { add: found.add, then: wish };
}

/** The fewest minutes more that bring the day as near as the pattern allows; else the fewest that bring it nearer. */
function nearerBy(
	input: ScheduleInput,
	frame: Frame,
	{ day }: Sensible,
	dayOf: Made['dayOf']
): { readonly nearer?: Nearer | undefined; readonly helps: boolean } {
	const best = addDays(frame.first, frame.map.days.from);
	const isNear = frame.map.pattern === 'near';
	const took = daysBetween(frame.start, day);
	let helps = false;
	const tried: Tried[] = [];
	for (const add of steps.filter((more) => isNear || more <= mostMore)) {
		const availability = withMore(input.availability, add, ['desk', 'anywhere']);
		const next = dayOf({ ...input, availability });
		helps ||= next.day < day;
		if (daysBetween(next.day, day) >= (isNear ? 1 : worthMore))
			tried.push({ add, ...next, asPlanned: once(next.asPlanned) });
		if (next.day <= best) break;
	}
	const nearest = tried.at(-1);
	// Two days of forty aren't worth a quarter of an hour a day.
	const isWorth = (one: { readonly day: Day }) => daysBetween(one.day, day) * worthShare >= took;
	const found = nearest !== undefined && nearest.day <= best ? nearest : (tried.find(isWorth) ?? nearest);
	// What is said is true of the plan as it is then made: a date may come to nothing once it's planned. Fewer minutes may make as good a one.
	const real = found && [found, ...tried].find((one) => one.asPlanned() < day);
	const least = real && leastAsGood(tried, real);
	const nearer = least && { add: least.add, day: least.then, days: daysBetween(frame.start, least.then) };
	const { desk, anywhere } = input.availability;
	const both = [desk, anywhere].every((week) => week.some((minutes) => minutes > 0));
	return { nearer: nearer && both ? { ...nearer, both } : nearer, helps };
}
