// Scans a text: a pattern at one place, its lines, and texts in quotation marks.

/** Returns the match of a sticky pattern at exactly this place. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
	pattern.lastIndex = at;
	return pattern.exec(text);
}

/** Returns how long the match of a sticky pattern at this place is; 0 for none. */
export const lengthAt = (pattern: RegExp, text: string, at: number): number =>
	matchAt(pattern, text, at)?.[0].length ?? 0;

export interface TextLine {
	readonly start: number;
	/** Before what ends it. */
	readonly end: number;
	/** Where the next one starts. */
	readonly next: number;
}

/** Returns the lines from one index to before another, whether they end with \n or \r\n. */
export function* linesOf(text: string, from = 0, to = text.length): Iterable<TextLine> {
	for (let start = from; start < to;) {
		const next = nextLine(text, start);
		yield { start, end: endOfLine(text, start), next };
		start = next;
	}
}

/** Returns the index of the line break, or of the end of the text. */
export function endOfLine(text: string, from: number): number {
	const end = text.indexOf('\n', from);
	if (end === -1) return text.length;
	return end > from && text[end - 1] === '\r' ? end - 1 : end;
}

/** Returns where the next line starts, or the end of the text. */
export function nextLine(text: string, from: number): number {
	const end = text.indexOf('\n', from);
	return end === -1 ? text.length : end + 1;
}

/** Returns the index of the last number that is at most `most`, of numbers in ascending order; 0 where none is. */
export function lastAtMost(ascending: readonly number[], most: number): number {
	let [low, high] = [0, ascending.length - 1];
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if (ascending[middle]! <= most) low = middle;
		else high = middle - 1;
	}
	return low;
}

export interface Quoted {
	readonly start: number;
	readonly end: number;
	/** The quotation mark, with its backslashes. */
	readonly mark: string;
}

/** A quotation mark with the backslashes before it, and a line break right behind it. */
const opening = /((\\{0,7})(["']))(?:\r?\n)?/y;
/** A terminal may break a value over some lines; a value that was cut off must not take the rest with it. */
const mostLines = 8;

/**
 * Returns the text in quotation marks that opens at this place, also within another one: \"…\" and \\\"…\\\". Without its closing
 * mark it ends with the line.
 */
export function quotedAt(text: string, at: number): Quoted | undefined {
	const opened = matchAt(opening, text, at);
	if (opened === null) return undefined;
	const [whole, mark, { length: depth }, quote] = opened as unknown as [string, string, string, string];
	const start = at + whole.length;
	let close = text.indexOf(quote, start);
	while (close !== -1 && !closes(text, close, start, depth)) close = text.indexOf(quote, close + 1);
	// The line's end is only looked for where there is one: 5 MB may be one line.
	const end = close === -1 ? endOfLine(text, start) : Math.max(start, close - depth);
	const lines = text.slice(start, end).split(/\r?\n/, mostLines + 1);
	return { start, end: lines.length > mostLines ? start + lines[0]!.length : end, mark };
}

/** Escaped deeper than it was opened, a quotation mark belongs to the value. */
function closes(text: string, close: number, start: number, depth: number): boolean {
	let before = close;
	while (before > start && text[before - 1] === '\\') before--;
	const count = close - before;
	return count >= depth && (count - depth) % (2 * (depth + 1)) === 0;
}
