import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	cacheLacks,
	pointFor,
	policyLacks,
	targetSubnet,
	type CacheAccount,
	type PointNeed
} from './site-recovery.ts';

// https://learn.microsoft.com/en-us/azure/site-recovery/failover-failback-overview-modernized: its table of recovery points.
describe('which recovery point', () => {
	it.each<[PointNeed, string | undefined]>([
		[{ of: 'vm', goal: 'least' }, 'latest'],
		[{ of: 'plan', goal: 'fast' }, 'processed'],
		[{ of: 'vm', goal: 'app' }, 'app'],
		[{ of: 'vm', goal: 'time' }, 'custom'],
		[{ of: 'plan', goal: 'time' }, undefined],
		[{ of: 'group', goal: 'fast' }, 'multi'],
		[{ of: 'group', goal: 'app' }, 'multi-app'],
		[{ of: 'group', goal: 'time' }, undefined]
	])('%j: %s', (need, point) => expect(pointFor(need)).toBe(point));
});

// https://learn.microsoft.com/en-us/azure/site-recovery/azure-to-azure-network-mapping: its section on subnets.
it.each([
	['web', ['app', 'web'], 'web'],
	['web', ['tools', 'data'], 'data'],
	['app', ['web', 'admin'], 'admin']
])('a VM in the subnet %s goes, of %j, to %s', (source, targets, subnet) =>
	expect(targetSubnet(source, targets)).toBe(subnet)
);

// https://learn.microsoft.com/en-us/azure/site-recovery/azure-to-azure-support-matrix: cache storage, and …/concepts-azure-to-azure-high-churn-support.
it.each<[CacheAccount, boolean, readonly string[]]>([
	[{ region: 'here', type: 'hot', keys: 'enabled' }, false, []],
	[{ region: 'here', type: 'cool', keys: 'enabled' }, false, []],
	[{ region: 'here', type: 'block', keys: 'enabled' }, true, []],
	[{ region: 'there', type: 'hot', keys: 'enabled' }, false, ['region']],
	[{ region: 'here', type: 'block', keys: 'enabled' }, false, ['type']],
	[{ region: 'third', type: 'hot', keys: 'disabled' }, true, ['region', 'type', 'keys']]
])('%j with high churn %s lacks: %j', (account, high, lacks) =>
	expect(cacheLacks(account, high)).toEqual(lacks)
);

describe('agrees with a second reading', () => {
	it('of cache storage: the list that the portal offers', () => {
		fc.assert(
			fc.property(
				fc.record({
					region: fc.constantFrom<CacheAccount['region']>('here', 'there', 'third'),
					type: fc.constantFrom<CacheAccount['type']>('hot', 'cool', 'block', 'file'),
					keys: fc.constantFrom<CacheAccount['keys']>('enabled', 'disabled')
				}),
				fc.boolean(),
				(account, high) => {
					const listed = [
						['here', 'hot', 'enabled', false],
						['here', 'cool', 'enabled', false],
						['here', 'block', 'enabled', true]
					].some((one) => one.join() === [account.region, account.type, account.keys, high].join());
					expect(cacheLacks(account, high).length === 0).toBe(listed);
				}
			)
		);
	});
	it('of a target subnet: the first by name where none has the name', () => {
		fc.assert(
			fc.property(
				fc.constantFrom('a', 'b', 'c', 'd'),
				fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1 }),
				(source, targets) => {
					const found = targetSubnet(source, targets);
					expect(targets).toContain(found);
					if (found !== source) {
						expect(targets).not.toContain(source);
						for (const other of targets) expect(found <= other).toBe(true);
					}
				}
			)
		);
	});
	it('of a policy: the points that exist, hour by hour', () => {
		fc.assert(
			fc.property(
				fc.record({
					retention: fc.constantFrom(1, 3, 7, 15),
					frequency: fc.constantFrom(0, 1, 2, 4, 12),
					days: fc.integer({ min: 1, max: 16 }),
					hours: fc.constantFrom(2, 6, Infinity)
				}),
				(need) => {
					const ages = Array.from({ length: need.retention * 24 + 1 }, (_, at) => at);
					// Just before the next snapshot, the newest is as old as the time between two.
					const newest = need.frequency === 0 ? Infinity : need.frequency;
					const found = policyLacks(need);
					expect(found.includes('retention')).toBe(!ages.includes(need.days * 24));
					expect(found.includes('frequency')).toBe(newest > need.hours);
				}
			)
		);
	});
});
