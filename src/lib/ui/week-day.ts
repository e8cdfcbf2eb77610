// A day of the plan as the week grid draws it.
import type { Day } from '#lib/domain/time/day.ts';
import type { AreaMark } from '#lib/ui/area-mark.ts';

export interface WeekDay {
	readonly day: Day;
	/** What it holds, for screen readers. */
	readonly spoken: string;
	readonly state: 'past' | 'done' | 'today' | 'ahead';
	/** Nothing is planned on it. */
	readonly empty: boolean;
	/** Booked, or the day that the plan suggests. */
	readonly exam?: 'booked' | 'suggested';
	/** A booked day that the plan runs past. */
	readonly booked?: true;
	/** Its minutes, as a part of the fullest day's. */
	readonly share?: number;
	/** What takes most of it: one area, or a mock exam. Without it areas are mixed. */
	readonly mark?: AreaMark | 'mock';
}
