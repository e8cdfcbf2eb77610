// Points in time as UTC ISO text with milliseconds, so that they compare as text.
declare const brand: unique symbol;
/** A point in time, `2026-11-25T13:20:00.000Z`. Instants compare as text. */
export type Instant = string & { readonly [brand]: 'Instant' };

/** An instant from milliseconds since 1970 in UTC. */
export const fromMs = (ms: number): Instant => new Date(ms).toISOString() as Instant;

/** Milliseconds since 1970 in UTC. */
export const toMs = (instant: Instant): number => Date.parse(instant);

/** Whether a value is the text of an instant, exactly as we write it. */
export function isInstant(value: unknown): value is Instant {
	if (typeof value !== 'string') return false;
	const ms = Date.parse(value);
	return !Number.isNaN(ms) && new Date(ms).toISOString() === value;
}

/** An instant from ISO text that we wrote ourselves. Throws where it is none. */
export function instant(text: string): Instant {
	const ms = Date.parse(text);
	if (Number.isNaN(ms))
		throw new RangeError(`Expected an instant like 2026-11-25T13:20:00Z, found "${text}".`);
	return fromMs(ms);
}

/** `count` minutes later, by the clock that never jumps. */
export const addMinutes = (from: Instant, count: number): Instant => fromMs(toMs(from) + count * 60_000);

/** `count` hours later, by the clock that never jumps. */
export const addHours = (from: Instant, count: number): Instant => addMinutes(from, count * 60);

/** The later of two instants. */
export const laterInstant = (a: Instant, b: Instant): Instant => (a >= b ? a : b);
