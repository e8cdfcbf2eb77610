// A pasted text as rows of cells: lines with a tab, bar, semicolon or comma between cells, quoted or not; or JSON in the shapes that
// people and programs write.
import { linesOf, plain } from '#lib/domain/report/text.ts';

/** One line of the input, or several where a quoted cell or a JSON value spans them. */
export interface ReportRow {
	/** Line of the input where it begins, from 1. */
	readonly line: number;
	/** Never empty cells at the end. A line of prose is one cell, or several where it has commas. */
	readonly cells: readonly string[];
}

/** A quoted cell may go on over this many lines; after that the quote is a mere mark. */
const linesInQuotes = 3;

/**
 * A comma between two digits is a decimal comma where no other comma separates cells. A comma before a
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
function cellsOf(line: string, delimiter: RegExp): { cells: string[]; open: boolean } {
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

/** Returns the rows of a text. Empty lines give none. */
export function rowsOf(text: string): readonly ReportRow[] {
	const lines = linesOf(text);
	const rows: ReportRow[] = [];
	for (let at = 0; at < lines.length; at++) {
		const line = at + 1;
		const first = plain(lines[at]!);
		if (first.trim() === '') continue;
		const delimiter = delimiterOf(first);
		let whole = first;
		let taken = at;
		let parts = cellsOf(whole, delimiter);
		while (parts.open && taken + 1 < lines.length && taken - at < linesInQuotes) {
			whole += ` ${plain(lines[++taken]!)}`;
			parts = cellsOf(whole, delimiter);
		}
		if (parts.open) parts = cellsOf(first.replaceAll('"', ''), delimiter);
		else at = taken;
		const cells = tidy(parts.cells);
		if (cells.length > 0) rows.push({ line, cells });
	}
	return rows;
}

const nameKeys = ['name', 'section', 'domain', 'area', 'skill', 'title', 'label'];
const barKeys = ['bar', 'length', 'value', 'percent', 'percentage', 'strength', 'level'];
/** Keys that mean a bar beside a section's name in a list, and something else elsewhere. */
const listBarKeys = [...barKeys, 'score', 'result'];
const personKeys = /^(candidate|person|user|profile|examinee|site|test cent(er|re)|registration)$/;
const reportKeys = /score|result|date|day|bar|section|priorit/;

/** `passingScore`, `passing_score` → `passing score`. */
const spoken = (key: string): string =>
	key
		.replace(/([a-z])([A-Z])/g, '$1 $2')
		.replace(/[_-]+/g, ' ')
		.toLowerCase();

interface JsonLeaf {
	readonly key: string;
	readonly text: string;
	readonly line: number;
}

interface JsonContainer {
	readonly kind: 'list' | 'object';
	/** The key that it's the value of; empty in a list. */
	readonly key: string;
	readonly inList: boolean;
	readonly line: number;
	readonly leaves: JsonLeaf[];
	/** The key whose value comes next. */
	next?: string | undefined;
}

function rowsOfList({ key, inList, line, leaves }: JsonContainer): readonly ReportRow[] {
	if (inList) return [{ line, cells: leaves.map(({ text }) => text) }];
	if (key !== '') return leaves.map((leaf) => ({ line: leaf.line, cells: [key, leaf.text] }));
	return leaves.flatMap((leaf) => rowsOf(leaf.text).map(({ cells }) => ({ line: leaf.line, cells })));
}

function rowsOfObject({ key, inList, line, leaves }: JsonContainer): readonly ReportRow[] {
	const held = (keys: readonly string[]) => leaves.find((leaf) => keys.includes(leaf.key));
	if (inList) {
		const name = held(nameKeys);
		const bar = held(listBarKeys);
		if (name) return [{ line: name.line, cells: bar ? [name.text, bar.text] : [name.text] }];
	}
	const bar = held(barKeys);
	if (key !== '' && bar) return [{ line, cells: [key, bar.text] }];
	const personal = personKeys.test(key);
	return leaves.map((leaf) => ({
		line: leaf.line,
		cells: [personal && !reportKeys.test(leaf.key) ? 'candidate' : leaf.key, leaf.text]
	}));
}

/**
 * Returns the rows of a JSON text, or `undefined` where it is none. An object with a name and a bar is one row; `null` is not given;
 * what a candidate has is marked as a candidate's.
 */
export function jsonRows(text: string): readonly ReportRow[] | undefined {
	if (!/^\s*[[{]/.test(text)) return undefined;
	try {
		JSON.parse(text);
	} catch {
		return undefined;
	}
	// Parsed once to be sure that it is JSON; read again by token, because a parsed value has lost its lines.
	const rows: ReportRow[] = [];
	const open: JsonContainer[] = [];
	let line = 1;
	for (const [token] of text.matchAll(/\r\n|[\r\n]|"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g)) {
		const inside = open.at(-1);
		if (/^[\r\n]/.test(token)) line++;
		else if (token === '{' || token === '[') {
			const kind = token === '[' ? 'list' : 'object';
			open.push({ kind, key: inside?.next ?? '', inList: inside?.kind === 'list', line, leaves: [] });
			if (inside) inside.next = undefined;
		} else if (token === '}' || token === ']') {
			const closed = open.pop();
			if (closed) rows.push(...(closed.kind === 'list' ? rowsOfList(closed) : rowsOfObject(closed)));
		} else if (token !== ',' && token !== ':' && inside) {
			const value = token.startsWith('"') ? plain(String(JSON.parse(token))) : token === 'null' ? '' : token;
			if (inside.kind === 'object' && inside.next === undefined) inside.next = spoken(value);
			else {
				inside.leaves.push({ key: inside.next ?? '', text: value, line });
				inside.next = undefined;
			}
		}
	}
	return rows.sort((a, b) => a.line - b.line);
}
