// The outcome of something that may not work: a value, or a fault with a sentence for the person.

/** What was wrong: `code` for the program, `message` says what was expected and what was found. */
export interface Fault {
	readonly code: string;
	readonly message: string;
	/** Line of the input, from 1, where the input has lines. */
	readonly line?: number;
}

export type Result<T, F = Fault> =
	{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: F };

/** A result that worked. */
export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });

/** A result that did not, with its code. */
export const refuse = <const F>(fault: F): { ok: false; fault: F } => ({ ok: false, fault });

/** A result that did not, with its sentence. */
export const fail = (code: string, message: string, line?: number): { ok: false; fault: Fault } => ({
	ok: false,
	fault: line === undefined ? { code, message } : { code, message, line }
});
