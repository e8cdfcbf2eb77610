// Reading stored task states and what the schedule keeps.
import type { Availability, Week } from '#lib/domain/availability.ts';
import type { KeptDay, KeptPlan, KeptSession } from '#lib/domain/schedule/kept-plan.ts';
import type { Pin } from '#lib/domain/schedule/types.ts';
import { aDay, anInstant, stored } from '#lib/domain/stored-data/common.ts';
import {
	list,
	maybe,
	name,
	object,
	oneOf,
	where,
	whole,
	yes,
	parser
} from '#lib/domain/stored-data/parser.ts';
import type { Part, TaskState, Waiting } from '#lib/domain/task.ts';

const sittings = object<Part>({ number: whole(1), of: whole(1) });

/** A task done once, as stored. */
export const parseTaskState = parser(
	object<TaskState>({
		...stored,
		task: name,
		turn: whole(1),
		plan: name,
		done: aDay,
		part: maybe(sittings)
	})
);

const minutesADay = 24 * 60;
const week = where<Week>(
	'seven times minutes, Monday to Sunday',
	(value) =>
		Array.isArray(value) &&
		value.length === 7 &&
		value.every((minutes) => Number.isInteger(minutes) && minutes >= 0 && minutes <= minutesADay)
);

/** The minutes a person has, as stored. */
export const parseAvailability = parser(
	object<Availability>({ desk: week, anywhere: week, off: list(aDay) })
);

/** Labs that wait for Azure, as stored. */
export const parseWaiting = parser(list(object<Waiting>({ task: name, since: anInstant })));

/** A session put on a day, as stored. */
export const parsePin = parser(object<Pin>({ session: name, day: aDay }));

const keptSession = object<KeptSession>({
	task: name,
	turn: whole(1),
	part: maybe(sittings),
	place: oneOf(['desk', 'anywhere']),
	minutes: whole(0),
	done: maybe(yes)
});

/** The plan as last shown, as stored. */
export const parsePlan = parser(
	object<KeptPlan>({
		attempt: name,
		days: list(object<KeptDay>({ day: aDay, sessions: list(keptSession) }))
	})
);
