// What was done with a variant, from a draft that was stored, perhaps by an older app.
import {
	list,
	maybe,
	oneOf,
	record,
	span,
	text,
	whole,
	yes,
	type Fields
} from '#lib/domain/parser/parser.ts';
import { confidences } from '#lib/domain/practice/answer.ts';
import type { Try } from '#lib/domain/practice/response.ts';

const givens = list(record(list(text)));

export const tryFields: Fields<Try> = {
	given: givens,
	read: list(text),
	item: whole(0),
	ms: span,
	confidence: maybe(oneOf(confidences)),
	first: maybe(givens),
	flagged: maybe(yes)
};
