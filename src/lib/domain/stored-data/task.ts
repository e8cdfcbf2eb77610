// Reading stored task states, and what a person changed about the plan.
import type { Week } from '#lib/domain/availability.ts';
import type { KeptAvailability, KeptPin } from '#lib/domain/record.ts';
import { aDay, anInstant, stored } from '#lib/domain/parser/common.ts';
import { list, maybe, name, object, parser, where, whole } from '#lib/domain/parser/parser.ts';
import type { Stored } from '#lib/domain/stored.ts';
import type { Part, TaskState, Waiting } from '#lib/domain/task.ts';

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
	object<KeptAvailability>({ ...stored, desk: week, anywhere: week, off: list(aDay) })
);

/** A lab that waits for Azure, as stored. */
export const parseWaiting = parser(object<Waiting>({ ...stored, since: anInstant }));

/** A session put on a day, as stored. */
export const parsePin = parser(object<KeptPin>({ ...stored, day: aDay }));

/** A session left out, as stored. */
export const parseDropped = parser(object<Stored>(stored));
