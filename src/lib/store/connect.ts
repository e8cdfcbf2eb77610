// Opening the database, and all that can come between: other tabs, older and newer apps, a browser that never answers.
import { openDB, type IDBPDatabase, type IDBPTransaction } from 'idb';
import { ok, type Result } from '#lib/domain/result.ts';
import { currentVersion } from '#lib/domain/stored-data/migrate.ts';
import { blocked, faultOfOpening } from '#lib/store/faults.ts';
import { tables } from '#lib/store/store.ts';

export type Upgrading = IDBPTransaction<unknown, string[], 'versionchange'>;

export interface ConnectOptions {
	readonly name: string;
	/** Rewrites what an older app stored, inside the upgrade. */
	readonly upgrade: (tx: Upgrading, from: number) => Promise<void>;
	/** The database opened after all, later than anybody waited. */
	readonly late: (database: IDBPDatabase) => void;
	/** The connection is closed: for a newer app in another tab, or because the browser let go. */
	readonly closed: (why: 'newer' | 'lost') => void;
	readonly version?: number;
	/** Milliseconds until silence counts as blocked: a tab queued behind a blocked upgrade is never told. */
	readonly patience?: number;
}

const patienceMs = 8000;

/** Opens the database. Where another tab is in the way this answers “blocked”, and `late` follows once the way is free. */
export function connect(options: ConnectOptions): Promise<Result<IDBPDatabase>> {
	return new Promise((resolve) => {
		let waiting = true;
		const answer = (result: Result<IDBPDatabase>): void => {
			clearTimeout(timer);
			waiting = false;
			resolve(result);
		};
		const timer = setTimeout(() => answer(blocked()), options.patience ?? patienceMs);
		const opening = openDB(options.name, options.version ?? currentVersion, {
			upgrade: (database, from, _to, tx) => {
				for (const table of tables)
					if (!database.objectStoreNames.contains(table)) database.createObjectStore(table);
				// A failure inside rejects the transaction, which leaves the old version as it was.
				if (from > 0) options.upgrade(tx, from).catch(() => tx.abort());
			},
			blocked: () => answer(blocked()),
			blocking: (_current, next, event) => {
				(event.target as IDBDatabase).close();
				options.closed(next === null ? 'lost' : 'newer');
			},
			terminated: () => options.closed('lost')
		});
		opening.then(
			(database) => (waiting ? answer(ok(database)) : options.late(database)),
			(cause: unknown) => answer(faultOfOpening(cause))
		);
	});
}
