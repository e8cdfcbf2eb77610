// What was done, as sessions on the days on which it was done.
import { minutesOn } from '#lib/domain/schedule/board.ts';
import { describeDay } from '#lib/domain/schedule/describe.ts';
import { sessionId, type Turns } from '#lib/domain/schedule/piece.ts';
import type { PlanMap, PlannedDay, ScheduleInput, Session } from '#lib/domain/schedule/types.ts';
import type { Task } from '#lib/domain/task.ts';
import { addDays, daysBetween, earlierDay, laterDay, type Day } from '#lib/domain/time/day.ts';

export interface DoneSession {
	readonly day: Day;
	readonly task: Task;
	readonly session: Session;
}

/** Everything done in this plan, oldest first. Tasks that are no longer shipped have no session. */
export function doneSessions(tasks: readonly Task[], turns: Turns): readonly DoneSession[] {
	return turns.done.flatMap(({ task: id, turn, part, done: day }) => {
		const task = tasks.find((each) => each.id === id);
		if (task === undefined) return [];
		const minutes = part === undefined ? task.minutes : Math.ceil(task.minutes / part.of);
		const session: Session = {
			id: sessionId(id, turn, part),
			task: id,
			turn,
			place: task.place,
			minutes,
			done: true,
			...(part === undefined ? {} : { part })
		};
		return [{ day, task, session }];
	});
}

/** The first day of the plan: the day after the sitting, or the one on which the plan was first looked at. */
export function firstDay(
	{ previous, today }: ScheduleInput,
	map: PlanMap,
	done: readonly DoneSession[]
): Day {
	const shown = previous?.attempt === map.attempt ? previous.days[0]?.day : undefined;
	const begun = shown ?? done.reduce((first, { day }) => earlierDay(first, day), today);
	return laterDay(addDays(map.day, 1), begun);
}

/** The days gone by, with what was done on them. */
export function pastDays(
	{ tasks, availability }: ScheduleInput,
	first: Day,
	start: Day,
	done: readonly DoneSession[]
): readonly PlannedDay[] {
	const from = done.reduce((earliest, { day }) => earlierDay(earliest, day), first);
	return Array.from({ length: Math.max(0, daysBetween(from, start)) }, (_, index) => {
		const day = addDays(from, index);
		const { desk, anywhere } = minutesOn(availability, day);
		const sessions = done.filter((each) => each.day === day).map(({ session }) => session);
		const off = availability.off.includes(day);
		return describeDay(tasks, { day, open: desk + anywhere > 0, off, sessions, past: true });
	});
}
