// Drafts of forms, rounds and labs in progress, each under the name that its screen gives it. Several windows may write one: none overwrites
// what it hasn't read.
import { editsIn } from '#lib/domain/causality.ts';
import { ok } from '#lib/domain/result.ts';
import type { StoreResult } from '#lib/domain/stored-data/store-fault.ts';
import { merge } from '#lib/domain/merge.ts';
import type { Draft } from '#lib/domain/draft.ts';
import { parseDraft } from '#lib/domain/stored-data/table-parsers.ts';
import { deviceOf } from '#lib/store/stamping.ts';
import type { Reading, Store } from '#lib/store/store.ts';
import type { Edit, Identity, Known } from '#lib/store/transact.ts';

export const noDraft: Known = { value: undefined, revision: '' };

/** Combines what this window writes with what another wrote meanwhile; undefined deletes the draft. */
export type MergeDraft = (base: unknown, mine: unknown, theirs: unknown) => unknown;

/** Merges a form field by field; what is typed here wins. A draft deleted elsewhere is written again. */
export const mergeForm: MergeDraft = (base, mine, theirs) =>
	theirs === undefined ? mine : merge(base, mine, theirs).value;

const draftIn = async (tx: Reading, id: string): Promise<Draft | undefined> => {
	const read = parseDraft(await tx.get('drafts', id));
	return read.ok ? read.value : undefined;
};

const known = (draft: Draft | undefined): Known =>
	draft === undefined || draft.deleted === true
		? noDraft
		: { value: draft.value, revision: draft.revision ?? '-' };

/** Returns the id and stamp of the next write. The counter belongs to the draft. */
async function following(tx: Reading, before: Draft | undefined, id: string, who: Identity): Promise<Draft> {
	const counter = Math.min((before?.stamp.counter ?? 0) + 1, Number.MAX_SAFE_INTEGER);
	const stamp = { counter, device: (await deviceOf(tx, who)).device };
	return { id, stamp, ...(before && { seen: editsIn(before) }) };
}

/** Reads a draft as it is stored. */
export const getDraft = (store: Store, id: string): Promise<StoreResult<Known>> =>
	store.read(['drafts'], async (tx) => ok(known(await draftIn(tx, id))));

const windowOf = ({ revision }: Known): string => revision.slice(0, revision.indexOf(':'));

export interface DraftWrite {
	readonly value: unknown;
	/** What this window knew when it made the value. */
	readonly base: Known;
	/** Unique: `window:number`. */
	readonly revision: string;
	readonly merge?: MergeDraft | undefined;
}

const tables = ['drafts', 'device'] as const;

/** Writes a draft, merged where another window wrote since `base`. `write` is called inside the transaction. */
export const putDraft = (id: string, write: () => DraftWrite): Edit => ({
	tables,
	draft: id,
	async apply(tx, by) {
		const { value, base, revision, merge: how = mergeForm } = write();
		const before = await draftIn(tx, id);
		const stored = known(before);
		const own = stored.revision === base.revision || windowOf(stored) === revision.split(':')[0];
		const next = own ? value : how(base.value, value, stored.value);
		if (next === undefined) return ok({ drafts: new Map([[id, stored]]) });
		await tx.put('drafts', id, { ...(await following(tx, before, id, by)), value: next, revision });
		return ok({ drafts: new Map([[id, { value: next, revision }]]) });
	}
});

/** Deletes a draft that was saved for good or discarded, and leaves a deletion mark. */
export const dropDraft = (id: string): Edit => ({
	tables,
	draft: id,
	async apply(tx, by) {
		const before = await draftIn(tx, id);
		if (before !== undefined && before.deleted !== true)
			await tx.put('drafts', id, { ...(await following(tx, before, id, by)), deleted: true });
		return ok({ drafts: new Map([[id, noDraft]]) });
	}
});
