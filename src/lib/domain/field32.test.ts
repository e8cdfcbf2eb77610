import { describe, expect, it } from 'vitest';
import { exponentOf, order, power, product, quotient, twice } from '#lib/domain/field32.ts';

const all = Array.from({ length: 32 }, (_, value) => value);
const others = all.slice(1);

/** Long multiplication of polynomials, then the rest by x⁵ + x² + 1. */
function slowly(a: number, b: number): number {
	let sum = 0;
	for (let bit = 0; bit < 5; bit++) if ((b >> bit) & 1) sum ^= a << bit;
	for (let bit = 9; bit >= 5; bit--) if ((sum >> bit) & 1) sum ^= 0b100101 << (bit - 5);
	return sum;
}

describe('the field of 32 elements', () => {
	it('multiplies as polynomials do', () => {
		for (const a of all) for (const b of all) expect(product(a, b)).toBe(slowly(a, b));
	});

	it('divides back', () => {
		for (const a of all) for (const b of others) expect(product(quotient(a, b), b)).toBe(a);
	});

	it('comes round through all elements by doubling', () => {
		expect(new Set(others.map((_, exponent) => power(exponent)))).toEqual(new Set(others));
		expect(power(order)).toBe(1);
		expect(twice(power(-1))).toBe(1);
		for (const a of others) expect(power(exponentOf(a))).toBe(a);
	});
});
