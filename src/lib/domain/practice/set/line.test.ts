import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checked, lineHolds, lineSigns, withCheck } from '#lib/domain/practice/set/line.ts';

const signs = fc.array(fc.nat(31), { minLength: 1, maxLength: lineHolds });
const line = fc.nat(30);

describe('a line of a code', () => {
	it('holds what was put in', () => {
		fc.assert(
			fc.property(signs, line, (held, at) => {
				expect(checked(withCheck(held, at), at)).toEqual({ right: true, held });
			})
		);
	});

	it('with one sign wrong is noticed, and says which', () => {
		fc.assert(
			fc.property(signs, line, (held, number) => {
				const right = withCheck(held, number);
				for (const [at, sign] of right.entries())
					for (let other = 0; other < 32; other++)
						if (other !== sign) expect(checked(right.with(at, other), number)).toEqual({ right: false, at });
			}),
			{ numRuns: 20 }
		);
	});

	it('with any two signs swapped is noticed, neighbours among them', () => {
		fc.assert(
			fc.property(signs, line, (held, number) => {
				const right = withCheck(held, number);
				for (let a = 0; a < right.length; a++)
					for (let b = a + 1; b < right.length; b++)
						if (right[a] !== right[b])
							expect(checked(right.with(a, right[b]!).with(b, right[a]!), number).right).toBe(false);
			})
		);
	});

	it('with any two signs wrong is noticed', () => {
		fc.assert(
			fc.property(signs, line, fc.nat(), fc.nat(), fc.nat(30), fc.nat(30), (held, number, a, b, by, to) => {
				const right = withCheck(held, number);
				const [first, second] = [a % right.length, b % right.length];
				fc.pre(first !== second);
				const wrong = right.with(first, right[first]! ^ (by + 1)).with(second, right[second]! ^ (to + 1));
				expect(checked(wrong, number).right).toBe(false);
			})
		);
	});

	it('in the place of another line is noticed', () => {
		fc.assert(
			fc.property(signs, line, line, (held, number, other) => {
				fc.pre(number !== other);
				expect(checked(withCheck(held, number), other)).toEqual({ right: false });
			})
		);
	});

	it.each([0, 1, 2])('of %i signs holds nothing', (length) =>
		expect(
			checked(
				Array.from({ length }, () => 0),
				0
			).right
		).toBe(false)
	);

	it('is full with eighteen signs and its check', () =>
		expect(
			withCheck(
				Array.from({ length: lineHolds }, () => 31),
				3
			)
		).toHaveLength(lineSigns));
});
