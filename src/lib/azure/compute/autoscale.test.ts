import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { autoscale, autoscaleOver, type Profile, type Rule } from '#lib/azure/compute/autoscale.ts';

const rule = (direction: Rule['direction'], threshold: number, by = 1, metric = 'CPU'): Rule => ({
	metric,
	direction,
	by,
	threshold,
	cooldownMinutes: 5
});
const profile = (rules: Rule[], minimum: Profile['minimum'] = 1, maximum = 100): Profile => ({
	minimum,
	maximum,
	rules
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
	it('cooldown of the latest action applies in both directions: 13:00, 40 minutes, spike at 13:20', () => {
		const rules = [rule('out', 70), rule('in', 30)];
		const at = (minutesAgo: number) =>
			autoscale(profile(rules), {
				instances: 3,
				metrics: { CPU: 95 },
				last: { minutesAgo, cooldownMinutes: 40 }
			}).instances;
		expect([at(20), at(39), at(40)]).toEqual([3, 3, 4]);
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
			threshold: fc.integer({ min: 5, max: 95 }),
			cooldownMinutes: fc.constant(5)
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

describe('several runs', () => {
	const slow = (direction: Rule['direction'], threshold: number): Rule => ({
		...rule(direction, threshold),
		cooldownMinutes: 40
	});
	const held = profile([slow('out', 70), slow('in', 30)], 1, 4);
	// https://learn.microsoft.com/en-us/azure/azure-monitor/autoscale/autoscale-understanding-settings: out at 13:00, 40 minutes, spike at 13:20
	it('respect the cooldown of the latest action, in and out', () => {
		const readings = [
			{ minute: 0, metrics: { CPU: 90 } },
			{ minute: 20, metrics: { CPU: 95 } },
			{ minute: 30, metrics: { CPU: 5 } },
			{ minute: 45, metrics: { CPU: 95 } }
		];
		expect(autoscaleOver(held, 2, readings).counts).toEqual([3, 3, 3, 4]);
	});
	it('start where the last one ended, and stay within the limits', () => {
		const readings = [0, 41, 82, 123].map((minute) => ({ minute, metrics: { CPU: 90 } }));
		expect(autoscaleOver(held, 2, readings).counts).toEqual([3, 4, 4, 4]);
	});

	it('agree with a walk that keeps the minute until which nothing happens', () => {
		fc.assert(
			fc.property(
				fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 6 }),
				fc.integer({ min: 1, max: 4 }),
				fc.integer({ min: 1, max: 30 }),
				(values, start, cooldownMinutes) => {
					let count = start;
					let until = 0;
					const expected = values.map((value, at) => {
						const minute = at * 7;
						if (minute < until) return count;
						const would = value > 70 ? count + 1 : value < 30 ? count - 1 : count;
						// One instance fewer carries the same load.
						const flaps = would < count && would > 0 && (value * count) / would > 70;
						if (would >= 1 && would <= 4 && would !== count && !flaps) {
							count = would;
							until = minute + cooldownMinutes;
						}
						return count;
					});
					const rules = [rule('out', 70), rule('in', 30)].map((one) => ({ ...one, cooldownMinutes }));
					const readings = values.map((CPU, at) => ({ minute: at * 7, metrics: { CPU } }));
					expect(autoscaleOver(profile(rules, 1, 4), start, readings).counts).toEqual(expected);
				}
			)
		);
	});
});
