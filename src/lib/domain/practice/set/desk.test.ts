import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seedsFor } from '#lib/domain/practice/seed.ts';
import type { Choice } from '#lib/domain/practice/set/build.ts';
import { extras } from '#lib/domain/practice/set/clock.ts';
import {
	deskNumbers,
	deskOf,
	deskQuestions,
	deskSizes,
	deskStart,
	printOf,
	type DeskContent,
	type DeskSet
} from '#lib/domain/practice/set/desk.ts';
import { beginSet } from '#lib/domain/practice/set/running.ts';
import { addDays, day } from '#lib/domain/time/day.ts';
import { instant } from '#lib/domain/time/instant.ts';

const domains = ['identity', 'storage', 'compute'];
const choices: readonly Choice[] = domains.flatMap((domain) =>
	[1, 2, 3, 4].map((number) => ({
		family: `${domain}/${number}` as const,
		edition: 2,
		domain,
		items: number === 4 ? 4 : 1,
		...(number === 3 ? { series: true as const } : {})
	}))
);
const content: DeskContent = {
	examId: 'boat',
	choices,
	shares: new Map([
		['identity', 22.5],
		['storage', 17.5],
		['compute', 22.5]
	])
};
const desks: fc.Arbitrary<DeskSet> = fc.record({
	day: fc.nat(4095).map((days) => addDays(day('2026-01-01'), days)),
	number: fc.nat(deskNumbers - 1),
	size: fc.nat(deskSizes.length - 1),
	extra: fc.constantFrom(...extras),
	exam: fc.boolean()
});
const one: DeskSet = { day: day('2026-11-25'), number: 137, size: 0, extra: 0, exam: false };

describe('a set of a desk', () => {
	it('asks the same wherever it is made, in whatever order the families were loaded', () => {
		fc.assert(
			fc.property(
				desks,
				fc.shuffledSubarray([...choices], { minLength: choices.length }),
				(desk, shuffled) => {
					const questions = deskQuestions(desk, content);
					expect(deskQuestions({ ...desk }, { ...content, choices: shuffled })).toEqual(questions);
					const asked = questions.map(({ family, seed }) => `${family} ${seed}`);
					expect(new Set(asked).size).toBe(asked.length);
				}
			)
		);
	});

	it('asks what no other set of a desk asks, and what no day on the phone asks', () => {
		fc.assert(
			fc.property(desks, desks, (a, b) => {
				fc.pre(a.day !== b.day || a.number !== b.number);
				const seeds = (desk: DeskSet) => deskQuestions(desk, content).map(({ seed }) => seed);
				const others = new Set(seeds(b));
				expect(seeds(a).some((seed) => others.has(seed))).toBe(false);
			})
		);
		const last = seedsFor(day('2037-03-18'), 1, 5000, 3)[0]!;
		expect(deskQuestions({ ...one, day: day('2026-01-01'), number: 0 }, content)[0]!.seed).toBeGreaterThan(
			last
		);
	});

	it('asks these for ever: a change of the drawing needs another number of it', () => {
		expect(deskQuestions(one, content).map(({ family, seed }) => `${family} ${seed}`)).toEqual([
			'identity/3 19293890',
			'compute/3 19293888',
			'storage/2 19293889',
			'identity/1 19293890',
			'compute/1 19293888'
		]);
		expect(printOf(content)).toBe(2195);
	});

	it('is known again from the set on its way', () => {
		fc.assert(
			fc.property(desks, (desk) => {
				const set = beginSet(deskStart(desk, content, instant('2026-11-25T17:00:00Z')));
				expect(deskOf(set)).toEqual(desk);
			})
		);
	});

	it.each([
		['an id of another kind', { id: '5e0a-77' }],
		['a day that is none', { id: 'desk-2026-13-25-137' }],
		['a number too high', { id: 'desk-2026-11-25-256' }],
		['minutes that no size has', { limit: 11 }],
		['another number of items', { questions: [] }]
	])('is not one with %s', (_name, other) => {
		const set = beginSet(deskStart(one, content, instant('2026-11-25T17:00:00Z')));
		expect(deskOf({ ...set, ...other })).toBeUndefined();
	});
});

describe('the print of a content', () => {
	it('is the same for the same families in another order', () =>
		expect(printOf({ ...content, choices: [...choices].reverse() })).toBe(printOf(content)));

	it.each<[string, DeskContent]>([
		[
			'a new edition',
			{ ...content, choices: choices.map((each, at) => (at === 5 ? { ...each, edition: 3 } : each)) }
		],
		['a family more', { ...content, choices: [...choices, { ...choices[0]!, family: 'identity/5' }] }],
		['a family less', { ...content, choices: choices.slice(1) }],
		['other items', { ...content, choices: choices.map((each) => ({ ...each, items: 1 })) }],
		['other weights', { ...content, shares: new Map([...content.shares, ['storage', 20]]) }]
	])('is another with %s', (_name, other) => expect(printOf(other)).not.toBe(printOf(content)));
});
