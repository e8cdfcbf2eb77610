// A small part of the Kusto Query Language: a query as steps that can be written out and run over a small table.
import type { Decision } from '#lib/azure/decision.ts';

/** A text or a number; a time is the number of minutes since midnight, in a column named in `times`. */
export type Cell = string | number;
export type Row = Readonly<Record<string, Cell>>;
export interface Table {
	readonly columns: readonly string[];
	readonly rows: readonly Row[];
}

export type Operator = '==' | '!=' | '=~' | 'has' | 'contains' | '>' | '>=' | '<' | '<=';
export type Aggregate = { readonly count: true } | { readonly dcount: string };

export type Step =
	| { readonly where: readonly [column: string, is: Operator, value: Cell] }
	| { readonly project: readonly string[] }
	/** `bin` puts the times of `TimeGenerated` into intervals of so many minutes. */
	| {
			readonly summarize: Aggregate;
			readonly as: string;
			readonly by: readonly string[];
			readonly bin?: number;
	  };

/** The column of times that every table of a workspace has. */
export const time = 'TimeGenerated';
const two = (of: number): string => (of < 10 ? `0${of}` : `${of}`);

/** A cell as a result shows it: times as `08:05`. */
export const shown = (column: string, cell: Cell): string =>
	column === time && typeof cell === 'number'
		? `${two(Math.floor(cell / 60))}:${two(cell % 60)}`
		: String(cell);

const span = (minutes: number): string => (minutes % 60 === 0 ? `${minutes / 60}h` : `${minutes}m`);
const aggregateText = (of: Aggregate): string => ('count' in of ? 'count()' : `dcount(${of.dcount})`);

/** One step as written in a query, without its bar. */
export function stepText(step: Step): string {
	if ('where' in step) {
		const [column, is, value] = step.where;
		return `where ${column} ${is} ${typeof value === 'number' ? value : `"${value}"`}`;
	}
	if ('project' in step) return `project ${step.project.join(', ')}`;
	const by = [...step.by, ...(step.bin === undefined ? [] : [`bin(${time}, ${span(step.bin)})`])];
	return `summarize ${step.as} = ${aggregateText(step.summarize)}${by.length > 0 ? ` by ${by.join(', ')}` : ''}`;
}

/** The query as a person would type it. */
export const queryText = (table: string, steps: readonly Step[]): string =>
	[table, ...steps.map((step) => `| ${stepText(step)}`)].join('\n');

/**
 * Runs the steps in order, each on what the one before it hands on; `undefined` where a step names a column that is gone.
 * Text: `==` and `!=` mind the case, `=~`, `has` (a whole term) and `contains` do not. The order of rows
 * is left open, as the language does. Leaves out everything else of the language. Sources:
 * https://learn.microsoft.com/en-us/kusto/query/summarize-operator, …/bin-function, …/datatypes-string-operators
 */
export function runQuery(table: Table, steps: readonly Step[]): Decision<Table | undefined> {
	const trace: string[] = [];
	let at = table;
	for (const step of steps) {
		const missing = named(step).find((column) => !at.columns.includes(column));
		if (missing !== undefined) {
			trace.push(`${stepText(step)}: there is no column ${missing} at this point.`);
			return { answer: undefined, trace };
		}
		at = afterStep(at, step);
		trace.push(`${stepText(step)}: ${at.rows.length} ${at.rows.length === 1 ? 'row' : 'rows'}.`);
	}
	return { answer: at, trace };
}

function named(step: Step): readonly string[] {
	if ('where' in step) return [step.where[0]];
	if ('project' in step) return step.project;
	const of = 'count' in step.summarize ? [] : Object.values(step.summarize);
	return [...of, ...step.by, ...(step.bin === undefined ? [] : [time])];
}

/** What one step hands on. Its columns are taken to be there. Source: as for `runQuery`. */
export function afterStep({ columns, rows }: Table, step: Step): Table {
	if ('where' in step) {
		const [column, is, value] = step.where;
		return { columns, rows: rows.filter((row) => holds(row[column]!, is, value)) };
	}
	if ('project' in step) return { columns: step.project, rows: rows.map((row) => picked(row, step.project)) };
	const { as, by, bin } = step;
	const groups = new Map<string, { readonly keys: Record<string, Cell>; readonly rows: Row[] }>();
	for (const row of rows) {
		const start = bin === undefined ? 0 : Math.floor(Number(row[time]) / bin) * bin;
		let name = String(start);
		for (const column of by) name += `\n${row[column]}`;
		const group = groups.get(name);
		if (group) group.rows.push(row);
		else {
			const keys = picked(row, by);
			if (bin !== undefined) keys[time] = start;
			groups.set(name, { keys, rows: [row] });
		}
	}
	const made = Array.from(groups.values(), (group) => {
		group.keys[as] = total(step.summarize, group.rows);
		return group.keys;
	});
	const keyed = bin === undefined ? by : [...by, time];
	// Without keys there is one group, even of nothing.
	if (keyed.length === 0 && made.length === 0) made.push({ [as]: total(step.summarize, []) });
	return { columns: [...keyed, as], rows: made };
}

function picked(row: Row, columns: readonly string[]): Record<string, Cell> {
	const kept: Record<string, Cell> = {};
	for (const column of columns) kept[column] = row[column]!;
	return kept;
}

function total(of: Aggregate, rows: readonly Row[]): Cell {
	return 'count' in of ? rows.length : new Set(rows.map((row) => row[of.dcount])).size;
}

function holds(cell: Cell, is: Operator, value: Cell): boolean {
	if (is === '==') return cell === value;
	if (is === '!=') return cell !== value;
	if (is === '>') return cell > value;
	if (is === '>=') return cell >= value;
	if (is === '<') return cell < value;
	if (is === '<=') return cell <= value;
	const [text, part] = [String(cell).toLowerCase(), String(value).toLowerCase()];
	if (is === '=~') return text === part;
	return is === 'contains' ? text.includes(part) : text.split(/[^a-z0-9]+/).includes(part);
}
