import { expect, it } from 'vitest';
import { day } from '#lib/domain/time/day.ts';
import { fixedText, nextStepText, retestText, slipText, topicText } from '#lib/words/repair.ts';

it.each([
	['2026-12-01', 'core miss', 'today you missed the main rule of a new question'],
	['2026-11-30', 'sure and wrong', 'yesterday you were sure, and wrong'],
	['2026-11-29', 'core miss', 'on Sun 29 Nov you missed the main rule of a new question']
] as const)('%s, %s', (on, because, expected) =>
	expect(slipText({ day: day(on), because }, day('2026-12-01'))).toBe(expected)
);

const group = {
	...{ group: 'wind', labs: [], prompts: 4, asked: 1, families: 1 },
	...{ rightDays: [day('2026-11-20')], slips: [] }
};
const noon = day('2026-11-27');

it('counts fixed topics from the first on', () =>
	expect([0, 1, 3].map((fixed) => fixedText(fixed, 3))).toEqual([
		'3 topics',
		'1 of 3 fixed',
		'3 of 3 fixed'
	]));

it.each([
	[{ asked: 0, families: 0 }, 'No questions answered yet.'],
	[{}, 'Right on one day. Tried: 1 of 4 cards and 1 of 2 kinds of question.'],
	[{ prompts: 0, rightDays: [] }, 'Not right yet. Tried: 1 of 2 kinds of question.'],
	[
		{ rightDays: ['2026-11-18', '2026-11-20', '2026-11-22'].map((on) => day(on)) },
		'Right on Fri 20 Nov and Sun 22 Nov.'
	],
	[
		{ slips: [{ key: 'k', day: noon, because: 'core miss' as const }] },
		'Right on one day. Tried: 1 of 4 cards and 1 of 2 kinds of question. To fix: today you missed the main rule of a new question.'
	]
])('the retest of a group, %j', (more, text) =>
	expect(retestText({ ...group, ...more }, 2, noon)).toBe(text)
);

it.each([
	[
		{},
		{ title: 'Rigging: knots and ropes', minutes: 45, day: day('2026-11-28') },
		'Rigging · Sat\u00a028\u00a0Nov'
	],
	[{}, { title: 'Rigging', minutes: 45 }, 'Rigging · 45\u00a0min, or 15 on a phone'],
	[{}, { title: 'Rigging', minutes: 15 }, 'Rigging · 15\u00a0min · lab'],
	[{ by: 'checked' as const }, undefined, 'Checked, right on 1 of 2 days'],
	[{ rightDays: [] }, undefined, 'Get it right on 2 days'],
	[{ by: 'word' as const, rightDays: [noon, noon, noon] }, undefined, 'Your word, right on 2 of 2 days'],
	[
		{ slips: [{ key: 'k', day: day('2026-11-26'), because: 'core miss' as const }] },
		{ title: 'Rigging', minutes: 45 },
		'Missed yesterday'
	]
])('where a topic is, %j', (more, lab, text) =>
	expect(topicText({ ...group, ...more }, lab, noon)).toBe(text)
);

it('the next step is said where it is more than a lab', () => {
	expect(nextStepText({ current: 'prove' })).toBeUndefined();
	expect(nextStepText({ current: 'retest' })).toMatch(/two different days/);
	expect(nextStepText({})).toMatch(/^Fixed, checked, /);
});
