// Forms and rounds on their way, each under the name that its screen gives it.
import { ok, type Result } from '#lib/domain/result.ts';
import { isObject } from '#lib/domain/stored-data/parser.ts';
import type { Store } from '#lib/store/store.ts';

/** The value of a draft; `undefined` where there is none. Parse it: an older app may have written it. */
export const getDraft = (store: Store, key: string): Promise<Result<unknown>> =>
	store.read(['drafts'], async (tx) => {
		const stored = await tx.get('drafts', key);
		return ok(isObject(stored) ? stored.value : undefined);
	});

/** Keeps a draft in the place of the one before. */
export const putDraft = (store: Store, key: string, value: unknown): Promise<Result<true>> =>
	store.write(['drafts'], async (tx) => {
		await tx.put('drafts', key, { key, value });
		return ok(true);
	});

/** Lets a draft go: it was saved as what it is, or the person threw it away. */
export const removeDraft = (store: Store, key: string): Promise<Result<true>> =>
	store.write(['drafts'], async (tx) => {
		await tx.remove('drafts', key);
		return ok(true);
	});
