// Caches the Today view model in localStorage, so that startup can draw it before IndexedDB has opened.
import { version } from '$app/environment';
import type { Instant } from '#lib/domain/time/instant.ts';
import { dropMark, readMark, writeMark } from '#lib/state/local-marks.ts';

interface Cached {
	/** The app that wrote it: another version may show it differently. */
	readonly version: string;
	/** The day and the offset from UTC, in minutes, for which it is true. */
	readonly day: string;
	readonly offset: number;
	/** When it stops being true, in milliseconds since 1970. */
	readonly until: number | null;
	readonly shown: unknown;
}

// As earlier versions named it: their cache must go with the data too.
const mark = 'glance';

/** Avoids `Intl`: its first use takes a tenth of the start on a cheap phone. */
function here(): { day: string; offset: number; now: number } {
	const date = new Date();
	return { day: date.toDateString(), offset: date.getTimezoneOffset(), now: date.getTime() };
}

/**
 * Caches what Today shows, as plain data. `until`: when that stops being true, if before the end of the day. Never call it with the
 * example on screen.
 */
export function writeTodayCache(shown: unknown, until?: Instant): void {
	const { day, offset } = here();
	const cached: Cached = { version, day, offset, until: until ? Date.parse(until) : null, shown };
	writeMark(mark, JSON.stringify(cached));
}

function cachedIn(text: string | undefined): Cached | undefined {
	try {
		return (JSON.parse(text ?? 'null') as Cached | null) ?? undefined;
	} catch {
		return undefined;
	}
}

/** Returns what Today last showed; undefined where that isn't true now, or where the data has changed since. */
export function readTodayCache(): unknown {
	const cached = cachedIn(readMark(mark));
	if (cached === undefined) return undefined;
	const { day, offset, now } = here();
	const valid =
		cached.version === version &&
		cached.day === day &&
		cached.offset === offset &&
		now < (cached.until ?? Infinity);
	return valid ? cached.shown : undefined;
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
