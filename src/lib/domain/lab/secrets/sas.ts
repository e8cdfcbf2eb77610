// The signature of a shared access signature, encoded or not; the rest of its address stays readable.
// https://learn.microsoft.com/rest/api/storageservices/create-service-sas#specify-the-signature
import type { Spot } from '#lib/domain/lab/secrets/kind.ts';

/** `=` plain, as in an address, and as in JSON that PowerShell wrote. */
const equals = String.raw`(?:=|%(?:25)*3d|\\{1,7}u003d)`;
const name = new RegExp(`(^|[^a-z])sig${equals}`, 'gi');
const value = new RegExp(
	String.raw`(?:[a-z0-9+/_-]+|%(?:25)*2[bf]|\\{1,7}u002[bf]|\\{1,7}/)+${equals}{0,2}`,
	'iy'
);
/** A shorter one is a word in a sentence about signatures. */
const shortest = 12;

export function* sas(text: string): Iterable<Spot> {
	for (const { 0: found, index } of text.matchAll(name)) {
		const start = index + found.length;
		value.lastIndex = start;
		const length = value.exec(text)?.[0].length ?? 0;
		if (length >= shortest) yield { start, end: start + length, kind: 'sas' };
	}
}
