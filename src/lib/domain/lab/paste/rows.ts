// Rows of a query: JSON as the command line prints it, or the CSV that the portal exports.
import { jsonIn } from '#lib/domain/lab/paste/json.ts';
import type { PasteFault } from '#lib/domain/lab/paste/fault.ts';
import { ok, fail, type Result } from '#lib/domain/result.ts';

type Row = Readonly<Record<string, unknown>>;

/** One line of CSV or TSV into its cells; a quoted cell may hold the sign that parts them. */
function cellsOf(line: string, parting: string): readonly string[] {
	const cells: string[] = [];
	const pattern = new RegExp(`("(?:[^"]|"")*"|[^${parting}]*)(?:${parting}|$)`, 'g');
	for (const match of line.matchAll(pattern)) {
		const [whole, cell = ''] = match;
		if (whole === '' && match.index === line.length && cells.length > 0 && !line.endsWith(parting)) break;
		cells.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell.trim());
		if (match.index + whole.length >= line.length && !whole.endsWith(parting)) break;
	}
	return cells;
}

/** Numbers as numbers: JSON has them so, and a condition compares the same in both. */
const valueOf = (cell: string): unknown => (/^-?\d+(\.\d+)?$/.test(cell) ? Number(cell) : cell);

function tableIn(text: string): readonly Row[] | undefined {
	const lines = text.split('\n').filter((line) => line.trim() !== '');
	const [head, ...body] = lines;
	if (head === undefined || body.length === 0) return undefined;
	const parting = head.includes('\t') ? '\t' : head.includes(',') ? ',' : undefined;
	if (parting === undefined) return undefined;
	// The portal writes the zone beside a column of times: `TimeGenerated [UTC]`.
	const names = cellsOf(head, parting).map((name) => name.replace(/ \[.*\]$/, ''));
	if (!names.every((name) => /^[A-Za-z_]\w*$/.test(name))) return undefined;
	return body.map((line) => {
		const cells = cellsOf(line, parting);
		return Object.fromEntries(names.map((name, index) => [name, valueOf(cells[index] ?? '')]));
	});
}

/** The rows of a result. The command line writes numbers as text and names the table in each row: both are undone. */
export function rowsIn(text: string): Result<readonly Row[], PasteFault> {
	const json = jsonIn(text, false);
	if (json.ok && Array.isArray(json.value))
		return ok(
			(json.value as readonly Row[]).map((row) =>
				Object.fromEntries(
					Object.entries(row ?? {})
						.filter(([name]) => name !== 'TableName')
						.map(([name, value]) => [name, typeof value === 'string' ? valueOf(value) : value])
				)
			)
		);
	if (!json.ok && (json.fault.code === 'two' || json.fault.code === 'cut')) return json;
	const table = tableIn(text);
	return table ? ok(table) : fail({ code: 'not rows' });
}
