import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlanTier } from '#lib/azure/compute/tiers.ts';
import {
	billedUnits,
	canChangePlan,
	firstStep,
	instancesFor,
	zoneStep,
	type PlanGoal
} from '#lib/azure/compute/plan.ts';

// https://learn.microsoft.com/en-us/azure/app-service/overview-hosting-plans, “How much does my App Service plan cost?”
describe('what a plan is billed by', () => {
	it.each<[PlanTier, number, number, number]>([
		['Free', 1, 3, 0],
		['Shared', 1, 3, 3],
		['Basic', 2, 1, 2],
		['Standard', 2, 5, 2],
		['Premium', 3, 0, 3]
	])('%s, %i instances, %i apps: %i', (tier, instances, apps, units) => {
		expect(billedUnits({ tier, instances, apps })).toBe(units);
	});
	it('in dedicated tiers, does not grow by an app', () => {
		const tiers = fc.constantFrom<PlanTier>('Basic', 'Standard', 'Premium');
		fc.assert(
			fc.property(tiers, fc.integer({ min: 1, max: 10 }), fc.nat(20), (tier, instances, apps) => {
				const more = billedUnits({ tier, instances, apps: apps + 1 });
				expect(more).toBe(billedUnits({ tier, instances, apps }));
				expect(billedUnits({ tier, instances: instances + 1, apps })).toBe(more + 1);
			})
		);
	});
});

// https://learn.microsoft.com/en-us/azure/app-service/app-service-plan-manage#move
describe('changing the plan', () => {
	const places = ['rg-a', 'rg-b'].flatMap((group) =>
		['East US', 'Japan East'].flatMap((region) =>
			(['Windows', 'Linux'] as const).map((os) => ({ group, region, os }))
		)
	);
	// “in the same resource group and geographical region and of the same OS type”, “You must disable any virtual network
	// integration that's configured on the app before you change App Service plans.”
	it('needs the same group, region and operating system, and no network integration', () => {
		for (const from of places)
			for (const to of places) {
				const sameWebspace = JSON.stringify(from) === JSON.stringify(to);
				expect(canChangePlan(from, to, false)).toBe(sameWebspace);
				expect(canChangePlan(from, to, true)).toBe(false);
			}
	});
});

// https://learn.microsoft.com/en-us/azure/app-service/manage-scale-per-app
describe('the instances of an app', () => {
	it.each([
		// “If the plan is configured to run five VM instances, then all apps in the plan run on all five instances.”
		[5, false, 1, 5],
		// “scaled to 10 instances, but an app can be set to use only five”
		[10, true, 5, 5],
		// “two instances of the same app aren't hosted on the same App Service plan instance”
		[2, true, 3, 2]
	])('in a plan of %i, per-app scaling %s, %i workers: %i', (instances, perApp, workers, count) => {
		expect(instancesFor({ instances, perApp }, workers)).toBe(count);
	});
});

// https://learn.microsoft.com/en-us/azure/app-service/manage-scale-up
describe('the first step to a goal', () => {
	const tls: PlanGoal = { features: ['TLS for a custom domain'] };
	const run = (instances: number): PlanGoal => ({ features: [], counts: { instances } });
	it.each<[PlanTier, number, PlanGoal, ReturnType<typeof firstStep>]>([
		['Shared', 1, tls, 'scale up'],
		['Basic', 1, tls, 'configure'],
		// “Basic, Standard, and Premium … scale out to as many as 3, 10, and 30 instances”
		['Basic', 2, run(3), 'scale out'],
		['Basic', 3, run(3), 'nothing'],
		['Basic', 3, run(4), 'scale up'],
		['Standard', 3, run(10), 'scale out'],
		['Standard', 3, run(11), 'scale up'],
		// “Automatic scaling … Premium V2 … Premium V3”, “Autoscale … Standard and up”: …/manage-automatic-scaling
		['Standard', 3, { features: ['automatic scaling'] }, 'scale up'],
		['Basic', 3, { features: ['autoscale by rules'] }, 'scale up'],
		// “Staging slots per app … 5 … 20”
		['Standard', 1, { features: [], counts: { slots: 5 } }, 'configure'],
		['Standard', 1, { features: [], counts: { slots: 6 } }, 'scale up'],
		// “Scale up: Get more CPU, memory, or disk space”
		['Premium', 3, 'larger', 'scale up'],
		// “isolating the compute resources … by moving the app into a separate App Service plan”
		['Premium', 3, 'separate', 'separate plan']
	])('in %s with %i instances', (tier, instances, goal, step) => {
		expect(firstStep({ tier, instances }, goal)).toBe(step);
	});
});

// https://learn.microsoft.com/en-us/azure/reliability/reliability-app-service
describe('what a plan needs so that instances remain when a zone fails', () => {
	it('agrees with instances that are put into zones one by one', () => {
		const small = fc.integer({ min: 1, max: 9 });
		fc.assert(
			fc.property(
				small,
				fc.integer({ min: 1, max: 3 }),
				fc.boolean(),
				small,
				(instances, zones, redundant, must) => {
					const step = zoneStep({ instances, zones, redundant: redundant && zones > 1 }, must);
					const filled = new Array<number>(zones).fill(0);
					for (let one = 0; one < instances; one++) filled[one % zones]!++;
					const left = instances - Math.max(...filled);
					// “If the value is equal to one, … you need to deploy a new plan to enable zone redundancy.”
					expect(step === 'new plan').toBe(zones === 1);
					if (zones === 1) return;
					expect(['nothing', 'enable'].includes(step)).toBe(left >= must);
					expect(['nothing', 'scale out'].includes(step)).toBe(redundant);
				}
			)
		);
	});
	it.each([
		[2, 3, 1, 'enable'],
		[2, 3, 2, 'both'],
		[3, 3, 2, 'enable'],
		[3, 1, 1, 'new plan']
	])('%i instances, maximumNumberOfZones %i, %i to remain', (instances, zones, must, step) => {
		expect(zoneStep({ instances, zones, redundant: false }, must)).toBe(step);
	});
});
