// What short sets show is gone over: soon after each where there's room, else after every second one, and for as long as they ask for.
// Over 200 lines: which sets are gone over, when, and what gives way for it, are decided together.
import { isSide, minutesOf, type Item } from '#lib/domain/needs/items.ts';
import * as rules from '#lib/domain/needs/rules.ts';
import type { Draft } from '#lib/domain/schedule/draft.ts';
import {
	isThirdCards,
	roomBeside,
	roomBesideMoved,
	roomBesideSooner,
	roomBesideSpare
} from '#lib/domain/schedule/make-room.ts';

/** Misses come before the other sets of a day, and after the one that they belong to. */
export const beforeSets = -1;
export const afterItsSet = 0.5;

/** Returns the next turn of going over misses. */
export const missesOf = (draft: Draft): Item => ({
	...draft.turn(
		{ kind: 'mixed', level: 'more', worth: 0, reason: { kind: 'misses' } },
		draft.frame.missesTask!
	),
	kind: 'misses'
});

/** Whether two short sets stand in for a mock exam: no day of the week holds half of one, nor does another near the exam. */
export const needsStandIn = ({ frame, mockAt = -Infinity, exam }: Draft): boolean =>
	mockAt < exam - rules.halvesBefore && frame.longest.total < (frame.sets.half?.minutes ?? Infinity);

/**
 * Where two short sets stand in for a mock, what they show is gone over after every second one, before labs take those days; not in the
 * last ones, which two sets and their misses need.
 */
export function placeReviews(draft: Draft): void {
	const { frame, slots, setDays, exam, light } = draft;
	const { short } = frame.sets;
	if (frame.missesTask === undefined || short === undefined || !needsStandIn(draft)) return;
	const done = Math.max(-Infinity, ...frame.reviews.map(({ index }) => index));
	let sets = [...setDays].filter((day) => day < 0 && day > done).length;
	for (let index = 0; index < exam - rules.standInFrom; index++) {
		const own = slots.at(index).items.filter((one) => one.task === short);
		sets = draft.hasMisses(index) || index === done ? 0 : sets + minutesOf(own) / short.minutes;
		const next = slots.find(index + 1, light + 1, (at) => setDays.has(at) || draft.hasMisses(at));
		const isOver = next !== undefined && draft.hasMisses(next) && !setDays.has(next);
		const item = { ...missesOf(draft), worth: own.length > 0 ? afterItsSet : beforeSets };
		if (sets < rules.setsTogether || isOver || !slots.fits(index, item)) continue;
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
	const { missesTask, reviews, longSetDays } = frame;
	if (missesTask === undefined) return;
	const itemsOn = (index: number) => slots.slots[index]?.items ?? [];
	const isReview = (index: number) => reviews.some((one) => one.index === index) || draft.hasMisses(index);
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
			isReview(day) &&
			(day < next || itemsOn(day).every(({ worth }) => worth !== afterItsSet)) &&
			(day !== set || itemsOn(day).every(({ kind, worth }) => kind !== 'misses' || worth !== beforeSets));
		if (isLong(set) || (next === set + 1 && end > next) || between.some(isOver)) continue;
		const open = between.filter((index) => index >= 0 && slots.at(index).open);
		const item = { ...missesOf(draft), minutes: rules.missesShort };
		const brief = { ...item, minutes: rules.missesBrief };
		const index = dayOfReview(draft, item, brief, { set, open });
		const { minutes } = index !== undefined && slots.fits(index, item) ? item : brief;
		if (index !== undefined)
			draft.put({ ...item, minutes, worth: index === set ? afterItsSet : beforeSets }, index);
	}
}

/** Returns which of the open days goes over a set, so that `item` fits there, or `brief` where the next two study days hold no more beside their work. */
function dayOfReview(
	draft: Draft,
	item: Item,
	brief: Item,
	{ set, open }: { readonly set: number; readonly open: readonly number[] }
): number | undefined {
	const { slots } = draft;
	const after = open.filter((index) => index > set);
	const [soon] = after;
	const isSoon = soon !== undefined && soon - set <= rules.missesSoon;
	const order = isSoon ? [soon, ...open] : open;
	const near = [...after.slice(0, rules.missesSoon), ...open.filter((day) => day === set)];
	const hasWork = (day: number) => slots.at(day).items.length > 0;
	const isBesideWork = (day: number) => hasWork(day) && slots.fits(day, item);
	const isFree = (day: number) => slots.fits(day, item);
	const isRoomMade = (day: number) => roomBesideMoved(draft, item, day, day + 1) !== undefined;
	const roomOf = (days: readonly number[]) =>
		days.find(isRoomMade) ??
		days.find((day) => roomBesideSpare(draft, item, day, day + 1) !== undefined) ??
		days.find((day) => roomBeside(draft, item, day, day + 1, isLess(draft)) !== undefined);
	// What can go elsewhere makes room on the next study day before a later one is looked for; a free day stays free.
	return (
		(isSoon && hasWork(soon) && (isBesideWork(soon) || isRoomMade(soon)) ? soon : undefined) ??
		near.find(isBesideWork) ??
		near.find(isFree) ??
		(order.some(isFree) ? undefined : roomOf(near)) ??
		near.find((day) => hasWork(day) && slots.fits(day, brief)) ??
		near.find((day) => day > set && roomBesideSooner(draft, brief, day)) ??
		order.find(isBesideWork) ??
		order.find(isFree) ??
		roomOf(order)
	);
}

/** Minutes that going over half a mock takes at least, and a set; two short ones as one run take less than twice as many. */
const halfAsks = rules.missesHalf - rules.missesSlack;
const askedOf = ({ task, minutes }: Item): number =>
	task.set === 'half'
		? halfAsks
		: minutes > task.minutes
			? rules.missesShort + rules.missesSlack
			: minutes / 2;

/** A set that isn't gone over yet, or the rest of a going over. */
interface Pending {
	readonly index: number;
	readonly item?: Item;
	readonly asks: number;
}

/** Minutes of plans are told in fives. */
const step = 5;

const dueOf = (pending: readonly Pending[]): number =>
	step * Math.ceil(pending.reduce((sum, { asks }) => sum + asks, 0) / step);

/** Misses of earlier sets, the set, its own misses. */
const orderOf = ({ kind, worth }: Item): number => (kind === 'misses' ? worth : 0);

/**
 * Gives each going over the minutes that its sets ask for, and the place of a third set where two wait for it: who never goes over
 * mistakes learns nothing from further ones.
 */
export function balanceReviews(draft: Draft): void {
	const { slots, light } = draft;
	const { missesTask, reviews, longSetDays, fullSetDays, setDays } = draft.frame;
	if (missesTask === undefined) return;
	const since = Math.max(-rules.missesWithin, ...reviews.map(({ index }) => index));
	let pending: readonly Pending[] = [...setDays]
		.filter((index) => index >= since && !fullSetDays.includes(index))
		.map((index) => ({ index, asks: longSetDays.includes(index) ? halfAsks : rules.missesShort }));
	for (let index = 0; index < light; index++)
		for (const item of slots.at(index).items.toSorted((a, b) => orderOf(a) - orderOf(b)))
			if (item.kind === 'misses') pending = afterReview(draft, item, index, dueOf(pending));
			else if (item.task.kind === 'timed')
				pending = afterSet(draft, { index, item, asks: askedOf(item) }, pending);
}

/** Lengthens a going over to what its sets ask for, as far as its day has the minutes, or what is needed less gives way. Returns what is left. */
function afterReview(draft: Draft, item: Item, index: number, due: number): readonly Pending[] {
	let { minutes } = item;
	if (due - minutes > rules.missesSlack && !draft.pinned.has(item.id)) {
		const most = Math.min(due, rules.missesHalf);
		draft.remove(item, index);
		const fits = (longer: number) =>
			roomBeside(draft, { ...item, minutes: longer }, index, index + 1, isLess(draft)) !== undefined;
		minutes =
			[most, most - rules.missesSlack].find(fits) ??
			Math.max(minutes, Math.min(most, draft.slots.at(index).total));
		draft.put({ ...item, minutes }, index);
	}
	const rest = due - minutes;
	if (rest <= rules.missesSlack) return [];
	placeRest(draft, index, rest);
	return [{ index, asks: rest }];
}

/** Returns the sets that wait after a further one; where two wait already, it or the one before gives its place to going over those before it. */
function afterSet(
	draft: Draft,
	set: Pending & { readonly item: Item },
	pending: readonly Pending[]
): readonly Pending[] {
	const before = pending.at(-1);
	let waiting = pending;
	if (pending.length >= rules.setsTogether) {
		if (canBeReview(draft, set.item)) {
			draft.remove(set.item, set.index);
			if (draft.hasMisses(set.index)) return pending;
			putReview(draft, set.index, dueOf(pending));
			return [];
		}
		if (before?.item !== undefined && !draft.hasMisses(before.index) && canBeReview(draft, before.item)) {
			draft.remove(before.item, before.index);
			putReview(draft, before.index, dueOf(pending.slice(0, -1)));
			waiting = [];
		}
	}
	// The last two stay, so that what one before them shows is gone over before they come.
	else if (before !== undefined && needsStandIn(draft) && !canBeReview(draft, set.item))
		if (placeRest(draft, before.index, before.asks, isSecondCards(draft))) waiting = [];
	return set.item.task.set === 'full' ? [] : [...waiting, set];
}

/** Whether it's cards of an area that holds, which come once besides. */
const isSecondCards =
	(draft: Draft) =>
	({ task, reason }: Item): boolean =>
		reason.kind === 'recall' && reason.because === 'bar held' && draft.timesOf(task) > 1;

/** Whether a set may give its place to going over the ones before it: the last two that stand in for a mock don't. */
function canBeReview(draft: Draft, { id, kind, level, task, minutes }: Item): boolean {
	const { setDays, where, pinned } = draft;
	const later = [...setDays].filter((day) => day > where.get(id)!).length;
	return (
		kind === 'mixed' &&
		level === 'more' &&
		task.set === undefined &&
		minutes === task.minutes &&
		!pinned.has(id) &&
		(!needsStandIn(draft) || later >= rules.setsTogether)
	);
}

/** Returns a going over of so many minutes, as far as one is as long. */
const reviewOf = (draft: Draft, minutes: number): Item => ({
	...missesOf(draft),
	minutes: Math.min(Math.max(minutes, rules.missesShort), rules.missesHalf),
	worth: beforeSets
});

function putReview(draft: Draft, index: number, due: number): void {
	draft.put(reviewOf(draft, Math.min(due, draft.slots.at(index).total)), index);
}

/** Puts what is left of a going over on the first day up to the next set that has room for it. Returns whether it's put. */
function placeRest(draft: Draft, index: number, rest: number, gives = isLess(draft)): boolean {
	const { slots, light, setDays } = draft;
	const next = slots.find(index + 1, light, (at) => setDays.has(at)) ?? light - 1;
	if (slots.find(index + 1, next, (at) => draft.hasMisses(at)) !== undefined) return false;
	const item = reviewOf(draft, rest);
	const at =
		slots.find(index + 1, next + 1, (day) => slots.fits(day, item) && slots.at(day).items.length > 0) ??
		slots.find(index + 1, next + 1, (day) => roomBeside(draft, item, day, day + 1, gives) !== undefined);
	if (at !== undefined) draft.put(item, at);
	return at !== undefined;
}

/** Whether it's needed less than going over a set: cards that can be spared, or the reading of a lab without which its area is repaired. */
const isLess =
	(draft: Draft) =>
	(one: Item, at: number): boolean =>
		isThirdCards(draft, one, at) || (isSide(one) && one.place === 'anywhere');
