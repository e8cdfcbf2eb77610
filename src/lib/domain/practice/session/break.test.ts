import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ahead, closing, goOn, mayBreak, takeBreak } from '#lib/domain/practice/session/break.ts';
import { leftIn } from '#lib/domain/practice/session/clock.ts';
import { readSession } from '#lib/domain/practice/session/parse.ts';
import {
	answer,
	before,
	begin as beginSession,
	choose,
	closed,
	end,
	flag,
	goTo,
	itemOpen,
	next,
	open,
	review,
	spendOn,
	tap,
	responseAt,
	turnTo,
	type PracticeSession
} from '#lib/domain/practice/session/session-state.ts';
import { fromMs, instant, toMs } from '#lib/domain/time/instant.ts';

const started = instant('2026-12-01T06:40:00Z');
const question = (family: string, more: object = {}) =>
	({ family: `access/${family}`, edition: 1, seed: 7, items: 1, ...more }) as const;
const begin = (exam: boolean) =>
	beginSession({
		id: 's1',
		mode: 'set',
		started,
		size: 'minutes',
		limit: 20,
		exam,
		steps: [
			question('a'),
			question('case', { items: 4 }),
			question('series', { series: true }),
			question('b'),
			question('c')
		]
	});
const exam = begin(true);
const yes = { 1: ['a'] };
const done = (set: PracticeSession) => answer(choose(spendOn(set, 1000), yes), 'sure');

describe('a break', () => {
	it.each([
		['in exam conditions', exam, true],
		['from the overview', review(exam), true],
		['outside of them', begin(false), false],
		['inside a series', goTo(exam, 2), false],
		['once the series is answered', done(goTo(exam, 2)), true],
		['on a break', takeBreak(exam), false],
		['at the end', end(exam), false]
	])('%s: %#', (_name, set, may) => {
		expect(mayBreak(set)).toBe(may);
		expect(takeBreak(set) === set).toBe(!may);
	});

	it('closes what was answered, skipped, flagged or on show, and nothing else', () => {
		// The first is answered, the fourth skipped, the last is on show.
		const set = goTo(next(spendOn(goTo(done(exam), 3), 500)), 4);
		expect(closing(set)).toEqual({ seen: 3, unanswered: 2 });
		const rest = takeBreak(set);
		expect(rest.steps.map((_, at) => closed(rest, at))).toEqual([true, false, false, true, true]);
		expect(ahead(rest)).toBe(2);
		expect(goOn(rest)).toMatchObject({ at: 1, phase: 'asking' });
		const flagged = takeBreak(goTo(flag(goTo(exam, 3)), 4));
		expect(closed(flagged, 3)).toBe(true);
	});

	it('cannot be gone behind: neither back, nor by the overview, nor by an answer', () => {
		const after = goOn(takeBreak(done(exam)));
		expect(after.at).toBe(1);
		expect(goTo(after, 0)).toBe(after);
		expect(before(after)).toBe(-1);
		expect(open(after, 0)).toBe(false);
		expect(before(goTo(after, 3))).toBe(2);
		const forced = { ...after, at: 0 };
		expect(choose(forced, { 1: ['b'] })).toBe(forced);
		expect(answer(forced, 'guess')).toBe(forced);
	});

	it('keeps what is still to come of a case study', () => {
		const second = turnTo(choose(goTo(exam, 1), yes), 1);
		const after = goOn(takeBreak(turnTo(choose(second, yes), 0)));
		// The first is not seen yet; the case waits at its third question.
		expect(after.at).toBe(0);
		const there = goTo(after, 1);
		expect(responseAt(there)).toMatchObject({ closed: 2, item: 2, given: [yes, yes] });
		expect(turnTo(there, 1)).toBe(there);
		expect([itemOpen(there, 1), itemOpen(there, 2)]).toEqual([false, true]);
		expect(responseAt(answer(turnTo(choose(there, yes), 3), 'think')).confidence).toBe('think');
	});

	it('leads past what is closed, and to the review where nothing is left', () => {
		const gap = goOn(takeBreak(done(goTo(exam, 3))));
		expect(next(goTo(gap, 2)).at).toBe(4);
		expect(next(goTo(gap, 4)).phase).toBe('review');
		const all = [0, 1, 2, 3, 4].reduce((set, at) => done(turnTo(goTo(set, at), 3)), exam);
		expect(goOn(takeBreak(review(all))).phase).toBe('review');
	});

	it('costs time by the wall clock, and none of a question', () => {
		const rest = takeBreak(exam);
		expect(spendOn(rest, 60_000)).toBe(rest);
		expect(leftIn(rest, fromMs(toMs(started) + 300_000))).toBe(900_000);
	});

	it('is taken up again after a kill', () => {
		const rest = takeBreak(done(exam));
		expect(readSession(structuredClone(rest))).toEqual(rest);
		expect(
			readSession({ ...rest, responses: rest.responses.map((one) => ({ ...one, closed: -1 })) })
		).toBeUndefined();
	});
});

it('closes for good, whatever is tapped', () => {
	const steps: readonly ((set: PracticeSession) => PracticeSession)[] = [
		takeBreak,
		goOn,
		next,
		review,
		flag,
		...[0, 1, 2, 3, 4].map((at) => (one: PracticeSession) => goTo(one, at)),
		(one) => choose(one, { 1: [String(one.responses.flatMap(({ given }) => given).length)] }),
		(one) => answer(one, 'think'),
		(one) => tap(one, 'x'),
		(one) => turnTo(one, (responseAt(one).item + 1) % 4),
		(one) => spendOn(one, 1000)
	];
	fc.assert(
		fc.property(fc.array(fc.constantFrom(...steps), { maxLength: 40 }), (taken) => {
			let at = exam;
			for (const step of taken) {
				const then = step(at);
				for (const [index, { closed: shut = 0, given, confidence }] of at.responses.entries()) {
					const now = responseAt(then, index);
					expect(now.closed ?? 0).toBeGreaterThanOrEqual(shut);
					expect(now.given.slice(0, shut)).toEqual(given.slice(0, shut));
					if (closed(at, index)) expect(now.confidence).toBe(confidence);
				}
				if (then.phase === 'asking') expect(closed(then)).toBe(false);
				at = then;
			}
			expect(readSession(structuredClone(at))).toEqual(at);
		})
	);
});
