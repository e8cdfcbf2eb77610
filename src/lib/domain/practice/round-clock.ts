// The clock of a round: what was used, what is left where it has a clock, and whether it is over.
import { itemAt, type Running } from '#lib/domain/practice/running.ts';

/** Milliseconds used in the answered items and the one at hand. */
export const used = (round: Running): number =>
	round.spent + round.results.reduce((sum, result) => sum + result.ms, 0);

/** Milliseconds left on the clock, never below 0; none without a clock. */
export const leftOn = (round: Running): number | undefined =>
	round.limit === undefined ? undefined : Math.max(0, round.limit * 60_000 - used(round));

/** Over when everything is answered and read, or the time is up. */
export const over = (round: Running): boolean =>
	(itemAt(round) === undefined && round.told !== true) || leftOn(round) === 0;

/** How far ahead of (above 0) or behind an even pace, in seconds; none without a clock. */
export function pace(round: Running): number | undefined {
	if (round.limit === undefined || round.items.length === 0) return undefined;
	const even = ((round.limit * 60) / round.items.length) * round.results.length;
	return Math.round(even - (used(round) - round.spent) / 1000);
}
