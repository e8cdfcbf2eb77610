import { describe, expect, it } from 'vitest';
import { isRunUp, runUpDiagnosis, runUpPlan } from '#lib/domain/diagnosis/run-up.ts';
import { schedule } from '#lib/domain/plan/schedule.ts';
import { day } from '#lib/domain/time/day.ts';
import { given, near } from '#tests/given/plan.ts';
import { offshore } from '#tests/exam/offshore.ts';

describe('a booked first attempt', () => {
	const diagnosis = runUpDiagnosis(offshore);
	const first = { diagnosis, eligibility: { status: 'first' as const } };

	it('has a map of unknown areas, which no sitting has', () => {
		expect(diagnosis.gaps.every(({ standing }) => standing === 'unknown')).toBe(true);
		expect(isRunUp(diagnosis)).toBe(true);
		expect(isRunUp(given(near).diagnosis!)).toBe(false);
	});

	it('has a plan to its day, which begins with questions', () => {
		const plan = schedule(given(near, { ...first, booking: { day: day('2026-12-20') } }));
		if (plan.kind !== 'plan') throw new Error(plan.because);
		expect(plan.exam).toEqual({ day: '2026-12-20', booked: true, standing: 'fits' });
		expect(plan.sensibleReason).toMatchObject({ pattern: 'unread', first: true });
		expect(plan.days.find(({ sessions }) => sessions.length > 0)?.sessions[0]?.reason).toEqual({
			kind: 'timed',
			because: 'diagnose'
		});
	});

	it('is older than every attempt, so that its work counts as done before', () =>
		expect(runUpPlan.day < '2010-01-01').toBe(true));

	it('is no plan for a person who sat and is told otherwise', () =>
		expect(schedule(given(near, { eligibility: { status: 'first' } })).kind).toBe('none'));
});
