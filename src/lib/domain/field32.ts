// The field of 32 elements (x⁵ + x² + 1), in which checks over the signs of base 32 are reckoned.

/** Doubling: no element but 0 becomes 0, and no two become the same. */
export const twice = (value: number): number => ((value << 1) ^ (value >= 16 ? 0b100101 : 0)) & 31;

/** How many elements there are beside 0: so often one doubles until 1 comes round again. */
export const order = 31;

const powers: readonly number[] = Array.from({ length: order }).reduce<number[]>(
	(list) => [...list, twice(list.at(-1)!)],
	[1]
);

/** Two, doubled so often. Below 0 it is halved. */
export const power = (exponent: number): number => powers[((exponent % order) + order) % order]!;

/** The exponent whose power an element is, 0–30. Not for 0. */
export const exponentOf = (element: number): number => powers.indexOf(element);

/** Two elements multiplied. */
export const product = (a: number, b: number): number =>
	a === 0 || b === 0 ? 0 : power(exponentOf(a) + exponentOf(b));

/** One element divided by another, which is not 0. */
export const quotient = (a: number, b: number): number =>
	a === 0 ? 0 : power(exponentOf(a) - exponentOf(b));
