// One round in two windows: the one that is further on counts, and a round that was ended elsewhere stays ended.
import { readRunning } from '#lib/domain/practice/read-running.ts';
import type { Running } from '#lib/domain/practice/running.ts';

/** How far a round is: answers, then whether the next one is begun. */
const steps = ({ results, confidence, tried }: Running): number =>
	results.length + (confidence === undefined && tried === undefined ? 0 : 0.5);

/**
 * What is stored of two rounds. Nothing where the round was ended elsewhere, so that no window brings it back. A round that is
 * started over another one replaces it.
 */
export function mergeRounds(base: unknown, mine: unknown, theirs: unknown): unknown {
	const [before, here, there] = [readRunning(base), readRunning(mine), readRunning(theirs)];
	if (here === undefined) return theirs;
	if (there === undefined) return before?.id === here.id ? undefined : mine;
	if (here.id !== there.id) return before?.id === here.id ? theirs : mine;
	const ahead = steps(there) > steps(here) ? there : here;
	return { ...ahead, closed: [...new Set([...there.closed, ...here.closed])] };
}
