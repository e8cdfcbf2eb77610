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
	timed: ['timed'],
	causes: ['pace', 'reading', 'sandbox', 'timed'],
	logistics: ['logistics']
};

/** Returns how many planned tasks from `today` on serve a condition; `undefined` for one that no task closes. */
export function plannedFor(
	id: ConditionId,
	plan: Pick<Plan, 'days'>,
	tasks: readonly Task[],
	today: Day
): number | undefined {
	const kinds = serves[id];
	if (kinds === undefined) return undefined;
	const ids = new Set(tasks.filter(({ kind }) => kinds.includes(kind)).map((task) => task.id));
	return plan.days
		.filter(({ day }) => day >= today)
		.flatMap(({ sessions }) => sessions)
		.filter(({ task, done }) => done !== true && ids.has(task)).length;
}
