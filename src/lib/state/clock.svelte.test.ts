import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { clock } from './clock.svelte.ts';

const stops: (() => void)[] = [];

/** Runs `read` in an effect, as a screen does, and collects what it showed. */
function watch<T>(read: () => T): { shown: T[]; stop: () => void } {
	const shown: T[] = [];
	const stop = $effect.root(() => {
		$effect(() => {
			shown.push(read());
		});
	});
	flushSync();
	stops.push(stop);
	return { shown, stop };
}

async function pass(ms: number): Promise<void> {
	await vi.advanceTimersByTimeAsync(ms);
	flushSync();
}

function inZone(name: string): void {
	vi.spyOn(Intl.DateTimeFormat.prototype, 'resolvedOptions').mockReturnValue({
		timeZone: name
	} as Intl.ResolvedDateTimeFormatOptions);
}

beforeEach(() => {
	// Intl stays real: the zone is what the test says.
	vi.useFakeTimers({
		now: Date.parse('2026-11-25T22:58:30Z'),
		toFake: ['Date', 'setTimeout', 'clearTimeout']
	});
	inZone('Europe/Paris');
});

afterEach(async () => {
	for (const stop of stops.splice(0)) stop();
	await pass(0);
	vi.restoreAllMocks();
	vi.useRealTimers();
});

describe('the clock', () => {
	it('is exact where no screen is watching', () => {
		expect(clock.moment).toEqual({ now: '2026-11-25T22:58:30.000Z', zone: 'Europe/Paris' });
		vi.setSystemTime(Date.parse('2026-11-25T23:00:00Z'));
		expect(clock.today).toBe('2026-11-26');
	});

	it('renews a screen at each full minute and not between', async () => {
		const { shown, stop } = watch(() => clock.moment.now.slice(11, 16));
		const before = shown.length;
		await pass(29_000);
		expect(shown).toHaveLength(before);
		await pass(1_100);
		expect(shown.slice(before)).toEqual(['22:59']);
		stop();
	});

	it('renews the day at midnight and not each minute', async () => {
		const { shown, stop } = watch(() => clock.today);
		await pass(60_000);
		expect(shown).toEqual(['2026-11-25']);
		await pass(31_000);
		expect(shown).toEqual(['2026-11-25', '2026-11-26']);
		stop();
	});

	it('renews each second only while a countdown is on screen', async () => {
		const countdown = watch(() => clock.everySecond().now);
		await pass(3_010);
		expect(countdown.shown.slice(-3).map((now) => now.slice(17, 19))).toEqual(['31', '32', '33']);
		countdown.stop();
		const slow = watch(() => clock.moment.now);
		const before = slow.shown.length;
		await pass(5_000);
		expect(slow.shown).toHaveLength(before);
		slow.stop();
		await pass(0);
		expect(vi.getTimerCount()).toBe(0);
	});

	it.each([
		['focus', () => window.dispatchEvent(new Event('focus'))],
		['pageshow', () => window.dispatchEvent(new Event('pageshow'))],
		['visibilitychange', () => document.dispatchEvent(new Event('visibilitychange'))]
	])('catches up after sleep on %s', (_, wake) => {
		const { shown, stop } = watch(() => clock.today);
		vi.setSystemTime(Date.parse('2026-11-28T08:00:00Z'));
		wake();
		flushSync();
		expect(shown).toEqual(['2026-11-25', '2026-11-28']);
		stop();
	});

	it('follows the phone into another zone, and the day with it', async () => {
		const { shown, stop } = watch(() => `${clock.zone} ${clock.today}`);
		inZone('Pacific/Auckland');
		await pass(31_000);
		expect(shown).toEqual(['Europe/Paris 2026-11-25', 'Pacific/Auckland 2026-11-26']);
		stop();
	});

	it('takes UTC where the phone names no zone that is known', () => {
		inZone('Etc/Unknown');
		expect(clock.zone).toBe('UTC');
	});

	it('is right again when a screen starts to watch after a long time without any', async () => {
		watch(() => clock.today).stop();
		await pass(0);
		vi.setSystemTime(Date.parse('2026-12-01T08:00:00Z'));
		const { shown, stop } = watch(() => clock.today);
		expect(shown).toEqual(['2026-12-01']);
		stop();
	});
});
