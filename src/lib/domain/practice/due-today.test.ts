import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueDays, dueOn, mostADay } from '#lib/domain/practice/due-today.ts';
import type { Progress } from '#lib/domain/practice/progress.ts';
import { addDays, day } from '#lib/domain/time/day.ts';
import { right } from '#tests/given/readiness.ts';

const today = day('2026-12-01');
const before = ['2026-11-30'];
const wrong = (key: string, more: Partial<Progress> = {}) =>
	right(key, [], { answers: 1, lastDay: day(before[0]!), lastRight: false, ...more });
const keys = (all: readonly Progress[], exam?: string) =>
	dueOn(all, 'family', today, exam === undefined ? undefined : day(exam)).today.map(({ key }) => key);

describe('what comes back on a day', () => {
	it('begins with what was sure and wrong, then what was guessed, then what was wrong, then what was right', () =>
		expect(
			keys([
				right('boat/family:a/right', ['2026-11-20']),
				wrong('boat/family:a/wrong'),
				right('boat/family:a/guessed', before, { lastConfidence: 'guess' }),
				wrong('boat/family:a/sure', { lastConfidence: 'sure' })
			])
		).toEqual(['boat/family:a/sure', 'boat/family:a/guessed', 'boat/family:a/wrong', 'boat/family:a/right']));

	it.each<[string, Progress, string | undefined, boolean]>([
		['wrong yesterday', wrong('boat/family:a/b'), undefined, true],
		['wrong today', wrong('boat/family:a/b', { lastDay: today }), undefined, false],
		['right two days ago, two weeks ahead', right('boat/family:a/b', ['2026-11-29']), '2026-12-13', false],
		['right three days ago, two weeks ahead', right('boat/family:a/b', ['2026-11-28']), '2026-12-12', true],
		['right yesterday, the exam tomorrow', right('boat/family:a/b', before), '2026-12-02', true],
		['right yesterday, the exam in six days', right('boat/family:a/b', before), '2026-12-07', true],
		['right yesterday, the exam in a week', right('boat/family:a/b', before), '2026-12-08', false],
		['right yesterday, the exam in two weeks', right('boat/family:a/b', before), '2026-12-15', false]
	])('%s', (_name, one, exam, expected) => expect(keys([one], exam)).toEqual(expected ? [one.key] : []));

	it('is of one kind only', () =>
		expect(keys([wrong('boat/prompt:a/b'), wrong('boat/foretold:a/b/c'), wrong('boat/family:a/b')])).toEqual([
			'boat/family:a/b'
		]));

	it('is never more than a day takes, and what was asked again today counts', () => {
		const many = Array.from({ length: mostADay.family + 3 }, (_, index) => wrong(`boat/family:a/${index}`));
		expect(dueOn(many, 'family', today)).toMatchObject({ waiting: 3 });
		const again = { lastDay: today, answers: 2 };
		const first = { lastDay: today, answers: 1 };
		const met = dueOn(
			[...many, wrong('boat/family:b/again', again), wrong('boat/family:b/new', first)],
			'family',
			today
		);
		expect(met.today).toHaveLength(mostADay.family - 1);
		expect(met.waiting).toBe(4);
	});

	it('moves to the next days what is over the most, the most urgent first', () => {
		const many = Array.from({ length: mostADay.family + 3 }, (_, index) =>
			wrong(`boat/family:a/${index}`, { lastDay: today, ...(index > 0 ? {} : { lastConfidence: 'guess' }) })
		);
		const days = [...dueDays([...many, right('boat/family:b/later', ['2026-11-30'])], 'family', today)];
		const on = (date: string) => days.filter(([, one]) => one === day(date)).map(([key]) => key);
		expect(on('2026-12-02')).toHaveLength(mostADay.family);
		expect(on('2026-12-02')).toContain('boat/family:a/0');
		// The one that was right is due that day too, and comes after what was missed.
		expect(on('2026-12-03')).toHaveLength(4);
		expect(on('2026-12-03').at(-1)).toBe('boat/family:b/later');
	});

	it('loses nothing: what is due comes today or waits', () => {
		const one = fc
			.tuple(fc.nat(60), fc.nat(9), fc.boolean(), fc.constantFrom('sure', 'think', 'guess'))
			.map(([id, ago, lastRight, lastConfidence]) =>
				wrong(`boat/family:a/${id}`, { lastDay: addDays(today, -ago), lastRight, lastConfidence } as const)
			);
		fc.assert(
			fc.property(fc.uniqueArray(one, { selector: ({ key }) => key }), (all) => {
				const met = dueOn(all, 'family', today);
				const alone = all.filter((each) => dueOn([each], 'family', today).today.length > 0);
				expect(met.today.length).toBeLessThanOrEqual(mostADay.family);
				expect(met.today.length + met.waiting).toBe(alone.length);
			})
		);
	});
});
