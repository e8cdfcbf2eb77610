import { expect, it } from 'vitest';
import { predictionStats } from '#lib/domain/practice/prediction-stats.ts';
import type { Progress } from '#lib/domain/practice/progress.ts';
import { day } from '#lib/domain/time/day.ts';

const sum = (key: string, answers: number, right: number, lastRight: boolean, lastDay: string): Progress => ({
	key,
	answers,
	right,
	rightDays: [],
	lastDay: day(lastDay),
	lastRight
});

it('counts what was foretold and nothing else, and names what was last said wrongly, the latest first', () => {
	expect(
		predictionStats([
			sum('boat/family:access/a', 9, 9, false, '2026-12-09'),
			sum('boat/prompt:access/a', 9, 9, false, '2026-12-09'),
			sum('boat/foretold:access/a/scope', 4, 3, false, '2026-12-01'),
			sum('boat/foretold:access/b/role', 2, 2, true, '2026-12-03'),
			sum('boat/foretold:access/c/role', 1, 0, false, '2026-12-02')
		])
	).toEqual({ all: 7, right: 5, missed: ['access/c/role', 'access/a/scope'] });
	expect(predictionStats([])).toEqual({ all: 0, right: 0, missed: [] });
});
