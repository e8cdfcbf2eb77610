// Core work on its days: what begins a plan, rebuilds in the order of the map, mixed work after them, a light day last.
import { horizon, placeFor, type Board } from '#lib/domain/schedule/board.ts';
import type { Piece } from '#lib/domain/schedule/piece.ts';
import type { UnkeptReason } from '#lib/domain/schedule/reasons.ts';
import type { Pin, Unkept } from '#lib/domain/schedule/types.ts';

export interface Work {
	/** Core pieces that some day could hold. */
	readonly pieces: readonly Piece[];
	readonly pins: readonly Pin[];
	readonly repairDays: number;
	readonly mixedDays: number;
	/** Rebuilds that a day holds at most. */
	readonly mostRepairs: number;
	/** Core work done on the first day of the board: what comes after it starts the day after. */
	readonly doneToday: { readonly repair: boolean; readonly mixed: boolean };
}

export interface Placed {
	/** Index of the first day on which the exam could be. */
	readonly ends: number;
	/** Index of the last day with core work before the light day; -1 where there is none. */
	readonly mixedEnd: number;
	readonly left: readonly Piece[];
	readonly unkept: readonly Unkept[];
}

const inPhase = (pieces: readonly Piece[], phase: Piece['phase']) =>
	pieces.filter((piece) => piece.phase === phase);

/** Puts pinned pieces on their days, before anything else takes the room. */
export function putPinned(
	board: Board,
	{ pieces, pins }: Pick<Work, 'pieces' | 'pins'>,
	exam: number
): { rest: readonly Piece[]; unkept: readonly Unkept[]; last: number } {
	const unkept: Unkept[] = [];
	let last = -1;
	const rest = pieces.filter((piece) => {
		const pin = pins.find(({ session }) => session === piece.id);
		if (pin === undefined) return true;
		const index = board.indexOf(pin.day);
		// A pin in the past was a wish for that day: it has had its day, and the work moves on like any other.
		if (index < 0) return true;
		const fits = index < exam && placeFor(board.slot(index), piece) !== undefined;
		if (!fits)
			unkept.push({ session: piece.id, day: pin.day, reason: unkeptReason(board, piece, index, exam) });
		else {
			board.put(piece, index);
			last = Math.max(last, index);
		}
		return !fits;
	});
	return { rest, unkept, last };
}

/** Returns why a session can't be on the day that the person chose. */
export function unkeptReason(
	board: Board,
	{ task, minutes }: Pick<Piece, 'task' | 'minutes'>,
	index: number,
	exam: number
): UnkeptReason {
	if (index >= exam) return { kind: 'exam' };
	const slot = board.slot(index);
	if (slot.off) return { kind: 'off' };
	if (slot.tasks.has(task.id)) return { kind: 'same task' };
	return { kind: 'minutes', minutes, place: task.place };
}

/** Each part after the part before it. */
function putInOrder(
	board: Board,
	pieces: readonly Piece[],
	from: (piece: Piece) => number,
	to: number,
	most?: number
) {
	const left: Piece[] = [];
	const lastOf = new Map<string, number>();
	let last = -1;
	for (const piece of pieces) {
		const earliest = Math.max(from(piece), lastOf.get(piece.task.id) ?? 0);
		const index = board.find(piece, Math.min(earliest, to), to, most);
		if (index === undefined) left.push(piece);
		else {
			board.put(piece, index);
			lastOf.set(piece.task.id, index + 1);
			last = Math.max(last, index);
		}
	}
	return { left, last };
}

/**
 * Core work, each piece on the first day that may hold it. Without `exam` the days go on as long as the work does;
 * with it the light day is the one before.
 */
export function putCore(board: Board, work: Work, exam?: number): Placed {
	const to = exam ?? horizon;
	const { rest, unkept, last: pinned } = putPinned(board, work, to);
	const repairs = inPhase(rest, 'repair');
	const begun = putInOrder(board, inPhase(rest, 'begin'), ({ slot }) => board.nth(slot), to);
	const repaired = putInOrder(board, repairs, ({ slot }) => board.nth(slot), to, work.mostRepairs);
	const repairEnd = Math.max(repaired.last, work.doneToday.repair ? 0 : -1);
	const mixedFrom = Math.max(repairEnd + 1, board.nth(work.repairDays));
	let after = mixedFrom;
	const timed = inPhase(rest, 'mixed').map((piece) => {
		const from = piece.task.kind === 'timed' ? after : mixedFrom;
		const earliest = Math.max(from, board.nth(work.repairDays + piece.slot));
		const done = putInOrder(board, [piece], () => earliest, to);
		if (piece.task.kind === 'timed' && done.last >= 0) after = done.last + 1;
		return done;
	});
	const mixedDone = work.doneToday.mixed ? 0 : -1;
	const mixedEnd = Math.max(repairEnd, mixedDone, begun.last, ...timed.map(({ last }) => last));
	const light = putLast(board, inPhase(rest, 'last'), mixedEnd + 1, exam);
	return {
		ends: Math.max(mixedEnd, light.last, pinned) + 1,
		mixedEnd,
		left: [...begun.left, ...repaired.left, ...timed.flatMap(({ left }) => left), ...light.left],
		unkept
	};
}

/** The light day: the first one after the work, or the last that fits before the exam. */
export function putLast(board: Board, pieces: readonly Piece[], after: number, exam?: number) {
	if (exam === undefined) return putInOrder(board, pieces, () => after, horizon);
	const left: Piece[] = [];
	for (const piece of pieces) {
		const index = board.find(piece, exam - 1, -1);
		if (index === undefined) left.push(piece);
		else board.put(piece, index);
	}
	return { left, last: exam - 1 };
}
