// Replaces everything that is stored or adds to it, and keeps what was stored before as a restore point.
import type { StoreResult } from '#lib/domain/stored-data/store-fault.ts';
import { compact, without } from '#lib/domain/compact.ts';
import type { Draft } from '#lib/domain/draft.ts';
import { hash } from '#lib/domain/practice/prng.ts';
import { fail, ok } from '#lib/domain/result.ts';
import { migrate } from '#lib/domain/stored-data/migrate.ts';
import { isObject, list, readOr, text } from '#lib/domain/parser/parser.ts';
import { countsOf } from '#lib/domain/stored-data/counts.ts';
import { mergeSnapshots } from '#lib/domain/stored-data/merge-snapshots.ts';
import { broughtBy, undoMerge } from '#lib/domain/stored-data/undo-merge.ts';
import { deviceAfter } from '#lib/domain/stored-data/settings.ts';
import { readSnapshot, type Snapshot } from '#lib/domain/stored-data/snapshot.ts';
import { present } from '#lib/domain/stored.ts';
import { isInstant, type Instant } from '#lib/domain/time/instant.ts';
import { readAll, snapshotTables, writeAll } from '#lib/store/snapshot.ts';
import { only, type Reading, type Store } from '#lib/store/store.ts';

/** What was stored before a restore or a deletion. */
export interface RestorePoint {
	/** When it was replaced. */
	readonly at: Instant;
	readonly snapshot: Snapshot;
	/** Fingerprint of what was stored right after. Unchanged, nothing was done since. */
	readonly after: string;
	/** The keys of what a merge added to it. Undo takes away exactly that. Absent where it was replaced. */
	readonly brought?: readonly string[];
	/** Of the restore points before this one, the one with the most in it. */
	readonly earlier?: RestorePoint;
}

/** Returns whether nothing was ever entered. */
export const isBlank = ({ exams, answers, proofs, drafts, aside, settings, device }: Snapshot): boolean => {
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
	const brought = readOr(list(text), stored.brought, undefined);
	return compact({ at: stored.at, snapshot, after: String(stored.after), brought, earlier });
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

const amountIn = ({ snapshot }: RestorePoint): number =>
	Object.values(countsOf(snapshot)).reduce((sum, count) => sum + count, 0);

/** Returns the one with the most in it, of a restore point and those before it. */
function fullest(point: RestorePoint | undefined): RestorePoint | undefined {
	if (point === undefined) return undefined;
	const { earlier, ...rest } = point;
	const before = fullest(earlier);
	return before !== undefined && amountIn(before) > amountIn(rest) ? without(before, 'brought') : rest;
}

/** Returns the restore point to keep. A deletion and a merge always keep what was here. */
function nextRestorePoint(
	here: Snapshot,
	earlier: RestorePoint | undefined,
	{ at, drafts }: Replacing
): Omit<RestorePoint, 'after'> {
	if (earlier === undefined) return { at, snapshot: here };
	if (isBlank(here)) return without(earlier, 'brought');
	// Nothing was done since the last restore: what that one replaced is stored nowhere else.
	const untouched = earlier.after === fingerprintOf(here);
	if (untouched && earlier.brought === undefined && drafts !== 'drop') return earlier;
	return compact({ at, snapshot: here, earlier: fullest(earlier) });
}

/** Writes what follows from what is here, and keeps the restore point that `keep` makes of both. */
const replace = (
	store: Store,
	change: (
		here: Snapshot,
		before: RestorePoint | undefined
	) => StoreResult<{
		readonly next: Snapshot;
		readonly keep: (now: Snapshot) => Omit<RestorePoint, 'after'> & { readonly after?: string };
	}>
): Promise<StoreResult<true>> =>
	store.write(
		[...snapshotTables, 'former'],
		async (tx) => {
			const changed = change(await readAll(tx), await readRestorePoint(tx));
			if (!changed.ok) return changed;
			const { next, keep } = changed.value;
			await writeAll(tx, next);
			// As it is read next time: what is stored may differ in form from what was given.
			const now = await readAll(tx);
			await tx.put('former', only, { after: fingerprintOf(now), ...keep(now) });
			return ok(true);
		},
		{ strict: true }
	);

/**
 * Replaces everything that is stored with `next`, except the device's id, and keeps what was stored as the restore point. After a
 * restore with which nothing was done, a second restore keeps the state before the first.
 */
export const replaceAll = (store: Store, next: Snapshot, replacing: Replacing): Promise<StoreResult<true>> =>
	replace(store, (here, before) =>
		ok({
			next: placed(here, next, replacing.drafts),
			keep: () => without(nextRestorePoint(here, before, replacing) as RestorePoint, 'after')
		})
	);

/** Adds `other` to what is stored, and keeps what was stored as the restore point. */
export const addAll = (store: Store, other: Snapshot, at: Instant): Promise<StoreResult<true>> =>
	replace(store, (here, before) =>
		ok({
			next: mergeSnapshots(here, other),
			keep: (now) => compact({ at, snapshot: here, brought: broughtBy(here, now), earlier: fullest(before) })
		})
	);

/**
 * Goes back to the restore point, or with `earlier` to the one before it, and keeps what is stored now instead, so that this can be
 * taken back as well. Of a merge only what it brought is taken away.
 */
export const swapWithRestorePoint = (
	store: Store,
	at: Instant,
	which?: 'earlier'
): Promise<StoreResult<true>> =>
	replace(store, (here, last) => {
		const [before, other] = which === 'earlier' ? [last?.earlier, last] : [last, last?.earlier];
		if (before === undefined) return fail({ code: 'no restore point' });
		const next =
			before.brought === undefined || which === 'earlier'
				? placed(here, before.snapshot)
				: undoMerge(here, before.snapshot, before.brought);
		// Undoing a deletion brings back the restore point before it, as it was: that is about what is here then.
		if (isBlank(here) && other && which === undefined) return ok({ next, keep: () => other });
		const earlier = other && without(other, 'earlier', 'brought');
		// Never counted as untouched: this state is the person's own.
		const kept = isBlank(here) && earlier ? earlier : compact({ at, snapshot: here, after: '', earlier });
		return ok({ next, keep: () => kept });
	});

/** Deletes the restore point for good. */
export const dropRestorePoint = (store: Store): Promise<StoreResult<true>> =>
	store.write(['former'], async (tx) => {
		await tx.clear('former');
		return ok(true);
	});
