// What short sets show is gone over: on the next study day or right after it, wherever something that counts less makes room, and for as long as they ask for.
// Over 200 lines: which sets are gone over, when, and what gives way for it, are decided together.
import { isSide, type Item } from '#lib/domain/needs/items.ts';
import { rules } from '#lib/domain/needs/rules.ts';
import type { Draft } from '#lib/domain/schedule/draft.ts';
import { isFiller, isThirdCards, roomBeside, roomBesideMoved } from '#lib/domain/schedule/make-room.ts';

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

/** Whether two short sets stand in for a mock exam: no day of the week holds half of one. */
export const needsStandIn = ({ frame, mockAt }: Draft): boolean =>
	mockAt === undefined && frame.longest.total < (frame.sets.half?.minutes ?? Infinity);

/** Where two short sets stand in for a mock, what they show has its minutes before labs take those days; not in the last ones, which two sets and their misses need. */
export const placeReviews = (draft: Draft): void => {
	if (needsStandIn(draft)) placeShortReviews(draft, draft.exam - rules.standInFrom);
};

/**
 * Puts what a set shows on the next study day, else right after it; where neither has room, before the next set. On short days two sets
 * in a row are gone over together.
 */
export function placeShortReviews(draft: Draft, to = draft.light): void {
	const { frame, slots, setDays, light } = draft;
	if (frame.missesTask === undefined) return;
	const isDone = (from: number) => frame.reviews.some(({ index }) => index >= from);
	const days = [...setDays].filter((day) => day >= -rules.missesNear && day < to).toSorted((a, b) => a - b);
	for (const [at, set] of days.entries()) {
		const next = slots.find(set + 1, light + 1, (day) => slots.at(day).open) ?? light;
		const isRun = needsStandIn(draft) && days[at + 1] === next;
		if (isFullOn(draft, set) || (set < 0 && isDone(set)) || isRun) continue;
		const isSoon = next - set <= rules.missesSoon;
		if (reviewOn(draft, set)?.worth === afterItsSet) continue;
		if (draft.hasMisses(next) && (isSoon || reviewOn(draft, next)!.worth !== afterItsSet)) continue;
		reviewSoon(draft, set, { next, end: Math.min(days[at + 1] ?? light, light), isSoon });
	}
}

const isFullOn = (draft: Draft, day: number): boolean =>
	draft.frame.fullSetDays.includes(day) || draft.isMockOn(day);

const reviewOn = ({ slots }: Draft, day: number): Item | undefined =>
	slots.slots[day]?.items.find(({ kind }) => kind === 'misses');

/** Puts the review of a set on the next day or its own, whichever is sooner in the same week; a later one comes sooner. `end`: the day of the next set. */
function reviewSoon(
	draft: Draft,
	set: number,
	{ next, end, isSoon }: { readonly next: number; readonly end: number; readonly isSoon: boolean }
): void {
	const { slots, light, frame } = draft;
	const own = reviewOn(draft, set);
	// What a day a week goes over before its set, it goes over after it.
	if (own !== undefined && !isSoon) return moveReview(draft, own, [set, set]);
	const at = slots.find(next + 1, end + 1, (day) => draft.hasMisses(day));
	const found = at === undefined ? undefined : reviewOn(draft, at);
	const stays =
		found !== undefined && (draft.pinned.has(found.id) || (found.worth === afterItsSet && at === end));
	const later = stays ? undefined : found;
	const isLong = frame.longSetDays.includes(set) || draft.reviewed.has(set);
	const asked = missesOf(draft);
	const least = isLong ? asked.minutes : rules.missesShort;
	const item = { ...(later ?? asked), minutes: Math.max(least, later?.minutes ?? 0) };
	if (later !== undefined) draft.remove(later, at!);
	const fits = (day: number) => slots.fits(day, item);
	const gives = (gives: (one: Item, at: number) => boolean) => (day: number) =>
		roomBeside(draft, item, day, day + 1, gives) !== undefined;
	const hasLess = gives(isLess(draft));
	const isCards = gives((one, at) => one.kind === 'recall' && isFiller(draft, one, at));
	const hasRoom = (day: number) =>
		fits(day) ||
		roomBesideMoved(draft, item, day, day + 1, true) !== undefined ||
		hasLess(day) ||
		isCards(day);
	const days = (isSoon ? [next, set] : [set, next]).filter((day) => day >= 0 && day < light);
	const between = Array.from({ length: Math.max(0, end - next) }, (_, away) => next + away);
	const day =
		// A free day stays free.
		(isSoon
			? (days.find((day) => fits(day) && slots.at(day).items.length > 0) ?? days.find(fits))
			: undefined) ??
		days.find(hasRoom) ??
		(later && at) ??
		between.find((day) => fits(day) && slots.at(day).items.length > 0) ??
		between.find(hasLess);
	if (day === undefined) return;
	draft.put(item, day);
	moveReview(draft, item, [day, set]);
	if (isLong && later === undefined) draft.reviewed.set(set, [{ misses: reviewOn(draft, day)!, index: day }]);
}

/** Notes that a review on that day is of that set: before the other sets of its day, and after its own. */
function moveReview(draft: Draft, item: Item, [day, set]: readonly [number, number]): void {
	const misses = { ...item, worth: day === set ? afterItsSet : beforeSets };
	const from = draft.where.get(item.id)!;
	draft.remove(item, from);
	draft.put(misses, day);
	for (const reviews of draft.reviewed.values())
		for (const [place, one] of reviews.entries())
			if (one.misses.id === item.id) reviews[place] = { misses, index: day };
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

const dueOf = (pending: readonly Pending[]): number => pending.reduce((sum, { asks }) => sum + asks, 0);

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
	const { missesSlack, missesHalf } = rules;
	let { minutes } = item;
	if (due - minutes > missesSlack && !draft.pinned.has(item.id)) {
		const most = Math.min(due, missesHalf);
		draft.remove(item, index);
		const fits = (longer: number) =>
			roomBeside(draft, { ...item, minutes: longer }, index, index + 1, isLess(draft)) !== undefined;
		minutes =
			[most, most - missesSlack].find(fits) ?? Math.max(minutes, Math.min(most, draft.slots.at(index).total));
		draft.put({ ...item, minutes }, index);
	}
	const rest = due - minutes;
	if (rest <= missesSlack) return [];
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
			putReview(draft, before.index, dueOf(pending) - before.asks);
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
