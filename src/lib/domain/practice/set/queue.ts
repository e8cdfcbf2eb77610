// The order in which the families of one domain wait for a set: what was missed, then what is due and what is new in turns.
import type { ExamId } from '#lib/domain/exam.ts';
import { dueDay } from '#lib/domain/practice/spacing.ts';
import type { ComingBack } from '#lib/domain/practice/due-today.ts';
import { inTurns } from '#lib/domain/practice/round-robin.ts';
import type { Progress } from '#lib/domain/practice/progress.ts';
import { progressKey } from '#lib/domain/practice/progress-key.ts';
import type { FamilyId } from '#lib/domain/practice/variant.ts';
import type { Day } from '#lib/domain/time/day.ts';

export interface Standing {
	readonly examId: ExamId;
	readonly progress: ReadonlyMap<string, Progress>;
	/** What comes back today, over all domains, the most urgent first. */
	readonly back: ComingBack['today'];
	readonly today: Day;
	readonly exam?: Day;
}

/**
 * All of them. Missed: wrong or guessed when last asked, the most urgent first. Due: right, and back after its days;
 * it takes turns with what is new, so that neither waits for all of the other, and `newFirst` says which begins. Last what
 * is not due, or due beyond what a day takes, by its day, and what was met today. Equals keep the order in which they came.
 */
export function queued<T extends { readonly family: FamilyId }>(
	families: readonly T[],
	{ examId, progress, back, today, exam }: Standing,
	newFirst: boolean
): readonly T[] {
	const known = ({ family }: T) => progress.get(progressKey(examId, { family }));
	const returning = back.flatMap(({ key }) =>
		families.filter(({ family }) => key === progressKey(examId, { family }))
	);
	const missed = (one: T) => known(one)?.lastRight === false || known(one)?.lastConfidence === 'guess';
	const due = returning.filter((one) => !missed(one));
	const fresh = families.filter((one) => known(one) === undefined);
	// What was met today comes last of all: asked again in one sitting it shows nothing.
	const when = (one: T) =>
		`${known(one)?.lastDay === today ? 'later' : ''}${dueDay(known(one), today, exam)}`;
	const rest = families
		.filter((one) => known(one) !== undefined && !returning.includes(one))
		.sort((a, b) => (when(a) < when(b) ? -1 : when(a) > when(b) ? 1 : 0));
	return [...returning.filter(missed), ...(newFirst ? inTurns(fresh, due) : inTurns(due, fresh)), ...rest];
}
