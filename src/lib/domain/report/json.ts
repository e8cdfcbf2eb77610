// JSON as rows: what a JSON file says of sections, score and day, in the shapes that people and programs write.
import { rowsOf, type Row } from '#lib/domain/report/rows.ts';
import { plain } from '#lib/domain/report/text.ts';

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

interface Leaf {
	readonly key: string;
	readonly text: string;
	readonly line: number;
}

interface Container {
	readonly kind: 'list' | 'object';
	/** Under which key it stands; empty in a list. */
	readonly key: string;
	readonly inList: boolean;
	readonly line: number;
	readonly leaves: Leaf[];
	/** The key whose value comes next. */
	next?: string | undefined;
}

function rowsOfList({ key, inList, line, leaves }: Container): readonly Row[] {
	if (inList) return [{ line, cells: leaves.map(({ text }) => text) }];
	if (key !== '') return leaves.map((leaf) => ({ line: leaf.line, cells: [key, leaf.text] }));
	return leaves.flatMap((leaf) => rowsOf(leaf.text).map(({ cells }) => ({ line: leaf.line, cells })));
}

function rowsOfObject({ key, inList, line, leaves }: Container): readonly Row[] {
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
 * The rows of a JSON text, or `undefined` where it is none. An object with a name and a bar is one row; `null` is not
 * given; what stands under a candidate is marked as a candidate's.
 */
export function jsonRows(text: string): readonly Row[] | undefined {
	if (!/^\s*[[{]/.test(text)) return undefined;
	try {
		JSON.parse(text);
	} catch {
		return undefined;
	}
	// Parsed once to be sure that it is JSON; read again by token, because a parsed value has lost its lines.
	const rows: Row[] = [];
	const open: Container[] = [];
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
