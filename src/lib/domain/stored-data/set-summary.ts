// Reading stored summaries of sets.
import { setSizes, type LookUpSummary, type SetSummary } from '#lib/domain/practice/set-summary.ts';
import { aDay } from '#lib/domain/stored-data/common.ts';
import {
	maybe,
	name,
	object,
	oneOf,
	parser,
	truth,
	where,
	whole,
	yes
} from '#lib/domain/stored-data/parser.ts';

/** Minutes used are measured, so they may have a fraction. */
const minutes = where<number>(
	'minutes from 0',
	(value) => typeof value === 'number' && Number.isFinite(value) && value >= 0
);

/** The summary of a finished set, as stored. */
export const parseSetSummary = parser(
	object<SetSummary>({
		id: name,
		day: aDay,
		size: oneOf(setSizes),
		minutes,
		allowed: minutes,
		items: whole(1),
		answered: whole(0),
		right: whole(0),
		core: whole(0),
		edge: whole(0),
		misread: whole(0),
		paceKept: truth,
		paused: maybe(yes),
		lookUp: maybe(object<LookUpSummary>({ budget: whole(1), within: whole(0), seconds: whole(0) }))
	})
);
