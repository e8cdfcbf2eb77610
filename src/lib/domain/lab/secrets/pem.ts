// Certificates and private keys between their BEGIN and END lines, on many lines or on one with \n in it.
import type { Spot } from '#lib/domain/lab/secrets/kind.ts';

const borders = /-----(BEGIN|END) ((?:[A-Z0-9]+ ){0,4}[A-Z0-9]+)-----/g;
/** Base64, line ends, and the headers of an encrypted key. */
const body = /^[A-Za-z0-9+/=\s\\:,.()>|-]*$/;
/** A sentence that speaks of both lines has no such word between them. */
const inBody = /[A-Za-z0-9+/]{16}/;
/** Lines that hold nothing but base64: what an unclosed block goes on with. */
const lines = /(?:(?:[ \t>|]*\r?\n|\\{1,7}[rn])*[ \t]*[A-Za-z0-9+/]{4,}={0,2}[ \t]*(?=[\r\n\\"']|$))*/y;

/** Public keys are no secret and stay. A block without its end goes as far as its lines are base64. */
export function* pem(text: string): Iterable<Spot> {
	let begun: RegExpExecArray | undefined;
	for (const border of text.matchAll(borders)) {
		if (begun !== undefined) {
			const between = text.slice(begun.index + begun[0].length, border.index);
			const closed = border[1] === 'END' && body.test(between) && inBody.test(between);
			yield* spot(text, begun, closed ? border.index + border[0].length : undefined);
		}
		begun = border[1] === 'BEGIN' && /PRIVATE KEY|CERTIFICATE/.test(border[2]!) ? border : undefined;
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
			kind: begun[2]!.includes('PRIVATE') ? 'private-key' : 'certificate'
		};
}
