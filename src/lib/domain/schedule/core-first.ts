// What an area is repaired by comes before its side topics, across areas: the report's list and short bars first.
import { lengthOf, limits } from '#lib/domain/diagnosis/bars.ts';
import { isSide, isUpkeep, readingOf, type Item } from '#lib/domain/needs/items.ts';
import type { Draft } from '#lib/domain/schedule/draft.ts';

/** Ranks of labs, the smaller the sooner: see `rankOf`. */
const ranks = { first: 0, unknown: 1, held: 2, side: 3, long: 4, otherSide: 5 } as const;

/** Whether the report's list names the topic of a lab. */
const isNamed = ({ frame }: Draft, { task }: Item): boolean =>
	frame.map.gaps.some(({ groups }) =>
		groups.some(({ group, reasons }) => group === task.group && reasons.includes('listed'))
	);

/** Returns how soon a lab is needed: what the list names and short areas ask for, then unknown areas, those that hold, and side topics, of listed and very short areas first. */
function rankOf(draft: Draft, item: Item): number {
	const gap = draft.frame.map.gaps.find(({ domain }) => domain === item.task.domain)!;
	const named = isNamed(draft, item);
	if (isSide(item)) return isUpkeep(item) ? ranks.otherSide : ranks.side;
	if (named || gap.standing === 'short') return ranks.first;
	if (gap.standing === 'unknown') return ranks.unknown;
	return (lengthOf(gap.bar) ?? 0) < limits.long ? ranks.held : ranks.long;
}

/** Whether a lab may change its day: done once, and not where the person put it. */
const isFree = ({ pinned, frame }: Draft, { task, kind, part, after, id, from }: Item): boolean =>
	task.kind === 'lab' &&
	kind !== 'set up' &&
	part === undefined &&
	after === undefined &&
	from === undefined &&
	!pinned.has(id) &&
	frame.items.every(({ after }) => after?.id !== id);

/** Labs change places with later ones that are needed sooner, and give theirs up for ones without a day. */
export function coreFirst(draft: Draft): void {
	const { slots, begins, light } = draft;
	for (let index = 0; index < light; index++)
		for (const one of slots.at(index).items.filter((item) => isFree(draft, item))) {
			const rank = rankOf(draft, one);
			if (rank === ranks.first || (one.place === 'desk' && rank < ranks.side)) continue;
			const may = (item: Item) =>
				isFree(draft, item) && rankOf(draft, item) < rank && (index >= begins || item.now === one.now);
			if (rank >= ranks.side && takeLeft(draft, one, index, may)) continue;
			for (let later = index + 1; later < light; later++)
				if (slots.at(later).items.some((item) => may(item) && swap(draft, [one, index], [item, later])))
					break;
		}
}

/** Puts the first of those without a day in the place of that lab, done or read. Returns whether it did. */
function takeLeft(draft: Draft, one: Item, index: number, may: (item: Item) => boolean): boolean {
	const { left } = draft;
	const open = left // What only keeps things fresh gives way to other labs again.
		.filter((item) => may(item) && (isUpkeep(one) || !isUpkeep(item)))
		.toSorted((a, b) => rankOf(draft, a) - rankOf(draft, b) || a.worth - b.worth);
	if (open.length === 0) return false;
	draft.remove(one, index);
	for (const item of open) {
		const own = [item, readingOf(item)].find((as) => draft.firstDay(as, index, index + 1) === index);
		if (own === undefined) continue;
		draft.put(own, index);
		left.splice(left.indexOf(item), 1, one);
		return true;
	}
	draft.put(one, index);
	return false;
}

/** Lets two labs change their days, where both fit then. Returns whether they did. */
function swap(
	draft: Draft,
	[one, index]: readonly [Item, number],
	[other, later]: readonly [Item, number]
): boolean {
	if (one.place !== other.place && one.place === 'anywhere') return false;
	draft.remove(one, index);
	draft.remove(other, later);
	if (draft.firstDay(other, index, index + 1) === index) {
		draft.put(other, index);
		if (draft.firstDay(one, later, later + 1) === later) {
			draft.put(one, later);
			return true;
		}
		draft.remove(other, index);
	}
	draft.put(one, index);
	draft.put(other, later);
	return false;
}
