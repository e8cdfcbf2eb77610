// What came of one answered variant: the points, which rule was missed, and what the log keeps of it.
import type { Answer, Miss } from '#lib/domain/practice/answer.ts';
import { grade, type Given, type Grade } from '#lib/domain/practice/grade.ts';
import { plainText } from '#lib/domain/practice/told.ts';
import type { Try } from '#lib/domain/practice/try.ts';
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
	const taps = variant.items.map(({ deciding }, index) => {
		const tapped = read[index] ?? '';
		return tapped === '' ? undefined : tapped === deciding;
	});
	const right = grades.every((one) => one.right);
	const missed = variant.items.filter((_, index) => !grades[index]!.right).map(({ miss }) => miss);
	const miss = taps.includes(false) ? 'misread' : missed.includes('core') ? 'core' : missed[0];
	return { grades, right, read: taps, ...(miss === undefined ? {} : { miss }) };
}

/** What the log keeps: what was given, the key and the title of that edition, and the text of what was missed. */
export interface GivenToVariant {
	readonly items: readonly Given[];
	readonly key: readonly Given[];
	readonly title: string;
	readonly asked?: string;
}

/** The line of the log for an answered variant, but for its id, time and set. */
export function answerTo(
	variant: Variant,
	title: string,
	one: Try
): Omit<Answer, 'id' | 'at' | 'zone' | 'set' | 'given'> & { readonly given: GivenToVariant } {
	const { right, miss } = judge(variant, one);
	const { family, edition, seed, axis } = variant;
	return {
		of: { family, edition, seed, ...(axis === undefined ? {} : { axis }) },
		given: {
			items: variant.items.map((_, index) => one.given[index] ?? {}),
			key: variant.items.map(({ parts }) => Object.fromEntries(parts.map((part) => [part.id, part.right]))),
			title,
			...(right ? {} : { asked: plainText(variant) })
		},
		right,
		...(miss === undefined ? {} : { miss }),
		...(one.confidence === undefined ? {} : { confidence: one.confidence }),
		ms: Math.round(one.ms)
	};
}
