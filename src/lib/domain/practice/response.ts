// What was done with one variant so far: chosen, tapped, turned to. A set and a round keep it after each step.
import type { Confidence } from '#lib/domain/practice/answer.ts';
import type { Given } from '#lib/domain/practice/grade.ts';
import type { ConstraintId } from '#lib/domain/practice/variant.ts';

export interface Try {
	/** What is chosen, by item. */
	readonly given: readonly Given[];
	/** The constraint that was tapped as the deciding one, by item; empty text where none was asked. */
	readonly read: readonly ConstraintId[];
	/** The item on show. */
	readonly item: number;
	/** Milliseconds spent on it. */
	readonly ms: number;
	/** Given: it is answered. */
	readonly confidence?: Confidence;
	/** As answered the first time. */
	readonly first?: readonly Given[];
	/** To be looked at again. */
	readonly flagged?: true;
}

export const untouched: Try = { given: [], read: [], item: 0, ms: 0 };

const placed = <T>(list: readonly T[], at: number, value: T, empty: T): readonly T[] =>
	Array.from({ length: Math.max(list.length, at + 1) }, (_, index) =>
		index === at ? value : (list[index] ?? empty)
	);

/** Something is chosen in the item on show. */
export const chosen = (one: Try, given: Given): Try => ({
	...one,
	given: placed(one.given, one.item, given, {})
});

/** A constraint is tapped as the one that decides. The first tap stays. */
export const tapped = (one: Try, constraint: ConstraintId): Try =>
	(one.read[one.item] ?? '') === '' ? { ...one, read: placed(one.read, one.item, constraint, '') } : one;

/** Another item is on show, of so many. */
export const turned = (one: Try, item: number, items: number): Try =>
	item >= 0 && item < items ? { ...one, item } : one;
