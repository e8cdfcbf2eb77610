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

/** Done in this plan. It stands last there, so it is open until shortly before the exam. */
export function logistics({ tasks, states, plan, booked }: LogisticsInput): Condition {
	const task = tasks.find(({ kind }) => kind === 'logistics');
	const done = present(states).some((state) => state.plan === plan && state.task === task?.id);
	if (done) return { id: 'logistics', state: 'met', evidence: 'You have got the retake day ready.' };
	return {
		id: 'logistics',
		state: 'open',
		evidence: booked
			? 'Not done yet; it stands last in the plan.'
			: 'No day is booked; getting it ready stands last in the plan.',
		...(task === undefined
			? {}
			: { closes: { words: `${task.title}.`, goto: { to: 'task', task: task.id } as const } })
	};
}
