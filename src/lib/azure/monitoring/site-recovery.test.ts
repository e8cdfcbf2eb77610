import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	addressAfter,
	groupStep,
	isRunning,
	pointFor,
	policyLacks,
	replicationLacks,
	type AddressCase,
	type GroupNeed,
	type PointNeed
} from './site-recovery.ts';

// https://learn.microsoft.com/en-us/azure/site-recovery/failover-failback-overview-modernized: its table of recovery points.
describe('which recovery point', () => {
	it.each<[PointNeed, string | undefined]>([
		[{ of: 'vm', goal: 'least' }, 'latest'],
		[{ of: 'plan', goal: 'fast' }, 'processed'],
		[{ of: 'vm', goal: 'app' }, 'app'],
		[{ of: 'vm', goal: 'time' }, 'custom'],
		[{ of: 'plan', goal: 'time' }, 'each'],
		[{ of: 'group', goal: 'fast' }, 'multi'],
		[{ of: 'group', goal: 'app' }, 'multi-app'],
		[{ of: 'group', goal: 'time' }, undefined]
	])('%j: %s', (need, point) => expect(pointFor(need)).toBe(point));
});

// https://learn.microsoft.com/en-us/azure/site-recovery/azure-to-azure-network-mapping: its tables of addresses.
it.each<[AddressCase['how'], AddressCase['subnet'], ReturnType<typeof addressAfter>]>([
	['failover', 'free', 'same'],
	['failover', 'used', 'next'],
	['failover', 'other', 'next'],
	['test', 'free', 'same'],
	['test', 'used', 'end'],
	['apart', 'free', 'same'],
	['apart', 'used', 'end'],
	['apart', 'other', undefined]
])('a %s to a subnet where the address is %s gives: %s', (how, subnet, address) =>
	expect(addressAfter({ how, subnet })).toBe(address)
);

// https://learn.microsoft.com/en-us/azure/site-recovery/azure-to-azure-common-questions: its section on multi-VM consistency.
it.each<[GroupNeed['need'], GroupNeed['now'], ReturnType<typeof groupStep>]>([
	['same', 'new', 'with'],
	['same', 'alone', 'again'],
	['same', 'group', 'none'],
	['each', 'new', 'without'],
	['each', 'alone', 'none'],
	['each', 'group', undefined],
	['order', 'new', undefined],
	['order', 'alone', 'plan'],
	['order', 'group', undefined]
])('VMs that need %s and are %s take: %s', (need, now, step) => expect(groupStep({ need, now })).toBe(step));

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
	it('of a policy: the points that exist, minute by minute', () => {
		fc.assert(
			fc.property(
				fc.record({
					history: fc.constantFrom(1440, 4320, 10080, 21600),
					frequency: fc.constantFrom(0, 60, 120, 240, 720),
					hours: fc.integer({ min: 1, max: 400 }),
					app: fc.boolean()
				}),
				(need) => {
					const ages = Array.from({ length: need.history / 5 + 1 }, (_, at) => at * 5);
					// Just before the next snapshot, the newest is as old as the time between two.
					const newest = need.frequency === 0 ? Infinity : need.frequency;
					const found = policyLacks(need);
					expect(found.includes('history')).toBe(!ages.includes(need.hours * 60));
					expect(found.includes('frequency')).toBe(need.app && newest > 120);
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
				(group, done, before) => {
					const started = new Set<number>();
					for (let next = 1; next !== before && next <= 7; next++) started.add(next);
					expect(isRunning(group, before, done)).toBe(done || started.has(group));
				}
			)
		);
	});
});
