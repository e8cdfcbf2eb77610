import { ok } from '#lib/domain/result.ts';
import 'fake-indexeddb/auto';
import { IDBDatabase as FakeDatabase, IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { currentVersion } from '#lib/domain/stored-data/version.ts';
import type { Attempt } from '#lib/domain/attempt.ts';
import { type Entry, withDone, withoutDone, type Change } from '#lib/domain/edits.ts';
import type { KeptPlan } from '#lib/domain/needs/kept-plan.ts';
import { present } from '#lib/domain/stored.ts';
import { day } from '#lib/domain/time/day.ts';
import { zone } from '#lib/domain/time/zone.ts';
import { chosen } from '#lib/state/exam.ts';

const attempt: Entry<Attempt> = {
	exam: chosen.id,
	kind: 'sat',
	day: day('2026-11-25'),
	zone: zone('Europe/Paris'),
	score: 641,
	sections: [{ domain: 'storage', bar: 40 }],
	prioritise: []
};

/** The repository and its actions, as a page has them that was just loaded. */
async function freshPage() {
	vi.resetModules();
	const [{ repository }, answers, attempts, example, proofs, settings, { showPlan }, { editRecord }] =
		await Promise.all([
			import('./repository.svelte.ts'),
			import('./answers.ts'),
			import('./save-attempt.ts'),
			import('./example.ts'),
			import('./proofs.ts'),
			import('./settings.ts'),
			import('#lib/store/stamped-edits.ts'),
			import('#lib/store/stamped-edits.ts')
		]);
	return Object.assign(repository, {
		...{ ...answers, ...attempts, ...example, ...proofs, ...settings },
		edit: (change: Change) => repository.transact([editRecord(change)]),
		showPlan: (plan: KeptPlan) => repository.transact([showPlan({ exam: chosen.id, ...plan })])
	});
}

beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
});

describe('the repository', () => {
	it('is empty and opening until it is opened, then empty and ready', async () => {
		const repository = await freshPage();
		expect(repository.phase).toBe('opening');
		await repository.open();
		expect(repository.phase).toBe('ready');
		expect(repository.record.attempts).toEqual([]);
	});

	it('shows an attempt once it is saved, and the next page has it', async () => {
		const repository = await freshPage();
		const saved = await repository.saveAttempt(attempt);
		expect(saved).toMatchObject({ ok: true });
		expect(repository.record.attempts).toMatchObject([{ score: 641, stamp: { counter: 1 } }]);
		expect(repository.record.attempts).toHaveLength(1);
		const next = await freshPage();
		await next.open();
		expect(next.record).toEqual(repository.record);
		expect(next.settings.device).toBe(repository.settings.device);
	});

	it('refuses an attempt that could not be read back, and shows and keeps nothing of it', async () => {
		const repository = await freshPage();
		const saved = await repository.saveAttempt({ ...attempt, score: 1001 });
		expect(saved).toMatchObject({
			ok: false,
			fault: {
				code: 'record',
				from: 'attempts',
				reason: { code: 'shape', path: ['score'], expected: { from: 1, to: 1000 }, found: 1001 }
			}
		});
		expect(repository.record.attempts).toEqual([]);
	});

	it('deletes an attempt and brings it back as it was', async () => {
		const repository = await freshPage();
		const saved = await repository.saveAttempt(attempt);
		const id = saved.ok ? saved.value : '';
		await repository.removeAttempt(id);
		expect(present(repository.record.attempts)).toEqual([]);
		await repository.restoreAttempt(id);
		expect(present(repository.record.attempts)).toMatchObject([{ id, score: 641, stamp: { counter: 3 } }]);
	});

	it('edits an attempt in its place', async () => {
		const repository = await freshPage();
		const saved = await repository.saveAttempt(attempt);
		await repository.saveAttempt({ ...attempt, day: day('2026-11-20') });
		if (saved.ok) await repository.saveAttempt({ ...attempt, id: saved.value, score: 650 });
		expect(repository.record.attempts.map(({ score }) => score)).toEqual([650, 641]);
	});

	const piece = { task: 'recall/storage', turn: 1, plan: 'a1' };
	it('marks a task done once, takes it back, and marks it again', async () => {
		const repository = await freshPage();
		await repository.edit(withDone(piece, day('2026-11-26')));
		await repository.edit(withDone(piece, day('2026-11-27')));
		expect(present(repository.record.tasks)).toMatchObject([{ task: 'recall/storage', done: '2026-11-26' }]);
		await repository.edit(withoutDone(piece));
		expect(present(repository.record.tasks)).toEqual([]);
		await repository.edit(withDone(piece, day('2026-11-28')));
		expect(present(repository.record.tasks)).toMatchObject([{ done: '2026-11-28' }]);
	});

	it('sums an answer in the same step as it logs it', async () => {
		const repository = await freshPage();
		await repository.addAnswerNow({
			of: { prompt: 'governance/tags' },
			given: 'recalled',
			right: true
		});
		expect(repository.progressOf({ prompt: 'governance/tags' })).toMatchObject({ answers: 1, right: 1 });
		const next = await freshPage();
		await next.open();
		expect(next.progress).toEqual(repository.progress);
	});

	it('keeps proofs, and shows those not deleted', async () => {
		const repository = await freshPage();
		await (await import('./exam.ts')).loadExam();
		const saved = await repository.keepProof({
			task: 'lab/access/three-scopes',
			day: day('2026-11-26'),
			how: 'word',
			text: 'Seen.',
			title: 'Roles'
		});
		expect(repository.proofs).toHaveLength(1);
		if (saved.ok) await saved.value();
		expect(repository.proofs).toEqual([]);
	});

	it('keeps a draft for the page after this one, until it is dropped', async () => {
		const repository = await freshPage();
		repository.drafts.write('log', { day: '2026-11-25' });
		repository.drafts.write('log', { day: '2026-11-25', score: 6 });
		expect(await repository.drafts.read('log')).toEqual({ day: '2026-11-25', score: 6 });
		document.dispatchEvent(new Event('visibilitychange'));
		window.dispatchEvent(new Event('pagehide'));
		const next = await freshPage();
		expect(await next.drafts.read('log')).toEqual({ day: '2026-11-25', score: 6 });
		await next.drafts.drop('log');
		expect(await (await freshPage()).drafts.read('log')).toBeUndefined();
	});

	it('sets and takes back a setting, and leaves the others', async () => {
		const repository = await freshPage();
		await repository.setSettings({ price: '126 EUR', selfTest: day('2026-11-25') });
		await repository.setSettings({ price: undefined });
		expect(repository.settings).toMatchObject({ selfTest: '2026-11-25' });
		expect(repository.settings).not.toHaveProperty('price');
	});

	it('never mixes the example with own data', async () => {
		const repository = await freshPage();
		await repository.saveAttempt(attempt);
		const own = repository.record;
		await repository.startExample();
		expect(repository.example).toBe(true);
		await repository.saveAttempt({ ...attempt, score: 690 });
		expect(repository.record.attempts.map(({ score }) => score)).toEqual([641, 690]);
		await repository.leaveExample();
		expect(repository.example).toBe(false);
		expect(repository.record).toEqual(own);
		const next = await freshPage();
		await next.open();
		expect(next.record).toEqual(own);
	});

	it('remembers a plan, outside the record', async () => {
		const repository = await freshPage();
		await repository.open();
		const { record } = repository;
		await repository.showPlan({ attempt: 'a1', days: [] });
		expect(repository.record).toBe(record);
		expect(repository.shownPlan).toEqual({ exam: record.exam, attempt: 'a1', days: [] });
		const next = await freshPage();
		await next.open();
		expect(next.shownPlan).toEqual(repository.shownPlan);
	});

	it('keeps what is entered while it reads what another window saved', async () => {
		const [mine, other] = [await freshPage(), await freshPage()];
		for (const page of [mine, other]) await page.open();
		let shown: unknown;
		mine.drafts.follow('log', (value) => (shown = value));
		await mine.drafts.read('log');
		await other.drafts.keep('log', { day: '2026-11-25' });
		// The screen is back, and reads slowly; what is typed meanwhile is saved more slowly still.
		const use = mine.use.bind(mine);
		let started!: () => void;
		const writing = new Promise<void>((go) => (started = go));
		let calls = 0;
		mine.use = async (task) => {
			if (++calls > 1) await writing;
			return use(task);
		};
		document.dispatchEvent(new Event('visibilitychange'));
		mine.drafts.write('log', (shown = { score: 6 }));
		await new Promise((wait) => setTimeout(wait, 50));
		expect(shown).toEqual({ score: 6 });
		started();
		await mine.drafts.flush();
		expect(shown).toEqual({ day: '2026-11-25', score: 6 });
		expect(await other.drafts.read('log')).toEqual(shown);
	});

	it('keeps drafts under the exam', async () => {
		const repository = await freshPage();
		await repository.drafts.keep('log', { score: '6' });
		const drafts = await repository.use((store) =>
			store.read(['drafts'], async (tx) => ok(await tx.all('drafts')))
		);
		expect(drafts).toMatchObject(ok([{ id: `${repository.record.exam}/log`, value: { score: '6' } }]));
		expect(await (await freshPage()).drafts.read('log')).toEqual({ score: '6' });
	});

	it('takes what a form holds as it is at that moment, reactive or not', async () => {
		const repository = await freshPage();
		const form = $state({ ...attempt, sections: [{ domain: 'storage', bar: 40 }] });
		const saving = repository.saveAttempt(form);
		form.sections[0]!.bar = 90;
		expect(await saving).toMatchObject({ ok: true });
		expect(repository.record.attempts).toMatchObject([{ sections: [{ bar: 40 }] }]);
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
		const repository = await freshPage();
		await repository.startExample();
		await repository.saveAttempt(attempt);
		await repository.leaveExample();
		expect(persist).not.toHaveBeenCalled();
		await repository.saveAttempt(attempt);
		await vi.waitFor(() => expect(repository.settings.persist).toBe('granted'));
		await repository.saveAttempt(attempt);
		expect(persist).toHaveBeenCalledTimes(1);
		vi.unstubAllGlobals();
	});

	it('goes on showing what it has where reading again fails for a moment', async () => {
		const repository = await freshPage();
		await repository.saveAttempt(attempt);
		vi.spyOn(FakeDatabase.prototype, 'transaction').mockImplementationOnce(() => {
			throw new DOMException('lost', 'UnknownError');
		});
		await repository.refresh();
		expect([repository.phase, repository.fault, repository.record.attempts.length]).toEqual([
			'ready',
			undefined,
			1
		]);
		expect(await repository.saveAttempt(attempt)).toMatchObject({ ok: true });
	});

	it('is newer when a newer app takes over, and refuses to write', async () => {
		const repository = await freshPage();
		await repository.saveAttempt(attempt);
		const taken = await new Promise<IDBDatabase>((resolve) => {
			const request = indexedDB.open('resit-data', currentVersion + 1);
			request.onsuccess = () => resolve(request.result);
		});
		expect(repository.phase).toBe('newer');
		expect(repository.fault).toEqual({ code: 'newer' });
		expect(await repository.saveAttempt(attempt)).toMatchObject({ ok: false, fault: { code: 'newer' } });
		expect(repository.record.attempts).toHaveLength(1);
		taken.close();
	});

	it('is blocked while another tab holds an older database, and ready once that is closed', async () => {
		const held = await new Promise<IDBDatabase>((resolve) => {
			const request = indexedDB.open('resit-data', 1);
			request.onsuccess = () => resolve(request.result);
		});
		indexedDB.deleteDatabase('resit-data');
		const repository = await freshPage();
		vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
		const opening = repository.open();
		await vi.advanceTimersByTimeAsync(8000);
		await opening;
		vi.useRealTimers();
		expect(repository.phase).toBe('blocked');
		expect(repository.fault).toEqual({ code: 'blocked' });
		held.close();
		await vi.waitFor(() => expect(repository.phase).toBe('ready'));
	});

	it('says that the browser keeps nothing, keeps what is typed waiting, and can still show the example', async () => {
		vi.spyOn(indexedDB, 'open').mockImplementation(() => {
			throw new DOMException('no', 'SecurityError');
		});
		const repository = await freshPage();
		await repository.open();
		expect([repository.phase, repository.fault]).toEqual([
			'failed',
			{ code: 'refused', name: 'SecurityError' }
		]);
		repository.drafts.write('log', { score: 6 });
		await vi.waitFor(() =>
			expect(repository.drafts.fault).toEqual({ code: 'refused', name: 'SecurityError' })
		);
		await repository.startExample();
		expect([repository.phase, repository.record.attempts.length]).toEqual(['ready', 1]);
		window.dispatchEvent(new Event('pagehide'));
		expect(await repository.drafts.read('log')).toBeUndefined();
		await repository.leaveExample();
		expect(repository.phase).toBe('failed');
		vi.restoreAllMocks();
		await repository.open();
		expect(repository.phase).toBe('ready');
		window.dispatchEvent(new Event('pagehide'));
		expect(await (await freshPage()).drafts.read('log')).toEqual({ score: 6 });
	});
});
