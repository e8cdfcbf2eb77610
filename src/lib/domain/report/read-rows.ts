// Reads the rows of a report one after the other into notes.
import type { Exam } from '#lib/domain/exam.ts';
import { readEntry } from '#lib/domain/report/entries.ts';
import {
	isLabel,
	labelledValuesOf,
	noteLabelledValues,
	readWaitingValue
} from '#lib/domain/report/labelled-values.ts';
import {
	columnNames,
	otherHeading,
	proseHeading,
	sectionHeading,
	topHeading
} from '#lib/domain/report/labels.ts';
import {
	hasWeight,
	newReader,
	noteFault,
	skip,
	type EntryReader,
	type ReportEntry,
	type ReportNotes,
	type ReportReader
} from '#lib/domain/report/reader.ts';
import type { ReportRow } from '#lib/domain/report/rows.ts';
import { readTopGroups } from '#lib/domain/report/sections.ts';
import { fold } from '#lib/domain/report/text.ts';
import { codesIn, withoutCodes } from '#lib/domain/report/values.ts';
import type { Day } from '#lib/domain/time/day.ts';

/** A longer line is no entry of a report. */
const longestLine = 500;
/** A name wraps over this many lines at most. */
const linesOfName = 3;

/** Skips headings and follows them. A name with a weight is in the list of sections wherever it is. */
const readHeading: EntryReader = (reader, { text }) => {
	const part = topHeading.test(text)
		? 'top'
		: sectionHeading.test(text)
			? 'list'
			: proseHeading.test(text)
				? 'prose'
				: undefined;
	if (part !== undefined) {
		reader.part = part;
		reader.waiting = [];
		return skip(reader);
	}
	if (text === '' || otherHeading.test(text) || text.includes(fold(reader.exam.title))) return skip(reader);
	if (hasWeight(text)) reader.part = 'list';
	return 0;
};

/** Reads a row of column names. */
const readColumnNames: EntryReader = (reader, { cells }) => {
	const known = Object.values(columnNames);
	if (cells.length < 2 || !cells.every((cell) => known.some((column) => column.test(cell)))) return 0;
	const name = cells.findIndex((cell) => columnNames.name.test(cell));
	const bar = cells.findIndex((cell, at) => at !== name && columnNames.bar.test(cell));
	if (name < 0 || bar < 0) return 0;
	reader.columns = { name, bar, count: cells.length };
	return skip(reader);
};

/** The first one that has a use for a row reads it; the last has one for every row. */
const readers: readonly EntryReader[] = [readHeading, readWaitingValue, readTopGroups, readEntry];

function entryOf(rows: readonly ReportRow[], place: number): ReportEntry {
	const { line, cells: raw } = rows[place]!;
	const cells = raw.map((cell) => withoutCodes(fold(cell)));
	const following: string[] = [];
	for (const next of rows.slice(place + 1, place + linesOfName)) {
		if (next.cells.length !== 1 || next.cells[0]!.length > longestLine) break;
		following.push(fold(next.cells[0]!));
	}
	const text = cells.length === 1 ? cells[0]! : cells.map((c) => (isLabel(c) ? `${c}:` : `${c},`)).join(' ');
	return { line, place, cells, text: text.replace(/[\s,]+$/, ''), following };
}

/** Reads one row. Returns how many rows it used. */
function readRow(reader: ReportReader, rows: readonly ReportRow[], place: number): number {
	const { line, cells } = rows[place]!;
	const whole = cells.join(' ');
	if (whole.length > longestLine)
		return reader.part === 'prose' || reader.part === 'top'
			? skip(reader)
			: noteFault(reader, { code: 'long' }, line);
	for (const code of codesIn(fold(whole))) reader.notes.codes.push({ value: code, line });
	const entry = entryOf(rows, place);
	if (readColumnNames(reader, entry) > 0) return 1;
	const { values, rest } = labelledValuesOf(entry.text);
	const first = (one: ReportEntry): number => readers.reduce((used, read) => used || read(reader, one), 0);
	if (values.length === 0)
		return first(rest === entry.text ? entry : { ...entry, text: rest, cells: [rest] });
	if (noteLabelledValues(reader, values, entry) === 0) return first(entry);
	if (rest !== '') first({ ...entry, text: rest, cells: [rest], following: [] });
	return 1;
}

/** Returns what was noted of all rows. */
export function readRows(rows: readonly ReportRow[], exam: Exam, today?: Day): ReportNotes {
	const reader = newReader(exam, today);
	for (let place = 0; place < rows.length;) place += readRow(reader, rows, place);
	return reader.notes;
}
