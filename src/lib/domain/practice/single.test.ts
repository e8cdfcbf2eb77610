import { describe, expect, it } from 'vitest';
import { az104 } from '#lib/exams/az-104/exam.ts';
import { loadFamilies } from '#lib/exams/az-104/load.ts';
import { loadAxes } from '#lib/exams/az-104/load.ts';
import type { Axis } from '#lib/domain/practice/axis.ts';
import type { Progress } from '#lib/domain/practice/progress.ts';
import { difficultyOf, seedsFor } from '#lib/domain/practice/seed.ts';
import { freshSingle, itemVaried, readSingle } from '#lib/domain/practice/single.ts';
import { alters, flips } from '#lib/domain/practice/told.ts';
import { untouched } from '#lib/domain/practice/try.ts';
import { day } from '#lib/domain/time/day.ts';

const all = (await Promise.all(az104.domains.map(({ id }) => loadFamilies(id)))).flat();
const axes: readonly Axis[] = (await Promise.all(az104.domains.map(({ id }) => loadAxes(id)))).flat();
const familyOf = (id: string) => all.find((one) => one.id === id)!;
const locks = familyOf('governance/locks');
const today = day('2026-12-01');
const wish = { family: locks, axis: undefined, known: undefined, waiting: -1, today };
const answered = (answers: number, highestSeed: number): Progress => ({
	key: 'family:governance/locks',
	answers,
	right: 0,
	rightDays: [],
	lastDay: today,
	lastRight: false,
	highestSeed
});

describe('a fresh scenario', () => {
	it('is the next one of the family, untouched, and the same when asked again', () => {
		const [seed] = seedsFor(today, 1, 0);
		const fresh = freshSingle(wish);
		expect(fresh).toEqual({ family: locks.id, edition: locks.edition, seed, tried: untouched });
		expect(freshSingle(wish)).toEqual(fresh);
	});

	it.each([
		['what was answered', { known: answered(3, 99_000) }, 99_000],
		['what waits elsewhere', { waiting: 99_000 }, 99_000],
		['the higher of both', { known: answered(1, 99_000), waiting: 99_500 }, 99_500]
	])('lies above %s', (_, more, least) =>
		expect(freshSingle({ ...wish, ...more }).seed).toBeGreaterThan(least)
	);

	const led = axes.flatMap(({ id, varied }) => (varied === undefined ? [] : [{ id, path: varied }]));
	it.each(led)('to which $id leads is one that $path changes', ({ path }) => {
		const slash = path.lastIndexOf('/');
		const family = familyOf(path.slice(0, slash));
		const axis = path.slice(slash + 1);
		for (const date of ['2026-12-01', '2026-12-02', '2027-01-15'])
			for (const answers of [0, 1, 2]) {
				const { seed } = freshSingle({
					family,
					axis,
					known: answers === 0 ? undefined : answered(answers, -1),
					waiting: -1,
					today: day(date)
				});
				const before = family.make(seed, difficultyOf(seed));
				expect(alters(before, family.vary(before, axis))).toBe(true);
			}
	});
});

describe('the item that a variation bears on', () => {
	const cases = all.filter((family) => family.make(0, 1).items.length > 1);
	it.each(cases.flatMap((family) => family.axes.map(({ id: axis }) => ({ family, id: family.id, axis }))))(
		'of $id along $axis is the first whose answer turns, where one does',
		({ family, axis }) => {
			for (const seed of [0, 1, 2, 3]) {
				const before = family.make(seed, difficultyOf(seed));
				const after = family.vary(before, axis);
				const at = itemVaried(before, after);
				const turning = before.items.findIndex((_, place) => flips(before, after, place));
				expect(before.items[at]).toBeDefined();
				if (turning >= 0) expect(at).toBeLessThanOrEqual(turning);
			}
		}
	);
});

describe('a draft', () => {
	const fresh = freshSingle(wish);
	it.each([
		['as it was left', JSON.parse(JSON.stringify(fresh)), fresh],
		['nothing', undefined, undefined],
		['a word', 'locks', undefined],
		['no family', { ...fresh, family: 'locks' }, undefined],
		['half a seed', { ...fresh, seed: 0.5 }, undefined],
		['no edition', { ...fresh, edition: undefined }, undefined],
		['nothing tried', { ...fresh, tried: null }, undefined]
	])('is read: %s', (_, value, read) => expect(readSingle(value)).toEqual(read));
});
