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
	return [...document.querySelectorAll('details')].map((row) =>
		[row.open ? 'open' : 'folded', ...row.querySelectorAll('.said, b, .tag, p')]
			.map((part) => (typeof part === 'string' ? part : part.textContent.trim()))
			.join(' | ')
	);
}
const reasons = {
	a: { because: 'It covers the group.' },
	b: { because: 'It covers one VM.', change: 'only VM1 were needed' },
	c: { because: 'It may do more than read.' }
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
	{ id: 'a', text: 'Reader on rg1' },
	{ id: 'c', text: 'Owner' }
];

describe('why', () => {
	it('opens the right and the chosen option with their reasons, in this order, and folds the others', () => {
		const rows = rowsOf(item('one', [{ id: '1', options, right: ['a'] }], reasons), { 1: ['b'] });
		expect(rows).toEqual([
			'open | Right answer | Reader on rg1 | It covers the group.',
			'open | You chose | Reader on VM1 | It covers one VM. | Right if only VM1 were needed.',
			'folded | Owner | It may do more than read.'
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
			'folded | Ada can delete VM1 | Answer: Yes | It may. | No if a lock were set.'
		]);
	});

	it('gives a row the reasons of the right choice and of the one that was made', () => {
		const part = { id: '1', ask: 'Ada', options, right: ['a'] };
		expect(rowsOf(item('match', [part], reasons), { 1: ['b'] })).toEqual([
			'open | You chose: Reader on VM1 | Ada: Reader on rg1 | It covers the group. | Reader on VM1: It covers one VM. Right if only VM1 were needed.'
		]);
	});

	it('says of a step when it’s needed, not that its place is right then', () => {
		const part = { id: '1', ask: 'Step 1', options, right: ['a'] };
		expect(rowsOf(item('order', [part], reasons), { 1: ['b'] })).toEqual([
			'open | You chose: Reader on VM1 | Step 1: Reader on rg1 | It covers the group. | Reader on VM1: It covers one VM. Needed if only VM1 were needed.'
		]);
	});
});
