// Sets of questions on days: the mock exam and its misses, the set that shows where to begin, mixed sets, a second mock.
// Over 200 lines: the sets share their days, so that one file decides which set is where.
import { isCounted, itemOf, minutesOf, nextTurn, type Item } from '#lib/domain/needs/items.ts';
import type { Need } from '#lib/domain/needs/needs.ts';
import type { TaskReason } from '#lib/domain/needs/reasons.ts';
import * as rules from '#lib/domain/needs/rules.ts';
import type { Draft } from '#lib/domain/schedule/draft.ts';
import {
	madeRoom,
	makeRoomForMisses,
	roomBesideMore,
	roomBesideMoved,
	roomBesideUpkeep
} from '#lib/domain/schedule/make-room.ts';
import { hasRepair, isUnable, studyEnd, type Frame } from '#lib/domain/schedule/frame.ts';
import { afterItsSet, beforeSets, missesOf, needsStandIn } from '#lib/domain/schedule/place-reviews.ts';
import type { Task } from '#lib/domain/task.ts';

/** Puts the mock exam two to four days before the exam, else up to six, else two halves, else wherever a day holds it. */
export function placeMock(draft: Draft): void {
	const { frame } = draft;
	const { full, half } = frame.sets;
	const need = mockNeed(frame);
	if (need === undefined || draft.mockAt !== undefined || frame.dropped.some(({ kind }) => kind === 'mock'))
		return;
	if (frame.mockDoneAt !== undefined) {
		placeMisses(draft, frame.mockDoneAt, { quiet: true });
		if (draft.exam - frame.mockDoneAt <= Math.max(...rules.mockBefore)) return;
	}
	const last = Math.min(draft.light - 1, draft.exam - 2);
	const before = Array.from({ length: Math.max(0, last + 1) }, (_, count) => last - count);
	const fits = (task: Task) => {
		const own = { ...task, task };
		return (index: number) => index >= 0 && index < draft.light && draft.slots.fits(index, own);
	};
	const order = isShortPlan(draft) ? rules.mockBefore.toSorted((a, b) => a - b) : rules.mockBefore;
	const on = (before: readonly number[]) => before.map((days) => draft.exam - days);
	const near =
		full &&
		(keptMock(draft).find(fits(full)) ??
			bestReviewed(draft, full, on(order.slice(0, rules.mockBest)).filter(fits(full))) ??
			bestReviewed(draft, full, on(order).filter(fits(full))));
	// A week with one study day: on the last, where days of rest follow it. A mock more than a week before the exam shows too little.
	const own = full && isForMock(draft, full) ? draft.light : undefined;
	const far = full && (own ?? before.find(fits(full)));
	const pair = half && pairOf(draft, before.filter(fits(half)), far !== undefined);
	const at = frame.examTime === undefined ? {} : { at: frame.examTime };
	if (full !== undefined && near !== undefined)
		return putMock(draft, full, [near], { kind: 'timed', because: 'mock', ...at });
	// A mock that was done long before the exam counts. Another one is only worth doing.
	if (need.level === 'more') return;
	if (half !== undefined && pair !== undefined && own === undefined) {
		putMock(draft, half, pair, { kind: 'timed', because: 'half mock', ...at });
		return placeOnLongerDays(draft, half);
	}
	if (half !== undefined) placeOnLongerDays(draft, half);
	if (full !== undefined && far !== undefined)
		return putMock(draft, full, [far], { kind: 'timed', because: 'mock', ...at });
	const whole = full !== undefined && (half === undefined || full.minutes <= frame.longest.total);
	draft.leave(draft.turn({ ...need, reason: { kind: 'timed', because: 'mock' } }, whole ? full : half!));
}

/** Puts half a set on each date that the person made longer than any weekday, where no long set is near. */
function placeOnLongerDays(draft: Draft, task: Task): void {
	const { frame, slots } = draft;
	for (let index = 0; index < draft.light; index++) {
		if (frame.calendar.at(index).total <= frame.longest.total || !slots.fits(index, { ...task, task }))
			continue;
		if (slots.slots.some((_, at) => Math.abs(index - at) < rules.halvesApart && isLongSetOn(draft, at)))
			continue;
		draft.put(setTurn(draft, task), index);
		placeMisses(draft, index);
	}
}

const isShortPlan = ({ exam, frame }: Draft): boolean => exam + frame.daysGone <= rules.shortPlan;

/** Returns those of the days after which there's study time for what a mock shows; none of a short plan. */
const repairable = (draft: Draft, days: readonly number[]): readonly number[] =>
	isShortPlan(draft)
		? []
		: days.filter((index) => hasRepair(draft.frame, index, studyEnd(draft.exam, draft.light)));

/** Returns the first of those days that has minutes for the misses of a long set on the next study day, if that's soon; else on the day itself; else the first. */
function bestReviewed(draft: Draft, { minutes }: Task, days: readonly number[]): number | undefined {
	const { slots, frame, light } = draft;
	const own = frame.missesTask?.minutes ?? 0;
	const roomy = repairable(draft, days);
	const inOnePlace = (index: number) => slots.isSitting(index, minutes);
	const order = [...roomy.filter(inOnePlace), ...roomy, ...days.filter(inOnePlace), ...days];
	const isNext = (index: number) => {
		const next = slots.find(index + 1, light + 1, (at) => slots.at(at).open);
		return next !== undefined && next - index <= rules.missesSoon && slots.at(next).total >= own;
	};
	const isSame = (index: number) => slots.at(index).total >= minutes + own;
	return order.find(isNext) ?? order.find(isSame) ?? order[0];
}

/** Whether the last study day holds the mock, what it shows and the light work, and days of rest follow it. */
const isForMock = ({ frame, exam, light, slots }: Draft, { minutes }: Task): boolean =>
	light >= 0 &&
	studyEnd(exam, light) > light &&
	slots.at(light).total >=
		minutes +
			minutesOf(frame.items.filter(({ kind }) => kind === 'light')) +
			(frame.missesTask?.minutes ?? 0);

/** The day of the mock as last shown, as long as that is a good one. */
function keptMock({ frame, exam, keeps }: Draft): readonly number[] {
	if (!keeps) return [];
	const best = rules.mockBefore.slice(0, rules.mockBest);
	const at = frame.kept.filter(({ id }) => frame.itemById(id)?.task.set === 'full').at(-1)?.index;
	return at !== undefined && best.some((days) => days === exam - at) ? [at] : [];
}

function mockNeed(frame: Frame): Need | undefined {
	const need = frame.need('mock');
	return need === undefined || frame.mockDoneAt === undefined ? need : { ...need, level: 'more', worth: 101 };
}

/** Returns the days of two half sets, or of the second one, apart where there's room. `days`: those that hold one, the last first. */
function pairOf(draft: Draft, days: readonly number[], soonOnly: boolean): readonly number[] | undefined {
	const { exam, frame } = draft;
	const near = days.filter((index) => index >= exam - rules.halvesBefore);
	const roomy = repairable(draft, near);
	const least = frame.halfDoneAt === undefined ? 2 : 1;
	const soon = roomy.length >= least ? roomy : near;
	const from = soon.length >= least ? soon : soonOnly ? [] : days;
	const [second] = from;
	if (second === undefined) return undefined;
	if (frame.halfDoneAt !== undefined && frame.halfDoneAt >= exam - rules.halvesBefore) return [second];
	const first = from.find((index) => index <= second - rules.halvesApart) ?? from[1];
	// One that was done long before counts where no two days are left: it was half of such a pair.
	if (first === undefined) return frame.halfDoneAt === undefined ? undefined : [second];
	return [first, second];
}

function putMock(draft: Draft, task: Task, days: readonly number[], reason: TaskReason): void {
	const { frame } = draft;
	const need = { ...mockNeed(frame)!, reason };
	// A first half set that shows where to begin has the turn before.
	const skip = task.set === 'half' && frame.needsDiagnosis ? 1 : 0;
	for (const index of days) draft.put(draft.turn(need, task, skip), index);
	draft.mockAt = days.at(-1)!;
	for (const index of days) placeMisses(draft, index, { quiet: index === draft.mockAt });
}

/**
 * Puts the misses of a long set where they were shown, else on the next day that has the minutes and isn't after the next long set, else on
 * the day of the set. `quiet`: the next open day gets nothing new.
 */
function placeMisses(draft: Draft, set: number, { quiet = false } = {}): void {
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

const isLongSetOn = ({ slots }: Draft, index: number): boolean =>
	slots.at(index).items.some(({ task }) => task.set !== undefined);

/** Puts the misses of long sets that were done, before anything else takes those minutes. */
export function placeMissesOfDone(draft: Draft): void {
	for (const index of draft.frame.longSetDays) placeMisses(draft, index);
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

/** Puts a first set that shows where to begin. */
export function placeDiagnosis(draft: Draft): void {
	const { frame } = draft;
	const need = frame.need('diagnose');
	if (need === undefined || !frame.needsDiagnosis) return;
	const [half, short] = need.tasks;
	const first = draft.firstDay(itemOf(need, half!, nextTurn(frame.turns, half!)));
	// Later than at once, and right before the mock, it shows nothing that the mock doesn't.
	const isBesideMock =
		first !== undefined && first > 0 && draft.mockAt !== undefined && draft.mockAt - first <= 2;
	const task = half!.minutes <= frame.longest.total && !isBesideMock ? half! : (short ?? half!);
	const item = itemOf(need, task, nextTurn(frame.turns, task));
	if (draft.where.has(item.id)) return;
	draft.putOrLeave(item, draft.firstDay(item) ?? madeRoom(draft, item, 0));
	const index = draft.where.get(item.id);
	if (index !== undefined && task === half) placeMisses(draft, index);
}

/** Returns the level of the next mixed set: Ready? asks for one. */
export function mixedLevel({ frame, where }: Draft): Need['level'] {
	const need = frame.need('mixed');
	const has = [...where.keys()].some((id) => frame.itemById(id)?.task === frame.sets.short);
	return need?.level === 'core' && frame.setsDone === 0 && !has ? 'core' : 'more';
}

/** Puts one mixed set beside the mock, so that misses are seen on two days; `early`: only where it takes nothing from the labs. */
export function placeFirstMixed(draft: Draft, { early }: { early: boolean }): void {
	const { frame, slots } = draft;
	const need = frame.need('mixed');
	if (need === undefined || mixedLevel(draft) === 'more') return;
	const item = draft.turn(need, need.tasks[0]!);
	const from = Math.max(0, rules.mixedFrom - frame.daysGone);
	if (early) {
		const index = slots.find(from, from + rules.mixedEvery, (at) => {
			const { total, desk } = slots.at(at);
			return total - desk >= item.minutes && draft.can(item, at);
		});
		if (index !== undefined) draft.put(item, index);
		return;
	}
	draft.putOrLeave(item, draft.firstDay(item, from) ?? draft.firstDay(item) ?? madeRoom(draft, item, 0));
}

/** Returns the next turn of a set that isn't the mock. */
const setTurn = (draft: Draft, task: Task, worth = 101): Item =>
	draft.turn(
		{
			kind: 'mixed',
			level: task.set === undefined ? mixedLevel(draft) : 'more',
			worth,
			reason: { kind: 'timed', because: task.set === 'full' ? 'first mock' : 'mixed' }
		},
		task
	);

/** Puts mixed sets every third day; `least`: only so many that core work doesn't push them to the end. */
export function placeMixed(draft: Draft, { least = false } = {}): void {
	draft.hasMixed ||= !least;
	const { frame, slots } = draft;
	const task = frame.sets.short;
	if (task === undefined) return;
	const usual = least ? rules.mixedAtLeast : rules.mixedEvery;
	let last = frame.lastSetAt ?? rules.mixedFrom - frame.daysGone - usual;
	while (last < draft.light) {
		// Light practice ends where the work begins.
		const isLight = last < draft.begins;
		const every = isLight ? Math.min(rules.lightEvery, Math.max(draft.begins - last, usual)) : usual;
		const next = slots.find(last + 1, draft.light, (index) => draft.setDays.has(index));
		const from = Math.max(0, last + every);
		const isNear = next !== undefined && next <= from + 1;
		// In the second half no three days in a row are without one.
		const isLate = !least && !isLight && 2 * last + frame.daysGone >= draft.exam;
		if (isNear && (next <= from || !isLate)) {
			last = next;
			continue;
		}
		const item = setTurn(draft, task, 102);
		const to = isNear ? from : Math.min(draft.light, next ?? draft.light) - 1;
		const index =
			draft.firstDay(item, isNear ? from - 1 : from, to) ??
			(isLate && next !== undefined && !draft.forDate ? draft.lastDay(item, last + 2, from) : undefined) ??
			(least ? roomBesideUpkeep(draft, item, from, Math.min(from + usual, to)) : undefined);
		if (index === undefined && next === undefined) return;
		if (index !== undefined) draft.put(item, index);
		last = index ?? next!;
	}
}

/** Puts `sets` short sets into the last days before the exam where no long one is near, on neighboring days before `end`. */
function placeLastSets(draft: Draft, sets: number, end: number): void {
	const { frame, exam, setDays } = draft;
	const task = frame.sets.short;
	if (task === undefined || draft.hasMockNear()) return;
	const from = Math.max(0, (sets > 1 ? end : exam) - rules.lastSetFrom);
	const days = Array.from({ length: Math.max(0, end - from) }, (_, back) => end - 1 - back);
	const last = days.find((day) => setDays.has(day));
	const near = days.filter(
		(day) => setDays.has(day) && (last === undefined || last - day <= rules.setsTogether)
	);
	for (let count = near.length; count < sets; count++) {
		const other = days.find((day) => setDays.has(day));
		const order =
			other === undefined
				? days
				: days
						.filter((day) => Math.abs(day - other) <= rules.setsTogether)
						.toSorted((a, b) => Math.abs(a - other) - Math.abs(b - other));
		const item = setTurn(draft, task);
		const index =
			order.find((day) => draft.can(item, day)) ??
			order.find((day) => roomBesideUpkeep(draft, item, day, day + 1) !== undefined) ??
			(sets > 1 ? order.find((day) => makeRoomForMisses(draft, item, day)) : undefined);
		if (index === undefined) return;
		draft.put(item, index);
	}
}

/** Puts what the last sets show on the last day from `from` on that makes room for it, so that they come before. Returns that day, else the light one. */
function placeLastReview(draft: Draft, from: number): number {
	const { light } = draft;
	const item = draft.frame.missesTask && missesOf(draft);
	const days = Array.from({ length: Math.max(0, light - from) }, (_, back) => light - 1 - back);
	const index = item && days.find((at) => makeRoomForMisses(draft, item, at));
	if (index === undefined) return light;
	draft.put({ ...item!, worth: afterItsSet }, index);
	return index;
}

/** Puts a set into the last days where no long one is near. A day that holds one thing is kept for what it shows, where it's `reviewed`. */
export function placeLastSet(draft: Draft, reviewed: boolean): void {
	const keepsDay = reviewed && draft.frame.longest.total < rules.oneThing && !draft.hasMockNear();
	const from = Math.max(0, draft.exam - rules.lastSetFrom + 1);
	placeLastSets(draft, 1, keepsDay ? placeLastReview(draft, from) : draft.light);
}

/** Puts the two sets that stand in for a mock, and then their misses: else who has only short days never goes over a mistake. */
export function placeStandIn(draft: Draft): void {
	const { frame, exam, light } = draft;
	const from = Math.max(0, exam - rules.standInFrom + rules.setsTogether);
	const wasDone = frame.reviews.some(
		({ index, minutes }) => exam - index <= rules.standInFrom && minutes >= frame.missesTask!.minutes
	);
	placeLastSets(draft, 2, wasDone ? light : placeLastReview(draft, from));
	const [, other] = [...draft.setDays].filter((day) => day >= from).toSorted((a, b) => b - a);
	if (other !== undefined && frame.longest.total >= 2 * (frame.sets.short?.minutes ?? Infinity))
		lengthenSet(draft, other);
}

/** Makes the set of a day two as one run, where the day has the minutes: on short days a longer run is practiced like that. */
function lengthenSet(draft: Draft, index: number): void {
	const item = draft.slots.at(index).items.find(({ task }) => task === draft.frame.sets.short);
	if (item === undefined || draft.slots.at(index).total < item.task.minutes) return;
	draft.remove(item, index);
	draft.put({ ...item, minutes: 2 * item.task.minutes }, index);
}

/** Where two short sets stand in for a mock, two are one run half way already: on one day, else on two days in a row. */
export function placeMiddleRun(draft: Draft): void {
	const { frame, exam, begins, slots, setDays } = draft;
	const { short } = frame.sets;
	if (short === undefined || !needsStandIn(draft)) return;
	const middle = Math.ceil((exam + (begins > 0 ? begins : -frame.daysGone)) / 2);
	const end = exam - rules.standInFrom - 1;
	if (middle < 0 || slots.find(middle, end, (index) => draft.isRun(index)) !== undefined) return;
	const first = slots.find(middle, end, (index) => setDays.has(index));
	if (first === undefined) return;
	if (frame.longest.total >= 2 * short.minutes) return lengthenSet(draft, first);
	const item = setTurn(draft, short);
	if (draft.can(item, first + 1)) draft.put(item, first + 1);
}

/** Whether a second mock comes about a week before the first. */
export const asksEarlierMocks = ({ frame, mockAt, exam }: Draft): boolean =>
	mockAt !== undefined &&
	frame.sets.full !== undefined &&
	frame.fullSetsDone === 0 &&
	exam + frame.daysGone >= rules.secondMockFrom;

/**
 * Puts a second mock about a week before the first, half a set where no day then holds it or labs that count come after it; and half a set
 * half way of a long plan. `early`: whatever labs come after it.
 */
export function placeEarlierMocks(draft: Draft, { early = false } = {}): void {
	const { frame, mockAt, begins } = draft;
	const { full, half } = frame.sets;
	if (mockAt === undefined || !asksEarlierMocks(draft)) return;
	if (!early) removeEarlyMock(draft);
	placeMockNear(draft, mockAt - rules.secondMockBefore, [full, half], early);
	if (!early) placeHalfNear(draft, mockAt - rules.secondMockBefore);
	const start = Math.max(0, begins) - (begins > 0 ? 0 : frame.daysGone);
	if (mockAt - start >= rules.halfWayFrom) placeMockNear(draft, Math.round((start + mockAt) / 2), [half]);
}

/** Puts half a set near the wish where no long set is, and other labs of a topic make room for it. */
function placeHalfNear(draft: Draft, wish: number): void {
	const { frame, setDays, slots } = draft;
	const { half } = frame.sets;
	const isLong = (index: number) =>
		index < 0 ? frame.longSetDays.includes(index) : isLongSetOn(draft, index);
	if (
		half === undefined ||
		[...setDays, ...frame.longSetDays].some(
			(index) => Math.abs(index - wish) < rules.secondMockBefore && index !== draft.mockAt && isLong(index)
		)
	)
		return;
	const item = setTurn(draft, half);
	const from = Math.max(draft.begins, wish - rules.secondMockWithin);
	const to = Math.min(wish + rules.secondMockWithin, slots.slots.length - 1);
	const index = to < from ? undefined : roomBesideMore(draft, item, from, to);
	if (index === undefined) return;
	draft.put(item, index);
	placeMisses(draft, index);
}

/** Whether labs that count come after that day, or have none: then a full mock is early. */
const isEarly = ({ frame, slots, left, light }: Draft, day: number): boolean =>
	left.some((item) => isCounted(item) && !isUnable(frame, item)) ||
	slots.find(day + 1, light + 1, (at) => slots.at(at).items.some(isCounted)) !== undefined;

/** Takes out a mock that was shown before labs that now come after it. */
function removeEarlyMock(draft: Draft): void {
	for (const [index, { items }] of draft.slots.slots.entries())
		for (const item of items.filter(({ kind, task }) => kind === 'mixed' && task.set === 'full'))
			if (!draft.pinned.has(item.id) && isEarly(draft, index)) draft.remove(item, index);
}

/** Puts the first of those sets that a day near the wish holds, where no long set is near it. */
function placeMockNear(
	draft: Draft,
	wish: number,
	tasks: readonly (Task | undefined)[],
	early = false
): void {
	const { frame, slots } = draft;
	const isDiagnosis = (item: Item) => frame.needsDiagnosis && item.turn === nextTurn(frame.turns, item.task);
	const isLong = (item: Item | undefined) =>
		item?.task.set === 'full' || (item?.task.set === 'half' && !isDiagnosis(item));
	const isNear = (index: number) => Math.abs(index - wish) <= rules.mocksApart;
	if ([...draft.where].some(([id, index]) => isNear(index) && isLong(frame.itemById(id)))) return;
	if (frame.longSetDays.some(isNear)) return;
	const near = Array.from({ length: rules.secondMockWithin }, (_, away) => [
		wish - away - 1,
		wish + away + 1
	]).flat();
	const all = minutesOf(slots.slots.map((_, index) => ({ minutes: frame.calendar.at(index).total })));
	const mock = minutesOf([...draft.where.keys()].flatMap((id) => frame.itemById(id) ?? []).filter(isLong));
	const isApart = (at: number) =>
		!slots.slots.some((_, index) => Math.abs(index - at) < rules.mocksApart && isLongSetOn(draft, index));
	for (const task of tasks) {
		if (task === undefined || mock + task.minutes > rules.longSetsShare * all) continue;
		const item = setTurn(draft, task);
		const days = [wish, ...near].filter(
			(at) =>
				at >= 0 &&
				slots.fits(at, item) &&
				draft.allowed(item, at) &&
				isApart(at) &&
				(task.set !== 'full' ||
					(draft.labsOn(at) === 0 && hasRepair(frame, at, draft.mockAt!) && (early || !isEarly(draft, at))))
		);
		const index = bestReviewed(draft, task, days) ?? dayOfShort(draft, item, [wish, ...near]);
		if (index === undefined) continue;
		draft.put(item, index);
		return placeMisses(draft, index);
	}
}

/** Returns the first of those days, in a week of few study days, on which a short set gives way to half a mock. */
function dayOfShort(draft: Draft, item: Item, days: readonly number[]): number | undefined {
	const { frame, pinned, slots } = draft;
	if (!frame.sparse || item.task.set === 'full') return undefined;
	return days.find((at) => {
		const short = slots.slots[at]?.items.find(({ id, task }) => task === frame.sets.short && !pinned.has(id));
		if (short === undefined || at >= draft.mockAt!) return false;
		draft.remove(short, at);
		if (draft.can(item, at)) return true;
		draft.put(short, at);
		return false;
	});
}

/** Puts further sets until there are enough timed questions. */
export function placeEnoughQuestions(draft: Draft): void {
	const { frame, slots } = draft;
	if (draft.exam + frame.daysGone < rules.questionsFrom) return;
	const isApart = (index: number) => !draft.setDays.has(index - 1) && !draft.setDays.has(index + 1);
	for (const task of [frame.sets.half, frame.sets.short]) {
		while (task !== undefined && draft.questions < rules.questions) {
			const item = setTurn(draft, task, 103);
			const index = slots.find(
				draft.begins,
				draft.mockAt ?? draft.light,
				(at) => isApart(at) && draft.can(item, at)
			);
			if (index === undefined) break;
			draft.put(item, index);
		}
	}
}
