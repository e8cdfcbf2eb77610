// A layout as days: what was done on those gone by, what is planned on those ahead, and what each is for.
import type { DomainId } from '#lib/domain/exam.ts';
import { minutesOn } from '#lib/domain/schedule/day-slots.ts';
import type { Frame } from '#lib/domain/schedule/frame.ts';
import { doneAs } from '#lib/domain/schedule/history.ts';
import { plannedOf, type Item } from '#lib/domain/schedule/items.ts';
import type { Layout } from '#lib/domain/schedule/layout.ts';
import type { DayTheme } from '#lib/domain/schedule/reasons.ts';
import { plannedId } from '#lib/domain/schedule/turns.ts';
import type { DayKind, PlannedDay, PlannedTask, ScheduleInput } from '#lib/domain/schedule/types.ts';
import type { Task, TaskKind } from '#lib/domain/task.ts';
import { addDays, daysBetween, earlierDay, type Day } from '#lib/domain/time/day.ts';

/** Returns the days from the first of the plan to the day before the exam. */
export function plannedDays(input: ScheduleInput, frame: Frame, layout: Layout): readonly PlannedDay[] {
	const done = doneTasks(input, frame);
	const from = done.reduce((earliest, { day }) => earlierDay(earliest, day), frame.first);
	const past = Array.from({ length: Math.max(0, daysBetween(from, frame.start)) }, (_, index) => {
		const day = addDays(from, index);
		return describeDay(frame, day, input, {
			past: true,
			sessions: done.filter((one) => one.day === day).map(({ session }) => session)
		});
	});
	const ahead = layout.slots.slots.map(({ day, items }, index) =>
		describeDay(frame, day, input, {
			past: false,
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
	readonly past: boolean;
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
	{ past, upkeep = false, isLight = false, sessions }: Described
): PlannedDay {
	const planned = (kind: DayKind, theme: DayTheme, focus: readonly DomainId[] = []): PlannedDay =>
		focus.length === 0 ? { day, theme, kind, sessions } : { day, theme, kind, focus, sessions };
	const { desk, anywhere } = minutesOn(availability, day);
	if (sessions.length === 0) {
		if (availability.off.includes(day)) return planned('off', { kind: 'off' });
		if (desk + anywhere === 0) return planned('off', { kind: 'no minutes' });
		return planned('free', { kind: past ? 'moved on' : 'free' });
	}
	const own = sessions.flatMap(({ task }) => frame.taskById(task) ?? []);
	const has = (...kinds: readonly TaskKind[]) => own.some(({ kind }) => kinds.includes(kind));
	const domainsOf = (when: (task: Task) => boolean) => [
		...new Set(own.flatMap((task) => (task.domain !== undefined && when(task) ? [task.domain] : [])))
	];
	const isEasy = has('review', 'logistics') && !has('lab', 'timed');
	if (isEasy && isLight) return planned('light', { kind: 'light' });
	const hasSet = (size: Task['set']) => own.some(({ set }) => set === size);
	if (hasSet('full')) return planned('work', { kind: 'mock' });
	const isForMisses = sessions.some(({ reason }) => reason?.kind === 'misses');
	if (isForMisses && !hasSet('half')) return planned('work', { kind: 'misses' });
	// Where the last study day is too short for it, the light look comes before.
	if (isEasy || (upkeep && !has('lab'))) return planned('upkeep', { kind: 'upkeep' });
	const labs = domainsOf(({ kind, lab }) => kind === 'lab' && lab?.setUp !== true);
	if (has('timed')) return planned('work', { kind: 'mixed', domains: labs });
	if (labs.length > 0) return planned('work', { kind: 'labs', domains: labs }, labs);
	if (has('lab')) return planned('work', { kind: 'set up' });
	if (has('reading', 'pace')) return planned('work', { kind: 'reading and pace' });
	if (has('sandbox', 'assessment')) return planned('work', { kind: 'mixed', domains: [] });
	const recalled = domainsOf(({ kind }) => kind === 'recall');
	return recalled.length > 0
		? planned('work', { kind: 'recall', domains: recalled }, recalled)
		: planned('work', { kind: 'debrief' });
}
