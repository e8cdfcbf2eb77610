import { describe, expect, it } from 'vitest';
import { valueAt } from '#lib/ui/touch-slider.ts';

describe('the value under a finger', () => {
	const bar = { min: 0, max: 100, step: 5 };
	it.each([
		[0, 0],
		[0.024, 0],
		[0.026, 5],
		[0.3, 30],
		[0.974, 95],
		[0.976, 100],
		[1, 100],
		[-0.2, 0],
		[1.2, 100]
	])('at %d of a bar is %d', (along, value) => expect(valueAt(along, bar)).toBe(value));

	it.each([
		[0, 1],
		[0.5, 15],
		[1, 28]
	])('at %d of 28 days is day %d', (along, day) =>
		expect(valueAt(along, { min: 1, max: 28, step: 1 })).toBe(day)
	);

	it('is never past the end where the steps do not reach it', () => {
		expect(valueAt(1, { min: 0, max: 9, step: 5 })).toBe(9);
	});
});
