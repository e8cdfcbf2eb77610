// Columns of a table that hold secrets: `-o table` of the CLI, Format-Table of PowerShell.
import { isMark, type Spot } from '#lib/domain/lab/secrets/kind.ts';
import { isSecret, named, type Named } from '#lib/domain/lab/secrets/names.ts';

/** The headings, and below them dashes as wide as their columns. */
const heads = /(?:^|\n)([^\n]*)\n(-[- ]*)\r?(?=\n)/g;
interface Column {
	readonly from: number;
	readonly to: number;
	readonly heading: string;
}

/** A table ends with an empty line, or where the next begins. */
export function* tables(text: string): Iterable<Spot> {
	for (const { 0: head, 1: headings, 2: dashes, index } of text.matchAll(heads)) {
		const columns = columnsOf(headings!, dashes!);
		if (!columns.some(({ heading }) => named(heading) || isValue(heading))) continue;
		for (const { row, start } of rowsFrom(text, index + head.length + 1)) yield* cells(row, start, columns);
	}
}

function* rowsFrom(text: string, first: number): Iterable<{ row: string; start: number }> {
	for (let start = first; start < text.length;) {
		const next = text.indexOf('\n', start);
		const row = text.slice(start, next === -1 ? text.length : next);
		if (row.trim() === '' || /^-[- ]*\r?$/.test(row)) return;
		yield { row, start };
		if (next === -1) return;
		start = next + 1;
	}
}

const isValue = (heading: string): boolean => /^value$/i.test(heading);

/** None where a heading is wider than its dashes: then it is a line drawn below something else. */
function columnsOf(headings: string, dashes: string): readonly Column[] {
	const groups = [...dashes.matchAll(/-+/g)];
	const columns = groups.map(({ index: from }, column) => {
		const to = groups[column + 1]?.index ?? Infinity;
		return { from, to, heading: headings.slice(from, to).trim() };
	});
	return columns.every(({ heading }, at) => heading.length <= groups[at]![0].length) ? columns : [];
}

function* cells(row: string, rowStart: number, columns: readonly Column[]): Iterable<Spot> {
	// A mark is seldom as wide as what it stands for: the columns behind it have moved.
	if (hasMark(row)) return;
	const name = columns.find(({ heading }) => /^(?:key)?name$/i.test(heading));
	for (const { from, to, heading } of columns) {
		const says = named(heading) ?? (isValue(heading) && name ? ofRow(row, name) : undefined);
		const cell = row.slice(from, to);
		const start = from + cell.length - cell.trimStart().length;
		const end = start + cell.trim().length;
		if (says !== undefined && isSecret(row, start, end, says))
			yield { start: rowStart + start, end: rowStart + end, kind: says.kind };
	}
}

const ofRow = (row: string, { from, to, heading }: Column): Named | undefined =>
	/^keyname$/i.test(heading) ? { kind: 'account-key', least: 16 } : named(row.slice(from, to).trim());

function hasMark(row: string): boolean {
	for (let at = row.indexOf('['); at !== -1; at = row.indexOf('[', at + 1)) if (isMark(row, at)) return true;
	return false;
}
