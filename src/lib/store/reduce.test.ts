import { describe, expect, it } from 'vitest';
import { memoryStore } from '#lib/store/memory.ts';
import { reduceStored, unreduced } from '#lib/store/reduce.ts';
import full from '#tests/history/v2/full.json' with { type: 'json' };

const stamp = { counter: 1, device: 'phone' };
const stored = full.data.proofs.map((proof) => ({ exam: 'az-104', ...proof }));
const draft = { way: 'azure', findings: {}, pastes: { roles: 'a secret' } };

async function filled() {
	const store = memoryStore();
	await store.write(['proofs', 'drafts'], async (tx) => {
		for (const proof of stored) await tx.put('proofs', proof.id, proof);
		await tx.put('drafts', 'boat/lab:a/b', { id: 'boat/lab:a/b', stamp, value: draft });
		await tx.put('drafts', 'boat/log', { id: 'boat/log', stamp, value: { pastes: 'a day' } });
		return { ok: true, value: true };
	});
	return store;
}
const get = async (store: ReturnType<typeof memoryStore>, table: 'proofs' | 'drafts', key: string) => {
	const found = await store.read([table], async (tx) => ({ ok: true, value: await tx.get(table, key) }));
	return found.ok ? found.value : undefined;
};

describe('stored proofs and drafts of labs', () => {
	it('are reduced once, each that an older app stored, and nothing else is touched', async () => {
		const store = await filled();
		expect(await unreduced(store)).toMatchObject({ value: { proofs: [{ id: 'p20' }], drafts: 1 } });
		const seen: string[] = [];
		await reduceStored(store, (proof) => {
			seen.push(proof.id);
			return {
				...proof,
				evidence: proof.evidence!.map((each) => ({ ...each, check: 'left', output: '{}' }))
			};
		});
		expect(seen).toEqual(['p20']);
		const before = stored.find(({ id }) => id === 'p20')!;
		expect(await get(store, 'proofs', 'p20')).toEqual({
			...before,
			evidence: [{ ...before.evidence![0], check: 'left', output: '{}' }]
		});
		expect(await get(store, 'proofs', 'p1')).toEqual(stored.find(({ id }) => id === 'p1'));
		expect(await unreduced(store)).toMatchObject({ value: { proofs: [], drafts: 0 } });
	});

	it('lose the pastes in drafts of labs only', async () => {
		const store = await filled();
		await reduceStored(store, (proof) => proof);
		expect(await get(store, 'drafts', 'boat/lab:a/b')).toEqual({
			id: 'boat/lab:a/b',
			stamp,
			value: { way: 'azure', findings: {} }
		});
		expect(await get(store, 'drafts', 'boat/log')).toEqual({
			id: 'boat/log',
			stamp,
			value: { pastes: 'a day' }
		});
	});
});
