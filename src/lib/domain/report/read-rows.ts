// Reads the rows of a report one after the other into notes.
import type { Exam } from '#lib/domain/exam.ts';
import { entryStep } from '#lib/domain/report/entries.ts';
import { fieldsOf, isLabel } from '#lib/domain/report/fields.ts';
import { topStep } from '#lib/domain/report/groups.ts';
import { headingStep } from '#lib/domain/report/headings.ts';
import { takeFields, waitingStep } from '#lib/domain/report/labelled-values.ts';
import type { Notes } from '#lib/domain/report/notes.ts';
import { fault, newReader, pass, type Entry, type Reader, type Step } from '#lib/domain/report/reader.ts';
import type { Row } from '#lib/domain/report/rows.ts';
import { headerStep } from '#lib/domain/report/table.ts';
import { fold } from '#lib/domain/report/text.ts';
import { codesIn, withoutCodes } from '#lib/domain/report/values.ts';
import type { Day } from '#lib/domain/time/day.ts';

/** A longer line is no entry of a report. */
const longestLine = 500;
/** A name wraps over this many lines at most. */
const linesOfName = 3;

/** The first step that has a use for a row reads it; the last has one for every row. */
const steps: readonly Step[] = [headingStep, waitingStep, topStep, entryStep];

function entryOf(rows: readonly Row[], place: number): Entry {
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

/** Reads one row; answers how many rows it used up. */
function read(reader: Reader, rows: readonly Row[], place: number): number {
	const { line, cells } = rows[place]!;
	const whole = cells.join(' ');
	if (whole.length > longestLine)
		return reader.part === 'prose' || reader.part === 'top'
			? pass(reader)
			: fault(reader, { code: 'long' }, line);
	for (const code of codesIn(fold(whole))) reader.notes.codes.push({ value: code, line });
	const entry = entryOf(rows, place);
	if (headerStep(reader, entry) > 0) return 1;
	const { fields, rest } = fieldsOf(entry.text);
	const first = (one: Entry): number => {
		for (const step of steps) {
			const used = step(reader, one);
			if (used > 0) return used;
		}
		return 1;
	};
	if (fields.length === 0)
		return first(rest === entry.text ? entry : { ...entry, text: rest, cells: [rest] });
	if (takeFields(reader, fields, entry) === 0) return first(entry);
	if (rest !== '') first({ ...entry, text: rest, cells: [rest], following: [] });
	return 1;
}

/** The notes of a reading of all rows. */
export function walk(rows: readonly Row[], exam: Exam, today?: Day): Notes {
	const reader = newReader(exam, today);
	for (let place = 0; place < rows.length;) place += read(reader, rows, place);
	return reader.notes;
}
