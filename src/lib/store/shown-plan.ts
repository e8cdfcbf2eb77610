// The plan as last shown.
import { ok } from '#lib/domain/result.ts';
import { parsePlan, type StoredPlan } from '#lib/domain/stored-data/plan.ts';
import type { Edit } from '#lib/store/transact.ts';

/** Keeps a plan as the one last shown. No edit of the person's: it carries no stamp. */
export const showPlan = (plan: StoredPlan): Edit => ({
	tables: ['plans'],
	async apply(tx) {
		const checked = parsePlan(plan);
		if (!checked.ok) return checked;
		await tx.put('plans', plan.exam, checked.value);
		return ok({ plan: checked.value });
	}
});
