// A session by the id that stands in an address.
import type { PlannedDay, Session } from '#lib/domain/schedule/types.ts';
import type { Task } from '#lib/domain/task.ts';

/** The task and the turn that an id names: `task#1`, and `task#1.2` for a part of it. */
export function readSessionId(id: string): { readonly task: string; readonly turn: number } | undefined {
	const match = /^(.+?)(?:#(\d+)(?:\.\d+)?)?$/.exec(id);
	return match?.[1] === undefined ? undefined : { task: match[1], turn: Math.max(1, Number(match[2] ?? 1)) };
}

/**
 * The session of this id with its task. Work that the plan does not hold can be done all the same: then it is the turn
 * that the id names, else the first. Nothing where the app has no such task.
 */
export function findSession(
	days: readonly PlannedDay[],
	tasks: readonly Task[],
	id: string
): { readonly task: Task; readonly session: Session } | undefined {
	const named = readSessionId(id);
	const task = tasks.find((each) => each.id === named?.task);
	if (named === undefined || task === undefined) return undefined;
	const planned = days.flatMap(({ sessions }) => sessions).find((session) => session.id === id);
	const { place, minutes } = task;
	const own: Session = {
		id: `${task.id}#${named.turn}`,
		task: task.id,
		turn: named.turn,
		place,
		minutes
	};
	return { task, session: planned ?? own };
}
