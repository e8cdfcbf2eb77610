// Moves what can't be read into quarantine, and back. Loaded only where there is something to move.
import type { StoreResult } from '#lib/domain/stored-data/store-fault.ts';
import { ok } from '#lib/domain/result.ts';
import { parseQuarantined, type Quarantined } from '#lib/domain/stored-data/quarantine.ts';
import { tableLists } from '#lib/domain/stored-data/quarantine-reason.ts';
import { isObject } from '#lib/domain/parser/parser.ts';
import type { RawSnapshot } from '#lib/domain/stored-data/raw-snapshot.ts';
import { recordLists } from '#lib/domain/stored-data/record.ts';
import { readSnapshot } from '#lib/domain/stored-data/snapshot.ts';
import { readRaw, snapshotTables, writeAll } from '#lib/store/snapshot.ts';
import type { Store } from '#lib/store/store.ts';
import type { Edit } from '#lib/store/transact.ts';

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Returns the raw snapshot with everything in quarantine back in its place. Reading it quarantines again what can't be read. */
function withoutQuarantine(raw: RawSnapshot): RawSnapshot {
	const exams = list(raw.exams).filter(isObject);
	const hasRecord = ({ exam }: Quarantined) => exams.some((record) => record.exam === exam);
	const fits = (entry: Quarantined): boolean =>
		Object.hasOwn(tableLists, entry.from) || (Object.hasOwn(recordLists, entry.from) && hasRecord(entry));
	const [back, rest]: [Quarantined[], unknown[]] = [[], []];
	for (const value of list(raw.aside)) {
		const entry = parseQuarantined(value);
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

/** Quarantines what can't be read, puts back what can be read by now, and rebuilds missing summaries from the log. */
export const updateQuarantine = (store: Store): Promise<StoreResult<true>> =>
	store.write(
		snapshotTables,
		async (tx) => {
			await writeAll(tx, readSnapshot(withoutQuarantine(await readRaw(tx))));
			return ok(true);
		},
		{ strict: true }
	);

/** Changes what is in quarantine. */
export const editQuarantine = (change: (all: readonly unknown[]) => readonly unknown[]): Edit => ({
	tables: ['aside'],
	async apply(tx, by) {
		const after = change(await tx.all('aside'));
		await tx.clear('aside');
		for (const value of after) await tx.put('aside', by.newId(), value);
		return ok({});
	}
});
