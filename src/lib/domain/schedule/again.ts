// Sessions that come round again: which turn is next, and putting one on a day.
import { placeFor, type Board } from '#lib/domain/schedule/board.ts';
import { sessionId, type Piece, type Turns } from '#lib/domain/schedule/piece.ts';
import { unkeptReason } from '#lib/domain/schedule/core.ts';
import type { SessionReason } from '#lib/domain/schedule/reasons.ts';
import type { LeftOut, Pin, Unkept } from '#lib/domain/schedule/types.ts';
import type { Task, TaskId } from '#lib/domain/task.ts';

export interface Again {
	/** Puts the next turn of a task on a day, unless it does not fit or the person left that turn out. */
	readonly put: (task: Task, index: number, reason: SessionReason) => 'put' | 'full' | 'left out';
	readonly leftOut: readonly LeftOut[];
	readonly unkept: readonly Unkept[];
}

/** `taken`: ids that the core uses. Turns that the person put on a day go there first. */
export function againOn(
	board: Board,
	turns: Turns,
	{
		taken,
		tasks,
		pins,
		dropped,
		exam
	}: {
		taken: ReadonlySet<string>;
		tasks: readonly Task[];
		pins: readonly Pin[];
		dropped: readonly string[];
		exam: number;
	}
): Again {
	const used = new Set(taken);
	const leftOut: LeftOut[] = [];
	const unkept: Unkept[] = [];
	const pieceOf = (task: Task, turn: number, reason: SessionReason): Piece => ({
		id: sessionId(task.id, turn),
		task,
		turn,
		minutes: task.minutes,
		phase: 'mixed',
		need: 'more',
		value: 0,
		slot: 0,
		reason
	});
	const next = (task: TaskId): number => {
		let turn = turns.last(task) + 1;
		while (used.has(sessionId(task, turn))) turn++;
		return turn;
	};
	for (const { session, day } of pins) {
		const [id, turn] = [session.slice(0, session.lastIndexOf('#')), Number(session.split('#').at(-1))];
		const task = tasks.find((each) => each.id === id);
		const index = board.indexOf(day);
		const open = task !== undefined && Number.isInteger(turn) && turn > turns.last(id) && !used.has(session);
		if (!open || index < 0 || dropped.includes(session)) continue;
		const piece = pieceOf(task, turn, { kind: 'yours' });
		if (index < exam && placeFor(board.slot(index), piece) !== undefined) {
			board.put(piece, index);
			used.add(session);
		} else unkept.push({ session, day, reason: unkeptReason(board, piece, index, exam) });
	}
	return {
		leftOut,
		unkept,
		put(task, index, reason) {
			const piece = pieceOf(task, next(task.id), reason);
			if (placeFor(board.slot(index), piece) === undefined) return 'full';
			used.add(piece.id);
			if (dropped.includes(piece.id)) {
				const { id, minutes } = piece;
				leftOut.push({ id, task: task.id, minutes, place: task.place, need: 'more', reason: 'yours' });
				return 'left out';
			}
			board.put(piece, index);
			return 'put';
		}
	};
}
