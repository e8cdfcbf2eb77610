// Everything in the database as it is, whatever version wrote it: for a database that this code can't open.
import { openDB } from 'idb';
import { fail, ok } from '#lib/domain/result.ts';
import type { StoreResult } from '#lib/domain/stored-data/store-fault.ts';
import { faultOfOpening } from '#lib/store/faults.ts';
import { databaseName } from '#lib/store/indexed.ts';
import { isSingle } from '#lib/store/snapshot.ts';
import { only, tables } from '#lib/store/store.ts';

export interface RawCopy {
	readonly version: number;
	/** As in a backup: a list for each table, or its one value. */
	readonly data: Readonly<Record<string, unknown>>;
}

const patienceMs = 8000;

async function read(name: string): Promise<RawCopy> {
	// Without a version the database opens at its own. One that doesn't exist must not be created.
	const database = await openDB(name, undefined, {
		upgrade(_database, _from, _to, tx) {
			// The opening rejects, and is handled there.
			tx.done.catch(() => undefined);
			tx.abort();
		}
	});
	try {
		const names = tables.filter((table) => table !== 'former' && database.objectStoreNames.contains(table));
		const tx = database.transaction(names);
		const read = await Promise.all(
			names.map(async (table) => {
				const store = tx.objectStore(table);
				return [table, await (isSingle(table, database.version) ? store.get(only) : store.getAll())] as const;
			})
		);
		return { version: database.version, data: Object.fromEntries(read) };
	} finally {
		database.close();
	}
}

/** Copies the database. Faults: the browser refuses its storage, or doesn't answer within eight seconds. */
export async function rawCopy(name = databaseName): Promise<StoreResult<RawCopy>> {
	const late = new Promise<StoreResult<RawCopy>>((resolve) =>
		setTimeout(() => resolve(fail({ code: 'silent' })), patienceMs)
	);
	const copy = read(name).then(
		(found): StoreResult<RawCopy> => ok(found),
		(cause: unknown): StoreResult<RawCopy> => faultOfOpening(cause)
	);
	return Promise.race([copy, late]);
}
