// Opening the database, and all that can come between: other tabs, older and newer apps, a browser that never answers.
import { openDB, type IDBPDatabase, type IDBPTransaction } from 'idb';
import { ok, type Result } from '#lib/domain/result.ts';
import { currentVersion } from '#lib/domain/stored-data/migrate.ts';
import { abort } from '#lib/store/abort.ts';
import { blocked, faultOfOpening, notUpgraded } from '#lib/store/faults.ts';
import { tables } from '#lib/store/store.ts';

export type Upgrading = IDBPTransaction<unknown, string[], 'versionchange'>;

export interface ConnectOptions {
	readonly name: string;
	/** Rewrites what an older app stored, inside the upgrade. */
	readonly upgrade: (tx: Upgrading, from: number) => Promise<void>;
	/** The database opened after all, later than anybody waited. */
	readonly late: (database: IDBPDatabase) => void;
	/** The connection is closed: for a newer app in another tab, because the database is deleted, or because the browser let go. */
	readonly closed: (why: 'newer' | 'deleted' | 'lost') => void;
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
		let broken: unknown;
		open(
			options,
			() => answer(blocked()),
			(cause) => (broken = cause)
		).then(
			(database) => (waiting ? answer(ok(database)) : options.late(database)),
			(cause: unknown) => answer(broken === undefined ? faultOfOpening(cause) : notUpgraded(broken))
		);
	});
}

/** Rejects, rather than throws, also where the browser has no database or refuses at once. */
const open = async (
	options: ConnectOptions,
	inTheWay: () => void,
	broke: (cause: unknown) => void
): Promise<IDBPDatabase> =>
	openDB(options.name, options.version ?? currentVersion, {
		upgrade: (database, from, _to, tx) => {
			for (const table of tables)
				if (!database.objectStoreNames.contains(table)) database.createObjectStore(table);
			if (from === 0) return;
			// The opening rejects as well, which is where it is answered.
			tx.done.catch(() => undefined);
			options.upgrade(tx, from).catch((cause: unknown) => {
				broke(cause);
				// Leaves the old version as it was.
				abort(tx);
			});
		},
		blocked: inTheWay,
		blocking: (_current, next, event) => {
			(event.target as IDBDatabase).close();
			options.closed(next === null ? 'deleted' : 'newer');
		},
		terminated: () => options.closed('lost')
	});
