import { describe, expect, it } from 'vitest';
import type { DayTheme, SensibleReason, UnkeptReason } from '#lib/domain/schedule/reasons.ts';
import type { LeftOut, Lost, Move } from '#lib/domain/schedule/types.ts';
import { day } from '#lib/domain/time/day.ts';
import { dayThemeText, leftOutText, movedText, sensibleReasonText, unkeptText } from '#lib/words/plan.ts';
import { offshore } from '#tests/exam/offshore.ts';

describe('what a day is for', () => {
	it.each<[DayTheme, string]>([
		[{ kind: 'labs', domains: ['navigation'] }, 'Charts and tides'],
		[{ kind: 'labs', domains: ['weather', 'rules'] }, 'Weather · Rules'],
		[{ kind: 'mixed', domains: [] }, 'Mixed work'],
		[{ kind: 'mixed', domains: ['rules'] }, 'Mixed work · Rules'],
		[{ kind: 'recall', domains: ['weather', 'boat'] }, 'Recall: Weather · Boat'],
		[{ kind: 'reading and pace' }, 'Requirements and pace'],
		[{ kind: 'light' }, 'Light review and logistics'],
		[{ kind: 'debrief' }, 'A first look back'],
		[{ kind: 'off' }, 'Day off'],
		[{ kind: 'no minutes' }, 'No minutes'],
		[{ kind: 'moved on' }, 'Moved on'],
		[{ kind: 'free' }, 'Nothing planned'],
		[{ kind: 'upkeep' }, 'Upkeep']
	])('%j', (theme, expected) => expect(dayThemeText(theme, offshore)).toBe(expected));
});

describe('why the sensible day is the one it is', () => {
	const work = { kind: 'work', days: 3, begun: false, long: false } as const;
	it.each<[SensibleReason, string]>([
		[
			{ pattern: 'near', ...work },
			'One short bar, close to the pass mark: the work takes 3 days at the minutes you have.'
		],
		[
			{ pattern: 'broad', ...work, days: 1, begun: true },
			'A broad repair: what is left takes one day at the minutes you have.'
		],
		[
			{ pattern: 'broad', ...work, days: 20, long: true },
			'A broad repair. At the minutes you have, the work takes 20 days; more minutes a day bring it nearer.'
		],
		[
			{ pattern: 'level', kind: 'wait' },
			'No domain stands out: the work fits, and the wait decides the day.'
		],
		[{ pattern: 'focused', kind: 'done' }, 'A few things need repair, and the work of this plan is done.'],
		[
			{ pattern: 'unread', kind: 'no minutes' },
			'The bars are not known yet. Your week has no minutes yet, so these are only the days that such a repair takes.'
		]
	])('%j', (reason, expected) => expect(sensibleReasonText(reason)).toBe(expected));
});

describe('why a piece of work has no day', () => {
	it.each<[Pick<LeftOut, 'reason' | 'need' | 'place'>, string]>([
		[{ reason: 'yours', need: 'core', place: 'desk' }, 'You left it out.'],
		[
			{ reason: 'no minutes', need: 'core', place: 'desk' },
			'No weekday has 40 minutes at the desk, or ten to do it in parts.'
		],
		[
			{ reason: 'no minutes', need: 'more', place: 'anywhere' },
			'No weekday has 40 minutes, or ten to do it in parts.'
		],
		[
			{ reason: 'no room', need: 'core', place: 'desk' },
			'The work days before the exam have no room left for it.'
		],
		[
			{ reason: 'no room', need: 'more', place: 'desk' },
			'It comes after what counts most, and the work days before the exam have no room left for it.'
		]
	])('%j', (left, expected) =>
		expect(leftOutText({ ...left, id: 'lab/a#1', task: 'lab/a', minutes: 40 })).toBe(expected)
	);
});

describe('why a session can’t be on the chosen day', () => {
	it.each<[UnkeptReason, string]>([
		[{ kind: 'exam' }, 'That day is not before the exam.'],
		[{ kind: 'off' }, 'That day is a day off.'],
		[{ kind: 'same task' }, 'The same work stands there already.'],
		[{ kind: 'minutes', minutes: 40, place: 'desk' }, 'That day has no 40 minutes left at the desk.'],
		[{ kind: 'minutes', minutes: 15, place: 'anywhere' }, 'That day has no 15 minutes left.']
	])('%j', (reason, expected) => expect(unkeptText(reason)).toBe(expected));
});

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
