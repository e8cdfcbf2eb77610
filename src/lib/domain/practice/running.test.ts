import { describe, expect, it } from 'vitest';
import { leftOn, over, pace, used } from '#lib/domain/practice/round-clock.ts';
import {
	answered as given,
	begin,
	called,
	goOn,
	itemAt,
	passOver,
	reveal,
	scenarioAt,
	sessionsFinished,
	settle,
	spend,
	triedAt,
	tryOn
} from '#lib/domain/practice/running.ts';
import { readRunning } from '#lib/domain/practice/read-running.ts';
import { chosen, turned, type Try } from '#lib/domain/practice/response.ts';
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

describe('a scenario in a round', () => {
	const scenario = {
		family: 'access/least-grant',
		edition: 2,
		seed: 98_403,
		session: 'recall/identity#1'
	} as const;
	const mixed = begin('r3', start, [items[0]!, scenario, items[2]!]);
	const at = answered(true, 1, mixed);
	const pick = (id: string) => (one: Try) => chosen(one, { a: [id] });
	const told = given(tryOn(at, pick('x')), false, 'sure', 900);

	it('is at hand after the prompt before it, untouched', () => {
		expect(scenarioAt(mixed)).toBeUndefined();
		expect(scenarioAt(at)).toBe(scenario);
		expect(triedAt(at)).toEqual({ given: [], read: [], item: 0, ms: 0 });
	});

	it('keeps what is chosen, until it is answered', () => {
		const twice = tryOn(tryOn(at, pick('x')), pick('y'));
		expect(triedAt(twice).given).toEqual([{ a: ['y'] }]);
		expect(tryOn(at, (one) => one)).toBe(at);
		expect(triedAt(tryOn(told, pick('y'))).given).toEqual([{ a: ['x'] }]);
	});

	it('stays on show once answered, costs nothing more, and is not answered twice', () => {
		expect(told.results[1]).toEqual({
			right: false,
			confidence: 'sure',
			ms: 900,
			tried: { given: [{ a: ['x'] }], read: [], item: 0, ms: 900, confidence: 'sure' }
		});
		expect(scenarioAt(told)).toBe(scenario);
		expect(spend(told, 5000)).toBe(told);
		expect(given(told, true, 'guess', 1)).toBe(told);
		expect(sessionsFinished(told)).toEqual(['recall/identity#1']);
	});

	it('shows its other items while it is told', () =>
		expect(triedAt(tryOn(told, (one) => turned(one, 1, 4)))).toMatchObject({
			item: 1,
			given: [{ a: ['x'] }]
		}));

	it('keeps what its miss is called, only while it is told', () => {
		expect(called(told, 'edge').results[1]).toMatchObject({ as: 'edge' });
		expect(called(at, 'edge')).toBe(at);
		expect(called(goOn(told), 'edge')).toEqual(goOn(told));
		expect(readRunning(JSON.parse(JSON.stringify(called(told, 'edge'))))).toEqual(called(told, 'edge'));
	});

	it('is over only when the last one is read', () => {
		const last = given(begin('r4', start, [scenario]), true, 'think', 1);
		expect([over(last), over(goOn(last))]).toEqual([false, true]);
		expect(itemAt(goOn(told))).toBe(items[2]);
	});

	it('that can no longer be made is passed over, and what was answered stays', () => {
		const passed = passOver(tryOn(spend(at, 700), pick('x')));
		expect(passed).toEqual({ ...at, items: [items[0], items[2]] });
		expect(passOver(told)).toEqual(goOn(told));
		expect(passOver(told).results).toHaveLength(2);
	});

	it.each([
		['at hand', at],
		['chosen in', tryOn(at, pick('x'))],
		['told', told]
	])('%s is read back', (_, round) => expect(readRunning(JSON.parse(JSON.stringify(round)))).toEqual(round));

	it.each([
		['an edition that is none', { ...at, items: [items[0], { ...scenario, edition: 1.5 }] }],
		['a seed below 0', { ...at, items: [items[0], { ...scenario, seed: -1 }] }],
		['what was tried is no such thing', { ...at, tried: { given: 'x' } }],
		['told without an answer', { ...mixed, told: true }],
		['told, and it was a prompt', { ...at, told: true }]
	])('does not read with %s', (_, round) => expect(readRunning(round)).toBeUndefined());
});
