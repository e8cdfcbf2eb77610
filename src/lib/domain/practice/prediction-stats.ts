// What was predicted of variations, counted, and where it was last wrong.
import type { AxisPath } from '#lib/domain/practice/prediction.ts';
import type { Progress } from '#lib/domain/practice/progress.ts';
import { readProgressKey } from '#lib/domain/practice/progress-key.ts';

/** Returns how many predictions there are, how many of them were right, and the axes last predicted wrongly, the latest first. */
export function predictionStats(progress: Iterable<Progress>): {
	readonly all: number;
	readonly right: number;
	readonly missed: readonly AxisPath[];
} {
	const sums = [...progress].flatMap((sum) => {
		const key = readProgressKey(sum.key);
		return key?.kind === 'foretold' ? [{ ...sum, path: key.id as AxisPath }] : [];
	});
	return {
		all: sums.reduce((total, { answers }) => total + answers, 0),
		right: sums.reduce((total, { right }) => total + right, 0),
		missed: sums
			.filter(({ lastRight }) => !lastRight)
			.sort((a, b) => (a.lastDay < b.lastDay ? 1 : a.lastDay > b.lastDay ? -1 : a.path < b.path ? -1 : 1))
			.map(({ path }) => path)
	};
}
