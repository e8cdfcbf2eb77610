// A set on its way: plain data that is saved after each step, so that a killed app resumes exactly there.
import type { Confidence } from '#lib/domain/practice/answer.ts';
import type { Given } from '#lib/domain/practice/grade.ts';
import type { Kind } from '#lib/domain/practice/miss-override.ts';
import type { Graded } from '#lib/domain/practice/set/graded.ts';
import type { SetSize } from '#lib/domain/practice/set-summary.ts';
import { chosen, tapped, turned, untouched, type Try } from '#lib/domain/practice/response.ts';
import type { ConstraintId, FamilyId } from '#lib/domain/practice/variant.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import { without } from '#lib/domain/omit.ts';

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

/** What was done with one question of a set so far. */
export interface SetTry extends Try {
	/** So many of its items, the first ones, were seen before a break: they are closed. */
	readonly closed?: number;
	/** Milliseconds of looking it up, out of those spent on it. */
	readonly looked?: number;
	/** What the person calls the miss, where they disagree. */
	readonly as?: Kind;
	/** As graded by the edition that asked it, while it is not logged: an update must not take it away. */
	readonly graded?: Graded;
}

/** Asked, looked over, on a break, over. */
export const phases = ['asking', 'review', 'break', 'ended'] as const;

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
	readonly tries: readonly SetTry[];
	/** The question on show. */
	readonly at: number;
	readonly phase: (typeof phases)[number];
	/** The most seconds by which it was ever behind an even pace. */
	readonly behind: number;
	/** The piece of the plan that it belongs to. */
	readonly session?: string;
	/** A look-up drill: seconds a question, and since when something is being looked up. */
	readonly lookUp?: { readonly budget: number; readonly since?: Instant };
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

export const tryAt = (set: RunningSet, at = set.at): SetTry => set.tries[at] ?? untouched;

/** The person said how sure they are. */
export const answered = (one: Try): boolean => one.confidence !== undefined;

/** Seen before a break, and so closed for good. */
export const closed = (set: RunningSet, at = set.at): boolean =>
	(tryAt(set, at).closed ?? 0) >= (set.questions[at]?.items ?? 1);

/** Its answer may still be changed: nothing of it was told, no break closed it, and it is no series that was left. */
export function open(set: RunningSet, at = set.at): boolean {
	const done = answered(tryAt(set, at));
	const free = !done || (set.exam && set.questions[at]?.series !== true);
	return set.phase !== 'ended' && free && !closed(set, at);
}

/** The same of one item of the question on show. */
export const itemOpen = (set: RunningSet, item = tryAt(set).item): boolean =>
	open(set) && item >= (tryAt(set).closed ?? 0);

/** What is right and why is on show. */
export const shown = (set: RunningSet, at = set.at): boolean =>
	answered(tryAt(set, at)) && (set.phase === 'ended' || !set.exam);

const withTry = (set: RunningSet, change: (one: SetTry) => SetTry): RunningSet => {
	const before = tryAt(set);
	const after = change(before);
	return after === before
		? set
		: { ...set, tries: set.tries.map((one, index) => (index === set.at ? after : one)) };
};

/** Something is chosen in the item on show. */
export const choose = (set: RunningSet, given: Given): RunningSet =>
	itemOpen(set) ? withTry(set, (one) => chosen(one, given)) : set;

/** A constraint is tapped as the one that decides. The first tap stays. */
export const tap = (set: RunningSet, constraint: ConstraintId): RunningSet =>
	withTry(set, (one) => tapped(one, constraint));

/** Goes to another item of the case study on show, if no break closed it. */
export const turnTo = (set: RunningSet, item: number): RunningSet =>
	item >= (tryAt(set).closed ?? 0)
		? withTry(set, (one) => turned(one, item, set.questions[set.at]?.items ?? 0))
		: set;

/** More time was spent on the question on show; what is told already costs nothing. */
export const spendOn = (set: RunningSet, ms: number): RunningSet =>
	ms > 0 && open(set) && set.phase === 'asking' ? withTry(set, (one) => ({ ...one, ms: one.ms + ms })) : set;

/** The person says how sure they are: the question is answered. */
export const answer = (set: RunningSet, confidence: Confidence): RunningSet =>
	open(set) ? withTry(set, (one) => ({ ...one, confidence, first: one.first ?? one.given })) : set;

/** Sets or takes away the flag of the question on show. */
export const flag = (set: RunningSet): RunningSet =>
	withTry(set, (one) => (one.flagged ? without(one, 'flagged') : { ...one, flagged: true }));

/** Shows another question, if no break closed it. */
export const goTo = (set: RunningSet, at: number): RunningSet =>
	at >= 0 && at < set.questions.length && set.phase !== 'ended' && !closed(set, at)
		? { ...set, at, phase: 'asking' }
		: set;

/** The question before the one on show that no break closed; -1 where there is none. */
export const before = (set: RunningSet): number =>
	set.questions.findLastIndex((_, at) => at < set.at && !closed(set, at));

/** On to the next question that no break closed; after the last one, to the review. */
export function next(set: RunningSet): RunningSet {
	const at = set.questions.findIndex((_, index) => index > set.at && !closed(set, index));
	return at < 0 ? review(set) : goTo(set, at);
}

/** All questions on one page, with what is open and flagged. */
export const review = (set: RunningSet): RunningSet =>
	set.phase === 'ended' ? set : { ...set, phase: 'review' };

/** It is over: what was answered counts. */
export const end = (set: RunningSet): RunningSet => ({ ...set, phase: 'ended' });

/** The person calls the miss of a question what they hold it for. */
export const called = (set: RunningSet, at: number, as: Kind): RunningSet => ({
	...set,
	tries: set.tries.map((one, index) => (index === at ? { ...one, as } : one))
});
