import { flushSync } from 'svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { UpdateEvents } from '#lib/pwa/register.ts';

const takeOver = vi.fn();
const reload = vi.fn();
let tell: UpdateEvents;
let reachable = true;

vi.mock('#lib/pwa/register.ts', () => ({
	register: async (on: UpdateEvents) => {
		if (!reachable) throw new TypeError('Failed to fetch');
		tell = on;
		return takeOver;
	}
}));

async function started() {
	vi.resetModules();
	vi.clearAllMocks();
	const { update } = await import('#lib/state/update.svelte.ts');
	await update.start();
	return update;
}

beforeEach(() => {
	vi.stubGlobal('location', { reload });
});

describe('an update', () => {
	it('is offered when a new version waits, and not before', async () => {
		const update = await started();
		expect(update.ready).toBe(false);
		tell.ready();
		expect(update.ready).toBe(true);
	});

	it.each([
		['once what it would take away is stored', () => Promise.resolve()],
		['also where that could not be stored', () => Promise.reject(new Error('offline'))]
	])('is offered %s', async (_, prepare) => {
		vi.resetModules();
		const { update } = await import('#lib/state/update.svelte.ts');
		await update.start(prepare);
		tell.ready();
		expect(update.ready).toBe(false);
		await vi.waitFor(() => expect(update.ready).toBe(true));
	});

	it('is none, and no fault, where the worker cannot be had', async () => {
		reachable = false;
		const update = await started().finally(() => (reachable = true));
		update.take();
		expect(update.ready).toBe(false);
		expect(reload).not.toHaveBeenCalled();
	});

	it('takes over only when taken, and reloads only when it has', async () => {
		const update = await started();
		tell.ready();
		expect(takeOver).not.toHaveBeenCalled();
		update.take();
		expect(takeOver).toHaveBeenCalledOnce();
		expect(reload).not.toHaveBeenCalled();
		tell.taken();
		expect(reload).toHaveBeenCalledOnce();
	});

	it('put off is not offered again until the next start', async () => {
		const update = await started();
		tell.ready();
		update.later();
		tell.ready();
		expect(update.ready).toBe(false);
		const next = await started();
		tell.ready();
		expect(next.ready).toBe(true);
	});

	it('is not offered over work in hand, and is offered when it is done', async () => {
		const update = await started();
		const release = update.hold();
		tell.ready();
		expect(update.ready).toBe(false);
		release();
		expect(update.ready).toBe(true);
	});

	it('taken in another tab waits for work in hand here, all of it', async () => {
		const update = await started();
		const form = update.hold();
		const round = update.hold();
		tell.taken();
		form();
		form();
		await Promise.resolve();
		expect(reload).not.toHaveBeenCalled();
		round();
		await Promise.resolve();
		expect(reload).toHaveBeenCalledOnce();
	});

	it('taken in another tab waits while an effect lets go only to hold anew', async () => {
		const update = await started();
		const first = update.hold();
		tell.taken();
		first();
		update.hold();
		await Promise.resolve();
		expect(reload).not.toHaveBeenCalled();
	});

	it('is held by an effect for as long as that lives', async () => {
		const update = await started();
		tell.ready();
		const stop = $effect.root(() => {
			$effect(() => update.hold());
		});
		flushSync();
		expect(update.ready).toBe(false);
		stop();
		expect(update.ready).toBe(true);
	});
});
