import { expect, it } from 'vitest';
import { day } from '#lib/domain/time/day.ts';
import { choiceTexts } from '#lib/words/choice.ts';

const today = day('2026-11-27');
const exam = { day: day('2026-12-01'), booked: true, standing: 'incomplete' } as const;
const choice = { exam: day('2026-12-04'), undone: 0 };

it('says what another exam day gives, and what moving costs', () => {
	const later = { ...choice, kind: 'exam' } as const;
	expect(choiceTexts(later, exam, today, 'Move it soon.')).toEqual({
		does: 'Move the exam to Fri 4 Dec',
		gives: 'Then all needed work fits. Move it soon.'
	});
	expect(choiceTexts({ ...later, undone: 2 }, exam, today).gives).toBe('Then 2 tasks left out.');
	expect(choiceTexts(later, { ...exam, booked: false }, today)).toEqual({
		does: 'Sit on Fri 4 Dec',
		gives: 'That’s your plan now: all needed work fits.'
	});
});

it('says what more minutes give', () => {
	const week = [10, 10, 10, 10, 10, 10, 10] as const;
	const availability = { desk: week, anywhere: week, off: [] };
	const more = { ...choice, kind: 'minutes', add: 30, places: ['desk'], availability } as const;
	expect(choiceTexts(more, exam, today)).toEqual({
		does: '30 minutes more a day at the desk',
		gives: 'Then all that Ready? asks for fits, and the exam is on Fri 4 Dec.'
	});
});
