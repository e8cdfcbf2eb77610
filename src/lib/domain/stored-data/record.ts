// Reading the stored record of one exam.
import { emptyRecord, type ExamRecord } from '#lib/domain/record.ts';
import { editedLater, part, sieve, type Aside, type Sieved } from '#lib/domain/stored-data/aside.ts';
import { parseAttempt, parseBooking } from '#lib/domain/stored-data/attempt.ts';
import { parseNoted } from '#lib/domain/stored-data/notebook.ts';
import { isObject, list, name, object, parser } from '#lib/domain/stored-data/parser.ts';
import { parseSetSummary } from '#lib/domain/stored-data/set-summary.ts';
import {
	parseAvailability,
	parsePin,
	parsePlan,
	parseTaskState,
	parseWaiting
} from '#lib/domain/stored-data/task.ts';
import { without } from '#lib/domain/without.ts';
import type { Stored } from '#lib/domain/stored.ts';

const namesExam = parser(object<{ readonly exam: string }>({ exam: name }));
const parseDropped = parser(list(name));
const idOf = (item: Stored): string => item.id;

/** The record of `exam`, without what could not be read; that is set aside. Fields of a newer app stay untouched. */
export function readRecord(exam: string, stored: unknown): Sieved<ExamRecord> {
	if (stored === undefined) return { value: emptyRecord(exam), aside: [] };
	if (!isObject(stored) || stored.exam !== exam)
		return {
			value: emptyRecord(exam),
			aside: [{ from: 'exams', reason: `expected the record of ${exam}`, value: stored }]
		};
	const attempts = sieve('attempts', stored.attempts, parseAttempt, idOf, editedLater);
	const bookings = sieve('bookings', stored.bookings, parseBooking, idOf, editedLater);
	const tasks = sieve('tasks', stored.tasks, parseTaskState, idOf, editedLater);
	const pins = sieve('pins', stored.pins, parsePin, (pin) => pin.session);
	const notebook = sieve('notebook', stored.notebook, parseNoted, idOf, editedLater);
	const sets = sieve('sets', stored.sets, parseSetSummary, (set) => set.id);
	const availability = part('availability', stored.availability, parseAvailability);
	const plan = part('plan', stored.plan, parsePlan);
	const waiting = part('waiting', stored.waiting, parseWaiting);
	const dropped = part('dropped', stored.dropped, parseDropped);
	return {
		value: {
			...without(stored, 'availability', 'plan', 'dropped', 'waiting', 'notebook', 'sets'),
			exam,
			attempts: attempts.value,
			bookings: bookings.value,
			tasks: tasks.value,
			pins: pins.value,
			...(stored.notebook === undefined ? {} : { notebook: notebook.value }),
			...(stored.sets === undefined ? {} : { sets: sets.value }),
			...(availability.value === undefined ? {} : { availability: availability.value }),
			...(plan.value === undefined ? {} : { plan: plan.value }),
			...(waiting.value === undefined ? {} : { waiting: waiting.value }),
			...(dropped.value === undefined ? {} : { dropped: dropped.value })
		},
		aside: [attempts, bookings, tasks, pins, notebook, sets, availability, plan, dropped, waiting].flatMap(
			(each): readonly Aside[] => each.aside
		)
	};
}

/** Every exam's record in a list: an entry that names no exam, or one named before, is set aside. */
export function readRecords(stored: unknown): Sieved<readonly ExamRecord[]> {
	const named = sieve('exams', stored, namesExam, (entry) => entry.exam);
	const read = named.value.map((entry) => readRecord(entry.exam, entry));
	return {
		value: read.map((each) => each.value),
		aside: [...named.aside, ...read.flatMap((each) => each.aside)]
	};
}
