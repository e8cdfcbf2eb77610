import { flushSync, mount, unmount } from 'svelte';
import { afterEach, describe, expect, it } from 'vitest';
import type { Selection } from '#lib/domain/practice/grade.ts';
import type { Item } from '#lib/domain/practice/variant.ts';
import Why from './Why.svelte';

let shown: object | undefined;
afterEach(() => {
	if (shown) void unmount(shown);
	document.body.replaceChildren();
});
function rowsOf(item: Item, selection: Selection): readonly string[] {
	shown = mount(Why, { target: document.body, props: { item, selection } });
	flushSync();
	return [...document.querySelectorAll('li')].map((row) =>
		[...row.querySelectorAll('p')].map((line) => line.textContent.trim()).join(' | ')
	);
}
const reasons = {
	a: { because: 'It covers the group.' },
	b: { because: 'It covers one VM.', change: 'only VM1 were needed' }
};
const item = (
	type: Item['type'],
	parts: Item['parts'],
	options: Item['explanation'][number]['options']
): Item => ({
	type,
	requirement: [],
	parts,
	miss: 'core',
	explanation: parts.map(() => ({ options, deciding: [], trace: [] }))
});
const options = [
	{ id: 'b', text: 'Reader on VM1' },
	{ id: 'a', text: 'Reader on rg1' }
];

describe('why', () => {
	it('gives each option its reason, and a wrong one what would have to change', () => {
		const rows = rowsOf(item('one', [{ id: '1', options, right: ['a'] }], reasons), { 1: ['b'] });
		expect(rows).toEqual([
			'Reader on VM1 | Not right, your choice. It covers one VM. Right if only VM1 were needed.',
			'Reader on rg1 | Right. It covers the group.'
		]);
	});

	it('gives a statement the reason of its verdict, and what would turn it', () => {
		const verdict = {
			yes: { because: 'It may.', change: 'x' },
			no: { because: 'It may.', change: 'a lock were set' }
		};
		const part = {
			id: '1',
			ask: 'Ada can delete VM1.',
			options: [
				{ id: 'yes', text: 'Yes' },
				{ id: 'no', text: 'No' }
			],
			right: ['yes']
		};
		expect(rowsOf(item('statements', [part], verdict), { 1: ['yes'] })).toEqual([
			'Ada can delete VM1: Yes | You had it. It may. No if a lock were set.'
		]);
	});

	it('gives a row the reasons of the right choice and of the one that was made', () => {
		const part = { id: '1', ask: 'Ada', options, right: ['a'] };
		expect(rowsOf(item('match', [part], reasons), { 1: ['b'] })).toEqual([
			'Ada: Reader on rg1 | You chose: Reader on VM1. It covers the group. | Reader on VM1: It covers one VM. Right if only VM1 were needed.'
		]);
	});
});
