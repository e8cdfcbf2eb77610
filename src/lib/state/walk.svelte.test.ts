import { beforeEach, describe, expect, it, vi } from 'vitest';
import { lab } from '#lib/content/az-104/labs/storage/four-ways-in.ts';
import type { Checker } from '#lib/state/checker.ts';
import { Walk } from '#lib/state/walk.svelte.ts';
import { samples } from '../../../tests/samples/labs/storage/four-ways-in.ts';

const drafts = vi.hoisted(() => new Map<string, unknown>());
vi.mock('#lib/state/book.svelte.ts', () => ({
	book: {
		proofs: [],
		readDraft: async (key: string) => drafts.get(key),
		writeDraft: (key: string, value: unknown) => drafts.set(key, value)
	}
}));
const checker = vi.hoisted(() => ({ reachable: true }));
vi.mock('#lib/state/checker.ts', async (actual) => {
	const { loadChecker } = await actual<{ loadChecker: () => Promise<Checker> }>();
	return { loadChecker: () => (checker.reachable ? loadChecker() : Promise.reject(new Error('offline'))) };
});

const [check] = lab.checks;
const output = samples.checks[check.id]!.proves;

beforeEach(() => {
	drafts.clear();
	checker.reachable = true;
});

describe('a paste', () => {
	it('is checked and its finding kept', async () => {
		const walk = await Walk.through(lab);
		expect(await walk.check(check, output, [])).toBe(true);
		expect(walk.run.findings[check.id]?.proved).toBe(true);
		expect(walk.fault(check.id)).toBe('');
	});

	it('is neither looked at nor kept while what knows secrets is out of reach, and that is said', async () => {
		checker.reachable = false;
		const walk = await Walk.through(lab);
		walk.hold(check.id, output);
		expect(await walk.check(check, output, [])).toBe(false);
		expect(walk.fault(check.id)).toContain('Go online once');
		expect(walk.run.pastes).toEqual({});
		expect(JSON.stringify([...drafts.values()])).not.toContain(output.slice(0, 20));
	});

	it('is checked once the network is back', async () => {
		checker.reachable = false;
		const walk = await Walk.through(lab);
		await walk.check(check, output, []);
		checker.reachable = true;
		expect(await walk.check(check, output, [])).toBe(true);
		expect(walk.fault(check.id)).toBe('');
	});
});
