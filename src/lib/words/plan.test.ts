import { describe, expect, it } from 'vitest';
import type { DayTheme, SensibleReason, UnkeptReason } from '#lib/domain/needs/reasons.ts';
import type { LeftOut, Lost, Move, Plan } from '#lib/domain/schedule/types.ts';
import { day } from '#lib/domain/time/day.ts';
import {
	beginsText,
	dayThemeText,
	fitsThenText,
	lastAttemptText,
	leftOutText,
	missedText,
	moreMinutesText,
	movedText,
	sensibleReasonText,
	startsText,
	stillText,
	undoneText,
	unkeptText,
	computerTexts,
	withoutDeskText,
	examMovedText
} from '#lib/words/plan.ts';
import { offshore } from '#tests/exam/offshore.ts';

describe('what a day is for', () => {
	it.each<[DayTheme, string]>([
		[{ kind: 'labs', domains: ['navigation'] }, 'Charts and tides'],
		[{ kind: 'labs', domains: ['weather', 'rules'] }, 'Weather · Rules'],
		[{ kind: 'mixed', domains: [] }, 'Mixed practice'],
		[{ kind: 'mixed', domains: ['rules'] }, 'Mixed practice · Rules'],
		[{ kind: 'recall', domains: ['weather', 'boat'] }, 'Cards: Weather · Boat'],
		[{ kind: 'reading and pace' }, 'Reading and pace'],
		[{ kind: 'light' }, 'Light last day'],
		[{ kind: 'debrief' }, 'What felt hard'],
		[{ kind: 'off' }, 'Day off'],
		[{ kind: 'no minutes' }, 'No study time'],
		[{ kind: 'moved on' }, 'Moved on'],
		[{ kind: 'free' }, 'Free day'],
		[{ kind: 'upkeep' }, 'Keep it fresh'],
		[{ kind: 'mock' }, 'Mock exam'],
		[{ kind: 'misses', domains: [] }, 'What you missed'],
		[{ kind: 'misses', domains: ['rules'] }, 'What you missed · Rules'],
		[{ kind: 'set up' }, 'Set up for the labs']
	])('%j', (theme, expected) => expect(dayThemeText(theme, offshore)).toBe(expected));
});

describe('why the sensible day is the one it is', () => {
	const base = { short: 1, unknown: 0, vague: false };
	const cap = { count: 5, months: 12, until: day('2027-07-10') };
	const work = { ...base, kind: 'work', days: 5, begun: false, couldBeNearer: true } as const;
	it.each<[SensibleReason, string]>([
		[
			{ ...base, pattern: 'near', kind: 'days', days: 3, begun: false },
			'One short bar, close to the pass mark. The work takes 3 days.'
		],
		[
			{ ...base, pattern: 'broad', short: 4, kind: 'days', days: 1, begun: true },
			'Four areas need work. What’s left takes one day.'
		],
		[
			{ ...base, pattern: 'broad', short: 3, kind: 'days', days: 19, study: 7, begun: true },
			'Three areas need work. What’s left takes 19 days, 7 of them study days.'
		],
		[
			{ pattern: 'focused', ...work, short: 2, days: 30, study: 5 },
			'Two areas need work. The work takes 30 days, 5 of them study days. One more study day a week might bring it nearer.'
		],
		[
			{ ...base, pattern: 'broad', unknown: 1, kind: 'days', days: 9, begun: false },
			'One area needs work, one bar isn’t known yet (enter it first), and the score is well below the pass mark. The work takes 9 days.'
		],
		[
			{ ...base, pattern: 'broad', unknown: 2, vague: true, kind: 'days', days: 17, begun: false },
			'One area needs work, and two bars aren’t known yet (enter them first). The work takes 17 days.'
		],
		[
			{ pattern: 'near', ...work, nearer: { add: 30, day: day('2026-11-29'), days: 3 } },
			'One short bar, close to the pass mark. The work takes 5 days in your study time. With 30 minutes more a day it’s 3 days.'
		],
		[
			{ pattern: 'near', ...work, nearer: { add: 15, both: true, day: day('2026-11-29'), days: 3 } },
			'One short bar, close to the pass mark. The work takes 5 days in your study time. With 15 minutes more a day at the desk, and as many on your phone, it’s 3 days.'
		],
		[
			{ pattern: 'focused', ...work, short: 2, begun: true },
			'Two areas need work. What’s left takes 5 days in your study time. One more study day a week might bring it nearer.'
		],
		[
			{ pattern: 'focused', ...work, short: 2, begun: true, couldBeNearer: false },
			'Two areas need work. What’s left takes 5 days in your study time.'
		],
		[
			{ ...base, pattern: 'focused', kind: 'days', days: 14, begun: true, leaves: true },
			'One area needs work. What Ready? asks for takes 14 days.'
		],
		[
			{
				...base,
				pattern: 'focused',
				kind: 'wait',
				last: true,
				by: { count: 14, unit: 'd', after: 4 }
			},
			'One area needs work. The needed work fits. After the fourth attempt you wait 14 days, and the last attempt for months is worth a week more.'
		],
		[
			{ ...base, pattern: 'level', kind: 'wait' },
			'No bar is short. The needed work fits. You still have to wait.'
		],
		[
			{
				...base,
				pattern: 'level',
				vague: true,
				kind: 'wait',
				by: { count: 14, unit: 'd', after: 2 }
			},
			'The bars don’t say where to begin. The needed work fits. After the second attempt you wait 14 days.'
		],
		[
			{ ...base, pattern: 'broad', short: 2, cap, kind: 'wait', later: 'days' },
			'You’ve used all five attempts in 12 months, so you wait until Sat 10 Jul 2027. Two areas need work, and the score is well below the pass mark. The needed work fits. Your study days put the exam a little later.'
		],
		[
			{ ...base, pattern: 'near', kind: 'wait', by: { count: 14, unit: 'd', after: 2 }, later: 'labs' },
			'One short bar, close to the pass mark. The needed work fits. After the second attempt you wait 14 days. It’s a little later, so that no lab is left out.'
		],
		[
			{ ...base, pattern: 'near', kind: 'wait', by: { count: 14, unit: 'd', after: 2 }, later: 'shown' },
			'One short bar, close to the pass mark. The needed work fits. After the second attempt you wait 14 days. It’s a little later: the day we showed you.'
		],
		[
			{ ...base, pattern: 'focused', cap, kind: 'never', minutes: 50, wait: {} },
			'You’ve used all five attempts in 12 months, so you wait until Sat 10 Jul 2027. One area needs work. Some of it needs more days with 50 minutes than you have.'
		],
		[
			{ ...base, pattern: 'focused', cap, kind: 'no minutes' },
			'You’ve used all five attempts in 12 months, so you wait until Sat 10 Jul 2027. One area needs work. Your week has no study time yet.'
		],
		[
			{
				...base,
				pattern: 'focused',
				kind: 'never',
				minutes: 50,
				wait: { by: { count: 14, unit: 'd', after: 2 } }
			},
			'One area needs work. After the second attempt you wait 14 days. Some of it needs more days with 50 minutes than you have.'
		],
		[
			{ ...base, pattern: 'focused', kind: 'days', days: 16, begun: true, last: true },
			'One area needs work. What’s left takes 16 days, and the last attempt for months is worth a week more.'
		],
		[
			{ ...base, pattern: 'focused', unknown: 2, kind: 'done' },
			'One area needs work, and two bars aren’t known yet (enter them first). All needed work is done.'
		],
		[{ ...base, pattern: 'focused', kind: 'done' }, 'One area needs work. All needed work is done.'],
		[{ ...base, pattern: 'focused', kind: 'days', days: 7, begun: false }, '7 days to fix one area.'],
		[
			{ ...base, pattern: 'focused', vague: true, kind: 'days', days: 7, begun: false },
			'One area needs work, and the score is well below the pass mark. The work takes 7 days.'
		],
		[
			{ ...base, unknown: 5, pattern: 'unread', kind: 'never', minutes: 50 },
			'Five bars aren’t known yet: enter them first. Some of it needs more days with 50 minutes than you have.'
		],
		[
			{ ...base, unknown: 2, pattern: 'unread', kind: 'no minutes' },
			'Two bars aren’t known yet: enter them first. Your week has no study time yet, so these are only the days such work takes.'
		]
	])('%j', (reason, expected) => expect(sensibleReasonText(reason)).toBe(expected));

	it('names few short areas, and not many', () => {
		const reason = { ...base, pattern: 'focused', kind: 'days', days: 11, begun: false } as const;
		const two = { ...reason, short: 2 };
		expect(sensibleReasonText(two, ['Storage', 'Networking'])).toBe('11 days to fix Storage and Networking.');
		expect(sensibleReasonText({ ...reason, short: 3 }, ['Storage', 'Compute', 'Networking'])).toBe(
			'11 days to fix three areas.'
		);
	});
});

describe('why a piece of work has no day', () => {
	it.each<[Pick<LeftOut, 'reason' | 'need' | 'place'>, string]>([
		[{ reason: 'yours', need: 'core', place: 'desk' }, 'You left it out. Ready? still asks for it.'],
		[{ reason: 'no minutes', need: 'core', place: 'desk' }, 'No day has 40 minutes at the desk.'],
		[
			{ reason: 'no minutes', need: 'more', place: 'anywhere' },
			'No day has 40 minutes left, and it isn’t split.'
		],
		[{ reason: 'no room', need: 'core', place: 'desk' }, 'It found no day before the exam.'],
		[{ reason: 'no room', need: 'more', place: 'desk' }, 'Left out for now. Ready? doesn’t ask for it.']
	])('%j', (left, expected) =>
		expect(leftOutText({ ...left, id: 'lab/a#1', task: 'lab/a', minutes: 40 })).toBe(expected)
	);
});

describe('why a session can’t be on the chosen day', () => {
	it.each<[UnkeptReason, string]>([
		[{ kind: 'exam' }, 'That day isn’t before the exam.'],
		[{ kind: 'off' }, 'That day is a day off.'],
		[{ kind: 'same task' }, 'It’s on that day already.'],
		[{ kind: 'minutes', minutes: 40, place: 'desk' }, 'That day doesn’t have 40 minutes left at the desk.'],
		[{ kind: 'minutes', minutes: 15, place: 'anywhere' }, 'That day doesn’t have 15 minutes left.']
	])('%j', (reason, expected) => expect(unkeptText(reason)).toBe(expected));
});

it('says what a plan without a desk, and one for a far exam, do', () => {
	expect(withoutDeskText({ labs: 6, minutes: 230 })).toBe(
		'No day has enough time at a computer for 6 labs, so you read the outputs and predict them. Doing the labs takes 4 hours at a computer.'
	);
	expect(withoutDeskText({ labs: 6, minutes: 230, setUp: true })).toBe(
		'No day has enough time at a computer for the labs’ set-up, so you read the outputs of 6 labs and predict them. Doing the labs takes 4 hours at a computer.'
	);
	expect(
		computerTexts(
			{ labs: ['a', 'b'], sessions: ['set-up#1.1', 'a#1', 'b#1'], minutes: 115, day: day('2026-12-05') },
			['Roles: three levels', 'Blob access: four ways']
		)
	).toEqual({
		asks: 'Can you get to a computer for two hours?',
		why: 'Doing labs helps most: the set-up, then “Roles” and “Blob access”.'
	});
	expect(beginsText('Mon 18 Jan')).toMatch(
		/^Your exam is far off, so most of the work begins on Mon 18 Jan\. /
	);
	expect(beginsText('Mon 18 Jan', ['Storage', 'Compute'])).toBe(
		'Your exam is far off. Work on Storage and Compute now, while the last one is fresh. The rest begins on Mon 18 Jan.'
	);
});

describe('the last attempt for a while', () => {
	const lastUntil = day('2027-07-10');
	const exam = { day: day('2026-12-15'), booked: false, standing: 'fits' } as const;
	const passedOver = { day: day('2026-11-30'), because: 'policy' } as const;
	const text = (own: Partial<Plan['exam']>, today: string) =>
		lastAttemptText({ lastUntil, exam: { ...exam, ...own } }, day(today));
	const last = 'It’s your last attempt until Sat 10 Jul 2027.';
	const waits = `${last} Sit it once Ready? says yes. A week later costs nothing.`;

	it('can wait where nothing is booked, or the booking has to move anyway', () => {
		expect(text({}, '2026-11-27')).toBe(waits);
		expect(text({ passedOver }, '2026-11-27')).toBe(waits);
	});

	it('isn’t said to wait for free where a booking stays, or may be too near to be moved', () => {
		expect(text({ booked: true }, '2026-11-27')).toBe(last);
		expect(text({ passedOver }, '2026-11-29')).toBe(last);
	});

	it('isn’t named where another one is left', () =>
		expect(lastAttemptText({ exam }, day('2026-11-27'))).toBeUndefined());
});

it('asks after missed days, and says where the pace leads', () => {
	const today = day('2026-11-27');
	expect(stillText({ exam: { day: day('2026-12-15'), booked: true, standing: 'fits' } }, today)).toBe(
		'Still Tue 15 Dec?'
	);
	expect(missedText({ days: 3 }, today)).toBe(
		'Three study days passed without work, and the plan has caught up.'
	);
	expect(missedText({ days: 4, pace: day('2026-12-19') }, today)).toMatch(
		/At the pace of the last week it’s Sat 19 Dec\.$/
	);
});

const week = [0, 0, 0, 0, 0, 0, 0] as const;
const today = day('2026-11-27');

it('names the dates that get longer, and what is on them', () => {
	const on = (...dates: readonly (readonly [string, string])[]) => ({
		kind: 'minutes' as const,
		add: 50,
		places: [],
		dates: dates.map(([date, misses]) => ({ day: day(date), misses: day(misses) })),
		gone: dates.length - 1,
		exam: day('2026-12-16'),
		undone: 0,
		availability: { desk: week, anywhere: week, off: [] }
	});
	const two = on(['2026-12-06', '2026-12-07'], ['2026-12-13', '2026-12-14']);
	expect(moreMinutesText(two, today)).toBe('50 minutes on Sun 6 Dec and Sun 13 Dec');
	expect(fitsThenText(two, 'Wed 16 Dec', today)).toBe(
		'Half a mock exam. You go over it on Mon 7 Dec and Mon 14 Dec. Labs that give way: 1. The exam is on Wed 16 Dec.'
	);
	const one = on(['2026-12-13', '2026-12-14']);
	expect(fitsThenText(one, 'Wed 16 Dec', today)).toBe(
		'Half a mock exam. You go over it on Mon 14 Dec. No lab gives way. The exam is on Wed 16 Dec.'
	);
});

it.each([
	[['desk'], '30 minutes more a day at the desk'],
	[['anywhere'], '30 minutes more a day on your phone'],
	[['desk', 'anywhere'], '30 minutes more a day']
] as const)('says where minutes are added: %j', (places, expected) =>
	expect(
		moreMinutesText(
			{
				kind: 'minutes',
				add: 30,
				places,
				exam: day('2026-12-01'),
				undone: 0,
				availability: { desk: week, anywhere: week, off: [] }
			},
			today
		)
	).toBe(expected)
);

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
			'Yesterday’s work moved to today.'
		],
		[
			'to two',
			[lost('2026-11-26', 35)],
			[move('2026-11-26', '2026-11-27'), move('2026-11-26', '2026-11-29')],
			'Yesterday’s work moved to today and Sun 29 Nov.'
		],
		[
			'of an earlier day',
			[lost('2026-11-25', 60)],
			[move('2026-11-25', '2026-11-28')],
			'Wed 25 Nov’s work moved to tomorrow.'
		],
		[
			'of several days, to several',
			[lost('2026-11-25', 60), lost('2026-11-26', 35)],
			[move('2026-11-25', '2026-11-27'), move('2026-11-25', '2026-11-28'), move('2026-11-26', '2026-11-29')],
			'The work of 2 days moved to the days ahead.'
		],
		['to no day', [lost('2026-11-26', 35)], [move('2026-11-26')], 'Yesterday’s work needs a new day.'],
		[
			'partly to no day',
			[lost('2026-11-26', 35)],
			[move('2026-11-26', '2026-11-27'), move('2026-11-26')],
			'Yesterday’s work moved, and some of it needs a new day.'
		]
	])('%s', (_name, lost, moved, text) => expect(movedText({ lost, moved }, today)).toBe(text));

	it('is not told where none passed', () =>
		expect(movedText({ lost: [], moved: [move('2026-11-26', '2026-11-27')] }, today)).toBeUndefined());
});

it('says that the planned day is another one, and nothing of a booked exam', () => {
	const [before, now, today] = [day('2026-12-03'), day('2026-12-04'), day('2026-11-27')];
	expect(examMovedText({ day: now, booked: false }, before, today)).toBe('We now suggest Fri 4 Dec.');
	expect(examMovedText({ day: now, booked: false }, now, today)).toBe('Fri\u00a04\u00a0Dec still works.');
	expect(examMovedText({ day: now, booked: false }, undefined, today)).toBeUndefined();
	expect(examMovedText({ day: now, booked: true }, before, today)).toBeUndefined();
});

it('says what the first day begins with', () => {
	const tasks = [
		{ title: 'Set up for the labs: Cloud Shell', minutes: 30 },
		{ title: 'Timed mixed set', minutes: 20 }
	];
	expect(startsText(day('2026-11-26'), tasks, day('2026-11-25'))).toEqual({
		when: 'Tomorrow, 50\u00a0min',
		first: 'First: Set up for the labs'
	});
	expect(startsText(day('2026-11-28'), [], day('2026-11-25'))).toBeUndefined();
});

it('says what another exam day gives', () => {
	const exam = { day: day('2026-12-07'), booked: true, standing: 'fits' } as const;
	expect(undoneText(0, exam)).toBe('all needed work fits');
	expect(undoneText(0, { ...exam, standing: 'before sure' })).toBe('the wait is over');
	expect(undoneText(0, { ...exam, says: 'tight' })).toBe('it has time to stick');
	expect(undoneText(2, exam)).toBe('2 tasks left out');
});
