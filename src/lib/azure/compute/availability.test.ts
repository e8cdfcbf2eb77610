import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	certain,
	failures,
	obstacle,
	type Failure,
	type Obstacle,
	type Placement,
	type ScaleSet,
	type Target,
	type Vm
} from '#lib/azure/compute/availability.ts';

// https://learn.microsoft.com/en-us/azure/virtual-machines/availability-set-overview
// https://learn.microsoft.com/en-us/azure/virtual-machines/disks-high-availability
describe('two VMs, of which one is certain to keep running or none', () => {
	const places: Record<string, Placement> = {
		none: { kind: 'none' },
		set: { kind: 'set', faultDomains: 2, updateDomains: 5 },
		'one zone': { kind: 'zones', zones: 1 },
		zones: { kind: 'zones', zones: 2 },
		'scale set': { kind: 'scale set', faultDomains: 3 },
		regions: { kind: 'regions' }
	};
	it.each<[string, string]>([
		['none', '000'],
		['set', '100'],
		['one zone', '000'],
		['zones', '110'],
		['scale set', '100'],
		['regions', '111']
	])('%s: %s when a rack, a datacenter, a region fails', (place, kept) => {
		expect(failures.slice(1).map((failure) => certain(2, places[place]!, failure))).toEqual(
			[...kept].map(Number)
		);
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
		const place = fc.oneof(
			fc.record({ kind: fc.constant('set' as const), faultDomains: fc.nat(2), updateDomains: fc.nat(19) }),
			fc.record({ kind: fc.constant('zones' as const), zones: fc.nat(2) })
		);
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 60 }),
				place,
				fc.constantFrom(...failures),
				(vms, at, failure) => {
					const up =
						at.kind === 'set'
							? { ...at, faultDomains: at.faultDomains + 1, updateDomains: at.updateDomains + 1 }
							: { ...at, zones: at.zones + 1 };
					const parts: Record<Failure, number> =
						up.kind === 'set'
							? { maintenance: up.updateDomains, rack: up.faultDomains, datacenter: 1, region: 1 }
							: { maintenance: 1, rack: up.zones, datacenter: up.zones, region: 1 };
					const filled = Array.from({ length: parts[failure] }, () => 0);
					for (let vm = 0; vm < vms; vm++) filled[vm % filled.length]!++;
					const left = filled.toSorted((a, b) => a - b).slice(0, -1);
					expect(certain(vms, up, failure)).toBe(left.reduce((sum, one) => sum + one, 0));
				}
			)
		);
	});
});

const scaleSet = (more: Partial<ScaleSet> = {}): ScaleSet => ({
	kind: 'scale set',
	mode: 'Flexible',
	zones: [],
	faultDomains: 1,
	singlePlacementGroup: false,
	group: 'rg-a',
	...more
});
const vm = (more: Partial<Vm> = {}): Vm => ({ exists: true, zone: 0, group: 'rg-a', tie: 'none', ...more });

// https://learn.microsoft.com/en-us/azure/virtual-machine-scale-sets/virtual-machine-scale-sets-attach-detach-vm
describe('what keeps a VM out', () => {
	it.each<[string, Vm, Target, Obstacle | undefined]>([
		['an existing VM and a set', vm(), { kind: 'set' }, 'exists'],
		['a new VM and a set', vm({ exists: false }), { kind: 'set' }, undefined],
		['a new VM in a zone and a set', vm({ exists: false, zone: 2 }), { kind: 'set' }, 'zone of a set'],
		['Uniform', vm(), scaleSet({ mode: 'Uniform' }), 'mode'],
		['a single placement group', vm(), scaleSet({ singlePlacementGroup: true }), 'placement group'],
		['Flexible, regional both', vm(), scaleSet(), undefined],
		['more than one fault domain', vm(), scaleSet({ faultDomains: 3 }), 'domains'],
		['more than one, for a new VM', vm({ exists: false }), scaleSet({ faultDomains: 3 }), undefined],
		['another group', vm({ group: 'rg-b' }), scaleSet(), 'group'],
		['zone 1 into zones 2 and 3', vm({ zone: 1 }), scaleSet({ zones: [2, 3] }), 'zone'],
		['the same for a new VM', vm({ exists: false, zone: 1 }), scaleSet({ zones: [2, 3] }), 'zone'],
		['zone 2 into zones 2 and 3', vm({ zone: 2 }), scaleSet({ zones: [2, 3] }), undefined],
		['a zonal VM into a regional scale set', vm({ zone: 1 }), scaleSet(), 'zone'],
		['a regional VM into a zonal scale set', vm(), scaleSet({ zones: [1] }), 'no zone'],
		['from an availability set', vm({ tie: 'set' }), scaleSet(), 'tie'],
		['from a proximity placement group', vm({ tie: 'proximity' }), scaleSet(), 'tie'],
		['from a dedicated host', vm({ tie: 'host' }), scaleSet(), 'tie']
	])('%s', (_, one, to, out) => {
		expect(obstacle(one, to)).toBe(out);
	});
	it('agrees with a check list', () => {
		fc.assert(
			fc.property(
				fc.record({
					exists: fc.boolean(),
					zone: fc.nat(3),
					group: fc.constantFrom('rg-a', 'rg-b'),
					tie: fc.constantFrom('none', 'set', 'proximity', 'host')
				}) as fc.Arbitrary<Vm>,
				fc.record({
					zones: fc.subarray([1, 2, 3]),
					faultDomains: fc.constantFrom(1, 2, 3),
					mode: fc.constantFrom('Flexible', 'Uniform'),
					singlePlacementGroup: fc.boolean()
				}) as fc.Arbitrary<Partial<ScaleSet>>,
				(one, drawn) => {
					const to = scaleSet(drawn);
					const zonesFit = (one.zone === 0 && to.zones.length === 0) || new Set(to.zones).has(one.zone);
					const forExisting = [to.faultDomains === 1, one.tie === 'none'];
					const all = [
						to.mode === 'Flexible',
						!to.singlePlacementGroup,
						one.group === to.group,
						zonesFit,
						...(one.exists ? forExisting : [])
					];
					expect(obstacle(one, to) === undefined).toBe(all.every(Boolean));
				}
			)
		);
	});
});
