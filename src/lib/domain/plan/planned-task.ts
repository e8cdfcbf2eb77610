// One task of a plan: found by its id, and the days on which it could be put by hand.
import type { Availability } from '#lib/domain/availability.ts';
import { minutesOn } from '#lib/domain/needs/calendar.ts';
import type { Pin } from '#lib/domain/needs/schedule-input.ts';
import { readPlannedId } from '#lib/domain/needs/turns.ts';
import type { Plan, PlannedDay, PlannedTask } from '#lib/domain/schedule/types.ts';
import type { Place, Task } from '#lib/domain/task.ts';
import type { Day } from '#lib/domain/time/day.ts';

/**
 * The planned task of this id with its task. Work that the plan doesn't hold can be done all the same: then it is the turn
 * that the id names, else the first. Nothing where the app has no such task.
 */
export function findPlanned(
	days: readonly PlannedDay[],
	tasks: readonly Task[],
	id: string
): { readonly task: Task; readonly session: PlannedTask } | undefined {
	const named = readPlannedId(id);
	const task = tasks.find((each) => each.id === named?.task);
	if (named === undefined || task === undefined) return undefined;
	const planned = days.flatMap(({ sessions }) => sessions).find((session) => session.id === id);
	const { place, minutes } = task;
	const own: PlannedTask = {
		id: `${task.id}#${named.turn}`,
		task: task.id,
		turn: named.turn,
		place,
		minutes
	};
	return { task, session: planned ?? own };
}

export interface DayFor {
	readonly day: Day;
	readonly fits: boolean;
	/** It is there now. */
	readonly here: boolean;
}

/** Whether the minutes of a day hold one more task: done work and what was put there by hand stays, the rest gives way. */
function fits(minutes: Record<Place, number>, staying: readonly PlannedTask[], task: PlannedTask): boolean {
	const sum = (of: readonly PlannedTask[]) => of.reduce((total, one) => total + one.minutes, 0);
	const desk = minutes.desk - sum(staying.filter(({ place }) => place === 'desk'));
	const total = minutes.desk + minutes.anywhere - sum(staying);
	return (
		!staying.some((one) => one.task === task.task) &&
		total >= task.minutes &&
		(task.place === 'anywhere' || desk >= task.minutes)
	);
}

/** Returns the days of the plan from today on, for one task. */
export function daysFor(
	plan: Pick<Plan, 'days'>,
	session: PlannedTask,
	{ availability, today, pins }: { availability: Availability; today: Day; pins: readonly Pin[] }
): readonly DayFor[] {
	return plan.days
		.filter(({ day }) => day >= today)
		.map(({ day, sessions }) => {
			const here = sessions.some(({ id }) => id === session.id);
			const staying = sessions.filter(
				({ id, done }) =>
					id !== session.id && (done === true || pins.some((pin) => pin.session === id && pin.day === day))
			);
			return { day, here, fits: here || fits(minutesOn(availability, day), staying, session) };
		});
}
