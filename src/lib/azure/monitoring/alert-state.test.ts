import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timesFired, type AlertKind } from './alert-state.ts';

// https://learn.microsoft.com/en-us/azure/azure-monitor/alerts/alerts-overview (Alerts and state), read 2026-11-30.
describe('how often an alert rule fires', () => {
	it.each<[AlertKind, string, number | undefined]>([
		['stateless', '1101', 3],
		['metric', '1101', 1],
		['metric', '10010', 1],
		['metric', '10001', 2],
		['log', '10001', undefined],
		['log', '100001', 2],
		['log', '0001', 1],
		['metric', '0000', 0]
	])('%s, %s: %s', (kind, checks, times) => {
		expect(timesFired(kind, checks)).toBe(times);
	});
	it('is what a metric alert rule does check by check', () => {
		fc.assert(
			fc.property(fc.array(fc.boolean(), { maxLength: 20 }), (met) => {
				let [fired, count, without] = [false, 0, 0];
				for (const is of met) {
					without = is ? 0 : without + 1;
					if (without >= 3) fired = false;
					if (is && !fired) {
						fired = true;
						count++;
					}
				}
				expect(timesFired('metric', met.map(Number).join(''))).toBe(count);
			})
		);
	});
});
