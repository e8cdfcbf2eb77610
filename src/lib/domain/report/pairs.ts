// Which bar belongs to which name in a row of cells.
import { cellPartsOf, type BarPart, type BarRead, type CellPart } from '#lib/domain/report/cell-parts.ts';
import type { BarFault } from '#lib/domain/report/draft.ts';
import { fold } from '#lib/domain/report/text.ts';

/** A name and what is said of its bar; without `read` nothing is said. */
export interface NameAndBar {
	readonly name: string;
	readonly read?: BarRead | BarFault;
}

export interface RowPairs {
	readonly pairs: readonly NameAndBar[];
	/** Numbers with no name beside them: a score, a mark of the axis, or a bar whose name is missing. */
	readonly loose: readonly number[];
	/** Words for bars with no name beside them. */
	readonly nameless: number;
}

/** A name and the bars beside it; without a name yet, where the bars come first. */
interface NamedBars {
	name?: string;
	readonly bars: BarPart[];
}

/** One bar of several beside one name: a number says more than a word, and a word more than “not sure”. */
function oneOf(bars: readonly BarPart[]): BarRead | BarFault {
	const outside = bars.filter(({ bracketed }) => !bracketed);
	const meant = outside.length > 0 ? outside : bars;
	const wrong = meant.find(({ read }) => 'wrong' in read);
	if (wrong) return wrong.read;
	const reads = meant.map(({ read }) => read as BarRead);
	const numbers = reads.filter(({ from }) => from === 'number');
	const said = reads.filter(({ bar }) => bar !== 'unsure');
	const telling = numbers.length > 0 ? numbers : said.length > 0 ? said : reads;
	const different = new Set(telling.map(({ bar }) => bar));
	if (different.size === 1) return telling[0]!;
	return { wrong: 'several', count: different.size };
}

const unclear: BarPart = { kind: 'bar', read: { wrong: 'either side' } };

/** The names and bars in one cell. By its first part, its bars follow their names or go before them. */
function namedBarsIn(parts: readonly CellPart[]): readonly NamedBars[] {
	const [first, ...others] = parts;
	const barsFirst = first?.kind === 'bar';
	if (barsFirst && others.length > 1 && parts.at(-1)?.kind === 'bar' && others[0]?.kind === 'name') {
		// A score before sections and their bars; any other bar in front could be the first name's or be alone.
		if ((first.number ?? 0) > 100) return [{ bars: [first] }, ...namedBarsIn(others)];
		return others.flatMap((part) => (part.kind === 'name' ? [{ name: part.text, bars: [unclear] }] : []));
	}
	const groups: NamedBars[] = [];
	for (const part of parts) {
		const last = groups.at(-1);
		if (part.kind === 'name') {
			if (barsFirst && last && last.name === undefined) last.name = part.text;
			else groups.push({ name: part.text, bars: [] });
		} else if (last && (last.name === undefined || !barsFirst)) last.bars.push(part);
		else groups.push({ bars: [part] });
	}
	return groups;
}

const headed = /^[^\p{L}]*[\p{L} ]+:/u;

/** Returns the pairs of a row. “weak: storage, networks” gives its bar to every name that follows in the row. */
export function pairsOf(cells: readonly string[]): RowPairs {
	const groups: NamedBars[] = [];
	let given: BarPart | undefined;
	for (const cell of cells) {
		const found = namedBarsIn(cellPartsOf(cell));
		const [first] = found;
		const last = groups.at(-1);
		const onlyBars = found.every(({ name }) => name === undefined);
		const onlyNames = found.every(({ bars }) => bars.length === 0);
		if (onlyBars && last?.name !== undefined) last.bars.push(...found.flatMap(({ bars }) => bars));
		else if (onlyNames && given) groups.push(...found.map(({ name = '' }) => ({ name, bars: [given!] })));
		else groups.push(...found);
		if (!onlyNames)
			given =
				first?.name !== undefined && headed.test(fold(cell)) && cellPartsOf(cell)[0]?.kind === 'bar'
					? first.bars[0]
					: undefined;
	}
	const [one, other, ...more] = groups;
	// A table may have its bars in the column before the names.
	if (one && other && more.length === 0 && one.name === undefined && other.bars.length === 0)
		return pairsOf([...cells].reverse());
	const alone = groups.flatMap(({ name, bars }) => (name === undefined ? bars : []));
	return {
		pairs: groups.flatMap(({ name, bars }) =>
			name === undefined ? [] : [bars.length === 0 ? { name } : { name, read: oneOf(bars) }]
		),
		loose: alone.flatMap(({ number }) => number ?? []),
		nameless: alone.filter(({ number }) => number === undefined).length
	};
}
