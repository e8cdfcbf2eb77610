// Which seed of a family is asked next, without chance, so that none is ever asked twice.
import { difficulties, type Difficulty } from '#lib/domain/practice/variant.ts';
import { day, daysBetween, type Day } from '#lib/domain/time/day.ts';

const epoch = day('2026-01-01');
const steps = difficulties.length;
/** Seeds between two days, so that two devices that share nothing seldom meet. */
const seedsADay = 100 * steps;

/** The difficulty follows from the seed, so that an answer need not keep it. */
export const difficultyOf = (seed: number): Difficulty => difficulties[seed % steps]!;

/**
 * So many fresh seeds of a day for one family. `answered`: how many of its variants were answered so far, as its progress
 * says; days and that count only grow, so a later call never gives an earlier seed again. Without `difficulty` the
 * three take turns.
 */
export function seedsFor(
	of: Day,
	count: number,
	answered: number,
	difficulty?: Difficulty
): readonly number[] {
	const start = Math.max(0, daysBetween(epoch, of)) * seedsADay;
	return Array.from({ length: count }, (_, index) => {
		const place = answered + index;
		return start + place * steps + (difficulty === undefined ? place % steps : difficulty - 1);
	});
}
