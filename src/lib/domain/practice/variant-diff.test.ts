import { describe, expect, it } from 'vitest';
import {
	alters,
	factChanges,
	newAsks,
	flips,
	onlyChanged,
	shortChange
} from '#lib/domain/practice/variant-diff.ts';
import type { Item, Part, Variant } from '#lib/domain/practice/variant.ts';

const yesNo = [
	{ id: 'yes', text: 'Yes' },
	{ id: 'no', text: 'No' }
];
const part = (ask: string, right: 'yes' | 'no'): Part => ({ id: ask, ask, options: yesNo, right: [right] });
const single = (right: string, ids = ['a', 'b']): Part => ({
	id: '1',
	options: ids.map((id) => ({ id, text: `Text ${id}` })),
	right: [right]
});
const variant = (
	parts: readonly Part[],
	type: Item['type'] = 'statements',
	scope = 'the group'
): Variant => ({
	family: 'access/least',
	edition: 1,
	seed: 1,
	difficulty: 1,
	group: 'access',
	tabs: [{ paragraphs: [[{ constraint: 'scope', text: scope }]] }],
	items: [{ type, requirement: ['Which holds?'], parts, miss: 'core', explanation: [] }],
	sources: []
});
const before = variant([part('A holds.', 'yes'), part('B holds.', 'no')]);

describe('whether the answer changes', () => {
	it.each<[string, Variant, Variant, boolean]>([
		['nothing', before, before, false],
		[
			'the order of the statements',
			before,
			variant([part('B holds.', 'no'), part('A holds.', 'yes')]),
			false
		],
		['one of them turns', before, variant([part('A holds.', 'yes'), part('B holds.', 'yes')]), true],
		[
			'one reads otherwise, and is as true',
			before,
			variant([part('A holds.', 'yes'), part('C holds.', 'no')]),
			false
		],
		[
			'one reads otherwise, and turns',
			before,
			variant([part('A holds.', 'yes'), part('C holds.', 'yes')]),
			true
		],
		['one falls away', before, variant([part('A holds.', 'yes')]), true],
		[
			'the options in another order',
			variant([single('a')], 'one'),
			variant([single('a', ['b', 'a'])], 'one'),
			false
		],
		['another option is right', variant([single('a')], 'one'), variant([single('b')], 'one'), true]
	])('%s', (_, was, is, expected) => {
		expect(flips(was, is, 0)).toBe(expected);
		expect(flips(is, was, 0)).toBe(expected);
	});

	it('of an item that is not there, it does not', () => expect(flips(before, before, 1)).toBe(false));
});

it.each<[string, Variant, readonly string[]]>([
	['the same', before, []],
	['a statement', variant([part('A holds.', 'yes'), part('C holds.', 'no')]), ['C holds.']],
	['a step more', variant([part('Step 1', 'yes'), part('Step 2', 'no')], 'order'), []]
])('says what is newly asked: %s', (_, after, asks) => expect(newAsks(before, after, 0)).toEqual(asks));

it.each<[string, Variant, boolean]>([
	['shuffled', variant([part('B holds.', 'no'), part('A holds.', 'yes')]), false],
	['told otherwise', variant(before.items[0]!.parts, 'statements', 'the subscription'), true],
	['asked otherwise', variant([part('A holds.', 'yes'), part('C holds.', 'no')]), true]
])('knows a variation that changes nothing: %s', (_, after, expected) =>
	expect(alters(before, after)).toBe(expected)
);

const told = (scope: string) => variant([single('a')], 'one', scope);

describe('what changed in a fact', () => {
	it('is the words that differ, between those that stay', () => {
		expect(
			factChanges(told('It was modified 95 days ago.'), told('It was modified 180 days ago.'), 0)
		).toEqual([{ start: 'It was modified', was: '95', now: '180', end: 'days ago.' }]);
		expect(factChanges(told('It was never read at all.'), told('It was read at all.'), 0)).toEqual([
			{ start: 'It was', was: 'never', now: '', end: 'read at all.' }
		]);
	});
	it('is left out where a few words wouldn’t say what they’re about', () => {
		expect(factChanges(told('the group'), told('the resource group'), 0)).toEqual([]);
	});
	it('is left out where more than a fact differs', () => {
		const asked = told('It was modified 180 days ago.');
		const [item] = asked.items;
		const other = { ...asked, items: [{ ...item!, requirement: ['Which one holds?'] }] };
		expect(factChanges(told('It was modified 95 days ago.'), other, 0)).toEqual([]);
	});
});

describe('a change in a short sentence', () => {
	const before = told('It was modified 95 days ago.');
	it('is the fact as it reads now', () =>
		expect(shortChange(before, told('It was modified 180 days ago.'), 0)).toBe(
			'It was modified 180 days ago'
		));
	it('is a cell with the name of its row, also between commas', () => {
		const table = (redundancy: string): Variant => ({
			...before,
			tabs: [
				{
					paragraphs: [],
					figure: {
						kind: 'table',
						caption: 'Accounts',
						head: ['Account', 'Redundancy', 'Region'],
						rows: [{ constraint: 'a', cells: ['storage1', redundancy, 'East US'] }]
					}
				}
			]
		});
		expect(shortChange(table('LRS'), table('GRS'), 0)).toBe('storage1: GRS');
		expect(shortChange(told('storage1,LRS,East US'), told('storage1,GRS,East US'), 0)).toBe('storage1: GRS');
		expect(shortChange(told('storage1,LRS,East US'), told('storage1,GRS,West US'), 0)).toBeUndefined();
		expect(shortChange(told('storage1,LRS,East US'), told('storage2,LRS,East US'), 0)).toBeUndefined();
	});
	it('is the sentence that differs, with the name that an earlier one has', () => {
		const rule = (limit: number) => told(`Rule4 uses Authentication. It fires above ${limit}.`);
		expect(shortChange(rule(1100), rule(300), 0)).toBe('Rule4: it fires above 300');
		const unnamed = (limit: number) => told(`The rule uses Authentication. It fires above ${limit}.`);
		expect(shortChange(unnamed(1100), unnamed(300), 0)).toBeUndefined();
	});
	it('is none where the sentence is long or nothing differs', () => {
		const long = 'It was modified 95 days ago, and the rule was created on the same day.';
		expect(shortChange(before, told(long), 0)).toBeUndefined();
		expect(shortChange(before, before, 0)).toBeUndefined();
	});
});

describe('only what changed', () => {
	const was = 'Blob1 is a block blob in Hot, created 50 days ago and last modified 20 days ago';
	it('is said of the same thing', () => {
		expect(onlyChanged(was, was.replace('50', '300'))).toBe('Blob1 created 300 days ago');
		expect(onlyChanged(was, was.replace('Hot', 'Cool').replace('20', '45'))).toBe(
			'Blob1 is a block blob in Cool and last modified 45 days ago'
		);
		expect(
			onlyChanged(was.replace(' is ', ' were '), was.replace(' is ', ' were ').replace('50', '300'))
		).toBe('Blob1 were created 300 days ago');
	});
	it('is all of it where a part says nothing alone', () => {
		const groups = 'User1 is a member of Group1, Group2 and Group3';
		expect(onlyChanged(groups, groups.replace('Group2', 'Group4'))).toBe(groups.replace('Group2', 'Group4'));
		expect(onlyChanged('', was)).toBe(was);
		const statuses = 'The statuses were Initiated, Disconnected, Connected';
		expect(onlyChanged('The statuses were Initiated, Connected, Connected', statuses)).toBe(statuses);
		const append = 'Blob1 is an append blob';
		expect(onlyChanged(was, append)).toBe(append);
	});
});
