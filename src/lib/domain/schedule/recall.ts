// When the recall of each domain comes round: about a fifth of the days apart (Cepeda et al. 2008), sooner where it went wrong.
import type { DomainId } from '#lib/domain/exam.ts';
import { spacing } from '#lib/domain/practice/spacing.ts';
import type { Again } from '#lib/domain/schedule/again.ts';
import type { Board } from '#lib/domain/schedule/board.ts';
import type { Need } from '#lib/domain/schedule/needs.ts';
import type { Turns } from '#lib/domain/schedule/piece.ts';
import type { RecallReason } from '#lib/domain/schedule/reasons.ts';
import type { ScheduleInput } from '#lib/domain/schedule/types.ts';
import type { Task } from '#lib/domain/task.ts';
import { daysBetween, type Day } from '#lib/domain/time/day.ts';

/** Recalls that a day holds at most: more in a row blocks rather than spaces. Our judgment. */
const mostRecalls = 2;

export interface Chain {
	readonly task: Task;
	readonly gap: number;
	/** Its bar holds, so the others go first. */
	readonly held: boolean;
	readonly reason: RecallReason;
	/** The same for the first time in this plan. */
	readonly first: RecallReason;
	/** It has come round in this plan before. */
	begun: boolean;
	/** Index of the day from which it should come. */
	due: number;
}

/** One chain a domain, in the order of the map. `first`: the first day of the plan. */
export function chainsOf(
	input: ScheduleInput,
	board: Board,
	turns: Turns,
	needs: readonly Need[],
	{ first, exam, repairDays }: { first: Day; exam: Day; repairDays: number }
): readonly Chain[] {
	const usual = spacing(daysBetween(first, exam));
	const isOf = (domain: DomainId) => (id: string) =>
		input.tasks.some((task) => task.id === id && task.kind === 'lab' && task.domain === domain);
	return needs.flatMap(({ domain, state, share }, rank) => {
		const task = input.tasks.find((each) => each.kind === 'recall' && each.domain === domain);
		if (task === undefined) return [];
		const last = turns.done.findLast((state) => state.task === task.id)?.done;
		const held = state === 'held' && share === 0;
		const isShaky = input.practice.shaky.includes(domain);
		const gap = isShaky ? Math.ceil(usual / 2) : held ? usual * 2 : usual;
		const rebuilt = isOf(domain);
		const done = turns.done.some((state) => rebuilt(state.task));
		const placed = () => {
			for (let index = 0; index < board.indexOf(exam); index++)
				if (board.slot(index).sessions.some((session) => rebuilt(session.task))) return index;
			return undefined;
		};
		const rebuild = done ? 0 : placed();
		const start = rebuild ?? (held ? board.nth(repairDays) : rank);
		const kind = 'recall';
		const first: RecallReason = { kind, because: rebuild === undefined ? 'without lab' : 'after lab' };
		const due = last === undefined ? start : board.indexOf(last) + gap;
		const reason: RecallReason =
			isShaky || held
				? { kind, because: isShaky ? 'shaky' : 'bar held' }
				: { kind, because: 'spaced', days: gap };
		const begun = last !== undefined || isShaky || (held && rebuild === undefined);
		return [{ task, gap, held, reason, first, begun, due }];
	});
}

/** Puts what is due on a day, the longest waiting first and held domains last; `ahead`: also what is due within so many days. */
export function putRecalls(
	board: Board,
	again: Again,
	chains: readonly Chain[],
	index: number,
	ahead = 0
): void {
	const here = () => chains.filter(({ task }) => board.slot(index).tasks.has(task.id));
	for (const chain of here()) pass(chain, index);
	for (const chain of chains.toSorted((a, b) => Number(a.held) - Number(b.held) || a.due - b.due)) {
		if (chain.due > index + ahead || here().length >= mostRecalls) continue;
		if (again.put(chain.task, index, chain.begun ? chain.reason : chain.first) !== 'full') pass(chain, index);
	}
}

function pass(chain: Chain, index: number): void {
	chain.begun = true;
	chain.due = index + chain.gap;
}
