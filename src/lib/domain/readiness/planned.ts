// What is left in the plan before the exam for each condition.
import type { ConditionId } from '#lib/domain/readiness/types.ts';
import type { Plan } from '#lib/domain/schedule/types.ts';
import type { Task, TaskKind } from '#lib/domain/task.ts';
import type { Day } from '#lib/domain/time/day.ts';

const serves: Readonly<Record<ConditionId, readonly TaskKind[] | undefined>> = {
	legal: undefined,
	proved: ['lab'],
	retained: ['recall', 'timed'],
	misses: ['timed'],
	// Only a mock exam, whole or in halves, unless no day holds one.
	timed: ['timed'],
	causes: ['pace', 'reading', 'sandbox', 'timed'],
	logistics: ['logistics']
};

/** Returns whether a task serves a condition. Setting up for the labs serves theirs. */
export const isFor = (id: ConditionId, { kind, set }: Task, { exam }: Partial<Pick<Plan, 'exam'>>): boolean =>
	serves[id]?.includes(kind) === true && (id !== 'timed' || exam?.noMock === 'in parts' || set !== undefined);

/** Returns the day of each planned task from `today` on that serves a condition; `undefined` for one that no task closes. */
export function plannedFor(
	id: ConditionId,
	plan: Pick<Plan, 'days'> & Partial<Pick<Plan, 'exam'>>,
	tasks: readonly Task[],
	today: Day
): readonly Day[] | undefined {
	if (serves[id] === undefined) return undefined;
	const ids = new Set(
		tasks.filter((task) => isFor(id, task, plan) && task.lab?.setUp !== true).map((task) => task.id)
	);
	return plan.days
		.filter(({ day }) => day >= today)
		.flatMap(({ day, sessions }) =>
			sessions.flatMap(({ task, done }) => (done !== true && ids.has(task) ? [day] : []))
		);
}
