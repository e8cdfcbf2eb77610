import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ask } from '#lib/domain/practice/question-builder.ts';
import { family, type Definition } from '#lib/domain/practice/family.ts';
import { grade } from '#lib/domain/practice/grade.ts';
import { hash, randomOf } from '#lib/domain/practice/prng.ts';
import { reasoned } from '#tests/practice/reasoned.ts';
import type { Difficulty, Item } from '#lib/domain/practice/variant.ts';

interface Facts {
	readonly prefix: number;
	readonly ask: Ask['type'];
}
const usable = (prefix: number): number => 2 ** (32 - prefix) - 5;
const wrongRules = { 'two reserved': 2, 'none reserved': 0, 'three reserved': 3 } as const;

function askOf({ prefix, ask }: Facts): Ask {
	const size = 2 ** (32 - prefix);
	const wrong = Object.entries(wrongRules).map(([misconception, taken]) => ({
		text: `${size - taken}`,
		because: `Only with ${taken} taken.`,
		misconception
	}));
	const right = { text: `${usable(prefix)}`, because: 'Azure takes five.' };
	switch (ask) {
		case 'one':
			return { type: ask, right, wrong };
		case 'several':
			return { type: ask, right: [right, { text: 'fewer', because: 'Fewer fit too.' }], wrong };
		case 'order':
			return { type: ask, steps: ['plan', 'make', 'use'].map((text) => ({ text, because: 'So.' })) };
		case 'match':
		case 'table':
			return {
				type: ask,
				choices: ['3', '11'],
				rows: [{ text: '/29', right: '3', because: '8 − 5.', wrong: { 11: 'two reserved' } }]
			};
		case 'statements':
		case 'series':
			return {
				type: ask,
				claims: [
					{
						text: 'It holds 6.',
						holds: usable(prefix) >= 6,
						because: 'Count.',
						misconception: 'two reserved'
					}
				]
			};
	}
}

const definition = (ask: Ask['type'] = 'one'): Definition<Facts> => ({
	id: 'virtual-networks/toy',
	edition: 1,
	group: 'virtual-networks',
	title: 'Toy',
	rule: 'Azure takes five addresses of each subnet.',
	misconceptions: { 'two reserved': 'Two is the rule elsewhere.', 'none reserved': '', 'three reserved': '' },
	axes: { size: { title: 'The size', change: (facts) => ({ ...facts, prefix: facts.prefix - 1 }) } },
	sources: [],
	facts: (random, difficulty) => ({ prefix: 29 - random.below(difficulty * 2), ask }),
	tell: (facts) => ({
		tabs: [{ paragraphs: [['A subnet is ', { constraint: 'prefix', text: `/${facts.prefix}` }, '.']] }],
		questions: [
			{ requirement: ['How many addresses?'], deciding: 'prefix', ask: askOf(facts), trace: ['Count.'] }
		]
	})
});
const toy = family(definition());
const itemOf = (ask: Ask['type']): Item => family(definition(ask)).make(7, 2).items[0]!;

describe('a family', () => {
	it('makes the same variant of the same seed, and others of others', () => {
		expect(toy.make(42, 3)).toEqual(toy.make(42, 3));
		const texts = new Set(Array.from({ length: 40 }, (_, seed) => JSON.stringify(toy.make(seed, 3).tabs)));
		expect(texts.size).toBeGreaterThan(3);
	});

	it('offers distinct options, one of them right, the wrong ones with their wrong rule', () => {
		fc.assert(
			fc.property(fc.nat(), fc.constantFrom<Difficulty[]>(1, 2, 3), (seed, difficulty) => {
				const [part] = reasoned(toy.make(seed, difficulty).items[0]!);
				expect(new Set(part!.options.map(({ text }) => text)).size).toBe(part!.options.length);
				for (const option of part!.options)
					expect(option.misconception === undefined).toBe(part!.right.includes(option.id));
			})
		);
	});

	it('varies one constraint of the same scenario', () => {
		const variant = toy.make(5, 1);
		const varied = toy.vary(variant, 'size');
		expect(varied.axis).toBe('size');
		expect(varied).toEqual(toy.vary(variant, 'size'));
		expect(JSON.stringify(varied.tabs)).not.toBe(JSON.stringify(variant.tabs));
		expect(() => toy.vary(variant, 'constructor')).toThrow('no axis');
	});

	it('says so where its facts never make a question', () => {
		const broken = family({
			...definition(),
			tell: (facts) => ({
				...definition().tell(facts),
				questions: [
					{
						requirement: [],
						deciding: '',
						ask: { type: 'one', right: { text: 'a', because: '' }, wrong: [{ text: 'a', because: '' }] },
						trace: []
					}
				]
			})
		});
		expect(() => broken.make(1, 1)).toThrow('no variant');
	});
});

describe('an answer', () => {
	const textOf = (item: Item, part: number, id: string) =>
		item.parts[part]!.options.find((option) => option.id === id)!.text;
	it.each<Ask['type']>(['one', 'several', 'order', 'match', 'table', 'statements', 'series'])(
		'of %s has every point with the key, and none with nothing',
		(type) => {
			const item = itemOf(type);
			const key = Object.fromEntries(item.parts.map(({ id, right }) => [id, right]));
			expect(grade(item, key)).toMatchObject({ right: true, misconceptions: [] });
			expect(grade(item, {})).toMatchObject({ right: false, points: 0, of: grade(item, key).points });
		}
	);
	it('that is partly right has the points of its right parts', () => {
		const item = itemOf('several');
		const [part] = reasoned(item);
		const wrong = part!.options.find(({ id }) => !part!.right.includes(id))!;
		expect(grade(item, { 1: [part!.right[0]!, wrong.id] })).toMatchObject({
			points: 1,
			of: 2,
			right: false,
			misconceptions: [wrong.misconception]
		});
	});
	it('gets nothing for choosing everything', () => {
		const item = itemOf('several');
		const all = item.parts[0]!.options.map(({ id }) => id);
		expect(grade(item, { 1: all }).points).toBeLessThanOrEqual(2);
	});
	it('in an order counts each place', () => {
		const item = itemOf('order');
		expect(textOf(item, 0, item.parts[0]!.right[0]!)).toBe('plan');
		const swapped = { 1: item.parts[1]!.right, 2: item.parts[0]!.right, 3: item.parts[2]!.right };
		expect(grade(item, swapped)).toMatchObject({ points: 1, of: 3 });
	});
});

describe('the stream of a seed', () => {
	it('is the same for ever', () => {
		const random = randomOf(1);
		expect(Array.from({ length: 5 }, () => random.below(1000))).toEqual([627, 2, 527, 981, 968]);
		expect(hash('Resit')).toBe(178950220);
	});
	it('spreads evenly', () => {
		const random = randomOf(99);
		const counts = [0, 0, 0, 0];
		for (let draw = 0; draw < 4000; draw++) counts[random.below(4)]!++;
		for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(100);
	});
	it('takes different ones, and all of them where there are no more', () => {
		expect([...randomOf(3).some([1, 2, 3], 5)].sort()).toEqual([1, 2, 3]);
	});
});
