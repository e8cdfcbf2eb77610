import { describe, expect, it } from 'vitest';
import { draftId } from '#lib/domain/draft.ts';
import { mergeSessions } from '#lib/domain/practice/session/merge.ts';
import {
	begin,
	end,
	reveal,
	settle,
	spendOn,
	type PracticeSession,
	type Step
} from '#lib/domain/practice/session/session-state.ts';
import { ok } from '#lib/domain/result.ts';
import { instant } from '#lib/domain/time/instant.ts';
import { dropDraft, getDraft, noDraft, putDraft } from '#lib/store/drafts.ts';
import { memoryStore } from '#lib/store/memory.ts';
import { editSettings } from '#lib/store/stamped-edits.ts';
import type { Store } from '#lib/store/store.ts';
import { transact, type Edit, type Editor, type Known } from '#lib/store/transact.ts';

const id = draftId('boat', 'log');
const who: Editor = { device: 'phone', newId: () => 'x', exam: 'boat' };

/** Makes one edit in a transaction. */
const run = (on: Store, by: Editor, edit: Edit) => transact(on, by, [edit]);

/** A window with what it last read or wrote. */
function windowOn(store: ReturnType<typeof memoryStore>, name: string) {
	let known: Known = noDraft;
	let writes = 0;
	return {
		async read() {
			const read = await getDraft(store, id);
			if (read.ok) known = read.value;
			return known.value;
		},
		async write(value: unknown) {
			const saved = await run(
				store,
				who,
				putDraft(id, () => ({
					value,
					base: known,
					revision: `${name}:${++writes}`
				}))
			);
			if (saved.ok) known = saved.value.drafts!.get(id)!;
			return known.value;
		}
	};
}

describe('one form in two windows', () => {
	it('keeps what each of them typed', async () => {
		const store = memoryStore();
		const [a, b] = [windowOn(store, 'a'), windowOn(store, 'b')];
		await a.write({ fields: { score: '', time: '' } });
		await b.read();
		await a.write({ fields: { score: '641', time: '' } });
		expect(await b.write({ fields: { score: '', time: '09:00' } })).toEqual({
			fields: { score: '641', time: '09:00' }
		});
		expect(await a.read()).toEqual({ fields: { score: '641', time: '09:00' } });
	});

	it('keeps what is typed now where both typed in one field', async () => {
		const store = memoryStore();
		const [a, b] = [windowOn(store, 'a'), windowOn(store, 'b')];
		await a.write({ score: '6' });
		await b.read();
		await a.write({ score: '64' });
		expect(await b.write({ score: '65' })).toEqual({ score: '65' });
	});

	it('is not merged with what the same window wrote before', async () => {
		const store = memoryStore();
		const a = windowOn(store, 'a');
		await a.write({ score: '641', time: '09:00' });
		expect(await a.write({ score: '641' })).toEqual({ score: '641' });
	});

	it('is there again where it was let go elsewhere while somebody typed here', async () => {
		const store = memoryStore();
		const a = windowOn(store, 'a');
		await a.write({ score: '6' });
		await run(store, who, dropDraft(id));
		expect(await a.write({ score: '64' })).toEqual({ score: '64' });
	});

	it('leaves a mark when it is let go, later than every write, and nothing of what was typed', async () => {
		const store = memoryStore();
		const a = windowOn(store, 'a');
		await a.write({ score: '6' });
		await a.write({ score: '64' });
		await run(store, who, dropDraft(id));
		expect(await a.read()).toBeUndefined();
		const stored = () => store.read(['drafts'], async (tx) => ok(await tx.all('drafts')));
		const stamp = { counter: 3, device: 'phone' };
		expect(await stored()).toEqual(
			ok([{ id, stamp, seen: [{ device: 'phone', from: 0, to: 2 }], deleted: true }])
		);
		await run(store, who, dropDraft(id));
		await run(store, who, dropDraft(draftId('boat', 'never written')));
		expect(await stored()).toEqual(
			ok([{ id, stamp, seen: [{ device: 'phone', from: 0, to: 2 }], deleted: true }])
		);
		await a.write({ score: '7' });
		expect(await stored()).toMatchObject(ok([{ id, stamp: { counter: 4 }, value: { score: '7' } }]));
	});

	it('is stamped by the device that stored first', async () => {
		const store = memoryStore();
		await run(store, { ...who, device: 'first' }, editSettings({ persist: 'denied' }));
		await windowOn(store, 'a').write({ score: '6' });
		const read = await store.read(['drafts'], async (tx) => ok(await tx.get('drafts', id)));
		expect(read).toMatchObject(ok({ stamp: { counter: 1, device: 'first' } }));
	});
});

const at = instant('2026-11-25T18:00:00Z');
const set = (id = 's1'): PracticeSession =>
	begin({
		id,
		mode: 'set',
		started: at,
		size: 'minutes',
		limit: 20,
		exam: true,
		steps: [1, 2, 3].map((seed) => ({ family: 'access/least-grant', edition: 1, seed, items: 1 }))
	});
const answering = (one: PracticeSession, ...which: readonly number[]): PracticeSession => ({
	...one,
	at: Math.max(...which),
	responses: one.responses.map((each, index) =>
		which.includes(index) ? { ...each, ms: 5000, given: [{}], confidence: 'sure' } : each
	)
});
const answeredIn = (value: unknown): number =>
	(value as PracticeSession).responses.filter(({ confidence }) => confidence !== undefined).length;

describe('one set in two windows', () => {
	it('loses no answer to the tick of a window that slept', () => {
		const stale = set();
		const ticked = {
			...stale,
			responses: stale.responses.map((one, index) => (index === 0 ? { ...one, ms: 5000 } : one))
		};
		expect(answeredIn(mergeSessions(stale, ticked, answering(stale, 0, 1, 2)))).toBe(3);
	});

	it('keeps the answers of both', () => {
		const base = set();
		expect(answeredIn(mergeSessions(base, answering(base, 2), answering(base, 0, 1)))).toBe(3);
	});

	it('stays ended, and is not brought back once it was left', () => {
		const base = set();
		expect(mergeSessions(base, answering(base, 0), end(answering(base, 0, 1)))).toMatchObject({
			phase: 'ended'
		});
		expect(mergeSessions(base, answering(base, 0), undefined)).toBeUndefined();
	});

	it('is not replaced by one that is started elsewhere while it runs, only once it has ended', () => {
		const running = answering(set('running'), 0);
		expect(mergeSessions(undefined, set('new'), running)).toBe(running);
		expect(mergeSessions(undefined, set('new'), end(running))).toMatchObject({ id: 'new' });
	});
});

describe('one round in two windows', () => {
	const roundOf = (id: string, ...steps: readonly Step[]) =>
		begin({ id, mode: 'round', started: at, steps, exam: false });
	const round = roundOf('r1', { prompt: 'a/b' }, { prompt: 'a/c' });
	const further = settle(reveal(round, 'sure'), true);

	it('goes on where it is further on, and keeps what was closed', () => {
		expect(mergeSessions(round, spendOn(round, 5000), { ...further, closed: ['x'] })).toEqual({
			...further,
			closed: ['x']
		});
	});

	it('is not brought back once it was ended', () => {
		expect(mergeSessions(round, further, undefined)).toBeUndefined();
	});

	it('gives way to the one that was started over it', () => {
		const next = roundOf('r2', { prompt: 'a/d' });
		expect(mergeSessions(round, further, next)).toBe(next);
		expect(mergeSessions(undefined, next, further)).toBe(next);
	});
});
