// Where a fact comes from. Every fact that we ship has one.
import type { Day } from '#lib/domain/time/day.ts';

/** An official page, and the day on which someone last checked the fact there. */
export interface Source {
	readonly title: string;
	readonly url: string;
	readonly checked: Day;
}
