// Values behind a name that says what they are: JSON, YAML, XML, tables as tsv, variables, connection strings, flags.
import { hints, named, repeats } from '#lib/domain/lab/redact/names.ts';
import { endOfLine, lengthAt, matchAt, quotedAt } from '#lib/domain/lab/redact/scan.ts';
import type { SecretSpan } from '#lib/domain/lab/redact/secret-span.ts';
import { secretAt } from '#lib/domain/lab/redact/values.ts';

/** What separates a name from its value: its own closing quotation mark, then `:`, `=`, `==` or `=>`. */
const parting = /(\\{0,7}["'])?\]?\s*(=>|={1,2}|:)/y;
/** A list gives its first value. */
const space = /\s*(?:\[\s*(?=\\{0,7}["']))?/y;

/** Finds values behind a name that says that they are secret. */
export function* namedSecrets(text: string): Iterable<SecretSpan> {
	let done = 0;
	for (const { 0: hint, index: hinted } of text.matchAll(hints)) {
		const at = hinted + hint.length;
		const index = startOfName(text, hinted);
		const word = text.slice(index, at);
		// A name within a value is part of it.
		const name = index < done ? undefined : named(word);
		if (name === undefined) continue;
		const found =
			flagged(text, word, at) ??
			parted(text, index, at, word) ??
			cell(text, index, at, word) ??
			element(text, index, at);
		if (found === undefined) continue;
		for (const span of secretAt(text, found.start, found.end, name, found.shell)) {
			yield found.quote === undefined ? span : { ...span, quote: found.quote };
			done = span.end;
		}
	}
}

/** No name is longer. */
const longest = 100;

function startOfName(text: string, hinted: number): number {
	let index = hinted;
	while (index > 0 && hinted - index < longest && /[\w-]/.test(text[index - 1]!)) index--;
	return index;
}

interface NamedValue {
	readonly start: number;
	readonly end: number;
	readonly shell?: boolean;
	readonly quote?: string;
}

/** A word of a sentence about a flag, or the capitals for a value in a usage line. */
const noValue =
	/^(?:-|[A-Z_]+\]?$|(?:is|was|are|must|and|or|to|can|cannot|has|needs|for|in|with|if|not|should|option|argument|parameter|value)\b)/;
const argument = /[^\s"'`;|<>][^\s"']*/y;

/** `--admin-password x`, `-Password x`. */
function flagged(text: string, word: string, at: number): NamedValue | undefined {
	if (!word.startsWith('-') || !/[ \t]/.test(text[at] ?? '')) return undefined;
	const start = after(text, at);
	const quoted = quotedAt(text, start);
	if (quoted !== undefined) return { start: quoted.start, end: quoted.end, shell: quoted.mark === '"' };
	const value = textAt(argument, text, start);
	if (value === '' || value === '\\' || noValue.test(value)) return undefined;
	return { start, end: start + value.length, shell: true };
}

const scalar = /[^\s,}\]"'\\]+/y;
const bare = /[^\s"'`;&<>|]+/y;

/** `"password": "x"`, `password: x`, `PASSWORD=x`, `AccountKey=x;`. */
function parted(text: string, index: number, at: number, name: string): NamedValue | undefined {
	const found = matchAt(parting, text, at);
	if (found === null) return undefined;
	const [{ length }, mark, sign] = found as unknown as [string, string | undefined, string];
	const behind = at + length + lengthAt(space, text, at + length);
	const quoted = quotedAt(text, behind);
	if (quoted !== undefined)
		return { start: quoted.start, end: quoted.end, shell: sign === '=' && quoted.mark === '"' };
	const start = after(text, at + length);
	if (sign === ':' && mark !== undefined) {
		const value = textAt(scalar, text, start);
		return /^[{[]/.test(value) ? undefined : { start, end: start + value.length, quote: mark };
	}
	if (sign === ':') {
		if (!beginsLine(text, index)) return undefined;
		const end = endOfValue(text, index, start);
		return repeats(name, text.slice(start, end)) ? undefined : { start, end };
	}
	const value = withoutRest(textAt(bare, text, start));
	return repeats(name, value) ? undefined : { start, end: start + value.length, shell: true };
}

/** The end of the line; after a quotation mark right before the name, where that closes: `-H "api-key: x"`. */
function endOfValue(text: string, index: number, start: number): number {
	const mark = text[index - 1];
	const close = mark === '"' || mark === "'" ? text.indexOf(mark, start) : -1;
	const value = text.slice(start, close === -1 ? endOfLine(text, start) : close);
	return start + value.split('\n', 1)[0]!.trimEnd().length;
}

/** Up to the next `,name=` of a list, and to what closes a string that this is in. */
function withoutRest(value: string): string {
	const end = value.search(/,(?:ssl|abortConnect)=|\\{1,7}(?:[nrt]|u002[267]|$)/i);
	return end === -1 ? value : value.slice(0, end);
}

/** A cell of tab-separated values behind the one with the name; `az` prints an empty or a yes-no cell between them at most. */
function cell(text: string, index: number, at: number, name: string): NamedValue | undefined {
	if (text[at] !== '\t' || !(index === 0 || /[\t\r\n]/.test(text[index - 1]!))) return undefined;
	const [between] = /^\t(?:(?:True|False|None)?\t)?/.exec(text.slice(at, at + 8))!;
	const start = at + between.length;
	const value = textAt(/[^\t\r\n]+/y, text, start);
	const isHeading = repeats(name, value.replace(/\d$/, ''));
	return isHeading ? undefined : { start, end: start + value.length };
}

/** `<Password>x</Password>`. */
function element(text: string, index: number, at: number): NamedValue | undefined {
	if (text[index - 1] !== '<' || text[at] !== '>') return undefined;
	const end = at + 1 + lengthAt(/[^<]+/y, text, at + 1);
	return text.startsWith('</', end) ? { start: at + 1, end } : undefined;
}

/** Whether nothing but indentation, list marks or an opening quotation mark is before the name. */
function beginsLine(text: string, index: number): boolean {
	const before = text.slice(Math.max(0, index - 40), index);
	return /(?:^|[\r\n"'])[\s><*-]*$/.test(before) && (index <= 40 || /[\r\n"']/.test(before));
}

const after = (text: string, at: number): number => at + lengthAt(/[ \t]*/y, text, at);

const textAt = (pattern: RegExp, text: string, at: number): string => matchAt(pattern, text, at)?.[0] ?? '';
