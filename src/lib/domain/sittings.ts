// The sittings of an exam in the order in which they happened.
import type { Attempt } from '#lib/domain/attempt.ts';
import { resultOf } from '#lib/domain/attempt.ts';
import type { ExamPack } from '#lib/domain/exam.ts';
import { compareStamps, present } from '#lib/domain/stored.ts';
import type { Day } from '#lib/domain/time/day.ts';

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Oldest first; on one day by start time, then stamp, a pass last. `pass`: the score that passes. */
export const sittingOrder =
	(pass: number) =>
	(a: Attempt, b: Attempt): number =>
		compareText(a.day, b.day) ||
		Number(resultOf(a, pass) === 'pass') - Number(resultOf(b, pass) === 'pass') ||
		compareText(a.startTime ?? '', b.startTime ?? '') ||
		compareStamps(a.stamp, b.stamp) ||
		compareText(a.id, b.id);

/**
 * What was sat of this exam, oldest first; on one day by start time, then stamp, a pass last. Left out: deleted ones,
 * missed appointments, other exams, and what lies after `today` where that is given.
 */
export function sittingsOf(exam: ExamPack, attempts: readonly Attempt[], today?: Day): readonly Attempt[] {
	return present(attempts)
		.filter(
			({ kind, day, ...attempt }) => attempt.exam === exam.id && kind === 'sat' && !(today && day > today)
		)
		.toSorted(sittingOrder(exam.score.pass));
}
