// Rows of a table as mappings of their headings: `-o table` of the CLI, Format-Table of PowerShell.
import { isMark } from '#lib/domain/lab/redact/kind.ts';
import { isTelling, mappingOf, type Mapping } from '#lib/domain/lab/redact/mapping.ts';
import { named } from '#lib/domain/lab/redact/names.ts';

/** The headings, and below them dashes as wide as their columns. */
const heads = /(?:^|\n)([^\n]*)\n(-[- ]*)\r?(?=\n)/g;
interface Column {
	readonly from: number;
	readonly to: number;
	readonly heading: string;
}

/** A table ends with an empty line, or where the next begins. */
export function* tableMappings(text: string): Iterable<Mapping> {
	for (const { 0: head, 1: headings, 2: dashes, index } of text.matchAll(heads)) {
		const columns = columnsOf(headings!, dashes!);
		const telling = columns.filter(({ heading }) => isTelling(heading) || named(heading));
		if (telling.length === 0) continue;
		for (const { row, start } of rowsFrom(text, index + head.length + 1)) {
			// A mark is seldom as wide as what it replaced: the columns behind it have moved.
			if (hasMark(row)) continue;
			const fields = telling.map((column) => cell(row, start, column));
			yield { ...mappingOf(), fields, size: columns.length };
		}
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

/** None where a heading is wider than its dashes: then it's a line drawn below something else. */
function columnsOf(headings: string, dashes: string): readonly Column[] {
	const groups = [...dashes.matchAll(/-+/g)];
	const columns = groups.map(({ index: from }, column) => {
		const to = groups[column + 1]?.index ?? Infinity;
		return { from, to, heading: headings.slice(from, to).trim() };
	});
	return columns.every(({ heading }, at) => heading.length <= groups[at]![0].length) ? columns : [];
}

function cell(row: string, rowStart: number, { from, to, heading }: Column) {
	const content = row.slice(from, to);
	const start = rowStart + from + content.length - content.trimStart().length;
	return { key: heading, start, end: start + content.trim().length };
}

function hasMark(row: string): boolean {
	for (let at = row.indexOf('['); at !== -1; at = row.indexOf('[', at + 1)) if (isMark(row, at)) return true;
	return false;
}
