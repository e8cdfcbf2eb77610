// Which seed of a family is asked next, without chance, so that none is ever asked twice.
import { difficulties, type Difficulty } from '#lib/domain/practice/variant.ts';
import { day, daysBetween, type Day } from '#lib/domain/time/day.ts';

const epoch = day('2026-01-01');
const steps = difficulties.length;
/** Turns between two days, so that two devices that share nothing seldom meet. */
const turnsADay = 100;

/** The difficulty follows from the seed, so that an answer need not keep it. */
export const difficultyOf = (seed: number): Difficulty => difficulties[seed % steps]!;

/** Returns how many seeds of the same difficulty are before it: its turn. */
export const turnOf = (seed: number): number => Math.floor(seed / steps);

/** Returns which of so many ways a turn asks in. One further each time, so that none comes at the same difficulty again and again. */
export const wayAt = (turn: number, ways: number): number => (turn + Math.floor(turn / ways)) % ways;

/** What a family says of its turns. */
export interface Turns {
	/** How many ways it asks in: each comes before any comes again, whatever the days. */
	readonly ways?: number;
	/** Returns how well a seed suits that round of the ways: the more, the less of it is like what the other rounds ask. Some number up to `best`. */
	suits?(seed: number, round: number): number;
}
/** As much as a seed can suit. */
export const best = 2;
/** So many are looked through for one that suits best. */
const tries = 12;

/**
 * So many fresh seeds of a day for one family. `answered`: how many of its variants were answered so far, as its progress
 * says; days and that count only grow, so a later call never gives an earlier seed again. `after`: all are above it; the
 * highest that was answered, or that waits in a session in progress. Without `difficulty` the three take turns.
 */
export function seedsFor(
	of: Day,
	count: number,
	answered: number,
	difficulty?: Difficulty,
	after = -1,
	turns: Turns = {}
): readonly number[] {
	const today = Math.max(0, daysBetween(epoch, of)) * turnsADay;
	return seedsFrom(Math.max(today + answered, turnOf(after) + 1), count, answered, difficulty, turns);
}

/** Returns the first seeds from a turn on for someone who answered so many variants of the family. */
export function seedsFrom(
	first: number,
	count: number,
	answered: number,
	difficulty: Difficulty | undefined,
	{ ways = 1, suits = () => best }: Turns
): readonly number[] {
	let turn = first;
	return Array.from({ length: count }, (_, index) => {
		const number = answered + index;
		while (wayAt(turn, ways) !== number % ways) turn += 1;
		const step = difficulty === undefined ? number % steps : difficulty - 1;
		let [found, most] = [turn, -1];
		for (let left = tries; left > 0 && most < best; turn += 1) {
			if (wayAt(turn, ways) !== number % ways) continue;
			left -= 1;
			const suited = suits(turn * steps + step, Math.floor(number / ways));
			if (suited > most) [found, most] = [turn, suited];
		}
		turn = found + 1;
		return found * steps + step;
	});
}

export interface Fresh {
	/** Of the family. */
	readonly known: { readonly answers: number; readonly highestSeed?: number } | undefined;
	/** The highest seed of the family that waits in a session in progress. */
	readonly waiting: number | undefined;
	readonly today: Day;
	readonly turns: Turns;
}

/** Returns the next seeds of a family, above all that were answered or wait. Without `difficulty` the three take turns. */
export const freshSeeds = (
	{ known, waiting, today, turns }: Fresh,
	count: number,
	difficulty?: Difficulty
): readonly number[] =>
	seedsFor(
		today,
		count,
		known?.answers ?? 0,
		difficulty,
		Math.max(known?.highestSeed ?? -1, waiting ?? -1),
		turns
	);

/** The highest seed of each family among these: what waits in sessions in progress. */
export function highestSeeds(
	waiting: readonly { readonly family: string; readonly seed: number }[]
): ReadonlyMap<string, number> {
	const highest = new Map<string, number>();
	for (const { family, seed } of waiting)
		if (isOfDay(seed)) highest.set(family, Math.max(seed, highest.get(family) ?? 0));
	return highest;
}

/** Above every seed of a day, so that a bench asks what the phone didn't ask and won't. */
const benchStart = 2 ** 20 * steps;
const setsADay = 256;
/** More variants of one family than any set has. */
const placesASet = 64;

/**
 * Returns the seed of a set done at a bench, which doesn't know what was answered on the phone. `number`: of the set on that day,
 * 0–255. `place`: how often the set had this family before.
 */
export const benchSeed = (of: Day, number: number, place: number, difficulty: Difficulty): number =>
	benchStart +
	((Math.max(0, daysBetween(epoch, of)) * setsADay + number) * placesASet + place) * steps +
	(difficulty - 1);

/** Whether a seed is one of a day, and not of a set done at a bench: only after those the next ones follow. */
export const isOfDay = (seed: number): boolean => seed < benchStart;
