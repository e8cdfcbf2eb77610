// Applies an imported report, with the person's choices, to the form of an attempt.
import type { Bar } from '#lib/domain/attempt.ts';
import type { DomainId, GroupId } from '#lib/domain/exam.ts';
import type { EntryKind, Fields } from '#lib/domain/attempt-form/fields.ts';
import type { ReportDraft } from '#lib/domain/report/draft.ts';
import type { Day } from '#lib/domain/time/day.ts';

/** The person's answers where the text is ambiguous. */
export interface ReportChoices {
	readonly day?: Day | undefined;
	/** The domain or group meant, by the question's index. */
	readonly answers: Readonly<Record<number, string>>;
	/** The index of the right reading, for each domain that was read twice. */
	readonly readings: Readonly<Record<DomainId, number>>;
}

/** Returns the kind of entry: a pass where the report says so. */
export const kindOf = (draft: ReportDraft, pass: number): EntryKind =>
	draft.result?.value === 'pass' || (draft.result === undefined && (draft.score?.value ?? 0) >= pass)
		? 'pass'
		: 'fail';

/** Returns the day, where it is known or chosen. */
export const dayOfDraft = (draft: ReportDraft, choices: ReportChoices): Day | undefined =>
	draft.day?.value ?? choices.day;

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
