// Where the plan has a task.
import type { Plan, Session } from '#lib/domain/schedule/types.ts';
import type { TaskId } from '#lib/domain/task.ts';
import type { Day } from '#lib/domain/time/day.ts';

/** The first session of a task that is still to do, and its day. */
export function plannedOf(
	plan: Plan | undefined,
	task: TaskId
): { readonly session: Session; readonly day: Day } | undefined {
	for (const { day, sessions } of plan?.days ?? []) {
		const session = sessions.find((one) => one.task === task && one.done !== true);
		if (session !== undefined) return { session, day };
	}
	return undefined;
}

/** How the screen of a task finds it: the planned session, else the last one of the plan, else the first turn. */
export function taskHash(plan: Plan | undefined, task: TaskId): string {
	const all = plan?.days.flatMap(({ sessions }) => sessions).filter((one) => one.task === task) ?? [];
	return plannedOf(plan, task)?.session.id ?? all.at(-1)?.id ?? `${task}#1`;
}
