import { expect, it } from 'vitest';
import { behindText, countRows, toBackUpText } from '#lib/words/counts.ts';

const none = {
	attempts: 0,
	bookings: 0,
	done: 0,
	proofs: 0,
	answers: 0,
	mocks: 0,
	sets: 0,
	variations: 0
};

it('what is to back up: by its name where it is of one kind', () => {
	expect(toBackUpText({ ...none, attempts: 1 })).toBe('1 attempt to back up');
	expect(toBackUpText({ answers: 20 })).toBe('20 answers to back up');
	expect(toBackUpText({ ...none, attempts: 2, answers: 11 })).toBe('13 to back up');
});

it('both sides of a comparison: each kind that either has', () =>
	expect(countRows({ ...none, attempts: 2 }, { ...none, attempts: 1, mocks: 3 })).toEqual([
		{ name: 'Attempts', here: 2, there: 1 },
		{ name: 'Mock exams', here: 0, there: 3 }
	]));

it('what was done, on the evening before the exam: tasks, answers and mock exams, and nothing of nothing', () => {
	expect(behindText({ ...none, attempts: 1, done: 24, answers: 140, mocks: 2 })).toBe(
		'Behind you: 24 tasks done, 140 answers, 2 mock exams.'
	);
	expect(behindText({ ...none, attempts: 1, sets: 3 })).toBeUndefined();
});
