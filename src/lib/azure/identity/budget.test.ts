import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate, type Threshold } from '#lib/azure/identity/budget.ts';

// https://learn.microsoft.com/en-us/azure/cost-management-billing/costs/tutorial-acm-create-budgets
describe('a budget, by the documentation', () => {
	const at = (
		level: 'managementGroup' | 'subscription',
		thresholds: readonly Threshold[],
		actual: number,
		forecasted = actual
	) => evaluate({ level, amount: 100, thresholds }, { actual, forecasted });
	const ninety: Threshold = { percent: 90, of: 'actual' };

	it('alerts when a threshold is reached, and stops nothing', () => {
		expect(at('subscription', [ninety], 89).alerts).toEqual([]);
		expect(at('subscription', [ninety], 90)).toMatchObject({ alerts: [ninety], calls: false });
		expect(at('subscription', [ninety], 500).calls).toBe(false);
	});
	it('alerts on a forecast before the money is spent', () =>
		expect(at('subscription', [{ percent: 100, of: 'forecasted' }], 10, 120).alerts).toHaveLength(1));
	it('calls an action group at subscriptions and resource groups only', () => {
		const acts: Threshold = { ...ninety, automation: true };
		expect(at('subscription', [acts], 95).calls).toBe(true);
		expect(at('managementGroup', [acts], 95).calls).toBe(false);
		expect(at('subscription', [acts], 50).calls).toBe(false);
	});

	it('agrees with a plain reading', () => {
		const threshold = fc.record({
			percent: fc.integer({ min: 1, max: 6 }),
			of: fc.constantFrom('actual' as const, 'forecasted' as const),
			automation: fc.boolean()
		});
		// Small numbers, so that a cost is often exactly at a threshold.
		const cost = fc
			.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 150 }))
			.map(([a, b]) => a * b);
		fc.assert(
			fc.property(
				fc.constantFrom('managementGroup' as const, 'subscription' as const, 'resourceGroup' as const),
				fc.integer({ min: 1, max: 3 }),
				fc.array(threshold, { maxLength: 4 }),
				cost,
				cost,
				(level, hundreds, thresholds, actual, forecasted) => {
					const result = evaluate({ level, amount: hundreds * 100, thresholds }, { actual, forecasted });
					let [count, calls] = [0, false];
					for (const one of thresholds) {
						if ((one.of === 'actual' ? actual : forecasted) < hundreds * one.percent) continue;
						count++;
						if (one.automation && level !== 'managementGroup') calls = true;
					}
					expect([result.alerts.length, result.calls]).toEqual([count, calls]);
				}
			)
		);
	});
});
