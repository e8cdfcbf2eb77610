import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fromMs } from '#lib/domain/time/instant.ts';
import { clearTodayCache, writeTodayCache, readTodayCache } from './today-cache.ts';

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
const next = { day: 'Thu 26 Nov' };
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
	it('is nothing before anything was cached', () => {
		expect(readTodayCache()).toBeUndefined();
	});

	it('is valid until the day is over', () => {
		writeTodayCache({ shown });
		at(new Date(2026, 10, 25, 23, 59, 59));
		expect(readTodayCache()).toEqual(shown);
		at(new Date(2026, 10, 26));
		expect(readTodayCache()).toBeUndefined();
	});

	it('is what was made for tomorrow, until that day is over', () => {
		const late = new Date(2026, 10, 26, 18);
		writeTodayCache({ shown }, { shown: next, until: fromMs(late.getTime()) });
		expect(readTodayCache()).toEqual(shown);
		at(new Date(2026, 10, 26));
		expect(readTodayCache()).toEqual(next);
		at(late);
		expect(readTodayCache()).toBeUndefined();
		writeTodayCache({ shown }, { shown: next });
		at(new Date(2026, 10, 28));
		expect(readTodayCache()).toBeUndefined();
	});

	it('is nothing where an earlier version kept one day', () => {
		writeTodayCache({ shown });
		const key = localStorage.key(0)!;
		const [one] = JSON.parse(localStorage.getItem(key)!) as unknown[];
		localStorage.setItem(key, JSON.stringify(one));
		expect(readTodayCache()).toBeUndefined();
	});

	it('is not valid on the day before, as when the clock is set back', () => {
		writeTodayCache({ shown });
		at(new Date(2026, 10, 24, 12));
		expect(readTodayCache()).toBeUndefined();
	});

	it('is valid until the instant at which it stops being true', () => {
		const until = noon.getTime() + 60_000;
		writeTodayCache({ shown, until: fromMs(until) });
		at(new Date(until - 1));
		expect(readTodayCache()).toEqual(shown);
		at(new Date(until));
		expect(readTodayCache()).toBeUndefined();
	});

	it('is not valid in another zone', () => {
		writeTodayCache({ shown });
		const offset = noon.getTimezoneOffset();
		vi.spyOn(Date.prototype, 'getTimezoneOffset').mockReturnValue(offset + 60);
		expect(readTodayCache()).toBeUndefined();
	});

	it('is not valid for another version of the app', () => {
		writeTodayCache({ shown });
		app.version = '2';
		expect(readTodayCache()).toBeUndefined();
	});

	it('is gone once it is cleared', () => {
		writeTodayCache({ shown });
		clearTodayCache();
		expect(readTodayCache()).toBeUndefined();
	});

	it('is nothing where the cache cannot be read', () => {
		writeTodayCache({ shown });
		localStorage.setItem(localStorage.key(0)!, '{');
		expect(readTodayCache()).toBeUndefined();
	});

	it('is nothing, without a fault, where storage is switched off', () => {
		for (const method of ['getItem', 'setItem', 'removeItem'] as const)
			vi.spyOn(Storage.prototype, method).mockImplementation(() => {
				throw new DOMException('off', 'SecurityError');
			});
		expect(() => writeTodayCache({ shown })).not.toThrow();
		expect(readTodayCache()).toBeUndefined();
		expect(() => clearTodayCache()).not.toThrow();
	});
});
