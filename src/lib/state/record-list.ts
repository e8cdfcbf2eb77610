// The lists of the exam's record that a person edits item by item: save, delete and restore, each in one transaction.
import type { Attempt, Booking } from '#lib/domain/attempt.ts';
import { deleted, edited, revived, withItem, type Entry } from '#lib/domain/edits.ts';
import type { Noted } from '#lib/domain/practice/notebook.ts';
import { ok } from '#lib/domain/result.ts';
import type { StoreResult } from '#lib/domain/stored-data/store-fault.ts';
import type { Stamp } from '#lib/domain/stored.ts';
import { newId } from '#lib/store/stamping.ts';
import { plain, repository } from '#lib/state/repository.svelte.ts';
import { editRecord } from '#lib/store/record.ts';
import type { Edit } from '#lib/store/transact.ts';

interface Lists {
	readonly attempts: Attempt;
	readonly bookings: Booking;
	readonly notebook: Noted;
}

/** Returns the actions on one list. */
export function recordList<K extends keyof Lists>(name: K) {
	type Item = Lists[K];
	const edit = (change: (items: readonly Item[], stamp: Stamp) => readonly Item[]): Edit =>
		editRecord((record, next) => ({
			...record,
			[name]: change((record[name] ?? []) as readonly Item[], next().stamp)
		}));
	const one = (id: string, how: (item: Item, stamp: Stamp) => Item): Promise<StoreResult<unknown>> =>
		repository.transact([edit((items, stamp) => edited(items, id, (item) => how(item, stamp)))]);
	return {
		/** Saves a new one, or an edit where it has an id, and deletes the draft of its form. Returns its id. */
		async save(entry: Entry<Item>, draft?: string): Promise<StoreResult<string>> {
			const { id = newId(), ...rest } = plain(entry);
			const saved = await repository.transact([
				edit((items, stamp) => withItem(items, { ...rest, id, stamp } as Item)),
				...(draft === undefined ? [] : [repository.drafts.remove(draft)])
			]);
			return saved.ok ? ok(id) : saved;
		},
		/** Deletes one so that it can be restored. */
		remove: (id: string) => one(id, deleted),
		/** Restores a deleted one. */
		restore: (id: string) => one(id, revived)
	};
}
