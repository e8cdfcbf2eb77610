// A question as it was made by the edition that chose it, stored whole with a session that an update would take it from.

import {
	aDay,
	either,
	list,
	maybe,
	name,
	object,
	oneOf,
	record,
	text,
	truth,
	where,
	whole,
	type Shape
} from '#lib/domain/parser/parser.ts';
import {
	askTypes,
	type Figure,
	type FigureRow,
	type Item,
	type Option,
	type OptionReason,
	type Paragraph,
	type Part,
	type PartExplanation,
	type Piece,
	type Tab,
	type TraceStep,
	type Variant
} from '#lib/domain/practice/variant.ts';
import type { Source } from '#lib/domain/source.ts';

const piece = either<Piece, Piece>(text, object<Exclude<Piece, string>>({ constraint: name, text }));
const paragraphs: Shape<readonly Paragraph[]> = list(list(piece));
type FigureOf<K extends Figure['kind']> = Extract<Figure, { readonly kind: K }>;
const row = either<FigureRow, FigureRow>(
	list(text),
	object<Exclude<FigureRow, readonly string[]>>({ constraint: name, cells: list(text) })
);
const table = object<FigureOf<'table'>>({
	kind: oneOf(['table']),
	caption: text,
	head: list(text),
	rows: list(row)
});
const tree = object<FigureOf<'tree'>>({
	kind: oneOf(['tree']),
	caption: text,
	rows: list(object<FigureOf<'tree'>['rows'][number]>({ depth: whole(0), text: piece }))
});
const code = object<FigureOf<'code'>>({ kind: oneOf(['code']), caption: text, lines: paragraphs });
const isPair = (value: unknown): boolean =>
	Array.isArray(value) && value.length === 2 && value.every((one) => typeof one === 'string');
const message = object<FigureOf<'message'>>({
	kind: oneOf(['message']),
	caption: text,
	head: list(where<readonly [string, string]>('list', isPair)),
	paragraphs
});
const figure = either<Figure, Figure>(
	either<Figure, Figure>(table, tree),
	either<Figure, Figure>(code, message)
);
const tab = object<Tab>({ title: maybe(text), paragraphs, figure: maybe(figure) });
const part = object<Part>({
	id: name,
	ask: maybe(text),
	options: list(object<Option>({ id: name, text })),
	right: list(name)
});
const explanation = object<PartExplanation>({
	options: record(
		object<OptionReason>({
			because: text,
			change: maybe(text),
			also: maybe(truth),
			misconception: maybe(name)
		})
	),
	deciding: list(name),
	trace: list(object<TraceStep>({ rule: text, text }))
});
/** It becomes a link: no other scheme. */
const address = where<string>('text', (value) => typeof value === 'string' && value.startsWith('https://'));
const item = object<Item>({
	type: oneOf(askTypes),
	requirement: list(piece),
	parts: list(part),
	miss: oneOf(['core', 'edge']),
	explanation: list(explanation)
});

/** A variant as it is stored. */
export const keptVariant: Shape<Variant> = object<Variant>({
	family: name as Shape<Variant['family']>,
	edition: whole(0),
	seed: whole(0),
	difficulty: whole(1, 3) as Shape<Variant['difficulty']>,
	axis: maybe(name),
	group: name,
	tabs: list(tab),
	items: list(item),
	sources: list(object<Source>({ title: text, url: address, checked: aDay }))
});
