// How much a snapshot holds, so that a person can compare before one replaces the other.
import type { Snapshot } from '#lib/domain/stored-data/snapshot.ts';
import { present } from '#lib/domain/stored.ts';

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

/** What a snapshot holds, without what was deleted. */
export const countsOf = ({ exams, proofs, answers }: Snapshot): Counts => ({
	attempts: exams.reduce((sum, record) => sum + present(record.attempts).length, 0),
	bookings: exams.reduce((sum, record) => sum + present(record.bookings).length, 0),
	done: exams.reduce((sum, record) => sum + present(record.tasks).length, 0),
	proofs: present(proofs).length,
	answers: answers.filter(({ corrects }) => corrects === undefined).length,
	sets: exams.reduce((sum, { sets = [] }) => sum + sets.length, 0),
	variations: exams.reduce((sum, { notebook = [] }) => sum + present(notebook).length, 0)
});

/** Nothing was entered: no record of any kind. */
export const isNothing = (counts: Counts): boolean => Object.values(counts).every((count) => count === 0);

/** Which counts would shrink if `there` took the place of `here`. */
export const shrinking = (here: Counts, there: Counts): readonly (keyof Counts)[] =>
	(Object.keys(here) as (keyof Counts)[]).filter((key) => there[key] < here[key]);
