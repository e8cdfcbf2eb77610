// Which prompts fit the minutes at hand: the urgent ones first, then what is due, mixed over the groups.
import type { GroupId } from '#lib/domain/exam.ts';
import { dueDay, urgencies, urgencyOf } from '#lib/domain/practice/due.ts';
import type { Progress } from '#lib/domain/practice/progress.ts';
import { addDays, type Day } from '#lib/domain/time/day.ts';

/** What a round needs to know of a prompt. */
export interface Askable {
	readonly id: string;
	readonly group: GroupId;
	/** The person wrote it on that day: not asked on it, and then before what is new as well. */
	readonly written?: Day;
}

export interface RoundWish {
	readonly prompts: readonly Askable[];
	/** Progress under `prompt:ID`. */
	readonly progress: ReadonlyMap<string, Progress>;
	readonly minutes: number;
	readonly today: Day;
	readonly exam?: Day;
	/** Groups in the order in which they need work; others come after. */
	readonly order: readonly GroupId[];
}

/** To read, decide, say how sure, and compare. Our own measure. */
export const secondsAPrompt = 45;

/** How many prompts fill so many minutes. At least 1. */
export const promptsIn = (minutes: number): number =>
	Math.max(1, Math.floor((minutes * 60) / secondsAPrompt));

/** Puts equal neighbours apart: takes one from each group in turn. */
function interleave(prompts: readonly Askable[]): readonly Askable[] {
	const byGroup = new Map<GroupId, Askable[]>();
	for (const prompt of prompts) byGroup.set(prompt.group, [...(byGroup.get(prompt.group) ?? []), prompt]);
	const queues = [...byGroup.values()];
	const mixed: Askable[] = [];
	while (mixed.length < prompts.length)
		for (const queue of queues) {
			const next = queue.shift();
			if (next !== undefined) mixed.push(next);
		}
	return mixed;
}

/** The ids to ask, in order. The same input gives the same round. */
export function pickRound(wish: RoundWish): readonly string[] {
	const { progress, today, exam } = wish;
	const place = new Map(wish.order.map((group, index) => [group, index]));
	const rows = wish.prompts.map((prompt) => {
		const known = progress.get(`prompt:${prompt.id}`);
		const fresh = known === undefined ? prompt.written : undefined;
		const due = fresh === undefined ? dueDay(known, today, exam) : addDays(fresh, 1);
		return {
			prompt,
			due,
			late: due <= today ? 0 : 1,
			urgency: urgencies.indexOf(urgencyOf(known)),
			own: fresh === undefined ? 1 : 0,
			place: place.get(prompt.group) ?? wish.order.length,
			seen: known?.lastDay ?? ''
		};
	});
	rows.sort(
		(a, b) =>
			a.late - b.late ||
			(a.late === 1 ? (a.due < b.due ? -1 : a.due > b.due ? 1 : 0) : 0) ||
			a.urgency - b.urgency ||
			a.own - b.own ||
			a.place - b.place ||
			(a.seen < b.seen ? -1 : a.seen > b.seen ? 1 : 0) ||
			(a.prompt.id < b.prompt.id ? -1 : 1)
	);
	const taken = rows.slice(0, promptsIn(wish.minutes));
	// The most urgent stay in front; the rest is mixed, since interleaving teaches to choose.
	const first = taken.filter((row) => row.urgency === 0).map((row) => row.prompt);
	const rest = taken.filter((row) => row.urgency !== 0).map((row) => row.prompt);
	return [...first, ...interleave(rest)].map((prompt) => prompt.id);
}
