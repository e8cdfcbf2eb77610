// Work without a day, and why: nothing that the plan wants is lost.
import type { Availability } from '#lib/domain/availability.ts';
import { longestSitting } from '#lib/domain/schedule/parts.ts';
import { sessionId, type Piece } from '#lib/domain/schedule/piece.ts';
import type { LeftOut } from '#lib/domain/schedule/types.ts';
import { units } from '#lib/domain/schedule/units.ts';

export interface Sifted {
	readonly able: readonly Piece[];
	/** No weekday could hold it, even in parts. */
	readonly unable: readonly Piece[];
	/** The person left it out. */
	readonly yours: readonly Piece[];
}

/** Which pieces can find a day at all. */
export function sift(
	pieces: readonly Piece[],
	availability: Availability,
	dropped: readonly string[]
): Sifted {
	const isYours = ({ task, turn }: Piece) => dropped.includes(sessionId(task.id, turn));
	const isAble = ({ task, minutes }: Piece) => minutes <= longestSitting(availability, task.place);
	const rest = pieces.filter((piece) => !isYours(piece));
	return {
		able: rest.filter(isAble),
		unable: rest.filter((piece) => !isAble(piece)),
		yours: pieces.filter(isYours)
	};
}

/** Each piece of work once, its parts together. */
export const leftOutOf = (pieces: readonly Piece[], reason: LeftOut['reason']): readonly LeftOut[] =>
	units(pieces).map((unit) => {
		const { task, turn, need } = unit[0]!;
		const minutes = unit.reduce((total, part) => total + part.minutes, 0);
		return {
			id: sessionId(task.id, turn),
			task: task.id,
			minutes,
			place: task.place,
			need,
			reason
		};
	});
