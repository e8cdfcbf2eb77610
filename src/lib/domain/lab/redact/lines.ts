// Lines of a text, whatever ends them.
export interface Line {
	readonly start: number;
	/** Before what ends it. */
	readonly end: number;
	/** Where the next one starts. */
	readonly next: number;
}

export function* linesOf(text: string, from = 0, to = text.length): Iterable<Line> {
	for (let start = from; start < to;) {
		const found = text.indexOf('\n', start);
		const next = found === -1 ? text.length : found + 1;
		const end = found === -1 ? text.length : text[found - 1] === '\r' && found > start ? found - 1 : found;
		yield { start, end, next };
		start = next;
	}
}
