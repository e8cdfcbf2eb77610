import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alertRuleFor, metricChecks, type AlertRule, type MetricAlert, type Watch } from './alert-rule.ts';

// Rows: https://learn.microsoft.com/en-us/azure/azure-monitor/alerts/alerts-types, read 2026-11-25.
describe('the kind of alert rule', () => {
	it.each<[string, Watch, AlertRule]>([
		['a VM in production is deleted', { in: 'activity-log', query: false }, 'activity-log'],
		['a resource becomes unhealthy', { in: 'activity-log', query: false }, 'activity-log'],
		['CPU above 90 %', { in: 'platform-metric', query: false }, 'metric'],
		['number of rows in the Windows event log', { in: 'workspace', query: true }, 'log-search'],
		['an exception in collected rows', { in: 'workspace', query: false }, 'log-search'],
		['a metric that takes advanced logic', { in: 'platform-metric', query: true }, 'log-search'],
		['deletions counted by person', { in: 'activity-log', query: true }, 'log-search']
	])('%s', (_, watch, rule) => {
		expect(alertRuleFor(watch)).toBe(rule);
	});
});

const cpu: MetricAlert = { every: 1, over: 1, take: 'average', above: 80 };
const events = (alert: MetricAlert, values: readonly number[]) =>
	metricChecks(alert, values).answer.flatMap(({ minute, event }) => (event ? [`${minute} ${event}`] : []));

// Rows: https://learn.microsoft.com/en-us/azure/azure-monitor/alerts/alerts-overview (stateful, stateless, resolved).
describe('a metric alert over time', () => {
	it.each([
		['fires once while the condition holds', cpu, [90, 90, 90], ['1 fired']],
		[
			'is resolved at the third check in a row without it',
			cpu,
			[90, 10, 10, 10, 10],
			['1 fired', '4 resolved']
		],
		['is not resolved by two', cpu, [90, 10, 10, 90], ['1 fired']],
		['fires again after it was resolved', cpu, [90, 1, 1, 1, 90], ['1 fired', '4 resolved', '5 fired']],
		[
			'fires each time when stateless',
			{ ...cpu, stateless: true },
			[90, 90, 1, 1, 1, 90],
			['1 fired', '2 fired', '6 fired']
		],
		['compares strictly', cpu, [80, 81], ['2 fired']]
	])('%s', (_, alert, values, expected) => {
		expect(events(alert, values)).toEqual(expected);
	});
	it('aggregates a window: an average loses a short peak, a maximum keeps it', () => {
		const values = [10, 10, 100, 10, 10];
		expect(events({ every: 5, over: 5, take: 'average', above: 80 }, values)).toEqual([]);
		expect(events({ every: 5, over: 5, take: 'maximum', above: 80 }, values)).toEqual(['5 fired']);
		expect(events({ every: 5, over: 5, take: 'total', above: 130 }, values)).toEqual(['5 fired']);
		expect(events({ every: 5, over: 5, take: 'minimum', above: 9 }, values)).toEqual(['5 fired']);
	});
	it('agrees with a second reading', () => {
		fc.assert(
			fc.property(
				fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 40 }),
				fc.constantFrom(1, 2, 5),
				fc.constantFrom(1, 5, 10),
				fc.constantFrom('maximum' as const, 'minimum' as const),
				fc.boolean(),
				(values, every, over, take, stateless) => {
					expect(events({ every, over, take, above: 4, stateless }, values)).toEqual(
						naive(values, every, over, take, stateless)
					);
				}
			)
		);
	});
});

/** A second way: one letter per check, then the page's sentences applied to the text. */
function naive(
	values: readonly number[],
	every: number,
	over: number,
	take: string,
	stateless: boolean
): string[] {
	const minutes = values
		.map((_, index) => index + 1)
		.filter((minute) => minute % every === 0 && minute >= over);
	const letters = minutes.map((minute) => {
		const window = values.slice(minute - over, minute);
		return (take === 'maximum' ? window.some((one) => one > 4) : window.every((one) => one > 4)) ? 'x' : '-';
	});
	const found: string[] = [];
	letters.forEach((letter, index) => {
		const before = letters.slice(0, index).join('');
		const lastCleared = before.lastIndexOf('---');
		// Open: the condition was met after the last three checks without it.
		const open = before.slice(lastCleared < 0 ? 0 : lastCleared + 3).includes('x');
		if (letter === 'x' && (stateless || !open)) found.push(`${minutes[index]} fired`);
		if (letter === '-' && !stateless && open && before.endsWith('--'))
			found.push(`${minutes[index]} resolved`);
	});
	return found;
}
