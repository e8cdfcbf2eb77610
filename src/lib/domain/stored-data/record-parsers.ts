// Parsers of what the record of an exam contains: attempts, bookings, work on the plan, the notebook, finished sets.
import {
	causes,
	itemTypes,
	requirements,
	timeSinks,
	type Attempt,
	type Bar,
	type Booking,
	type Debrief,
	type Section
} from '#lib/domain/attempt.ts';
import {
	aDay,
	anInstant,
	aTime,
	aZone,
	either,
	list,
	maybe,
	name,
	object,
	oneOf,
	parser,
	span,
	stored,
	text,
	truth,
	where,
	whole,
	yes,
	type Fields,
	type Shape
} from '#lib/domain/parser/parser.ts';
import type { LongerDay, Week } from '#lib/domain/availability.ts';
import type { KeptAvailability, KeptPin } from '#lib/domain/record.ts';
import type { Stored } from '#lib/domain/stored.ts';
import type { Part, TaskState, Waiting } from '#lib/domain/task.ts';
import type { Flaw } from '#lib/domain/practice/flaw.ts';
import type { FamilyId } from '#lib/domain/practice/variant.ts';
import type { Noted, NotedFrom } from '#lib/domain/practice/notebook.ts';
import {
	setSizes,
	type KeptSet,
	type LookUpSummary,
	type SetSummary
} from '#lib/domain/practice/set-summary.ts';

/** A length from 0 to 100; halves can come from a file. */
const length = where<number>('bar', (value) => typeof value === 'number' && value >= 0 && value <= 100);
/** A length read from the report, as stored or as a draft left it. */
export const aBar = either<Bar, Bar>(oneOf(['none', 'unsure']), length);

const section = object<Section>({ domain: name, bar: aBar });

const debrief = object<Debrief>({
	main: maybe(oneOf(causes)),
	domains: list(name),
	groups: list(name),
	items: list(oneOf(itemTypes)),
	misread: list(oneOf(requirements)),
	time: maybe(yes),
	spent: maybe(list(oneOf(timeSinks))),
	note: maybe(text),
	finished: maybe(yes)
});

/** A debrief, as stored or as a draft left it. */
export const parseDebrief = parser(debrief);

/** An attempt, as stored. */
export const parseAttempt = parser(
	object<Attempt>({
		...stored,
		exam: name,
		kind: oneOf(['sat', 'missed']),
		day: aDay,
		startTime: maybe(aTime),
		endTime: maybe(aTime),
		zone: aZone,
		result: maybe(oneOf(['fail', 'pass'])),
		score: maybe(whole(1, 1000)),
		sections: list(section),
		prioritise: list(name, 3),
		debrief: maybe(debrief),
		certificationExpires: maybe(aDay)
	})
);

/** A booking, as stored. */
export const parseBooking = parser(
	object<Booking>({
		...stored,
		exam: name,
		day: aDay,
		startTime: maybe(aTime),
		zone: aZone
	})
);

export const part = object<Part>({ number: whole(1), of: whole(1) });

/** A task done once, as stored. */
export const parseTaskState = parser(
	object<TaskState>({
		...stored,
		exam: name,
		task: name,
		turn: whole(1),
		plan: name,
		done: aDay,
		part: maybe(part)
	})
);

const minutesADay = 24 * 60;
const week = where<Week>(
	'week',
	(value) =>
		Array.isArray(value) &&
		value.length === 7 &&
		value.every((minutes) => Number.isInteger(minutes) && minutes >= 0 && minutes <= minutesADay)
);

/** The minutes a person has, as stored. */
export const parseAvailability = parser(
	object<KeptAvailability>({
		...stored,
		desk: week,
		anywhere: week,
		off: list(aDay),
		longer: maybe(list(object<LongerDay>({ day: aDay, minutes: whole(0, minutesADay), desk: maybe(yes) })))
	})
);

/** A lab that waits for Azure, as stored. */
export const parseWaiting = parser(object<Waiting>({ ...stored, since: anInstant }));

/** A session put on a day, as stored. */
export const parsePin = parser(object<KeptPin>({ ...stored, day: aDay }));

/** A session left out, as stored. */
export const parseDropped = parser(object<Stored>(stored));

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

/** A question that looks wrong, as stored. */
export const parseFlaw = parser(
	object<Flaw>({ ...stored, family: name as Shape<FamilyId>, edition: whole(0), seed: whole(0), day: aDay })
);

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
