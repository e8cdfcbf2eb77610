// A store in memory: for the example, which never touches the person's own data.
import type { StoreResult } from '#lib/domain/stored-data/store-fault.ts';
import { faultOfWork } from '#lib/store/faults.ts';
import { tables, type Reading, type Store, type Table, type Work, type Writing } from '#lib/store/store.ts';

type Rows = ReadonlyMap<Table, ReadonlyMap<string, unknown>>;

/** Returns a new, empty store in memory. */
export function memoryStore(): Store {
	let rows: Rows = new Map(tables.map((table) => [table, new Map()]));
	let last: Promise<unknown> = Promise.resolve();

	/** Runs work one after the other, as a database runs transactions. */
	function inTurn<T>(work: () => Promise<T>): Promise<T> {
		const mine = last.then(work);
		last = mine.catch(() => undefined);
		return mine;
	}

	const reading = (from: Rows): Reading => ({
		get: async (table, key) => from.get(table)?.get(key),
		all: async (table, prefix = '') =>
			[...(from.get(table) ?? [])]
				.filter(([key]) => key.startsWith(prefix))
				.sort(([a], [b]) => (a < b ? -1 : 1))
				.map(([, value]) => value),
		count: async (table) => from.get(table)?.size ?? 0
	});

	async function write<T>(work: Work<Writing, T>): Promise<StoreResult<T>> {
		const copy = new Map([...rows].map(([table, values]) => [table, new Map(values)]));
		try {
			const result = await work({
				...reading(copy),
				put: async (table, key, value) => void copy.get(table)?.set(key, structuredClone(value)),
				remove: async (table, key) => void copy.get(table)?.delete(key),
				clear: async (table) => copy.get(table)?.clear()
			});
			if (result.ok) rows = copy;
			return result;
		} catch (cause) {
			return faultOfWork(cause);
		}
	}

	return {
		read: (_from, work) => inTurn(() => work(reading(rows)).catch(faultOfWork)),
		write: (_to, work) => inTurn(() => write(work)),
		heard: () => () => undefined,
		close: () => undefined
	};
}
