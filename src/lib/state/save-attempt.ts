// Saves, deletes and restores what a person enters: an attempt with what felt hard in it, a booking, an entry of the notebook, a question that looks wrong.
import type { Attempt, Booking, Debrief } from '#lib/domain/attempt.ts';
import { deleted, edited, revived, withItem, type Entry } from '#lib/domain/edits.ts';
import type { Flaw } from '#lib/domain/practice/flaw.ts';
import type { Noted } from '#lib/domain/practice/notebook.ts';
import { ok } from '#lib/domain/result.ts';
import type { StoreResult } from '#lib/domain/stored-data/store-fault.ts';
import type { Stamp } from '#lib/domain/stored.ts';
import { newId } from '#lib/store/stamping.ts';
import { plain, repository } from '#lib/state/repository.svelte.ts';
import { editRecord } from '#lib/store/stamped-edits.ts';
import type { Edit } from '#lib/store/transact.ts';
import { emptyDebrief } from '#lib/domain/debrief/offer.ts';
import { merge } from '#lib/domain/merge.ts';
import { askToPersist } from '#lib/pwa/persist.ts';
import { setSettings } from '#lib/state/settings.ts';

interface Lists {
	readonly attempts: Attempt;
	readonly bookings: Booking;
	readonly notebook: Noted;
	readonly flaws: Flaw;
}

/** Returns the actions on one list of the exam's record. Each is one transaction. */
function recordList<K extends keyof Lists>(name: K) {
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
				draft !== undefined && repository.drafts.remove(draft)
			]);
			return saved.ok ? ok(id) : saved;
		},
		/** Deletes one so that it can be restored. */
		remove: (id: string) => one(id, deleted),
		/** Restores a deleted one. */
		restore: (id: string) => one(id, revived)
	};
}

const attempts = recordList('attempts');

export const { remove: removeAttempt, restore: restoreAttempt } = attempts;
export const { save: saveBooking, remove: removeBooking, restore: restoreBooking } = recordList('bookings');
export const { save: saveNoted, remove: removeNoted, restore: restoreNoted } = recordList('notebook');

export const { save: saveFlaw, remove: removeFlaw, restore: restoreFlaw } = recordList('flaws');

/** Saves an attempt, and asks the browser once to keep the data. */
export async function saveAttempt(entry: Entry<Attempt>, draft?: string): Promise<StoreResult<string>> {
	const saved = await attempts.save(entry, draft);
	if (saved.ok) void persist();
	return saved;
}

async function persist(): Promise<void> {
	if (repository.example || repository.settings.persist !== undefined) return;
	await setSettings({ persist: await askToPersist() });
}

/**
 * Saves the debrief of the attempt with this id. `opened`: as the form found it, so that what another window changed meanwhile stays.
 * `left`: what the form's draft becomes; undefined deletes it.
 */
export function saveDebrief(
	id: string,
	debrief: Debrief,
	{ opened, draft, left }: { readonly opened: Debrief; readonly draft: string; readonly left?: unknown }
): Promise<StoreResult<unknown>> {
	const said = plain(debrief);
	const { drafts } = repository;
	return repository.transact([
		editRecord((record, next) => ({
			...record,
			attempts: edited(record.attempts, id, (attempt) => ({
				...attempt,
				debrief: merge(opened, said, attempt.debrief ?? emptyDebrief).value as Debrief,
				stamp: next().stamp
			}))
		})),
		left === undefined ? drafts.remove(draft) : drafts.put(draft, left)
	]);
}
