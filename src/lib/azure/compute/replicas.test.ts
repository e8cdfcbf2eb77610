import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	atRest,
	replicas,
	settled,
	type Scale,
	type ScaleRule,
	type Work
} from '#lib/azure/compute/replicas.ts';

const scale = (on: ScaleRule['on'], target: number, minimum = 0, maximum = 20, ingress = true): Scale => ({
	minimum,
	maximum,
	rule: { on, target },
	ingress
});

// https://learn.microsoft.com/en-us/azure/container-apps/scale-app, “Scale behavior”: 5 messages per replica, at most 20
describe('replicas', () => {
	it.each([
		['a queue of 50', 50, undefined, 10],
		['a queue of 50, one step from 1', 50, 1, 4],
		['the next step from 4', 50, 4, 8],
		['and from 8', 50, 8, 10],
		['one message', 1, 0, 1],
		// “Scale up step … starts with 1, 4, 8, 16, 32”
		['a queue of 50, one step from none', 50, 0, 1],
		['none', 0, undefined, 0],
		['more than the maximum takes', 500, undefined, 20]
	])('%s', (_, load, current, expected) => {
		expect(replicas(scale('a queue', 5), load, current).replicas).toBe(expected);
	});
	it('agrees with adding replicas until each has enough', () => {
		fc.assert(
			fc.property(
				fc.nat(300),
				fc.integer({ min: 1, max: 50 }),
				fc.nat(3),
				fc.integer({ min: 3, max: 12 }),
				(...given) => {
					const [load, target, minimum, maximum] = given;
					let count = minimum;
					while (count < maximum && count * target < load) count++;
					expect(replicas(scale('HTTP', target, minimum, maximum), load).replicas).toBe(count);
				}
			)
		);
	});
	it('never exceed one scale-out, and get there', () => {
		fc.assert(
			fc.property(fc.nat(300), fc.integer({ min: 1, max: 20 }), (load, target) => {
				const held = scale('a queue', target);
				let now = 0;
				for (let step = 0; step < 8; step++) {
					const next = replicas(held, load, now).replicas;
					expect(next).toBeLessThanOrEqual(now === 0 ? 1 : Math.max(4, 2 * now));
					now = next;
				}
				expect(now).toBe(replicas(held, load).replicas);
			})
		);
	});
});

describe('apps at rest', () => {
	// “If ingress is disabled and you don't define a minReplicas or a custom scale rule, then your container app will scale to zero
	// and have no way of starting back up.”
	it.each<[string, Scale, number]>([
		['no ingress, the default rule', scale('HTTP', 10, 0, 10, false), 0],
		['no ingress, a custom rule', scale('a queue', 5, 0, 10, false), 0],
		['no ingress, a minimum of 1', scale('HTTP', 10, 1, 10, false), 1],
		['ingress', scale('HTTP', 10), 0],
		['a minimum of 2', scale('HTTP', 10, 2), 2],
		['CPU keeps one', scale('CPU', 70, 0, 10, false), 1],
		['CPU with a minimum of 3', scale('CPU', 70, 3), 3]
	])('%s', (_, held, resting) => {
		expect(atRest(held)).toBe(resting);
	});
	it('agree with the table of rules', () => {
		const least = { HTTP: 0, TCP: 0, 'a queue': 0, CPU: 1, memory: 1 };
		for (const on of Object.keys(least) as ScaleRule['on'][])
			for (const minimum of [0, 1, 2])
				expect(atRest(scale(on, 10, minimum))).toBe(minimum === 0 ? least[on] : minimum);
	});
	it('settles by the rule that sees it, and at rest without one', () => {
		const seen = { HTTP: 'requests', TCP: 'requests', 'a queue': 'messages' } as const;
		fc.assert(
			fc.property(
				fc.constantFrom<ScaleRule['on'][]>('HTTP', 'TCP', 'a queue', 'CPU', 'memory'),
				fc.constantFrom<Work[]>('requests', 'messages'),
				fc.nat(3),
				fc.boolean(),
				fc.integer({ min: 1, max: 200 }),
				(on, work, minimum, ingress, load) => {
					const held = scale(on, 10, minimum, 12, ingress);
					const sees =
						on !== 'CPU' && on !== 'memory' && seen[on] === work && (work === 'messages' || ingress);
					const expected = sees ? Math.min(12, Math.max(minimum, Math.ceil(load / 10))) : minimum;
					expect(settled(held, work, load)).toBe(on === 'CPU' || on === 'memory' ? undefined : expected);
				}
			)
		);
	});
});
