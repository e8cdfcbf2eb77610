import { describe, expect, it } from 'vitest';
import { mostADay } from '#lib/domain/practice/back.ts';
import type { Progress } from '#lib/domain/practice/progress.ts';
import { ranked } from '#lib/domain/practice/rank.ts';
import { addDays, day } from '#lib/domain/time/day.ts';
import { progressOf, right } from '../../../../tests/given/readiness.ts';

const today = day('2026-12-01');
const of = (name: string, ago: number, more: Partial<Progress> = {}) =>
	right(`family:access/${name}`, [addDays(today, -ago)], more);
const wrong = { lastRight: false, lastConfidence: 'think' } as const;
const order = (all: readonly Progress[], names: readonly string[]) => {
	const waiting = names.map((name) => ({ key: `family:access/${name}`, group: 'access' }));
	return ranked(waiting, { progress: progressOf(all), today, order: [] });
};
const namesOf = (rows: ReturnType<typeof order>) => rows.map(({ key }) => key.slice('family:access/'.length));

describe('what waits for a round', () => {
	it('is what was missed, then what is new and what is due in turns, then what is due later', () => {
		const all = [
			of('due1', 9),
			of('due2', 8),
			of('later', 1),
			of('wrong', 1, wrong),
			of('sure', 1, { ...wrong, lastConfidence: 'sure' })
		];
		const names = ['due1', 'due2', 'later', 'new1', 'new2', 'new3', 'sure', 'wrong'];
		const rows = order(all, names);
		expect(namesOf(rows)).toEqual(['sure', 'wrong', 'new1', 'due1', 'new2', 'due2', 'new3', 'later']);
		expect(rows.map(({ due }) => due)).toEqual([true, true, true, true, true, true, true, false]);
	});

	it('is no more back than a day takes: the rest waits behind what is new', () => {
		const names = Array.from({ length: mostADay.family + 1 }, (_, index) => `w${index}`);
		const rows = order(
			[...names.map((name) => of(name, 1, wrong)), of('later', 1)],
			[...names, 'later', 'new']
		);
		expect(namesOf(rows)).toEqual([
			...names.slice(0, mostADay.family),
			'new',
			names[mostADay.family],
			'later'
		]);
		expect(rows.filter(({ due }) => due)).toHaveLength(mostADay.family + 1);
	});
});
