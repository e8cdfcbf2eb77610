import { describe, expect, it } from 'vitest';
import { answerIn, type Answer, type NewAnswer } from '#lib/domain/practice/answer.ts';
import { retained, urgencyOf } from '#lib/domain/practice/spacing.ts';
import { predictionLine, predictionStats } from '#lib/domain/practice/prediction.ts';
import { groupOfKeyIn } from '#lib/domain/practice/group-of.ts';
import { keyOf, predictedAxis, progressAfter, type Progress } from '#lib/domain/practice/progress.ts';
import { progressKey, readProgressKey } from '#lib/domain/practice/progress-key.ts';
import { askedText } from '#lib/domain/practice/asked-text.ts';
import { flips } from '#lib/domain/practice/variant-diff.ts';
import { day } from '#lib/domain/time/day.ts';
import { instant } from '#lib/domain/time/instant.ts';
import { zone } from '#lib/domain/time/zone.ts';
import { overTheBar as family } from '#tests/exam/families/over-the-bar.ts';

const before = family.make(4, 2);
const varied = family.vary(before, 'tide');
const truth = flips(before, varied, 0);
const say = (changes: boolean) => predictionLine(before, varied, { item: 0, changes, title: family.title });
const of = { family: family.id, edition: 1, seed: 4 };

describe('what is foretold of a variation', () => {
	it('is a line of its axis, right where the answer does so', () => {
		expect(say(truth)).toEqual({
			id: `foretold-${family.id}-${family.edition}-4-tide-0`,
			of: { ...of, edition: family.edition, axis: 'tide' },
			given: { item: 0, changes: truth, title: family.title },
			right: true
		});
	});

	it('keeps what was asked where it was missed', () => {
		expect(say(!truth)).toMatchObject({ right: false, given: { changes: !truth } });
		expect(say(!truth).given.asked).toBe(askedText(varied));
		expect(say(truth).given).not.toHaveProperty('asked');
	});

	it('has one id for a variation and an item, whatever is said', () => {
		expect(say(true).id).toBe(say(false).id);
		const other = predictionLine(before, varied, { item: 1, changes: true, title: '' });
		expect(other.id).not.toBe(say(true).id);
	});
});

describe('a line of the log', () => {
	it.each<[string, Pick<NewAnswer, 'of' | 'given'>, string]>([
		['a prompt', { of: { prompt: 'tides/a' }, given: 'recalled' }, 'boat/prompt:tides/a'],
		['a scenario', { of, given: { items: [] } }, `boat/family:${family.id}`],
		[
			'a variation answered in full',
			{ of: { ...of, axis: 'tide' }, given: { items: [] } },
			`boat/family:${family.id}`
		],
		[
			'a variation answered long ago',
			{ of: { ...of, axis: 'tide' }, given: 'b' },
			`boat/family:${family.id}`
		],
		[
			'no word on the change',
			{ of: { ...of, axis: 'tide' }, given: { changes: 'yes' } },
			`boat/family:${family.id}`
		],
		['nothing given', { of: { ...of, axis: 'tide' }, given: null }, `boat/family:${family.id}`],
		['a word, and no axis', { of, given: { changes: true } }, `boat/family:${family.id}`],
		[
			'a word on the change',
			{ of: { ...of, axis: 'tide' }, given: { changes: false } },
			`boat/foretold:${family.id}/tide`
		]
	])('is summed by what it answers: %s', (_, { of: what, given }, key) =>
		expect(keyOf({ of: { exam: 'boat', ...what }, given })).toBe(key)
	);

	it('names its axis, there and back', () => {
		const path = predictedAxis(say(true));
		expect(path).toBe(`${family.id}/tide`);
		expect(readProgressKey(progressKey('boat', { foretold: path! }))).toEqual({
			exam: 'boat',
			kind: 'foretold',
			id: path
		});
	});
});

describe('the standing of a family', () => {
	const at = (day: string) => ({ at: instant(`${day}T10:00:00Z`), zone: zone('Europe/Paris') });
	const scenario = (day: string): Answer => ({
		...at(day),
		id: day,
		of: { exam: 'boat', ...of },
		given: { items: [] },
		right: true
	});
	const fold = (...answers: readonly Answer[]) => {
		const sums = new Map<string, Progress>();
		for (const one of answers) sums.set(keyOf(one), progressAfter(sums.get(keyOf(one)), one));
		return sums;
	};

	it.each([truth, !truth])('is not moved by what is foretold: changes %j', (changes) => {
		const told = answerIn('boat', { ...say(changes), ...at('2026-11-27') });
		const first = fold(scenario('2026-11-25'), told);
		const key = `boat/family:${family.id}`;
		expect(first.get(key)).toEqual(fold(scenario('2026-11-25')).get(key));
		expect(retained(first.get(key)!)).toBe(false);
		expect(urgencyOf(first.get(key))).toBe('once right');
		const both = fold(scenario('2026-11-25'), scenario('2026-11-27'), told);
		expect(retained(both.get(key)!)).toBe(true);
	});

	it('has what was foretold beside it, counted, and of no group', () => {
		const told = answerIn('boat', { ...say(truth), ...at('2026-11-27') });
		const sum = fold(told).get(progressKey('boat', { foretold: `${family.id}/tide` }));
		expect(sum).toMatchObject({ answers: 1, right: 1, lastRight: true });
		expect(groupOfKeyIn([])(sum!.key)).toBeUndefined();
	});
});

const sum = (key: string, answers: number, right: number, lastRight: boolean, lastDay: string): Progress => ({
	key,
	answers,
	right,
	rightDays: [],
	lastDay: day(lastDay),
	lastRight
});

it('counts what was foretold and nothing else, and names what was last said wrongly, the latest first', () => {
	expect(
		predictionStats([
			sum('boat/family:access/a', 9, 9, false, '2026-12-09'),
			sum('boat/prompt:access/a', 9, 9, false, '2026-12-09'),
			sum('boat/foretold:access/a/scope', 4, 3, false, '2026-12-01'),
			sum('boat/foretold:access/b/role', 2, 2, true, '2026-12-03'),
			sum('boat/foretold:access/c/role', 1, 0, false, '2026-12-02')
		])
	).toEqual({ all: 7, right: 5, missed: ['access/c/role', 'access/a/scope'] });
	expect(predictionStats([])).toEqual({ all: 0, right: 0, missed: [] });
});
