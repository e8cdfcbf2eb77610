// Whether the day itself is settled: identity papers, place or desk, times.
import type { Condition } from '#lib/domain/readiness/types.ts';
import { present } from '#lib/domain/stored.ts';
import type { Task, TaskState } from '#lib/domain/task.ts';

export interface LogisticsInput {
	readonly tasks: readonly Task[];
	readonly states: readonly TaskState[];
	/** Id of the attempt whose plan it is. */
	readonly plan: string;
	readonly booked: boolean;
}

/** Returns whether it is done in this plan. It comes last there, so it is open until shortly before the exam. */
export function logistics({ tasks, states, plan, booked }: LogisticsInput): Condition {
	const task = tasks.find(({ kind }) => kind === 'logistics');
	const done = present(states).some((state) => state.plan === plan && state.task === task?.id);
	const evidence = { id: 'logistics', done, booked } as const;
	if (done) return { id: 'logistics', state: 'met', evidence };
	return {
		id: 'logistics',
		state: 'open',
		evidence,
		...(task === undefined
			? {}
			: { closes: { action: 'task', title: task.title, goto: { to: 'task', task: task.id } } })
	};
}
