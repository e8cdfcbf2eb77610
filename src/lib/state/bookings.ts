// Exam dates ahead: saved, deleted, brought back.
import type { Booking } from '#lib/domain/attempt.ts';
import { deleted, edited, revived, withItem, type Entry } from '#lib/domain/edits.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import { newId } from '#lib/state/new-id.ts';
import { plain, repository } from '#lib/state/repository.svelte.ts';
import { editRecord, type Change } from '#lib/store/record.ts';

/** Saves a new booking, or an edit where it has an id, and deletes the draft of its form. Returns its id. */
export async function saveBooking(entry: Entry<Booking>, draft?: string): Promise<Result<string>> {
	const { id = newId(), ...rest } = plain(entry);
	const saved = await repository.transact([
		editRecord((record, next) => ({
			...record,
			bookings: withItem(record.bookings, { ...rest, id, stamp: next().stamp })
		})),
		...(draft === undefined ? [] : [repository.drafts.remove(draft)])
	]);
	return saved.ok ? ok(id) : saved;
}

const change = (fn: Change): Promise<Result<unknown>> => repository.transact([editRecord(fn)]);

/** Deletes a booking so that it can be brought back. */
export const removeBooking = (id: string): Promise<Result<unknown>> =>
	change((record, next) => ({
		...record,
		bookings: edited(record.bookings, id, (one) => deleted(one, next().stamp))
	}));

/** Brings a deleted booking back. */
export const restoreBooking = (id: string): Promise<Result<unknown>> =>
	change((record, next) => ({
		...record,
		bookings: edited(record.bookings, id, (one) => revived(one, next().stamp))
	}));
