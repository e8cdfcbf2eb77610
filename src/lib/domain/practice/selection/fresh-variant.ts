// A fresh variant of one family, to be answered and then varied.
import type { Family } from '#lib/domain/practice/family.ts';
import { difficultyOf, freshSeeds, type Fresh } from '#lib/domain/practice/seed.ts';
import type { VariantStep } from '#lib/domain/practice/session/session-state.ts';
import { alters, flips } from '#lib/domain/practice/variant-diff.ts';
import type { Variant } from '#lib/domain/practice/variant.ts';

export interface FreshVariantWish extends Fresh {
	readonly family: Pick<Family, 'id' | 'edition' | 'make' | 'vary'>;
	/** What will be varied. */
	readonly axis: string | undefined;
}

/** How many seeds are looked through for one in which the axis changes what is told: a group that is on already cannot be put on. */
const tries = 12;

/** Returns a variant that was never asked: the first of the next ones in which the axis changes what is told. */
export function freshVariant({ family, axis, ...fresh }: FreshVariantWish): VariantStep {
	const seeds = freshSeeds(fresh, tries);
	const varies = (seed: number): boolean => {
		if (axis === undefined) return true;
		const variant = family.make(seed, difficultyOf(seed));
		return alters(variant, family.vary(variant, axis));
	};
	return { family: family.id, edition: family.edition, seed: seeds.find(varies) ?? seeds[0]! };
}

/** The item that a variation bears on: the first whose answer, or the way to it, is another; 0 where none is. */
export function itemVaried(before: Variant, after: Variant): number {
	const traceOf = ({ items }: Variant, at: number) => JSON.stringify(items[at]?.trace);
	return Math.max(
		0,
		before.items.findIndex((_, at) => flips(before, after, at) || traceOf(before, at) !== traceOf(after, at))
	);
}
