// A variant as it reads: its constraints, its plain text, and what a variation changed.
import type {
	ConstraintId,
	Figure,
	FigureRow,
	Item,
	Paragraph,
	Part,
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

/** Whether a constraint decides an item, by itself or with others. */
export const decides = (
	{ deciding, alike = [] }: Pick<Item, 'deciding' | 'alike'>,
	one: ConstraintId
): boolean => one === deciding || alike.includes(one);

/** The constraints that read otherwise in `after`. */
export function changedIn(before: Variant, after: Variant, item: number): ReadonlySet<ConstraintId> {
	const was = constraintsOf(before, item);
	const is = constraintsOf(after, item);
	return new Set([...is.keys()].filter((id) => is.get(id) !== was.get(id)));
}

const rightOf = ({ options, right }: Part): string =>
	JSON.stringify(options.flatMap(({ id, text }) => (right.includes(id) ? [text] : [])).sort());
/** The parts of `these` that ask for something which none of `those` asks for. */
const anew = (these: readonly Part[], those: readonly Part[]): readonly Part[] =>
	these.filter(({ ask }) => !those.some((one) => one.ask === ask));

/** What a variation asks for in the place of something else: statements or rows that read otherwise. */
export function askedAnew(before: Variant, after: Variant, item: number): readonly string[] {
	const [was, is] = [before.items[item], after.items[item]];
	// The places of an order are no questions of their own.
	if (was === undefined || is === undefined || is.type === 'order') return [];
	return anew(is.parts, was.parts).flatMap(({ ask }) => ask ?? []);
}

/**
 * Whether a variation has another answer to this item. The order in which parts and options are shown does not matter; what
 * is asked anew is held against what it took the place of.
 */
export function flips(before: Variant, after: Variant, item: number): boolean {
	const [was, is] = [before.items[item]?.parts, after.items[item]?.parts];
	if (was === undefined || is === undefined) return false;
	const [gone, come] = [anew(was, is), anew(is, was)];
	if (gone.length !== come.length) return true;
	return was.some((part) => {
		const now = is.find(({ ask }) => ask === part.ask) ?? come[gone.indexOf(part)]!;
		return rightOf(part) !== rightOf(now);
	});
}

/** Whether a variation tells or asks anything otherwise. Some facts cannot be changed: what is on cannot be put on. */
export function alters(before: Variant, after: Variant): boolean {
	const told = ({ tabs, items }: Variant) =>
		JSON.stringify([
			tabs,
			items.map(({ requirement, parts }) => [requirement, parts.map(({ ask = '' }) => ask).sort()])
		]);
	return told(before) !== told(after);
}
