// One fresh scenario of a family by itself, to be answered and then varied: plain data that is saved after each step.
import { object, parser } from '#lib/domain/parser/parser.ts';
import type { Family } from '#lib/domain/practice/family.ts';
import type { Progress } from '#lib/domain/practice/progress.ts';
import { tryFields } from '#lib/domain/practice/read-try.ts';
import { variantFields } from '#lib/domain/practice/read-variant.ts';
import { difficultyOf, seedsFor } from '#lib/domain/practice/seed.ts';
import { alters, flips } from '#lib/domain/practice/variant-diff.ts';
import { untouched, type Try } from '#lib/domain/practice/response.ts';
import type { FamilyId, Variant } from '#lib/domain/practice/variant.ts';
import type { Day } from '#lib/domain/time/day.ts';

export interface Single {
	readonly family: FamilyId;
	readonly edition: number;
	readonly seed: number;
	/** What was done with it so far. */
	readonly tried: Try;
}

export interface SingleWish {
	readonly family: Pick<Family, 'id' | 'edition' | 'make' | 'vary'>;
	/** What will be varied. */
	readonly axis: string | undefined;
	/** Of the family. */
	readonly known: Progress | undefined;
	/** The highest seed that waits elsewhere; below 0 for none. */
	readonly waiting: number;
	readonly today: Day;
}

/** So many seeds are looked through for one in which the axis changes what is told: a group that is on already cannot be put on. */
const looked = 12;

/** A scenario that was never asked: the first of the next ones in which the axis changes what is told. */
export function freshSingle({ family, axis, known, waiting, today }: SingleWish): Single {
	const after = Math.max(known?.highestSeed ?? -1, waiting);
	const seeds = seedsFor(today, looked, known?.answers ?? 0, undefined, after);
	const varies = (seed: number): boolean => {
		if (axis === undefined) return true;
		const variant = family.make(seed, difficultyOf(seed));
		return alters(variant, family.vary(variant, axis));
	};
	const seed = seeds.find(varies) ?? seeds[0]!;
	return { family: family.id, edition: family.edition, seed, tried: untouched };
}

/** The item that a variation bears on: the first whose answer, or the way to it, is another; 0 where none is. */
export function itemVaried(before: Variant, after: Variant): number {
	const traceOf = ({ items }: Variant, at: number) => JSON.stringify(items[at]?.trace);
	return Math.max(
		0,
		before.items.findIndex((_, at) => flips(before, after, at) || traceOf(before, at) !== traceOf(after, at))
	);
}

const parse = parser(object<Single>({ ...variantFields, tried: object<Try>(tryFields) }));

/** One that was left, from its draft, perhaps of an older app; none where it does not read. */
export function readSingle(value: unknown): Single | undefined {
	const read = parse(value);
	return read.ok && read.value.family.includes('/') ? read.value : undefined;
}
