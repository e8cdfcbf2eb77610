import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '#lib/domain/practice/answer.ts';
import { withPins } from '#lib/domain/edits.ts';
import { ok } from '#lib/domain/result.ts';
import { day } from '#lib/domain/time/day.ts';
import { addHours, instant } from '#lib/domain/time/instant.ts';
import { zone } from '#lib/domain/time/zone.ts';
import { completed, oldestFirst } from '#lib/domain/practice/log.ts';
import { addAnswer, importAnswers } from '#lib/store/answers.ts';
import { memoryStore } from '#lib/store/memory.ts';
import { editRecord, type Change } from '#lib/store/record.ts';
import { snapshotOf, writeAll } from '#lib/store/snapshot.ts';
import type { Store } from '#lib/store/store.ts';
import { transact, type Edit, type Editor } from '#lib/store/transact.ts';
import { codesAside, dropCode, setCodeAside } from '#lib/store/unread-codes.ts';

const exam = 'sail-1';
let count = 0;
const who: Editor = { device: 'phone', newId: () => `id-${++count}`, exam };

/** Makes one edit in a transaction. */
const run = (on: Store, by: Editor, edit: Edit) => transact(on, by, [edit]);

const noon = instant('2026-11-25T11:00:00Z');
const answer = (id: string, days: number, right: boolean, family = 'access/least'): Answer => ({
	id,
	at: addHours(noon, days * 24),
	zone: zone('Europe/Paris'),
	of: { exam, family, edition: 1, seed: 3 },
	given: { items: [] },
	right,
	confidence: 'sure'
});
const pinned: Change = (record, next) =>
	withPins(record, [{ session: 'timed/mixed#1', day: day('2026-11-26') }], next);
const same = (code: string) => code.startsWith('7K3M');
const take = (store: Store, answers: readonly Answer[], change = pinned) =>
	transact(store, who, [importAnswers(answers), editRecord(change), dropCode(same)]);
async function everything(store: Store) {
	const read = await snapshotOf(store);
	if (!read.ok) throw new Error(read.fault.message);
	return read.value;
}

describe('a set taken at once', () => {
	it('lies in the log, in the summaries and in the record', async () => {
		const store = memoryStore();
		const taken = await take(store, [answer('d-0', 0, true), answer('d-1', 0, false, 'access/effective')]);
		expect(taken).toMatchObject({ ok: true, value: { added: 2, record: { pins: [{}] } } });
		const all = await everything(store);
		expect(all.answers.map(({ id }) => id)).toEqual(['d-0', 'd-1']);
		expect(all.progress.map(({ key, right }) => [key, right])).toEqual([
			['sail-1/family:access/effective', 0],
			['sail-1/family:access/least', 1]
		]);
		if (taken.ok) expect(taken.value.progress).toHaveLength(2);
	});

	it('again adds nothing', async () => {
		const store = memoryStore();
		const answers = [answer('d-0', 0, true), answer('d-1', 0, true)];
		await take(store, answers);
		const before = await everything(store);
		expect(await take(store, answers)).toMatchObject({ ok: true, value: { added: 0, progress: [] } });
		expect(await everything(store)).toEqual(before);
	});

	it('that was broken off half-way by an older app is completed', async () => {
		const store = memoryStore();
		await run(store, who, addAnswer(answer('d-0', 0, true)));
		expect(await take(store, [answer('d-0', 0, true), answer('d-1', 0, true)])).toMatchObject({
			value: { added: 1, progress: [{ answers: 2 }] }
		});
	});

	it('is refused whole where one answer or the record would not read back', async () => {
		const store = memoryStore();
		const torn = { ...answer('d-1', 0, true), ms: -1 };
		expect(await take(store, [answer('d-0', 0, true), torn])).toMatchObject({ ok: false });
		const broken: Change = (record) => ({ ...record, pins: ['soon' as never] });
		expect(await take(store, [answer('d-0', 0, true)], broken)).toMatchObject({ ok: false });
		expect(await everything(store)).toMatchObject({ answers: [], progress: [], exams: [] });
	});

	it('leaves summaries as the log in its order gives them, however late it comes', async () => {
		const days = fc.array(fc.tuple(fc.nat(4), fc.boolean()), { maxLength: 6 });
		await fc.assert(
			fc.asyncProperty(
				days,
				fc.nat(4),
				fc.array(fc.boolean(), { minLength: 1, maxLength: 4 }),
				async (own, on, rights) => {
					const store = memoryStore();
					const inOrder = [...own].sort(([a], [b]) => a - b);
					for (const [at, [later, right]] of inOrder.entries())
						await run(
							store,
							who,
							addAnswer({
								...answer(`n-${at}`, later, right),
								at: addHours(noon, later * 24 + 1 + at)
							})
						);
					await take(
						store,
						rights.map((right, at) => answer(`d-${at}`, on, right))
					);
					const { answers, progress } = await everything(store);
					expect(progress).toEqual(completed([], [...answers].sort(oldestFirst)));
				}
			),
			{ numRuns: 40 }
		);
	});
});

describe('a code of another version', () => {
	it('is kept aside once, shown again, and let go when it is taken, also from a backup', async () => {
		const store = memoryStore();
		await setCodeAside(store, who, exam, '7K3M 9FQX', same);
		await setCodeAside(store, who, exam, '7K3M9FQX', same);
		await setCodeAside(store, who, exam, 'H2D0', (code) => code === 'H2D0');
		const found = await codesAside(store);
		expect(found.ok && [...found.value].sort()).toEqual(['7K3M 9FQX', 'H2D0']);
		const all = await everything(store);
		expect(all.aside).toHaveLength(2);
		expect(all.aside[0]).toMatchObject({ from: 'code', exam, code: 'version' });
		await store.write([], async (tx) => {
			await writeAll(tx, all);
			return ok(true);
		});
		await take(store, [answer('d-0', 0, true)]);
		expect(await codesAside(store)).toEqual({ ok: true, value: ['H2D0'] });
	});

	it('is told from other things that were set aside', async () => {
		const store = memoryStore();
		await store.write(['aside'], async (tx) => {
			await tx.put('aside', 'a', { from: 'answers', code: 'shape', value: 'x' });
			await tx.put('aside', 'b', { from: 'code', code: 'version', value: 7 });
			await tx.put('aside', 'c', 'torn');
			return ok(true);
		});
		expect(await codesAside(store)).toEqual({ ok: true, value: [] });
		await take(store, []);
		await setCodeAside(store, who, exam, '7K3M 9FQX', () => false);
		const left = await store.read(['aside'], async (tx) => ok(await tx.count('aside')));
		expect(left).toEqual({ ok: true, value: 4 });
	});
});
