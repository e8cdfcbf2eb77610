// The turns in which a task comes round, their ids, and what was done of them.
import { present } from '#lib/domain/stored.ts';
import type { Part, TaskId, TaskState } from '#lib/domain/task.ts';

/** `task#turn`; an earlier part of it `task#turn.1`. */
export const plannedId = (task: TaskId, turn: number, part?: Part): string =>
	part === undefined || part.number === part.of ? `${task}#${turn}` : `${task}#${turn}.${part.number}`;

/** The task and the turn that an id names. */
export function readPlannedId(id: string): { readonly task: string; readonly turn: number } | undefined {
	const match = /^(.+?)(?:#(\d+)(?:\.\d+)?)?$/.exec(id);
	return match?.[1] === undefined ? undefined : { task: match[1], turn: Math.max(1, Number(match[2] ?? 1)) };
}

export interface Turns {
	/** The highest turn done in earlier plans: this plan counts on from there. */
	readonly before: (task: TaskId) => number;
	/** What was done in this plan, oldest first. */
	readonly done: readonly TaskState[];
	/** The same of one task, whole turns only. */
	readonly doneOf: (task: TaskId) => readonly TaskState[];
	/** The first visit of a turn is done, and not the whole. */
	readonly begun: (task: TaskId, turn: number) => boolean;
}

/** Returns the turns of all tasks, as seen from the plan of one attempt. */
export function turnsOf(states: readonly TaskState[], plan: string): Turns {
	const all = present(states);
	const done = all
		.filter((state) => state.plan === plan)
		.toSorted((a, b) => (a.done < b.done ? -1 : a.done > b.done ? 1 : a.stamp.counter - b.stamp.counter));
	const before = new Map<TaskId, number>();
	for (const { task, turn, part, plan: of } of all)
		if (of !== plan && part === undefined) before.set(task, Math.max(turn, before.get(task) ?? 0));
	const whole = new Map<TaskId, TaskState[]>();
	for (const state of done)
		if (state.part === undefined) whole.set(state.task, [...(whole.get(state.task) ?? []), state]);
	return {
		before: (task) => before.get(task) ?? 0,
		done,
		doneOf: (task) => whole.get(task) ?? [],
		begun: (task, turn) =>
			done.some((state) => state.task === task && state.turn === turn && state.part?.number === 1)
	};
}
