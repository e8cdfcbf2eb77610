import type { StoreResult } from '#lib/domain/stored-data/store-fault.ts';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { draftId } from '#lib/domain/draft.ts';
import type { Attempt } from '#lib/domain/attempt.ts';
import { edited } from '#lib/domain/edits.ts';
import { canonical, mergeSnapshots } from '#lib/domain/stored-data/merge-snapshots.ts';
import { day } from '#lib/domain/time/day.ts';
import { zone } from '#lib/domain/time/zone.ts';
import { emptyRecord } from '#lib/domain/record.ts';
import { ok } from '#lib/domain/result.ts';
import { emptySnapshot, type Snapshot } from '#lib/domain/stored-data/snapshot.ts';
import { instant } from '#lib/domain/time/instant.ts';
import { noDraft, putDraft } from '#lib/store/drafts.ts';

import {
	addAll,
	dropRestorePoint,
	swapWithRestorePoint,
	restorePointOf,
	replaceAll
} from '#lib/store/restore-point.ts';
import { memoryStore } from '#lib/store/memory.ts';
import { editRecord, editSettings } from '#lib/store/stamped-edits.ts';
import { snapshotOf, writeAll } from '#lib/store/snapshot.ts';
import { transact, type Edit, type Editor } from '#lib/store/transact.ts';
import type { Store } from '#lib/store/store.ts';
import { anySnapshot, crowdedSnapshot } from '#tests/given/stored.ts';
import { full, runs } from '#tests/runs.ts';

// Thousands of runs take minutes.
if (full) vi.setConfig({ testTimeout: 1_800_000 });

const at = instant('2026-11-25T18:00:00Z');
const later = instant('2026-11-26T18:00:00Z');
let ids = 0;
const who: Editor = {
	exam: 'sail-1',
	device: 'phone',
	newId: () => `id-${++ids}`
};
let store: Store;
const anyState = fc.oneof(anySnapshot, crowdedSnapshot);
/** Makes one edit in a transaction. */
const run = (on: Store, by: Editor, edit: Edit) => transact(on, by, [edit]);
beforeEach(() => {
	store = memoryStore();
});

async function value<T>(result: Promise<StoreResult<T>>): Promise<T> {
	const done = await result;
	if (!done.ok) throw new Error(done.fault.code);
	return done.value;
}
const fill = (snapshot: Snapshot) =>
	store.write([], async (tx) => {
		await writeAll(tx, snapshot);
		return ok(true);
	});
const here = () => value(snapshotOf(store));
const before = async () => (await value(restorePointOf(store)))?.snapshot;

const leftOut = (id: string) => ({ id, stamp: { counter: 1, device: 'phone' } });
/** A snapshot told from others by one pinned session. */
const named = (name: string, counter = 5): Snapshot => ({
	...emptySnapshot('phone'),
	exams: [{ ...emptyRecord('sail-1'), dropped: [leftOut(name)] }],
	device: { device: 'phone', counter }
});
const nameOf = (snapshot: Snapshot | undefined) => snapshot?.exams[0]?.dropped?.[0]?.id;
const edit = (name: string) =>
	run(
		store,
		who,
		editRecord((record, next) => (next(), { ...record, dropped: [leftOut(name)] }))
	);

const draft = (name: string, value: unknown) => ({
	...leftOut(draftId('sail-1', name)),
	value
});

describe('a restore', () => {
	it('puts the backup in place and keeps what stood here', async () => {
		await fill(named('own'));
		await replaceAll(store, named('backup'), { at });
		expect(nameOf(await here())).toBe('backup');
		expect(await value(restorePointOf(store))).toMatchObject({ at, snapshot: named('own') });
	});

	it('is taken back by a swap, and that by another', async () => {
		await fill(named('own'));
		await replaceAll(store, named('backup'), { at });
		await edit('edited since');
		await swapWithRestorePoint(store, later);
		expect([nameOf(await here()), nameOf(await before())]).toEqual(['own', 'edited since']);
		await swapWithRestorePoint(store, later);
		expect([nameOf(await here()), nameOf(await before())]).toEqual(['edited since', 'own']);
	});

	it('after a restore with which nothing was done keeps the first state, the only one found nowhere else', async () => {
		await fill(named('own'));
		await replaceAll(store, named('wrong file'), { at });
		await replaceAll(store, named('right file'), { at: later });
		expect([nameOf(await here()), nameOf(await before())]).toEqual(['right file', 'own']);
	});

	it('after a restore that was gone on with keeps what it became', async () => {
		await fill(named('own'));
		await replaceAll(store, named('backup'), { at });
		await edit('edited since');
		await replaceAll(store, named('another'), { at: later });
		expect(nameOf(await before())).toBe('edited since');
	});

	it('after one that was taken back keeps the own state', async () => {
		await fill(named('own'));
		await replaceAll(store, named('wrong file'), { at });
		await swapWithRestorePoint(store, at);
		await replaceAll(store, named('right file'), { at: later });
		expect(nameOf(await before())).toBe('own');
	});

	it('leaves this device who it is, and its counter never goes back', async () => {
		await fill({ ...named('own'), device: { device: 'phone', counter: 30, persist: 'granted' } });
		await replaceAll(store, { ...named('backup'), device: { device: 'tablet', counter: 7 } }, { at });
		expect((await here()).device).toEqual({ device: 'phone', counter: 30, persist: 'granted' });
		await swapWithRestorePoint(store, later);
		expect((await here()).device.counter).toBe(30);
	});

	it('keeps what is being typed here, and adds what was being typed there', async () => {
		await fill({ ...named('own'), drafts: [draft('log', 'here')] });
		const drafts = [draft('log', 'there'), draft('round', 'there')];
		await replaceAll(store, { ...named('backup'), drafts }, { at });
		expect((await here()).drafts).toEqual([draft('log', 'here'), draft('round', 'there')]);
	});

	it('brings back what was let go here and is being typed there', async () => {
		const { value: _value, ...gone } = draft('log', '');
		await fill({ ...named('own'), drafts: [{ ...gone, deleted: true }] });
		await replaceAll(store, { ...named('backup'), drafts: [draft('log', 'there')] }, { at });
		expect((await here()).drafts).toEqual([draft('log', 'there')]);
	});

	it('and its swap is the same as before, whatever was stored and restored', async () => {
		await fc.assert(
			fc.asyncProperty(anySnapshot, anySnapshot, async (own, backup) => {
				store = memoryStore();
				await fill(own);
				const stood = await here();
				await replaceAll(store, { ...backup, drafts: [] }, { at });
				await swapWithRestorePoint(store, later);
				const { device, ...rest } = await here();
				const { device: deviceBefore, ...restBefore } = stood;
				expect(rest).toEqual(restBefore);
				expect({ ...device, counter: 0 }).toEqual({ ...deviceBefore, counter: 0 });
			}),
			{ numRuns: 40 }
		);
	});
});

describe('a deletion', () => {
	const nothing = emptySnapshot('phone');

	it('leaves nothing on show, drafts included, and can be taken back', async () => {
		await fill(named('own'));
		await run(
			store,
			who,
			putDraft(draftId('sail-1', 'log'), () => ({
				value: { score: 6 },
				base: noDraft,
				revision: 'w:1'
			}))
		);
		await replaceAll(store, nothing, { at, drafts: 'drop' });
		expect(await here()).toMatchObject({ exams: [], drafts: [] });
		await swapWithRestorePoint(store, later);
		expect(await here()).toMatchObject({
			exams: [{ dropped: [{ id: 'own' }] }],
			drafts: [{ id: 'sail-1/log' }]
		});
	});

	it('is for good once the kept state is let go', async () => {
		await fill(named('own'));
		await replaceAll(store, nothing, { at, drafts: 'drop' });
		await dropRestorePoint(store);
		expect(await before()).toBeUndefined();
		expect(await swapWithRestorePoint(store, later)).toMatchObject({
			ok: false,
			fault: { code: 'no restore point' }
		});
	});

	it('followed by a restore still keeps what was deleted', async () => {
		await fill(named('own'));
		await replaceAll(store, nothing, { at, drafts: 'drop' });
		await replaceAll(store, named('backup'), { at: later });
		expect(nameOf(await before())).toBe('own');
	});

	it('after a restore with which nothing was done gives back what was restored', async () => {
		await replaceAll(store, named('backup'), { at });
		await replaceAll(store, nothing, { at: later, drafts: 'drop' });
		await swapWithRestorePoint(store, later);
		expect(nameOf(await here())).toBe('backup');
	});

	it('taken back leaves what an earlier restore replaced', async () => {
		await fill(named('own'));
		await replaceAll(store, named('backup'), { at });
		await replaceAll(store, nothing, { at: later, drafts: 'drop' });
		await swapWithRestorePoint(store, later);
		expect([nameOf(await here()), nameOf(await before())]).toEqual(['backup', 'own']);
	});

	it('of nothing keeps what was kept', async () => {
		await fill(named('own'));
		await replaceAll(store, nothing, { at, drafts: 'drop' });
		await replaceAll(store, nothing, { at: later, drafts: 'drop' });
		expect(nameOf(await before())).toBe('own');
	});

	it.each<[string, () => Promise<unknown>, (all: Snapshot) => unknown]>([
		[
			'a set in progress',
			() =>
				run(
					store,
					who,
					putDraft('sail-1/set', () => ({ value: { at: 3 }, base: noDraft, revision: 'w:1' }))
				),
			({ drafts }) => drafts.map(({ value }) => value)
		],
		[
			'minutes',
			() =>
				run(
					store,
					who,
					editRecord((record) => ({ ...record, dropped: [leftOut('x')] }))
				),
			({ exams }) => exams[0]?.dropped
		],
		['the price', () => run(store, who, editSettings({ price: '165 USD' })), ({ settings }) => settings]
	])('gives back %s, which no counter counts', async (_, work, seen) => {
		await fill(named('own'));
		await replaceAll(store, named('backup'), { at });
		await work();
		const was = seen(await here());
		await replaceAll(store, nothing, { at: later, drafts: 'drop' });
		expect(seen(await here())).not.toEqual(was);
		await swapWithRestorePoint(store, later);
		expect(seen(await here())).toEqual(was);
		expect(nameOf(await here())).toBe(_ === 'minutes' ? 'x' : 'backup');
	});
});

it('every order of work, restore and deletion: undo gives back exactly what the last one took', async () => {
	const step = fc.constantFrom('work', 'draft', 'restore', 'delete', 'undo');
	let runs = 0;
	await fc.assert(
		fc.asyncProperty(
			fc.array(step, { maxLength: 8 }),
			fc.constantFrom('restore', 'delete'),
			async (steps, last) => {
				store = memoryStore();
				let names = 0;
				const take = (what: string) => {
					if (what === 'work') return edit(`work ${++names}`);
					if (what === 'draft')
						return run(
							store,
							who,
							putDraft('sail-1/set', () => ({
								value: ++names,
								base: noDraft,
								revision: `w:${names}`
							}))
						);
					if (what === 'restore') return replaceAll(store, named(`backup ${++names}`), { at });
					if (what === 'delete') return replaceAll(store, emptySnapshot('phone'), { at, drafts: 'drop' });
					return swapWithRestorePoint(store, later);
				};
				for (const each of steps) await take(each);
				// Between two restores nothing may be lost; what the second one takes is then in its own file.
				await take('work');
				const { device, ...was } = await here();
				await take(last);
				await swapWithRestorePoint(store, later);
				const { device: now, ...is } = await here();
				expect(is).toEqual(was);
				expect({ ...now, counter: 0 }).toEqual({ ...device, counter: 0 });
				runs += 1;
			}
		),
		{ numRuns: 200 }
	);
	expect(runs).toBe(200);
});

/** What the properties below tell states by: which attempts there are. */
const sat = (id: string, counter = 5): Attempt => ({
	id,
	stamp: { counter, device: 'desk' },
	exam: 'sail-1',
	kind: 'sat',
	day: day('2026-11-25'),
	zone: zone('Europe/Paris'),
	sections: [],
	prioritise: []
});
const withAttempts = (...ids: readonly string[]): Snapshot => ({
	...emptySnapshot('desk'),
	exams: [{ ...emptyRecord('sail-1'), attempts: ids.map((id) => sat(id)) }],
	device: { device: 'desk', counter: 5 }
});
const log = (id: string) =>
	run(
		store,
		who,
		editRecord((record, next) => ({
			...record,
			attempts: [...record.attempts, { ...sat(id), stamp: next().stamp }]
		}))
	);
const attemptsHere = async () =>
	(await here()).exams.flatMap(({ attempts }) => attempts.map(({ id }) => id)).sort();

describe('a merge', () => {
	it('adds to what is here, and its undo takes away exactly that, also after more work', async () => {
		await log('own');
		await addAll(store, withAttempts('theirs'), at);
		await log('since');
		expect(await attemptsHere()).toEqual(['own', 'since', 'theirs']);
		await swapWithRestorePoint(store, later);
		expect(await attemptsHere()).toEqual(['own', 'since']);
		await swapWithRestorePoint(store, later);
		expect(await attemptsHere()).toEqual(['own', 'since', 'theirs']);
	});

	it('undone keeps an edit of what came in, and brings back what came in replaced', async () => {
		await fill({ ...withAttempts('kept', 'replaced'), device: { device: 'phone', counter: 5 } });
		const newer = (id: string) => ({ ...sat(id, 9), score: 655 });
		await addAll(
			store,
			{
				...withAttempts(),
				exams: [{ ...emptyRecord('sail-1'), attempts: [newer('replaced'), newer('edited')] }]
			},
			at
		);
		const score = 700;
		await run(
			store,
			who,
			editRecord((record, next) => ({
				...record,
				attempts: edited(record.attempts, 'edited', (one) => ({ ...one, score, stamp: next().stamp }))
			}))
		);
		await swapWithRestorePoint(store, later);
		const [record] = (await here()).exams;
		expect(Object.fromEntries(record!.attempts.map((one) => [one.id, one.score]))).toEqual({
			kept: undefined,
			replaced: undefined,
			edited: score
		});
	});

	it('and its undo leave what was stored, whatever that was and whatever came', async () => {
		const sorted = ({ device: { counter: _, ...device }, plans: _plans, ...rest }: Snapshot) => {
			const lists = (value: object): object =>
				Object.fromEntries(
					Object.entries(value).map(([name, part]) => [
						name,
						Array.isArray(part) ? part.map(canonical).sort() : part
					])
				);
			return { ...lists({ ...rest, exams: [] }), exams: rest.exams.map(lists), device };
		};
		await fc.assert(
			fc.asyncProperty(anyState, anyState, async (own, other) => {
				store = memoryStore();
				await fill(own);
				const was = await here();
				await addAll(store, other, at);
				await swapWithRestorePoint(store, later);
				// The same, put in order as each merge does.
				expect(sorted(await here())).toEqual(sorted(mergeSnapshots(was, was)));
			}),
			runs(60, 2000)
		);
	});
});

it('two restores with work between keep the copy with the most in it, and it can be put back', async () => {
	for (const id of ['a', 'b', 'c']) await log(id);
	await replaceAll(store, withAttempts('x'), { at });
	await log('since');
	await replaceAll(store, withAttempts('y'), { at });
	await log('more');
	await replaceAll(store, withAttempts('z'), { at: later });
	await swapWithRestorePoint(store, later, 'earlier');
	expect(await attemptsHere()).toEqual(['a', 'b', 'c']);
	await swapWithRestorePoint(store, later);
	expect(await attemptsHere()).toEqual(['z']);
});

it('every order of work, merge, restore, deletion and undo: undo takes back exactly what the last one did', async () => {
	const step = fc.constantFrom('work', 'merge', 'restore', 'delete', 'undo', 'earlier');
	await fc.assert(
		fc.asyncProperty(
			fc.array(step, { maxLength: 9 }),
			fc.constantFrom('merge', 'restore', 'delete'),
			fc.boolean(),
			async (steps, last, on) => {
				store = memoryStore();
				let names = 0;
				const take = (what: string): Promise<unknown> => {
					const fresh = `${what} ${++names}`;
					if (what === 'work') return log(fresh);
					if (what === 'merge') return addAll(store, withAttempts(fresh, 'shared'), at);
					if (what === 'restore') return replaceAll(store, withAttempts(fresh, 'shared'), { at });
					if (what === 'delete') return replaceAll(store, emptySnapshot('phone'), { at, drafts: 'drop' });
					return swapWithRestorePoint(store, later, what === 'earlier' ? what : undefined);
				};
				for (const each of steps) await take(each);
				await take('work');
				const was = await attemptsHere();
				await take(last);
				if (on) await take('work');
				const now = await attemptsHere();
				await swapWithRestorePoint(store, later);
				const since = on && last === 'merge' ? [`work ${names}`] : [];
				expect(await attemptsHere()).toEqual([...was, ...since].sort());
				// And the undo can be undone.
				await swapWithRestorePoint(store, later);
				if (last !== 'delete' || on) expect(await attemptsHere()).toEqual(now);
			}
		),
		runs(200, 2000)
	);
});
