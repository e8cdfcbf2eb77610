// All tables as one value and back: for backup, restore, upgrade and quarantine.
import { answerKey } from '#lib/domain/practice/answer.ts';
import { ok } from '#lib/domain/result.ts';
import type { StoreResult } from '#lib/domain/stored-data/store-fault.ts';
import { migrate } from '#lib/domain/stored-data/migrate.ts';
import type { RawSnapshot } from '#lib/domain/stored-data/raw-snapshot.ts';
import { readSnapshot, type Snapshot } from '#lib/domain/stored-data/snapshot.ts';
import { only, tables, type Reading, type Store, type Table, type Writing } from '#lib/store/store.ts';

/** The tables of a snapshot: all but the restore point. */
export const snapshotTables = tables.filter((table) => table !== 'former');

/** Returns whether a table has one value, under `only`, in a database of this version. Before version 3 all settings were one value. */
const isSingle = (table: Table, version: number): boolean =>
	table === 'device' || (table === 'settings' && version < 3);

/** Returns everything that is stored in these tables, as version `from` stored it. */
export async function readRaw(
	tx: Reading,
	from = Infinity,
	among: readonly Table[] = snapshotTables
): Promise<RawSnapshot> {
	const read = among.map(async (table) => [
		table,
		await (isSingle(table, from) ? tx.get(table, only) : tx.all(table))
	]);
	return Object.fromEntries(await Promise.all(read)) as RawSnapshot;
}

/** Returns everything that is stored. */
export const readAll = async (tx: Reading): Promise<Snapshot> => readSnapshot(await readRaw(tx));

/** Replaces everything that is stored. */
export async function writeAll(tx: Writing, snapshot: Snapshot): Promise<void> {
	const put = <T>(table: Table, rows: readonly T[], key: (row: T, index: number) => string) =>
		rows.map((row, index) => tx.put(table, key(row, index), row));
	const byId = ({ id }: { readonly id: string }): string => id;
	await Promise.all([
		...snapshotTables.map((table) => tx.clear(table)),
		...put('exams', snapshot.exams, ({ exam }) => exam),
		...put('answers', snapshot.answers, answerKey),
		...put('progress', snapshot.progress, ({ key }) => key),
		...put('proofs', snapshot.proofs, byId),
		...put('plans', snapshot.plans, ({ exam }) => exam),
		...put('drafts', snapshot.drafts, byId),
		...put('settings', snapshot.settings, byId),
		...put('aside', snapshot.aside, (_entry, index) => String(index).padStart(6, '0')),
		tx.put('device', only, snapshot.device)
	]);
}

/** Rewrites what version `from` stored as the current version, inside the transaction of the upgrade. */
export async function upgradeAll(tx: Writing, from: number): Promise<void> {
	await writeAll(tx, readSnapshot(migrate(await readRaw(tx, from), from)));
}

/** Returns everything that is stored, read in one transaction. */
export const snapshotOf = (store: Store): Promise<StoreResult<Snapshot>> =>
	store.read(snapshotTables, async (tx) => ok(await readAll(tx)));
