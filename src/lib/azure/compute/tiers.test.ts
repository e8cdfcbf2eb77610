import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planLadder, smallestTier, type PlanFeature } from '#lib/azure/compute/tiers.ts';

const plans = planLadder.value;

describe('the smallest tier', () => {
	it.each<[string, PlanFeature[], object, string | undefined]>([
		// “When you add your custom DNS name … scale your plan up to Shared. Later, … a TLS binding, … Basic. … staging
		// environments, … Standard”: https://learn.microsoft.com/en-us/azure/app-service/overview-hosting-plans
		['nothing', [], {}, 'Free'],
		['a custom name', ['a custom domain'], {}, 'Shared'],
		['a TLS binding', ['a custom domain', 'TLS for a custom domain'], {}, 'Basic'],
		['a staging slot', [], { slots: 1 }, 'Standard'],
		// “if your app has more than five slots, you can't scale it down to the Standard tier”: …/deploy-staging-slots
		['five slots', [], { slots: 5 }, 'Standard'],
		['six slots', [], { slots: 6 }, 'Premium'],
		// “Basic, Standard, and Premium … scale out to as many as 3, 10, and 30 instances … Isolated … 100”: …/manage-scale-up
		['3 instances', [], { instances: 3 }, 'Basic'],
		['4 instances', [], { instances: 4 }, 'Standard'],
		['10 instances', [], { instances: 10 }, 'Standard'],
		['30 instances', [], { instances: 30 }, 'Premium'],
		['31 instances', [], { instances: 31 }, 'Isolated'],
		['101 instances', [], { instances: 101 }, undefined],
		['backups of one’s own', ['custom backups'], {}, 'Basic'],
		['rules that scale', ['autoscale by rules'], {}, 'Standard']
	])('of a plan for %s', (_, features, counts, tier) => {
		expect(smallestTier(plans, { features, counts }).tier).toBe(tier);
	});

	it('agrees with trying one tier after the other', () => {
		const features = fc.subarray(Object.keys(plans.from) as PlanFeature[]);
		fc.assert(
			fc.property(
				features,
				fc.integer({ min: 1, max: 120 }),
				fc.integer({ min: 0, max: 25 }),
				(wanted, instances, slots) => {
					const first = plans.tiers.find(
						(_, at) =>
							plans.most.instances[at]! >= instances &&
							plans.most.slots[at]! >= slots &&
							wanted.every((feature) => plans.tiers.slice(0, at + 1).includes(plans.from[feature]))
					);
					expect(smallestTier(plans, { features: wanted, counts: { instances, slots } }).tier).toBe(first);
				}
			)
		);
	});
});
