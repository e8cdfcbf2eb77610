// Where time at the desk is short, labs of areas that are longer are read, so that those of short ones are done.
import { lengthOf, limits } from '#lib/domain/diagnosis/bars.ts';
import { isMain, isUpkeep, readingOf, type Item } from '#lib/domain/needs/items.ts';
import * as rules from '#lib/domain/needs/rules.ts';
import type { Draft } from '#lib/domain/schedule/draft.ts';
import { roomBeside } from '#lib/domain/schedule/make-room.ts';

/** Gives labs of short areas, and those that the report's list names, the desk of labs that are needed less, which are then read. */
export function tradeDesk(draft: Draft): void {
	const { frame } = draft;
	const wanted = frame.items.filter(
		(item) =>
			item.task.kind === 'lab' &&
			item.level === 'more' &&
			needOf(draft, item) < longer &&
			isOpenAtDesk(draft, item)
	);
	for (const item of wanted.toSorted((a, b) => needOf(draft, a) - needOf(draft, b) || a.worth - b.worth))
		trade(draft, item);
}

/** Whether a lab is only read, or has no day. */
function isOpenAtDesk({ where, slots }: Draft, item: Item): boolean {
	const index = where.get(item.id);
	return (
		index === undefined ||
		slots.at(index).items.some(({ id, place }) => id === item.id && place !== item.place)
	);
}

const gapOf = ({ frame }: Draft, { task }: Item) =>
	frame.map.gaps.find(({ domain }) => domain === task.domain);

export const isOfShortArea = (draft: Draft, item: Item): boolean => gapOf(draft, item)?.standing === 'short';

export const isLongArea = (draft: Draft, item: Item): boolean => {
	const gap = gapOf(draft, item);
	return gap !== undefined && (lengthOf(gap.bar) ?? 0) >= limits.long;
};

/** Whether it's a lab without which an area that is short or unknown isn't repaired. */
export const isNeeded = (draft: Draft, item: Item): boolean =>
	(item.kind === 'check' || isMain(item)) && gapOf(draft, item)?.standing !== 'held';

/** Whether the report's list names its topic. */
export const isNamed = (draft: Draft, item: Item): boolean =>
	gapOf(draft, item)?.groups.some(
		({ group, reasons }) => group === item.task.group && reasons.includes('listed')
	) === true;

const longer = limits.short + 1;

/** Short areas by their bars, then what the report's list names, then other areas; what an area is repaired without, last. */
export function needOf(draft: Draft, item: Item): number {
	const gap = gapOf(draft, item);
	if (gap === undefined || isUpkeep(item)) return Infinity;
	const isExtra = item.kind === 'extra' && !isMain(item);
	if (!isExtra && gap.standing === 'short') return lengthOf(gap.bar) ?? 0;
	return isNamed(draft, item) ? limits.short : isExtra ? Infinity : longer;
}

/** Puts an item on the first day that holds it, late ones apart, once labs that are needed less give way. */
function trade(draft: Draft, item: Item): void {
	const { slots, where, begins } = draft;
	const readAt = where.get(item.id);
	const reading = readAt === undefined ? undefined : slots.at(readAt).items.find(({ id }) => id === item.id);
	takeOut(draft, item);
	const from = item.now === true ? 0 : begins;
	const index = slots.find(from, draft.light, (at) => tradeOn(draft, item, at));
	if (index !== undefined) return;
	if (reading !== undefined) draft.put(reading, readAt!);
	else readBeside(draft, item);
}

/** Puts the reading of a lab in the place of one that is needed less, and that its area does without. */
function readBeside(draft: Draft, item: Item): void {
	const reading = readingOf(item);
	const isLess = (one: Item) =>
		canGive(draft, one, reading) && needOf(draft, one) > needOf(draft, item) && isSpare(draft, one);
	const index = roomBeside(draft, reading, draft.begins, draft.light, isLess);
	if (index !== undefined) draft.put(reading, index);
}

/** Puts the item on that day where the labs that give way can be read there, or needn't be. Returns whether it's put. */
function tradeOn(draft: Draft, item: Item, index: number): boolean {
	const { slots } = draft;
	const fits = () => draft.can(item, index);
	const need = needOf(draft, item);
	const less = slots
		.at(index)
		.items.filter((one) => canGive(draft, one, item) && needOf(draft, one) > need)
		.toSorted((a, b) => b.worth - a.worth);
	const given: Item[] = [];
	for (const one of less) {
		if (fits()) break;
		draft.remove(one, index);
		given.push(one);
	}
	if (fits()) {
		draft.put(item, index);
		const spare = given.filter((one) => !readOn(draft, one, index));
		if (spare.every((one) => isSpare(draft, one))) return true;
		for (const one of [item, ...given]) takeOut(draft, one);
	}
	for (const one of given) draft.put(one, index);
	return false;
}

/** Whether an area does without a lab: it's one for free minutes, or the area isn't short and has another one, or there are too few days for each to have one. */
const isSpare = (draft: Draft, one: Item): boolean => {
	const { slots } = draft.slots;
	const isOther = ({ task, id }: Item) =>
		task.kind === 'lab' && task.domain === one.task.domain && id !== one.id;
	return (
		needOf(draft, one) === Infinity ||
		(needOf(draft, one) === longer &&
			(slots.filter(({ open }) => open).length < rules.questionsFrom ||
				slots.some(({ items }) => items.some(isOther))))
	);
};

/** Takes out a lab, done or read, wherever it is. */
function takeOut(draft: Draft, { id }: Item): void {
	const index = draft.where.get(id);
	const own = index === undefined ? undefined : draft.slots.at(index).items.find((one) => one.id === id);
	if (own !== undefined) draft.remove(own, index!);
}

/** Whether a lab may give its place up: not what Ready? asks for, nor what the person put there. */
const canGive = (draft: Draft, { id, level, task, part, place }: Item, item: Item): boolean =>
	task.kind === 'lab' &&
	level === 'more' &&
	part === undefined &&
	place === item.place &&
	!draft.pinned.has(id);

/** Puts the reading of a lab on that day, where it still fits, else on the first one that holds it, else in the place of cards that come once more anyway. */
function readOn(draft: Draft, one: Item, index: number): boolean {
	if (one.place !== 'desk' || isUpkeep(one)) return false;
	const { slots, begins, lastNewDay } = draft;
	const reading = readingOf(one);
	const isAgain = ({ id, kind, level, task }: Item) =>
		kind === 'recall' &&
		level === 'more' &&
		slots.slots.some(({ items }) => items.some((other) => other.task === task && other.id !== id));
	const at = slots.fits(index, reading)
		? index
		: (draft.firstDay(reading, begins, lastNewDay + 1) ??
			roomBeside(draft, reading, begins, lastNewDay + 1, isAgain));
	if (at !== undefined) draft.put(reading, at);
	return at !== undefined;
}
