import { describe, expect, it } from 'vitest';
import type { Progress } from '#lib/domain/practice/progress.ts';
import { roundOutcome } from '#lib/domain/practice/session/round-outcome.ts';
import {
	answer,
	begin,
	choose,
	next,
	overrideMiss,
	reveal,
	settle,
	tap,
	type PracticeSession
} from '#lib/domain/practice/session/session-state.ts';
import type { Item, Variant } from '#lib/domain/practice/variant.ts';
import { day } from '#lib/domain/time/day.ts';
import { instant } from '#lib/domain/time/instant.ts';

const today = day('2026-11-26');
const item = (miss: Item['miss']): Item => ({
	type: 'one',
	requirement: [],
	parts: [
		{
			id: '1',
			options: ['a', 'b', 'c'].map((id) => ({ id, text: id })),
			right: ['a']
		}
	],
	miss,
	explanation: [{ options: {}, deciding: ['lock'], trace: [] }]
});
const variant = (miss: Item['miss']): Variant => ({
	family: 'access/x',
	edition: 1,
	seed: 7,
	difficulty: 2,
	group: 'access',
	tabs: [],
	items: [item(miss)],
	sources: []
});
const scenario = (name: string) => ({ family: `access/${name}`, edition: 1, seed: 7 }) as const;
const variants = new Map([
	['access/core', variant('core')],
	['access/edge', variant('edge')]
]);
const prompt = (right: boolean, confidence: 'sure' | 'guess') => (round: PracticeSession) =>
	settle(reveal(round, confidence), right);
const told = (id: string, tapped?: string) => (round: PracticeSession) => {
	const chosen = choose(round, { 1: [id] });
	return answer(tapped === undefined ? chosen : tap(chosen, tapped), 'think', id === 'a');
};
const given = (id: string, tapped?: string) => (round: PracticeSession) => next(told(id, tapped)(round));
const played = (
	steps: PracticeSession['steps'],
	...moves: readonly ((round: PracticeSession) => PracticeSession)[]
) => {
	const started = instant('2026-11-26T07:00:00Z');
	return moves.reduce(
		(round, move) => move(round),
		begin({ id: 'r', mode: 'round', started, steps, exam: false })
	);
};
const outcome = (round: PracticeSession, progress: ReadonlyMap<string, Progress> = new Map()) =>
	roundOutcome(round, {
		examId: 'boat',
		progress,
		today,
		variants: round.steps.map((step) => ('family' in step ? variants.get(step.family) : undefined))
	});

describe('the end of a round', () => {
	const round = played(
		[{ prompt: 'access/1' }, scenario('core'), { prompt: 'access/2' }, scenario('edge'), scenario('gone')],
		prompt(true, 'sure'),
		given('b', 'tag'),
		prompt(true, 'guess'),
		given('b'),
		given('a')
	);
	const result = outcome(round);

	it('counts prompts and scenarios apart, one that this version cannot make too', () => {
		expect(result.prompts).toEqual({ right: 2, of: 2 });
		expect(result.variants).toEqual({ right: 1, of: 3 });
	});

	it('counts what was missed by its kind, where the scenario can be made', () => {
		expect(result.core).toEqual({ right: 0, of: 1 });
		expect(result.edge).toEqual({ right: 0, of: 1 });
		expect(result.read).toEqual({ right: 0, of: 1 });
	});

	it('names what comes back: wrong or guessed, with what was missed', () =>
		expect(
			result.due.map(({ step: one, miss }) => ['prompt' in one ? one.prompt : one.family, miss])
		).toEqual([
			['access/core', 'misread'],
			['access/2', undefined],
			['access/edge', 'edge']
		]));

	it('counts a miss as the person calls it, and a wrong tap as one whatever they call it', () => {
		const call = (id: string, tapped?: string) => (one: PracticeSession) =>
			next(overrideMiss(told(id, tapped)(one), 0, 'edge'));
		const missOf = (...step: Parameters<typeof call>) =>
			outcome(played([scenario('core')], call(...step))).due[0]?.miss;
		expect([missOf('b'), missOf('b', 'tag')]).toEqual(['edge', 'misread']);
		expect(outcome(played([scenario('core')], call('b'))).edge).toEqual({ right: 0, of: 1 });
	});

	it('says on which day the first of what was right comes back', () => {
		const known = (key: string, rightDays: readonly string[]): [string, Progress] => [
			key,
			{
				key,
				answers: 1,
				right: 1,
				rightDays: rightDays.map(day),
				lastDay: today,
				lastRight: true,
				lastConfidence: 'sure'
			}
		];
		const progress = new Map([
			known('boat/prompt:access/1', ['2026-11-23', '2026-11-26']),
			known('boat/family:access/gone', ['2026-11-26'])
		]);
		expect(outcome(round, progress).next).toBe('2026-11-29');
		expect(outcome(played([{ prompt: 'access/1' }], prompt(false, 'sure')), progress).next).toBeUndefined();
	});

	it('of a round that was left at once is empty', () =>
		expect(outcome(played([scenario('core')]))).toMatchObject({
			prompts: { of: 0 },
			variants: { of: 0 },
			due: []
		}));
});
