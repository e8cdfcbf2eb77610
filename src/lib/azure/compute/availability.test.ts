import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	downTogether,
	join,
	spreads,
	survives,
	type Failure,
	type ExistingVm,
	type Target,
	type UpdateDomains
} from '#lib/azure/compute/availability.ts';

// https://learn.microsoft.com/en-us/azure/virtual-machines/availability-set-overview
// https://learn.microsoft.com/en-us/azure/virtual-machines/disks-high-availability
describe('which failure a spread survives', () => {
	const table: Record<Failure, string> = { 'a rack': 'nyny', 'a datacenter': 'nnny', 'a region': 'nnnn' };
	it.each(Object.entries(table))('%s', (failure, row) => {
		spreads.forEach((spread, index) =>
			expect(survives(spread, failure as Failure).survives, spread).toBe(row[index] === 'y')
		);
	});
});

describe('VMs that restart together', () => {
	// “the sixth virtual machine is placed into the same update domain as the first”
	it.each<[number, UpdateDomains, number]>([
		[5, 5, 1],
		[6, 5, 2],
		[7, 5, 2],
		[11, 5, 3],
		[14, 10, 2]
	])('%i VMs in %i update domains: %i', (vms, domains, most) => {
		expect(downTogether(vms, domains).vms).toBe(most);
	});
	it('agrees with placing one after the other', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 20 }), (vms, domains) => {
				const filled = Array.from({ length: domains }, () => 0);
				for (let vm = 0; vm < vms; vm++) filled[vm % domains]!++;
				expect(downTogether(vms, domains as UpdateDomains).vms).toBe(Math.max(...filled));
			})
		);
	});
});

const set = (more: object = {}): Target => ({
	kind: 'scale set',
	mode: 'Flexible',
	zones: [],
	faultDomains: 1,
	group: 'rg-a',
	...more
});
const vm: ExistingVm = { group: 'rg-a' };

// https://learn.microsoft.com/en-us/azure/virtual-machine-scale-sets/virtual-machine-scale-sets-attach-detach-vm
describe('joining later', () => {
	it.each<[string, ExistingVm, Target, boolean]>([
		['an availability set', vm, { kind: 'availability set' }, false],
		['Uniform', vm, set({ mode: 'Uniform' }), false],
		['Flexible, regional both', vm, set(), true],
		['more than one fault domain', vm, set({ faultDomains: 3 }), false],
		['another group', { group: 'rg-b' }, set(), false],
		['zone 1 into zones 2 and 3', { ...vm, zone: 1 }, set({ zones: [2, 3] }), false],
		['zone 2 into zones 2 and 3', { ...vm, zone: 2 }, set({ zones: [2, 3] }), true],
		['a zonal VM into a regional set', { ...vm, zone: 1 }, set(), false],
		['a regional VM into a zonal set', vm, set({ zones: [1] }), false],
		['from an availability set', { ...vm, inSet: true }, set(), false]
	])('%s', (_, one, to, joins) => {
		expect(join(one, to).joins).toBe(joins);
	});
	it('names no VM that the caller has not named', () => {
		expect(join(vm, set({ zones: [1] })).trace).toEqual([
			'The VM is in no zone, and the scale set is in zones.'
		]);
	});
	it('agrees with a check list', () => {
		const zones = fc.subarray([1, 2, 3]);
		fc.assert(
			fc.property(
				fc.option(fc.constantFrom(1, 2, 3)),
				fc.boolean(),
				zones,
				fc.constantFrom(1, 2, 3),
				fc.constantFrom<'Flexible' | 'Uniform'>('Flexible', 'Uniform'),
				fc.boolean(),
				(zone, inSet, zones, faultDomains, mode, same) => {
					const zonesFit =
						(zone === null && zones.length === 0) || (zone !== null && new Set(zones).has(zone));
					const all = [mode === 'Flexible', faultDomains === 1, same, zonesFit, !inSet];
					const one = { group: 'rg-a', inSet, ...(zone === null ? {} : { zone }) };
					expect(join(one, set({ zones, faultDomains, mode, group: same ? 'rg-a' : 'rg-b' })).joins).toBe(
						all.every(Boolean)
					);
				}
			)
		);
	});
});
