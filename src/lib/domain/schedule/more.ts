// Ranked work beyond the core, in the minutes that are left before the exam.
import type { Board } from '#lib/domain/schedule/board.ts';
import type { Work } from '#lib/domain/schedule/core.ts';
import type { Piece } from '#lib/domain/schedule/piece.ts';
import { byValue, putUnit, units } from '#lib/domain/schedule/units.ts';

/** A day of further work so soon after the core still belongs to it: upkeep waits until it is over. */
const together = 3;

/**
 * The worthiest first, each on its day of the repair or as near after it as there is room, else before. Answers with
 * what found none, and with the last day of the work that follows the core closely.
 */
export function putMore(
	board: Board,
	pieces: readonly Piece[],
	work: Omit<Work, 'pieces'>,
	{ end, coreEnd }: { end: number; coreEnd: number }
): { left: readonly Piece[]; workEnd: number } {
	const left: Piece[] = [];
	const used: number[] = [];
	for (const unit of units(pieces).toSorted(byValue)) {
		const { slot, phase } = unit[0]!;
		const wish = board.nth(phase === 'mixed' ? work.repairDays + slot : slot);
		const at = putUnit(board, unit, { wish, end, most: work.mostRepairs });
		if (at === undefined) left.push(...unit);
		else used.push(...at);
	}
	const workEnd = used
		.toSorted((a, b) => a - b)
		.reduce((last, index) => (index <= last + together ? Math.max(last, index) : last), coreEnd);
	return { left, workEnd };
}
