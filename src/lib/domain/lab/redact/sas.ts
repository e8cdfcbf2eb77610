// What signs an address, encoded or not: the signature of a SAS, the ticket of an invitation, the key of a function. The
// rest of the address stays readable.
// https://learn.microsoft.com/rest/api/storageservices/create-service-sas#specify-the-signature
import type { Spot } from '#lib/domain/lab/redact/kind.ts';

/** `=` plain, as in an address, and as in JSON that PowerShell wrote. */
const equals = String.raw`(?:=|%(?:25)*3d|\\{1,7}u003d)`;
const name = new RegExp(`(?<![a-z])(sig|ticket|code)${equals}`, 'gi');
const value = new RegExp(
	String.raw`(?:[a-z0-9+/_-]+|%(?:25)*2[bf]|\\{1,7}u002[bf]|\\{1,7}/)+${equals}{0,2}`,
	'iy'
);
/** What comes before a name in an address, encoded or not. */
const inAddress = /(?:[?&]|%(?:25)*26|u0026|&amp;)$/i;
/** What is left of an escape that was cut off. */
const escapeCut = 2;
/** A shorter one is a word in a sentence about signatures. */
const shortest = 12;

export function* sas(text: string): Iterable<Spot> {
	for (const { 0: found, 1: key, index } of text.matchAll(name)) {
		const start = index + found.length;
		value.lastIndex = start;
		const length = value.exec(text)?.[0].length ?? 0;
		const end = start + length;
		const signs = inAddress.test(text.slice(Math.max(0, index - 9), index));
		if (length === 0) continue;
		if (/^code$/i.test(key!)) {
			if (signs && length >= shortest && /\d/.test(text.slice(start, end)))
				yield { start, end, kind: 'access-key' };
		} else if (length >= shortest || text.length - end <= escapeCut || (signs && length >= 4))
			yield { start, end, kind: /^sig$/i.test(key!) ? 'sas' : 'token' };
	}
}
