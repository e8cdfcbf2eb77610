// Rows that name sections and their bars, and the facts that people write beside them.
import { cellPartsOf } from '#lib/domain/report/cell-parts.ts';
import { pairsOf, type NameAndBar } from '#lib/domain/report/pairs.ts';
import {
	hasWeight,
	isProse,
	noteFault,
	noteResult,
	skip,
	skipPersonal,
	wrappedName,
	type EntryReader,
	type ReportEntry,
	type ReportReader
} from '#lib/domain/report/reader.ts';
import { noteGroup, noteSection } from '#lib/domain/report/sections.ts';
import { dayIn, looksPersonal, resultIn, scoreIn } from '#lib/domain/report/values.ts';

/** Where one clause ends and the next begins: “storage weak. Networks ok, but compute strong”. */
const clauseEnd = /[.;,!] +|\b(?:but|while|whereas|however|because|since|although|though)\b/;

/** A score behind the words that people put before it: “scored 641”, “failed with a score of 641 points”. */
const scorePhrase =
	/(?<!\p{L})(?:scor(?:ed|e|ing)|got|with|reached|achieved)(?: (?:was|is|of|a|an|the|my|just|only|about))*(?: score(?: of)?)? (\d{3,4})(?: ?(?:\/|(?:out )?of) ?1[., ]?000)?(?: ?(?:points?|pts))?(?![\p{L}\d%])/u;
/** Someone writes about their own exam. */
const firstPerson = /(?<!\p{L})(?:i|im|ive|my|me|we)(?!\p{L})/u;

/** A score in a clause that names no section before it, and the clause without it. */
function scoreInClause(
	{ names, exam }: ReportReader,
	clause: string
): { readonly score: number; readonly rest: string } | undefined {
	const found = scorePhrase.exec(clause);
	const score = Number(found?.[1]);
	if (!found || score <= 100 || score > exam.score.to) return undefined;
	const before = cellPartsOf(clause.slice(0, found.index));
	if (before.some((part) => part.kind === 'name' && names.domain(part.text).kind !== 'none'))
		return undefined;
	return { score, rest: clause.replace(found[0], ' ') };
}

/**
 * Notes days, results and scores in clauses of their own (“failed on 18 May 2024 with 641”), and returns the clauses with the rest. A
 * number behind a name is a bar, however large.
 */
function noteFacts(reader: ReportReader, { cells, line, place }: ReportEntry): readonly string[] {
	const { notes } = reader;
	let named = false;
	const undated = cells.map((cell) => {
		const day = dayIn(cell, reader.today);
		if (day) notes.days.push({ value: day.read, line });
		return day?.rest ?? cell;
	});
	return undated
		.flatMap((cell) => cell.split(clauseEnd))
		.map((clause) => {
			const scored = scoreInClause(reader, clause);
			if (scored) {
				notes.loose.push({ value: scored.score, line, place });
				return noteResult(reader, scored.rest, line) ?? scored.rest;
			}
			const said = resultIn(clause);
			const rest = said?.rest ?? clause;
			const parts = cellPartsOf(rest);
			const score = scoreIn(rest);
			const numbers =
				score === undefined
					? parts.flatMap((part) => (part.kind === 'bar' ? (part.number ?? []) : []))
					: [score];
			const only = score !== undefined || numbers.length === parts.length;
			const areScores = numbers.length > 0 && numbers.every((value) => value > 100);
			const isFact = only && (said !== undefined || (areScores && !named));
			named = parts.length > 0 && parts.every(({ kind }) => kind === 'name');
			if (!isFact) return clause;
			noteResult(reader, clause, line);
			for (const value of numbers) notes.loose.push({ value, line, place });
			return '';
		});
}

/** A number behind words that name nothing, as a label in an unknown language: `Punkte: 641`. */
const behindWords = (text: string): number | undefined => {
	const found = /^[^\d]*[^\d\s][:\s]\s*(\d{3,4})(?: ?(?:\/|von|sur|de|su) ?1000)?\D?$/.exec(text);
	return found ? Number(found[1]) : undefined;
};

/** Numbers that can be a score. */
const numbersIn = (text: string): readonly number[] =>
	[...text.matchAll(/(?<![\d.,/-])\d{3,4}(?![\d.,/-]?\d)/g)].map(([score]) => Number(score)).filter(isScore);
const isScore = (value: number): boolean => value > 100 && value <= 1000;

/** Notes what to say of a row whose pairs did not all name a section. One sentence a row. */
function noteUnread(
	reader: ReportReader,
	{ text, line, place, cells }: ReportEntry,
	pair: NameAndBar,
	named: boolean
): number {
	const { part, notes, names } = reader;
	if (part === 'prose') return skip(reader);
	if (isProse(text) && !hasWeight(text)) {
		if (!named && !firstPerson.test(text)) return skip(reader);
		// Of a person's own sentence the words around what was read say nothing. What they say of the exam does.
		notes.unread.push(...numbersIn(text).map((value) => ({ value, line })));
		const said = resultIn(text);
		if (said) notes.unread.push({ value: said.result, line });
		return 1;
	}
	if (looksPersonal(text)) return skipPersonal(reader, line);
	// The label of a day in an unknown language, or its weekday.
	if (pair.read === undefined && dayIn(text)) return skip(reader);
	const number = behindWords(text);
	if (number !== undefined && !named) return notes.loose.push({ value: number, line, place });
	const group = names.group(pair.name).kind === 'exact' && pair.name.includes(' ');
	if (group && pair.read === undefined && noteGroup(reader, pair.name, line)) return 1;
	if (named && cells.length > 1 && pair.read === undefined) return noteFault(reader, { code: 'part' }, line);
	const scores = numbersIn(text);
	if (scores.length > 0) return notes.unread.push(...scores.map((value) => ({ value, line })));
	return noteFault(reader, { code: part === 'list' || pair.read !== undefined ? 'section' : 'entry' }, line);
}

/** Name and bar of a row under column names; a row of another shape as it is. */
function inColumns({ columns }: ReportReader, cells: readonly string[]): readonly string[] {
	if (columns === undefined || cells.length < 2 || cells.length <= columns.name) return cells;
	const { name, bar, count } = columns;
	const [whole = '', fraction = ''] = cells.slice(bar);
	// One cell too many, and digits on both sides of its comma: that was a decimal comma.
	const decimal = cells.length === count + 1 && /^\d+$/.test(whole) && /^\d+ ?%?$/.test(fraction);
	return [cells[name]!.replace(/\([^)]*\d[^)]*\)/g, ' '), decimal ? `${whole}.${fraction}` : whole];
}

/** A short row with a bar, as a person writes it below a report's explanations. */
const isAdded = (text: string, pairs: readonly NameAndBar[]): boolean =>
	text.split(' ').length <= 5 &&
	!/[.!?]$/.test(text) &&
	pairs.some(({ read }) => read !== undefined && 'bar' in read);

/** Reads a row as sections and bars. The last reader: it has a use for every row. */
export const readEntry: EntryReader = (reader, entry) => {
	const { line, text } = entry;
	const talk = reader.part === 'prose' || (reader.part !== 'open' && isProse(text) && text.length > 120);
	const cells = talk ? entry.cells : noteFacts(reader, entry);
	if (cells.every((cell) => cell.trim() === '')) return 1;
	const { pairs, loose, nameless } = pairsOf(inColumns(reader, cells));
	const here: ReportReader =
		reader.part === 'prose' && isAdded(text, pairs) ? { ...reader, part: 'open' } : reader;
	const [first] = pairs;
	if (pairs.length === 1 && first!.read === undefined && reader.names.domain(first!.name).kind !== 'exact') {
		const onePair = (whole: string) => {
			const [pair, another] = pairsOf([whole]).pairs;
			return pair && !another && reader.names.domain(pair.name).kind === 'exact' ? pair : undefined;
		};
		const long = wrappedName(entry, (whole) => onePair(whole) !== undefined);
		if (long && noteSection(reader, onePair(long.text)!, line)) return long.rows;
	}
	let named = false;
	let strange: NameAndBar | undefined;
	for (const pair of pairs)
		if (noteSection(here, pair, line)) named = true;
		else strange ??= pair;
	if (strange) noteUnread(here, entry, strange, named);
	const scores = loose.filter((value) => value > 100);
	for (const value of scores) reader.notes.loose.push({ value, line, place: entry.place });
	const bars = loose.length - scores.length + nameless;
	if (bars > 0 && !strange) {
		const axis = bars > 1 && nameless === 0 && loose.every((mark) => mark % 20 === 0);
		if (axis || reader.part === 'prose') skip(reader);
		else noteFault(reader, { code: 'nameless' }, line);
	}
	return 1;
};
