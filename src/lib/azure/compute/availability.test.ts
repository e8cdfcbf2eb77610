import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	certain,
	wayToZone,
	type DataDisk,
	type Failure,
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

// https://learn.microsoft.com/en-us/azure/virtual-machines/disks-redundancy
it.each<[string, DataDisk, string]>([
	['ZRS', { redundancy: 'ZRS', available: true, snapshot: true, enough: true }, 'detach'],
	['ZRS, zone down', { redundancy: 'ZRS', available: false, snapshot: true, enough: true }, 'force'],
	['LRS', { redundancy: 'LRS', available: true, snapshot: false, enough: true }, 'copy'],
	['LRS, old snapshot', { redundancy: 'LRS', available: true, snapshot: true, enough: false }, 'copy'],
	['LRS, snapshot', { redundancy: 'LRS', available: false, snapshot: true, enough: true }, 'restore'],
	['LRS, zone down', { redundancy: 'LRS', available: false, snapshot: true, enough: false }, 'wait'],
	['LRS, no snapshot', { redundancy: 'LRS', available: false, snapshot: false, enough: true }, 'wait']
])('data of a disk reaches another zone: %s', (_, disk, way) => {
	expect(wayToZone(disk)).toBe(way);
});
