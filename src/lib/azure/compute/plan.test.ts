import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlanTier } from '#lib/azure/compute/tiers.ts';
import {
	billedUnits,
	canChangePlan,
	firstStep,
	instancesFor,
	leftAfterZone,
	plansFor,
	tierFor,
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
	// “in the same resource group and geographical region and of the same OS type”
	it('needs the same group, region and operating system', () => {
		for (const from of places)
			for (const to of places)
				expect(canChangePlan(from, to)).toBe(JSON.stringify(from) === JSON.stringify(to));
	});
});

// https://learn.microsoft.com/en-us/azure/app-service/overview-hosting-plans: “Each App Service plan defines: Operating System …, Region …”
describe('the plans that apps require', () => {
	type App = Parameters<typeof plansFor>[0][number];
	it.each<[App[], string[]]>([
		[
			[
				['either', 'East US'],
				['either', 'East US']
			],
			['either East US']
		],
		[
			[
				['either', 'East US'],
				['Linux', 'East US']
			],
			['Linux East US']
		],
		[
			[
				['Windows', 'East US'],
				['Linux', 'East US'],
				['either', 'East US']
			],
			['Windows East US', 'Linux East US']
		],
		[
			[
				['Linux', 'East US'],
				['Linux', 'West US'],
				['Linux', 'West US']
			],
			['Linux East US', 'Linux West US']
		]
	])('%j: %j', (apps, found) => {
		expect(plansFor(apps)).toEqual(found);
	});
	it('are the fewest with which each app has a plan', () => {
		const all = ['Windows', 'Linux'].flatMap((os) => ['a', 'b'].map((region) => [os, region]));
		const app = fc.tuple(fc.constantFrom('Windows' as const, 'Linux', 'either'), fc.constantFrom('a', 'b'));
		fc.assert(
			fc.property(fc.array(app, { minLength: 1, maxLength: 5 }), (apps) => {
				// Every set of plans, as bits.
				const sizes = Array.from({ length: 16 }, (_, bits) => all.filter((_, at) => bits & (1 << at)))
					.filter((plans) =>
						apps.every(([os, region]) =>
							plans.some(([has, at]) => at === region && (os === 'either' || has === os))
						)
					)
					.map((plans) => plans.length);
				expect(plansFor(apps)).toHaveLength(Math.min(...sizes));
			})
		);
	});
});

describe('the tier for an app', () => {
	// “App Service on Linux isn't supported on Shared pricing tier.”: https://learn.microsoft.com/en-us/azure/app-service/overview
	it.each([
		['Windows', 'Shared'],
		['Linux', 'Basic']
	] as const)('with a custom domain on %s', (os, tier) => {
		expect(tierFor(os, { features: ['a custom domain'] })).toBe(tier);
		expect(tierFor(os, { features: [] })).toBe('Free');
	});
	// “CPU time (day): 60 minutes, 240 minutes”: …/azure-subscription-service-limits
	it.each([
		[60, 'Free'],
		[61, 'Shared'],
		[240, 'Shared'],
		[241, 'Basic']
	])('with %i CPU minutes a day', (minutes, tier) => {
		expect(tierFor('Windows', { features: [], counts: { minutes } })).toBe(tier);
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
describe('the instances that remain when a zone fails', () => {
	it('agrees with instances that are put into zones one by one', () => {
		fc.assert(
			fc.property(fc.integer({ min: 2, max: 9 }), fc.integer({ min: 2, max: 3 }), (instances, zones) => {
				const filled = new Array<number>(zones).fill(0);
				for (let one = 0; one < instances; one++) filled[one % zones]!++;
				expect(leftAfterZone({ instances, zones, redundant: true })).toBe(instances - Math.max(...filled));
				// “App Service plans that aren't configured as zone redundant … can experience downtime during an outage in any zone”
				expect(leftAfterZone({ instances, zones, redundant: false })).toBe(0);
			})
		);
	});
	it.each([
		[2, 3, 1],
		[3, 2, 1],
		[6, 3, 4]
	])('%i instances, maximumNumberOfZones %i: %i', (instances, zones, left) => {
		expect(leftAfterZone({ instances, zones, redundant: true })).toBe(left);
	});
});
