// One plan up to one exam day: what was shown stays where it is, then the mock and the light day, core work, and what is worth doing beyond.
// Over 200 lines: the phases, and the short ones among them.
import { readingOf, type Item } from '#lib/domain/needs/items.ts';
import type { UnkeptReason } from '#lib/domain/needs/reasons.ts';
import * as rules from '#lib/domain/needs/rules.ts';
import { plannedId } from '#lib/domain/needs/turns.ts';
import { daysToRetain } from '#lib/domain/practice/spacing.ts';
import { coverCards, coverLabs } from '#lib/domain/schedule/cover-areas.ts';
import type { Slot, Slots } from '#lib/domain/schedule/day-slots.ts';
import { delayLong } from '#lib/domain/schedule/delay-long.ts';
import { Draft } from '#lib/domain/schedule/draft.ts';
import { isUnable, type Frame } from '#lib/domain/schedule/frame.ts';
import {
	advanceShort,
	advanceWaiting,
	levelDays,
	repeatOnFreeDays
} from '#lib/domain/schedule/level-days.ts';
import {
	advanceLate,
	advanceSandbox,
	dropIdleSetUp,
	placeLateVisit,
	placeCore,
	placeMore,
	placeReadings,
	placeSandbox,
	placeSetUp,
	placeUpkeep
} from '#lib/domain/schedule/place-labs.ts';
import {
	lengthenMisses,
	placeLateMisses,
	placeMissesOfDone,
	placeOtherMisses
} from '#lib/domain/schedule/place-misses.ts';
import {
	mixedLevel,
	placeDiagnosis,
	placeEnoughQuestions,
	placeFirstMixed,
	placeLastSet,
	placeMiddleRun,
	placeMixed,
	placeStandIn
} from '#lib/domain/schedule/place-mixed.ts';
import { asksEarlierMocks, placeEarlierMocks, placeMock } from '#lib/domain/schedule/place-mocks.ts';
import { closeGaps, fillRecalls, placeRecalls } from '#lib/domain/schedule/place-recall.ts';
import { placeRepair } from '#lib/domain/schedule/place-repair.ts';
import {
	balanceReviews,
	needsStandIn,
	placeReviews,
	placeShortReviews
} from '#lib/domain/schedule/place-reviews.ts';
import { tradeDesk } from '#lib/domain/schedule/trade-desk.ts';
import type { Unkept } from '#lib/domain/schedule/types.ts';

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
	/** Whether the exam could be then: an earlier mock takes its minutes first, so that giving them to labs brings no date nearer. */
	readonly forDate?: boolean;
}

/** Returns how many core items have no day. */
export const missingCore = ({ left }: Layout): number => left.filter(({ level }) => level === 'core').length;

/** Returns the plan up to the exam on day number `exam` from the start. The work for a far exam begins late, but early enough. */
export const layOut = (frame: Frame, exam: number, wish: LayoutWish): Layout =>
	layoutFrom(frame, exam, beginOf(frame, exam), wish);

/** Returns the day on which the work begins, whatever was shown: so that showing a plan doesn't change it. */
function beginOf(frame: Frame, exam: number): number {
	const begins = frame.begins.get(exam) ?? lookForBegin(frame, exam);
	frame.begins.set(exam, begins);
	return begins;
}

function lookForBegin(frame: Frame, exam: number): number {
	for (const days of rules.farFrom) {
		const begins = exam - days;
		// Where only the work makes it far, none of it waits.
		if (begins < rules.leastLight || exam - frame.asked > rules.leastLight) return 0;
		const layout = layoutFrom(frame, exam, begins, { keep: 'none', coreOnly: true });
		if (layout.left.every((item) => item.level === 'more' || isUnable(frame, item)))
			return restsBefore(layout, begins) ? begins : 0;
	}
	return 0;
}

/** Whether no new lab comes in the last days before that one: else what's fixed at once takes all of the light phase, and there is none. */
const restsBefore = ({ slots }: Pick<Layout, 'slots'>, day: number): boolean =>
	slots.slots
		.slice(Math.max(0, day - rules.leastRest), day)
		.every(({ items }) => items.every((item) => item.kind !== 'check'));

/** The phases of a plan, in the order in which they take the days. For the date alone, no mock's mistakes are gone over for longer: that puts no exam off. */
function layoutFrom(
	frame: Frame,
	exam: number,
	begins: number,
	{ keep, coreOnly = false, forDate = false }: LayoutWish
): Layout {
	const draft = new Draft(frame, exam, begins, { coreOnly, forDate, keeps: keep !== 'none' });
	placePinned(draft);
	placeMock(draft);
	placeLight(draft);
	placeDiagnosis(draft);
	placeSetUp(draft);
	placeMissesOfDone(draft);
	if (!forDate) lengthenMisses(draft, 'first');
	if (keep !== 'none') placeKept(draft, keep === 'labs');
	placeOtherMisses(draft);
	placeFirstMixed(draft, { early: true });
	placeMixed(draft, { least: true });
	// Where a day holds one thing, core labs leave them no day. Else they find minutes beside those, and the date leaves room for more labs.
	const hasReviews = frame.longest.total < rules.oneThing ? !forDate : !coreOnly;
	if (hasReviews) placeMiddleRun(draft);
	if (hasReviews) placeReviews(draft);
	if (hasReviews && needsStandIn(draft)) placeStandIn(draft);
	else placeLastSet(draft, hasReviews);
	placeCore(draft);
	if (keep !== 'none') advanceLate(draft);
	if (!coreOnly && !forDate) lengthenMisses(draft, 'least');
	placeRecalls(draft, 'core', daysToRetain);
	dropIdleSetUp(draft, 'core');
	placeFirstMixed(draft, { early: false });
	if (!coreOnly) {
		placeRecalls(draft, 'core', daysToRetain + 1);
		if (!hasReviews && needsStandIn(draft)) placeStandIn(draft);
		placeMixed(draft);
		if (hasReviews) placeReviews(draft);
		placeSandbox(draft);
		if (!forDate && asksEarlierMocks(draft)) placeMore(draft, { counted: true });
		placeEarlierMocks(draft, { early: forDate });
		if (!forDate) lengthenMisses(draft, 'least');
		placeRecalls(draft, 'core');
		placeRecalls(draft, 'more', rules.heldRecalls);
		const upkeep = placeMore(draft);
		placeEnoughQuestions(draft);
		placeOtherMisses(draft);
		placeUpkeep(draft, upkeep);
		dropIdleSetUp(draft, 'more');
		placeLateVisit(draft);
		placeReadings(draft);
		if (!forDate) spreadLabs(draft);
		placeRecalls(draft, 'more');
		fillRecalls(draft);
		if (!forDate) placeForDays(draft);
		lengthenMisses(draft, 'most');
		finishDays(draft);
	}
	if (!coreOnly && !forDate) giveReasons(draft);
	return resultOf(draft);
}

/** What a date doesn't wait for: cards of each area, and the misses of each short set. */
function placeForDays(draft: Draft): void {
	coverCards(draft);
	placeShortReviews(draft);
}

/** Each area has a lab, short ones are done rather than read, and no day is nearly empty before full ones. */
function spreadLabs(draft: Draft): void {
	tradeDesk(draft);
	coverLabs(draft);
	delayLong(draft);
	advanceShort(draft);
	levelDays(draft);
}

/** Sets are gone over for long enough, a lab comes after the mock, and those of short areas come once more where days are free. */
function finishDays(draft: Draft): void {
	if (draft.forDate) return placeRepair(draft);
	advanceSandbox(draft);
	// Days that labs have left since.
	placeMixed(draft, { last: true });
	placeShortReviews(draft);
	placeLateMisses(draft);
	balanceReviews(draft);
	fillRecalls(draft);
	closeGaps(draft);
	placeRepair(draft);
	advanceWaiting(draft);
	repeatOnFreeDays(draft);
}

function resultOf({ exam, slots, where, left, unkept, light, begins }: Draft): Layout {
	const coreEnd = slots.slots.findLastIndex(
		({ items }, index) => index < light && items.some(({ level }) => level === 'core')
	);
	const byWorth = left.toSorted((a, b) => a.worth - b.worth);
	return { exam, slots, where, left: byWorth, unkept, light, coreEnd, begins };
}

/** What the person put on a day comes first. A pin in the past was a wish for that day: the work moves on like any other. */
function placePinned(draft: Draft): void {
	const { frame, slots } = draft;
	for (const { session, day } of frame.pins) {
		const item = frame.itemById(session);
		const index = frame.calendar.indexOf(day);
		if (item === undefined || index < 0 || draft.where.has(item.id)) continue;
		const own: Item = frame.items.some(({ id }) => id === item.id)
			? item
			: { ...item, reason: { kind: 'yours' } };
		const isLate = index >= draft.exam;
		if (!isLate && slots.fits(index, own)) {
			draft.put(own, index);
			draft.pinned.add(own.id);
		} else draft.unkept.push({ session, day, reason: unkeptReason(slots.slots[index], own, isLate) });
	}
	// A date at a computer is for its labs.
	for (const [index, slot] of slots.slots.entries())
		if (frame.calendar.at(index).desk > frame.longest.desk) {
			slot.desk = Math.min(slot.desk, frame.longest.desk);
			slot.total = Math.min(slot.total, frame.longest.total);
		}
	const mocks = [...draft.where].flatMap(([id, index]) =>
		frame.itemById(id)?.task.set === 'full' ? [index] : []
	);
	if (mocks.length > 0) draft.mockAt = Math.max(...mocks);
}

/** The last day of work is light, with what the exam day needs; that comes a day or two earlier where this one is too short. */
function placeLight(draft: Draft): void {
	for (const item of draft.frame.items) {
		if (item.kind !== 'light' || draft.where.has(item.id)) continue;
		let index = draft.light;
		while (index >= 0 && !draft.slots.fits(index, item)) index--;
		draft.putOrLeave(item, index >= 0 ? index : undefined);
	}
}

/** What was shown and may stay, stays. */
function placeKept(draft: Draft, labsOnly: boolean): void {
	const { frame } = draft;
	const recalls = new Map<string, number>();
	const rank = ({ item: { level, kind } }: { readonly item: Item }) =>
		(level === 'more' ? 2 : 0) + (kind === 'set up' ? 0 : kind === 'extra' ? 2 : 1);
	const items = frame.kept
		.flatMap(({ id, index, place, minutes }): readonly { readonly item: Item; readonly index: number }[] => {
			const item = draft.where.has(id) ? undefined : frame.itemById(id);
			if (item === undefined) return [];
			if (place === 'anywhere' && item.place === 'desk') return [{ item: readingOf(item), index }];
			// A missed drill comes soon: the next ones, some days later, needn't wait for it.
			const { after, ...free } = item;
			if (item.kind === 'study' && after !== undefined && index >= rules.mixedEvery)
				return [{ item: free, index }];
			// Two short sets as one run stay one.
			return [{ item: item.task === frame.sets.short ? { ...item, minutes } : item, index }];
		})
		.toSorted((a, b) => rank(a) - rank(b) || a.index - b.index);
	for (const { item, index } of items) {
		const { kind, task, level } = item;
		if (kind === 'light' || kind === 'misses' || (labsOnly && task.kind !== 'lab')) continue;
		// What comes after something that moved is put again, after that.
		if (item.after !== undefined && !draft.where.has(item.after.id)) continue;
		if (task.set === 'full' && (draft.mockAt === undefined || index > draft.mockAt - 4)) continue;
		if (index >= draft.exam || !draft.slots.fits(index, item) || !draft.allowed(item, index)) continue;
		if (task.kind === 'lab' && level === 'more' && kind !== 'set up' && !draft.isSetUp()) continue;
		const times = recalls.get(task.id) ?? frame.turns.doneOf(task.id).length;
		recalls.set(task.id, times + 1);
		const own =
			kind === 'recall' && times >= daysToRetain
				? 'more'
				: task === frame.sets.short
					? mixedLevel(draft)
					: level;
		draft.put({ ...item, level: own }, index);
	}
}

/** Work that comes round gets its reason and its level by its place among its turns, so that keeping a plan changes none. */
function giveReasons(draft: Draft): void {
	const { turns, practice } = draft.frame;
	const coreEnd = draft.coreEnd();
	const standIns = new Set(needsStandIn(draft) ? lastTwoSets(draft) : []);
	const met = new Set(turns.done.map(({ task }) => task));
	const recalls = new Map<string, number>();
	for (const [index, { items }] of draft.slots.slots.entries())
		for (const [place, item] of items.entries()) {
			const { task, kind, reason } = item;
			const again = met.has(task.id);
			met.add(task.id);
			if (reason.kind === 'recall' && reason.because !== 'bar held') {
				const because = practice.shaky.includes(task.domain!) ? 'shaky' : again ? 'spaced' : 'first';
				const before = recalls.get(task.id) ?? turns.doneOf(task.id).length;
				recalls.set(task.id, before + 1);
				const level = before < daysToRetain ? 'core' : 'more';
				items[place] = { ...item, level, reason: { kind: 'recall', because } };
			}
			if (kind === 'mixed' && reason.kind === 'timed' && task.set !== 'full') {
				const because = standIns.has(index)
					? 'stand-in'
					: task.set === undefined && index > coreEnd
						? 'upkeep'
						: 'mixed';
				items[place] = { ...item, reason: { kind: 'timed', because } };
			}
		}
	numberMisses(draft);
}

/** Returns the days of the last two sets before the exam, where they are near each other. */
function lastTwoSets({ setDays, exam }: Draft): readonly number[] {
	const [last, other] = [...setDays]
		.filter((day) => day >= exam - rules.standInFrom)
		.toSorted((a, b) => b - a);
	return last !== undefined && other !== undefined && last - other <= rules.setsTogether ? [last, other] : [];
}

/** Misses are numbered in the order of their days, so that doing the first ones renames none; those that were shown keep their number. */
function numberMisses({ frame, slots, where }: Draft): void {
	const found = slots.slots.flatMap(({ items }, index) =>
		items.flatMap((item, place) => (item.kind === 'misses' ? [{ item, index, place }] : []))
	);
	if (found.some(({ item }) => frame.pins.some(({ session }) => session === item.id))) return;
	const own = found.map(({ item: { task }, index }) => {
		const shown = frame.kept.find((one) => one.index === index && one.id.startsWith(`${task.id}#`));
		return shown && frame.itemById(shown.id)?.turn;
	});
	let free = Math.min(...found.map(({ item }) => item.turn));
	for (const [at, { item, index, place }] of found.entries()) {
		while (own.includes(free)) free++;
		const turn = own[at] ?? free++;
		const id = plannedId(item.task.id, turn);
		slots.at(index).items[place] = { ...item, turn, id };
		where.set(id, index);
	}
}

/** Returns why a task can't be on the day that the person chose. */
function unkeptReason(
	slot: Slot | undefined,
	{ task, minutes, place }: Pick<Item, 'task' | 'minutes' | 'place'>,
	pastExam: boolean
): UnkeptReason {
	if (pastExam || slot === undefined) return { kind: 'exam' };
	if (slot.off) return { kind: 'off' };
	if (slot.tasks.has(task.id)) return { kind: 'same task' };
	return { kind: 'minutes', minutes, place };
}
