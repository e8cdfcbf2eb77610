// The example: a made-up person's data, in memory only. Loaded on request.
import { ok } from '#lib/domain/result.ts';
import type { StoreResult } from '#lib/domain/stored-data/store-fault.ts';
import { clock } from '#lib/state/clock.svelte.ts';
import { loadExam, pack } from '#lib/state/exam.ts';
import { repository } from '#lib/state/repository.svelte.ts';
import { memoryStore } from '#lib/store/memory.ts';
import { writeAll } from '#lib/store/snapshot.ts';

/** Shows the exam's example. Rejects where the pack is not on this device and there is no network. */
export async function startExample(): Promise<StoreResult<true>> {
	await loadExam();
	const exampleSnapshot = await pack.loadExample();
	const store = memoryStore();
	const filled = await store.write([], async (tx) => {
		await writeAll(tx, exampleSnapshot(clock.today, clock.zone));
		return ok(true as const);
	});
	if (filled.ok) await repository.showExample(store);
	return filled;
}
