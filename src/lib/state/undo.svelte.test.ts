import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { undo } from './undo.svelte.ts';

beforeEach(() => {
	vi.useFakeTimers();
});
afterEach(() => {
	undo.dismiss();
	vi.useRealTimers();
});

describe('undo', () => {
	it('offers what just happened and takes it back once', async () => {
		const back = vi.fn();
		undo.offer('Attempt deleted.', back);
		expect(undo.offered?.text).toBe('Attempt deleted.');
		await undo.take();
		await undo.take();
		expect(back).toHaveBeenCalledTimes(1);
		expect(undo.offered).toBeUndefined();
	});

	it('offers only the newest', async () => {
		const [first, second] = [vi.fn(), vi.fn()];
		undo.offer('One.', first);
		vi.advanceTimersByTime(11_000);
		undo.offer('Two.', second);
		vi.advanceTimersByTime(11_000);
		expect(undo.offered?.text).toBe('Two.');
		await undo.take();
		expect([first.mock.calls.length, second.mock.calls.length]).toEqual([0, 1]);
	});

	it('goes with its screen, but stays on the one it leads to', () => {
		undo.offer('Saved.', vi.fn());
		vi.advanceTimersByTime(500);
		undo.moved();
		expect(undo.offered?.text).toBe('Saved.');
		vi.advanceTimersByTime(3_000);
		undo.moved();
		expect(undo.offered).toBeUndefined();
	});

	it('lets an offer made while one is taken back stand', async () => {
		undo.offer('Deleted.', () => undo.offer('Put back.', () => undefined));
		await undo.take();
		expect(undo.offered?.text).toBe('Put back.');
	});

	it.each([
		['just before twelve seconds', 11_999, true],
		['at twelve seconds', 12_000, false]
	])('%s', (_, ms, there) => {
		undo.offer('Deleted.', () => undefined);
		vi.advanceTimersByTime(ms);
		expect(undo.offered !== undefined).toBe(there);
	});

	it('stays for as long as it is held, and its whole time after', () => {
		undo.offer('Deleted.', () => undefined);
		vi.advanceTimersByTime(6_000);
		undo.hold();
		vi.advanceTimersByTime(60_000);
		expect(undo.offered).toBeDefined();
		undo.release();
		vi.advanceTimersByTime(11_999);
		expect(undo.offered).toBeDefined();
		vi.advanceTimersByTime(1);
		expect(undo.offered).toBeUndefined();
	});
});
