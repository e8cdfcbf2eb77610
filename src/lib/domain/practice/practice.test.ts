import { describe, expect, it } from 'vitest';
import type { Answer, Confidence } from '#lib/domain/practice/answer.ts';
import { dueDay, retained, spacing, urgencyOf } from '#lib/domain/practice/spacing.ts';
import { progressAfter, type Progress } from '#lib/domain/practice/progress.ts';
import { day } from '#lib/domain/time/day.ts';
import { instant } from '#lib/domain/time/instant.ts';
import { zone } from '#lib/domain/time/zone.ts';

const paris = zone('Europe/Paris');
const answer = (at: string, right: boolean, confidence?: Confidence): Answer => ({
	id: at,
	at: instant(at),
	zone: paris,
	of: { exam: 'boat', prompt: 'access/one' },
	given: 'recalled',
	right,
	...(confidence === undefined ? {} : { confidence })
});
const after = (...answers: Answer[]): Progress =>
	answers.reduce<Progress | undefined>((progress, next) => progressAfter(progress, next), undefined)!;

describe('progress', () => {
	it('counts a day by the zone of the answer, once', () => {
		const progress = after(
			answer('2026-11-25T22:59:00Z', true),
			answer('2026-11-25T22:59:30Z', true),
			answer('2026-11-25T23:00:00Z', true, 'sure')
		);
		expect(progress).toEqual({
			key: 'boat/prompt:access/one',
			answers: 3,
			right: 3,
			rightDays: ['2026-11-25', '2026-11-26'],
			lastDay: '2026-11-26',
			lastRight: true,
			lastConfidence: 'sure'
		});
	});

	it('keeps the days of the newest eight wrong answers', () => {
		const wrong = Array.from({ length: 9 }, (_, index) => answer(`2026-11-0${index + 1}T10:00:00Z`, false));
		expect(after(...wrong, answer('2026-11-10T10:00:00Z', true)).missedOn).toEqual(
			wrong.slice(1).map(({ at }) => at.slice(0, 10))
		);
	});

	it('takes what was looked up as guessed: right, and on no day known', () => {
		const found: Answer = { ...answer('2026-11-25T10:00:00Z', true, 'sure'), lookedUp: true };
		expect(after(found)).toMatchObject({ right: 1, rightDays: [], lastRight: true, lastConfidence: 'guess' });
		const wrong: Answer = { ...answer('2026-11-25T10:00:00Z', false, 'sure'), lookedUp: true };
		expect(after(wrong)).toMatchObject({ right: 0, lastRight: false, lastConfidence: 'sure' });
	});

	it('keeps what the last answer missed, and only the last', () => {
		const missed: Answer = { ...answer('2026-11-25T10:00:00Z', false, 'think'), miss: 'core' };
		expect(after(missed).lastMiss).toBe('core');
		expect(after(missed, answer('2026-11-26T10:00:00Z', true))).not.toHaveProperty('lastMiss');
	});
});

describe('urgency', () => {
	it.each([
		['never asked', undefined, 'new'],
		['sure and wrong', after(answer('2026-11-25T10:00:00Z', false, 'sure')), 'sure and wrong'],
		['wrong', after(answer('2026-11-25T10:00:00Z', false, 'think')), 'wrong'],
		['a lucky guess', after(answer('2026-11-25T10:00:00Z', true, 'guess')), 'guessed'],
		['right once', after(answer('2026-11-25T10:00:00Z', true, 'sure')), 'once right'],
		[
			'right twice on one day',
			after(answer('2026-11-25T10:00:00Z', true), answer('2026-11-25T11:00:00Z', true)),
			'once right'
		],
		[
			'right on two days',
			after(answer('2026-11-25T10:00:00Z', true), answer('2026-11-27T10:00:00Z', true)),
			'retained'
		],
		[
			'right on two days, then wrong',
			after(
				answer('2026-11-25T10:00:00Z', true),
				answer('2026-11-27T10:00:00Z', true),
				answer('2026-11-28T10:00:00Z', false)
			),
			'wrong'
		]
	] as const)('%s', (_name, progress, expected) => {
		expect(urgencyOf(progress)).toBe(expected);
		if (progress !== undefined) expect(retained(progress)).toBe(expected === 'retained');
	});
});

describe('due', () => {
	const exam = day('2026-12-09');
	it.each([
		[14, 3],
		[10, 2],
		[3, 1],
		[1, 1],
		[28, 6]
	])('%i days ahead: back after %i', (ahead, expected) => expect(spacing(ahead)).toBe(expected));

	it.each([
		['new: today', undefined, '2026-11-30'],
		['wrong: the next day', after(answer('2026-11-25T10:00:00Z', false)), '2026-11-26'],
		['guessed: the next day', after(answer('2026-11-25T10:00:00Z', true, 'guess')), '2026-11-26'],
		['right, 14 days ahead: after 3', after(answer('2026-11-25T10:00:00Z', true)), '2026-11-28'],
		[
			'right the day before the last: the last day before the exam',
			after(answer('2026-12-07T10:00:00Z', true)),
			'2026-12-08'
		],
		[
			'right on the last day: after the exam, so not again',
			after(answer('2026-12-08T10:00:00Z', true)),
			'2026-12-09'
		]
	] as const)('%s', (_name, progress, expected) =>
		expect(dueDay(progress, day('2026-11-30'), exam)).toBe(expected)
	);

	it('waits longer each time it was right', () => {
		const twice = after(answer('2026-11-20T10:00:00Z', true), answer('2026-11-25T10:00:00Z', true));
		expect(dueDay(twice, day('2026-11-25'), exam)).toBe('2026-12-01');
		expect(dueDay(twice, day('2026-11-25'))).toBe('2026-12-01');
	});
});
