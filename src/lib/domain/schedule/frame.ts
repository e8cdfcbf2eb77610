// What every layout of one input shares: the needs still open, what was done, what was shown, and the calendar.
// Over 200 lines: it is calculated once and read by every layout, so that no layout calculates it again.
import { secondsAnItem } from '#lib/domain/exam.ts';
import { Calendar, longestDay, minutesOn } from '#lib/domain/schedule/day-slots.ts';
import { itemOf, itemsOf, nextTurn, questionsOf, setsOf, type Item } from '#lib/domain/schedule/items.ts';
import { needs, type Need } from '#lib/domain/schedule/needs.ts';
import type { Practice } from '#lib/domain/schedule/practice.ts';
import { rules } from '#lib/domain/schedule/rules.ts';
import { plannedId, readPlannedId, turnsOf, type Turns } from '#lib/domain/schedule/turns.ts';
import type { Pin, PlanMap, ScheduleInput } from '#lib/domain/schedule/types.ts';
import type { Place, Task, TaskId, TaskState } from '#lib/domain/task.ts';
import { addDays, daysBetween, earlierDay, laterDay, type Day } from '#lib/domain/time/day.ts';
import type { Time } from '#lib/domain/time/zone.ts';

export interface Frame {
	readonly map: PlanMap;
	/** No other attempt is left in the period that runs. */
	readonly isLastAttempt: boolean;
	/** There's much to fix. */
	readonly much: boolean;
	/** The first day of the plan, and the first one that is still ahead. */
	readonly first: Day;
	readonly start: Day;
	readonly daysGone: number;
	/** Past study days of the plan on which nothing was done, and how many of them came last, in a row. */
	readonly missedDays: number;
	readonly missedInARow: number;
	readonly calendar: Calendar;
	readonly longest: { readonly desk: number; readonly total: number };
	/** Fewer than four days a week have minutes. */
	readonly sparse: boolean;
	/** Labs have one to three days a week. */
	readonly fewDeskDays: boolean;
	readonly turns: Turns;
	readonly practice: Practice;
	readonly list: readonly Need[];
	/** What is still to do once or twice; without what the person left out. */
	readonly items: readonly Item[];
	/** What the person left out. */
	readonly dropped: readonly Item[];
	readonly sets: ReturnType<typeof setsOf>;
	readonly missesTask: Task | undefined;
	readonly pins: readonly Pin[];
	/** What was last shown on days that are still ahead. */
	readonly kept: readonly { readonly id: string; readonly index: number }[];
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
	readonly mockDone: boolean;
	/** Its index, below 0 in the past. */
	readonly mockDoneAt: number | undefined;
	/** Days on which half a set or a full one was done lately, below 0 in the past. */
	readonly longSetDays: readonly number[];
	/** Half a mock was done, and the other half wasn't. */
	readonly halfDoneAt: number | undefined;
	/** The day on which the misses of the long set that was done on that day were gone over; below 0 in the past. */
	readonly missesDoneAt: (set: number) => number | undefined;
	readonly setsDone: number;
	readonly fullSetsDone: number;
	readonly lastSetAt: number | undefined;
	readonly questionsDone: number;
	readonly examTime: Time | undefined;
	readonly need: (kind: Need['kind']) => Need | undefined;
	readonly taskById: (id: TaskId) => Task | undefined;
	/** The item of an id, also of work that comes round. Nothing for work that is done or no longer planned. */
	readonly itemById: (id: string) => Item | undefined;
	readonly questionsIn: (task: Task) => number;
}

/** Half a set, or a full one. */
const isLongSet = (task: Task | undefined): boolean => task?.set !== undefined;

/** Whether no weekday could ever hold an item. */
export const isUnable = ({ longest }: Frame, { minutes, place }: Pick<Item, 'minutes' | 'place'>): boolean =>
	minutes > (place === 'desk' ? longest.desk : longest.total);

/** Whether nothing of what was shown needs to stay: the plan was left for too long. */
export const isAfresh = ({ missedInARow }: Frame): boolean => missedInARow > rules.afreshAfter;

/** Returns the first day of the plan: the day after the sitting, or the one on which the plan was first looked at. */
function firstDay({ previous, today }: ScheduleInput, map: PlanMap, done: readonly TaskState[]): Day {
	const shown = previous?.attempt === map.attempt ? previous.days[0]?.day : undefined;
	const begun = shown ?? done.reduce((first, { done: day }) => earlierDay(first, day), today);
	return laterDay(addDays(map.day, 1), begun);
}

/** Returns the past study days of the plan on which nothing was done, and how many of them came last, in a row. */
function missedDays(
	{ availability, practice, today }: ScheduleInput,
	first: Day,
	done: readonly TaskState[]
): Pick<Frame, 'missedDays' | 'missedInARow'> {
	const worked = new Set([...practice.days, ...done.map(({ done }) => done)]);
	const missed = Array.from({ length: Math.max(0, daysBetween(first, today)) }, (_, index) =>
		addDays(first, index)
	)
		.filter((day) => {
			const { desk, anywhere } = minutesOn(availability, day);
			return desk + anywhere >= rules.leastMinutes;
		})
		.map((day) => !worked.has(day));
	return {
		missedDays: missed.filter(Boolean).length,
		missedInARow: missed.length - 1 - missed.lastIndexOf(false)
	};
}

/**
 * Returns what the timed sets done so far show. Where a diagnostic set is needed, the first half set is that one, or, where no day
 * holds half a set, the first short one.
 */
function setsDone(
	timed: readonly { readonly task: Task; readonly index: number }[],
	list: readonly Need[],
	longest: Frame['longest']
): Pick<
	Frame,
	| 'needsDiagnosis'
	| 'mockDone'
	| 'mockDoneAt'
	| 'halfDoneAt'
	| 'setsDone'
	| 'fullSetsDone'
	| 'lastSetAt'
	| 'setDays'
> {
	const diagnose = list.find(({ kind }) => kind === 'diagnose');
	const asked = diagnose !== undefined;
	const holdsHalf = (diagnose?.tasks[0]?.minutes ?? 0) <= longest.total;
	const full = timed.filter(({ task }) => task.set === 'full');
	const halves = timed.filter(({ task }) => task.set === 'half').slice(asked ? 1 : 0);
	const mock = full.length > 0 ? full : halves.length > 1 ? halves : [];
	return {
		needsDiagnosis: asked && !timed.some(({ task }) => isLongSet(task) || !holdsHalf),
		mockDone: mock.length > 0,
		mockDoneAt: mock.at(-1)?.index,
		halfDoneAt: mock.length === 0 ? halves[0]?.index : undefined,
		setsDone: timed.length,
		fullSetsDone: full.length,
		lastSetAt: timed.at(-1)?.index,
		setDays: new Set(timed.map(({ index }) => index))
	};
}

/** From this many days of work on there's much to fix. */
const muchFrom = 8;

/** A short set on a day too short for it has as many questions as fit. */
const shortened = (task: Task, longest: number): Task =>
	task.kind === 'timed' && task.set === undefined && task.minutes > longest && longest >= rules.leastMinutes
		? { ...task, minutes: longest }
		: task;

/** Short areas of a far exam that are fixed at once. */
const freshAreas = 2;

/** Of a far exam, the first short areas are fixed while the last exam is fresh. */
const whileFresh =
	({ gaps }: PlanMap) =>
	(item: Item): Item => {
		const short = gaps.filter(({ standing }) => standing === 'short').slice(0, freshAreas);
		const isFresh = item.kind === 'check' && short.some(({ domain }) => domain === item.task.domain);
		return isFresh || (item.kind === 'set up' && short.length > 0) ? { ...item, now: true } : item;
	};

/** Returns what the person left out of the work that comes round; the next mock is core. */
const droppedRounds = (
	dropped: readonly string[],
	roundOf: (id: string) => Item | undefined,
	nextMocks: readonly string[]
): readonly Item[] =>
	dropped.flatMap((id) => {
		const item = roundOf(id);
		if (item === undefined) return [];
		return [nextMocks.includes(id) ? { ...item, kind: 'mock', level: 'core' } : item];
	});

/** Fewer than four days a week have minutes. */
const isSparse = ({ desk, anywhere }: ScheduleInput['availability']): boolean =>
	desk.filter((minutes, at) => minutes + anywhere[at]! > 0).length < 4;

/** Labs have one to three days a week. */
const hasFewDeskDays = ({ desk }: ScheduleInput['availability']): boolean => {
	const days = desk.filter((minutes) => minutes > 0).length;
	return days > 0 && days < 4;
};

/** Returns what was last shown, as far as the next plan looks at it. */
function shownBefore(
	{ previous, dropped = [], today }: ScheduleInput,
	map: PlanMap,
	{ calendar, taskById, missesTask }: Pick<Frame, 'calendar' | 'taskById' | 'missesTask'>
): Pick<Frame, 'kept' | 'keptMisses' | 'keptSets' | 'missed'> {
	const shown = previous?.attempt === map.attempt ? previous : undefined;
	const kept = keptOf(shown, calendar, dropped);
	const taskOf = (id: string) => taskById(readPlannedId(id)?.task ?? '');
	const past = shown?.days.filter(({ day }) => day < today) ?? [];
	return {
		kept,
		keptMisses: kept.flatMap(({ id, index }, at) => {
			if (taskOf(id) !== missesTask) return [];
			const own = kept.slice(0, at).some((one) => one.index === index && isLongSet(taskOf(one.id)));
			return [{ index, own }];
		}),
		keptSets: new Set(kept.flatMap(({ id, index }) => (isLongSet(taskOf(id)) ? [index] : []))),
		missed: new Set(
			past.flatMap(({ sessions }) => sessions.map(({ task, turn, part }) => plannedId(task, turn, part)))
		)
	};
}

/** Returns the long sets done lately, and whether their misses were gone over. */
function longSetsDone(
	timed: readonly { readonly task: Task; readonly index: number }[],
	missesTask: Task | undefined,
	{ turns, calendar }: Pick<Frame, 'turns' | 'calendar'>
): Pick<Frame, 'longSetDays' | 'missesDoneAt'> {
	const long = timed.flatMap(({ task, index }) => (isLongSet(task) ? [index] : []));
	const reviewed = turns.doneOf(missesTask?.id ?? '').map(({ done }) => calendar.indexOf(done));
	return {
		longSetDays: long.filter((index) => index >= -rules.missesWithin),
		missesDoneAt: (set) => (long.includes(set) ? reviewed.find((index) => index >= set) : undefined)
	};
}

/** Returns what the layouts of an input share. */
export function frameOf(input: ScheduleInput, map: PlanMap): Frame {
	const { availability, exam, previous, dropped = [] } = input;
	const turns = turnsOf(input.states, map.attempt);
	const first = firstDay(input, map, turns.done);
	const start = laterDay(first, input.today);
	const calendar = new Calendar(availability, start);
	const longest = longestDay(availability);
	const tasks = input.tasks.map((task) => shortened(task, longest.total));
	const list = needs({ tasks, diagnosis: map, practice: input.practice, debriefed: input.debriefed });
	const byId = new Map(tasks.map((task) => [task.id, task]));
	const taskById = (id: TaskId) => byId.get(id);
	const all = itemsOf(list, { tasks, turns, longest, waiting: input.waiting ?? [] }).map(whileFresh(map));
	const isDropped = ({ task, turn }: Item) => dropped.includes(plannedId(task.id, turn));
	const items = all.filter((item) => !isDropped(item));
	const sets = setsOf(tasks);
	const missesTask = tasks.find(({ kind, domain }) => kind === 'recall' && domain === undefined);
	const roundOf = (id: string) => roundItem(id, { byId, list, turns, missesTask });
	const questionsIn = (task: Task) => questionsOf(task, exam.items, secondsAnItem(exam) / 60, task.minutes);
	const timed = turns.done.flatMap(({ task: id, done }) => {
		const task = byId.get(id);
		return task?.kind === 'timed' ? [{ task, index: calendar.indexOf(done) }] : [];
	});
	return {
		map,
		isLastAttempt: input.eligibility.left === 1,
		much: map.days.from >= muchFrom,
		first,
		start,
		daysGone: Math.max(0, daysBetween(first, start)),
		...missedDays(input, first, turns.done),
		calendar,
		longest,
		sparse: isSparse(availability),
		fewDeskDays: hasFewDeskDays(availability),
		turns,
		practice: input.practice,
		list,
		items,
		dropped: [...all.filter(isDropped), ...droppedRounds(dropped, roundOf, nextMocksOf(sets, turns))],
		sets,
		missesTask,
		pins: input.pins.filter(({ session }) => !dropped.includes(session)),
		...shownBefore(input, map, { calendar, taskById, missesTask }),
		doneAhead: doneAhead(turns.done, byId, calendar, previous),
		labDays: new Set(
			turns.done
				.filter(({ task }) => taskById(task)?.kind === 'lab')
				.map(({ done }) => calendar.indexOf(done))
		),
		...setsDone(timed, list, longest),
		...longSetsDone(timed, missesTask, { turns, calendar }),
		questionsDone: timed.reduce((sum, { task }) => sum + questionsIn(task), 0),
		examTime: input.booking?.startTime,
		need: (kind) => list.find((one) => one.kind === kind),
		taskById,
		itemById: finder(items, roundOf),
		questionsIn
	};
}

/** Returns the place and minutes that done work took: as it was last shown, else the usual ones. */
export function doneAs(
	{ task: id, turn, part, done }: TaskState,
	task: Task,
	previous: ScheduleInput['previous']
): { readonly place: Place; readonly minutes: number } {
	const shown = previous?.days
		.find(({ day }) => day === done)
		?.sessions.find((one) => one.task === id && one.turn === turn && one.part?.number === part?.number);
	return (
		shown ?? {
			place: task.place,
			minutes: part === undefined ? task.minutes : Math.ceil(task.minutes / part.of)
		}
	);
}

/** Returns the ids of the mock that is next, as one full set and as a half one. */
const nextMocksOf = ({ full, half }: Frame['sets'], turns: Turns): readonly string[] =>
	[full, half].flatMap((task) => (task === undefined ? [] : [plannedId(task.id, nextTurn(turns, task))]));

/** Returns a finder of items by id, which asks `other` for what is not among them. */
function finder(
	items: readonly Item[],
	other: (id: string) => Item | undefined
): (id: string) => Item | undefined {
	const known = new Map(items.map((item) => [item.id, item]));
	return (id) => known.get(id) ?? other(id);
}

/**
 * Returns done work that lies on a day of the plan, with what it took of that day: never the minutes of what is shown for it, so that
 * work done ahead moves nothing.
 */
function doneAhead(
	done: readonly TaskState[],
	byId: ReadonlyMap<TaskId, Task>,
	calendar: Calendar,
	previous: ScheduleInput['previous']
): Frame['doneAhead'] {
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
		const task = byId.get(state.task);
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

const minutesOf = (of: readonly { readonly minutes: number }[]): number =>
	of.reduce((sum, { minutes }) => sum + minutes, 0);

function keptOf(
	previous: ScheduleInput['previous'],
	calendar: Calendar,
	dropped: readonly string[]
): Frame['kept'] {
	return (previous?.days ?? []).flatMap(({ day, sessions }) => {
		const index = calendar.indexOf(day);
		if (index < 0) return [];
		return sessions.flatMap(({ task, turn, part, done }) =>
			done === true || dropped.includes(plannedId(task, turn))
				? []
				: [{ id: plannedId(task, turn, part), index }]
		);
	});
}

/** A turn of recall or of a timed set: as often as wanted, so that any turn not done is an item. */
function roundItem(
	id: string,
	{
		byId,
		list,
		turns,
		missesTask
	}: {
		byId: ReadonlyMap<TaskId, Task>;
		list: readonly Need[];
		turns: Turns;
		missesTask: Task | undefined;
	}
): Item | undefined {
	const named = readPlannedId(id);
	const task = byId.get(named?.task ?? '');
	if (named === undefined || task === undefined || (task.kind !== 'recall' && task.kind !== 'timed'))
		return undefined;
	if (plannedId(task.id, named.turn) !== id || named.turn <= turns.before(task.id)) return undefined;
	if (turns.doneOf(task.id).some(({ turn }) => turn === named.turn)) return undefined;
	if (task === missesTask)
		return itemOf(
			{ kind: 'misses' as never, level: 'more', worth: 0, reason: { kind: 'misses' } },
			task,
			named.turn
		);
	if (task.kind === 'timed')
		return itemOf(
			{
				kind: 'mixed',
				level: 'more',
				worth: 102,
				reason: { kind: 'timed', because: task.set === 'full' ? 'first mock' : 'mixed' }
			},
			task,
			named.turn
		);
	const need = list.find((one) => one.kind === 'recall' && one.domain === task.domain);
	return need && itemOf(need, task, named.turn);
}
