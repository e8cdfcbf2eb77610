// Secrets in letters that need no encoding in an address: JSON web tokens, refresh tokens, client secrets, function keys.
import { escapeBefore, isPlaceOfPage } from '#lib/domain/lab/redact/escapes.ts';
import type { SecretKind, Spot } from '#lib/domain/lab/redact/kind.ts';

/** As far as such letters go. Everything is asked of whole runs, so that no text is read twice. */
const runs = /[A-Za-z0-9_.~-]+/g;

export function* dotted(text: string): Iterable<Spot> {
	for (const { 0: found, index } of text.matchAll(runs)) {
		if (found.length < 16) continue;
		const start = index + escapeBefore(text, index, found);
		if (isPlaceOfPage(text, start)) continue;
		const run = text.slice(start, index + found.length);
		for (const { from, to, kind } of [...tokens(run), ...clientSecrets(run), ...functionKeys(run)])
			yield { start: start + from, end: start + to + padding(text, start + to), kind };
	}
}

/** The `=` that close base64. */
function padding(text: string, at: number): number {
	closing.lastIndex = at;
	return closing.exec(text)![0].length;
}
const closing = /(?:=|%(?:25)*3d|\\{1,7}u003d){0,2}/iy;

interface Part {
	readonly from: number;
	readonly to: number;
	readonly kind: SecretKind;
}

/** `eyJ` is how base64 writes `{"`; Entra's refresh tokens begin with `0.A` or `1.A`. */
function* tokens(run: string): Iterable<Part> {
	const to = run.endsWith('.') ? run.length - 1 : run.length;
	if (/^[01]\.A[\w-]/.test(run) && run.length >= 60) yield { from: 0, to, kind: 'token' };
	for (let from = run.indexOf('eyJ'); from !== -1 && to - from >= 20; from = run.indexOf('eyJ', from + 1)) {
		// In the middle of a word it is a name that happens to hold these letters.
		if (from > 0 && /[A-Za-z]/.test(run[from - 1]!)) continue;
		yield { from, to, kind: 'token' };
		return;
	}
}

/**
 * Three letters, a digit, `Q~`, and 31 to 34 more, fewer where it was cut off.
 * https://github.com/microsoft/security-utilities (AadClientAppIdentifiableCredentials)
 */
function* clientSecrets(run: string): Iterable<Part> {
	for (let at = run.indexOf('Q~'); at !== -1; at = run.indexOf('Q~', at + 1))
		if (at >= 4 && /\d/.test(run[at - 1]!) && run.length - at >= 12)
			yield { from: at - 4, to: Math.min(run.length, at + 36), kind: 'client-secret' };
}

/** 44 letters, `AzFu`, six more, and two `=`. */
function* functionKeys(run: string): Iterable<Part> {
	for (let at = run.indexOf('AzFu'); at !== -1; at = run.indexOf('AzFu', at + 1))
		if (at >= 44 && run.length - at >= 10) yield { from: at - 44, to: at + 10, kind: 'access-key' };
}
