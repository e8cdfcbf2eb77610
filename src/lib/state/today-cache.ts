// The last Today in words, kept beside the stored data: shown at the next start until the data itself is open.
import { version } from '$app/environment';
import type { Instant } from '#lib/domain/time/instant.ts';
import { dropMark, readMark, writeMark } from '#lib/state/local-marks.ts';

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

const mark = 'glance';

/** Not by way of `Intl`, whose first use takes a tenth of the start on a cheap phone. */
function here(): { day: string; offset: number; now: number } {
	const date = new Date();
	return { day: date.toDateString(), offset: date.getTimezoneOffset(), now: date.getTime() };
}

/**
 * Keeps what Today shows, as plain data. `until`: when its words cease to be true, where that is before the day is over.
 * Call it only with one's own data on show.
 */
export function keepGlance(shown: unknown, until?: Instant): void {
	const { day, offset } = here();
	const kept: Kept = { version, day, offset, until: until ? Date.parse(until) : null, shown };
	writeMark(mark, JSON.stringify(kept));
}

function keptIn(text: string | undefined): Kept | undefined {
	try {
		return (JSON.parse(text ?? 'null') as Kept | null) ?? undefined;
	} catch {
		return undefined;
	}
}

/** What Today last showed; nothing where it is not true now, or where the data was changed since. */
export function readGlance(): unknown {
	const kept = keptIn(readMark(mark));
	if (kept === undefined) return undefined;
	const { day, offset, now } = here();
	const holds =
		kept.version === version && kept.day === day && kept.offset === offset && now < (kept.until ?? Infinity);
	return holds ? kept.shown : undefined;
}

/** Lets it go: the data changes, and what was shown may no longer be true. */
export const dropGlance = (): void => dropMark(mark);
