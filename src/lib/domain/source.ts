// Where a fact comes from. It stands beside every fact that we ship.
import type { Day } from '#lib/domain/time/day.ts';

/** An official page and the day somebody last held the fact against it. */
export interface Source {
	readonly title: string;
	readonly url: string;
	readonly checked: Day;
}
