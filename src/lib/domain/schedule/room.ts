// Where a session could be put by hand: the days that have room for it, whatever stands there by itself.
import { minutesOn } from '#lib/domain/schedule/board.ts';
import type { Pin, Plan, Session } from '#lib/domain/schedule/types.ts';
import type { Availability } from '#lib/domain/availability.ts';
import type { Place } from '#lib/domain/task.ts';
import type { Day } from '#lib/domain/time/day.ts';

export interface DayFor {
	readonly day: Day;
	readonly fits: boolean;
	/** It stands there now. */
	readonly here: boolean;
}

/** Whether the minutes of a day hold one more session: done work and what was put there by hand stays, the rest gives way. */
function fits(room: Record<Place, number>, staying: readonly Session[], session: Session): boolean {
	const left = { ...room };
	for (const { place, minutes } of staying) left[place] -= minutes;
	const desk = left.desk >= session.minutes;
	return (
		!staying.some(({ task }) => task === session.task) &&
		(session.place === 'desk' ? desk : desk || left.anywhere >= session.minutes)
	);
}

/** The days of the plan from today on, for one session. */
export function daysFor(
	plan: Pick<Plan, 'days'>,
	session: Session,
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
