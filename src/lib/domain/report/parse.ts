// A report's entries from any text: the copied report, a table, JSON or words. Nothing is taken that is not understood.
import type { ExamPack } from '#lib/domain/exam.ts';
import type { ReportDraft } from '#lib/domain/report/draft.ts';
import { numerals } from '#lib/domain/numerals.ts';
import { jsonRows } from '#lib/domain/report/json.ts';
import { rowsOf } from '#lib/domain/report/rows.ts';
import { draftOf } from '#lib/domain/report/settle.ts';
import { walk } from '#lib/domain/report/walk.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';

/** A report has about three pages: 10,000 characters, 200 lines. */
const mostCharacters = 50_000;
const mostLines = 1_000;

const what = 'a score report, a table of sections and bars, or words like “storage weak, networks ok”';
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
 * `nothing`, each with a sentence for the person. Faults of lines are in the draft.
 */
export function parseReport(text: string, exam: ExamPack): Result<ReportDraft> {
	if (text.trim() === '') return fail('empty', `Expected ${what}; there is nothing yet.`);
	if (/^\s*%PDF-/.test(text))
		return fail('pdf', 'This is a PDF file. Open it, select all, copy the text and paste it here.');
	if (text.length > mostCharacters)
		return fail(
			'long',
			`Expected the text of one report, at most ${kilobytes(mostCharacters)}; found ${kilobytes(text.length)}. Nothing was read.`
		);
	// eslint-disable-next-line no-control-regex -- these marks stand in files that hold no text
	if (/[\u0000-\u0008\u000e-\u001a]/.test(text))
		return fail('binary', `Expected ${what}; this file holds no plain text.`);
	const json = jsonRows(text);
	const rows = json ?? rowsOf(text);
	if (rows.length > mostLines)
		return fail(
			'long',
			`Expected the text of one report, at most ${numerals(mostLines)} lines; found ${numerals(rows.length)}. Nothing was read.`
		);
	const draft = draftOf(walk(rows, exam), exam);
	if (!isEmpty(draft)) return ok(draft);
	const other = draft.otherExam;
	if (other)
		return fail(
			'other-exam',
			`This is about ${other.value}, not ${exam.code}. Nothing was read.`,
			other.line
		);
	if (json === undefined && /^\s*[[{]/.test(text))
		return fail('json', `Expected ${what}; this begins like JSON and is none. Nothing was read.`);
	const telling = draft.notUnderstood.find(({ code }) => code !== 'entry' && code !== 'section');
	if (telling) return fail('nothing', `Nothing was read. ${telling.message}`, telling.line);
	const found = rows.length === 1 ? 'the one line here is' : `the ${rows.length} lines here are`;
	return fail('nothing', `Expected ${what}; ${found} none of these.`);
}
