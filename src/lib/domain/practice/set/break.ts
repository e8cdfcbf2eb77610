// The exam's break: the clock runs on, and the questions seen so far cannot be returned to.
import {
	answered,
	closed,
	goTo,
	open,
	review,
	tryAt,
	type RunningSet
} from '#lib/domain/practice/set/running.ts';

/** How many items of a question were looked at: in a case study up to the last one that was on show. */
function seenOf(set: RunningSet, at: number): number {
	const one = tryAt(set, at);
	if (answered(one)) return set.questions[at]?.items ?? 1;
	const touched = at === set.at || one.ms > 0 || one.flagged === true;
	const last = Math.max(one.item, one.given.length - 1, one.read.length - 1);
	return Math.max(touched ? last + 1 : 0, one.closed ?? 0);
}

/** In exam conditions, but not inside a series of solutions. */
export const mayBreak = (set: RunningSet): boolean =>
	set.exam &&
	(set.phase === 'review' ||
		(set.phase === 'asking' && !(set.questions[set.at]?.series === true && open(set))));

/** What a break taken now would close: questions seen, and how many of those are not answered. */
export function closing(set: RunningSet): { readonly seen: number; readonly unanswered: number } {
	const seen = set.questions
		.map((_, at) => at)
		.filter((at) => !closed(set, at) && seenOf(set, at) > (tryAt(set, at).closed ?? 0));
	return { seen: seen.length, unanswered: seen.filter((at) => !answered(tryAt(set, at))).length };
}

/** Questions of which something is still to come. */
export const ahead = (set: RunningSet): number => set.questions.filter((_, at) => !closed(set, at)).length;

/** The break begins, and closes what was seen. */
export const takeBreak = (set: RunningSet): RunningSet =>
	mayBreak(set)
		? {
				...set,
				phase: 'break',
				tries: set.tries.map((one, at) => {
					const seen = seenOf(set, at);
					const last = (set.questions[at]?.items ?? 1) - 1;
					return seen === 0 ? one : { ...one, closed: seen, item: Math.min(seen, last) };
				})
			}
		: set;

/** On to the first question that is not closed; where all are, to the review. */
export function goOn(set: RunningSet): RunningSet {
	if (set.phase !== 'break') return set;
	const at = set.questions.findIndex((_, index) => !closed(set, index));
	return at < 0 ? review(set) : goTo(set, at);
}
