// What was shown and done before the plan is made today: where each thing was, what was missed, which sets are behind.
// Over 200 lines: all that a plan looks back on, so that no layout looks for it again.
import { minutesOn, type Calendar } from '#lib/domain/needs/calendar.ts';
import { minutesOf } from '#lib/domain/needs/items.ts';
import { examOf } from '#lib/domain/needs/kept-plan.ts';
import type { Need } from '#lib/domain/needs/needs.ts';
import * as rules from '#lib/domain/needs/rules.ts';
import type { PlanMap, ScheduleInput } from '#lib/domain/needs/schedule-input.ts';
import { plannedId, type Turns } from '#lib/domain/needs/turns.ts';
import type { Place, Task, TaskId, TaskState } from '#lib/domain/task.ts';
import { addDays, daysBetween, type Day } from '#lib/domain/time/day.ts';

export interface History {
	/** Past study days of the plan on which nothing was done, and how many of them came last, in a row. */
	readonly missedDays: number;
	readonly missedInARow: number;
	/** How long after its first day each past study day of the plan is on which something was done, or nothing asked. */
	readonly studiedOn: readonly number[];
	/** Minutes that those had, with the few that may be missed. */
	readonly studiedMinutes: number;
	/** The exam day as last shown. */
	readonly shownExam: number | undefined;
	/** What was last shown on days that are still ahead. */
	readonly kept: readonly {
		readonly id: string;
		readonly task: TaskId;
		readonly index: number;
		readonly place: Place;
		readonly minutes: number;
	}[];
	/** Days ahead on which misses were last shown. `own`: of a set on that day. */
	readonly keptMisses: readonly { readonly index: number; readonly own: boolean }[];
	/** Days ahead on which a long set was last shown. */
	readonly keptSets: ReadonlySet<number>;
	/** Ids of what was last shown on days that have passed. */
	readonly missed: ReadonlySet<string>;
	/** What was done on days that are still ahead: today. */
	readonly doneAhead: readonly {
		readonly index: number;
		readonly task: Task;
		readonly place: Place;
		readonly minutes: number;
	}[];
	/** Days on which a lab, or a timed set, was done; below 0 in the past. */
	readonly labDays: ReadonlySet<number>;
	readonly setDays: ReadonlySet<number>;
	readonly needsDiagnosis: boolean;
	/** The day on which the last mock was done, below 0 in the past. */
	readonly mockDoneAt: number | undefined;
	/** Days on which half a set or a full one was done lately, below 0 in the past. */
	readonly longSetDays: readonly number[];
	readonly fullSetDays: readonly number[];
	/** Half a mock was done, and the other half wasn't. */
	readonly halfDoneAt: number | undefined;
	/** When misses were gone over, and for how long. */
	readonly reviews: readonly { readonly index: number; readonly minutes: number }[];
	/** When the misses of the long set that was done on that day were gone over, and for how long; below 0 in the past. */
	readonly missesDone: (set: number) => readonly { readonly index: number; readonly minutes: number }[];
	readonly setsDone: number;
	readonly fullSetsDone: number;
	readonly lastSetAt: number | undefined;
	readonly questionsDone: number;
}

/** What history is read with. */
export interface Known {
	/** The first day of the plan. */
	readonly first: Day;
	readonly calendar: Calendar;
	readonly turns: Turns;
	readonly list: readonly Need[];
	readonly longest: { readonly total: number };
	readonly missesTask: Task | undefined;
	readonly taskById: (id: TaskId) => Task | undefined;
	readonly questionsIn: (task: Task) => number;
}

/** Returns what was shown and done before today. */
export function historyOf(input: ScheduleInput, map: PlanMap, known: Known): History {
	const { turns, calendar, taskById } = known;
	const timed = turns.done.flatMap(({ task: id, done }) => {
		const task = taskById(id);
		return task?.kind === 'timed' ? [{ task, index: calendar.indexOf(done) }] : [];
	});
	return {
		...missedDays(input, known),
		...shownBefore(input, map, known),
		doneAhead: doneAhead(input.previous, known),
		labDays: new Set(
			turns.done
				.filter(({ task }) => taskById(task)?.kind === 'lab')
				.map(({ done }) => calendar.indexOf(done))
		),
		...setsDone(timed, known.list, known.longest.total),
		...longSetsDone(timed, known, input.previous),
		questionsDone: timed.reduce((sum, { task }) => sum + known.questionsIn(task), 0)
	};
}

/** Returns the days that the plan as last shown left free. */
export const freeDays = (previous: ScheduleInput['previous']): ReadonlySet<Day> =>
	new Set(previous?.days.flatMap(({ day, free }) => (free === true ? [day] : [])));

/** Half a set, or a full one. */
const isLongSet = (task: Task | undefined): boolean => task?.set !== undefined;

/**
 * Returns the past study days of the plan on which nothing was done, and how many of them came last, in a row. A day that the plan left
 * free isn't missed.
 */
function missedDays(
	{ availability, practice, previous, today }: ScheduleInput,
	{ first, turns: { done } }: Known
): Pick<History, 'missedDays' | 'missedInARow' | 'studiedOn' | 'studiedMinutes'> {
	const worked = new Set([...practice.days, ...done.map(({ done }) => done)]);
	const free = freeDays(previous);
	const past = Array.from({ length: Math.max(0, daysBetween(first, today)) }, (_, index) => {
		const day = addDays(first, index);
		const { desk, anywhere } = minutesOn(availability, day);
		const isFree = !worked.has(day) && free.has(day);
		return { day, minutes: desk + anywhere, isFree, isMissed: !isFree && !worked.has(day) };
	}).filter(({ minutes }) => minutes >= rules.leastMinutes);
	const missed = past.filter(({ isFree }) => !isFree).map(({ isMissed }) => isMissed);
	const studied = past.filter(({ isMissed }) => !isMissed);
	const excused = past.filter(({ isMissed }) => isMissed).slice(0, rules.freelyMissed);
	return {
		missedDays: missed.filter(Boolean).length,
		missedInARow: missed.length - 1 - missed.lastIndexOf(false),
		studiedOn: studied.map(({ day }) => daysBetween(first, day)),
		studiedMinutes: minutesOf([...studied, ...excused])
	};
}

/**
 * Returns what the timed sets done so far show. Where a diagnostic set is needed, the first half set is that one, or, where no day
 * holds half a set, the first short one.
 */
function setsDone(
	timed: readonly { readonly task: Task; readonly index: number }[],
	list: readonly Need[],
	longest: number
): Pick<
	History,
	'needsDiagnosis' | 'mockDoneAt' | 'halfDoneAt' | 'setsDone' | 'fullSetsDone' | 'lastSetAt' | 'setDays'
> {
	const diagnose = list.find(({ kind }) => kind === 'diagnose');
	const asked = diagnose !== undefined;
	const holdsHalf = (diagnose?.tasks[0]?.minutes ?? 0) <= longest;
	const full = timed.filter(({ task }) => task.set === 'full');
	const halves = timed.filter(({ task }) => task.set === 'half').slice(asked && holdsHalf ? 1 : 0);
	const mock = full.length > 0 ? full : halves.length > 1 ? halves : [];
	return {
		needsDiagnosis: asked && !timed.some(({ task }) => isLongSet(task) || !holdsHalf),
		mockDoneAt: mock.at(-1)?.index,
		halfDoneAt: mock.length === 0 ? halves[0]?.index : undefined,
		setsDone: timed.length,
		fullSetsDone: full.length,
		lastSetAt: timed.at(-1)?.index,
		setDays: new Set(timed.map(({ index }) => index))
	};
}

/** Returns what was last shown, as far as the next plan looks at it. */
function shownBefore(
	{ previous, dropped = [], today }: ScheduleInput,
	map: PlanMap,
	{ calendar, taskById, missesTask }: Known
): Pick<History, 'shownExam' | 'kept' | 'keptMisses' | 'keptSets' | 'missed'> {
	const shown = previous?.attempt === map.attempt ? previous : undefined;
	const kept = keptOf(shown, calendar, dropped);
	const past = shown?.days.filter(({ day }) => day < today) ?? [];
	const exam = shown && examOf(shown.days);
	return {
		shownExam: exam && calendar.indexOf(exam),
		kept,
		keptMisses: kept.flatMap(({ task, index, minutes }, at) => {
			if (taskById(task) !== missesTask || minutes < (missesTask?.minutes ?? 0)) return [];
			const own = kept.slice(0, at).some((one) => one.index === index && isLongSet(taskById(one.task)));
			return [{ index, own }];
		}),
		keptSets: new Set(kept.flatMap(({ task, index }) => (isLongSet(taskById(task)) ? [index] : []))),
		missed: new Set(
			past.flatMap(({ sessions }) => sessions.map(({ task, turn, part }) => plannedId(task, turn, part)))
		)
	};
}

/** Returns the long sets done lately, and whether their misses were gone over. */
function longSetsDone(
	timed: readonly { readonly task: Task; readonly index: number }[],
	{ turns, calendar, missesTask }: Known,
	previous: ScheduleInput['previous']
): Pick<History, 'longSetDays' | 'fullSetDays' | 'reviews' | 'missesDone'> {
	const long = timed.flatMap(({ task, index }) => (isLongSet(task) ? [index] : []));
	const reviews = turns.doneOf(missesTask?.id ?? '').map((state) => ({
		index: calendar.indexOf(state.done),
		minutes: doneAs(state, missesTask!, previous).minutes
	}));
	return {
		longSetDays: long.filter((index) => index >= -rules.missesWithin),
		fullSetDays: timed.flatMap(({ task, index }) => (task.set === 'full' ? [index] : [])),
		reviews,
		// What a short set showed takes fewer minutes.
		missesDone: (set) =>
			long.includes(set)
				? reviews.filter(({ index, minutes }) => index >= set && minutes >= missesTask!.minutes)
				: []
	};
}

/** Returns the place and minutes that done work took: as it was last shown, else the usual ones. */
export function doneAs(
	{ task: id, turn, part, done }: TaskState,
	task: Task,
	previous: ScheduleInput['previous']
): { readonly place: Place; readonly minutes: number } {
	const own = plannedId(id, turn, part);
	const shown = previous?.days
		.find(({ day }) => day === done)
		?.sessions.find((one) => plannedId(one.task, one.turn, one.part) === own);
	return (
		shown ?? {
			place: task.place,
			minutes: part === undefined ? task.minutes : Math.ceil(task.minutes / part.of)
		}
	);
}

/** Returns the ids of planned labs that were read, not done at the desk. */
export const readLabs = (
	done: readonly TaskState[],
	taskById: (id: TaskId) => Task | undefined,
	previous: ScheduleInput['previous']
): ReadonlySet<string> =>
	new Set(
		done.flatMap((state) => {
			const task = taskById(state.task);
			const isRead = task?.kind === 'lab' && doneAs(state, task, previous).place === 'anywhere';
			return isRead ? [plannedId(state.task, state.turn, state.part)] : [];
		})
	);

/**
 * Returns done work that lies on a day of the plan, with what it took of that day: never the minutes of what is shown for it, so that
 * work done ahead moves nothing.
 */
function doneAhead(
	previous: ScheduleInput['previous'],
	{ turns: { done }, calendar, taskById }: Known
): History['doneAhead'] {
	const rooms = new Map<number, Record<'desk' | 'total', number>>();
	const isDone = new Set(done.map(({ task, turn, part }) => plannedId(task, turn, part)));
	const roomOn = (index: number, day: Day) => {
		const { desk, total } = calendar.at(index);
		const open = previous?.days
			.find((one) => one.day === day)
			?.sessions.filter(({ task, turn, part }) => !isDone.has(plannedId(task, turn, part)));
		const room = {
			desk: desk - minutesOf(open?.filter(({ place }) => place === 'desk') ?? []),
			total: total - minutesOf(open ?? [])
		};
		rooms.set(index, room);
		return room;
	};
	return done.flatMap((state) => {
		const task = taskById(state.task);
		const index = calendar.indexOf(state.done);
		if (task === undefined || index < 0) return [];
		const room = rooms.get(index) ?? roomOn(index, state.done);
		const { place, minutes: took } = doneAs(state, task, previous);
		const minutes = Math.max(0, Math.min(took, room.total, place === 'desk' ? room.desk : Infinity));
		room.total -= minutes;
		if (place === 'desk') room.desk -= minutes;
		return [{ index, task, place, minutes }];
	});
}

function keptOf(
	previous: ScheduleInput['previous'],
	calendar: Calendar,
	dropped: readonly string[]
): History['kept'] {
	return (previous?.days ?? []).flatMap(({ day, sessions }) => {
		const index = calendar.indexOf(day);
		if (index < 0) return [];
		return sessions.flatMap(({ task, turn, part, place, minutes, done }) =>
			done === true || dropped.includes(plannedId(task, turn))
				? []
				: [{ id: plannedId(task, turn, part), task, index, place, minutes }]
		);
	});
}
