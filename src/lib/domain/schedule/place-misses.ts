// What a long set shows is gone over: on which days, and for how long.
import { minutesOf } from '#lib/domain/needs/items.ts';
import * as rules from '#lib/domain/needs/rules.ts';
import type { Draft } from '#lib/domain/schedule/draft.ts';
import { studyEnd } from '#lib/domain/schedule/frame.ts';
import { makeRoomForMisses, roomBesideMoved } from '#lib/domain/schedule/make-room.ts';
import { afterItsSet, beforeSets, missesOf } from '#lib/domain/schedule/place-reviews.ts';

/**
 * Puts the misses of a long set where they were shown, else on the next day that has the minutes and isn't after the next long set, else on
 * the day of the set. `quiet`: the next open day gets nothing new.
 */
export function placeMisses(draft: Draft, set: number, { quiet = false } = {}): void {
	const { frame, slots } = draft;
	const task = frame.missesTask;
	const next = slots.find(set + 1, draft.light + 1, (index) => slots.at(index).open);
	const doneAt = frame.missesDone(set)[0]?.index;
	if (quiet && (doneAt ?? 0) >= 0 && next !== undefined && next < draft.light) draft.quiet.add(next);
	if (task === undefined || draft.reviewed.has(set)) return;
	draft.reviewed.set(set, []);
	if (doneAt !== undefined) return;
	const item = missesOf(draft);
	// Of a set that's done, what was shown isn't placed yet.
	const shownNext = draft.keeps ? [...frame.keptSets].filter((index) => index > set) : [];
	const end = Math.min(nextLongSet(draft, set), ...shownNext);
	const fits = (index: number) => slots.fits(index, item);
	const kept = draft.keeps ? frame.keptMisses : [];
	const shown =
		kept.find(({ index, own }) => !own && index > set && index <= Math.min(end, set + rules.missesNear))
			?.index ?? kept.find(({ index, own }) => own && index === set)?.index;
	// A set that was shown without them, for want of minutes, stays so.
	if (draft.keeps && shown === undefined && frame.keptSets.has(set)) return;
	const isSoon = next !== undefined && next - set <= rules.missesSoon;
	const index =
		(shown !== undefined && fits(shown) && !(next !== undefined && next < shown && fits(next))
			? shown
			: undefined) ??
		(!isSoon && set >= 0 && fits(set) ? set : undefined) ??
		(next !== undefined && next <= end && makeRoomForMisses(draft, item, next) ? next : undefined) ??
		(next !== undefined && next <= end ? roomBesideMoved(draft, item, next, next + 1) : undefined) ??
		slots.find(set + 1, end + 1, fits) ??
		(set >= 0 && fits(set) ? set : undefined);
	// Before the other sets of a day, and after the one that they belong to.
	if (index === undefined) return;
	const misses = { ...item, worth: index === set ? afterItsSet : beforeSets };
	draft.put(misses, index);
	draft.reviewed.set(set, [{ misses, index }]);
}

/** Returns the day of the next long set, else the light day. */
const nextLongSet = (draft: Draft, set: number): number =>
	draft.slots.find(set + 1, draft.light, (index) => isLongSetOn(draft, index)) ?? draft.light;

export const isLongSetOn = ({ slots }: Draft, index: number): boolean =>
	slots.at(index).items.some(({ task }) => task.set !== undefined);

/** Puts the misses of long sets that were done, before anything else takes those minutes. */
export function placeMissesOfDone(draft: Draft): void {
	for (const index of draft.frame.longSetDays) placeMisses(draft, index);
}

/** Goes over each long set that nothing goes over up to the next study day, where that day has the minutes at the end. */
export function placeLateMisses(draft: Draft): void {
	const { frame, slots, light } = draft;
	const task = frame.missesTask;
	if (task === undefined) return;
	for (let set = 0; set < light; set++) {
		const next = slots.find(set + 1, light, (at) => frame.calendar.at(at).total >= task.minutes);
		const isOver = next === undefined || draft.hasMisses(set) || draft.hasMisses(next);
		if (!isLongSetOn(draft, set) || isOver) continue;
		const item = { ...missesOf(draft), worth: beforeSets };
		if (slots.fits(next, item)) draft.put(item, next);
	}
}

/** Puts the misses of the long sets that have no day for them yet. */
export function placeOtherMisses(draft: Draft): void {
	for (const index of draft.slots.slots.keys()) if (isLongSetOn(draft, index)) placeMisses(draft, index);
}

/**
 * Gives the misses the minutes that they ask for, as far as their day has them: 50 questions show more than a quarter of an hour repairs.
 * What's left of a full set comes on the next study day, else after the set itself. `first`: before anything else, of the mock, on the day
 * that holds nothing new. `least`: before labs that are only worth doing, and cards, take those minutes.
 */
export function lengthenMisses(draft: Draft, until: 'first' | 'least' | 'most'): void {
	const { frame, slots, reviewed, light, exam } = draft;
	const isLight = (index: number) => index === light && studyEnd(exam, light) === light;
	const roomOn = (index: number) => {
		const { total, items } = slots.at(index);
		return isLight(index) ? Math.min(total, rules.lightMost - minutesOf(items)) : total;
	};
	for (const [set, all] of reviewed) {
		// What gave way since isn't lengthened.
		const reviews = all.filter(({ misses, index }) => slots.at(index).items.includes(misses));
		reviewed.set(set, reviews);
		if (until === 'first' && !reviews.every(({ index }) => draft.quiet.has(index))) continue;
		const isFull = frame.fullSetDays.includes(set) || draft.isMockOn(set);
		const most = isFull ? rules.missesFull : until === 'most' ? rules.missesHalf : rules.missesHalfLeast;
		const done = frame.missesDone(set);
		const parts = done.length + reviews.length;
		let rest = most - minutesOf([...done, ...reviews.map(({ misses }) => misses)]);
		for (const review of reviews) {
			const more = Math.min(rest, roomOn(review.index));
			if (more <= 0) continue;
			slots.remove(review.index, review.misses);
			review.misses = { ...review.misses, minutes: review.misses.minutes + more };
			slots.put(review.index, review.misses);
			rest -= more;
		}
		const last = reviews.at(-1)?.index ?? done.at(-1)?.index;
		// In a week with one study day they come on the mock's day, and once more on the next one, which is there to repair them.
		const isAgain =
			last === set &&
			parts === 1 &&
			(slots.find(set + 1, light + 1, (at) => slots.at(at).open) ?? 0) > set + rules.missesNear;
		if (isAgain) rest = rules.missesFull;
		if (until === 'first' || !isFull || last === undefined || parts > 1 || rest <= 0) continue;
		const wish = missesOf(draft);
		const holds = (index: number) =>
			index !== last && slots.fits(index, wish) && roomOn(index) >= wish.minutes;
		const near = isAgain ? 2 * rules.missesNear : rules.missesNear;
		const end = Math.min(nextLongSet(draft, set), set + near) + 1;
		const index =
			slots.find(Math.max(last, set) + 1, end, (at) => !isLight(at) && holds(at)) ??
			(set >= 0 && holds(set) ? set : slots.find(Math.max(last, set) + 1, end, holds));
		if (index === undefined) continue;
		const misses = {
			...wish,
			minutes: Math.max(wish.minutes, Math.min(rest, roomOn(index))),
			worth: index === set ? afterItsSet : beforeSets
		};
		draft.put(misses, index);
		reviews.push({ misses, index });
	}
}
