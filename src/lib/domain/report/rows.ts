// A pasted text as rows of cells, whatever stands between the cells: tab, bar, semicolon or comma, quoted or not.
import { linesOf, plain } from '#lib/domain/report/text.ts';

/** One line of the input, or several where a quoted cell or a JSON value spans them. */
export interface Row {
	/** Line of the input where it begins, from 1. */
	readonly line: number;
	/** Never empty cells at the end. A line of prose is one cell, or several where it has commas. */
	readonly cells: readonly string[];
}

/** A quoted cell may go on over this many lines; after that the quote is a mere mark. */
const linesInQuotes = 3;

/**
 * A comma between two digits is a decimal comma where no other comma says that commas part the cells. A comma before a
 * year belongs to a date.
 */
function delimiterOf(line: string): RegExp {
	const bare = line.replace(/"[^"]*"?/g, '""');
	if (bare.includes('\t')) return /\t/y;
	if (/^\s*\|.*\|\s*$/.test(bare)) return /\|/y;
	if (bare.includes(';')) return /;/y;
	return /,(?!\d)|(?<!\d),|、/.test(bare) ? /,(?! ?(?:19|20)\d\d(?!\d))|、/y : /(?!)/y;
}

/** The cells of one line. `open` says that a quote was begun and not ended. */
function split(line: string, delimiter: RegExp): { cells: string[]; open: boolean } {
	const cells: string[] = [];
	let cell = '';
	let quoted = false;
	for (let at = 0; at < line.length; at++) {
		const mark = line[at]!;
		delimiter.lastIndex = at;
		if (quoted && mark === '"' && line[at + 1] === '"') cell += line[at++];
		else if (mark === '"' && (quoted || cell.trim() === '')) quoted = !quoted;
		else if (!quoted && delimiter.test(line)) {
			cells.push(cell);
			cell = '';
		} else cell += mark;
	}
	return { cells: [...cells, cell], open: quoted };
}

const tidy = (cells: readonly string[]): readonly string[] => {
	const trimmed = cells.map((cell) => cell.trim());
	while (trimmed.at(-1) === '') trimmed.pop();
	return trimmed[0] === '' ? trimmed.slice(trimmed.findIndex((cell) => cell !== '')) : trimmed;
};

/** The rows of a text. Empty lines give none. */
export function rowsOf(text: string): readonly Row[] {
	const lines = linesOf(text);
	const rows: Row[] = [];
	for (let at = 0; at < lines.length; at++) {
		const line = at + 1;
		const first = plain(lines[at]!);
		if (first.trim() === '') continue;
		const delimiter = delimiterOf(first);
		let whole = first;
		let taken = at;
		let parts = split(whole, delimiter);
		while (parts.open && taken + 1 < lines.length && taken - at < linesInQuotes) {
			whole += ` ${plain(lines[++taken]!)}`;
			parts = split(whole, delimiter);
		}
		if (parts.open) parts = split(first.replaceAll('"', ''), delimiter);
		else at = taken;
		const cells = tidy(parts.cells);
		if (cells.length > 0) rows.push({ line, cells });
	}
	return rows;
}
