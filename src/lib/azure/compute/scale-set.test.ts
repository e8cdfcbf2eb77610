import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	attachWay,
	preserves,
	reaches,
	scaledIn,
	zonalAfter,
	zoneObstacle,
	type Member,
	type Operation
} from '#lib/azure/compute/scale-set.ts';

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

// https://learn.microsoft.com/en-us/azure/virtual-machine-scale-sets/virtual-machine-scale-sets-automatic-instance-repairs
it.each([
	['Replace', ''],
	['Reimage', 'ip data temporary'],
	['Restart', 'ip data temporary os']
] as const)('%s preserves: %s', (action, kept) => {
	const all = ['ip', 'data', 'temporary', 'os'] as const;
	expect(all.filter((what) => preserves(action, what)).join(' ')).toBe(kept);
});

// https://learn.microsoft.com/en-us/azure/virtual-machine-scale-sets/virtual-machine-scale-sets-use-availability-zones
it.each([
	['', '123', 1, 'plain', undefined],
	['', '123', 5, 'plain', undefined],
	['', '123', 3, 'plain', 'domains'],
	['', '123', 1, 'host', 'host'],
	['', '123', 1, 'capacity', 'capacity'],
	['1', '12', 1, 'plain', undefined],
	['1', '23', 1, 'plain', 'removal'],
	['12', '', 1, 'plain', 'removal']
] as const)(
	'from zones “%s” to “%s” with %i fault domains, %s: %s',
	(now, then, domains, extra, obstacle) => {
		expect(zoneObstacle(now, then, domains, extra)).toBe(obstacle);
	}
);

// https://learn.microsoft.com/en-us/azure/virtual-machine-scale-sets/virtual-machine-scale-sets-zone-balancing
describe('zones', () => {
	it('are filled as in the example of the page', () => expect(zonalAfter(5, 10, 5)).toBe(5));
	it('have what is left when VMs without a zone go first', () => {
		const size = fc.integer({ min: 1, max: 20 });
		fc.assert(
			fc.property(size, size, size, (before, more, less) => {
				const last = Math.max(0, before + more - less);
				const vms = [...Array(before).fill('none'), ...Array(more).fill('zonal')] as string[];
				const left = vms.slice(vms.length - last);
				expect(zonalAfter(before, before + more, last)).toBe(left.filter((one) => one === 'zonal').length);
			})
		);
	});
});

// https://learn.microsoft.com/en-us/azure/virtual-machine-scale-sets/virtual-machine-scale-sets-attach-detach-vm
it.each<[string, Partial<Member>, readonly number[], string | undefined]>([
	['regional both', {}, [], 'attach'],
	['its zone', { zone: 2 }, [2, 3], 'attach'],
	['another zone', { zone: 1 }, [2, 3], 'recreate'],
	['a zonal VM, no zones', { zone: 1 }, [], 'recreate'],
	['a regional VM, zones', {}, [1], 'recreate'],
	['another group', { sameGroup: false }, [], 'move'],
	['a proximity placement group', { tie: 'ppg' }, [], 'leave'],
	['an availability set', { tie: 'set' }, [], 'recreate'],
	['a set in another group', { sameGroup: false, tie: 'set' }, [], 'recreate'],
	['two things', { sameGroup: false, tie: 'ppg' }, [], undefined]
])('an existing VM and a scale set: %s', (_, member, zones, way) => {
	expect(attachWay({ zone: 0, sameGroup: true, tie: 'free', ...member }, zones)).toBe(way);
});
