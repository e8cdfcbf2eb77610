// No day is nearly empty beside full ones, or while a lab that counts is only read: labs come sooner, and those of short areas once more.
import { limits } from '#lib/domain/diagnosis/bars.ts';
import { isCounted, type Item } from '#lib/domain/needs/items.ts';
import * as rules from '#lib/domain/needs/rules.ts';
import type { Draft } from '#lib/domain/schedule/draft.ts';
import { isOfShortArea, needOf } from '#lib/domain/schedule/trade-desk.ts';

/** Fills days that are nearly empty, up to the last ones, with labs that come soon after on a full day, or are only read there. */
export function levelDays(draft: Draft): void {
	for (let index = draft.begins; index <= draft.lastNewDay; index++)
		while (isNearlyEmpty(draft, index)) {
			const item = labOfFullDay(draft, index);
			if (item === undefined) break;
			draft.put(item, index);
		}
}

const used = ({ frame, slots }: Draft, index: number): number =>
	1 - slots.at(index).total / Math.max(1, frame.calendar.at(index).total);

/** Whether a day of study has hardly anything: no day after a mock, and not the one day of a week that's free. */
function isNearlyEmpty(draft: Draft, index: number): boolean {
	const { slots, quiet, frame } = draft;
	const isFree = (at: number) => at >= 0 && slots.at(at).items.length === 0;
	const isDone = frame.doneAhead.some((one) => one.index === index);
	return (
		slots.at(index).open &&
		!quiet.has(index) &&
		!isDone &&
		used(draft, index) < rules.nearlyEmpty &&
		!(isFree(index) && ![1, 2, 3, 4, 5, 6].some((back) => isFree(index - back)))
	);
}

/** Returns the worthiest lab of a full day that comes soon after, or the reading of one, and that fits on that day too. */
function labOfFullDay(draft: Draft, index: number): Item | undefined {
	const { slots, light } = draft;
	for (let later = index + 1; later <= Math.min(index + rules.levelWithin, light); later++) {
		const isFull = used(draft, later) > rules.nearlyFull;
		for (const one of slots.at(later).items.toSorted((a, b) => a.worth - b.worth)) {
			// What is read of a short area needn't wait for a full day.
			if (!isFull && (one.place === 'desk' || !isOfShortArea(draft, one))) continue;
			if (!canMove(draft, one)) continue;
			draft.remove(one, later);
			// A second pass may begin some days sooner for it.
			if (draft.can({ ...one, from: (one.from ?? 0) - rules.levelWithin }, index)) return one;
			draft.put(one, later);
		}
	}
	return undefined;
}

/** Labs of short areas on full days come on the first day before that holds them without being full. */
export function advanceShort(draft: Draft): void {
	const { frame, slots, keeps } = draft;
	const isFull = ({ id, level }: Item, index: number) =>
		used(draft, index) > rules.nearlyFull &&
		level === 'more' &&
		!(keeps && frame.kept.some((one) => one.id === id && one.index === index));
	advance(
		draft,
		(one, index) => isFull(one, index) && needOf(draft, one) < limits.short,
		(one, at) => slots.at(at).total - one.minutes >= (1 - rules.nearlyFull) * frame.calendar.at(at).total
	);
}

/** No lab that counts waits for a later day while an earlier one has the minutes, unless it's for what a set showed. */
export function advanceWaiting(draft: Draft): void {
	const isForMisses = ({ kind, minutes }: Item) => kind === 'misses' && minutes > rules.missesShort;
	advance(
		draft,
		(one) => isCounted(one) && one.place === 'desk',
		(_, at) => !draft.slots.at(at).items.some(isForMisses)
	);
}

/** Puts such labs on the first day before their own that holds them. */
function advance(
	draft: Draft,
	is: (one: Item, index: number) => boolean,
	can: (one: Item, at: number) => boolean
): void {
	const { slots, begins, light } = draft;
	for (let later = begins + 1; later < light; later++)
		for (const one of [...slots.at(later).items]) {
			if (!canMove(draft, one) || !is(one, later)) continue;
			draft.remove(one, later);
			const index = slots.find(begins, later, (at) => draft.can(one, at) && can(one, at));
			draft.put(one, index ?? later);
		}
}

const canMove = ({ pinned }: Draft, { id, task, kind, part }: Item): boolean =>
	task.kind === 'lab' && kind !== 'set up' && part === undefined && !pinned.has(id);

/** Puts labs of short areas once more on days that are nearly empty, the shortest bar first, long enough after the first time. */
export function repeatOnFreeDays(draft: Draft): void {
	const { frame, slots, where } = draft;
	const lastDays = new Map(
		slots.slots.flatMap(({ items }, index) => items.map(({ task }) => [task, index] as const))
	);
	const dayOf = ({ task }: Item) =>
		Math.max(
			lastDays.get(task) ?? -Infinity,
			...frame.turns.doneOf(task.id).map(({ done }) => frame.calendar.indexOf(done))
		);
	const again = frame.items.flatMap((item) =>
		item.from === Infinity && !where.has(item.id) ? [{ item, from: dayOf(item) + rules.repeatLater }] : []
	);
	for (let index = draft.begins; index <= draft.lastNewDay; index++) {
		if (!isNearlyEmpty(draft, index) || draft.labsOn(index) > 0) continue;
		const item = again.find(
			(one) =>
				one.from > -Infinity && index >= one.from && !where.has(one.item.id) && slots.fits(index, one.item)
		)?.item;
		if (item !== undefined) draft.put(item, index);
	}
}
