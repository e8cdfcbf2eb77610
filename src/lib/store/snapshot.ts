// All tables as one value and back: for backup, restore, upgrade and mending.
import { ok, type Result } from '#lib/domain/result.ts';
import { migrate } from '#lib/domain/stored-data/migrate.ts';
import type { RawSnapshot } from '#lib/domain/stored-data/raw.ts';
import { readSnapshot, type Snapshot } from '#lib/domain/stored-data/snapshot.ts';
import { only, tables, type Reading, type Store, type Table, type Writing } from '#lib/store/store.ts';

/** What a snapshot holds: all but what a restore replaced. */
export const snapshotTables = tables.filter((table) => table !== 'former');

/** Everything that is stored, as it is stored. */
export async function readRaw(tx: Reading): Promise<RawSnapshot> {
	const [exams, answers, progress, proofs, drafts, settings, aside] = await Promise.all([
		tx.all('exams'),
		tx.all('answers'),
		tx.all('progress'),
		tx.all('proofs'),
		tx.all('drafts'),
		tx.get('settings', only),
		tx.all('aside')
	]);
	return { exams, answers, progress, proofs, drafts, settings, aside };
}

/** Everything that is stored. */
export const readAll = async (tx: Reading): Promise<Snapshot> => readSnapshot(await readRaw(tx));

/** Replaces everything that is stored. */
export async function writeAll(tx: Writing, snapshot: Snapshot): Promise<void> {
	const put = <T>(table: Table, rows: readonly T[], key: (row: T, index: number) => string) =>
		rows.map((row, index) => tx.put(table, key(row, index), row));
	await Promise.all([
		...snapshotTables.map((table) => tx.clear(table)),
		...put('exams', snapshot.exams, (record) => record.exam),
		...put('answers', snapshot.answers, (answer) => answer.id),
		...put('progress', snapshot.progress, (progress) => progress.key),
		...put('proofs', snapshot.proofs, (proof) => proof.id),
		...put('drafts', snapshot.drafts, (draft) => draft.key),
		...put('aside', snapshot.aside, (_entry, index) => String(index).padStart(6, '0')),
		tx.put('settings', only, snapshot.settings)
	]);
}

/** Rewrites what version `from` stored as the current version, inside the transaction of the upgrade. */
export async function upgradeAll(tx: Writing, from: number): Promise<void> {
	await writeAll(tx, readSnapshot(migrate(await readRaw(tx), from)));
}

/** Everything that is stored, read in one transaction. */
export const snapshotOf = (store: Store): Promise<Result<Snapshot>> =>
	store.read(snapshotTables, async (tx) => ok(await readAll(tx)));
