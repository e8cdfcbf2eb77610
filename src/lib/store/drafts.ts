// Forms and rounds in progress, each under the name that its screen gives it. Several windows may write one: none overwrites
// what it hasn't read.
import { ok, type Result } from '#lib/domain/result.ts';
import { merge } from '#lib/domain/stored-data/merge.ts';
import { isObject } from '#lib/domain/stored-data/parser.ts';
import type { Store } from '#lib/store/store.ts';

/** A draft as a window knows it. */
export interface Known {
	/** Undefined where there is no draft. Parse it: an older app may have written it. */
	readonly value: unknown;
	/** Changes with every write; its part before the colon is the window that wrote. Empty where there is no draft. */
	readonly revision: string;
}

export const noDraft: Known = { value: undefined, revision: '' };

/** Makes one value of what this window writes and what another wrote meanwhile; undefined lets the draft go. */
export type MergeDraft = (base: unknown, mine: unknown, theirs: unknown) => unknown;

/** A form: each member as the one who changed it left it, and what is typed here wins. What was let go elsewhere is typed here. */
export const mergeForm: MergeDraft = (base, mine, theirs) =>
	theirs === undefined ? mine : merge(base, mine, theirs).value;

const known = (stored: unknown): Known =>
	isObject(stored)
		? { value: stored.value, revision: typeof stored.revision === 'string' ? stored.revision : '-' }
		: noDraft;

/** The draft as it is stored. */
export const getDraft = (store: Store, key: string): Promise<Result<Known>> =>
	store.read(['drafts'], async (tx) => ok(known(await tx.get('drafts', key))));

const windowOf = ({ revision }: Known): string => revision.slice(0, revision.indexOf(':'));

export interface DraftWrite {
	readonly key: string;
	readonly value: unknown;
	/** What this window knew when the value was made. */
	readonly base: Known;
	/** Unlike any other: `window:number`. */
	readonly revision: string;
	readonly merge?: MergeDraft;
}

/** Writes a draft and answers with what is stored now: merged where another window wrote since `base`. */
export const putDraft = (
	store: Store,
	{ key, value, base, revision, merge: how = mergeForm }: DraftWrite
): Promise<Result<Known>> =>
	store.write(['drafts'], async (tx) => {
		const stored = known(await tx.get('drafts', key));
		const own = stored.revision === base.revision || windowOf(stored) === revision.split(':')[0];
		const next = own ? value : how(base.value, value, stored.value);
		if (next === undefined) return ok(stored);
		await tx.put('drafts', key, { key, value: next, revision });
		return ok({ value: next, revision });
	});

/** Lets a draft go: it was saved as what it is, or the person threw it away. */
export const removeDraft = (store: Store, key: string): Promise<Result<true>> =>
	store.write(['drafts'], async (tx) => {
		await tx.remove('drafts', key);
		return ok(true);
	});
