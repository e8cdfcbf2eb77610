// Fresh variants: for the steps of a new round, by how each family went so far, and one of a family to be answered and varied.
import type { ExamId } from '#lib/domain/exam.ts';
import type { Family } from '#lib/domain/practice/family.ts';
import { urgencyOf } from '#lib/domain/practice/spacing.ts';
import type { Progress } from '#lib/domain/practice/progress.ts';
import { progressKey } from '#lib/domain/practice/progress-key.ts';
import { difficultyOf, freshSeeds, type Fresh } from '#lib/domain/practice/seed.ts';
import type { RoundAsk } from '#lib/domain/practice/selection/round.ts';
import type { Step, VariantStep } from '#lib/domain/practice/session/session-state.ts';
import { alters, flips } from '#lib/domain/practice/variant-diff.ts';
import type { Difficulty, Variant } from '#lib/domain/practice/variant.ts';
import type { Day } from '#lib/domain/time/day.ts';

export interface Draw {
	readonly examId: ExamId;
	/** The families that can be had, by id. */
	readonly families: ReadonlyMap<string, Pick<Family, 'edition' | 'ways' | 'suits'>>;
	readonly progress: ReadonlyMap<string, Progress>;
	readonly today: Day;
	/** The highest seed of each family that waits in a set in progress. */
	readonly waiting: ReadonlyMap<string, number>;
}

/** The main rule alone first; once that was right more comes into play, and all of it once it stays. Our judgment. */
export function difficultyFor(progress: Progress | undefined): Difficulty {
	const urgency = urgencyOf(progress);
	return urgency === 'retained' ? 3 : urgency === 'once right' ? 2 : 1;
}

/** Returns the steps of a round from what it asks. A family that cannot be had is left out. */
export function drawSteps(
	asked: readonly RoundAsk[],
	{ examId, families, progress, today, waiting }: Draw
): readonly Step[] {
	return asked.flatMap((one): readonly Step[] => {
		const session = one.session === undefined ? {} : { session: one.session };
		if ('prompt' in one) return [{ prompt: one.prompt, ...session }];
		const family = families.get(one.family);
		if (family === undefined) return [];
		const known = progress.get(progressKey(examId, one));
		const fresh = { known, waiting: waiting.get(one.family), today, turns: family };
		const [seed] = freshSeeds(fresh, 1, difficultyFor(known)) as [number];
		return [{ family: one.family, edition: family.edition, seed, ...session }];
	});
}

export interface FreshVariantWish extends Omit<Fresh, 'turns'> {
	readonly family: Pick<Family, 'id' | 'edition' | 'ways' | 'suits' | 'make' | 'vary'>;
	/** What will be varied. */
	readonly axis: string | undefined;
}

/** How many seeds are looked through for one in which the axis changes what is told: a group that is on already cannot be put on. */
const tries = 12;

/** Returns a variant that was never asked: the first of the next ones in which the axis changes what is told. */
export function freshVariant({ family, axis, ...fresh }: FreshVariantWish): VariantStep {
	const seeds = freshSeeds({ ...fresh, turns: family }, tries);
	const varies = (seed: number): boolean => {
		if (axis === undefined) return true;
		const variant = family.make(seed, difficultyOf(seed));
		return alters(variant, family.vary(variant, axis));
	};
	return { family: family.id, edition: family.edition, seed: seeds.find(varies) ?? seeds[0]! };
}

/** Returns the item that a variation bears on: the first whose answer, or the way to it, is another; 0 where none is. */
export function itemVaried(before: Variant, after: Variant): number {
	const stepsOf = ({ items }: Variant, at: number) =>
		JSON.stringify(items[at]?.explanation.map(({ trace }) => trace));
	return Math.max(
		0,
		before.items.findIndex((_, at) => flips(before, after, at) || stepsOf(before, at) !== stepsOf(after, at))
	);
}
