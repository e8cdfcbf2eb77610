// The study days of a person: how many minutes each has, before anything is on it.
import type { Availability } from '#lib/domain/availability.ts';
import type { Place } from '#lib/domain/task.ts';
import { addDays, daysBetween, weekdayOf, type Day } from '#lib/domain/time/day.ts';

/** Returns the minutes of a day, before anything is on it. */
export function minutesOn(availability: Availability, day: Day): Record<Place, number> {
	if (availability.off.includes(day)) return { desk: 0, anywhere: 0 };
	const at = weekdayOf(day) - 1;
	return { desk: availability.desk[at]!, anywhere: availability.anywhere[at]! };
}

/** Returns the most minutes that any weekday has at the desk, and in all. */
export const longestDay = ({
	desk,
	anywhere
}: Availability): { readonly desk: number; readonly total: number } => ({
	desk: Math.max(...desk),
	total: Math.max(...desk.map((minutes, at) => minutes + anywhere[at]!))
});

/** One date with more minutes than its weekday has. */
export interface LongerDay {
	readonly day: Day;
	readonly minutes: number;
}

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
	private readonly off: ReadonlySet<Day>;
	private readonly weekday: number;
	private readonly dates: Date[] = [];
	private readonly longer: LongerDay | undefined;

	constructor(availability: Availability, start: Day, longer?: LongerDay) {
		this.availability = availability;
		this.longer = longer;
		this.off = new Set(availability.off);
		this.start = start;
		this.weekday = weekdayOf(start) - 1;
	}

	at(index: number): Date {
		for (let next = this.dates.length; next <= index; next++) {
			const day = addDays(this.start, next);
			const off = this.off.has(day);
			const weekday = (this.weekday + next) % 7;
			const desk = off ? 0 : this.availability.desk[weekday]!;
			const usual = off ? 0 : desk + this.availability.anywhere[weekday]!;
			this.dates.push({ day, off, desk, total: day === this.longer?.day ? this.longer.minutes : usual });
		}
		return this.dates[index]!;
	}

	/** Below 0 for days before the start. */
	indexOf(day: Day): number {
		return daysBetween(this.start, day);
	}
}
