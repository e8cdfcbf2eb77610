import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reading, writing } from '#lib/domain/practice/set/digits.ts';

type Placed = readonly [radix: number, value: number];
const digits: fc.Arbitrary<readonly Placed[]> = fc.array(
	fc.integer({ min: 1, max: 5000 }).chain((radix) => fc.tuple(fc.constant(radix), fc.nat(radix - 1))),
	{ maxLength: 80 }
);
function written(all: readonly Placed[]): readonly number[] {
	const to = writing();
	for (const [radix, value] of all) to.digit(radix, value);
	return to.signs();
}

describe('digits of mixed radix', () => {
	it('are read as they were written', () => {
		fc.assert(
			fc.property(digits, (all) => {
				const from = reading(written(all));
				for (const [radix, value] of all) expect(from.digit(radix, 0)).toBe(value);
				expect(from.rest()).toBe('none');
			})
		);
	});

	it('take as many signs as they need, and none more', () => {
		fc.assert(
			fc.property(digits, (all) => {
				const bits = all.reduce((sum, [radix]) => sum + Math.log2(radix), 0);
				expect(Math.abs(written(all).length - bits / 5)).toBeLessThan(1 + 1e-6);
			})
		);
		expect(written([[32, 31]])).toEqual([31]);
		expect(written([[33, 32]])).toEqual([0, 1]);
		expect(written([[1, 0]])).toEqual([]);
	});

	it('say when signs are missing or too many', () => {
		fc.assert(
			fc.property(digits, (all) => {
				const signs = written(all);
				const readFrom = (some: readonly number[]) => {
					const from = reading(some);
					for (const [radix] of all) from.digit(radix, 0);
					return from.rest();
				};
				if (signs.length > 0) expect(readFrom(signs.slice(0, -1))).toBe('short');
				expect(readFrom([...signs, 1])).toBe('long');
			})
		);
	});

	it('of a power of two stand in the first signs alone', () => {
		const signs = written([
			[32, 7],
			[64, 61],
			[4, 2],
			[500, 499]
		]);
		const from = reading(signs.slice(0, 3));
		expect([from.digit(32, 0), from.digit(64, 0), from.digit(4, 0)]).toEqual([7, 61, 2]);
	});

	it.each([
		[3, 3],
		[3, -1],
		[3, 0.5]
	])('of radix %i are never %d', (radix, value) =>
		expect(() => writing().digit(radix, value)).toThrow(RangeError)
	);
});
