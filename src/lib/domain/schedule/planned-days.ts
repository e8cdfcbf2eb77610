// A layout as it is shown: its days, what each is for, where its work begins, and what has no day.
import type { DomainId } from '#lib/domain/exam.ts';
import { minutesOn } from '#lib/domain/needs/calendar.ts';
import { doneAs, freeDays } from '#lib/domain/needs/history.ts';
import { readingMinutes, type Item } from '#lib/domain/needs/items.ts';
import type { DayTheme } from '#lib/domain/needs/reasons.ts';
import type { ScheduleInput } from '#lib/domain/needs/schedule-input.ts';
import * as rules from '#lib/domain/needs/rules.ts';
import { plannedId } from '#lib/domain/needs/turns.ts';
import type { Frame } from '#lib/domain/schedule/frame.ts';
import type { Layout } from '#lib/domain/schedule/layout.ts';
import type { DayKind, LeftOut, Plan, PlannedDay, PlannedTask } from '#lib/domain/schedule/types.ts';
import type { Task, TaskKind } from '#lib/domain/task.ts';
import { addDays, daysBetween, earlierDay, type Day } from '#lib/domain/time/day.ts';

/** Returns the days from the first of the plan to the day before the exam. */
export function plannedDays(input: ScheduleInput, frame: Frame, layout: Layout): readonly PlannedDay[] {
	const [done, free] = [doneTasks(input, frame), freeDays(input.previous)];
	const from = done.reduce((earliest, { day }) => earlierDay(earliest, day), frame.first);
	const past = Array.from({ length: Math.max(0, daysBetween(from, frame.start)) }, (_, index) => {
		const day = addDays(from, index);
		return describeDay(frame, day, input, {
			movedOn: !free.has(day),
			sessions: done.filter((one) => one.day === day).map(({ session }) => session)
		});
	});
	const ahead = layout.slots.slots.map(({ day, items }, index) =>
		describeDay(frame, day, input, {
			upkeep: index > layout.coreEnd && index < layout.light,
			isLight: index === layout.light,
			sessions: [
				...done.filter((one) => one.day === day).map(({ session }) => session),
				...inOrder(items).map(plannedOf)
			]
		})
	);
	return [...past, ...ahead];
}

/** Returns the planned task that an item becomes. */
const plannedOf = ({ id, task, turn, place, minutes, reason, part }: Item): PlannedTask => ({
	id,
	task: task.id,
	turn,
	place,
	minutes,
	reason,
	...(part === undefined ? {} : { part })
});

/** The set-up first, then what is core, then what recalls it; a set that shows where to begin before everything. */
function inOrder(items: readonly Item[]): readonly Item[] {
	const place = ({ kind, after }: Item) =>
		kind === 'diagnose'
			? 0
			: kind === 'set up' && after === undefined
				? 1
				: kind === 'recall' || kind === 'light'
					? 3
					: 2;
	// A set that was shown before may be worth less than when it was made: its place on the day stays.
	const worth = (item: Item) => (item.task.kind === 'timed' ? 0 : item.worth);
	return items.toSorted((a, b) => place(a) - place(b) || worth(a) - worth(b));
}

/** Everything done in this plan, oldest first. Tasks that are no longer shipped are left out. */
const doneTasks = (
	input: ScheduleInput,
	{ turns, taskById }: Frame
): readonly { readonly day: Day; readonly session: PlannedTask }[] =>
	turns.done.flatMap((state) => {
		const task = taskById(state.task);
		if (task === undefined) return [];
		const { turn, part, done } = state;
		const { place, minutes } = doneAs(state, task, input.previous);
		const id = plannedId(task.id, turn, part);
		const session = { id, task: task.id, turn, place, minutes, done: true as const };
		return [{ day: done, session: part === undefined ? session : { ...session, part } }];
	});

interface Described {
	/** It's over, and had work. */
	readonly movedOn?: boolean;
	/** Core work is over before it. */
	readonly upkeep?: boolean;
	/** It's the last study day. */
	readonly isLight?: boolean;
	readonly sessions: readonly PlannedTask[];
}

function describeDay(
	frame: Frame,
	day: Day,
	{ availability }: ScheduleInput,
	{ movedOn = false, upkeep = false, isLight = false, sessions }: Described
): PlannedDay {
	const planned = (kind: DayKind, theme: DayTheme, focus: readonly DomainId[] = []): PlannedDay =>
		focus.length === 0 ? { day, theme, kind, sessions } : { day, theme, kind, focus, sessions };
	const { desk, anywhere } = minutesOn(availability, day);
	if (sessions.length === 0) {
		if (availability.off.includes(day)) return planned('off', { kind: 'off' });
		if (desk + anywhere === 0) return planned('off', { kind: 'no minutes' });
		return planned('free', { kind: movedOn ? 'moved on' : 'free' });
	}
	const own = sessions.flatMap(({ task }) => frame.taskById(task) ?? []);
	const has = (...kinds: readonly TaskKind[]) => own.some(({ kind }) => kinds.includes(kind));
	const domainsOf = (when: (task: Task) => boolean) => [
		...new Set(own.flatMap((task) => (task.domain !== undefined && when(task) ? [task.domain] : [])))
	];
	const isEasy = has('review', 'logistics') && !has('lab', 'timed');
	const misses = sessions.filter(({ reason }) => reason?.kind === 'misses');
	const isForMisses = misses.some(({ minutes }) => minutes > rules.missesShort);
	if (isEasy && isLight)
		return planned('light', isForMisses ? { kind: 'misses', domains: [] } : { kind: 'light' });
	const hasSet = (size: Task['set']) => own.some(({ set }) => set === size);
	if (hasSet('full')) return planned('work', { kind: 'mock' });
	const labs = domainsOf(({ kind, lab }) => kind === 'lab' && lab?.setUp !== true);
	const isNew = sessions.some(({ reason }) => reason?.kind === 'lab' && reason.because !== 'second pass');
	// On the day of the set-up, that's what it is for.
	if (isForMisses && !has('timed') && (labs.length > 0 || !isNew)) {
		const domains = isNew ? labs : [];
		return planned('work', { kind: 'misses', domains }, domains);
	}
	// Where the last study day is too short for it, the light look comes before.
	if (isEasy || (upkeep && !has('lab', 'timed'))) return planned('upkeep', { kind: 'upkeep' });
	if (has('timed', 'assessment')) return planned('work', { kind: 'mixed', domains: labs });
	if (labs.length > 0) return planned('work', { kind: 'labs', domains: labs }, labs);
	if (has('lab')) return planned('work', { kind: 'set up' });
	if (has('reading', 'pace')) return planned('work', { kind: 'reading and pace' });
	if (has('sandbox')) return planned('work', { kind: 'mixed', domains: [] });
	if (misses.length > 0) return planned('work', { kind: 'misses', domains: [] });
	const recalled = domainsOf(({ kind }) => kind === 'recall');
	return recalled.length > 0
		? planned('work', { kind: 'recall', domains: recalled }, recalled)
		: planned('work', { kind: 'debrief' });
}

const isLab = ({ kind, task }: Item): boolean => task.kind === 'lab' && kind !== 'set up';

/** Of a far exam: when its work begins, and what is fixed before, as long as some of that is still to do. */
export function farOf(frame: Frame, layout: Layout): Pick<Plan, 'begins' | 'fresh'> {
	const { begins, slots } = layout;
	const early = slots.slots.slice(0, begins);
	const fresh = frame.map.gaps
		.map(({ domain }) => domain)
		.filter((domain) =>
			early.some(({ items }) => items.some((item) => isLab(item) && item.now && item.task.domain === domain))
		);
	const hasLab = ({ items }: (typeof early)[number]) => items.some(isLab);
	// What was shown for an exam some days sooner stays where it is.
	const first = slots.find(Math.max(0, begins - rules.leastRest), slots.slots.length, (index) =>
		hasLab(slots.at(index))
	);
	// It's a pause only where the days before hold no lab at all.
	const from = first ?? begins;
	if (slots.slots.slice(Math.max(0, from - rules.leastRest), from).some(hasLab)) return {};
	return { begins: addDays(frame.start, from), ...(fresh.length > 0 ? { fresh } : {}) };
}

/** Work without a day, its two visits together. */
export const leftOut = (
	{ task, turn, part, minutes, place, level }: Item,
	reason: LeftOut['reason']
): LeftOut => ({
	id: plannedId(task.id, turn),
	task: task.id,
	minutes: place === 'anywhere' && task.kind === 'lab' && part === undefined ? readingMinutes : minutes,
	place,
	need: level,
	reason
});
