// How much a snapshot has, so that a person can compare before one replaces the other.
import type { Answer } from '#lib/domain/practice/answer.ts';
import type { KeptSet } from '#lib/domain/practice/set-summary.ts';
import type { Proof } from '#lib/domain/proof.ts';
import type { ExamRecord } from '#lib/domain/record.ts';
import { present, type Stored } from '#lib/domain/stored.ts';

export interface Counts {
	readonly attempts: number;
	readonly bookings: number;
	/** Tasks marked done. */
	readonly done: number;
	readonly proofs: number;
	readonly answers: number;
	/** Mock exams that were finished. */
	readonly mocks: number;
	/** Other timed sets that were finished. */
	readonly sets: number;
	/** Variations that the person wrote. */
	readonly variations: number;
}

/** The kinds that are counted. */
export const countNames = [
	...['attempts', 'bookings', 'done', 'proofs', 'answers', 'mocks', 'sets', 'variations']
] as readonly (keyof Counts)[];

const isMock = ({ size }: KeptSet): boolean => size === 'full';

/** Returns how much there is in records, proofs and a number of answers, without what was deleted. */
export function countsIn(exams: readonly ExamRecord[], proofs: readonly Proof[], answers: number): Counts {
	const inRecords = <T extends Stored>(
		list: (record: ExamRecord) => readonly T[] | undefined,
		passes: (one: T) => boolean = () => true
	): number => exams.reduce((sum, record) => sum + present(list(record) ?? []).filter(passes).length, 0);
	return {
		attempts: inRecords((record) => record.attempts),
		bookings: inRecords((record) => record.bookings),
		done: inRecords((record) => record.tasks),
		proofs: present(proofs).length,
		answers,
		mocks: inRecords((record) => record.sets, isMock),
		sets: inRecords(
			(record) => record.sets,
			(set) => !isMock(set)
		),
		variations: inRecords((record) => record.notebook)
	};
}

/** Returns how much a snapshot has, without what was deleted. */
export const countsOf = (snapshot: {
	readonly exams: readonly ExamRecord[];
	readonly proofs: readonly Proof[];
	readonly answers: readonly Answer[];
}): Counts =>
	countsIn(
		snapshot.exams,
		snapshot.proofs,
		// A correction is no answer.
		snapshot.answers.filter(({ corrects }) => corrects === undefined).length
	);

/** Returns whether nothing was entered: no record of any kind. */
export const isNothing = (counts: Counts): boolean => Object.values(counts).every((count) => count === 0);

/** Returns which counts would shrink if `there` took the place of `here`. */
export const shrinking = (here: Counts, there: Counts): readonly (keyof Counts)[] =>
	countNames.filter((key) => there[key] < here[key]);
