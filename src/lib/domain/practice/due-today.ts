// What comes back on a day: what is due, the most urgent first, and no more than a day can take.
import { dueDay, urgencies, urgencyOf } from '#lib/domain/practice/spacing.ts';
import type { Progress } from '#lib/domain/practice/progress.ts';
import { isOfKind } from '#lib/domain/practice/progress-key.ts';
import { addDays, earlierDay, laterDay, type Day } from '#lib/domain/time/day.ts';

export const askedKinds = ['prompt', 'family'] as const;
/** A recall prompt, or a kind of scenario. */
export type AskedKind = (typeof askedKinds)[number];

/** At most so many of each come back on one day, a quarter of an hour each: nothing piles up. Our judgment. */
export const mostADay: Readonly<Record<AskedKind, number>> = { prompt: 20, family: 8 };

export interface DueOn {
	/** What comes back today and was not asked yet, the most urgent first. */
	readonly today: readonly Progress[];
	/** How many more are due and wait for a day with room. */
	readonly waiting: number;
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What of one kind comes back on the day `today`. What came back on it already counts towards the most. */
export function dueOn(progress: Iterable<Progress>, kind: AskedKind, today: Day, exam?: Day): DueOn {
	const own = [...progress].filter(({ key }) => isOfKind(key, kind));
	const already = own.filter(({ lastDay, answers }) => lastDay === today && answers > 1).length;
	const due = own
		.map((one) => ({ one, due: dueDay(one, today, exam), urgency: urgencies.indexOf(urgencyOf(one)) }))
		.filter((row) => row.due <= today)
		.sort((a, b) => a.urgency - b.urgency || byText(a.due, b.due) || byText(a.one.key, b.one.key))
		.map(({ one }) => one);
	const room = Math.max(0, mostADay[kind] - already);
	return { today: due.slice(0, room), waiting: Math.max(0, due.length - room) };
}

/** The day on which each comes back, by its key, if every day brings all that it takes: what is over the most moves on. */
export function dueDays(
	progress: Iterable<Progress>,
	kind: AskedKind,
	today: Day,
	exam?: Day
): ReadonlyMap<string, Day> {
	const days = new Map<string, Day>();
	let left = [...progress].filter(({ key }) => isOfKind(key, kind));
	for (let on = today; left.length > 0;) {
		for (const { key } of dueOn(left, kind, on, exam).today) days.set(key, on);
		left = left.filter(({ key }) => !days.has(key));
		const dues = left.map((one) => dueDay(one, today, exam));
		on = laterDay(addDays(on, 1), dues.reduce(earlierDay, dues[0] ?? on));
	}
	return days;
}
