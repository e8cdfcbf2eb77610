// No area is left out whole: each has a lab, done or read, and its cards.
import { lengthOf, limits } from '#lib/domain/diagnosis/bars.ts';
import type { DomainId } from '#lib/domain/exam.ts';
import { isMain, readingOf, type Item } from '#lib/domain/needs/items.ts';
import type { Draft } from '#lib/domain/schedule/draft.ts';
import type { Task } from '#lib/domain/task.ts';

/** Puts one lab of each area that has none, at the desk where a day has the minutes, else as reading: also where cards that can be spared go. */
export function coverLabs(draft: Draft): void {
	const { frame, left, begins } = draft;
	const isShort = ({ task }: Item) =>
		frame.map.gaps.some(({ domain, standing }) => domain === task.domain && standing !== 'held');
	const lastShort = draft.slots.slots.findLastIndex(({ items }) =>
		items.some((item) => (item.kind === 'check' || isMain(item)) && isShort(item))
	);
	for (const { domain, bar } of frame.map.gaps) {
		const from = (lengthOf(bar) ?? 0) < limits.long ? begins : Math.max(begins, lastShort);
		const isOwn = ({ kind, lab, domain: own }: Task) =>
			kind === 'lab' && lab?.setUp !== true && own === domain;
		if (isMet(draft, isOwn)) continue;
		const [item] = left
			.filter(({ kind, task }) => kind === 'check' && isOwn(task))
			.toSorted((a, b) => a.worth - b.worth);
		if (item === undefined) continue;
		const reading = item.place === 'desk' ? readingOf(item) : item;
		// Late, so that it takes no day of a short area, and not so late that it's new in the last days.
		const to = draft.lastNewDay + 1;
		const atDesk = draft.isSetUp() ? draft.lastDay(item, from, to) : undefined;
		const index = atDesk ?? draft.lastDay(reading, from, to) ?? draft.roomBesideSpare(reading, from, to);
		if (index === undefined) continue;
		left.splice(left.indexOf(item), 1);
		draft.put(atDesk === undefined ? reading : item, index);
	}
}

/** Puts the cards of each area that has none. */
export function coverCards(draft: Draft): void {
	for (const need of draft.frame.list) {
		const [task] = need.tasks;
		if (need.kind !== 'recall' || isMet(draft, (one) => one === task)) continue;
		const item = draft.turn({ ...need, level: 'more' }, task!);
		const from = Math.max(draft.begins, firstOf(draft, need.domain!));
		const room = (at: number) => draft.firstDay(item, at) ?? draft.roomBesideSpare(item, at, draft.light);
		const index = room(from) ?? room(draft.begins);
		if (index !== undefined) draft.put(item, index);
	}
}

const isMet = ({ frame, slots }: Draft, is: (task: Task) => boolean): boolean =>
	frame.turns.done.some(({ task: id }) => {
		const task = frame.taskById(id);
		return task !== undefined && is(task);
	}) || slots.slots.some(({ items }) => items.some(({ task }) => is(task)));

/** Returns the first day with work of an area; 0 without any. */
const firstOf = ({ slots }: Draft, domain: DomainId): number =>
	Math.max(
		0,
		slots.slots.findIndex(({ items }) => items.some(({ task }) => task.domain === domain))
	);
