// A set on its way: plain data that is saved after each step, so that a killed app resumes exactly there.
import type { Confidence } from '#lib/domain/practice/answer.ts';
import type { Given } from '#lib/domain/practice/grade.ts';
import type { SetSize } from '#lib/domain/practice/set-summary.ts';
import { chosen, tapped, turned, untouched, type Try } from '#lib/domain/practice/try.ts';
import type { ConstraintId, FamilyId } from '#lib/domain/practice/variant.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import { without } from '#lib/domain/without.ts';

/** One variant to answer. */
export interface SetQuestion {
	readonly family: FamilyId;
	readonly edition: number;
	readonly seed: number;
	/** Items asked in it: more than one in a case study. */
	readonly items: number;
	/** Its solutions come one after the other, and cannot be gone back to. */
	readonly series?: true;
}

export interface RunningSet {
	readonly id: string;
	readonly started: Instant;
	readonly size: SetSize;
	/** Minutes on the clock, with extra time. */
	readonly limit: number;
	/** The clock runs on whatever happens, and nothing is told before the end. */
	readonly exam: boolean;
	readonly questions: readonly SetQuestion[];
	/** One for each question, in order. */
	readonly tries: readonly Try[];
	/** The question on show. */
	readonly at: number;
	readonly phase: 'asking' | 'review' | 'ended';
	/** The most seconds by which it was ever behind an even pace. */
	readonly behind: number;
	/** The piece of the plan that it belongs to. */
	readonly session?: string;
}

export type SetStart = Omit<RunningSet, 'tries' | 'at' | 'phase' | 'behind'>;

/** A set at its first question. */
export const beginSet = (start: SetStart): RunningSet => ({
	...start,
	tries: start.questions.map(() => untouched),
	at: 0,
	phase: 'asking',
	behind: 0
});

export const tryAt = (set: RunningSet, at = set.at): Try => set.tries[at] ?? untouched;

/** Answered, or closed for good. */
export const answered = (one: Try): boolean => one.confidence !== undefined;

/** Its answer may still be changed: nothing of it was told, and it is no series that was left. */
export function open(set: RunningSet, at = set.at): boolean {
	const done = answered(tryAt(set, at));
	return set.phase !== 'ended' && (!done || (set.exam && set.questions[at]?.series !== true));
}

/** What is right and why is on show. */
export const shown = (set: RunningSet, at = set.at): boolean =>
	answered(tryAt(set, at)) && (set.phase === 'ended' || !set.exam);

const withTry = (set: RunningSet, change: (one: Try) => Try): RunningSet => {
	const before = tryAt(set);
	const after = change(before);
	return after === before
		? set
		: { ...set, tries: set.tries.map((one, index) => (index === set.at ? after : one)) };
};

/** Something is chosen in the item on show. */
export const choose = (set: RunningSet, given: Given): RunningSet =>
	open(set) ? withTry(set, (one) => chosen(one, given)) : set;

/** A constraint is tapped as the one that decides. The first tap stays. */
export const tap = (set: RunningSet, constraint: ConstraintId): RunningSet =>
	withTry(set, (one) => tapped(one, constraint));

/** Goes to another item of the case study on show. */
export const turnTo = (set: RunningSet, item: number): RunningSet =>
	withTry(set, (one) => turned(one, item, set.questions[set.at]?.items ?? 0));

/** More time was spent on the question on show; what is told already costs nothing. */
export const spendOn = (set: RunningSet, ms: number): RunningSet =>
	ms > 0 && open(set) && set.phase === 'asking' ? withTry(set, (one) => ({ ...one, ms: one.ms + ms })) : set;

/** The person says how sure they are: the question is answered. */
export const answer = (set: RunningSet, confidence: Confidence): RunningSet =>
	open(set) ? withTry(set, (one) => ({ ...one, confidence, first: one.first ?? one.given })) : set;

/** Sets or takes away the flag of the question on show. */
export const flag = (set: RunningSet): RunningSet =>
	withTry(set, (one) => (one.flagged ? without(one, 'flagged') : { ...one, flagged: true }));

/** Shows another question. */
export const goTo = (set: RunningSet, at: number): RunningSet =>
	at >= 0 && at < set.questions.length && set.phase !== 'ended' ? { ...set, at, phase: 'asking' } : set;

/** On to the next question; after the last one, to the review. */
export const next = (set: RunningSet): RunningSet =>
	set.at + 1 < set.questions.length ? goTo(set, set.at + 1) : review(set);

/** All questions on one page, with what is open and flagged. */
export const review = (set: RunningSet): RunningSet =>
	set.phase === 'ended' ? set : { ...set, phase: 'review' };

/** It is over: what was answered counts. */
export const end = (set: RunningSet): RunningSet => ({ ...set, phase: 'ended' });
