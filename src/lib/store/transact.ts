// Several edits of stored data in one transaction: all of them, or none.
import type { ExamId } from '#lib/domain/exam.ts';
import type { Progress } from '#lib/domain/practice/progress.ts';
import type { Proof } from '#lib/domain/proof.ts';
import type { ExamRecord } from '#lib/domain/record.ts';
import { ok } from '#lib/domain/result.ts';
import type { StoreResult } from '#lib/domain/stored-data/store-fault.ts';
import type { StoredPlan } from '#lib/domain/stored-data/table-parsers.ts';
import type { Device, Settings } from '#lib/domain/stored-data/settings.ts';
import type { Store, Table, Writing } from '#lib/store/store.ts';

/** The source of new ids, and this device's id if none is stored yet. */
export interface Identity {
	readonly device: string;
	readonly newId: () => string;
}

/** Who edits, and in which exam. */
export interface Editor extends Identity {
	readonly exam: ExamId;
}

/** A draft as a window knows it. */
export interface Known {
	/** Undefined where there is no draft. Parse it: an older app may have written it. */
	readonly value: unknown;
	/** Changes with every write; its part before the colon is the window that wrote. Empty where there is no draft. */
	readonly revision: string;
}

/** What an edit changed, as it is stored now. */
export interface Changes {
	readonly record?: ExamRecord;
	readonly progress?: readonly Progress[];
	/** Answers that were not in the log before. */
	readonly added?: number;
	/** The deleted ones too. */
	readonly proofs?: readonly Proof[];
	readonly settings?: Settings;
	readonly device?: Device;
	readonly plan?: StoredPlan;
	/** By id. */
	readonly drafts?: ReadonlyMap<string, Known>;
}

/** One change of stored data. `apply` reads what is stored now, checks the result as strictly as a start does, and writes it. */
export interface Edit {
	readonly tables: readonly Table[];
	/** Waits until it is on disk: for what must survive a flat battery. */
	readonly strict?: true;
	/** The id of the draft that it writes or deletes. */
	readonly draft?: string;
	readonly apply: (tx: Writing, by: Editor) => Promise<StoreResult<Changes>>;
}

/** Returns the changes of both; those of the later edit are newer. */
function both(earlier: Changes, later: Changes): Changes {
	const settings =
		later.settings ?? (earlier.settings && later.device && { ...earlier.settings, ...later.device });
	return {
		...earlier,
		...later,
		...(settings && { settings }),
		progress: [...(earlier.progress ?? []), ...(later.progress ?? [])],
		added: (earlier.added ?? 0) + (later.added ?? 0),
		proofs: [...(earlier.proofs ?? []), ...(later.proofs ?? [])],
		drafts: new Map([...(earlier.drafts ?? []), ...(later.drafts ?? [])])
	};
}

/**
 * Makes these edits in order, in one transaction, and returns what they changed. A fault in one of them refuses them all, and
 * nothing is changed. Each edit sees what those before it wrote.
 */
export async function transact(
	store: Store,
	by: Editor,
	edits: readonly Edit[]
): Promise<StoreResult<Changes>> {
	if (edits.length === 0) return ok({});
	const tables = new Set(edits.flatMap((edit) => edit.tables));
	const strict = edits.some((edit) => edit.strict === true);
	return store.write(
		[...tables],
		async (tx) => {
			let changes: Changes = {};
			for (const edit of edits) {
				const made = await edit.apply(tx, by);
				if (!made.ok) return made;
				changes = both(changes, made.value);
			}
			return ok(changes);
		},
		{ strict }
	);
}
