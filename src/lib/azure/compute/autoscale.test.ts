import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	autoscale,
	conditionOf,
	predictionLacks,
	settled,
	thresholdFor,
	type Condition,
	type Prediction,
	type Profile,
	type Rule
} from '#lib/azure/compute/autoscale.ts';

const rule = (direction: Rule['direction'], threshold: number, by = 1, metric = 'CPU'): Rule => ({
	metric,
	direction,
	by,
	threshold
});
const profile = (rules: Rule[], minimum: Profile['minimum'] = 1, maximum = 100): Profile => ({
	minimum,
	maximum,
	rules,
	cooldownMinutes: 5
});

describe('the documentation’s examples of autoscale', () => {
	// https://learn.microsoft.com/en-us/azure/azure-monitor/autoscale/autoscale-understanding-settings
	it('two rules to scale out, by 3 and by 5: the larger step', () => {
		const rules = [rule('out', 70, 3), rule('out', 80, 5, 'memory')];
		expect(autoscale(profile(rules), { instances: 2, metrics: { CPU: 90, memory: 90 } }).instances).toBe(7);
		expect(autoscale(profile(rules), { instances: 2, metrics: { CPU: 90, memory: 10 } }).instances).toBe(5);
	});
	it('scales in only if all rules do, and by the smallest step', () => {
		const rules = [rule('in', 30, 5), rule('in', 30, 3, 'memory')];
		expect(autoscale(profile(rules), { instances: 10, metrics: { CPU: 20, memory: 20 } }).instances).toBe(7);
		expect(autoscale(profile(rules), { instances: 10, metrics: { CPU: 20, memory: 50 } }).instances).toBe(10);
	});
	it('a cooldown applies after actions in both directions: out at 10:00, in not before 10:40', () => {
		const held = { ...profile([rule('out', 70), rule('in', 30)]), cooldownMinutes: 40 };
		const at = (last: number, CPU: number) =>
			autoscale(held, { instances: 3, metrics: { CPU }, last }).instances;
		expect([at(30, 5), at(39, 5), at(40, 5)]).toEqual([3, 3, 2]);
		expect([at(20, 95), at(39, 95), at(40, 95)]).toEqual([3, 3, 4]);
	});
	it('stays within the limits', () => {
		expect(
			autoscale(profile([rule('out', 70, 3)], 1, 4), { instances: 3, metrics: { CPU: 90 } })
		).toMatchObject({
			instances: 4
		});
		expect(autoscale(profile([rule('in', 30, 3)], 2), { instances: 3, metrics: { CPU: 5 } }).instances).toBe(
			2
		);
		expect(autoscale(profile([], 2), { instances: 1, metrics: {} }).instances).toBe(2);
	});
	// https://learn.microsoft.com/en-us/azure/azure-monitor/autoscale/autoscale-flapping
	it.each([
		['T0, 56 % on one', 50, 30, 1, 56, 2],
		['T1, 28 % on two would be 56 % on one', 50, 30, 2, 28, 2],
		['625 threads on two', 600, 600, 2, 625, 3],
		['417 threads on three would be 625 on two', 600, 600, 3, 1250 / 3, 3],
		['417 threads, in below 400', 600, 400, 3, 1250 / 3, 3],
		['394 threads on three become 590 on two', 600, 400, 3, 1180 / 3, 2],
		['590 threads on two', 600, 400, 2, 590, 2]
	])('flapping: %s', (_, out, inward, instances, CPU, after) => {
		const rules = [rule('out', out), rule('in', inward)];
		expect(autoscale(profile(rules), { instances, metrics: { CPU } }).instances).toBe(after);
	});
});

describe('one run', () => {
	const rules = fc.array(
		fc.record({
			metric: fc.constantFrom('CPU', 'memory'),
			direction: fc.constantFrom<Rule['direction']>('out', 'in'),
			by: fc.integer({ min: 1, max: 3 }),
			threshold: fc.integer({ min: 5, max: 95 })
		}),
		{ maxLength: 4 }
	);
	const metric = fc.integer({ min: 0, max: 100 });
	it('agrees with listing every count that would do', () => {
		fc.assert(
			fc.property(rules, metric, metric, fc.integer({ min: 2, max: 8 }), (held, CPU, memory, instances) => {
				const metrics: Record<string, number> = { CPU, memory };
				const over = (count: number) =>
					held.filter((r) => r.direction === 'out' && (metrics[r.metric]! * instances) / count > r.threshold);
				const inward = held.filter((r) => r.direction === 'in');
				let expected = instances;
				if (over(instances).length > 0)
					for (const { by } of over(instances)) expected = Math.max(expected, Math.min(8, instances + by));
				else if (inward.length > 0 && !inward.some((r) => metrics[r.metric]! >= r.threshold)) {
					const lowest = Math.max(2, ...inward.map(({ by }) => instances - by));
					const good = Array.from({ length: 9 }, (_, count) => count).filter(
						(count) => count >= lowest && count < instances && over(count).length === 0
					);
					expected = good[0] ?? instances;
				}
				expect(autoscale(profile(held, 2, 8), { instances, metrics }).instances).toBe(expected);
			}),
			{ numRuns: 500 }
		);
	});
});

describe('scale conditions', () => {
	// https://learn.microsoft.com/en-us/azure/azure-monitor/autoscale/autoscale-multiprofile
	it('fixed dates come before recurring ones, and the default one comes last', () => {
		expect(conditionOf(['recurring', 'fixed'])).toBe('fixed');
		expect(conditionOf(['recurring'])).toBe('recurring');
		expect(conditionOf([])).toBe('default');
	});
	it('12 instances become 10, and fewer than 3 become 3', () => {
		expect(settled({ minimum: 2, maximum: 10, default: 2 }, 12, true)).toBe(10);
		expect(settled({ minimum: 3, maximum: 20, default: 3 }, 2, true)).toBe(3);
	});
	// https://learn.microsoft.com/en-us/azure/azure-monitor/autoscale/autoscale-best-practices: 3 to 6, with one instance and with eight
	it('manual scaling is reset', () => {
		expect([1, 4, 8].map((count) => settled({ minimum: 3, maximum: 6, default: 3 }, count, true))).toEqual([
			3, 4, 6
		]);
	});
	it('without metrics, only fewer instances than the default change', () => {
		expect(
			[1, 2, 4, 5, 6].map((count) => settled({ minimum: 2, maximum: 5, default: 4 }, count, false))
		).toEqual([4, 4, 4, 5, undefined]);
	});
	it('agree with trying them one after another', () => {
		const all = fc.subarray<Condition>(['default', 'recurring', 'fixed']);
		const count = fc.integer({ min: 1, max: 12 });
		fc.assert(
			fc.property(all, fc.array(count, { minLength: 3, maxLength: 3 }), count, (scheduled, limits, now) => {
				let found = 'default';
				if (scheduled.includes('recurring')) found = 'recurring';
				if (scheduled.includes('fixed')) found = 'fixed';
				expect(conditionOf(scheduled)).toBe(found);
				const [minimum, usual, maximum] = limits.toSorted((one, two) => one - two) as [
					number,
					number,
					number
				];
				const capacity = { minimum, maximum, default: usual };
				expect(settled(capacity, now, true)).toBe(
					[minimum, now, maximum].toSorted((one, two) => one - two)[1]
				);
				if (now <= maximum) expect(settled(capacity, now, false)).toBe(now < usual ? usual : now);
			})
		);
	});
});

describe('thresholds', () => {
	// https://learn.microsoft.com/en-us/azure/azure-monitor/autoscale/autoscale-best-practices: 50 a queue and instance
	it('are compared with messages per instance', () => {
		expect(thresholdFor(50, 2, true)).toBe(25);
		expect(thresholdFor(100, 2, true)).toBe(50);
		expect(thresholdFor(150, 3, true)).toBe(50);
		expect(thresholdFor(150, 3, false)).toBe(150);
	});
	it('are the load that each instance has where it is spread one by one', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 50 }), (instances, each) => {
				const loads = Array<number>(instances).fill(0);
				for (let one = 0; one < instances * each; one++) loads[one % instances]! += 1;
				expect(loads.every((load) => load === thresholdFor(instances * each, instances, true))).toBe(true);
			})
		);
	});
});

// https://learn.microsoft.com/en-us/azure/azure-monitor/autoscale/autoscale-predictive
describe('predictive autoscale', () => {
	const good: Prediction = { metric: 'cpu', days: 21, mode: 'on', monthly: false };
	it.each([
		['nothing', {}, []],
		['six days of history', { days: 6 }, ['wait']],
		['seven days', { days: 7 }, []],
		['forecast only', { mode: 'forecast' }, ['enable']],
		['another metric', { metric: 'flows', mode: 'off' }, ['rule']],
		['a monthly pattern', { monthly: true }, ['schedule']]
	] as const)('lacks what it needs: %s', (_, other, lacks) => {
		expect(predictionLacks({ ...good, ...other })).toEqual(lacks);
	});
	it('lacks nothing exactly where each requirement is met', () => {
		fc.assert(
			fc.property(
				fc.constantFrom<Prediction['metric']>('cpu', 'flows'),
				fc.integer({ min: 0, max: 30 }),
				fc.constantFrom<Prediction['mode']>('on', 'forecast', 'off'),
				fc.boolean(),
				(metric, days, mode, monthly) => {
					const met = [metric === 'cpu', days >= 7, mode === 'on', !monthly];
					expect(predictionLacks({ metric, days, mode, monthly }).length === 0).toBe(!met.includes(false));
				}
			)
		);
	});
});
