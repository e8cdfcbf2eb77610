import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fromMs } from '#lib/domain/time/instant.ts';
import { dropGlance, keepGlance, readGlance } from './today-cache.ts';

const app = vi.hoisted(() => ({ version: '1' }));
vi.mock('$app/environment', () => ({
	get version() {
		return app.version;
	}
}));
vi.mock('$app/paths', () => ({ asset: (path: string) => path }));

/** Noon by the wall clock of the machine, so that the day is the same wherever the tests run. */
const noon = new Date(2026, 10, 25, 12);
const shown = { day: 'Wed 25 Nov' };
const at = (date: Date) => vi.setSystemTime(date);

beforeEach(() => {
	vi.useFakeTimers({ now: noon, toFake: ['Date'] });
	app.version = '1';
	localStorage.clear();
});
afterEach(() => {
	vi.restoreAllMocks();
	vi.useRealTimers();
});

describe('what Today last showed', () => {
	it('is nothing before anything was kept', () => {
		expect(readGlance()).toBeUndefined();
	});

	it('holds until the day is over', () => {
		keepGlance(shown);
		at(new Date(2026, 10, 25, 23, 59, 59));
		expect(readGlance()).toEqual(shown);
		at(new Date(2026, 10, 26));
		expect(readGlance()).toBeUndefined();
	});

	it('does not hold on a day before, as when the clock is set back', () => {
		keepGlance(shown);
		at(new Date(2026, 10, 24, 12));
		expect(readGlance()).toBeUndefined();
	});

	it('holds until the instant at which its words change', () => {
		const until = noon.getTime() + 60_000;
		keepGlance(shown, fromMs(until));
		at(new Date(until - 1));
		expect(readGlance()).toEqual(shown);
		at(new Date(until));
		expect(readGlance()).toBeUndefined();
	});

	it('does not hold in another zone', () => {
		keepGlance(shown);
		const offset = noon.getTimezoneOffset();
		vi.spyOn(Date.prototype, 'getTimezoneOffset').mockReturnValue(offset + 60);
		expect(readGlance()).toBeUndefined();
	});

	it('does not hold for another version of the app', () => {
		keepGlance(shown);
		app.version = '2';
		expect(readGlance()).toBeUndefined();
	});

	it('is gone once it is let go', () => {
		keepGlance(shown);
		dropGlance();
		expect(readGlance()).toBeUndefined();
	});

	it('is nothing where what is kept cannot be read', () => {
		keepGlance(shown);
		localStorage.setItem(localStorage.key(0)!, '{');
		expect(readGlance()).toBeUndefined();
	});

	it('is nothing, without a fault, where storage is switched off', () => {
		for (const method of ['getItem', 'setItem', 'removeItem'] as const)
			vi.spyOn(Storage.prototype, method).mockImplementation(() => {
				throw new DOMException('off', 'SecurityError');
			});
		expect(() => keepGlance(shown)).not.toThrow();
		expect(readGlance()).toBeUndefined();
		expect(() => dropGlance()).not.toThrow();
	});
});
