// Opens the database, whatever is in the way: other tabs, older and newer apps, a browser that never answers.
import { openDB, type IDBPDatabase, type IDBPTransaction } from 'idb';
import { fail, ok } from '#lib/domain/result.ts';
import type { StoreResult } from '#lib/domain/stored-data/store-fault.ts';
import { currentVersion } from '#lib/domain/stored-data/version.ts';
import { faultOfOpening, notUpgraded } from '#lib/store/faults.ts';
import { tables } from '#lib/store/store.ts';

/** Aborts a transaction, so that nothing of it is stored; leaves one that has already ended as it is. */
export function abort(tx: { abort(): void }): void {
	try {
		tx.abort();
	} catch {
		// It has already ended.
	}
}

export type Upgrading = IDBPTransaction<unknown, string[], 'versionchange'>;

/** Rewrites what version `from` stored, inside the transaction of the upgrade. */
export type Upgrade = (tx: Upgrading, from: number) => Promise<void>;

export interface ConnectOptions {
	readonly name: string;
	/** Loads the upgrade of an older app's data. Called only where there is such data. */
	readonly loadUpgrade: () => Promise<Upgrade>;
	/** Called where the database opens after the wait is over. */
	readonly late: (database: IDBPDatabase) => void;
	/** The connection was closed: for a newer app in another tab, because the database was deleted, or by the browser. */
	readonly closed: (why: 'newer' | 'deleted' | 'lost') => void;
	readonly version?: number;
	/** Milliseconds until no answer counts as blocked: a tab queued behind a blocked upgrade gets no event. */
	readonly patience?: number;
}

const patienceMs = 8000;

/** Opens the database. Where another tab blocks it, resolves to “blocked” and calls `late` once it opens. */
export function connect(options: ConnectOptions): Promise<StoreResult<IDBPDatabase>> {
	return new Promise((resolve) => {
		let waiting = true;
		const answer = (result: StoreResult<IDBPDatabase>): void => {
			clearTimeout(timer);
			waiting = false;
			resolve(result);
		};
		const timer = setTimeout(() => answer(fail({ code: 'blocked' })), options.patience ?? patienceMs);
		let broken: unknown;
		open(
			options,
			() => answer(fail({ code: 'blocked' })),
			(cause) => (broken = cause)
		).then(
			(database) => (waiting ? answer(ok(database)) : options.late(database)),
			(cause: unknown) => answer(broken === undefined ? faultOfOpening(cause) : notUpgraded(broken))
		);
	});
}

/**
 * Rejects, and never throws, where the browser has no database or refuses. A transaction doesn't wait for a module to load:
 * where an upgrade is due, the first opening is aborted, and done again once `upgrade` is loaded.
 */
async function open(
	options: ConnectOptions,
	inTheWay: () => void,
	broke: (cause: unknown) => void,
	upgrade?: Upgrade
): Promise<IDBPDatabase> {
	let due = false;
	const opening = openDB(options.name, options.version ?? currentVersion, {
		upgrade: (database, from, _to, tx) => {
			// The opening rejects as well, and is handled there.
			tx.done.catch(() => undefined);
			due = from > 0 && upgrade === undefined;
			if (due) return abort(tx);
			for (const table of tables)
				if (!database.objectStoreNames.contains(table)) database.createObjectStore(table);
			if (from === 0) return;
			upgrade?.(tx, from).catch((cause: unknown) => {
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
	try {
		return await opening;
	} catch (cause) {
		if (!due) throw cause;
		const loaded = await options.loadUpgrade().catch((fault: unknown) => {
			broke(fault);
			throw fault;
		});
		return open(options, inTheWay, broke, loaded);
	}
}

/** `ready`: it can be read again. `newer`: a newer app took over in another tab. `gone`: the browser deleted the database. */
export type StoreNews = 'ready' | 'newer' | 'gone';

/** One connection for all transactions, opened on first use and again after it broke. */
export type Connection = ReturnType<typeof sharedConnection>;

/** Returns the connection of this name. It opens nothing yet. */
export function sharedConnection(
	options: Omit<ConnectOptions, 'late' | 'closed'>,
	news: (news: StoreNews) => void
) {
	let database: IDBPDatabase | undefined;
	let opening: Promise<StoreResult<IDBPDatabase>> | undefined;
	let outdated = false;
	let gone = false;
	let stopped = false;

	/** Uses the first of several attempts to open that succeeds. */
	function adopt(opened: IDBPDatabase): IDBPDatabase {
		if (stopped || (database !== undefined && database !== opened)) opened.close();
		else database = opened;
		return database ?? opened;
	}

	function closed(why: 'newer' | 'deleted' | 'lost'): void {
		database = undefined;
		outdated ||= why === 'newer';
		gone ||= why === 'deleted';
		if (why === 'newer') news('newer');
		if (why === 'deleted') news('gone');
	}

	async function attempt(): Promise<StoreResult<IDBPDatabase>> {
		const late = (opened: IDBPDatabase): void => {
			if (adopt(opened) === opened && !stopped) news('ready');
		};
		const result = await connect({ ...options, late, closed });
		if (result.ok) return ok(adopt(result.value));
		if (result.fault.code === 'newer') outdated = true;
		return database === undefined ? result : ok(database);
	}

	return {
		async get(): Promise<StoreResult<IDBPDatabase>> {
			if (outdated) return fail({ code: 'newer' });
			// A new database would be empty, and saving to it would hide that the data is gone.
			if (gone) return fail({ code: 'gone' });
			if (database !== undefined) return ok(database);
			opening ??= attempt().finally(() => (opening = undefined));
			return opening;
		},
		/** Forgets a database that no longer works. */
		lose(broken: IDBPDatabase): void {
			if (database === broken) database = undefined;
		},
		/** Closes for good. */
		close(): void {
			stopped = true;
			database?.close();
		}
	};
}
