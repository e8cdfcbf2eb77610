// An issuer's retake rules in force between two days, as data. Numbers are there; what they mean is in the files beside this one.
import type { Source } from '#lib/domain/source.ts';
import type { Day } from '#lib/domain/time/day.ts';

/** Hours elapse; days and months are counted on the calendar. */
export interface Span {
	readonly count: number;
	readonly unit: 'h' | 'd' | 'month';
}

/**
 * The wait after an attempt. `counts`: from the `start` or the `end` of the sitting, from the `day after` it, or `open`
 * where the text does not say: then the lenient reading counts from the start and the strict one from the end.
 */
export interface Wait extends Span {
	readonly counts: 'start' | 'end' | 'day after' | 'open';
}

/**
 * At most `count` attempts in `months`. `anchored`: in a period that begins with an attempt, the next one with the first
 * attempt after it; `rolling`: in any such span; `open`: the text can be read both ways. `waits`: whether a new period
 * begins again with the first wait.
 */
export interface Cap {
	readonly count: number;
	readonly months: number;
	readonly kind: 'anchored' | 'rolling' | 'open';
	readonly waits: 'start again' | 'go on' | 'open';
}

/** What a pass closes. `while valid` without `months`: the pass does not expire, unless the attempt says when it does. */
export type AfterPass =
	| { readonly closes: 'while valid'; readonly months?: number }
	| { readonly closes: 'for'; readonly months: number }
	| { readonly closes: 'nothing' };

/** Something that the text leaves open: its two readings, and what we do about it. */
export interface OpenPoint {
	readonly id: string;
	readonly asks: string;
	readonly readings: readonly [lenient: string, strict: string];
	readonly ours: string;
}

export interface Policy {
	readonly id: string;
	readonly issuer: string;
	readonly title: string;
	readonly source: Source;
	/** First day in force. Absent where the issuer does not say since when. */
	readonly from?: Day;
	/** Last day in force. Absent while it still applies. */
	readonly until?: Day;
	/** The score that passes every exam under this policy, where there is one. */
	readonly passScore?: number;
	/** Minutes from the start of a sitting to its end, where the end is not recorded. */
	readonly seatMinutes: number;
	/** After the first attempt, the second, …; the last one repeats. Empty: no wait. */
	readonly waits: readonly Wait[];
	/** Absent: no limit. */
	readonly cap?: Cap;
	readonly pass: AfterPass;
	/** A valid certification may be renewed from this many months before it expires. */
	readonly renewal?: { readonly opensMonths: number; readonly source: Source };
	/** A booking can be moved or canceled without losing the fee until this many hours before its start. */
	readonly move?: { readonly hours: number; readonly source: Source };
	/** When a wait is waived, in a sentence. */
	readonly waiver?: string;
}

/** Returns whether the policy is in force on this day. */
export const isInForce = ({ from, until }: Policy, day: Day): boolean =>
	(from === undefined || day >= from) && (until === undefined || day <= until);

/** One policy, or an issuer's policies over time: then each attempt is read by the one of its day. */
export type Policies = Policy | readonly Policy[];

/** The latest to come into force first. */
const newestFirst = (policies: Policies): readonly Policy[] =>
	[policies].flat().toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? 1 : -1));

/** Returns the policy in force on this day; where two overlap, the one that came into force last. */
export const policyOn = (policies: Policies, day: Day): Policy | undefined =>
	newestFirst(policies).find((policy) => isInForce(policy, day));

/**
 * Returns the policy by which an attempt of that day is read: the one in force, else the nearest after that day, else the last one.
 * There has to be one.
 */
export function policyFor(policies: Policies, day: Day): Policy {
	const all = newestFirst(policies);
	return policyOn(all, day) ?? all.findLast(({ from }) => from !== undefined && from > day) ?? all[0]!;
}
