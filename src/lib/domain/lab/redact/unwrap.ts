// Joins the lines that a terminal broke: a key copied from a narrow window is in two pieces.
import { endOfLine, lastAtMost, linesOf, matchAt } from '#lib/domain/lab/redact/scan.ts';

export interface Unwrapped {
	readonly text: string;
	/** Returns where a place of the unwrapped text is in the text that was given. */
	readonly placeOf: (index: number) => number;
}

/** No terminal is narrower. */
const narrowest = 20;

/** A mark: its line, and what comes behind a mark at the end of a line, was longer. */
const mark = /…|\[[\w ]{1,30} (?:removed|struck)\]/;
const marked = /(?:…|(?:removed|struck)\])$/;

/**
 * Returns the text without the line breaks that a terminal may have put in: those after the longest lines, which all have
 * its width; after redaction also those after a shorter line with a mark. `undefined` where there are none.
 */
export function unwrap(given: string, isRedacted = true): Unwrapped | undefined {
	let width = 0;
	for (const { start, end } of linesOf(given)) width = Math.max(width, end - start);
	if (width < narrowest) return undefined;

	const pieces: string[] = [];
	/** By piece: where it starts here, and in the text that was given. */
	const starts: number[] = [0];
	const places: number[] = [0];
	let wasMarked = false;
	for (const { start, end, next } of linesOf(given)) {
		const line = isRedacted ? given.slice(start, end) : '';
		const isShorter = wasMarked || mark.test(line);
		wasMarked = marked.test(line);
		if (
			(end - start !== width && !isShorter) ||
			beginsAgain(given, next) ||
			isRow(given, start, end, next) ||
			isDashed(given, start) !== isDashed(given, next)
		)
			continue;
		const from = places.at(-1)!;
		pieces.push(given.slice(from, end));
		starts.push(starts.at(-1)! + end - from);
		places.push(next);
	}
	if (pieces.length === 0) return undefined;
	pieces.push(given.slice(places.at(-1)));
	return {
		text: pieces.join(''),
		placeOf: (index) => {
			const piece = lastAtMost(starts, index);
			return places[piece]! + index - starts[piece]!;
		}
	};
}

/** Whether the next line is surely not the rest of this one: the end, an empty line, JSON, the next name of a list or variable. */
const beginsAgain = (text: string, next: number): boolean =>
	next >= text.length || matchAt(beginning, text, next) !== null;
const beginning = new RegExp(
	[
		/[\r\n]/,
		/(?:\[?\{|\[)[ \t]{0,9}(?:"|\r?\n|$)|(?:\[\]|\{\})[ \t]{0,9}(?:\r?\n|$)|[\]}][\]},; \t]{0,9}(?:\r?\n|$)/,
		/[ -]{0,40}[\w.-]{1,40} {0,40}: |export |[A-Z][A-Z0-9_]{4,40}=[\w./:-]{1,200}(?=[\r\n]|$)/
	]
		.map(({ source }) => source)
		.join('|'),
	'y'
);

/** Whether the next line begins with a name and has as many tabs: then it's another row. */
function isRow(text: string, start: number, end: number, next: number): boolean {
	if (!matchAt(nameCell, text, next)) return false;
	const tabs = tabsIn(text.slice(start, end));
	return tabs > 0 && tabs === tabsIn(text.slice(next, endOfLine(text, next)));
}
const nameCell = /[A-Za-z][\w.:-]{0,40}\t/y;
const tabsIn = (line: string): number => line.split('\t').length - 1;

/** The dashes below the headings of a table, or a piece of them. */
const isDashed = (text: string, start: number): boolean => matchAt(dashes, text, start) !== null;
const dashes = / *-[- ]*(?:\r?\n|$)/y;
