import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cameBack, drillOf, lookingFor, lookUp, spentNow } from '#lib/domain/practice/session/look-up.ts';
import { answerTo } from '#lib/domain/practice/session/answer-line.ts';
import { readSession } from '#lib/domain/practice/session/parse.ts';
import {
	answer,
	begin as beginSession,
	choose,
	goTo,
	spendOn,
	responseAt,
	type PracticeSession
} from '#lib/domain/practice/session/session-state.ts';
import type { Variant } from '#lib/domain/practice/variant.ts';
import { fromMs, instant, toMs } from '#lib/domain/time/instant.ts';

const started = instant('2026-12-01T06:40:00Z');
const after = (seconds: number) => fromMs(toMs(started) + seconds * 1000);
const variant = {
	family: 'access/least',
	edition: 1,
	seed: 7,
	difficulty: 1,
	group: 'access',
	tabs: [],
	items: [
		{
			type: 'one',
			requirement: ['Which?'],
			parts: [{ id: '1', options: [], right: ['a'] }],
			miss: 'core',
			explanation: []
		}
	],
	sources: []
} satisfies Variant;
const question = { family: variant.family, edition: 1, seed: 7, items: 1 } as const;
const begin = (more: object = { lookUp: { budget: 120 } }): PracticeSession =>
	beginSession({
		id: 's1',
		mode: 'drill',
		started,
		size: 'minutes',
		limit: 8,
		exam: false,
		steps: [question, question, question, question],
		...more
	});
const drill = begin();
const say = (set: PracticeSession, chosen: string) => answer(choose(set, { 1: [chosen] }), 'sure');
const looked = (set: PracticeSession, seconds: number) => cameBack(lookUp(set, started), after(seconds));

describe('looking up', () => {
	it('costs time of the question, from the tap to the coming back', () => {
		const set = lookUp(spendOn(drill, 30_000), started);
		expect(set.lookUp).toEqual({ budget: 120, since: started });
		expect(spentNow(set, after(25))).toEqual({ seconds: 55, looked: 25 });
		const back = cameBack(set, after(40));
		expect(back.lookUp).toEqual({ budget: 120 });
		expect(responseAt(back)).toMatchObject({ ms: 70_000, looked: 40_000 });
		expect(responseAt(looked(back, 10))).toMatchObject({ ms: 80_000, looked: 50_000 });
	});

	it.each([
		['ten minutes and more', 601, 600_000],
		['the clock set back', -5, 0]
	])('takes %s for what it can be', (_name, seconds, ms) => {
		expect(lookingFor(lookUp(drill, started), after(seconds))).toBe(ms);
		expect(responseAt(looked(drill, seconds)).ms).toBe(ms);
	});

	it.each([
		['no drill', begin({})],
		['an answer that is told', say(drill, 'a')],
		['one that has begun', lookUp(drill, started)]
	])('begins nothing in %s', (_name, set) => expect(lookUp(set, after(5))).toBe(set));

	it('is not come back from where it did not begin', () => expect(cameBack(drill, after(5))).toBe(drill));

	it('goes on after a kill', () => {
		const set = lookUp(looked(drill, 3), after(9));
		expect(readSession(structuredClone(set))).toEqual(set);
		expect(readSession({ ...set, lookUp: { budget: 120, since: 'soon' } })).toBeUndefined();
		expect(readSession({ ...set, lookUp: {} })).toBeUndefined();
	});
});

describe('the end of a drill', () => {
	const known = say(spendOn(drill, 60_000), 'a');
	const found = say(looked(spendOn(goTo(known, 1), 80_000), 40), 'a');
	const slow = say(looked(spendOn(goTo(found, 2), 80_000), 41), 'a');
	const all = say(looked(goTo(slow, 3), 20), 'b');
	const variants = [variant, variant, variant, variant];

	it('says what to look up and what to know by heart, with counts', () => {
		const seen = drillOf(all, variants)!;
		expect(seen.rows.map(({ verdict }) => verdict)).toEqual(['known', 'found', 'slow', 'missed']);
		expect(seen.rows[2]).toMatchObject({ seconds: 121, looked: 41 });
		expect(seen.rows).toHaveLength(4);
		expect(seen.summary).toEqual({ budget: 120, within: 3, seconds: 101 });
	});

	it('leaves out what is not answered or not of this version, and is none of another set', () => {
		expect(drillOf(known, variants)?.rows).toHaveLength(1);
		expect(drillOf(all, [variant, undefined, variant, variant])?.rows).toHaveLength(3);
		expect(drillOf(begin({}), variants)).toBeUndefined();
	});

	it('marks in the log what was looked up', () => {
		expect(answerTo(variant, 'T', responseAt(all, 1))).toMatchObject({ lookedUp: true, ms: 120_000 });
		expect('lookedUp' in answerTo(variant, 'T', responseAt(all, 0))).toBe(false);
	});
});

it('never loses a second, however one goes to and fro', () => {
	const steps = fc.array(fc.tuple(fc.constantFrom('look', 'back', 'spend'), fc.nat(300)), { maxLength: 20 });
	fc.assert(
		fc.property(steps, (taken) => {
			let set = drill;
			let now = 0;
			for (const [what, seconds] of taken) {
				const before = responseAt(set).ms;
				now += seconds;
				if (what === 'look') set = lookUp(set, after(now));
				if (what === 'back') set = cameBack(set, after(now));
				if (what === 'spend') set = spendOn(set, seconds * 1000);
				expect(responseAt(set).ms).toBeGreaterThanOrEqual(before);
				expect(responseAt(set).looked ?? 0).toBeLessThanOrEqual(responseAt(set).ms);
			}
			expect(readSession(structuredClone(set))).toEqual(set);
		})
	);
});
