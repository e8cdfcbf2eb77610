import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Answer } from '#lib/domain/practice/answer.ts';
import { progressAfter, type Progress } from '#lib/domain/practice/progress.ts';
import type { ExamRecord } from '#lib/domain/record.ts';
import { ok } from '#lib/domain/result.ts';
import { addDays, day } from '#lib/domain/time/day.ts';
import { addHours, instant } from '#lib/domain/time/instant.ts';
import { zone } from '#lib/domain/time/zone.ts';
import { addAnswer } from '#lib/store/answers.ts';
import { indexedStore } from '#lib/store/indexed.ts';
import { readInitialState } from '#lib/store/initial-state.ts';
import { editProof, editRecord, editSettings } from '#lib/store/stamped-edits.ts';
import { snapshotOf } from '#lib/store/snapshot.ts';
import { only, type Store, type Table } from '#lib/store/store.ts';
import { transact, type Edit, type Editor } from '#lib/store/transact.ts';

const exam = 'sail-1';
let count = 0;
const person = (device: string): Editor => ({ device, newId: () => `id-${++count}`, exam });
const stores: Store[] = [];
function tab(): Store {
	const store = indexedStore({ loadUpgrade: async () => async () => undefined });
	stores.push(store);
	return store;
}
let store: Store;
const who = person('phone');

/** Makes one edit in a transaction. */
const run = (on: Store, by: Editor, edit: Edit) => transact(on, by, [edit]);

beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
	store = tab();
});
afterEach(() => {
	for (const each of stores.splice(0)) each.close();
});

const withAttempt =
	(of = day('2026-11-25')) =>
	(
		record: ExamRecord,
		next: () => { id: string; stamp: { counter: number; device: string } }
	): ExamRecord => ({
		...record,
		attempts: [
			...record.attempts,
			{ ...next(), exam, kind: 'sat', day: of, zone: zone('Europe/Paris'), sections: [], prioritise: [] }
		]
	});
const put = (table: Table, key: string, value: unknown) =>
	store.write([table], async (tx) => {
		await tx.put(table, key, value);
		return ok(true);
	});
async function initial(of: Store = store) {
	const read = await readInitialState(of, exam, 'new-device');
	if (!read.ok) throw new Error(read.fault.code);
	return read.value;
}
async function everything() {
	const read = await snapshotOf(store);
	if (!read.ok) throw new Error(read.fault.code);
	return read.value;
}

describe('changing the record', () => {
	it('stamps each edit higher than the one before, by the device that stored first', async () => {
		await run(store, who, editRecord(withAttempt()));
		await run(tab(), person('other'), editRecord(withAttempt()));
		const { record, settings } = await initial();
		expect(record.attempts.map(({ stamp }) => stamp)).toEqual([
			{ counter: 1, device: 'phone' },
			{ counter: 2, device: 'phone' }
		]);
		expect(settings).toEqual({ device: 'phone', counter: 2 });
	});

	it('of two tabs at the same time loses neither', async () => {
		const other = tab();
		await Promise.all(
			Array.from({ length: 10 }, (_, index) =>
				run(index % 2 ? store : other, who, editRecord(withAttempt(addDays(day('2026-11-01'), index))))
			)
		);
		const { attempts } = (await initial()).record;
		expect(attempts).toHaveLength(10);
		expect(new Set(attempts.map(({ stamp }) => stamp.counter)).size).toBe(10);
	});

	it('that would not read back is refused, and the counter stays', async () => {
		await run(store, who, editRecord(withAttempt()));
		const result = await run(store, who, editRecord(withAttempt('soon' as never)));
		expect(result).toMatchObject({
			ok: false,
			fault: {
				code: 'record',
				from: 'attempts',
				reason: { code: 'shape', path: ['day'], expected: 'day', found: 'soon' }
			}
		});
		expect(await initial()).toMatchObject({ record: { attempts: [{}] }, settings: { counter: 1 } });
	});

	it('that breaks changes nothing', async () => {
		await run(store, who, editRecord(withAttempt()));
		const before = await initial();
		const result = await run(
			store,
			who,
			editRecord(() => {
				throw new Error('oh');
			})
		);
		expect(result).toMatchObject({ ok: false, fault: { code: 'unexpected' } });
		expect(await initial()).toEqual(before);
	});

	it('sets aside what another app tore in the meantime, in the same step', async () => {
		await put('exams', exam, { exam, attempts: ['torn'], bookings: [], tasks: [], pins: [] });
		await run(store, who, editRecord(withAttempt()));
		expect(await everything()).toMatchObject({
			exams: [{ attempts: [{ day: '2026-11-25' }] }],
			aside: [{ from: 'attempts', value: 'torn' }]
		});
	});
});

describe('an answer', () => {
	const at = instant('2026-11-26T07:00:00Z');
	const answer = (id: string, right: boolean, hours = 0): Answer => ({
		...{ id, at: addHours(at, hours), zone: zone('Europe/Paris'), of: { exam, prompt: 'tags' } },
		...{ given: 'recalled', right }
	});

	it('lies in the log and in its summary', async () => {
		await run(store, who, addAnswer(answer('n1', true)));
		await run(store, who, addAnswer(answer('n2', false, 24)));
		expect(await everything()).toMatchObject({
			answers: [{ id: 'n1' }, { id: 'n2' }],
			progress: [{ key: 'sail-1/prompt:tags', answers: 2, right: 1, lastRight: false }]
		});
	});

	it('with the id of one in another exam is another answer', async () => {
		await run(store, who, addAnswer(answer('n1', true)));
		await run(store, who, addAnswer({ ...answer('n1', false), of: { exam: 'boat', prompt: 'tags' } }));
		const all = await everything();
		expect(all.answers.map(({ of, right }) => [of.exam, right]).sort()).toEqual([
			['boat', false],
			['sail-1', true]
		]);
		expect(all.progress.map(({ key }) => key)).toEqual(['boat/prompt:tags', 'sail-1/prompt:tags']);
		expect([...(await initial()).progress.keys()]).toEqual(['sail-1/prompt:tags']);
	});

	it('counts once, however often it is sent', async () => {
		const once = await run(store, who, addAnswer(answer('n1', true)));
		expect(await run(store, who, addAnswer(answer('n1', true)))).toMatchObject({
			ok: true,
			value: { progress: once.ok && once.value.progress, added: 0 }
		});
		expect((await everything()).answers).toHaveLength(1);
	});

	it('foretold of a variation is summed apart from the scenarios of its family, and once', async () => {
		const of = { exam, family: 'access/least', edition: 1, seed: 3 };
		await run(store, who, addAnswer({ ...answer('n1', true), of, given: { items: [] } }));
		const told = { ...answer('foretold-1', true), of: { ...of, axis: 'scope' }, given: { changes: true } };
		await run(store, who, addAnswer(told));
		await run(store, who, addAnswer({ ...told, right: false, given: { changes: false } }));
		const all = await everything();
		expect(all.answers).toHaveLength(2);
		expect(all.progress).toMatchObject([
			{ key: 'sail-1/family:access/least', answers: 1 },
			{ key: 'sail-1/foretold:access/least/scope', answers: 1, right: 1 }
		]);
	});

	it('that would not read back is refused from both', async () => {
		const result = await run(store, who, addAnswer({ ...answer('n1', true), ms: -1 }));
		expect(result).toMatchObject({
			ok: false,
			fault: { code: 'shape', path: ['ms'], expected: { from: 0 }, found: -1 }
		});
		expect(await everything()).toMatchObject({ answers: [], progress: [] });
	});

	it('comes on top of a summary that was torn: that is folded from the log first', async () => {
		await run(store, who, addAnswer(answer('n1', true)));
		await put('progress', 'sail-1/prompt:tags', 'torn');
		const result = await run(store, who, addAnswer(answer('n2', true, 24)));
		expect(result).toMatchObject({ ok: true, value: { progress: [{ answers: 2, right: 2 }] } });
	});

	it('after answer keeps the summary equal to the folded log', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(fc.boolean(), { minLength: 1, maxLength: 6 }), async (rights) => {
				globalThis.indexedDB = new IDBFactory();
				const fresh = tab();
				const answers = rights.map((right, index) => answer(`n${index}`, right, index * 20));
				for (const each of answers) await run(fresh, who, addAnswer(each));
				const folded = answers.reduce<Progress | undefined>(progressAfter, undefined);
				expect([...(await initial(fresh)).progress.values()]).toEqual([folded]);
			}),
			{ numRuns: 20 }
		);
	});
});

describe('a proof', () => {
	const proof = {
		exam,
		task: 'sandbox',
		day: day('2026-11-26'),
		how: 'word',
		text: 'Seen.',
		title: 'Sandbox'
	} as const;

	it('is stored under its id, changed, and left out of the initial when deleted', async () => {
		await run(
			store,
			who,
			editProof('p1', (before, stamp) => ({ ...proof, id: 'p1', stamp }))
		);
		expect((await initial()).proofs).toMatchObject([{ text: 'Seen.', stamp: { counter: 1 } }]);
		await run(
			store,
			who,
			editProof('p1', (before, stamp) => before && { ...before, stamp, deleted: true })
		);
		expect((await initial()).proofs).toEqual([]);
		expect((await everything()).proofs).toMatchObject([{ text: 'Seen.', deleted: true }]);
	});

	it('that is gone cannot be changed, and says so', async () => {
		expect(
			await run(
				store,
				who,
				editProof('p9', (before) => before)
			)
		).toMatchObject({
			ok: false,
			fault: { code: 'no proof' }
		});
	});
});

describe('settings', () => {
	it('change one by one and are taken back', async () => {
		await run(store, who, editSettings({ price: '165 USD', persist: 'denied' }));
		await run(tab(), person('other'), editSettings({ price: undefined, selfTest: day('2026-11-25') }));
		expect((await initial()).settings).toEqual({
			...{ device: 'phone', counter: 3, persist: 'denied', selfTest: '2026-11-25' }
		});
	});

	it('are stored one by one, each with its stamp; what was taken back leaves a mark', async () => {
		await run(store, who, editSettings({ price: '165 USD', lastBackup: instant('2026-11-25T18:00:00Z') }));
		await run(store, who, editSettings({ price: undefined, selfTest: day('2026-11-25') }));
		const all = await everything();
		expect(all.settings).toEqual([
			{ id: 'price', stamp: { counter: 2, device: 'phone' }, deleted: true },
			{ id: 'selfTest', stamp: { counter: 3, device: 'phone' }, value: '2026-11-25' }
		]);
		expect(all.device).toEqual({ device: 'phone', counter: 3, lastBackup: '2026-11-25T18:00:00.000Z' });
	});

	it('of a newer app are kept', async () => {
		const theme = { id: 'theme', stamp: { counter: 1, device: 'phone' }, value: 'dark' };
		await put('settings', 'theme', theme);
		await run(store, who, editSettings({ price: '1' }));
		expect((await everything()).settings).toContainEqual(theme);
	});

	it('that would not read back are refused', async () => {
		expect(await run(store, who, editSettings({ selfTest: 'yes' as never }))).toMatchObject({ ok: false });
		expect((await initial()).settings).toEqual({ device: 'new-device', counter: 0 });
	});
});

describe('the initial state', () => {
	it('of an empty store is empty and writes nothing', async () => {
		expect(await initial()).toMatchObject({ record: { exam, attempts: [] }, quarantined: 0 });
		const read = await store.read(['device'], async (tx) => ok(await tx.count('device')));
		expect(read).toEqual({ ok: true, value: 0 });
	});

	it.each([
		['the record', 'exams', exam, 'torn'],
		['an attempt', 'exams', exam, { exam, attempts: [{ id: 'a1' }], bookings: [], tasks: [], pins: [] }],
		['a summary', 'progress', 'sail-1/prompt:x', { key: 'sail-1/prompt:x' }],
		['a proof', 'proofs', 'p1', { id: 'p1' }],
		['a setting', 'settings', 'price', { id: 'price' }],
		['the device', 'device', only, 'torn'],
		['the plan', 'plans', exam, { exam }]
	] as const)('sets %s aside where it cannot be read, once, and goes on', async (_, table, key, value) => {
		await put(table, key, value);
		const first = await initial();
		expect(first.quarantined).toBe(1);
		expect(await initial()).toEqual(first);
		expect((await everything()).aside).toHaveLength(1);
	});
});

it('saves on where a damaged file left the counter at its top', async () => {
	await put('device', only, { device: 'phone', counter: Number.MAX_SAFE_INTEGER });
	expect(await run(store, who, editRecord(withAttempt()))).toMatchObject({ ok: true });
	expect(await run(store, who, editRecord(withAttempt(day('2026-11-26'))))).toMatchObject({
		ok: true,
		value: { record: { attempts: [{}, {}] }, device: { counter: Number.MAX_SAFE_INTEGER } }
	});
});
