// Rows that name sections and their bars, and the loose facts that people write beside them.
import { piecesOf } from '#lib/domain/report/clauses.ts';
import { dayIn } from '#lib/domain/report/dates.ts';
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
const clauseEnd = /[.;,] +|\b(?:but|while|whereas|however)\b/;

/**
 * Takes days, results and scores that stand in clauses of their own (“failed on 18 May 2024 with 641”), and answers
 * the clauses with the rest. A number behind a name is a bar, however large.
 */
function takeFacts({ notes }: Reader, { cells, line, place }: Entry): readonly string[] {
	let named = false;
	const undated = cells.map((cell) => {
		const day = dayIn(cell);
		if (day) notes.days.push({ value: day.read, line });
		return day?.rest ?? cell;
	});
	return undated
		.flatMap((cell) => cell.split(clauseEnd))
		.map((clause) => {
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

/** What to say of a row whose pairs did not all name a section. One sentence a row. */
function unread(reader: Reader, { text, line, place, cells }: Entry, pair: Pair, named: boolean): number {
	const { exam, part, notes, names } = reader;
	if (part === 'prose' || (isProse(text) && !hasWeight(text))) return pass(reader);
	if (looksPersonal(text)) return leave(reader, line);
	// The label of a day in a language that nobody here speaks, or its weekday.
	if (pair.read === undefined && dayIn(text)) return pass(reader);
	const number = behindWords(text);
	if (number !== undefined && !named) return notes.loose.push({ value: number, line, place });
	const group = names.group(pair.name).kind === 'exact' && pair.name.includes(' ');
	if (group && pair.read === undefined && takeGroup(reader, pair.name, line)) return 1;
	const bar = 'a number from 0 to 100, weak, medium, strong, no bar or not sure';
	if (named && cells.length > 1 && pair.read === undefined)
		return fault(reader, 'bar', `Expected a bar after the section: ${bar}.`, line);
	const like = exam.domains.map(({ short }) => short).join(', ');
	if (part === 'list' || pair.read !== undefined)
		return fault(
			reader,
			'section',
			`Expected one of the sections: ${like}. In another language, set the bar by hand.`,
			line
		);
	return fault(reader, 'entry', 'Expected a section with its bar, a score, a day or a result.', line);
}

/** A short row with a bar, as a person writes it below a report's explanations. */
const isAdded = (text: string, pairs: readonly Pair[]): boolean =>
	text.split(' ').length <= 5 &&
	!/[.!?]$/.test(text) &&
	pairs.some(({ read }) => read !== undefined && 'bar' in read);

/** Reads a row as sections and bars. The last step: it finds something to say of every row. */
export const entryStep: Step = (reader, entry) => {
	const { line, text } = entry;
	const talk = reader.part === 'prose' || (isProse(text) && text.length > 120);
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
		else
			fault(reader, 'nameless', 'Expected the name of the section before its bar, on the same line.', line);
	}
	return 1;
};
