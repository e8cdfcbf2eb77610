// Pure edits of the record of an exam and of its lists, each under a new stamp.
import type { Availability } from '#lib/domain/availability.ts';
import type { SetSummary } from '#lib/domain/practice/set-summary.ts';
import { availabilityId, type ExamRecord } from '#lib/domain/record.ts';
import type { Pin } from '#lib/domain/needs/schedule-input.ts';
import { same } from '#lib/domain/merge.ts';
import { present, type Stamp, type Stored } from '#lib/domain/stored.ts';
import type { Part, TaskId, TaskState } from '#lib/domain/task.ts';
import { without, compact } from '#lib/domain/compact.ts';
import type { Day } from '#lib/domain/time/day.ts';
import type { Instant } from '#lib/domain/time/instant.ts';

/** A record as a form makes it: with its id where it is an edit, without where it is new. */
export type Entry<T extends Stored> = Omit<T, keyof Stored> & { readonly id?: string };

/** Returns the list with this record: in the place of the one of the same id, else at the end. */
export const withItem = <T extends Stored>(items: readonly T[], item: T): readonly T[] =>
	items.some(({ id }) => id === item.id)
		? items.map((each) => (each.id === item.id ? item : each))
		: [...items, item];

/** Returns the record marked as deleted: it stays, so that the deletion can be undone. */
export const deleted = <T extends Stored>(item: T, stamp: Stamp): T => ({ ...item, stamp, deleted: true });

/** Returns a deleted record restored. */
export function revived<T extends Stored>(item: T, stamp: Stamp): T {
	return { ...without<Stored, 'deleted'>(item, 'deleted'), stamp } as T;
}

/** Returns the list with one record changed; a list without it stays as it is. */
export const edited = <T extends Stored>(
	items: readonly T[],
	id: string,
	edit: (item: T) => T
): readonly T[] => items.map((item) => (item.id === id ? edit(item) : item));

/** Gives the id and stamp of one new edit. */
export type Next = () => { readonly id: string; readonly stamp: Stamp };

/** A pure change of a record. */
export type Change = (record: ExamRecord, next: Next) => ExamRecord;

/** Names one piece of work in one plan. */
export interface Piece {
	readonly task: TaskId;
	/** Counts from 1. */
	readonly turn: number;
	/** Id of the attempt whose plan it is in. */
	readonly plan: string;
	readonly part?: Part | undefined;
}

const isOf = (state: TaskState, piece: Piece): boolean =>
	state.deleted !== true &&
	state.task === piece.task &&
	state.turn === piece.turn &&
	state.plan === piece.plan &&
	state.part?.number === piece.part?.number;

/** Marks this piece done on `day`. One that is done keeps its day. */
export const withDone =
	(piece: Piece, day: Day): Change =>
	(record, next) => {
		if (record.tasks.some((state) => isOf(state, piece))) return record;
		const { task, turn, plan, part } = piece;
		const state = compact({ ...next(), exam: record.exam, task, turn, plan, done: day, part });
		return { ...record, tasks: [...record.tasks, state] };
	};

/** Marks this piece not done. */
export const withoutDone =
	(piece: Piece): Change =>
	(record, next) => ({
		...record,
		tasks: record.tasks.map((state) => (isOf(state, piece) ? deleted(state, next().stamp) : state))
	});

/** Adds a lab that waits for its platform; one that waits already waits from now. */
export const withWaiting =
	(task: TaskId, since: Instant): Change =>
	(record, next) => ({
		...record,
		waiting: withItem(record.waiting ?? [], { id: task, stamp: next().stamp, since })
	});

/** Ends the waiting of this lab. */
export const withoutWaiting =
	(task: TaskId): Change =>
	(record, next) => ({
		...record,
		waiting: edited(record.waiting ?? [], task, (one) => deleted(one, next().stamp))
	});

/** Returns the list with exactly `wanted`. What differs gets a new stamp; what isn't wanted is marked as deleted. */
function withExactly<T extends Stored>(
	items: readonly T[],
	wanted: readonly Omit<T, 'stamp'>[],
	next: Next
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

/** Puts these sessions, and no others, on days of the person's choice. */
export const withPins =
	(pins: readonly Pin[]): Change =>
	(record, next) => {
		const wanted = pins.map(({ session, day }) => ({ id: session, day }));
		return { ...record, pins: withExactly(record.pins, wanted, next) };
	};

/** Leaves out these sessions, and no others. */
export const withDropped =
	(sessions: readonly string[]): Change =>
	(record, next) => {
		const wanted = sessions.map((id) => ({ id }));
		return { ...record, dropped: withExactly<Stored>(record.dropped ?? [], wanted, next) };
	};

/** Sets the person's study time; `undefined` goes back to the usual one. */
export const withAvailability =
	(availability: Availability | undefined): Change =>
	(record, next) => {
		const { availability: before } = record;
		if (availability !== undefined)
			return { ...record, availability: { ...availability, id: availabilityId, stamp: next().stamp } };
		return before === undefined ? record : { ...record, availability: deleted(before, next().stamp) };
	};

/** Changes the counts of misses in one of the finished sets, as after a correction. */
export const withMisses =
	(id: string, misses: Pick<SetSummary, 'core' | 'edge'>): Change =>
	(record, next) => {
		const set = record.sets?.find((one) => one.id === id);
		return set === undefined ? record : withSetSummary({ ...set, ...misses })(record, next);
	};

/**
 * Adds what stays of a finished set. The same set again, as after a correction, takes its place, unless fewer of its questions were
 * answered: a window that slept through the rest ends it too.
 */
export const withSetSummary =
	(summary: SetSummary): Change =>
	(record, next) => {
		const before = record.sets?.find(({ id }) => id === summary.id);
		if (before !== undefined && before.answered > summary.answered) return record;
		return { ...record, sets: withItem(record.sets ?? [], { ...summary, stamp: next().stamp }) };
	};
