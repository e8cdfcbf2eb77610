// Labs of areas with a long bar come after the labs without which short and unknown areas aren't repaired.
import { lengthOf, limits } from '#lib/domain/diagnosis/bars.ts';
import { isMain, readingOf, type Item } from '#lib/domain/needs/items.ts';
import type { Draft } from '#lib/domain/schedule/draft.ts';

/** Puts labs of areas with a long bar after the last one that a short or unknown area needs, done or read, where a day then has room. */
export function delayLong(draft: Draft): void {
	const { slots, begins, frame, lastNewDay, pinned } = draft;
	const gapOf = ({ task }: Item) => frame.map.gaps.find(({ domain }) => domain === task.domain);
	const isNeeded = (item: Item) =>
		(item.kind === 'check' || isMain(item)) && gapOf(item)?.standing !== 'held';
	const isLong = (item: Item) => {
		const gap = gapOf(item);
		return (
			item.kind === 'check' &&
			item.part === undefined &&
			gap?.standing === 'held' &&
			(lengthOf(gap.bar) ?? 0) >= limits.long &&
			gap.groups.every(({ group, reasons }) => group !== item.task.group || !reasons.includes('listed'))
		);
	};
	const last = slots.slots.findLastIndex(({ items }) => items.some(isNeeded));
	for (let index = begins; index < last; index++)
		for (const one of [...slots.at(index).items]) {
			if (!isLong(one) || pinned.has(one.id)) continue;
			draft.remove(one, index);
			const dayOf = (form: Item) => draft.firstDay(form, last, lastNewDay + 1);
			const atDesk = dayOf(one);
			const reading = one.place === 'desk' ? readingOf(one) : one;
			const later = atDesk ?? dayOf(reading);
			draft.put(atDesk === undefined && later !== undefined ? reading : one, later ?? index);
		}
}
