// The study days of a person: how many minutes each has, before anything is on it.
import type { Availability } from '#lib/domain/availability.ts';
import type { Place } from '#lib/domain/task.ts';
import { addDays, daysBetween, weekdayOf, type Day } from '#lib/domain/time/day.ts';

/** Returns the minutes of a day, before anything is on it. */
export function minutesOn(availability: Availability, day: Day): Record<Place, number> {
	if (availability.off.includes(day)) return { desk: 0, anywhere: 0 };
	const at = weekdayOf(day) - 1;
	const own = availability.longer?.filter((one) => one.day === day) ?? [];
	const longest = (isAtDesk: boolean) =>
		Math.max(0, ...own.flatMap(({ minutes, desk = false }) => (desk === isAtDesk ? [minutes] : [])));
	const usual = availability.desk[at]!;
	return {
		desk: Math.max(usual, longest(true)),
		anywhere: Math.max(availability.anywhere[at]!, longest(false) - usual)
	};
}

/** Returns the most minutes that any weekday has at the desk, and in all. */
export const longestDay = ({
	desk,
	anywhere
}: Availability): { readonly desk: number; readonly total: number } => ({
	desk: Math.max(...desk),
	total: Math.max(...desk.map((minutes, at) => minutes + anywhere[at]!))
});

/** One day of the calendar: the same for every layout that is tried. */
interface Date {
	readonly day: Day;
	readonly desk: number;
	readonly total: number;
	readonly off: boolean;
}

/** The dates from `start` on, made when they are looked at. */
export class Calendar {
	readonly start: Day;
	private readonly availability: Availability;
	private readonly dates: Date[] = [];

	constructor(availability: Availability, start: Day) {
		this.availability = availability;
		this.start = start;
	}

	at(index: number): Date {
		for (let next = this.dates.length; next <= index; next++) {
			const day = addDays(this.start, next);
			const { desk, anywhere } = minutesOn(this.availability, day);
			this.dates.push({ day, off: this.availability.off.includes(day), desk, total: desk + anywhere });
		}
		return this.dates[index]!;
	}

	/** Below 0 for days before the start. */
	indexOf(day: Day): number {
		return daysBetween(this.start, day);
	}
}
