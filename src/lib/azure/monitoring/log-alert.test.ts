import fc from 'fast-check';
import { expect, it } from 'vitest';
import { alertsFired } from './log-alert.ts';

const rows = [
	[9, 2, 1],
	[3, 6, 7]
];
// https://learn.microsoft.com/en-us/azure/azure-monitor/alerts/alerts-create-log-alert-rule: three failures of five minutes each.
it.each([
	[false, 8, 5, 1, 1],
	[false, 8, 5, 2, 0],
	[true, 5, 5, 1, 2],
	[true, 5, 5, 2, 1],
	[true, 5, 5, 3, 0],
	[true, 12, 15, 1, 1],
	[false, 12, 15, 1, 1]
] as const)(
	'split %s, above %s, %s minutes, %s violations: %s',
	(split, above, granularity, violations, fired) => {
		expect(alertsFired(rows, { split, above, granularity, violations })).toBe(fired);
	}
);
it('agrees with a second reading that counts each period', () => {
	const periods = fc.array(fc.nat(12), { minLength: 3, maxLength: 3 });
	fc.assert(
		fc.property(
			periods,
			periods,
			fc.boolean(),
			fc.nat(20),
			fc.constantFrom(1, 2, 3),
			(one, other, split, above, violations) => {
				let fired = 0;
				for (const series of split ? [one, other] : ['both']) {
					let met = 0;
					for (let at = 0; at < 3; at++) {
						const count = series === 'both' ? one[at]! + other[at]! : Number(series[at]);
						if (count > above) met++;
					}
					if (met >= violations) fired++;
				}
				expect(alertsFired([one, other], { split, above, granularity: 5, violations })).toBe(fired);
			}
		)
	);
});
