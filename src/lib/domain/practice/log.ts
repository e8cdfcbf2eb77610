// The log of answers: its order, and the summaries that follow from it.
import type { Answer } from '#lib/domain/practice/answer.ts';
import { afterLine } from '#lib/domain/practice/miss-override.ts';
import { keyOf, type Progress } from '#lib/domain/practice/progress.ts';

/** The order of the log. */
export const oldestFirst = (a: Answer, b: Answer): number =>
	a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1;

/** The summaries, and those that the log asks for and that are missing: they are folded from it. */
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
