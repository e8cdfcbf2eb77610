import { describe, expect, it } from 'vitest';
import type { Plan } from '#lib/domain/schedule/types.ts';
import { day } from '#lib/domain/time/day.ts';
import type { Time } from '#lib/domain/time/zone.ts';
import {
	examDayText,
	examWarning,
	otherDayText,
	spareText,
	standingText,
	tightText,
	withoutDayText
} from '#lib/words/exam-day.ts';

describe('an exam day that comes too early', () => {
	const sensible = day('2026-12-08');
	const exam = { day: day('2026-12-01'), booked: true, standing: 'incomplete' } as const;
	it.each<[Plan['exam'], string]>([
		[{ ...exam, passedOver: { day: day('2026-11-30'), because: 'policy' } }, 'Move your booking'],
		[{ ...exam, passedOver: { day: day('2026-11-30'), because: 'work' } }, 'Don’t sit this one'],
		[{ ...exam, standing: 'before sure' }, 'Move the exam to Tue 8 Dec'],
		[exam, 'Move the exam to Tue 8 Dec'],
		[{ ...exam, day: sensible }, 'Not all of it fits'],
		[{ ...exam, day: sensible, noMock: true }, 'No day holds a mock exam']
	])('%j', (exam, title) => expect(tightText({ exam, sensible }, day('2026-11-27')).title).toBe(title));

	it('says how much too early', () =>
		expect(tightText({ exam, sensible }, day('2026-11-27')).says).toBe(
			'Your exam on Tue 1 Dec is 7 days early.'
		));
});

it('a booking for today or tomorrow may be too near to be moved', () => {
	const [today, on] = [day('2026-11-29'), day('2026-11-30')];
	const exam = { day: day('2026-12-08'), booked: false, standing: 'incomplete' } as const;
	const passed = (because: 'policy' | 'work') => ({ ...exam, passedOver: { day: on, because } });
	const read = (because: 'policy' | 'work', from = today) =>
		tightText({ exam: passed(because), sensible: exam.day }, from);
	expect(read('policy')).toEqual({
		title: 'Not allowed yet',
		says: 'The policy doesn’t allow an exam on Mon 30 Nov yet. The plan runs to Tue 8 Dec. “When” says whether you can still move your booking.'
	});
	expect(read('work').says).toBe(
		'Mon 30 Nov is too soon for the work. The plan runs to Tue 8 Dec. “When” says whether you can still move your booking.'
	);
	expect(read('work', day('2026-11-28')).says).toBe(
		'Mon 30 Nov is too soon for the work. The plan runs to Tue 8 Dec.'
	);
	const unsure = { ...exam, passedOver: { day: on, because: 'work', unsure: true } } as const;
	expect(tightText({ exam: unsure, sensible: exam.day }, day('2026-11-28')).says).toBe(
		'Mon 30 Nov is too soon for the work, and could be refused: read strictly, the wait isn’t over then. The plan runs to Tue 8 Dec.'
	);
	expect(otherDayText(passed('work'), 'Tue 8 Dec', today)).toBe('Sit on Tue 8 Dec');
	expect(otherDayText(passed('work'), 'Tue 8 Dec', day('2026-11-28'))).toBe('Move the exam to Tue 8 Dec');
	expect(examWarning(passed('policy'), today)).toBe('Your booking on Mon 30 Nov isn’t allowed yet');
	expect(examWarning(passed('work'), day('2026-11-28'))).toBe('Mon 30 Nov is too soon. Move it to Tue 8 Dec');
});

it('says that only the mock has no day, and what spare days are for', () => {
	const exam = { day: day('2026-12-15'), booked: true, standing: 'incomplete' } as const;
	expect(standingText(exam)).toBe('not all fits');
	expect(standingText({ ...exam, noMock: true })).toBe('no mock exam');
	expect(tightText({ exam: { ...exam, noMock: 'in parts' }, sensible: exam.day }, exam.day)).toEqual({
		title: 'No day holds a mock exam',
		says: 'Short timed sets in the last days take its place, and Ready? counts them.'
	});
	const dates = [{ day: day('2026-12-13'), misses: day('2026-12-14') }];
	const choices = [{ kind: 'minutes', add: 50, dates } as never];
	expect(
		tightText({ exam: { ...exam, noMock: 'in parts' }, sensible: exam.day, choices }, exam.day).says
	).toBe(
		'Can you find 50 minutes for one half? Otherwise short timed sets in the last days take its place, and Ready? counts them.'
	);
	const half = { ...exam, noMock: 'in parts', half: true } as const;
	expect(tightText({ exam: half, sensible: exam.day, choices }, exam.day)).toEqual({
		title: 'Half a mock exam has a day',
		says: 'Can you find 50 minutes for the other half?'
	});
	expect(tightText({ exam: half, sensible: exam.day }, exam.day).says).toBe('The other half has none.');
	expect(standingText(half)).toBe('half a mock exam');
	const passedOver = { day: day('2026-12-01'), because: 'work' } as const;
	expect(
		tightText({ exam: { ...exam, noMock: 'in parts', passedOver }, sensible: exam.day }, day('2026-11-20'))
			.says
	).toMatch(
		/Tue 15 Dec\. No day holds a mock exam\. Short timed sets in the last days take its place, and Ready\? counts them\.$/
	);
	expect(standingText({ ...exam, standing: 'fits' })).toBe('on track');
	expect(standingText({ ...exam, standing: 'fits', says: 'tight' })).toBe('tight');
	expect(spareText({ exam, sensible: day('2026-12-08') })).toBe(
		'Your date gives you 7 days more than the work needs.'
	);
	expect(spareText({ exam, sensible: day('2026-12-09') })).toBeUndefined();
	expect(spareText({ exam: { ...exam, booked: false }, sensible: day('2026-12-01') })).toBeUndefined();
});

it.each([
	[['RBAC scopes'], 'Without a day: RBAC scopes.'],
	[['RBAC scopes', 'Peering', 'Mock exam'], 'Without a day: RBAC scopes; Peering; Mock exam.'],
	[
		['RBAC scopes', 'Peering', 'Mock exam', 'Locks', 'Tags'],
		'Without a day: RBAC scopes; Peering; Mock exam; and 2 more, named below.'
	]
])('names three tasks without a day at most: %j', (titles, expected) =>
	expect(withoutDayText(titles)).toBe(expected)
);

it('names the day that the plan runs to', () => {
	const exam = { day: day('2026-12-08'), booked: true };
	const today = day('2026-11-27');
	expect(examDayText(exam, '10:30' as Time, today)).toMatch(/^Exam on Tue 8 Dec, 10:30/);
	expect(examDayText(exam, undefined, today)).toBe('Exam on Tue 8 Dec');
	expect(examDayText({ ...exam, booked: false }, '10:30' as Time, today)).toBe(
		'Suggested retake: Tue\u00a08\u00a0Dec'
	);
});
