// Mappings of YAML, and of the lists that PowerShell prints.
import { isTelling, isData, mappingOf, type Mapping } from '#lib/domain/lab/redact/mapping.ts';
import { named } from '#lib/domain/lab/redact/names.ts';
import { endOfLine } from '#lib/domain/lab/redact/quoted.ts';

/** Indentation and dashes, the key, and the blanks before its value. */
const entry = /([ \t]*(?:- +)*)([\w.:$/-]{1,80}?) {0,20}:(?:[ \t]+|(?=[\r\n]|$))/y;
const block = /^[|>][+-]?\d?[ \t]*$/;
/** Deeper than any output. */
const deepest = 100;

interface Open {
	readonly column: number;
	readonly mapping: Mapping;
	last: string;
}

export function* yamlMappings(text: string): Iterable<Mapping> {
	if (!text.includes(':')) return;
	const open: Open[] = [];
	for (let at = 0; at < text.length;) {
		const end = endOfLine(text, at);
		const next = nextLine(text, end);
		entry.lastIndex = at;
		const found = end === at ? null : entry.exec(text);
		if (found === null) {
			// Something else begins.
			while (open.length > 0) yield open.pop()!.mapping;
			at = next;
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
		at = next;
		const start = found.index + whole.length;
		if (start >= end) continue;
		const tells = isTelling(key) || isData(mapping.parent);
		if (!tells && named(key) === undefined) continue;
		const after = lastLine(text, start, end, column);
		// On one line a name is known without YAML.
		if (tells || after > end) mapping.fields.push({ key, ...scalar(text, start, end, after) });
		at = nextLine(text, after);
	}
	while (open.length > 0) yield open.pop()!.mapping;
}

const nextLine = (text: string, end: number): number => {
	const found = text.indexOf('\n', end);
	return found === -1 ? text.length : found + 1;
};

/** The end of the last line that goes on with a value: it's indented deeper than the key, and no key of its own. */
function lastLine(text: string, start: number, first: number, column: number): number {
	const isOpen = /["']/.test(text[start]!) || block.test(text.slice(start, Math.min(first, start + 9)));
	let end = first;
	for (let at = nextLine(text, end); at < text.length; at = nextLine(text, end)) {
		let from = at;
		while (text[from] === ' ' && from <= at + column) from++;
		entry.lastIndex = at;
		if (from <= at + column || (!isOpen && entry.test(text))) break;
		end = endOfLine(text, from);
	}
	return end;
}

/** Without quotation marks, and without the sign of a block. */
function scalar(text: string, from: number, firstEnd: number, to: number): { start: number; end: number } {
	const value = text.slice(from, to);
	const isBlock = to > firstEnd && block.test(text.slice(from, firstEnd));
	const start = isBlock ? firstEnd + /^\s*/.exec(text.slice(firstEnd, to))![0].length : from;
	const end = to - (value.length - value.trimEnd().length);
	const quoted = /^(["'])[\s\S]*\1$/.test(text.slice(start, end)) && end - start >= 2;
	return quoted ? { start: start + 1, end: end - 1 } : { start, end: Math.max(start, end) };
}
