import { expect, it } from 'vitest';
import { earlyDays } from '#lib/exams/az-104/families/storage/early-days.ts';
import { difficulties } from '#lib/domain/practice/variant.ts';
import { runs } from '#tests/runs.ts';

const { numRuns } = runs(250, 2_500);

it('can be varied at every seed: on the day of the minimum, a copy would leave two numbers to choose from', () => {
	for (const difficulty of difficulties)
		for (let seed = 0; seed < numRuns; seed++)
			for (const { id } of earlyDays.axes) expect(earlyDays.vary({ seed, difficulty }, id).axis).toBe(id);
});
