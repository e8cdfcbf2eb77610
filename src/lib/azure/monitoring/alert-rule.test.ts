import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	alertRuleFor,
	chargedBy,
	hasLearned,
	highest,
	metricChecks,
	rulesFor,
	seriesOf,
	type AlertRule,
	type MetricAlert,
	type Watch
} from './alert-rule.ts';

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

// https://learn.microsoft.com/en-us/azure/azure-monitor/alerts/alerts-types (Monitor multiple resources with one alert rule), read 2026-12-01.
describe('how many alert rules VMs take', () => {
	it.each([
		['metric', 1, 'a1 a1 a1', 1],
		['metric', 1, 'a1 b1 a1', 2],
		['metric', 1, 'a1 a2', 2],
		['metric', 2, 'a1 a1 a1', 3],
		['network', 1, 'a1 a1 a1', 3],
		['activity-log', 1, 'a1 b1 a2', 2],
		['log-search', 1, 'a1 b1 a2', 1]
	] as const)('%s, %d conditions, %s: %d', (signal, conditions, vms, count) => {
		expect(
			rulesFor(
				signal,
				conditions,
				vms.split(' ').map(([region, sub]) => [region!, sub!])
			)
		).toBe(count);
	});
	it('agrees with rules that are added until each VM is covered', () => {
		fc.assert(
			fc.property(
				fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('1', '2')), { minLength: 1 }),
				fc.constantFrom(
					'metric' as const,
					'network' as const,
					'activity-log' as const,
					'log-search' as const
				),
				fc.constantFrom(1, 2),
				(places, signal, conditions) => {
					let left = places.map((place, at) => ({ place, at }));
					let rules = 0;
					while (left.length > 0) {
						const first = left[0]!;
						rules++;
						left = left.filter(({ place: [region, subscription], at }) => {
							if (at === first.at || signal === 'log-search') return false;
							if (subscription !== first.place[1]) return true;
							if (signal === 'activity-log') return false;
							return signal === 'network' || conditions === 2 || region !== first.place[0];
						});
					}
					expect(rulesFor(signal, conditions, places)).toBe(rules);
				}
			)
		);
	});
});

// https://learn.microsoft.com/en-us/azure/azure-monitor/alerts/alerts-metric-multiple-time-series-single-rule, read 2026-12-01.
describe('the time series of a metric with dimensions', () => {
	it.each([
		['no dimension: the aggregate', false, false, [100]],
		['API name', true, false, [30, 70]],
		['Authentication', false, true, [40, 60]],
		['each combination of both', true, true, [10, 20, 30, 40]]
	] as const)('%s', (_, first, second, totals) => {
		expect(seriesOf([10, 20, 30, 40], first, second)).toEqual(totals);
	});
	it('agrees with sums of values that share a name', () => {
		fc.assert(
			fc.property(
				fc.array(fc.nat(999), { minLength: 4, maxLength: 4 }),
				fc.boolean(),
				fc.boolean(),
				(values, first, second) => {
					const names = ['Get SAS', 'Get Key', 'Put SAS', 'Put Key'].map((name) => {
						const [api, authentication] = name.split(' ');
						return `${first ? api! : ''} ${second ? authentication! : ''}`;
					});
					const totals = [...new Set(names)].map((name) =>
						values.filter((_, at) => names[at] === name).reduce((sum, value) => sum + value, 0)
					);
					expect(seriesOf(values, first, second)).toEqual(totals);
				}
			)
		);
	});
});

// https://learn.microsoft.com/en-us/azure/azure-monitor/alerts/alerts-dynamic-thresholds (Considerations), read 2026-12-01.
describe('what a dynamic threshold has learned', () => {
	it.each([
		[2, false, false],
		[3, false, true],
		[20, true, false],
		[21, true, true]
	])('%d days, weekly %s: %s', (days, weekly, learned) => {
		expect(hasLearned(days, weekly)).toBe(learned);
	});
});

// https://learn.microsoft.com/en-us/azure/azure-monitor/alerts/alerts-types (pricing information), read 2026-12-01.
describe('what an alert rule is charged by', () => {
	it('counts time series of a metric alert rule', () => {
		expect(chargedBy('metric', 6, 5)).toBe(2 * chargedBy('metric', 3, 1));
	});
	it('counts evaluations of a log search alert rule, and time series where it’s split', () => {
		expect(chargedBy('log', 6, 5)).toBe(chargedBy('log', 3, 5));
		expect(chargedBy('log', 6, 5)).toBeCloseTo(3 * chargedBy('log', 6, 15));
		expect(chargedBy('split', 6, 5)).toBeCloseTo(6 * chargedBy('log', 6, 5));
	});
});

describe('the highest value that a metric alert rule compares', () => {
	it('agrees with the checks of each minute', () => {
		fc.assert(
			fc.property(
				fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 10, maxLength: 40 }),
				fc.constantFrom(1, 5, 10),
				fc.constantFrom('average' as const, 'maximum' as const, 'minimum' as const, 'total' as const),
				fc.integer({ min: 0, max: 200 }),
				(values, over, take, above) => {
					expect(highest(values, { over, take }) > above).toBe(
						events({ every: 1, over, take, above }, values).length > 0
					);
				}
			)
		);
	});
});
