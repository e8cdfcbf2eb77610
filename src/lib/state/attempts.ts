// Attempts: saved, deleted, brought back, and what felt hard in them.
import type { Attempt, Debrief } from '#lib/domain/attempt.ts';
import { emptyDebrief } from '#lib/domain/debrief/offer.ts';
import { deleted, edited, revived, withItem, type Entry } from '#lib/domain/edits.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import { merge } from '#lib/domain/merge.ts';
import { askToPersist } from '#lib/pwa/persist.ts';
import { newId } from '#lib/state/new-id.ts';
import { plain, repository } from '#lib/state/repository.svelte.ts';
import { setSettings } from '#lib/state/settings.ts';
import { editRecord, type Change } from '#lib/store/record.ts';

/** Saves a new attempt, or an edit where it has an id, and deletes the draft of its form. Returns its id. */
export async function saveAttempt(entry: Entry<Attempt>, draft?: string): Promise<Result<string>> {
	const { id = newId(), ...rest } = plain(entry);
	const saved = await repository.transact([
		editRecord((record, next) => ({
			...record,
			attempts: withItem(record.attempts, { ...rest, id, stamp: next().stamp })
		})),
		...(draft === undefined ? [] : [repository.drafts.remove(draft)])
	]);
	if (!saved.ok) return saved;
	void persist();
	return ok(id);
}

async function persist(): Promise<void> {
	if (repository.example || repository.settings.persist !== undefined) return;
	await setSettings({ persist: await askToPersist() });
}

const change = (fn: Change): Promise<Result<unknown>> => repository.transact([editRecord(fn)]);

/** Deletes an attempt so that it can be brought back. */
export const removeAttempt = (id: string): Promise<Result<unknown>> =>
	change((record, next) => ({
		...record,
		attempts: edited(record.attempts, id, (one) => deleted(one, next().stamp))
	}));

/** Brings a deleted attempt back. */
export const restoreAttempt = (id: string): Promise<Result<unknown>> =>
	change((record, next) => ({
		...record,
		attempts: edited(record.attempts, id, (one) => revived(one, next().stamp))
	}));

/**
 * Saves what felt hard in the attempt with this id; whatever else was entered of it stays. `opened`: as the form found it, so that
 * what another window changed meanwhile stays too. `draft`: what happens to the form's draft in the same transaction.
 */
export const saveDebrief = (
	id: string,
	debrief: Debrief,
	{ opened, draft, left }: { readonly opened: Debrief; readonly draft: string; readonly left?: unknown }
): Promise<Result<unknown>> => {
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
