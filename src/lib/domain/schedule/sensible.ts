// The day on which a retake is wise: from Safe on, when the days of the pattern are over and all core work fits before it.
// Over 200 lines: each thing that makes the exam a little later, in the order in which they are asked.
import { isMissed, minutesOf, type Item } from '#lib/domain/needs/items.ts';
import type { WaitReason } from '#lib/domain/needs/reasons.ts';
import * as rules from '#lib/domain/needs/rules.ts';
import type { ScheduleInput } from '#lib/domain/needs/schedule-input.ts';
import {
	hasRepair,
	isAfresh,
	isUnable,
	minutesAfter,
	studyEnd,
	type Frame
} from '#lib/domain/schedule/frame.ts';
import { layOut, missingCore, type Layout, type LayoutWish } from '#lib/domain/schedule/layout.ts';
import { addDays, laterDay, type Day } from '#lib/domain/time/day.ts';
import { sureDay } from '#lib/domain/time/window.ts';

/** So far ahead a day is looked for: more than the longest wait of a policy. */
const horizon = 400;

const holdsCore = (frame: Frame, exam: number, wish: LayoutWish): boolean =>
	layOut(frame, exam, wish).left.every((item) => item.level === 'more' || isUnable(frame, item));

/** Returns the index of the first day, from `from` on and not a day off, before which all core work fits that some day could hold. */
function firstFit(frame: Frame, from: number, later = thorough): number {
	const core = frame.items.filter((item) => item.level === 'core' && !isUnable(frame, item));
	const desk = minutesOf(core.filter(({ place }) => place === 'desk'));
	const total = minutesOf(core);
	const had = { desk: 0, total: 0 };
	for (let index = 0; index < horizon; index++) {
		const date = frame.calendar.at(index);
		if (index >= from && !date.off && had.desk >= desk && had.total >= total) {
			if (holdsCore(frame, index, { keep: 'none', coreOnly: true })) return later(frame, index);
			// What was shown for that day still holds, although a plan made afresh doesn't.
			if (index === frame.shownExam && !isAfresh(frame) && holdsCore(frame, index, { keep: 'all' }))
				return index;
		}
		had.desk += date.desk;
		had.total += date.total;
	}
	return from;
}

/** Whether a day before it has most of the minutes of the longest: asked for where the last days were missed. */
function hasLongDay(frame: Frame, exam: number): boolean {
	if (!isAfresh(frame)) return true;
	let light = exam - 1;
	while (light > 0 && frame.calendar.at(light).total < rules.leastMinutes) light--;
	for (let index = 0; index < light; index++)
		if (frame.calendar.at(index).total >= rules.longDay * frame.longest.total) return true;
	return false;
}

/** Whether what the mock shows can be repaired: there are minutes between it and the light day. A short plan has none. */
function hasRoomAfterMock(frame: Frame, { slots, light, exam }: Layout): boolean {
	if (exam + frame.daysGone <= rules.shortPlan) return true;
	const mock = slots.slots.findLastIndex(
		({ items }, index) => index < light && items.some(({ task }) => task.set !== undefined)
	);
	return mock < 0 || hasRepair(frame, mock, studyEnd(exam, light));
}

/** Days later that are tried. */
function laterDays({ map, items, much, longest, sets }: Frame): readonly number[] {
	const isOpen = items.some(({ level }) => level === 'core');
	if (map.pattern === 'near') return isOpen ? rules.thoroughNear : [0];
	const isLong = much && longest.total < (sets.half?.minutes ?? 0);
	return isLong ? [...rules.thoroughLater, ...rules.thoroughShort] : rules.thoroughLater;
}

/**
 * The first day, a little later, before which the other labs fit too, or else most of them; of a near pass those of the short areas. The
 * shown one where that's about as good.
 */
function thorough(frame: Frame, fits: number): number {
	const { shownExam } = frame;
	const later = laterDays(frame);
	const enough = frame.much || isAfresh(frame) || frame.map.pattern === 'near' ? 0 : rules.thoroughLeft;
	let best = { index: fits, labs: Infinity, without: Infinity };
	const known = new Map<number, ReturnType<typeof openLabs>>();
	const openAt = (index: number) => {
		const open = known.get(index) ?? openLabs(frame, index);
		known.set(index, open);
		return open;
	};
	const isBetter = (index: number): boolean => {
		if (frame.calendar.at(index).off || !hasLongDay(frame, index)) return false;
		const open = openAt(index);
		const better = open.labs < best.labs || (open.labs === best.labs && open.without < best.without);
		if (better) best = { index, ...open };
		return better;
	};
	for (const days of later) {
		isBetter(fits + days);
		if (best.labs <= enough) break;
	}
	// A few days more are worth the last labs too.
	const { index: found, without } = frame.map.pattern === 'near' ? { index: fits, without: 0 } : best;
	const most = frame.sparse ? rules.thoroughSparse : rules.thoroughMore;
	for (let more = 1; without > 0 && more <= most; more++) if (isBetter(found + more)) break;
	const isInReach = shownExam !== undefined && shownExam >= fits && shownExam <= fits + later.at(-1)!;
	if (!isInReach || frame.calendar.at(shownExam).off || !hasLongDay(frame, shownExam)) return best.index;
	const shown = openAt(shownExam);
	if (shown.without > 0 && best.without === 0 && best.index > shownExam) return best.index;
	// Neither a lab more nor room for repair is worth another date, nor are a few days.
	// Where all was done and all labs have a day, the later date isn't worth it either.
	const isSame = shown.without === 0 && frame.missedDays === 0 && best.index > shownExam;
	if (!isSame && shown.labs > best.labs + rules.noRepair) return best.index;
	return best.labs <= enough && best.index < shownExam - rules.sameDate ? best.index : shownExam;
}

/**
 * Returns how many labs find no day before an exam then, and how many with those that are only read; of a near pass only those of short
 * areas. Where nothing the mock shows can be repaired, that counts as some.
 */
function openLabs(frame: Frame, exam: number): { readonly labs: number; readonly without: number } {
	const layout = layOut(frame, exam, { keep: 'none', forDate: true });
	const isNear = frame.map.pattern === 'near';
	const isShort = ({ task }: Item) =>
		frame.map.gaps.some(({ domain, standing }) => standing === 'short' && domain === task.domain);
	const isOpen = (item: Item) => item.kind === 'check' && isMissed(item) && (!isNear || isShort(item));
	const isRead = (item: Item) =>
		!isNear && item.place === 'anywhere' && frame.itemById(item.id)?.place === 'desk' && isOpen(item);
	const { slots } = layout.slots;
	const read = slots.flatMap(({ items }) => items.filter(isRead));
	// One lab on the mock's day or later is no reason to wait, several are; after many missed days one is.
	const mock = slots.findLastIndex(({ items }) => items.some(({ task }) => task.set === 'full'));
	const from = Math.max(0, Math.min(exam - rules.newBefore + 1, mock < 0 ? exam : mock));
	const late = slots.slice(from).flatMap(({ items }) => items.filter(isOpen));
	const most = isAfresh(frame) ? 0 : frame.much ? 1 : Infinity;
	const without = layout.left.filter(isOpen).length;
	const repair = (!frame.much && !isAfresh(frame)) || hasRoomAfterMock(frame, layout) ? 0 : rules.noRepair;
	const open = without + read.length + Math.max(0, late.length - most);
	return { labs: open + fadedAreas(frame, layout) + repair, without };
}

/** Returns how many areas short days leave without a recall: a weak one in the last days, another one at all. */
function fadedAreas({ list, turns, longest, sets }: Frame, { slots, light }: Layout): number {
	if (longest.total >= (sets.half?.minutes ?? 0)) return 0;
	return list.filter(({ kind, level, tasks: [task] }) => {
		if (kind !== 'recall' || (level === 'more' && turns.doneOf(task!.id).length > 0)) return false;
		const end = longest.total < rules.oneThing ? rules.recallEndShort : rules.recallEnd;
		const last = slots.slots.findLastIndex(({ items }) => items.some((item) => item.task === task));
		return last < (level === 'core' ? Math.max(0, light - end) : 0);
	}).length;
}

export interface Sensible {
	readonly day: Day;
	/** The first day before which the work fits, whatever the policy says, and the first one that's asked for whatever the work is. */
	readonly fits: Day;
	readonly asked: Day;
	/** The policy's wait decides, not the work. `later`: so that the days for study before it hold the work, the exam is after the day it ends on. */
	readonly waits: boolean;
	readonly later: WaitReason['later'];
}

/** A last attempt for months is worth a week more. */
export const lastAttemptDays = 7;

/** Returns the days of work that the report asks for, with what was missed of them. */
export const daysOfWork = (frame: Frame): number =>
	Math.max(frame.map.days.from + Math.max(0, frame.missedDays - rules.freelyMissed), leastDays(frame)) +
	(frame.isLastAttempt ? lastAttemptDays : 0);

/** Returns how many days of the plan hold the study days that the report asks for at least; in a week of few, as many as hold their hours. */
export function leastDays({ map, calendar, longest, sparse, ...frame }: Frame): number {
	const asked = map.studyDays ?? 0;
	const least = sparse
		? Math.min(asked, Math.ceil((asked * rules.studyDay) / Math.max(1, longest.total)))
		: asked;
	if (asked === 0 || longest.total < rules.leastMinutes) return 0;
	// Once they are over, the days that they took: those after them put nothing off.
	const last = frame.studiedOn[least - 1];
	if (last !== undefined) return last + 1;
	let left = least - frame.studiedOn.length;
	let index = 0;
	for (; left > 0; index++) left -= Number(calendar.at(index).total >= rules.leastMinutes);
	return frame.daysGone + index;
}

/** Returns the index of the first day before which the minutes of study are that the report asks for at least. */
function leastTime({ map, calendar, studiedMinutes }: Frame): number {
	let index = 0;
	for (let left = (map.studyMinutes ?? 0) - studiedMinutes; left > 0; index++)
		left -= calendar.at(index).total;
	return index;
}

/** Returns the first such day, or where that leaves too little time, the first one that doesn't. */
function fitFrom(frame: Frame, from: number): number {
	const [fits, least] = [firstFit(frame, from), leastTime(frame)];
	return fits < least ? firstFit(frame, least, (_, index) => index) : fits;
}

/** Days later that a plan without a booking may run, so that what was shown can stay where it is. Our judgment. */
const laterBy = [0, 1, 2];

/** Returns the day, or one a little later: the day as last shown, or one where what was shown stays and on the day itself would not. */
function settled(frame: Frame, day: Day): Day {
	if (frame.kept.length === 0 || isAfresh(frame)) return day;
	const at = frame.calendar.indexOf(day);
	const shown = laterBy.filter((days) => at + days === frame.shownExam);
	const later = [...shown, ...laterBy].find(
		(days) =>
			!frame.calendar.at(at + days).off && missingCore(layOut(frame, at + days, { keep: 'all' })) === 0
	);
	return addDays(day, later ?? 0);
}

/**
 * Returns the day, or a later one close by where the last study day before it would be long past; with few study days a week one just so
 * long after it that it needn't be light.
 */
function afterStudy({ calendar, sparse }: Frame, day: Day): Day {
	const at = calendar.indexOf(day);
	const studied = (index: number) => index >= 0 && calendar.at(index).total >= rules.leastMinutes;
	const rest = (index: number) => {
		let before = 1;
		while (before <= rules.restBefore + 1 && !studied(index - before)) before++;
		return before;
	};
	const [least, most, later] = sparse
		? [rules.restBefore + 1, rules.restBefore + 1, rules.restLaterSparse]
		: [1, rules.restGap, rules.restLater];
	for (let index = at; index <= at + later; index++)
		if (rest(index) >= least && rest(index) <= most && !calendar.at(index).off) return calendar.at(index).day;
	return day;
}

/**
 * Returns the day, or a later one close by where the mock is then in the last days before it instead of a week before; with much to fix
 * rather one that leaves minutes for what the mock shows. The shown one stays where that's so.
 */
function afterMock(frame: Frame, day: Day): Day {
	const { full } = frame.sets;
	if (full === undefined || frame.mockDoneAt !== undefined || frame.longest.total < full.minutes) return day;
	const at = frame.calendar.indexOf(day);
	const last = Math.max(...rules.mockBefore.slice(0, rules.mockBest));
	const shown = isAfresh(frame) ? undefined : frame.shownExam;
	// A missed day or two is no reason to sit a week later than was said, unless it's later anyway.
	const most =
		shown === undefined || at > shown + laterBy.at(-1)! ? rules.restLater : shown + laterBy.at(-1)! - at;
	const days = Array.from({ length: Math.min(rules.restLater, most) + 1 }, (_, later) => at + later);
	let near: { readonly index: number; readonly minutes: number } | undefined;
	for (const index of days.toSorted((a, b) => Number(b === shown) - Number(a === shown))) {
		if (frame.calendar.at(index).off) continue;
		const wish: LayoutWish = index === shown ? { keep: 'all' } : { keep: 'none', coreOnly: true };
		const layout = layOut(frame, index, wish);
		const mock = layout.slots.slots.findLastIndex(({ items }) => items.some(({ task }) => task === full));
		const fits = layout.left.every((item) => item.level === 'more' || isUnable(frame, item));
		if (mock < 0 || index - mock > last || !fits) continue;
		if (index === shown || hasRoomAfterMock(frame, layout)) return frame.calendar.at(index).day;
		const minutes = minutesAfter(frame, mock, studyEnd(index, layout.light));
		if (minutes > (near?.minutes ?? -1)) near = { index, minutes };
	}
	return near === undefined ? day : frame.calendar.at(near.index).day;
}

/** Returns the first day from Safe on that is still ahead. */
export const earliestOf = ({
	eligibility,
	zone,
	today
}: Pick<ScheduleInput, 'eligibility' | 'zone' | 'today'>): Day =>
	laterDay(addDays(today, 1), sureDay(eligibility, zone) ?? today);

/** Whether a day without study time lies near what was asked for: then that's why the exam is a little later. */
function hasGap({ calendar }: Frame, asked: Day, exam: Day): boolean {
	const from = Math.max(0, calendar.indexOf(asked) - rules.restGap);
	for (let index = from; index <= calendar.indexOf(exam); index++)
		if (calendar.at(index).total < rules.leastMinutes) return true;
	return false;
}

/** Returns the sensible day, never today, and the day before which the work fits. */
export function sensibleDay(
	{ eligibility, zone, today }: Pick<ScheduleInput, 'eligibility' | 'zone' | 'today'>,
	frame: Frame
): Sensible {
	const sure = sureDay(eligibility, zone);
	const earliest = earliestOf({ eligibility, zone, today });
	const pattern = addDays(frame.first, daysOfWork(frame));
	const from = Math.max(0, frame.calendar.indexOf(laterDay(pattern, addDays(today, 1))));
	const fits = addDays(frame.start, frame.longest.total < rules.leastMinutes ? from : fitFrom(frame, from));
	// A last attempt isn't for the first day that's allowed.
	const asked =
		sure !== undefined && frame.isLastAttempt ? laterDay(earliest, addDays(sure, lastAttemptDays)) : earliest;
	const waits = fits < asked;
	// A wait that ends on a bad day: the work must fit before that one too.
	const at =
		waits && frame.longest.total >= rules.leastMinutes ? firstFit(frame, frame.calendar.indexOf(asked)) : 0;
	const day = waits ? laterDay(asked, addDays(frame.start, at)) : fits;
	return {
		day,
		fits,
		asked,
		waits,
		later: waits && day > asked && hasGap(frame, asked, day) ? 'days' : undefined
	};
}

/**
 * Returns the day that a plan suggests: the sensible one, or one a little later for the sake of study days, of what was shown, and of the
 * mock, if it `rehearses`. Without a wait a booking would stand, so that one that is only too soon for the policy moves no further.
 */
export function laterSensible(
	frame: Frame,
	{ asked, ...sensible }: Sensible,
	{ rehearses }: { readonly rehearses: boolean }
): Sensible {
	const studied = afterStudy(frame, sensible.day);
	const close = settled(frame, studied);
	const exam = rehearses ? afterMock(frame, close) : close;
	const later =
		exam > close ? 'mock' : close > studied ? 'shown' : hasGap(frame, asked, exam) ? 'days' : undefined;
	return { ...sensible, asked, day: exam, later: sensible.waits && exam > asked ? later : undefined };
}
