// JSON found in what a terminal shows, with warnings around it, and the rows of a query.
import type { PasteFault } from '#lib/domain/lab/paste/fault.ts';
import { ok, fail, type Result } from '#lib/domain/result.ts';

/** Where the object or list that begins at `start` ends; `undefined` where it never does. */
function endOf(text: string, start: number): number | undefined {
	let depth = 0;
	let quoted = false;
	for (let index = start; index < text.length; index++) {
		const sign = text[index];
		if (quoted) {
			if (sign === '\\') index++;
			else if (sign === '"') quoted = false;
		} else if (sign === '"') quoted = true;
		else if (sign === '{' || sign === '[') depth++;
		else if ((sign === '}' || sign === ']') && --depth === 0) return index + 1;
	}
	return undefined;
}

/** The value, also where a narrow terminal broke a quoted text: there no line break can be in one. */
function parsed(text: string): { readonly value: unknown } | undefined {
	const unbroken = text.replace(/"(?:[^"\\]|\\.)*"/gs, (quoted) => quoted.replace(/\n/g, ''));
	for (const attempt of [text, unbroken])
		try {
			return { value: JSON.parse(attempt) as unknown };
		} catch {
			// The next attempt, or none.
		}
	return undefined;
}

/** What begins on a line: a value, with the index after it; what ends and isn't JSON; or what never ends. */
type JsonPart = { readonly end: number; readonly value?: unknown } | 'cut';

function partAt(text: string, at: number, line: string, bare: boolean): JsonPart | undefined {
	const start = at + line.length - line.trimStart().length;
	if (text[start] === '{' || text[start] === '[') {
		const end = endOf(text, start);
		if (end === undefined) return text.length - start > 2 ? 'cut' : undefined;
		const found = parsed(text.slice(start, end));
		if (found) return { ...found, end };
		// `[ ~ ]` and the like are no JSON; what names a member is.
		return /^[[{]\s{0,9}"/.test(text.slice(start, start + 20)) ? { end } : undefined;
	}
	if (!bare || !/^(true|false|null|-?\d+(\.\d+)?|"[^"]*")$/.test(line.trim())) return undefined;
	const found = parsed(line.trim());
	return found && { ...found, end: at + line.length };
}

/** Each beginning without an end is followed to the end of the text: a few are enough to know. */
const mostCuts = 5;

/** A table, as `-o table` prints it: a line of dashes under the heads. */
const isTable = (text: string): boolean =>
	text.split('\n').some((line) => line.includes('--') && /^[- ]+$/.test(line.trim()));

/** Returns the one JSON value that begins a line of a text; with `bare` also a word or number alone on its line. */
export function jsonIn(text: string, bare: boolean): Result<unknown, PasteFault> {
	const values: unknown[] = [];
	let cuts = 0;
	let broken = false;
	for (let at = 0; at < text.length && cuts < mostCuts;) {
		const lineEnd = text.indexOf('\n', at) < 0 ? text.length : text.indexOf('\n', at);
		const part = partAt(text, at, text.slice(at, lineEnd), bare);
		at = part === undefined || part === 'cut' ? lineEnd + 1 : part.end;
		if (part === 'cut') cuts++;
		else if (part && 'value' in part) values.push(part.value);
		else if (part) broken = true;
	}
	if (values.length > 1) return fail({ code: 'two', outputs: values.length });
	if (broken) return fail({ code: 'broken' });
	if (values.length === 1) return ok(values[0]);
	return fail({ code: cuts > 0 ? 'cut' : isTable(text) ? 'table' : 'not json' });
}

type QueryRow = Readonly<Record<string, unknown>>;

/** The cells of one line of CSV or TSV; a quoted cell may have the separator in it. */
function cellsOf(line: string, separator: string): readonly string[] {
	const cells: string[] = [];
	const pattern = new RegExp(`("(?:[^"]|"")*"|[^${separator}]*)(?:${separator}|$)`, 'g');
	for (const match of line.matchAll(pattern)) {
		const [whole, cell = ''] = match;
		if (whole === '' && match.index === line.length && cells.length > 0 && !line.endsWith(separator)) break;
		cells.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell.trim());
		if (match.index + whole.length >= line.length && !whole.endsWith(separator)) break;
	}
	return cells;
}

/** Numbers as numbers: JSON has them so, and a condition compares the same in both. */
const valueOf = (cell: string): unknown => (/^-?\d+(\.\d+)?$/.test(cell) ? Number(cell) : cell);

function csvRows(text: string): readonly QueryRow[] | undefined {
	const [head, ...body] = text.split('\n').filter((line) => line.trim() !== '');
	const separator = head?.includes('\t') ? '\t' : ',';
	if (!head?.includes(separator) || body.length === 0) return undefined;
	// The portal writes the zone beside a column of times: `TimeGenerated [UTC]`.
	const names = cellsOf(head, separator).map((name) => name.replace(/ \[.*\]$/, ''));
	if (!names.every((name) => /^[A-Za-z_]\w*$/.test(name))) return undefined;
	return body.map((line) => {
		const cells = cellsOf(line, separator);
		return Object.fromEntries(names.map((name, index) => [name, valueOf(cells[index] ?? '')]));
	});
}

/**
 * Returns the rows of a query: JSON as the command line prints it, or the CSV that the portal exports. The command line writes numbers
 * as text and names the table in each row: both are undone.
 */
export function rowsIn(text: string): Result<readonly QueryRow[], PasteFault> {
	const json = jsonIn(text, false);
	if (json.ok && Array.isArray(json.value))
		return ok(
			(json.value as readonly QueryRow[]).map((row) =>
				Object.fromEntries(
					Object.entries(row ?? {})
						.filter(([name]) => name !== 'TableName')
						.map(([name, value]) => [name, typeof value === 'string' ? valueOf(value) : value])
				)
			)
		);
	if (!json.ok && (json.fault.code === 'two' || json.fault.code === 'cut')) return json;
	const table = csvRows(text);
	return table ? ok(table) : fail({ code: 'not rows' });
}
