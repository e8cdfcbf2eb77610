// Where a text in quotation marks ends, also one within another: \"…\" and \\\"…\\\".

/** A quotation mark with the backslashes before it, at this place. */
const opening = /(\\{0,7})(["'])/y;
/** A line broken by a terminal may part a value from its end; a value that was cut off must not take the rest with it. */
const mostLines = 8;

export interface Quoted {
	readonly start: number;
	readonly end: number;
	/** The mark, with its backslashes. */
	readonly mark: string;
}

/** The text in quotation marks that opens at this place. Without its closing mark it ends with the line. */
export function quotedAt(text: string, at: number): Quoted | undefined {
	opening.lastIndex = at;
	const opened = opening.exec(text);
	if (opened === null) return undefined;
	const [mark, { length: depth }, quote] = opened as unknown as [string, string, string];
	const start =
		at + mark.length + /^(?:\r?\n)?/.exec(text.slice(at + mark.length, at + mark.length + 2))![0].length;
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

/** Before the line break, or the end of the text. */
export function endOfLine(text: string, from: number): number {
	const end = text.indexOf('\n', from);
	if (end === -1) return text.length;
	return end > from && text[end - 1] === '\r' ? end - 1 : end;
}
