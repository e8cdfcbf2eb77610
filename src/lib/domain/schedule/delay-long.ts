// Labs of areas with a long bar come after the labs without which short and unknown areas aren't repaired.
import { lengthOf, limits } from '#lib/domain/diagnosis/bars.ts';
import { isMain, readingOf, type Item } from '#lib/domain/needs/items.ts';
import type { Draft } from '#lib/domain/schedule/draft.ts';
import { needOf } from '#lib/domain/schedule/trade-desk.ts';

/** Puts labs of areas with a long bar after the last one that a short or unknown area needs, done or read, where a day then has room. */
export function delayLong(draft: Draft): void {
	const { slots, begins, frame } = draft;
	const gapOf = ({ task }: Item) => frame.map.gaps.find(({ domain }) => domain === task.domain);
	const isNeeded = (item: Item) =>
		(item.kind === 'check' || isMain(item)) && gapOf(item)?.standing !== 'held';
	const isLong = ({ kind, task, part, ...item }: Item) => {
		const gap = gapOf({ kind, task, ...item });
		return (
			kind === 'check' &&
			part === undefined &&
			gap?.standing === 'held' &&
			(lengthOf(gap.bar) ?? 0) >= limits.long &&
			gap.groups.every(({ group, reasons }) => group !== task.group || !reasons.includes('listed'))
		);
	};
	const last = slots.slots.findLastIndex(({ items }) => items.some(isNeeded));
	for (let index = begins; index < last; index++)
		for (const one of [...slots.at(index).items])
			if (isLong(one) && !draft.pinned.has(one.id)) delay(draft, one, index, last);
}

/** Puts a lab on the first free day from `from` on, else in the place of the reading of one for free minutes, which comes sooner. */
function delay(draft: Draft, one: Item, index: number, from: number): void {
	const { slots, lastNewDay } = draft;
	const reading = one.place === 'desk' ? readingOf(one) : one;
	draft.remove(one, index);
	for (const form of [one, reading]) {
		const free = draft.firstDay(form, from, lastNewDay + 1);
		if (free !== undefined) return draft.put(form, free);
	}
	for (let at = from; at <= lastNewDay; at++)
		for (const other of slots.at(at).items) {
			const gives =
				other.task.kind === 'lab' && needOf(draft, other) === Infinity && other.part === undefined;
			if (!gives || draft.pinned.has(other.id)) continue;
			draft.remove(other, at);
			const form = [one, reading].find((own) => draft.firstDay(own, at, at + 1) === at);
			if (form !== undefined && draft.firstDay(other, index, index + 1) === index) {
				draft.put(form, at);
				return draft.put(other, index);
			}
			draft.put(other, at);
		}
	draft.put(one, index);
}
