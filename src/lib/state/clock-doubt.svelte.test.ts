import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

vi.mock('$app/environment', () => ({ browser: true }));
vi.mock('$app/paths', () => ({ asset: () => '/' }));

/** A start of the app at this time. */
async function startAt(time: string) {
	vi.setSystemTime(new Date(time));
	vi.resetModules();
	return (await import('#lib/state/clock-doubt.svelte.ts')).clockDoubt;
}

beforeEach(() => {
	vi.useFakeTimers();
	localStorage.clear();
});
afterEach(() => {
	vi.useRealTimers();
});

describe('the clock', () => {
	it('is believed at the first start, later, and some minutes back', async () => {
		(await startAt('2026-11-25T12:00:00Z')).note();
		expect((await startAt('2026-11-26T12:00:00Z')).doubted).toBe(false);
		expect((await startAt('2026-11-25T11:50:00Z')).doubted).toBe(false);
	});

	it('is doubted where it says a time well before the last use, and what had begun stays begun', async () => {
		(await startAt('2026-11-25T12:00:00Z')).note();
		const doubt = await startAt('1970-01-01T00:00:00Z');
		expect(doubt.doubted).toBe(true);
		expect(doubt.latest('1970-01-01T00:00:00.000Z' as never)).toBe('2026-11-25T12:00:00.000Z');
		doubt.note();
		expect((await startAt('1970-01-02T00:00:00Z')).doubted).toBe(true);
	});

	it('is believed again once the person says that the date is right', async () => {
		(await startAt('2036-11-25T12:00:00Z')).note();
		const doubt = await startAt('2026-11-25T12:00:00Z');
		expect(doubt.doubted).toBe(true);
		doubt.trust();
		expect(doubt.doubted).toBe(false);
		expect((await startAt('2026-11-26T12:00:00Z')).doubted).toBe(false);
	});
});
