// The summary of all answers to one prompt or family. Today reads this and never the log.
import type { Answer, Confidence, Miss, NewAnswer } from '#lib/domain/practice/answer.ts';
import { progressKey, type AxisPath } from '#lib/domain/practice/progress-key.ts';
import { isOfDay } from '#lib/domain/practice/seed.ts';
import type { FamilyId } from '#lib/domain/practice/variant.ts';
import type { Day } from '#lib/domain/time/day.ts';
import { dayOf } from '#lib/domain/time/zone.ts';

export interface Progress {
	/** See `progressKey`: begins with the exam. */
	readonly key: string;
	readonly answers: number;
	readonly right: number;
	/** The different days on which it was right, oldest first, the newest eight. */
	readonly rightDays: readonly Day[];
	readonly lastDay: Day;
	readonly lastRight: boolean;
	readonly lastConfidence?: Confidence;
	/** What the last answer missed, where it did. Summaries that an older app wrote do not say. */
	readonly lastMiss?: Miss;
	/** The id of that answer. */
	readonly lastMissed?: string;
	/** The days of the newest eight wrong answers, oldest first; absent where there were none, or an older app wrote this. */
	readonly missedOn?: readonly Day[];
	/** The highest seed of a day that was answered; of a family only, and absent where an older app wrote this. */
	readonly highestSeed?: number;
}

const daysKept = 8;

/** Returns the axis along which an answer predicted something; nothing where it answered what was asked. */
export function predictedAxis({ of, given }: Pick<NewAnswer, 'of' | 'given'>): AxisPath | undefined {
	if (!('family' in of) || of.axis === undefined) return undefined;
	const said = typeof given === 'object' && given !== null && 'changes' in given ? given.changes : undefined;
	return typeof said === 'boolean' ? `${of.family as FamilyId}/${of.axis}` : undefined;
}

/**
 * Returns the key under which answers to the same thing are summed. What was predicted of a variation has its own: it is
 * never taken for a scenario answered.
 */
export function keyOf(answer: Pick<Answer, 'of' | 'given'>): string {
	const axis = predictedAxis(answer);
	return progressKey(answer.of.exam, axis === undefined ? answer.of : { foretold: axis });
}

/** Returns the summary after one more answer. Folding the log in order rebuilds it. */
export function progressAfter(before: Progress | undefined, answer: Answer): Progress {
	const day = dayOf(answer.at, answer.zone);
	const days = before?.rightDays ?? [];
	// What was looked up is as good as guessed: right, and not yet known.
	const lookedUp = answer.right && answer.lookedUp === true;
	const confidence = lookedUp ? 'guess' : answer.confidence;
	const known = answer.right && !lookedUp;
	const missed = [...(before?.missedOn ?? []), ...(answer.right ? [] : [day])].slice(-daysKept);
	const seed = 'seed' in answer.of && isOfDay(answer.of.seed) ? answer.of.seed : undefined;
	const highest = Math.max(seed ?? -1, before?.highestSeed ?? -1);
	return {
		key: keyOf(answer),
		answers: (before?.answers ?? 0) + 1,
		right: (before?.right ?? 0) + (answer.right ? 1 : 0),
		rightDays: known && !days.includes(day) ? [...days, day].sort().slice(-daysKept) : days,
		lastDay: day,
		lastRight: answer.right,
		...(confidence === undefined ? {} : { lastConfidence: confidence }),
		...(answer.miss === undefined ? {} : { lastMiss: answer.miss, lastMissed: answer.id }),
		...(missed.length === 0 ? {} : { missedOn: missed }),
		...(highest < 0 ? {} : { highestSeed: highest })
	};
}
