// The state of reading a report row by row: the exam and its names, what was noted so far, and the part of the report.
import type { Exam } from '#lib/domain/exam.ts';
import type {
	GroupRead,
	LineFault,
	LineFaultOf,
	Read,
	ReportQuestion,
	SectionRead
} from '#lib/domain/report/draft.ts';
import { namesOfExam, type ExamNames } from '#lib/domain/report/exam-names.ts';
import type { LabelKind } from '#lib/domain/report/labels.ts';
import { resultIn, type DayRead } from '#lib/domain/report/values.ts';
import type { Day } from '#lib/domain/time/day.ts';
import type { Time } from '#lib/domain/time/zone.ts';

/** A number without a name: a score where the layout says so. `place` counts rows. */
export interface LooseNumber {
	readonly value: number;
	readonly line: number;
	readonly place: number;
}

/** What was found, in the order of the text. */
export class ReportNotes {
	score?: Read<number>;
	result?: Read<'fail' | 'pass'>;
	/** After a label. */
	day?: Read<DayRead>;
	start?: Read<Time>;
	end?: Read<Time>;
	/** Days without a label. */
	readonly days: Read<DayRead>[] = [];
	readonly codes: Read<string>[] = [];
	readonly readings: SectionRead[] = [];
	readonly groups: GroupRead[] = [];
	readonly questions: ReportQuestion[] = [];
	readonly faults: LineFault[] = [];
	readonly personal = new Set<number>();
	readonly loose: LooseNumber[] = [];
	/** What a person said of the score or the result in words that do not read. */
	readonly unread: (Read<number> | Read<'fail' | 'pass'>)[] = [];
	/** Rows with the passing score. */
	readonly passing: number[] = [];
	passedOver = 0;
}

/**
 * A part of a report: `open` before any heading, `list` under the heading of the sections, `top` in the list of skill groups to
 * prioritize, `prose` in explanations.
 */
export type ReportPart = 'open' | 'list' | 'top' | 'prose';

export interface ReportReader {
	readonly exam: Exam;
	readonly names: ExamNames;
	readonly notes: ReportNotes;
	/** What “today” and “yesterday” count from. */
	readonly today: Day | undefined;
	part: ReportPart;
	/** Labels whose values are on later lines: a column of labels before a column of values. */
	waiting: readonly LabelKind[];
	/** The list of skill groups has bullets. */
	bullets: boolean;
	/** Columns of a table, once its header was read. */
	columns?: { readonly name: number; readonly bar: number; readonly count: number };
}

/** A row as it is read: folded, without exam codes. */
export interface ReportEntry {
	readonly line: number;
	/** Counts rows. */
	readonly place: number;
	readonly cells: readonly string[];
	/** The cells in one, with a colon behind a cell that is a label. */
	readonly text: string;
	/** The next rows of one cell, for a name that wraps over lines. */
	readonly following: readonly string[];
}

/** Reads an entry: returns how many rows it used, 0 where it has no use for the entry. */
export type EntryReader = (reader: ReportReader, entry: ReportEntry) => number;

/** Returns a reader at the top of a report. */
export const newReader = (exam: Exam, today?: Day): ReportReader => ({
	exam,
	names: namesOfExam(exam),
	notes: new ReportNotes(),
	today,
	part: 'open',
	waiting: [],
	bullets: false
});

/** Notes a line that was not understood. */
export function noteFault({ notes }: ReportReader, fault: LineFaultOf, line: number): 1 {
	notes.faults.push({ ...fault, line });
	return 1;
}

/** Notes the result that a text says, unless one is noted. Returns the text without it, `undefined` where it says none. */
export function noteResult({ notes }: ReportReader, text: string, line: number): string | undefined {
	const said = resultIn(text);
	if (said) notes.result ??= { value: said.result, line };
	return said?.rest;
}

/** Skips a line that is known and has nothing to keep. */
export function skip({ notes }: ReportReader): 1 {
	notes.passedOver++;
	return 1;
}

/** Skips a line with personal data, and notes only its number. */
export function skipPersonal({ notes }: ReportReader, line: number): 1 {
	notes.personal.add(line);
	return 1;
}

/** Returns this row and the next ones as one text, where that is a known name, and how many rows it uses: long names wrap. */
export function wrappedName(
	{ text, following }: ReportEntry,
	isKnown: (text: string) => boolean
): { readonly text: string; readonly rows: number } | undefined {
	const wholes = following.map((_, index) => [text, ...following.slice(0, index + 1)].join(' '));
	const found = wholes.findIndex(isKnown);
	return found < 0 ? undefined : { text: wholes[found]!, rows: found + 2 };
}

/** Returns whether a text has a weight, as the names of sections on a report do: “(15-20%)”. */
export const hasWeight = (text: string): boolean =>
	/[([]\s*\d{1,3}\s*%?\s*-\s*\d{1,3}\s*%?\s*[)\]]/.test(text);

/** Returns whether a text is explanation and no entry. */
export const isProse = (text: string): boolean =>
	text.split(' ').length > 12 || (/[.!?]$/.test(text) && text.split(' ').length > 5) || text.includes('。');
