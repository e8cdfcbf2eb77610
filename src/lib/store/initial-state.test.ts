import { describe, expect, it } from 'vitest';
import { ok } from '#lib/domain/result.ts';
import { fail } from '#lib/domain/result.ts';
import { memoryStore } from '#lib/store/memory.ts';
import { readInitialState } from '#lib/store/initial-state.ts';
import type { Store } from '#lib/store/store.ts';

const attempt = (id: string, more: object = {}) => ({
	id,
	stamp: { counter: 1, device: 'phone' },
	exam: 'sail-1',
	kind: 'sat',
	day: '2026-11-25',
	zone: 'Europe/Paris',
	sections: [],
	prioritise: [],
	...more
});
const record = (...attempts: object[]) => ({ exam: 'sail-1', attempts, bookings: [], tasks: [], pins: [] });

async function filled(attempts: readonly object[], aside: readonly object[] = []): Promise<Store> {
	const store = memoryStore();
	await store.write(['exams', 'aside'], async (tx) => {
		await tx.put('exams', 'sail-1', record(...attempts));
		for (const [at, entry] of aside.entries()) await tx.put('aside', String(at), entry);
		return ok(true);
	});
	return store;
}
async function mirrorOf(store: Store) {
	const initial = await readInitialState(store, 'sail-1', 'phone');
	if (!initial.ok) throw new Error(initial.fault.code);
	return initial.value;
}
const ids = ({ record: { attempts } }: Awaited<ReturnType<typeof mirrorOf>>) => attempts.map(({ id }) => id);
const unreadable = attempt('b', { zone: 'Mars/Base' });

describe('an attempt that cannot be read', () => {
	it('is set aside and counted, and the others are shown', async () => {
		const initial = await mirrorOf(await filled([attempt('a'), unreadable]));
		expect(ids(initial)).toEqual(['a']);
		expect(initial).toMatchObject({ quarantined: 1, unreadAttempts: 1 });
	});

	it('is counted at later starts too', async () => {
		const store = await filled([attempt('a'), unreadable]);
		await mirrorOf(store);
		expect(await mirrorOf(store)).toMatchObject({ quarantined: 1, unreadAttempts: 1 });
	});

	it('is put back once this version can read it', async () => {
		const store = await filled(
			[attempt('a')],
			[{ from: 'attempts', exam: 'sail-1', code: 'shape', value: attempt('b') }]
		);
		const initial = await mirrorOf(store);
		expect(ids(initial)).toEqual(['a', 'b']);
		expect(initial).toMatchObject({ quarantined: 0, unreadAttempts: 0 });
	});

	it('that was set aside for another of its id is not tried again', async () => {
		const aside = { from: 'attempts', exam: 'sail-1', code: 'twice', value: attempt('a') };
		const initial = await mirrorOf(await filled([attempt('a')], [aside]));
		expect(initial).toMatchObject({ quarantined: 1, unreadAttempts: 0 });
	});

	it('on a full disk keeps nothing else from being shown', async () => {
		const store = await filled([attempt('a'), unreadable]);
		const initial = await mirrorOf({ ...store, write: () => Promise.resolve(fail({ code: 'full' })) });
		expect(ids(initial)).toEqual(['a']);
		expect(initial).toMatchObject({ unreadAttempts: 1 });
	});
});

describe('two exams with a group of one name', () => {
	const stamp = { counter: 1, device: 'phone' };
	const sum = (exam: string) => ({
		...{ key: `${exam}/prompt:access/scope`, answers: 1, right: 1, rightDays: [], lastDay: '2026-11-25' },
		lastRight: true
	});
	const proof = (exam: string) => ({
		...{ id: `proof of ${exam}`, stamp, exam, task: 'lab/access/one', day: '2026-11-25' },
		...{ how: 'word', text: 'Seen.', title: 'One' }
	});

	it('share nothing', async () => {
		const store = await filled([attempt('a')]);
		await store.write(['progress', 'proofs', 'plans', 'aside'], async (tx) => {
			for (const exam of ['sail-1', 'sail-10', 'boat']) {
				await tx.put('progress', sum(exam).key, sum(exam));
				await tx.put('proofs', proof(exam).id, proof(exam));
				await tx.put('plans', exam, { exam, attempt: `of ${exam}`, days: [] });
				await tx.put('aside', exam, { from: 'attempts', exam, code: 'shape', value: exam });
			}
			return ok(true);
		});
		const { progress, proofs, plan, unreadAttempts, quarantined } = await mirrorOf(store);
		expect([...progress.keys()]).toEqual(['sail-1/prompt:access/scope']);
		expect(proofs.map(({ exam }) => exam)).toEqual(['sail-1']);
		expect(plan).toMatchObject({ attempt: 'of sail-1' });
		expect([quarantined, unreadAttempts]).toEqual([3, 1]);
	});

	it('get back only what was set aside of their own', async () => {
		const entry = { from: 'attempts', exam: 'boat', code: 'shape', value: attempt('b', { exam: 'boat' }) };
		const store = await filled([attempt('a')], [entry]);
		expect(ids(await mirrorOf(store))).toEqual(['a']);
		await store.write(['exams'], async (tx) => {
			await tx.put('exams', 'boat', { ...record(), exam: 'boat' });
			return ok(true);
		});
		expect(ids(await mirrorOf(store))).toEqual(['a']);
		const boat = await readInitialState(store, 'boat', 'phone');
		expect(boat.ok && ids(boat.value)).toEqual(['b']);
	});
});
