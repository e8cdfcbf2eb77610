import { describe, expect, it } from 'vitest';
import { reaches, scaledIn, type Operation } from '#lib/azure/compute/scale-set.ts';

// https://learn.microsoft.com/en-us/azure/virtual-machine-scale-sets/virtual-machine-scale-sets-scale-in-policy
describe('the VM that autoscale removes', () => {
	it.each([
		['OldestVM', [2, 3, 1, 4, 6, 5]],
		['NewestVM', [11, 10, 9, 8, 5, 7]]
	] as const)('%s: as in the example of the page', (policy, order) => {
		let zones = [
			[3, 4, 5, 10],
			[2, 6, 9, 11],
			[1, 7, 8]
		];
		const gone = order.map(() => {
			const vm = scaledIn(zones, policy)!;
			zones = zones.map((zone) => zone.filter((one) => one !== vm));
			return vm;
		});
		expect(gone).toEqual(order);
	});
	it.each([
		['without zones', [[1, 2, 3]], 1, 2],
		['in another zone', [[2, 3], [1]], 1, 2],
		['in the fullest zone', [[2, 3], [1]], 2, 3],
		['the only one', [[1]], 1, undefined]
	] as const)('a protected VM is skipped: %s', (_, zones, kept, removed) => {
		expect(scaledIn(zones, 'OldestVM', kept)).toBe(removed);
	});
});

// https://learn.microsoft.com/en-us/azure/virtual-machine-scale-sets/virtual-machine-scale-sets-instance-protection
it.each<[Operation, string]>([
	['scale-in', 'yes no no'],
	['model', 'yes yes no'],
	['repair', 'yes no no'],
	['delete', 'yes yes yes']
])('%s reaches a VM without protection, from scale-in, from scale set actions: %s', (operation, answers) => {
	const found = (['open', 'scale-in', 'all'] as const).map((guard) => reaches(operation, guard, true));
	expect(found.map((one) => (one ? 'yes' : 'no')).join(' ')).toBe(answers);
	expect(reaches(operation, 'open', false)).toBe(operation !== 'model');
});
