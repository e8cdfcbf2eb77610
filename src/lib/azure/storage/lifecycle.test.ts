import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actions, run, type Blob, type LifecycleRule } from '#lib/azure/storage/lifecycle.ts';
import { redundancies } from '#lib/azure/storage/redundancy.ts';
import { tiers } from '#lib/azure/storage/tier.ts';

const account = { kind: 'standard', redundancy: 'LRS' } as const;
const rule = (change: Partial<LifecycleRule> = {}): LifecycleRule => ({
	name: 'r',
	blobType: 'block',
	action: 'tierToCool',
	since: 'modified',
	days: 30,
	...change
});
const blob = (change: Partial<Blob> = {}): Blob => ({
	path: 'logs/a.txt',
	blobType: 'block',
	tier: 'hot',
	age: { modified: 31, created: 31 },
	...change
});

describe('a run of lifecycle management', () => {
	// https://learn.microsoft.com/en-us/azure/storage/blobs/lifecycle-management-policy-structure
	it.each<[string, LifecycleRule[], Blob, string]>([
		['acts once the days are exceeded', [rule()], blob(), 'tierToCool'],
		['not on the day itself', [rule()], blob({ age: { modified: 30, created: 90 } }), 'none'],
		['takes the cheapest of several', [rule({ action: 'tierToArchive' }), rule()], blob(), 'tierToArchive'],
		[
			'delete is cheaper than archive',
			[rule({ action: 'delete' }), rule({ action: 'tierToArchive' })],
			blob(),
			'delete'
		],
		['a prefix starts with the container', [rule({ prefix: 'logs/a' })], blob(), 'tierToCool'],
		['and is case-sensitive', [rule({ prefix: 'Logs' })], blob(), 'none'],
		['append blobs are not tiered', [rule({ blobType: 'append' })], blob({ blobType: 'append' }), 'none'],
		['but deleted', [rule({ blobType: 'append', action: 'delete' })], blob({ blobType: 'append' }), 'delete'],
		[
			'counts from last access where tracked',
			[rule({ since: 'accessed' })],
			blob({ age: { modified: 1, created: 1, accessed: 40 } }),
			'tierToCool'
		],
		['waits for versions before deleting', [rule({ action: 'delete' })], blob({ versions: true }), 'none'],
		['does not rehydrate', [rule()], blob({ tier: 'archive' }), 'none']
	])('%s', (_, policy, one, action) => expect(run(policy, one, account).action).toBe(action));

	it('tells what holds a rule back whose conditions the blob meets', () => {
		const remove = rule({ name: 'r1', action: 'delete' });
		expect(run([remove], blob({ versions: true }), account).heldBack).toEqual([
			'r1 waits until its versions and snapshots are gone.'
		]);
		expect(run([rule()], blob({ tier: 'archive' }), account).heldBack).toEqual([
			'r can’t move it, since it is in Archive already.'
		]);
		const archive = [rule({ action: 'tierToArchive' })];
		expect(run(archive, blob(), { kind: 'standard', redundancy: 'ZRS' }).heldBack).toHaveLength(1);
		// On the exact day the conditions aren't met, so nothing is held back.
		const early = blob({ versions: true, age: { modified: 30, created: 30 } });
		expect(run([remove], early, account).heldBack).toEqual([]);
		expect(run([remove], blob(), account).heldBack).toEqual([]);
	});

	it('is not covered without the last access that a rule counts from: the page takes another date then', () => {
		const accessed = [rule({ since: 'accessed' })];
		expect(() => run(accessed, blob(), account)).toThrow(RangeError);
		expect(run(accessed, blob({ age: { modified: 31, created: 31, accessed: 30 } }), account).action).toBe(
			'none'
		);
		expect(run([rule({ since: 'accessed', prefix: 'img/' })], blob(), account).action).toBe('none');
	});

	it('has limits by the account', () => {
		const archive = [rule({ action: 'tierToArchive' })];
		expect(run(archive, blob(), { kind: 'standard', redundancy: 'GZRS' }).action).toBe('none');
		expect(run([rule()], blob(), { kind: 'standard', redundancy: 'GZRS' }).action).toBe('tierToCool');
		expect(run([rule()], blob(), { kind: 'premium-blobs', redundancy: 'LRS' }).action).toBe('none');
		expect(
			run([rule({ action: 'delete' })], blob(), { kind: 'premium-blobs', redundancy: 'LRS' }).action
		).toBe('delete');
	});

	it('agrees with removing rules and sorting the rest by cost', () => {
		const days = fc.nat(4);
		fc.assert(
			fc.property(
				fc.array(
					fc.record({
						name: fc.constant('r'),
						prefix: fc.constantFrom('logs/', 'logs/a', 'img/'),
						blobType: fc.constantFrom<('block' | 'append')[]>('block', 'append'),
						action: fc.constantFrom(...actions),
						since: fc.constantFrom<('modified' | 'created')[]>('modified', 'created'),
						days
					}),
					{ maxLength: 4 }
				),
				fc.record({
					path: fc.constantFrom('logs/a', 'logs/b', 'img/a'),
					blobType: fc.constantFrom<('block' | 'append')[]>('block', 'append'),
					tier: fc.constantFrom(...tiers),
					age: fc.record({ modified: days, created: days }),
					versions: fc.boolean()
				}),
				fc.constantFrom(...redundancies),
				fc.constantFrom<('standard' | 'premium-blobs')[]>('standard', 'premium-blobs'),
				(policy, one, redundancy, kind) => {
					const cost: Record<string, number> = {
						hot: 9,
						cool: 8,
						tierToCool: 8,
						cold: 7,
						tierToCold: 7,
						archive: 6,
						tierToArchive: 6,
						delete: 0
					};
					const left = policy
						.filter(({ blobType }) => blobType === one.blobType)
						.filter(({ prefix }) => one.path.slice(0, prefix.length) === prefix)
						.filter(({ since, days: over }) => one.age[since] - over >= 1)
						.map(({ action }) => action)
						.filter((action) =>
							action === 'delete' ? !one.versions : kind === 'standard' && one.blobType === 'block'
						)
						.filter((action) => action !== 'tierToArchive' || !/Z/.test(redundancy))
						.filter((action) => cost[action]! < cost[one.tier]!)
						.sort((a, b) => cost[a]! - cost[b]!);
					expect(run(policy, one, { kind, redundancy }).action).toBe(left[0] ?? 'none');
				}
			)
		);
	});
});
