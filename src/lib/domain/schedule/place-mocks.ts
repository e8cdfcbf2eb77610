// The mock exam, or two halves of one, and those before it.
// Over 200 lines: long sets share their days, so that one file decides which is where.
import { isCounted, minutesOf, nextTurn, type Item } from '#lib/domain/needs/items.ts';
import type { Need } from '#lib/domain/needs/needs.ts';
import type { TaskReason } from '#lib/domain/needs/reasons.ts';
import * as rules from '#lib/domain/needs/rules.ts';
import type { Draft } from '#lib/domain/schedule/draft.ts';
import { hasRepair, isUnable, studyEnd, type Frame } from '#lib/domain/schedule/frame.ts';
import { roomBesideMore } from '#lib/domain/schedule/make-room.ts';
import { isLongSetOn, placeMisses } from '#lib/domain/schedule/place-misses.ts';
import { setTurn } from '#lib/domain/schedule/place-mixed.ts';
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
	const at = frame.examTime === undefined ? {} : { at: frame.examTime };
	if (full !== undefined && near !== undefined)
		return putMock(draft, full, [near], { kind: 'timed', because: 'mock', ...at });
	// A mock that was done long before the exam counts. Another one is only worth doing.
	if (need.level === 'more') return;
	const last = Math.min(draft.light - 1, draft.exam - 2);
	const before = Array.from({ length: Math.max(0, last + 1) }, (_, count) => last - count);
	// A week with one study day: on the last, where days of rest follow it. A mock more than a week before the exam shows too little.
	const own = full && isForMock(draft, full) ? draft.light : undefined;
	const far = full && (own ?? before.find(fits(full)));
	const pair = half && pairOf(draft, before.filter(fits(half)), far !== undefined);
	if (half !== undefined && pair !== undefined && own === undefined) {
		putMock(draft, half, pair, { kind: 'timed', because: 'half mock', ...at });
		return placeOnLongerDays(draft, half);
	}
	if (full !== undefined && far !== undefined)
		putMock(draft, full, [far], { kind: 'timed', because: 'mock', ...at });
	if (half !== undefined) placeOnLongerDays(draft, half);
	if (full !== undefined && far !== undefined) return;
	const whole = full !== undefined && (half === undefined || full.minutes <= frame.longest.total);
	draft.leave(draft.turn({ ...need, reason: { kind: 'timed', because: 'mock' } }, whole ? full : half!));
}

/** Puts half a set on each date that the person made longer than any weekday, where no long set is near. */
function placeOnLongerDays(draft: Draft, task: Task): void {
	const { frame, slots } = draft;
	for (let index = 0; index < draft.light; index++) {
		if (slots.at(index).total <= frame.longest.total || !slots.fits(index, { ...task, task })) continue;
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
	const roomy = repairable(draft, days);
	const inOnePlace = (index: number) => draft.slots.isSitting(index, minutes);
	const order = [...roomy.filter(inOnePlace), ...roomy, ...days.filter(inOnePlace), ...days];
	return (
		order.find((index) => isReviewedNext(draft, index)) ??
		order.find((index) => isReviewedSame(draft, index, minutes)) ??
		order[0]
	);
}

/** Whether the next study day comes soon and has minutes for the misses of a long set. */
function isReviewedNext({ slots, frame, light }: Draft, index: number): boolean {
	const next = slots.find(index + 1, light + 1, (at) => slots.at(at).open);
	return (
		next !== undefined &&
		next - index <= rules.missesSoon &&
		slots.at(next).total >= (frame.missesTask?.minutes ?? 0)
	);
}

/** Whether that day has minutes for them beside so many for the set. */
const isReviewedSame = ({ slots, frame }: Draft, index: number, set: number): boolean =>
	slots.at(index).total >= set + (frame.missesTask?.minutes ?? 0);

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
	if (to < from) return;
	const days = Array.from({ length: to - from + 1 }, (_, count) => from + count);
	const index =
		roomBesideMore(draft, item, from, to) ??
		dayOfShort(
			draft,
			days,
			(at) =>
				(isReviewedNext(draft, at) || isReviewedSame(draft, at, item.minutes)) &&
				roomBesideMore(draft, item, at, at) !== undefined
		);
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
		const holds = (at: number): boolean =>
			at >= 0 &&
			slots.fits(at, item) &&
			draft.allowed(item, at) &&
			isApart(at) &&
			(task.set !== 'full' ||
				(draft.labsOn(at) === 0 && hasRepair(frame, at, draft.mockAt!) && (early || !isEarly(draft, at))));
		const days = [wish, ...near];
		const index =
			bestReviewed(draft, task, days.filter(holds)) ??
			(frame.sparse ? dayOfShort(draft, days, holds) : undefined);
		if (index === undefined) continue;
		draft.put(item, index);
		return placeMisses(draft, index);
	}
}

/** Returns the first of those days that holds a mock once its short set gives way. */
function dayOfShort(
	draft: Draft,
	days: readonly number[],
	holds: (day: number) => boolean
): number | undefined {
	const { frame, pinned, slots } = draft;
	return days.find((at) => {
		const short = slots.slots[at]?.items.find(({ id, task }) => task === frame.sets.short && !pinned.has(id));
		if (short === undefined || at >= draft.mockAt!) return false;
		draft.remove(short, at);
		if (holds(at)) return true;
		draft.put(short, at);
		return false;
	});
}
