import { describe, expect, it } from 'vitest';
import {
	begin,
	itemAt,
	leftOn,
	over,
	pace,
	readRunning,
	reveal,
	sessionsFinished,
	settle,
	spend,
	stepBack,
	used
} from '#lib/domain/practice/running.ts';
import { instant } from '#lib/domain/time/instant.ts';

const start = instant('2026-11-26T07:00:00Z');
const items = [
	{ prompt: 'access/a', session: 'recall/identity#1' },
	{ prompt: 'access/b', session: 'recall/identity#1' },
	{ prompt: 'monitor/a' }
];
const fresh = begin('r1', start, items);
const answered = (right: boolean, ms: number, round = fresh) => settle(reveal(round, 'sure', ms), right, ms);

describe('a running round', () => {
	it('asks the first, and shows no answer before the person said how sure they are', () => {
		expect(itemAt(fresh)).toEqual(items[0]);
		expect(settle(fresh, true, 1000)).toBe(fresh);
		expect(reveal(fresh, 'guess', 900).confidence).toBe('guess');
	});

	it('goes on, and is over after the last', () => {
		const all = items.reduce((round) => answered(true, 1000, round), fresh);
		expect(itemAt(all)).toBeUndefined();
		expect([over(fresh), over(all)]).toEqual([false, true]);
		expect(used(all)).toBe(3000);
		expect(settle(reveal(all, 'sure', 1), true, 1).results).toHaveLength(3);
	});

	it('takes the last answer back', () => {
		expect(stepBack(answered(false, 700))).toEqual(reveal(fresh, 'sure', 700));
		expect(stepBack(fresh)).toBe(fresh);
	});

	it('closes a session when its last item is answered, once', () => {
		const one = answered(true, 1);
		const two = answered(true, 1, one);
		expect(sessionsFinished(one)).toEqual([]);
		expect(sessionsFinished(two)).toEqual(['recall/identity#1']);
		expect(sessionsFinished({ ...two, closed: ['recall/identity#1'] })).toEqual([]);
	});

	it('ends when the clock does, one millisecond before and at it', () => {
		const timed = begin('r2', start, items, 1);
		expect(leftOn(fresh)).toBeUndefined();
		expect([leftOn(spend(timed, 59_999)), over(spend(timed, 59_999))]).toEqual([1, false]);
		expect([leftOn(spend(timed, 60_000)), over(spend(timed, 60_000))]).toEqual([0, true]);
	});

	it('says how far ahead of an even pace', () => {
		const timed = begin('r2', start, items, 3);
		expect(pace(fresh)).toBeUndefined();
		expect(pace(answered(true, 20_000, timed))).toBe(40);
		expect(pace(answered(true, 90_000, timed))).toBe(-30);
	});

	it('reads back what was stored, and refuses what does not fit', () => {
		const stored: unknown = JSON.parse(JSON.stringify(answered(true, 5)));
		expect(readRunning(stored)).toEqual(answered(true, 5));
		const broken: unknown[] = [
			null,
			'round',
			{},
			{ ...fresh, started: 'yesterday' },
			{ ...fresh, items: 'none' },
			{ ...fresh, items: [{ prompt: 7 }] },
			{ ...fresh, results: [{ right: true, confidence: 'very', ms: 1 }] },
			{ ...fresh, items: [], results: [{ right: true, confidence: 'sure', ms: 1 }] },
			{ ...fresh, spent: -1 },
			{ ...fresh, closed: [3] }
		];
		expect(broken.map(readRunning)).toEqual(broken.map(() => undefined));
	});
});
