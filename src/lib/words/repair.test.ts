import { expect, it } from 'vitest';
import { day } from '#lib/domain/time/day.ts';
import { nextStepText, retestText, slipText } from '#lib/words/repair.ts';

it.each([
	['2026-12-01', 'core miss', 'today a new scenario went wrong in its main rule'],
	['2026-11-30', 'sure and wrong', 'yesterday you were sure of something that was not so'],
	['2026-11-29', 'core miss', 'on Sun 29 Nov a new scenario went wrong in its main rule']
] as const)('%s, %s', (on, because, expected) =>
	expect(slipText({ day: day(on), because }, day('2026-12-01'))).toBe(expected)
);

const group = {
	...{ group: 'wind', labs: [], prompts: 4, asked: 1, families: 1 },
	...{ rightDays: [day('2026-11-20')], slips: [] }
};
const noon = day('2026-11-27');

it.each([
	[{ asked: 0, families: 0 }, 'Retest: not asked yet.'],
	[{}, 'Retest: right on one day so far. Asked: 1 of 4 prompts, 1 of 2 kinds of scenario.'],
	[{ prompts: 0, rightDays: [] }, 'Retest: right on no day so far. Asked: 1 of 2 kinds of scenario.'],
	[
		{ rightDays: ['2026-11-18', '2026-11-20', '2026-11-22'].map((on) => day(on)) },
		'Retest: right on Fri 20 Nov and Sun 22 Nov.'
	],
	[
		{ slips: [{ key: 'k', day: noon, because: 'core miss' as const }] },
		'Retest: right on one day so far. Asked: 1 of 4 prompts, 1 of 2 kinds of scenario. To put right: today a new scenario went wrong in its main rule.'
	]
])('the retest of a group, %j', (more, text) =>
	expect(retestText({ ...group, ...more }, 2, noon)).toBe(text)
);

it('the next step counts the groups that are proved', () => {
	const wanted = [group, { ...group, by: 'checked' as const }];
	expect(nextStepText({ wanted, current: 'prove' })).toBe('1 of 2 groups proved. The next one:');
	expect(nextStepText({ wanted })).toMatch(/^Closed: /);
});
