// Rows that name sections and their bars, and the loose facts that people write beside them.
import { piecesOf } from '#lib/domain/report/clauses.ts';
import { dayIn, dayTold } from '#lib/domain/report/dates.ts';
import { takeGroup } from '#lib/domain/report/groups.ts';
import { pairsOf, type Pair } from '#lib/domain/report/pairs.ts';
import {
	fault,
	hasWeight,
	isProse,
	leave,
	pass,
	type Entry,
	type Reader,
	type Step
} from '#lib/domain/report/reader.ts';
import { takeSection } from '#lib/domain/report/sections.ts';
import { inColumns } from '#lib/domain/report/table.ts';
import { looksPersonal, resultIn, scoreIn } from '#lib/domain/report/values.ts';

/** Where one clause ends and the next begins: “storage weak. Networks ok, but compute strong”. */
const clauseEnd = /[.;,!] +|\b(?:but|while|whereas|however|because|since|although|though)\b/;

/** A score behind the words that people put before it: “scored 641”, “failed with a score of 641 points”. */
const scoreTold =
	/(?<!\p{L})(?:scor(?:ed|e|ing)|got|with|reached|achieved)(?: (?:was|is|of|a|an|the|my|just|only|about))*(?: score(?: of)?)? (\d{3,4})(?: ?(?:\/|(?:out )?of) ?1[., ]?000)?(?: ?(?:points?|pts))?(?![\p{L}\d%])/u;
/** Somebody tells of an own exam. */
const firstPerson = /(?<!\p{L})(?:i|im|ive|my|me|we)(?!\p{L})/u;

/** A score told in a clause that names no section before it, and the clause without it. */
function toldIn(
	{ names, exam }: Reader,
	clause: string
): { readonly score: number; readonly rest: string } | undefined {
	const found = scoreTold.exec(clause);
	const score = Number(found?.[1]);
	if (!found || score <= 100 || score > exam.score.to) return undefined;
	const before = piecesOf(clause.slice(0, found.index));
	if (before.some((piece) => piece.kind === 'name' && names.domain(piece.text).kind !== 'none'))
		return undefined;
	return { score, rest: clause.replace(found[0], ' ') };
}

/**
 * Takes days, results and scores that stand in clauses of their own (“failed on 18 May 2024 with 641”), and answers
 * the clauses with the rest. A number behind a name is a bar, however large.
 */
function takeFacts(reader: Reader, { cells, line, place }: Entry): readonly string[] {
	const { notes } = reader;
	let named = false;
	const undated = cells.map((cell) => {
		const day = dayTold(cell, reader.today);
		if (day) notes.days.push({ value: day.read, line });
		return day?.rest ?? cell;
	});
	return undated
		.flatMap((cell) => cell.split(clauseEnd))
		.map((clause) => {
			const told = toldIn(reader, clause);
			if (told) {
				const said = resultIn(told.rest);
				if (said) notes.result ??= { value: said.result, line };
				notes.loose.push({ value: told.score, line, place });
				return said?.rest ?? told.rest;
			}
			const said = resultIn(clause);
			const rest = said?.rest ?? clause;
			const pieces = piecesOf(rest);
			const score = scoreIn(rest);
			const numbers =
				score === undefined
					? pieces.flatMap((piece) => (piece.kind === 'bar' ? (piece.number ?? []) : []))
					: [score];
			const only = score !== undefined || numbers.length === pieces.length;
			const scored = numbers.length > 0 && numbers.every((value) => value > 100);
			const taken = only && (said !== undefined || (scored && !named));
			named = pieces.length > 0 && pieces.every(({ kind }) => kind === 'name');
			if (!taken) return clause;
			if (said) notes.result ??= { value: said.result, line };
			for (const value of numbers) notes.loose.push({ value, line, place });
			return '';
		});
}

/** This row and the next ones together, where they are exactly one known section: long names wrap. */
function wrapped({ names }: Reader, { text, following }: Entry): { pair: Pair; rows: number } | undefined {
	let whole = text;
	for (const [index, next] of following.entries()) {
		whole = `${whole} ${next}`;
		const [pair, another] = pairsOf([whole]).pairs;
		if (pair && !another && names.domain(pair.name).kind === 'exact') return { pair, rows: index + 2 };
	}
	return undefined;
}

/** A number behind words that name nothing here, as a label in a language that nobody here speaks: `Punkte: 641`. */
const behindWords = (text: string): number | undefined => {
	const found = /^[^\d]*[^\d\s][:\s]\s*(\d{3,4})(?: ?(?:\/|von|sur|de|su) ?1000)?\D?$/.exec(text);
	return found ? Number(found[1]) : undefined;
};

/** Numbers that can be a score. */
const numbersIn = (text: string): readonly number[] =>
	[...text.matchAll(/(?<![\d.,/-])\d{3,4}(?![\d.,/-]?\d)/g)].map(([score]) => Number(score)).filter(isScore);
const isScore = (value: number): boolean => value > 100 && value <= 1000;

/** What to say of a row whose pairs did not all name a section. One sentence a row. */
function unread(reader: Reader, { text, line, place, cells }: Entry, pair: Pair, named: boolean): number {
	const { part, notes, names } = reader;
	if (part === 'prose') return pass(reader);
	if (isProse(text) && !hasWeight(text)) {
		if (!named && !firstPerson.test(text)) return pass(reader);
		// Of a person's own sentence the words around what was read say nothing. What they say of the exam does.
		notes.unread.push(...numbersIn(text).map((value) => ({ value, line })));
		const said = resultIn(text);
		if (said) notes.unread.push({ value: said.result, line });
		return 1;
	}
	if (looksPersonal(text)) return leave(reader, line);
	// The label of a day in a language that nobody here speaks, or its weekday.
	if (pair.read === undefined && dayIn(text)) return pass(reader);
	const number = behindWords(text);
	if (number !== undefined && !named) return notes.loose.push({ value: number, line, place });
	const group = names.group(pair.name).kind === 'exact' && pair.name.includes(' ');
	if (group && pair.read === undefined && takeGroup(reader, pair.name, line)) return 1;
	if (named && cells.length > 1 && pair.read === undefined) return fault(reader, { code: 'part' }, line);
	const scores = numbersIn(text);
	if (scores.length > 0) return notes.unread.push(...scores.map((value) => ({ value, line })));
	return fault(reader, { code: part === 'list' || pair.read !== undefined ? 'section' : 'entry' }, line);
}

/** A short row with a bar, as a person writes it below a report's explanations. */
const isAdded = (text: string, pairs: readonly Pair[]): boolean =>
	text.split(' ').length <= 5 &&
	!/[.!?]$/.test(text) &&
	pairs.some(({ read }) => read !== undefined && 'bar' in read);

/** Reads a row as sections and bars. The last step: it finds something to say of every row. */
export const entryStep: Step = (reader, entry) => {
	const { line, text } = entry;
	const talk = reader.part === 'prose' || (reader.part !== 'open' && isProse(text) && text.length > 120);
	const cells = talk ? entry.cells : takeFacts(reader, entry);
	if (cells.every((cell) => cell.trim() === '')) return 1;
	const { pairs, loose, nameless } = pairsOf(inColumns(reader, cells));
	const here: Reader = reader.part === 'prose' && isAdded(text, pairs) ? { ...reader, part: 'open' } : reader;
	const [first] = pairs;
	if (pairs.length === 1 && first!.read === undefined && reader.names.domain(first!.name).kind !== 'exact') {
		const long = wrapped(reader, entry);
		if (long && takeSection(reader, long.pair, line)) return long.rows;
	}
	let named = false;
	let strange: Pair | undefined;
	for (const pair of pairs)
		if (takeSection(here, pair, line)) named = true;
		else strange ??= pair;
	if (strange) unread(here, entry, strange, named);
	const scores = loose.filter((value) => value > 100);
	for (const value of scores) reader.notes.loose.push({ value, line, place: entry.place });
	const bars = loose.length - scores.length + nameless;
	if (bars > 0 && !strange) {
		const axis = bars > 1 && nameless === 0 && loose.every((mark) => mark % 20 === 0);
		if (axis || reader.part === 'prose') pass(reader);
		else fault(reader, { code: 'nameless' }, line);
	}
	return 1;
};
