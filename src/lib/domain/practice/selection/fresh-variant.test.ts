import { describe, expect, it } from 'vitest';
import type { Progress } from '#lib/domain/practice/progress.ts';
import { difficultyOf, seedsFor } from '#lib/domain/practice/seed.ts';
import { freshVariant, itemVaried } from '#lib/domain/practice/selection/draw-variants.ts';
import { alters, flips } from '#lib/domain/practice/variant-diff.ts';
import { day } from '#lib/domain/time/day.ts';
import { overTheBar } from '#tests/exam/families/over-the-bar.ts';
import { whichLight } from '#tests/exam/families/which-light.ts';

const today = day('2026-12-01');
const wish = { family: whichLight, axis: undefined, known: undefined, waiting: -1, today };
const answered = (answers: number, highestSeed: number): Progress => ({
	key: 'boat/family:lights/which-light',
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
		const fresh = freshVariant(wish);
		expect(fresh).toEqual({ family: whichLight.id, edition: whichLight.edition, seed });
		expect(freshVariant(wish)).toEqual(fresh);
	});

	it.each([
		['what was answered', { known: answered(3, 99_000) }, 99_000],
		['what waits elsewhere', { waiting: 99_000 }, 99_000],
		['the higher of both', { known: answered(1, 99_000), waiting: 99_500 }, 99_500]
	])('lies above %s', (_, more, least) =>
		expect(freshVariant({ ...wish, ...more }).seed).toBeGreaterThan(least)
	);
});

describe('a fresh scenario to vary', () => {
	it.each(overTheBar.axes)('is one in which $id changes what is told', ({ id: axis }) => {
		for (const date of ['2026-12-01', '2026-12-02', '2027-01-15'])
			for (const answers of [0, 1, 2]) {
				const known = answers === 0 ? undefined : answered(answers, -1);
				const { seed } = freshVariant({ family: overTheBar, axis, known, waiting: -1, today: day(date) });
				const before = overTheBar.make(seed, difficultyOf(seed));
				expect(alters(before, overTheBar.vary(before, axis))).toBe(true);
			}
	});
});

describe('the item that a variation bears on', () => {
	it.each(overTheBar.axes)('along $id is the first whose answer turns, where one does', ({ id }) => {
		for (let seed = 0; seed < 12; seed++) {
			const before = overTheBar.make(seed, difficultyOf(seed));
			const after = overTheBar.vary(before, id);
			const at = itemVaried(before, after);
			const turning = before.items.findIndex((_, place) => flips(before, after, place));
			expect(before.items[at]).toBeDefined();
			if (turning >= 0) expect(at).toBeLessThanOrEqual(turning);
		}
	});

	it('is a later one where only its answer turns, and the first where none does', () => {
		const before = overTheBar.make(0, 1);
		const second = {
			...before.items[1]!,
			explanation: [{ options: {}, deciding: [], trace: [{ rule: '', text: 'Otherwise.' }] }]
		};
		expect(itemVaried(before, { ...before, items: [before.items[0]!, second] })).toBe(1);
		expect(itemVaried(before, before)).toBe(0);
	});
});
