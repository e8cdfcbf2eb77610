// The steps of a new round: each family gets its edition, a fresh seed, and a difficulty by how it went so far.
import type { ExamId } from '#lib/domain/exam.ts';
import { urgencyOf } from '#lib/domain/practice/spacing.ts';
import type { Progress } from '#lib/domain/practice/progress.ts';
import { progressKey } from '#lib/domain/practice/progress-key.ts';
import { freshSeeds } from '#lib/domain/practice/seed.ts';
import type { RoundAsk } from '#lib/domain/practice/selection/round.ts';
import type { Step } from '#lib/domain/practice/session/session-state.ts';
import type { Difficulty } from '#lib/domain/practice/variant.ts';
import type { Day } from '#lib/domain/time/day.ts';

export interface Draw {
	readonly examId: ExamId;
	/** The families that can be had, by id. */
	readonly families: ReadonlyMap<string, { readonly edition: number }>;
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
		const edition = families.get(one.family)?.edition;
		if (edition === undefined) return [];
		const known = progress.get(progressKey(examId, one));
		const fresh = { known, waiting: waiting.get(one.family), today };
		const [seed] = freshSeeds(fresh, 1, difficultyFor(known)) as [number];
		return [{ family: one.family, edition, seed, ...session }];
	});
}
