// Where a task could be put by hand: the days that have the minutes for it, whatever the plan has put there.
import { minutesOn, type Slot } from '#lib/domain/schedule/day-slots.ts';
import type { UnkeptReason } from '#lib/domain/schedule/reasons.ts';
import type { Pin, Plan, PlannedTask } from '#lib/domain/schedule/types.ts';
import type { Availability } from '#lib/domain/availability.ts';
import type { Place, Task } from '#lib/domain/task.ts';
import type { Day } from '#lib/domain/time/day.ts';

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

/** Returns why a task can't be on the day that the person chose. */
export function unkeptReason(
	slot: Slot | undefined,
	{ task, minutes, place }: { readonly task: Task; readonly minutes: number; readonly place: Place },
	pastExam: boolean
): UnkeptReason {
	if (pastExam || slot === undefined) return { kind: 'exam' };
	if (slot.off) return { kind: 'off' };
	if (slot.tasks.has(task.id)) return { kind: 'same task' };
	return { kind: 'minutes', minutes, place };
}
