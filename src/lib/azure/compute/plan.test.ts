import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlanTier } from '#lib/azure/compute/tiers.ts';
import { billedUnits, canChangePlan } from '#lib/azure/compute/plan.ts';

// https://learn.microsoft.com/en-us/azure/app-service/overview-hosting-plans, “How much does my App Service plan cost?”
describe('what a plan is billed by', () => {
	it.each<[PlanTier, number, number, number]>([
		['Free', 1, 3, 0],
		['Shared', 1, 3, 3],
		['Basic', 2, 1, 2],
		['Standard', 2, 5, 2],
		['Premium', 3, 0, 3]
	])('%s, %i instances, %i apps: %i', (tier, instances, apps, units) => {
		expect(billedUnits({ tier, instances, apps }).units).toBe(units);
	});
	it('in dedicated tiers, does not grow by an app', () => {
		const tiers = fc.constantFrom<PlanTier>('Basic', 'Standard', 'Premium');
		fc.assert(
			fc.property(tiers, fc.integer({ min: 1, max: 10 }), fc.nat(20), (tier, instances, apps) => {
				const more = billedUnits({ tier, instances, apps: apps + 1 }).units;
				expect(more).toBe(billedUnits({ tier, instances, apps }).units);
				expect(billedUnits({ tier, instances: instances + 1, apps }).units).toBe(more + 1);
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
				expect(canChangePlan(from, to, false).allowed).toBe(sameWebspace);
				expect(canChangePlan(from, to, true).allowed).toBe(false);
			}
		expect(canChangePlan(places[0]!, places[1]!, false).trace).toContain(
			'The plans are for Windows and Linux: an app stays with its operating system.'
		);
	});
});
