import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it, vi } from 'vitest';
import { answerTo } from '#lib/domain/practice/set/judge.ts';
import type { Variant } from '#lib/domain/practice/variant.ts';

const variant = {
	family: 'access/least',
	edition: 1,
	seed: 7,
	difficulty: 1,
	group: 'access',
	tabs: [],
	items: [
		{
			type: 'one',
			requirement: ['Which?'],
			deciding: 'x',
			parts: [{ id: '1', options: [], right: ['a'] }],
			trace: [],
			miss: 'core'
		}
	],
	sources: []
} satisfies Variant;
const tried = (chosen: string, read = '') => ({ given: [{ 1: [chosen] }], read: [read], item: 0, ms: 1000 });

/** A page that was just loaded, with one answer given. */
async function pageWith(one: ReturnType<typeof tried>) {
	vi.resetModules();
	const { repository } = await import('./repository.svelte.ts');
	const { undo } = await import('./undo.svelte.ts');
	const miss = await import('./miss-override.ts');
	await repository.open();
	const { addAnswerNow } = await import('./answers.ts');
	await addAnswerNow({ ...answerTo(variant, 'Least', { ...one, confidence: 'sure' }), id: 'r1-0' });
	return { repository, undo, ...miss };
}

beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
});

it('is called an edge case, and taken back', async () => {
	const one = tried('b');
	const { repository, undo, lastMissOf, callLastMiss } = await pageWith(one);
	expect(lastMissOf(variant, one)).toEqual({ first: 'core', kind: 'core' });
	await callLastMiss(variant, 'edge');
	expect(lastMissOf(variant, one)).toEqual({ first: 'core', kind: 'edge' });
	expect(undo.offered?.text).toBe('Counted as an edge case.');
	await undo.take();
	expect(lastMissOf(variant, one)?.kind).toBe('core');
	expect(repository.progressOf({ family: 'access/least' })).toMatchObject({ answers: 1, lastMiss: 'core' });
});

it.each([
	['right', tried('a')],
	['read past', tried('b', 'goal')]
])('is none where it was %s', async (_name, one) => {
	const { lastMissOf } = await pageWith(one);
	expect(lastMissOf(variant, one)).toBeUndefined();
});
