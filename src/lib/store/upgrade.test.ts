import 'fake-indexeddb/auto';
import { IDBFactory, IDBObjectStore as FakeStore } from 'fake-indexeddb';
import { openDB } from 'idb';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readBackup } from '#lib/domain/stored-data/backup.ts';
import type { Snapshot } from '#lib/domain/stored-data/snapshot.ts';
import { instant } from '#lib/domain/time/instant.ts';
import { swapWithRestorePoint, restorePointOf } from '#lib/store/restore-point.ts';
import { databaseName, indexedStore, over } from '#lib/store/indexed.ts';
import { readInitialState } from '#lib/store/initial-state.ts';
import { rawCopy } from '#lib/store/raw-copy.ts';
import { snapshotOf, upgradeAll } from '#lib/store/snapshot.ts';

type Row = Readonly<Record<string, unknown>>;
interface Data {
	readonly [table: string]: readonly Row[] | Row;
}
const root = new URL('../../../tests/history/', import.meta.url);
const text = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const dataOf = (path: string) => (JSON.parse(text(path)) as { data: Data }).data;
function readOf(path: string): Snapshot {
	const read = readBackup(text(path));
	if (!read.ok) throw new Error(read.fault.code);
	return read.value.snapshot;
}
const former = {
	at: '2026-12-10T08:00:00.000Z',
	after: 'x',
	snapshot: { version: 2, ...dataOf('v2/full.json') }
};

/** The database as an app of version 1 or 2 left it: the tables and keys that it had. */
async function leftBy(version: number, data: Data): Promise<void> {
	const tables = ['exams', 'answers', 'progress', 'proofs', 'drafts', 'settings', 'aside', 'former'];
	const database = await openDB(databaseName, version, {
		upgrade(opened) {
			for (const table of tables) opened.createObjectStore(table);
		}
	});
	const tx = database.transaction(tables, 'readwrite');
	for (const table of tables.slice(0, -1)) {
		const rows = data[table];
		if (Array.isArray(rows))
			for (const [at, row] of (rows as readonly Row[]).entries())
				await tx.objectStore(table).put(row, String(row.id ?? row.key ?? row.exam ?? at));
		else if (rows !== undefined) await tx.objectStore(table).put(rows, 'only');
	}
	await tx.objectStore('former').put(former, 'only');
	await tx.done;
	database.close();
}
const stores: ReturnType<typeof indexedStore>[] = [];
function open() {
	const store = indexedStore({ loadUpgrade: async () => (tx, from) => upgradeAll(over(tx), from) });
	stores.push(store);
	return store;
}
async function value<T>(
	result: Promise<{ ok: true; value: T } | { ok: false; fault: { code: string } }>
): Promise<T> {
	const done = await result;
	if (!done.ok) throw new Error(done.fault.code);
	return done.value;
}
/** In the order of their keys, which is the database's. */
const sorted = (snapshot: Snapshot) => ({
	...snapshot,
	...Object.fromEntries(
		(['answers', 'progress', 'proofs', 'drafts', 'settings', 'plans'] as const).map((name) => [
			name,
			[...snapshot[name]].map((each) => JSON.stringify(each)).sort()
		])
	)
});

beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
});
afterEach(() => {
	vi.restoreAllMocks();
	for (const store of stores.splice(0)) store.close();
});

describe('the database of an older app', () => {
	it.each([
		[1, 'v1/full.json'],
		[2, 'v2/full.json'],
		[2, 'v2/practised.json']
	])('of version %i is upgraded to what a backup of it reads to: %s', async (version, path) => {
		await leftBy(version, dataOf(path));
		const store = open();
		expect(sorted(await value(snapshotOf(store)))).toEqual(sorted(readOf(path)));
		const tables = await value(rawCopy());
		expect(tables.data.settings).toHaveLength(readOf(path).settings.length);
	});

	it('gives the screens the same as before', async () => {
		await leftBy(2, dataOf('v2/practised.json'));
		const initial = await value(readInitialState(open(), 'az-104', 'new'));
		expect(initial).toMatchObject({
			record: { attempts: [{ score: 641 }], pins: [{}, {}] },
			settings: { device: '5f0c', counter: 33, price: '165 USD' },
			plan: { attempt: 'a1' }
		});
		expect(initial.progress.size).toBe(4);
		expect(initial.proofs).toHaveLength(1);
	});

	it('keeps what a restore replaced: it is read in this version, and comes back', async () => {
		await leftBy(2, dataOf('v2/practised.json'));
		const store = open();
		expect((await value(restorePointOf(store)))?.snapshot).toEqual(readOf('v2/full.json'));
		await swapWithRestorePoint(store, instant('2026-12-14T08:00:00Z'));
		const { exams, drafts } = await value(snapshotOf(store));
		expect(exams[0]?.attempts).toHaveLength(3);
		expect(drafts.map(({ id }) => id)).toContain('az-104/round');
	});
});

describe('an upgrade that is broken off', () => {
	/** Lets this many puts through, then ends the transaction as a browser does that is closed. */
	function breakAfter(puts: number): void {
		let count = 0;
		const put = FakeStore.prototype.put;
		vi.spyOn(FakeStore.prototype, 'put').mockImplementation(function (
			this: InstanceType<typeof FakeStore>,
			...args: Parameters<typeof put>
		) {
			count += 1;
			if (count > puts) (this.transaction as unknown as { abort(): void }).abort();
			return put.apply(this, args);
		});
	}

	it.each([0, 1, 2, 5, 10, 20, 26])(
		'after %i rows leaves all as it was, and is done at the next start',
		async (puts) => {
			await leftBy(2, dataOf('v2/practised.json'));
			const before = await value(rawCopy());
			breakAfter(puts);
			expect(await open().open()).toMatchObject({ ok: false });
			vi.restoreAllMocks();
			for (const store of stores.splice(0)) store.close();
			expect(await value(rawCopy())).toEqual(before);
			expect(before.version).toBe(2);
			expect(sorted(await value(snapshotOf(open())))).toEqual(sorted(readOf('v2/practised.json')));
		}
	);
});
