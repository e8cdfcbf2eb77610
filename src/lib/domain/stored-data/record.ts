// Reading the stored record of one exam.
import type { ExamId } from '#lib/domain/exam.ts';
import { emptyRecord, type ExamRecord } from '#lib/domain/record.ts';
import {
	readOptional,
	readList,
	readStoredList,
	type Quarantined,
	type PartialRead
} from '#lib/domain/stored-data/quarantine.ts';
import {
	parseAttempt,
	parseBooking,
	parseFlaw,
	parseNoted,
	parseSet,
	parseAvailability,
	parseDropped,
	parsePin,
	parseTaskState,
	parseWaiting
} from '#lib/domain/stored-data/record-parsers.ts';
import { isObject, name, object, parser, type Parser } from '#lib/domain/parser/parser.ts';
import type { Stored } from '#lib/domain/stored.ts';
import { compact, without } from '#lib/domain/compact.ts';

type ItemOf<K extends keyof ExamRecord> = NonNullable<ExamRecord[K]> extends readonly (infer T)[] ? T : never;
type ListName = { [K in keyof ExamRecord]-?: ItemOf<K> extends never ? never : K }[keyof ExamRecord];

/** The parser of an item of each list in a record. */
export const recordLists: { readonly [K in ListName]: Parser<ItemOf<K>> } = {
	attempts: parseAttempt,
	bookings: parseBooking,
	tasks: parseTaskState,
	pins: parsePin,
	dropped: parseDropped,
	waiting: parseWaiting,
	notebook: parseNoted,
	flaws: parseFlaw,
	sets: parseSet
};

const namesExam = parser(object<{ readonly exam: ExamId }>({ exam: name }));

/** Returns the record of `exam`, and quarantines what can't be read. Fields of a newer app stay untouched. */
export function readRecord(exam: ExamId, stored: unknown): PartialRead<ExamRecord> {
	if (stored === undefined) return { value: emptyRecord(exam), quarantined: [] };
	if (!isObject(stored) || stored.exam !== exam)
		return { value: emptyRecord(exam), quarantined: [{ from: 'exams', exam, code: 'exam', value: stored }] };
	const read = Object.entries<Parser<Stored>>(recordLists)
		.filter(([from]) => stored[from] !== undefined)
		.map(([from, parse]) => ({ from, ...readStoredList({ from, exam }, stored[from], parse) }));
	const availability = readOptional({ from: 'availability', exam }, stored.availability, parseAvailability);
	return {
		value: {
			...without(stored, 'availability'),
			...emptyRecord(exam),
			...Object.fromEntries(read.map(({ from, value }) => [from, value])),
			...compact({ availability: availability.value })
		},
		quarantined: [...read, availability].flatMap((each): readonly Quarantined[] => each.quarantined)
	};
}

/** Returns every exam's record in a list. Quarantines an entry that names no exam, or one named before. */
export function readRecords(stored: unknown): PartialRead<readonly ExamRecord[]> {
	const named = readList({ from: 'exams' }, stored, namesExam, (entry) => entry.exam);
	const read = named.value.map((entry) => readRecord(entry.exam, entry));
	return {
		value: read.map((each) => each.value),
		quarantined: [...named.quarantined, ...read.flatMap((each) => each.quarantined)]
	};
}
