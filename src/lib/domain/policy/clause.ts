// One rule of a policy, and its state.
import type { Cap, Wait } from '#lib/domain/policy/policy.ts';
import type { Day } from '#lib/domain/time/day.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import type { Window } from '#lib/domain/time/window.ts';

/**
 * `idle`: there is nothing yet that it applies to. `holds`: it rules a sitting out now. `unsettled`: by one reading it
 * does. `met`: it no longer does, or does not yet.
 */
export type Stand = 'idle' | 'holds' | 'unsettled' | 'met';

interface Standing {
	/** Unique in a policy. */
	readonly id: string;
	readonly stand: Stand;
	/** When it stops ruling a sitting out, or stopped. Absent where it never did. */
	readonly until?: Window;
}

/** The wait after one attempt: the first, the second, …; `repeats`: and after every later one. */
export interface WaitClause extends Standing {
	readonly rule: 'wait';
	/** The attempt after which it runs, from 1. */
	readonly after: number;
	readonly repeats: boolean;
	readonly wait: Wait;
	/** The sitting from which it last ran: its number among all, its day, whether its time is known. */
	readonly ran?: { readonly number: number; readonly day: Day; readonly timed: boolean };
}

/** The limit on attempts in a number of months. */
export interface CapClause extends Standing {
	readonly rule: 'cap';
	readonly cap: Cap;
	readonly used: number;
	readonly left: number;
	/** The first attempt of the period that still runs, and when a sixth would be possible again. */
	readonly period?: { readonly first: Day; readonly ends: Day; readonly again: Window };
}

/** What a pass closes. */
export interface PassClause extends Standing {
	readonly rule: 'pass';
	/** The latest pass. */
	readonly pass?: {
		readonly day: Day;
		/** Absent: it does not expire. */
		readonly expires?: Day;
		/** Whether the expiry was entered, not calculated from the day of the pass. */
		readonly known: boolean;
		/** From when it can be renewed. */
		readonly renewFrom?: Day;
	};
}

export type Clause = WaitClause | CapClause | PassClause;

/** Returns the state of a rule that rules a sitting out until then. */
export const standingAt = ({ earliest, safe }: Window, now: Instant): 'holds' | 'unsettled' | 'met' =>
	now < earliest ? 'holds' : now < safe ? 'unsettled' : 'met';
