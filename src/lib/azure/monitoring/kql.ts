// A subset of the Kusto Query Language (KQL): queries as data that can be printed, and run over small tables.
import type { Decision } from '#lib/azure/decision.ts';

/** A time is in minutes since midnight. */
export type Cell = string | number;
export type Row = Readonly<Record<string, Cell>>;
export interface Table {
	readonly columns: readonly string[];
	readonly rows: readonly Row[];
}

export type Operator = '==' | '!=' | '=~' | 'has' | 'contains' | '>' | '>=' | '<' | '<=';
export type Aggregate = { readonly count: true } | { readonly dcount: string };

export type TabularOperator =
	| { readonly where: readonly [column: string, is: Operator, value: Cell] }
	| { readonly project: readonly string[] }
	/** `bin`: groups `TimeGenerated` into intervals of that many minutes. */
	| {
			readonly summarize: Aggregate;
			readonly as: string;
			readonly by: readonly string[];
			readonly bin?: number;
	  };

/** The time column of every table in a workspace. */
export const time = 'TimeGenerated';
const two = (of: number): string => (of < 10 ? `0${of}` : `${of}`);

/** Returns a cell as results show it: times as `08:05`. */
export const shown = (column: string, cell: Cell): string =>
	column === time && typeof cell === 'number'
		? `${two(Math.floor(cell / 60))}:${two(cell % 60)}`
		: String(cell);

const span = (minutes: number): string => (minutes % 60 === 0 ? `${minutes / 60}h` : `${minutes}m`);
const aggregateText = (of: Aggregate): string => ('count' in of ? 'count()' : `dcount(${of.dcount})`);

/** Returns an operator as text, without its pipe. */
export function operatorText(operator: TabularOperator): string {
	if ('where' in operator) {
		const [column, is, value] = operator.where;
		return `where ${column} ${is} ${typeof value === 'number' ? value : `"${value}"`}`;
	}
	if ('project' in operator) return `project ${operator.project.join(', ')}`;
	const by = [...operator.by, ...(operator.bin === undefined ? [] : [`bin(${time}, ${span(operator.bin)})`])];
	return `summarize ${operator.as} = ${aggregateText(operator.summarize)}${by.length > 0 ? ` by ${by.join(', ')}` : ''}`;
}

/** Returns a query as text. */
export const queryText = (table: string, operators: readonly TabularOperator[]): string =>
	[table, ...operators.map((operator) => `| ${operatorText(operator)}`)].join('\n');

/**
 * Returns the result of a query, undefined if an operator names a column that no longer exists. `==` and `!=` are
 * case-sensitive; `=~`, `has` (a whole term) and `contains` aren't. Row order is undefined, as in KQL. Sources:
 * sources.kqlSummarize, sources.kqlBin, sources.kqlStringOperators.
 */
export function runQuery(table: Table, operators: readonly TabularOperator[]): Decision<Table | undefined> {
	const trace: string[] = [];
	let at = table;
	for (const operator of operators) {
		const missing = named(operator).find((column) => !at.columns.includes(column));
		if (missing !== undefined) {
			trace.push(`${operatorText(operator)}: there is no column ${missing} at this point.`);
			return { answer: undefined, trace };
		}
		at = applyOperator(at, operator);
		trace.push(`${operatorText(operator)}: ${at.rows.length} ${at.rows.length === 1 ? 'row' : 'rows'}.`);
	}
	return { answer: at, trace };
}

function named(operator: TabularOperator): readonly string[] {
	if ('where' in operator) return [operator.where[0]];
	if ('project' in operator) return operator.project;
	const of = 'count' in operator.summarize ? [] : Object.values(operator.summarize);
	return [...of, ...operator.by, ...(operator.bin === undefined ? [] : [time])];
}

/** Returns what one operator passes on. Its columns must exist. Sources: as for `runQuery`. */
function applyOperator({ columns, rows }: Table, operator: TabularOperator): Table {
	if ('where' in operator) {
		const [column, is, value] = operator.where;
		return { columns, rows: rows.filter((row) => holds(row[column]!, is, value)) };
	}
	if ('project' in operator)
		return { columns: operator.project, rows: rows.map((row) => picked(row, operator.project)) };
	const { as, by, bin } = operator;
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
		group.keys[as] = total(operator.summarize, group.rows);
		return group.keys;
	});
	const keyed = bin === undefined ? by : [...by, time];
	// Without keys there is one group, even with no rows.
	if (keyed.length === 0 && made.length === 0) made.push({ [as]: total(operator.summarize, []) });
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
