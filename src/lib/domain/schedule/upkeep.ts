// After the core: about every third day a mixed run, recall and one lab, so that a wait is used and not filled.
import type { Again } from '#lib/domain/schedule/again.ts';
import type { Board } from '#lib/domain/schedule/board.ts';
import type { Turns } from '#lib/domain/schedule/piece.ts';
import { putRecalls, type Chain } from '#lib/domain/schedule/recall.ts';
import type { Task, TaskId } from '#lib/domain/task.ts';

/** Days from one upkeep day to the next. */
const everyDays = 3;

export interface Upkeep {
	/** Index of the last day of the repair before the light day; -1 where it is done. */
	readonly workEnd: number;
	/** Index of the light day, which stays as it is. */
	readonly last: number;
	readonly timed: Task | undefined;
	/** Labs that may come, the ones that count most first. */
	readonly labs: readonly Task[];
}

/** Fills the days before `last`: recall up to `workEnd`, upkeep after it. Answers with the indexes of the upkeep days. */
export function putUpkeep(
	board: Board,
	turns: Turns,
	again: Again,
	chains: readonly Chain[],
	{ workEnd, last, timed, labs }: Upkeep
): ReadonlySet<number> {
	for (let index = 0; index <= Math.min(workEnd, last - 1); index++) putRecalls(board, again, chains, index);
	const putLab = labsAgain(board, turns, again, labs);
	const isWork = (task: TaskId) => task === timed?.id || labs.some(({ id }) => id === task);
	const before = turns.done.findLast(({ task, done }) => isWork(task) && done < board.start);
	const from = workEnd >= 0 ? workEnd : before === undefined ? -1 : board.indexOf(before.done);
	const days = new Set<number>();
	for (let next = Math.max(0, from + everyDays); next < last;) {
		if (!board.slot(next).open) {
			next++;
			continue;
		}
		days.add(next);
		if (timed !== undefined) again.put(timed, next, { kind: 'upkeep', because: 'timed' });
		putLab(next);
		putRecalls(board, again, chains, next, everyDays);
		next += everyDays;
	}
	return days;
}

/**
 * Puts the lab that came least often in this plan, of groups that were there two days earlier or before: first another lab
 * of the same group, then the known one without notes.
 */
function labsAgain(board: Board, turns: Turns, again: Again, labs: readonly Task[]) {
	const ids = new Set(labs.map(({ id }) => id));
	const times = new Map<TaskId, number>();
	const count = (task: TaskId) => times.set(task, (times.get(task) ?? 0) + 1);
	const timesOf = ({ id }: Task) => times.get(id) ?? 0;
	const met = (task: Task) => timesOf(task) > 0 || turns.last(task.id) > 0;
	for (const { task, done } of turns.done) if (ids.has(task) && done < board.start) count(task);
	let counted = 0;
	return (index: number): void => {
		for (; counted < index - 1; counted++)
			for (const task of board.slot(counted).tasks) if (ids.has(task)) count(task);
		if (board.slot(index).repairs > 0) return;
		const known = labs.filter(({ group }) => labs.some((lab) => lab.group === group && met(lab)));
		const order = known.toSorted((a, b) => timesOf(a) - timesOf(b));
		for (const task of order) {
			const because = met(task) ? 'same lab' : 'other lab';
			if (again.put(task, index, { kind: 'upkeep', because }) !== 'full') return;
		}
	};
}
