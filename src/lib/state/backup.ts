// Everything at once: out as text, in from text, deleted, taken back. Only the screen for it loads this.
import type { Answer } from '#lib/domain/practice/answer.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import { writeBackup, type Backup } from '#lib/domain/stored-data/backup.ts';
import { countsOf, type Counts } from '#lib/domain/stored-data/counts.ts';
import type { Aside } from '#lib/domain/stored-data/quarantine.ts';
import { emptySnapshot, type Snapshot } from '#lib/domain/stored-data/snapshot.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import { repository } from '#lib/state/repository.svelte.ts';
import { clock } from '#lib/state/clock.svelte.ts';
import { dropFormer, exchange, formerOf, replaceAll } from '#lib/store/restore-point.ts';
import { snapshotOf } from '#lib/store/snapshot.ts';

/** What is stored here, as the screen shows it. */
export interface Here {
	/** The text of a backup of it, made now. */
	readonly text: string;
	readonly counts: Counts;
	readonly aside: readonly Aside[];
	readonly answers: readonly Answer[];
	/** What a restore or a deletion replaced, and when. */
	readonly former: { readonly at: Instant; readonly counts: Counts } | undefined;
}

/** Returns everything that is stored, as the text of a backup made now. */
export async function backupText(): Promise<Result<string>> {
	const all = await repository.use(snapshotOf);
	return all.ok ? ok(writeBackup(all.value, clock.moment.now)) : all;
}

/** Reads everything that is stored. Ready before the tap: a share sheet opens only while the tap is fresh. */
export const lookAround = (): Promise<Result<Here>> =>
	repository.use(async (store) => {
		const all = await snapshotOf(store);
		if (!all.ok) return all;
		const former = await formerOf(store);
		if (!former.ok) return former;
		return ok({
			text: writeBackup(all.value, clock.moment.now),
			counts: countsOf(all.value),
			aside: all.value.aside,
			answers: all.value.answers,
			former: former.value && { at: former.value.at, counts: countsOf(former.value.snapshot) }
		});
	});

async function thenShow(done: Result<true>): Promise<Result<true>> {
	if (done.ok) await repository.refresh();
	return done;
}

/** A backup takes the place of what is stored; `undoRestore` takes it back. A pasted text is no file that is kept anywhere. */
export function restore({ snapshot, made }: Backup, from: 'file' | 'text'): Promise<Result<true>> {
	const { lastBackup: _before, ...device } = snapshot.device;
	const next: Snapshot = {
		...snapshot,
		device: from === 'file' ? { ...device, lastBackup: made } : device
	};
	return repository.use((store) => replaceAll(store, next, { at: clock.moment.now })).then(thenShow);
}

/** Deletes everything; `undoRestore` takes it back until `forget` lets it go. */
export const deleteAll = (): Promise<Result<true>> =>
	repository
		.use((store, { device }) =>
			replaceAll(store, emptySnapshot(device), { at: clock.moment.now, drafts: 'drop' })
		)
		.then(thenShow);

/** Goes back to what stood here before; what stands here now is kept in turn. */
export const undoRestore = (): Promise<Result<true>> =>
	repository.use((store) => exchange(store, clock.moment.now)).then(thenShow);

/** Lets what stood here before go for good. */
export const forget = (): Promise<Result<true>> => repository.use(dropFormer).then(thenShow);
