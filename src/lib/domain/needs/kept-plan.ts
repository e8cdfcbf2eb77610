// What stays of a plan once it was shown: enough to say later what moved, and no sentence.
import type { Part, Place, TaskId } from '#lib/domain/task.ts';
import { addDays, type Day } from '#lib/domain/time/day.ts';

export interface KeptSession {
	readonly task: TaskId;
	readonly turn: number;
	readonly part?: Part;
	/** Where it was put. The task alone doesn't say: work for anywhere may be at the desk. */
	readonly place: Place;
	readonly minutes: number;
	readonly done?: true;
}

export interface KeptDay {
	readonly day: Day;
	readonly sessions: readonly KeptSession[];
	/** The plan left it free: once it's over, nothing was missed on it. */
	readonly free?: true;
}

export interface KeptPlan {
	/** Id of the attempt that the plan repairs. */
	readonly attempt: string;
	/** From the first day of the plan to the day before the exam. */
	readonly days: readonly KeptDay[];
}

/** A day of a plan that was just shown. */
export interface ShownDay extends KeptDay {
	readonly theme?: { readonly kind: string };
}

/** Returns what to keep of a plan that was just shown. */
export const keptPlanOf = ({ days }: { days: readonly ShownDay[] }, attempt: string): KeptPlan => ({
	attempt,
	days: days.map(({ day, sessions, theme }) => ({
		day,
		...(theme?.kind === 'free' ? { free: true } : {}),
		sessions: sessions.map(({ task, turn, part, place, minutes, done }) => ({
			task,
			turn,
			...(part === undefined ? {} : { part }),
			place,
			minutes,
			...(done === undefined ? {} : { done })
		}))
	}))
});

/** Returns the exam day of a plan as last shown: the day after its last one. */
export const examOf = (days: readonly KeptDay[]): Day | undefined => {
	const last = days.at(-1)?.day;
	return last === undefined ? undefined : addDays(last, 1);
};
