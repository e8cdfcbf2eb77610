// The line of the log for what a person predicted of a variation.
import type { NewAnswer } from '#lib/domain/practice/answer.ts';
import { askedText } from '#lib/domain/practice/asked-text.ts';
import type { GivenToVary } from '#lib/domain/practice/prediction.ts';
import { flips } from '#lib/domain/practice/variant-diff.ts';
import type { Variant } from '#lib/domain/practice/variant.ts';

/**
 * But for its time. `before` is the scenario and `varied` what came of one axis; its id follows from them, so that saying
 * it a second time, when the answer is known, logs nothing.
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
