// The log of answers: its order, and the summaries that follow from it.
import type { Answer } from '#lib/domain/practice/answer.ts';
import { keyOf, progressAfter, type Progress } from '#lib/domain/practice/progress.ts';

/** The order of the log. */
export const oldestFirst = (a: Answer, b: Answer): number =>
	a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1;

/**
 * Returns the summary after one more line of the log. A correction is no answer: it changes what was missed, where nothing was
 * answered since. None where what it corrects is not there.
 */
export function afterLine(before: Progress | undefined, line: Answer): Progress | undefined {
	if (line.corrects === undefined) return progressAfter(before, line);
	if (before === undefined || line.miss === undefined || before.lastMissed !== line.corrects) return before;
	return { ...before, lastMiss: line.miss };
}

/** Returns the summaries, and those that are missing, folded from the log. */
export function completed(progress: readonly Progress[], answers: readonly Answer[]): readonly Progress[] {
	const there = new Set(progress.map((each) => each.key));
	const folded = new Map<string, Progress>();
	for (const answer of answers) {
		const key = keyOf(answer);
		const after = there.has(key) ? undefined : afterLine(folded.get(key), answer);
		if (after !== undefined) folded.set(key, after);
	}
	return [...progress, ...folded.values()];
}
