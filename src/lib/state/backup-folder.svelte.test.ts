import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { writeRaw } from '#lib/domain/stored-data/backup.ts';
import { day } from '#lib/domain/time/day.ts';
import { instant } from '#lib/domain/time/instant.ts';
import { zone } from '#lib/domain/time/zone.ts';
import type { Folder } from '#lib/pwa/folder.ts';

/** The files of the folder that stands for the person's own, and what its browser says. */
let files: Map<string, string>;
let permission: PermissionState;
let broken: boolean;

const folder = {
	name: 'Synced',
	queryPermission: async () => permission,
	requestPermission: async () => (permission = 'granted'),
	getFileHandle: async (name: string) => {
		if (broken) throw new DOMException('gone', 'NotAllowedError');
		if (!files.has(name)) files.set(name, '');
		return {
			getFile: async () => ({ text: async () => files.get(name) }),
			createWritable: async () => ({
				write: async (text: string) => void files.set(name, text),
				close: async () => undefined
			})
		};
	}
} as unknown as Folder;

vi.mock('#lib/pwa/folder.ts', async (real) => ({
	...(await real<object>()),
	chooseFolder: async () => folder,
	chosenFolder: async () => folder,
	forgetFolder: async () => undefined
}));

async function page() {
	vi.resetModules();
	const [{ repository }, { saveAttempt }, { backupFolder }, { dropMark, folderMark }, { chosen }] =
		await Promise.all([
			import('./repository.svelte.ts'),
			import('./save-attempt.ts'),
			import('./backup-folder.svelte.ts'),
			import('./local-marks.ts'),
			import('./exam.ts')
		]);
	await repository.open();
	const attempt = { exam: chosen.id, kind: 'sat', zone: zone('Europe/Paris'), sections: [] } as const;
	const enter = (on: string) => saveAttempt({ ...attempt, day: day(on), prioritise: [], score: 641 });
	return { backupFolder, repository, enter, forget: () => dropMark(folderMark) };
}
const current = () => files.get([...files.keys()].find((name) => !name.includes('before')) ?? '') ?? '';

beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
	[files, permission, broken] = [new Map(), 'granted', false];
	const marks = new Map<string, string>();
	vi.stubGlobal('localStorage', {
		getItem: (key: string) => marks.get(key) ?? null,
		setItem: (key: string, text: string) => void marks.set(key, text),
		removeItem: (key: string) => void marks.delete(key)
	});
	vi.stubGlobal('navigator', { locks: { request: (_name: string, work: () => unknown) => work() } });
});

describe('the backup folder', () => {
	it('has what is stored, and that counts as the last backup', async () => {
		const { backupFolder, enter, repository } = await page();
		await enter('2026-11-20');
		await backupFolder.choose();
		expect(backupFolder.state).toBe('kept');
		expect(JSON.parse(current()).data.exams[0].attempts).toHaveLength(1);
		expect(repository.settings.backedUp).toMatchObject({ attempts: 1 });
	});

	it('follows what is entered from the moment it was chosen', async () => {
		const { backupFolder, enter } = await page();
		await enter('2026-10-20');
		await backupFolder.choose();
		await enter('2026-11-20');
		await vi.waitFor(() => expect(current()).toContain('2026-11-20'), { timeout: 6000, interval: 200 });
		await backupFolder.stop();
	}, 10_000);

	it('waits for a tap where the browser wants to be asked again', async () => {
		const { backupFolder, enter } = await page();
		await enter('2026-10-20');
		await backupFolder.choose();
		const before = current();
		await enter('2026-11-20');
		permission = 'prompt';
		await backupFolder.write();
		expect(backupFolder.state).toBe('asks');
		expect(current()).toBe(before);
		expect(await backupFolder.write({ tapped: true })).toBe('Backed up to “Synced”.');
		expect(current()).toContain('2026-11-20');
	});

	it('keeps a backup that has much more, until the person says so', async () => {
		const first = await page();
		for (const on of ['2026-11-20', '2026-10-20', '2026-09-20']) await first.enter(on);
		await first.backupFolder.choose();
		const full = current();
		const { deleteAll } = await import('./backup.ts');
		await deleteAll();
		await first.enter('2026-11-21');
		expect(await first.backupFolder.write()).toMatch(/^Not backed up\. There’s much less here/);
		expect(current()).toBe(full);
		await first.backupFolder.write({ sure: true });
		expect(JSON.parse(current()).data.exams[0].attempts).toHaveLength(1);
		expect([...files.values()]).toContain(full);
	});

	it('isn’t written where it’s gone, or where a newer app wrote it', async () => {
		const { backupFolder, enter } = await page();
		await enter('2026-10-20');
		await backupFolder.choose();
		await enter('2026-11-20');
		broken = true;
		await backupFolder.write();
		expect(backupFolder.state).toBe('failed');
		broken = false;
		const [name] = files.keys();
		files.set(name!, writeRaw({ version: 99, data: {} }, instant('2026-11-20T08:00:00Z')));
		await backupFolder.write();
		expect(backupFolder.state).toBe('failed');
		expect(current()).toContain('"version":99');
	});

	it('is forgotten once everything was deleted', async () => {
		const { backupFolder, enter, forget } = await page();
		await backupFolder.choose();
		const before = current();
		forget();
		await enter('2026-11-20');
		await backupFolder.write();
		expect(backupFolder.name).toBeUndefined();
		expect(current()).toBe(before);
	});
});
