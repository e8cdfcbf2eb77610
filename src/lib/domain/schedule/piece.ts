// A piece of work on its way to a day, and the turns in which a task comes round.
import type { SessionReason } from '#lib/domain/schedule/reasons.ts';
import type { Session } from '#lib/domain/schedule/types.ts';
import { present } from '#lib/domain/stored.ts';
import type { Part, Task, TaskId, TaskState } from '#lib/domain/task.ts';

export interface Piece {
	readonly id: string;
	readonly task: Task;
	readonly turn: number;
	readonly part?: Part;
	readonly minutes: number;
	readonly phase: 'begin' | 'repair' | 'mixed' | 'last';
	/** `core` decides which day is sensible; `more` uses the days that are there. */
	readonly need: 'core' | 'more';
	/** An order of worth, the smaller the more: what is dropped last. */
	readonly value: number;
	/** The first day it may stand on: a day of the repair, or of the mixed days, from 0. */
	readonly slot: number;
	readonly reason: SessionReason;
}

/** `task#turn`; an earlier part of it `task#turn.1`. */
export const sessionId = (task: TaskId, turn: number, part?: Part): string =>
	part === undefined || part.number === part.of ? `${task}#${turn}` : `${task}#${turn}.${part.number}`;

/** What is not core is worth less than anything that is. */
export const worthOfMore = 100;

/** A whole turn of a task as a piece. */
export const pieceOf = (
	task: Task,
	turn: number,
	rest: Omit<Piece, 'id' | 'task' | 'turn' | 'minutes'>
): Piece => ({
	id: sessionId(task.id, turn),
	task,
	turn,
	minutes: task.minutes,
	...rest
});

/** The session that a piece becomes on a day. */
export const sessionOf = (
	{ id, task, turn, minutes, reason, part }: Piece,
	place: Session['place']
): Session => ({
	id,
	task: task.id,
	turn,
	place,
	minutes,
	reason,
	...(part === undefined ? {} : { part })
});

export interface Turns {
	/** The highest turn done in earlier plans: this plan counts on from there. */
	readonly before: (task: TaskId) => number;
	/** What was done in this plan, oldest first. */
	readonly done: readonly TaskState[];
	readonly isDone: (task: TaskId, turn: number) => boolean;
	/** The last part done of a turn that is not done as a whole. */
	readonly partDone: (task: TaskId, turn: number) => Part | undefined;
	/** The highest turn done in any plan. */
	readonly last: (task: TaskId) => number;
}

/** The turns of all tasks, as seen from the plan of one attempt. */
export function turnsOf(states: readonly TaskState[], plan: string): Turns {
	const whole = present(states);
	const done = whole
		.filter((state) => state.plan === plan)
		.toSorted((a, b) => (a.done < b.done ? -1 : a.done > b.done ? 1 : a.stamp.counter - b.stamp.counter));
	const highest = (of: readonly TaskState[]) => {
		const turns = new Map<TaskId, number>();
		for (const { task, turn, part } of of)
			if (part === undefined) turns.set(task, Math.max(turn, turns.get(task) ?? 0));
		return (task: TaskId) => turns.get(task) ?? 0;
	};
	const keys = new Set(
		done.filter(({ part }) => part === undefined).map(({ task, turn }) => `${task}#${turn}`)
	);
	return {
		before: highest(whole.filter((state) => state.plan !== plan)),
		done,
		isDone: (task, turn) => keys.has(`${task}#${turn}`),
		partDone: (task, turn) =>
			done
				.filter((state) => state.task === task && state.turn === turn)
				.flatMap(({ part }) => part ?? [])
				.toSorted((a, b) => b.number / b.of - a.number / a.of)[0],
		last: highest(whole)
	};
}
