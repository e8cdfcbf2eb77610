import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	benchSeed,
	difficultyOf,
	highestSeeds,
	isOfDay,
	seedsFor,
	turnOf,
	wayAt
} from '#lib/domain/practice/seed.ts';
import { addDays, day } from '#lib/domain/time/day.ts';

const today = day('2026-11-25');

describe('the difficulty of a seed', () => {
	it.each([
		[0, 1],
		[1, 2],
		[2, 3],
		[3, 1],
		[98_402, 3]
	])('of %i is %i', (seed, difficulty) => expect(difficultyOf(seed)).toBe(difficulty));
});

describe('the seeds of a day', () => {
	it('are the same twice', () => expect(seedsFor(today, 9, 4)).toEqual(seedsFor(today, 9, 4)));

	it('of a clock that is set before 2026 are those of its first day', () =>
		expect(seedsFor(day('2019-05-05'), 2, 0)).toEqual([0, 4]));

	it('take the difficulties in turn, or are all of the one that is asked for', () => {
		expect(seedsFor(today, 4, 1).map(difficultyOf)).toEqual([2, 3, 1, 2]);
		expect(seedsFor(today, 4, 1, 3).map(difficultyOf)).toEqual([3, 3, 3, 3]);
	});

	it.each([
		['nothing waits', -1, [98_403, 98_406]],
		['what waits is lower', 98_402, [98_403, 98_406]],
		['what waits is the first of them', 98_403, [98_406, 98_409]],
		['what waits is as high, of another difficulty', 98_405, [98_406, 98_409]]
	])('lie above what waits: %s', (_, after, seeds) => expect(seedsFor(today, 2, 1, 1, after)).toEqual(seeds));

	it('that wait in a set or round are known by the highest of each family', () =>
		expect([
			...highestSeeds([
				{ family: 'access/a', seed: 9 },
				{ family: 'access/b', seed: 0 },
				{ family: 'access/a', seed: 4 },
				{ family: 'access/b', seed: benchSeed(today, 3, 0, 1) }
			])
		]).toEqual([
			['access/a', 9],
			['access/b', 0]
		]));

	it('never come again, whatever is answered on whichever days', () => {
		const asked = fc.record({
			later: fc.nat(3),
			count: fc.integer({ min: 1, max: 60 }),
			difficulty: fc.constantFrom(1 as const, 2 as const, 3 as const, undefined)
		});
		fc.assert(
			fc.property(fc.array(asked, { maxLength: 12 }), (sets) => {
				let on = today;
				const seeds: number[] = [];
				for (const { later, count, difficulty } of sets) {
					on = addDays(on, later);
					seeds.push(...seedsFor(on, count, seeds.length, difficulty));
				}
				expect(new Set(seeds).size).toBe(seeds.length);
			})
		);
	});
});

describe('the ways that a family asks in', () => {
	it('all come before any comes again, whatever the days and difficulties', () => {
		const answers = fc.array(
			fc.record({ later: fc.nat(9), difficulty: fc.constantFrom(1, 2, 3, undefined) }),
			{
				minLength: 12,
				maxLength: 12
			}
		);
		fc.assert(
			fc.property(fc.integer({ min: 2, max: 12 }), answers, (ways, all) => {
				let on = today;
				let highest = -1;
				const asked = all.slice(0, ways).map(({ later, difficulty }, answered) => {
					on = addDays(on, later);
					highest = seedsFor(on, 1, answered, difficulty, highest, { ways })[0]!;
					return wayAt(turnOf(highest), ways);
				});
				expect(new Set(asked).size).toBe(ways);
				const atOnce = seedsFor(on, ways, 0, undefined, highest, { ways });
				expect(new Set(atOnce.map((seed) => wayAt(turnOf(seed), ways))).size).toBe(ways);
			})
		);
	});
});

describe('the seed of a set at a bench', () => {
	it('has its difficulty, and is that of no other place, set or day', () => {
		const all = [today, addDays(today, 1)].flatMap((on) =>
			[0, 1, 255].flatMap((number) =>
				[0, 1, 63].flatMap((place) =>
					([1, 2, 3] as const).map((difficulty) => ({
						difficulty,
						seed: benchSeed(on, number, place, difficulty)
					}))
				)
			)
		);
		expect(all.map(({ seed }) => difficultyOf(seed))).toEqual(all.map(({ difficulty }) => difficulty));
		expect(new Set(all.map(({ seed }) => seed)).size).toBe(all.length);
	});

	it('is none of a day', () => {
		expect(isOfDay(seedsFor(day('2037-12-31'), 1, 2000, 3)[0]!)).toBe(true);
		expect(isOfDay(benchSeed(day('2026-01-01'), 0, 0, 1))).toBe(false);
	});
});
