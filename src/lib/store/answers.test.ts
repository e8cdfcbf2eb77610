import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '#lib/domain/practice/answer.ts';
import { withPins, type Change } from '#lib/domain/edits.ts';
import { day } from '#lib/domain/time/day.ts';
import { addHours, instant } from '#lib/domain/time/instant.ts';
import { zone } from '#lib/domain/time/zone.ts';
import { completed, oldestFirst } from '#lib/domain/practice/log.ts';
import { addAnswer, answersOfSet, importAnswers } from '#lib/store/answers.ts';
import { memoryStore } from '#lib/store/memory.ts';
import { editRecord } from '#lib/store/stamped-edits.ts';
import { snapshotOf } from '#lib/store/snapshot.ts';
import type { Store } from '#lib/store/store.ts';
import { transact, type Edit, type Editor } from '#lib/store/transact.ts';

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
	withPins([{ session: 'timed/mixed#1', day: day('2026-11-26') }])(record, next);
const take = (store: Store, answers: readonly Answer[], change = pinned) =>
	transact(store, who, [importAnswers(answers), editRecord(change)]);
async function everything(store: Store) {
	const read = await snapshotOf(store);
	if (!read.ok) throw new Error(read.fault.code);
	return read.value;
}

describe('a card that is compared again', () => {
	const card = (id: string, right: boolean, days = 0): Answer => ({
		...answer(id, days, right),
		of: { exam, prompt: 'access/a' },
		given: 'recalled'
	});

	it('is one line, as the person said last, and its summary follows', async () => {
		const store = memoryStore();
		for (const one of [card('r-0', true, -1), card('r-1', false), card('r-1', true)])
			await run(store, who, addAnswer(one));
		const { answers, progress } = await everything(store);
		expect(answers.map(({ id, right }) => [id, right])).toEqual([
			['r-0', true],
			['r-1', true]
		]);
		expect(progress).toEqual(completed([], [...answers].sort(oldestFirst)));
	});

	it('a question stays as it was answered first', async () => {
		const store = memoryStore();
		for (const right of [false, true]) await run(store, who, addAnswer(answer('q', 0, right)));
		expect((await everything(store)).answers).toMatchObject([{ right: false }]);
	});
});

describe('a set imported at once', () => {
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

	const corrected: Answer = {
		...answer('d-0-override', 0, false),
		...{ given: 'disagreed', miss: 'edge', corrects: 'd-0' }
	};
	const missed: Answer = { ...answer('d-0', 0, false), miss: 'core', set: 'd' };

	it.each([
		['into an empty log', []],
		['before a later answer', [answer('n-0', 1, true)]]
	])('keeps what the person called a miss, %s: it isn’t a separate answer', async (_name, own) => {
		const store = memoryStore();
		for (const one of own) await run(store, who, addAnswer(one));
		await take(store, [missed, corrected]);
		const { answers, progress } = await everything(store);
		expect(progress).toEqual(completed([], [...answers].sort(oldestFirst)));
		expect(progress).toMatchObject([
			{ answers: 1 + own.length, ...(own.length > 0 ? {} : { lastMiss: 'edge' }) }
		]);
	});

	it('is refused where it corrects an answer that is not there', async () => {
		const store = memoryStore();
		expect(await take(store, [corrected])).toMatchObject({ ok: false, fault: { code: 'no answer' } });
	});

	it('is found again in the log, without other answers', async () => {
		const store = memoryStore();
		await take(store, [missed, { ...corrected, set: 'd' }, answer('n-0', 1, true)]);
		expect(await answersOfSet(store, exam, 'd')).toEqual({
			ok: true,
			value: [missed, { ...corrected, set: 'd' }]
		});
		expect(await answersOfSet(store, 'boat', 'd')).toEqual({ ok: true, value: [] });
	});
});
