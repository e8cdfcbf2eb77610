// Edits of lists of stored records: pure, and each under a new stamp.
import type { Availability } from '#lib/domain/availability.ts';
import type { SetSummary } from '#lib/domain/practice/set-summary.ts';
import { availabilityId, type ExamRecord } from '#lib/domain/record.ts';
import type { Pin } from '#lib/domain/schedule/types.ts';
import { same } from '#lib/domain/merge.ts';
import { present, type Stamp, type Stored } from '#lib/domain/stored.ts';
import type { Part, TaskId, TaskState } from '#lib/domain/task.ts';
import { without } from '#lib/domain/omit.ts';
import type { Day } from '#lib/domain/time/day.ts';
import type { Instant } from '#lib/domain/time/instant.ts';

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

/** Gives the stamp of one new edit. */
export type Stamping = () => { readonly stamp: Stamp };

/** Gives the id and stamp of one new edit. */
export type Next = () => { readonly id: string; readonly stamp: Stamp };

/** The record with this piece done on `day`. Done before, it keeps its day. */
export function withDone(record: ExamRecord, piece: Piece, day: Day, next: Next): ExamRecord {
	const { part, ...rest } = piece;
	if (record.tasks.some((state) => isOf(state, piece))) return record;
	const state = { ...next(), exam: record.exam, ...rest, done: day, ...(part === undefined ? {} : { part }) };
	return { ...record, tasks: [...record.tasks, state] };
}

/** The record with this piece not done. */
export const withoutDone = (record: ExamRecord, piece: Piece, next: Stamping): ExamRecord => ({
	...record,
	tasks: record.tasks.map((state) => (isOf(state, piece) ? deleted(state, next().stamp) : state))
});

/** The record with a lab that waits for Azure; one that waits already waits from now. */
export const withWaiting = (
	record: ExamRecord,
	task: TaskId,
	since: Instant,
	next: Stamping
): ExamRecord => ({
	...record,
	waiting: withItem(record.waiting ?? [], { id: task, stamp: next().stamp, since })
});

/** The record with this lab no longer waiting. */
export const withoutWaiting = (record: ExamRecord, task: TaskId, next: Stamping): ExamRecord => ({
	...record,
	waiting: edited(record.waiting ?? [], task, (one) => deleted(one, next().stamp))
});

/** The list in which exactly `wanted` is present. What differs gets a new stamp; what is not wanted is marked as deleted. */
function withExactly<T extends Stored>(
	items: readonly T[],
	wanted: readonly Omit<T, 'stamp'>[],
	next: Stamping
): readonly T[] {
	const gone = present(items).filter(({ id }) => !wanted.some((one) => one.id === id));
	const changed = wanted.flatMap((one) => {
		const before = items.find(({ id }) => id === one.id);
		return before !== undefined && same(without(before, 'stamp'), one)
			? []
			: [{ ...one, stamp: next().stamp } as T];
	});
	return [...gone.map((one) => deleted(one, next().stamp)), ...changed].reduce<readonly T[]>(withItem, items);
}

/** The record with these sessions, and no others, on days by the person's wish. */
export const withPins = (record: ExamRecord, pins: readonly Pin[], next: Stamping): ExamRecord => ({
	...record,
	pins: withExactly(
		record.pins,
		pins.map(({ session, day }) => ({ id: session, day })),
		next
	)
});

/** The record with these sessions, and no others, left out. */
export const withDropped = (record: ExamRecord, sessions: readonly string[], next: Stamping): ExamRecord => ({
	...record,
	dropped: withExactly<Stored>(
		record.dropped ?? [],
		sessions.map((id) => ({ id })),
		next
	)
});

/** The record with the person's own minutes; `undefined` goes back to the usual ones. */
export function withAvailability(
	record: ExamRecord,
	availability: Availability | undefined,
	next: Stamping
): ExamRecord {
	const { availability: before } = record;
	if (availability !== undefined)
		return { ...record, availability: { ...availability, id: availabilityId, stamp: next().stamp } };
	return before === undefined ? record : { ...record, availability: deleted(before, next().stamp) };
}

/** The record with other counts of misses in one of its sets, as after a correction. */
export function withMisses(
	record: ExamRecord,
	id: string,
	misses: Pick<SetSummary, 'core' | 'edge'>,
	next: Stamping
): ExamRecord {
	const set = record.sets?.find((one) => one.id === id);
	return set === undefined ? record : withSetSummary(record, { ...set, ...misses }, next);
}

/**
 * The record with what stays of a finished set. The same set again, as after a correction, takes its place, unless fewer of its
 * questions were answered: a window that slept through the rest ends it too.
 */
export function withSetSummary(record: ExamRecord, summary: SetSummary, next: Stamping): ExamRecord {
	const before = record.sets?.find(({ id }) => id === summary.id);
	if (before !== undefined && before.answered > summary.answered) return record;
	return { ...record, sets: withItem(record.sets ?? [], { ...summary, stamp: next().stamp }) };
}
