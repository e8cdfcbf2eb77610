import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it } from 'vitest';
import { ok } from '#lib/domain/result.ts';
import { readBackup, writeRaw } from '#lib/domain/stored-data/backup.ts';
import { currentVersion } from '#lib/domain/stored-data/version.ts';
import { instant } from '#lib/domain/time/instant.ts';
import { indexedStore } from '#lib/store/indexed.ts';
import { rawCopy } from '#lib/store/raw-copy.ts';

beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
});

/** A database as an app of this version left it. */
async function leftBy(version: number) {
	const store = indexedStore({ loadUpgrade: async () => async () => undefined, version });
	await store.write(['exams', 'settings', 'device'], async (tx) => {
		await tx.put('exams', 'sail-1', { exam: 'sail-1', attempts: [], bookings: [], tasks: [], pins: [] });
		if (version < 3) await tx.put('settings', 'only', { device: 'phone', counter: 3, price: '1' });
		else
			await tx.put('settings', 'price', { id: 'price', stamp: { counter: 3, device: 'phone' }, value: '1' });
		if (version >= 3) await tx.put('device', 'only', { device: 'phone', counter: 3 });
		return ok(true);
	});
	store.close();
}

it('copies what a newer app stored, which this one cannot open', async () => {
	await leftBy(currentVersion + 1);
	expect(await rawCopy()).toMatchObject({
		ok: true,
		value: {
			version: currentVersion + 1,
			data: { exams: [{ exam: 'sail-1' }], settings: [{ value: '1' }], device: { counter: 3 } }
		}
	});
});

it.each([currentVersion - 1, currentVersion])(
	'of version %i is a backup that can be restored',
	async (version) => {
		await leftBy(version);
		const copy = await rawCopy();
		if (!copy.ok) throw new Error(copy.fault.code);
		const backup = readBackup(writeRaw(copy.value, instant('2026-11-25T18:00:00Z')));
		expect(backup).toMatchObject({
			ok: true,
			value: {
				snapshot: {
					exams: [{ exam: 'sail-1' }],
					settings: [{ id: 'price', value: '1' }],
					device: { device: 'phone', counter: 3 },
					aside: []
				}
			}
		});
		expect(backup.ok && backup.value.damaged).toBeUndefined();
	}
);

it('makes no database where there is none', async () => {
	expect(await rawCopy()).toMatchObject({ ok: false });
	expect(await indexedDB.databases()).toEqual([]);
});
