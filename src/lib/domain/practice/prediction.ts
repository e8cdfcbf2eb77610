// “Does the answer change?”, said of a variation before it is shown: its line of the log, and how predictions went so far.
import type { NewAnswer } from '#lib/domain/practice/answer.ts';
import { askedText } from '#lib/domain/practice/asked-text.ts';
import { readProgressKey, type AxisPath } from '#lib/domain/practice/progress-key.ts';
import type { Progress } from '#lib/domain/practice/progress.ts';
import { flips } from '#lib/domain/practice/variant-diff.ts';
import type { Variant } from '#lib/domain/practice/variant.ts';

/** What the log keeps as given. */
export interface GivenToVary {
	/** What was said: the answer changes, or stays. */
	readonly changes: boolean;
	/** The item of the variant that it was said of. */
	readonly item: number;
	/** The family's title in that edition. */
	readonly title: string;
	/** What was told and asked after the change, where it was missed. */
	readonly asked?: string;
}

/**
 * Returns the line of the log, but for its time. `before` is the scenario and `varied` what came of one axis; its id follows from
 * them, so that saying it a second time, when the answer is known, logs nothing.
 */
export function predictionLine(
	before: Variant,
	varied: Variant,
	said: Omit<GivenToVary, 'asked'>
): Omit<NewAnswer, 'at' | 'zone'> & { readonly given: GivenToVary } {
	const { family, edition, seed, axis = '' } = varied;
	const right = said.changes === flips(before, varied, said.item);
	return {
		id: `foretold-${family}-${edition}-${seed}-${axis}-${said.item}`,
		of: { family, edition, seed, axis },
		given: { ...said, ...(right ? {} : { asked: askedText(varied) }) },
		right
	};
}

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
