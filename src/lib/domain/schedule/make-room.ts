// How a day of a plan gets room: what on it gives way to which item, the least worth first.
// Over 200 lines: each way asks the same of what may give way.
import { isCounted, isMain, isSide, isUpkeep, minutesOf, type Item } from '#lib/domain/needs/items.ts';
import * as rules from '#lib/domain/needs/rules.ts';
import { daysToRetain } from '#lib/domain/practice/spacing.ts';
import type { Draft } from '#lib/domain/schedule/draft.ts';

/** So near to its day a recall is as good. */
const nearby: readonly number[] = [1, -1, 2, -2];

/** Whether an item gives way to core work: not misses, and, where they stay `apart`, no mixed set that leaves too wide a gap or is the last one. */
function canGive(draft: Draft, { level, kind, task, reason }: Item, index: number, apart: boolean): boolean {
	if (level === 'core') return false;
	if (reason.kind === 'misses') return !apart && draft.mockAt === undefined;
	if (!apart || kind !== 'mixed' || task.set !== undefined) return true;
	if (draft.isRun(index)) return false;
	const days = [...draft.setDays];
	const before = Math.max(-1, ...days.filter((day) => day < index));
	const after = Math.min(draft.light, ...days.filter((day) => day > index));
	if (after === draft.light && index >= draft.exam - rules.lastSetFrom && !draft.hasMockNear()) return false;
	return after - before <= rules.mixedAtLeast + 1;
}

/** Returns the first day on which what is only worth doing gives way, the least worth first; `apart`: sets leave no wide gap. */
export function madeRoom(draft: Draft, item: Item, from: number, { apart = false } = {}): number | undefined {
	const room = roomFor(draft, item, from, true);
	return room !== undefined || apart || draft.coreOnly ? room : roomFor(draft, item, from, false);
}

/** Returns the first day of `[from, to]` on which labs that are only worth doing give way: other labs of a topic first. */
export function roomBesideMore(draft: Draft, item: Item, from: number, to: number): number | undefined {
	const beside = (gives: (one: Item) => boolean) =>
		draft.slots.find(from, Math.min(to + 1, draft.light), (index) =>
			giveWay(
				draft,
				item,
				index,
				draft.slots.at(index).items.filter((one) => one.worth > item.worth && gives(one))
			)
		);
	return (
		beside(({ kind, level }) => level === 'more' && kind === 'extra') ??
		beside(({ kind, level }) => level === 'more' && (kind === 'check' || kind === 'extra'))
	);
}

/** Lets a short set give way on that day, and what only keeps things fresh. Returns whether the item then fits. */
export function makeRoomForMisses(draft: Draft, item: Item, index: number): boolean {
	return giveWay(
		draft,
		item,
		index,
		draft.slots
			.at(index)
			.items.filter(
				({ kind, level, task }) =>
					level === 'more' && (kind === 'recall' || (kind === 'mixed' && task.set === undefined))
			)
	);
}

/** Lets what only keeps things fresh give way on that day, and other labs of a topic to its first one. Returns whether the item then fits. */
function makeRoomBesideUpkeep(draft: Draft, item: Item, index: number): boolean {
	// The sandbox is for the days before the mock, so that only labs that count take its place there.
	const stays = ({ task }: Item) => task.kind === 'sandbox' && draft.mockAt !== undefined && !isCounted(item);
	return giveWay(
		draft,
		item,
		index,
		draft.slots
			.at(index)
			.items.filter(
				(one) =>
					(isUpkeep(one) && !stays(one)) ||
					(item.kind === 'check' && one.kind === 'extra' && one.task.kind === 'lab') ||
					(isMain(item) && isSide(one)) ||
					(one.kind === 'recall' && one.level === 'more' && canSpare(draft, one, index))
			)
	);
}

/** Whether the recalls around it are near enough without it; from `end` on the one before may be the last. */
function canSpare(draft: Draft, { task }: Item, index: number, end = Infinity): boolean {
	const has = (at: number) => draft.slots.at(at).items.some((item) => item.task === task);
	const { turns, calendar, daysGone } = draft.frame;
	let before = index - 1;
	while (before >= 0 && !has(before)) before--;
	// Counted from what was done, or from the first day of the plan, so that the gap is the same the next morning.
	if (before < 0)
		before = Math.max(-1 - daysGone, ...turns.doneOf(task.id).map(({ done }) => calendar.indexOf(done)));
	const after = draft.nextOf(task, index) ?? (before >= end ? draft.light : undefined);
	return after !== undefined && after - before <= rules.recallGap;
}

/** Whether a day holds the item once all that isn't core is gone: asked first, because it's quick. */
const couldHold = ({ slots }: Draft, { task, minutes }: Item, index: number): boolean => {
	const { tasks, total, items } = slots.at(index);
	return !tasks.has(task.id) && total + minutesOf(items.filter(({ level }) => level === 'more')) >= minutes;
};

/** Returns the first day of `[from, to)` on which what only keeps things fresh gives way. */
export function roomBesideUpkeep(
	draft: Draft,
	item: Item,
	from: number,
	to = draft.light
): number | undefined {
	return draft.slots.find(
		from,
		to,
		(index) =>
			couldHold(draft, item, index) && draft.allowed(item, index) && makeRoomBesideUpkeep(draft, item, index)
	);
}

/**
 * Whether it's a recall or a short set whose day a lab may take: an area that holds keeps one recall, a weak one those that Ready? asks
 * for and one in the last days, and sets leave no wide gap and the last ones their place.
 */
function isFiller(draft: Draft, one: Item, index: number, least = daysToRetain): boolean {
	const { task, kind, reason } = one;
	if (kind === 'mixed') {
		const others = [...draft.setDays].filter((day) => day !== index);
		const later = others.filter((day) => day > index);
		const before = Math.max(-1 - draft.frame.daysGone, ...others.filter((day) => day < index));
		const isWide = Math.min(draft.light, ...later) - before > rules.mixedAtLeast + 1;
		const isStandIn = draft.mockAt === undefined && later.length < rules.setsTogether;
		return task.set === undefined && !isWide && !isStandIn && canGive(draft, one, index, true);
	}
	if (kind === 'misses') return canSpareReview(draft, index, 2 * rules.recallGap);
	if (kind !== 'recall') return false;
	const times = draft.timesOf(task);
	if (reason.kind === 'recall' && reason.because === 'bar held') return times > rules.heldRecalls;
	return times > least && canSpare(draft, one, index, draft.recallEnd);
}

/** Whether it's cards that come twice besides, of a weak area three times, and near enough; in a week of few study days, twice. */
export function isThirdCards(draft: Draft, one: Item, index: number): boolean {
	return (
		one.kind === 'recall' &&
		(draft.frame.sparse
			? draft.timesOf(one.task) > daysToRetain
			: isFiller(draft, one, index, daysToRetain + 1))
	);
}

/** Whether what short sets show is gone over soon enough without that day, and no long set is gone over then. */
function canSpareReview(draft: Draft, index: number, gap: number): boolean {
	const { slots } = draft.slots;
	const after = slots.findIndex((_, at) => at > index && draft.hasMisses(at));
	const before = slots.findLastIndex((_, at) => at < index && draft.hasMisses(at));
	const from = before < 0 ? -1 - draft.frame.daysGone : before;
	const isOfLong = [...draft.reviewed.values()].flat().some((review) => review.index === index);
	return draft.mockAt === undefined && !isOfLong && after >= 0 && after - from <= gap;
}

/** Returns the first day from `from` on that has neither a lab nor a long set, and on which recalls and sets that can be spared give way. */
export function roomBesideFiller(draft: Draft, item: Item, from: number): number | undefined {
	return draft.slots.find(from, draft.light, (index) => {
		const { items } = draft.slots.at(index);
		return (
			items.every(({ task }) => task.kind !== 'lab' && task.set === undefined) &&
			draft.allowed(item, index) &&
			giveWay(
				draft,
				item,
				index,
				items.filter((one) => isFiller(draft, one, index))
			)
		);
	});
}

/** Returns the first day of `[from, to)` that has only recalls, and on which these make room by coming a day or two sooner or later. */
export function roomBesideMoved(
	draft: Draft,
	item: Item,
	from: number,
	to = draft.light
): number | undefined {
	return draft.slots.find(from, to, (index) => {
		const { items } = draft.slots.at(index);
		if (items.length === 0 || !draft.allowed(item, index) || items.some(({ kind }) => kind !== 'recall'))
			return false;
		const moved: (readonly [Item, number])[] = [];
		for (const one of [...items]) {
			if (draft.slots.fits(index, item)) break;
			draft.remove(one, index);
			const to = nearby.map((away) => index + away).find((at) => draft.can(one, at));
			if (to === undefined || draft.pinned.has(one.id)) {
				draft.put(one, index);
				continue;
			}
			draft.put(one, to);
			moved.push([one, to]);
		}
		if (draft.slots.fits(index, item)) return true;
		for (const [one, to] of moved) {
			draft.remove(one, to);
			draft.put(one, index);
		}
		return false;
	});
}

/** Days that cards may come sooner, so that what a set shows is gone over beside them. */
const soonerCards = 3;

/** Whether the item fits on that day once cards of a day soon after it come then, and each reading of a lab between them goes to the next one's day. */
export function roomBesideSooner(draft: Draft, item: Item, day: number): boolean {
	const { slots, pinned } = draft;
	const days: number[] = [];
	const labs: Item[] = [];
	let cards: Item | undefined;
	for (let index = day; index < Math.min(draft.light, day + soonerCards + 1) && !cards; index++) {
		const [only, other] = slots.at(index).items;
		if (only === undefined || other !== undefined || pinned.has(only.id)) continue;
		if (only.kind === 'recall') cards = only;
		else if (only.task.kind === 'lab' && only.place === 'anywhere') labs.push(only);
		else continue;
		days.push(index);
	}
	if (cards === undefined || labs.length === 0 || days[0] !== day) return false;
	const { task } = cards;
	const before = slots.slots.findLastIndex(
		({ items }, at) => at < day && items.some((one) => one.task.domain === task.domain)
	);
	const next = draft.nextOf(task, days.at(-1)!) ?? draft.exam;
	if (before < 0 || day - before < rules.recallApart || next - day > rules.recallGap) return false;
	const put = (items: readonly Item[]) => {
		for (const one of items) draft.remove(one, draft.where.get(one.id)!);
		for (const [at, one] of items.entries()) draft.put(one, days[at]!);
		return items.every((one, at) => draft.allowed(one, days[at]!) && slots.at(days[at]!).total >= 0);
	};
	if (put([cards, ...labs]) && slots.fits(day, item)) return true;
	put([...labs, cards]);
	return false;
}

/** Returns the last day of `[from, to)`, with labs or without, on which recalls that can be spared give way, sets, unless it's for what they show, or the reading of another lab of a topic. */
export function roomBesideSpare(draft: Draft, item: Item, from: number, to: number): number | undefined {
	const isReview = item.kind === 'misses';
	const isSpare = (one: Item, index: number) =>
		isReview
			? isThirdCards(draft, one, index)
			: isFiller(draft, one, index) ||
				(one.kind === 'misses' &&
					item.kind === 'recall' &&
					canSpareReview(draft, index, 3 * rules.recallGap));
	// A reading is worth more than the minutes for a short set.
	const isReading = (one: Item) =>
		(!isReview || item.minutes >= one.minutes) &&
		one.kind === 'extra' &&
		one.task.kind === 'lab' &&
		one.place === 'anywhere' &&
		!isMain(one);
	return roomBeside(draft, item, from, to, (one, index) => isReading(one) || isSpare(one, index));
}

/** Returns the last day of `[from, to)` on which what `gives` way makes room. */
export function roomBeside(
	draft: Draft,
	item: Item,
	from: number,
	to: number,
	gives: (one: Item, index: number) => boolean
): number | undefined {
	for (let index = to - 1; index >= Math.max(0, from); index--) {
		const spare = draft.slots.at(index).items.filter((one) => gives(one, index));
		if (giveWay(draft, item, index, spare)) return index;
	}
	return undefined;
}

/** Removes those items, the least worth first, until the item fits; none of them where it doesn't. */
function giveWay(draft: Draft, item: Item, index: number, spare: readonly Item[]): boolean {
	const { tasks, total } = draft.slots.at(index);
	const free = spare.filter(({ id }) => !draft.pinned.has(id));
	if (tasks.has(item.task.id) || total + minutesOf(free) < item.minutes) return false;
	const giving: Item[] = [];
	const fits = () => draft.slots.fits(index, item) && draft.allowed(item, index);
	for (const one of free.toSorted((a, b) => b.worth - a.worth)) {
		if (fits()) break;
		draft.remove(one, index);
		giving.push(one);
	}
	const has = fits();
	// What fits beside it stays after all; the misses of a long set are gone with it.
	const isBeside = (one: Item) =>
		one.task.set === undefined &&
		(item.task.kind !== 'lab' || one.task.kind !== 'lab' || draft.labsOn(index) + 1 < rules.labsADay) &&
		draft.slots.fits(index, { ...one, minutes: one.minutes + item.minutes });
	for (const one of giving.toReversed()) if (!has || isBeside(one)) draft.put(one, index);
	return has;
}

function roomFor(draft: Draft, item: Item, from: number, apart: boolean): number | undefined {
	return draft.slots.find(from, draft.light + 1, (index) => {
		if (!draft.allowed(item, index) || draft.isForQuestions(item, index)) return false;
		return giveWay(
			draft,
			item,
			index,
			draft.slots.at(index).items.filter((one) => canGive(draft, one, index, apart))
		);
	});
}
