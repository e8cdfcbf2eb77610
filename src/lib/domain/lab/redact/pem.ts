// Certificates and private keys between their BEGIN and END lines, on many lines or on one with \n in it.
import type { Spot } from '#lib/domain/lab/redact/kind.ts';

const borders = /-----(BEGIN|END) ((?:[A-Z0-9]+ ){0,4}[A-Z0-9]+)-----/g;
/** Base64, line ends, and the headers of an encrypted key. */
const body = /^[A-Za-z0-9+/=\s\\:,.()>|-]*$/;
/** A sentence that speaks of both lines has no such word between them. */
const inBody = /[A-Za-z0-9+/]{16}/;
/** Lines that hold nothing but base64: what an unclosed block goes on with. */
const lines = /(?:(?:[ \t>|]*\r?\n|\\{1,7}[rn])*[ \t]*[A-Za-z0-9+/]{4,}={0,2}[ \t]*(?=[\r\n\\"']|$))*/y;

const isSecret = (name: string): boolean => /PRIVATE KEY|CERTIFICATE/.test(name);
const kindOf = (name: string): Spot['kind'] => (name.includes('PRIVATE') ? 'private-key' : 'certificate');

/** Public keys are no secret and stay. A block without its end goes as far as its lines are base64. */
export function* pem(text: string): Iterable<Spot> {
	let begun: RegExpExecArray | undefined;
	for (const border of text.matchAll(borders)) {
		if (begun !== undefined) {
			const between = text.slice(begun.index + begun[0].length, border.index);
			const closed = border[1] === 'END' && body.test(between) && inBody.test(between);
			yield* spot(text, begun, closed ? border.index + border[0].length : undefined);
		}
		if (begun === undefined && border[1] === 'END' && isSecret(border[2]!)) yield* spotBefore(text, border);
		begun = border[1] === 'BEGIN' && isSecret(border[2]!) ? border : undefined;
	}
	if (begun !== undefined) yield* spot(text, begun);
}

function* spot(text: string, begun: RegExpExecArray, end?: number): Iterable<Spot> {
	const first = begun.index + begun[0].length;
	lines.lastIndex = first;
	const rest = end ?? first + lines.exec(text)![0].length;
	// A line alone is one that a sentence speaks of.
	if (rest > first)
		yield {
			start: begun.index,
			end: rest,
			kind: kindOf(begun[2]!)
		};
}

/** A line of base64 alone. */
const bodyLine = /^[ \t>|]*[A-Za-z0-9+/]{4,}={0,2}[ \t]*\r?$/;

/** A block whose beginning was not copied: the lines of base64 right before its end. */
function* spotBefore(text: string, border: RegExpExecArray): Iterable<Spot> {
	let start = text.lastIndexOf('\n', border.index - 1) + 1;
	while (start > 0) {
		const before = text.lastIndexOf('\n', start - 2) + 1;
		if (!bodyLine.test(text.slice(before, start - 1))) break;
		start = before;
	}
	if (start < border.index && text.slice(start, border.index).trim() !== '')
		yield { start, end: border.index + border[0].length, kind: kindOf(border[2]!) };
}
