import type { Random } from '#lib/domain/practice/prng.ts';

/** The second part of two ranges `10.x.0.0/16` that are not alike. */
export const twoRanges = (random: Random): readonly [number, number] => {
	const [one = 0, other = 1] = random.some([0, 1, 2, 3, 4, 5, 6, 7, 20, 30, 40, 50], 2);
	return [one, other];
};
