import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { fail, ok } from '#lib/domain/result.ts';
import { indexedStore } from '#lib/store/indexed.ts';
import { memoryStore } from '#lib/store/memory.ts';
import type { Store } from '#lib/store/store.ts';

beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
});

const put = (store: Store, key: string, value: unknown) =>
	store.write(['drafts'], async (tx) => {
		await tx.put('drafts', key, value);
		return ok(true);
	});
const all = async (store: Store) => {
	const read = await store.read(['drafts'], async (tx) => ok(await tx.all('drafts')));
	return read.ok ? read.value : read.fault.code;
};

describe.each([
	['IndexedDB', () => indexedStore({ loadUpgrade: async () => async () => undefined })],
	['memory', memoryStore]
])('a store in %s', (_, make: () => Store) => {
	let store: Store;
	beforeEach(() => {
		store = make();
		return () => store.close();
	});

	it('gives back what was put, in the order of the keys', async () => {
		await put(store, 'b', { n: 2 });
		await put(store, 'a', { n: 1 });
		await put(store, 'b', { n: 3 });
		expect(await all(store)).toEqual([{ n: 1 }, { n: 3 }]);
	});

	it('gives back those whose key begins with a prefix', async () => {
		for (const key of ['a', 'a/', 'a/1', 'a/é', 'a0', 'b/1']) await put(store, key, key);
		const read = await store.read(['drafts'], async (tx) => ok(await tx.all('drafts', 'a/')));
		expect(read).toEqual(ok(['a/', 'a/1', 'a/é']));
	});

	it('counts, removes and clears', async () => {
		await put(store, 'a', 1);
		await put(store, 'b', 2);
		const counts = await store.write(['drafts'], async (tx) => {
			const before = await tx.count('drafts');
			await tx.remove('drafts', 'a');
			const left = await tx.all('drafts');
			await tx.clear('drafts');
			return ok([before, left, await tx.count('drafts'), await tx.get('drafts', 'b')]);
		});
		expect(counts).toEqual({ ok: true, value: [2, [2], 0, undefined] });
	});

	it('keeps the old, whole, where the work ends in a fault half-way', async () => {
		await put(store, 'a', 'old');
		const result = await store.write(['drafts', 'answers'], async (tx) => {
			await tx.put('drafts', 'a', 'new');
			await tx.put('answers', 'n1', 'new');
			return fail({ code: 'no proof' });
		});
		expect(result).toEqual(fail({ code: 'no proof' }));
		expect(await all(store)).toEqual(['old']);
	});

	it('keeps the old, whole, where the work breaks half-way, and says so', async () => {
		await put(store, 'a', 'old');
		const result = await store.write(['drafts'], async (tx) => {
			await tx.put('drafts', 'a', 'new');
			throw new TypeError('broken');
		});
		expect(result).toMatchObject({
			ok: false,
			fault: { code: 'unexpected', cause: 'broken' }
		});
		expect(await all(store)).toEqual(['old']);
	});

	it('refuses what cannot be stored, and keeps the old', async () => {
		await put(store, 'a', 'old');
		const result = await store.write(['drafts'], async (tx) => {
			await tx.put('drafts', 'b', 'new');
			await tx.put('drafts', 'a', () => 'a function');
			return ok(true);
		});
		expect(result).toMatchObject({ ok: false, fault: { code: 'unexpected' } });
		expect(await all(store)).toEqual(['old']);
	});

	it('is not changed by what happens to a value after it was put', async () => {
		const value = { n: 1 };
		await put(store, 'a', value);
		value.n = 2;
		expect(await all(store)).toEqual([{ n: 1 }]);
	});

	it('runs writes one after the other, so that none is lost', async () => {
		const add = () =>
			store.write(['drafts'], async (tx) => {
				const before = ((await tx.get('drafts', 'sum')) as number | undefined) ?? 0;
				await tx.put('drafts', 'sum', before + 1);
				return ok(true);
			});
		await Promise.all(Array.from({ length: 20 }, add));
		expect(await all(store)).toEqual([20]);
	});
});
