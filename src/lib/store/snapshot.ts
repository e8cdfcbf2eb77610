// All tables as one value and back: for backup, restore, upgrade and mending.
import { ok, type Result } from '#lib/domain/result.ts';
import { migrate } from '#lib/domain/stored-data/migrate.ts';
import { isObject } from '#lib/domain/stored-data/parser.ts';
import type { RawSnapshot } from '#lib/domain/stored-data/raw.ts';
import { readSnapshot, type Snapshot } from '#lib/domain/stored-data/snapshot.ts';
import { only, tables, type Reading, type Store, type Table, type Writing } from '#lib/store/store.ts';

/** What a snapshot holds: all but what a restore replaced. */
export const snapshotTables = tables.filter((table) => table !== 'former');

async function readRaw(tx: Reading): Promise<RawSnapshot> {
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

/** Where what was set aside is read again: lists of the exam's record, and tables of their own. */
const inRecord = ['attempts', 'bookings', 'tasks', 'notebook', 'sets', 'pins'];
const inTable = ['answers', 'proofs'] as const;

/** The raw snapshot with everything that was set aside back where it was: reading it sorts out again what can't be read. */
function withAside(raw: RawSnapshot, exam: string): RawSnapshot {
	const aside = (Array.isArray(raw.aside) ? raw.aside : []).filter(isObject);
	const of = (name: string) => aside.filter(({ from }) => from === name).map(({ value }) => value);
	const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
	const exams = list(raw.exams).map((record) =>
		isObject(record) && record.exam === exam
			? {
					...record,
					...Object.fromEntries(
						inRecord
							.filter((name) => of(name).length > 0)
							.map((name) => [name, [...list(record[name]), ...of(name)]])
					)
				}
			: record
	);
	const tables = Object.fromEntries(inTable.map((name) => [name, [...list(raw[name]), ...of(name)]]));
	const back: readonly unknown[] = [...inRecord, ...inTable];
	return { ...raw, ...tables, exams, aside: aside.filter(({ from }) => !back.includes(from)) };
}

/** Sets aside what can't be read, wherever it is, puts back what can by now, and folds summaries that are missing from the log. */
export const mend = (store: Store, exam: string): Promise<Result<true>> =>
	store.write(
		snapshotTables,
		async (tx) => {
			const raw = await readRaw(tx);
			const hasRecord =
				Array.isArray(raw.exams) && raw.exams.some((each) => isObject(each) && each.exam === exam);
			await writeAll(tx, readSnapshot(hasRecord ? withAside(raw, exam) : raw));
			return ok(true);
		},
		{ strict: true }
	);

/** Everything that is stored, read in one transaction. */
export const snapshotOf = (store: Store): Promise<Result<Snapshot>> =>
	store.read(snapshotTables, async (tx) => ok(await readAll(tx)));
