// Reduces stored proofs and drafts of labs in place. Not the person's edit, so stamps stay.
import { draftName, type Draft } from '#lib/domain/draft.ts';
import { isUnreduced, type Proof } from '#lib/domain/proof.ts';
import { ok } from '#lib/domain/result.ts';
import type { StoreResult } from '#lib/domain/stored-data/store-fault.ts';
import { parseDraft, parseProof } from '#lib/domain/stored-data/table-parsers.ts';
import { isObject } from '#lib/domain/parser/parser.ts';
import { without } from '#lib/domain/compact.ts';
import type { Reading, Store } from '#lib/store/store.ts';

/** Returns the stored proofs that may contain more than they need, deleted ones included. */
const unreducedProofs = async (tx: Reading): Promise<readonly Proof[]> =>
	(await tx.all('proofs')).flatMap((value) => {
		const proof = parseProof(value);
		return proof.ok && isUnreduced(proof.value) ? [proof.value] : [];
	});

/** Returns drafts of labs in which an older app stored pastes, without the pastes. */
const draftsWithoutPastes = async (tx: Reading): Promise<readonly Draft[]> =>
	(await tx.all('drafts')).flatMap((stored) => {
		const draft = parseDraft(stored);
		if (!draft.ok || !draftName(draft.value.id).startsWith('lab:')) return [];
		if (!isObject(draft.value.value) || !('pastes' in draft.value.value)) return [];
		return [{ ...draft.value, value: without(draft.value.value, 'pastes') }];
	});

/** Returns what an older app stored that may contain more than it needs: nothing after the first start. */
export const unreduced = (store: Store): Promise<StoreResult<{ proofs: readonly Proof[]; drafts: number }>> =>
	store.read(['proofs', 'drafts'], async (tx) =>
		ok({ proofs: await unreducedProofs(tx), drafts: (await draftsWithoutPastes(tx)).length })
	);

/** Applies `reduce` to each of these proofs, and removes pastes from drafts of labs. */
export const reduceStored = (store: Store, reduce: (proof: Proof) => Proof): Promise<StoreResult<true>> =>
	store.write(['proofs', 'drafts'], async (tx) => {
		for (const proof of await unreducedProofs(tx)) await tx.put('proofs', proof.id, reduce(proof));
		for (const draft of await draftsWithoutPastes(tx)) await tx.put('drafts', draft.id, draft);
		return ok(true);
	});
