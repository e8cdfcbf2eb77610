// Sorting what can't be read from what can. Loaded only where something has to be sorted.
import { ok, type Result } from '#lib/domain/result.ts';
import { isObject } from '#lib/domain/stored-data/parser.ts';
import type { RawSnapshot } from '#lib/domain/stored-data/raw.ts';
import { readSnapshot } from '#lib/domain/stored-data/snapshot.ts';
import { readRaw, snapshotTables, writeAll } from '#lib/store/snapshot.ts';
import type { Store } from '#lib/store/store.ts';

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
