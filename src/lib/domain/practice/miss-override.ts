// A person's own word on what a miss was, core or edge: a line of the log beside the answer, which stands as it was.
import type { Answer, AnswerLine, NewAnswer } from '#lib/domain/practice/answer.ts';
import { progressAfter, type Progress } from '#lib/domain/practice/progress.ts';

export const missOverrides = ['core', 'edge'] as const;
/** What a miss may be called instead. A wrong tap stays a missed detail. */
export type MissOverride = (typeof missOverrides)[number];

/** The line that says so of an answer that was missed, but for its id, time and set. */
export const correctionOf = ({ id, of }: Pick<NewAnswer, 'id' | 'of'>, miss: MissOverride): AnswerLine => ({
	of,
	given: 'disagreed',
	right: false,
	miss,
	corrects: id
});

/**
 * The summary after one more line of the log. A correction is no answer: it changes what was missed, where nothing was
 * answered since. None where what it corrects is not there.
 */
export function afterLine(before: Progress | undefined, line: Answer): Progress | undefined {
	if (line.corrects === undefined) return progressAfter(before, line);
	if (before === undefined || line.miss === undefined || before.lastMissed !== line.corrects) return before;
	return { ...before, lastMiss: line.miss };
}
