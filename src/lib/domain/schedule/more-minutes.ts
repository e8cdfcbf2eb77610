// Study time with more minutes, to try what they would make of a plan.
import type { Availability, Week } from '#lib/domain/availability.ts';
import type { Place } from '#lib/domain/task.ts';

/** Minutes more a day that are worth offering. */
export const steps: readonly number[] = [15, 30, 45, 60, 90];

/** Returns so many minutes more on every day that has some; days set to 0 stay as they are. */
export function withMore(availability: Availability, add: number, places: readonly Place[]): Availability {
	const more = (week: Week): Week =>
		week.map((minutes) => (minutes > 0 ? minutes + add : 0)) as unknown as Week;
	return {
		...availability,
		...(places.includes('desk') ? { desk: more(availability.desk) } : {}),
		...(places.includes('anywhere') ? { anywhere: more(availability.anywhere) } : {})
	};
}
