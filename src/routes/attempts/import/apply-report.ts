// What a person takes over from a report that was read: their choices put into the form of an attempt.
import type { Bar } from '#lib/domain/attempt.ts';
import type { DomainId, GroupId } from '#lib/domain/exam.ts';
import type { EntryKind, Fields } from '#lib/domain/attempt-form/fields.ts';
import type { ReportDraft } from '#lib/domain/report/draft.ts';
import type { Day } from '#lib/domain/time/day.ts';

/** Answers to what the text leaves open. */
export interface Choices {
	readonly day?: Day | undefined;
	/** For each question, by its place: the domain or group meant. */
	readonly answers: Readonly<Record<number, string>>;
	/** For each domain that was read twice: the place of the reading that holds. */
	readonly readings: Readonly<Record<DomainId, number>>;
}

/** What kind of entry the report makes: a pass where it says so. */
export const kindOf = (draft: ReportDraft, pass: number): EntryKind =>
	draft.result?.value === 'pass' || (draft.result === undefined && (draft.score?.value ?? 0) >= pass)
		? 'pass'
		: 'fail';

/** The day, where it is known or chosen. */
export const dayOfDraft = (draft: ReportDraft, choices: Choices): Day | undefined =>
	draft.day?.value ?? choices.day;

const most = 3;

/** The form, filled from the report. What the report does not say stays as it was in `before`. */
export function applyReport(draft: ReportDraft, choices: Choices, before: Fields): Fields {
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
