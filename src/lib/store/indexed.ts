// The store in IndexedDB. Tabs share it, and each is told what another changed.
import type { IDBPTransaction } from 'idb';
import { ok } from '#lib/domain/result.ts';
import type { StoreResult } from '#lib/domain/stored-data/store-fault.ts';
import {
	abort,
	sharedConnection,
	type Connection,
	type ConnectOptions,
	type StoreNews
} from '#lib/store/connect.ts';
import { faultOfWork, isClosed, isLost } from '#lib/store/faults.ts';
import type { Store, Table, Work, Writing } from '#lib/store/store.ts';

/** Sites on one host share their origin, so the name says whose database it is. */
export const databaseName = 'resit-data';

export interface IndexedOptions extends Pick<ConnectOptions, 'loadUpgrade' | 'version' | 'patience'> {
	readonly name?: string;
	readonly news?: (news: StoreNews) => void;
	/** Called before tables are changed, and once they are. */
	readonly changes?: (tables: readonly Table[]) => void;
}

/** A store that opens on `open`, which may be called again after a fault. */
export interface IndexedStore extends Store {
	open(): Promise<StoreResult<true>>;
}

type Mode = 'readonly' | 'readwrite';
type Tx = IDBPTransaction<unknown, string[], Mode>;

async function begin(
	connection: Connection,
	on: readonly Table[],
	mode: Mode,
	strict: boolean
): Promise<StoreResult<Tx>> {
	const durability = strict ? 'strict' : 'relaxed';
	for (let tries = 1; ; tries += 1) {
		const opened = await connection.get();
		if (!opened.ok) return opened;
		try {
			return ok(opened.value.transaction([...on], mode, { durability }));
		} catch (cause) {
			// Closed in the meantime: nothing has begun, so a new connection is safe to try, once.
			if (!isClosed(cause) || tries > 1) return faultOfWork(cause);
			connection.lose(opened.value);
		}
	}
}

/** Runs the work in one transaction of these tables: all of it is stored, or nothing. */
async function run<T>(
	connection: Connection,
	on: readonly Table[],
	mode: Mode,
	work: Work<Writing, T>,
	{ strict = false, again = false } = {}
): Promise<StoreResult<T>> {
	const begun = await begin(connection, on, mode, strict);
	if (!begun.ok) return begun;
	const tx = begun.value;
	// Awaited below; without this an abort would also be reported as unhandled.
	tx.done.catch(() => undefined);
	let worked = false;
	try {
		const result = await work(over(tx));
		worked = true;
		if (!result.ok) abort(tx);
		else await tx.done;
		return result;
	} catch (cause) {
		abort(tx);
		// A full disk shows only when the transaction ends, after an abort of its requests.
		const end: unknown = await tx.done.then(
			() => cause,
			(ended: unknown) => ended ?? cause
		);
		const why = isAbort(cause) ? end : cause;
		if (isLost(why)) {
			tx.db.close();
			connection.lose(tx.db);
			// It broke before anything could be committed, so it is safe to retry once on a new connection.
			if (!worked && !again) return run(connection, on, mode, work, { strict, again: true });
		}
		return faultOfWork(why);
	}
}

/** Returns a store in IndexedDB. Only in a browser. */
export function indexedStore(options: IndexedOptions): IndexedStore {
	const { name = databaseName, news = () => undefined, changes = () => undefined, ...rest } = options;
	const connection = sharedConnection({ ...rest, name }, news);
	let stopped = false;
	// Safari before 15.4 has none: a window then reads again when it is shown.
	const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(name);
	return {
		async open() {
			const result = await connection.get();
			return result.ok ? ok(true) : result;
		},
		read: (from, work) => run(connection, from, 'readonly', work),
		async write(to, work, { strict = false } = {}) {
			changes(to);
			const result = await run(connection, to, 'readwrite', work, { strict });
			changes(to);
			if (result.ok && !stopped) channel?.postMessage(to);
			return result;
		},
		heard(listener) {
			const hear = (event: MessageEvent): void => listener(event.data as readonly Table[]);
			channel?.addEventListener('message', hear);
			return () => channel?.removeEventListener('message', hear);
		},
		close() {
			stopped = true;
			channel?.close();
			connection.close();
		}
	};
}

const isAbort = (cause: unknown): boolean => (cause as { name?: unknown }).name === 'AbortError';

/** Returns a store's view of one transaction. */
export function over(tx: IDBPTransaction<unknown, string[], IDBTransactionMode>): Writing {
	const at = (table: Table) => tx.objectStore(table) as ReturnType<Tx['objectStore']>;
	return {
		get: (table, key) => at(table).get(key),
		all: (table, prefix) =>
			at(table).getAll(prefix === undefined ? null : IDBKeyRange.bound(prefix, `${prefix}\uffff`)),
		count: (table) => at(table).count(),
		async put(table, key, value) {
			await at(table).put!(value, key);
		},
		async remove(table, key) {
			await at(table).delete!(key);
		},
		async clear(table) {
			await at(table).clear!();
		}
	};
}
