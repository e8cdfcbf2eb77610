import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redundancies } from '#lib/azure/storage/redundancy.ts';
import {
	chargedDays,
	isPossible,
	rehydrate,
	tiers,
	tiersIn,
	type Leaving,
	type Tier
} from '#lib/azure/storage/tier.ts';

describe('leaving a tier', () => {
	// https://learn.microsoft.com/en-us/azure/storage/blobs/access-tiers-overview (its examples and notes)
	it.each<[Tier, number, Leaving, number, number]>([
		['cool', 21, 'delete', 0, 9],
		['archive', 45, 'delete', 0, 135],
		['archive', 45, 'move', 0, 135],
		['archive', 120, 'delete', 0, 60],
		['archive', 45, 'overwrite', 0, 135],
		['archive', 45, 'copy', 0, 0],
		['cold', 89, 'move', 0, 1],
		['cold', 90, 'move', 0, 0],
		['hot', 1, 'delete', 0, 0],
		['cool', 21, 'delete', 7, 2],
		['cool', 21, 'delete', 14, 0],
		['cool', 21, 'move', 14, 9]
	])('%s after %i days by %s with %i days of soft delete: %i charged', (tier, days, leaving, soft, charged) =>
		expect(chargedDays(tier, days, leaving, soft)).toBe(charged)
	);

	it('agrees with counting the days one by one', () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...tiers),
				fc.nat(200),
				fc.constantFrom<Leaving[]>('delete', 'move', 'overwrite', 'copy'),
				fc.nat(60),
				(tier, days, leaving, soft) => {
					const least = { hot: 0, cool: 30, cold: 90, archive: 180 }[tier];
					let there = 0;
					for (let day = 1; day <= least; day++)
						if (leaving === 'copy' || day <= days || (leaving === 'delete' && day <= days + soft)) there++;
					expect(chargedDays(tier, days, leaving, soft)).toBe(least - there);
				}
			)
		);
	});
});

describe('an archived blob', () => {
	const blob = { by: 'set-tier', priority: 'standard', gb: 1, daysSinceChange: 200 } as const;
	// https://learn.microsoft.com/en-us/azure/storage/blobs/archive-rehydrate-overview
	it.each<[string, Partial<Parameters<typeof rehydrate>[0]>, object]>([
		['takes up to 15 hours', {}, { hours: 15 }],
		['may take an hour at high priority', { priority: 'high' }, { hours: 1 }],
		['just below the size', { priority: 'high', gb: 9 }, { hours: 1 }],
		// The page gives both times "for objects under 10 GB in size".
		['of 10 GB: nothing is said of high priority', { priority: 'high', gb: 10 }, { hours: undefined }],
		['nor of standard priority', { gb: 10 }, { hours: undefined }],
		['9 GB at standard priority: up to 15 hours', { gb: 9 }, { hours: 15 }],
		['is archived again by a rule', { rule: 180 }, { archivedAgain: true }],
		['is not, where it was copied', { rule: 180, by: 'copy' }, { archivedAgain: false }],
		['is not, where the rule waits longer', { rule: 200 }, { archivedAgain: false }],
		['is, where the rule’s time comes while it is online', { rule: 200, online: 1 }, { archivedAgain: true }],
		[
			'is not, under a condition on the tier',
			{ rule: 90, online: 7, condition: 7 },
			{ archivedAgain: false }
		],
		['is, once that is over', { rule: 90, online: 8, condition: 7 }, { archivedAgain: true }],
		['even a copy, after long enough', { by: 'copy', rule: 30, online: 31 }, { archivedAgain: true }]
	])('%s', (_, change, outcome) => expect(rehydrate({ ...blob, ...change })).toMatchObject(outcome));

	it('agrees with a look at each sentence of the page', () => {
		fc.assert(
			fc.property(
				fc.boolean(),
				fc.boolean(),
				fc.nat(30),
				fc.nat(400),
				fc.option(fc.nat(400), { nil: undefined }),
				fc.nat(60),
				fc.option(fc.nat(60), { nil: undefined }),
				(copied, high, gb, age, rule, online, condition) => {
					const outcome = rehydrate({
						by: copied ? 'copy' : 'set-tier',
						priority: high ? 'high' : 'standard',
						gb,
						daysSinceChange: age,
						online,
						...(rule === undefined ? {} : { rule }),
						...(condition === undefined ? {} : { condition })
					});
					let archivedOn: number | undefined;
					for (let day = 0; day <= online; day++)
						if ((copied ? 0 : age) + day > (rule ?? Infinity) && day > (condition ?? -1)) archivedOn ??= day;
					expect(outcome.archivedAgain).toBe(archivedOn !== undefined);
					expect(outcome.hours).toBe(gb >= 10 ? undefined : high ? 1 : 15);
				}
			)
		);
	});
});

describe('the Archive tier', () => {
	// https://learn.microsoft.com/en-us/azure/storage/blobs/access-tiers-overview
	it('is for standard accounts with LRS, GRS, or RA-GRS', () => {
		for (const redundancy of redundancies) {
			expect(tiersIn('StorageV2', redundancy)).toBe(
				['LRS', 'GRS', 'RA-GRS'].includes(redundancy) ? 'all' : 'online'
			);
			expect(tiersIn('BlockBlobStorage', redundancy)).toBe('none');
		}
	});
	it('allows only what the page lists', () => {
		for (const operation of ['get-properties', 'get-metadata', 'get-tags', 'set-tags'] as const)
			expect(isPossible(operation, true)).toBe(true);
		for (const operation of ['read', 'set-metadata', 'snapshot'] as const) {
			expect(isPossible(operation, true)).toBe(false);
			expect(isPossible(operation, false)).toBe(true);
		}
	});
});
