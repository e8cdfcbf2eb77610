// What the notebook says of variations: what is missing in one, and when it comes back.
import type { Noted } from '#lib/domain/practice/notebook.ts';
import type { Progress } from '#lib/domain/practice/progress.ts';
import { dueDay, retained } from '#lib/domain/practice/spacing.ts';
import type { Day } from '#lib/domain/time/day.ts';
import { awayText, dayText } from '#lib/words/dates.ts';

/** What has to be filled in. */
export type NotedField = 'condition' | 'answer';

/** How to fill in each field. */
export const notedFaultTexts: Readonly<Record<NotedField, string>> = {
	condition: 'Change one detail of the question.',
	answer: 'Write the new answer.'
};

/** Returns how a variation went so far and when it is asked again. */
export function notedStateText(
	{ day }: Pick<Noted, 'day'>,
	progress: Progress | undefined,
	today: Day,
	exam: Day | undefined
): string {
	if (progress === undefined) return day === today ? 'You’ll see it from tomorrow' : 'Not asked yet';
	const due = dueDay(progress, today, exam);
	const back = due <= today ? 'due now' : `comes back ${awayText(due, today)}`;
	return `${retained(progress) ? 'Right on two days, ' : `Asked ${dayText(progress.lastDay, today)}, `}${back}`;
}
