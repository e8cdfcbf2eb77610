// What is right before letters that look like a secret: an escape, or the name of a place in a list.

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

const place =
	/(?:skip|continuation|next|page)_?token(?:["']|\\"|%(?:25)*22)*\s{0,4}(?::|=|%(?:25)*3d)\s{0,4}["'\\]{0,4}$/i;

/** Returns whether the letters say where the next page of a list begins: they look like a token, and open nothing. */
export const isPlaceOfPage = (text: string, index: number): boolean =>
	place.test(text.slice(Math.max(0, index - 50), index));
