// A plan in the making: the days before one exam day, what is put on them, and what may go where.
// Over 200 lines: everything that asks what may go where is here, and nothing that decides what goes first.
import { isMain, isUpkeep, itemOf, nextTurn, isMissed, isSide, type Item } from '#lib/domain/needs/items.ts';
import type { Need } from '#lib/domain/needs/needs.ts';
import * as rules from '#lib/domain/needs/rules.ts';
import { plannedId } from '#lib/domain/needs/turns.ts';
import { Slots } from '#lib/domain/schedule/day-slots.ts';
import { studyEnd, type Frame } from '#lib/domain/schedule/frame.ts';
import type { Unkept } from '#lib/domain/schedule/types.ts';
import type { Task, TaskId } from '#lib/domain/task.ts';

export class Draft {
	readonly frame: Frame;
	/** Index of the exam day, counted from the start. */
	readonly exam: number;
	readonly slots: Slots;
	/** Index of each item that has a day. */
	readonly where = new Map<string, number>();
	/** Items that found no day, or whose day another one took. */
	private readonly open = new Map<string, Item>();
	readonly unkept: Unkept[] = [];
	/** Ids of what the person put on a day: it never gives way. */
	readonly pinned = new Set<string>();
	/** The light day, and the first index that is no longer a day of work; -1 where no day is left. */
	readonly light: number;
	/** The day on which the work begins; above 0 only where the exam is far. */
	readonly begins: number;
	readonly setDays = new Set<number>();
	/** Days after a mock: its misses, and nothing new. */
	readonly quiet = new Set<number>();
	/** Days of long sets whose misses have a day or two, or stay without one; with those days. */
	readonly reviewed = new Map<number, { misses: Item; readonly index: number }[]>();
	/** Only whether core work fits is asked: then mixed sets keep their places, so that a day is named that holds them too. */
	readonly coreOnly: boolean;
	/** Only whether the exam could be then is asked. */
	readonly forDate: boolean;
	/** What was shown stays where it can. */
	readonly keeps: boolean;
	mockAt: number | undefined;
	/** The mixed sets have their days; and the labs that are only read. */
	hasMixed = false;
	hasReadings = false;
	questions: number;
	/** Turns that are used, of tasks that come round; and the first one of a task that isn't, as last looked for. */
	private readonly used = new Set<string>();
	private readonly unused = new Map<TaskId, number>();

	constructor(
		frame: Frame,
		exam: number,
		begins: number,
		{ coreOnly, forDate, keeps }: Readonly<Record<'coreOnly' | 'forDate' | 'keeps', boolean>>
	) {
		this.frame = frame;
		this.keeps = keeps;
		this.coreOnly = coreOnly;
		this.forDate = forDate;
		this.exam = exam;
		this.slots = new Slots(frame.calendar, exam);
		this.begins = begins;
		this.questions = frame.questionsDone;
		for (const { index, task, place, minutes } of frame.doneAhead)
			if (index < exam) this.slots.use(index, task.id, { place, minutes });
		for (const { id } of frame.dropped) this.used.add(id);
		for (const index of frame.setDays) this.setDays.add(index);
		let light = exam - 1;
		while (light >= 0 && frame.calendar.at(light).total < rules.leastMinutes) light--;
		this.light = light;
	}

	put(item: Item, index: number): void {
		this.slots.put(index, item);
		this.where.set(item.id, index);
		this.used.add(item.id);
		if (item.task.kind !== 'timed') return;
		this.setDays.add(index);
		this.questions += this.questionsIn(item);
	}

	remove(item: Item, index: number): void {
		this.slots.remove(index, item);
		this.where.delete(item.id);
		if (item.task.kind === 'lab' && item.kind !== 'set up' && isMissed(item)) this.leave(item);
		if (item.task.kind !== 'timed') return;
		this.questions -= this.questionsIn(item);
		if (!this.slots.at(index).items.some(({ task }) => task.kind === 'timed')) this.setDays.delete(index);
		// A set that gives way takes its misses with it.
		if (item.task.set === undefined) return;
		for (const review of this.reviewed.get(index) ?? []) this.remove(review.misses, review.index);
		this.reviewed.delete(index);
	}

	/** Two short sets as one run have the questions of two. */
	private questionsIn({ task, minutes }: Item): number {
		return this.frame.questionsIn({ ...task, minutes });
	}

	/** Puts the item on that day, or notes that it has none. */
	putOrLeave(item: Item, index: number | undefined): void {
		if (index === undefined) this.leave(item);
		else this.put(item, index);
	}

	/** Notes that an item has no day, until it's put on one. */
	leave(item: Item): void {
		this.open.set(item.id, item);
	}

	/** Items without a day. Another set or recall of the same number doesn't stand in for the one that was left. */
	get left(): readonly Item[] {
		return [...this.open.values()].flatMap((item) =>
			item.task.kind !== 'lab'
				? [item]
				: this.where.has(item.id)
					? []
					: [this.frame.itemById(item.id) ?? item]
		);
	}

	/** Returns the next unused turn of a task that comes round, `skip` turns further on at least. */
	turn(need: Pick<Need, 'kind' | 'level' | 'worth' | 'reason'>, task: Task, skip = 0): Item {
		let turn = Math.max(nextTurn(this.frame.turns, task, skip), this.unused.get(task.id) ?? 0);
		while (this.used.has(plannedId(task.id, turn))) turn++;
		if (skip === 0) this.unused.set(task.id, turn);
		return itemOf(need, task, turn);
	}

	/** Whether this kind of item may be on that day at all. */
	allowed(item: Item, index: number): boolean {
		const { kind, task, level, place, minutes, from = 0, after, reason, now } = item;
		if (index < Math.max(0, from) || index > this.light) return false;
		const isReturn =
			reason.kind === 'lab' && (reason.because === 'come back' || reason.because === 'see costs');
		if (
			after !== undefined &&
			index <
				(this.where.get(after.id) ?? (isReturn || this.isOpen(after.id) ? Infinity : -Infinity)) + after.days
		)
			return false;
		if (kind === 'recall')
			return (
				this.recallsOn(index) < (this.frame.sparse ? rules.recallsASparseDay : rules.recallsADay) &&
				!this.isFullLightDay(index, minutes)
			);
		if (kind === 'misses') return true;
		if (kind === 'light') return index === this.light;
		if (index >= this.light && !this.isBeforeRest(item, index)) return false;
		if (task.kind === 'timed')
			return (
				!this.setDays.has(index) && !this.quiet.has(index) && !(task.set === 'full' && this.isSetUpOn(index))
			);
		if (task.kind === 'sandbox') return index < (this.mockAt ?? this.light);
		if (task.kind === 'assessment')
			return !this.setDays.has(index) && !this.quiet.has(index) && index < this.exam - rules.assessmentBefore;
		if (task.kind !== 'lab') return true;
		if (kind === 'check' && level === 'core' && now !== true && index < this.begins) return false;
		if (isReturn) return true;
		// What is only worth doing comes in time to sink in.
		const isNew = !isMissed(item) && !(reason.kind === 'lab' && reason.because === 'second pass');
		const isLate = index > this.exam - rules.newBefore && !isMain(item);
		if (isNew && (isLate || index === this.mockAt)) return false;
		const isShort = this.exam + this.frame.daysGone <= rules.shortPlan;
		if (level === 'more' && !isShort && this.isMockOn(index)) return false;
		if (isSide(item) && index < this.coreOf(item)) return false;
		// What is only read uses nothing that the set-up makes.
		const isSetUpBy = place === 'anywhere' || index >= this.setUpAt();
		return !this.quiet.has(index) && this.labsOn(index) < rules.labsADay && isSetUpBy;
	}

	/** The last day of the labs without which the area of a side topic isn't repaired: they come first, done or read, where they find a day. */
	private coreOf(side: Item): number {
		const { domain, group } = side.task;
		const unplaced = this.hasMixed && !this.hasReadings ? Infinity : -1;
		const isCore = (one: Item) =>
			one.task.domain === domain &&
			(isMain(one) ||
				(one.kind === 'check' && (!isUpkeep(one) || (one.task.group === group && !isUpkeep(side)))));
		return Math.max(-1, ...this.frame.items.filter(isCore).map(({ id }) => this.where.get(id) ?? unplaced));
	}

	/** Whether an item is still to do: what comes after it waits for its day. */
	private isOpen(id: string): boolean {
		return this.frame.items.some((item) => item.id === id);
	}

	/** Whether those minutes are too many for the light day, and one of the days before it can have them. */
	private isFullLightDay(index: number, minutes: number): boolean {
		if (index !== this.light || studyEnd(this.exam, this.light) > this.light) return false;
		const { total } = this.frame.calendar.at(index);
		const hasOther = this.slots.find(this.recallEnd, index, (at) => this.slots.at(at).open) !== undefined;
		return hasOther && total - this.slots.at(index).total + minutes > rules.lightMost;
	}

	/** Whether days of rest follow the last study day anyway, so that it needn't be as light: nothing new all the same. */
	private isBeforeRest(item: Item, index: number): boolean {
		const { kind, task, minutes } = item;
		const { total } = this.frame.calendar.at(index);
		return (
			studyEnd(this.exam, this.light) > index &&
			(kind === 'study' || (kind === 'extra' && task.kind !== 'lab')) &&
			!isUpkeep(item) &&
			total - this.slots.at(index).total + minutes <= Math.max((2 * total) / 3, total - rules.repairAfterMock)
		);
	}

	/** Where no day holds more than one thing, every third day is kept for questions until these have their days. */
	isForQuestions({ kind }: Item, index: number): boolean {
		const { longest, daysGone } = this.frame;
		return (
			kind === 'check' &&
			!this.hasMixed &&
			longest.total < rules.oneThing &&
			(index + daysGone) % rules.mixedEvery === rules.mixedEvery - 1
		);
	}

	labsOn(index: number): number {
		return this.slots.at(index).items.filter(({ task }) => task.kind === 'lab' && task.lab?.setUp !== true)
			.length;
	}

	/** Recalls on that day, with those that are done: doing one makes no room for another. */
	private recallsOn(index: number): number {
		const done = this.frame.doneAhead.filter(
			({ index: on, task }) => on === index && task.kind === 'recall' && task.domain !== undefined
		);
		return done.length + this.slots.at(index).items.filter(({ kind }) => kind === 'recall').length;
	}

	/** Whether the set-up lab is done or has its day. */
	isSetUp(): boolean {
		return this.frame.items.every(
			({ kind, id, after }) => kind !== 'set up' || after !== undefined || this.where.has(id)
		);
	}

	/** Whether what a set shows is gone over on that day. */
	hasMisses(index: number): boolean {
		return this.slots.slots[index]?.items.some(({ kind }) => kind === 'misses') === true;
	}

	/** Whether a full set is on that day. */
	isMockOn(index: number): boolean {
		return this.slots.slots[index]?.items.some(({ task }) => task.set === 'full') === true;
	}

	private isSetUpOn(index: number): boolean {
		return this.slots.at(index).items.some(({ kind }) => kind === 'set up');
	}

	private setUpAt(): number {
		const first = this.frame.items.find(({ kind, after }) => kind === 'set up' && after === undefined);
		return first === undefined || first.place === 'anywhere' ? 0 : (this.where.get(first.id) ?? 0);
	}

	/** Whether an item can be on that day as it is. */
	can(item: Item, index: number): boolean {
		return this.slots.fits(index, item) && this.allowed(item, index) && !this.isForQuestions(item, index);
	}

	/** Returns the first day of `[from, to)` that holds an item. */
	firstDay(item: Item, from = 0, to = this.light + 1): number | undefined {
		return this.slots.find(from, to, (index) => this.can(item, index));
	}

	/** Returns the last day of `[from, to)` that holds an item. */
	lastDay(item: Item, from: number, to: number): number | undefined {
		for (let index = Math.min(to, this.light + 1) - 1; index >= Math.max(0, from); index--)
			if (this.can(item, index)) return index;
		return undefined;
	}

	/** Returns the first day after `after` that has the task. */
	nextOf(task: Task, after: number): number | undefined {
		return this.slots.find(after + 1, this.light + 1, (index) =>
			this.slots.at(index).items.some((item) => item.task === task)
		);
	}

	/** The last day on which something new isn't late: before the mock, and before the last days. */
	get lastNewDay(): number {
		return Math.min(this.exam - rules.lateFrom, this.mockAt ?? this.exam) - 1;
	}

	/** Returns the last day with a core lab; -1 without any. */
	coreEnd(): number {
		return this.slots.slots.findLastIndex(
			({ items }, index) =>
				index < this.light && items.some(({ kind, level }) => kind === 'check' && level === 'core')
		);
	}

	/** Whether the mock is so near the exam that no other set has to come after it. */
	hasMockNear(): boolean {
		return (this.mockAt ?? -Infinity) >= this.exam - Math.max(...rules.mockBefore);
	}

	/** Whether two short sets are one run there: on that day, or with the next one or the one before, where no day holds half a mock. */
	isRun(index: number): boolean {
		const { sets, longest } = this.frame;
		if (!this.setDays.has(index) || index < 0) return false;
		return (
			this.slots.at(index).items.some(({ task, minutes }) => task === sets.short && minutes > task.minutes) ||
			(longest.total < (sets.half?.minutes ?? 0) &&
				(this.setDays.has(index - 1) || this.setDays.has(index + 1)))
		);
	}

	/** The first of the last days, in which a weak area comes once more. */
	get recallEnd(): number {
		const isShort = this.frame.longest.total < rules.oneThing;
		return this.light - (isShort ? rules.recallEndShort : rules.recallEnd);
	}

	/** Whether such a task was done or has a day. */
	hasTask(is: (task: Task) => boolean): boolean {
		return (
			this.slots.slots.some(({ items }) => items.some(({ task }) => is(task))) ||
			this.frame.tasksDone.some(is)
		);
	}

	/** The tasks that were done, and those that have a day, each as often as that. */
	get tasks(): readonly Task[] {
		return [
			...this.frame.tasksDone,
			...this.slots.slots.flatMap(({ items }) => items.map(({ task }) => task))
		];
	}

	/** Returns how often a task was done and has a day. */
	timesOf(task: Task): number {
		return (
			this.frame.turns.doneOf(task.id).length +
			this.slots.slots.filter(({ items }) => items.some((item) => item.task === task)).length
		);
	}
}
