// JSON found in what a terminal shows, with warnings around it.
import type { PasteFault } from '#lib/domain/lab/paste/fault.ts';
import { ok, fail, type Result } from '#lib/domain/result.ts';

interface Piece {
	readonly value: unknown;
	/** Index after its last character. */
	readonly end: number;
}

/** What ends and isn't JSON. */
type Broken = Omit<Piece, 'value'>;

/** Where the object or list that begins at `start` ends; `undefined` where it never does. */
function endOf(text: string, start: number): number | undefined {
	let depth = 0;
	let quoted = false;
	for (let index = start; index < text.length; index++) {
		const sign = text[index];
		if (quoted) {
			if (sign === '\\') index++;
			else if (sign === '"') quoted = false;
		} else if (sign === '"') quoted = true;
		else if (sign === '{' || sign === '[') depth++;
		else if (sign === '}' || sign === ']') {
			depth--;
			if (depth === 0) return index + 1;
		}
	}
	return undefined;
}

/** A narrow terminal breaks long texts in the middle: no line break can stand inside a quoted text. */
const unbroken = (text: string): string =>
	text.replace(/"(?:[^"\\]|\\.)*"/gs, (quoted) => quoted.replace(/\n/g, ''));

function parsed(text: string): { value: unknown } | undefined {
	for (const attempt of [text, unbroken(text)])
		try {
			return { value: JSON.parse(attempt) as unknown };
		} catch {
			// The next attempt, or none.
		}
	return undefined;
}

/** `cut`: an object or list begins and never ends. `broken`: one ends, and isn't JSON: a part of it is missing. */
type Found = { readonly values: readonly unknown[]; readonly cut: boolean; readonly broken: boolean };

/** Each beginning without an end is followed to the end of the text: a few are enough to know. */
const mostCuts = 5;

/** Every JSON value that begins a line, from the first on. */
function valuesIn(text: string, bare: boolean): Found {
	const values: unknown[] = [];
	let cuts = 0;
	let broken = false;
	let at = 0;
	while (at < text.length && cuts < mostCuts) {
		const lineEnd = text.indexOf('\n', at) < 0 ? text.length : text.indexOf('\n', at);
		const line = text.slice(at, lineEnd);
		const piece = begins(text, at, line, bare);
		if (piece === 'cut') cuts++;
		if (piece === undefined || piece === 'cut') at = lineEnd + 1;
		else {
			if ('value' in piece) values.push(piece.value);
			else broken = true;
			at = piece.end;
		}
	}
	return { values, cut: cuts > 0, broken };
}

function begins(text: string, at: number, line: string, bare: boolean): Piece | Broken | 'cut' | undefined {
	const start = at + line.length - line.trimStart().length;
	if (text[start] === '{' || text[start] === '[') {
		const end = endOf(text, start);
		if (end === undefined) return text.length - start > 2 ? 'cut' : undefined;
		const found = parsed(text.slice(start, end));
		if (found) return { value: found.value, end };
		// `[ ~ ]` and the like are no JSON; what names a member is.
		return /^[[{]\s{0,9}"/.test(text.slice(start, start + 20)) ? { end } : undefined;
	}
	if (!bare || !/^(true|false|null|-?\d+(\.\d+)?|"[^"]*")$/.test(line.trim())) return undefined;
	const found = parsed(line.trim());
	return found && { value: found.value, end: at + line.length };
}

/** A table, as `-o table` prints it: a line of dashes under the heads. */
const isTable = (text: string): boolean =>
	text.split('\n').some((line) => line.includes('--') && /^[- ]+$/.test(line.trim()));

/** Returns the one JSON value in a text; with `bare` also a word or number alone on its line. */
export function jsonIn(text: string, bare: boolean): Result<unknown, PasteFault> {
	const { values, cut, broken } = valuesIn(text, bare);
	if (values.length > 1) return fail({ code: 'two', outputs: values.length });
	if (broken) return fail({ code: 'broken' });
	if (values.length === 1) return ok(values[0]);
	if (cut) return fail({ code: 'cut' });
	return fail({ code: isTable(text) ? 'table' : 'not json' });
}
