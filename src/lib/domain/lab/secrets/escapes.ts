// Escapes that stand right before a secret and look as if they were part of it.

/**
 * How many letters of a run belong to an escape that began before it: the n of \\n, the u0022 of a quotation mark in
 * JSON, the 3D of `%3D`.
 */
export function escapeBefore(text: string, index: number, run: string): number {
	const before = text[index - 1];
	if (before === '%') return /^(?:25)*[0-9A-F]{2}/i.exec(run)?.[0].length ?? 0;
	if (before !== '\\') return 0;
	return /^u[0-9a-f]{4}/i.test(run) ? 5 : /^[nrtbf]/.test(run) ? 1 : 0;
}
