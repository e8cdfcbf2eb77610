// Mappings: what an output says of one thing, in JSON, YAML, or the row of a table.
import { named } from '#lib/domain/lab/redact/names.ts';
import { endOfLine, linesOf, matchAt, nextLine, quotedAt } from '#lib/domain/lab/redact/scan.ts';
import { isMark } from '#lib/domain/lab/redact/secret-span.ts';

export interface MappingField {
	readonly key: string;
	/** Where its value is, without quotation marks. */
	readonly start: number;
	readonly end: number;
}

export interface Mapping {
	/** The key that the mapping itself is the value of. */
	readonly parent: string | undefined;
	/** Those that may say something. */
	readonly fields: MappingField[];
	/** How many keys it has. */
	size: number;
}

const mappingOf = (parent?: string): Mapping => ({ parent, fields: [], size: 0 });

/** Returns whether a key is that of the value which the others describe. `Result` is how a table heads a lone value. */
export const isValueKey = (key: string): boolean => /^(?:value|result)$/i.test(key);

/** Whether a key says what the mapping is, or is that of its value. */
const isTelling = (key: string): boolean =>
	isValueKey(key) || /^(?:name|key|id|keyName|permissions)$/i.test(key);

/** Returns whether a key is that of the data of a Kubernetes secret: everything in it is one. */
export const isDataKey = (key: string | undefined): boolean => key === 'data' || key === 'stringData';

/** Deeper than any output. */
const deepest = 100;

const jsonTokens = /[{}]+|(\\{0,7})"([\w.:$/-]{1,80})\1"\s*:\s*(?:(\{)|(?=\\{0,7}"))/g;

/** Returns the mappings of JSON, also of JSON in a string. */
export function* jsonMappings(text: string): Iterable<Mapping> {
	/** The mappings that are open; one that says nothing so far isn't made yet. */
	const open: (Mapping | undefined)[] = [undefined];
	let tooDeep = 0;
	let done = 0;
	const begin = (parent?: string) => {
		if (open.length > deepest) tooDeep++;
		else
			open.push(parent !== undefined && (named(parent) || isDataKey(parent)) ? mappingOf(parent) : undefined);
	};
	for (const { 0: token, 2: key, 3: brace, index } of text.matchAll(jsonTokens)) {
		if (index < done) continue;
		if (key === undefined) {
			for (const each of token) {
				if (each === '{') begin();
				else if (tooDeep > 0) tooDeep--;
				else if (open.length > 1) {
					const closed = open.pop();
					if (closed !== undefined) yield closed;
				}
			}
			continue;
		}
		const mapping = (open[open.length - 1] ??= mappingOf());
		mapping.size++;
		if (brace !== undefined) begin(key);
		else if (isTelling(key) || isDataKey(mapping.parent)) {
			const { start, end } = quotedAt(text, index + token.length)!;
			mapping.fields.push({ key, start, end });
			done = end;
		}
	}
	// What was cut off before its last brace.
	for (const mapping of open) if (mapping !== undefined) yield mapping;
}

/** Indentation and dashes, the key, and the blanks before its value. */
const yamlEntry = /([ \t]*(?:- +)*)([\w.:$/-]{1,80}?) {0,20}:(?:[ \t]+|(?=[\r\n]|$))/y;
const yamlBlock = /^[|>][+-]?\d?[ \t]*$/;

interface OpenMapping {
	readonly column: number;
	readonly mapping: Mapping;
	last: string;
}

/** Returns the mappings of YAML, and of the lists that PowerShell prints. */
export function* yamlMappings(text: string): Iterable<Mapping> {
	if (!text.includes(':')) return;
	const open: OpenMapping[] = [];
	for (let at = 0; at < text.length;) {
		const end = endOfLine(text, at);
		const found = end === at ? null : matchAt(yamlEntry, text, at);
		at = nextLine(text, end);
		if (found === null) {
			// Something else begins.
			while (open.length > 0) yield open.pop()!.mapping;
			continue;
		}
		const [whole, lead, key] = found as unknown as [string, string, string];
		const column = lead.length;
		const isItem = lead.includes('-');
		while (open.length > 0 && (open.at(-1)!.column > column || (isItem && open.at(-1)!.column === column)))
			yield open.pop()!.mapping;
		if (open.at(-1)?.column !== column && open.length < deepest)
			open.push({ column, mapping: mappingOf(open.at(-1)?.last), last: '' });
		const { mapping } = open.at(-1)!;
		mapping.size++;
		open.at(-1)!.last = key;
		const start = found.index + whole.length;
		if (start >= end) continue;
		const tells = isTelling(key) || isDataKey(mapping.parent);
		if (!tells && named(key) === undefined) continue;
		const last = endOfYamlValue(text, start, end, column);
		// On one line a name is known without YAML.
		if (tells || last > end) mapping.fields.push({ key, ...yamlScalar(text, start, end, last) });
		at = nextLine(text, last);
	}
	while (open.length > 0) yield open.pop()!.mapping;
}

/** The end of the last line of a value: it's indented deeper than the key, and has no key of its own. */
function endOfYamlValue(text: string, start: number, first: number, column: number): number {
	const isOpen = /["']/.test(text[start]!) || yamlBlock.test(text.slice(start, Math.min(first, start + 9)));
	let end = first;
	for (let at = nextLine(text, end); at < text.length; at = nextLine(text, end)) {
		let from = at;
		while (text[from] === ' ' && from <= at + column) from++;
		if (from <= at + column || (!isOpen && matchAt(yamlEntry, text, at))) break;
		end = endOfLine(text, from);
	}
	return end;
}

/** Without quotation marks, and without the sign of a block. */
function yamlScalar(
	text: string,
	from: number,
	firstEnd: number,
	to: number
): { start: number; end: number } {
	const isBlock = to > firstEnd && yamlBlock.test(text.slice(from, firstEnd));
	const start = isBlock ? firstEnd + /^\s*/.exec(text.slice(firstEnd, to))![0].length : from;
	const end = from + text.slice(from, to).trimEnd().length;
	const quoted = end - start >= 2 && /^(["'])[\s\S]*\1$/.test(text.slice(start, end));
	return quoted ? { start: start + 1, end: end - 1 } : { start, end: Math.max(start, end) };
}

/** The headings, and below them dashes as wide as their columns. */
const tableHead = /(?:^|\n)([^\n]*)\n(-[- ]*)\r?(?=\n)/g;

/** Returns the rows of tables as mappings: of `-o table` of the CLI, of Format-Table of PowerShell. */
export function* tableMappings(text: string): Iterable<Mapping> {
	for (const { 0: head, 1: headings, 2: dashes, index } of text.matchAll(tableHead)) {
		const groups = [...dashes!.matchAll(/-+/g)];
		const columns = groups.map(({ 0: { length: width }, index: from }, column) => {
			const to = groups[column + 1]?.index ?? Infinity;
			return { from, to, width, heading: headings!.slice(from, to).trim() };
		});
		// Where a heading is wider than its dashes, it's a line drawn below something else.
		if (columns.some(({ heading, width }) => heading.length > width)) continue;
		const telling = columns.filter(({ heading }) => isTelling(heading) || named(heading));
		if (telling.length === 0) continue;
		for (const { start, end } of linesOf(text, index + head.length + 1)) {
			const row = text.slice(start, end);
			// A table ends with an empty line, or where the next begins.
			if (row.trim() === '' || /^-[- ]*$/.test(row)) break;
			// A mark is seldom as wide as what it replaced: the columns behind it have moved.
			if ([...row.matchAll(/\[/g)].some(({ index: at }) => isMark(row, at))) continue;
			const fields = telling.map(({ from, to, heading }) => {
				const cell = row.slice(from, to);
				const first = start + from + cell.length - cell.trimStart().length;
				return { key: heading, start: first, end: first + cell.trim().length };
			});
			yield { ...mappingOf(), fields, size: columns.length };
		}
	}
}
