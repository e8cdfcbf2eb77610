// The cards that a variation can start from.
import type { Progress } from '#lib/domain/practice/progress.ts';
import { readProgressKey } from '#lib/domain/practice/progress-key.ts';

/** How many are offered. */
const most = 3;

/** Returns the ids of the cards last missed, the newest first. */
export const missedPrompts = (progress: Iterable<Progress>): readonly string[] =>
	[...progress]
		.filter(({ lastRight }) => !lastRight)
		.toSorted((a, b) => (a.lastDay < b.lastDay ? 1 : -1))
		.flatMap(({ key }) => {
			const read = readProgressKey(key);
			return read?.kind === 'prompt' ? [read.id] : [];
		})
		.slice(0, most);
