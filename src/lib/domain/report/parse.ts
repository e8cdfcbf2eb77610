// A report's entries from any text: the copied report, a table, JSON or words. Nothing is taken that is not understood.
import type { Exam } from '#lib/domain/exam.ts';
import type { ReportDraft } from '#lib/domain/report/draft.ts';
import type { ReportFault } from '#lib/domain/report/fault.ts';
import { jsonRows } from '#lib/domain/report/json.ts';
import { rowsOf } from '#lib/domain/report/rows.ts';
import { draftOf } from '#lib/domain/report/draft-from-notes.ts';
import { walk } from '#lib/domain/report/read-rows.ts';
import { ok, fail, type Result } from '#lib/domain/result.ts';
import type { Day } from '#lib/domain/time/day.ts';

/** A report has about three pages: 10,000 characters, 200 lines. */
const mostCharacters = 50_000;
const mostLines = 1_000;

/** Whether nothing that belongs to an attempt was found. */
const isEmpty = (draft: ReportDraft): boolean =>
	draft.sections.length + draft.prioritise.length + draft.questions.length === 0 &&
	!draft.day &&
	!draft.dayChoices &&
	!draft.score &&
	!draft.result;

/**
 * Reads what a report says of one sitting. Names match by alias and nearness, never by order; weights are dropped;
 * a passing score is never the score. A fault is of the whole text; those of lines are in the draft. `today`: what
 * “yesterday” counts from.
 */
export function parseReport(text: string, exam: Exam, today?: Day): Result<ReportDraft, ReportFault> {
	if (text.trim() === '') return fail({ code: 'empty' });
	if (/^\s*%PDF-/.test(text)) return fail({ code: 'pdf' });
	if (text.length > mostCharacters)
		return fail({ code: 'long', characters: text.length, most: mostCharacters });
	// eslint-disable-next-line no-control-regex -- only files that aren't text have these
	if (/[\u0000-\u0008\u000e-\u001a]/.test(text)) return fail({ code: 'binary' });
	const json = jsonRows(text);
	const rows = json ?? rowsOf(text);
	if (rows.length > mostLines) return fail({ code: 'lines', lines: rows.length, most: mostLines });
	const draft = draftOf(walk(rows, exam, today), exam);
	if (!isEmpty(draft)) return ok(draft);
	const other = draft.otherExam;
	if (other) return fail({ code: 'other-exam', exam: other.value, line: other.line });
	if (json === undefined && /^\s*[[{]/.test(text)) return fail({ code: 'json' });
	const first = draft.notUnderstood.find(({ code }) => code !== 'entry' && code !== 'section');
	return fail(first === undefined ? { code: 'nothing' } : { code: 'nothing', first });
}
