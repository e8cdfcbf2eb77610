// The same seed and edition give the same facts and key for ever: answers that people keep name nothing else.
import { describe, expect, it } from 'vitest';
import { judge } from '#lib/domain/practice/asked.ts';
import { family } from '#lib/domain/practice/family.ts';
import { day } from '#lib/domain/time/day.ts';
import { familiesByDomain } from './practice/families.ts';
import { driftOf, frozenWith, marksOf, type Frozen } from './practice/frozen.ts';
import notYet from './samples/variants/not-yet.json' with { type: 'json' };

const files = import.meta.glob<Frozen>('./samples/variants/*.json', { eager: true, import: 'default' });
const frozenOf = (domain: string): Frozen => files[`./samples/variants/${domain}.json`] ?? {};

describe.each(Object.entries(familiesByDomain))('%s', (domain, families) => {
	it('gives what was frozen', () => {
		expect(families.flatMap((one) => driftOf(one, frozenOf(domain)))).toEqual([]);
	});

	// Domains whose families are still being written stand in not-yet.json; `npm run freeze:variants` empties it.
	it.skipIf((notYet as readonly string[]).includes(domain))('has every family frozen', () => {
		const frozen = frozenOf(domain);
		const missing = families.filter(({ id, edition }) => frozen[id]?.edition !== edition);
		expect(
			missing.map(({ id }) => id),
			'run npm run freeze:variants'
		).toEqual([]);
	});
});

describe('a mark', () => {
	/** A family that asks whether a company has an odd number of something. */
	const toy = ({
		edition = 1,
		words = 'servers',
		because = 'So.',
		from = 1,
		answer = 0,
		checked = '2026-11-25'
	} = {}) =>
		family<number>({
			id: 'virtual-networks/toy',
			edition,
			group: 'virtual-networks',
			title: 'Toy',
			rule: 'Counts are counts.',
			axes: { count: 'The count' },
			sources: [{ title: 'Page', url: 'https://learn.microsoft.com/en-us/page', checked: day(checked) }],
			facts: (random) => from + random.below(50),
			tell: (count) => [{ paragraphs: [[{ constraint: 'count', text: `There are ${count} ${words}.` }]] }],
			changes: () =>
				[1, 2, 3].map((more) => ({ fact: 'count', text: 'more', apply: (count) => count + more })),
			questions: [
				{
					ask: (count) =>
						judge('statements', ['How many?'], [{ text: 'Odd', holds: (count + answer) % 2 === 1 }]),
					explain: () => [
						{ options: { yes: because, no: because }, trace: [{ rule: 'count', text: 'Counted.' }] }
					],
					wrongRules: {}
				}
			]
		});
	const frozen = frozenWith({}, [toy()]);

	it('is of three variants of each difficulty and a variation of each along every axis', () => {
		expect(Object.keys(marksOf(toy()))).toHaveLength(9 + 3);
	});

	it('says nothing of a family that stayed, of other words, or of a page that was read again', () => {
		expect(driftOf(toy(), frozen)).toEqual([]);
		expect(driftOf(toy({ words: 'machines', because: 'Count.' }), frozen)).toEqual([]);
		expect(driftOf(toy({ checked: '2027-01-01' }), frozen)).toEqual([]);
	});

	it('notices other facts and another key', () => {
		expect(driftOf(toy({ from: 2 }), frozen)[0]).toContain('seed 0 has other facts');
		expect(driftOf(toy({ answer: 1 }), frozen)[0]).toContain('seed 0 has another key');
	});

	it('lets a new edition be another, and never one before it', () => {
		expect(driftOf(toy({ edition: 2, answer: 1 }), frozen)).toEqual([]);
		const next = frozenWith(frozen, [toy({ edition: 2, answer: 1 })]);
		expect(next['virtual-networks/toy']?.edition).toBe(2);
		expect(driftOf(toy(), next)[0]).toContain('editions only grow');
		expect(frozenWith(next, [toy()])).toEqual(next);
	});

	it('is never overwritten within its edition', () => {
		expect(frozenWith(frozen, [toy({ answer: 1 })])).toEqual(frozen);
	});
});
