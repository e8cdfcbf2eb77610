// Attempts, what felt hard in them, and bookings: saved, deleted, restored.
import type { Attempt, Debrief } from '#lib/domain/attempt.ts';
import { emptyDebrief } from '#lib/domain/debrief/offer.ts';
import { edited, type Entry } from '#lib/domain/edits.ts';
import type { StoreResult } from '#lib/domain/stored-data/store-fault.ts';
import { merge } from '#lib/domain/merge.ts';
import { askToPersist } from '#lib/pwa/persist.ts';
import { recordList } from '#lib/state/record-list.ts';
import { plain, repository } from '#lib/state/repository.svelte.ts';
import { setSettings } from '#lib/state/settings.ts';
import { editRecord } from '#lib/store/record.ts';

const attempts = recordList('attempts');

export const { save: saveBooking, remove: removeBooking, restore: restoreBooking } = recordList('bookings');

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

export const { remove: removeAttempt, restore: restoreAttempt } = attempts;

/**
 * Saves the debrief of the attempt with this id. `opened`: as the form found it, so that
 * what another window changed meanwhile stays. `left`: what the form's draft becomes; undefined deletes it.
 */
export const saveDebrief = (
	id: string,
	debrief: Debrief,
	{ opened, draft, left }: { readonly opened: Debrief; readonly draft: string; readonly left?: unknown }
): Promise<StoreResult<unknown>> => {
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
};
