import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pointOf, type Stored } from './metric-chart.ts';

// https://learn.microsoft.com/en-us/azure/azure-monitor/metrics/metrics-aggregation-explained: minute 6 of its larger example.
it('aggregates what is stored for two servers', () => {
	const minute: readonly Stored[] = [
		[53, 53, 53, 1],
		[20, 20, 20, 1]
	];
	expect((['sum', 'count', 'min', 'max', 'avg'] as const).map((one) => pointOf(minute, one))).toEqual([
		73, 2, 20, 53, 36.5
	]);
});
it('agrees with aggregating the values themselves', () => {
	const values = fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 5 });
	fc.assert(
		fc.property(fc.array(values, { minLength: 1, maxLength: 4 }), (groups) => {
			const add = (some: readonly number[]): number => some.reduce((sum, one) => sum + one, 0);
			const stored = groups.map((some): Stored => [
				Math.min(...some),
				Math.max(...some),
				add(some),
				some.length
			]);
			const all = groups.flat().toSorted((a, b) => a - b);
			expect(pointOf(stored, 'min')).toBe(all[0]);
			expect(pointOf(stored, 'max')).toBe(all.at(-1));
			expect(pointOf(stored, 'avg')).toBeCloseTo(add(all) / all.length);
		})
	);
});
