// The outcome of something that may not work: a value, or a fault as a code with its numbers. Its sentence is in lib/words.

export type Result<T, F> =
	{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: F };

/** Returns a result that worked. */
export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });

/** Returns a result that did not. */
export const fail = <const F>(fault: F): { ok: false; fault: F } => ({ ok: false, fault });
