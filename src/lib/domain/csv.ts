// A table as CSV (RFC 4180), as spreadsheets open it by a tap.

/** A number stays a number; a text never becomes a formula. */
export type Cell = string | number | undefined;

/** What a spreadsheet would take for a formula. */
const formula = /^[=+\-@\t\r]/;

function cellText(cell: Cell): string {
	if (typeof cell !== 'string') return cell === undefined ? '' : String(cell);
	const safe = formula.test(cell) ? `'${cell}` : cell;
	return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Returns the text of a file. It begins with a byte order mark: without one Excel doesn't read UTF-8. */
export const csvText = (rows: readonly (readonly Cell[])[]): string =>
	`\uFEFF${rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('')}`;
