// The stored data as a file, where it can't be opened. Only the screens for such faults load this.
import { ok } from '#lib/domain/result.ts';
import type { StoreResult } from '#lib/domain/stored-data/store-fault.ts';
import { writeBackup, writeRaw } from '#lib/domain/stored-data/backup.ts';
import { entriesOf } from '#lib/domain/stored-data/settings.ts';
import { emptySnapshot } from '#lib/domain/stored-data/snapshot.ts';
import { repository } from '#lib/state/repository.svelte.ts';
import { clock } from '#lib/state/clock.svelte.ts';
import { rawCopy } from '#lib/store/raw-copy.ts';

/**
 * Returns the text of a backup: of what is in memory where the browser deleted the database while the app was open (the answer log isn't
 * in memory, its summaries are), else of what is in the database, as it is.
 */
export async function rescueText(): Promise<StoreResult<string>> {
	if (repository.phase === 'gone') {
		const { record, shownPlan: plan, proofs, progress } = repository;
		const memory = {
			exams: [record],
			proofs,
			progress: [...progress.values()],
			plans: plan === undefined ? [] : [{ ...plan, exam: record.exam }],
			...entriesOf(repository.settings)
		};
		return ok(writeBackup({ ...emptySnapshot(''), ...memory }, clock.moment.now));
	}
	const copy = await rawCopy();
	return copy.ok ? ok(writeRaw(copy.value, clock.moment.now)) : copy;
}
