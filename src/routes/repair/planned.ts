// Where the plan has a task.
import type { Plan, Session } from '#lib/domain/schedule/types.ts';
import type { TaskId } from '#lib/domain/task.ts';
import type { Day } from '#lib/domain/time/day.ts';

/** The first session of a task that is still to do, and its day. */
export function plannedTask(
	plan: Plan | undefined,
	task: TaskId
): { readonly session: Session; readonly day: Day } | undefined {
	for (const { day, sessions } of plan?.days ?? []) {
		const session = sessions.find((one) => one.task === task && one.done !== true);
		if (session !== undefined) return { session, day };
	}
	return undefined;
}
