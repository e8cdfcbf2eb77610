// What every layout of one input shares: the needs still open, the calendar, and what was shown and done before.
// Over 200 lines: it is calculated once and read by every layout, so that no layout calculates it again.
import { isVeryShort, lengthOf } from '#lib/domain/diagnosis/bars.ts';
import { secondsAnItem, type DomainId } from '#lib/domain/exam.ts';
import { Calendar, longestDay } from '#lib/domain/needs/calendar.ts';
import { keptPlanOf, type ShownDay } from '#lib/domain/needs/kept-plan.ts';
import { historyOf, readLabs, type History } from '#lib/domain/needs/history.ts';
import {
	canSetUp,
	itemOf,
	itemsOf,
	nextTurn,
	questionsOf,
	readingMinutes,
	setsOf,
	type Item
} from '#lib/domain/needs/items.ts';
import { needs, type Need } from '#lib/domain/needs/needs.ts';
import type { Practice } from '#lib/domain/needs/practice.ts';
import * as rules from '#lib/domain/needs/rules.ts';
import type { Pin, PlanMap, ScheduleInput } from '#lib/domain/needs/schedule-input.ts';
import { plannedId, readPlannedId, turnsOf, type Turns } from '#lib/domain/needs/turns.ts';
import type { Task, TaskId, TaskState } from '#lib/domain/task.ts';
import { addDays, daysBetween, earlierDay, laterDay, type Day } from '#lib/domain/time/day.ts';
import { sureDay } from '#lib/domain/time/window.ts';
import type { Time } from '#lib/domain/time/zone.ts';

export interface Frame extends History {
	readonly map: PlanMap;
	/** No other attempt is left in the period that runs. */
	readonly isLastAttempt: boolean;
	/** There's much to fix. */
	readonly much: boolean;
	/** The first day of the plan, and the first one that is still ahead. */
	readonly first: Day;
	readonly start: Day;
	readonly daysGone: number;
	/** Index of the day that's booked or waited for, the later one; 0 without. */
	readonly asked: number;
	readonly calendar: Calendar;
	/** On which day the work for an exam begins, as far as it was looked for: see `beginOf`. */
	readonly begins: Map<number, number>;
	readonly longest: { readonly desk: number; readonly total: number };
	/** Fewer than four days a week have minutes. */
	readonly sparse: boolean;
	/** Labs have one to three days a week. */
	readonly fewDeskDays: boolean;
	readonly turns: Turns;
	/** The tasks that were done, each as often as that. */
	readonly tasksDone: readonly Task[];
	readonly practice: Practice;
	readonly list: readonly Need[];
	/** What is still to do once or twice; without what the person left out. */
	readonly items: readonly Item[];
	/** What the person left out. */
	readonly dropped: readonly Item[];
	readonly sets: ReturnType<typeof setsOf>;
	readonly missesTask: Task | undefined;
	readonly pins: readonly Pin[];
	readonly examTime: Time | undefined;
	readonly need: (kind: Need['kind']) => Need | undefined;
	readonly taskById: (id: TaskId) => Task | undefined;
	/** The item of an id, also of work that comes round. Nothing for work that is done or no longer planned. */
	readonly itemById: (id: string) => Item | undefined;
	readonly questionsIn: (task: Task) => number;
}

/** Whether no weekday could ever hold an item. */
export const isUnable = ({ longest }: Frame, { minutes, place }: Pick<Item, 'minutes' | 'place'>): boolean =>
	minutes > (place === 'desk' ? longest.desk : longest.total);

/** Whether nothing of what was shown needs to stay: the plan was left for too long. */
export const isAfresh = ({ missedInARow }: Frame): boolean => missedInARow > rules.afreshAfter;

/** Returns the first index that is no longer a day of study: the light day, unless days of rest follow it anyway. */
export const studyEnd = (exam: number, light: number): number =>
	exam - light > rules.restBefore ? light + 1 : light;

/** Returns how much study time lies between a mock on that day and a later one. */
export function minutesAfter({ calendar }: Pick<Frame, 'calendar'>, mock: number, to: number): number {
	let minutes = 0;
	for (let index = mock + 1; index < to; index++) minutes += calendar.at(index).total;
	return minutes;
}

/** Whether that's enough to repair what the mock shows. */
export const hasRepair = (...mock: Parameters<typeof minutesAfter>): boolean =>
	minutesAfter(...mock) >= rules.repairAfterMock;

/** Returns the first day of the plan: the day after the sitting, or the one on which the plan was first looked at. */
function firstDay({ previous, today }: ScheduleInput, map: PlanMap, done: readonly TaskState[]): Day {
	const shown = previous?.attempt === map.attempt ? previous.days[0]?.day : undefined;
	const begun = shown ?? done.reduce((first, { done: day }) => earlierDay(first, day), today);
	return laterDay(addDays(map.day, 1), begun);
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

/** Returns the areas that are fixed while the last exam is fresh, where the next one is far: also every very short one. */
const freshOf = ({ gaps }: PlanMap): readonly DomainId[] =>
	gaps
		.filter(({ standing }) => standing === 'short')
		.filter(({ bar }, at) => at < freshAreas || isVeryShort(bar))
		.map(({ domain }) => domain);

/**
 * Returns the topics that are met while the last exam is fresh: all of those areas; where the next exam is far, also one of each other short
 * area, and those that the report lists.
 */
function earlyNeeds(
	list: readonly Need[],
	fresh: readonly DomainId[],
	{ gaps }: PlanMap,
	isFar: boolean
): readonly Need[] {
	const checks = list.filter(({ kind }) => kind === 'check');
	const firsts = gaps
		.filter(({ standing }) => standing === 'short')
		.map((gap) => checks.find(({ domain }) => domain === gap.domain));
	return checks.filter((need) => {
		const isListed = need.reason.kind === 'lab' && need.reason.because === 'group listed';
		return fresh.some((domain) => domain === need.domain) || (isFar && (isListed || firsts.includes(need)));
	});
}

/** Of a far exam, those topics are done at once, with all other labs of the first short areas. */
function whileFresh(
	items: readonly Item[],
	fresh: readonly DomainId[],
	early: readonly Need[]
): readonly Item[] {
	const isNow = ({ kind, task }: Item): boolean =>
		(kind === 'extra' && fresh.some((domain) => domain === task.domain)) ||
		(kind === 'check' && early.some(({ tasks }) => tasks.includes(task))) ||
		(kind === 'set up' && early.length > 0);
	return items.map((item) => (isNow(item) ? { ...item, now: true } : item));
}

const secondPassWorth = 119;
/** Up to this length of a bar hardly any of it is there. */
const hardlyAny = 10;

/** What a second pass is laid out by. `desk`: the most minutes that a day has for a lab. */
type PassFrame = Pick<Frame, 'map' | 'turns' | 'calendar' | 'daysGone'> &
	Readonly<Record<'exam' | 'desk', number>>;

/** Returns labs of the first areas once more, where the exam is so far after them that they fade. */
function secondPass(
	early: readonly Need[],
	items: readonly Item[],
	{ map, turns, calendar, daysGone, exam, desk }: PassFrame
): readonly Item[] {
	const isPlanned = (task: Task) => items.some((item) => item.kind !== 'set up' && item.task === task);
	const wasMet = (task: Task) => turns.doneOf(task.id).length > 0 || isPlanned(task);
	const again = early.flatMap((need) => {
		// Of an area with hardly any bar all labs, of others one a topic.
		const met = need.tasks.filter(wasMet);
		const { bar } = map.gaps.find(({ domain }) => domain === need.domain)!;
		return ((lengthOf(bar) ?? 0) <= hardlyAny ? met : met.slice(0, 1)).map((task) => ({ need, task }));
	});
	return again.flatMap(({ need, task }) => {
		const [first] = turns.doneOf(task.id);
		const at = first === undefined ? -daysGone : calendar.indexOf(first.done);
		const from = Math.max(
			exam - rules.secondPassWithin,
			first === undefined ? 0 : at + rules.secondPassAfter
		);
		if (exam - at <= rules.secondPassFrom) return [];
		const done = turns.doneOf(task.id);
		const before = [
			...done.filter((one) => calendar.indexOf(one.done) < at + rules.secondPassAfter),
			...items.filter((item) => item.task === task)
		].map(({ turn }) => turn);
		const turn = Math.max(turns.before(task.id), ...before) + 1;
		if (done.some((one) => one.turn === turn)) return [];
		return [
			itemOf(
				{
					...need,
					kind: 'extra',
					level: 'more',
					worth: secondPassWorth,
					reason: { kind: 'lab', because: 'second pass' }
				},
				task,
				turn,
				{
					from,
					...(first === undefined
						? { after: { id: plannedId(task.id, turn - 1), days: rules.secondPassAfter } }
						: {}),
					...(task.minutes > desk ? { place: 'anywhere', minutes: readingMinutes } : {})
				}
			)
		];
	});
}

/** Returns the lab that the mock is to choose: it comes on no day but the one after it. */
const openLabOf = (tasks: readonly Task[], turns: Turns): readonly Item[] =>
	tasks
		.filter(({ kind }) => kind === 'repair')
		.map((task) => {
			const wish = {
				kind: 'extra',
				level: 'more',
				worth: secondPassWorth,
				reason: { kind: 'repair' }
			} as const;
			return itemOf(wish, task, nextTurn(turns, task), { from: Infinity });
		});

/** Returns labs of areas that aren't long once more, the shortest bar first: for days that are nearly empty, and the one after a mock that shows their area. */
const repeatsOf = (
	{ map, list, turns }: Pick<Frame, 'map' | 'list' | 'turns'>,
	items: readonly Item[]
): readonly Item[] =>
	map.gaps
		.filter(({ standing }) => standing !== 'held')
		.flatMap(({ domain }) => list.filter((need) => need.kind === 'check' && need.domain === domain))
		.flatMap((need) =>
			need.tasks.flatMap((task) => {
				const own = items.filter((item) => item.task === task);
				const done = turns.doneOf(task.id).length;
				const [first] = own;
				if (own.length + done !== 1 || first?.place === 'anywhere' || first?.part !== undefined) return [];
				const reason = { kind: 'lab', because: 'second pass' } as const;
				const wish = { ...need, kind: 'extra', level: 'more', worth: secondPassWorth, reason } as const;
				return [itemOf(wish, task, nextTurn(turns, task, own.length), { from: Infinity })];
			})
		)
		.map((item, at, all) => ({
			item,
			// One of each area in turn, those without which it's repaired last.
			place:
				all.slice(0, at).filter(({ task }) => task.domain === item.task.domain).length +
				(isSideTask(item, list) ? all.length : 0)
		}))
		.toSorted((a, b) => a.place - b.place)
		.map(({ item }) => item);

/** Whether an area is repaired without that lab. */
const isSideTask = ({ task }: Item, list: readonly Need[]): boolean =>
	task.lab?.main !== true && list.every(({ kind, tasks: [first] }) => kind !== 'check' || first !== task);

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

/** Returns what the layouts of an input share. */
export function frameOf(input: ScheduleInput, map: PlanMap): Frame {
	const { availability, exam, practice, debriefed, dropped = [] } = input;
	const turns = turnsOf(input.states, map.attempt);
	const first = firstDay(input, map, turns.done);
	const start = laterDay(first, input.today);
	const daysGone = Math.max(0, daysBetween(first, start));
	const calendar = new Calendar(availability, start);
	const longest = longestDay(availability);
	const tasks = input.tasks.map((task) => shortened(task, longest.total));
	const isLastAttempt = input.eligibility.left === 1;
	const list = needs({ tasks, diagnosis: map, practice, debriefed, isLastAttempt });
	const byId = new Map(tasks.map((task) => [task.id, task]));
	const taskById = (id: TaskId) => byId.get(id);
	const fresh = freshOf(map);
	const read = readLabs(turns.done, taskById, input.previous);
	const waiting = input.waiting ?? [];
	const asked = askedOf(input, calendar, start);
	const early = earlyNeeds(list, fresh, map, asked + daysGone >= rules.farFrom[0] + rules.leastLight);
	const visit = visitOf(input, { calendar, longest });
	const once = whileFresh(itemsOf(list, { tasks, turns, longest, waiting, read, visit }), fresh, early);
	const desk = canSetUp({ tasks, turns, longest }) ? longest.desk : 0;
	const twice = [...secondPass(early, once, { map, turns, calendar, daysGone, exam: asked, desk }), ...once];
	const all = [...twice, ...repeatsOf({ map, list, turns }, twice), ...openLabOf(tasks, turns)];
	const isDropped = ({ task, turn }: Item) => dropped.includes(plannedId(task.id, turn));
	const items = all.filter((item) => !isDropped(item));
	const sets = setsOf(tasks);
	const missesTask = tasks.find(({ kind, domain }) => kind === 'recall' && domain === undefined);
	const roundOf = (id: string) => roundItem(id, { byId, list, turns, missesTask });
	const questionsIn = (task: Task) => questionsOf(task, exam.items, secondsAnItem(exam) / 60, task.minutes);
	const known = { first, calendar, turns, list, longest, missesTask, taskById, questionsIn };
	return {
		map,
		isLastAttempt,
		much: map.days.from >= muchFrom,
		first,
		start,
		daysGone,
		asked,
		calendar,
		begins: new Map(),
		longest,
		sparse: isSparse(availability),
		fewDeskDays: hasFewDeskDays(availability),
		turns,
		tasksDone: turns.done.flatMap(({ task }) => byId.get(task) ?? []),
		practice,
		list,
		items,
		dropped: [...all.filter(isDropped), ...droppedRounds(dropped, roundOf, nextMocksOf(sets, turns))],
		sets,
		missesTask,
		pins: input.pins.filter(({ session }) => !dropped.includes(session)),
		...historyOf(input, map, known),
		examTime: input.booking?.startTime,
		need: (kind) => list.find((one) => one.kind === kind),
		taskById,
		itemById: finder(items, roundOf),
		questionsIn
	};
}

/** Returns the frame as it is once a plan of it was shown: only what looks back changes. */
export const frameShowing = (frame: Frame, input: ScheduleInput, days: readonly ShownDay[]): Frame => ({
	...frame,
	...historyOf({ ...input, previous: keptPlanOf({ days }, frame.map.attempt) }, frame.map, frame)
});

/** Returns what the person put on a date at a computer. */
const visitOf = (
	{ pins }: ScheduleInput,
	{ calendar, longest }: Pick<Frame, 'calendar' | 'longest'>
): ReadonlySet<string> =>
	new Set(
		pins
			.filter(({ day }) => {
				const index = calendar.indexOf(day);
				return index >= 0 && calendar.at(index).desk > longest.desk;
			})
			.map(({ session }) => session)
	);

/** Returns the place of the booked day, or of the first that's surely allowed, whichever is later. */
const askedOf = ({ booking, eligibility, zone }: ScheduleInput, calendar: Calendar, start: Day): number =>
	Math.max(...[booking?.day, sureDay(eligibility, zone)].map((day) => calendar.indexOf(day ?? start)));

/** Returns the ids of the mock that is next, as one full set and as a half one. */
const nextMocksOf = ({ full, half }: Frame['sets'], turns: Turns): readonly string[] =>
	[full, half].flatMap((task) => (task === undefined ? [] : [plannedId(task.id, nextTurn(turns, task))]));

/** Returns a finder of items by id, which asks `other` once for what is not among them. */
function finder(
	items: readonly Item[],
	other: (id: string) => Item | undefined
): (id: string) => Item | undefined {
	const known = new Map<string, Item | undefined>(items.map((item) => [item.id, item]));
	return (id) => {
		if (!known.has(id)) known.set(id, other(id));
		return known.get(id);
	};
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
