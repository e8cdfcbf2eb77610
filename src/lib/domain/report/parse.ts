// A report's entries from any text: the copied report, a table, JSON or words. Nothing is taken that is not understood.
import type { Exam } from '#lib/domain/exam.ts';
import type { ReportDraft } from '#lib/domain/report/draft.ts';
import { numerals } from '#lib/domain/format-number.ts';
import { jsonRows } from '#lib/domain/report/json.ts';
import { rowsOf } from '#lib/domain/report/rows.ts';
import { draftOf } from '#lib/domain/report/draft-from-notes.ts';
import { walk } from '#lib/domain/report/read-rows.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { Day } from '#lib/domain/time/day.ts';

/** A report has about three pages: 10,000 characters, 200 lines. */
const mostCharacters = 50_000;
const mostLines = 1_000;

const kilobytes = (characters: number): string => `${numerals(Math.round(characters / 1000))} kB`;

/** Whether nothing that belongs to an attempt was found. */
const isEmpty = (draft: ReportDraft): boolean =>
	draft.sections.length + draft.prioritise.length + draft.questions.length === 0 &&
	!draft.day &&
	!draft.dayChoices &&
	!draft.score &&
	!draft.result;

/**
 * Reads what a report says of one sitting. Names match by alias and nearness, never by order; weights are dropped;
 * a passing score is never the score. Faults of the whole: `empty`, `long`, `pdf`, `binary`, `json`, `other-exam`,
 * `nothing`, each with a sentence for the person. Faults of lines are in the draft. `today`: what “yesterday” counts from.
 */
export function parseReport(text: string, exam: Exam, today?: Day): Result<ReportDraft> {
	if (text.trim() === '') return fail('empty', 'Paste the text of your report first.');
	if (/^\s*%PDF-/.test(text))
		return fail('pdf', 'This is a PDF file. Open it, select all, copy the text and paste it here.');
	if (text.length > mostCharacters)
		return fail(
			'long',
			`That’s too long for one report: ${kilobytes(text.length)}. Paste up to ${kilobytes(mostCharacters)}.`
		);
	// eslint-disable-next-line no-control-regex -- these marks stand in files that hold no text
	if (/[\u0000-\u0008\u000e-\u001a]/.test(text))
		return fail('binary', 'This file isn’t text. Open it, select all, copy the text and paste it here.');
	const json = jsonRows(text);
	const rows = json ?? rowsOf(text);
	if (rows.length > mostLines)
		return fail(
			'long',
			`That’s too long for one report: ${numerals(rows.length)} lines. Paste up to ${numerals(mostLines)}.`
		);
	const draft = draftOf(walk(rows, exam, today), exam);
	if (!isEmpty(draft)) return ok(draft);
	const other = draft.otherExam;
	if (other)
		return fail(
			'other-exam',
			`This is about ${other.value}, not ${exam.code}. Nothing was read.`,
			other.line
		);
	if (json === undefined && /^\s*[[{]/.test(text))
		return fail(
			'json',
			'This looks like JSON, but part of it is missing. Copy all of it and paste it again.'
		);
	const telling = draft.notUnderstood.find(({ code }) => code !== 'entry' && code !== 'section');
	if (telling) return fail('nothing', `Nothing was read. ${telling.message}`, telling.line);
	return fail(
		'nothing',
		'We couldn’t find a score or any bars in this. Paste the text of your report, or write something like “storage weak, networks ok”.'
	);
}
