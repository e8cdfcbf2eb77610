// Caches the Today view model in localStorage, so that startup can draw it before IndexedDB has opened.
import { version } from '$app/environment';
import type { Instant } from '#lib/domain/time/instant.ts';
import { dropMark, readMark, writeMark } from '#lib/state/local-marks.ts';

interface Cached {
	/** The app that wrote it: another version may show it differently. */
	readonly version: string;
	/** The day for which it is true, and the offset from UTC, in minutes. */
	readonly day: string;
	readonly offset: number;
	/** When it stops being true, in milliseconds since 1970. */
	readonly until: number | null;
	readonly shown: unknown;
}

// As earlier versions named it: their cache must go with the data too.
const mark = 'glance';

/** A view, and the instant at which it stops being true, if before the end of its day. */
export interface DayView {
	readonly shown: unknown;
	readonly until?: Instant | undefined;
}

/** Avoids `Intl`: its first use takes a tenth of the start on a cheap phone. */
function here(): { day: string; next: string; offset: number; now: number } {
	const date = new Date();
	const next = new Date(date.getFullYear(), date.getMonth(), date.getDate() + 1);
	return {
		day: date.toDateString(),
		next: next.toDateString(),
		offset: date.getTimezoneOffset(),
		now: date.getTime()
	};
}

/** Caches what Today shows, as plain data, and what it will show tomorrow if nothing changes. Never call it with the example on screen. */
export function writeTodayCache(today: DayView, tomorrow?: DayView): void {
	const { day, next, offset } = here();
	const cachedAs = (day: string, { shown, until }: DayView): Cached => ({
		version,
		day,
		offset,
		until: until ? Date.parse(until) : null,
		shown
	});
	writeMark(mark, JSON.stringify([cachedAs(day, today), ...(tomorrow ? [cachedAs(next, tomorrow)] : [])]));
}

function cachedIn(text: string | undefined): readonly Cached[] {
	try {
		const cached: unknown = JSON.parse(text ?? '[]');
		// An earlier version kept one day.
		return Array.isArray(cached) ? (cached as Cached[]) : [];
	} catch {
		return [];
	}
}

/** Returns what Today shows, as far as that was cached; undefined where that isn't true now, or where the data has changed since. */
export function readTodayCache(): unknown {
	const { day, offset, now } = here();
	return cachedIn(readMark(mark)).find(
		(one) =>
			one.version === version && one.day === day && one.offset === offset && now < (one.until ?? Infinity)
	)?.shown;
}

/** Deletes the cache: the data changes, and what was shown may no longer be true. */
export const clearTodayCache = (): void => dropMark(mark);

/**
 * Resolves once the cached view is drawn; at once where there is none. What would delay it waits: reading the data and loading the rest take a
 * slow phone as long again.
 */
export let drawn: Promise<void> = Promise.resolve();

/** Makes `drawn` wait for this, which must not reject. */
export function drawFirst(drawing: Promise<void>): void {
	drawn = drawing;
}
