// Labs of areas with a long bar come after the labs without which short and unknown areas aren't repaired.
import { readingOf, type Item } from '#lib/domain/needs/items.ts';
import type { Draft } from '#lib/domain/schedule/draft.ts';
import { isLongArea, isNamed, isNeeded } from '#lib/domain/schedule/trade-desk.ts';

/** Puts labs of areas with a long bar after the last one that a short or unknown area needs, done or read, where a day then has room. */
export function delayLong(draft: Draft): void {
	const { slots, begins, lastNewDay, pinned } = draft;
	const isLong = (item: Item) =>
		item.kind === 'check' &&
		item.part === undefined &&
		!isNeeded(draft, item) &&
		isLongArea(draft, item) &&
		!isNamed(draft, item);
	const last = slots.slots.findLastIndex(({ items }) => items.some((item) => isNeeded(draft, item)));
	for (let index = begins; index < last; index++)
		for (const one of [...slots.at(index).items]) {
			if (!isLong(one) || pinned.has(one.id)) continue;
			draft.remove(one, index);
			const dayOf = (form: Item) => draft.firstDay(form, last, lastNewDay + 1);
			const atDesk = dayOf(one);
			const reading = readingOf(one);
			const later = atDesk ?? dayOf(reading);
			draft.put(atDesk === undefined && later !== undefined ? reading : one, later ?? index);
		}
}
