// Edits of proofs.
import { deleted, revived } from '#lib/domain/edits.ts';
import type { Proof } from '#lib/domain/proof.ts';
import { fail, ok } from '#lib/domain/result.ts';
import { parseProof } from '#lib/domain/stored-data/table-parsers.ts';
import type { Stamp } from '#lib/domain/stored.ts';
import { stamping } from '#lib/store/stamping.ts';
import { only } from '#lib/store/store.ts';
import type { Edit } from '#lib/store/transact.ts';

/** Adds, changes or deletes one proof. `change` is given the stored one, if there is one. */
export const editProof = (
	id: string,
	change: (before: Proof | undefined, stamp: Stamp) => Proof | undefined
): Edit => ({
	tables: ['proofs', 'device'],
	strict: true,
	async apply(tx, by) {
		const before = parseProof(await tx.get('proofs', id));
		const stamps = await stamping(tx, by);
		const changed = change(before.ok ? before.value : undefined, stamps.next().stamp);
		if (changed === undefined) return fail({ code: 'no proof' });
		const checked = parseProof(changed);
		if (!checked.ok) return checked;
		const device = stamps.device();
		await tx.put('proofs', id, checked.value);
		await tx.put('device', only, device);
		return ok({ proofs: [checked.value], device });
	}
});

/** Deletes one proof so that it can be restored. */
export const dropProof = (id: string): Edit =>
	editProof(id, (before, stamp) => before && deleted(before, stamp));

/** Restores a deleted proof. */
export const restoreProof = (id: string): Edit =>
	editProof(id, (before, stamp) => before && revived(before, stamp));
