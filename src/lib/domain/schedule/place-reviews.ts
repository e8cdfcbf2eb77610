// What short sets show is gone over: soon after each where there's room, else after every second one.
import { minutesOf, type Item } from '#lib/domain/needs/items.ts';
import { rules } from '#lib/domain/needs/rules.ts';
import type { Draft } from '#lib/domain/schedule/draft.ts';
import type { Task } from '#lib/domain/task.ts';

/** Misses come before the other sets of a day, and after the one that they belong to. */
export const beforeSets = -1;
export const afterItsSet = 0.5;

/** Returns the next turn of going over misses. */
export const missesOf = (draft: Draft, task: Task): Item => ({
	...draft.turn({ kind: 'mixed', level: 'more', worth: 0, reason: { kind: 'misses' } }, task),
	kind: 'misses'
});

/** Whether two short sets stand in for a mock exam: no day of the week holds half of one. */
export const needsStandIn = ({ frame, mockAt }: Draft): boolean =>
	mockAt === undefined && frame.longest.total < (frame.sets.half?.minutes ?? Infinity);

/**
 * Where two short sets stand in for a mock, what they show is gone over after every second one: on its day, else soon after it. `early`:
 * before the labs take those days, and not in the last ones, which two sets and their misses need.
 */
export function placeReviews(draft: Draft, { early = false } = {}): void {
	const { frame, slots, setDays, exam, light } = draft;
	const { missesTask: task } = frame;
	const { short } = frame.sets;
	if (task === undefined || short === undefined || !needsStandIn(draft)) return;
	const done = Math.max(-Infinity, ...frame.reviews.map(({ index }) => index));
	const hasReview = (index: number) => slots.at(index).items.some(({ kind }) => kind === 'misses');
	let sets = [...setDays].filter((day) => day < 0 && day > done).length;
	for (let index = 0; index < (early ? exam - rules.standInFrom : light); index++) {
		const own = slots.at(index).items.filter((one) => one.task === short);
		sets = hasReview(index) || index === done ? 0 : sets + minutesOf(own) / short.minutes;
		const isNext = slots.find(index + 1, light + 1, (at) => setDays.has(at) || hasReview(at));
		if (sets < rules.setsTogether || (isNext !== undefined && hasReview(isNext) && !setDays.has(isNext)))
			continue;
		const item = { ...missesOf(draft, task), worth: own.length > 0 ? afterItsSet : beforeSets };
		if (!slots.fits(index, item) && (early || draft.roomBesideSpare(item, index, index + 1) === undefined))
			continue;
		draft.put(item, index);
		sets = 0;
	}
}

/**
 * Puts some minutes for what a short set shows that no other review follows: on the next study day, else on its own, at the latest before
 * the next set. Cards that can be spared make room.
 */
export function placeShortReviews(draft: Draft): void {
	const { frame, slots, setDays, light } = draft;
	const { missesTask: task, reviews, longSetDays } = frame;
	if (task === undefined) return;
	const itemsOn = (index: number) => slots.slots[index]?.items ?? [];
	const isReview = (index: number) =>
		reviews.some((one) => one.index === index) || itemsOn(index).some(({ kind }) => kind === 'misses');
	const isLong = (index: number) =>
		longSetDays.includes(index) || itemsOn(index).some(({ task: { set } }) => set !== undefined);
	const days = [...setDays].filter((day) => day >= -rules.missesNear).toSorted((a, b) => a - b);
	for (const [at, set] of days.entries()) {
		const next = days[at + 1] ?? light;
		const end = isLong(next) || next >= light ? Math.min(next, light) : next + 1;
		const between = Array.from({ length: Math.max(0, end - set) }, (_, away) => set + away);
		// Two short sets on days in a row are gone over together.
		// A review after the next set is that one's.
		const isOver = (day: number) =>
			isReview(day) && (day < next || itemsOn(day).every(({ worth }) => worth !== afterItsSet));
		if (isLong(set) || (next === set + 1 && end > next) || between.some(isOver)) continue;
		const open = between.filter((index) => index >= 0 && slots.at(index).open);
		const [soon] = open.filter((index) => index > set);
		const isSoon = soon !== undefined && soon - set <= rules.missesSoon;
		const order = isSoon ? [soon, ...open] : open;
		const item = { ...missesOf(draft, task), minutes: rules.missesShort };
		const index =
			// A free day stays free.
			order.find((day) => slots.fits(day, item) && itemsOn(day).length > 0) ??
			order.find((day) => slots.fits(day, item)) ??
			order.find((day) => draft.roomBesideMoved(item, day, day + 1) !== undefined) ??
			order.find((day) => draft.roomBesideSpare(item, day, day + 1) !== undefined);
		if (index !== undefined) draft.put({ ...item, worth: index === set ? afterItsSet : beforeSets }, index);
	}
}
