// Every scenario that an axis leads to is one that the axis changes, and its variation is shown at the item that turns.
import { describe, expect, it } from 'vitest';
import { az104 } from '#lib/exams/az-104/exam.ts';
import { loadAxes, loadFamilies } from '#lib/exams/az-104/load.ts';
import type { Axis } from '#lib/domain/practice/axis.ts';
import type { Progress } from '#lib/domain/practice/progress.ts';
import { difficultyOf } from '#lib/domain/practice/seed.ts';
import { freshVariant, itemVaried } from '#lib/domain/practice/selection/draw-variants.ts';
import { alters, flips } from '#lib/domain/practice/variant-diff.ts';
import { day } from '#lib/domain/time/day.ts';

const all = (await Promise.all(az104.domains.map(({ id }) => loadFamilies(id)))).flat();
const axes: readonly Axis[] = (await Promise.all(az104.domains.map(({ id }) => loadAxes(id)))).flat();
const familyOf = (id: string) => all.find((one) => one.id === id)!;
const answered = (answers: number, highestSeed: number): Progress => ({
	key: 'az-104/family:any',
	answers,
	right: 0,
	rightDays: [],
	lastDay: day('2026-12-01'),
	lastRight: false,
	highestSeed
});

describe('a fresh scenario', () => {
	const led = axes.flatMap(({ id, varied }) => (varied === undefined ? [] : [{ id, path: varied }]));
	it.each(led)('to which $id leads is one that $path changes', ({ path }) => {
		const slash = path.lastIndexOf('/');
		const family = familyOf(path.slice(0, slash));
		const axis = path.slice(slash + 1);
		for (const date of ['2026-12-01', '2026-12-02', '2027-01-15'])
			for (const answers of [0, 1, 2]) {
				const { seed } = freshVariant({
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
