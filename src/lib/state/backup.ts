// Backup, restore and deletion of everything that is stored. Only the Your data screen loads this.
import type { StoreResult } from '#lib/domain/stored-data/store-fault.ts';
import type { Answer } from '#lib/domain/practice/answer.ts';
import { ok } from '#lib/domain/result.ts';
import { writeBackup, type Backup } from '#lib/domain/stored-data/backup.ts';
import { countsOf, type Counts } from '#lib/domain/stored-data/counts.ts';
import { isUnreadCode, type Quarantined } from '#lib/domain/stored-data/quarantine.ts';
import { emptySnapshot, type Snapshot } from '#lib/domain/stored-data/snapshot.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import { repository } from '#lib/state/repository.svelte.ts';
import { clock } from '#lib/state/clock.svelte.ts';
import { editQuarantine } from '#lib/store/quarantine.ts';
import {
	dropRestorePoint,
	swapWithRestorePoint,
	restorePointOf,
	replaceAll
} from '#lib/store/restore-point.ts';
import { snapshotOf } from '#lib/store/snapshot.ts';

/** Everything that is stored on this device, for the Your data screen. */
export interface DataOverview {
	/** A backup made now, as text. */
	readonly text: string;
	readonly counts: Counts;
	readonly quarantined: readonly Quarantined[];
	readonly answers: readonly Answer[];
	/** What the last restore or deletion replaced, and when. */
	readonly restorePoint: { readonly at: Instant; readonly counts: Counts } | undefined;
}

/** Returns everything that is stored, as the text of a backup made now. */
export async function backupText(): Promise<StoreResult<string>> {
	const all = await repository.use(snapshotOf);
	return all.ok ? ok(writeBackup(all.value, clock.moment.now)) : all;
}

/** Reads everything that is stored. Called before the tap: a share sheet opens only right after one. */
export const readOverview = (): Promise<StoreResult<DataOverview>> =>
	repository.use(async (store) => {
		const all = await snapshotOf(store);
		if (!all.ok) return all;
		const before = await restorePointOf(store);
		if (!before.ok) return before;
		return ok({
			text: writeBackup(all.value, clock.moment.now),
			counts: countsOf(all.value),
			quarantined: all.value.aside,
			answers: all.value.answers,
			restorePoint: before.value && { at: before.value.at, counts: countsOf(before.value.snapshot) }
		});
	});

async function refreshed(done: StoreResult<true>): Promise<StoreResult<true>> {
	if (done.ok) await repository.refresh();
	return done;
}

/** Replaces what is stored with a backup; `undoRestore` takes that back. Only a file counts as the last backup: a pasted text is kept nowhere. */
export function restore({ snapshot, made }: Backup, from: 'file' | 'text'): Promise<StoreResult<true>> {
	const { lastBackup: _before, ...device } = snapshot.device;
	const next: Snapshot = {
		...snapshot,
		device: from === 'file' ? { ...device, lastBackup: made } : device
	};
	return repository.use((store) => replaceAll(store, next, { at: clock.moment.now })).then(refreshed);
}

/** Deletes everything; `undoRestore` takes that back until `forgetRestorePoint` drops the restore point. */
export const deleteAll = (): Promise<StoreResult<true>> =>
	repository
		.use((store, { device }) =>
			replaceAll(store, emptySnapshot(device), { at: clock.moment.now, drafts: 'drop' })
		)
		.then(refreshed);

/** Goes back to the restore point; what is stored now becomes the new one. */
export const undoRestore = (): Promise<StoreResult<true>> =>
	repository.use((store) => swapWithRestorePoint(store, clock.moment.now)).then(refreshed);

/** Deletes the restore point for good. */
export const forgetRestorePoint = (): Promise<StoreResult<true>> =>
	repository.use(dropRestorePoint).then(refreshed);

/** Deletes the typed codes of sets among what was set aside. Returns how to take that back. */
export async function deleteUnreadCodes(): Promise<StoreResult<() => Promise<StoreResult<true>>>> {
	let codes: readonly unknown[] = [];
	const edit = (change: (all: readonly unknown[]) => readonly unknown[]): Promise<StoreResult<true>> =>
		repository.transact([editQuarantine(change)]).then((done) => refreshed(done.ok ? ok(true) : done));
	const done = await edit((all) => {
		codes = all.filter(isUnreadCode);
		return all.filter((one) => !isUnreadCode(one));
	});
	return done.ok ? ok(() => edit((all) => [...all, ...codes])) : done;
}
