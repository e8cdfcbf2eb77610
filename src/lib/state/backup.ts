// Backup, restore and deletion of everything that is stored, and a copy of it where it can't be opened. Loaded by the screens for that.
import type { StoreResult } from '#lib/domain/stored-data/store-fault.ts';
import type { Answer } from '#lib/domain/practice/answer.ts';
import { compact, without } from '#lib/domain/compact.ts';
import { ok } from '#lib/domain/result.ts';
import { writeBackup, type Backup, writeRaw } from '#lib/domain/stored-data/backup.ts';
import { countsOf, type Counts } from '#lib/domain/stored-data/counts.ts';
import { conflictsIn, isOfConflict, withChosen, type Conflict } from '#lib/domain/stored-data/conflicts.ts';
import { mergeSnapshots } from '#lib/domain/stored-data/merge-snapshots.ts';
import type { Stored } from '#lib/domain/stored.ts';
import { editRecord } from '#lib/store/stamped-edits.ts';
import { isUnreadCode, type Quarantined } from '#lib/domain/stored-data/quarantine.ts';
import { emptySnapshot, type Snapshot } from '#lib/domain/stored-data/snapshot.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import { repository } from '#lib/state/repository.svelte.ts';
import { clock } from '#lib/state/clock.svelte.ts';
import { editQuarantine } from '#lib/store/quarantine.ts';
import {
	addAll,
	isBlank,
	dropRestorePoint,
	swapWithRestorePoint,
	restorePointOf,
	replaceAll
} from '#lib/store/restore-point.ts';
import type { Store } from '#lib/store/store.ts';
import type { Editor } from '#lib/store/transact.ts';
import { snapshotOf } from '#lib/store/snapshot.ts';
import { entriesOf, newDevice } from '#lib/domain/stored-data/settings.ts';
import { rawCopy } from '#lib/store/raw-copy.ts';

/** A backup as text, and how much it has. */
export interface MadeBackup {
	readonly text: string;
	readonly counts: Counts;
}

/** Everything that is stored on this device, for the Your data screen. With a backup made now. */
export interface DataOverview extends MadeBackup {
	/** Nothing was ever entered: no draft, no study time and nothing in quarantine either. */
	readonly blank: boolean;
	readonly quarantined: readonly Quarantined[];
	readonly answers: readonly Answer[];
	/** Entries that two devices changed. */
	readonly conflicts: readonly Conflict[];
	/** What was here before the last restore or deletion, and before an earlier one. */
	readonly restorePoints: readonly RestorePointView[];
}

export interface RestorePointView {
	readonly at: Instant;
	readonly counts: Counts;
	/** A backup was added to it: undo takes away what came. */
	readonly added: boolean;
}

const made = (all: Snapshot): MadeBackup => ({
	text: writeBackup(all, clock.moment.now),
	counts: countsOf(all)
});

/** Returns a backup of everything that is stored, made now. */
export async function makeBackup(): Promise<StoreResult<MadeBackup>> {
	const all = await repository.use(snapshotOf);
	return all.ok ? ok(made(all.value)) : all;
}

/** Reads everything that is stored. Called before the tap: a share sheet opens only right after one. */
export const readOverview = (): Promise<StoreResult<DataOverview>> =>
	repository.use(async (store) => {
		const all = await snapshotOf(store);
		if (!all.ok) return all;
		const before = await restorePointOf(store);
		if (!before.ok) return before;
		return ok({
			...made(all.value),
			blank: isBlank(all.value),
			quarantined: all.value.aside,
			answers: all.value.answers,
			conflicts: conflictsIn(repository.record, all.value.aside),
			restorePoints: [before.value, before.value?.earlier].flatMap((point) =>
				point ? [{ at: point.at, counts: countsOf(point.snapshot), added: point.brought !== undefined }] : []
			)
		});
	});

/** Replaces what is stored as a whole, and shows what is stored then. */
async function replaceStored(work: (store: Store, who: Editor) => Promise<StoreResult<true>>) {
	const done = await repository.use(work);
	if (done.ok) await repository.refresh();
	return done;
}

/** What the last backup had, beside data that isn't in it. */
const hadBackup = () => compact({ backedUp: repository.settings.backedUp });

/**
 * Replaces what is stored with a backup; `undoRestore` brings that back. Only a file counts as the last backup: a pasted text is kept
 * nowhere.
 */
export function restore({ snapshot, made }: Backup, from: 'file' | 'text'): Promise<StoreResult<true>> {
	const last = from === 'file' ? { lastBackup: made, backedUp: countsOf(snapshot) } : hadBackup();
	const device = { ...without(snapshot.device, 'lastBackup', 'backedUp'), ...last };
	return replaceStored((store) => replaceAll(store, { ...snapshot, device }, { at: clock.moment.now }));
}

/** Returns what there will be once a backup is added, and whether that adds anything. */
export const mergedWith = ({
	snapshot
}: Backup): Promise<StoreResult<{ readonly counts: Counts; readonly adds: boolean }>> =>
	repository.use(async (store) => {
		const all = await snapshotOf(store);
		if (!all.ok) return all;
		const both = mergeSnapshots(all.value, snapshot);
		const entered = (of: Snapshot) => JSON.stringify(without(of, 'device'));
		return ok({
			counts: countsOf(both),
			adds: entered(both) !== entered(mergeSnapshots(all.value, all.value))
		});
	});

/** Adds a backup to what is stored; `undoRestore` takes away what came with it. */
export const addBackup = ({ snapshot }: Backup): Promise<StoreResult<true>> =>
	replaceStored((store) => addAll(store, snapshot, clock.moment.now));

/** Keeps this version of an entry that two devices changed, and deletes the others. */
export const chooseVersion = (conflict: Conflict, version: Stored): Promise<StoreResult<unknown>> =>
	repository.transact([
		editRecord(
			(record, next) => withChosen(record, conflict, version, next().stamp),
			(_before, after) => after
		),
		editQuarantine((all) => all.filter((one) => !isOfConflict(conflict)(one as Quarantined)))
	]);

/** Deletes everything; `undoRestore` brings it back until `forgetRestorePoint` drops the restore point. */
export const deleteAll = (): Promise<StoreResult<true>> =>
	replaceStored((store, { device }) =>
		replaceAll(
			store,
			{ ...emptySnapshot(device), device: { ...newDevice(device), ...hadBackup() } },
			{ at: clock.moment.now, drafts: 'drop' }
		)
	);

/** Goes back to the restore point, or to the one before it; what is stored now becomes the new one. */
export const undoRestore = (which?: 'earlier'): Promise<StoreResult<true>> =>
	replaceStored((store) => swapWithRestorePoint(store, clock.moment.now, which));

/** Deletes the restore point for good. */
export const forgetRestorePoint = (): Promise<StoreResult<true>> => replaceStored(dropRestorePoint);

/** Deletes the typed codes of sets from quarantine. Returns how to undo that. */
export async function deleteUnreadCodes(): Promise<StoreResult<() => Promise<StoreResult<true>>>> {
	let codes: readonly unknown[] = [];
	const edit = (change: (all: readonly unknown[]) => readonly unknown[]): Promise<StoreResult<true>> =>
		replaceStored(async () => {
			const edited = await repository.transact([editQuarantine(change)]);
			return edited.ok ? ok(true) : edited;
		});
	const done = await edit((all) => {
		codes = all.filter(isUnreadCode);
		return all.filter((one) => !isUnreadCode(one));
	});
	return done.ok ? ok(() => edit((all) => [...all, ...codes])) : done;
}

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
