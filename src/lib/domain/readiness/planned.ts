// What the plan still holds before the exam for each condition.
import { counted } from '#lib/domain/readiness/enough.ts';
import type { ConditionId } from '#lib/domain/readiness/types.ts';
import type { Plan } from '#lib/domain/schedule/types.ts';
import type { Task, TaskKind } from '#lib/domain/task.ts';
import type { Day } from '#lib/domain/time/day.ts';

const serves: Readonly<
	Record<ConditionId, { readonly kinds: readonly TaskKind[]; readonly one: string } | undefined>
> = {
	legal: undefined,
	proved: { kinds: ['lab'], one: 'lab' },
	retained: { kinds: ['recall', 'timed'], one: 'practice session' },
	misses: { kinds: ['timed'], one: 'timed session' },
	timed: { kinds: ['timed'], one: 'timed session' },
	causes: { kinds: ['pace', 'reading', 'sandbox', 'timed'], one: 'session' },
	logistics: { kinds: ['logistics'], one: 'session' }
};

/** `Before then in the plan: 4 labs.` Nothing for what no task closes. */
export function plannedWords(
	id: ConditionId,
	plan: Pick<Plan, 'days'>,
	tasks: readonly Task[],
	today: Day
): string | undefined {
	const own = serves[id];
	if (own === undefined) return undefined;
	const ids = new Set(tasks.filter(({ kind }) => own.kinds.includes(kind)).map((task) => task.id));
	const count = plan.days
		.filter(({ day }) => day >= today)
		.flatMap(({ sessions }) => sessions)
		.filter(({ task, done }) => done !== true && ids.has(task)).length;
	return count === 0
		? 'The plan holds nothing more for it before then.'
		: `Before then in the plan: ${counted(count, own.one)}.`;
}
