// Short timed sets on days: the one that shows where to begin, mixed sets, the last ones, and those that stand in for a mock exam.
// Over 200 lines: they share their days.
import { itemOf, nextTurn, type Item } from '#lib/domain/needs/items.ts';
import type { Need } from '#lib/domain/needs/needs.ts';
import * as rules from '#lib/domain/needs/rules.ts';
import type { Draft } from '#lib/domain/schedule/draft.ts';
import { madeRoom, makeRoomForMisses, roomBesideUpkeep } from '#lib/domain/schedule/make-room.ts';
import { placeMisses } from '#lib/domain/schedule/place-misses.ts';
import { afterItsSet, missesOf, needsStandIn } from '#lib/domain/schedule/place-reviews.ts';
import type { Task } from '#lib/domain/task.ts';

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
export const setTurn = (draft: Draft, task: Task, worth = 101): Item =>
	draft.turn(
		{
			kind: 'mixed',
			level: task.set === undefined ? mixedLevel(draft) : 'more',
			worth,
			reason: { kind: 'timed', because: task.set === 'full' ? 'first mock' : 'mixed' }
		},
		task
	);

/**
 * Puts mixed sets every third day. `least`: only so many that core work doesn't push them to the end. `last`: once the rest has its days, when
 * the second half counts from the day after a set.
 */
export function placeMixed(draft: Draft, { least = false, last: isEnd = false } = {}): void {
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
		const isLate = !least && !isLight && 2 * (last + Number(isEnd)) + frame.daysGone >= draft.exam;
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
