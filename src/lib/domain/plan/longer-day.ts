// Where no day of the week holds half a mock exam: the dates that would, found by making the plan with them.
import type { Availability, LongerDay } from '#lib/domain/availability.ts';
import { minutesOn } from '#lib/domain/needs/calendar.ts';
import * as rules from '#lib/domain/needs/rules.ts';
import type { ScheduleInput } from '#lib/domain/needs/schedule-input.ts';
import type { Made } from '#lib/domain/schedule/make-plan.ts';
import type { Choice, LeftOut, PlannedDay, PlannedTask } from '#lib/domain/schedule/types.ts';
import { addDays, daysBetween, weekdayOf, type Day } from '#lib/domain/time/day.ts';

/** The first long set of a far exam comes about so long from now. */
const firstAfter = 14;

/** So many last dates are tried. */
const mostTried = 5;

/** The exam may be so many days later, and beside a lab for each date so many may give way. */
const mostLater = 2;
const mostGone = 1;

type Longer = Extract<Choice, { kind: 'minutes' }>;

/**
 * Returns the choice of dates with minutes for half a mock: the last before the exam that holds it, a weekend first, another one about a
 * week earlier, and of a far exam one in the first weeks. What the sets show is then gone over on the next study day. The exam stays where
 * it is and no lab gives way, where that can be. Dates that were chosen and are still to come stay.
 */
export function longerDays(
	input: ScheduleInput,
	plan: Made,
	make: (input: ScheduleInput) => Made
): readonly Longer[] {
	const { exam, days, leftOut } = plan;
	const half = leftOut.find(({ reason, place }) => reason === 'no minutes' && place === 'anywhere');
	const { availability, today } = input;
	if (exam.noMock !== 'in parts' || half === undefined) return [];
	const ahead = aheadOf(input);
	const chosen = ahead.filter(({ desk }) => !desk);
	const open = days.filter(({ day }) => {
		const isApart =
			chosen.every((one) => Math.abs(daysBetween(one.day, day)) > rules.halvesApart) &&
			ahead.every((one) => one.day !== day);
		const isBefore = day > today && day <= addDays(exam.day, -rules.mockBefore[0]);
		return isBefore && isApart && timeOn(availability, day) > 0;
	});
	if (open.length === 0) return [];
	const near = open
		.filter(({ day, sessions }) => day >= addDays(exam.day, -rules.halvesBefore) && sessions.length > 0)
		.map(({ day }) => day);
	// What it shows takes an hour before the light day.
	const leavesTime = (last: Day) =>
		days
			.filter(({ day }) => day > last && day < near.at(-1)!)
			.reduce((sum, { day }) => sum + timeOn(availability, day), 0) >= rules.repairAfterMock;
	const late = [...new Set([...near, ...near.filter(isWeekend)].reverse())];
	const lasts = [...new Set([...late.filter(leavesTime), ...late])].slice(0, mostTried);
	const length = daysBetween(today, exam.day);
	const before = (last: Day) => {
		const isOpen = (wish: Day) =>
			chosen.every(({ day }) => Math.abs(daysBetween(day, wish)) > rules.mocksApart);
		return [
			...(length > rules.farFrom[0] ? [addDays(today, firstAfter)] : []),
			...(length > rules.secondMockFrom ? [addDays(last, -rules.secondMockBefore)] : [])
		]
			.filter(isOpen)
			.map((wish) => nearest(open, wish));
	};
	const wished = 1 + Number(length > rules.secondMockFrom) + Number(length > rules.farFrom[0]);
	// Half a mock that has no day is asked for in any case.
	for (let count = Math.max(1, wished - chosen.length); count > 0; count--) {
		let best: Longer | undefined;
		for (const last of lasts) {
			const on = [...new Set([...before(last).slice(0, count - 1), last])];
			const next = on.length < count ? undefined : withDates(input, plan, { on, half }, make);
			if (next?.gone === 0 && next.exam === exam.day) return [next];
			if (next !== undefined && costOf(next) < (best === undefined ? Infinity : costOf(best))) best = next;
		}
		if (best !== undefined) return [best];
	}
	return [];
}

/** Returns what is lost for dates: labs that give way, and as much as one or two of them where the last set comes on the eve of the light day. */
const costOf = ({ dates, gone, exam }: Longer): number =>
	gone! + (dates!.at(-1)!.day > addDays(exam, -rules.mockBefore[0]) ? rules.noRepair : 0);

/** Returns the choice of those dates; nothing where they don't hold the sets, or too much changes for them. */
function withDates(
	input: ScheduleInput,
	{ days, exam }: Made,
	{ on, half: { task, minutes } }: { readonly on: readonly Day[]; readonly half: LeftOut },
	make: (input: ScheduleInput) => Made
): Longer | undefined {
	const longer = [...aheadOf(input), ...on.map((day) => ({ day, minutes }))];
	const availability = { ...input.availability, longer };
	const next = make({ ...input, availability });
	const dates = on.flatMap((day) => reviewed(next, day, task) ?? []);
	const isLab = (session: PlannedTask) =>
		input.tasks.some(({ id, kind }) => id === session.task && kind === 'lab');
	const labsOf = (of: Made['days']) => of.flatMap(({ sessions }) => sessions.filter(isLab));
	const has = new Set(labsOf(next.days).map(({ id }) => id));
	const gone = labsOf(days).filter(({ id }) => !has.has(id)).length;
	const later = daysBetween(exam.day, next.exam.day);
	const isWhole = dates.length === on.length && on.every((day) => day <= addDays(next.exam.day, -2));
	return isWhole && gone <= on.length + mostGone && later <= mostLater
		? {
				kind: 'minutes',
				add: minutes,
				places: [],
				availability,
				dates,
				gone,
				exam: next.exam.day,
				undone: Number(next.exam.noMock === 'in parts')
			}
		: undefined;
}

/** Returns the minutes of a day in all. */
const timeOn = (availability: Availability, day: Day): number => {
	const { desk, anywhere } = minutesOn(availability, day);
	return desk + anywhere;
};

/** Returns the longer dates that are still to come. */
const aheadOf = ({ availability: { longer = [] }, today }: ScheduleInput): readonly LongerDay[] =>
	longer.filter(({ day }) => day > today);

const isWeekend = (day: Day): boolean => weekdayOf(day) > 5;

/** Returns the study day nearest to a wish, a weekend first. */
const nearest = (open: readonly PlannedDay[], wish: Day): Day => {
	const away = (day: Day) => Math.abs(daysBetween(day, wish)) + (isWeekend(day) ? 0 : 2);
	return open.map(({ day }) => day).reduce((a, b) => (away(b) < away(a) ? b : a));
};

/** Returns a date with the day on which its set is gone over, the next one with work; nothing where the set isn't on it. */
function reviewed({ days }: Made, date: Day, set: string): NonNullable<Longer['dates']>[number] | undefined {
	const [own, after] = days.filter(({ day, sessions }) => day >= date && sessions.length > 0);
	const isThere = own?.day === date && own.sessions.some(({ task }) => task === set);
	return isThere && after?.sessions.some(({ reason }) => reason?.kind === 'misses') === true
		? { day: date, misses: after.day }
		: undefined;
}
