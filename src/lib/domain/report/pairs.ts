// Which bar belongs to which name in a row of cells.
import { piecesOf, type BarRead, type Piece } from '#lib/domain/report/clauses.ts';
import type { BarFault } from '#lib/domain/report/fault.ts';
import { fold } from '#lib/domain/report/text.ts';

/** A name and what is said of its bar; without `read` nothing is said. */
export interface Pair {
	readonly name: string;
	readonly read?: BarRead | BarFault;
}

export interface Pairs {
	readonly pairs: readonly Pair[];
	/** Numbers with no name beside them: a score, a mark of the axis, or a bar whose name is missing. */
	readonly loose: readonly number[];
	/** Words for bars with no name beside them. */
	readonly nameless: number;
}

type Bar = Extract<Piece, { kind: 'bar' }>;
/** A name and the bars beside it; without a name yet, where the bars come first. */
interface Group {
	name?: string;
	readonly bars: Bar[];
}

/** One bar of several beside one name: a number says more than a word, and a word more than “not sure”. */
function oneOf(bars: readonly Bar[]): BarRead | BarFault {
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

const unclear: Bar = { kind: 'bar', read: { wrong: 'either side' } };

/** The groups in one cell. By its first piece, its bars follow their names or go before them. */
function groupsIn(pieces: readonly Piece[]): readonly Group[] {
	const [first, ...others] = pieces;
	const barsFirst = first?.kind === 'bar';
	if (barsFirst && others.length > 1 && pieces.at(-1)?.kind === 'bar' && others[0]?.kind === 'name') {
		// A score before sections and their bars; any other bar in front could be the first name's or stand alone.
		if ((first.number ?? 0) > 100) return [{ bars: [first] }, ...groupsIn(others)];
		return others.flatMap((piece) => (piece.kind === 'name' ? [{ name: piece.text, bars: [unclear] }] : []));
	}
	const groups: Group[] = [];
	for (const piece of pieces) {
		const last = groups.at(-1);
		if (piece.kind === 'name') {
			if (barsFirst && last && last.name === undefined) last.name = piece.text;
			else groups.push({ name: piece.text, bars: [] });
		} else if (last && (last.name === undefined || !barsFirst)) last.bars.push(piece);
		else groups.push({ bars: [piece] });
	}
	return groups;
}

const headed = /^[^\p{L}]*[\p{L} ]+:/u;

/** Reads a row. “weak: storage, networks” gives its bar to every name that follows in the row. */
export function pairsOf(cells: readonly string[]): Pairs {
	const groups: Group[] = [];
	let given: Bar | undefined;
	for (const cell of cells) {
		const found = groupsIn(piecesOf(cell));
		const [first] = found;
		const last = groups.at(-1);
		const onlyBars = found.every(({ name }) => name === undefined);
		const onlyNames = found.every(({ bars }) => bars.length === 0);
		if (onlyBars && last?.name !== undefined) last.bars.push(...found.flatMap(({ bars }) => bars));
		else if (onlyNames && given) groups.push(...found.map(({ name = '' }) => ({ name, bars: [given!] })));
		else groups.push(...found);
		if (!onlyNames)
			given =
				first?.name !== undefined && headed.test(fold(cell)) && piecesOf(cell)[0]?.kind === 'bar'
					? first.bars[0]
					: undefined;
	}
	const [one, other, ...more] = groups;
	// A table may hold its bars in the column before the names.
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
