import { describe, expect, it } from 'vitest';
import {
	deletes,
	filtersFor,
	hindrances,
	lacks,
	misses,
	obstacles,
	onlyObstacle,
	policyStep,
	run,
	type Blob,
	type LifecycleAction
} from '#lib/azure/storage/lifecycle.ts';

const rule = (change: Partial<LifecycleAction> = {}): LifecycleAction => ({
	action: 'cool',
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
	it.each<[string, LifecycleAction[], Blob, string]>([
		['acts once the days are exceeded', [rule()], blob(), 'cool'],
		['not on the day itself', [rule()], blob({ modified: 30 }), 'none'],
		['counts from what the rule says', [rule({ since: 'created', days: 89 })], blob({ modified: 1 }), 'cool'],
		['takes the cheapest of several', [rule({ action: 'archive' }), rule()], blob(), 'archive'],
		['delete is cheaper', [rule({ action: 'delete' }), rule({ action: 'archive' })], blob(), 'delete'],
		['is for block blobs', [rule()], blob({ type: 'append' }), 'none'],
		['does not rehydrate', [rule()], blob({ tier: 'archive' }), 'none'],
		['deletes from Archive', [rule(), rule({ action: 'delete' })], blob({ tier: 'archive' }), 'delete']
	])('%s', (_, rules, one, action) => expect(run(rules, one)).toBe(action));

	it('tells what a rule misses', () => {
		expect(misses(rule(), blob({ type: 'append' }))).toBe('type');
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
	['box/*', 'box/a', false],
	['a', 'box/a', false]
])('the prefix %s covers %s: %s', (prefix, path, is) =>
	expect(hindrances({ prefix, days: 30 }, { path, tagged: true, modified: 31 })).toEqual(is ? [] : ['prefix'])
);

it('names all that keeps a rule from a blob', () =>
	expect(hindrances({ prefix: 'a', days: 30 }, { path: 'b', tagged: false, modified: 30 })).toEqual([
		'prefix',
		'tag',
		'condition'
	]));

it('tells what a rule lacks for a goal', () => {
	const now = { since: 'modified', tracked: true } as const;
	const read = { since: 'accessed', tracked: true } as const;
	expect(lacks('created', now)).toBe('created');
	expect(lacks('created', { ...now, since: 'created' })).toBeUndefined();
	expect(lacks('read', { ...now, tracked: false })).toBeUndefined();
	expect(lacks('read', now)).toBe('accessed');
	expect(lacks('read', read)).toBeUndefined();
	expect(lacks('read', { ...read, tracked: false })).toBe('tracked');
	expect(lacks('back', read)).toBe('back');
	expect(lacks('back', now)).toBeUndefined();
	expect(lacks('version', now)).toBe('version');
	expect(lacks('version', { ...read, tracked: false })).toBeUndefined();
	expect(lacks('other', now)).toBe('other');
});

it.each([
	[0, 'none', undefined],
	[10, 'none', '1 prefix'],
	[11, 'none', '2 prefix'],
	[0, 'both', '1 tags'],
	[0, 'either', '2 tags'],
	[1, 'one', '1 prefixtags'],
	[11, 'both', '2 prefixtags'],
	[9, 'either', '2 prefixtags'],
	[11, 'either', undefined]
] as const)('%i paths with tags %s take %s', (paths, tags, filters) =>
	expect(filtersFor(paths, tags)).toBe(filters)
);

it.each([
	['halt', 'disable'],
	['finish', 'delete'],
	['pause', 'disable'],
	['reads', 'reads'],
	['add', 'add'],
	['replace', 'replace']
] as const)('meets %s with %s', (need, step) => expect(policyStep(need)).toBe(step));

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
	const plan = { action: 'archive', type: 'block', account: 'LRS', special: 'neither' } as const;
	expect(obstacles(plan)).toEqual([]);
	expect(obstacles({ ...plan, account: 'ZRS' })).toEqual(['account']);
	expect(obstacles({ ...plan, action: 'cool', account: 'ZRS' })).toEqual([]);
	expect(obstacles({ ...plan, action: 'cool', account: 'premium' })).toEqual(['account']);
	expect(obstacles({ ...plan, type: 'append', special: 'scope' })).toEqual(['type', 'scope']);
	expect(obstacles({ ...plan, special: 'hold' })).toEqual([]);
	expect(obstacles({ ...plan, action: 'delete', account: 'premium', type: 'append' })).toEqual([]);
	expect(obstacles({ ...plan, action: 'delete', special: 'hold' })).toEqual(['hold']);
	expect(obstacles({ ...plan, action: 'delete', type: 'page' })).toEqual(['type']);
});

it('names the only obstacle', () => {
	const plan = { action: 'archive', type: 'block', account: 'LRS', special: 'neither' } as const;
	expect(onlyObstacle(plan)).toBe('nothing');
	expect(onlyObstacle({ ...plan, type: 'append' })).toBe('type');
	expect(onlyObstacle({ ...plan, type: 'append', special: 'scope' })).toBeUndefined();
	expect(onlyObstacle({ ...plan, action: 'cool', special: 'scope' })).toBeUndefined();
	expect(onlyObstacle({ ...plan, action: 'delete', type: 'page', account: 'premium' })).toBeUndefined();
});
