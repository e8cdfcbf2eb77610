import { describe, expect, it } from 'vitest';
import { aheadIn, leftIn, usedIn } from '#lib/domain/practice/session/clock.ts';
import { readSession } from '#lib/domain/practice/session/parse.ts';
import { untouched } from '#lib/domain/practice/session/response.ts';
import {
	answer,
	begin,
	choose,
	mayRegrade,
	next,
	open,
	overrideMiss,
	passOver,
	regrade,
	responseAt,
	reveal,
	sessionsFinished,
	settle,
	shown,
	spendOn,
	stepsLeft,
	turnTo,
	variantAt,
	type PracticeSession,
	type Step
} from '#lib/domain/practice/session/session-state.ts';
import { instant } from '#lib/domain/time/instant.ts';

const started = instant('2026-11-26T07:00:00Z');
const steps: readonly Step[] = [
	{ prompt: 'access/a', session: 'recall/identity#1' },
	{ prompt: 'access/b', session: 'recall/identity#1' },
	{ prompt: 'monitor/a' }
];
const roundOf = (of: readonly Step[], limit?: number): PracticeSession =>
	begin({
		id: 'r1',
		mode: 'round',
		started,
		steps: of,
		exam: false,
		...(limit === undefined ? {} : { limit })
	});
const fresh = roundOf(steps);
const compared = (right: boolean, ms: number, round = fresh) =>
	settle(reveal(spendOn(round, ms), 'sure'), right);
const stored = (round: PracticeSession): unknown => JSON.parse(JSON.stringify(round));

describe('a round in progress', () => {
	it('asks the first, and shows no answer before the person said how sure they are', () => {
		expect(fresh).toMatchObject({ at: 0, phase: 'asking' });
		expect(settle(fresh, true)).toBe(fresh);
		expect(responseAt(reveal(fresh, 'guess'))).toMatchObject({ said: 'guess' });
		expect(shown(reveal(fresh, 'guess'))).toBe(false);
	});

	it('goes back to the card just compared, its answer on show, and takes the other word for it', () => {
		expect([mayRegrade(fresh), regrade(fresh)]).toEqual([false, fresh]);
		const back = regrade(compared(false, 1000));
		expect(back.at).toBe(0);
		expect(responseAt(back)).toEqual({ ...untouched, ms: 1000, said: 'sure' });
		expect(settle(back, true)).toEqual(compared(true, 1000));
	});

	it('goes on, and is over after the last', () => {
		const all = steps.reduce((round) => compared(true, 1000, round), fresh);
		expect([fresh.phase, all.phase]).toEqual(['asking', 'ended']);
		expect([stepsLeft(fresh), stepsLeft(all)]).toEqual([3, 0]);
		expect(usedIn(all, started)).toBe(3000);
		expect(settle(reveal(all, 'sure'), true)).toBe(all);
	});

	it('closes a session when its last step is answered, once', () => {
		const one = compared(true, 1);
		const two = compared(true, 1, one);
		expect(sessionsFinished(one)).toEqual([]);
		expect(sessionsFinished(two)).toEqual(['recall/identity#1']);
		expect(sessionsFinished({ ...two, closed: ['recall/identity#1'] })).toEqual([]);
	});

	it('has a clock only where an earlier version gave it one', () => {
		const timed = roundOf(steps, 1);
		expect(leftIn(fresh, started)).toBe(Infinity);
		expect(leftIn(spendOn(timed, 59_999), started)).toBe(1);
		expect(leftIn(spendOn(timed, 60_000), started)).toBe(0);
	});

	it('says how far ahead of an even pace', () => {
		const timed = roundOf(steps, 3);
		expect(aheadIn(fresh, started)).toBe(0);
		expect(aheadIn(compared(true, 20_000, timed), started)).toBe(40);
		expect(aheadIn(compared(true, 90_000, timed), started)).toBe(-30);
	});

	it('reads back what was stored, and refuses what does not fit', () => {
		const round = compared(true, 5);
		expect(readSession(stored(round))).toEqual(round);
		const broken: unknown[] = [
			null,
			'round',
			{},
			{ ...fresh, started: 'yesterday' },
			{ ...fresh, steps: 'none' },
			{ ...fresh, steps: [{ prompt: 7 }, ...steps.slice(1)] },
			{ ...fresh, responses: [{ ...untouched, confidence: 'very' }, untouched, untouched] },
			{ ...fresh, responses: [{ ...untouched, confidence: 'sure', said: 'sure' }, untouched, untouched] },
			{ ...fresh, steps: [] },
			{ ...fresh, at: 3 },
			{ ...fresh, mode: 'race' },
			{ ...fresh, responses: fresh.responses.map((one) => ({ ...one, ms: -1 })) },
			{ ...fresh, closed: [3] }
		];
		expect(broken.map(readSession)).toEqual(broken.map(() => undefined));
	});
});

describe('a scenario in a round', () => {
	const scenario = {
		family: 'access/least-grant',
		edition: 2,
		seed: 98_403,
		session: 'recall/identity#1'
	} as const;
	const mixed = roundOf([steps[0]!, scenario, steps[2]!]);
	const at = compared(true, 1, mixed);
	const pick = (round: PracticeSession, id: string) => choose(round, { a: [id] });
	const told = answer(spendOn(pick(at, 'x'), 900), 'sure', false);

	it('is at hand after the prompt before it, untouched', () => {
		expect(variantAt(mixed)).toBeUndefined();
		expect(variantAt(at)).toBe(scenario);
		expect(responseAt(at)).toBe(untouched);
		expect(reveal(at, 'sure')).toBe(at);
		expect(answer(mixed, 'sure')).toBe(mixed);
	});

	it('keeps what is selected, until it is answered', () => {
		expect(responseAt(pick(pick(at, 'x'), 'y')).given).toEqual([{ a: ['y'] }]);
		expect(pick(told, 'y')).toBe(told);
	});

	it('stays on show once answered, costs nothing more, and is not answered twice', () => {
		expect(responseAt(told)).toEqual({
			given: [{ a: ['x'] }],
			first: [{ a: ['x'] }],
			read: [],
			item: 0,
			ms: 900,
			confidence: 'sure',
			right: false
		});
		expect(variantAt(told)).toBe(scenario);
		expect([shown(told), open(told)]).toEqual([true, false]);
		expect(spendOn(told, 5000)).toBe(told);
		expect(answer(told, 'guess', true)).toBe(told);
		expect(sessionsFinished(told)).toEqual(['recall/identity#1']);
	});

	it('shows its other items while it is told', () =>
		expect(responseAt(turnTo(told, 1))).toMatchObject({ item: 1, given: [{ a: ['x'] }] }));

	it('keeps what its miss is called, once it is answered', () => {
		const called = overrideMiss(told, 1, 'edge');
		expect(responseAt(called)).toMatchObject({ as: 'edge' });
		expect(overrideMiss(at, 1, 'edge')).toBe(at);
		expect(readSession(stored(called))).toEqual(called);
	});

	it('is over only when the last one is read', () => {
		const last = answer(roundOf([scenario]), 'think', true);
		expect([last.phase, next(last).phase]).toEqual(['asking', 'ended']);
		expect(next(told)).toMatchObject({ at: 2, phase: 'asking' });
	});

	it('that can no longer be made is passed over, and what was answered stays', () => {
		const passed = passOver(pick(spendOn(at, 700), 'x'));
		expect(passed).toMatchObject({ steps: [steps[0], steps[2]], at: 1, phase: 'asking' });
		expect(passed.responses).toEqual([at.responses[0], untouched]);
		expect(passOver(told)).toEqual(next(told));
		expect(passOver(passed)).toMatchObject({ steps: [steps[0]], phase: 'ended' });
	});

	it.each([
		['at hand', at],
		['selected in', pick(at, 'x')],
		['told', told]
	])('%s is read back', (_, round) => expect(readSession(stored(round))).toEqual(round));

	it.each([
		['an edition that is none', [steps[0], { ...scenario, edition: 1.5 }, steps[2]]],
		['a seed below 0', [steps[0], { ...scenario, seed: -1 }, steps[2]]]
	])('does not read with %s', (_, broken) => expect(readSession({ ...at, steps: broken })).toBeUndefined());
});
