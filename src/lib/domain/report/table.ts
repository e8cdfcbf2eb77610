// Tables with column names: which column holds the name and which the bar.
import { columnNames } from '#lib/domain/report/labels.ts';
import { pass, type Reader, type Step } from '#lib/domain/report/reader.ts';

/** Takes a row of column names. */
export const headerStep: Step = (reader, { cells }) => {
	const known = Object.values(columnNames);
	if (cells.length < 2 || !cells.every((cell) => known.some((column) => column.test(cell)))) return 0;
	const name = cells.findIndex((cell) => columnNames.name.test(cell));
	const bar = cells.findIndex((cell, at) => at !== name && columnNames.bar.test(cell));
	if (name < 0 || bar < 0) return 0;
	reader.columns = { name, bar, count: cells.length };
	return pass(reader);
};

/** Name and bar of a row under column names; a row of another shape as it stands. */
export function inColumns({ columns }: Reader, cells: readonly string[]): readonly string[] {
	if (columns === undefined || cells.length < 2 || cells.length <= columns.name) return cells;
	const { name, bar, count } = columns;
	const [whole = '', fraction = ''] = cells.slice(bar);
	// One cell too many, and digits on both sides of its comma: that was a decimal comma.
	const decimal = cells.length === count + 1 && /^\d+$/.test(whole) && /^\d+ ?%?$/.test(fraction);
	return [cells[name]!.replace(/\([^)]*\d[^)]*\)/g, ' '), decimal ? `${whole}.${fraction}` : whole];
}
