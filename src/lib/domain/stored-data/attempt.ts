// Reading stored attempts and bookings.
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
import { aDay, aTime, aZone, stored } from '#lib/domain/parser/common.ts';
import {
	either,
	list,
	maybe,
	name,
	object,
	oneOf,
	text,
	whole,
	yes,
	where,
	parser
} from '#lib/domain/parser/parser.ts';

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
