// Edits of lists of stored records: pure, and each under a new stamp.
import type { SetSummary } from '#lib/domain/practice/set-summary.ts';
import type { Stamp, Stored } from '#lib/domain/stored.ts';
import type { ExamRecord } from '#lib/domain/record.ts';
import type { Part, TaskId, TaskState, Waiting } from '#lib/domain/task.ts';
import { without } from '#lib/domain/without.ts';
import type { Day } from '#lib/domain/time/day.ts';

/** A record as a form makes it: with its id where it is an edit, without where it is new. */
export type Entry<T extends Stored> = Omit<T, 'id' | 'stamp' | 'deleted'> & { readonly id?: string };

/** The list with this record: in the place of the one of the same id, else at the end. */
export const withItem = <T extends Stored>(items: readonly T[], item: T): readonly T[] =>
	items.some(({ id }) => id === item.id)
		? items.map((each) => (each.id === item.id ? item : each))
		: [...items, item];

/** A record marked as deleted: it stays, so that the deletion can be taken back. */
export const deleted = <T extends Stored>(item: T, stamp: Stamp): T => ({ ...item, stamp, deleted: true });

/** A deleted record, back again. */
export function revived<T extends Stored>(item: T, stamp: Stamp): T {
	return { ...without<Stored, 'deleted'>(item, 'deleted'), stamp } as T;
}

/** The list with one record changed; a list without it stays as it is. */
export const edited = <T extends Stored>(
	items: readonly T[],
	id: string,
	edit: (item: T) => T
): readonly T[] => items.map((item) => (item.id === id ? edit(item) : item));

/** Names one piece of work in one plan. */
export interface Piece {
	readonly task: TaskId;
	/** Counts from 1. */
	readonly turn: number;
	/** Id of the attempt whose plan it stands in. */
	readonly plan: string;
	readonly part?: Part | undefined;
}

const isOf = (state: TaskState, piece: Piece): boolean =>
	state.deleted !== true &&
	state.task === piece.task &&
	state.turn === piece.turn &&
	state.plan === piece.plan &&
	state.part?.number === piece.part?.number;

/** The states with this piece done on `day`. Done before, it keeps its day. */
export function withDone(
	states: readonly TaskState[],
	{ part, ...piece }: Piece,
	day: Day,
	next: () => { readonly id: string; readonly stamp: Stamp }
): readonly TaskState[] {
	if (states.some((state) => isOf(state, { ...piece, part }))) return states;
	return [...states, { ...next(), ...piece, done: day, ...(part === undefined ? {} : { part }) }];
}

/** The states with this piece not done. */
export const withoutDone = (
	states: readonly TaskState[],
	piece: Piece,
	next: () => { readonly stamp: Stamp }
): readonly TaskState[] => states.map((state) => (isOf(state, piece) ? deleted(state, next().stamp) : state));

/** The record with a lab that waits for Azure; one that waits already waits from now. */
export const withWaiting = (record: ExamRecord, waiting: Waiting): ExamRecord => ({
	...record,
	waiting: [...(record.waiting ?? []).filter(({ task }) => task !== waiting.task), waiting]
});

/** The record with this lab no longer waiting. */
export const withoutWaiting = (record: ExamRecord, task: TaskId): ExamRecord => ({
	...record,
	waiting: (record.waiting ?? []).filter((one) => one.task !== task)
});

/** The record with other counts of misses in one of its sets, as after a correction. */
export const withMisses = (
	record: ExamRecord,
	id: string,
	misses: Pick<SetSummary, 'core' | 'edge'>
): ExamRecord => {
	const set = record.sets?.find((one) => one.id === id);
	return set === undefined ? record : withSetSummary(record, { ...set, ...misses });
};

/**
 * The record with what stays of a finished set. The same set again, as after a correction, takes its place, unless fewer of its
 * questions were answered: a window that slept through the rest ends it too.
 */
export const withSetSummary = (record: ExamRecord, summary: SetSummary): ExamRecord => {
	const sets = record.sets ?? [];
	return {
		...record,
		sets: sets.some(({ id }) => id === summary.id)
			? sets.map((each) => (each.id === summary.id && each.answered <= summary.answered ? summary : each))
			: [...sets, summary]
	};
};
