// What came of one answered variant: the points, which rule was missed, and what the log keeps of it.
import type { AnswerLine, Miss } from '#lib/domain/practice/answer.ts';
import { askedText } from '#lib/domain/practice/asked-text.ts';
import { grade, type Grade } from '#lib/domain/practice/grade.ts';
import type { Graded } from '#lib/domain/practice/set/graded.ts';
import { answered, tryAt, type RunningSet, type SetTry } from '#lib/domain/practice/set/running.ts';
import type { Try } from '#lib/domain/practice/response.ts';
import { decides } from '#lib/domain/practice/variant-text.ts';
import type { Variant } from '#lib/domain/practice/variant.ts';

export interface Judged {
	readonly grades: readonly Grade[];
	/** Every point of every item. */
	readonly right: boolean;
	/** By item: whether the deciding constraint was tapped; nothing where it was not asked. */
	readonly read: readonly (boolean | undefined)[];
	/** A wrong tap, whether the answer was right or wrong; else what a wrong answer missed. */
	readonly miss?: Miss;
}

/** Holds what was given for each item against the key. */
export function judge(variant: Pick<Variant, 'items'>, { given, read }: Pick<Try, 'given' | 'read'>): Judged {
	const grades = variant.items.map((item, index) => grade(item, given[index] ?? {}));
	const taps = variant.items.map((item, index) => {
		const tapped = read[index] ?? '';
		return tapped === '' ? undefined : decides(item, tapped);
	});
	const right = grades.every((one) => one.right);
	const missed = variant.items.filter((_, index) => !grades[index]!.right).map(({ miss }) => miss);
	const miss = taps.includes(false) ? 'misread' : missed.includes('core') ? 'core' : missed[0];
	return { grades, right, read: taps, ...(miss === undefined ? {} : { miss }) };
}

/** The answer as it stands, graded by the variant that asked. */
export function gradedBy(variant: Variant, title: string, one: Pick<Try, 'given' | 'read'>): Graded {
	const { right, miss } = judge(variant, one);
	return {
		given: {
			items: variant.items.map((_, index) => one.given[index] ?? {}),
			key: variant.items.map(({ parts }) => Object.fromEntries(parts.map((part) => [part.id, part.right]))),
			title,
			...(right ? {} : { asked: askedText(variant) })
		},
		right,
		...(miss === undefined ? {} : { miss })
	};
}

/** The line of the log for an answered question, but for its id, time and set. */
export const lineOf = (
	{ family, edition, seed }: Pick<Variant, 'family' | 'edition' | 'seed'>,
	one: SetTry,
	graded: Graded
): AnswerLine => ({
	of: { family, edition, seed },
	...graded,
	...(one.confidence === undefined ? {} : { confidence: one.confidence }),
	ms: Math.round(one.ms),
	...((one.looked ?? 0) > 0 ? { lookedUp: true as const } : {})
});

/** The line of the log for an answered variant. */
export const answerTo = (variant: Variant, title: string, one: SetTry): AnswerLine =>
	lineOf(variant, one, gradedBy(variant, title, one));

/**
 * The set with what its edition makes of the answer on show. In exam conditions the log is written at the end, and the
 * app may be another by then; elsewhere it is written at once.
 */
export function keepGraded(set: RunningSet, variant: Variant | undefined, title: string): RunningSet {
	const one = tryAt(set);
	if (!set.exam || variant === undefined || !answered(one)) return set;
	const graded = gradedBy(variant, title, one);
	return { ...set, tries: set.tries.map((each, at) => (at === set.at ? { ...one, graded } : each)) };
}
