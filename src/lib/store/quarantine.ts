// Sorting what can't be read from what can. Loaded only where something has to be sorted.
import { ok, type Result } from '#lib/domain/result.ts';
import { parseAside, type Aside } from '#lib/domain/stored-data/quarantine.ts';
import { tableLists } from '#lib/domain/stored-data/lists.ts';
import { isObject } from '#lib/domain/parser/parser.ts';
import type { RawSnapshot } from '#lib/domain/stored-data/raw-snapshot.ts';
import { recordLists } from '#lib/domain/stored-data/record.ts';
import { readSnapshot } from '#lib/domain/stored-data/snapshot.ts';
import { readRaw, snapshotTables, writeAll } from '#lib/store/snapshot.ts';
import type { Store } from '#lib/store/store.ts';

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The raw snapshot with everything that was set aside back where it was: reading it sorts out again what can't be read. */
function withAside(raw: RawSnapshot): RawSnapshot {
	const exams = list(raw.exams).filter(isObject);
	const hasRecord = ({ exam }: Aside) => exams.some((record) => record.exam === exam);
	const fits = (entry: Aside): boolean =>
		Object.hasOwn(tableLists, entry.from) || (Object.hasOwn(recordLists, entry.from) && hasRecord(entry));
	const [back, rest]: [Aside[], unknown[]] = [[], []];
	for (const value of list(raw.aside)) {
		const entry = parseAside(value);
		if (entry.ok && fits(entry.value)) back.push(entry.value);
		else rest.push(value);
	}
	const filled = (of: Readonly<Record<string, unknown>>, lists: object, exam?: unknown) =>
		Object.fromEntries(
			Object.keys(lists).flatMap((name) => {
				const own = back.filter((entry) => entry.from === name && entry.exam === exam);
				return own.length === 0 ? [] : [[name, [...list(of[name]), ...own.map(({ value }) => value)]]];
			})
		);
	return {
		...raw,
		...filled({ ...raw }, tableLists),
		exams: list(raw.exams).map((record) =>
			isObject(record) ? { ...record, ...filled(record, recordLists, record.exam) } : record
		),
		aside: rest
	};
}

/** Sets aside what can't be read, wherever it is, puts back what can by now, and folds summaries that are missing from the log. */
export const mend = (store: Store): Promise<Result<true>> =>
	store.write(
		snapshotTables,
		async (tx) => {
			await writeAll(tx, readSnapshot(withAside(await readRaw(tx))));
			return ok(true);
		},
		{ strict: true }
	);
