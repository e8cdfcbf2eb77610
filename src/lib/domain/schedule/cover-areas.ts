// No area is left out whole: each has a lab, done or read, and its cards.
import { lengthOf, limits } from '#lib/domain/diagnosis/bars.ts';
import type { DomainId } from '#lib/domain/exam.ts';
import { readingOf, type Item } from '#lib/domain/needs/items.ts';
import * as rules from '#lib/domain/needs/rules.ts';
import { daysToRetain } from '#lib/domain/practice/spacing.ts';
import type { Draft } from '#lib/domain/schedule/draft.ts';
import { roomBeside, roomBesideSpare } from '#lib/domain/schedule/make-room.ts';
import { isLongArea, isNeeded, needOf } from '#lib/domain/schedule/trade-desk.ts';
import type { Task } from '#lib/domain/task.ts';

/** Puts one lab of each area that has none, at the desk where a day has the minutes, else as reading: also where cards that can be spared go. */
export function coverLabs(draft: Draft): void {
	const { frame, where, begins } = draft;
	const isCore = (item: Item) => isNeeded(draft, item);
	const lastShort = draft.slots.slots.findLastIndex(({ items }) => items.some(isCore));
	const isOpen = () => frame.items.some((item) => isCore(item) && !where.has(item.id));
	for (const { domain, bar } of frame.map.gaps) {
		const isLong = (lengthOf(bar) ?? 0) >= limits.long;
		const from = isLong ? Math.max(begins, lastShort) : begins;
		const isOwn = ({ kind, lab, domain: own }: Task) =>
			kind === 'lab' && lab?.setUp !== true && own === domain;
		// Of an area with a long bar cards are enough where the labs of others have no day.
		if (draft.hasTask(isOwn) || (isLong && isOpen())) continue;
		const [item] = frame.items
			.filter(({ id, kind, task }) => kind === 'check' && isOwn(task) && !where.has(id))
			.toSorted((a, b) => a.worth - b.worth);
		if (item === undefined) continue;
		const reading = readingOf(item);
		// Late, so that it takes no day of a short area, and not so late that it's new in the last days.
		const to = draft.lastNewDay + 1;
		const atDesk = draft.isSetUp() ? draft.lastDay(item, from, to) : undefined;
		const index =
			atDesk ??
			draft.lastDay(reading, from, to) ??
			roomBesideSpare(draft, reading, from, to) ??
			roomOf(draft, reading, from, to);
		if (index === undefined) continue;
		draft.put(atDesk === undefined ? reading : item, index);
		draft.pinned.add(item.id);
	}
}

/** Puts the cards of each area that has none. */
export function coverCards(draft: Draft): void {
	for (const need of draft.frame.list) {
		const [task] = need.tasks;
		if (need.kind !== 'recall' || draft.hasTask((one) => one === task)) continue;
		const item = draft.turn({ ...need, level: 'more' }, task!);
		const from = Math.max(draft.begins, firstOf(draft, need.domain!));
		const room = (at: number) =>
			draft.firstDay(item, at) ??
			roomBesideSpare(draft, item, at, draft.light) ??
			roomOf(draft, item, at, draft.light);
		const index = room(from) ?? room(draft.begins);
		if (index === undefined) continue;
		draft.put(item, index);
		draft.pinned.add(item.id);
	}
}

/** Returns the last day on which another area gives way that has more: the reading of its third lab or a later one, a short set that isn't among the last, its third cards. */
function roomOf(draft: Draft, item: Item, from: number, to: number): number | undefined {
	const { tasks } = draft;
	const isThird = ({ task: { kind, domain } }: Item) =>
		tasks.filter((one) => one.kind === kind && one.domain === domain).length > daysToRetain;
	const least = isLongArea(draft, item) ? limits.long : limits.short;
	const isLab = (one: Item) =>
		one.task.kind === 'lab' &&
		one.level === 'more' &&
		one.place === 'anywhere' &&
		needOf(draft, one) > least &&
		isThird(one);
	const isSet = ({ kind, task }: Item, index: number) =>
		kind === 'mixed' &&
		task.set === undefined &&
		[...draft.setDays].filter((day) => day > index).length >= rules.setsTogether;
	const isCards = (one: Item) => one.kind === 'recall' && isThird(one);
	return (
		roomBeside(draft, item, from, to, isLab) ??
		roomBeside(draft, item, from, to, isSet) ??
		roomBeside(draft, item, from, to, isCards)
	);
}

/** Returns the first day with work of an area; 0 without any. */
const firstOf = ({ slots }: Draft, domain: DomainId): number =>
	Math.max(
		0,
		slots.slots.findIndex(({ items }) => items.some(({ task }) => task.domain === domain))
	);
