// What signs a request in: headers, and a name and password within an address.
import type { Spot } from '#lib/domain/lab/redact/kind.ts';
import { isMark } from '#lib/domain/lab/redact/kind.ts';

const bearer = /\bbearer(?: |%20)([\w.~+/=-]{16,})/gi;
const basic = /\bauthorization["']?\s{0,20}[:=]\s{0,20}["']?basic\s{1,20}([A-Za-z0-9+/=]{8,})/gi;
const address = /:\/\/[^\s/:@"'<>]{0,100}:([^\s/@"'<>]{1,200})@/g;

export function* headers(text: string): Iterable<Spot> {
	for (const match of text.matchAll(bearer)) if (/\d/.test(match[1]!)) yield spot(match, 'token');
	for (const match of text.matchAll(basic)) yield spot(match, 'password');
	for (const match of text.matchAll(address)) {
		const { start, end } = spot(match, 'password', 1);
		if (!isMark(text, start)) yield { start, end, kind: 'password' };
	}
}

/** The group at the end of a match, but for the letters behind it. */
function spot({ 0: found, 1: value, index }: RegExpExecArray, kind: Spot['kind'], behind = 0): Spot {
	const end = index + found.length - behind;
	return { start: end - value!.length, end, kind };
}
