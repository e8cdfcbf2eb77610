import { describe, expect, it } from 'vitest';
import { diagnose } from '#lib/domain/diagnosis/diagnose.ts';
import { groupOfKey } from '#lib/domain/practice/group-of.ts';
import type { Progress } from '#lib/domain/practice/progress.ts';
import { blindSpots } from '#lib/domain/readiness/blind-spots.ts';
import { day } from '#lib/domain/time/day.ts';
import { attempt, right, weatherShort } from '#tests/given/readiness.ts';
import { offshore } from '#tests/exam/offshore.ts';

const of = (progress: readonly Progress[], bars = weatherShort) => {
	const attempts = [attempt(bars)];
	return blindSpots({
		exam: offshore,
		diagnosis: diagnose({ exam: offshore, attempts, progress, groupOfKey })!,
		progress,
		groupOfKey
	});
};
/** So many answers in one group, so many of them right, on these days. */
const practice = (group: string, answers: number, rights: number, days: readonly string[]) =>
	right(`boat/family:${group}/a`, days, { answers, right: rights });
const before = ['2026-11-20', '2026-11-21'];
const since = ['2026-11-27', '2026-11-28'];

describe('where report and practice disagree', () => {
	it.each<[string, Progress[], string[]]>([
		['nothing practised', [], []],
		[
			'a short bar, eight right on two days before',
			['a', 'b', 'c', 'd'].map((family) => right(`boat/family:wind/${family}`, before)),
			['weather practice']
		],
		[
			'a short bar, seven right',
			[
				...['a', 'b', 'c'].map((family) => right(`boat/family:wind/${family}`, before)),
				right('boat/family:wind/d', [before[0]!])
			],
			[]
		],
		[
			'a short bar, eight right on two days since',
			['a', 'b', 'c', 'd'].map((family) => right(`boat/family:wind/${family}`, since)),
			[]
		],
		['a bar that holds, 5 of 10 right', [practice('distress', 10, 5, since)], ['safety bar']],
		['a bar that holds, 6 of 10 right', [practice('distress', 10, 6, since)], []],
		['a bar that holds, 2 of 7 right', [practice('distress', 7, 2, since)], []],
		['a bar that holds, 2 of 8 right', [practice('distress', 8, 2, since)], ['safety bar']],
		['a bar that holds, 2 of 8 right on one day', [practice('distress', 8, 2, [since[0]!])], []],
		['a short bar, 2 of 8 right: they agree', [practice('wind', 8, 2, since)], []]
	])('%s', (_name, progress, expected) =>
		expect(of(progress).map(({ domain, misleads }) => `${domain} ${misleads}`)).toEqual(expected)
	);

	it('claims nothing of a bar that is not known', () => {
		expect(of([practice('distress', 10, 2, since)], [80, 30, 75, 78, 'unsure'])).toEqual([]);
	});

	it.each<[string, Progress]>([
		['8 of 10 right since', practice('wind', 10, 8, since)],
		['4 of 8 right before', practice('wind', 8, 4, before)],
		['4 of 7 right before', practice('wind', 7, 4, before)],
		['4 of 8 right on one day before', practice('wind', 8, 4, before.slice(1))],
		[
			'right on two days before, and misses that may have come since',
			right('boat/family:wind/a', before, { answers: 9, lastRight: false, lastDay: day(since[1]!) })
		]
	])('sets a short bar beside practice before the sitting only: %s', (_name, one) => {
		expect(of([one])).toEqual([]);
	});

	it('gives counts', () =>
		expect(of([practice('distress', 10, 5, since)])).toEqual([
			{ domain: 'safety', misleads: 'bar', answers: 10, right: 5 }
		]));
});
