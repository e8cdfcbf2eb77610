// A variant as it reads: its constraints and its plain text.
import type { About } from '#lib/domain/practice/family.ts';
import type {
	ConstraintId,
	Figure,
	FigureRow,
	Item,
	Paragraph,
	Piece,
	Tab,
	Variant
} from '#lib/domain/practice/variant.ts';

/** A paragraph as plain text. */
export const textOf = (paragraph: Paragraph): string =>
	paragraph.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');

const isFact = (piece: Piece): boolean => typeof piece !== 'string';
const isSeparator = (piece: Piece): boolean => typeof piece === 'string' && /^[,;]\s*$/.test(piece);

/**
 * Returns a paragraph as sentences. What a few words and a colon lead in at its start is in parts, without the commas between them; later in
 * a paragraph it stays whole.
 */
function sentencesOf(paragraph: Paragraph): readonly Paragraph[] {
	const sentences: Piece[][] = [[]];
	let enumerates = false;
	for (const [at, piece] of paragraph.entries()) {
		const sentence = sentences.at(-1)!;
		const said = textOf(sentence).trimEnd();
		const leadsIn = /\S \S+ .*:$/s.test(said);
		const ends = /[.?!]$/.test(said);
		if (leadsIn && sentences.some((one) => one.some(isFact)))
			return [...sentences.slice(0, -1), [...sentence, ...paragraph.slice(at)]];
		enumerates = leadsIn || (enumerates && !ends);
		if (enumerates && isSeparator(piece) && isFact(paragraph[at + 1] ?? '')) sentences.push([]);
		else if ((leadsIn || ends) && textOf([piece]).trim() !== '') sentences.push([piece]);
		else sentence.push(piece);
	}
	return sentences;
}

/** Fewer facts read better as sentences. Two that each begin with a name or a number are a list already. */
const fewestListed = (texts: readonly string[]): number =>
	texts.every((text) => /^([^.,:]{1,30}:|\d+) /.test(text)) ? 2 : 3;

export interface Listed {
	readonly lead: Paragraph;
	readonly list: readonly Paragraph[];
	readonly tail: Paragraph;
}

/**
 * Returns a paragraph in three: the sentences before the first fact, those with facts as a list, and what comes after the last. The list
 * is empty where it would be short, or where a line of it wouldn’t stand alone.
 */
export function listedIn(paragraph: Paragraph): Listed {
	const sentences = sentencesOf(paragraph);
	const from = sentences.findIndex((sentence) => sentence.some(isFact));
	const to = sentences.findLastIndex((sentence) => sentence.some(isFact)) + 1;
	const list = sentences.slice(from, to);
	const texts = list.map((sentence) => textOf(sentence).trim());
	const standAlone = new Set(texts).size === texts.length && !texts.some((text) => text.startsWith('and '));
	if (from < 0 || list.length < fewestListed(texts) || !standAlone)
		return { lead: paragraph, list: [], tail: [] };
	return { lead: sentences.slice(0, from).flat(), list, tail: sentences.slice(to).flat() };
}

/** What stands in a row of a table, and the constraint that it states. */
export const rowOf = (
	row: FigureRow
): { readonly cells: readonly string[]; readonly constraint?: ConstraintId } =>
	'cells' in row ? row : { cells: row };

/** A figure as lines of text: a row of a table with its cells apart, a line of a tree behind its depth. */
function linesOf(figure: Figure): readonly Paragraph[] {
	if (figure.kind === 'code') return figure.lines;
	if (figure.kind === 'message')
		return [...figure.head.map(([name, value]) => [`${name}: ${value}`]), ...figure.paragraphs];
	if (figure.kind === 'tree') return figure.rows.map(({ depth, text }) => ['– '.repeat(depth), text]);
	return [figure.head, ...figure.rows].map((row) => {
		const { cells, constraint } = rowOf(row);
		const text = cells.join(' · ');
		return [constraint === undefined ? text : { constraint, text }];
	});
}

/** The values between the commas of a line; one in quotes may have commas of its own. */
export const valuesIn = (line: string): readonly string[] =>
	(line.match(/"[^"]*"|[^,]+/g) ?? []).map((value) => value.replaceAll('"', ''));

/** Everything that a scenario tells, figures too, in reading order. */
export const toldIn = (tabs: readonly Tab[]): readonly Paragraph[] =>
	tabs.flatMap(({ paragraphs, figure }) => [
		...paragraphs,
		...(figure ? [[figure.caption], ...linesOf(figure)] : [])
	]);

/** The pieces that state a constraint, in the scenario and in the requirement of one item, in their order. */
export const factsOf = ({ tabs, items }: Variant, item: number): readonly Exclude<Piece, string>[] =>
	[...toldIn(tabs), items[item]?.requirement ?? []]
		.flat()
		.flatMap((piece) => (typeof piece === 'string' ? [] : [piece]));

/** What each constraint says, in the scenario and in the requirement of one item. */
export function constraintsOf(variant: Variant, item: number): ReadonlyMap<ConstraintId, string> {
	const told = new Map<ConstraintId, string>();
	for (const { constraint, text } of factsOf(variant, item))
		told.set(constraint, `${told.get(constraint) ?? ''}${text}`);
	return told;
}

/**
 * Whether what decides is to be tapped before the options appear. Where several parts are answered, more than one
 * constraint decides: a tap could be right and be called wrong.
 */
export const asksToRead = (
	{ difficulty }: Pick<Variant, 'difficulty'>,
	{ type }: Pick<Item, 'type'>
): boolean => difficulty > 1 && type === 'one';

/** The constraints that decide an item, the first of which is named where another was tapped. */
export const decidingIn = ({ explanation }: Pick<Item, 'explanation'>): readonly ConstraintId[] => [
	...new Set(explanation.flatMap(({ deciding }) => deciding))
];

/** Whether a constraint decides an item. Where none does so alone, a tap on any is no miss. */
export function decides(item: Pick<Item, 'explanation'>, one: ConstraintId): boolean {
	const deciding = decidingIn(item);
	return deciding.length === 0 || deciding.includes(one);
}

/** Returns how the key follows, as lines; each part under what it asks, where several say so. */
export function traceOf({ parts, explanation }: Pick<Item, 'parts' | 'explanation'>): readonly string[] {
	const told = explanation.map(({ trace }) => trace.map(({ text }) => text));
	if (told.filter((steps) => steps.length > 0).length < 2) return told.flat();
	return told.map((steps, at) => `${(parts[at]?.ask ?? '').replace(/\.$/, '')}: ${steps.join(' ')}`);
}

/** Returns the sentences of a family's rule that decide an item: those whose pattern is found in its trace, all where none is. */
export function ruleOf({ rule }: Pick<About, 'rule'>, { explanation }: Pick<Item, 'explanation'>): string {
	if (typeof rule === 'string') return rule;
	const applied = explanation.flatMap(({ trace }) => trace.map((step) => step.rule)).join('\n');
	const decide = Object.keys(rule).filter((pattern) => new RegExp(pattern, 'm').test(applied));
	return (decide.length === 0 ? Object.keys(rule) : decide).map((pattern) => rule[pattern]).join(' ');
}
