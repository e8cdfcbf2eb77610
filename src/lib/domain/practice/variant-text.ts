// A variant as it reads: its constraints and its plain text.
import type {
	ConstraintId,
	Figure,
	FigureRow,
	Item,
	Paragraph,
	Tab,
	Variant
} from '#lib/domain/practice/variant.ts';

/** A paragraph as plain text. */
export const textOf = (paragraph: Paragraph): string =>
	paragraph.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');

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

/** Everything that a scenario tells, figures too, in reading order. */
export const toldIn = (tabs: readonly Tab[]): readonly Paragraph[] =>
	tabs.flatMap(({ paragraphs, figure }) => [
		...paragraphs,
		...(figure ? [[figure.caption], ...linesOf(figure)] : [])
	]);

/** What each constraint says, in the scenario and in the requirement of one item. */
export function constraintsOf({ tabs, items }: Variant, item: number): ReadonlyMap<ConstraintId, string> {
	const told = new Map<ConstraintId, string>();
	const paragraphs = [...toldIn(tabs), items[item]?.requirement ?? []];
	for (const piece of paragraphs.flat())
		if (typeof piece !== 'string')
			told.set(piece.constraint, `${told.get(piece.constraint) ?? ''}${piece.text}`);
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
