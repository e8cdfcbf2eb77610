// A key that was cut off: by the end of what was copied, or by the dots of a narrow column.
import { isMixed } from '#lib/domain/lab/redact/entropy.ts';
import { isPlaceOfPage } from '#lib/domain/lab/redact/escapes.ts';
import type { Spot } from '#lib/domain/lab/redact/kind.ts';

const shortest = 16;
const dotted = /(?<![\w+/])[\w+/]{16,60}(?=…|\.\.\.)/g;

export function* cutOff(text: string): Iterable<Spot> {
	for (const { 0: found, index } of text.matchAll(dotted)) yield* ifMixed(text, index, index + found.length);
	let start = text.length;
	while (start > 0 && text.length - start < 100 && /[\w+/]/.test(text[start - 1]!)) start--;
	yield* ifMixed(text, start, text.length);
	const head = /^[\w+/]{0,100}(={0,2})(?=[\r\n]|$)/.exec(text);
	// 16 bytes are the hash of a file.
	if (head !== null && head[1] !== '' && head[0].length !== 24) yield* ifMixed(text, 0, head[0].length);
}

function* ifMixed(text: string, start: number, end: number): Iterable<Spot> {
	const letters = text.slice(start, end).replace(/=+$/, '');
	if (letters.length < shortest || letters.startsWith('AAAA') || isPlaceOfPage(text, start)) return;
	if (isMixed(letters)) yield { start, end, kind: 'secret', guess: true };
}
