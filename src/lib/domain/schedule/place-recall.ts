// Recall of an area on days a fitting gap apart, the last one shortly before the exam.
import { isVeryShort } from '#lib/domain/diagnosis/bars.ts';
import type { DomainId } from '#lib/domain/exam.ts';
import type { Item } from '#lib/domain/needs/items.ts';
import type { Need } from '#lib/domain/needs/needs.ts';
import * as rules from '#lib/domain/needs/rules.ts';
import { daysToRetain, spacing } from '#lib/domain/practice/spacing.ts';
import type { Draft } from '#lib/domain/schedule/draft.ts';
import { madeRoom, roomBesideUpkeep } from '#lib/domain/schedule/make-room.ts';

/** Puts recall of the areas of that level, up to `times` in all; without a number, up to the exam. */
export function placeRecalls(draft: Draft, level: Need['level'], times = Infinity): void {
	for (const need of draft.frame.list)
		if (need.kind === 'recall' && need.level === level) placeRecall(draft, need, times);
}

function placeRecall(draft: Draft, need: Need, times: number): void {
	const { turns, calendar, practice } = draft.frame;
	const task = need.tasks[0]!;
	const done = turns.doneOf(task.id).map(({ done }) => calendar.indexOf(done));
	const held = need.level === 'more';
	const isShaky = practice.shaky.includes(task.domain!);
	// From the first day of the plan on: the days that go by bring no recalls closer together.
	const ahead = draft.exam - (draft.begins > 0 ? draft.begins : -draft.frame.daysGone);
	const usual = Math.min(rules.recallGap - 1, Math.round(spacing(ahead) * shareOf(draft, need)));
	const lab = firstLabOf(draft, task.domain!);
	// An area that comes late is recalled closer together rather than before it's studied.
	const room = lab === undefined || held ? Infinity : Math.floor((draft.light - lab) / daysToRetain);
	const gap = Math.max(rules.recallApart, Math.min(isShaky ? Math.ceil(usual / 2) : usual, room));
	const slack = Math.max(1, Math.floor(gap / 2));
	const start = Math.max(0, Math.min(lab ?? (held ? draft.coreEnd() : draft.begins), draft.light - 2 * gap));
	let count = done.length;
	let last = done.at(-1);
	while (count < times) {
		const target =
			last === undefined
				? draft.begins >= rules.recallWhileLight || (draft.begins > 0 && (lab ?? 0) < draft.begins)
					? 0
					: start
				: last + (last < draft.begins ? rules.recallGap - 1 : gap);
		const next = draft.nextOf(task, last ?? -1);
		const level = !held && count < daysToRetain ? 'core' : 'more';
		const because = isShaky ? 'shaky' : count === 0 ? 'first' : 'spaced';
		const item = draft.turn(
			{ ...need, level, reason: held ? need.reason : { kind: 'recall', because } },
			task
		);
		const index = dayOfRecall(draft, item, {
			last,
			target,
			slack,
			next,
			few: !held && count < daysToRetain + 1
		});
		if (index === 'over' || index === undefined) {
			if (index === undefined && level === 'core') draft.leave(item);
			if (level === 'more') recallAtEnd(draft, item, last, held);
			return;
		}
		if (index !== next) draft.put(item, index);
		last = index;
		count++;
	}
}

/** Returns how far apart recalls of an area are, beside the usual gap: the shorter its bar, the closer. */
function shareOf({ frame }: Draft, { domain, level }: Need): number {
	const { bar, standing } = frame.map.gaps.find((gap) => gap.domain === domain)!;
	if (level === 'more') return 2;
	return standing === 'held' ? 1.5 : isVeryShort(bar) ? 0.75 : 1;
}

/** A weak area comes once more in the last days, also where something that only keeps things fresh has to go. */
function recallAtEnd(draft: Draft, item: Item, last = -1, held = false): void {
	const hasShortDays = draft.frame.longest.total < rules.oneThing && !held;
	const from = held ? draft.exam - rules.recallEndHeld : draft.recallEnd;
	if (last >= from || from < 0) return;
	const index =
		draft.lastDay(item, from, draft.light + 1) ??
		roomBesideUpkeep(draft, item, from) ??
		(hasShortDays ? madeRoom(draft, item, from, { apart: true }) : undefined);
	if (index !== undefined) draft.put(item, index);
}

/** Puts a recall between two others, where a weak area has fewer than three and a day is still free. */
export function fillRecalls(draft: Draft): void {
	const { frame, slots, light } = draft;
	for (const need of frame.list) {
		const task = need.tasks[0]!;
		if (need.kind !== 'recall' || need.level !== 'core') continue;
		const days = slots.slots.flatMap(({ items }, index) =>
			items.some((item) => item.task === task) ? [index] : []
		);
		const [first] = days;
		if (first === undefined || frame.turns.doneOf(task.id).length + days.length > daysToRetain) continue;
		const item = draft.turn({ ...need, level: 'more' }, task);
		const isApart = (index: number) => days.every((day) => Math.abs(day - index) >= rules.recallApart);
		// Unless the plan is short, a third recall is worth more than a very light day.
		const mayBeLast = draft.exam + frame.daysGone > rules.questionsFrom;
		const index =
			slots.find(
				first,
				light + 1,
				(at) => (isApart(at) && draft.can(item, at)) || (mayBeLast && at === light && slots.fits(at, item))
			) ?? slots.find(first + 2 * rules.recallApart, light, (at) => draft.can(item, at));
		if (index !== undefined) draft.put(item, index);
	}
}

/** Puts recalls of a weak area into gaps that are too long, up to the exam, on days that are still free. */
export function closeGaps(draft: Draft): void {
	for (const need of draft.frame.list) {
		const task = need.tasks[0]!;
		if (need.kind !== 'recall' || need.level !== 'core') continue;
		let last = draft.nextOf(task, -1);
		while (last !== undefined) {
			const next: number | undefined = draft.nextOf(task, last);
			const item = draft.turn({ ...need, level: 'more' }, task);
			const to = Math.min(last + rules.recallGap + 2, (next ?? draft.exam) - rules.recallApart + 1);
			const isLong = (next ?? draft.exam) - last > rules.recallGap + 1;
			const index = isLong ? draft.lastDay(item, last + rules.recallApart, to) : undefined;
			if (index !== undefined) draft.put(item, index);
			last = index ?? next;
		}
	}
}

interface Gap {
	/** The recall before this one. */
	readonly last: number | undefined;
	/** The day on which this one would be best, give or take `slack`. */
	readonly target: number;
	readonly slack: number;
	/** A day that has the recall already. */
	readonly next: number | undefined;
	/** There were fewer than a weak area is to have. */
	readonly few: boolean;
}

/** Returns the day of a recall, `over` where none is wanted anymore, nothing where no day holds it. */
function dayOfRecall(
	draft: Draft,
	item: Item,
	{ last = -1, target, slack, next, few }: Gap
): number | 'over' | undefined {
	if (next !== undefined && next <= target + slack) return next;
	// The last one comes shortly before the exam, however short the gap is then.
	const isWanted =
		target <= draft.light || (few ? last < draft.light : draft.light - Math.max(0, last) > slack);
	if (!isWanted) return 'over';
	const wish = Math.min(Math.max(0, target), draft.light);
	const by = last < 0 ? wish + rules.recallGap : last + rules.recallGap + 1;
	const free = draft.firstDay(item, wish, Math.min(draft.light + 1, (next ?? Infinity) - 1, by));
	if (free !== undefined) return free;
	const sooner =
		next !== undefined && next < by ? undefined : draft.lastDay(item, last + Math.max(2, slack), wish);
	const index = sooner ?? next ?? draft.firstDay(item, wish) ?? draft.lastDay(item, last + 2, wish);
	if (index !== undefined || !few) return index;
	const apart = item.level === 'more';
	return draft.firstDay(item, last + 1) ?? madeRoom(draft, item, last + 1, { apart });
}

function firstLabOf({ frame, slots, light }: Draft, domain: DomainId): number | undefined {
	const isDone = frame.turns.done.some(({ task: id }) => {
		const task = frame.taskById(id);
		// The set-up lab teaches nothing that's recalled.
		return task?.kind === 'lab' && task.lab?.setUp !== true && task.domain === domain;
	});
	if (isDone) return 0;
	return slots.find(0, light, (index) =>
		slots.at(index).items.some(({ kind, task }) => kind === 'check' && task.domain === domain)
	);
}
