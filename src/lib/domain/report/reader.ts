// What a reading knows while it walks down the rows: the exam, its names, the notes, and where in the report it is.
import type { Exam } from '#lib/domain/exam.ts';
import type { LineFaultOf } from '#lib/domain/report/fault.ts';
import type { LabelKind } from '#lib/domain/report/labels.ts';
import { namesOfExam, type ExamNames } from '#lib/domain/report/names.ts';
import type { Day } from '#lib/domain/time/day.ts';
import { newNotes, type Notes } from '#lib/domain/report/notes.ts';

/**
 * Where in a report the reading is: `open` before any heading, `list` under the heading of the sections, `top` in the
 * list of skill groups to prioritise, `prose` in explanations.
 */
export type Part = 'open' | 'list' | 'top' | 'prose';

export interface Reader {
	readonly exam: Exam;
	readonly names: ExamNames;
	readonly notes: Notes;
	/** What “today” and “yesterday” count from. */
	readonly today: Day | undefined;
	part: Part;
	/** Labels whose values stand on later lines: a column of labels before a column of values. */
	waiting: readonly LabelKind[];
	/** The list of skill groups has bullets. */
	bullets: boolean;
	/** Columns of a table, once its header was read. */
	columns?: { readonly name: number; readonly bar: number; readonly count: number };
}

/** A row as the steps read it: folded, without exam codes. */
export interface Entry {
	readonly line: number;
	/** Counts rows. */
	readonly place: number;
	readonly cells: readonly string[];
	/** The cells in one, with a colon behind a cell that is a label. */
	readonly text: string;
	/** The next rows of one cell, for a name that wraps over lines. */
	readonly following: readonly string[];
}

/** Reads an entry: how many rows it used up, 0 where the entry is nothing for this step. */
export type Step = (reader: Reader, entry: Entry) => number;

/** A reader at the top of a report. */
export const newReader = (exam: Exam, today?: Day): Reader => ({
	exam,
	names: namesOfExam(exam),
	notes: newNotes(),
	today,
	part: 'open',
	waiting: [],
	bullets: false
});

/** Notes a line that was not understood. */
export function fault(reader: Reader, of: LineFaultOf, line: number): 1 {
	reader.notes.faults.push({ ...of, line });
	return 1;
}

/** Passes over a line that is known and holds nothing to keep. */
export function pass(reader: Reader): 1 {
	reader.notes.passedOver++;
	return 1;
}

/** Leaves a line with personal data behind. */
export function leave(reader: Reader, line: number): 1 {
	reader.notes.personal.add(line);
	return 1;
}

const weight = /[([]\s*\d{1,3}\s*%?\s*-\s*\d{1,3}\s*%?\s*[)\]]/;

/** Whether a text carries a weight, as the names of sections on a report do: “(15-20%)”. */
export const hasWeight = (text: string): boolean => weight.test(text);

/** Whether a text is talk and no entry. */
export const isProse = (text: string): boolean =>
	text.split(' ').length > 12 || (/[.!?]$/.test(text) && text.split(' ').length > 5) || text.includes('。');
