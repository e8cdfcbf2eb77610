import { expect, it } from 'vitest';
import { envelopeFaults } from '#lib/domain/envelope.ts';
import type { SetSummary } from '#lib/domain/practice/set-summary.ts';
import { day } from '#lib/domain/time/day.ts';
import {
	closingText,
	dueText,
	linkFaultText,
	openQuestionsText,
	questionsAheadText,
	questionStateText,
	setName,
	topicsText
} from '#lib/words/set.ts';

it.each([...envelopeFaults, 'exam', 'ahead'] as const)(
	'a link refused for “%s” says why in full sentences',
	(fault) => expect(linkFaultText(fault)).toMatch(/^[A-Z].{20,}\.$/)
);

const set: SetSummary = {
	...{ id: 's', day: day('2026-11-25'), size: 'minutes', minutes: 7, allowed: 10, items: 5, answered: 5 },
	...{ right: 3, core: 1, edge: 1, misread: 0, paceKept: true, paused: true }
};
it.each<[string, Partial<SetSummary>]>([
	['10-minute set', {}],
	['Mock exam', { size: 'full' }],
	['Quarter set', { size: 'quarter' }],
	['Look-up drill', { lookUp: { budget: 90, within: 3, seconds: 12 } }]
])('a set is named: %s', (name, other) => expect(setName({ ...set, ...other })).toBe(name));

it('in exam conditions it says so', () => {
	const { paused: _, ...exam } = set;
	expect(setName({ ...exam, size: 'half' })).toBe('Half set, in exam conditions');
});

it.each([
	['2026-12-02', '2026-12-09', 'Tomorrow'],
	['2026-12-08', '2026-12-09', 'Tue 8 Dec'],
	['2026-12-09', '2026-12-09', 'Not before the exam'],
	['2026-12-04', undefined, 'Fri 4 Dec'],
	['2026-12-01', '2026-12-09', 'Now'],
	['2026-11-29', undefined, 'Now'],
	['2026-12-02', '2026-12-01', 'Tomorrow']
])('due on %s with the exam on %s: %s', (due, exam, expected) =>
	expect(dueText(day(due), day('2026-12-01'), exam === undefined ? undefined : day(exam))).toBe(expected)
);

it.each([
	[false, true, true, false, 'passed over, another version made it'],
	[true, true, true, false, 'answered'],
	[true, true, false, true, 'answered, closed, flagged'],
	[true, false, true, true, 'blank, flagged'],
	[true, false, false, false, 'not answered, closed']
])('a question known %s, answered %s, open %s, flagged %s: %s', (known, answered, open, flagged, text) =>
	expect(questionStateText(known, answered, open, flagged)).toBe(text)
);

it('what is open and to come is counted', () => {
	expect(openQuestionsText(0, true)).toBe('Every question is answered.');
	expect(openQuestionsText(0, false)).toBe('Nothing more can be answered.');
	expect(openQuestionsText(1, false)).toMatch(/^1 question to go\.$/);
	expect(openQuestionsText(2, false)).toMatch(/^2 questions to go\.$/);
	expect(questionsAheadText(0)).toMatch(/Only the end is left\.$/);
	expect(questionsAheadText(3)).toBe('3 questions are still to come.');
	expect(closingText(1, 1)).toMatch(/^It is not answered yet/);
	expect(closingText(4, 1)).toMatch(/^One of them is/);
	expect(closingText(4, 2)).toMatch(/^2 of them are/);
});

it.each([
	[0, 0, '0 of 3 topics right so far.'],
	[2, 0, '2 of 3 topics right so far.'],
	[2, 1, '2 of 3 topics right so far, 1 on two days.']
])('%i topics right, %i of them on two days', (once, twice, text) =>
	expect(topicsText(once, twice, 3)).toBe(text)
);
