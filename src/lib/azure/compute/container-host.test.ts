import { describe, expect, it } from 'vitest';
import { bonds, hostFor, needs, type Bond, type Need } from '#lib/azure/compute/container-host.ts';

describe('where two containers go', () => {
	// https://learn.microsoft.com/en-us/azure/container-apps/compare-options
	it.each<[Need, string]>([
		['scale', 'Container Apps'],
		['split', 'Container Apps'],
		['certificate', 'Container Apps'],
		['bare', 'Container Instances']
	])('%s: %s', (need, service) => {
		expect(hostFor(need, 'localhost').service).toBe(service);
	});
	// https://learn.microsoft.com/en-us/azure/container-instances/container-instances-container-groups, …-update
	it.each<[Bond, boolean]>([
		['localhost', true],
		['lifecycle', true],
		['image', false]
	])('%s: together is %s', (bond, together) => {
		expect(hostFor('scale', bond).together).toBe(together);
	});
	it('decides the two apart', () => {
		const missing = { Instances: ['scale', 'split', 'certificate'], Apps: ['bare'] };
		for (const need of needs)
			for (const bond of bonds) {
				const fits = Object.entries(missing).filter(([, lacks]) => !lacks.includes(need));
				const { service, together, trace } = hostFor(need, bond);
				expect(fits.map(([name]) => `Container ${name}`)).toEqual([service]);
				expect(together).toBe(['localhost', 'lifecycle'].includes(bond));
				expect(trace).toHaveLength(2);
			}
	});
});
