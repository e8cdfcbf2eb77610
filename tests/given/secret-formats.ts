// The formats in which the Azure CLI prints a value: keys sorted, as knack's output.py and PyYAML write them.
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
type Entries = readonly (readonly [string, Json])[];

const entriesOf = (value: object): Entries =>
	(Object.entries(value) as [string, Json][]).sort(([a], [b]) => (a < b ? -1 : 1));
const isMap = (value: Json): value is { readonly [key: string]: Json } =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
const rowsOf = (value: Json): readonly Json[] =>
	Array.isArray(value) ? (value as readonly Json[]) : [value];

function sorted(value: Json): Json {
	if (Array.isArray(value)) return (value as readonly Json[]).map(sorted);
	return isMap(value)
		? Object.fromEntries(entriesOf(value).map(([key, each]) => [key, sorted(each)]))
		: value;
}

export const json = (value: Json): string => `${JSON.stringify(sorted(value), undefined, 2)}\n`;
export const compact = (value: Json): string => `${JSON.stringify(sorted(value))}\n`;

/** Colors on a terminal: the paste is read without them, so jsonc and yamlc look like json and yaml. */
export function tsv(value: Json): string {
	const cell = (each: Json): string => {
		if (Array.isArray(each)) return String(each.length);
		if (isMap(each)) return '';
		if (each === null) return 'None';
		return typeof each === 'boolean' ? (each ? 'True' : 'False') : String(each);
	};
	const row = (each: Json): string => {
		if (Array.isArray(each)) return (each as readonly Json[]).map(cell).join('\t');
		return isMap(each)
			? entriesOf(each)
					.map(([, part]) => cell(part))
					.join('\t')
			: cell(each);
	};
	return rowsOf(value)
		.map((each) => `${row(each)}\n`)
		.join('');
}

/** Nested values, nulls, ids, types and etags are left out; headings have room for two letters more. */
export function table(value: Json): string {
	const rows = rowsOf(value).map((row) =>
		isMap(row)
			? entriesOf(row).filter(
					([key, each]) => !['id', 'type', 'etag'].includes(key) && each !== null && typeof each !== 'object'
				)
			: ([['result', row]] as Entries)
	);
	const keys = [...new Set(rows.flatMap((row) => row.map(([key]) => key)))];
	const headings = keys.map((key) => key.slice(0, 1).toUpperCase() + key.slice(1));
	const cells = rows.map((row) => {
		const found = new Map(row);
		return keys.map((key) => {
			const each = found.get(key) ?? '';
			return typeof each === 'boolean' ? (each ? 'True' : 'False') : String(each as string | number);
		});
	});
	const widths = headings.map((heading, at) =>
		Math.max(heading.length + 2, ...cells.map((row) => row[at]!.length))
	);
	const line = (row: readonly string[]) =>
		row
			.map((each, at) => each.padEnd(widths[at]!))
			.join('  ')
			.trimEnd();
	return `${[line(headings), line(widths.map((width) => '-'.repeat(width))), ...cells.map(line)].join('\n')}\n`;
}

const ambiguous =
	/^(?:|~|null|true|false|yes|no|on|off|y|n|[-+]?[\d.,_]+|0x[\da-f]+|\d{4}-\d\d-\d\d.*|=|<<)$/i;
const special = /^[!&*|>%@`"'#,[\]{}]|^[-?:](?:\s|$)|: |:$| #|^\s|\s$|\n/;

/** A long text breaks at blanks behind its 80th column. */
function scalar(value: Json, indent: number, column: number): string {
	if (typeof value !== 'string') return String(value);
	const quoted = ambiguous.test(value) || special.test(value);
	const text = quoted ? value.replaceAll("'", "''").replaceAll('\n', `\n\n${' '.repeat(indent + 2)}`) : value;
	let at = column + (quoted ? 1 : 0);
	const words = text.split(/ (?=\S)/).map((word, index) => {
		const isBroken = index > 0 && at > 80;
		at = isBroken ? indent + 2 + word.length : at + word.length + (index > 0 ? 1 : 0);
		return index === 0 ? word : `${isBroken ? `\n${' '.repeat(indent + 2)}` : ' '}${word}`;
	});
	return quoted ? `'${words.join('')}'` : words.join('');
}

export function yaml(value: Json): string {
	const lines = (each: Json, indent: number): readonly string[] => {
		const lead = ' '.repeat(indent);
		if (Array.isArray(each))
			return (each as readonly Json[]).flatMap((item) => {
				if (typeof item !== 'object' || item === null || Object.keys(item).length === 0)
					return [`${lead}- ${leaf(item, indent, indent + 2)}`];
				const [first, ...rest] = lines(item, indent + 2);
				return [`${lead}- ${first!.slice(indent + 2)}`, ...rest];
			});
		return entriesOf(each as object).flatMap(([key, part]) => {
			const isNested = typeof part === 'object' && part !== null && Object.keys(part).length > 0;
			return isNested
				? [`${lead}${key}:`, ...lines(part, Array.isArray(part) ? indent : indent + 2)]
				: [`${lead}${key}: ${leaf(part, indent, indent + key.length + 2)}`];
		});
	};
	const leaf = (each: Json, indent: number, column: number): string => {
		if (Array.isArray(each)) return '[]';
		return isMap(each) ? '{}' : scalar(each, indent, column);
	};
	if (typeof value !== 'object' || value === null) {
		const text = scalar(value, -2, 0);
		return text.startsWith("'") ? `${text}\n` : `${text}\n...\n`;
	}
	return `${lines(value, 0).join('\n')}\n`;
}

export const formats: Readonly<Record<string, (value: Json) => string>> = { json, compact, table, tsv, yaml };
