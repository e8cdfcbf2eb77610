import { describe, expect, it } from 'vitest';
import { plannedFor } from '#lib/domain/readiness/planned.ts';
import type { ConditionId } from '#lib/domain/readiness/types.ts';
import { schedule } from '#lib/domain/plan/schedule.ts';
import { day } from '#lib/domain/time/day.ts';
import { done, failed, focused, given, planned } from '#tests/given/plan.ts';
import { offshoreTasks as tasks } from '#tests/exam/offshore-tasks.ts';

const count = (id: ConditionId, exam: string, today = failed) =>
	plannedFor(
		id,
		planned(schedule(given(focused, { booking: { day: day(exam), tried: true }, today }))),
		tasks,
		today
	)?.length;

describe('what is left in the plan before then', () => {
	it('says nothing of what no task closes', () => expect(count('legal', '2026-12-05')).toBeUndefined());
	it('holds fewer labs before an earlier day', () => {
		const labs = (exam: string) => count('proved', exam) ?? 0;
		expect(labs('2026-12-05')).toBeGreaterThan(labs('2026-11-28'));
		expect(labs('2026-11-28')).toBeGreaterThan(0);
	});
	it('counts none where none is left', () => expect(count('proved', '2026-11-26')).toBe(0));
	it('does not count what is done', () => {
		const plan = planned(
			schedule(
				given(focused, {
					today: day('2026-11-26'),
					states: [done('lab/forecasts/drill#1', failed)]
				})
			)
		);
		const open = plan.days
			.flatMap(({ sessions }) => sessions)
			.filter((session) => session.task.startsWith('lab/') && !session.done);
		expect(plannedFor('proved', plan, tasks, day('2026-11-26'))).toHaveLength(open.length);
	});
});
