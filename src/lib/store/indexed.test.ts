import 'fake-indexeddb/auto';
import { IDBFactory, IDBDatabase as FakeDatabase, IDBObjectStore as FakeStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ok } from '#lib/domain/result.ts';
import { currentVersion } from '#lib/domain/stored-data/version.ts';
import { databaseName, indexedStore, over, type IndexedOptions } from '#lib/store/indexed.ts';
import type { Store, Table } from '#lib/store/store.ts';

const next = currentVersion + 1;
const stores: Store[] = [];
const raws: IDBDatabase[] = [];

/** A store as one tab has it. */
function tab(options: Partial<IndexedOptions> = {}) {
	const store = indexedStore({ loadUpgrade: async () => async () => undefined, ...options });
	stores.push(store);
	return store;
}

/** A connection of an app that does not close when it is asked to. */
function stubborn(version: number, name = databaseName): Promise<IDBDatabase> {
	return new Promise((resolve, reject) => {
		const request = indexedDB.open(name, version);
		request.onsuccess = () => {
			raws.push(request.result);
			resolve(request.result);
		};
		request.onerror = () => reject(request.error);
	});
}

const put = (store: Store, value: unknown) =>
	store.write(['drafts'], async (tx) => {
		await tx.put('drafts', 'a', value);
		return ok(true);
	});
const get = async (store: Store) => {
	const read = await store.read(['drafts'], async (tx) => ok(await tx.get('drafts', 'a')));
	return read.ok ? read.value : read.fault.code;
};
const codeOf = async (result: Promise<{ ok: boolean; fault?: { code: string } }>) =>
	(await result).fault?.code ?? 'none';
const soon = () => new Promise((resolve) => setTimeout(resolve, 20));

beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
});
afterEach(() => {
	vi.restoreAllMocks();
	for (const store of stores.splice(0)) store.close();
	for (const raw of raws.splice(0)) raw.close();
});

describe('two tabs on one database', () => {
	it('hear each other’s changes, and not their own', async () => {
		const [here, there] = [tab(), tab()];
		const heard: (readonly [string, readonly Table[]])[] = [];
		here.heard((tables) => heard.push(['here', tables]));
		const stop = there.heard((tables) => heard.push(['there', tables]));
		await put(here, 'one');
		await vi.waitFor(() => expect(heard).toEqual([['there', ['drafts']]]));
		expect(await get(there)).toBe('one');
		stop();
		await put(there, 'two');
		await vi.waitFor(() => expect(heard.at(-1)).toEqual(['here', ['drafts']]));
		expect(await get(here)).toBe('two');
		expect(heard).toHaveLength(2);
	});

	it('say nothing of a write that failed', async () => {
		const [here, there] = [tab(), tab()];
		const heard = vi.fn();
		there.heard(heard);
		await put(here, () => undefined);
		await soon();
		expect(heard).not.toHaveBeenCalled();
	});
});

describe('a change', () => {
	it('is told before it is made and once it is, a look is not', async () => {
		const told: unknown[] = [];
		const store = tab({ changes: (tables) => told.push(tables) });
		const other = tab();
		await put(other, 'old');
		await get(store);
		expect(told).toEqual([]);
		const saved = store.write(['drafts'], async (tx) => {
			told.push(await tx.get('drafts', 'a'));
			await tx.put('drafts', 'a', 'new');
			return ok(true);
		});
		expect(told).toEqual([['drafts']]);
		await saved;
		expect(told).toEqual([['drafts'], 'old', ['drafts']]);
	});
});

describe('a full disk', () => {
	it('keeps the old where the value is refused', async () => {
		const store = tab();
		await put(store, 'old');
		vi.spyOn(FakeStore.prototype, 'put').mockImplementationOnce(() => {
			throw new DOMException('full', 'QuotaExceededError');
		});
		const result = await put(store, 'new');
		expect(result).toMatchObject({
			ok: false,
			fault: { code: 'full' }
		});
		expect(await get(store)).toBe('old');
	});

	it.each([
		[
			'at the end of the transaction',
			(request: IDBRequest, abort: () => void) => request.addEventListener('success', abort)
		],
		['while the value is written', (_: IDBRequest, abort: () => void) => abort()]
	])('keeps the old where it shows only %s', async (_, when) => {
		const store = tab();
		await put(store, 'old');
		const accept = FakeStore.prototype.put;
		vi.spyOn(FakeStore.prototype, 'put').mockImplementationOnce(function (
			this: InstanceType<typeof FakeStore>,
			...args: Parameters<typeof accept>
		) {
			const request = accept.apply(this, args);
			// As a browser does when it cannot write what it accepted.
			const tx = this.transaction as unknown as { _abort(name: string): void };
			when(request as unknown as IDBRequest, () => tx._abort('QuotaExceededError'));
			return request;
		});
		expect(await codeOf(put(store, 'new'))).toBe('full');
		expect(await get(store)).toBe('old');
		expect(await codeOf(put(store, 'new'))).toBe('none');
	});
});

describe('opening', () => {
	it('happens once for all that follows', async () => {
		const opens = vi.spyOn(indexedDB, 'open');
		const store = tab();
		await Promise.all([store.open(), put(store, 'one'), get(store)]);
		await put(store, 'two');
		expect(opens).toHaveBeenCalledTimes(1);
	});

	it('says that another tab is in the way, and goes on by itself once it is closed', async () => {
		const old = await stubborn(currentVersion);
		const news = vi.fn();
		const store = tab({ version: next, news });
		expect(await codeOf(store.open())).toBe('blocked');
		expect(news).not.toHaveBeenCalled();
		old.close();
		await vi.waitFor(() => expect(news).toHaveBeenCalledWith('ready'));
		expect(await codeOf(put(store, 'saved'))).toBe('none');
	});

	it('says so too where the browser does not answer at all', async () => {
		await stubborn(currentVersion);
		const first = tab({ version: next });
		void first.open();
		await soon();
		// Queued behind a blocked upgrade: this one is never told.
		const store = tab({ version: next, patience: 30 });
		expect(await codeOf(store.open())).toBe('blocked');
	});

	it('can be tried again while the way is not free', async () => {
		const old = await stubborn(currentVersion);
		const store = tab({ version: next, patience: 30 });
		expect(await codeOf(store.open())).toBe('blocked');
		const second = store.open();
		old.close();
		expect(await codeOf(second)).toBe('none');
		expect(await codeOf(put(store, 'saved'))).toBe('none');
	});

	it('says that the data is of a newer app, and leaves it alone', async () => {
		(await stubborn(currentVersion + 6)).close();
		const store = tab();
		expect(await codeOf(store.open())).toBe('newer');
		expect(await codeOf(put(store, 'x'))).toBe('newer');
		expect((await stubborn(currentVersion + 6)).version).toBe(currentVersion + 6);
	});

	it('gives way to a newer app in another tab, and says so', async () => {
		const news = vi.fn();
		const store = tab({ news });
		await put(store, 'old');
		const newer = await stubborn(next);
		expect(newer.version).toBe(next);
		expect(news).toHaveBeenCalledWith('newer');
		expect(await codeOf(put(store, 'x'))).toBe('newer');
	});

	it('says that the browser keeps nothing', async () => {
		vi.spyOn(indexedDB, 'open').mockImplementation(() => {
			throw new DOMException('no', 'SecurityError');
		});
		const store = tab();
		expect(await store.open()).toMatchObject({
			ok: false,
			fault: { code: 'refused', name: 'SecurityError' }
		});
		vi.restoreAllMocks();
		expect(await codeOf(store.open())).toBe('none');
	});

	it('connects again where the browser closed the connection', async () => {
		const store = tab();
		await put(store, 'old');
		let used: IDBDatabase | undefined;
		const begin = FakeDatabase.prototype.transaction;
		vi.spyOn(FakeDatabase.prototype, 'transaction').mockImplementationOnce(function (
			this: InstanceType<typeof FakeDatabase>,
			...args: Parameters<typeof begin>
		) {
			used = this as unknown as IDBDatabase;
			used.close();
			return begin.apply(this, args);
		});
		expect(await codeOf(put(store, 'new'))).toBe('none');
		expect(used).toBeDefined();
		expect(await get(store)).toBe('new');
	});
});

describe('a connection that died without a word, as in the sleep of an iPhone', () => {
	/** Fails this many uses of connections that were opened so far. Answers how often a database was opened since. */
	function die(method: 'get' | 'put', times: number): () => number {
		const opens = vi.spyOn(indexedDB, 'open');
		const spy = vi.spyOn(FakeStore.prototype, method);
		for (let count = 0; count < times; count++)
			spy.mockImplementationOnce(() => {
				throw new DOMException('Connection to Indexed Database server lost.', 'UnknownError');
			});
		return () => opens.mock.calls.length;
	}

	it('is replaced, and what was wanted is done', async () => {
		const store = tab();
		await put(store, 'old');
		const looked = die('get', 1);
		expect(await get(store)).toBe('old');
		expect(looked()).toBe(1);
		const saved = die('put', 1);
		expect(await codeOf(put(store, 'new'))).toBe('none');
		expect(saved()).toBe(2);
		expect(await get(store)).toBe('new');
	});

	it('is told where the new one is no better, and replaced for the next try', async () => {
		const store = tab();
		await put(store, 'old');
		die('put', 2);
		expect(await codeOf(put(store, 'new'))).toBe('lost');
		expect(await get(store)).toBe('old');
		expect(await codeOf(put(store, 'new'))).toBe('none');
		expect(await get(store)).toBe('new');
	});

	it('is told where it broke at the end, when nobody knows what was kept', async () => {
		const store = tab();
		await put(store, 'old');
		const accept = FakeStore.prototype.put;
		const puts = vi.spyOn(FakeStore.prototype, 'put').mockImplementationOnce(function (
			this: InstanceType<typeof FakeStore>,
			...args: Parameters<typeof accept>
		) {
			const request = accept.apply(this, args);
			const tx = this.transaction as unknown as { _abort(name: string): void };
			(request as unknown as IDBRequest).addEventListener('success', () => tx._abort('UnknownError'));
			return request;
		});
		expect(await codeOf(put(store, 'new'))).toBe('lost');
		expect(puts).toHaveBeenCalledTimes(1);
		expect(await codeOf(put(store, 'new'))).toBe('none');
	});
});

describe('an upgrade', () => {
	it('rewrites what an older app stored', async () => {
		const before = tab();
		await put(before, 'old');
		before.close();
		const after = tab({
			version: next,
			loadUpgrade: async () => async (tx, from) => {
				await over(tx).put('drafts', 'a', `old, from ${from}`);
			}
		});
		expect(await get(after)).toBe(`old, from ${currentVersion}`);
	});

	it('leaves everything as it was where it fails half-way', async () => {
		const before = tab();
		await put(before, 'old');
		before.close();
		const after = tab({
			version: next,
			loadUpgrade: async () => async (tx) => {
				await over(tx).clear('drafts');
				throw new Error('broken step');
			}
		});
		expect(await after.open()).toMatchObject({
			fault: { code: 'not upgraded', cause: 'broken step' }
		});
		expect(await get(tab())).toBe('old');
	});

	it('is not asked for where nothing was stored', async () => {
		const loadUpgrade = vi.fn(async () => async () => undefined);
		await put(tab({ loadUpgrade }), 'first');
		await put(tab({ loadUpgrade }), 'second');
		expect(loadUpgrade).not.toHaveBeenCalled();
	});

	it('that cannot be loaded leaves everything as it was, and is tried again', async () => {
		const before = tab();
		await put(before, 'old');
		before.close();
		let tries = 0;
		const after = tab({
			version: next,
			loadUpgrade: async () => {
				tries += 1;
				if (tries === 1) throw new TypeError('no network');
				return (tx) => over(tx).put('drafts', 'a', 'new');
			}
		});
		expect(await codeOf(after.open())).toBe('not upgraded');
		expect(await get(after)).toBe('new');
	});
});

describe('a database that the browser deletes under an open app', () => {
	const deletion = () =>
		new Promise<void>((resolve) => {
			indexedDB.deleteDatabase(databaseName).onsuccess = () => resolve();
		});

	it('is told, and nothing is saved to an empty one in its place', async () => {
		const news: string[] = [];
		const store = tab({ news: (what) => news.push(what) });
		await put(store, 'kept');
		await deletion();
		expect(news).toEqual(['gone']);
		expect(await codeOf(put(store, 'lost'))).toBe('gone');
		expect(await get(store)).toBe('gone');
		expect(await indexedDB.databases()).toEqual([]);
	});
});

it('works where there is no BroadcastChannel', async () => {
	vi.stubGlobal('BroadcastChannel', undefined);
	const store = tab();
	store.heard(() => undefined)();
	await put(store, 'one');
	expect(await get(store)).toBe('one');
	vi.unstubAllGlobals();
});
