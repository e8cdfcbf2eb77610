import { expect, it } from 'vitest';
import { day } from '#lib/domain/time/day.ts';
import { choiceTexts, type ChoiceContext } from '#lib/words/choice.ts';
import { offshoreTasks as tasks } from '#tests/exam/offshore-tasks.ts';

const week = [10, 10, 10, 10, 10, 10, 10] as const;
const context: ChoiceContext = {
	exam: day('2026-12-01'),
	// A Saturday, a Sunday that is off, and a Monday.
	ahead: [day('2026-11-28'), day('2026-11-29'), day('2026-11-30')],
	today: day('2026-11-27'),
	now: { desk: week, anywhere: week, off: [day('2026-11-29')] },
	tasks,
	moving: 'Move it soon.'
};
const choice = { exam: day('2026-12-04'), undone: 0 };

it('says what waiting costs', () => {
	const later = { ...choice, kind: 'exam' } as const;
	expect(choiceTexts(later, context)).toEqual({
		does: 'Sit on Fri 4 Dec instead',
		costs: '3 days more to wait. Then all needed work fits. Move it soon.'
	});
	expect(choiceTexts({ ...later, undone: 2 }, { ...context, moving: undefined }).costs).toBe(
		'3 days more to wait. Then 2 tasks still don’t fit.'
	);
});

it('adds up the minutes of the days ahead, without those that are off', () => {
	const availability = { ...context.now, desk: [40, 40, 40, 40, 40, 40, 40] as const };
	const more = { ...choice, kind: 'minutes', add: 30, places: ['desk'], availability } as const;
	expect(choiceTexts(more, context)).toEqual({
		does: '30 minutes more a day at the desk',
		costs: '1\u00a0h in all before the exam. Then all needed work fits.'
	});
});

it('names the work that is left out', () => {
	const lab = tasks.find(({ kind }) => kind === 'lab')!;
	const drop = { ...choice, kind: 'drop', sessions: [`${lab.id}#1`], tasks: [lab.id] } as const;
	const { does, costs } = choiceTexts(drop, context);
	expect(does).toBe('Leave out 1 lab');
	expect(costs).toBe(`${lab.minutes}\u00a0min of work not done, and Ready? still asks for it: ${lab.title}.`);
});
