// How much a snapshot has, so that a person can compare before one replaces the other.
import type { Snapshot } from '#lib/domain/stored-data/snapshot.ts';
import type { ExamRecord } from '#lib/domain/record.ts';
import { present, type Stored } from '#lib/domain/stored.ts';

export interface Counts {
	readonly attempts: number;
	readonly bookings: number;
	/** Tasks marked done. */
	readonly done: number;
	readonly proofs: number;
	readonly answers: number;
	/** Timed sets that were finished. */
	readonly sets: number;
	/** Variations that the person wrote. */
	readonly variations: number;
}

/** Returns how much a snapshot has, without what was deleted. */
export function countsOf({ exams, proofs, answers }: Snapshot): Counts {
	const inRecords = (list: (record: ExamRecord) => readonly Stored[] | undefined): number =>
		exams.reduce((sum, record) => sum + present(list(record) ?? []).length, 0);
	return {
		attempts: inRecords((record) => record.attempts),
		bookings: inRecords((record) => record.bookings),
		done: inRecords((record) => record.tasks),
		proofs: present(proofs).length,
		answers: answers.filter(({ corrects }) => corrects === undefined).length,
		sets: inRecords((record) => record.sets),
		variations: inRecords((record) => record.notebook)
	};
}

/** Returns whether nothing was entered: no record of any kind. */
export const isNothing = (counts: Counts): boolean => Object.values(counts).every((count) => count === 0);

/** Returns which counts would shrink if `there` took the place of `here`. */
export const shrinking = (here: Counts, there: Counts): readonly (keyof Counts)[] =>
	(Object.keys(here) as (keyof Counts)[]).filter((key) => there[key] < here[key]);
