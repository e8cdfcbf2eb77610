import { describe, expect, it } from 'vitest';
import {
	accessedDays,
	covers,
	deletes,
	misses,
	obstacles,
	run,
	type Blob,
	type LifecycleRule
} from '#lib/azure/storage/lifecycle.ts';

const rule = (change: Partial<LifecycleRule> = {}): LifecycleRule => ({
	action: 'cool',
	type: 'block',
	since: 'modified',
	days: 30,
	...change
});
const blob = (change: Partial<Blob> = {}): Blob => ({
	type: 'block',
	tier: 'hot',
	modified: 31,
	created: 90,
	...change
});

// https://learn.microsoft.com/en-us/azure/storage/blobs/lifecycle-management-policy-structure
describe('a run of lifecycle management', () => {
	it.each<[string, LifecycleRule[], Blob, string]>([
		['acts once the days are exceeded', [rule()], blob(), 'cool'],
		['not on the day itself', [rule()], blob({ modified: 30 }), 'none'],
		['counts from what the rule says', [rule({ since: 'created', days: 89 })], blob({ modified: 1 }), 'cool'],
		['takes the cheapest of several', [rule({ action: 'archive' }), rule()], blob(), 'archive'],
		['delete is cheaper', [rule({ action: 'delete' }), rule({ action: 'archive' })], blob(), 'delete'],
		['is for one type', [rule()], blob({ type: 'append' }), 'none'],
		[
			'deletes append blobs',
			[rule({ action: 'delete', type: 'append' })],
			blob({ type: 'append' }),
			'delete'
		],
		['does not rehydrate', [rule()], blob({ tier: 'archive' }), 'none'],
		['deletes from Archive', [rule(), rule({ action: 'delete' })], blob({ tier: 'archive' }), 'delete']
	])('%s', (_, rules, one, action) => expect(run(rules, one)).toBe(action));

	it('tells what a rule misses', () => {
		expect(misses(rule({ type: 'append' }), blob())).toBe('type');
		expect(misses(rule(), blob({ modified: 30 }))).toBe('days');
		expect(misses(rule({ action: 'archive' }), blob({ tier: 'archive' }))).toBe('tier');
	});
});

it.each([
	['box/', 'box/a', true],
	['box/', 'box-old/a', false],
	['box', 'box-old/a', true],
	['box/a', 'box/A', false],
	['box/a', 'box/old/a', false],
	['a', 'box/a', false]
])('the prefix %s covers %s: %s', (prefix, path, is) => {
	expect(covers({ prefix }, { path, tag: 'none' })).toBe(is);
	expect(covers({ prefix, tag: 'done' }, { path, tag: 'none' })).toBe(false);
	expect(covers({ prefix, tag: 'done' }, { path, tag: 'done' })).toBe(is);
});

it('counts from the last read or write, or from when tracking was enabled', () => {
	expect(accessedDays(10, 30, 60)).toBe(10);
	expect(accessedDays(70, 30, 60)).toBe(30);
	expect(accessedDays(70, 110, 60)).toBe(60);
});

it('deletes versions and snapshots by their own age, and a current version after them', () => {
	const all = { of: 'base version snapshot', days: 60 };
	const [base, version] = [
		{ kind: 'base', age: 61, kept: false },
		{ kind: 'version', age: 61, kept: false }
	] as const;
	expect([base, version].map((one) => deletes(all, one))).toEqual([true, true]);
	expect(deletes(all, { ...base, kept: true })).toBe(false);
	expect(deletes(all, { ...version, age: 60 })).toBe(false);
	expect(deletes({ of: 'base', days: 60 }, version)).toBe(false);
});

it('names what keeps a rule from taking effect', () => {
	const plan = { action: 'archive', type: 'block', account: 'LRS', special: 'none' } as const;
	expect(obstacles(plan)).toEqual([]);
	expect(obstacles({ ...plan, account: 'ZRS' })).toEqual(['account']);
	expect(obstacles({ ...plan, action: 'cool', account: 'ZRS' })).toEqual([]);
	expect(obstacles({ ...plan, action: 'cool', account: 'premium' })).toEqual(['account']);
	expect(obstacles({ ...plan, type: 'append', special: 'scope' })).toEqual(['type', 'scope']);
	expect(obstacles({ ...plan, special: 'hold' })).toEqual([]);
	expect(obstacles({ ...plan, action: 'delete', account: 'premium', type: 'append' })).toEqual([]);
	expect(obstacles({ ...plan, action: 'delete', special: 'hold' })).toEqual(['hold']);
});
