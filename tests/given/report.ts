// Reads reports of one exam for tests, with what was found as short text.
import type { Exam } from '#lib/domain/exam.ts';
import type { ReportDraft } from '#lib/domain/report/draft.ts';
import type { ReportFault } from '#lib/domain/report/draft.ts';
import { parseReport } from '#lib/domain/report/parse.ts';
import type { Day } from '#lib/domain/time/day.ts';

/** The readers of this exam's reports. */
export function reportsOf(exam: Exam) {
	function draft(text: string, today?: Day): ReportDraft {
		const result = parseReport(text, exam, today);
		if (!result.ok) throw new Error(result.fault.code);
		return result.value;
	}
	function fault(text: string): ReportFault {
		const result = parseReport(text, exam);
		if (result.ok) throw new Error('Expected a fault, found a draft.');
		return result.fault;
	}
	return {
		draft,
		fault,
		/** Sections as `weather 40 | rules none`. */
		bars: (text: string): string =>
			draft(text)
				.sections.map(({ domain, bar }) => `${domain} ${bar}`)
				.join(' | '),
		/** What was not understood, as `3 unknown`. */
		faults: (text: string): string[] => draft(text).notUnderstood.map(({ line, code }) => `${line} ${code}`)
	};
}
