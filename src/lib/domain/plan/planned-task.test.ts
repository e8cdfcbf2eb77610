import { describe, expect, it } from 'vitest';
import { daysFor } from '#lib/domain/plan/planned-task.ts';
import { schedule } from '#lib/domain/plan/schedule.ts';
import { day } from '#lib/domain/time/day.ts';
import { offshoreAvailability } from '#tests/exam/offshore-tasks.ts';
import { done, given, mostShort, planned } from '#tests/given/plan.ts';

const availability = {
	...offshoreAvailability,
	desk: [45, 45, 45, 45, 39, 90, 90] as const,
	off: [day('2026-11-30')]
};
const today = day('2026-11-26');
const states = [done('lab/charts/drill#1', today)];
const input = given(mostShort, { availability, today, states });
const pins = [{ session: 'lab/tides/drill#1', day: day('2026-12-02') }];
const plan = planned(schedule({ ...input, pins }));
const session = plan.days
	.flatMap(({ sessions }) => sessions)
	.find(({ id }) => id === 'lab/pilotage/drill#1')!;
const days = daysFor(plan, session, { availability, today, pins });
const fits = (on: string) => days.find(({ day }) => day === on)?.fits;

describe('where a rebuild of forty minutes could be put', () => {
	it.each([
		['not where the minutes are used by what is done', '2026-11-26', false],
		['not where a weekday has a minute less', '2026-11-27', false],
		['where the day has room beside what gives way', '2026-11-28', true],
		['not on a day off', '2026-11-30', false],
		['where another one would give way', '2026-12-01', true],
		['not where another one was put by hand', '2026-12-02', false]
	])('%s', (_name, on, expected) => expect(fits(on)).toBe(expected));

	it('and every day of the plan from today on is answered', () => {
		expect(days.map(({ day }) => day)).toEqual(plan.days.map(({ day }) => day).filter((day) => day >= today));
		expect(days.filter(({ here }) => here)).toHaveLength(1);
	});

	it('what fits is kept when it is put there', () => {
		for (const { day } of days.filter(({ fits }) => fits)) {
			const moved = planned(schedule({ ...input, pins: [...pins, { session: session.id, day }] }));
			expect(moved.days.find((each) => each.day === day)?.sessions.map(({ id }) => id)).toContain(session.id);
		}
	});
});
