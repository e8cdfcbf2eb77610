// One plan from one input: the sensible day, the exam day, and the layout up to it that moves least.
// Over 200 lines: which day the plan runs to, and what is said of that day, are decided together.
import { isCounted, isMissed, minutesOf } from '#lib/domain/needs/items.ts';
import type { PlanEligibility, PlanMap, ScheduleInput } from '#lib/domain/needs/schedule-input.ts';
import * as rules from '#lib/domain/needs/rules.ts';
import { frameOf, frameShowing, isAfresh, isUnable, type Frame } from '#lib/domain/schedule/frame.ts';
import { layOut, missingCore, type Layout } from '#lib/domain/schedule/layout.ts';
import { farOf, leftOut, plannedDays } from '#lib/domain/schedule/planned-days.ts';
import { sensibleReason } from '#lib/domain/schedule/sensible-reason.ts';
import { laterSensible, leastDays, sensibleDay } from '#lib/domain/schedule/sensible.ts';
import type { Plan } from '#lib/domain/schedule/types.ts';
import { withoutDesk } from '#lib/domain/schedule/without-desk.ts';
import { addDays, earlierDay, type Day } from '#lib/domain/time/day.ts';
import { endOfDay, instantAt, startOfDay, type Time, type Zone } from '#lib/domain/time/zone.ts';

/** A plan before it is compared with the last one. */
export type Made = Omit<Plan, 'kind' | 'moved' | 'lost' | 'missed' | 'choices'>;

/** What was shown stays, as much of it as lets core work find its days; nothing of it after many missed days. */
function bestLayout(frame: Frame, exam: number): Layout {
	if (isAfresh(frame)) return layOut(frame, exam, { keep: 'none' });
	let best = layOut(frame, exam, { keep: 'all' });
	if (frame.kept.length === 0) return best;
	for (const keep of ['labs', 'none'] as const) {
		if (missingCore(best) === 0) return best;
		const next = layOut(frame, exam, { keep });
		if (missingCore(next) < missingCore(best)) best = next;
	}
	return best;
}

/** So often a layout is made again from itself: nearly all stay as they are after one or two. */
const rounds = 16;

const isSameLayout = (one: Layout, other: Layout): boolean =>
	one.where.size === other.where.size && [...one.where].every(([id, index]) => other.where.get(id) === index);

/** Orders layouts, so that of the same few always the same one is first. */
const nameOf = ({ where }: Layout): string =>
	[...where]
		.map(([id, index]) => `${index} ${id}`)
		.sort()
		.join();

/**
 * Returns the layout that stays as it is once it was shown: looking at a plan changes nothing. Where a few lead to each other in turn,
 * always the same one of them.
 */
function steadyLayout(input: ScheduleInput, frame: Frame, exam: number): Layout {
	const seen = [bestLayout(frame, exam)];
	while (seen.length < rounds) {
		const shown = plannedDays(input, frame, seen.at(-1)!);
		const next = bestLayout(frameShowing(frame, input, shown), exam);
		const from = seen.findLastIndex((one) => isSameLayout(one, next));
		if (from >= 0) return seen.slice(from).reduce((a, b) => (nameOf(b) < nameOf(a) ? b : a));
		seen.push(next);
	}
	return seen.at(-1)!;
}

/** With nothing booked the exam is up to so many days later, until the plan as it's shown leaves no lab out that counts. */
const roomierBy = 4;

/** Returns the layout up to the booked day, or to the suggested one, which goes as far as the work needs. */
function roomyLayout(input: ScheduleInput, frame: Frame, suggested: Day, booked: Booked | undefined) {
	const { calendar, longest, sets, shownExam } = frame;
	const layoutAt = (index: number) => ({
		exam: calendar.at(index).day,
		layout: steadyLayout(input, frame, index)
	});
	const at = calendar.indexOf(booked?.day ?? suggested);
	const first = layoutAt(at);
	// Where no day holds half a mock, such days were looked for already; not with dates that were made longer since.
	const isShort =
		longest.total < (sets.half?.minutes ?? 0) &&
		!input.availability.longer?.some(({ desk }) => desk !== true);
	if (booked !== undefined || isShort || !isOpen(frame, first.layout)) return first;
	const isRoomy = (layout: Layout) =>
		!isOpen(frame, layout) && missingCore(layout) <= missingCore(first.layout);
	const days = Array.from({ length: roomierBy }, (_, later) => at + later + 1);
	// The shown day first, so that looking at a plan changes nothing.
	for (const index of days.toSorted((a, b) => Number(b === shownExam) - Number(a === shownExam))) {
		if (calendar.at(index).off || !isRoomy(bestLayout(frame, index))) continue;
		const next = layoutAt(index);
		if (isRoomy(next.layout)) return next;
	}
	return first;
}

/**
 * Returns the sensible day, the booked one, or that it's passed over, and what the layouts share. What's sensible doesn't depend on a
 * booking: a day that was suggested is none too soon once it's booked.
 */
function daysOf(input: ScheduleInput, map: PlanMap) {
	const { booking: asked, today, eligibility, zone } = input;
	const { booking: _, ...unbooked } = input;
	const ahead = asked !== undefined && asked.day >= today ? asked : undefined;
	const free = frameOf(unbooked, map);
	const frame = ahead === undefined ? free : frameOf(input, map);
	const earliest = sensibleDay(input, free);
	let because = ahead && whyPassedOver(ahead, input, frame);
	if (ahead !== undefined && because === undefined) {
		if (isFixed(ahead, today) || !isTooSoon(free, ahead.day, earliest.day))
			return { frame, booked: ahead, sensible: earliest };
		because = 'work';
	}
	const sensible = laterSensible(free, earliest, { rehearses: because !== 'policy' });
	if (ahead === undefined || because === undefined) return { frame, sensible };
	const isRisk = because === 'work' && isUnsure(ahead, eligibility, zone);
	const passedOver = { day: ahead.day, because, ...(isRisk ? { unsure: true as const } : {}) };
	return { frame: free, sensible, passedOver };
}

/** Returns the plan's exam day with its layout, and the sensible day: the plan's own where that's as good. */
function laidOut(input: ScheduleInput, { frame, booked, sensible }: ReturnType<typeof daysOf>) {
	const { exam, layout } = roomyLayout(input, frame, sensible.day, booked);
	const isSensible = booked === undefined || (isWhole(frame, layout) && isClose(booked, sensible.day, input));
	if (!isSensible) return { exam, layout, sensible };
	const isRoomier = booked === undefined && sensible.waits && exam > sensible.day;
	return { exam, layout, sensible: { ...sensible, day: exam, ...(isRoomier && { later: 'labs' as const }) } };
}

/** Returns the plan as it is best made today. */
export function makePlan(input: ScheduleInput, map: PlanMap): Made {
	const { eligibility, zone } = input;
	const days = daysOf(input, map);
	const { frame, booked, passedOver } = days;
	const { exam, layout, sensible } = laidOut(input, days);
	const missing = layout.left.filter(({ level }) => level === 'core');
	const isSoon = booked !== undefined && booked.day < addDays(sensible.day, rules.spareFrom);
	const says = saysOf(frame, layout, isSoon);
	const unable = missing.filter((item) => isUnable(frame, item));
	return {
		sensible: sensible.day,
		// Only when it's read: of a plan that's only tried nothing is said.
		get sensibleReason() {
			return sensibleReason(input, frame, sensible, {
				unable,
				open: missing.length > 0 || layout.coreEnd >= 0,
				leaves: says.says === 'tight' && exam === sensible.day,
				dayOf: (next) => {
					const days = daysOf(next, map);
					return { day: days.sensible.day, asPlanned: () => laidOut(next, days).sensible.day };
				}
			});
		},
		exam: {
			day: exam,
			booked: booked !== undefined,
			standing: standingOf(
				booked ?? { day: exam },
				{ sensible: sensible.day, complete: missing.length === 0 },
				eligibility,
				zone
			),
			...(passedOver && { passedOver }),
			...says,
			...(missing.length > 0 && missing.every(({ kind }) => kind === 'mock')
				? unable.length > 0
					? { noMock: 'in parts' as const, ...halfOf(frame, layout) }
					: { noMock: true as const }
				: {})
		},
		days: plannedDays(input, frame, layout),
		...(eligibility.left === 1 && eligibility.periodEnds !== undefined && exam < eligibility.periodEnds
			? { lastUntil: eligibility.periodEnds }
			: {}),
		...(layout.begins > 0 ? farOf(frame, layout) : {}),
		...withoutDesk(frame, layout),
		unkept: layout.unkept,
		leftOut: [
			...layout.left
				// Without any desk nothing for it is missed.
				.filter((item) => isMissed(item) && (item.kind !== 'extra' || !isUnable(frame, item)))
				.map((item) => leftOut(item, isUnable(frame, item) ? 'no minutes' : 'no room')),
			...frame.dropped.map((item) => leftOut(item, 'yours'))
		].filter(({ id }, index, all) => all.findIndex((one) => one.id === id) === index)
	};
}

/** Returns whether half a mock has a day. */
const halfOf = ({ sets: { half } }: Frame, { slots }: Layout): Pick<Plan['exam'], 'half'> =>
	slots.slots.some(({ items }) => items.some(({ task }) => task === half)) ? { half: true } : {};

/** Whether a booked day, before which all fits, is so close to the sensible one that it's as good: a day or two are no reason to move it. */
const isClose = (booked: Booked, sensible: Day, { eligibility, zone }: ScheduleInput): boolean =>
	booked.day < sensible &&
	booked.day > addDays(sensible, -rules.sameDate) &&
	standingOf(booked, { sensible: booked.day, complete: true }, eligibility, zone) === 'fits';

/** Whether a booked day is no day to sit, though the policy allows it: far before the sensible one, or with too few study days before it. */
const isTooSoon = (frame: Frame, booked: Day, sensible: Day): boolean =>
	booked <= addDays(sensible, frame.map.veryLow ? -rules.sameDate : -rules.tooSoonFrom) ||
	booked <= addDays(earlierDay(sensible, addDays(frame.first, leastDays(frame))), -rules.sameDate);

/** Whether labs that count have no day. */
const isOpen = (frame: Frame, { left }: Layout): boolean =>
	left.some((item) => isCounted(item) && !isUnable(frame, item));

/** Whether all core work and all labs that count have a day. */
const isWhole = (frame: Frame, layout: Layout): boolean =>
	missingCore(layout) === 0 && !isOpen(frame, layout);

/** Returns what is said instead of “on track”: no coach would call a low score that, or a plan that leaves out labs that count. */
function saysOf(frame: Frame, layout: Layout, isSoon: boolean): Pick<Plan['exam'], 'says'> {
	const isLow = frame.map.low && layout.coreEnd >= 0;
	return isOpen(frame, layout) || (isLow && isSoon) ? { says: 'tight' } : isLow ? { says: 'planned' } : {};
}

/**
 * An exam isn't worth sitting where more than this share of the core work has no day before it; with a score very far below the pass
 * mark, where more labs than that have none.
 */
const soonShare = 2 / 3;
const soonLabs = 2;

/** Whether the plan runs to a booked day in any case: on that day moving it is no choice anymore. */
const isFixed = ({ day, tried }: NonNullable<ScheduleInput['booking']>, today: Day): boolean =>
	day === today || tried === true;

/** Returns why the plan doesn't run to a booked day, whatever the sensible one is. */
function whyPassedOver(
	asked: NonNullable<ScheduleInput['booking']>,
	{ today, eligibility, zone }: ScheduleInput,
	frame: Frame
): 'policy' | 'work' | undefined {
	if (isForbidden(asked, eligibility, zone)) return 'policy';
	if (isFixed(asked, today)) return undefined;
	const { left } = layOut(frame, frame.calendar.indexOf(asked.day), { keep: 'none', coreOnly: true });
	const missing = left.filter((item) => item.level === 'core' && !isUnable(frame, item));
	const core = minutesOf(frame.items.filter(({ level }) => level === 'core'));
	const labs = missing.filter(({ kind }) => kind === 'check').length;
	return minutesOf(missing) > soonShare * core || (frame.map.veryLow && labs > soonLabs) ? 'work' : undefined;
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

/** Whether an exam then could be refused: one reading of the policy forbids it. */
const isUnsure = (booked: Booked, { until }: PlanEligibility, zone: Zone): boolean =>
	until !== undefined && (startOf(booked, zone) ?? startOfDay(booked.day, zone)) < until.safe;

/** Returns how an exam day that the policy doesn't forbid compares with the policy and the plan. */
export function standingOf(
	exam: Booked,
	{ sensible, complete }: { sensible: Day; complete: boolean },
	eligibility: PlanEligibility,
	zone: Zone
): Plan['exam']['standing'] {
	if (isUnsure(exam, eligibility, zone)) return 'before sure';
	if (!complete) return 'incomplete';
	return exam.day < sensible ? 'early' : 'fits';
}
