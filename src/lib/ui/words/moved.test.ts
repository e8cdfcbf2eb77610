import { describe, expect, it } from 'vitest';
import type { Lost, Move } from '#lib/domain/schedule/types.ts';
import { day } from '#lib/domain/time/day.ts';
import { movedText } from '#lib/ui/words/moved.ts';

const today = day('2026-11-27');
const lost = (on: string, minutes: number): Lost => ({ day: day(on), minutes });
const move = (from: string, to?: string): Move => ({
	id: `${from} ${to}`,
	task: 'lab',
	from: day(from),
	because: 'missed',
	...(to === undefined ? {} : { to: day(to) })
});

describe('what happened to the work of a day that passed', () => {
	it.each([
		[
			'to one day',
			[lost('2026-11-26', 35)],
			[move('2026-11-26', '2026-11-27')],
			'Yesterday’s 35 minutes moved to today.'
		],
		[
			'to two',
			[lost('2026-11-26', 35)],
			[move('2026-11-26', '2026-11-27'), move('2026-11-26', '2026-11-29')],
			'Yesterday’s 35 minutes moved to today and Sun 29 Nov.'
		],
		[
			'of an earlier day',
			[lost('2026-11-25', 60)],
			[move('2026-11-25', '2026-11-28')],
			'Wed 25 Nov’s 60 minutes moved to tomorrow.'
		],
		[
			'of several days, to several',
			[lost('2026-11-25', 60), lost('2026-11-26', 35)],
			[move('2026-11-25', '2026-11-27'), move('2026-11-25', '2026-11-28'), move('2026-11-26', '2026-11-29')],
			'95 minutes from 2 days moved to the days ahead.'
		],
		['to no day', [lost('2026-11-26', 35)], [move('2026-11-26')], 'Yesterday’s 35 minutes need a new day.'],
		[
			'partly to no day',
			[lost('2026-11-26', 35)],
			[move('2026-11-26', '2026-11-27'), move('2026-11-26')],
			'Yesterday’s 35 minutes moved, and some of it needs a new day.'
		]
	])('%s', (_name, lost, moved, text) => expect(movedText({ lost, moved }, today)).toBe(text));

	it('is not told where none passed', () =>
		expect(movedText({ lost: [], moved: [move('2026-11-26', '2026-11-27')] }, today)).toBeUndefined());
});
