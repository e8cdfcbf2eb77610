import { expect, it } from 'vitest';
import { day } from '#lib/domain/time/day.ts';
import { nextStepText, retestText, slipText } from '#lib/words/repair.ts';

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

it.each([
	[{ asked: 0, families: 0 }, 'Not asked yet.'],
	[{}, 'Right on one day so far. Asked: 1 of 4 cards, 1 of 2 kinds of question.'],
	[{ prompts: 0, rightDays: [] }, 'Right on no day so far. Asked: 1 of 2 kinds of question.'],
	[
		{ rightDays: ['2026-11-18', '2026-11-20', '2026-11-22'].map((on) => day(on)) },
		'Right on Fri 20 Nov and Sun 22 Nov.'
	],
	[
		{ slips: [{ key: 'k', day: noon, because: 'core miss' as const }] },
		'Right on one day so far. Asked: 1 of 4 cards, 1 of 2 kinds of question. To fix: today you missed the main rule of a new question.'
	]
])('the retest of a group, %j', (more, text) =>
	expect(retestText({ ...group, ...more }, 2, noon)).toBe(text)
);

it('the next step counts the groups that are proved', () => {
	const wanted = [group, { ...group, by: 'checked' as const }];
	expect(nextStepText({ wanted, current: 'prove' })).toBe('1 of 2 topics checked. Next:');
	expect(nextStepText({ wanted })).toMatch(/^Fixed, checked, /);
});
