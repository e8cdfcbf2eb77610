// Reading stored summaries of sets.
import {
	setSizes,
	type KeptSet,
	type LookUpSummary,
	type SetSummary
} from '#lib/domain/practice/set-summary.ts';
import { aDay, stored } from '#lib/domain/parser/common.ts';
import {
	maybe,
	name,
	object,
	oneOf,
	parser,
	span,
	truth,
	whole,
	yes,
	type Fields
} from '#lib/domain/parser/parser.ts';

/** What a summary says, without what every stored record has. */
export const summaryFields: Fields<SetSummary> = {
	id: name,
	day: aDay,
	size: oneOf(setSizes),
	minutes: span,
	allowed: span,
	items: whole(1),
	answered: whole(0),
	right: whole(0),
	core: whole(0),
	edge: whole(0),
	misread: whole(0),
	paceKept: truth,
	paused: maybe(yes),
	lookUp: maybe(object<LookUpSummary>({ budget: whole(1), within: whole(0), seconds: whole(0) }))
};

/** The summary of a finished set, as stored. */
export const parseSet = parser(object<KeptSet>({ ...stored, ...summaryFields }));
