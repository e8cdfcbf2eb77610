import { describe, expect, it } from 'vitest';
import { keptPlanOf } from '#lib/domain/needs/kept-plan.ts';
import { schedule } from '#lib/domain/plan/schedule.ts';
import { migrate } from '#lib/domain/stored-data/migrate.ts';
import { parsePlan } from '#lib/domain/stored-data/table-parsers.ts';
import { day } from '#lib/domain/time/day.ts';
import { done, given, near, planned } from '#tests/given/plan.ts';

const today = day('2026-11-27');
const plan = planned(
	schedule(given(near, { today, states: [done('lab/sails/drill#1', day('2026-11-26'))] }))
);

describe('what stays of a plan', () => {
	it('is each day with its work, without a reason or theme', () =>
		expect(keptPlanOf(plan, 'first').days.slice(0, 2)).toEqual([
			{
				day: '2026-11-26',
				sessions: [
					{
						task: 'lab/sails/drill',
						turn: 1,
						place: 'desk',
						minutes: 40,
						done: true
					}
				]
			},
			{
				day: '2026-11-27',
				sessions: expect.arrayContaining([
					{
						task: 'lab/mooring/drill',
						turn: 1,
						place: 'desk',
						minutes: 45
					}
				])
			}
		]));

	it('is read back from what is stored', () => {
		const stored = { exam: 'boat', ...keptPlanOf(plan, 'first') };
		expect(parsePlan(JSON.parse(JSON.stringify(stored)))).toEqual({ ok: true, value: stored });
	});

	it('is what a plan migrates to that was stored with its sentences', () => {
		const kept = keptPlanOf(plan, 'first');
		const stored = {
			...kept,
			days: kept.days.map(({ day, sessions }) => ({
				day,
				theme: 'Boat',
				kind: 'work',
				focus: ['boat'],
				sessions: sessions.map((session) => ({ ...session, id: 'x', why: 'Boat is the shortest bar.' }))
			}))
		};
		expect(migrate({ exams: [{ exam: 'boat', plan: stored }] }, 2)).toEqual({
			exams: [{ exam: 'boat' }],
			plans: [{ exam: 'boat', ...kept }]
		});
	});
});
