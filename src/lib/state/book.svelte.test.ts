import { ok } from '#lib/domain/result.ts';
import 'fake-indexeddb/auto';
import { IDBDatabase as FakeDatabase, IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { currentVersion } from '#lib/domain/stored-data/version.ts';
import type { Attempt } from '#lib/domain/attempt.ts';
import type { Entry } from '#lib/domain/edits.ts';
import { present } from '#lib/domain/stored.ts';
import { day } from '#lib/domain/time/day.ts';
import { instant } from '#lib/domain/time/instant.ts';
import { zone } from '#lib/domain/time/zone.ts';

const attempt: Entry<Attempt> = {
	exam: 'az-104',
	kind: 'sat',
	day: day('2026-11-25'),
	zone: zone('Europe/Paris'),
	score: 641,
	sections: [{ domain: 'storage', bar: 40 }],
	prioritise: []
};

/** A book as a page has it that was just loaded. */
async function freshPage() {
	vi.resetModules();
	const { book } = await import('./book.svelte.ts');
	return book;
}

beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
});

describe('the book', () => {
	it('is empty and opening until it is opened, then empty and ready', async () => {
		const book = await freshPage();
		expect(book.phase).toBe('opening');
		await book.open();
		expect(book.phase).toBe('ready');
		expect(book.record.attempts).toEqual([]);
	});

	it('shows an attempt once it is saved, and the next page has it', async () => {
		const book = await freshPage();
		const saved = await book.saveAttempt(attempt);
		expect(saved).toMatchObject({ ok: true, value: { score: 641, stamp: { counter: 1 } } });
		expect(book.record.attempts).toHaveLength(1);
		const next = await freshPage();
		await next.open();
		expect(next.record).toEqual(book.record);
		expect(next.settings.device).toBe(book.settings.device);
	});

	it('refuses an attempt that could not be read back, and shows and keeps nothing of it', async () => {
		const book = await freshPage();
		const saved = await book.saveAttempt({ ...attempt, score: 1001 });
		expect(saved).toMatchObject({
			ok: false,
			fault: { message: 'attempts: score: expected a whole number from 1 to 1000, found 1001' }
		});
		expect(book.record.attempts).toEqual([]);
	});

	it('deletes an attempt and brings it back as it was', async () => {
		const book = await freshPage();
		const saved = await book.saveAttempt(attempt);
		const id = saved.ok ? saved.value.id : '';
		await book.removeAttempt(id);
		expect(present(book.record.attempts)).toEqual([]);
		await book.restoreAttempt(id);
		expect(present(book.record.attempts)).toMatchObject([{ id, score: 641, stamp: { counter: 3 } }]);
	});

	it('edits an attempt in its place', async () => {
		const book = await freshPage();
		const saved = await book.saveAttempt(attempt);
		await book.saveAttempt({ ...attempt, day: day('2026-11-20') });
		if (saved.ok) await book.saveAttempt({ ...saved.value, score: 650 });
		expect(book.record.attempts.map(({ score }) => score)).toEqual([650, 641]);
	});

	it('marks a task done once, takes it back, and marks it again', async () => {
		const book = await freshPage();
		await book.markDone('recall/storage', 1, 'a1', day('2026-11-26'));
		await book.markDone('recall/storage', 1, 'a1', day('2026-11-27'));
		expect(present(book.record.tasks)).toMatchObject([{ task: 'recall/storage', done: '2026-11-26' }]);
		await book.undoDone('recall/storage', 1, 'a1');
		expect(present(book.record.tasks)).toEqual([]);
		await book.markDone('recall/storage', 1, 'a1', day('2026-11-28'));
		expect(present(book.record.tasks)).toMatchObject([{ done: '2026-11-28' }]);
	});

	it('sums an answer in the same step as it logs it', async () => {
		const book = await freshPage();
		await book.answer({
			at: instant('2026-11-26T07:00:00Z'),
			zone: zone('Europe/Paris'),
			of: { prompt: 'governance/tags' },
			given: 'recalled',
			right: true
		});
		expect(book.progressOf({ prompt: 'governance/tags' })).toMatchObject({ answers: 1, right: 1 });
		const next = await freshPage();
		await next.open();
		expect(next.progress).toEqual(book.progress);
	});

	it('keeps proofs, and shows those not deleted', async () => {
		const book = await freshPage();
		const saved = await book.saveProof({
			task: 'lab/access/three-scopes',
			day: day('2026-11-26'),
			how: 'word',
			text: 'Seen.',
			title: 'Roles'
		});
		const id = saved.ok ? saved.value.id : '';
		expect(book.proofs).toHaveLength(1);
		await book.removeProof(id);
		expect(book.proofs).toEqual([]);
		await book.restoreProof(id);
		expect(book.proofs).toMatchObject([{ text: 'Seen.' }]);
	});

	it('keeps a draft for the page after this one, until it is dropped', async () => {
		const book = await freshPage();
		book.writeDraft('log', { day: '2026-11-25' });
		book.writeDraft('log', { day: '2026-11-25', score: 6 });
		expect(await book.readDraft('log')).toEqual({ day: '2026-11-25', score: 6 });
		document.dispatchEvent(new Event('visibilitychange'));
		window.dispatchEvent(new Event('pagehide'));
		const next = await freshPage();
		expect(await next.readDraft('log')).toEqual({ day: '2026-11-25', score: 6 });
		await next.dropDraft('log');
		expect(await (await freshPage()).readDraft('log')).toBeUndefined();
	});

	it('sets and takes back a setting, and leaves the others', async () => {
		const book = await freshPage();
		await book.setSettings({ price: '126 EUR', selfTest: day('2026-11-25') });
		await book.setSettings({ price: undefined });
		expect(book.settings).toMatchObject({ selfTest: '2026-11-25' });
		expect(book.settings).not.toHaveProperty('price');
	});

	it('never mixes the example with own data', async () => {
		const book = await freshPage();
		await book.saveAttempt(attempt);
		const own = book.record;
		await book.startExample();
		expect(book.example).toBe(true);
		await book.saveAttempt({ ...attempt, score: 690 });
		expect(book.record.attempts.map(({ score }) => score)).toEqual([641, 690]);
		await book.leaveExample();
		expect(book.example).toBe(false);
		expect(book.record).toEqual(own);
		const next = await freshPage();
		await next.open();
		expect(next.record).toEqual(own);
	});

	it('remembers a plan, and writes nothing where it is the same', async () => {
		const book = await freshPage();
		await book.rememberPlan({ attempt: 'a1', days: [] });
		const { plan, record } = book;
		await book.rememberPlan({ attempt: 'a1', days: [] });
		expect(book.plan).toBe(plan);
		expect(plan).toEqual({ exam: record.exam, attempt: 'a1', days: [] });
		const next = await freshPage();
		await next.open();
		expect(next.plan).toEqual(plan);
	});

	it('keeps drafts under the exam', async () => {
		const book = await freshPage();
		await book.keepDraft('log', { score: '6' });
		const drafts = await book.use((store) =>
			store.read(['drafts'], async (tx) => ok(await tx.all('drafts')))
		);
		expect(drafts).toMatchObject(ok([{ id: `${book.record.exam}/log`, value: { score: '6' } }]));
		expect(await (await freshPage()).readDraft('log')).toEqual({ score: '6' });
	});

	it('takes what a form holds as it is at that moment, reactive or not', async () => {
		const book = await freshPage();
		const form = $state({ ...attempt, sections: [{ domain: 'storage', bar: 40 }] });
		const saving = book.saveAttempt(form);
		form.sections[0]!.bar = 90;
		expect(await saving).toMatchObject({ ok: true, value: { sections: [{ bar: 40 }] } });
	});

	it('shows what another tab saved', async () => {
		const [here, there] = [await freshPage(), await freshPage()];
		await there.open();
		await here.saveAttempt(attempt);
		await vi.waitFor(() => expect(there.record).toEqual(here.record));
		await there.saveAttempt({ ...attempt, score: 655 });
		await vi.waitFor(() => expect(here.record.attempts).toHaveLength(2));
	});

	it('does not bring own data into the example when another tab saves', async () => {
		const [here, there] = [await freshPage(), await freshPage()];
		await there.startExample();
		const shown = there.record;
		await here.saveAttempt(attempt);
		await here.open();
		expect(there.record).toEqual(shown);
		await there.leaveExample();
		expect(there.record).toEqual(here.record);
	});

	it('asks the browser to keep the data after the first attempt, once, and keeps the answer', async () => {
		const persist = vi.fn(async () => true);
		vi.stubGlobal('navigator', { storage: { persist } });
		const book = await freshPage();
		await book.startExample();
		await book.saveAttempt(attempt);
		await book.leaveExample();
		expect(persist).not.toHaveBeenCalled();
		await book.saveAttempt(attempt);
		await vi.waitFor(() => expect(book.settings.persist).toBe('granted'));
		await book.saveAttempt(attempt);
		expect(persist).toHaveBeenCalledTimes(1);
		vi.unstubAllGlobals();
	});

	it('goes on showing what it has where reading anew fails for a moment', async () => {
		const book = await freshPage();
		await book.saveAttempt(attempt);
		vi.spyOn(FakeDatabase.prototype, 'transaction').mockImplementationOnce(() => {
			throw new DOMException('lost', 'UnknownError');
		});
		await book.refresh();
		expect([book.phase, book.fault, book.record.attempts.length]).toEqual(['ready', undefined, 1]);
		expect(await book.saveAttempt(attempt)).toMatchObject({ ok: true });
	});

	it('is newer when a newer app takes over, and refuses to write', async () => {
		const book = await freshPage();
		await book.saveAttempt(attempt);
		const taken = await new Promise<IDBDatabase>((resolve) => {
			const request = indexedDB.open('resit-data', currentVersion + 1);
			request.onsuccess = () => resolve(request.result);
		});
		expect(book.phase).toBe('newer');
		expect(book.fault).toContain('Reload');
		expect(await book.saveAttempt(attempt)).toMatchObject({ ok: false, fault: { code: 'newer' } });
		expect(book.record.attempts).toHaveLength(1);
		taken.close();
	});

	it('is blocked while another tab holds an older database, and ready once that is closed', async () => {
		const held = await new Promise<IDBDatabase>((resolve) => {
			const request = indexedDB.open('resit-data', 1);
			request.onsuccess = () => resolve(request.result);
		});
		indexedDB.deleteDatabase('resit-data');
		const book = await freshPage();
		vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
		const opening = book.open();
		await vi.advanceTimersByTimeAsync(8000);
		await opening;
		vi.useRealTimers();
		expect(book.phase).toBe('blocked');
		expect(book.fault).toContain('Close the other tabs');
		held.close();
		await vi.waitFor(() => expect(book.phase).toBe('ready'));
	});

	it('says that the browser keeps nothing, keeps what is typed waiting, and can still show the example', async () => {
		vi.spyOn(indexedDB, 'open').mockImplementation(() => {
			throw new DOMException('no', 'SecurityError');
		});
		const book = await freshPage();
		await book.open();
		expect([book.phase, book.fault]).toEqual(['failed', expect.stringContaining('SecurityError')]);
		book.writeDraft('log', { score: 6 });
		await vi.waitFor(() => expect(book.draftFault).toContain('SecurityError'));
		await book.startExample();
		expect([book.phase, book.record.attempts.length]).toEqual(['ready', 1]);
		window.dispatchEvent(new Event('pagehide'));
		expect(await book.readDraft('log')).toBeUndefined();
		await book.leaveExample();
		expect(book.phase).toBe('failed');
		vi.restoreAllMocks();
		await book.open();
		expect(book.phase).toBe('ready');
		window.dispatchEvent(new Event('pagehide'));
		expect(await (await freshPage()).readDraft('log')).toEqual({ score: 6 });
	});
});
