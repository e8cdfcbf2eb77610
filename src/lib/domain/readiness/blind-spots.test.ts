import { describe, expect, it } from 'vitest';
import { az104 } from '#lib/exams/az-104/exam.ts';
import { diagnose } from '#lib/domain/diagnosis/diagnose.ts';
import { groupOfKey } from '#lib/domain/practice/group-of.ts';
import type { Progress } from '#lib/domain/practice/progress.ts';
import { blindSpots } from '#lib/domain/readiness/blind-spots.ts';
import { day } from '#lib/domain/time/day.ts';
import { attempt, right, storageShort } from '../../../../tests/given/readiness.ts';

const of = (progress: readonly Progress[], bars = storageShort) => {
	const attempts = [attempt(bars)];
	return blindSpots({
		exam: az104,
		diagnosis: diagnose({ exam: az104, attempts, progress, groupOfKey })!,
		progress,
		groupOfKey
	});
};
/** So many answers in one group, so many of them right, on these days. */
const practice = (group: string, answers: number, rights: number, days: readonly string[]) =>
	right(`family:${group}/a`, days, { answers, right: rights });
const before = ['2026-11-20', '2026-11-21'];
const since = ['2026-11-27', '2026-11-28'];

describe('where report and practice disagree', () => {
	it.each<[string, Progress[], string[]]>([
		['nothing practised', [], []],
		[
			'a short bar, eight right on two days before',
			['a', 'b', 'c', 'd'].map((family) => right(`family:files-blobs/${family}`, before)),
			['storage practice']
		],
		[
			'a short bar, seven right',
			[
				...['a', 'b', 'c'].map((family) => right(`family:files-blobs/${family}`, before)),
				right('family:files-blobs/d', [before[0]!])
			],
			[]
		],
		[
			'a short bar, eight right on two days since',
			['a', 'b', 'c', 'd'].map((family) => right(`family:files-blobs/${family}`, since)),
			[]
		],
		['a bar that holds, 5 of 10 right', [practice('monitor', 10, 5, since)], ['monitoring bar']],
		['a bar that holds, 6 of 10 right', [practice('monitor', 10, 6, since)], []],
		['a bar that holds, 2 of 7 right', [practice('monitor', 7, 2, since)], []],
		['a bar that holds, 2 of 8 right', [practice('monitor', 8, 2, since)], ['monitoring bar']],
		['a bar that holds, 2 of 8 right on one day', [practice('monitor', 8, 2, [since[0]!])], []],
		['a short bar, 2 of 8 right: they agree', [practice('files-blobs', 8, 2, since)], []]
	])('%s', (_name, progress, expected) =>
		expect(of(progress).spots.map(({ domain, misleads }) => `${domain} ${misleads}`)).toEqual(expected)
	);

	it('claims nothing of a bar that is not known', () => {
		const { spots, agree, dark } = of([practice('monitor', 10, 2, since)], [80, 30, 75, 78, 'unsure']);
		expect(spots).toEqual([]);
		expect([...agree, ...dark]).not.toContain('monitoring');
	});

	it('says where there is too little to say', () =>
		expect(of([practice('monitor', 10, 8, since), practice('access', 7, 7, since)])).toEqual({
			spots: [],
			agree: ['monitoring'],
			dark: ['identity', 'compute', 'networking'],
			darkBefore: ['storage']
		}));

	it.each<[string, Progress, 'agree' | 'darkBefore']>([
		['8 of 10 right since', practice('files-blobs', 10, 8, since), 'darkBefore'],
		['4 of 8 right before', practice('files-blobs', 8, 4, before), 'agree'],
		['4 of 7 right before', practice('files-blobs', 7, 4, before), 'darkBefore'],
		['4 of 8 right on one day before', practice('files-blobs', 8, 4, before.slice(1)), 'darkBefore'],
		[
			'right on two days before, and misses that may have come since',
			right('family:files-blobs/a', before, { answers: 9, lastRight: false, lastDay: day(since[1]!) }),
			'darkBefore'
		]
	])('sets a short bar beside practice before the sitting only: %s', (_name, one, where) => {
		const found = of([one]);
		expect(found.spots).toEqual([]);
		expect(found[where]).toContain('storage');
	});

	it('gives counts, never a percentage', () => {
		const [spot] = of([practice('monitor', 10, 5, since)]).spots;
		expect(spot?.evidence).toBe(
			'Monitoring and backup: its bar is not short, and 5 of 10 answers were right in practice.'
		);
		expect(spot?.change).not.toContain('%');
	});
});
