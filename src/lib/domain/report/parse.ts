// A report's entries from any text: the copied report, a table, JSON or words. Nothing is taken that is not understood.
import { compact } from '#lib/domain/compact.ts';
import type { Exam } from '#lib/domain/exam.ts';
import type { GroupRead, ReportDraft, ReportFault } from '#lib/domain/report/draft.ts';
import { readRows } from '#lib/domain/report/read-rows.ts';
import type { ReportNotes } from '#lib/domain/report/reader.ts';
import { jsonRows, rowsOf } from '#lib/domain/report/rows.ts';
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
 * Returns what a report says of one sitting. Names match by alias and nearness, never by order; weights are dropped;
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
	const draft = draftOf(readRows(rows, exam, today), exam);
	if (!isEmpty(draft)) return ok(draft);
	const other = draft.otherExam;
	if (other) return fail({ code: 'other-exam', exam: other.value, line: other.line });
	if (json === undefined && /^\s*[[{]/.test(text)) return fail({ code: 'json' });
	const first = draft.notUnderstood.find(({ code }) => code !== 'entry' && code !== 'section');
	return fail(first === undefined ? { code: 'nothing' } : { code: 'nothing', first });
}

const faultsListed = 20;
const readingsListed = 6;
const groupsListed = 3;

/** Notes the score that the layout shows: the one number beside a passing score, or the only number that can be one. */
function chooseScore(notes: ReportNotes, exam: Exam): void {
	const { from, to, pass } = exam.score;
	const loose = [...notes.loose];
	const passing = [...notes.passing];
	if (passing.length === 0) {
		const at = loose.findIndex(({ value }) => value === pass);
		if (at >= 0) passing.push(...loose.splice(at, 1).map(({ place }) => place));
	}
	if (notes.score === undefined) {
		const can = loose.filter(({ value }) => value >= from && value <= to);
		const beside = can.filter(({ place }) => passing.some((row) => place >= row && place <= row + 2));
		const one = beside.length === 1 ? beside[0] : can.length === 1 ? can[0] : undefined;
		if (one) {
			notes.score = { value: one.value, line: one.line };
			loose.splice(loose.indexOf(one), 1);
		}
	}
	for (const { value, line } of notes.unread) {
		const score = typeof value === 'number';
		if (score ? notes.score === undefined && value !== pass && value !== to : notes.result === undefined)
			notes.faults.push({ code: 'unread', value, line });
	}
	for (const { line } of loose) notes.faults.push({ code: 'number', line });
}

function chooseDay(notes: ReportNotes): Pick<ReportDraft, 'day' | 'dayChoices'> {
	const [first, ...others] = notes.day ? [notes.day] : notes.days;
	for (const other of others)
		if (JSON.stringify(other.value) !== JSON.stringify(first?.value))
			notes.faults.push({ code: 'days', line: other.line });
	if (first === undefined) return {};
	const { value: read, line } = first;
	if (read.kind === 'day') return { day: { value: read.day, line } };
	if (read.kind === 'either') return { dayChoices: { value: read.days, line } };
	notes.faults.push({ code: 'no such day', line });
	return {};
}

/** The first item of each key. */
const firstOfEach = <T>(items: readonly T[], keyOf: (item: T) => unknown): readonly T[] =>
	items.filter((item, at) => items.findIndex((other) => keyOf(other) === keyOf(item)) === at);

function sectionsOf(notes: ReportNotes, exam: Exam): Pick<ReportDraft, 'sections' | 'missing' | 'twice'> {
	const all = exam.domains.map(({ id: domain }) => {
		const named = notes.readings.filter((reading) => reading.domain === domain);
		const measured = firstOfEach(
			named.filter(({ from }) => from !== 'name'),
			({ bar }) => bar
		);
		return { domain, readings: measured.length > 0 ? measured.slice(0, readingsListed) : named.slice(0, 1) };
	});
	return {
		sections: all.flatMap(({ readings }) => readings.slice(0, 1)),
		missing: all.filter(({ readings }) => readings.length === 0).map(({ domain }) => domain),
		twice: all.filter(({ readings }) => readings.length > 1)
	};
}

function groupsOf(notes: ReportNotes): readonly GroupRead[] {
	const once = firstOfEach(notes.groups, ({ group }) => group);
	for (const { line } of once.slice(groupsListed)) notes.faults.push({ code: 'top', line });
	return once.slice(0, groupsListed);
}

/** Returns the draft that the notes make. */
function draftOf(notes: ReportNotes, exam: Exam): ReportDraft {
	chooseScore(notes, exam);
	const day = chooseDay(notes);
	const prioritise = groupsOf(notes);
	const faults = [...notes.faults].sort((a, b) => a.line - b.line);
	const { codes, start, end, score, result } = notes;
	return {
		exam: exam.id,
		...compact({
			// The code of another exam counts where the text has ours nowhere.
			otherExam: codes.some(({ value }) => value === exam.code) ? undefined : codes[0],
			start,
			end,
			score,
			result
		}),
		...day,
		...sectionsOf(notes, exam),
		prioritise,
		questions: notes.questions.slice(0, faultsListed),
		notUnderstood: faults.slice(0, faultsListed),
		more: Math.max(0, faults.length - faultsListed),
		personal: [...notes.personal],
		passedOver: notes.passedOver
	};
}
