// The minutes a person has, per weekday, at the desk and anywhere.
import type { Day } from '#lib/domain/time/day.ts';

/** Minutes on Monday … Sunday. */
export type Week = readonly [number, number, number, number, number, number, number];

export interface Availability {
	readonly desk: Week;
	readonly anywhere: Week;
	/** Days on which nothing is planned. */
	readonly off: readonly Day[];
	/** Dates with more minutes than their weekday has. */
	readonly longer?: readonly LongerDay[];
}

/** One date with so many minutes in all. `desk`: they are at a computer. */
export interface LongerDay {
	readonly day: Day;
	readonly minutes: number;
	readonly desk?: true;
}

/** Weeks that a person chooses from before they enter their own. */
export const presets = {
	phone: { desk: [0, 0, 0, 0, 0, 0, 0], anywhere: [30, 30, 30, 30, 30, 0, 0] },
	evenings: { desk: [45, 45, 45, 45, 45, 0, 0], anywhere: [15, 15, 15, 15, 15, 0, 0] },
	weekends: { desk: [0, 0, 0, 0, 0, 150, 150], anywhere: [20, 20, 20, 20, 20, 30, 30] },
	lots: { desk: [90, 90, 90, 90, 90, 150, 150], anywhere: [30, 30, 30, 30, 30, 30, 30] }
} as const satisfies Readonly<Record<string, Omit<Availability, 'off'>>>;
