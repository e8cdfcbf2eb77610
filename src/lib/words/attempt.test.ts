import { describe, expect, it } from 'vitest';
import type { Question } from '#lib/domain/attempt-form/questions.ts';
import { fieldFaultTexts, questionText, replyText } from '#lib/words/attempt.ts';
import { offshore } from '../../../tests/exam/offshore.ts';

it('says how to fill a field', () =>
	expect(
		fieldFaultTexts({ day: 'day', endTime: 'no start', zone: 'zone', score: 'score' }, offshore)
	).toEqual({
		day: 'Enter a day.',
		endTime: 'Enter the start too. An end alone says little.',
		zone: 'Choose a time zone like Europe/Paris.',
		score: 'Scores go from 1 to 1000.'
	}));

const day = { about: 'day', replies: ['keep', 'change'] } as const;
const result = { id: 'result', about: 'score', replies: [], score: 650, passScore: 700 } as const;
const questions: readonly (readonly [Question, string])[] = [
	[
		{ ...day, id: 'too many', used: 4, cap: { count: 3, months: 6 } },
		'With this one you have 4 attempts in 6 months, and the policy allows 3. Did you take all of them?'
	],
	[
		{ ...result, passes: false },
		'700 or more is a pass, so 650 doesn’t pass. You entered that you passed. Which is right?'
	],
	[
		{ ...result, score: 710, passes: true },
		'700 or more is a pass, so 710 passes. You entered that you didn’t pass. Which is right?'
	],
	[{ ...day, id: 'same day' }, 'You already have an attempt on this day. Were there two?'],
	[{ ...day, id: 'ahead' }, 'That’s in the future. Have you booked this one?'],
	[
		{ ...day, id: 'not allowed', certified: true },
		'Your certification is still valid, so you can’t retake it on that day. Keep this booking?'
	]
];

describe('a question before saving', () => {
	it.each(questions)('%j', (question, expected) => expect(questionText(question)).toBe(expected));

	it('names its replies', () => {
		const [[many], [score]] = questions as [[Question, string], [Question, string]];
		expect((['keep', 'change', 'missed'] as const).map((reply) => replyText(many, reply))).toEqual([
			'Yes, all of them',
			'Change the day',
			'I missed this one'
		]);
		expect(replyText(score, 'change')).toBe('Change the score');
	});
});
