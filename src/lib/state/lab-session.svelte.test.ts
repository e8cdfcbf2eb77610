import { beforeEach, describe, expect, it, vi } from 'vitest';
import { lab } from '#lib/exams/az-104/labs/storage/four-ways-in.ts';
import { LabSession } from '#lib/state/lab-session.svelte.ts';
import { samples } from '#tests/samples/labs/storage/four-ways-in.ts';

const drafts = vi.hoisted(() => new Map<string, unknown>());
vi.mock('#lib/state/repository.svelte.ts', () => ({
	repository: {
		proofs: [],
		drafts: {
			read: async (key: string) => drafts.get(key),
			write: (key: string, value: unknown) => drafts.set(key, value),
			follow: () => () => undefined
		}
	}
}));

const check = lab.checks[0]!;
const output = samples.checks[check.id]!.proves;
const secret = 'a paste that nobody understands, with a secret';

beforeEach(() => drafts.clear());

describe('a paste', () => {
	it('is checked, and what was found is stored', async () => {
		const walk = await LabSession.through(lab);
		await walk.check(check, output, []);
		expect(walk.fault(check.id)).toBe('');
		expect(walk.run.findings[check.id]?.proved).toBe(true);
		expect(walk.paste(check.id)).toBe('');
		expect(JSON.stringify(drafts.get(`lab:${lab.id}`))).toContain('"proved":true');
	});

	it('that isn’t checked yet stays in memory only', async () => {
		const walk = await LabSession.through(lab);
		walk.hold(check.id, secret);
		walk.go(1);
		expect(walk.paste(check.id)).toBe(secret);
		expect(JSON.stringify([...drafts.values()])).not.toContain(secret);
		expect((await LabSession.through(lab)).paste(check.id)).toBe('');
	});

	it('that can’t be read stays in memory only, and says why', async () => {
		const walk = await LabSession.through(lab);
		await walk.check({ ...check, kind: 'json', prints: 'object' }, secret, []);
		expect(walk.fault(check.id)).not.toBe('');
		expect(walk.paste(check.id)).toBe(secret);
		walk.go(1);
		expect(JSON.stringify([...drafts.values()])).not.toContain(secret);
	});

	it('is forgotten when it is cleared', async () => {
		const walk = await LabSession.through(lab);
		walk.hold(check.id, secret);
		walk.drop(check.id);
		expect(walk.paste(check.id)).toBe('');
	});
});
