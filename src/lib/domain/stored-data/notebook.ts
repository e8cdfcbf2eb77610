// Reading stored variations.
import type { Noted, NotedFrom } from '#lib/domain/practice/notebook.ts';
import { aDay, stored } from '#lib/domain/parser/common.ts';
import { maybe, name, object, oneOf, parser, text, truth } from '#lib/domain/parser/parser.ts';

const from = object<NotedFrom>({ kind: oneOf(['prompt', 'lab']), id: name, text });

/** A variation, as stored. */
export const parseNoted = parser(
	object<Noted>({
		...stored,
		group: name,
		axis: maybe(name),
		from: maybe(from),
		condition: text,
		answer: text,
		flips: maybe(truth),
		day: aDay
	})
);
