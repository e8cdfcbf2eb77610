import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	certain,
	lostWith,
	placementFor,
	spotState,
	type Failure,
	type Need,
	type Placement
} from '#lib/azure/compute/availability.ts';

const failures = ['maintenance', 'rack', 'datacenter'] as const;

// https://learn.microsoft.com/en-us/azure/virtual-machines/availability-set-overview
// https://learn.microsoft.com/en-us/azure/virtual-machines/disks-high-availability
describe('two VMs, of which one is certain to keep running or none', () => {
	it.each<[string, Placement, readonly number[]]>([
		['a set', { kind: 'set', faultDomains: 2, updateDomains: 5 }, [1, 0]],
		['one zone', { kind: 'zones', zones: 1 }, [0, 0]],
		['two zones', { kind: 'zones', zones: 2 }, [1, 1]]
	])('%s', (_, at, kept) => {
		expect(failures.slice(1).map((failure) => certain(2, at, failure))).toEqual(kept);
	});
	// “the sixth virtual machine is placed into the same update domain as the first”
	it.each([
		[5, 5, 4],
		[6, 5, 4],
		[7, 5, 5],
		[11, 5, 8],
		[14, 10, 12]
	])('of %i VMs in %i update domains, %i keep running during maintenance', (vms, updateDomains, kept) => {
		expect(certain(vms, { kind: 'set', faultDomains: 1, updateDomains }, 'maintenance')).toBe(kept);
	});
	it('agrees with placing one VM after the other and losing the fullest part', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 60 }),
				fc.integer({ min: 1, max: 3 }),
				fc.integer({ min: 1, max: 20 }),
				fc.constantFrom(...failures),
				(vms, faultDomains, updateDomains, failure) => {
					const parts: Record<Failure, number> = {
						maintenance: updateDomains,
						rack: faultDomains,
						datacenter: 1
					};
					const filled = Array.from({ length: parts[failure] }, () => 0);
					for (let vm = 0; vm < vms; vm++) filled[vm % filled.length]!++;
					const left = filled.toSorted((a, b) => a - b).slice(0, -1);
					expect(certain(vms, { kind: 'set', faultDomains, updateDomains }, failure)).toBe(
						left.reduce((sum, one) => sum + one, 0)
					);
				}
			)
		);
	});
});

// https://learn.microsoft.com/en-us/azure/virtual-machine-scale-sets/virtual-machine-scale-sets-orchestration-modes
// https://learn.microsoft.com/en-us/azure/virtual-machines/co-location
it.each<[boolean, boolean, Need, string | undefined]>([
	[false, true, 'fixed', 'set'],
	[false, false, 'fixed', 'set'],
	[false, true, 'load', 'scale'],
	[false, false, 'near', 'ppg'],
	[true, true, 'fixed', 'zones'],
	[true, true, 'load', 'span'],
	[true, false, 'load', undefined],
	[true, false, 'fixed', 'region'],
	[true, true, 'near', undefined]
])('wide: %s, zones: %s, %s: %s', (wide, zones, need, found) => {
	expect(placementFor(wide, zones, need)).toBe(found);
});

// https://learn.microsoft.com/en-us/azure/reliability/reliability-load-balancer
// https://learn.microsoft.com/en-us/azure/virtual-machines/disks-redundancy
it.each([
	['1', { vm: '12', ip: '123', disk: '1' }, 'disk'],
	['1', { vm: '1', ip: '123', disk: '123' }, 'vm'],
	['1', { vm: '12', ip: '1', disk: '2' }, 'ip'],
	['2', { vm: '1', ip: '1', disk: '1' }, ''],
	['2', { vm: '2', ip: '2', disk: '2' }, 'vm ip disk']
])('zone %s takes of %o: %s', (zone, parts, lost) => {
	expect(lostWith(zone, parts).join(' ')).toBe(lost);
});

// https://learn.microsoft.com/en-us/azure/virtual-machines/spot-vms
it.each([
	['the price exceeds the maximum', 'Deallocate', 0.05, 0.07, 'deallocated'],
	['the price exceeds the maximum', 'Delete', 0.05, 0.07, 'deleted'],
	['the price reaches the maximum', 'Delete', 0.05, 0.05, 'running'],
	['a maximum of -1', 'Delete', undefined, 0.5, 'running'],
	['capacity is needed', 'Deallocate', undefined, undefined, 'deallocated'],
	['capacity is needed', 'Delete', 0.05, undefined, 'deleted']
] as const)('a Spot VM: %s, %s, %s, %s: %s', (_, policy, limit, peak, state) => {
	expect(spotState(policy, limit, peak)).toBe(state);
});
