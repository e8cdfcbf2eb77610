import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	addressAfter,
	failoverType,
	planStarts,
	pointFor,
	policyLacks,
	replicationLacks,
	type AddressCase,
	type FailoverAim,
	type PointNeed
} from './site-recovery.ts';

// https://learn.microsoft.com/en-us/azure/site-recovery/failover-failback-overview-modernized: its tables of failovers and recovery points.
describe('which failover', () => {
	it.each<[FailoverAim, ReturnType<typeof failoverType>]>([
		[{ of: 'azure', where: 'home', aim: 'drill' }, 'test'],
		[{ of: 'azure', where: 'home', aim: 'move' }, 'failover'],
		[{ of: 'azure', where: 'home', aim: 'outage' }, 'failover'],
		[{ of: 'azure', where: 'away', aim: 'drill' }, 'test'],
		[{ of: 'azure', where: 'away', aim: 'move' }, 'failover'],
		[{ of: 'hyper', where: 'home', aim: 'drill' }, 'test'],
		[{ of: 'hyper', where: 'home', aim: 'move' }, 'planned'],
		[{ of: 'hyper', where: 'home', aim: 'outage' }, 'failover'],
		[{ of: 'hyper', where: 'away', aim: 'move' }, 'planned'],
		[{ of: 'vmware', where: 'home', aim: 'move' }, 'failover'],
		[{ of: 'vmware', where: 'home', aim: 'outage' }, 'failover'],
		[{ of: 'vmware', where: 'away', aim: 'move' }, 'planned'],
		[{ of: 'vmware', where: 'away', aim: 'drill' }, undefined],
		[{ of: 'azure', where: 'away', aim: 'outage' }, undefined]
	])('%j: %s', (aim, type) => expect(failoverType(aim)).toBe(type));
});
describe('which recovery point', () => {
	it.each<[PointNeed, string | undefined]>([
		[{ of: 'vm', goal: 'least', snapshots: false }, 'latest'],
		[{ of: 'plan', goal: 'fast', snapshots: true }, 'processed'],
		[{ of: 'vm', goal: 'app', snapshots: true }, 'app'],
		[{ of: 'vm', goal: 'time', snapshots: true }, 'custom'],
		[{ of: 'plan', goal: 'time', snapshots: true }, 'each'],
		[{ of: 'group', goal: 'fast', snapshots: true }, 'multi'],
		[{ of: 'group', goal: 'app', snapshots: true }, 'multi-app'],
		[{ of: 'group', goal: 'app', snapshots: false }, 'policy'],
		[{ of: 'group', goal: 'time', snapshots: true }, undefined]
	])('%j: %s', (need, point) => expect(pointFor(need)).toBe(point));
});

// https://learn.microsoft.com/en-us/azure/site-recovery/azure-to-azure-network-mapping: its tables of addresses.
it.each<[AddressCase['how'], AddressCase['subnet'], ReturnType<typeof addressAfter>]>([
	['failover', 'free', 'same'],
	['failover', 'used', 'next'],
	['failover', 'other', 'next'],
	['test', 'free', 'same'],
	['test', 'used', 'end'],
	['test', 'other', undefined]
])('a %s to a subnet that is %s gives the address: %s', (how, subnet, address) => {
	expect(addressAfter({ address: 'private', how, subnet })).toBe(address);
	expect(addressAfter({ address: 'public', how, subnet })).toBe(how === 'failover' ? 'public' : undefined);
});

describe('agrees with a second reading', () => {
	const region = fc.constantFrom('here', 'there', 'third' as const);
	it('of what replication needs: the vault elsewhere, and all else in the source region', () => {
		fc.assert(
			fc.property(
				region,
				region,
				fc.constantFrom<'all' | 'here' | 'there'>('all', 'here', 'there'),
				(vault, cache, net) => {
					const works = vault !== 'here' && cache === 'here' && ['all', 'here'].includes(net);
					expect(replicationLacks({ vault, cache, net }).length === 0).toBe(works);
				}
			)
		);
	});
	it('of a policy: the points that exist, hour by hour', () => {
		fc.assert(
			fc.property(
				fc.record({
					days: fc.integer({ min: 1, max: 15 }),
					hours: fc.constantFrom(0, 1, 2, 4, 12),
					old: fc.boolean(),
					app: fc.boolean(),
					shared: fc.boolean()
				}),
				(need) => {
					const ages = Array.from({ length: need.days * 24 + 1 }, (_, hour) => hour);
					// Just before the next snapshot, the newest is as old as the time between two.
					const newest = need.hours === 0 ? Infinity : need.hours;
					const found = policyLacks(need);
					expect(found.includes('retention')).toBe(need.old && !ages.includes(72));
					expect(found.includes('frequency')).toBe(need.app && newest > 2);
					expect(found.includes('group')).toBe(need.shared);
				}
			)
		);
	});
	it('of a plan: a walk through its groups', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 7 }),
				fc.boolean(),
				fc.integer({ min: 1, max: 7 }),
				fc.boolean(),
				(group, done, before, testOnly) => {
					let reached = 0;
					while (reached < 7 && (testOnly || reached + 1 !== before)) reached++;
					const found = done ? 'skip' : group <= reached ? 'run' : 'wait';
					expect(planStarts({ group, done, before, testOnly })).toBe(found);
				}
			)
		);
	});
});
