// Edits of what is known about an exam, and of the plan last shown.
import type { Change } from '#lib/domain/edits.ts';
import { ok } from '#lib/domain/result.ts';
import { whole } from '#lib/domain/stored-data/quarantine-reason.ts';
import { parsePlan, type StoredPlan } from '#lib/domain/stored-data/table-parsers.ts';
import { readRecord } from '#lib/domain/stored-data/record.ts';
import { stamping } from '#lib/store/stamping.ts';
import { only } from '#lib/store/store.ts';
import type { Edit } from '#lib/store/transact.ts';

/**
 * Changes the record of the exam. `change` is pure and is given what is stored now, whatever the caller saw.
 * What the change makes is read as strictly as stored data is: a fault in it refuses the edit.
 */
export const editRecord = (change: Change): Edit => ({
	tables: ['exams', 'device', 'aside'],
	strict: true,
	async apply(tx, by) {
		const before = readRecord(by.exam, await tx.get('exams', by.exam));
		const stamps = await stamping(tx, by);
		const checked = whole(readRecord(by.exam, change(before.value, stamps.next)));
		if (!checked.ok) return checked;
		const device = stamps.device();
		await tx.put('exams', by.exam, checked.value);
		await tx.put('device', only, device);
		for (const entry of before.quarantined) await tx.put('aside', by.newId(), entry);
		return ok({ record: checked.value, device });
	}
});

/** Stores a plan as the one last shown. Not the person's edit, so it has no stamp. */
export const showPlan = (plan: StoredPlan): Edit => ({
	tables: ['plans'],
	async apply(tx) {
		const checked = parsePlan(plan);
		if (!checked.ok) return checked;
		await tx.put('plans', plan.exam, checked.value);
		return ok({ plan: checked.value });
	}
});
