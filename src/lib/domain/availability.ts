// The minutes a person has, per weekday, at the desk and anywhere.
import type { Day } from '#lib/domain/time/day.ts';

/** Minutes on Monday … Sunday. */
export type Week = readonly [number, number, number, number, number, number, number];

export interface Availability {
	readonly desk: Week;
	readonly anywhere: Week;
	/** Days on which nothing is planned. */
	readonly off: readonly Day[];
}
