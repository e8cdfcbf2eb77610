// One set in two windows: no answer of either is lost, and a set that is over stays over.
import { readSet } from '#lib/domain/practice/set/read.ts';
import { answered, type RunningSet, type SetTry } from '#lib/domain/practice/set/running.ts';
import { same } from '#lib/domain/merge.ts';

/** Of one question what counts: the answer of the window that gave one, else what is done here. */
function ofBoth(base: SetTry | undefined, mine: SetTry, theirs: SetTry): SetTry {
	if (same(base, mine)) return theirs;
	return answered(theirs) && !answered(mine) ? theirs : mine;
}

/** The steps of both, question by question. */
function together(base: RunningSet | undefined, mine: RunningSet, theirs: RunningSet): RunningSet {
	const tries = mine.tries.map((one, at) => ofBoth(base?.tries[at], one, theirs.tries[at] ?? one));
	const ended = mine.phase === 'ended' || theirs.phase === 'ended';
	return { ...mine, tries, phase: ended ? 'ended' : mine.phase };
}

/**
 * What is stored of two sets: merged where they are one, else the one that was under way first. Nothing where the set was ended
 * and left elsewhere, so that no window brings it back.
 */
export function mergeSets(base: unknown, mine: unknown, theirs: unknown): unknown {
	const [before, here, there] = [readSet(base), readSet(mine), readSet(theirs)];
	if (here === undefined) return theirs;
	if (there === undefined) return before?.id === here.id ? undefined : mine;
	if (here.id === there.id) return together(before?.id === here.id ? before : undefined, here, there);
	return there.phase === 'ended' ? mine : theirs;
}
