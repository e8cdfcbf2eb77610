// The needs that are still open, as items: one task once, ready to be put on a day.
// Over 200 lines: one function for each kind of need, and what they share.
import { labsOf, setOf, worth, type Need } from '#lib/domain/needs/needs.ts';
import type { LabReason, TaskReason } from '#lib/domain/needs/reasons.ts';
import { plannedId, type Turns } from '#lib/domain/needs/turns.ts';
import type { Part, Place, Task, TaskId, TaskState } from '#lib/domain/task.ts';

export interface Item {
	readonly id: string;
	readonly kind: Need['kind'] | 'misses';
	readonly level: Need['level'];
	readonly task: Task;
	readonly turn: number;
	readonly part?: Part;
	readonly minutes: number;
	readonly place: Place;
	readonly worth: number;
	readonly reason: TaskReason;
	/** Of a far exam: it's done now, while the last one is fresh. */
	readonly now?: true;
	/** Index of the first day on which it may be. */
	readonly from?: number;
	/** The item that comes first, and how many days before. */
	readonly after?: { readonly id: string; readonly days: number };
}

/** Minutes of reading a lab: its outputs are predicted, without a computer. Our judgment. */
export const readingMinutes = 15;
/** Minutes of coming back to a lab that Azure answers later. */
const returnMinutes = 10;
/** From so many hours on a lab is done in two visits. */
const lateFrom = 12;
/** Days between two drills of the main cause, and what a further one is worth. */
const drillEvery = 4;
const drillWorth = 100;
/** A topic is checked by reading on so many days: see `proofOf`. */
const readings = 2;

export interface ItemsInput {
	readonly tasks: readonly Task[];
	readonly turns: Turns;
	/** The most minutes of any weekday. */
	readonly longest: { readonly desk: number; readonly total: number };
	/** Labs that were begun and that Azure answers later. */
	readonly waiting: readonly TaskId[];
	/** Ids of planned labs that were read, not done. */
	readonly read: ReadonlySet<string>;
	/** Ids of labs that are put on a date at a computer, though no weekday holds them. */
	readonly visit: ReadonlySet<string>;
}

/** Whether labs can be done at all: the set-up lab is done, or some day holds it. */
export const canSetUp = ({
	tasks,
	turns,
	longest
}: Pick<ItemsInput, 'tasks' | 'turns' | 'longest'>): boolean =>
	tasks
		.filter(({ lab }) => lab?.setUp === true)
		.every(
			({ id, minutes }) => minutes <= longest.desk || turns.before(id) > 0 || turns.doneOf(id).length > 0
		);

/** Returns an item of a task's turn. */
export const itemOf = (
	need: Pick<Need, 'kind' | 'level' | 'worth' | 'reason'>,
	task: Task,
	turn: number,
	more: Partial<Item> = {}
): Item => ({
	id: plannedId(task.id, turn, more.part),
	kind: need.kind,
	level: need.level,
	task,
	turn,
	minutes: task.minutes,
	place: task.place,
	worth: need.worth,
	reason: need.reason,
	...more
});

/** Returns the turn of a task that comes next, `count` turns further on. */
export const nextTurn = (turns: Turns, { id }: Task, count = 0): number =>
	Math.max(turns.before(id), ...turns.doneOf(id).map(({ turn }) => turn)) + 1 + count;

/** Returns the items of needs that come once or twice; sets and recall, which come round, are made by `layout`. */
export function itemsOf(list: readonly Need[], input: ItemsInput): readonly Item[] {
	const items: Item[] = [];
	const taken = new Set<TaskId>();
	for (const need of list) {
		const own = ownItems(need, input, taken);
		for (const { task } of own) taken.add(task.id);
		items.push(...own);
	}
	return items;
}

function ownItems(need: Need, input: ItemsInput, taken: ReadonlySet<TaskId>): readonly Item[] {
	const { turns } = input;
	switch (need.kind) {
		case 'check':
			return checkItems(need, input);
		case 'set up': {
			const [task] = need.tasks;
			const done = turns.before(task!.id) > 0 || turns.doneOf(task!.id).length > 0;
			const isVisit = input.visit.has(plannedId(task!.id, 1, firstVisit));
			return done || (task!.minutes > input.longest.desk && !isVisit) ? [] : visits(need, task!, 1, input);
		}
		case 'study':
			return studyItems(need, turns);
		case 'light':
			return need.tasks.flatMap((task) =>
				turns.doneOf(task.id).length > 0 ? [] : [itemOf(need, task, nextTurn(turns, task))]
			);
		case 'extra':
			return need.topics.length > 0 ? siblingItems(need, input, taken) : onceItems(need, input);
		default:
			return [];
	}
}

/** A drill of the main cause comes back: the first time is core, the next ones are worth doing, days apart. */
function studyItems(need: Need, turns: Turns): readonly Item[] {
	const [task] = need.tasks;
	const items: Item[] = [];
	for (let count = turns.doneOf(task!.id).length; count < need.times; count++) {
		const before = items.at(-1)?.id;
		items.push(
			itemOf(need, task!, nextTurn(turns, task!, items.length), {
				...(count === 0 ? {} : { level: 'more', worth: drillWorth + count }),
				...(before === undefined ? {} : { after: { id: before, days: drillEvery } })
			})
		);
	}
	return items;
}

const onceItems = (need: Need, { turns }: ItemsInput): readonly Item[] =>
	need.tasks.flatMap((task) =>
		turns.before(task.id) > 0 || turns.doneOf(task.id).length > 0 ? [] : [itemOf(need, task, 1)]
	);

/** Labs that no earlier plan has done come first: another example teaches more than the same one again. */
const freshFirst = (labs: readonly Task[], turns: Turns): readonly Task[] =>
	labs.toSorted((a, b) => turns.before(a.id) - turns.before(b.id));

function checkItems(need: Need, input: ItemsInput): readonly Item[] {
	const { turns, longest, waiting } = input;
	const labs = freshFirst(need.tasks, turns);
	const done = labs.flatMap(({ id }) => turns.doneOf(id));
	// For Ready? what was read on the way to work shows less than what was done, unless it was read often enough.
	const counts = ({ task, turn }: TaskState) =>
		need.level === 'more' || !input.read.has(plannedId(task, turn));
	const isDone = done.some(counts) || done.length >= readings;
	const again = labs.some(({ id }) => turns.before(id) > 0);
	// Work done in an earlier plan comes back only where the report still asks for it.
	if (again && need.level === 'more' && need.reason.kind === 'lab' && need.reason.because === 'bar held')
		return [];
	const reason: LabReason =
		again &&
		need.level === 'core' &&
		need.domain !== undefined &&
		(need.reason as LabReason).because !== 'another way'
			? { kind: 'lab', because: 'again', domain: need.domain }
			: (need.reason as LabReason);
	const own = { ...need, reason };
	const onVisit = labs.find((lab) => input.visit.has(plannedId(lab.id, nextTurn(turns, lab))));
	const atDesk =
		onVisit ?? (canSetUp(input) ? labs.find(({ minutes }) => minutes <= longest.desk) : undefined);
	if (atDesk !== undefined)
		return isDone ? [] : visits(own, atDesk, nextTurn(turns, atDesk), { turns, waiting });
	if (longest.total < readingMinutes)
		return done.length > 0 ? [] : [itemOf(own, labs[0]!, turns.before(labs[0]!.id) + 1)];
	return readingItems(own, labs, turns, done.length);
}

/** Two labs of the topic read on two days, or the same one twice. */
function readingItems(need: Need, labs: readonly Task[], turns: Turns, done: number): readonly Item[] {
	const open = labs.filter(({ id }) => turns.doneOf(id).length === 0);
	const items: Item[] = [];
	for (let count = done; count < readings; count++) {
		const task = open[items.length] ?? open[0] ?? labs[0]!;
		const same = items.filter((item) => item.task === task).length;
		const before = items.at(-1)?.id;
		items.push(
			itemOf(need, task, nextTurn(turns, task, same), {
				place: 'anywhere',
				minutes: readingMinutes,
				worth: need.worth + items.length / 100,
				...(before === undefined ? {} : { after: { id: before, days: 1 } })
			})
		);
	}
	return items;
}

/** The first visit of a lab that Azure answers late. */
export const firstVisit: Part = { number: 1, of: 2 };

/** Whether a lab is done on one day: Azure answers within hours. */
export const isOneVisit = ({ lab }: Task): boolean => (lab?.late ?? 0) < lateFrom;

/** A lab on one day, or, where Azure answers hours later, the day on which it is begun and the one on which it is checked. */
function visits(
	need: Need,
	task: Task,
	turn: number,
	{ turns, waiting }: Pick<ItemsInput, 'turns' | 'waiting'>
): readonly Item[] {
	if (isOneVisit(task)) return [itemOf(need, task, turn)];
	const late = task.lab?.late ?? 0;
	const last = itemOf(need, task, turn, {
		part: { number: 2, of: 2 },
		minutes: returnMinutes,
		// What is looked at after the set-up are costs, and the phone shows them: it needn't wait for another day at the desk.
		...(task.lab?.setUp === true ? { place: 'anywhere' } : {}),
		reason: { kind: 'lab', because: task.lab?.setUp === true ? 'see costs' : 'come back' }
	});
	if (turns.begun(task.id, turn) || waiting.includes(task.id)) return [last];
	const first = itemOf(need, task, turn, { part: firstVisit });
	return [first, { ...last, after: { id: first.id, days: Math.ceil(late / 24) } }];
}

/** Other labs of a topic that is checked: labs that no item has yet and that a day can hold. */
function siblingItems(need: Need, input: ItemsInput, taken: ReadonlySet<TaskId>): readonly Item[] {
	const { tasks, turns, longest } = input;
	if (!canSetUp(input)) return siblingReadings(need, input, taken);
	return labsOf(tasks, need.topics[0]!)
		.filter((task) => {
			const { id, minutes } = task;
			const open = !taken.has(id) && turns.doneOf(id).length === 0 && turns.before(id) === 0;
			return open && minutes <= longest.desk && isOneVisit(task);
		})
		.slice(0, need.times)
		.map((task, place) => itemOf(need, task, 1, { worth: siblingWorth(need, task) + place * 5 }));
}

/** Main labs come before areas that hold. */
const siblingWorth = ({ worth: usual }: Need, { lab }: Task): number =>
	usual - (lab?.main === true && usual >= worth.sibling ? worth.sibling - worth.main : 0);

/** A lab as reading: what it prints is predicted, away from the desk. It proves nothing where labs can be done. */
export const readingOf = (item: Item): Item =>
	item.place === 'desk' ? { ...item, place: 'anywhere', minutes: readingMinutes } : item;

/** Without a desk, labs of the topic that weren't read; one that's on a date at a computer is done there. */
const siblingReadings = (
	need: Need,
	{ tasks, turns, longest, visit }: ItemsInput,
	taken: ReadonlySet<TaskId>
) =>
	longest.total < readingMinutes
		? []
		: labsOf(tasks, need.topics[0]!)
				.filter(({ id }) => !taken.has(id) && turns.doneOf(id).length === 0 && turns.before(id) === 0)
				.map((task, place) =>
					itemOf(need, task, 1, {
						...(visit.has(plannedId(task.id, 1)) ? {} : { place: 'anywhere', minutes: readingMinutes }),
						worth: siblingWorth(need, task) + place / 100
					})
				);

/** Returns the minutes of all of them. */
export const minutesOf = (of: readonly { readonly minutes: number }[]): number =>
	of.reduce((sum, { minutes }) => sum + minutes, 0);

/** Questions of a timed task, at the exam's even pace. */
export const questionsOf = (
	{ set }: Task,
	{ usual }: { readonly usual: number },
	minutesAnItem: number,
	minutes: number
): number =>
	set === 'full' ? usual : set === 'half' ? Math.floor(usual / 2) : Math.floor(minutes / minutesAnItem);

/** Whether an item only keeps things fresh: another lab of a topic or the same again, one of an area that isn't short, an outside set. */
export const isUpkeep = ({ level, reason }: Item): boolean =>
	level === 'more' &&
	((reason.kind === 'lab' &&
		(reason.because === 'bar held' ||
			reason.because === 'second pass' ||
			(reason.because === 'sibling' && reason.pressing !== true))) ||
		(reason.kind === 'sandbox' && reason.because === 'once') ||
		reason.kind === 'assessment' ||
		reason.kind === 'repair');

/** Whether an item is named where it has no day: upkeep, another lab of a topic and further drills are only for free minutes. */
export const isMissed = (item: Item): boolean =>
	!isUpkeep(item) &&
	!(item.reason.kind === 'lab' && item.reason.because === 'sibling') &&
	(item.kind !== 'study' || item.level === 'core');

/** Whether it's another lab of a topic without which its area isn't repaired. */
export const isMain = (item: Item): boolean =>
	item.kind === 'extra' && item.task.lab?.main === true && !isUpkeep(item);

/** Whether it's another lab of a topic without which its area is repaired. */
export const isSide = ({ kind, task, reason }: Item): boolean =>
	kind === 'extra' && task.lab?.main !== true && reason.kind === 'lab' && reason.because === 'sibling';

/** Whether it's a lab of a topic that isn't there to keep things fresh. */
export const isCounted = (item: Item): boolean => item.kind === 'check' && isMissed(item);

/** The timed tasks by size. */
export const setsOf = (tasks: readonly Task[]) => ({
	short: setOf(tasks, undefined)[0],
	half: setOf(tasks, 'half')[0],
	full: setOf(tasks, 'full')[0]
});
