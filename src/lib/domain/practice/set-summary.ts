// What stays of a finished set beside its answers: enough to say how it went in time and by which misses.
import type { Stored } from '#lib/domain/stored.ts';
import type { Day } from '#lib/domain/time/day.ts';

/** `minutes`: as many items as fitted the minutes at hand. */
export const setSizes = ['full', 'half', 'quarter', 'minutes'] as const;
export type SetSize = (typeof setSizes)[number];

/** Of a look-up drill: with Microsoft Learn at hand, so it says nothing of what is known or of the pace. */
export interface LookUpSummary {
	/** Seconds a question. */
	readonly budget: number;
	/** Questions answered within it. */
	readonly within: number;
	/** Seconds of looking up, in all. */
	readonly seconds: number;
}

export interface SetSummary {
	/** As in `Answer.set`. */
	readonly id: string;
	/** The day on which it ended, where the person was. */
	readonly day: Day;
	readonly size: SetSize;
	/** Minutes used, and minutes on the clock with any extra time. */
	readonly minutes: number;
	readonly allowed: number;
	/** Items asked; a case study counts each of its questions. */
	readonly items: number;
	/** How many of them were answered before the time was up. */
	readonly answered: number;
	readonly right: number;
	/** Wrong answers by what they missed. Corrections of the person are counted in. */
	readonly core: number;
	readonly edge: number;
	/** Wrong taps in “read first”, whether the answer was right or wrong. */
	readonly misread: number;
	/** Never far behind an even pace, by the rule of the set. */
	readonly paceKept: boolean;
	/** The clock was stopped on the way. */
	readonly paused?: true;
	/** It was a look-up drill, and is no set for anything else. */
	readonly lookUp?: LookUpSummary;
}

/** A summary as stored. */
export interface KeptSet extends SetSummary, Stored {}
