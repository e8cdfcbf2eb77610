import { describe, expect, it } from 'vitest';
import { askedText } from '#lib/domain/practice/asked-text.ts';
import type { Item, Option } from '#lib/domain/practice/variant.ts';

const options = (...texts: readonly string[]): readonly Option[] =>
	texts.map((text, index) => ({ id: 'abc'[index]!, text }));
const item = (parts: Item['parts']): Item => ({
	type: 'one',
	requirement: ['Which ', { constraint: 'goal', text: 'one' }, ' fits?'],
	parts,
	miss: 'core',
	explanation: []
});
const part = (id: string, texts: readonly string[], ask?: string) => ({
	id,
	options: options(...texts),
	right: ['a'],
	...(ask === undefined ? {} : { ask })
});

describe('what was asked, as text', () => {
	it('has the pages, their figures, the question, and what could be chosen', () => {
		const text = askedText({
			tabs: [
				{
					title: 'Routes',
					paragraphs: [['Ada sends ', { constraint: 'to', text: 'to 10.0.1.4' }, '.']],
					figure: {
						kind: 'table',
						caption: 'In force',
						head: ['Prefix', 'Next hop'],
						rows: [['10.0.0.0/8', 'VNet']]
					}
				},
				{
					paragraphs: [],
					figure: {
						kind: 'tree',
						caption: 'Scopes',
						rows: [
							{ depth: 0, text: 'mg' },
							{ depth: 1, text: 'sub' }
						]
					}
				}
			],
			items: [item([part('1', ['Drop', 'Keep'])])]
		});
		expect(text.split('\n')).toEqual([
			'Routes',
			'Ada sends to 10.0.1.4.',
			'In force',
			'Prefix · Next hop',
			'10.0.0.0/8 · VNet',
			'Scopes',
			'mg',
			'– sub',
			'Which one fits?',
			'a) Drop',
			'b) Keep'
		]);
	});

	it('writes choices that all parts share once, and others under each part', () => {
		const shared = item([part('1', ['Yes', 'No'], 'It starts.'), part('2', ['Yes', 'No'], 'It stops.')]);
		expect(askedText({ tabs: [], items: [shared] })).toBe(
			'Which one fits?\n1: It starts.\n2: It stops.\na) Yes\nb) No'
		);
		const own = item([part('1', ['P1', 'S1'], 'Plan'), part('2', ['One', 'Two'], 'Slots')]);
		expect(askedText({ tabs: [], items: [own] })).toBe(
			'Which one fits?\n1: Plan\na) P1\nb) S1\n2: Slots\na) One\nb) Two'
		);
	});
});
