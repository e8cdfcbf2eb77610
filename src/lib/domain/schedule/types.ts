// The plan as data: days, and what is on them.
import type { Place, TaskId } from '#lib/domain/task.ts';
import type { Day } from '#lib/domain/time/day.ts';

/** One task on one day. */
export interface Session {
	/** `task#turn`: the same piece of work keeps its id when it moves. */
	readonly id: string;
	readonly task: TaskId;
	readonly turn: number;
	readonly place: Place;
	readonly minutes: number;
	/** Why it stands here, in a sentence. */
	readonly why: string;
	readonly done?: true;
}

export interface PlannedDay {
	readonly day: Day;
	/** What the day is for, in a few words: `Identity and governance`, `Mixed work`, `Day off`. */
	readonly theme: string;
	readonly kind: 'work' | 'upkeep' | 'off' | 'light';
	readonly sessions: readonly Session[];
}

/** The person wants this session on this day. */
export interface Pin {
	readonly session: string;
	readonly day: Day;
}
