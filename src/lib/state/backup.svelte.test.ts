import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readBackup } from '#lib/domain/stored-data/backup.ts';
import { day } from '#lib/domain/time/day.ts';
import { zone } from '#lib/domain/time/zone.ts';
import { chosen } from '#lib/state/exam.ts';

async function freshPage() {
	vi.resetModules();
	const [{ repository }, { saveAttempt }, { addAnswerNow }, backup] = await Promise.all([
		import('./repository.svelte.ts'),
		import('./save-attempt.ts'),
		import('./answers.ts'),
		import('./backup.ts')
	]);
	const [due, saving] = await Promise.all([import('./backup-due.ts'), import('./save-backup.ts')]);
	await repository.open();
	return { repository, saveAttempt, addAnswerNow, ...backup, ...due, ...saving };
}
type Page = Awaited<ReturnType<typeof freshPage>>;

async function enter({ saveAttempt }: Page, score: number) {
	const attempt = { exam: chosen.id, kind: 'sat', zone: zone('Europe/Paris'), sections: [] } as const;
	await saveAttempt({ ...attempt, day: day('2026-11-25'), prioritise: [], score });
}
async function around(page: Page) {
	const found = await page.readOverview();
	if (!found.ok) throw new Error(found.fault.code);
	return found.value;
}
function backupOf(text: string) {
	const read = readBackup(text);
	if (!read.ok) throw new Error(read.fault.code);
	return read.value;
}

beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
});

describe('everything at once', () => {
	it('goes from one device to another as text, and is shown there', async () => {
		const phone = await freshPage();
		await enter(phone, 641);
		await phone.addAnswerNow({ of: { prompt: 'tags' }, given: 'recalled', right: true });
		const { text, counts } = await around(phone);
		expect(counts).toEqual({
			attempts: 1,
			bookings: 0,
			done: 0,
			proofs: 0,
			answers: 1,
			mocks: 0,
			sets: 0,
			variations: 0
		});

		globalThis.indexedDB = new IDBFactory();
		const tablet = await freshPage();
		expect(await tablet.restore(backupOf(text), 'text')).toEqual({ ok: true, value: true });
		expect(tablet.repository.record).toEqual(phone.repository.record);
		expect(tablet.repository.progress).toEqual(phone.repository.progress);
		expect(tablet.repository.settings.device).not.toBe(phone.repository.settings.device);
	});

	it('taken from a file is as old a backup as the file; a pasted text is none', async () => {
		const page = await freshPage();
		await enter(page, 641);
		const backup = backupOf((await around(page)).text);
		await page.restore(backup, 'file');
		expect(page.repository.settings.lastBackup).toBe(backup.made);
		await page.restore(backup, 'text');
		expect(page.repository.settings).not.toHaveProperty('lastBackup');
	});

	it('taken from a file has nothing since, and a pasted text all of it', async () => {
		const page = await freshPage();
		await enter(page, 641);
		await enter(page, 655);
		await page.addAnswerNow({ of: { prompt: 'tags' }, given: 'recalled', right: true });
		const backup = backupOf((await around(page)).text);
		await page.restore(backup, 'file');
		expect(page.backupDueNow()).toMatchObject({ due: false, since: { attempts: 0, answers: 0 } });
		await page.restore(backup, 'text');
		expect(page.backupDueNow()).toMatchObject({ due: true, since: { attempts: 2, answers: 1 } });
	});

	it('shows what a restore replaced, and takes it back', async () => {
		const page = await freshPage();
		await enter(page, 641);
		const backup = backupOf((await around(page)).text);
		await enter(page, 655);
		await page.restore(backup, 'file');
		expect(page.repository.record.attempts).toHaveLength(1);
		expect((await around(page)).restorePoints[0]?.counts.attempts).toBe(2);
		await page.undoRestore();
		expect(page.repository.record.attempts).toHaveLength(2);
	});

	it('is deleted, taken back, deleted again and let go', async () => {
		const page = await freshPage();
		await enter(page, 641);
		await page.deleteAll();
		expect(page.repository.record.attempts).toEqual([]);
		await page.undoRestore();
		expect(page.repository.record.attempts).toHaveLength(1);
		await page.deleteAll();
		await page.forgetRestorePoint();
		expect((await around(page)).restorePoints).toEqual([]);
		expect(await page.undoRestore()).toMatchObject({ ok: false, fault: { code: 'no restore point' } });
	});

	it('is worth a backup with a draft alone, of which no count says anything', async () => {
		const page = await freshPage();
		expect((await around(page)).blank).toBe(true);
		page.repository.drafts.write('import', 'Storage, 30');
		await page.repository.drafts.flush();
		const { blank, counts, text } = await around(page);
		expect(blank).toBe(false);
		expect(Object.values(counts).every((count) => count === 0)).toBe(true);
		expect(backupOf(text).snapshot.drafts).toMatchObject([{ value: 'Storage, 30' }]);
	});

	it('deleted in one tab is gone in the other', async () => {
		const [here, there] = [await freshPage(), await freshPage()];
		await enter(here, 641);
		await vi.waitFor(() => expect(there.repository.record.attempts).toHaveLength(1));
		await here.deleteAll();
		await vi.waitFor(() => expect(there.repository.record.attempts).toEqual([]));
	});

	it('is the text that the home screen’s hint copies as well', async () => {
		const page = await freshPage();
		await enter(page, 641);
		const made = await page.makeBackup();
		expect(made.ok && backupOf(made.value.text).snapshot).toEqual(
			backupOf((await around(page)).text).snapshot
		);
	});
});

describe('a saved backup', () => {
	/** Two attempts, saved as a file. */
	async function saved(): Promise<Page> {
		const page = await freshPage();
		await enter(page, 641);
		await enter(page, 655);
		const made = await page.makeBackup();
		if (!made.ok) throw new Error(made.fault.code);
		await page.noteSaved(made.value, 'downloaded');
		return page;
	}

	it('is due until it left the browser, and again after two more attempts', async () => {
		const page = await saved();
		expect(page.backupDueNow().due).toBe(false);
		await enter(page, 660);
		expect(page.backupDueNow()).toMatchObject({ due: false, since: { attempts: 1 } });
		await enter(page, 668);
		expect(page.backupDueNow()).toMatchObject({ due: true, since: { attempts: 2 } });
		await page.backUpLater();
		expect(page.backupDueNow().due).toBe(false);
		// What counts here is what counts there.
		const made = await page.makeBackup();
		expect(made.ok && made.value.counts.attempts).toBe(4);
	});

	it.each(['copied', 'cancelled', 'failed'] as const)('is none where it was %s', async (how) => {
		const page = await freshPage();
		await enter(page, 641);
		await enter(page, 655);
		const made = await page.makeBackup();
		const said = made.ok && (await page.noteSaved(made.value, how));
		expect(said).not.toMatch(/^Saved/);
		expect(page.repository.settings).not.toHaveProperty('lastBackup');
		expect(page.backupDueNow().due).toBe(true);
	});

	it('is asked about before one with much less', async () => {
		const page = await saved();
		expect(await page.saveBackup()).toBeTypeOf('string');
		await page.deleteAll();
		expect(page.repository.settings).not.toHaveProperty('lastBackup');
		expect(await page.saveBackup()).toBeUndefined();
		expect(page.repository.settings).not.toHaveProperty('lastBackup');
		await page.undoRestore();
		expect(page.repository.settings).toMatchObject({ backedUp: { attempts: 2 } });
		expect(page.backupDueNow().due).toBe(false);
	});
});

describe('two devices', () => {
	/** The same attempt on both, edited on each without knowing of the other. */
	async function edited() {
		const phone = await freshPage();
		await enter(phone, 641);
		const [attempt] = phone.repository.record.attempts;
		const first = backupOf((await around(phone)).text);
		const phoneData = globalThis.indexedDB;

		globalThis.indexedDB = new IDBFactory();
		const desk = await freshPage();
		await desk.restore(first, 'text');
		await desk.saveAttempt({ ...attempt!, score: 655 });
		await enter(desk, 700);
		const fromDesk = backupOf((await around(desk)).text);

		globalThis.indexedDB = phoneData;
		const here = await freshPage();
		await here.saveAttempt({ ...attempt!, score: 660 });
		return { here, fromDesk };
	}
	const scores = ({ repository }: Page) => repository.record.attempts.map(({ score }) => score);

	it('are put together: what is new is added, and what both changed is there twice until one is chosen', async () => {
		const { here, fromDesk } = await edited();
		const both = await here.mergedWith(fromDesk);
		expect(both.ok && both.value.counts.attempts).toBe(2);
		expect(both.ok && both.value.adds).toBe(true);
		expect(await here.addBackup(fromDesk)).toEqual({ ok: true, value: true });
		expect(scores(here)).toContain(700);
		const [conflict] = (await around(here)).conflicts;
		expect(conflict?.versions.map((one) => (one as { score?: number }).score).sort()).toEqual([655, 660]);

		const other = conflict!.versions[1]!;
		expect((await here.chooseVersion(conflict!, other)).ok).toBe(true);
		expect((await around(here)).conflicts).toEqual([]);
		expect(scores(here)).toContain((other as { score?: number }).score);
		// What was decided stays so, whatever comes again, and that adds nothing.
		const again = await here.mergedWith(fromDesk);
		expect(again.ok && again.value.adds).toBe(false);
		await here.addBackup(fromDesk);
		expect((await around(here)).conflicts).toEqual([]);
		expect(scores(here)).toContain((other as { score?: number }).score);
	});

	it('and undo takes away what came, and no more', async () => {
		const { here, fromDesk } = await edited();
		await here.addBackup(fromDesk);
		await enter(here, 710);
		await here.undoRestore();
		expect(scores(here).toSorted()).toEqual([660, 710]);
		expect((await around(here)).conflicts).toEqual([]);
	});
});
