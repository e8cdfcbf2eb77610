// Applies an imported report, with the person's choices, to the form of an attempt.
import type { Bar } from '#lib/domain/attempt.ts';
import type { DomainId, GroupId } from '#lib/domain/exam.ts';
import type { EntryKind, Fields } from '#lib/domain/attempt-form/fields.ts';
import type { LineFault, ReportDraft } from '#lib/domain/report/draft.ts';
import type { Day } from '#lib/domain/time/day.ts';

/** The person's answers where the text is ambiguous. */
export interface ReportChoices {
	readonly day?: Day | undefined;
	/** The domain or group meant, by the question's index. */
	readonly answers: Readonly<Record<number, string>>;
	/** The index of the right reading, for each domain that was read twice. */
	readonly readings: Readonly<Record<DomainId, number>>;
	/** Bars set here; `unsure` takes none. */
	readonly bars: Readonly<Record<DomainId, Bar>>;
}

/** Returns the kind of entry: a pass where the report says so. */
export const kindOf = (draft: ReportDraft, pass: number): EntryKind =>
	draft.result?.value === 'pass' || (draft.result === undefined && (draft.score?.value ?? 0) >= pass)
		? 'pass'
		: 'fail';

/** Returns the day, where it is known or chosen. */
export const dayOfDraft = (draft: ReportDraft, choices: ReportChoices): Day | undefined =>
	draft.day?.value ?? choices.day;

/** Returns the length that a line probably means, which wasn't taken: 40 for `4/10`. Undefined where only the person can tell. */
export function likelyBar(fault: LineFault): number | undefined {
	if (fault.code !== 'bar') return undefined;
	const { bar } = fault;
	const share =
		bar.wrong === 'share' ? bar.some / bar.all : bar.wrong === 'a share of 1' ? Number(bar.found) : NaN;
	return share <= 1 ? Math.round(100 * share) : undefined;
}

const most = 3;

/** Returns the form filled from the report. What the report doesn't say stays as in `before`. */
export function applyReport(draft: ReportDraft, choices: ReportChoices, before: Fields): Fields {
	const bars: Record<DomainId, Bar> = {};
	const groups: GroupId[] = draft.prioritise.map(({ group }) => group);
	for (const { domain, bar } of draft.sections) if (bar !== 'unsure') bars[domain] = bar;
	for (const { domain, readings } of draft.twice) {
		const reading = readings[choices.readings[domain] ?? 0];
		if (reading !== undefined) bars[domain] = reading.bar;
	}
	draft.questions.forEach((question, index) => {
		const answer = choices.answers[index];
		if (answer === undefined) return;
		if (question.about === 'section') bars[answer] = question.bar;
		else if (!groups.includes(answer)) groups.push(answer);
	});
	for (const [domain, bar] of Object.entries(choices.bars))
		if (bar === 'unsure') delete bars[domain];
		else bars[domain] = bar;
	return {
		...before,
		day: dayOfDraft(draft, choices) ?? before.day,
		startTime: draft.start?.value ?? before.startTime,
		endTime: draft.end?.value ?? before.endTime,
		score: draft.score === undefined ? before.score : String(draft.score.value),
		bars: { ...before.bars, ...bars },
		prioritise: groups.length === 0 ? before.prioritise : groups.slice(0, most)
	};
}
