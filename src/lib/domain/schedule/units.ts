// The parts of one piece of work, which find their days together or not at all.
import type { Board } from '#lib/domain/schedule/board.ts';
import { sessionId, type Piece } from '#lib/domain/schedule/piece.ts';

/** Parts of the same turn of a task, in their order. */
export type Unit = readonly Piece[];

export function units(pieces: readonly Piece[]): readonly Unit[] {
	const parts = new Map<string, Piece[]>();
	for (const piece of pieces) {
		const key = sessionId(piece.task.id, piece.turn);
		parts.set(key, [...(parts.get(key) ?? []), piece]);
	}
	return [...parts.values()];
}

/** The worthiest first; alike ones stay in their order. */
export const byValue = (a: Unit, b: Unit): number => a[0]!.value - b[0]!.value;

/** All parts on days from `wish` on, else from the first day on, one after the other before `end`; or none. */
export function putUnit(
	board: Board,
	unit: Unit,
	{ wish, end, most }: { wish: number; end: number; most?: number }
): readonly number[] | undefined {
	for (const from of [Math.min(wish, end), 0]) {
		const at: number[] = [];
		for (const piece of unit) {
			const earliest = Math.max(from, (at.at(-1) ?? -1) + 1);
			const index = board.find(piece, Math.min(end, earliest), end, most);
			if (index === undefined) break;
			board.put(piece, index);
			at.push(index);
		}
		if (at.length === unit.length) return at;
		for (const [index, where] of at.entries()) board.takeBack(unit[index]!, where);
	}
	return undefined;
}
