// A task longer than any day's minutes is done in parts: better two short sittings than none.
import type { Availability } from '#lib/domain/availability.ts';
import { sessionId, type Piece, type Turns } from '#lib/domain/schedule/piece.ts';
import type { Place } from '#lib/domain/task.ts';

/** Below so many minutes a sitting is not worth its start. Our judgment. */
export const shortestSitting = 10;

/** The longest sitting that any weekday holds. Work for anywhere can be done at the desk too. */
export function longestSitting({ desk, anywhere }: Availability, place: Place): number {
	return place === 'desk' ? Math.max(...desk) : Math.max(...desk, ...anywhere);
}

/**
 * What is left of a piece, in as many equal parts as it takes. The last part keeps the id of the whole, since the proof
 * belongs to it. A piece that fits, or that no weekday could hold even in parts, stays whole.
 */
export function inParts(piece: Piece, availability: Availability, turns: Turns): readonly Piece[] {
	const before = turns.partDone(piece.task.id, piece.turn);
	const share = before === undefined ? 1 : 1 - before.number / before.of;
	const minutes = Math.max(1, Math.ceil(piece.minutes * share));
	const longest = longestSitting(availability, piece.task.place);
	const past = before?.number ?? 0;
	const count = minutes <= longest || longest < shortestSitting ? 1 : Math.ceil(minutes / longest);
	if (count === 1 && past === 0) return [piece];
	const each = Math.ceil(minutes / count);
	return Array.from({ length: count }, (_, index) => {
		const part = { number: past + index + 1, of: past + count };
		return {
			...piece,
			id: sessionId(piece.task.id, piece.turn, part),
			part,
			minutes: index === count - 1 ? minutes - each * (count - 1) : each
		};
	});
}
