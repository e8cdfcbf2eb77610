// One plan up to one exam day: what was shown stays where it is, then the mock and the light day, core work, and what is worth doing beyond.
// Long because it is one algorithm; each method is a phase, in the order in which they run.
import type { DomainId } from '#lib/domain/exam.ts';
import { spacing } from '#lib/domain/practice/spacing.ts';
import { Slots } from '#lib/domain/schedule/day-slots.ts';
import type { Frame } from '#lib/domain/schedule/frame.ts';
import { itemOf, nextTurn, type Item } from '#lib/domain/schedule/items.ts';
import { recallDays, type Need } from '#lib/domain/schedule/needs.ts';
import type { TaskReason } from '#lib/domain/schedule/reasons.ts';
import type { Unkept } from '#lib/domain/schedule/types.ts';
import { unkeptReason } from '#lib/domain/schedule/free-days.ts';
import type { Task } from '#lib/domain/task.ts';

/** Our judgment, all of it; docs/plan.md gives the reasons. In days, where nothing else is said. */
export const rules = {
	/** Below so many minutes a day holds nothing. */
	leastMinutes: 10,
	/** Labs that a day holds at most. */
	labsADay: 4,
	/** The mock exam before the exam, the best day first; then the days on which it may be all the same. */
	mockBefore: [3, 2, 4, 5, 6],
	/** In a plan of no more days than this it comes as late as it may, after the labs. */
	shortPlan: 5,
	/** Two half sets in its place are not further from the exam than this, where there is room. */
	halvesBefore: 10,
	/** From so many days ahead on there is a second mock, about so long before the first, give or take. */
	secondMockFrom: 10,
	secondMockBefore: 7,
	secondMockWithin: 2,
	/** The first mixed set comes on the third day, the next ones so far apart. */
	mixedFrom: 2,
	mixedEvery: 3,
	/** From so many days ahead on so many timed questions come before the exam. */
	questionsFrom: 7,
	questions: 100,
	/** Recalls of one area are at most so far apart, also for a far exam. */
	recallGap: 10,
	recallsADay: 3,
	/** In a week of few open days, so many. */
	recallsASparseDay: 5,
	/** Work for an exam further ahead than this begins so many days before it, where that is enough for it. */
	farFrom: [42, 84, Infinity],
	/** Mixed sets before that. */
	lightEvery: 8,
	/** One lab in so many days keeps warm what is done. */
	upkeepEvery: 3
} as const;

export interface Layout {
	readonly exam: number;
	readonly slots: Slots;
	/** Index of each item that has a day. */
	readonly where: ReadonlyMap<string, number>;
	/** Items without a day, the worthiest first. */
	readonly left: readonly Item[];
	readonly unkept: readonly Unkept[];
	/** Index of the light day; -1 where no day is left. */
	readonly light: number;
	/** Index of the last day with core work before it; -1 where there is none. */
	readonly coreEnd: number;
	/** Index of the day on which the work begins; above 0 only where the exam is far. */
	readonly begins: number;
}

export interface LayoutWish {
	/** What was shown stays where it is: all of it, or the labs; `none`: as if nothing was shown. */
	readonly keep: 'all' | 'labs' | 'none';
	/** Only whether core work fits. */
	readonly coreOnly?: boolean;
}

/** Returns the plan up to the exam on day number `exam` from the start. The work for a far exam begins late, but early enough. */
export function layOut(frame: Frame, exam: number, wish: LayoutWish): Layout {
	let made: Layout | undefined;
	for (const days of rules.farFrom) {
		const begins = Math.max(0, exam - days);
		made = layoutFrom(frame, exam, begins, wish);
		if (begins === 0 || made.left.every(({ level }) => level === 'more')) break;
	}
	return made!;
}

function layoutFrom(
	frame: Frame,
	exam: number,
	begins: number,
	{ keep, coreOnly = false }: LayoutWish
): Layout {
	const made = new Builder(frame, exam, begins);
	made.pinned();
	made.mock();
	made.lightDay();
	made.diagnosis();
	made.setUp();
	if (keep !== 'none') made.kept(keep === 'labs');
	made.core();
	if (!coreOnly) made.more();
	return made.result();
}

class Builder {
	private readonly frame: Frame;
	private readonly exam: number;
	private readonly slots: Slots;
	private readonly where = new Map<string, number>();
	private readonly left: Item[] = [];
	private readonly unkept: Unkept[] = [];
	/** The light day, and the first index that is no longer a day of work. */
	private readonly light: number;
	private readonly begins: number;
	private readonly setDays = new Set<number>();
	/** Days after a mock: its misses, and nothing new. */
	private readonly quiet = new Set<number>();
	/** Turns that are used, of tasks that come round. */
	private readonly used = new Set<string>();
	private mockAt: number | undefined;
	private questions: number;

	constructor(frame: Frame, exam: number, begins: number) {
		this.frame = frame;
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

	result(): Layout {
		const { exam, slots, where, left, unkept, light, begins } = this;
		this.giveReasons();
		const coreEnd = slots.slots.findLastIndex(
			({ items }, index) => index < light && items.some(({ level }) => level === 'core')
		);
		return {
			exam,
			slots,
			where,
			left: left.toSorted((a, b) => a.worth - b.worth),
			unkept,
			light,
			coreEnd,
			begins
		};
	}

	/** Work that comes round gets its reason by its place among its turns, so that keeping a plan changes none. */
	private giveReasons(): void {
		const { turns, practice, taskById } = this.frame;
		const coreEnd = this.coreEnd();
		const met = new Set(turns.done.map(({ task }) => task));
		for (const [index, { items }] of this.slots.slots.entries())
			for (const [place, item] of items.entries()) {
				const { task, kind, reason } = item;
				const again = met.has(task.id);
				met.add(task.id);
				if (reason.kind === 'recall' && reason.because !== 'bar held')
					items[place] = {
						...item,
						reason: {
							kind: 'recall',
							because: practice.shaky.includes(task.domain!) ? 'shaky' : again ? 'spaced' : 'first'
						}
					};
				if (kind === 'mixed' && reason.kind === 'timed' && taskById(task.id)?.set !== 'full')
					items[place] = {
						...item,
						reason: { kind: 'timed', because: task.set === undefined && index > coreEnd ? 'upkeep' : 'mixed' }
					};
			}
	}

	private put(item: Item, index: number): void {
		this.slots.put(index, item);
		this.where.set(item.id, index);
		this.used.add(item.id);
		if (item.task.kind !== 'timed') return;
		this.setDays.add(index);
		this.questions += this.frame.questionsIn(item.task);
	}

	private remove(item: Item, index: number): void {
		this.slots.remove(index, item);
		this.where.delete(item.id);
		if (item.task.kind !== 'timed') return;
		this.questions -= this.frame.questionsIn(item.task);
		if (!this.slots.at(index).items.some(({ task }) => task.kind === 'timed')) this.setDays.delete(index);
	}

	private turn(need: Pick<Need, 'kind' | 'level' | 'worth' | 'reason'>, task: Task): Item {
		let item = itemOf(need, task, nextTurn(this.frame.turns, task));
		for (let count = 1; this.used.has(item.id); count++)
			item = itemOf(need, task, nextTurn(this.frame.turns, task, count));
		return item;
	}

	/** Whether the kind of an item may be on that day at all. */
	private allowed({ kind, task, level, after, reason }: Item, index: number): boolean {
		if (index < 0 || index > this.light) return false;
		const isReturn = reason.kind === 'lab' && reason.because === 'come back';
		if (
			after !== undefined &&
			index < (this.where.get(after.id) ?? (isReturn ? Infinity : -Infinity)) + after.days
		)
			return false;
		if (kind === 'recall')
			return this.recallsOn(index) < (this.frame.sparse ? rules.recallsASparseDay : rules.recallsADay);
		if (kind === 'misses') return true;
		if (kind === 'light') return index === this.light;
		if (index >= this.light) return false;
		if (task.kind === 'timed') return !this.setDays.has(index) && !this.quiet.has(index);
		if (task.kind !== 'lab') return true;
		if (kind === 'check' && level === 'core' && index < this.begins) return false;
		return (
			isReturn || (!this.quiet.has(index) && this.labsOn(index) < rules.labsADay && index >= this.setUpAt())
		);
	}

	private readonly labsOn = (index: number): number =>
		this.slots.at(index).items.filter(({ task }) => task.kind === 'lab' && task.lab?.setUp !== true).length;
	private readonly recallsOn = (index: number): number =>
		this.slots.at(index).items.filter(({ kind }) => kind === 'recall').length;
	/** The set-up lab is done or has its day. */
	private isSetUp(): boolean {
		return this.frame.items.every(
			({ kind, id, after }) => kind !== 'set up' || after !== undefined || this.where.has(id)
		);
	}

	private setUpAt(): number {
		const first = this.frame.items.find(({ kind, after }) => kind === 'set up' && after === undefined);
		return first === undefined || first.place === 'anywhere' ? 0 : (this.where.get(first.id) ?? 0);
	}

	private firstDay(item: Item, from = 0, to = this.light + 1): number | undefined {
		return this.slots.find(from, to, (index) => this.slots.fits(index, item) && this.allowed(item, index));
	}

	/** What the person put on a day comes first. A pin in the past was a wish for that day: the work moves on like any other. */
	pinned(): void {
		for (const { session, day } of this.frame.pins) {
			const item = this.frame.itemById(session);
			const index = this.frame.calendar.indexOf(day);
			if (item === undefined || index < 0 || this.where.has(item.id)) continue;
			const own: Item = this.frame.items.some(({ id }) => id === item.id)
				? item
				: { ...item, reason: { kind: 'yours' } };
			if (index < this.exam && this.slots.fits(index, own)) this.put(own, index);
			else
				this.unkept.push({
					session,
					day,
					reason: unkeptReason(this.slots.slots[index], own, index >= this.exam)
				});
		}
		const at = [...this.where].flatMap(([id, index]) =>
			this.frame.itemById(id)?.task.set === 'full' ? [index] : []
		);
		if (at.length > 0) this.mockAt = Math.max(...at);
	}

	/** The mock exam two to four days before the exam, else up to six, else two halves, else wherever a day holds it. */
	mock(): void {
		const { full, half } = this.frame.sets;
		const need = this.frame.need('mock');
		if (
			need === undefined ||
			this.mockAt !== undefined ||
			this.frame.dropped.some(({ kind }) => kind === 'mock')
		)
			return;
		if (this.frame.mockDone) return this.misses(this.frame.mockDoneAt);
		const fits = (task: Task) => (index: number) =>
			index >= 0 && index < this.light && this.slots.fits(index, { ...task, task });
		const startTime = this.frame.examTime;
		const at = startTime === undefined ? {} : { at: startTime };
		const last = Math.min(this.light - 1, this.exam - 2);
		const before = Array.from({ length: Math.max(0, last + 1) }, (_, count) => last - count);
		const order =
			this.exam + this.frame.daysGone <= rules.shortPlan
				? rules.mockBefore.toSorted((a, b) => a - b)
				: rules.mockBefore;
		const near = full && order.map((days) => this.exam - days).find(fits(full));
		const halves = half === undefined ? [] : before.filter(fits(half));
		const soon = halves.filter((index) => index >= this.exam - rules.halvesBefore);
		const far = full && before.find(fits(full));
		if (full !== undefined && near !== undefined)
			return this.putMock(full, [near], { kind: 'timed', because: 'mock', ...at });
		const pair = soon.length >= 2 ? soon : far === undefined ? halves : [];
		if (half !== undefined && pair.length >= 2)
			return this.putMock(half, [pair[1]!, pair[0]!], { kind: 'timed', because: 'half mock', ...at });
		if (full !== undefined && far !== undefined)
			return this.putMock(full, [far], { kind: 'timed', because: 'mock', ...at });
		const whole = full !== undefined && (half === undefined || full.minutes <= this.frame.longest.total);
		this.left.push(this.turn({ ...need, reason: { kind: 'timed', because: 'mock' } }, whole ? full : half!));
	}

	private putMock(task: Task, days: readonly number[], reason: TaskReason): void {
		const need = { ...this.frame.need('mock')!, reason };
		// A first half set that shows where to begin has the turn before.
		const skip = task.set === 'half' && this.frame.needsDiagnosis ? 1 : 0;
		for (const [count, index] of days.entries())
			this.put(itemOf(need, task, nextTurn(this.frame.turns, task, count + skip)), index);
		this.mockAt = days.at(-1)!;
		this.misses(this.mockAt);
	}

	/** The day after a mock goes to its misses. */
	private misses(mock: number | undefined): void {
		const task = this.frame.missesTask;
		if (mock === undefined) return;
		const next = this.slots.find(mock + 1, this.light + 1, (index) => this.slots.at(index).open);
		if (next === undefined) return;
		if (next < this.light) this.quiet.add(next);
		if (task === undefined || this.frame.missesDone) return;
		const item = this.turn({ kind: 'mixed', level: 'more', worth: 0, reason: { kind: 'misses' } }, task);
		if (this.slots.fits(next, item)) this.put({ ...item, kind: 'misses' }, next);
	}

	/** The last day of work is light, with what the exam day needs; that comes a day or two earlier where this one is too short. */
	lightDay(): void {
		for (const item of this.frame.items.filter(({ kind }) => kind === 'light')) {
			if (this.where.has(item.id)) continue;
			let index = this.light;
			while (index >= 0 && !this.slots.fits(index, item)) index--;
			if (index >= 0) this.put(item, index);
			else this.left.push(item);
		}
	}

	/** What was shown and may stay, stays. */
	kept(labsOnly: boolean): void {
		const recalls = new Map<string, number>();
		const items = this.frame.kept
			.flatMap(({ id, index }) => {
				const item = this.where.has(id) ? undefined : this.frame.itemById(id);
				return item === undefined ? [] : [{ item, index }];
			})
			.toSorted(
				(a, b) =>
					Number(a.item.level === 'more') - Number(b.item.level === 'more') ||
					Number(b.item.kind === 'set up') - Number(a.item.kind === 'set up') ||
					a.index - b.index
			);
		for (const { item, index } of items) {
			if (item.kind === 'light' || item.kind === 'misses' || (labsOnly && item.task.kind !== 'lab')) continue;
			if (item.task.set === 'full' && (this.mockAt === undefined || index > this.mockAt - 4)) continue;
			if (index >= this.exam || !this.slots.fits(index, item) || !this.allowed(item, index)) continue;
			if (item.task.kind === 'lab' && item.level === 'more' && item.kind !== 'set up' && !this.isSetUp())
				continue;
			const times = recalls.get(item.task.id) ?? this.frame.turns.doneOf(item.task.id).length;
			recalls.set(item.task.id, times + 1);
			this.put(item.kind === 'recall' && times >= recallDays ? { ...item, level: 'more' } : item, index);
		}
	}

	/** The set-up lab first, so that the other labs can use what it makes. */
	setUp(): void {
		for (const item of this.frame.items) {
			if (
				item.kind !== 'set up' ||
				item.level !== 'core' ||
				item.after !== undefined ||
				this.where.has(item.id)
			)
				continue;
			const index = this.firstDay(item, this.begins);
			if (index !== undefined) this.put(item, index);
		}
	}

	/** What Ready? asks for. */
	core(): void {
		const open = this.frame.items.filter(
			({ id, level, kind }) => level === 'core' && kind !== 'light' && !this.where.has(id)
		);
		this.firstMixed(true);
		for (const item of open) {
			const from = item.kind === 'set up' || item.kind === 'check' ? this.begins : 0;
			const index = this.firstDay(item, from) ?? this.madeRoom(item, from);
			if (index === undefined) this.left.push(item);
			else this.put(item, index);
		}
		for (const need of this.frame.list)
			if (need.kind === 'recall' && need.level === 'core') this.recall(need, recallDays);
		this.withoutLabs(this.frame.items.filter(({ kind, level }) => kind === 'set up' && level === 'core'));
		this.firstMixed();
	}

	/** A first set that shows where to begin. */
	diagnosis(): void {
		const need = this.frame.need('diagnose');
		if (need === undefined || !this.frame.needsDiagnosis) return;
		const [half, short] = need.tasks;
		const task = half!.minutes <= this.frame.longest.total ? half! : (short ?? half!);
		const item = itemOf(need, task, nextTurn(this.frame.turns, task));
		if (this.where.has(item.id)) return;
		const index = this.firstDay(item) ?? this.madeRoom(item, 0);
		if (index === undefined) this.left.push(item);
		else this.put(item, index);
	}

	/** The first day on which what is only worth doing gives way, the least worth first. */
	private madeRoom(item: Item, from: number): number | undefined {
		return this.slots.find(from, this.light + 1, (index) => {
			if (!this.allowed(item, index) || this.slots.at(index).tasks.has(item.task.id)) return false;
			const spare = this.slots
				.at(index)
				.items.filter(({ level, kind }) => level === 'more' && kind !== 'misses');
			const giving: Item[] = [];
			for (const one of spare.toSorted((a, b) => b.worth - a.worth)) {
				if (this.slots.fits(index, item)) break;
				this.remove(one, index);
				giving.push(one);
			}
			const fits = this.slots.fits(index, item);
			if (!fits) for (const one of giving) this.put(one, index);
			return fits;
		});
	}

	/** One mixed set beside the mock, so that misses are seen on two days; first only where it takes nothing from the labs. */
	private firstMixed(early = false): void {
		const need = this.frame.need('mixed');
		if (need === undefined || need.level !== 'core' || this.frame.setsDone > 0) return;
		if ([...this.where.keys()].some((id) => this.frame.itemById(id)?.task === need.tasks[0])) return;
		const item = this.turn(need, need.tasks[0]!);
		const from = Math.max(0, rules.mixedFrom - this.frame.daysGone);
		if (early) {
			const index = this.slots.find(from, from + rules.mixedEvery, (at) => {
				const { total, desk } = this.slots.at(at);
				return total - desk >= item.minutes && this.slots.fits(at, item) && this.allowed(item, at);
			});
			if (index !== undefined) this.put(item, index);
			return;
		}
		const index = this.firstDay(item, from) ?? this.firstDay(item) ?? this.madeRoom(item, 0);
		if (index === undefined) this.left.push(item);
		else this.put(item, index);
	}

	/** Puts recall of an area on days a fitting gap apart, up to so many in all; without a number, up to the exam. */
	private recall(need: Need, times = Infinity): void {
		const task = need.tasks[0]!;
		const { turns, calendar, practice } = this.frame;
		const done = turns.doneOf(task.id).map(({ done }) => calendar.indexOf(done));
		const held = need.level === 'more';
		const ahead = this.exam - Math.max(0, this.begins);
		const usual = Math.min(rules.recallGap - 1, spacing(ahead) * (held ? 2 : 1));
		const gap = practice.shaky.includes(task.domain!) ? Math.ceil(usual / 2) : usual;
		const slack = Math.max(1, Math.floor(gap / 2));
		const lab = this.firstLabOf(task.domain!);
		const start = Math.max(0, Math.min(lab ?? (held ? this.coreEnd() : this.begins), this.light - 2 * gap));
		let count = done.length;
		let last = done.at(-1);
		while (count < times) {
			const after = last;
			const target =
				after === undefined
					? this.begins > 0
						? 0
						: start
					: after + (after < this.begins ? rules.recallGap - 1 : gap);
			const next = this.nextOf(task, after ?? -1);
			const accept = next !== undefined && next <= target + slack;
			// The last one comes shortly before the exam, however short the gap is then.
			const wish =
				target <= this.light
					? Math.max(0, target)
					: this.light - (after ?? 0) > slack
						? this.light
						: undefined;
			if (wish === undefined && !accept) break;
			const level = !held && count < recallDays ? 'core' : 'more';
			const because = practice.shaky.includes(task.domain!) ? 'shaky' : count === 0 ? 'first' : 'spaced';
			const item = this.turn(
				{ ...need, level, reason: held ? need.reason : { kind: 'recall', because } },
				task
			);
			const by = after === undefined ? wish! + rules.recallGap : after + rules.recallGap + 1;
			const free = accept
				? undefined
				: this.firstDay(item, wish, Math.min(this.light + 1, next ?? Infinity, by));
			const sooner =
				accept || free !== undefined || (next !== undefined && next < by)
					? undefined
					: this.lastDay(item, (after ?? -1) + slack, wish!);
			const later = accept || (free ?? sooner ?? next) !== undefined ? undefined : this.firstDay(item, wish);
			const index = free ?? sooner ?? next ?? later ?? this.anyDay(item, (after ?? -1) + 1, wish!);
			if (index === undefined) {
				if (level === 'core') this.left.push(item);
				return;
			}
			if (index !== next) this.put(item, index);
			last = index;
			count++;
		}
	}

	/** A day before the wish, the latest first; for core work also one after it, or one on which other work gives way. */
	private anyDay(item: Item, from: number, wish: number): number | undefined {
		const before = this.lastDay(item, from, wish);
		return (
			before ?? (item.level === 'core' ? (this.firstDay(item, from) ?? this.madeRoom(item, from)) : undefined)
		);
	}

	private lastDay(item: Item, from: number, to: number): number | undefined {
		for (let index = Math.min(to, this.light + 1) - 1; index >= Math.max(0, from); index--)
			if (this.slots.fits(index, item) && this.allowed(item, index)) return index;
		return undefined;
	}

	private nextOf(task: Task, after: number): number | undefined {
		return this.slots.find(after + 1, this.light + 1, (index) =>
			this.slots.at(index).items.some((item) => item.task === task)
		);
	}

	private firstLabOf(domain: DomainId): number | undefined {
		if (
			this.frame.turns.done.some(
				({ task }) =>
					this.frame.taskById(task)?.kind === 'lab' && this.frame.taskById(task)?.domain === domain
			)
		)
			return 0;
		return this.slots.find(0, this.light, (index) =>
			this.slots.at(index).items.some(({ kind, task }) => kind === 'check' && task.domain === domain)
		);
	}

	private coreEnd(): number {
		return this.slots.slots.findLastIndex(
			({ items }, index) =>
				index < this.light && items.some(({ kind, level }) => kind === 'check' && level === 'core')
		);
	}

	/** What is worth doing beyond: more recall, mixed sets, a second mock, the other topics, then upkeep; what is left are free days. */
	more(): void {
		for (const need of this.frame.list)
			if (need.kind === 'recall' && need.level === 'core') this.recall(need, recallDays + 1);
		this.mixedSets();
		this.secondMock();
		const { items } = this.frame;
		const open = items.filter(({ id, level }) => level === 'more' && !this.where.has(id));
		const isUpkeep = ({ reason }: Item) =>
			reason.kind === 'lab' && (reason.because === 'bar held' || reason.because === 'sibling');
		// Labs that are only worth doing come with the set-up lab, or not at all.
		const setUp = open.filter(({ kind }) => kind === 'set up');
		for (const item of setUp) {
			const index = this.firstDay(item, this.begins);
			if (index !== undefined) this.put(item, index);
		}
		const ready = setUp.every(({ id }) => this.where.has(id));
		const waits = ({ task, kind }: Item) => kind === 'set up' || (task.kind === 'lab' && !ready);
		for (const item of open.filter((one) => !isUpkeep(one) && !waits(one))) {
			const index = this.firstDay(item, this.begins);
			if (index === undefined) this.left.push(item);
			else this.put(item, index);
		}
		this.enoughQuestions();
		for (const need of this.frame.list)
			if (need.kind === 'recall' && need.level === 'core') this.recall(need);
		if (ready) this.upkeep(open.filter(isUpkeep));
		else this.left.push(...open.filter((one) => one.kind !== 'set up' && one.task.kind === 'lab'));
		this.withoutLabs(setUp);
		for (const need of this.frame.list)
			if (need.kind === 'recall' && need.level === 'more') this.recall(need);
	}

	/** The set-up lab is for other labs: without any it goes. */
	private withoutLabs(setUp: readonly Item[]): void {
		const hasLab = this.slots.slots.some(({ items }) =>
			items.some(({ task }) => task.kind === 'lab' && task.lab?.setUp !== true)
		);
		if (hasLab && setUp.every(({ id, level }) => level === 'core' || this.where.has(id))) return;
		for (const item of setUp) {
			const index = this.where.get(item.id);
			if (index !== undefined) this.remove(item, index);
			if (!this.left.includes(item)) this.left.push(item);
		}
	}

	private mixedSets(): void {
		const task = this.frame.sets.short;
		if (task === undefined) return;
		const end = Math.min(this.light, this.mockAt ?? this.light);
		let last = this.frame.lastSetAt ?? rules.mixedFrom - this.frame.daysGone - rules.mixedEvery;
		while (last < end) {
			const every = last < this.begins ? rules.lightEvery : rules.mixedEvery;
			const next = this.slots.find(last + 1, end, (index) => this.setDays.has(index));
			const from = Math.max(0, last + every);
			if (next !== undefined && next <= from + 1) {
				last = next;
				continue;
			}
			const item = this.turn(
				{
					kind: 'mixed',
					level: 'more',
					worth: 102,
					reason: { kind: 'timed', because: this.coreEnd() < from ? 'upkeep' : 'mixed' }
				},
				task
			);
			const index = this.firstDay(item, from, Math.min(end, next ?? end) - 1);
			if (index === undefined) {
				if (next === undefined) return;
				last = next;
				continue;
			}
			this.put(item, index);
			last = index;
		}
	}

	/** A second mock about a week before the first; half a set where no day then holds it. */
	private secondMock(): void {
		const { full, half } = this.frame.sets;
		const { mockAt } = this;
		if (mockAt === undefined || full === undefined || this.exam + this.frame.daysGone < rules.secondMockFrom)
			return;
		if (this.frame.fullSetsDone > 0) return;
		const isDiagnosis = (item: Item) =>
			this.frame.needsDiagnosis && item.turn === nextTurn(this.frame.turns, item.task);
		const earlier = [...this.where].some(([id, index]) => {
			const item = index < mockAt - 2 ? this.frame.itemById(id) : undefined;
			return item?.task.set === 'full' || (item?.task.set === 'half' && !isDiagnosis(item));
		});
		if (earlier) return;
		const wish = mockAt - rules.secondMockBefore;
		for (const task of [full, half]) {
			if (task === undefined) continue;
			const item = this.turn(
				{ kind: 'mixed', level: 'more', worth: 101, reason: { kind: 'timed', because: 'first mock' } },
				task
			);
			for (let away = 0; away <= rules.secondMockWithin; away++)
				for (const index of away === 0 ? [wish] : [wish - away, wish + away]) {
					if (
						index < 0 ||
						this.where.has(item.id) ||
						!this.slots.fits(index, item) ||
						!this.allowed(item, index)
					)
						continue;
					this.put(item, index);
				}
			if (this.where.has(item.id)) return;
		}
	}

	private enoughQuestions(): void {
		const { half, short } = this.frame.sets;
		if (this.exam + this.frame.daysGone < rules.questionsFrom) return;
		for (const task of [half, short]) {
			if (task === undefined) continue;
			const isApart = (index: number) => !this.setDays.has(index - 1) && !this.setDays.has(index + 1);
			while (this.questions < rules.questions) {
				const item = this.turn(
					{ kind: 'mixed', level: 'more', worth: 103, reason: { kind: 'timed', because: 'mixed' } },
					task
				);
				const index = this.slots.find(
					this.begins,
					this.mockAt ?? this.light,
					(at) => isApart(at) && this.slots.fits(at, item) && this.allowed(item, at)
				);
				if (index === undefined) break;
				this.put(item, index);
			}
		}
	}

	/** After core work about every third day a lab: another one of a topic, or one of an area that is not short. */
	private upkeep(items: readonly Item[]): void {
		const end = this.coreEnd();
		const lab = (index: number) =>
			this.frame.labDays.has(index) || (index >= 0 && index < this.light && this.labsOn(index) > 0);
		for (const item of items) {
			const index = this.slots.find(Math.max(0, end + 1, this.begins), this.light, (at) => {
				for (let away = 0; away < rules.upkeepEvery; away++)
					if ((at - away > end && lab(at - away)) || lab(at + away)) return false;
				return this.slots.fits(at, item) && this.allowed(item, at);
			});
			if (index === undefined) this.left.push(item);
			else this.put(item, index);
		}
	}
}
