// The last Today in words, kept beside the stored data: shown at the next start until the data itself is open.
import { version } from '$app/environment';
import { asset } from '$app/paths';
import type { Instant } from '#lib/domain/time/instant.ts';

interface Kept {
	/** The app that wrote it: another one has other words. */
	readonly version: string;
	/** The day, and the minutes from UTC, that its words are true of. */
	readonly day: string;
	readonly offset: number;
	/** Its words are true before this instant, in milliseconds since 1970. */
	readonly until: number | null;
	readonly shown: unknown;
}

const key = (): string => `resit-${asset('/')}@glance`;

/** Not by way of `Intl`, whose first use takes a tenth of the start on a cheap phone. */
function here(): { day: string; offset: number; now: number } {
	const date = new Date();
	return { day: date.toDateString(), offset: date.getTimezoneOffset(), now: date.getTime() };
}

/** Storage that is switched off or full keeps nothing: the start is slower, and nothing is lost. */
function quietly<T>(work: () => T): T | undefined {
	try {
		return work();
	} catch {
		return undefined;
	}
}

/**
 * Keeps what Today shows, as plain data. `until`: when its words cease to be true, where that is before the day is over.
 * Call it only with one's own data on show.
 */
export function keepGlance(shown: unknown, until?: Instant): void {
	const { day, offset } = here();
	const kept: Kept = { version, day, offset, until: until ? Date.parse(until) : null, shown };
	quietly(() => localStorage.setItem(key(), JSON.stringify(kept)));
}

/** What Today last showed; nothing where it is not true now, or where the data was changed since. */
export function readGlance(): unknown {
	const kept = quietly(() => JSON.parse(localStorage.getItem(key()) ?? 'null') as Kept | null);
	if (!kept) return undefined;
	const { day, offset, now } = here();
	const holds =
		kept.version === version && kept.day === day && kept.offset === offset && now < (kept.until ?? Infinity);
	return holds ? kept.shown : undefined;
}

/** Lets it go: the data changes, and what was shown may no longer be true. */
export function dropGlance(): void {
	quietly(() => localStorage.removeItem(key()));
}
