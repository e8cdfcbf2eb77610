// Too few days before the exam: the last day stays light, one stays mixed, and the rest goes by worth.
import type { Board } from '#lib/domain/schedule/board.ts';
import { putLast, putPinned, type Placed, type Work } from '#lib/domain/schedule/core.ts';
import type { Piece } from '#lib/domain/schedule/piece.ts';
import { byValue, putUnit, units, type Unit } from '#lib/domain/schedule/units.ts';

/** Below so many days the last one is not kept free of desk work. */
const daysWithLight = 3;

/** The first index that desk work may not use, so that the last day stays light where there are days enough. */
export const deskEnd = (board: Board, exam: number): number =>
	board.openUntil(exam) >= daysWithLight ? exam - 1 : exam;

/** What fits before the exam, the worthiest first; each as near to its place in the order of the map as there is room. */
export function squeeze(board: Board, work: Work, exam: number): Placed {
	const { rest, unkept } = putPinned(board, work, exam);
	const open = board.openUntil(exam);
	const mixed = open < daysWithLight ? 1 : Math.min(work.mixedDays, Math.max(1, Math.floor(open / 4)));
	const days = Math.max(1, open - mixed - 1);
	const desk = deskEnd(board, exam);
	const left: Piece[] = [];
	let mixedEnd = -1;
	const put = (unit: Unit, wish: number, end: number) => {
		const at = putUnit(board, unit, { wish: nthAhead(board, wish, exam), end });
		if (at === undefined) left.push(...unit);
		else mixedEnd = Math.max(mixedEnd, ...at);
	};
	const of = (fits: (piece: Piece) => boolean) => rest.filter(fits);
	const light = putLast(
		board,
		of(({ phase }) => phase === 'last'),
		0,
		exam
	);
	for (const unit of units(of(({ phase }) => phase === 'begin'))) put(unit, 0, exam);
	const timed = units(of(({ task }) => task.kind === 'timed'));
	const extra = timed.slice(0, Math.max(0, timed.length - mixed));
	for (const [index, unit] of timed.slice(extra.length).entries()) put(unit, days + index, exam);
	const repairs = units(of(({ phase }) => phase === 'repair'));
	const wishes = new Map(repairs.map((unit, index) => [unit, Math.floor((index * days) / repairs.length)]));
	const other = units(of(({ phase, task }) => phase === 'mixed' && task.kind !== 'timed'));
	for (const unit of [...repairs, ...other].toSorted(byValue)) put(unit, wishes.get(unit) ?? days, desk);
	for (const unit of extra) put(unit, days - 1, exam);
	return { ends: exam, mixedEnd, left: [...light.left, ...left], unkept };
}

/** The open day number `count` from the start of the board, from 0; the last one where there are fewer. */
function nthAhead(board: Board, count: number, exam: number): number {
	const wanted = Math.min(count, board.openUntil(exam) - 1);
	for (let index = 0; index < exam; index++) if (board.openUntil(index + 1) > wanted) return index;
	return 0;
}
