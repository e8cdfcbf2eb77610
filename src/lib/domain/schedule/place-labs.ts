// Labs and what else is done once, on days: core work first, then what is worth doing beyond, then upkeep.
// Over 200 lines: what a lab is worth a day for is decided here, from the set-up to what is only read.
import { isMiddling } from '#lib/domain/diagnosis/bars.ts';
import { worth } from '#lib/domain/needs/needs.ts';
import {
	isCounted,
	isMain,
	isMissed,
	isSide,
	isUpkeep,
	readingOf,
	type Item
} from '#lib/domain/needs/items.ts';
import * as rules from '#lib/domain/needs/rules.ts';
import type { Draft } from '#lib/domain/schedule/draft.ts';
import {
	madeRoom,
	roomBesideFiller,
	roomBesideMore,
	roomBesideMoved,
	roomBesideSpare,
	roomBesideUpkeep
} from '#lib/domain/schedule/make-room.ts';
import { isLongArea, isOfShortArea, needOf } from '#lib/domain/schedule/trade-desk.ts';

/**
 * Puts the set-up lab first, so that the other labs can use what it makes, and its second visit before they take the days
 * after it.
 */
export function placeSetUp(draft: Draft): void {
	const { items } = draft.frame;
	const isBegun = items.some(({ kind, id }) => kind === 'set up' && draft.where.has(id));
	const from = isBegun || items.some(({ now }) => now === true) ? 0 : draft.begins;
	for (const item of items) {
		if (item.kind !== 'set up' || item.level !== 'core' || draft.where.has(item.id)) continue;
		const index = dayOfSetUp(draft, item, from);
		if (index !== undefined) draft.put(item, index);
	}
}

/** Returns the first day of a visit of the set-up: of the second one, the day of a mock only where no other day holds it. */
function dayOfSetUp(draft: Draft, item: Item, from: number): number | undefined {
	const other =
		item.part?.number === 2
			? draft.slots.find(from, draft.light, (at) => !draft.isMockOn(at) && draft.can(item, at))
			: undefined;
	return other ?? draft.firstDay(item, from);
}

/** Puts the sandbox on a day of the first week, before the mock: what every kind of question looks like is known then. One that has minutes for it and for no lab comes first. */
export function placeSandbox(draft: Draft): void {
	const { slots, mockAt, frame } = draft;
	const item = frame.items.find(({ task, kind }) => kind === 'extra' && task.kind === 'sandbox');
	const isShort = draft.exam + frame.daysGone <= rules.shortPlan;
	if (item === undefined || isShort || draft.where.has(item.id)) return;
	const end = mockAt ?? draft.light;
	// The labs' set-up isn't put off by it.
	const setUp = frame.items.find(({ id, kind }) => kind === 'set up' && !draft.where.has(id));
	const first = setUp && dayOfSetUp(draft, setUp, draft.begins);
	const can = (at: number) =>
		draft.can(item, at) && (at !== first || slots.at(at).desk >= item.minutes + setUp!.minutes);
	const index =
		slots.find(
			draft.begins,
			Math.min(end, draft.begins + rules.sandboxBy),
			(at) => slots.at(at).desk < 2 * item.minutes && can(at)
		) ??
		slots.find(draft.begins, end, can) ??
		slots.find(
			draft.begins,
			end,
			(at) => slots.at(at).desk >= item.minutes && roomBesideSpare(draft, item, at, at + 1) !== undefined
		);
	if (index !== undefined) draft.put(item, index);
}

/** A sandbox that found its day later comes in the first week after all, where labs have left the minutes. */
export function advanceSandbox(draft: Draft): void {
	const { slots, pinned, begins } = draft;
	const by = begins + rules.sandboxBy;
	const isSandbox = ({ task, id }: Item): boolean => task.kind === 'sandbox' && !pinned.has(id);
	const at = slots.find(by, draft.light, (index) => slots.at(index).items.some(isSandbox));
	if (at === undefined) return;
	const item = slots.at(at).items.find(isSandbox)!;
	draft.remove(item, at);
	draft.put(item, slots.find(begins, by, (index) => draft.can(item, index)) ?? at);
}

/** Puts what Ready? asks for. */
export function placeCore(draft: Draft): void {
	const open = draft.frame.items.filter(
		({ id, level, kind }) => level === 'core' && kind !== 'light' && !draft.where.has(id)
	);
	// What Ready? asks of an area that holds comes after the labs of short ones, of one with a long bar after all of them.
	// For a date they'd take the days of labs that have to fit.
	const before = draft.coreOnly || draft.forDate ? [] : [worth.check + worth.held, worth.long];
	for (const item of open) {
		while (item.kind === 'check' && item.worth >= (before[0] ?? Infinity))
			placeMore(draft, { upTo: Math.max(worth.more + 20 + worth.held, before.shift()!) });
		const waits = (item.kind === 'set up' || item.kind === 'check') && item.now !== true;
		const from = waits ? draft.begins : 0;
		const free = item.kind === 'set up' ? dayOfSetUp(draft, item, from) : draft.firstDay(item, from);
		const isMissed = draft.keeps && draft.frame.missed.has(item.id);
		const by = Math.min(from + rules.catchUpWithin, Math.max(from, draft.lastNewDay));
		const sooner =
			isMissed && item.kind === 'check' && (free ?? Infinity) > by
				? roomBesideMore(draft, item, from, by)
				: undefined;
		if (sooner !== undefined) {
			draft.put(item, sooner);
			continue;
		}
		draft.putOrLeave(item, free ?? madeRoom(draft, item, from));
	}
}

/** A lab that Ready? asks for and that was shown in the last days takes the day of one that's only worth doing, where it can. */
export function advanceLate(draft: Draft): void {
	const { slots, where, pinned, lastNewDay: by, begins } = draft;
	const late = slots.slots.slice(Math.max(0, by + 1)).flatMap(({ items }) => items.filter(isCoreLab));
	for (const item of late) {
		const index = where.get(item.id)!;
		if (pinned.has(item.id)) continue;
		const from = item.now === true ? 0 : begins;
		draft.remove(item, index);
		draft.put(item, draft.firstDay(item, from, by + 1) ?? roomBesideMore(draft, item, from, by) ?? index);
	}
}

const isCoreLab = ({ kind, level }: Item): boolean => kind === 'check' && level === 'core';

/** The second visit of the set-up comes by the last day with labs at the desk: sooner where it would be later, or not at all. */
export function placeLateVisit(draft: Draft): void {
	const { frame, slots, where } = draft;
	const visit = frame.items.find(({ kind, part }) => kind === 'set up' && part?.number === 2);
	const index = visit === undefined ? undefined : where.get(visit.id);
	if (visit === undefined || index === undefined || draft.pinned.has(visit.id)) return;
	const done = frame.doneAhead.flatMap(({ index: at, task }) => (task.kind === 'lab' ? [at] : []));
	const last = Math.max(
		...done,
		slots.slots.findLastIndex(({ items }) => items.some(isLabAtDesk))
	);
	// After a date at a computer the next day shows what its labs cost.
	const isVisit = last >= 0 && frame.calendar.at(last).desk > frame.longest.desk;
	if (index <= last || isVisit) return;
	draft.remove(visit, index);
	const sooner = draft.firstDay(visit, 0, last + 1);
	if (sooner !== undefined) draft.put(visit, sooner);
}

/** Takes the set-up lab out again where no other lab has a day or was done: it's for them. */
export function dropIdleSetUp(draft: Draft, level: Item['level']): void {
	const setUp = draft.frame.items.filter((item) => item.kind === 'set up' && item.level === level);
	const hasLab = draft.hasTask(({ kind, lab }) => kind === 'lab' && lab?.setUp !== true);
	if (hasLab && setUp.every(({ id }) => level === 'core' || draft.where.has(id))) return;
	for (const item of setUp) {
		const index = draft.where.get(item.id);
		if (index !== undefined) draft.remove(item, index);
		// Only labs that Ready? asks for make it missed.
		if (level === 'core') draft.leave(item);
	}
}

/**
 * Puts the other topics of short areas and what is useful once. `counted`: only the labs that are named where they have no day, so that no
 * earlier mock takes theirs. Returns the labs that only keep things fresh.
 */
export function placeMore(draft: Draft, { counted = false, upTo = Infinity } = {}): readonly Item[] {
	const open = draft.frame.items.filter(
		(item) =>
			item.level === 'more' &&
			(!counted || item.kind === 'set up' || isCounted(item)) &&
			(item.worth < upTo || item.kind === 'set up') &&
			(upTo === Infinity || item.task.kind === 'lab')
	);
	// Labs that are only worth doing come with the set-up lab, or not at all.
	const setUp = open.filter(({ kind, id }) => kind === 'set up' && !draft.where.has(id));
	for (const item of setUp) {
		const index = dayOfSetUp(draft, item, item.now === true ? 0 : draft.begins);
		if (index !== undefined) draft.put(item, index);
	}
	const ready = setUp.every(({ id }) => draft.where.has(id));
	const worthOf = (item: Item) =>
		item.worth + (draft.forDate && isMain(item) ? worth.sibling - worth.main : 0);
	const rest = open.filter(({ kind }) => kind !== 'set up').toSorted((a, b) => worthOf(a) - worthOf(b));
	// Where the desk holds no lab, the sandbox is what it's for.
	const isLater = (item: Item) =>
		isUpkeep(item) &&
		// Of a far exam, all of the first areas is done while the last one is fresh.
		(item.now !== true || draft.begins === 0) &&
		(item.reason.kind !== 'sandbox' || draft.frame.items.some(isLabAtDesk));
	for (const item of rest) {
		// One that a lab before it took the day of is put again.
		if (isLater(item) || draft.where.has(item.id)) continue;
		const canBe = item.task.kind !== 'lab' || ready;
		const from = item.now === true ? 0 : draft.begins;
		draft.putOrLeave(
			item,
			canBe
				? (draft.firstDay(item, from) ??
						(draft.keeps && item.kind === 'check' ? roomBesideUpkeep(draft, item, from) : undefined))
				: undefined
		);
	}
	const upkeep = rest.filter((item) => isLater(item) && !draft.where.has(item.id));
	if (ready) return upkeep;
	for (const item of upkeep) draft.leave(item);
	return [];
}

/** Returns the day with the most minutes left at the desk among the first one and those close behind it. */
function longestOf(
	{ slots, light }: Draft,
	first: number,
	within: number,
	can: (at: number) => boolean
): number {
	let best = first;
	for (let at = first + 1; at < Math.min(first + within, light); at++)
		if (slots.at(at).desk > slots.at(best).desk && can(at)) best = at;
	return best;
}

/** Puts labs after core work: another one of a topic, or one of an area that isn't short. Denser in a short plan, and with much to fix. */
export function placeUpkeep(draft: Draft, items: readonly Item[]): void {
	const { frame, slots } = draft;
	// Once every lab that counts has its day, free minutes before the last of them are used too.
	const end = draft.left.some((item) => item.task.kind === 'lab' && isMissed(item)) ? draft.coreEnd() : -1;
	const isShort = draft.exam + frame.daysGone <= rules.upkeepShort;
	const every = frame.map.veryLow ? 1 : rules.upkeepEvery - Number(isShort) - Number(frame.much);
	const [most, share] = frame.much
		? [rules.labsADay, rules.muchShare]
		: [rules.upkeepADay, rules.upkeepShare];
	const hasLab = (index: number) =>
		frame.labDays.has(index) || (index >= 0 && index < draft.light && draft.labsOn(index) > 0);
	const isApart = (index: number, { task }: Item) => {
		if (task.kind !== 'lab') return true;
		for (let away = 1; away < every; away++)
			if ((index - away > end && hasLab(index - away)) || hasLab(index + away)) return false;
		return true;
	};
	const leaves = (index: number, { minutes }: Item) => {
		const { total } = frame.calendar.at(index);
		return (
			draft.labsOn(index) === 0 ||
			(draft.labsOn(index) < most && total - slots.at(index).total + minutes <= share * total)
		);
	};
	for (const item of items) {
		const can = (at: number) => isApart(at, item) && leaves(at, item) && draft.can(item, at);
		const first = slots.find(Math.max(0, end + 1, draft.begins), draft.light, can);
		draft.putOrLeave(item, first === undefined ? undefined : longestOf(draft, first, every, can));
	}
	// Where minutes are free all the same, labs of areas that aren't long take them, up to the last days.
	const by = Math.min(draft.light, draft.exam - rules.openBefore + 1);
	for (const item of items) {
		if (draft.where.has(item.id) || item.task.kind !== 'lab' || isLongArea(draft, item)) continue;
		const can = (at: number) => leaves(at, item) && draft.can(item, at);
		const index = slots.find(Math.max(0, draft.begins), by, can);
		if (index !== undefined) draft.put(item, index);
	}
}

/** Puts labs without a day as reading on days that can hold none at the desk, on the way to work, say; and before days that would only keep things fresh. */
export function placeReadings(draft: Draft): void {
	const { slots } = draft;
	const open = draft.left.filter(
		(item) => item.level === 'more' && item.task.kind === 'lab' && item.kind !== 'set up'
	);
	for (const item of open.toSorted((a, b) => needOf(draft, a) - needOf(draft, b) || a.worth - b.worth)) {
		draft.hasReadings ||= isSide(item);
		const reading = readingOf(item);
		const atDesk =
			isSide(item) && !isUpkeep(item) && draft.isSetUp() ? draft.firstDay(item, draft.begins) : undefined;
		if (atDesk !== undefined && item.place === 'desk') {
			draft.put(item, atDesk);
			continue;
		}
		// A side topic isn't read before the first lab of its area, or of any where it's of one that holds, unless it has no other day.
		const firstLab = (of: (one: Item) => boolean) =>
			slots.find(0, draft.light, (at) => slots.at(at).items.some((one) => isLabAtDesk(one) && of(one)));
		const first =
			firstLab(({ task }) => task.domain === item.task.domain) ??
			(isOfShortArea(draft, item) ? undefined : firstLab(() => true));
		const index =
			dayOfReading(draft, item, reading, Math.max(first ?? 0, draft.begins)) ??
			(isCounted(item) ? dayOfReading(draft, item, reading, draft.begins) : undefined);
		if (index !== undefined) draft.put(reading, index);
	}
}

/** Returns the first day that holds the reading of a lab, else one on which what only keeps things fresh gives way, or a recall or a set. */
function dayOfReading(draft: Draft, item: Item, reading: Item, from: number): number | undefined {
	const { frame, slots } = draft;
	const counts = !isUpkeep(item);
	const isFirst = item.kind === 'check' || needOf(draft, item) < Infinity;
	const gap = frame.map.gaps.find(({ domain }) => domain === item.task.domain)!;
	const isForReading = (at: number) =>
		frame.calendar.at(at).desk < item.minutes || (counts && slots.at(at).desk < item.minutes);
	const free = slots.find(
		from,
		draft.light,
		(at) => isForReading(at) && (counts || draft.labsOn(at) === 0) && draft.can(reading, at)
	);
	return (
		free ??
		(counts ? roomBesideUpkeep(draft, reading, from) : undefined) ??
		(isFirst && (counts || isMiddling(gap.bar))
			? (roomBesideFiller(draft, reading, from) ?? roomBesideMoved(draft, reading, from))
			: undefined)
	);
}

const isLabAtDesk = ({ kind, task, place }: Item): boolean =>
	task.kind === 'lab' && place === 'desk' && kind !== 'set up';
