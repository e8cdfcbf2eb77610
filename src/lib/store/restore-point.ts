// Replaces everything that is stored, and keeps what was stored before as a restore point.
import type { StoreResult } from '#lib/domain/stored-data/store-fault.ts';
import { compact } from '#lib/domain/compact.ts';
import type { Draft } from '#lib/domain/draft.ts';
import { hash } from '#lib/domain/practice/prng.ts';
import { fail, ok } from '#lib/domain/result.ts';
import { migrate } from '#lib/domain/stored-data/migrate.ts';
import { isObject } from '#lib/domain/parser/parser.ts';
import { deviceAfter } from '#lib/domain/stored-data/settings.ts';
import { readSnapshot, type Snapshot } from '#lib/domain/stored-data/snapshot.ts';
import { present } from '#lib/domain/stored.ts';
import { isInstant, type Instant } from '#lib/domain/time/instant.ts';
import { readAll, snapshotTables, writeAll } from '#lib/store/snapshot.ts';
import { only, type Reading, type Store } from '#lib/store/store.ts';

/** What a restore or a deletion replaced. */
export interface RestorePoint {
	/** When it was replaced. */
	readonly at: Instant;
	readonly snapshot: Snapshot;
	/** Fingerprint of what was stored right after. Unchanged, nothing was done since. */
	readonly after: string;
	/** The restore point that a deletion replaced. Undoing the deletion brings it back. */
	readonly earlier?: RestorePoint;
}

/** Returns whether nothing was ever entered. */
const isBlank = ({ exams, answers, proofs, drafts, aside, settings, device }: Snapshot): boolean => {
	const lists = [exams, answers, proofs, present(drafts), aside, present(settings)];
	return lists.every((list) => list.length === 0) && device.lastBackup === undefined;
};

/** Returns a fingerprint that changes with anything a person does: edits, answers, pins, minutes, settings, drafts. */
const fingerprintOf = ({ version: _version, ...all }: Snapshot): string => {
	const { answers, progress: _progress, plans: _plans, ...rest } = all;
	return `${rest.device.counter}/${answers.length}/${hash(JSON.stringify(rest))}`;
};

function restorePointIn(stored: unknown): RestorePoint | undefined {
	if (!isObject(stored) || !isInstant(stored.at) || !isObject(stored.snapshot)) return undefined;
	const { version, ...raw } = stored.snapshot;
	const snapshot = readSnapshot(migrate(raw, typeof version === 'number' ? version : 1));
	const earlier = restorePointIn(stored.earlier);
	return compact({ at: stored.at, snapshot, after: String(stored.after), earlier });
}

const readRestorePoint = async (tx: Reading): Promise<RestorePoint | undefined> =>
	restorePointIn(await tx.get('former', only));

/** Returns the restore point, if there is one. */
export const restorePointOf = (store: Store): Promise<StoreResult<RestorePoint | undefined>> =>
	store.read(['former'], async (tx) => ok(await readRestorePoint(tx)));

/** Returns the drafts of both; the ones in progress here win. A draft deleted here comes back where there is one there. */
function bothDrafts(here: readonly Draft[], there: readonly Draft[]): readonly Draft[] {
	const has = (drafts: readonly Draft[], { id }: Draft) => drafts.some((draft) => draft.id === id);
	const own = here.filter((draft) => draft.deleted !== true || !has(there, draft));
	return [...own, ...there.filter((draft) => !has(own, draft))];
}

export interface Replacing {
	readonly at: Instant;
	/** Deletes drafts too: for a deletion. */
	readonly drafts?: 'drop';
}

/** Returns `next` as it takes the place of what is here. */
const placed = (here: Snapshot, next: Snapshot, drafts?: 'drop'): Snapshot => ({
	...next,
	device: deviceAfter(here.device, next.device),
	drafts: drafts === 'drop' ? [] : bothDrafts(here.drafts, next.drafts)
});

/** Returns the restore point to keep. A deletion always keeps what it deletes. */
function nextRestorePoint(
	here: Snapshot,
	earlier: RestorePoint | undefined,
	{ at, drafts }: Replacing
): Omit<RestorePoint, 'after'> {
	if (earlier === undefined) return { at, snapshot: here };
	// Nothing was done since the last restore: what that one replaced is stored nowhere else.
	const untouched = earlier.after === fingerprintOf(here);
	if (isBlank(here) || (untouched && drafts !== 'drop')) return earlier;
	const { earlier: _older, ...first } = earlier;
	return compact({ at, snapshot: here, earlier: untouched ? first : undefined });
}

/**
 * Replaces everything that is stored with `next`, except the device's id, and keeps what was stored as the restore point. After a
 * restore with which nothing was done, a second restore keeps the state before the first.
 */
export const replaceAll = (store: Store, next: Snapshot, replacing: Replacing): Promise<StoreResult<true>> =>
	store.write(
		[...snapshotTables, 'former'],
		async (tx) => {
			const here = await readAll(tx);
			const earlier = await readRestorePoint(tx);
			await writeAll(tx, placed(here, next, replacing.drafts));
			// As it is read next time: what is stored may differ in form from what was given.
			const after = fingerprintOf(await readAll(tx));
			const kept: RestorePoint = { ...nextRestorePoint(here, earlier, replacing), after };
			await tx.put('former', only, kept);
			return ok(true);
		},
		{ strict: true }
	);

/** Swaps what is stored with the restore point, so that this can be taken back as well. */
export const swapWithRestorePoint = (store: Store, at: Instant): Promise<StoreResult<true>> =>
	store.write(
		[...snapshotTables, 'former'],
		async (tx) => {
			const here = await readAll(tx);
			const before = await readRestorePoint(tx);
			if (before === undefined) return fail({ code: 'no restore point' });
			await writeAll(tx, placed(here, before.snapshot));
			// Never counted as untouched: this state is the person's own. Undoing a deletion also brings back the restore point before it.
			const kept: RestorePoint =
				isBlank(here) && before.earlier ? before.earlier : { at, snapshot: here, after: '' };
			await tx.put('former', only, kept);
			return ok(true);
		},
		{ strict: true }
	);

/** Deletes the restore point for good. */
export const dropRestorePoint = (store: Store): Promise<StoreResult<true>> =>
	store.write(['former'], async (tx) => {
		await tx.clear('former');
		return ok(true);
	});
