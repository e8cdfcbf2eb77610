// Everything in the database as it is, whatever version wrote it: for a database that this code can't open.
import { openDB } from 'idb';
import { fail, ok } from '#lib/domain/result.ts';
import type { StoreResult } from '#lib/domain/stored-data/store-fault.ts';
import type { RawSnapshot } from '#lib/domain/stored-data/raw-snapshot.ts';
import { faultOfOpening } from '#lib/store/faults.ts';
import { databaseName, over } from '#lib/store/indexed.ts';
import { readRaw, snapshotTables } from '#lib/store/snapshot.ts';

export interface RawCopy {
	readonly version: number;
	/** As in a backup: a list for each table, or its one value. */
	readonly data: RawSnapshot;
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
		const names = snapshotTables.filter((table) => database.objectStoreNames.contains(table));
		const tx = over(database.transaction(names));
		return { version: database.version, data: await readRaw(tx, database.version, names) };
	} finally {
		database.close();
	}
}

/** Copies the database. Faults: the browser refuses its storage, or doesn't answer within eight seconds. */
export async function rawCopy(name = databaseName): Promise<StoreResult<RawCopy>> {
	const late = new Promise<StoreResult<RawCopy>>((resolve) =>
		setTimeout(() => resolve(fail({ code: 'silent' })), patienceMs)
	);
	return Promise.race([read(name).then(ok<RawCopy>, faultOfOpening), late]);
}
