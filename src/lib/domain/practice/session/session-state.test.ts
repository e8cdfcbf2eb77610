import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aheadIn, leftIn, paced, withExtra } from '#lib/domain/practice/session/clock.ts';
import { readSession } from '#lib/domain/practice/session/parse.ts';
import {
	answer,
	begin,
	choose,
	end,
	flag,
	goTo,
	next,
	open,
	overrideMiss,
	responseAt,
	review,
	shown,
	spendOn,
	tap,
	turnTo,
	type PracticeSession,
	type SessionStart
} from '#lib/domain/practice/session/session-state.ts';
import { fromMs, instant, toMs } from '#lib/domain/time/instant.ts';

const started = instant('2026-12-01T06:40:00Z');
const after = (seconds: number) => fromMs(toMs(started) + seconds * 1000);
const question = (family: string, more: object = {}) =>
	({ family: `access/${family}`, edition: 1, seed: 7, items: 1, ...more }) as const;
const start: SessionStart = {
	id: 's1',
	mode: 'set',
	started,
	size: 'minutes',
	limit: 10,
	exam: false,
	steps: [question('a'), question('case', { items: 4 }), question('series', { series: true })]
};
const set = begin(start);
const exam = begin({ ...start, exam: true });
const yes = { 1: ['a'] };

describe('a question of a set', () => {
	it('is answered once it is said how sure one is, and then told', () => {
		const chosen = choose(set, yes);
		expect(shown(chosen)).toBe(false);
		const done = answer(chosen, 'think');
		expect(responseAt(done)).toMatchObject({ given: [yes], first: [yes], confidence: 'think' });
		expect(shown(done)).toBe(true);
		expect(choose(done, { 1: ['b'] })).toBe(done);
	});

	it('may be changed in exam conditions until the end, and what was given first stays known', () => {
		const changed = answer(choose(goTo(next(answer(choose(exam, yes), 'sure')), 0), { 1: ['b'] }), 'guess');
		expect(responseAt(changed)).toMatchObject({ given: [{ 1: ['b'] }], first: [yes], confidence: 'guess' });
		expect(shown(changed)).toBe(false);
		expect(shown(end(changed), 0)).toBe(true);
		expect(open(end(changed), 0)).toBe(false);
	});

	it('that is a series cannot be gone back to', () => {
		const left = answer(choose(goTo(exam, 2), yes), 'sure');
		expect(open(left)).toBe(false);
		expect(choose(left, { 1: ['b'] })).toBe(left);
	});

	it('keeps the first tap on what decides, item by item', () => {
		const tapped = tap(tap(set, 'prefix'), 'source');
		expect(responseAt(tapped).read).toEqual(['prefix']);
		const third = tap(turnTo(goTo(set, 1), 2), 'scope');
		expect(responseAt(third)).toMatchObject({ item: 2, read: ['', '', 'scope'] });
		expect(turnTo(third, 4)).toBe(third);
		expect(turnTo(third, -1)).toBe(third);
	});

	it('is flagged and freed, skipped, and the last leads to the review', () => {
		expect(responseAt(flag(set)).flagged).toBe(true);
		expect('flagged' in responseAt(flag(flag(set)))).toBe(false);
		expect(next(set)).toMatchObject({ at: 1, phase: 'asking' });
		expect(next(goTo(set, 2))).toMatchObject({ at: 2, phase: 'review' });
		expect(goTo(review(set), 1)).toMatchObject({ at: 1, phase: 'asking' });
		for (const at of [-1, 3]) expect(goTo(set, at)).toBe(set);
		expect(goTo(end(set), 1).phase).toBe('ended');
		expect(review(end(set)).phase).toBe('ended');
	});
});

describe('the clock of a set', () => {
	it.each([
		[100, 0, 100],
		[100, 25, 125],
		[25, 50, 38],
		[20, 100, 40]
	] as const)('of %i minutes with %i %% more is %i', (minutes, extra, limit) =>
		expect(withExtra(minutes, extra)).toBe(limit)
	);

	it('stands still while the app is away, but not in exam conditions', () => {
		expect(leftIn(spendOn(set, 90_000), after(3600))).toBe(510_000);
		expect(leftIn(spendOn(exam, 90_000), after(120))).toBe(480_000);
		expect(leftIn(exam, after(599))).toBe(1000);
		expect(leftIn(exam, after(601))).toBe(0);
		expect(leftIn(exam, after(-50))).toBe(600_000);
	});

	it('does not run while an answer is read', () => {
		const told = answer(choose(spendOn(set, 5000), yes), 'sure');
		expect(spendOn(told, 60_000)).toBe(told);
		expect(spendOn(review(set), 60_000).responses).toEqual(set.responses);
	});

	it('tells the pace by answered items, and keeps how far behind it was', () => {
		// Six items in ten minutes: a hundred seconds each.
		const one = answer(choose(spendOn(set, 130_000), yes), 'sure');
		expect(aheadIn(one, after(0))).toBe(-30);
		const two = answer(spendOn(goTo(one, 1), 100_000), 'sure');
		expect(aheadIn(two, after(0))).toBe(270);
		expect(paced(paced(one, after(0)), after(0)).behind).toBe(30);
		expect(paced({ ...two, behind: 30 }, after(0)).behind).toBe(30);
	});
});

describe('a stored set', () => {
	const kept = flag(answer(choose(tap(exam, 'prefix'), yes), 'sure'));
	it('reads as it was', () => expect(readSession(structuredClone(kept))).toEqual(kept));

	it('keeps what a miss is overrideMiss, and nothing else in its place', () => {
		expect(readSession(overrideMiss(kept, 0, 'edge'))).toEqual(overrideMiss(kept, 0, 'edge'));
		expect(
			readSession({ ...kept, responses: kept.responses.map((one) => ({ ...one, as: 'misread' })) })
		).toBeUndefined();
	});

	it.each<[string, object]>([
		['without questions', { steps: [], responses: [] }],
		['with a try too few', { responses: kept.responses.slice(1) }],
		['at no question', { at: 3 }],
		['of a time that is none', { started: 'soon' }],
		[
			'with a confidence unknown here',
			{ responses: kept.responses.map((one) => ({ ...one, confidence: 'very' })) }
		],
		[
			'with something else chosen',
			{ responses: kept.responses.map((one) => ({ ...one, given: [{ 1: 'a' }] })) }
		],
		['of a phase unknown here', { phase: 'paused' }]
	])('%s is none', (_name, broken) => expect(readSession({ ...kept, ...broken })).toBeUndefined());

	it.each([undefined, null, 3, 'set', []])('%j is none', (value) =>
		expect(readSession(value)).toBeUndefined()
	);
});

/** Whatever a person taps, a set stays readable and its time only grows. */
it('stays sound whatever is tapped', () => {
	const steps: readonly ((set: PracticeSession) => PracticeSession)[] = [
		next,
		review,
		flag,
		(one) => goTo(one, 0),
		(one) => choose(one, yes),
		(one) => answer(one, 'think'),
		(one) => tap(one, 'x'),
		(one) => turnTo(one, 1),
		(one) => spendOn(one, 1000)
	];
	fc.assert(
		fc.property(fc.boolean(), fc.array(fc.constantFrom(...steps)), (strict, taken) => {
			let at = strict ? exam : set;
			for (const step of taken) {
				const then = step(at);
				expect(leftIn(then, started)).toBeLessThanOrEqual(leftIn(at, started));
				at = then;
			}
			expect(readSession(structuredClone(at))).toEqual(at);
		})
	);
});
